//! An amount by time, by piece or by another unit: $24 a year.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// An amount by time, by piece or by another unit: $24 a year.
pub(super) static RULE: Rule = Rule {
    id: "count.rate",
    about: "An amount by time, by piece or by another unit: $24 a year.",
    strength: Strength::Likely,
    find: Find::Scan(|scene| found(scene, Form::Rate)),
    examples: r"
        | The service costs [[$24 a year = 24 USD per year]].
        | Oil rose to [[$71.35 per barrel = 71.35 USD per barrel]].
        | The ship burns [[200 tons of fuel a day = 200 ton per day of fuel]].
        | The density is [[2.4 A/cm2 = 2.4 ampere per square centimetre]].
        | The flat rents for [[£1,800 pcm = 1800 GBP per month]]; rice is [[Rs 40 a kg = 40 INR per kilogram]].
        | Cocoa fetched [[2,500 pounds a tonne = 2500 GBP per metric ton]].
        | It was a [[$1,000-per-plate = 1000 USD per plate]] dinner.
        | A day later it fell.
    ",
};
