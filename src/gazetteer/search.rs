//! The names pass: walks the trie from each token of each sentence, then judges what needs a context.

use std::cmp::Reverse;

use super::NameHit;
use super::atoms::{Atom, atoms};
use super::index::{Index, Indexed};
use super::nation_forms::owners;
use super::spelling::When;
use super::spells::spells;
use super::words::is_english;
use crate::lexicon::tools::is_gang_noun;
use crate::text::{Sentence, Span, Text};
use crate::value::ListText;

/// The longest address that is looked through around a name, in bytes.
const ADDRESS: usize = 120;

/// A hit before its document is known.
struct Raw {
    span: Span,
    listing: u32,
    alias: ListText,
    when: When,
    supported: bool,
}

/// All listed names in `text`, in order of start, the longest first.
pub(super) fn find(index: &Index, text: &Text) -> Vec<NameHit> {
    let mut hits = Vec::new();
    let mut buffer = Vec::new();
    for sentence in text.sentences() {
        atoms(text.as_str(), &text.tokens()[sentence.tokens.clone()], &mut buffer);
        let capitals = has_title_case(text, sentence);
        for start in (0..buffer.len()).filter(|&start| buffer[start].opens) {
            let place = Place { sentence, capitals, start: buffer[start].start };
            let from = &buffer[start..];
            index.walk(from, |taken, spelling| take(index, text, &from[..taken], place, spelling, &mut hits));
        }
        for owner in owners(text.as_str(), &buffer) {
            let place = Place { sentence, capitals, start: owner.start };
            let from = &buffer[owner.behind..];
            index.walk_owned(owner.code, from, |taken, spelling| {
                take(index, text, &from[..taken], place, spelling, &mut hits);
            });
        }
    }
    unblock(index, text, &mut hits);
    support_companions(&mut hits);
    finish(index, hits)
}

#[derive(Clone, Copy)]
struct Place<'a> {
    sentence: &'a Sentence,
    /// Whether capitals tell nothing here.
    capitals: bool,
    /// Where the hit begins: at its owner, if it has one.
    start: u32,
}

/// Takes a spelling that `atoms` may be, if its letters and what stands around it agree.
fn take(index: &Index, text: &Text, atoms: &[Atom], place: Place<'_>, spelling: &Indexed, hits: &mut Vec<Raw>) {
    let end = atoms[atoms.len() - 1].end;
    let span = without_article(text, Span { start: place.start, end });
    let found = Span { start: atoms[0].start, end };
    if !spells(spelling, text.slice(found)) || in_address(text.as_str(), span) {
        return;
    }
    let cues = &index.listed(spelling.listing).cues;
    if !cues.exclude(text, span) {
        let at_start = place.capitals || is_first_word(text, place.sentence, span);
        let supported = match spelling.when {
            When::Any | When::Exact => !is_shouted(spelling, text.slice(found)),
            When::Cap => !at_start || cues.hold(text, span),
            When::Context => cues.hold(text, span),
            When::Companion => false,
        };
        let (listing, alias, when) = (spelling.listing, spelling.text.clone(), spelling.when);
        hits.push(Raw { span, listing, alias, when, supported });
    }
}

/// Whether a name that is no acronym stands in capitals and reads as a word of the language: "FREE" for "Free".
fn is_shouted(spelling: &Indexed, found: &str) -> bool {
    let capitals = |name: &str| name.chars().all(char::is_uppercase);
    capitals(found) && !capitals(&spelling.text) && is_english(found)
}

/// A leading "The" of a name is no part of its mentions.
fn without_article(text: &Text, span: Span) -> Span {
    let article = text.slice(span).get(..4).is_some_and(|start| start.eq_ignore_ascii_case("the "));
    if article { Span { start: span.start + 4, ..span } } else { span }
}

fn is_first_word(text: &Text, sentence: &Sentence, span: Span) -> bool {
    let mut words = sentence.tokens.clone().filter(|&token| text.tokens()[token].shape.is_word());
    words.next().is_some_and(|first| text.tokens()[first].span.start >= span.start)
}

