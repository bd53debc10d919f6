//! Which places of a text names hold.

use crate::mention::Mention;
use crate::text::Span;
use crate::value::{ActorKind, Value};

/// The places of names, in order; those of one kind do not overlap, and few overlap at all.
pub(super) struct Taken(Vec<Span>);

/// How many neighbours are asked: more names never overlap one place.
const NEIGHBOURS: usize = 8;

impl Taken {
    /// The places of organisations, groups and persons.
    pub(super) fn names(mentions: &[Mention]) -> Self {
        let named = |value: &Value| value.name().is_some() && !matches!(value, Value::Actor(ActorKind::Unnamed, _));
        Self::of(mentions, named)
    }

    /// The places of organisations and persons.
    pub(super) fn bodies_and_persons(mentions: &[Mention]) -> Self {
        Self::of(mentions, |value| matches!(value, Value::Organisation(_) | Value::Actor(ActorKind::Person, _)))
    }

    /// The places of groups.
    pub(super) fn groups(mentions: &[Mention]) -> Self {
        Self::of(mentions, |value| matches!(value, Value::Actor(ActorKind::Group, _)))
    }

    /// Whether one of them shares a byte with `span` and is no shorter.
    pub(super) fn holds(&self, span: Span) -> bool {
        let after = self.0.partition_point(|other| other.start < span.end);
        self.0[..after].iter().rev().take(NEIGHBOURS).any(|other| other.overlaps(span) && other.len() >= span.len())
    }

    /// The places of groups and persons.
    pub(super) fn actors(mentions: &[Mention]) -> Self {
        Self::of(mentions, |value| matches!(value, Value::Actor(ActorKind::Group | ActorKind::Person, _)))
    }

    fn of(mentions: &[Mention], holds: impl Fn(&Value) -> bool) -> Self {
        let mut spans: Vec<Span> = mentions.iter().filter(|it| holds(&it.value)).map(|it| it.span).collect();
        spans.sort_unstable();
        Self(spans)
    }

    /// Whether one of them shares a byte with `span`.
    pub(super) fn overlaps(&self, span: Span) -> bool {
        let after = self.0.partition_point(|other| other.start < span.end);
        self.0[..after].iter().rev().take(NEIGHBOURS).any(|other| other.overlaps(span))
    }

    /// The nearest ones that begin at `offset` or behind it.
    pub(super) fn from(&self, offset: u32) -> impl Iterator<Item = Span> + '_ {
        let first = self.0.partition_point(|other| other.start < offset);
        self.0[first..].iter().copied().take(1)
    }

    /// The nearest ones that end at `offset` or before it.
    pub(super) fn until(&self, offset: u32) -> impl Iterator<Item = Span> + '_ {
        let after = self.0.partition_point(|other| other.end <= offset);
        self.0[..after].iter().rev().copied().take(1)
    }
}
