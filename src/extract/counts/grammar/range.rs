//! Ranges: "between 5 and 10 million", "$300 to $600", "10-15 percent", "from 3 to 5".

use super::amount::Amount;
use super::line::Line;
use super::phrase::{Core, Form};
use super::unit::Unit;
use super::{modifier, rate, trend};
use crate::lexicon::numbers::Form as Writing;

/// What joins two amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    /// "to", with or without "from".
    To,
    /// "and" behind "between".
    And,
    /// "or" between neighbours: "two or three".
    Or,
    /// A hyphen or dash.
    Dash,
}

/// The range that two amounts in a row make, if they do.
pub(super) fn range<'a>(line: Line<'a>, one: &Amount<'a>, other: &Amount<'a>) -> Option<Core<'a>> {
    let stated = modifier::before(line, one.first, one.value()).map_or(one.first, |(_, first)| first);
    let opener = opener(line, one.first).or_else(|| opener(line, stated));
    let (by, next) = rate::rate(line, one.next).map_or((None, one.next), |(by, next)| (Some(by), next));
    let join = join(line, one, next, other, opener)?;
    let led = opener.is_some();
    let unit = shared_unit(one, other, led, join)?;
    let scale = if takes_scale(one, other) { other.numeral.scale } else { 1.0 };
    let (low, high) = (one.value() * scale, other.value());
    let falls = join == Join::To && (led || high < 0.0);
    let is_range = low < high || low > high && falls;
    let neighbours = one.numeral.form == other.numeral.form
        && (high - low - 1.0).abs() < f64::EPSILON
        && high <= 12.0
        && one.unit == Unit::None;
    let is_plain = one.numeral.max.is_none() && other.numeral.max.is_none() && one.rest.is_empty();
    let led_by = line.follows(one.first, &["by"]) && one.unit == other.unit;
    let moved =
        !led && (one.unit != Unit::None || led_by) && join == Join::To && trend::before(line, one.first).is_some();
    let fits = !moved && (join != Join::Or || neighbours) && is_plain && !one.is_year() && !other.is_year();
    let is_near = line.back(one.first, 1).eq_ignore_ascii_case("between");
    let first = if is_near { one.first - 1 } else { one.first };
    let (low, high) = (low.min(high), Some(low.max(high)));
    (is_range && fits).then(|| Core {
        low,
        high,
        unit,
        by,
        first,
        lead: one.first,
        form: Form::Range,
        ..Core::single(*other)
    })
}

/// The word before the first amount that announces a range.
fn opener(line: Line<'_>, first: usize) -> Option<&'static str> {
    ["from", "between", "ranging"].into_iter().find(|word| line.back(first, 1).eq_ignore_ascii_case(word))
}

fn join(line: Line<'_>, one: &Amount<'_>, next: usize, other: &Amount<'_>, opener: Option<&str>) -> Option<Join> {
    let end = modifier::before(line, other.first, other.value()).map_or(other.first, |(_, first)| first);
    let end = if end > next && opener == Some("between") { end } else { other.first };
    let between: Vec<&str> = (next..end).take(4).map(|token| line.word(token)).collect();
    match between[..] {
        ["to" | "through"] | ["up" | "-", "to"] | ["-", "to", "-"] => Some(Join::To),
        ["and"] if opener == Some("between") => Some(Join::And),
        ["or"] if matches!(one.numeral.form, Writing::Words | Writing::Bare) => Some(Join::Or),
        ["-" | "–" | "—" | "‑" | "‒" | "−"] => is_dash(line, one, other).then_some(Join::Dash),
        _ => None,
    }
}

/// A dash with the same gap on both sides, none or one.
fn is_dash(line: Line<'_>, one: &Amount<'_>, other: &Amount<'_>) -> bool {
    line.touches(one.next) == line.touches(other.first)
}

/// The unit of both; none if they do not fit together.
fn shared_unit(one: &Amount<'_>, other: &Amount<'_>, led: bool, join: Join) -> Option<Unit> {
    match (one.unit, other.unit) {
        (a, b) if a == b => Some(a),
        (Unit::None, b) => Some(b),
        (a @ Unit::Money(_), Unit::None) if led || join == Join::Dash || other.numeral.scale > 1.0 => Some(a),
        (a, Unit::None) if led => Some(a),
        _ => None,
    }
}

/// Whether the scale of the second number is that of the first as well: "5 to 10 million".
fn takes_scale(one: &Amount<'_>, other: &Amount<'_>) -> bool {
    let mantissa = other.numeral.value / other.numeral.scale;
    one.numeral.scale < 2.0 && other.numeral.scale > 1.0 && one.numeral.value < mantissa
}
