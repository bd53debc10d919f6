//! Months with a year of two digits: "Oct-19" is 19 October unless its neighbours show that it is October 2019.

use std::ops::Range;

use crate::lexicon::MONTHS;
use crate::rule::Match;

/// A neighbour stands no further away, in bytes: a row of a table, or a list's next item.
const REACH: usize = 100;

/// Whether the neighbours of "Oct-19" count months: "Nov-19" behind it, or "Jan-19" behind "Dec-18".
pub(super) fn is_month_and_year(m: &Match<'_>) -> bool {
    let text = m.text().as_str();
    let own = m.mention().range();
    let Some(this) = joined(&text[own.clone()]) else { return false };
    let before = text.floor_char_boundary(own.start.saturating_sub(REACH))..own.start;
    let behind = own.end..text.floor_char_boundary(own.end + REACH);
    let before = all(text, before).last().map(|other| follows(other, this));
    let behind = all(text, behind).next().map(|other| follows(this, other));
    let late = m.text().published().is_some_and(|published| this.1 > i64::from(published.year()) - 2000 + 1);
    !late && (before.is_some() || behind.is_some()) && before != Some(false) && behind != Some(false)
}

/// Whether two of them are months of one year, or of two years that meet between them.
fn follows(one: (i64, i64), other: (i64, i64)) -> bool {
    let (early, late) = if (one.1, one.0) <= (other.1, other.0) { (one, other) } else { (other, one) };
    early.1 == late.1 && early.0 != late.0 || early.1 + 1 == late.1 && late.0 < early.0
}

/// All words in the range that are a month and two digits.
fn all(text: &str, range: Range<usize>) -> impl Iterator<Item = (i64, i64)> + '_ {
    text[range].split(|mark: char| !mark.is_alphanumeric() && !matches!(mark, '-' | '–')).filter_map(joined)
}

/// Month and number of "Oct-19".
fn joined(word: &str) -> Option<(i64, i64)> {
    let (month, number) = word.split_once(['-', '–'])?;
    let number = number.parse().ok().filter(|_| number.len() == 2)?;
    Some((MONTHS.lookup(month)?, number))
}
