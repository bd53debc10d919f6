//! Days that begin with their year: "2023-07-14", "2023/07/14", "2008-May-31", "20230714", and days as logs print them.

use super::reading::{date, day, known, month, small, takes_a_time, word_before, year};
use crate::lexicon::MONTHS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::{Clock, Meaning, Period, Timex, TimexKind, Value};

/// Year, month and day.
pub(super) static DAY: Rule = Rule {
    id: "date.iso",
    about: "A day that begins with its year, as in ISO 8601, with or without its time: 2023-07-14, 2023/7/14 12:30.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(4, 4).then("-‐‑–/.:")]),
        pattern: r"\b(?<year>{year})(?:[-‐‑–/.](?:(?<number>[01]?[0-9])|(?<name>{month}))[-‐‑–/.]|:(?<exif>[01][0-9]):)(?<day>[0-3]?[0-9])(?:(?:T|,? |[ @_-])(?:(?<hour>[0-2]?[0-9]):(?<minute>[0-5][0-9])(?::(?<second>[0-5][0-9])(?:[.,][0-9]{1,9})?)?|(?<hour2>[0-2][0-9])-(?<minute2>[0-5][0-9])-(?<second2>[0-5][0-9]))(?: ?(?<half>{halfday})(?: {zone})?| ?Z\b|[+-][0-9]{2}:?[0-9]{2}\b| {zone}|\b)|\b)",
        read,
    },
    examples: r"
        | The log ends on [[2023-07-14 = 2023-07-14]].
        | The log ends on [[2023/7/4 = 2023-07-04]], not before.
        | Compiled [[2008-May-31 = 2008-05-31]].
        | Seen at [[2017-08-29 22:47 = 2017-08-29T22:47]] and [[2017-08-29T22:47:05Z = 2017-08-29T22:47:05]].
        | Taken at [[2013:11:24 08:53:16 = 2013-11-24T08:53:16]].
        | Opened [[2019-04-02 9:15 PM = 2019-04-02T21:15]], closed [[2019/04/03 12:01:07 a.m. = 2019-04-03T00:01:07]].
        | The dumps of [[2019-04-02@21:15 = 2019-04-02T21:15]] and [[2019-04-02_21-15-09 = 2019-04-02T21:15:09]] agree.
        | Order 2023-14-77 was lost.
        | See https://example.org/2023/07/14/a and CVE-2023-07-14.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let month = small(m, "number").or_else(|| small(m, "exif")).or_else(|| month(m, "name"))?;
    let day = day(m, month, small(m, "day")?, year(m, "year"))?;
    if m.span("minute").is_none() && m.span("minute2").is_none() {
        return Some(date(m, day));
    }
    let hour = small(m, "hour").or_else(|| small(m, "hour2")).filter(|&hour| hour < 24)?;
    let hour = match m.get("half") {
        Some(_) if m.after().starts_with(char::is_alphanumeric) => return None,
        Some(half) => {
            (1..=12).contains(&hour).then(|| hour % 12 + if half.starts_with(['p', 'P']) { 12 } else { 0 })?
        }
        None => hour,
    };
    let minute = small(m, "minute").or_else(|| small(m, "minute2"))?;
    Some(time(m, day, hour, minute, small(m, "second").or_else(|| small(m, "second2"))))
}

/// A time of a known day.
fn time(m: &Match<'_>, day: Meaning, hour: i8, minute: i8, second: Option<i8>) -> Found {
    let meaning = Meaning::At(Clock::Time(hour, minute, second), Box::new(day));
    m.found(Value::Date(Timex::new(TimexKind::Time, meaning)))
}

/// Year and month.
pub(super) static MONTH: Rule = Rule {
    id: "date.iso_month",
    about: "A month behind its year, as in ISO 8601, where a word or a mark shows that it is one: since 2019-07.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(4, 4).then("-‐‑")]),
        pattern: r"\b(?<year>(?:19|20)[0-9]{2})[-‐‑](?<month>0[1-9]|1[0-2])\b",
        read: month_of_year,
    },
    examples: r"
        | It ran from [[2019-04 = 2019-04]] to [[2021-11 = 2021-11]], and in 2011-12 for the last time.
        | | [[2018-03 = 2018-03]] | 12 |
        | Act 2019-04, the file 2019-07-x and since 2019-07-44.
    ",
};

