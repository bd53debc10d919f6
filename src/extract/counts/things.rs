//! A number and the things that it counts: about 25 organisations.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A number and the things that it counts: about 25 organisations.
pub(super) static RULE: Rule = Rule {
    id: "count.things",
    about: "A number and the things that it counts: about 25 organisations.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::Things)),
    examples: r"
        | It hit [[about 25 organisations = approx 25 of organisations]].
        | [[Two vulnerabilities = 2 of vulnerabilities]] were found.
        | The gang known as APT28 uses port 443 and Windows 10.
    ",
};
