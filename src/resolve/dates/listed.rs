//! Years that days take from elsewhere: an entry of a list from the heading above it ("2020 dates:", then "May 4 – Oslo"),
//! and a day to come from where it was named with its year.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::text::Text;

/// An entry stands at most so many lines below its heading, or below the entry before.
const LINES: usize = 2;

/// Marks that an entry may begin with.
const BULLETS: [char; 8] = ['-', '*', '•', '–', '·', '|', '#', ' '];

/// A line that announces a list is no longer than this, in bytes.
const HEADING: usize = 120;

/// What the text has listed so far.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// The year of the last heading, and the line of it or of its last entry.
    heading: Option<(usize, i32)>,
    /// The last year that each day of a month was named with.
    years: HashMap<(i8, i8), i32>,
}

impl Listed {
    /// Takes the year `year`, which stands at the byte `at` of the line `line`, for that of a list, if the line announces one.
    pub(super) fn announce(&mut self, text: &Text, line: usize, at: usize, year: i32) {
        if self.heading.is_some_and(|(last, _)| last == line) {
            return;
        }
        let (before, after) = around(text, at);
        let announces = before.len() + after.len() <= HEADING
            && (after.trim_end().ends_with(':') || !after.contains(['.', '!', '?']));
        self.heading = announces.then_some((line, year));
    }

    /// Remembers that the text named this day.
    pub(super) fn name(&mut self, day: Date) {
        self.years.insert((day.month(), day.day()), i32::from(day.year()));
    }

    /// The year that a day of a month was named with before.
    pub(super) fn year_of(&self, month: i8, day: i8) -> Option<i32> {
        self.years.get(&(month, day)).copied()
    }

    /// Takes the day at the byte `at` of the line `line`, which is one of `year`, for the first entry of a list, if it
    /// begins its line.
    pub(super) fn begin(&mut self, text: &Text, line: usize, at: usize, year: i32) {
        if around(text, at).0.trim_matches(BULLETS).is_empty() {
            self.heading = Some((line, year));
        }
    }

    /// The year of an entry that begins its line at the byte `at`.
    pub(super) fn year_of_entry(&mut self, text: &Text, line: usize, at: usize) -> Option<i32> {
        let (heading, year) = self.heading?;
        let (before, _) = around(text, at);
        let follows = (1..=LINES).contains(&line.checked_sub(heading)?) && before.trim_matches(BULLETS).is_empty();
        self.heading = follows.then_some((line, year)).or(self.heading);
        follows.then_some(year)
    }
}

/// The parts of a line before and behind the byte `at`, at most a heading's length of each.
fn around(text: &Text, at: usize) -> (&str, &str) {
    let all = text.as_str();
    let start = all.floor_char_boundary(at.saturating_sub(HEADING + 1));
    let end = all.floor_char_boundary((at + HEADING + 1).min(all.len()));
    let (before, after) = (&all[start..at], &all[at..end]);
    (before.rsplit('\n').next().unwrap_or(before), after.split('\n').next().unwrap_or(after))
}
