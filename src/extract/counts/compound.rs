//! A number joined to what it counts by a hyphen: 260,000-device botnet.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A number joined to what it counts by a hyphen: 260,000-device botnet.
pub(super) static RULE: Rule = Rule {
    id: "count.compound",
    about: "A number joined to what it counts by a hyphen: 260,000-device botnet.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::Compound)),
    examples: r"
        | They ran a [[260,000-device = 260000 of device]] botnet.
        | The [[400 seat = 400 of seat]] theatre drew a [[200-strong crowd = 200 of crowd]].
        | They want a [[two- = 2 of bedroom]] or [[three-bedroom = 3 of bedroom]] flat.
        | Use two-factor login on 64-bit systems.
    ",
};
