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
    is_weekday(mention) && before.is_some_and(|before| is_weekday(before) && is_range(text, before, mention))
}

/// Whether two mentions are the ends of a range.
pub(super) fn is_range(text: &Text, first: &Mention, second: &Mention) -> bool {
    joint(text, first, second).is_some_and(|joint| RANGE_JOINTS.contains(&joint))
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

/// A known period beside an open one in a list or range, whose year or month it may share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sibling {
    /// The period.
    pub(super) period: Period,
    /// Whether it stands behind the open one.
    pub(super) behind: bool,
    /// Whether both are the ends of a range, and so in order.
    pub(super) range: bool,
}

/// The known period beside `mention`: what follows it in a list or range, over others of its kind ("Q1, Q2 and Q3 of
/// 2019"), else what comes before.
pub(super) fn sibling(
    text: &Text,
    before: Option<&Mention>,
    mention: &Mention,
    behind: &[&Mention],
) -> Option<Sibling> {
    let mut last = mention;
    let mut listed =
        behind.iter().copied().take_while(|&other| joint(text, std::mem::replace(&mut last, other), other).is_some());
    let next = listed.find(|other| !is_alike(mention, other)).and_then(|other| {
        let range = is_range(text, mention, other);
        Some(Sibling { period: stated(timex(other)?)?, behind: true, range })
    });
    next.or_else(|| {
        let range = is_range(text, before?, mention);
        joint(text, before?, mention)?;
        Some(Sibling { period: resolved(timex(before?)?)?, behind: false, range })
    })
}

/// What joins two mentions to a list or range.
fn joint<'a>(text: &'a Text, first: &Mention, second: &Mention) -> Option<&'a str> {
    let between = Span { start: first.span.end, end: second.span.start };
    if first.span.end > second.span.start || between.len() > LONGEST_GAP {
        return None;
    }
    let joint = text.slice(between).trim();
    JOINTS.contains(&joint).then_some(joint)
}

/// Whether both name parts of one size.
fn is_alike(one: &Mention, other: &Mention) -> bool {
    let grain = |mention: &Mention| match timex(mention)?.meaning {
        Meaning::Part(part, ..) => Some(part.grain()),
        _ => None,
    };
    grain(one).is_some() && grain(one) == grain(other)
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

/// The day that a mention before has been resolved to, if it speaks of one: in "10 a.m. to 6 p.m. Tuesday" the first
/// does not.
fn resolved(timex: &Timex) -> Option<Period> {
    if matches!(&timex.meaning, Meaning::At(_, day) if **day == Meaning::Same(Grain::Day)) {
        return None;
    }
    stated(timex).or_else(|| timex.earliest.filter(|_| timex.earliest == timex.latest).map(Period::Day))
}
