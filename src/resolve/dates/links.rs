//! Lists and ranges: a month or year that one side leaves out is that of the other side.

use super::timex;
use crate::mention::Mention;
use crate::text::{Span, Text};
use crate::value::{Meaning, Period, Timex};

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
