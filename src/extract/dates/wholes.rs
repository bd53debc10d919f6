//! Lengths that no number of their own tells: "all day", "the whole day", the three of "three, six or twelve months".

use super::reading::{Amount, amount, duration, unit_of, word_after, word_before};
use crate::lexicon::times::{SPOKEN_DAYS, UNITS, WEEKDAYS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Timex, Value};

/// The whole of a unit.
pub(super) static ALL: Rule = Rule {
    id: "date.duration_all",
    about: "The whole of a unit: all day, all year long, the whole day, the entire day.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(14, 6, &Anchors::Words(&["day", "week", "month", "year", "weekend"])),
        pattern: r"\b(?:(?i:all) (?<unit>(?i:day|week|month|year|weekend))|(?i:the) (?i:whole|entire|full) (?<day>(?i:day)))(?<long> (?i:long))?\b",
        read: all,
    },
    examples: r"
        | Clerks ran [[all day = P1D]], guests had [[the whole day = P1D]] to see it, and it is sold [[all year long = P1Y]].
        | On all day trips, for all year groups; all day Friday; all days. All Day Breakfast. All week, they sang; all day-trippers left.
    ",
};

fn all(m: &Match<'_>) -> Option<Found> {
    let unit = unit_of(m.get("unit").or_else(|| m.get("day"))?)?;
    let next = word_after(m);
    let dated = WEEKDAYS.lookup(next).or_else(|| SPOKEN_DAYS.lookup(next)).is_some();
    // "All week, they sang": up to the day of speaking.
    let unit_long = m.span("long").is_some() || !matches!(m.get("unit"), Some("week" | "month"));
    let describes = m.span("unit").is_some() && (OF_A_DAY.contains(&next) || word_before(m) == "of");
    let named = m.get("unit").is_some_and(|unit| unit.starts_with(|first: char| first.is_ascii_uppercase()));
    let joined = m.after().starts_with('-');
    (unit_long && !joined && !dated && !describes && !named).then(|| length(m, Amount::Exact(1.0), unit))
}

/// What there are many of: "all day trips".
const OF_A_DAY: &[&str] = &["trips", "groups", "students", "pupils", "passes", "tickets", "workers", "care", "rates"];

fn length(m: &Match<'_>, amount: Amount, unit: &super::reading::Unit) -> Found {
    m.found(Value::Date(Timex::duration(duration(amount, unit))))
}

/// A number whose unit stands behind a later one.
pub(super) static LISTED: Rule = Rule {
    id: "date.duration_listed",
    about: "A number whose unit stands behind a later number of the list: the three of three, six or twelve months.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(64, 0, &Anchors::Lists(&[&UNITS])),
        pattern: r"\b(?:(?<mention>(?<amount>{upto}))(?:, {upto}){0,2}, {upto},? (?i:or(?: even)?|and)|(?<pair>(?<first>{upto})),? (?i:or(?: even)?|and)|(?<joined>(?<stem>{upto})-)(?:, {upto}-){0,2},? (?:and)) {upto}[ -](?<unit>{unit})\b",
        read: listed,
    },
    examples: r"
        | It is let for [[three = P3M]], [[six = P6M]], or twelve months, for [[45 = PT45M]], [[60 = PT60M]], or even 90 minutes, and in [[two- = P2Y]] and three-year terms.
        | It took two or three weeks; at 6, 12 and 20 minutes later; in 2014, 2015 and two years on; three, six or twelve letters; children aged 5, 6 and 7 years and two- and three-year-olds.
    ",
};

fn listed(m: &Match<'_>) -> Option<Found> {
    let name = ["amount", "first", "stem"].into_iter().find(|name| m.span(name).is_some())?;
    let amount = amount(m, name).filter(|amount| amount.whole().is_some_and(|number| (1..1000).contains(&number)))?;
    let behind = m.text().as_str()[m.whole().end as usize..].trim_start();
    let moves = ["later", "ago", "earlier", "after", "before", "on", "old", "-old", "of age"];
    let moves = moves.iter().any(|word| behind.starts_with(word)) || is_of_ages(m);
    let listed = name != "first" || follows_number(m);
    let mut found = length(m, amount, unit_of(m.get("unit")?)?);
    found.span = m.span("joined").or_else(|| m.span("pair")).unwrap_or(found.span);
    let cut = m.before().ends_with(['-', '–', '.', ',', ':', '/', '$', '£', '€']);
    (listed && !moves && !cut).then_some(found)
}

/// "aged 5, 6 and 7 years"
fn is_of_ages(m: &Match<'_>) -> bool {
    const REACH: usize = 24;
    let before = m.before();
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(REACH))..];
    near.split(' ').any(|word| matches!(word, "aged" | "age" | "ages" | "Aged"))
}

/// "three, six or twelve months": the number before the last but one is of the list too.
fn follows_number(m: &Match<'_>) -> bool {
    let front = &m.text().as_str()[m.sentence.span.start as usize..m.whole().start as usize];
    let front = front.trim_end().strip_suffix(',').unwrap_or("");
    let word = super::reading::last_word(front).to_ascii_lowercase();
    word.parse::<u16>().is_ok_and(|number| number < 1000)
        || crate::lexicon::numbers::NUMBER_WORDS.lookup(&word).is_some()
}
