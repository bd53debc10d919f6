//! A unit by itself: "a long day", "first day", "all week".

use super::LONGEST;
use super::sign::is_post;
use crate::extract::dates::reading::{Amount, Unit, date, duration, unit_of, word_after, word_before};
use crate::lexicon::Words;
use crate::lexicon::times::UNITS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Meaning, Origin, Timex, Value};

/// A unit by itself.
pub(in super::super) static UNIT: Rule = Rule {
    id: "date.post_unit",
    about: "In a post, a unit by itself is as long as it says: a long day, first day, all week, happy days; with its \
            article it is the present one.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Lists(&[&UNITS])),
        pattern: r"\b(?<the>(?i:the ))?(?:(?<which>(?i:first|last|final|1st|2nd|3rd|second|third|all|whole|entire|half)) )?(?<unit>{unit})\b(?<number> [0-9]{1,2}\b)?",
        read,
    },
    examples: r"
        2014-05-23 | Equinox [[day = P1D]] at #school, then [[weeks = PXW]] of rain!
        2014-05-23 | Pancakes to close [[the week = 2014-W21]] #brunch.
        2014-05-23 | [[First day = P1D]] at the bakery, on my feet [[all day = P1D]]!! [[Half day = PT12H]] for her.
        2014-05-23 | What a long day at school. A second chance, number 5 min.
        2014-05-23 | [[Day 3 = P1D]] of the diet lol
        2014-05-23 | @olu my 6 year old in year 4 won, that made my day!! Last minute tickets for National Day, opening hours below
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let word = m.get("unit")?;
    let unit = unit_of(word)?;
    let short = is_abbreviated(word) || unit.grain < Grain::Minute || unit.grain == Grain::Weekend;
    if short || word.to_ascii_lowercase().starts_with("night") || !is_post(m.text()) || is_other(m, unit) {
        return None;
    }
    let plural = word.ends_with(['s', 'S']);
    if m.span("which").is_some() {
        return which(m, unit, plural);
    }
    if m.span("number").is_some() {
        return (!plural).then(|| m.found(Value::Date(Timex::duration(duration(Amount::Exact(1.0), unit)))));
    }
    if m.span("the").is_some() && !plural && unit.grain >= Grain::Day {
        return Some(date(m, Meaning::Shifted(unit.grain, 0, Origin::Speech)));
    }
    let amount = if plural { Amount::Vague } else { Amount::Exact(1.0) };
    Some(m.found(Value::Date(Timex::duration(duration(amount, unit)))))
}

/// "first day", "all week", "half day"; "last week" is a date, which others find.
fn which(m: &Match<'_>, unit: &Unit, plural: bool) -> Option<Found> {
    let fits = match m.get("which")?.to_ascii_lowercase().as_str() {
        "last" => matches!(unit.grain, Grain::Day | Grain::Hour),
        "half" => matches!(unit.grain, Grain::Day | Grain::Hour),
        _ => unit.grain != Grain::Quarter && unit.grain >= Grain::Hour,
    };
    let amount = if m.get("which")?.eq_ignore_ascii_case("half") { 0.5 } else { 1.0 };
    (fits && !plural).then(|| m.found(Value::Date(Timex::duration(duration(Amount::Exact(amount), unit)))))
}

/// "5 min" has its number, and "min" alone is no minute.
fn is_abbreviated(word: &str) -> bool {
    let stem = word.trim_end_matches(['s', 'S']);
    stem.len() <= 3 && !stem.eq_ignore_ascii_case("day")
}

/// Words that with "day" name a holiday.
static HOLIDAYS: Words = Words::new(
    "national mothers fathers valentines boxing christmas easter thanksgiving independence labour labor memorial earth",
);

/// "National Day", "fashion week", "gap year", "new year": kinds of days, weeks and years that are no length.
fn is_kind(before: &str, grain: Grain) -> bool {
    match grain {
        Grain::Day => HOLIDAYS.contains(before),
        Grain::Week => matches!(before, "fashion" | "freshers"),
        Grain::Year => matches!(before, "gap" | "leap" | "new"),
        _ => false,
    }
}

/// Words that make hours those of an office.
static OF_HOURS: Words = Words::new("opening office working business normal visiting");

/// Whether the unit belongs to an age, an idiom, a name or a class at school.
fn is_other(m: &Match<'_>, unit: &Unit) -> bool {
    let before = word_before(m);
    let age = word_after(m) == "old" || m.after().starts_with("-old");
    let class = m.span("number").is_some() && !matches!(unit.grain, Grain::Day | Grain::Week);
    let kind = m.span("which").is_none() && is_kind(&before, unit.grain);
    let office = unit.grain == Grain::Hour && OF_HOURS.contains(&before);
    let last_minute = unit.grain == Grain::Minute && before == "last";
    // Where "one day" is a length, another rule has it.
    let some_day = m.before().ends_with(" one ") && unit.grain == Grain::Day;
    age || class || kind || office || last_minute || some_day || is_made(m, &before)
}

/// "made my day"
fn is_made(m: &Match<'_>, whose: &str) -> bool {
    let verb = m.before().split_whitespace().rev().nth(1).unwrap_or("").to_ascii_lowercase();
    matches!(whose, "my" | "your" | "ur" | "her" | "his" | "our")
        && matches!(verb.as_str(), "made" | "make" | "makes" | "making")
}
