//! Days in numbers that end in their year: "03/04/2021", "31.12.2021", "3-4-21".

use super::reading::{date, small, year};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::Meaning;

/// Two small numbers and a year between equal marks.
pub(super) static RULE: Rule = Rule {
    id: "date.numeric",
    about: "A day in numbers with its year last: 03/04/2021 (month first unless the text shows otherwise), 31.12.2021 \
            (day first).",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(1, 2).then("/.-–")]),
        pattern: r"\b(?<first>[0-3]?[0-9])(?:(?:/(?<second>[0-3]?[0-9])/)|(?<dot>\.)(?<dotted>[01]?[0-9])\.|[-–](?<hyphened>[0-3]?[0-9])[-–])(?<year>(?:19|20)[0-9]{2}|[0-9]{2})\b",
        read,
    },
    examples: r"
        2021-05-20 | Filed on [[03/04/2021 = 2021-03-04]].
        2021-05-20 | Filed on [[03/04/2021 = 2021-04-03]], heard on [[25/04/2021 = 2021-04-25]].
        | Until [[31.12.2021 = 2021-12-31]] and from [[1.2.2022 = 2022-02-01]].
        | On [[06-01-2020 = 2020-06-01]].
        | On [[05/09/18 = 2018-05-09]].
        | Nothing on 31/31/2021, a score of 6-3-21, or version 2.10.19.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let first = small(m, "first")?;
    let second = small(m, "second").or_else(|| small(m, "dotted")).or_else(|| small(m, "hyphened"))?;
    let short = m.get("year")?.len() == 2;
    let fits = (1..=31).contains(&first) && (1..=31).contains(&second) && first.min(second) <= 12;
    if !fits || short && m.span("second").is_none() {
        return None;
    }
    let year = year(m, "year")?;
    // Dotted days put the day first wherever they are used.
    let (first, second) = if m.span("dot").is_some() { (second, first) } else { (first, second) };
    if m.span("dot").is_some() {
        return Some(date(m, super::reading::day(m, first, second, Some(year))?));
    }
    Some(date(m, Meaning::Numeric { first, second, year }))
}
