//! The anchors of all rules, found in one pass.

use std::ops::Range;

use super::anchor_words::{AnchorWord, WordIndex};
use super::anchors::{Anchors, Run};
use super::runs::runs;
use super::windows::{Place, Places, Windows};
use super::{Find, Rule};
use crate::text::{Sentence, Span, Text};

/// All anchors of all rules.
pub(super) struct AnchorIndex {
    words: WordIndex,
    /// The runs of digits that belong to a set of anchors.
    runs: Vec<(&'static [Run], usize)>,
    /// How many sets of anchors there are: many rules share one.
    sets: usize,
    bounds: Vec<Bounds>,
}

/// Where one rule can match.
struct Bounds {
    /// Its set of anchors; none: it needs no anchor.
    anchors: Option<usize>,
    /// The set of which its matches hold one besides.
    second: Option<usize>,
    /// The longest text that it reads, in bytes.
    longest: usize,
    /// How many bytes of a match lie at most before its anchor and behind it.
    sides: (usize, usize),
}

/// Anchors that rules share.
#[derive(PartialEq)]
struct Set {
    words: Vec<AnchorWord>,
    runs: &'static [Run],
}

/// Where the anchors of all rules stand in a text.
#[derive(Debug)]
pub struct Anchored {
    places: Places,
    /// How long the text is, in bytes, without the space around it.
    length: usize,
}

impl AnchorIndex {
    pub(super) fn new(all: &[&'static Rule]) -> Self {
        let mut sets = Vec::new();
        let bounds = all.iter().map(|rule| Bounds::new(rule, &mut sets)).collect();
        let mut words: Vec<(AnchorWord, Vec<usize>)> = Vec::new();
        for (number, set) in sets.iter().enumerate() {
            words.extend(set.words.iter().map(|word| (word.clone(), vec![number])));
        }
        words.sort();
        let runs = sets.iter().enumerate().filter(|(_, set)| !set.runs.is_empty());
        let runs = runs.map(|(number, set)| (set.runs, number)).collect();
        Self { words: WordIndex::new(merge(words)), runs, sets: sets.len(), bounds }
    }

    /// Finds where the anchors stand in `text`.
    pub(super) fn find(&self, text: &Text) -> Anchored {
        let mut hits = Vec::new();
        let mut sentences = Sentences { all: text.sentences(), at: 0 };
        for run in runs(text.as_str().as_bytes()) {
            if run.is_digits {
                self.add_digits(text, &run.range, &mut sentences, &mut hits);
            } else {
                self.words.at(text.as_str(), &run.range, |range, sets| {
                    let Some(place) = sentences.place(range) else { return };
                    hits.extend(sets.iter().map(|&set| (set, place)));
                });
            }
        }
        Anchored { places: Places::new(&hits, self.sets), length: text.as_str().trim().len() }
    }

    fn add_digits(
        &self,
        text: &Text,
        run: &Range<usize>,
        sentences: &mut Sentences<'_>,
        hits: &mut Vec<(usize, Place)>,
    ) {
        let Some(place) = sentences.place(run.clone()) else { return };
        let next = text.as_str()[run.end..].chars().next();
        for &(shapes, set) in &self.runs {
            if shapes.iter().any(|shape| shape.fits(run.len(), next)) {
                hits.push((set, place));
            }
        }
    }

    /// Whether the rule with the index `rule` can match at all.
    pub(super) fn has(&self, rule: usize, anchored: &Anchored) -> bool {
        let bounds = &self.bounds[rule];
        let has = |set: Option<usize>| set.is_none_or(|set| !anchored.places.of(set).is_empty());
        anchored.length <= bounds.longest && has(bounds.anchors) && has(bounds.second)
    }

    /// Where the rule with the index `rule`, whose matches are at most `reach` bytes long, can match, in order: a match
    /// holds an anchor, so it lies within its own length of one.
    pub(super) fn windows<'a>(&self, rule: usize, reach: usize, text: &'a Text, anchored: &'a Anchored) -> Windows<'a> {
        let Bounds { anchors, second, sides: (before, behind), .. } = self.bounds[rule];
        let Some(anchors) = anchors else { return Windows::everywhere(text) };
        let second = second.map(|second| anchored.places.of(second));
        Windows::around(anchored.places.of(anchors), second, (reach.min(before), reach.min(behind)), text)
    }
}

impl Bounds {
    /// The bounds of `rule`, whose anchors join `sets`.
    fn new(rule: &Rule, sets: &mut Vec<Set>) -> Self {
        let Find::Pattern { anchors, .. } = &rule.find else {
            return Self { anchors: None, second: None, longest: usize::MAX, sides: (0, 0) };
        };
        Self {
            anchors: number(anchors, sets),
            second: anchors.second().and_then(|second| number(second, sets)),
            longest: anchors.longest(),
            sides: anchors.sides(),
        }
    }
}

/// The number of the set of `anchors` among `sets`, which it joins if it is new.
fn number(anchors: &Anchors, sets: &mut Vec<Set>) -> Option<usize> {
    let set = match anchors.plain() {
        Anchors::Everywhere => return None,
        Anchors::Digits(runs) => Set { words: Vec::new(), runs },
        _ => Set { words: anchors.anchor_words(), runs: &[] },
    };
    let known = sets.iter().position(|other| *other == set);
    known.or_else(|| {
        sets.push(set);
        Some(sets.len() - 1)
    })
}

/// Joins the sets of equal words that stand beside each other.
fn merge(words: Vec<(AnchorWord, Vec<usize>)>) -> Vec<(AnchorWord, Vec<usize>)> {
    let mut merged: Vec<(AnchorWord, Vec<usize>)> = Vec::new();
    for (word, sets) in words {
        match merged.last_mut() {
            Some((last, all)) if *last == word => all.extend(sets),
            _ => merged.push((word, sets)),
        }
    }
    for (_, sets) in &mut merged {
        sets.dedup();
    }
    merged
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
        (sentence.start <= range.start).then(|| Place { sentence: self.at, span: Span::new(range) })
    }
}
