//! A mention: a stretch of text, what it means, and the rule that says so.

use crate::text::Span;
use crate::value::Value;

/// How sure a rule is of what it finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Needs support from elsewhere in the document.
    Guess,
    /// Right unless something stronger says otherwise.
    Likely,
    /// Right whatever else matches here.
    Certain,
}

impl Strength {
    /// The word for it in the manual and in `explain`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// One proposal of a matcher, and after `resolve` one finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it means.
    pub value: Value,
    /// How sure the rule is.
    pub strength: Strength,
    /// The id of the rule that found it.
    pub rule: &'static str,
}

/// A text with marked mentions, as rules' examples and `explain` write it: `on [[May 15 = 2023-05-15]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The text without the marks.
    pub text: String,
    /// The marked spans of `text`, each with the value behind its ` = `, if any.
    pub marks: Vec<(Span, Option<String>)>,
}

impl Marked {
    /// Reads the marked form. An opening mark without its end is plain text.
    pub fn parse(source: &str) -> Self {
        let mut marked = Self { text: String::new(), marks: Vec::new() };
        let mut rest = source;
        while let Some((before, inside, after)) = next_mark(rest) {
            marked.text.push_str(before);
            marked.push(inside);
            rest = after;
        }
        marked.text.push_str(rest);
        marked
    }

    fn push(&mut self, inside: &str) {
        let (words, value) = match inside.split_once(" = ") {
            Some((words, value)) => (words, Some(value.to_owned())),
            None => (inside, None),
        };
        let start = self.text.len();
        self.text.push_str(words);
        self.marks.push((Span::new(start..self.text.len()), value));
    }
}

fn next_mark(source: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = source.split_once("[[")?;
    let (inside, after) = rest.split_once("]]")?;
    Some((before, inside, after))
}
