//! A weekday counted in its month: "the first Monday of September", "the last weekend of November 2018".

use jiff::civil::{Date, Weekday};

use super::reading::{date, known, month, small, stated, weekday, year};
use crate::lexicon::MONTHS;
use crate::lexicon::times::{UNITS, WEEKDAYS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Holiday, Meaning, Part, Period};

/// The nth weekday or weekend of a month.
pub(super) static RULE: Rule = Rule {
    id: "date.nth_weekday",
    about: "A weekday or weekend counted in its month: the first Monday of September, the last weekend in May 2018.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(
            36,
            12,
            &Anchors::Both(&Anchors::Lists(&[&MONTHS]), &Anchors::Lists(&[&WEEKDAYS, &UNITS])),
        ),
        pattern: r"\b(?:(?<nth>(?i:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th))|(?<last>(?i:last))) (?:(?<weekday>{weekday})|(?<weekend>(?i:weekend))) (?i:of|in) (?<month>{month})(?:,? (?:of )?(?<year>{year}))?",
        read,
    },
    examples: r"
        | It opens on [[the first Monday of September 2018 = 2018-09-03]] and ends on [[the last weekend in May 2018 = 2018-W21-WE]].
        2018-08-01 | It falls on [[the fourth Thursday of November = 2018-11-22]].
        | The first Monday of the month, the last weekends of May, the fifth Friday of February 2018.
    ",
};

/// Some weekday of a month, of which the month is all that is known.
pub(super) static SOME: Rule = Rule {
    id: "date.some_weekday",
    about: "Some weekday of a month, which is known by its month alone: one Friday in May, a Monday in March 2011.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(6, 48, &Anchors::Both(&Anchors::Lists(&[&WEEKDAYS]), &Anchors::Lists(&[&MONTHS]))),
        pattern: r"\b(?i:one|a|some) {weekday} (?i:of|in)(?: (?i:early|late))? (?<month>{month})(?:,? (?:of )?(?<year>{year}))?",
        read: |m| {
            let month = month(m, "month").filter(|_| !m.after().starts_with(|next: char| next.is_alphanumeric()))?;
            Some(match year(m, "year") {
                Some(year) => known(m, Period::Month(year, month)),
                None => date(m, stated(m, Part::Month(month))),
            })
        },
    },
    examples: r"
        2014-07-09 | It fell [[one Friday in May = 2014-05]], or on [[a Monday in March 2011 = 2011-03]].
        2014-07-09 | A Friday may come in June; one Friday in Maytown.
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
