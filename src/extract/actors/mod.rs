//! The rules for actors.

mod groups;
mod people;
mod phrase;
mod unnamed;

use crate::rule::{Rule, Scene};
use crate::text::{Shape, Text};
use crate::value::Kind;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[
    &groups::listed::RULE,
    &groups::scheme::RULE,
    &groups::families::RULE,
    &groups::cue::RULE,
    &groups::alias::RULE,
    &groups::brackets::RULE,
    &unnamed::backed::RULE,
    &unnamed::attributed::RULE,
    &unnamed::nation_states::RULE,
    &people::full::RULE,
    &people::single::RULE,
];

/// What the rules for actors share of one article.
struct Shared {
    attacks: bool,
    candidates: Vec<people::Candidate>,
}

fn shared<'a>(scene: &'a Scene<'_>) -> &'a Shared {
    scene.shared(Kind::Actor, |scene| Shared {
        attacks: speaks_of_attacks(scene.text),
        candidates: if reads_english(scene.text) { people::candidates(scene) } else { Vec::new() },
    })
}

/// Whether the article is about attacks on computers.
fn is_about_attacks(scene: &Scene<'_>) -> bool {
    shared(scene).attacks
}

fn speaks_of_attacks(text: &Text) -> bool {
    const STEMS: &[&str] = &[
        "hack",
        "cyber",
        "malware",
        "ransomware",
        "phishing",
        "espionage",
        "botnet",
        "spyware",
        "backdoor",
        "trojan",
        "vulnerab",
        "exploit",
        "intrusion",
        "infosec",
        "adversar",
    ];
    let begins = |word: &str, stem: &str| word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem));
    text.tokens().iter().any(|token| STEMS.iter().any(|stem| begins(text.slice(token.span), stem)))
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
