//! A number out of many that are named behind it: seven of the 13 apps.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A number out of many that are named behind it: seven of the 13 apps.
pub(super) static RULE: Rule = Rule {
    id: "count.part_of",
    about: "A number out of many that are named behind it: seven of the 13 apps.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::PartOf)),
    examples: r"
        | [[Seven of the apps = 7 of apps]] were removed.
        | [[One of the servers = 1 of servers]] failed.
        | One of them failed.
    ",
};
