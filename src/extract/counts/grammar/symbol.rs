//! Units of one letter or mark, which only their company tells from names, list letters and quotes: `12 C`, `30'`.

use super::line::{Line, is_in};
use super::unit::{Unit, near};
use super::words::NUMBERED;
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
const CURRENT: &[&str] = &[
    "voltage",
    "current",
    "battery",
    "batteries",
    "circuit",
    "volts",
    "amps",
    "amperes",
    "power",
    "charger",
    "fuse",
    "fuses",
    "outlet",
    "socket",
    "sockets",
    "plug",
];
const POWER: &[&str] = &[
    "power",
    "battery",
    "charger",
    "watts",
    "bulb",
    "bulbs",
    "lamp",
    "lamps",
    "solar",
    "consumption",
    "voltage",
    "heater",
];
const PRICE: &[&str] = &["coin", "coins", "cost", "costs", "price", "priced", "stamp", "pence", "cents", "£"];
const LENGTH: &[&str] = &[
    "long", "wide", "tall", "high", "deep", "length", "width", "height", "depth", "distance", "altitude", "diameter",
    "metres", "meters", "feet", "ft", "km", "cm", "mm", "x", "×",
];
const WEIGHT: &[&str] =
    &["weighs", "weighed", "weighing", "weight", "mass", "kg", "grams", "sugar", "flour", "protein"];
const LOADS: &[&str] = &[
    "gravel",
    "sand",
    "grain",
    "wheat",
    "coal",
    "steel",
    "truck",
    "lorry",
    "crane",
    "load",
    "loads",
    "waste",
    "iron",
    "fertiliser",
    "fertilizer",
    "rice",
    "maize",
    "cement",
    "lift",
    "lifts",
];
const VOLUME: &[&str] = &["volume", "water", "milk", "tank", "litres", "liters", "ml", "engine"];
const SIZE: &[&str] = &[
    "buffer", "block", "blocks", "header", "file", "memory", "byte", "bytes", "bit", "bits", "KB", "MB", "packet",
    "payload",
];

/// The first that fits counts.
#[rustfmt::skip]
const LETTERS: &[Letter] = &[
    ("C", "coulomb", &["charge", "coulomb", "coulombs"]), ("C", "celsius", HEAT),
    ("F", "farad", &["capacitor", "capacitors", "capacitance", "supercapacitor"]), ("F", "fahrenheit", HEAT),
    ("K", "kelvin", &["temperature", "temperatures", "kelvin", "superconducting", "boiling", "boils", "melting", "absolute", "°C"]),
    ("V", "volt", CURRENT), ("A", "ampere", CURRENT), ("p", "penny", PRICE), ("c", "cent", PRICE), ("W", "watt", POWER), ("J", "joule", &["energy", "joules"]),
    ("N", "newton", &["force", "thrust", "newtons", "tension", "load"]),
    ("T", "tesla", &["magnetic", "magnet", "magnets", "teslas", "mri", "field"]), ("H", "henry", &["inductance", "inductor", "coil"]),
    ("m", "metre", LENGTH), ("g", "gram", WEIGHT), ("t", "metric ton", &["tonnes", "tons", "cargo", "ore", "crop"]),
    ("t", "metric ton", WEIGHT), ("t", "metric ton", LOADS), ("l", "litre", VOLUME), ("L", "litre", VOLUME), ("B", "byte", SIZE),
    ("b", "bit", SIZE),
];

/// The unit of one letter at `at`, and the byte behind it.
pub(super) fn letter(line: Line<'_>, token: usize, at: usize) -> Option<(Unit, usize)> {
    let text = line.text.as_str();
    let letter = text.get(at..=at).filter(|letter| letter.as_bytes()[0].is_ascii_alphabetic())?;
    let ends =
        !text[at + 1..].starts_with(|next: char| next.is_alphanumeric() || matches!(next, '&' | '-' | '\'' | '’'));
    let is_longer = || text[at + 1..].starts_with('/') && unit_at(text, at, true).is_some_and(|hit| hit.end > at + 1);
    if !ends || is_longer() {
        return None;
    }
    let next = line.token_from(token + 1, at + 1);
    let is_name = line.shape(next).is_capitalised() && !line.touches(next) && !line.is_in(next, &["AC", "DC"]);
    let has = |words: &[&str]| near(line, token).any(|other| other + 1 != next && line.is_in(other, words));
    let fits = |&&(listed, _, words): &&Letter| listed == letter && has(words);
    let listed = LETTERS.iter().find(fits).map(|&(_, name, _)| name);
    let name = listed.or_else(|| lone(line, token, letter)).filter(|_| !is_name)?;
    let money = matches!(name, "penny" | "cent");
    Some((if money { Unit::Money(name) } else { Unit::Measure(name) }, at + 1))
}

/// Letters that are units behind a gap wherever no name goes before: `it was 5 C`, `20 g of salt`.
const LONE: &[(&str, &str)] = &[
    ("C", "celsius"),
    ("F", "fahrenheit"),
    ("V", "volt"),
    ("W", "watt"),
    ("g", "gram"),
    ("l", "litre"),
    ("L", "litre"),
];

