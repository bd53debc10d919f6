//! Anchors: words without which a rule cannot match, found for all rules in one pass.

use std::ops::Range;

use super::anchor_words::{AnchorWord, WordIndex, runs};
use super::{Find, Rule};
use crate::lexicon::{Case, Class};
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
    /// Where the others stand, in texts of at most so many bytes.
    Short(usize, &'static Anchors),
    /// Where the others stand, by rules whose matches begin at most so many bytes before their anchor and end at most so
    /// many behind it: less text to search.
    Near(usize, usize, &'static Anchors),
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
            Self::Short(_, anchors) | Self::Near(_, _, anchors) => anchors.words(),
        }
    }

    /// The same as the index takes them.
    fn anchor_words(&self) -> Vec<AnchorWord> {
        match self.plain() {
            Self::Lists(lists) => lists.iter().flat_map(|list| of_list(list)).collect(),
            _ => self.words().into_iter().map(|word| AnchorWord { word: folded(word), capital: false }).collect(),
        }
    }

    /// The anchors without what bounds them.
    fn plain(&self) -> &Self {
        match self {
            Self::Short(_, anchors) | Self::Near(_, _, anchors) => anchors.plain(),
            _ => self,
        }
    }

    /// How many bytes of a match lie at most before its anchor and behind it.
    fn sides(&self) -> (usize, usize) {
        if let Self::Near(before, behind, _) = self { (*before, *behind) } else { (usize::MAX, usize::MAX) }
    }

    /// The longest text that a rule with these reads, in bytes.
    fn longest(&self) -> usize {
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

/// Where an anchor stands: its sentence and its bytes.
#[derive(Debug, Clone, Copy)]
struct Place {
    sentence: usize,
    start: usize,
    end: usize,
}

/// All anchors of all rules.
pub(super) struct AnchorIndex {
    words: WordIndex,
    /// The runs of digits that anchor a rule.
    runs: Vec<(&'static [Run], usize)>,
    /// Which rules need no anchor.
    free: Vec<bool>,
    /// The longest text that each rule reads, in bytes.
    longest: Vec<usize>,
    /// How many bytes of a match of each rule lie at most before its anchor and behind it.
    sides: Vec<(usize, usize)>,
}

impl AnchorIndex {
    pub(super) fn new(all: &[&'static Rule]) -> Self {
        let mut words: Vec<(AnchorWord, Vec<usize>)> = Vec::new();
        let (mut runs, mut free, mut longest) = (Vec::new(), vec![false; all.len()], vec![usize::MAX; all.len()]);
        let mut sides = vec![(usize::MAX, usize::MAX); all.len()];
        for (index, rule) in all.iter().enumerate() {
            let Find::Pattern { anchors, .. } = &rule.find else { continue };
            longest[index] = anchors.longest();
            sides[index] = anchors.sides();
            match anchors.plain() {
                Anchors::Digits(shapes) => runs.push((*shapes, index)),
                Anchors::Everywhere => free[index] = true,
                _ => {
                    words.extend(anchors.anchor_words().into_iter().map(|word| (word, vec![index])));
                }
            }
        }
        words.sort();
        Self { words: WordIndex::new(merge(words)), runs, free, longest, sides }
    }

    pub(super) fn find(&self, text: &Text) -> Anchored {
        let mut places = vec![Vec::new(); self.free.len()];
        let mut sentences = Sentences { all: text.sentences(), at: 0 };
        for run in runs(text.as_str().as_bytes()) {
            if run.is_digits {
                self.add_digits(text, &run.range, &mut sentences, &mut places);
            } else {
                self.words.at(text.as_str(), &run.range, |range, rules| {
                    let Some(place) = sentences.place(range) else { return };
                    for &rule in rules {
                        places[rule].push(place);
                    }
                });
            }
        }
        self.forget_long(text, &mut places);
        Anchored { places, free: self.free.clone(), sides: self.sides.clone() }
    }

    fn add_digits(&self, text: &Text, run: &Range<usize>, sentences: &mut Sentences<'_>, places: &mut [Vec<Place>]) {
        let Some(place) = sentences.place(run.clone()) else { return };
        let next = text.as_str()[run.end..].chars().next();
        for &(shapes, rule) in &self.runs {
            if shapes.iter().any(|shape| shape.fits(&place, next)) {
                places[rule].push(place);
            }
        }
    }

    /// Drops the places of rules that read shorter texts alone.
    fn forget_long(&self, text: &Text, places: &mut [Vec<Place>]) {
        let length = text.as_str().trim().len();
        for (places, &longest) in places.iter_mut().zip(&self.longest) {
            if length > longest {
                places.clear();
            }
        }
    }
}

/// The sentences of a text that is walked from its beginning to its end.
struct Sentences<'a> {
    all: &'a [Sentence],
    /// The first that does not end before the place last asked for.
    at: usize,
}

impl Sentences<'_> {
    fn place(&mut self, range: Range<usize>) -> Option<Place> {
        while self.all.get(self.at)?.span.range().end <= range.start {
            self.at += 1;
        }
        let sentence = self.all[self.at].span.range();
        (sentence.start <= range.start).then_some(Place { sentence: self.at, start: range.start, end: range.end })
    }
}

fn folded(word: &str) -> String {
    word.trim_end_matches('.').to_ascii_lowercase()
}

/// Where each rule can match.
#[derive(Debug)]
pub struct Anchored {
    /// The anchors of each rule.
    places: Vec<Vec<Place>>,
    free: Vec<bool>,
    sides: Vec<(usize, usize)>,
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
        let (before, behind) = self.sides[rule];
        if self.free[rule] {
            whole(text)
        } else {
            around(&self.places[rule], (reach.min(before), reach.min(behind)), text)
        }
    }
}

fn whole(text: &Text) -> Vec<Window> {
    let window = |(sentence, range): (usize, &Sentence)| Window { sentence, range: range.span.range() };
    text.sentences().iter().enumerate().map(window).collect()
}

fn around(places: &[Place], (before, behind): (usize, usize), text: &Text) -> Vec<Window> {
    let mut windows: Vec<Window> = Vec::new();
    for place in places {
        let sentence = text.sentences()[place.sentence].span.range();
        let start = place.start.saturating_sub(before).max(sentence.start);
        let end = place.end.saturating_add(behind).min(sentence.end);
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
fn merge(words: Vec<(AnchorWord, Vec<usize>)>) -> Vec<(AnchorWord, Vec<usize>)> {
    let mut merged: Vec<(AnchorWord, Vec<usize>)> = Vec::new();
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
