//! The rules for counts.

mod alone;
mod compound;
mod fraction;
mod grammar;
mod measure;
mod money;
mod number_is;
mod one_in;
mod part_of;
mod percent;
mod range;
mod rate;
mod things;
mod vague;

use crate::rule::Rule;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[
    &money::RULE,
    &percent::RULE,
    &measure::RULE,
    &rate::RULE,
    &range::RULE,
    &fraction::RULE,
    &one_in::RULE,
    &vague::RULE,
    &compound::RULE,
    &part_of::RULE,
    &number_is::RULE,
    &things::RULE,
    &alone::RULE,
];
