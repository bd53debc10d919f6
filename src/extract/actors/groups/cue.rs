//! "the ransomware gang Brackwater", "Brackwater hackers": a name beside the noun for a group.

use std::ops::Range;

use super::names::{name_from, name_until, proposal};
use crate::extract::actors::is_about_attacks;
use crate::extract::actors::phrase::leftwards;
use crate::lexicon::attribution::{ATTACKERS, Trait, attribute};
use crate::lexicon::tools::is_tool_noun;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Text};
use crate::value::Sign;

/// A name beside the noun for a group.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_cue",
    about: "A name beside the noun for a group: the ransomware gang X, the X hacking group.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | The ransomware gang [[Brackwater = group]] was busted, and so was the [[Hollowreed]] extortion gang.
        | Cyber threat actor [[Sable Marten]] and APT groups such as [[Grimjack]] and [[Nightpool]] were named.
        | The gang met in Paris, and the Chinese group left.
        | The company group Microsoft and the Windows team met.
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    if !is_about_attacks(scene) {
        return found;
    }
    for sentence in scene.text.sentences() {
        for at in sentence.tokens.clone() {
            let head = scene.text.token(at).to_ascii_lowercase();
            if ATTACKERS.lookup(&head).is_some() {
                found.extend(before(scene, sentence, at, &head));
                found.extend(behind(scene, sentence, at, &head));
            }
        }
    }
    found
}

/// The name before the noun at `head`: "Brackwater extortion gang".
fn before(scene: &Scene<'_>, sentence: &Sentence, head: usize, noun: &str) -> Option<Found> {
    let text = scene.text;
    let (start, threat) = descriptors(text, sentence, head);
    let name = name_until(text, sentence.tokens.start, possessor(text, sentence.tokens.start, start))?;
    let strong = threat || matches!(noun, "gang" | "gangs" | "crew" | "apt" | "apts" | "hacktivists");
    let weak = matches!(noun, "hackers" | "group" | "operators" | "affiliates" | "actors" | "collective" | "syndicate");
    if sentence.heading || !(strong || weak) {
        return None;
    }
    proposal(scene, &name, vec![if strong { Sign::GroupCue } else { Sign::WeakGroupCue }])
}

/// Where the words begin that describe the group between its name and its noun, and whether they speak of attacks.
fn descriptors(text: &Text, sentence: &Sentence, head: usize) -> (usize, bool) {
    let (mut start, mut threat) = (head, false);
    while start > sentence.tokens.start {
        let word = text.token(start - 1);
        let described = attribute(&word.to_ascii_lowercase()) == Some(Trait::Threat) || word == "-";
        if !described || (word.starts_with(char::is_uppercase) && start < head && word != "APT" && word != "Ransomware")
        {
            break;
        }
        threat |= word != "-";
        start -= 1;
    }
    (start, threat)
}

fn possessor(text: &Text, first: usize, end: usize) -> usize {
    if end > first + 1 && matches!(text.token(end - 1), "'s" | "’s") { end - 1 } else { end }
}

/// The names behind the noun at `head`: "the ransomware gang Brackwater", "groups such as Grimjack and Nightpool".
fn behind(scene: &Scene<'_>, sentence: &Sentence, head: usize, noun: &str) -> Vec<Found> {
    let text = scene.text;
    let limit = sentence.tokens.end;
    let threat = leftwards(text, sentence.tokens.start, head).threat || matches!(noun, "gang" | "apt");
    let humans = matches!(noun, "hacker" | "hackers" | "attacker" | "attackers" | "criminals" | "spies" | "agents");
    if !threat || humans || head + 1 >= limit || sentence.heading {
        return Vec::new();
    }
    let list = match text.token(head + 1) {
        "such" if text.tokens().len() > head + 2 && text.token(head + 2) == "as" => Some(head + 3),
        "like" | "including" => Some(head + 2),
        _ => None,
    };
    let names = match list {
        Some(at) => names(text, at, limit),
        None => name_from(text, head + 1, limit).into_iter().collect(),
    };
    let free = names.into_iter().filter(|name| name.end >= limit || !is_tool_noun(text.token(name.end)));
    free.filter_map(|name| proposal(scene, &name, vec![Sign::GroupCue])).collect()
}

/// The names of the list that begins at `at`: "A, B and C".
pub(super) fn names(text: &Text, mut at: usize, limit: usize) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    while let Some(name) = name_from(text, at, limit) {
        at = name.end;
        names.push(name);
        let before = at;
        while at < limit
            && at < before + 4
            && matches!(text.token(at), "," | "and" | "or" | "\"" | "”" | "’" | "'" | "*" | "]" | "/")
        {
            at += 1;
        }
        if at == before {
            break;
        }
    }
    names
}
