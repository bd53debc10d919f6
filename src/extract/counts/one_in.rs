//! A share of all, as one number among another: one in five Americans.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A share of all, as one number among another: one in five Americans.
pub(super) static RULE: Rule = Rule {
    id: "count.one_in",
    about: "A share of all, as one number among another: one in five Americans.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::OneIn)),
    examples: r"
        | It has a [[1-in-5 = 0.2]] chance.
        | [[One in five Americans = 0.2 of Americans]] reused it.
        | [[Three in every four patients = 0.75 of patients]] recovered.
        | [[One in five adults = 0.2 of adults]] smokes.
        | One in the room disagreed.
    ",
};
