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
        | He scored [[2 goals = 2 of goals]] and hit [[eight = 8 of three-pointers]] three-pointers.
        | The farm keeps [[40 head of cattle = 40 of cattle]] in [[two = 2 of barns]] 500-foot barns.
        | [[At least one person = at_least 1 of person]] was hurt.
        | It has [[1M+ installs = at_least 1000000 of installs]].
        | The Group of 20 met, and Five Guys opened; versions 7.0 to 7.4 are safe.
        | The gang known as APT28 uses port 443 and Windows 10.
    ",
};
