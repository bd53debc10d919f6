//! One sentence as its tokens: words before and behind a place, and how they touch.

use crate::text::{Shape, Span, Text};

/// One sentence; token indices are those of the text.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// The article.
    pub(super) text: &'a Text,
    /// The first token.
    pub(super) first: usize,
    /// The token behind the last.
    pub(super) last: usize,
    /// A title or headline: capitals tell little.
    pub(super) heading: bool,
}

impl<'a> Line<'a> {
    /// The token's characters; empty outside the sentence.
    pub(super) fn word(self, token: usize) -> &'a str {
        if self.holds(token) { self.text.token(token) } else { "" }
    }

    /// The characters of the token `steps` before `token`; empty outside the sentence.
    pub(super) fn back(self, token: usize, steps: usize) -> &'a str {
        token.checked_sub(steps).map_or("", |token| self.word(token))
    }

    /// Whether the token stands in the sentence.
    pub(super) fn holds(self, token: usize) -> bool {
        (self.first..self.last).contains(&token)
    }

    /// The token's shape; outside the sentence, that of a mark.
    pub(super) fn shape(self, token: usize) -> Shape {
        if self.holds(token) { self.text.tokens()[token].shape } else { Shape::Mark }
    }

    /// The token's place.
    pub(super) fn span(self, token: usize) -> Span {
        self.text.tokens()[token].span
    }

    /// Whether nothing stands between the token and the one before it.
    pub(super) fn touches(self, token: usize) -> bool {
        let before = token.checked_sub(1).filter(|&before| self.holds(before) && self.holds(token));
        before.is_some_and(|before| self.span(before).end == self.span(token).start)
    }

    /// Whether the token is `word`, in any case.
    pub(super) fn is(self, token: usize, word: &str) -> bool {
        self.word(token).eq_ignore_ascii_case(word)
    }

    /// Whether the token is one of `words`, in any case.
    pub(super) fn is_in(self, token: usize, words: &[&str]) -> bool {
        is_in(self.word(token), words)
    }

    /// Whether the token before `token` is one of `words`, in any case.
    pub(super) fn follows(self, token: usize, words: &[&str]) -> bool {
        is_in(self.back(token, 1), words)
    }

    /// The first token that begins at or behind the byte `end`.
    pub(super) fn token_from(self, token: usize, end: usize) -> usize {
        (token..self.last).find(|&token| self.span(token).start as usize >= end).unwrap_or(self.last)
    }
}

/// Whether `word` is one of `words`, in any case.
pub(super) fn is_in(word: &str, words: &[&str]) -> bool {
    words.iter().any(|listed| listed.eq_ignore_ascii_case(word))
}
