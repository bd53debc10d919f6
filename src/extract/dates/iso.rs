//! "2023-07-14": a day in ISO 8601.

use jiff::civil::Date;

use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Timex, Value};

/// A day in ISO 8601.
pub(super) static RULE: Rule = Rule {
    id: "date.iso",
    about: "A day in ISO 8601: 2023-07-14.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Digits,
        pattern: r"\b(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})\b",
        read,
    },
    examples: r"
        | The log ends on [[2023-07-14 = 2023-07-14]].
        | Order 2023-14-77 was lost.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let part = |name| i8::try_from(m.number(name)?).ok();
    let year = i16::try_from(m.number("year")?).ok()?;
    let date = Date::new(year, part("month")?, part("day")?).ok()?;
    Some(m.found(Value::Date(Timex::day(date))))
}
