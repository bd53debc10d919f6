//! The rules for counts.

use crate::rule::Rule;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[];
