//! Decides block by block what belongs to the article.

use super::centre::centre;
use super::context::Context;
use super::features::{self, Features};
use super::page::Page;
use super::weights::WEIGHTS;

/// What was decided of one block.
#[derive(Debug, Clone)]
pub(crate) struct Decision {
    /// How sure: above 0 it belongs to the article; hundredths of a logit.
    pub(crate) score: i32,
    /// Why it was dropped; nothing if it was kept.
    pub(crate) dropped: Option<&'static str>,
    /// All that was known of it.
    pub(crate) features: Features,
}

/// Decides on all blocks of a page.
pub(crate) fn select(page: &Page, context: &Context) -> Vec<Decision> {
    let mut rows: Vec<Features> = (0..page.blocks.len()).map(|block| features::local(page, context, block)).collect();
    let local: Vec<i32> = rows.iter().map(|row| score(row, |weights| weights.1)).collect();
    let Some(centre) = centre(page, context, &local) else {
        return rows
            .into_iter()
            .map(|features| Decision { score: -1, dropped: Some("no prose on the page"), features })
            .collect();
    };
    for (block, row) in rows.iter_mut().enumerate() {
        features::add_central(row, page, context, &centre, &local, block);
    }
    let mut decisions: Vec<Decision> = rows.into_iter().map(decide).collect();
    overrule(page, context, &mut decisions);
    decisions
}

fn score(row: &Features, column: impl Fn(&(&'static str, i16, i16)) -> i16) -> i32 {
    row.0.iter().map(|&feature| i32::from(column(&WEIGHTS[usize::from(feature)]))).sum()
}

fn decide(features: Features) -> Decision {
    let score = score(&features, |weights| weights.2);
    Decision { score, dropped: (score <= 0).then_some("unlikely"), features }
}

/// What no weight may decide: the headline and known lines are never text, nor is anything twice.
fn overrule(page: &Page, context: &Context, decisions: &mut [Decision]) {
    let mut kept_hashes = rustc_hash::FxHashSet::default();
    for (block, decision) in decisions.iter_mut().enumerate() {
        let reason = reason(context, block).or(decision.dropped);
        decision.dropped = reason;
        if reason.is_none()
            && page.blocks[block].measures.words > 6
            && !kept_hashes.insert(super::context::fold_hash(page.block(block)))
        {
            decision.dropped = Some("repeated");
        }
    }
}

fn reason(context: &Context, block: usize) -> Option<&'static str> {
    if context.is_title[block] {
        return Some("title");
    }
    context.furniture[block]
}
