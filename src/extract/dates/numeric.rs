//! Days in numbers that end in their year: "03/04/2021", "31.12.2021", "3-4-21".

use super::reading::{date, small, word_after, word_before, year};
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
        | On [[05/09/18 = 2018-05-09]], or as of [[03-13-17 = 2017-03-13]].
        | Call on 03-13-17-22, by 03-13-17.
        | Nothing on 31/31/2021, a score of 6-3-21, or version 2.10.19.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let first = small(m, "first")?;
    let second = small(m, "second").or_else(|| small(m, "dotted")).or_else(|| small(m, "hyphened"))?;
    let short = m.get("year")?.len() == 2;
    let fits = (1..=31).contains(&first) && (1..=31).contains(&second) && first.min(second) <= 12;
    if !fits || short && m.span("second").is_none() && !is_dated(m) {
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

/// "as of 03-13-17": two digits each behind a word that takes a day.
fn is_dated(m: &Match<'_>) -> bool {
    let cued = matches!(word_before(m).as_str(), "of" | "on" | "dated" | "since" | "until");
    let goes_on = m.after().starts_with(['-', '–', '.', '/']) && m.after()[1..].starts_with(char::is_numeric);
    cued && !goes_on && m.mention().len() == "03-13-17".len() && m.span("hyphened").is_some()
}

/// A month and a day without a year.
pub(super) static SHORT: Rule = Rule {
    id: "date.numeric_short",
    about: "A month and a day in numbers that begin a range or stand behind a word that takes a day: 8/18 - 8/30, due 12/25.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(1, 2).then("/")]),
        pattern: r"\b(?:(?<cue>(?i:on|by|until|since|from|before|after|starting|due)) )?(?<mention>(?<month>[01]?[0-9])/(?<day>[0-3]?[0-9]))\b(?: ?[-–] ?[01]?[0-9]/(?<end>[0-3]?[0-9])\b)?",
        read: short,
    },
    examples: r"
        2020-10-16 | The fair ([[8/18 = 2020-08-18]]-8/30) was held, not since [[12/25 = 2019-12-25]].
        2020-10-16 | A 5/16 - 7/16 wrench, on 1/2 of it, on 9/11, on 3/16 inch nails, from 2/15/x.
    ",
};

fn short(m: &Match<'_>) -> Option<Found> {
    let (month, number) = (small(m, "month")?, small(m, "day")?);
    let range = small(m, "end").is_some_and(|end| end != number);
    // What else stands behind a preposition is a fraction, or "9/11".
    let cued = m.span("cue").is_some() && m.span("end").is_none() && number > 12;
    let goes_on =
        m.after().starts_with('/') || matches!(word_after(m), "of" | "inch" | "inches" | "mile" | "cup" | "in");
    (range || cued && !goes_on).then(|| Some(date(m, super::reading::day(m, month, number, None)?)))?
}

/// The end of such a range.
pub(super) static SHORT_END: Rule = Rule {
    id: "date.numeric_short_end",
    about: "A month and a day in numbers that end a range: the 8/30 of 8/18 - 8/30.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(1, 2).then("/")]),
        pattern: r"\b[01]?[0-9]/(?<begin>[0-3]?[0-9]) ?[-–] ?(?<mention>(?<month>[01]?[0-9])/(?<day>[0-3]?[0-9]))\b",
        read: |m| {
            let (month, number) = (small(m, "month")?, small(m, "day")?);
            let fits = small(m, "begin")? != number && !m.after().starts_with('/');
            fits.then(|| Some(date(m, super::reading::day(m, month, number, None)?)))?
        },
    },
    examples: r"
        2020-10-16 | The fair (8/18-[[8/30 = 2020-08-30]]) was dry.
        2020-10-16 | A 5/16 - 7/16 wrench; from 1/2 - 3/40 or 3/4-5/6/7.
    ",
};
