//! Names of different kinds that overlap: a person within a body's longer name is none, and the other way round; but
//! who heads a government is named in "the Holloway administration" too.

use std::collections::BTreeMap;

use super::Log;
use crate::lexicon::titles::is_term;
use crate::mention::Mention;
use crate::rule::Scene;
use crate::text::Span;
use crate::value::{ActorKind, Value};

/// Drops each person, group or organisation that overlaps a longer name of another of these kinds.
pub(super) fn drop_inner(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    let named: Vec<(Span, &str)> = mentions.iter().filter(|it| is_name(it)).map(|it| (it.span, it.rule)).collect();
    let places: BTreeMap<u32, Vec<(Span, &str)>> = by_block(&named);
    log.retain(mentions, |mention| {
        (is_name(mention) && !heads(scene, mention)).then_some(())?;
        let near = blocks(mention.span).filter_map(|block| places.get(&block)).flatten();
        let longer =
            near.into_iter().find(|(span, _)| span.overlaps(mention.span) && span.len() > mention.span.len())?;
        Some(format!("part of the longer name {} ({})", scene.text.slice(longer.0), longer.1))
    });
}

/// Whether the mention is a person's, and what this person heads stands behind it.
fn heads(scene: &Scene<'_>, mention: &Mention) -> bool {
    let person = matches!(mention.value, Value::Actor(ActorKind::Person, _));
    let behind = scene.text.tokens_in(mention.span).end;
    person && is_term(scene.text.word(behind))
}

/// The names by the blocks of text that they touch: few are near any one.
fn by_block<'a>(named: &[(Span, &'a str)]) -> BTreeMap<u32, Vec<(Span, &'a str)>> {
    let mut places: BTreeMap<u32, Vec<(Span, &str)>> = BTreeMap::new();
    for &(span, rule) in named {
        for block in blocks(span) {
            places.entry(block).or_default().push((span, rule));
        }
    }
    places
}

fn blocks(span: Span) -> impl Iterator<Item = u32> {
    const BYTES: u32 = 256;
    span.start / BYTES..=span.end / BYTES
}

fn is_name(mention: &Mention) -> bool {
    matches!(mention.value, Value::Organisation(_) | Value::Actor(ActorKind::Person | ActorKind::Group, _))
}
