//! Bodies that a list has, where the words around them do not make them something else.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::head_of::owner;
use super::product::{is_platform_place, is_product};
use super::walk::Walk;
use crate::gazetteer::words::is_english;
use crate::gazetteer::{NameHit, When};
use crate::lexicon::bodies::is_state_head;
use crate::lexicon::cues::{is_deed, is_staff, is_technical};
use crate::lexicon::nations::nation;
use crate::lexicon::titles::{is_role, is_speech};
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
    let known: BTreeSet<&str> =
        scene.names.iter().filter(|hit| is_telling(scene, hit)).map(|hit| hit.listing.name.as_ref()).collect();
    let told = |hit: &&NameHit| is_telling(scene, hit) || known.contains(hit.listing.name.as_ref());
    let bodies = scene.names.iter().filter(|hit| hit.listing.is_organisation()).filter(told);
    let meant = bodies.filter(|hit| (hit.supported || is_subject(scene, hit)) && is_spelt(scene, hit));
    meant.filter_map(|hit| body(Walk { text: scene.text }, hit)).collect()
}

/// Whether the name is no acronym of something technical too, which only another name of the body tells apart.
fn is_telling(scene: &Scene<'_>, hit: &NameHit) -> bool {
    let words = scene.text.slice(hit.span);
    !is_technical(words) || matches!(words, "UN" | "EU" | "ARM")
}

/// Whether a name that asks for a place inside a sentence stands first in one and does what bodies do, or can be no
/// other word.
fn is_subject(scene: &Scene<'_>, hit: &NameHit) -> bool {
    let walk = Walk { text: scene.text };
    let tokens = scene.text.tokens_in(hit.span);
    let next = walk.word(tokens.end);
    let acts = walk.is_possessive(tokens.end)
        || is_speech(next)
        || is_deed(next)
        || is_staff(next)
        || matches!(next, "has" | "had" | "have" | "is" | "was" | "will" | "also" | "did" | "does" | "and");
    hit.when == When::Cap && (acts || !tokens.clone().any(|at| is_english(walk.word(at))))
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
    if is_seat(walk, &hit.listing.name, tokens.start) || is_adjective(walk, &tokens) || is_nation(walk, &tokens) {
        return None;
    }
    if walk.text.slice(hit.span) == "Vice" && is_role(walk.word(tokens.end)) {
        return None;
    }
    let titled = sentence.title_case;
    if is_company(&hit.listing) && is_product(walk, tokens.end, sentence, titled) {
        return None;
    }
    let whole = if is_state(&hit.listing) || is_national(&hit.listing) {
        state(walk, &hit.listing, sentence, tokens)
    } else {
        tokens
    };
    let mut name = Name::listed(&hit.listing, &hit.alias);
    name.signs = vec![Sign::ListedOrganisation];
    Some(Found { span: walk.span(&whole), value: Value::Organisation(name) })
}

pub(super) fn is_company(listing: &Arc<Listing>) -> bool {
    matches!(listing.subtype(), Some("company" | "vendor" | "bank" | "platform"))
}

/// Whether a seat of power is only where something happens: "in the White House", "a race for the White House".
fn is_seat(walk: Walk<'_>, name: &str, start: usize) -> bool {
    let seat = matches!(name, "White House" | "Kremlin" | "Downing Street" | "Blue House" | "Elysée");
    let article = start.checked_sub(1).is_some_and(|before| walk.word(before) == "the");
    let before = start.checked_sub(if article { 2 } else { 1 }).map_or("", |before| walk.word(before));
    seat && matches!(
        before,
        "in" | "at" | "to" | "into" | "outside" | "near" | "inside" | "for" | "left" | "leave" | "enter" | "around"
    )
}

/// Whether the name is only a part of a country's: "Emirates" of "United Arab Emirates".
fn is_nation(walk: Walk<'_>, tokens: &std::ops::Range<usize>) -> bool {
    nation_until(walk.text, tokens.end).is_some_and(|(_, first)| first < tokens.start)
}

/// Whether a paper's name is only a country's adjective here: "Australian experts".
fn is_adjective(walk: Walk<'_>, tokens: &std::ops::Range<usize>) -> bool {
    let nation = nation(walk.text.slice(walk.span(tokens))).is_some_and(|nation| !nation.is_name);
    nation && !is_speech(walk.word(tokens.end))
}

/// Whether a country before the name belongs to it.
fn is_state(listing: &Arc<Listing>) -> bool {
    matches!(
        listing.subtype(),
        Some("agency" | "government" | "police" | "military" | "intelligence" | "court" | "cert" | "ministry")
    )
}

/// Whether each country has one of its own: "Kenyan Red Cross".
fn is_national(listing: &Listing) -> bool {
    matches!(
        listing.name.as_ref(),
        "Red Cross" | "Red Crescent" | "Green Party" | "Communist Party" | "Socialist Party"
    )
}

/// The name with the country before it and the head behind it: "US Treasury department".
fn state(
    walk: Walk<'_>,
    listing: &Listing,
    sentence: &Sentence,
    tokens: std::ops::Range<usize>,
) -> std::ops::Range<usize> {
    let names = matches!(listing.name.as_ref(), "Red Cross" | "Red Crescent");
    let adjective =
        || nation_until(walk.text, tokens.start).filter(|(nation, _)| nation.is_adjective || names && nation.is_name);
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
    let before = at >= 2 && walk.word(at.wrapping_sub(1)) == ":" && exchange(at - 2);
    before || exchange(at) && walk.word(at + 1) == ":"
}
