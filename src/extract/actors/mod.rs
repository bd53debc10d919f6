//! The rules for actors.

mod people;
mod unnamed;

use crate::rule::Rule;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[
    &unnamed::backed::RULE,
    &unnamed::attributed::RULE,
    &unnamed::nation_states::RULE,
    &people::full::RULE,
    &people::single::RULE,
];