/// A headline in which nearly all longer words are capitalised, or a line in capitals.
fn has_title_case(text: &Text, sentence: &Sentence) -> bool {
    let long = sentence
        .tokens
        .clone()
        .map(|token| text.tokens()[token])
        .filter(|token| token.shape.is_word() && token.span.len() > 3);
    let (capital, all) =
        long.fold((0, 0), |(capital, all), token| (capital + usize::from(token.shape.is_capitalised()), all + 1));
    all > 2 && capital * 5 >= all * 4
}

/// Whether the name is part of a link, a path, a domain, an e-mail address or a handle.
fn in_address(text: &str, span: Span) -> bool {
    let before = chunk_before(&text[..span.start as usize]);
    let after = chunk_after(&text[span.end as usize..]);
    let domain = ["[.]", "(.)", "[dot]"].iter().any(|dot| after.starts_with(dot))
        || after
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit()));
    domain
        || before.ends_with(['@', '\\', '=', '#'])
        || after.starts_with(['@', '\\', '='])
        || before.contains("://")
        || (before.ends_with('/') && before.contains('.'))
        || (before.ends_with('.') && before.len() > 1 && before[..before.len() - 1].ends_with(char::is_alphanumeric))
}

/// What stands against the end of `text`, back to a space.
fn chunk_before(text: &str) -> &str {
    let space = text
        .char_indices()
        .rev()
        .take_while(|(at, _)| text.len() - at <= ADDRESS)
        .find(|(_, character)| character.is_whitespace());
    let start =
        space.map_or_else(|| floor(text, text.len().saturating_sub(ADDRESS)), |(at, space)| at + space.len_utf8());
    &text[start..]
}

/// What stands against the start of `text`, up to a space.
fn chunk_after(text: &str) -> &str {
    let text = &text[..floor(text, ADDRESS.min(text.len()))];
    text.split(char::is_whitespace).next().unwrap_or_default()
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Drops names inside a longer name of something else: `Cobalt` of `Cobalt Strike`, `Microsoft` of `Microsoft Exchange`.
fn unblock(index: &Index, text: &Text, hits: &mut Vec<Raw>) {
    let blocks = |hit: &&Raw| index.listed(hit.listing).listing.is_blocker() && !is_gang(text, hit.span);
    let blockers: Vec<Span> = hits.iter().filter(blocks).map(|hit| hit.span).collect();
    let longest = blockers.iter().map(|span| span.len()).max().unwrap_or(0);
    hits.retain(|hit| {
        let first = blockers.partition_point(|span| (span.start as usize) + longest < hit.span.end as usize);
        let mut near = blockers[first..].iter().take_while(|span| span.start <= hit.span.start);
        !near.any(|blocker| blocker.contains(hit.span) && blocker.len() > hit.span.len())
    });
}

/// Whether the ransomware at `span` is named for its gang: "Zebra ransomware" before "gang".
fn is_gang(text: &Text, span: Span) -> bool {
    let tokens = text.tokens_in(span);
    let brand = tokens.len() > 1 && text.token(tokens.end - 1).eq_ignore_ascii_case("ransomware");
    brand && text.tokens().get(tokens.end).is_some_and(|next| is_gang_noun(text.slice(next.span)))
}

/// A name that needs company has it where another name of its entity holds in the document.
fn support_companions(hits: &mut [Raw]) {
    let mut known: Vec<u32> = hits.iter().filter(|hit| hit.supported).map(|hit| hit.listing).collect();
    known.sort_unstable();
    for hit in hits.iter_mut().filter(|hit| !hit.supported && hit.when >= When::Cap) {
        hit.supported = known.binary_search(&hit.listing).is_ok();
    }
}

/// Sorts, and keeps of one entity's spellings with the same place the one that asks for least.
fn finish(index: &Index, mut hits: Vec<Raw>) -> Vec<NameHit> {
    hits.sort_by_key(|hit| (hit.span.start, Reverse(hit.span.end), !hit.supported, hit.listing, hit.when));
    hits.dedup_by_key(|hit| (hit.span, hit.listing));
    hits.into_iter().map(|hit| name_hit(index, hit)).collect()
}

fn name_hit(index: &Index, hit: Raw) -> NameHit {
    let listing = index.listed(hit.listing).listing.clone();
    NameHit { span: hit.span, listing, alias: hit.alias, when: hit.when, supported: hit.supported }
}
