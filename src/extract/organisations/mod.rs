//! The rules for organisations.

mod common;
mod head_last;
mod head_of;
mod listed;
mod product;
mod state_body;
mod suffixed;
mod walk;

use crate::rule::Rule;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[&listed::RULE, &head_of::RULE, &head_last::RULE, &suffixed::RULE, &state_body::RULE];
