//! Parts of the day: "this morning", "night".

use super::reading::{word_after, word_before};
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{DAY_PARTS, PART_CODES, WEEKDAYS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Clock, Grain, Meaning, Origin, Timex, TimexKind, Value};

fn time(m: &Match<'_>, day: Meaning) -> Option<Found> {
    let code = PART_CODES[usize::try_from(m.lookup(&DAY_PARTS, "part")?).ok()?];
    Some(m.found(Value::Date(Timex::new(TimexKind::Time, Meaning::At(Clock::Part(code), Box::new(day))))))
}

/// A part of the day, which needs its day beside it.
pub(super) static PLAIN: Rule = Rule {
    id: "date.day_part",
    about: "A part of the day beside a day, or behind an article: Friday morning, on the night of March 3.",
    strength: Strength::Guess,
    find: Find::Pattern { anchors: Anchors::Lists(&[&DAY_PARTS]), pattern: r"\b(?<part>{daypart})\b", read: plain },
    examples: r"
        2024-12-31 | It rained in [[the morning = 2024-12-31TMO]].
        2024-12-31 | Night fell on good evenings; a night club; the night train; the evening paper.
    ",
};

fn plain(m: &Match<'_>) -> Option<Found> {
    let next = word_after(m);
    let plural = m.get("part").is_some_and(|part| part.ends_with('s'));
    if plural && last_word_is_day(m) {
        return None;
    }
    let describes = word_before(m) == "the" && !next.is_empty() && !is_function(next);
    (!describes).then(|| time(m, Meaning::Same(Grain::Day)))?
}

/// "Saturday mornings" are many.
fn last_word_is_day(m: &Match<'_>) -> bool {
    WEEKDAYS.lookup(&word_before(m)).is_some()
}

/// A part of the day with a word that says which.
pub(super) static THIS: Rule = Rule {
    id: "date.day_part_this",
    about: "A part of this, that or the next day: this morning, that night, the following evening.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&DAY_PARTS]),
        pattern: r"\b(?<turn>(?i:this|that|same|the next|next|the following|following|previous|yesterday|tomorrow)) (?<part>{daypart})\b",
        read: this,
    },
    examples: r"
        2024-12-31 | He woke [[this morning = 2024-12-31TMO]] and left [[yesterday evening = 2024-12-30TEV]].
        2024-12-31 | That good morning, this one evening.
    ",
};

fn this(m: &Match<'_>) -> Option<Found> {
    let day = match m.get("turn")?.to_ascii_lowercase().as_str() {
        "this" => Meaning::Shifted(Grain::Day, 0, Origin::Speech),
        "yesterday" => Meaning::Shifted(Grain::Day, -1, Origin::Speech),
        "tomorrow" => Meaning::Shifted(Grain::Day, 1, Origin::Speech),
        "previous" => Meaning::Shifted(Grain::Day, -1, Origin::Mention),
        "that" | "same" => Meaning::Same(Grain::Day),
        _ => Meaning::Shifted(Grain::Day, 1, Origin::Mention),
    };
    (word_before(m) != "good").then(|| time(m, day))?
}
