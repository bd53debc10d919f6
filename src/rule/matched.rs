//! One match of a rule's pattern, as its `read` sees it.

use super::pattern::{Pattern, Slots};
use super::{Found, Scene};
use crate::lexicon::Class;
use crate::text::{Sentence, Span, Text};
use crate::value::Value;

/// One match of a rule's pattern with the sentence around it.
pub struct Match<'a> {
    /// The article and the listed names in it.
    pub scene: &'a Scene<'a>,
    /// The sentence that holds the match.
    pub sentence: &'a Sentence,
    pub(super) pattern: &'a Pattern,
    /// Where its groups begin and end.
    pub(super) slots: &'a Slots,
}

impl<'a> Match<'a> {
    /// The article.
    pub fn text(&self) -> &'a Text {
        self.scene.text
    }

    /// The place of the whole match.
    pub fn whole(&self) -> Span {
        self.group(0).expect("a `Match` is made of slots that match")
    }

    /// The place of the mention: the group `mention`, else the whole match.
    pub fn mention(&self) -> Span {
        self.group(self.pattern.mention).unwrap_or_else(|| self.whole())
    }

    /// The place of the group `name`, if it took part.
    pub fn span(&self, name: &str) -> Option<Span> {
        self.group(self.pattern.group(name)?)
    }

    fn group(&self, number: usize) -> Option<Span> {
        let (start, end) = (self.slots[number * 2]?, self.slots[number * 2 + 1]?);
        Some(Span::new(start.get()..end.get()))
    }

    /// The characters of the group `name`, if it took part.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.span(name).map(|span| self.text().slice(span))
    }

    /// The whole number that the group `name` writes in digits.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.parse().ok()
    }

    /// What the word in the group `name` stands for in `class`.
    pub fn lookup(&self, class: &Class, name: &str) -> Option<i64> {
        class.lookup(self.get(name)?)
    }

    /// The characters of the mention.
    pub fn mention_text(&self) -> &'a str {
        self.text().slice(self.mention())
    }

    /// The characters of the sentence before the mention.
    pub fn before(&self) -> &'a str {
        self.text().slice(Span { start: self.sentence.span.start, end: self.mention().start })
    }

    /// The characters of the sentence behind the mention.
    pub fn after(&self) -> &'a str {
        self.text().slice(Span { start: self.mention().end, end: self.sentence.span.end })
    }

    /// The mention with its value.
    pub fn found(&self, value: Value) -> Found {
        Found { span: self.mention(), value }
    }

    /// Where the next match of the same rule can begin. What a pattern looks at around what was `found` stays free for it,
    /// and a match that is rejected must not swallow a shorter one behind its first character.
    pub(super) fn next_start(&self, found: Option<&Found>) -> usize {
        let start = self.whole().range().start;
        let second = start + self.text().as_str()[start..].chars().next().map_or(1, char::len_utf8);
        found.map_or(second, |found| found.span.range().end.max(start + 1))
    }

    /// Whether the match begins or ends inside a word: `\b` in patterns knows ASCII alone.
    pub(super) fn is_cut(&self) -> bool {
        let Span { start, end } = self.whole();
        let text = self.text().as_str();
        splits_word(text, start as usize) || splits_word(text, end as usize)
    }
}

/// Whether a letter outside ASCII stands against a letter or digit at `at`.
fn splits_word(text: &str, at: usize) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[at..].chars().next());
    let (Some(before), Some(after)) = (before, after) else { return false };
    before.is_alphanumeric() && after.is_alphanumeric() && !(before.is_ascii() && after.is_ascii())
}
