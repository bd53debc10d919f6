//! Decides block by block what belongs to the article.

use std::ops::Range;

use super::centre::centre;
use super::context::Context;
use super::features::{self, Centre, Features};
use super::furniture::is_byline;
use super::marks::{self, Marks};
use super::page::{Block, Holder, Page};
use super::site::Found;
use super::tags::Tag;
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
        let mut decisions: Vec<Decision> = rows
            .into_iter()
            .map(|features| Decision { score: -1, dropped: Some("no prose on the page"), features })
            .collect();
        last_resort(page, context, &mut decisions);
        return decisions;
    };
    for (block, row) in rows.iter_mut().enumerate() {
        features::add_central(row, page, context, &centre, &local, block);
    }
    let mut decisions: Vec<Decision> = rows.into_iter().map(decide).collect();
    rescue(page, context, &centre, &mut decisions);
    keep_tables(page, context, &mut decisions);
    overrule(page, context, &mut decisions);
    if decisions.iter().all(|decision| decision.dropped.is_some()) {
        last_resort(page, context, &mut decisions);
    }
    decisions
}

/// Around no text that is taken where nothing else is.
const BESIDE: Marks = marks::NAVIGATION
    | marks::FOOTER
    | marks::ASIDE
    | marks::FORM
    | marks::CAPTION
    | marks::HIDDEN
    | marks::COMMENTS
    | marks::RELATED
    | marks::SHARE
    | marks::PROMO
    | marks::ADVERT
    | marks::AUTHOR
    | marks::META
    | marks::TAGS
    | marks::OVERLAY;

/// The fewest words of a paragraph that is taken where nothing else is.
const SHORTEST: u32 = 4;

/// The blocks from the heading of the comments on, in the element that holds it; none if no prose stands before it.
fn comments(page: &Page, context: &Context) -> Range<usize> {
    let is_heading = |block: &usize| {
        matches!(page.holder(*block).tag, Tag::Heading(_)) && context.furniture[*block] == Some("comments label")
    };
    let Some(heading) = (0..page.blocks.len()).find(is_heading) else { return 0..0 };
    let around = &page.elements[page.holder(heading).parent].blocks;
    let has_text = context.prose_words(&(around.start..heading)) > 0;
    if has_text { heading..around.end } else { 0..0 }
}

/// A page with more short lines than this holds no short article but a menu.
const FEW: usize = 5;

/// The lines outside of all that surrounds an article, where a page has few of them: all that it says, if nothing else was
/// found to be its text.
pub(crate) fn few_lines(page: &Page, context: &Context) -> Vec<usize> {
    let line = |block: &usize| {
        let (holder, Block { measures, linked, inline, .. }) = (page.holder(*block), &page.blocks[*block]);
        let text =
            matches!(holder.tag, Tag::Paragraph | Tag::Division | Tag::Article | Tag::Main | Tag::Body | Tag::Quote);
        let beside = (holder.all | inline) & BESIDE != 0;
        text && !beside && measures.words > 0 && *linked == 0 && reason(context, *block).is_none()
    };
    let lines: Vec<usize> = (0..page.blocks.len()).filter(line).collect();
    if lines.len() <= FEW { lines } else { Vec::new() }
}

/// Where nothing is likely, short paragraphs outside of all that surrounds an article are the article: a flash, a notice.
fn last_resort(page: &Page, context: &Context, decisions: &mut [Decision]) {
    let first = context.headline.map_or(0, |headline| headline + 1);
    for (block, decision) in decisions.iter_mut().enumerate().skip(first) {
        let (holder, Block { measures, linked, inline, .. }) = (page.holder(block), &page.blocks[block]);
        let text = measures.words >= SHORTEST && measures.ended && linked * 2 < measures.seen;
        let beside = (holder.all | inline) & BESIDE != 0 || matches!(holder.tag, Tag::Heading(_));
        if text && !beside && reason(context, block).is_none() && !context.seen_before[block] {
            decision.dropped = None;
        }
    }
}

