//! Letters that scale a number, and metres that look like them: `$600m`, `35m devices`, `8 B people`.

use super::line::{Line, is_in};
use super::unit::{self, gap_at, hyphen_at, near};
use super::{chunk, currency};
use crate::lexicon::numbers::{Form, Numeral, letters_at};
use crate::lexicon::units::unit_at;
use crate::text::Shape;

/// `$600m`, `£2b`, `$5 m`, `$1.5T`: behind a currency these letters are scales.
pub(super) fn letter_scale(text: &str, numeral: Numeral) -> Option<Numeral> {
    let is_gap = !text[numeral.end..].starts_with(|next: char| next.is_ascii_alphabetic());
    let at = gap_at(text, numeral.end);
    let letters = letters_at(text, at);
    let scale = scale_of(letters).filter(|_| numeral.scale < 2.0 && (!is_gap || letters != "t"))?;
    Some(Numeral { end: at + letters.len(), form: Form::Digits, ..numeral.scaled(scale) })
}

fn scale_of(letters: &str) -> Option<f64> {
    match letters {
        "K" => Some(1e3),
        "m" | "M" | "MM" => Some(1e6),
        "b" | "B" => Some(1e9),
        "t" | "T" => Some(1e12),
        _ => None,
    }
}

/// Words behind metres.
const BEHIND_METRES: &[&str] = &[
    "above",
    "below",
    "away",
    "long",
    "wide",
    "tall",
    "high",
    "deep",
    "from",
    "race",
    "freestyle",
    "sprint",
    "hurdles",
    "north",
    "south",
    "east",
    "west",
    "radius",
    "butterfly",
    "backstroke",
    "relay",
    "(",
    "-",
    "x",
    "×",
    "by",
    "runner",
    "runners",
    "sprinter",
    "sprinters",
    "heats",
    "semi",
    "swimmers",
    "medley",
    "final",
];

/// Words before metres: `a pool of 25m by 10m`.
const BESIDE_LENGTHS: &[&str] = &["x", "×", "by", "jumped", "threw", "leapt", "swam", "cleared"];

/// `35m devices`, `4.3M sales`, `8 B people`: a letter that scales, since things are counted behind it, or since the
/// sentence speaks of millions.
pub(super) fn million(line: Line<'_>, token: usize, numeral: Numeral) -> Option<Numeral> {
    let text = line.text.as_str();
    let at = gap_at(text, numeral.end);
    let letters = letters_at(text, at);
    let scale = scale_of(letters).filter(|_| numeral.scale < 2.0)?;
    let next = line.token_from(token + 1, at + 1);
    let stuck = at == numeral.end;
    let next = if line.word(next) == "+" && line.touches(next) { next + 1 } else { next };
    let measures = || stuck && letters != "t" && unit_at(text, gap_at(text, at + 1), false).is_some();
    let money = unit::currency(text, gap_at(text, hyphen_at(text, at + 1)), false).is_some();
    let counts = || chunk::noun_chunk(line, next, &[]).is_some() || money || measures();
    let length = letters == "m" && !money && (line.is_in(next, BEHIND_METRES) || line.follows(token, BESIDE_LENGTHS));
    let large = || stuck && letters != "t" && speaks_of_millions(line, token) && !speaks_of_lengths(line, token);
    let stands = stuck || letters.starts_with(char::is_uppercase);
    let priced = || stuck && letters != "t" && ends_priced_range(line, token);
    let paired = || stuck && matches!(line.word(next), "-" | "–" | "to") && is_scaled_next(line, next + 1);
    let apart = || letters == "m" && counts_at_once(line, next) && !speaks_of_lengths(line, token);
    let scales = (stands || apart()) && !length && (line.is(next, "of") || counts() || large() || paired() || priced());
    scales.then(|| Numeral { end: at + 1, form: Form::Digits, ..numeral.scaled(scale) })
}

/// Whether the number ends a range that a currency began: `£10-15m`, `EUR100-150m`.
pub(super) fn ends_priced_range(line: Line<'_>, token: usize) -> bool {
    let one = token.wrapping_sub(2);
    let joined = matches!(line.back(token, 1), "-" | "–" | "to");
    joined && (matches!(line.back(one, 1), "$" | "£" | "€") || currency::letters_in(line, one).is_some())
}

/// Whether a plural in small letters follows at once: `300 m users`.
fn counts_at_once(line: Line<'_>, next: usize) -> bool {
    line.shape(next) == Shape::Lower && chunk::is_plural(line.word(next), Shape::Lower)
}

/// The upper end of a range has such a letter as well, and counts: `2m-3m people`.
fn is_scaled_next(line: Line<'_>, token: usize) -> bool {
    let ends = line
        .word(token)
        .strip_suffix(['m', 'b'])
        .is_some_and(|rest| rest.ends_with(|last: char| last.is_ascii_digit()));
    ends && line.shape(token) == Shape::Mixed && chunk::noun_chunk(line, token + 1, &[]).is_some()
}

/// Whether another number of the sentence is money or has such a scale.
fn speaks_of_millions(line: Line<'_>, token: usize) -> bool {
    let mut others = near(line, token).filter(|&other| other != token);
    others.any(|other| {
        let word = line.word(other);
        let scaled = line.shape(other) == Shape::Mixed
            && word.strip_suffix(['m', 'M']).is_some_and(|number| number.ends_with(|last: char| last.is_ascii_digit()));
        scaled || is_in(word, MILLIONS)
    })
}

/// Words in whose company `2.4m` is a number of people or of money.
#[rustfmt::skip]
const MILLIONS: &[&str] = &[
    "million", "millions", "billion", "bn", "$", "£", "€", "people", "population", "displaced", "homes", "jobs", "users", "viewers",
    "voters", "workers", "migrants", "refugees", "subscribers", "customers", "cases", "doses", "passengers", "visitors",
    "sold", "attracted", "audience", "copies", "votes", "unemployed", "shipped", "owned", "attracts", "drew", "readers",
    "sales", "downloads", "members", "students", "patients", "cars", "vehicles", "tonnes", "barrels", "followers",
];

/// Words in whose company `37m` is a length.
#[rustfmt::skip]
const LENGTHS: &[&str] = &[
    "long", "wide", "tall", "deep", "length", "width", "height", "depth", "altitude", "metres", "meters", "km", "feet",
    "hurdles", "sprint", "javelin", "discus", "pool", "cm", "mm", "metre", "meter", "kilometres", "ft", "freestyle",
];

/// Whether the words near `token` are about lengths.
fn speaks_of_lengths(line: Line<'_>, token: usize) -> bool {
    near(line, token).any(|other| line.is_in(other, LENGTHS))
}
