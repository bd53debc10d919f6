//! Months in small letters or cut short: "30th aug", "nov 5", "since august", "dec 2014".

use super::LONGEST;
use super::sign::is_post;
use crate::extract::dates::days::month_of;
use crate::extract::dates::reading::{date, day, small, stated, takes_a_time, word_after, word_before, year};
use crate::lexicon::POST_MONTHS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::Part;

fn month(m: &Match<'_>, name: &str) -> Option<i8> {
    i8::try_from(m.lookup(&POST_MONTHS, name)?).ok()
}

/// A day and a month.
pub(in super::super) static DAY_MONTH: Rule = Rule {
    id: "date.post_day_month",
    about: "In a post, a day and a month in small letters: 30th aug, nov 5, 3rd of march 2015.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Lists(&[&POST_MONTHS])),
        pattern: r"\b(?:(?<day>{day})(?: of)? ?(?<month>{postmonth})|(?<month2>{postmonth}) (?<day2>{day})|(?<day3>[0-3]?[0-9])(?<month3>{postmonth}))\b(?:,? (?<year>{year}))?",
        read: day_month,
    },
    examples: r"
        2014-08-09 | [[15sept = 2014-09-15]] is her birthday
        2014-08-09 | tickets on sale [[30th aug = 2014-08-30]] or [[sept 5 = 2014-09-05]], not [[3 march 2015 = 2015-03-03]]
        2014-12-09 | finally booked my flight for [[jan 20 = 2015-01-20]]
        2014-08-09 | the 12 may win, they march 20 miles and it may 5 times fail
        2014-08-09 | The report of 30 aug is out.
    ",
};

/// What stands behind a number that counts: "march 20 miles".
const COUNTED: &[&str] = &["miles", "mile", "km", "k", "times", "steps", "people", "hours", "days", "more"];

fn day_month(m: &Match<'_>) -> Option<Found> {
    let (months, days) = (["month", "month2", "month3"], ["day", "day2", "day3"]);
    let name = months.iter().find_map(|name| m.get(name))?;
    let number = days.iter().find_map(|name| m.get(name))?;
    // "may" and "march" are verbs, unless the day says that it is one.
    let plain = !matches!(name, "may" | "march" | "mar") || m.span("year").is_some();
    let ordinal = number.ends_with(|last: char| last.is_ascii_lowercase());
    let cued = matches!(word_before(m).as_str(), "on" | "til" | "till" | "until" | "by" | "from" | "since" | "the");
    let verb = name == "may" && !word_after(m).is_empty() && !ordinal;
    let fits = (plain || ordinal || cued && !verb) && !COUNTED.contains(&word_after(m)) && is_post(m.text());
    let month = months.iter().find_map(|name| month(m, name))?;
    let number = days.iter().find_map(|name| small(m, name))?;
    fits.then(|| Some(date(m, day(m, month, number, year(m, "year"))?)))?
}

/// A day whose month comes later.
pub(in super::super) static LISTED: Rule = Rule {
    id: "date.post_listed_day",
    about: "In a post, a day whose month stands in small letters behind a later day: 24 & 25 oct.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Lists(&[&POST_MONTHS])),
        pattern: r"\b(?<mention>(?<day>{day}))(?: ?(?:and|or|to|til|till|&|,|-|/) ?{day}){1,4}(?: of)? ?(?<month>{postmonth})\b",
        read: |m| {
            let fits = is_post(m.text()) && m.get("month") != Some("may");
            fits.then(|| Some(date(m, day(m, month(m, "month")?, small(m, "day")?, None)?)))?
        },
    },
    examples: r"
        2014-10-09 | open house [[24 = 2014-10-24]] & 25 oct
        2014-10-09 | 24 and 25 may win. The two of 3 and 4 aug.
    ",
};

/// A month with its year, or behind a word that takes a month.
pub(in super::super) static MONTH: Rule = Rule {
    id: "date.post_month",
    about: "In a post, a month in small letters with its year or behind a word that takes one: dec 2014, since august.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Lists(&[&POST_MONTHS])),
        pattern: r"\b(?<month>{postmonth})\b(?: (?<year>{year}))?",
        read: month_alone,
    },
    examples: r"
        2014-08-09 | home since [[dec 2013 = 2013-12]], back in [[sept = 2014-09]], it's [[august = 2014-08]] already
        2014-08-09 | [[october = 2014-10]] is my favourite, see you in [[march = 2014-03]] lads
        2014-08-09 | this may be it, they march on; sep and jan met her mar
        2014-08-09 | Unchanged since august.
    ",
};

fn month_alone(m: &Match<'_>) -> Option<Found> {
    let name = m.get("month")?;
    let number = month(m, "month")?;
    if let Some(year) = year(m, "year").filter(|_| is_post(m.text())) {
        return Some(date(m, month_of(year, number)));
    }
    let before = word_before(m);
    let greeted = matches!(before.as_str(), "hello" | "its" | "it's" | "it’s" | "til" | "by" | "next" | "last");
    let verb = name == "may" && matches!(before.as_str(), "this" | "it's" | "its" | "it’s")
        || matches!(name, "may" | "march" | "mar") && !matches!(before.as_str(), "in" | "since" | "until" | "till");
    let full = name.len() > 4 && name != "march" || matches!(name, "june" | "july");
    let alone = !m.after().trim_start().starts_with(|next: char| next.is_ascii_digit());
    let fits = (takes_a_time(&before) || greeted || full) && !verb && alone && is_post(m.text());
    fits.then(|| date(m, stated(m, Part::Month(number))))
}
