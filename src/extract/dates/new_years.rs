//! The year that begins: "in the new year".

use super::reading::{date, last_word, unit_of, word_after};
use crate::lexicon::openers::is_function;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Meaning, Origin};

/// Told from this month on, the new year is the next one.
const AHEAD_FROM: i8 = 7;

/// The year that begins, or has just begun.
pub(super) static RULE: Rule = Rule {
    id: "date.new_year",
    about: "The new year: the next one where the text is of the second half of a year, else its own.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(20, 5, &Anchors::Words(&["new"])),
        pattern: r"\b(?i:in|into|during|before|until|by|of|for|over|early in|after) (?<mention>the new year)\b",
        read,
    },
    examples: r"
        2024-12-16 | The choir will sing again in [[the new year = 2025]].
        2024-01-16 | The choir has begun to sing in [[the new year = 2024]].
        2024-12-16 | The bells of the new year celebrations rang in the New Year's fireworks; they rested for the New Year, two weeks into the new year, a day before the new year.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let next = word_after(m);
    // "two weeks into the new year": what is counted is no more than its edge.
    let front = ["into", "before", "after", "of"].iter().find_map(|cue| m.before().trim_end().strip_suffix(cue));
    let inside = front.is_some_and(|front| unit_of(last_word(front)).is_some());
    let describes = !next.is_empty() && !is_function(next) || m.after().starts_with(['-', '\'', '’']);
    let by = i32::from(m.text().published().is_some_and(|published| published.month() >= AHEAD_FROM));
    (!describes && !inside).then(|| date(m, Meaning::Shifted(Grain::Year, by, Origin::Text)))
}
