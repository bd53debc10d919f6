//! How the groups of a date's pattern are read: days, years, units, amounts.

use jiff::civil::{Date, Weekday};

use super::{posts, tense};
use crate::lexicon::numbers::{Form, numeral_at};
use crate::lexicon::openers::is_function;
use crate::lexicon::{MONTHS, ordinal, times};
use crate::rule::{Found, Match};
use crate::value::{Grain, Meaning, Origin, Part, Period, Timex, Turn, Value};

/// A unit of time as durations write it.
pub(super) struct Unit {
    /// The period that it names.
    pub(super) grain: Grain,
    /// How many of `letters` it is.
    pub(super) times: f64,
    /// The letter of ISO 8601, with its `T` in front for parts of a day.
    letters: &'static str,
}

const fn unit(grain: Grain, times: f64, letters: &'static str) -> Unit {
    Unit { grain, times, letters }
}

/// Units in the order of their numbers in the lexicon.
static UNITS: [Unit; 13] = [
    unit(Grain::Second, 1.0, "TS"),
    unit(Grain::Minute, 1.0, "TM"),
    unit(Grain::Hour, 1.0, "TH"),
    unit(Grain::Day, 1.0, "D"),
    unit(Grain::Week, 1.0, "W"),
    unit(Grain::Month, 1.0, "M"),
    unit(Grain::Quarter, 1.0, "Q"),
    unit(Grain::Year, 1.0, "Y"),
    unit(Grain::Decade, 10.0, "Y"),
    unit(Grain::Century, 100.0, "Y"),
    unit(Grain::Week, 2.0, "W"),
    unit(Grain::Weekend, 1.0, "WE"),
    unit(Grain::Millennium, 1000.0, "Y"),
];

/// The unit that a word names.
pub(super) fn unit_of(word: &str) -> Option<&'static Unit> {
    UNITS.get(usize::try_from(times::UNITS.lookup(word)?).ok()?)
}

/// How many of a unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    /// So many.
    Exact(f64),
    /// Some.
    Vague,
}

impl Amount {
    /// The number, if it is a whole one.
    pub(super) fn whole(self) -> Option<i32> {
        match self {
            #[allow(clippy::cast_possible_truncation, reason = "whole and small")]
            Self::Exact(number) if number.fract() == 0.0 && number < 1e6 => Some(number as i32),
            _ => None,
        }
    }
}

/// The amount in the group `name`.
pub(super) fn amount(m: &Match<'_>, name: &str) -> Option<Amount> {
    let span = m.span(name)?;
    let words = m.text().slice(span).to_ascii_lowercase();
    match words.as_str() {
        "a" | "an" | "one" => Some(Amount::Exact(1.0)),
        "half a" | "half an" => Some(Amount::Exact(0.5)),
        _ if words.starts_with(|first: char| first.is_ascii_digit()) => exact(m, name),
        _ => exact(m, name).or_else(|| is_vague(&words).then_some(Amount::Vague)),
    }
}

fn is_vague(words: &str) -> bool {
    const VAGUE: &[&str] = &[
        "several",
        "few",
        "many",
        "some",
        "couple",
        "number",
        "numerous",
        "countless",
        "multiple",
        "dozens",
        "hundreds",
        "thousands",
        "half",
    ];
    VAGUE.contains(&words.trim_start_matches("a ").split(' ').next().unwrap_or(""))
}

fn exact(m: &Match<'_>, name: &str) -> Option<Amount> {
    let span = m.span(name)?;
    let numeral = numeral_at(m.text().as_str(), span.start as usize)?;
    let fits = numeral.end == span.end as usize && numeral.form != Form::Vague;
    fits.then_some(Amount::Exact(numeral.value))
}

/// The TIMEX3 duration of `amount` units: `P3D`, `PT30M`, `PXY`.
pub(super) fn duration(amount: Amount, unit: &Unit) -> String {
    let (time, letter) = match unit.letters.strip_prefix('T') {
        Some(letter) => ("T", letter),
        None => ("", unit.letters),
    };
    let number = match amount {
        Amount::Vague => "X".to_owned(),
        Amount::Exact(number) => match half(number, unit.grain) {
            Some(smaller) => return smaller.to_owned(),
            None => format!("{}", number * unit.times),
        },
    };
    format!("P{time}{number}{letter}")
}

/// Half a unit in the next smaller ones.
fn half(number: f64, grain: Grain) -> Option<&'static str> {
    let is_half = (number - 0.5).abs() < f64::EPSILON;
    match grain {
        Grain::Minute if is_half => Some("PT30S"),
        Grain::Hour if is_half => Some("PT30M"),
        Grain::Day if is_half => Some("PT12H"),
        Grain::Year if is_half => Some("P6M"),
        _ => None,
    }
}

/// A mention of a calendar expression.
pub(super) fn date(m: &Match<'_>, meaning: Meaning) -> Found {
    m.found(Value::Date(Timex::date(meaning)))
}

/// A mention of a known period.
pub(super) fn known(m: &Match<'_>, period: Period) -> Found {
    date(m, Meaning::Known(period))
}

/// The small number in the group `name`, with or without the letters of an ordinal.
pub(super) fn small(m: &Match<'_>, name: &str) -> Option<i8> {
    i8::try_from(ordinal(m.get(name)?)?).ok()
}

/// The year in the group `name`: four digits, or two with a pivot at 50.
pub(super) fn year(m: &Match<'_>, name: &str) -> Option<i32> {
    let digits = m.get(name)?.trim_start_matches(['\'', '’', '‘']);
    let number = digits.parse().ok()?;
    Some(if digits.len() == 2 { pivot(number) } else { number })
}

