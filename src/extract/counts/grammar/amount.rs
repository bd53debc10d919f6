//! Amounts: a number with the currency or unit that stands on either side of it.

use super::currency;
use super::line::{Line, is_in};
use super::scale;
use super::unit::{self, Unit};
use crate::lexicon::numbers::{Form, Numeral, may_begin as may_begin_with, numeral_at};
use crate::text::{MaskKind, Shape, Span};

/// A number with its unit, before anything is known of what it counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount<'a> {
    /// The number.
    pub(super) numeral: Numeral,
    /// The unit, if one stands there.
    pub(super) unit: Unit,
    /// The token in which the number begins.
    pub(super) token: usize,
    /// The first token: of the currency before the number, or of the number.
    pub(super) first: usize,
    /// The first token behind number and unit.
    pub(super) next: usize,
    /// From the first byte of currency or sign to the last of number and unit.
    pub(super) span: Span,
    /// Letters stuck to the digits that are no unit: `accounts` of `536,727accounts`.
    pub(super) rest: &'a str,
    /// The number is preceded by a minus.
    pub(super) negative: bool,
}

impl Amount<'_> {
    /// The number, or the lower end of a vague plural.
    pub(super) fn value(&self) -> f64 {
        if self.negative { -self.numeral.value } else { self.numeral.value }
    }

    /// Whether it is a single number without a unit.
    pub(super) fn is_plain(&self) -> bool {
        self.unit == Unit::None && self.numeral.max.is_none() && self.rest.is_empty()
    }

    /// Whether it is written as four digits that name a year.
    pub(super) fn is_year(&self) -> bool {
        self.numeral.form == Form::Bare && (1900.0..2100.0).contains(&self.numeral.value) && self.unit == Unit::None
    }
}

/// All amounts of a sentence, in order.
pub(super) fn amounts(line: Line<'_>) -> Vec<Amount<'_>> {
    let mut amounts = Vec::new();
    let mut token = line.first;
    while token < line.last {
        let found = may_begin(line, token).then(|| amount_at(line, token)).flatten();
        token = found.map_or(token + 1, |amount| amount.next.max(token + 1));
        amounts.extend(found);
    }
    amounts
}

/// Whether a number can begin at the token: cheap, since it is asked of every token.
fn may_begin(line: Line<'_>, token: usize) -> bool {
    match line.shape(token) {
        Shape::Number | Shape::Mixed => true,
        Shape::Lower | Shape::Capital | Shape::Upper => begins_in_words(line, token),
        Shape::Mark => line.word(token) == "." && line.touches(token + 1) && is_point(line, token),
        Shape::Camel | Shape::Caseless => false,
    }
}

/// Whether a point begins a number: nothing stands before it but a gap or the sign of a currency.
fn is_point(line: Line<'_>, token: usize) -> bool {
    !line.touches(token) || matches!(line.back(token, 1), "$" | "£" | "€")
}

/// Whether a number in words can begin at the token; behind an article, the next word must be a number or a part.
fn begins_in_words(line: Line<'_>, token: usize) -> bool {
    let word = line.word(token);
    let parts =
        |word: &str| ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].contains(&word);
    let next = || line.word(token + if line.word(token + 1) == "-" { 2 } else { 1 });
    let is_article = word.len() <= 2 && is_in(word, &["a", "an"]);
    if is_article { may_begin_with(next()) || parts(next()) } else { may_begin_with(word) }
}

fn amount_at(line: Line<'_>, token: usize) -> Option<Amount<'_>> {
    let start = line.span(token).start as usize;
    let letters = currency::letters_in(line, token);
    let at = start + letters.map_or(0, str::len);
    if letters.is_none() && is_masked(line, token) && !scale::ends_priced_range(line, token) || is_zero_day(line, token)
    {
        return None;
    }
    let numeral = numeral_at(line.text.as_str(), at)?;
    if letters.is_some() && line.text.mask_over(line.span(token)) == Some(MaskKind::Url) {
        return None;
    }
    let last = line.span(line.last - 1).end as usize;
    (numeral.end <= last).then(|| with_unit(line, token, numeral))
}

/// "zero-day", "0day": no number.
fn is_zero_day(line: Line<'_>, token: usize) -> bool {
    let joined = line.word(token + 1) == "-" && (line.is(token + 2, "day") || line.is(token + 2, "days"));
    line.is_in(token, &["0day", "0days"]) || joined && line.is_in(token, &["zero", "0"])
}

/// Whether the token lies in something that is no number: an address, an id, a version.
fn is_masked(line: Line<'_>, token: usize) -> bool {
    line.text.mask_over(line.span(token)).is_some_and(|kind| kind != MaskKind::Quantity)
}

fn with_unit(line: Line<'_>, token: usize, numeral: Numeral) -> Amount<'_> {
    let before = currency::before(line, token);
    let first = before.map_or(token, |before| before.first);
    let behind = unit::behind(line, token, numeral, before.map(|before| before.code));
    let numeral = behind.numeral;
    let inner = before.is_some_and(|before| before.first + 1 < token && is_minus(line.back(token, 1)));
    let sign = sign(line, first);
    let next = line.token_from(token + 1, behind.end);
    let word_end = line.span(next - 1).end as usize;
    let rest = line.text.as_str().get(behind.end..word_end).unwrap_or_default();
    let start = line.span(sign.unwrap_or(first)).start;
    let span = Span { start, end: line.span(next - 1).end };
    Amount {
        numeral,
        unit: behind.unit,
        token,
        first: sign.unwrap_or(first),
        next,
        span,
        rest,
        negative: sign.is_some() || inner,
    }
}

fn is_minus(mark: &str) -> bool {
    matches!(mark, "-" | "−" | "–")
}

/// The token of a minus that belongs to the number behind it: it touches the number and not what stands before.
fn sign(line: Line<'_>, first: usize) -> Option<usize> {
    if line.follows(first, &["minus"]) && !line.touches(first) {
        return (line.shape(first.wrapping_sub(2)) != Shape::Number).then(|| first - 1);
    }
    let sign = first.checked_sub(1).filter(|_| line.touches(first))?;
    if is_minus(line.word(sign)) && !line.touches(sign) && line.holds(sign.wrapping_sub(1)) {
        return Some(sign);
    }
    let is_minus = line.word(sign) == "-" && line.follows(sign, &["minus"]) && line.touches(sign);
    is_minus.then(|| sign - 1)
}
