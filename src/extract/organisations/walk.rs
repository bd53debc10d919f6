//! Walking over the tokens of a sentence: how far a name reaches to the left and to the right.

use std::ops::Range;

use crate::lexicon::bodies::{head, is_topic};
use crate::lexicon::openers::{is_calendar, is_function, is_possessive, is_title};
use crate::text::{Shape, Span, Text};

/// The most tokens on one side of a head.
const REACH: usize = 10;

/// Words before `'s` that belong to a name: "Children's Hospital", "Sheriff's Office".
const POSSESSED: &[&str] = &[
    "Attorney",
    "Builders",
    "Children",
    "Coroner",
    "Defender",
    "General",
    "Governor",
    "King",
    "Lawyers",
    "Mayor",
    "Men",
    "People",
    "Prosecutor",
    "Queen",
    "Sheriff",
    "Veterans",
    "Women",
    "Writers",
];

/// Words whose "of" may stand inside a name that ends in a head: "City of London Police".
const PLACES: &[&str] =
    &["Borough", "City", "Commonwealth", "County", "District", "Isle", "Port", "State", "Town", "Village"];

/// The tokens of a text, by index; outside the text there are empty words.
#[derive(Clone, Copy)]
pub(super) struct Walk<'a> {
    /// The article.
    pub(super) text: &'a Text,
}

impl<'a> Walk<'a> {
    /// The characters of the token `at`.
    pub(super) fn word(self, at: usize) -> &'a str {
        self.text.word(at)
    }

    /// The shape of the token `at`; a mark outside the text.
    pub(super) fn shape(self, at: usize) -> Shape {
        self.text.tokens().get(at).map_or(Shape::Mark, |token| token.shape)
    }

    /// The place of the tokens `range`, which are not none.
    pub(super) fn span(self, range: &Range<usize>) -> Span {
        self.text.span_of(range)
    }

    /// Whether the token `at` can be a word of a name: a capital, or digits with one.
    pub(super) fn is_name(self, at: usize) -> bool {
        self.shape(at).is_name(self.word(at))
    }

    /// Whether nothing stands between the token `at` and the one before it.
    pub(super) fn touches(self, at: usize) -> bool {
        let end = |at: usize| self.text.tokens().get(at).map(|token| token.span.end);
        let start = self.text.tokens().get(at).map(|token| token.span.start);
        at > 0 && start.is_some() && end(at - 1) == start
    }

    /// Whether `at` is a possessive ending.
    pub(super) fn is_possessive(self, at: usize) -> bool {
        is_possessive(self.word(at))
    }

    /// The first token of the name whose head is the token `head`: over capitals and what joins them, back to
    /// `first` at most; openers of sentences, titles and days are left out.
    pub(super) fn left(self, head: usize, first: usize) -> usize {
        let first = first.max(head.saturating_sub(REACH));
        let mut start = head;
        while let Some(next) = self.step_left(start, first) {
            start = next;
        }
        if self.hangs(start) {
            start += 1;
        }
        (start..head).find(|&at| !self.is_opener(at) || self.is_inner(at, first)).unwrap_or(head)
    }

    /// Whether the token `at` is a capitalised word of names that otherwise opens sentences: "First Harbor Bank",
    /// "Harrow High School".
    fn is_inner(self, at: usize, first: usize) -> bool {
        match self.word(at) {
            "High" => self.word(at + 1) == "School",
            "First" | "Second" | "Third" | "Local" => at > first && self.is_name(at + 1),
            _ => false,
        }
    }

    /// Whether the token `start` hangs on a word in lower case by a hyphen: "Beijing" of "pro-Beijing".
    fn hangs(self, start: usize) -> bool {
        start > 1 && self.word(start.wrapping_sub(1)) == "-" && self.touches(start) && self.touches(start - 1)
    }

    fn step_left(self, start: usize, first: usize) -> Option<usize> {
        let before = start.checked_sub(1).filter(|&before| before >= first)?;
        if self.is_name(before) {
            return (!is_function(self.word(before)) || self.is_inner(before, first)).then_some(before);
        }
        let inner = before.checked_sub(1).filter(|&inner| inner >= first && self.is_name(inner))?;
        let joins = match self.word(before) {
            "-" | "–" | "." => self.touches(before) && (self.touches(start) || self.is_abbreviation(inner)),
            "&" | "+" => true,
            "'" | "’" => self.touches(before) && self.word(inner).ends_with('s'),
            "of" => PLACES.contains(&self.word(inner)) || head(self.word(inner)).is_some_and(|head| head.takes_of),
            "and" | "," => is_topic(self.word(inner)) && is_topic(self.word(start)),
            _ => self.is_possessive(before) && (POSSESSED.contains(&self.word(inner)) || self.is_saint(inner)),
        };
        joins.then_some(inner)
    }

    /// Whether the token `at` is a saint's name: "Mary" of "St Mary's Hospital".
    fn is_saint(self, at: usize) -> bool {
        let stop = usize::from(at > 1 && self.word(at.wrapping_sub(1)) == ".");
        at.checked_sub(1 + stop).is_some_and(|saint| matches!(self.word(saint), "St" | "Saint"))
    }

    fn is_abbreviation(self, at: usize) -> bool {
        let word = self.word(at);
        word.len() == 1 || matches!(word, "St" | "Mt" | "Ft" | "Dept" | "Govt" | "Univ" | "Natl")
    }

    fn is_opener(self, at: usize) -> bool {
        let word = self.word(at);
        !self.is_name(at)
            || is_function(word)
            || is_calendar(word)
            || is_title(word) && !self.is_possessive(at + 1) && !self.is_ranked(at)
    }

    /// Whether the title at `at` is part of what follows: "Attorney General's Office", "Premier Rowing League".
    fn is_ranked(self, at: usize) -> bool {
        let general = self.word(at + 1) == "General" && self.is_possessive(at + 2);
        general || self.word(at) == "Premier" && head(self.word(at + 2)).is_some_and(|head| head.ends)
    }

    /// The token behind the run of capitals that begins at `start`, with what joins them, before `end` at most.
    pub(super) fn right(self, start: usize, end: usize) -> usize {
        let end = end.min(start + REACH);
        let mut at = start;
        while let Some(next) = self.step_right(start, at, end) {
            at = next;
        }
        at
    }

    fn step_right(self, start: usize, at: usize, end: usize) -> Option<usize> {
        if at >= end {
            return None;
        }
        if self.is_name(at) {
            return (at == start || !is_function(self.word(at))).then_some(at + 1);
        }
        let follower = at + 1;
        if at == start || follower >= end || !self.is_name(follower) {
            return None;
        }
        let joins = match self.word(at) {
            "-" | "–" => self.touches(at) && self.touches(follower),
            "&" => true,
            "." => self.touches(at) && self.is_abbreviation(at - 1),
            "and" | "," => {
                is_topic(self.word(at.wrapping_sub(1))) && is_topic(self.word(follower)) && self.lists(at, end)
            }
            _ => false,
        };
        joins.then_some(follower + 1)
    }

    /// Whether the comma or "and" at `at` belongs to a list of topics that an "and" closes.
    fn lists(self, at: usize, end: usize) -> bool {
        self.word(at) != "," || (at + 1..end.min(at + REACH)).any(|later| matches!(self.word(later), "and" | "&"))
    }
}
