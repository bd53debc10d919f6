//! Anchors: words without which a rule cannot match, found for all rules in one pass.

use std::ops::Range;

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

/// Where an anchor stands: its sentence and its bytes.
#[derive(Debug, Clone, Copy)]
struct Place {
    sentence: usize,
    start: usize,
    end: usize,
}

/// What makes a rule look somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    Word,
    Digit,
    Nothing,
}

/// All anchors of all rules.
pub(super) struct AnchorIndex {
    words: AhoCorasick,
    /// The rules of each word of `words`.
    rules: Vec<Vec<usize>>,
    /// What each rule waits for.
    cues: Vec<Cue>,
}

impl AnchorIndex {
    pub(super) fn new(all: &[&'static Rule]) -> Self {
        let mut words: Vec<(String, Vec<usize>)> = Vec::new();
        for (index, rule) in all.iter().enumerate() {
            if let Find::Pattern { anchors, .. } = &rule.find {
                words.extend(anchors.words().into_iter().map(|word| (folded(word), vec![index])));
            }
        }
        words.sort();
        let (words, rules): (Vec<_>, Vec<_>) = merge(words).into_iter().unzip();
        Self { words: automaton(&words), rules, cues: all.iter().map(|rule| cue(rule)).collect() }
    }

    pub(super) fn find(&self, text: &Text) -> Anchored {
        let mut words = vec![Vec::new(); self.cues.len()];
        for hit in self.words.find_overlapping_iter(text.as_str()) {
            if !is_whole_word(text.as_str(), hit.start(), hit.end()) {
                continue;
            }
            if let Some(place) = place(text, hit.start(), hit.end()) {
                for &rule in &self.rules[hit.pattern().as_usize()] {
                    words[rule].push(place);
                }
            }
        }
        Anchored { words, digits: digits(text), cues: self.cues.clone() }
    }
}

fn folded(word: &str) -> String {
    word.trim_end_matches('.').to_ascii_lowercase()
}

fn cue(rule: &Rule) -> Cue {
    match &rule.find {
        Find::Pattern { anchors: Anchors::Digits, .. } => Cue::Digit,
        Find::Pattern { anchors: Anchors::Everywhere, .. } => Cue::Nothing,
        Find::Pattern { .. } | Find::Scan(_) => Cue::Word,
    }
}

fn place(text: &Text, start: usize, end: usize) -> Option<Place> {
    let sentence = text.sentence_at(u32::try_from(start).ok()?)?;
    Some(Place { sentence, start, end })
}

/// Every run of digits.
fn digits(text: &Text) -> Vec<Place> {
    let bytes = text.as_str().as_bytes();
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(ahead) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + ahead;
        at = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        places.extend(place(text, start, at));
    }
    places
}

/// Where each rule can match.
#[derive(Debug)]
pub struct Anchored {
    words: Vec<Vec<Place>>,
    digits: Vec<Place>,
    cues: Vec<Cue>,
}

/// A stretch of one sentence in which a rule can match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Window {
    /// The index of the sentence.
    pub(super) sentence: usize,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
}

impl Anchored {
    /// Whether the rule with the index `rule` can match at all.
    pub(super) fn has(&self, rule: usize) -> bool {
        match self.cues[rule] {
            Cue::Word => !self.words[rule].is_empty(),
            Cue::Digit => !self.digits.is_empty(),
            Cue::Nothing => true,
        }
    }

    /// Where the rule with the index `rule`, whose matches are at most `reach` bytes long, can match, in order: a match
    /// holds an anchor, so it lies within its own length of one.
    pub(super) fn windows(&self, rule: usize, reach: usize, text: &Text) -> Vec<Window> {
        match self.cues[rule] {
            Cue::Word => around(&self.words[rule], reach, text),
            Cue::Digit => around(&self.digits, reach, text),
            Cue::Nothing => whole(text),
        }
    }
}

fn whole(text: &Text) -> Vec<Window> {
    let window = |(sentence, range): (usize, &Sentence)| Window { sentence, range: range.span.range() };
    text.sentences().iter().enumerate().map(window).collect()
}

fn around(places: &[Place], reach: usize, text: &Text) -> Vec<Window> {
    let mut windows: Vec<Window> = Vec::new();
    for place in places {
        let sentence = text.sentences()[place.sentence].span.range();
        let start = place.start.saturating_sub(reach).max(sentence.start);
        let end = place.end.saturating_add(reach).min(sentence.end);
        match windows.last_mut() {
            Some(last) if last.sentence == place.sentence && start <= last.range.end => {
                last.range = last.range.start.min(start)..last.range.end.max(end);
            }
            _ => windows.push(Window { sentence: place.sentence, range: start..end }),
        }
    }
    windows
}

/// Joins the rules of equal words that stand beside each other.
fn merge(words: Vec<(String, Vec<usize>)>) -> Vec<(String, Vec<usize>)> {
    let mut merged: Vec<(String, Vec<usize>)> = Vec::new();
    for (word, rules) in words {
        match merged.last_mut() {
            Some((last, all)) if *last == word => all.extend(rules),
            _ => merged.push((word, rules)),
        }
    }
    for (_, rules) in &mut merged {
        rules.dedup();
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
