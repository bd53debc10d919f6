//! What counts from the day of speaking, where a narrative lets somebody of its time speak: "Two years ago," the king
//! wrote in 1524.

use crate::text::Text;
use crate::value::{Grain, Meaning, Origin};

use super::context::Context;
use super::timex;
use crate::mention::Mention;

/// Straight quotes are counted from the start of the paragraph, if it begins within so many bytes.
const REACH: usize = 2000;

/// What "two years ago" and "this day" count from in a narrative.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Told {
    /// From the publication.
    Now,
    /// From where the story is.
    Then(Meaning),
    /// From a day that is not known.
    Unknown,
}

/// What `mention` counts from at its place in `text`.
pub(super) fn told(text: &Text, context: &Context, mention: &Mention) -> Told {
    let Some(meaning) = timex(mention).map(|timex| &timex.meaning) else { return Told::Now };
    let Some(grain) = spoken_grain(meaning).filter(|_| context.is_in_the_past()) else { return Told::Now };
    let this = text.slice(mention.span).get(..5).is_some_and(|word| word.eq_ignore_ascii_case("this "));
    match is_quoted(text, mention.span.start as usize) {
        true if grain < Grain::Year => Told::Unknown,
        true => Told::Then(in_story(meaning)),
        // "On this day the fleet sailed."
        false if this => Told::Then(in_story(meaning)),
        false => Told::Now,
    }
}

/// The size of the unit that is counted from the day of speaking.
fn spoken_grain(meaning: &Meaning) -> Option<Grain> {
    match meaning {
        Meaning::Shifted(grain, _, Origin::Speech) => Some(*grain),
        Meaning::At(_, day) => spoken_grain(day),
        _ => None,
    }
}

/// The same counted from the story.
fn in_story(meaning: &Meaning) -> Meaning {
    match meaning {
        Meaning::Shifted(grain, by, _) => Meaning::Shifted(*grain, *by, Origin::Mention),
        Meaning::At(clock, day) => Meaning::At(clock.clone(), Box::new(in_story(day))),
        other => other.clone(),
    }
}

/// Whether a quotation that began in the same paragraph is open at the byte `at`.
fn is_quoted(text: &Text, at: usize) -> bool {
    let start = text.as_str().floor_char_boundary(at.saturating_sub(REACH));
    let before = &text.as_str()[start..at];
    let line = before.rsplit('\n').next().unwrap_or(before);
    let whole = start == 0 || line.len() < before.len();
    line.rfind('“') > line.rfind('”') || whole && line.matches('"').count() % 2 == 1
}
