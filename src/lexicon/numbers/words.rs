//! Numbers in words, and the words and letters that scale numbers in digits.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{Form, Numeral, fractions, letters_at, skip_gap, skip_join, skip_joined, skip_word};
use crate::lexicon::{Case, Class};

/// Number words with their values, sorted.
#[rustfmt::skip]
pub static NUMBER_WORDS: Class = Class {
    name: "numberword",
    case: Case::Any,
    words: &[
        ("billion", 1_000_000_000), ("crore", 10_000_000), ("dozen", 12), ("eight", 8), ("eighteen", 18),
        ("eighty", 80), ("eleven", 11), ("fifteen", 15), ("fifty", 50), ("five", 5), ("forty", 40), ("four", 4),
        ("fourteen", 14), ("hundred", 100), ("lakh", 100_000), ("million", 1_000_000), ("nine", 9),
        ("nineteen", 19), ("ninety", 90), ("nought", 0), ("one", 1), ("quadrillion", 1_000_000_000_000_000), ("seven", 7),
        ("seventeen", 17), ("seventy", 70), ("six", 6), ("sixteen", 16), ("sixty", 60), ("ten", 10),
        ("thirteen", 13), ("thirty", 30), ("thousand", 1000), ("three", 3), ("trillion", 1_000_000_000_000),
        ("twelve", 12), ("twenty", 20), ("two", 2), ("zero", 0),
    ],
};

/// Abbreviated scales, which stand behind digits alone, with or without a gap.
const SHORT_SCALES: &[(&str, f64)] = &[
    ("k", 1e3),
    ("mn", 1e6),
    ("mln", 1e6),
    ("mil", 1e6),
    ("mio", 1e6),
    ("mill", 1e6),
    ("bn", 1e9),
    ("bln", 1e9),
    ("bil", 1e9),
    ("mrd", 1e9),
    ("tn", 1e12),
    ("trn", 1e12),
    ("trln", 1e12),
    ("cr", 1e7),
    ("lakhs", 1e5),
    ("crores", 1e7),
    ("millions", 1e6),
    ("billions", 1e9),
    ("thousands", 1e3),
    ("trillions", 1e12),
    ("dozens", 12.0),
];

/// Plurals that stand for a range of one magnitude, with its lower end.
const VAGUE: &[(&str, f64)] = &[
    ("dozens", 12.0),
    ("scores", 20.0),
    ("hundreds", 100.0),
    ("thousands", 1e3),
    ("millions", 1e6),
    ("billions", 1e9),
    ("trillions", 1e12),
    ("lakhs", 1e5),
    ("crores", 1e7),
];

/// Words that make a scale a range: `several hundred`.
const FEW: &[&str] = &["several", "few", "many"];

/// Longer phrases are no numbers: keeps hostile text linear.
const MOST_WORDS: usize = 16;

/// Words with which a number can begin, apart from articles.
static STARTS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    let numbers = NUMBER_WORDS.words.iter().map(|&(word, _)| word);
    let plurals = VAGUE.iter().map(|&(word, _)| word);
    numbers.chain(plurals).chain(FEW.iter().copied()).chain(["couple", "tens", "half", "quarter"]).collect()
});

/// The longest word in [`STARTS`], in bytes.
const LONGEST_START: usize = 12;

/// Whether a number in words can begin with `word`, no article, in any case: cheap, since it is asked of every word.
pub fn may_begin(word: &str) -> bool {
    let first = word.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    if !matches!(first, b'b'..=b'f' | b'h' | b'l'..=b'o' | b'q' | b's' | b't' | b'z') || word.len() > LONGEST_START {
        return false;
    }
    let mut lower = [0; LONGEST_START];
    let lower = &mut lower[..word.len()];
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|lower| STARTS.contains(lower))
}

/// The value of a number word, in any case. The list is sorted, so few words are compared.
pub(super) fn value(word: &str) -> Option<f64> {
    let first = word.as_bytes().first()?.to_ascii_lowercase();
    let words = NUMBER_WORDS.words.iter().skip_while(|(listed, _)| listed.as_bytes()[0] < first);
    let mut words = words.take_while(|(listed, _)| listed.as_bytes()[0] == first);
    let (_, value) = words.find(|(listed, _)| listed.eq_ignore_ascii_case(word))?;
    #[allow(clippy::cast_precision_loss, reason = "number words are powers of ten and small numbers")]
    Some(*value as f64)
}

fn listed(list: &[(&str, f64)], word: &str) -> Option<f64> {
    list.iter().find(|(listed, _)| listed.eq_ignore_ascii_case(word)).map(|&(_, value)| value)
}

/// The scale that a word or its abbreviation gives a number before it: 10⁶ of `million`, `mn`; 12 of `dozen`.
pub fn scale_word(word: &str) -> Option<f64> {
    value(word).filter(|&value| is_scale(value) && !is_twelve(word)).or_else(|| listed(SHORT_SCALES, word))
}

