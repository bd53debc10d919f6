//! A measure with a unit that is no money and no time: 3 terabytes of data.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A measure with a unit that is no money and no time: 3 terabytes of data.
pub(super) static RULE: Rule = Rule {
    id: "count.measure",
    about: "A measure with a unit that is no money and no time: 3 terabytes of data.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::Measure)),
    examples: r"
        | They took [[3 terabytes of data = 3 terabyte of data]].
        | The line runs at [[50 Gbps = 50 gigabit per second]].
        | It lasted three hours.
    ",
};
