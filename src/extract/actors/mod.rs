//! The rules for actors.

use crate::rule::Rule;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[];