/// Whether a word of this value multiplies what stands before it; 12 is both "dozen" and "twelve".
fn is_scale(value: f64) -> bool {
    value >= 100.0 || (value - 12.0).abs() < f64::EPSILON
}

fn is_twelve(word: &str) -> bool {
    word.eq_ignore_ascii_case("twelve")
}

/// `3 hundred and 21`: digits behind a scale in words.
fn and_digits(text: &str, numeral: Numeral) -> Option<Numeral> {
    let and = skip_joined(text, numeral.end, "and").and_then(|and| skip_gap(text, and))?;
    let rest = &text[and..];
    let length = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let ends =
        !rest[length..].starts_with(|next: char| next.is_alphanumeric() || matches!(next, ',' | '.' | '%' | '-'));
    let below: f64 = rest[..length].parse().ok().filter(|&below| ends && below < numeral.scale)?;
    Some(Numeral { value: numeral.value + below, end: and + length, ..numeral })
}

/// A number with the scale words and letters behind it.
pub(super) fn scaled(text: &str, numeral: Numeral) -> Numeral {
    let scaled = scales(text, numeral);
    let is_hundreds = (scaled.scale - 100.0).abs() < f64::EPSILON && scaled.end > numeral.end;
    if is_hundreds { and_digits(text, scaled).unwrap_or(scaled) } else { scaled }
}

fn scales(text: &str, numeral: Numeral) -> Numeral {
    let mut scaled = numeral;
    for _ in 0..2 {
        let at = skip_join(text, scaled.end).unwrap_or(scaled.end);
        let word = letters_at(text, at);
        let Some(scale) = scale_word(word).filter(|_| !is_unit(text, scaled.end, at, word)) else { break };
        scaled = Numeral { form: Form::Digits, end: at + word.len(), ..scaled.scaled(scale) };
    }
    scaled
}

/// A `k` with a gap before it, or letters behind a hyphen, are no scales.
fn is_unit(text: &str, end: usize, at: usize, word: &str) -> bool {
    let hyphen = at > end && skip_gap(text, end).is_none();
    word.eq_ignore_ascii_case("k") && at > end || hyphen && word.len() < 4
}

/// The longest number in words at `start`.
pub(super) fn read(text: &str, start: usize) -> Option<Numeral> {
    let word = letters_at(text, start);
    let end = start + word.len();
    match word.to_ascii_lowercase().as_str() {
        "" => None,
        "a" | "an" => articled(text, skip_join(text, end)?),
        "couple" => couple(text, end),
        "tens" => vague_of_scale(text, end, 10.0),
        "several" | "few" | "many" => few(text, end),
        lower => match listed(VAGUE, lower) {
            Some(low) => vague_of_scale(text, end, low),
            None => {
                counted(text, start, word).map(|numeral| fractions::behind(text, numeral)).map(|n| rescaled(text, n))
            }
        },
    }
}

/// `two and a half million`: the scale behind a fraction.
fn rescaled(text: &str, numeral: Numeral) -> Numeral {
    if numeral.value.fract() == 0.0 { numeral } else { Numeral { form: numeral.form, ..scaled(text, numeral) } }
}

/// `a hundred and fifty`, `a dozen`, `a couple of`, `a few hundred`: what an article can begin.
fn articled(text: &str, at: usize) -> Option<Numeral> {
    let word = letters_at(text, at);
    if word.eq_ignore_ascii_case("couple") || FEW.iter().any(|few| few.eq_ignore_ascii_case(word)) {
        return read(text, at);
    }
    value(word).filter(|&value| is_scale(value) && !is_twelve(word))?;
    let numeral = spelled(text, at, 1.0)?;
    Some(fractions::behind(text, numeral))
}

/// `couple of`, `couple hundred`: 2, or that many of the scale; the bare noun is a pair of people.
fn couple(text: &str, end: usize) -> Option<Numeral> {
    let of = skip_joined(text, end, "of");
    let pair = Numeral { value: 2.0, max: None, scale: 1.0, form: Form::Words, end: of.unwrap_or(end) };
    let scaled = scaled(text, pair);
    (of.is_some() || scaled.end > end).then_some(Numeral { form: Form::Words, ..scaled })
}

/// `several hundred`, `a few dozen`: a range of one magnitude.
fn few(text: &str, end: usize) -> Option<Numeral> {
    let at = skip_gap(text, end)?;
    let word = letters_at(text, at);
    let low = scale_word(word).or_else(|| listed(VAGUE, word)).filter(|_| word.len() > 4)?;
    vague_of_scale(text, at + word.len(), low)
}

