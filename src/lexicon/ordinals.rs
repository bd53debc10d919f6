//! Ordinals in words.

use super::{Case, Class, Piece};

/// Ordinals in words, up to the days of a month.
#[rustfmt::skip]
pub static ORDINALS: Class = Class {
    name: "ordinal",
    case: Case::Any,
    words: &[
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
        ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13),
        ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18),
        ("nineteenth", 19), ("twentieth", 20), ("twenty-first", 21), ("twenty-second", 22), ("twenty-third", 23),
        ("twenty-fourth", 24), ("twenty-fifth", 25), ("twenty-sixth", 26), ("twenty-seventh", 27),
        ("twenty-eighth", 28), ("twenty-ninth", 29), ("thirtieth", 30), ("thirty-first", 31),
    ],
};

/// An ordinal in words or digits: `third`, `3rd`.
pub static NTH: Piece = Piece { name: "nth", pattern: r"(?:{ordinal}|[0-9]{1,3}(?i:st|nd|rd|th))\b" };

/// The number that an ordinal in words or digits stands for.
pub fn ordinal(words: &str) -> Option<i64> {
    let digits = words.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    if digits.is_empty() || digits.ends_with('-') { ORDINALS.lookup(words) } else { digits.parse().ok() }
}
