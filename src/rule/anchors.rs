//! Anchors: words without which a rule cannot match, found for all rules in one pass.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::{Find, Rule};
use crate::lexicon::Class;
use crate::text::{Sentence, Text};

/// Where a rule can match at all.
pub enum Anchors {
    /// Where one of these single words stands, in any case.
    Words(&'static [&'static str]),
    /// Where a word of one of these lists stands, in any case.
    Lists(&'static [&'static Class]),
    /// Where a digit stands.
    Digits,
    /// In every sentence: to be avoided.
    Everywhere,
}

impl Anchors {
    /// The words that serve as anchors.
    pub fn words(&self) -> Vec<&'static str> {
        match self {
            Self::Words(words) => words.to_vec(),
            Self::Lists(lists) => lists.iter().flat_map(|list| list.words.iter().map(|&(word, _)| word)).collect(),
            Self::Digits | Self::Everywhere => Vec::new(),
        }
    }
}

/// A set of rules, by their index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Set(Vec<u64>);

impl Set {
    fn insert(&mut self, rule: usize) {
        if self.0.len() <= rule / 64 {
            self.0.resize(rule / 64 + 1, 0);
        }
        self.0[rule / 64] |= 1 << (rule % 64);
    }

    fn union(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
    }

    fn contains(&self, rule: usize) -> bool {
        self.0.get(rule / 64).is_some_and(|word| word >> (rule % 64) & 1 == 1)
    }
}

/// All anchors of all rules.
pub(super) struct AnchorIndex {
    words: AhoCorasick,
    /// The rules of each word of `words`.
    rules: Vec<Set>,
    digits: Set,
    everywhere: Set,
}

impl AnchorIndex {
    pub(super) fn new(all: &[&'static Rule]) -> Self {
        let mut words: Vec<(String, Set)> = Vec::new();
        let (mut digits, mut everywhere) = (Set::default(), Set::default());
        for (index, rule) in all.iter().enumerate() {
            let Find::Pattern { anchors, .. } = &rule.find else { continue };
            match anchors {
                Anchors::Digits => digits.insert(index),
                Anchors::Everywhere => everywhere.insert(index),
                Anchors::Words(_) | Anchors::Lists(_) => add(&mut words, &anchors.words(), index),
            }
        }
        words.sort_by(|one, other| one.0.cmp(&other.0));
        let (words, rules): (Vec<_>, Vec<_>) = merge(words).into_iter().unzip();
        Self { words: automaton(&words), rules, digits, everywhere }
    }

    pub(super) fn find(&self, text: &Text) -> Anchored {
        let mut sets: Vec<Set> = text.sentences().iter().map(|sentence| self.unworded(text, sentence)).collect();
        for hit in self.words.find_overlapping_iter(text.as_str()) {
            let Some(sentence) = text.sentence_at(u32::try_from(hit.start()).unwrap_or(u32::MAX)) else { continue };
            if is_whole_word(text.as_str(), hit.start(), hit.end()) {
                sets[sentence].union(&self.rules[hit.pattern().as_usize()]);
            }
        }
        Anchored { sets }
    }

    /// The rules that need no word.
    fn unworded(&self, text: &Text, sentence: &Sentence) -> Set {
        let mut set = self.everywhere.clone();
        if text.slice(sentence.span).bytes().any(|byte| byte.is_ascii_digit()) {
            set.union(&self.digits);
        }
        set
    }
}

/// Which rules can match in which sentence.
#[derive(Debug)]
pub struct Anchored {
    sets: Vec<Set>,
}

impl Anchored {
    /// The sentences in which the rule with the index `rule` can match, in order.
    pub fn sentences(&self, rule: usize) -> impl Iterator<Item = usize> + '_ {
        self.sets.iter().enumerate().filter(move |(_, set)| set.contains(rule)).map(|(sentence, _)| sentence)
    }
}

fn add(words: &mut Vec<(String, Set)>, anchors: &[&str], rule: usize) {
    for anchor in anchors {
        let mut set = Set::default();
        set.insert(rule);
        words.push((anchor.trim_end_matches('.').to_ascii_lowercase(), set));
    }
}

/// Joins the sets of equal words that stand beside each other.
fn merge(words: Vec<(String, Set)>) -> Vec<(String, Set)> {
    let mut merged: Vec<(String, Set)> = Vec::new();
    for (word, set) in words {
        match merged.last_mut() {
            Some((last, all)) if *last == word => all.union(&set),
            _ => merged.push((word, set)),
        }
    }
    merged
}

/// Overlapping search needs the standard match kind: leftmost-longest would hide words within words.
fn automaton(words: &[String]) -> AhoCorasick {
    AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::DFA))
        .match_kind(MatchKind::Standard)
        .ascii_case_insensitive(true)
        .build(words)
        .expect("some hundred short words fit an automaton")
}

fn is_whole_word(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
}
