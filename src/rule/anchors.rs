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
    /// Where a run of digits of one of these shapes stands.
    Digits(&'static [Run]),
    /// In every sentence: to be avoided.
    Everywhere,
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

    fn fits(self, place: &Place, next: Option<char>) -> bool {
        let length = place.end - place.start;
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

/// All anchors of all rules.
pub(super) struct AnchorIndex {
    words: AhoCorasick,
    /// The rules of each word of `words`.
    rules: Vec<Vec<usize>>,
    /// The runs of digits that anchor a rule.
    runs: Vec<(&'static [Run], usize)>,
    /// Which rules need no anchor.
    free: Vec<bool>,
}

impl AnchorIndex {
    pub(super) fn new(all: &[&'static Rule]) -> Self {
        let mut words: Vec<(String, Vec<usize>)> = Vec::new();
        let (mut runs, mut free) = (Vec::new(), vec![false; all.len()]);
        for (index, rule) in all.iter().enumerate() {
            let Find::Pattern { anchors, .. } = &rule.find else { continue };
            match anchors {
                Anchors::Digits(shapes) => runs.push((*shapes, index)),
                Anchors::Everywhere => free[index] = true,
                Anchors::Words(_) | Anchors::Lists(_) => {
                    words.extend(anchors.words().into_iter().map(|word| (folded(word), vec![index])));
                }
            }
        }
        words.sort();
        let (words, rules): (Vec<_>, Vec<_>) = merge(words).into_iter().unzip();
        Self { words: automaton(&words), rules, runs, free }
    }

    pub(super) fn find(&self, text: &Text) -> Anchored {
        let mut places = vec![Vec::new(); self.free.len()];
        for hit in self.words.find_overlapping_iter(text.as_str()) {
            let whole = is_whole_word(text.as_str(), hit.start(), hit.end());
            if let Some(place) = whole.then(|| place(text, hit.start(), hit.end())).flatten() {
                for &rule in &self.rules[hit.pattern().as_usize()] {
                    places[rule].push(place);
                }
            }
        }
        self.find_runs(text, &mut places);
        Anchored { places, free: self.free.clone() }
    }

    fn find_runs(&self, text: &Text, places: &mut [Vec<Place>]) {
        let bytes = text.as_str().as_bytes();
        let mut at = 0;
        while let Some(ahead) = bytes[at..].iter().position(u8::is_ascii_digit) {
            let start = at + ahead;
            at = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            let Some(place) = place(text, start, at) else { continue };
            let next = text.as_str()[at..].chars().next();
            for &(shapes, rule) in &self.runs {
                if shapes.iter().any(|shape| shape.fits(&place, next)) {
                    places[rule].push(place);
                }
            }
        }
    }
}

fn folded(word: &str) -> String {
    word.trim_end_matches('.').to_ascii_lowercase()
}

fn place(text: &Text, start: usize, end: usize) -> Option<Place> {
    let sentence = text.sentence_at(u32::try_from(start).ok()?)?;
    Some(Place { sentence, start, end })
}

/// Where each rule can match.
#[derive(Debug)]
pub struct Anchored {
    /// The anchors of each rule.
    places: Vec<Vec<Place>>,
    free: Vec<bool>,
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
        self.free[rule] || !self.places[rule].is_empty()
    }

    /// Where the rule with the index `rule`, whose matches are at most `reach` bytes long, can match, in order: a match
    /// holds an anchor, so it lies within its own length of one.
    pub(super) fn windows(&self, rule: usize, reach: usize, text: &Text) -> Vec<Window> {
        if self.free[rule] { whole(text) } else { around(&self.places[rule], reach, text) }
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