fn score(row: &Features, column: impl Fn(&(&'static str, i16, i16)) -> i16) -> i32 {
    row.0.iter().map(|&feature| i32::from(column(&WEIGHTS[usize::from(feature)]))).sum()
}

fn decide(features: Features) -> Decision {
    let score = score(&features, |weights| weights.2);
    Decision { score, dropped: (score <= 0).then_some("unlikely"), features }
}

/// Of the centre's prose, in hundredths, at least this much is the article.
const LEAST: u32 = 35;

/// Where nearly all prose of the centre was dropped, the weights have misread the page: its prose is kept after all.
fn rescue(page: &Page, context: &Context, centre: &Centre, decisions: &mut [Decision]) {
    let prose: Vec<usize> = centre.blocks.clone().filter(|&block| context.prose[block]).collect();
    let words = |block: &usize| page.blocks[*block].measures.words;
    let all: u32 = prose.iter().map(words).sum();
    let kept = (0..page.blocks.len()).filter(|&block| decisions[block].dropped.is_none());
    let kept: u32 = kept.map(|block| words(&block)).sum();
    if kept * 100 < all * LEAST {
        for block in prose {
            decisions[block].dropped = None;
        }
    }
}

/// Of the characters of a table of figures or facts, in hundredths, no more are in links.
const TABLE_LINKS: u32 = 30;

/// A table beside kept text is text, whatever its cells look like one by one.
fn keep_tables(page: &Page, context: &Context, decisions: &mut [Decision]) {
    for table in page.elements.iter().filter(|element| element.tag == Tag::Table && element.blocks.len() > 1) {
        if context.link_share(&table.blocks) <= TABLE_LINKS && is_beside_text(page, decisions, table) {
            decisions[table.blocks.clone()].iter_mut().for_each(|decision| decision.dropped = None);
        }
    }
}

/// A table has no more wrappers than this between itself and the text.
const WRAPPERS: usize = 3;

/// Whether the block right before the element or right after it is kept, and stands no further out than its wrappers do.
fn is_beside_text(page: &Page, decisions: &[Decision], element: &Holder) -> bool {
    let around = (0..WRAPPERS).fold(element.parent, |around, _| page.elements[around].parent);
    let around = &page.elements[around].blocks;
    let kept = |block: usize| around.contains(&block) && decisions[block].dropped.is_none();
    element.blocks.start.checked_sub(1).is_some_and(kept) || kept(element.blocks.end)
}

/// What no weight may decide: the headline, known lines and a byline before the text are never text, nor is anything
/// twice, nor what follows the heading of the comments.
fn overrule(page: &Page, context: &Context, decisions: &mut [Decision]) {
    let mut kept_hashes = rustc_hash::FxHashSet::default();
    let mut in_text = false;
    for block in comments(page, context) {
        decisions[block].dropped = decisions[block].dropped.or(Some("below the comments' heading"));
    }
    for (block, decision) in decisions.iter_mut().enumerate() {
        let byline = !in_text && is_byline(page.block(block));
        let reason = reason(context, block).or(byline.then_some("byline")).or(decision.dropped);
        decision.dropped = reason;
        in_text |= reason.is_none() && context.prose[block];
        if reason.is_none() && page.blocks[block].measures.words > 6 && !kept_hashes.insert(context.hashes[block]) {
            decision.dropped = Some("repeated");
        }
    }
}

/// What was dropped for one of these reasons is text if a site's rule says so; the headline and known lines are not.
const WEIGHED: &[&str] = &["unlikely", "no prose on the page", "repeated"];

/// What a site's rule says of body and furniture wins over the weights.
pub(crate) fn apply(site: &Found, page: &Page, decisions: &mut [Decision]) {
    for (block, decision) in page.blocks.iter().zip(decisions) {
        let within = |nodes: &[bool]| nodes.get(block.node as usize) == Some(&true);
        match &site.body {
            Some(body) if !within(body) => decision.dropped = Some("outside the site rule's body"),
            Some(_) => decision.dropped = decision.dropped.filter(|reason| !WEIGHED.contains(reason)),
            None => {}
        }
        if within(&site.drop) {
            decision.dropped = Some("site rule");
        }
    }
}

fn reason(context: &Context, block: usize) -> Option<&'static str> {
    if context.is_title[block] {
        return Some("title");
    }
    context.furniture[block]
}
