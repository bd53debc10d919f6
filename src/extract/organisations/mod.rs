//! The rules for organisations.

use crate::rule::Rule;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[];
