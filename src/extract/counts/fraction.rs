//! A part of a whole: two-thirds of the victims.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A part of a whole: two-thirds of the victims.
pub(super) static RULE: Rule = Rule {
    id: "count.fraction",
    about: "A part of a whole: two-thirds of the victims.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::Fraction)),
    examples: r"
        | [[Half of the victims = 0.5 of victims]] paid.
        | [[More than two-thirds of hospitals = more_than 0.6666666666666666 of hospitals]] were hit.
        | The bank cut its staff by [[a third = 0.3333333333333333]].
        | It fell in the second half of the year.
    ",
};