fn month_of_year(m: &Match<'_>) -> Option<Found> {
    let (year, month) = (year(m, "year")?, small(m, "month")?);
    // "2011-12" is two years.
    let range = i32::from(month) > year % 100;
    let goes_on = m.after().starts_with(['-', '‐', '‑', '–', '/', '.', ':'])
        && m.after().chars().nth(1).is_some_and(char::is_alphanumeric);
    let word = word_before(m);
    let cued = takes_a_time(&word)
        || matches!(word.as_str(), "by" | "from" | "to" | "through" | "between" | "and" | "before" | "after");
    let cell = m.before().trim().is_empty() || m.before().trim_end().ends_with(['|', '(', '[', '•', '*']);
    (!range && !goes_on && (cued || cell)).then(|| known(m, Period::Month(year, month)))
}

/// Day and time in digits alone.
pub(super) static STAMP: Rule = Rule {
    id: "date.stamp",
    about: "A day in eight digits with its time behind a T: 20200203T1014Z, 20200203T10:14:22.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(8, 8).then("T")]),
        pattern: r"\b(?<year>(?:19|20)[0-9]{2})(?<month>[01][0-9])(?<day>[0-3][0-9])T(?<hour>[01][0-9]|2[0-3]):?(?<minute>[0-5][0-9])(?::?(?<second>[0-5][0-9]))?(?:Z|[+-][0-9]{2}:?[0-9]{2})?\b",
        read: |m| {
            let day = day(m, small(m, "month")?, small(m, "day")?, year(m, "year"))?;
            Some(time(m, day, small(m, "hour")?, small(m, "minute")?, small(m, "second")))
        },
    },
    examples: r"
        | Dumped at [[20190402T2115Z = 2019-04-02T21:15]] and [[20190402T21:15:09 = 2019-04-02T21:15:09]].
        | The codes 20191402T2115Z, 20190402T2175 and 20190402T21 are none.
    ",
};

/// A line of a log puts the time behind the year.
pub(super) static LOGGED: Rule = Rule {
    id: "date.logged",
    about: "Day and time as logs and programs print them: Wed Jul 22 11:47:08 2020, 03/Feb/2020:10:14:22 +0000.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(
            16,
            usize::MAX,
            &Anchors::Both(&Anchors::Lists(&[&MONTHS]), &Anchors::Digits(&[Run::of(1, 2).then(":")])),
        ),
        pattern: r"\b(?:(?:(?:{shortweekday}|{weekday}),? )?(?<month>{month}) (?<day>{day}),? (?<hour>[01]?[0-9]|2[0-3]):(?<minute>[0-5][0-9])(?::(?<second>[0-5][0-9]))(?: (?:{zone}|[+-][0-9]{4}\b))?,? (?<year>{year})|(?<day2>{day})/(?<month2>{month})/(?<year2>{year}):(?<hour2>[01]?[0-9]|2[0-3]):(?<minute2>[0-5][0-9]):(?<second2>[0-5][0-9]))(?: [+-][0-9]{4}\b| {zone})?",
        read: logged,
    },
    examples: r"
        | Built [[Wed Apr 10 09:08:07 2019 = 2019-04-10T09:08:07]], run [[Thu Apr 11 01:02:03 CEST 2019 = 2019-04-11T01:02:03]].
        | Asked [[10/Apr/2019:09:08:07 +0200 = 2019-04-10T09:08:07]].
        | Fri Apr 31 01:02:03 2019 and 31/Apr/2019:01:02:03 never came.
    ",
};

fn logged(m: &Match<'_>) -> Option<Found> {
    let month = month(m, "month").or_else(|| month(m, "month2"))?;
    let number = small(m, "day").or_else(|| small(m, "day2"))?;
    let day = day(m, month, number, year(m, "year").or_else(|| year(m, "year2")))?;
    let clock = |one: &str, other: &str| small(m, one).or_else(|| small(m, other));
    Some(time(m, day, clock("hour", "hour2")?, clock("minute", "minute2")?, clock("second", "second2")))
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
