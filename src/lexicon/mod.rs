//! Closed word lists of English: what a language does not add to every year.

pub mod attribution;
pub mod authors;
pub mod bodies;
pub mod calendar;
pub mod cues;
pub mod currencies;
pub mod currency_places;
pub mod day_order;
pub mod furniture;
pub mod leaders;
mod months;
pub mod nations;
pub mod numbers;
pub mod openers;
mod ordinals;
pub mod times;
pub mod titles;
pub mod tools;
pub mod units;
pub mod verbs;

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

pub use months::{MONTHS, PLAIN_MONTHS, POST_MONTHS};
pub use ordinals::{NTH, ORDINALS, ordinal};

/// A set of words, written down in one string and case-sensitive.
#[derive(Debug)]
pub struct Words {
    source: &'static str,
    set: OnceLock<Set>,
}

/// The words of a set, and what tells most others from them without hashing: their lengths and first bytes, a bit each.
#[derive(Debug, Default)]
struct Set {
    words: FxHashSet<&'static str>,
    lengths: u64,
    firsts: u64,
}

impl Set {
    fn new(source: &'static str) -> Self {
        let mut set = Self::default();
        for word in source.split_whitespace() {
            set.lengths |= length_bit(word);
            set.firsts |= first_bit(word);
            set.words.insert(word);
        }
        set
    }

    fn contains(&self, word: &str) -> bool {
        self.lengths & length_bit(word) != 0 && self.firsts & first_bit(word) != 0 && self.words.contains(word)
    }
}

fn length_bit(word: &str) -> u64 {
    1 << word.len().min(63)
}

fn first_bit(word: &str) -> u64 {
    1 << (word.as_bytes().first().copied().unwrap_or(0) & 63)
}

impl Words {
    /// The words that stand in `source` with space between them.
    pub const fn new(source: &'static str) -> Self {
        Self { source, set: OnceLock::new() }
    }

    /// Whether `word` is among them.
    pub fn contains(&self, word: &str) -> bool {
        self.set.get_or_init(|| Set::new(self.source)).contains(word)
    }
}

/// A named list of words with a number each, usable in any rule's pattern as `{name}`.
#[derive(Debug)]
pub struct Class {
    /// The name in patterns.
    pub name: &'static str,
    /// The words and what they stand for.
    pub words: &'static [(&'static str, i64)],
    /// Whether case matters.
    pub case: Case,
}

/// How a word list treats capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// As written in the list.
    Exact,
    /// In any case.
    Any,
}

/// A named piece of pattern, usable as `{name}`; it may use lists and other pieces in turn.
#[derive(Debug)]
pub struct Piece {
    /// The name in patterns.
    pub name: &'static str,
    /// What it stands for.
    pub pattern: &'static str,
}

/// All word lists.
pub static CLASSES: &[&Class] = &[
    &MONTHS,
    &PLAIN_MONTHS,
    &POST_MONTHS,
    &attribution::ATTACKERS,
    &ORDINALS,
    &times::WEEKDAYS,
    &times::SHORT_WEEKDAYS,
    &times::UNITS,
    &times::SEASONS,
    &times::DAY_PARTS,
    &times::SPOKEN_DAYS,
    &numbers::NUMBER_WORDS,
];

/// All pieces.
pub static PIECES: &[&[&Piece]] = &[&[&numbers::NUMBER, &ordinals::NTH], times::PIECES];

impl Class {
    /// What `word` stands for; full stops at its end and, in lists of any case, its capitals do not matter.
    pub fn lookup(&self, word: &str) -> Option<i64> {
        let word = word.trim_end_matches('.');
        let same = |listed: &str| match self.case {
            Case::Exact => listed.trim_end_matches('.') == word,
            Case::Any => listed.trim_end_matches('.').eq_ignore_ascii_case(word),
        };
        self.words.iter().find(|(listed, _)| same(listed)).map(|&(_, number)| number)
    }
}
