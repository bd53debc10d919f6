//! The one reader of numbers: digits with any grouping, words, both mixed, fractions and vague plurals.

mod digits;
mod fractions;
mod words;

pub use words::{NUMBER_WORDS, may_begin, scale_word};

use super::Piece;

/// A number in a rule's pattern; [`read`] reads what it matches.
pub static NUMBER: Piece = Piece {
    name: "number",
    pattern: concat!(
        r"[0-9]{1,3}(?:,[0-9]{2,3}){1,5}(?:\.[0-9]{1,6})?(?:[ -](?i:hundred|thousand|million|billion|trillion|dozen))?",
        r"|[0-9]{1,12}(?:\.[0-9]{1,6})?(?:(?: )?(?:½|¼|¾)| [1-9]/[1-9]|(?i: and a half)|",
        r"[ -](?i:hundred|thousand|million|billion|trillion|dozen))?",
        r"|(?i:an? |half[ -]an?[ -])?{numberword}(?:(?: (?i:and) |[ -]){numberword}){0,7}(?i: and a half| and a quarter)?",
    ),
};

/// How a number is written, as far as a reader of its surroundings must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Digits alone, without grouping or decimals: may be a year, a name, an identifier.
    Bare,
    /// Digits with groups, decimals or a scale: `60,000`, `3.5`, `2 million`, `5k`.
    Digits,
    /// Words: `twenty-five`, `a dozen`, `two and a half million`.
    Words,
    /// A part of a whole: `half`, `two-thirds`, `a quarter`, `1/2`.
    Fraction,
    /// A vague plural, which is a range: `dozens`, `tens of thousands`, `several hundred`.
    Vague,
}

/// A number as a text writes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numeral {
    /// The number, or the lower end of a vague plural.
    pub value: f64,
    /// The upper end of a vague plural.
    pub max: Option<f64>,
    /// The scale that its last word or letters give, else 1: 10⁶ in `2.5 million`.
    pub scale: f64,
    /// How it is written.
    pub form: Form,
    /// The byte behind it.
    pub end: usize,
}

impl Numeral {
    /// The number with the scale of a later one: `5` of `5 to 10 million`.
    #[must_use]
    pub fn scaled(self, scale: f64) -> Self {
        let times = |value: f64| decimal(value * scale);
        Self { value: times(self.value), max: self.max.map(times), scale: self.scale * scale, ..self }
    }

    /// Whether it is the word "one" alone.
    pub fn is_one(&self) -> bool {
        self.form == Form::Words && (self.value - 1.0).abs() < f64::EPSILON
    }
}

/// A product without the noise of binary fractions: 4.1 times 10⁹ is a whole number.
fn decimal(product: f64) -> f64 {
    const PLACES: f64 = 1e6;
    if product.abs() < 1e9 { (product * PLACES).round() / PLACES } else { product.round() }
}

/// The longest number that begins at the byte `start` of `text`, where a word or a run of digits must begin.
///
/// Letters stuck to digits are read where they can be a scale alone (`5k`, `2bn`, `3million`); `m`, `b` and `t` are
/// left standing, since they are units as well.
pub fn numeral_at(text: &str, start: usize) -> Option<Numeral> {
    match text.as_bytes().get(start)? {
        b'0'..=b'9' => digits::read(text, start),
        b'.' if text.as_bytes().get(start + 1).is_some_and(u8::is_ascii_digit) => digits::read(text, start),
        first if first.is_ascii_alphabetic() => {
            let numeral = words::read(text, start);
            let fraction = fractions::read(text, start);
            fraction.filter(|fraction| numeral.is_none_or(|numeral| numeral.end < fraction.end)).or(numeral)
        }
        _ => fractions::sign_at(text, start),
    }
}

/// The number that the whole of `text` writes: `1,234`, `two and a half million`, `3½`, `a couple`.
pub fn read(text: &str) -> Option<f64> {
    let text = text.trim();
    let numeral = numeral_at(text, 0)?;
    (numeral.end == text.len() && numeral.max.is_none()).then_some(numeral.value)
}

/// The byte behind the gap at `at`: a space of any kind, twice at most, or a line's end; nothing if `at` stands at no gap.
pub fn skip_gap(text: &str, at: usize) -> Option<usize> {
    let gap = |at: usize| text.get(at..)?.chars().next().filter(|&gap| is_gap(gap));
    let end = at + gap(at)?.len_utf8();
    Some(end + gap(end).filter(|&again| again != '\n').map_or(0, char::len_utf8))
}

