//! Units of one letter or mark, which only their company tells from names, list letters and quotes: `12 C`, `30'`.

use super::line::{Line, is_in};
use super::unit::{Unit, near};
use crate::lexicon::numbers::{Form, Numeral};
use crate::lexicon::units::unit_at;
use crate::text::Shape;

/// A letter, the unit that it is in the company of one of the words, and these words.
type Letter = (&'static str, &'static str, &'static [&'static str]);

const HEAT: &[&str] = &[
    "temperature",
    "temperatures",
    "melting",
    "boiling",
    "boils",
    "melts",
    "freezing",
    "freezes",
    "heat",
    "heated",
    "oven",
    "bake",
    "thermometer",
    "warm",
    "warming",
    "cold",
    "cooled",
    "degrees",
    "celsius",
    "fahrenheit",
    "kelvin",
];
const CURRENT: &[&str] = &["voltage", "current", "battery", "circuit", "volts", "amps", "amperes", "power", "charger"];
const POWER: &[&str] = &["power", "battery", "charger", "watts", "bulb", "lamp", "solar", "consumption", "voltage"];
const LENGTH: &[&str] = &[
    "long", "wide", "tall", "high", "deep", "length", "width", "height", "depth", "distance", "altitude", "diameter",
    "metres", "meters", "feet", "ft", "km", "cm", "mm", "x", "×",
];
const WEIGHT: &[&str] =
    &["weighs", "weighed", "weighing", "weight", "mass", "kg", "grams", "sugar", "flour", "protein"];
const VOLUME: &[&str] = &["volume", "water", "milk", "tank", "litres", "liters", "ml", "engine"];
const SIZE: &[&str] = &["file", "memory", "byte", "bytes", "bit", "bits", "KB", "MB", "packet", "payload"];

/// The first that fits counts.
#[rustfmt::skip]
const LETTERS: &[Letter] = &[
    ("C", "coulomb", &["charge", "coulomb", "coulombs"]), ("C", "celsius", HEAT),
    ("F", "farad", &["capacitor", "capacitors", "capacitance", "supercapacitor"]), ("F", "fahrenheit", HEAT),
    ("K", "kelvin", &["temperature", "temperatures", "kelvin", "superconducting", "boiling", "melting", "absolute"]),
    ("V", "volt", CURRENT), ("A", "ampere", CURRENT), ("W", "watt", POWER), ("J", "joule", &["energy", "joules"]),
    ("N", "newton", &["force", "thrust", "newtons", "tension", "load"]),
    ("T", "tesla", &["magnetic", "magnet", "magnets", "teslas", "mri"]), ("H", "henry", &["inductance", "inductor", "coil"]),
    ("m", "metre", LENGTH), ("g", "gram", WEIGHT), ("t", "metric ton", &["tonnes", "tons", "cargo", "ore", "crop"]),
    ("l", "litre", VOLUME), ("L", "litre", VOLUME), ("B", "byte", SIZE), ("b", "bit", SIZE),
];

/// The unit of one letter at `at`, and the byte behind it.
pub(super) fn letter(line: Line<'_>, token: usize, at: usize) -> Option<(Unit, usize)> {
    let text = line.text.as_str();
    let letter = text.get(at..=at).filter(|letter| letter.as_bytes()[0].is_ascii_alphabetic())?;
    let ends =
        !text[at + 1..].starts_with(|next: char| next.is_alphanumeric() || matches!(next, '&' | '-' | '\'' | '’'));
    let next = line.token_from(token + 1, at + 1);
    let is_name = line.shape(next).is_capitalised() && !line.touches(next);
    let has = |words: &[&str]| near(line, token).any(|other| other + 1 != next && line.is_in(other, words));
    let fits = |&&(listed, _, words): &&Letter| listed == letter && has(words);
    let (_, name, _) = LETTERS.iter().find(fits).filter(|_| ends && !is_name)?;
    Some((Unit::Measure(name), at + 1))
}

/// A bound symbol before a slash and another unit: `A/cm2` behind a gap.
pub(super) fn is_over(text: &str, at: usize) -> bool {
    let letters = text.as_bytes()[at..].iter().take(4).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let below = at + letters + 1;
    letters > 0 && text.as_bytes().get(below - 1) == Some(&b'/') && unit_at(text, below, true).is_some()
}

/// Feet and inches by their marks, right behind the digits, where no quote is open.
pub(super) fn mark(line: Line<'_>, token: usize, numeral: Numeral) -> Option<(Unit, usize)> {
    let text = line.text.as_str();
    let mark = text[numeral.end..].chars().next()?;
    let end = numeral.end + mark.len_utf8();
    let small = numeral.value < 1000.0 || numeral.form == Form::Digits;
    let ends = !text[end..].starts_with(|next: char| next.is_alphabetic());
    let unit = match mark {
        '′' => "foot",
        '″' => "inch",
        '\'' if !is_open(line, token, &["'", "‘"]) => "foot",
        '’' if text[end..].starts_with(|next: char| next.is_ascii_digit()) => "foot",
        '"' | '”' if !is_open(line, token, &["\"", "“"]) => "inch",
        _ => return None,
    };
    (small && ends).then_some((Unit::Measure(unit), end))
}

/// Whether a quote that began before `token` is still open.
fn is_open(line: Line<'_>, token: usize, quotes: &[&str]) -> bool {
    let marks = |&other: &usize| is_in(line.word(other), quotes) && !is_measure(line, other);
    (token.saturating_sub(FARTHEST).max(line.first)..token).filter(marks).count() % 2 == 1
}

/// How far back a quote is looked for, in tokens.
const FARTHEST: usize = 80;

/// A mark right behind digits is itself a measure.
fn is_measure(line: Line<'_>, mark: usize) -> bool {
    line.touches(mark) && line.shape(mark.wrapping_sub(1)) == Shape::Number
}
