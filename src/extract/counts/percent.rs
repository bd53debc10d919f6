//! A percentage, with what it is a part of: 37% of users.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A percentage, with what it is a part of: 37% of users.
pub(super) static RULE: Rule = Rule {
    id: "count.percent",
    about: "A percentage, with what it is a part of: 37% of users.",
    strength: Strength::Certain,
    find: Find::Scan(|scene| found(scene, Form::Percent)),
    examples: r"
        | [[37% of users = 37 percent of users]] fell for it.
        | [[Some 9 per cent = approx 9 percent]] said no.
        | The percentage fell.
    ",
};
