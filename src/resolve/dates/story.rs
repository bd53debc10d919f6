//! How far a narrative has come: the last year, month or day that it told, asides left out.

use crate::mention::Mention;
use crate::text::Text;
use crate::value::{Grain, Meaning, Origin, Period, Turn, Value};

/// A story comes back from an aside within so many bytes.
const ASIDE: u32 = 1500;

/// A mention that begins within so many bytes of its sentence opens it: "In early ".
const OPENING: usize = 14;

/// Words before a date that lies ahead of what is told: "a war that would end in 1918".
const AHEAD: &[&str] = &[
    "by",
    "until",
    "till",
    "would",
    "will",
    "scheduled",
    "planned",
    "expected",
    "due",
    "goal",
    "plan",
    "plans",
    "eventually",
    "ultimately",
    "later",
];

/// How many words before a date tell that it lies ahead.
const WORDS: usize = 6;

/// Where a date stands and how it is spoken of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Its first byte.
    pub(super) at: u32,
    /// The paragraph it stands in, counted from 0.
    paragraph: usize,
    /// Whether it stands in a heading.
    heading: bool,
    /// Whether its sentence begins with it.
    opens: bool,
    /// Whether it is said to lie ahead of what is told.
    ahead: bool,
}

impl Place {
    /// The place of `mention` in a text whose lines end at `breaks`.
    pub(super) fn of(text: &Text, breaks: &[u32], mention: &Mention) -> Self {
        let at = mention.span.start;
        let sentence = text.sentence_at(at).map(|index| &text.sentences()[index]);
        let before = sentence.map_or("", |sentence| &text.as_str()[sentence.span.start as usize..at as usize]);
        let is_ahead = |word: &str| AHEAD.contains(&word);
        Self {
            at,
            paragraph: breaks.partition_point(|&end| end < at),
            heading: sentence.is_some_and(|sentence| sentence.heading),
            opens: before.len() <= OPENING,
            ahead: is_next(mention) || before.split_whitespace().rev().take(WORDS).any(is_ahead),
        }
    }
}

/// "next summer", "next year"
fn is_next(mention: &Mention) -> bool {
    let Value::Date(timex) = &mention.value else { return false };
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

    /// Goes on to `period`, unless it is an aside.
    pub(super) fn tell(&mut self, period: Period, place: Place) {
        if period.grain() > Grain::Year || self.is_aside(period, place) {
            return;
        }
        self.left = self.now.filter(|now| now.period.year() != period.year() && !place.heading).or(self.left);
        self.now = Some(Told { period, place });
    }

    /// Whether a year before that of the story is named in the same paragraph, "as since 1996", or one behind it that
    /// lies ahead of what is told.
    fn is_aside(&self, period: Period, place: Place) -> bool {
        let Some(now) = self.now.filter(|_| !place.heading) else { return false };
        let (year, told) = (period.year(), now.period.year());
        let back =
            year < told && (period.grain() == Grain::Year || !place.opens) && now.place.paragraph == place.paragraph;
        back || year > told && place.ahead && !place.opens
    }
}
