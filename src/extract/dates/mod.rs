//! The rules for dates.

mod iso;

use crate::rule::Rule;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[&iso::RULE];
