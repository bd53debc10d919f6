//! A rule's examples: one a line, `published | text with [[mention = value]]`.

use jiff::civil::Date;

use super::Rule;
use crate::mention::Marked;

/// One example of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The publication date that the example assumes.
    pub published: Option<Date>,
    /// The text and what must be found in it; without marks, nothing may be.
    pub marked: Marked,
}

impl Rule {
    /// The rule's examples, in order. Panics on a line without its bar, or with a date that is none.
    pub fn examples(&self) -> Vec<Example> {
        self.examples.lines().map(str::trim).filter(|line| !line.is_empty()).map(parse).collect()
    }
}

fn parse(line: &str) -> Example {
    let (published, text) = line.split_once('|').unwrap_or_else(|| panic!("an example needs its bar: {line}"));
    let date = |date: &str| date.parse().unwrap_or_else(|error| panic!("{line}: {error}"));
    let published = Some(published.trim()).filter(|published| !published.is_empty()).map(date);
    Example { published, marked: Marked::parse(text.trim()) }
}
