//! "the ransomware gang Brackwater", "Brackwater hackers": a name beside the noun for a group.

use std::ops::Range;

use super::names::{name_from, name_until, proposal};
use crate::extract::actors::is_about_attacks;
use crate::extract::actors::phrase::{leftwards, possessor};
use crate::lexicon::attribution::{ATTACKERS, Trait, attribute};
use crate::lexicon::tools::{is_auxiliary, is_tool_noun};
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
        | Groups including [[Grimjack]] and [[APT28]] hacked it; the so-called [[Quiet Loom]] group hacked back.
        | Researchers named the group [[GoldRaven]], and the [[Pale Heron]] group deployed malware.
        | Two ransomware gangs, [[Grimjack]] and [[Nightpool]], worked together.
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
    let so_called = name.start > sentence.tokens.start && text.token(name.start - 1).eq_ignore_ascii_case("so-called");
    let strong = strong || so_called || attacks(text, head + 1);
    let weak = matches!(noun, "hackers" | "group" | "operators" | "affiliates" | "actors" | "collective" | "syndicate");
    if sentence.heading || !(strong || weak) {
        return None;
    }
    proposal(scene, &name, vec![if strong { Sign::GroupCue } else { Sign::WeakGroupCue }])
}

/// Whether the verb at the token `at` is one of attackers alone.
fn attacks(text: &Text, at: usize) -> bool {
    let words = (at..text.tokens().len().min(at + 3)).map(|at| text.token(at));
    let verb = words.into_iter().find(|word| !is_auxiliary(word)).unwrap_or_default();
    matches!(
        verb,
        "hacked" | "breached" | "deployed" | "infiltrated" | "extorted" | "exfiltrated" | "infected" | "encrypted"
    )
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

/// The names behind the noun at `head`: "the ransomware gang Brackwater", "groups such as Grimjack and Nightpool".
fn behind(scene: &Scene<'_>, sentence: &Sentence, head: usize, noun: &str) -> Vec<Found> {
    let text = scene.text;
    let limit = sentence.tokens.end;
    let phrase = leftwards(text, sentence.tokens.start, head);
    let threat = phrase.threat || matches!(noun, "gang" | "apt") || is_named(text, sentence.tokens.start, phrase.start);
    let humans = matches!(noun, "hacker" | "hackers" | "attacker" | "attackers" | "criminals" | "spies" | "agents");
    if humans || head + 1 >= limit || sentence.heading {
        return Vec::new();
    }
    let list = match text.token(head + 1) {
        "such" if text.tokens().len() > head + 2 && text.token(head + 2) == "as" => Some(head + 3),
        "like" | "including" => Some(head + 2),
        "," | ":" if is_counted(text, sentence.tokens.start, phrase.start.min(head)) => Some(head + 2),
        _ => None,
    };
    let names = match list {
        Some(at) => names(text, at, limit),
        None => name_from(text, head + 1, limit).into_iter().collect(),
    };
    let several = matches!(noun, "groups" | "gangs" | "actors" | "apts" | "crews" | "collectives");
    let in_company = list.is_some() && several && names.iter().any(|name| is_known(scene, name));
    if !threat && !in_company {
        return Vec::new();
    }
    let free = names.into_iter().filter(|name| name.end >= limit || !is_tool_noun(text.token(name.end)));
    free.filter_map(|name| proposal(scene, &name, vec![Sign::GroupCue])).collect()
}

/// Whether a number stands before the phrase at `start`: "two groups, X and Y".
fn is_counted(text: &Text, first: usize, start: usize) -> bool {
    let word = if start > first { text.token(start - 1).to_ascii_lowercase() } else { String::new() };
    matches!(word.as_str(), "two" | "three" | "four" | "five" | "several" | "both")
}

/// Whether a verb of naming governs the phrase at `start`: "named the group".
fn is_named(text: &Text, first: usize, start: usize) -> bool {
    let verb = start.checked_sub(2).filter(|&verb| verb >= first && matches!(text.token(start - 1), "the" | "this"));
    verb.is_some_and(|verb| {
        matches!(text.token(verb), "named" | "dubbed" | "calls" | "called" | "nicknamed" | "tracks")
    })
}

/// Whether a list of groups has the name, and it means the group here.
pub(super) fn is_known(scene: &Scene<'_>, name: &Range<usize>) -> bool {
    scene.names_at(scene.text.span_of(name)).any(|hit| hit.supported && hit.listing.is_actor())
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
