//! A vague plural, which is a range of one magnitude: dozens of hospitals.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A vague plural, which is a range of one magnitude: dozens of hospitals.
pub(super) static RULE: Rule = Rule {
    id: "count.vague",
    about: "A vague plural, which is a range of one magnitude: dozens of hospitals.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::Vague)),
    examples: r"
        | [[Dozens of hospitals = 12..120 of hospitals]] were closed.
        | It hit [[hundreds of thousands of routers = 100000..1000000 of routers]].
        | Several hospitals were closed.
    ",
};
