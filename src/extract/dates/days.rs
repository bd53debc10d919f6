//! A day of a month: "May 15, 2023", "15 May", "the 15th".

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::columns;
use super::posts::is_post;
use super::reading::{date, day, ends_as_year, last_word, month, small, stated, usual, word_after, year};
use crate::lexicon::Words;
use crate::lexicon::openers::is_function;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::{Meaning, Origin, Part, Period, Turn};

/// Month, then day.
pub(super) static MONTH_DAY: Rule = Rule {
    id: "date.month_day",
    about: "A month and a day, with or without a year: May 15, May 15th, 2023.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(16, usize::MAX, &Anchors::Lists(&[&crate::lexicon::MONTHS])),
        pattern: r"\b(?:(?<turn>(?i:last|next|this|this past|this coming)) )?(?<month>{month}) ?(?:(?i:the )?(?<day>{day})|(?i:the )(?<nth>{ordinal})\b)(?:(?:,|,? (?i:of)|,? (?i:in))? ?(?<year>{year})|,? (?<short>['’‘][0-9]{2}\b))?",
        read: month_day,
    },
    examples: r"
        2023-07-14 | Access began on [[May 15 = 2023-05-15]], the company said.
                   | Access began on [[May 15 = XXXX-05-15]].
                   | On [[Sept. 3, 2001 = 2001-09-03]] and [[October the 4th of 1999 = 1999-10-04]] and [[JUNE 5th 1998 = 1998-06-05]].
                   | Born [[March 17,1801 = 1801-03-17]]. Filed after [[April 3 in 2016 = 2016-04-03]].
                   | On [[May 5, '98 = 1998-05-05]].
                   | In May the 8th Corps left; in July the first elections came, and in September 14 divisions.
        2024-08-08 | They planned the [[Oct. 7 = 2023-10-07]] attacks, and meet on [[Oct. 9 = 2024-10-09]].
        2003-07-09 | Since [[Sept. 11 = 2001-09-11]] guards watch; after the attacks of [[Sept. 11 = 2001-09-11]] a post-[[Sept. 11 = 2001-09-11]] law passed.
        2011-03-14 | Since the [[September 11 = 2001-09-11]] attacks it has changed; on [[September 11 = 2010-09-11]] it rained.
        2014-07-09 | He fell ill [[last Oct. 29 = 2013-10-29]] and runs [[next Nov. 4 = 2014-11-04]]; [[this Aug. 2 = 2014-08-02]] they meet.
        2023-07-14 | It may 50 times fail, or march 10 miles, and February 30 never comes.
    ",
};

fn month_day(m: &Match<'_>) -> Option<Found> {
    let year = year(m, "year").or_else(|| year(m, "short"));
    let number = small(m, "day").or_else(|| small(m, "nth"))?;
    let is_amount = m.span("year").is_none() && (m.after().starts_with(['%', '½']) || counts_behind(m));
    let is_join = m.get("month")?.len() + m.get("day").unwrap_or(" ").len() == m.mention().len();
    if m.span("turn").is_some() && year.is_none() {
        return turned(m, month(m, "month")?, number);
    }
    if is_amount || is_join && m.get("month")?.len() < 4 {
        return None;
    }
    let month = month(m, "month")?;
    if (month, number, year) == (9, 11, None) && is_attack(m) {
        return Some(date(m, day(m, month, number, Some(2001))?));
    }
    Some(date(m, day(m, month, number, year)?))
}

/// "in September 14 divisions", "mid-August 6 million men", "in July the first elections", "in May the 8th Corps": the
/// number is not the month's.
fn counts_behind(m: &Match<'_>) -> bool {
    static UNITS: Words = Words::new(
        "Corps Army Armies Division Divisions Battalion Regiment Brigade Fleet Squadron Group Infantry Cavalry Panzer Estate \
         Guards Company Battery Circuit Amendment District Congress Street Avenue Wing",
    );
    let next = word_after(m);
    let is_noun = next.starts_with(|first: char| first.is_ascii_lowercase()) && !is_function(next);
    let before = m.before();
    let in_month = last_word(before).eq_ignore_ascii_case("in") || before.ends_with("mid-") || before.ends_with("Mid-");
    let ordinal = m.mention_text().contains(" the ");
    if ordinal { UNITS.contains(next) || is_noun && in_month } else { in_month && is_noun }
}

/// "last Oct. 29"; in "last March 10 people died" they are counted.
fn turned(m: &Match<'_>, month: i8, number: i8) -> Option<Found> {
    let next = word_after(m);
    let turn = match m.get("turn")?.to_ascii_lowercase().as_str() {
        "last" | "this past" => Turn::Last,
        "this" => Turn::This,
        _ => Turn::Next,
    };
    let counts = next.starts_with(|first: char| first.is_ascii_lowercase()) && !is_function(next);
    self::day(m, month, number, None)?;
    let part = Part::MonthDay(month, number);
    (!counts).then(|| date(m, Meaning::Part(part, turn, Origin::Speech)))
}

/// "the Sept. 11 attacks": this day needs no year.
fn is_attack(m: &Match<'_>) -> bool {
    let late = m.text().published().is_none_or(|published| published.year() > 2001);
    let next = word_after(m);
    let attacked = ["attack", "terror", "hijack", "commission", "memorial", "victims"];
    late && (attacked.iter().any(|word| next.starts_with(word)) || is_the_attack(m))
}

/// In these years, "since Sept. 11" was since that of 2001.
const AFTER_THE_ATTACK: RangeInclusive<i16> = 2002..=2012;

/// "the attacks of Sept. 11", "security since Sept. 11", "a post-Sept. 11 law".
fn is_the_attack(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    let of_attacks = ["attacks of", "attacks on", "hijackings of", "events of"].iter().any(|end| before.ends_with(end));
    let epoch = matches!(last_word(before), "since" | "Since" | "post" | "Post" | "pre" | "Pre" | "before" | "after");
    let published = m.text().published().filter(|published| AFTER_THE_ATTACK.contains(&published.year()));
    let is_near = |published: Date| (9..=11).contains(&published.month());
    of_attacks || epoch && published.is_some_and(|published| !is_near(published))
}

/// Day, then month.
pub(super) static DAY_MONTH: Rule = Rule {
    id: "date.day_month",
    about: "A day and a month, with or without a year: 15 May, the 15th of May, 2023.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(44, 16, &Anchors::Lists(&[&crate::lexicon::MONTHS])),
        pattern: r"\b(?:(?<day>{day})|(?<nth>{ordinal}))(?: (?i:day )?(?i:of )(?i:the month of )?| )?(?<month>{month})(?:(?:,|,? (?i:of)|,? (?i:in))? ?(?<year>{year})|,? (?<short>['’‘][0-9]{2}\b)| (?<bc>[1-9][0-9]{0,3}) (?:BCE?|B\.C\.)|(?: (?i:of))? (?<old>[1-9][0-9]{2})\b)?",
        read: day_month,
    },
    examples: r"
        2024-12-31 | Alerted on [[8 December = 2024-12-08]], it acted.
                   | It fell on [[the 15th of May, 2023 = 2023-05-15]], or [[3rd February of 1998 = 1998-02-03]].
                   | [[The fourth of July 1976 = 1976-07-04]] was hot, [[24 Mar 2020 = 2020-03-24]] was not.
        1944-12-31 | On [[25 July = 1944-07-25]] 1,500 bombers came; on [[26 July = 1944-07-26]] 300 men fell.
                   | The king fell on [[10 June 323 BC = BC0323-06-10]].
                   | Hild ([[17 November 680 = 0680-11-17]]) rests.
                   | The meeting on 31 February and the 12 may fail. The second May fire spread; The Windows 10 April update.
    ",
};

