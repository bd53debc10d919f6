//! Of mentions of one kind that overlap, one stays.

use std::cmp::Reverse;

use super::Log;
use crate::mention::Mention;
use crate::rule::Scene;
use crate::text::Span;
use crate::value::Kind;

/// Keeps the longest mentions of each kind; ties go to the surer, then to the one proposed first.
pub(super) fn keep_longest(_scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    mentions.sort_by_key(|mention| (mention.value.kind(), Reverse(mention.span.len()), Reverse(mention.strength)));
    let mut kept = Kept::default();
    for mention in std::mem::take(mentions) {
        match kept.rival(mention.value.kind(), mention.span) {
            Some(rule) => log.drop(mention, format!("overlaps a longer or surer mention ({rule})")),
            None => kept.insert(mention),
        }
    }
    *mentions = kept.mentions;
}

/// Winners so far; those of one kind never overlap, so a neighbour on each side is all there is to ask.
#[derive(Default)]
struct Kept {
    mentions: Vec<Mention>,
    places: std::collections::BTreeMap<(Kind, u32), (u32, &'static str)>,
}

impl Kept {
    fn rival(&self, kind: Kind, span: Span) -> Option<&'static str> {
        let (&(other, _), &(end, rule)) = self.places.range(..(kind, span.end)).next_back()?;
        (other == kind && end > span.start).then_some(rule)
    }

    fn insert(&mut self, mention: Mention) {
        let Span { start, end } = mention.span;
        self.places.insert((mention.value.kind(), start), (end, mention.rule));
        self.mentions.push(mention);
    }
}
