//! A range between two numbers: between 5 and 10 million records.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A range between two numbers: between 5 and 10 million records.
pub(super) static RULE: Rule = Rule {
    id: "count.range",
    about: "A range between two numbers: between 5 and 10 million records.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::Range)),
    examples: r"
        | The dump holds [[between 5 and 10 million records = 5000000..10000000 of records]].
        | Gangs ask for [[$300 to $600 = 300..600 USD]].
        | They saw [[2 or 3 cars = 2..3 of cars]].
        | Prices rose [[between 2 and 3 percent = 2..3 percent]].
        | It costs [[£10-15m = 10000000..15000000 GBP]].
        | They won 3-1.
    ",
};
