//! Why each block of a page was kept or dropped.

use super::site::SiteRules;
use super::weights::WEIGHTS;
use super::{features, html};
use crate::document::{Body, Document};

/// One block of a page and what was decided of it.
#[derive(Debug, Clone)]
pub struct TracedBlock {
    /// Its characters.
    pub text: String,
    /// Hundredths of a logit: above 0 its weights speak for it.
    pub score: i32,
    /// Why it was dropped; nothing if it was kept.
    pub dropped: Option<&'static str>,
    /// The indices of its features in [`feature_names`].
    pub features: Vec<u16>,
}

/// The names of all features of blocks, in the order of the table of weights.
pub fn feature_names() -> Vec<String> {
    features::names()
}

/// The names of the features in the table of weights, in its order.
pub fn weighed_names() -> Vec<&'static str> {
    WEIGHTS.iter().map(|(name, ..)| *name).collect()
}

/// All blocks of a page, in order, with what was decided of them.
pub fn trace(html: &str) -> Vec<TracedBlock> {
    traced(html::read(html, None, &SiteRules::default()))
}

/// All blocks of a document that is a page, in order, with what was decided of them under these rules; none of a text.
pub fn trace_with(document: &Document, rules: &SiteRules) -> Vec<TracedBlock> {
    match &document.body {
        Body::Plain(_) => Vec::new(),
        Body::Html(html) => traced(html::read(html, document.url.as_deref(), rules)),
    }
}

fn traced(reading: html::Reading) -> Vec<TracedBlock> {
    let block = |(index, decision): (usize, super::select::Decision)| TracedBlock {
        text: reading.page.block(index).to_owned(),
        score: decision.score,
        dropped: decision.dropped,
        features: decision.features.0,
    };
    reading.decisions.into_iter().enumerate().map(block).collect()
}
