//! Parts of a whole: `half`, `two-thirds`, `a quarter of a million`, `1/2`, `½`, `and a half`.

use crate::lexicon::Words;

use super::{Form, Numeral, letters_at, skip_gap, skip_join, skip_joined, skip_word, words};

/// Ordinals that name a part, singular and plural, with the number of parts.
const PARTS: &[(&str, &str, f64)] = &[
    ("half", "halves", 2.0),
    ("third", "thirds", 3.0),
    ("quarter", "quarters", 4.0),
    ("fourth", "fourths", 4.0),
    ("fifth", "fifths", 5.0),
    ("sixth", "sixths", 6.0),
    ("seventh", "sevenths", 7.0),
    ("eighth", "eighths", 8.0),
    ("ninth", "ninths", 9.0),
    ("tenth", "tenths", 10.0),
    ("twentieth", "twentieths", 20.0),
    ("hundredth", "hundredths", 100.0),
];

/// Fraction signs.
const SIGNS: &[(char, f64)] = &[
    ('½', 0.5),
    ('¼', 0.25),
    ('¾', 0.75),
    ('⅓', 1.0 / 3.0),
    ('⅔', 2.0 / 3.0),
    ('⅛', 0.125),
    ('⅜', 0.375),
    ('⅝', 0.625),
    ('⅞', 0.875),
    ('⅕', 0.2),
    ('⅖', 0.4),
    ('⅗', 0.6),
    ('⅘', 0.8),
    ('⅙', 1.0 / 6.0),
    ('⅚', 5.0 / 6.0),
];

/// A slash stands in fractions with these bottoms; others are scores, dates or odds.
const BOTTOMS: &[u32] = &[2, 3, 4, 5, 6, 8, 10, 16, 32, 100];

fn fraction(value: f64, end: usize) -> Numeral {
    Numeral { value, max: None, scale: 1.0, form: Form::Fraction, end }
}

/// A fraction in words that begins at `start`.
pub(super) fn read(text: &str, start: usize) -> Option<Numeral> {
    let word = letters_at(text, start);
    let end = start + word.len();
    if word.eq_ignore_ascii_case("quarter") {
        return of_scale(text, fraction(0.25, end));
    }
    let part = if word.eq_ignore_ascii_case("half") { fraction(0.5, end) } else { parts(text, word, end)? };
    Some(of_scale(text, part).unwrap_or(part))
}

/// `a third`, `two-thirds`, `three quarters`.
fn parts(text: &str, word: &str, end: usize) -> Option<Numeral> {
    let count = count_of_parts(word)?;
    let at = skip_join(text, end)?;
    let part = letters_at(text, at);
    let is_named =
        |&&(one, many, _): &&(&str, &str, f64)| if count > 1.0 { many } else { one }.eq_ignore_ascii_case(part);
    let (_, _, bottom) = PARTS.iter().find(is_named)?;
    let end = at + part.len();
    (count < *bottom && !is_time(text, part, end)).then(|| fraction(count / bottom, end))
}

/// "two quarters of contraction": quarters of the year.
fn is_time(text: &str, part: &str, end: usize) -> bool {
    static COURSES: Words = Words::new(
        "contraction growth expansion recession decline declines losses shrinkage stagnation deflation profitability",
    );
    let of = skip_joined(text, end, "of").filter(|_| part.eq_ignore_ascii_case("quarters"));
    let word = of.and_then(|of| skip_gap(text, of)).map_or("", |at| letters_at(text, at));
    COURSES.contains(word)
        || matches!(word, "negative" | "positive" | "economic" | "falling" | "rising" | "consecutive" | "shrinking")
}

/// Whether a part in words begins at `at`: `one half` of `nine million and one half`.
pub(super) fn is_part(text: &str, at: usize) -> bool {
    let word = letters_at(text, at);
    parts(text, word, at + word.len()).is_some()
}

/// How many parts a word counts; an article is one.
fn count_of_parts(word: &str) -> Option<f64> {
    if word.eq_ignore_ascii_case("a") || word.eq_ignore_ascii_case("an") {
        return Some(1.0);
    }
    words::value(word).filter(|&count| (1.0..10.0).contains(&count))
}

/// `half a million`, `half-a-dozen`, `a quarter of a million`, `half million`: a number, no part.
fn of_scale(text: &str, part: Numeral) -> Option<Numeral> {
    let of = skip_joined(text, part.end, "of").unwrap_or(part.end);
    let article = skip_joined(text, of, "a").unwrap_or(part.end);
    let at = skip_join(text, article)?;
    let word = letters_at(text, at);
    let scale = words::scale_word(word).filter(|_| word.len() > 4)?;
    let end = at + word.len();
    Some(words::scaled(text, Numeral { value: part.value * scale, scale, form: Form::Words, end, ..part }))
}

/// A number with the fraction behind it: `two and a half`, `2½`, `2 1/2`, `a million and a half`.
pub(super) fn behind(text: &str, numeral: Numeral) -> Numeral {
    let found = sign_behind(text, numeral.end)
        .or_else(|| and_part(text, numeral.end))
        .or_else(|| slashed_behind(text, numeral));
    let Some(part) = found else { return numeral };
    let form = if numeral.form == Form::Bare { Form::Digits } else { numeral.form };
    Numeral { value: numeral.value + part.value * numeral.scale, form, end: part.end, ..numeral }
}

/// A fraction sign at `at`.
pub(super) fn sign_at(text: &str, at: usize) -> Option<Numeral> {
    let sign = text.get(at..)?.chars().next()?;
    let (_, value) = SIGNS.iter().find(|(listed, _)| *listed == sign)?;
    Some(fraction(*value, at + sign.len_utf8()))
}

fn sign_behind(text: &str, end: usize) -> Option<Numeral> {
    sign_at(text, end).or_else(|| sign_at(text, skip_gap(text, end)?))
}

/// ` and a half`, ` and two-thirds`, `-and-a-half`.
fn and_part(text: &str, end: usize) -> Option<Numeral> {
    let and = skip_word(text, skip_join(text, end)?, "and")?;
    let at = skip_join(text, and)?;
    let word = letters_at(text, at);
    let part = parts(text, word, at + word.len())?;
    let is_whole = letters_at(text, skip_gap(text, part.end).unwrap_or(part.end)).eq_ignore_ascii_case("of");
    (!is_whole).then_some(part)
}

/// `1/2` of `2 1/2`; the number must be a small whole one.
fn slashed_behind(text: &str, numeral: Numeral) -> Option<Numeral> {
    let at = skip_join(text, numeral.end).filter(|_| numeral.form == Form::Bare && numeral.value < 1000.0)?;
    let length = text.as_bytes()[at..].iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    slashed(text, at, &text[at..at + length])
}

/// `1/2`: `run` are the digits at `start`.
pub(super) fn slashed(text: &str, start: usize, run: &str) -> Option<Numeral> {
    let rest = text.get(start + run.len()..)?.strip_prefix(['/', '⁄'])?;
    let at = text.len() - rest.len();
    let length = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let (top, bottom): (u32, u32) = (run.parse().ok()?, rest[..length].parse().ok()?);
    let goes_on = rest[length..].starts_with(['/', '.', ','])
        && rest[length + 1..].starts_with(|next: char| next.is_ascii_digit())
        || rest[length..].starts_with('/');
    let is_part = top > 0 && top < bottom && BOTTOMS.contains(&bottom) && !goes_on;
    is_part.then(|| fraction(f64::from(top) / f64::from(bottom), at + length))
}