/// Whether what stands behind lets three digits be a year of antiquity: "30 September 420), a priest", not "March 300 men".
pub(super) fn ends_as_year(m: &Match<'_>) -> bool {
    let after = m.after();
    let marked = after.starts_with([')', ';'])
        || after.starts_with(['.', ',']) && !after[1..].starts_with(|next: char| next.is_ascii_digit());
    let counts = matches!(word_after(m), "to" | "of" | "and" | "or" | "a" | "an" | "were" | "are");
    marked || after.starts_with(' ') && is_function(word_after(m)) && !counts
}

/// 49 is 2049, 50 is 1950.
pub(super) fn pivot(short: i32) -> i32 {
    if short < 50 { 2000 + short } else { 1900 + short }
}

/// The month in the group `name`.
pub(super) fn month(m: &Match<'_>, name: &str) -> Option<i8> {
    i8::try_from(m.lookup(&MONTHS, name)?).ok()
}

/// The weekday that a word names.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let number =
        times::WEEKDAYS.lookup(word).or_else(|| times::SHORT_WEEKDAYS.lookup(word)).or_else(|| short_weekday(word))?;
    Weekday::from_monday_one_offset(i8::try_from(number).ok()?).ok()
}

/// A weekday cut short in small letters, as posts write it.
fn short_weekday(word: &str) -> Option<i64> {
    times::SHORT_WEEKDAYS.words.iter().find(|(listed, _)| listed.eq_ignore_ascii_case(word)).map(|&(_, number)| number)
}

/// A day of a year, or of any year.
pub(super) fn day(m: &Match<'_>, month: i8, day: i8, year: Option<i32>) -> Option<Meaning> {
    match year {
        Some(year) => Date::new(i16::try_from(year).ok()?, month, day).ok().map(Meaning::day),
        None => Date::new(2000, month, day).ok().map(|_| stated(m, Part::MonthDay(month, day))),
    }
}

/// A part of a period that nothing names.
pub(super) fn usual(part: Part) -> Meaning {
    Meaning::Part(part, Turn::Usual, Origin::Speech)
}

/// A part of a period that nothing names, with the direction that the words around it tell.
pub(super) fn stated(m: &Match<'_>, part: Part) -> Meaning {
    if matches!(part, Part::Weekday(_) | Part::MonthsDay(_)) && posts::is_post(m.text()) {
        return Meaning::Part(part, posts::turn(m), Origin::Speech);
    }
    if tense::is_usual(m) || matches!(part, Part::Month(_) | Part::MonthDay(..)) && tense::recurs(m) {
        return Meaning::Stated(usual(part).open_value());
    }
    let awaited = |word: &str| matches!(word, "for" | "til" | "till" | "until") && posts::is_post(m.text());
    let turn = match word_before(m).as_str() {
        word if awaited(word) => Turn::Ahead,
        "since" | "ended" => Turn::Back,
        _ if tense::is_since(m) => Turn::Back,
        _ if TRADED.contains(&word_after(m)) => Turn::Ahead,
        _ if HAPPENED.contains(&word_after(m)) && !matches!(part, Part::Weekday(_)) => Turn::Happened,
        _ => tense::turn(m, part),
    };
    Meaning::Part(part, turn, Origin::Speech)
}

/// What is traded by the month in which it falls due: "for September delivery".
const TRADED: &[&str] = &["delivery", "futures", "contract", "contracts"];

/// What is spoken of by its day once it has happened: "the May 3 attack".
const HAPPENED: &[&str] = &[
    "attack",
    "attacks",
    "raid",
    "raids",
    "assault",
    "massacre",
    "shooting",
    "shootings",
    "bombing",
    "bombings",
    "riot",
    "riots",
    "insurrection",
    "coup",
    "crash",
    "breach",
    "incident",
    "leak",
    "earthquake",
    "quake",
    "explosion",
    "arrest",
    "killing",
    "killings",
    "murder",
    "invasion",
    "outbreak",
    "hack",
    "blast",
    "disaster",
    "massacres",
    "uprising",
];

/// The last word before the mention, in lower case.
pub(super) fn word_before(m: &Match<'_>) -> String {
    last_word(m.before()).to_ascii_lowercase()
}

/// Whether the mention opens its sentence, or words quoted in it: a capital letter there makes no name.
pub(super) fn opens(m: &Match<'_>) -> bool {
    let before = m.before();
    let quoted = before.ends_with(['"', '“', '‘']) && !m.after().starts_with(['"', '”', '’']);
    quoted || !before.contains(char::is_alphanumeric)
}

/// Words behind which a month, a season or a year stands more often than anything else.
pub(super) fn takes_a_time(word: &str) -> bool {
    matches!(word, "in" | "since" | "until" | "till" | "during" | "early" | "late" | "mid" | "this")
}

/// The last word of `before`, without the gap behind it; empty if a mark stands there.
pub(super) fn last_word(before: &str) -> &str {
    let before = before.trim_end().trim_end_matches(['-', '–']);
    let start = before
        .rfind(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’'))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    &before[start..]
}

/// "32-year-old", "12 years old", "72 years male", "aged 40 years", "12 years of age".
pub(super) fn is_age(m: &Match<'_>) -> bool {
    let after = m.after().trim_start_matches(['-', ' ', '‐', '–']);
    ["old", "of age", "Old", "OLD", "male", "female"].iter().any(|word| after.starts_with(word))
        || matches!(word_before(m).as_str(), "aged" | "age")
}

/// The first word behind the mention; empty if a mark stands there at once.
pub(super) fn word_after<'a>(m: &Match<'a>) -> &'a str {
    let after = m.after();
    let words = after.trim_start();
    if words.len() == after.len() {
        return "";
    }
    words.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’')).next().unwrap_or("")
}
