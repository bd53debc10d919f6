//! Bodies that a list has, where the words around them do not make them something else.

use std::sync::Arc;

use super::head_of::owner;
use super::product::{is_platform_place, is_product};
use super::walk::{Walk, is_title_case};
use crate::gazetteer::NameHit;
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::is_state_head;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene, nation_until};
use crate::text::Sentence;
use crate::value::{Listing, Name, Sign, Value};

/// A body that a list has.
pub(super) static RULE: Rule = Rule {
    id: "organisation.listed",
    about: "A body that a list has, where it acts, owns or is meant as a body.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | [[Microsoft = organisation Microsoft]] patched a flaw, and Windows 10 users of a [[Google]] account were told.
        | He told [[Reuters]] on Monday that the [[US Treasury department]] was hit.
        | The [[US Cybersecurity and Infrastructure Security Agency]] and [[Google]]’s Chrome were named.
        | [[Facebook]] said it was hacked.
        | She posted it on Facebook, and Twitter users laughed.
        | Microsoft Excel 2016 and an Apple iPhone were used.
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let bodies = scene.names.iter().filter(|hit| hit.supported && is_body(&hit.listing) && is_spelt(scene, hit));
    bodies.filter_map(|hit| body(Walk { text: scene.text }, hit)).collect()
}

fn is_body(listing: &Listing) -> bool {
    listing.class.starts_with("org")
}

/// A name in lower case counts only if no word of the language is written so.
fn is_spelt(scene: &Scene<'_>, hit: &NameHit) -> bool {
    let words = scene.text.slice(hit.span);
    words.contains(|character: char| !character.is_lowercase()) || hit.alias == words || !is_english(words)
}

fn body(walk: Walk<'_>, hit: &NameHit) -> Option<Found> {
    let sentence = &walk.text.sentences()[walk.text.sentence_at(hit.span.start)?];
    let tokens = walk.text.tokens_in(hit.span);
    if tokens.is_empty() || is_platform_place(walk, &tokens, sentence) || is_ticker(walk, tokens.start) {
        return None;
    }
    let titled = is_title_case(walk, sentence);
    if is_company(&hit.listing) && is_product(walk, tokens.end, sentence, titled) {
        return None;
    }
    let whole = if is_state(&hit.listing) { state(walk, &hit.listing, sentence, tokens) } else { tokens };
    let mut name = Name::listed(&hit.listing, &hit.alias);
    name.signs = vec![Sign::ListedOrganisation];
    Some(Found { span: walk.span(&whole), value: Value::Organisation(name) })
}

fn is_company(listing: &Arc<Listing>) -> bool {
    matches!(listing.subtype(), Some("company" | "vendor" | "bank" | "platform"))
}

/// Whether a country before the name belongs to it.
fn is_state(listing: &Arc<Listing>) -> bool {
    matches!(
        listing.subtype(),
        Some("agency" | "government" | "police" | "military" | "intelligence" | "court" | "cert" | "ministry")
    )
}

/// The name with the country before it and the head behind it: "US Treasury department".
fn state(
    walk: Walk<'_>,
    listing: &Listing,
    sentence: &Sentence,
    tokens: std::ops::Range<usize>,
) -> std::ops::Range<usize> {
    let adjective = || nation_until(walk.text, tokens.start).filter(|(nation, _)| nation.is_adjective);
    let country = adjective().map(|(_, first)| first).filter(|&first| first >= sentence.tokens.start);
    let start = owner(walk, sentence, tokens.start).or(country).unwrap_or(tokens.start);
    let head = walk.word(tokens.end);
    let headed = tokens.end < sentence.tokens.end
        && is_state_head(head)
        && listing.name.to_lowercase().contains(head)
        && !walk.word(tokens.end - 1).eq_ignore_ascii_case(head);
    start..if headed { tokens.end + 1 } else { tokens.end }
}

/// Whether the name stands in a stock ticker: "(NASDAQ: ACME)".
fn is_ticker(walk: Walk<'_>, at: usize) -> bool {
    let exchange = |at: usize| matches!(walk.word(at), "NASDAQ" | "Nasdaq" | "NYSE" | "LSE" | "LON" | "TSX" | "TYO");
    let before = at >= 2 && walk.word(at - 1) == ":" && exchange(at - 2);
    before || exchange(at) && walk.word(at + 1) == ":"
}
