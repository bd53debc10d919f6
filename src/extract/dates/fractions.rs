//! Parts of units and many of them: "half-hour", "a quarter of a century", "multi-year".

use super::reading::unit_of;
use crate::lexicon::times::UNITS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Timex, Value};

/// A half or quarter of a unit, or some of them.
pub(super) static RULE: Rule = Rule {
    id: "date.duration_part",
    about: "A half, a quarter or three quarters of a unit, or some units: a half-hour, a quarter of a century, multi-year.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&[
            "half",
            "quarter",
            "quarters",
            "multi",
            "multiyear",
            "multimonth",
            "multiweek",
            "multiday",
            "multihour",
            "multidecade",
        ]),
        pattern: r"\b(?:(?i:multi)-?(?<some>(?i:hour|day|week|month|year|decade))|(?:(?<three>(?i:three))[- ])?(?<part>(?i:half|quarter))(?:(?:-|s? (?i:of an?) )(?<unit>(?i:minute|hour|day|week|month|year|decade|century))| (?<loose>(?i:hour|century|decade))))\b",
        read,
    },
    examples: r"
        | A [[half-hour = PT30M]] talk lasted [[three-quarters of an hour = PT45M]], after [[a quarter of a century = P25Y]] of [[multi-year = PXY]] plans.
        | It stood for [[a quarter century = P25Y]].
        | The half-way house, a half-day-old child, quarters of a mile.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    if m.after().starts_with("-old") {
        return None;
    }
    let value = match m.get("some") {
        Some(unit) => format!("P{}X{}", if unit.eq_ignore_ascii_case("hour") { "T" } else { "" }, letter(unit)?),
        None => part(m)?.to_owned(),
    };
    let article = m.before().len() - m.before().trim_end_matches("a ").trim_end_matches("A ").len();
    let mut found = m.found(Value::Date(Timex::duration(value)));
    if m.mention_text().contains(" of ") || m.span("loose").is_some() {
        found.span.start -= u32::try_from(article.min(2)).unwrap_or(0);
    }
    Some(found)
}

/// A fraction in digits.
pub(super) static DIGITS: Rule = Rule {
    id: "date.duration_fraction",
    about: "A half, a quarter or three quarters of a unit, in digits: 1/2 hour, 3/4 of a year, ½ day.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(14, 0, &Anchors::Lists(&[&UNITS])),
        pattern: r"(?:\b(?<digits>1/2|1/4|3/4|2/4)|(?<sign>½|¼|¾))(?:[ -]|(?i: of an? | an? ))?(?<unit>{unit})\b",
        read: in_digits,
    },
    examples: r"
        | It took [[1/2 hour = PT30M]], [[3/4 of a year = P9M]] or [[1/4 day = PT6H]].
        | It took 1/2 of it, 11/2 hours, 2-1/2 hours and 2/3 hour, or 1/4 mile.
    ",
};

fn in_digits(m: &Match<'_>) -> Option<Found> {
    let quarters = match m.get("digits").or_else(|| m.get("sign"))? {
        "1/4" | "¼" => 1,
        "3/4" | "¾" => 3,
        _ => 2,
    };
    // "1-1/2 days", "11/2 hours": the number is longer.
    let whole = m.before().strip_suffix('-').unwrap_or(m.before());
    let of_more = m.before().ends_with(['/', '.', ',']) || whole.ends_with(|mark: char| mark.is_ascii_digit());
    let value = quarters_of(quarters, m.get("unit")?)?;
    (!of_more).then(|| m.found(Value::Date(Timex::duration(value.to_owned()))))
}

fn letter(unit: &str) -> Option<char> {
    Some(match unit_of(unit)?.grain {
        Grain::Hour => 'H',
        Grain::Day => 'D',
        Grain::Week => 'W',
        Grain::Month => 'M',
        _ => 'Y',
    })
}

/// A half, a quarter or three quarters of the unit.
fn part(m: &Match<'_>) -> Option<&'static str> {
    let quarters = match (m.get("part")?.to_ascii_lowercase().as_str(), m.span("three").is_some()) {
        ("half", false) => 2,
        ("quarter", false) => 1,
        ("quarter", true) => 3,
        _ => return None,
    };
    quarters_of(quarters, m.get("unit").or_else(|| m.get("loose"))?)
}

/// So many quarters of a unit, in smaller ones where there are any.
fn quarters_of(quarters: usize, unit: &str) -> Option<&'static str> {
    let values: [&str; 3] = match unit_of(unit)?.grain {
        Grain::Minute => ["PT15S", "PT30S", "PT45S"],
        Grain::Hour => ["PT15M", "PT30M", "PT45M"],
        Grain::Day => ["PT6H", "PT12H", "PT18H"],
        Grain::Week => ["P0.25W", "P0.5W", "P0.75W"],
        Grain::Month => ["P0.25M", "P0.5M", "P0.75M"],
        Grain::Year => ["P3M", "P6M", "P9M"],
        Grain::Decade => ["P2.5Y", "P5Y", "P7.5Y"],
        Grain::Century => ["P25Y", "P50Y", "P75Y"],
        _ => return None,
    };
    values.get(quarters - 1).copied()
}
