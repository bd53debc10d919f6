//! "Grimjack, a China-linked cyberespionage group", "Grimjack is a ransomware gang": a name, and behind it what it is.

use super::cue::{listed_before, speaks_of_attacks};
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
        | [[Oaken Gull]], which overlaps with others, is a threat actor; [[Grimjack]] (aka more) is an espionage group.
        | [[Grimjack]], [[Hollowreed]] and [[Nightpool]] were the most active ransomware groups.
        | [[Hollowreed]] has become one of the most prolific ransomware gangs, [[Nightpool]] (a hacking crew) says.
        | The firm, a threat group said, was hacked in Paris, a crime gang hub.
        | Malware hit Ferndale, a network of hospitals, and it was a new threat.
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    if !is_about_attacks(scene) {
        return Vec::new();
    }
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.heading);
    sentences.flat_map(|sentence| sentence.tokens.clone().flat_map(|head| at_head(scene, sentence, head))).collect()
}

/// The name before the phrase that ends in the noun at `head`.
fn at_head(scene: &Scene<'_>, sentence: &Sentence, head: usize) -> Vec<Found> {
    let (text, first) = (scene.text, sentence.tokens.start);
    if !is_group_noun(text.token(head)) {
        return Vec::new();
    }
    let phrase = leftwards(text, first, head);
    let gang = matches!(text.token(head), "gang" | "crew" | "gangs");
    let attackers = speaks_of_attacks(text, first, &phrase, head);
    let told = attackers || gang || phrase.tie;
    let end = link(text, first, phrase.start);
    let Some(name) = end.and_then(|end| name_until(text, first, end)) else { return Vec::new() };
    // "Grimjack and Nightpool were the most active gangs".
    let several = matches!(text.token(name.end), "are" | "were");
    let others = if several { listed_before(text, first, name.start) } else { Vec::new() };
    let signs = match told {
        true if attackers => vec![Sign::GroupCue, Sign::GroupNamed],
        true => vec![Sign::GroupCue],
        false => vec![Sign::WeakGroupCue],
    };
    others.into_iter().chain([name]).filter_map(|name| proposal(scene, &name, signs.clone())).collect()
}

fn is_group_noun(word: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: &[&str] = &[
        "group", "gang", "crew", "collective", "actor", "adversary", "syndicate", "outfit", "cluster", "cartel",
        "groups", "gangs", "actors",
    ];
    NOUNS.contains(&word)
}

/// The end of the name before ", a", "is the", "became one of the", which end before the token `end`.
fn link(text: &Text, first: usize, end: usize) -> Option<usize> {
    let verb = article(text, first, end)?.checked_sub(1).filter(|&at| at > first)?;
    let before = match text.token(verb) {
        "," | ";" | "–" | "—" | "(" | "became" | "remains" | "is" | "was" | "are" | "were" => verb,
        "become" if matches!(text.token(verb - 1), "has" | "had") => verb - 1,
        "as" if matches!(text.token(verb - 1), "emerged" | "resurfaced" | "surfaced" | "reemerged") => verb - 1,
        _ => return None,
    };
    Some(without_aside(text, first, before))
}

/// The first token of the article before the phrase that begins at `end`: of "a", or of "one of the most".
fn article(text: &Text, first: usize, end: usize) -> Option<usize> {
    const MOST: usize = 6;
    let at = end.checked_sub(1).filter(|&at| at > first)?;
    if matches!(text.token(at), "a" | "an" | "another") {
        return Some(at);
    }
    let between = |at: &usize| {
        matches!(text.token(*at), "the" | "most" | "more" | "active" | "world" | "'s" | "’s" | "this" | "year")
    };
    let start = (first..end).rev().take(MOST).take_while(between).last()?;
    let one = start >= first + 2 && text.token(start - 1) == "of" && text.token(start - 2) == "one";
    match text.token(start) {
        _ if one => Some(start - 2),
        "the" => Some(start),
        _ => None,
    }
}

/// `end` without what stands between the name and its verb: "(aka X)", ", which overlaps with X,".
fn without_aside(text: &Text, first: usize, end: usize) -> usize {
    const LONGEST: usize = 24;
    let opening = match end.checked_sub(1).filter(|&last| last > first).map(|last| text.token(last)) {
        Some(")") => "(",
        Some(dash @ ("–" | "—")) if matches!(text.token(end), "is" | "was") => dash,
        Some(",") if matches!(text.token(end), "is" | "was") => ",",
        _ => return end,
    };
    let mut near = (first.max(end.saturating_sub(LONGEST))..end - 1).filter(|&at| text.token(at) == opening);
    (if opening == "(" { near.next_back() } else { near.next() }).unwrap_or(end)
}
