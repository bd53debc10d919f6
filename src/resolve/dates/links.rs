//! Lists and ranges: a month or year that one side leaves out is that of the other side.

use super::timex;
use crate::mention::Mention;
use crate::text::{Span, Text};
use crate::value::{Grain, Meaning, Part, Period, Timex, Turn};

/// Longer gaps between two mentions join nothing.
const LONGEST_GAP: usize = 14;

/// What joins two sides of a list or range.
const JOINTS: &[&str] = &[
    ",",
    "and",
    ", and",
    "or",
    "to",
    "through",
    "until",
    "till",
    "-",
    "–",
    "—",
    "&",
    "/",
    "and the",
    "to the",
    "and in",
    "and on",
    "to early",
    "and from",
    "thru",
    "and early",
    "and late",
    "to mid",
];

/// What joins the ends of a range of weekdays.
const RANGE_JOINTS: &[&str] = &["to", "through", "until", "till", "-", "–", "—", "thru"];

/// Whether `mention` ends a range of weekdays, and so follows the one before: "Monday through Thursday".
pub(super) fn ends_range(text: &Text, before: Option<&Mention>, mention: &Mention) -> bool {
    let is_open = |timex: &Timex| {
        matches!(timex.meaning, Meaning::Part(Part::Weekday(_), Turn::Usual | Turn::Over | Turn::Ahead, _))
    };
    let is_weekday = |mention: &Mention| timex(mention).is_some_and(is_open);
    before.is_some_and(|before| {
        let between = Span { start: before.span.end, end: mention.span.start };
        before.span.end <= mention.span.start
            && is_weekday(before)
            && is_weekday(mention)
            && between.len() <= LONGEST_GAP
            && RANGE_JOINTS.contains(&text.slice(between).trim())
    })
}

/// The quarter named behind "a year earlier" or "the period" in the same sentence: "from $12 million a year earlier in the third quarter".
pub(super) fn quarter_ahead<'a>(text: &Text, mention: &Mention, behind: &'a [Mention]) -> Option<&'a Meaning> {
    timex(mention).filter(|timex| {
        matches!(timex.meaning, Meaning::YearBefore(_) | Meaning::ThePeriod | Meaning::Reported(Grain::Quarter))
    })?;
    let end = text.sentences()[text.sentence_at(mention.span.start)?].span.end;
    let ahead = behind.iter().take_while(|next| next.span.start < end).filter_map(timex);
    ahead.map(|timex| &timex.meaning).find(|meaning| is_quarter(meaning))
}

fn is_quarter(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Part(Part::Quarter(_), ..) | Meaning::Known(Period::Quarter(..)) | Meaning::After(Grain::Quarter, ..)
    )
}

/// The known period beside `mention`: what follows it in a list or range, else what comes before.
pub(super) fn sibling(
    text: &Text,
    before: Option<&Mention>,
    mention: &Mention,
    next: Option<&Mention>,
) -> Option<Period> {
    let joined = |first: &Mention, second: &Mention| {
        let between = Span { start: first.span.end, end: second.span.start };
        first.span.end <= second.span.start
            && between.len() <= LONGEST_GAP
            && JOINTS.contains(&text.slice(between).trim())
    };
    let next = next.filter(|next| joined(mention, next)).and_then(|next| stated(timex(next)?));
    next.or_else(|| before.filter(|before| joined(before, mention)).and_then(|before| resolved(timex(before)?)))
}

/// The period that a mention names without help.
fn stated(timex: &Timex) -> Option<Period> {
    match &timex.meaning {
        Meaning::Known(period) => Some(*period),
        Meaning::At(_, day) => match &**day {
            Meaning::Known(period) => Some(*period),
            _ => None,
        },
        _ => None,
    }
}

/// The day that a mention before has been resolved to.
fn resolved(timex: &Timex) -> Option<Period> {
    stated(timex).or_else(|| timex.earliest.filter(|_| timex.earliest == timex.latest).map(Period::Day))
}
