//! A number inside a date is no count.

use super::Log;
use crate::mention::{Mention, Strength};
use crate::rule::Scene;
use crate::text::Span;
use crate::value::{Kind, Value};

/// Drops the counts whose number lies in an expression of time; an amount of money or a percentage is never one.
pub(super) fn drop_counts(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    let of_dates = mentions.iter().filter(|mention| matches!(mention.value, Value::Date(_)));
    let mut dates: Vec<(Span, &'static str)> = of_dates.map(|mention| (mention.span, mention.rule)).collect();
    dates.sort_unstable();
    log.retain(mentions, |mention| {
        let is_count = mention.value.kind() == Kind::Count && mention.strength < Strength::Certain;
        let rule = is_count.then(|| date_over(&dates, number(scene, mention.span))).flatten()?;
        Some(format!("its number is part of a date ({rule})"))
    });
}

/// The rule of the date that holds the byte `at`.
fn date_over(dates: &[(Span, &'static str)], at: u32) -> Option<&'static str> {
    let before = dates.partition_point(|(span, _)| span.start <= at);
    let &(span, rule) = dates.get(before.checked_sub(1)?)?;
    (at < span.end).then_some(rule)
}

/// The first digit of a count, or its first byte where it is in words.
fn number(scene: &Scene<'_>, span: Span) -> u32 {
    let digit = scene.text.slice(span).bytes().zip(span.start..).find(|(byte, _)| byte.is_ascii_digit());
    digit.map_or(span.start, |(_, at)| at)
}