fn lone(line: Line<'_>, token: usize, letter: &str) -> Option<&'static str> {
    LONE.iter().find(|(listed, _)| *listed == letter && !is_named(line, token)).map(|&(_, name)| name)
}

/// Whether the word before the number makes it a part of a name.
fn is_named(line: Line<'_>, token: usize) -> bool {
    let named = NUMBERED.holds(line.back(token, 1)) || line.shape(token.wrapping_sub(1)).is_capitalised();
    named && token > line.first + 1
}

/// `10x`, `0.9×`: a factor; `Drupal 7x` is a name.
pub(super) fn factor(line: Line<'_>, token: usize, numeral: Numeral) -> Option<(Unit, usize)> {
    let text = line.text.as_str();
    let sign = text[numeral.end..].chars().next().filter(|sign| matches!(sign, 'x' | 'X' | '×'))?;
    let end = numeral.end + sign.len_utf8();
    let ends = !text[end..].starts_with(|next: char| next.is_alphanumeric());
    (ends && numeral.value > 0.0 && numeral.scale < 2.0 && !is_named(line, token))
        .then_some((Unit::Measure("times"), end))
}

/// A bound symbol before a slash and another unit: `A/cm2` behind a gap.
pub(super) fn is_over(text: &str, at: usize) -> bool {
    let letters = text.as_bytes()[at..].iter().take(4).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let below = at + letters + 1;
    letters > 0 && text.as_bytes().get(below - 1) == Some(&b'/') && unit_at(text, below, true).is_some()
}

/// A letter that is a unit only before a slash: `20 N/m2`, `5 J/kg`.
pub(super) fn over(text: &str, at: usize) -> Option<(Unit, usize)> {
    let letter = text.get(at..=at).filter(|_| is_over(text, at) && text.as_bytes()[at + 1] == b'/')?;
    let name = match letter {
        "N" => "newton",
        "J" => "joule",
        "K" => "kelvin",
        "C" => "celsius",
        _ => return None,
    };
    Some((Unit::Measure(name), at + 1))
}

/// What a symbol of several units means in some company: the unit by itself, the words, and the unit beside them.
#[rustfmt::skip]
const SHARED: &[Letter] = &[
    ("knot", "HRK", &["Croatia", "Croatian", "Zagreb", "Split", "Dubrovnik", "Zadar", "kuna", "costs", "cost", "price", "pay", "paid"]),
    ("frame per second", "foot per second", &["bullet", "bullets", "muzzle", "velocity", "rifle", "pistol", "pellet", "arrow", "projectile"]),
    ("nanometre", "nautical mile", &["sea", "coast", "ship", "ships", "vessel", "vessels", "boat", "offshore", "naval", "island", "knots"]),
    ("kiloton", "knot", &["wind", "winds", "gusts", "gusting", "aircraft", "airspeed", "boat", "sailed"]),
    ("kiloton", "karat", &["gold", "ring", "jewellery", "jewelry", "necklace"]),
];

/// The unit that a shared symbol means here: `12 nm off the coast`.
pub(super) fn meant(line: Line<'_>, token: usize, name: &'static str) -> &'static str {
    let beside = |words: &[&str]| near(line, token).any(|other| line.is_in(other, words));
    let fits = |&&(listed, _, words): &&Letter| listed == name && beside(words);
    SHARED.iter().find(fits).map_or(name, |&(_, other, _)| other)
}

/// Feet and inches by their marks, right behind the digits, where no quote is open.
pub(super) fn mark(line: Line<'_>, token: usize, numeral: Numeral) -> Option<(Unit, usize)> {
    let text = line.text.as_str();
    let mark = text[numeral.end..].chars().next()?;
    let end = numeral.end + mark.len_utf8();
    let arc = |name, arc| if (1..=4).any(|steps| line.back(token, steps) == "°") { arc } else { name };
    let small = numeral.value < 1000.0 || numeral.form == Form::Digits;
    let ends = !text[end..].starts_with(|next: char| next.is_alphabetic());
    let unit = match mark {
        '′' => arc("foot", "minute of arc"),
        '″' => arc("inch", "second of arc"),
        '\'' if !is_open(line, token, &["'", "‘"]) => arc("foot", "minute of arc"),
        '’' if text[end..].starts_with(|next: char| next.is_ascii_digit()) => "foot",
        '"' | '”' if !is_open(line, token, &["\"", "“"]) => arc("inch", "second of arc"),
        _ => return None,
    };
    (small && ends).then_some((Unit::Measure(unit), end))
}

/// Whether a quote that began before `token` is still open.
fn is_open(line: Line<'_>, token: usize, quotes: &[&str]) -> bool {
    let mut open = begins_open(line, quotes);
    for other in token.saturating_sub(FARTHEST).max(line.first)..token {
        if is_in(line.word(other), quotes) && (open || !is_measure(line, other)) {
            open = !open;
        }
    }
    open
}

/// Whether a double quote of an earlier sentence of the paragraph is still open where the line begins.
fn begins_open(line: Line<'_>, quotes: &[&str]) -> bool {
    let before = &line.text.as_str()[..line.span(line.first).start as usize];
    let near = &before[before.floor_char_boundary(before.len().saturating_sub(PARAGRAPH))..];
    let paragraph = near.rsplit('\n').next().unwrap_or_default();
    quotes.contains(&"\"") && paragraph.matches(['"', '“', '”']).count() % 2 == 1
}

/// How far back the quotes of a paragraph are looked for, in bytes.
const PARAGRAPH: usize = 1000;

/// Whether a digit and a letter stand in a row of hexadecimal pairs: `3F 41 8C B0`.
pub(super) fn is_dump(line: Line<'_>, token: usize) -> bool {
    let pair = |token: usize| {
        let word = line.word(token).as_bytes();
        word.len() == 2 && word.iter().all(u8::is_ascii_hexdigit) && !word.iter().all(u8::is_ascii_lowercase)
    };
    pair(token) && line.shape(token) == Shape::Mixed && (pair(token.wrapping_sub(1)) || pair(token + 1))
}

/// How far back a quote is looked for, in tokens.
const FARTHEST: usize = 80;

/// A mark right behind digits is itself a measure.
fn is_measure(line: Line<'_>, mark: usize) -> bool {
    line.touches(mark) && line.shape(mark.wrapping_sub(1)) == Shape::Number
}