fn is_gap(gap: char) -> bool {
    matches!(gap, ' ' | '\n' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// The byte behind one gap or hyphen at `at`.
fn skip_join(text: &str, at: usize) -> Option<usize> {
    match text.get(at..)?.chars().next()? {
        hyphen @ ('-' | '‑' | '‐') => Some(at + hyphen.len_utf8()),
        _ => skip_gap(text, at),
    }
}

/// No listed word has more letters.
const LONGEST: usize = 24;

/// The ASCII letters at `at` up to the end of a word; empty where none stand there, or letters or digits go on.
pub fn letters_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let length = rest.bytes().take(LONGEST).take_while(u8::is_ascii_alphabetic).count();
    let cut = rest[length..].chars().next().is_some_and(|next| next.is_alphanumeric() || next == '_');
    if cut { "" } else { &rest[..length] }
}

/// The byte behind `word`, in any case, if it stands at `at`.
fn skip_word(text: &str, at: usize, word: &str) -> Option<usize> {
    letters_at(text, at).eq_ignore_ascii_case(word).then_some(at + word.len())
}

/// The byte behind a gap or hyphen and `word`.
fn skip_joined(text: &str, at: usize, word: &str) -> Option<usize> {
    skip_word(text, skip_join(text, at)?, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(text: &str, value: f64) {
        let got = read(text);
        assert!(got.is_some_and(|got| (got - value).abs() <= value.abs() * 1e-9), "{text}: {got:?}, not {value}");
    }

    #[test]
    fn digits() {
        is("7", 7.0);
        is("60,000", 60_000.0);
        is("3,00,000", 300_000.0);
        is("1,23,45,678", 12_345_678.0);
        is("1,234.56", 1_234.56);
        is("3.5", 3.5);
        is(".5", 0.5);
        is("1.234.567", 1_234_567.0);
        is("10\u{a0}500", 10_500.0);
        is("10 000", 10_000.0);
        is("0.25", 0.25);
        assert_eq!(read("1,2"), None);
        assert_eq!(read("1,1,1,1"), None);
        assert_eq!(read("10.0.0.1"), None);
        assert_eq!(read("10 500"), None);
        assert_eq!(read("4th"), None);
    }

    #[test]
    fn words() {
        is("twenty-five", 25.0);
        is("Twenty five", 25.0);
        is("one hundred and one", 101.0);
        is("twenty-eight thousand six hundred forty-two", 28_642.0);
        is("two million three hundred thousand", 2_300_000.0);
        is("a hundred", 100.0);
        is("a dozen", 12.0);
        is("three dozen", 36.0);
        is("a couple of", 2.0);
        is("a couple of hundred", 200.0);
        is("three point five", 3.5);
        is("two point zero three", 2.03);
        is("two hundred point seventy-one", 200.71);
        assert_eq!(read("million"), None);
        assert_eq!(read("two and three"), None);
        assert_eq!(read("twoness"), None);
    }

    #[test]
    fn mixed() {
        is("1.2 million", 1_200_000.0);
        is("1,5 million", 1_500_000.0);
        is("3-million", 3_000_000.0);
        is("100million", 100_000_000.0);
        is("5k", 5_000.0);
        is("2.8bn", 2_800_000_000.0);
        is("1mil", 1_000_000.0);
        is("2 lakh", 200_000.0);
        is("half a million", 500_000.0);
        is("half-a-dozen", 6.0);
        is("two and a half million", 2_500_000.0);
        is("two and a half dozen", 30.0);
        is("a million and a half", 1_500_000.0);
        is("one and a half", 1.5);
        is("2 1/2", 2.5);
        is("3½", 3.5);
        is("a quarter of a million", 250_000.0);
        is("2.998×10−8", 2.998e-8);
        is("3 hundred and 21", 321.0);
        is("nine million and one half", 9_500_000.0);
        is("5  million", 5_000_000.0);
    }

    #[test]
    fn fractions() {
        is("half", 0.5);
        is("two-thirds", 2.0 / 3.0);
        is("three quarters", 0.75);
        is("a third", 1.0 / 3.0);
        is("1/2", 0.5);
        is("¾", 0.75);
        assert_eq!(read("third"), None);
        assert_eq!(read("two third"), None);
        assert_eq!(read("24/7"), None);
    }

    #[test]
    fn vague() {
        let range = |text: &str| numeral_at(text, 0).map(|numeral| (numeral.value, numeral.max, numeral.end));
        assert_eq!(range("dozens of"), Some((12.0, Some(120.0), 6)));
        assert_eq!(range("Tens of thousands of"), Some((1e4, Some(1e5), 17)));
        assert_eq!(range("hundreds of millions"), Some((1e8, Some(1e9), 20)));
        assert_eq!(range("several hundred"), Some((100.0, Some(1000.0), 15)));
        assert_eq!(range("a few dozen"), Some((12.0, Some(120.0), 11)));
        assert_eq!(range("several"), None);
    }
}