fn day_month(m: &Match<'_>) -> Option<Found> {
    let number = small(m, "day").or_else(|| small(m, "nth"))?;
    // "on 26 July 300 men": the number counts what follows.
    let counted = m.span("old").filter(|_| !ends_as_year(m));
    let before_christ = m.number("bc").and_then(|year| i32::try_from(1 - year).ok());
    let year = ["year", "short"].iter().find_map(|name| year(m, name)).or(before_christ);
    let year = year.or_else(|| self::year(m, "old").filter(|_| counted.is_none()));
    let month_text = m.get("month")?;
    if matches!(last_word(m.before()), "Windows" | "Android") {
        return None;
    }
    let with_of = m.mention_text().contains(" of ");
    if m.span("nth").is_some() && !with_of {
        return None;
    }
    // "10 May 15" is "May 15" behind a number; "5 Mar" needs its neighbours to fit.
    let another_day = year.is_none() && word_after(m).len() <= 2 && word_after(m).parse::<u8>().is_ok();
    let another_day =
        another_day && counted.is_none() && !is_thousands(m.after()) && !begins_clock(m.after().trim_start());
    if another_day && !month_text.ends_with('.') || m.after().starts_with(|next: char| next.is_alphabetic()) {
        return None;
    }
    let mut found = date(m, day(m, month(m, "month")?, number, year)?);
    if counted.is_some() {
        found.span.end = m.span("month")?.end;
    }
    Some(found)
}

