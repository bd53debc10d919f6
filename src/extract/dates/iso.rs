//! Days that begin with their year: "2023-07-14", "2023/07/14", "2008-May-31", "20230714".

use super::reading::{date, day, month, small, year};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::{Clock, Meaning, Timex, TimexKind, Value};

/// Year, month and day.
pub(super) static DAY: Rule = Rule {
    id: "date.iso",
    about: "A day that begins with its year, as in ISO 8601, with or without its time: 2023-07-14, 2023/7/14 12:30.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(4, 4).then("-‐‑–/.:")]),
        pattern: r"\b(?<year>{year})(?:[-‐‑–/.](?:(?<number>[01]?[0-9])|(?<name>{month}))[-‐‑–/.]|:(?<exif>[01][0-9]):)(?<day>[0-3]?[0-9])(?:(?:T|,? |[ -])(?<hour>[0-2]?[0-9]):(?<minute>[0-5][0-9])(?::(?<second>[0-5][0-9])(?:[.,][0-9]{1,9})?)?(?: ?Z\b|[+-][0-9]{2}:?[0-9]{2}\b| {zone})?)?\b",
        read,
    },
    examples: r"
        | The log ends on [[2023-07-14 = 2023-07-14]].
        | The log ends on [[2023/7/4 = 2023-07-04]], not before.
        | Compiled [[2008-May-31 = 2008-05-31]].
        | Seen at [[2017-08-29 22:47 = 2017-08-29T22:47]] and [[2017-08-29T22:47:05Z = 2017-08-29T22:47:05]].
        | Taken at [[2013:11:24 08:53:16 = 2013-11-24T08:53:16]].
        | Order 2023-14-77 was lost.
        | See https://example.org/2023/07/14/a and CVE-2023-07-14.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let month = small(m, "number").or_else(|| small(m, "exif")).or_else(|| month(m, "name"))?;
    let day = day(m, month, small(m, "day")?, year(m, "year"))?;
    let (Some(hour), Some(minute)) = (small(m, "hour").filter(|&hour| hour < 24), small(m, "minute")) else {
        return m.span("hour").is_none().then(|| date(m, day));
    };
    let clock = Clock::Time(hour, minute, small(m, "second"));
    Some(m.found(Value::Date(Timex::new(TimexKind::Time, Meaning::At(clock, Box::new(day))))))
}

/// Eight digits.
pub(super) static COMPACT: Rule = Rule {
    id: "date.compact",
    about: "A day in eight digits behind a word that announces one: dated 20230714.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(8, 8)]),
        pattern: r"\b(?i:on|dated|date|from|since|until|as of|of):? (?<mention>(?<year>(?:19|20)[0-9]{2})(?<month>[01][0-9])(?<day>[0-3][0-9]))\b",
        read: |m| Some(date(m, day(m, small(m, "month")?, small(m, "day")?, year(m, "year"))?)),
    },
    examples: r"
        | The sample, dated [[20230714 = 2023-07-14]], was signed.
        | Of 20239914 and 20230714 nothing is known.
    ",
};
