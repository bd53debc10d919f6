//! "Grimjack, a China-linked cyberespionage group", "Grimjack is a ransomware gang": a name, and behind it what it is.

use super::names::{name_until, proposal};
use crate::extract::actors::is_about_attacks;
use crate::extract::actors::phrase::leftwards;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Text};
use crate::value::Sign;

/// A name with what it is behind it.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_appositive",
    about: "A name and, behind it, what it is: X, a cyberespionage group; X is a ransomware gang.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | The hack was the work of [[Grimjack = group]], a China-linked cyberespionage group.
        | [[Hollowreed]], the ransomware gang that hit the port, has rebranded.
        | [[GoldRaven]] is a well-known hacking group that targets ministries.
        | The firm, a threat group said, was hacked in Paris, a crime gang hub.
        | Malware hit Ferndale, a network of hospitals, and it was a new threat.
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    if !is_about_attacks(scene) {
        return Vec::new();
    }
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.heading);
    sentences.flat_map(|sentence| sentence.tokens.clone().filter_map(|head| at_head(scene, sentence, head))).collect()
}

/// The name before the phrase that ends in the noun at `head`.
fn at_head(scene: &Scene<'_>, sentence: &Sentence, head: usize) -> Option<Found> {
    let text = scene.text;
    is_group_noun(text.token(head)).then_some(())?;
    let phrase = leftwards(text, sentence.tokens.start, head);
    let gang = matches!(text.token(head), "gang" | "crew");
    (phrase.threat || gang || phrase.tie).then_some(())?;
    let name = name_until(text, sentence.tokens.start, link(text, sentence.tokens.start, phrase.start)?)?;
    proposal(scene, &name, vec![Sign::GroupCue])
}

fn is_group_noun(word: &str) -> bool {
    matches!(
        word,
        "group" | "gang" | "crew" | "collective" | "actor" | "adversary" | "syndicate" | "outfit" | "cluster"
    )
}

/// The end of the name before ", a" or "is the", which end before the token `end`.
fn link(text: &Text, first: usize, end: usize) -> Option<usize> {
    let article = end.checked_sub(1).filter(|&at| at > first + 1)?;
    matches!(text.token(article), "a" | "an" | "the" | "another").then_some(())?;
    let before = article - 1;
    matches!(text.token(before), "," | "is" | "was" | "–" | "—").then_some(before)
}
