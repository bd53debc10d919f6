//! How far a narrative has come: the last year, month or day that it told, asides left out.

use super::links::is_range;
use super::timex;
use crate::lexicon::Words;
use crate::mention::Mention;
use crate::text::Text;
use crate::value::{Grain, Meaning, Origin, Period, Turn};

/// A story comes back from an aside within so many bytes.
const ASIDE: u32 = 1500;

/// A mention that begins within so many bytes of its sentence opens it: "In early ".
const OPENING: usize = 14;

/// Words before a date that lies ahead of what is told: "a war that would end in 1918".
static AHEAD: Words =
    Words::new("by until till would will scheduled planned expected due goal plan plans eventually ultimately later");

/// How many words before a date tell that it lies ahead.
const WORDS: usize = 6;

/// Where in its sentence a date stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Position {
    /// In a heading.
    Heading,
    /// At the beginning of a sentence.
    Opening,
    /// Further in.
    #[default]
    Inside,
}

/// Whether a date is said to lie ahead of what is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Ahead {
    /// It is not.
    #[default]
    Not,
    /// It is.
    Said,
    /// Something has come about by then: "grew to a thousand by November".
    By,
}

/// Where a date stands and how it is spoken of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Its first byte.
    pub(super) at: u32,
    /// The paragraph it stands in, counted from 0.
    pub(super) paragraph: usize,
    /// Where in its sentence.
    position: Position,
    /// Whether it is said to lie ahead of what is told.
    ahead: Ahead,
    /// Whether it stands in brackets, as a life's dates do, or ends a range: the story begins with the range.
    beside: bool,
    /// Whether it is told from what was told before: "later that year".
    relative: bool,
}

impl Place {
    /// The place of `mention` in a text whose lines end at `breaks`.
    pub(super) fn of(text: &Text, breaks: &[u32], before: Option<&Mention>, mention: &Mention) -> Self {
        let at = mention.span.start;
        let sentence = text.sentence_at(at).map(|index| &text.sentences()[index]);
        let words = sentence.map_or("", |sentence| &text.as_str()[sentence.span.start as usize..at as usize]);
        let is_ahead = |word: &str| AHEAD.contains(word);
        Self {
            at,
            paragraph: breaks.partition_point(|&end| end < at),
            position: match sentence {
                Some(sentence) if sentence.heading => Position::Heading,
                _ if words.len() <= OPENING => Position::Opening,
                _ => Position::Inside,
            },
            ahead: match () {
                () if [" by ", " by early ", " by late "].iter().any(|by| words.ends_with(by)) => Ahead::By,
                () if is_next(mention) || words.split_whitespace().rev().take(WORDS).any(is_ahead) => Ahead::Said,
                () => Ahead::Not,
            },
            relative: timex(mention).is_some_and(|timex| !matches!(timex.meaning, Meaning::Known(_))),
            beside: is_in_brackets(words) || before.is_some_and(|before| is_range(text, before, mention)),
        }
    }
}

/// Whether a bracket is open behind these words.
fn is_in_brackets(words: &str) -> bool {
    words.rfind('(') > words.rfind(')')
}

/// "next summer", "next year"
fn is_next(mention: &Mention) -> bool {
    let Some(timex) = timex(mention) else { return false };
    match timex.meaning {
        Meaning::Part(_, Turn::Next, origin) => origin == Origin::Speech,
        Meaning::Shifted(_, by, origin) => by > 0 && origin == Origin::Speech,
        _ => false,
    }
}

/// A period told, and where.
#[derive(Debug, Clone, Copy)]
struct Told {
    period: Period,
    place: Place,
}

/// What the story has come to.
#[derive(Debug, Default)]
pub(super) struct Story {
    /// An earlier year mentioned in passing does not turn it back.
    now: Option<Told>,
    /// What it had come to before its year last changed.
    left: Option<Told>,
}

impl Story {
    /// What it has come to.
    pub(super) fn now(&self) -> Option<Period> {
        self.now.map(|told| told.period)
    }

    /// Where it was before its year last changed, if that was told less than an aside before the byte `at`: the change
    /// may have been an aside, "a war that would end in November 2008".
    pub(super) fn left(&self, at: u32) -> Option<Period> {
        self.left.filter(|left| at - left.place.at < ASIDE).map(|left| left.period)
    }

    /// Goes on to `period`, and says whether it did: an aside leaves the story where it is, and so does a larger period
    /// that holds what was told ("later that year").
    pub(super) fn tell(&mut self, period: Period, place: Place) -> bool {
        if period.grain() > Grain::Year || self.is_aside(period, place) {
            return false;
        }
        let now = self.now.map(|told| told.period).filter(|now| place.relative && holds(period, *now));
        self.left = self
            .now
            .filter(|now| now.period.year() != period.year() && place.position != Position::Heading)
            .or(self.left);
        self.now = Some(Told { period: now.unwrap_or(period), place });
        true
    }

    /// Whether a year before that of the story is named in the same paragraph, "as since 1996", or one behind it that
    /// lies ahead of what is told.
    fn is_aside(&self, period: Period, place: Place) -> bool {
        let Some(now) = self.now else { return false };
        let (year, told) = (period.year(), now.period.year());
        let back = year < told && now.place.paragraph == place.paragraph;
        let ahead = match place.ahead {
            Ahead::By => period.first() > now.period.last(),
            Ahead::Said => year > told,
            Ahead::Not => false,
        };
        place.beside || place.position == Position::Inside && (back || ahead)
    }
}

/// Whether `period` is a larger one that holds all of `other`.
fn holds(period: Period, other: Period) -> bool {
    period.grain() > other.grain() && period.first() <= other.first() && other.last() <= period.last()
}