/// " 1,500 bombers"
fn is_thousands(after: &str) -> bool {
    let digits = after.trim_start().trim_start_matches(|digit: char| digit.is_ascii_digit());
    digits.strip_prefix(',').is_some_and(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() == 3)
}

/// "8:30pm", "9.30", "8 pm"
fn begins_clock(text: &str) -> bool {
    let behind = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let minutes = behind.strip_prefix([':', '.']).unwrap_or("");
    let half = behind.trim_start();
    minutes.starts_with(|digit: char| digit.is_ascii_digit())
        || ["am", "pm", "a.m", "p.m", "AM", "PM", "A.M", "P.M"].iter().any(|letters| half.starts_with(letters))
}

/// Day, month and year joined by hyphens.
pub(super) static HYPHENED: Rule = Rule {
    id: "date.hyphened",
    about: "A day, a month's name and a year between hyphens or slashes: 24-Apr-2020, 24/Apr/20; a month and its year in a \
            row of such: Oct-19, Nov-19.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(
            12,
            16,
            &Anchors::Both(&Anchors::Lists(&[&crate::lexicon::MONTHS]), &Anchors::Digits(&[Run::of(1, 2)])),
        ),
        pattern: r"\b(?:(?<day>{day})[-–/](?<month>{month})|(?<month2>{month})[-–/](?<day2>{day}))(?:[-–/](?<year>{year}|[0-9]{2}\b))?",
        read: |m| {
            let month = month(m, "month").or_else(|| month(m, "month2"))?;
            let listed = crate::lexicon::MONTHS.lookup(last_word(m.before())).is_some();
            if year(m, "year").is_none() && m.span("month2").is_some() && columns::is_month_and_year(m) {
                return Some(date(m, month_of(year(m, "day2")?, month)));
            }
            let goes_on = listed || follows_day(m) || m.after().starts_with(['-', '–', '/']);
            if goes_on || year(m, "year").is_none() && m.mention_text().starts_with("May") {
                return None;
            }
            Some(date(m, day(m, month, small(m, "day").or_else(|| small(m, "day2"))?, year(m, "year"))?))
        },
    },
    examples: r"
        | Signed [[24-Apr-2020 = 2020-04-24]], seen [[Apr-25-20 = 2020-04-25]].
        | [[Nov-17 = 2017-11]], [[Dec-17 = 2017-12]] and [[Jan-18 = 2018-01]] were wet.
        | The pages 24-May-b and 31-Jun-2020 are missing. From 3 June-9 June it rained.
    ",
};

/// "3 June-9 June": the month has its day before it.
fn follows_day(m: &Match<'_>) -> bool {
    m.span("month2").is_some() && last_word(m.before()).parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

/// A day of a month that is not named.
pub(super) static ORDINAL: Rule = Rule {
    id: "date.ordinal_day",
    about: "A day of a month that the text named before: on the 15th.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(1, 2).then("snrtSNRT")]),
        pattern: r"\b(?:(?:(?i:on|by|until|til|till|from|since|before|after|to)|{weekday},?) the |(?:{weekday}|{shortweekday}),? )(?<mention>(?<day>[0-9]{1,2}(?:st|nd|rd|th)))\b",
        read: ordinal_day,
    },
    examples: r"
        2024-12-31 | They met on [[the 15th = 2024-12-15]], and left. Their talk on [[the 16th = 2024-12-16]] was short.
        2024-12-31 | We fly on [[the 25th = 2025-01-25]] lol
        2024-12-31 | They lived on the 15th floor, from the 15th century to the 18th and 19th.
    ",
};

fn ordinal_day(m: &Match<'_>) -> Option<Found> {
    let day = small(m, "day").filter(|day| (1..=31).contains(day))?;
    let next = word_after(m);
    let ends = next.is_empty() && !m.after().starts_with('-')
        || is_function(next) && !matches!(next, "of" | "to" | "and" | "or" | "through" | "until")
        || matches!(next, "all" | "was" | "were" | "is" | "has" | "had" | "will");
    let film = m.get("day") == Some("13th") && m.text().slice(m.whole()).starts_with('F');
    let post = is_post(m.text());
    let ends = ends || post && next != "of" && (is_function(next) || CHAT.contains(next));
    let meaning = if post { stated(m, Part::MonthsDay(day)) } else { usual(Part::MonthsDay(day)) };
    (!film && ends && !m.after().contains("centur")).then(|| date(m, meaning))
}

/// Words that go on a post behind a day.
static CHAT: Words = Words::new("lol haha omg guys pls plz everyone btw x xx xxx cos cuz bc tho yay woo please folks");

/// A known month, for its neighbours in this folder.
pub(super) fn month_of(year: i32, month: i8) -> Meaning {
    Meaning::Known(Period::Month(year, month))
}
