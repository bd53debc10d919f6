//! The places of anchors and the stretches of text around them in which rules search.

use std::ops::Range;

use crate::text::{Sentence, Span, Text};

/// Where an anchor stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The index of its sentence.
    pub(super) sentence: usize,
    /// Its bytes.
    pub(super) span: Span,
}

/// The places of all sets of anchors in a text, one set behind the other.
#[derive(Debug)]
pub(super) struct Places {
    all: Vec<Place>,
    /// Where each set ends in `all`.
    ends: Vec<usize>,
}

impl Places {
    /// Sorts the places of `sets` sets, which stand beside the number of each, and leaves those of one set in their order.
    pub(super) fn new(hits: &[(usize, Place)], sets: usize) -> Self {
        // First where each set begins; where it has grown to, with all its places, it ends.
        let mut ends = vec![0; sets + 1];
        for (set, _) in hits {
            ends[set + 1] += 1;
        }
        for set in 0..sets {
            ends[set + 1] += ends[set];
        }
        let mut all: Vec<Place> = hits.iter().map(|&(_, place)| place).collect();
        for &(set, place) in hits {
            all[ends[set]] = place;
            ends[set] += 1;
        }
        Self { all, ends }
    }

    /// The places of the set with the number `set`, in order.
    pub(super) fn of(&self, set: usize) -> &[Place] {
        let start = set.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[set]]
    }
}

/// A stretch of one sentence in which a rule can match.
#[derive(Debug, Clone)]
pub(super) struct Window {
    /// The index of the sentence.
    pub(super) sentence: usize,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// Whether a match can begin nowhere else than at the beginning.
    pub(super) is_start: bool,
}

/// The windows of one rule, in order.
pub(super) enum Windows<'a> {
    /// Whole sentences.
    Everywhere(std::iter::Enumerate<std::slice::Iter<'a, Sentence>>),
    /// Around its anchors.
    Around(Around<'a>),
}

/// Windows around anchors.
pub(super) struct Around<'a> {
    places: &'a [Place],
    /// What each window holds one of; none: nothing more than its anchor.
    second: Option<&'a [Place]>,
    /// How far they reach before their anchors and behind them.
    sides: (usize, usize),
    sentences: &'a [Sentence],
}

impl<'a> Windows<'a> {
    /// All sentences of `text`.
    pub(super) fn everywhere(text: &'a Text) -> Self {
        Self::Everywhere(text.sentences().iter().enumerate())
    }

    /// Stretches around `places`, as far to both sides as `sides` say, that hold one of `second`, if there is such.
    pub(super) fn around(
        places: &'a [Place],
        second: Option<&'a [Place]>,
        sides: (usize, usize),
        text: &'a Text,
    ) -> Self {
        Self::Around(Around { places, second, sides, sentences: text.sentences() })
    }
}

impl Iterator for Windows<'_> {
    type Item = Window;

    fn next(&mut self) -> Option<Window> {
        match self {
            Self::Everywhere(sentences) => {
                let (sentence, whole) = sentences.next()?;
                Some(Window { sentence, range: whole.span.range(), is_start: false })
            }
            Self::Around(around) => around.next(),
        }
    }
}

impl Around<'_> {
    /// The next window; those that touch are one, unless matches begin at anchors alone.
    fn next(&mut self) -> Option<Window> {
        let mut window = self.alone()?;
        while !window.is_start {
            let rest = self.places;
            let Some(next) = self.alone() else { break };
            if next.sentence != window.sentence || next.range.start > window.range.end {
                self.places = rest;
                break;
            }
            window.range = window.range.start.min(next.range.start)..window.range.end.max(next.range.end);
        }
        Some(window)
    }

    /// The window of the next anchor alone that holds what it must.
    fn alone(&mut self) -> Option<Window> {
        while let Some((place, rest)) = self.places.split_first() {
            self.places = rest;
            let window = self.window(place);
            if self.holds_second(&window) {
                return Some(window);
            }
        }
        None
    }

    fn window(&self, place: &Place) -> Window {
        let (sentence, anchor) = (self.sentences[place.sentence].span.range(), place.span.range());
        let (before, behind) = self.sides;
        let start = anchor.start.saturating_sub(before).max(sentence.start);
        let end = anchor.end.saturating_add(behind).min(sentence.end);
        Window { sentence: place.sentence, range: start..end, is_start: before == 0 }
    }

    /// Whether one of the second anchors stands in `window`; those before it are forgotten, as later windows begin later.
    fn holds_second(&mut self, window: &Window) -> bool {
        let Some(second) = &mut self.second else { return true };
        while second.first().is_some_and(|place| (place.span.start as usize) < window.range.start) {
            *second = &second[1..];
        }
        let mut inside = second.iter().take_while(|place| (place.span.start as usize) < window.range.end);
        inside.any(|place| place.span.end as usize <= window.range.end)
    }
}