/// A vague plural, with the scale that it counts: `tens of thousands`, `hundreds of millions`.
fn vague_of_scale(text: &str, end: usize, low: f64) -> Option<Numeral> {
    let of = skip_joined(text, end, "of").and_then(|of| skip_gap(text, of)).or_else(|| skip_gap(text, end));
    let word = of.map_or("", |of| letters_at(text, of));
    let scale =
        listed(VAGUE, word).or_else(|| scale_word(word).filter(|_| word.len() > 4)).filter(|&scale| scale > low);
    let end = if scale.is_some() { of? + word.len() } else { end };
    let low = low * scale.unwrap_or(1.0);
    Some(Numeral { value: low, max: Some(low * 10.0), scale: 1.0, form: Form::Vague, end })
}

/// A number that begins with a number word other than a bare scale; a dozen needs no article.
fn counted(text: &str, start: usize, word: &str) -> Option<Numeral> {
    let first = value(word)?;
    if first >= 100.0 {
        return None;
    }
    let numeral =
        if is_scale(first) && !is_twelve(word) { spelled(text, start, 1.0) } else { spelled(text, start, 0.0) };
    numeral.map(|numeral| decimals(text, numeral))
}

/// What has been read of a number in words.
struct Spelling {
    /// The groups that a scale has closed.
    total: f64,
    /// The open group, below 1000.
    group: f64,
    /// What the open group can still take: below a hundred, below ten, or nothing.
    room: f64,
    scale: f64,
    /// The last closed scale: scales must fall.
    ceiling: f64,
}

impl Spelling {
    /// Takes the next word's value; false if it cannot follow.
    fn take(&mut self, value: f64, dozen: bool) -> bool {
        match value {
            _ if dozen || value >= 1000.0 => return self.close(value),
            100.0 if self.group >= 1.0 && self.group < 100.0 => {
                (self.group, self.room, self.scale) = (self.group * 100.0, 100.0, 100.0);
            }
            _ if value < self.room && value > 0.0 && value < 100.0 => {
                self.group += value;
                self.room = if value >= 20.0 { 10.0 } else { 0.0 };
                self.scale = 1.0;
            }
            _ => return false,
        }
        true
    }

    fn close(&mut self, scale: f64) -> bool {
        let falls = scale < self.ceiling && self.group > 0.0;
        if falls {
            self.total += self.group * scale;
            (self.group, self.room, self.scale, self.ceiling) = (0.0, 1000.0, scale, scale);
        }
        falls
    }
}

/// The number words from `start` on; `before` is 1 behind an article, which counts the scale that follows.
fn spelled(text: &str, start: usize, before: f64) -> Option<Numeral> {
    let mut spelling = Spelling { total: 0.0, group: before, room: 1000.0, scale: 1.0, ceiling: f64::INFINITY };
    let (mut at, mut end) = (start, start);
    for _ in 0..MOST_WORDS {
        let word = letters_at(text, at);
        let dozen = word.eq_ignore_ascii_case("dozen");
        if !value(word).is_some_and(|value| spelling.take(value, dozen) || value == 0.0 && end == start) {
            break;
        }
        end = at + word.len();
        let Some(next) = next_word(text, end, &spelling) else { break };
        at = next;
    }
    let value = spelling.total + spelling.group;
    (end > start).then_some(Numeral { value, max: None, scale: spelling.scale, form: Form::Words, end })
}

/// The next word's place: behind a gap, a hyphen, or the "and" that follows a hundred or a scale.
fn next_word(text: &str, end: usize, spelling: &Spelling) -> Option<usize> {
    let at = skip_join(text, end)?;
    let and = skip_word(text, at, "and").and_then(|and| skip_join(text, and));
    match and {
        Some(and) if spelling.scale >= 100.0 && !fractions::is_part(text, and) => {
            value(letters_at(text, and)).filter(|&value| value < 100.0).map(|_| and)
        }
        Some(_) => None,
        None => Some(at),
    }
}

/// `three point five`.
fn decimals(text: &str, numeral: Numeral) -> Numeral {
    let digit = skip_joined(text, numeral.end, "point").and_then(|at| skip_gap(text, at));
    let Some(at) = digit else { return numeral };
    let Some((part, end)) = decimal_digits(text, at) else { return numeral };
    Numeral { form: Form::Words, ..scaled(text, Numeral { value: numeral.value + part, end, ..numeral }) }
}

/// What stands behind "point": digits one by one (`zero three`), or a number below a hundred (`seventy-one`).
fn decimal_digits(text: &str, start: usize) -> Option<(f64, usize)> {
    let (mut part, mut place, mut at, mut end) = (0.0, 0.1, start, None);
    for _ in 0..MOST_WORDS {
        let word = letters_at(text, at);
        let Some(digit) = value(word).filter(|&digit| digit < 10.0) else { break };
        part += digit * place;
        (place, end) = (place / 10.0, Some(at + word.len()));
        let Some(next) = skip_gap(text, at + word.len()) else { break };
        at = next;
    }
    let ten = || spelled(text, start, 0.0).filter(|number| (10.0..100.0).contains(&number.value));
    end.map(|end| (part, end)).or_else(|| ten().map(|number| (number.value / 100.0, number.end)))
}
