//! A weekday counted in its month: "the first Monday of September", "the last weekend of November 2018".

use jiff::civil::{Date, Weekday};

use super::reading::{date, month, small, stated, weekday, year};
use crate::lexicon::MONTHS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Holiday, Meaning, Part, Period};

/// The nth weekday or weekend of a month.
pub(super) static RULE: Rule = Rule {
    id: "date.nth_weekday",
    about: "A weekday or weekend counted in its month: the first Monday of September, the last weekend in May 2018.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&MONTHS]),
        pattern: r"\b(?:(?<nth>(?i:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th))|(?<last>(?i:last))) (?:(?<weekday>{weekday})|(?<weekend>(?i:weekend))) (?i:of|in) (?<month>{month})(?:,? (?:of )?(?<year>{year}))?",
        read,
    },
    examples: r"
        | It opens on [[the first Monday of September 2018 = 2018-09-03]] and ends on [[the last weekend in May 2018 = 2018-W21-WE]].
        2018-08-01 | It falls on [[the fourth Thursday of November = 2018-11-22]].
        | The first Monday of the month, the last weekends of May, the fifth Friday of February 2018.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let month = month(m, "month")?;
    let nth = if m.span("last").is_some() { -1 } else { small(m, "nth")? };
    let weekend = m.span("weekend").is_some();
    let weekday = if weekend { Weekday::Saturday } else { weekday(m.get("weekday")?)? };
    let part = Part::Holiday(Holiday::Nth(month, nth, weekday));
    let day = match year(m, "year") {
        Some(year) => {
            Date::new(i16::try_from(year).ok()?, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()?;
            Meaning::Within(part, Box::new(Meaning::Known(Period::Year(year))))
        }
        None => stated(m, part),
    };
    Some(date(m, if weekend { Meaning::After(Grain::Weekend, 0, Box::new(day)) } else { day }))
}
