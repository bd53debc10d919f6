//! A part of the day by itself: "good morning", "at night".

use super::LONGEST;
use super::sign::is_post;
use crate::extract::dates::reading::{word_after, word_before};
use crate::lexicon::Words;
use crate::lexicon::times::{DAY_PARTS, PART_CODES};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Clock, Grain, Meaning, Timex, TimexKind, Value};

/// A part of the day by itself.
pub(in super::super) static DAY_PART: Rule = Rule {
    id: "date.post_day_part",
    about: "In a post, a part of the day by itself is that of the day: good morning, at night.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Lists(&[&DAY_PARTS])),
        pattern: r"\b(?i:the )?(?<part>{daypart})\b",
        read,
    },
    examples: r"
        2014-12-17 | Gooood [[morning = 2014-12-17TMO]]!! Who sleeps at [[night = 2014-12-17TNI]]?
        2014-12-17 | Good morning said the rain; a night out.
        2014-12-17 | ugh night shift again, missed the night bus and ladies night lol
    ",
};

/// Nouns that describe something with the night, whichever it is.
static OF_ANY: Words = Words::new(
    "shift shifts bus buses club clubs owl owls life market markets school vision mode safari cream Live Football Fever \
     Court Raw",
);

/// Nouns that make an occasion of the night, whenever it is.
static OCCASIONS: Words = Words::new("ladies ladies' opening hen stag starry twelfth fight student");

fn read(m: &Match<'_>) -> Option<Found> {
    let code = PART_CODES[usize::try_from(m.lookup(&DAY_PARTS, "part")?).ok()?];
    if !is_post(m.text()) || OF_ANY.contains(word_after(m)) || OCCASIONS.contains(&word_before(m)) {
        return None;
    }
    let meaning = Meaning::At(Clock::Part(code), Box::new(Meaning::Same(Grain::Day)));
    Some(m.found(Value::Date(Timex::new(TimexKind::Time, meaning))))
}
