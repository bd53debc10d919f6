//! Anchors: words without which a rule cannot match.

use super::anchor_words::AnchorWord;
use crate::lexicon::{Case, Class};

/// Where a rule can match at all.
pub enum Anchors {
    /// Where one of these single words stands, in any case.
    Words(&'static [&'static str]),
    /// Where a word of one of these lists stands, in any case.
    Lists(&'static [&'static Class]),
    /// Where a run of digits of one of these shapes stands.
    Digits(&'static [Run]),
    /// In every sentence: to be avoided.
    Everywhere,
    /// Where the others stand, in texts of at most so many bytes.
    Short(usize, &'static Anchors),
    /// Where the others stand, by rules whose matches begin at most so many bytes before their anchor and end at most so
    /// many behind it: less text to search. Where none begins before its anchor, no match is looked for anywhere else.
    Near(usize, usize, &'static Anchors),
    /// Where the first stand, by rules whose matches hold one of the second as well: text without is not searched.
    Both(&'static Anchors, &'static Anchors),
}

/// The shape of a run of digits: `2023`, the 15 of `15th`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// It has at least so many digits.
    pub least: usize,
    /// It has at most so many digits.
    pub most: usize,
    /// One of these characters stands behind it; any if empty.
    pub next: &'static str,
}

impl Run {
    /// A run of `least` to `most` digits, whatever stands behind it.
    pub const fn of(least: usize, most: usize) -> Self {
        Self { least, most, next: "" }
    }

    /// The same with one of `next` behind it.
    #[must_use]
    pub const fn then(self, next: &'static str) -> Self {
        Self { next, ..self }
    }

    /// Whether a run of `length` digits before `next` has this shape.
    pub(super) fn fits(self, length: usize, next: Option<char>) -> bool {
        (self.least..=self.most).contains(&length)
            && (self.next.is_empty() || next.is_some_and(|next| self.next.contains(next)))
    }
}

impl Anchors {
    /// The words that serve as anchors.
    pub fn words(&self) -> Vec<&'static str> {
        match self {
            Self::Words(words) => words.to_vec(),
            Self::Lists(lists) => lists.iter().flat_map(|list| list.words.iter().map(|&(word, _)| word)).collect(),
            Self::Digits(_) | Self::Everywhere => Vec::new(),
            Self::Short(_, anchors) | Self::Near(_, _, anchors) => anchors.words(),
            Self::Both(first, second) => [first.words(), second.words()].concat(),
        }
    }

    /// The same as the index takes them, without what else a match holds.
    pub(super) fn anchor_words(&self) -> Vec<AnchorWord> {
        match self.plain() {
            Self::Lists(lists) => lists.iter().flat_map(|list| of_list(list)).collect(),
            plain => plain.words().into_iter().map(|word| AnchorWord { word: folded(word), capital: false }).collect(),
        }
    }

    /// The anchors without what bounds them.
    pub(super) fn plain(&self) -> &Self {
        match self {
            Self::Short(_, anchors) | Self::Near(_, _, anchors) | Self::Both(anchors, _) => anchors.plain(),
            _ => self,
        }
    }

    /// What every match holds besides.
    pub(super) fn second(&self) -> Option<&'static Self> {
        match self {
            Self::Short(_, anchors) | Self::Near(_, _, anchors) => anchors.second(),
            Self::Both(_, second) => Some(second),
            _ => None,
        }
    }

    /// How many bytes of a match lie at most before its anchor and behind it.
    pub(super) fn sides(&self) -> (usize, usize) {
        if let Self::Near(before, behind, _) = self { (*before, *behind) } else { (usize::MAX, usize::MAX) }
    }

    /// The longest text that a rule with these reads, in bytes.
    pub(super) fn longest(&self) -> usize {
        if let Self::Short(longest, _) = self { *longest } else { usize::MAX }
    }
}

/// The words of a list; where it knows a word with a capital alone, none in small letters is an anchor.
fn of_list(list: &Class) -> Vec<AnchorWord> {
    let is_small = |word: &str| word.starts_with(|first: char| !first.is_ascii_uppercase());
    let mut words: Vec<AnchorWord> = Vec::new();
    for (word, _) in list.words {
        let capital = list.case == Case::Exact && !is_small(word);
        match words.iter_mut().find(|known| known.word == folded(word)) {
            Some(known) => known.capital &= capital,
            None => words.push(AnchorWord { word: folded(word), capital }),
        }
    }
    words
}

fn folded(word: &str) -> String {
    word.trim_end_matches('.').to_ascii_lowercase()
}
