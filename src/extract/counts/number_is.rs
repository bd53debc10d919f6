//! A number whose noun stands before it: the number of victims is 500.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A number whose noun stands before it: the number of victims is 500.
pub(super) static RULE: Rule = Rule {
    id: "count.number_is",
    about: "A number whose noun stands before it: the number of victims is 500.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::NumberIs)),
    examples: r"
        | The number of victims reached [[12,500 = 12500 of victims]] by noon.
        | The number of migrants stands at [[4,000 = 4000 of migrants]]. Deaths: [[567 = 567 of Deaths]].
        | The number of victims is unknown.
    ",
};
