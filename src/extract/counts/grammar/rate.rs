//! Rates: "a year", "per barrel", "/s" behind an amount.

use super::chunk::is_stop;
use super::line::Line;
use crate::lexicon::units::{Dimension, unit_at};
use crate::text::Shape;

/// Nouns without a unit of their own that amounts are stated by.
#[rustfmt::skip]
const BY: &[&str] = &[
    "share", "person", "capita", "head", "employee", "worker", "household", "customer", "user", "record", "device",
    "victim", "unit", "vehicle", "patient", "student", "pupil", "child", "family", "call", "message", "transaction",
    "ticket", "game", "match", "room", "seat", "item", "container", "visit", "trip", "mile", "play", "carry", "home",
];

/// Nouns that an article makes a rate: "$3 a share".
#[rustfmt::skip]
const A: &[&str] = &[
    "share", "head", "person", "piece", "unit", "ticket", "game", "seat", "pop", "ride", "trip", "bottle", "dozen", "pack",
    "copy", "plate", "cup", "packet", "box", "bag", "carton", "player", "visit", "record", "device", "victim", "user", "account",
    "match", "litre", "card", "meal", "round", "song", "vote", "household", "family", "pint", "gram",
];

/// Adverbs that say the same as "a year".
const ADVERBS: &[(&str, &str)] = &[
    ("annually", "year"),
    ("yearly", "year"),
    ("monthly", "month"),
    ("weekly", "week"),
    ("daily", "day"),
    ("hourly", "hour"),
    ("pcm", "month"),
    ("pw", "week"),
    ("p.a", "year"),
    ("pa", "year"),
];

/// What an amount is stated by, and the token behind it.
pub(super) fn rate(line: Line<'_>, at: usize) -> Option<(&str, usize)> {
    let word = line.word(at);
    if word.eq_ignore_ascii_case("per") {
        return unit(line, at + 1).or_else(|| noun(line, at + 1, BY)).or_else(|| lone_noun(line, at + 1));
    }
    if let Some((_, by)) = ADVERBS.iter().find(|(adverb, _)| word.eq_ignore_ascii_case(adverb)) {
        return Some((by, at + 1));
    }
    if word == "/" && line.touches(at) && line.touches(at + 1) {
        return unit(line, at + 1).or_else(|| noun(line, at + 1, BY));
    }
    if word == "-" && line.touches(at) && line.is_in(at + 1, &["a", "per"]) && line.word(at + 2) == "-" {
        let by = time(line, at + 3).or_else(|| by_weight(line, at + 3)).or_else(|| noun(line, at + 3, A));
        return by.or_else(|| lone_noun(line, at + 3).filter(|_| line.is(at + 1, "per")));
    }
    let is_article = line.is_in(at, &["a", "an", "each", "every"]);
    is_article
        .then(|| time(line, at + 1).or_else(|| by_weight(line, at + 1)).or_else(|| noun(line, at + 1, A)))
        .flatten()
}

/// Behind "per", one word in small letters that no further noun follows: "per song".
fn lone_noun(line: Line<'_>, at: usize) -> Option<(&str, usize)> {
    let is_noun = line.shape(at) == Shape::Lower && line.word(at).len() > 2 && !is_stop(line, at);
    let ends = !line.shape(at + 1).is_word() || is_stop(line, at + 1) || line.back(at, 1) == "-";
    (is_noun && ends && line.word(at + 1) != "-").then(|| (line.word(at), at + 1))
}

fn unit(line: Line<'_>, at: usize) -> Option<(&str, usize)> {
    if line.is(at, "pound") {
        return Some(("pound-mass", at + 1));
    }
    let start = line.holds(at).then(|| line.span(at).start as usize)?;
    let hit = unit_at(line.text.as_str(), start, true).filter(|hit| hit.unit.dimension != Dimension::Percent)?;
    Some((hit.unit.name, line.token_from(at, hit.end)))
}

/// A length of time in the singular: "a year"; not "a second hack".
fn time(line: Line<'_>, at: usize) -> Option<(&str, usize)> {
    let start = line.holds(at).then(|| line.span(at).start as usize)?;
    let hit = unit_at(line.text.as_str(), start, false)?;
    let is_time = hit.unit.dimension == Dimension::Time && !line.word(at).ends_with('s');
    let end = line.token_from(at, hit.end);
    let is_ordinal =
        hit.unit.name == "second" && line.shape(end).is_word() && !super::words::STOPS.holds(line.word(end));
    let goes_on = line.is_in(end, &["ago", "earlier", "later", "before"]) || line.word(end) == "-";
    (is_time && !is_ordinal && !goes_on).then_some((hit.unit.name, end))
}

fn by_weight(line: Line<'_>, at: usize) -> Option<(&str, usize)> {
    let is_weight = line.is_in(
        at,
        &[
            "barrel",
            "ton",
            "tonne",
            "ounce",
            "gallon",
            "litre",
            "liter",
            "kilo",
            "kilogram",
            "pound",
            "acre",
            "bushel",
            "kg",
            "lb",
            "oz",
            "hectare",
            "gram",
            "metre",
            "mile",
            "kilometre",
            "bottle",
            "pint",
            "therm",
            "megawatt",
            "kWh",
            "MWh",
        ],
    );
    is_weight.then(|| unit(line, at)).flatten()
}

fn noun<'a>(line: Line<'a>, at: usize, nouns: &[&str]) -> Option<(&'a str, usize)> {
    line.is_in(at, nouns).then(|| (line.word(at), at + 1))
}
