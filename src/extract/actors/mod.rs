//! The rules for actors.

mod groups;
mod people;
mod phrase;
mod unnamed;

use std::collections::BTreeSet;

use crate::gazetteer::NameHit;
use crate::rule::{Rule, Scene};
use crate::text::{Shape, Text};
use crate::value::Kind;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[
    &groups::listed::RULE,
    &groups::scheme::RULE,
    &groups::families::RULE,
    &groups::vendors::RULE,
    &groups::cue::RULE,
    &groups::alias::RULE,
    &groups::appositive::RULE,
    &groups::brackets::RULE,
    &groups::blamed::RULE,
    &unnamed::backed::RULE,
    &unnamed::attributed::RULE,
    &unnamed::nation_states::RULE,
    &people::full::RULE,
    &people::single::RULE,
];

/// What the rules for actors share of one article.
struct Shared {
    attacks: bool,
    /// The listed gangs whose names the article puts before "ransomware".
    brands: BTreeSet<String>,
    candidates: Vec<people::Candidate>,
}

fn shared<'a>(scene: &'a Scene<'_>) -> &'a Shared {
    scene.shared(Kind::Actor, |scene| Shared {
        attacks: speaks_of_attacks(scene.text),
        brands: brands(scene),
        candidates: if reads_english(scene.text) { people::candidates(scene) } else { Vec::new() },
    })
}

/// Whether the article is about attacks on computers.
fn is_about_attacks(scene: &Scene<'_>) -> bool {
    shared(scene).attacks
}

/// Whether the article has said that the listed gang `name` has a ransomware of that name.
fn is_known_brand(scene: &Scene<'_>, name: &str) -> bool {
    shared(scene).brands.contains(name)
}

fn brands(scene: &Scene<'_>) -> BTreeSet<String> {
    let text = scene.text;
    let before_noun = |hit: &&NameHit| {
        let behind = text.tokens_in(hit.span).end;
        text.tokens().get(behind).is_some_and(|next| text.slice(next.span).eq_ignore_ascii_case("ransomware"))
    };
    let gangs = scene.names.iter().filter(|hit| hit.listing.subtype() == Some("ransomware") && hit.listing.is_actor());
    gangs.filter(before_noun).map(|hit| hit.listing.name.to_string()).collect()
}

/// Beginnings of the words of articles on attacks, in lower case: sorted, and none the beginning of another.
static STEMS: &[&str] = &[
    "adversar",
    "backdoor",
    "botnet",
    "breach",
    "cyber",
    "ddos",
    "decrypt",
    "deface",
    "encrypt",
    "espionage",
    "exploit",
    "extort",
    "hack",
    "infosec",
    "infostealer",
    "intruder",
    "intrusion",
    "keylogger",
    "malware",
    "phish",
    "ransom",
    "rootkit",
    "spyware",
    "trojan",
    "vulnerab",
    "wiper",
    "zero-day",
];

fn speaks_of_attacks(text: &Text) -> bool {
    let words = text.tokens().iter().map(|token| text.slice(token.span));
    words.filter(|word| word.len() >= 4).any(|word| begins_as_attacks(&word.to_ascii_lowercase()))
}

/// Whether `word` begins with one of [`STEMS`]: if any does, it is the last that does not come behind the word.
fn begins_as_attacks(word: &str) -> bool {
    let behind = STEMS.partition_point(|&stem| stem <= word);
    behind.checked_sub(1).is_some_and(|last| word.starts_with(STEMS[last]))
}

/// A text of fewer words says too little of its language.
const FEW_WORDS: usize = 60;

/// Of a hundred words of English text, some twenty are among the most common; of other languages', hardly one.
const COMMON_PERCENT: usize = 5;

/// Whether the text is English: capitals mean other things in German.
fn reads_english(text: &Text) -> bool {
    const COMMON: &[&str] = &["the", "of", "and", "to", "that", "for", "with", "is", "was", "it", "by", "from"];
    let words = text.tokens().iter().filter(|token| token.shape == Shape::Lower).map(|token| text.slice(token.span));
    let (all, common) =
        words.fold((0, 0), |(all, common), word| (all + 1, common + usize::from(COMMON.contains(&word))));
    all < FEW_WORDS || common * 100 >= all * COMMON_PERCENT
}

#[cfg(test)]
mod tests {
    use super::{STEMS, begins_as_attacks};

    #[test]
    fn stems_are_found_by_halves() {
        assert!(STEMS.windows(2).all(|pair| pair[0] < pair[1] && !pair[1].starts_with(pair[0])));
        assert!(["ransomware", "hack", "zero-days", "wipers"].into_iter().all(begins_as_attacks));
        assert!(!["abc", "hatch", "zero", "zoom", "wipe"].into_iter().any(begins_as_attacks));
    }
}
