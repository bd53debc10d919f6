//! "tracked as X", "also known as X, Y and Z", "(aka X)": a group's further names.

use std::ops::Range;

use super::cue::names;
use super::names::proposal;
use crate::extract::actors::is_about_attacks;
use crate::extract::actors::phrase::leftwards;
use crate::lexicon::attribution::ATTACKERS;
use crate::lexicon::tools::is_thing;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Shape, Text};
use crate::value::{ActorKind, Sign, Value};

/// A group's further names.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_alias",
    about: "What a group is tracked as, called or also known as.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | A hacking group known as [[Brackwater = group]] did it.
        | The hackers, a threat actor tracked by Vendor as [[Grimjack]], is also known as [[Nightpool]] and [[Sable Marten]].
        | Researchers track the hackers as [[Sable Marten]].
        | The hackers, dubbed [[Hollowreed]], left.
        | A backdoor dubbed Mudlark was dropped by a group.
        | It is known as Paris.
        | A hacker who calls himself [[Quillback = person Quillback]] sold access, and an actor known as [[Marrow Finch = group]].
        | An actor who calls himself [[Inkhorn 3.0 = person Inkhorn 3.0]] posted the hacked files.
        | The hackers replaced a table with one named WARNING, and an organisation named Lokdar.
    ",
};

/// How far before a cue the noun of what is named may stand.
const REACH: usize = 14;

fn find(scene: &Scene<'_>) -> Vec<Found> {
    if !is_about_attacks(scene) {
        return Vec::new();
    }
    let sentences = scene.text.sentences().iter();
    sentences.flat_map(|sentence| sentence.tokens.clone().flat_map(move |at| at_cue(scene, sentence, at))).collect()
}

/// The names behind the cue whose last token is `at`.
fn at_cue(scene: &Scene<'_>, sentence: &Sentence, at: usize) -> Vec<Found> {
    let text = scene.text;
    let Some(cue) = cue(text, sentence, at) else { return Vec::new() };
    let names = names(text, at + 1, sentence.tokens.end);
    let known = || names.iter().any(|name| knows(scene, name.clone())) || knows(scene, sentence.tokens.start..cue);
    let human = matches!(text.token(at), "himself" | "herself");
    let meant = match if human { Subject::Human } else { subject(text, sentence, at) } {
        Subject::Human => return names.into_iter().filter_map(|name| handle(scene, &name)).collect(),
        Subject::Group => true,
        Subject::Thing => false,
        Subject::Open => known(),
    };
    if !meant {
        return Vec::new();
    }
    let signs = vec![Sign::GroupCue, Sign::AliasCue];
    names.into_iter().filter_map(|name| proposal(scene, &name, signs.clone())).collect()
}

/// The first token of the cue that ends in the token `at`.
fn cue(text: &Text, sentence: &Sentence, at: usize) -> Option<usize> {
    let first = sentence.tokens.start;
    match text.token(at) {
        "as" => (first.max(at.saturating_sub(5))..at).rev().find(|&at| {
            matches!(
                text.token(at),
                "known"
                    | "tracked"
                    | "tracks"
                    | "track"
                    | "referred"
                    | "identified"
                    | "labeled"
                    | "labelled"
                    | "designated"
                    | "refers"
            )
        }),
        "dubbed" | "codenamed" | "aka" | "AKA" | "nicknamed" | "called" | "named" | "dubs" | "calls" | "call"
        | "itself" | "themselves" | "himself" | "herself" | "alias" | "aliases" | "a.k.a." => Some(at),
        _ => None,
    }
}

/// The name under which a single attacker goes: a person's.
fn handle(scene: &Scene<'_>, name: &Range<usize>) -> Option<Found> {
    let tokens = scene.text.tokens();
    let numbered = tokens
        .get(name.end)
        .is_some_and(|next| next.shape == Shape::Number && !scene.text.slice(next.span).contains(','));
    let name = name.start..name.end + usize::from(numbered);
    let Found { span, value } = proposal(scene, &name, vec![Sign::RoleBefore])?;
    Some(Found { span, value: Value::Actor(ActorKind::Person, value.name()?.clone()) })
}

/// What a cue names.
enum Subject {
    Human,
    Group,
    Thing,
    Open,
}

/// What the nearest noun before the cue says.
fn subject(text: &Text, sentence: &Sentence, cue: usize) -> Subject {
    let first = sentence.tokens.start.max(cue.saturating_sub(REACH));
    for at in (first..cue).rev() {
        let word = text.token(at).to_ascii_lowercase();
        if matches!(word.as_str(), "hacker" | "cybercriminal" | "hacktivist" | "scammer" | "individual" | "user") {
            return Subject::Human;
        }
        if is_group_noun(text, first, at, &word) {
            return Subject::Group;
        }
        if is_thing(&word) {
            return Subject::Thing;
        }
    }
    Subject::Open
}

/// Whether the word at the token `at` is a noun for attackers: by itself, or with a word before it that says so.
fn is_group_noun(text: &Text, first: usize, at: usize, word: &str) -> bool {
    const OPEN: &[&str] = &["organization", "organisation", "network", "team", "unit", "units", "teams", "networks"];
    const OTHERS: &[&str] = &["entity", "entities", "agents", "army", "troops", "contractors", "workers", "worker"];
    match ATTACKERS.lookup(word) {
        Some(_) if OPEN.contains(&word) || OTHERS.contains(&word) => leftwards(text, first, at).threat,
        found => found.is_some() || word == "adversary",
    }
}

/// Whether a listed group stands within `tokens`.
fn knows(scene: &Scene<'_>, tokens: Range<usize>) -> bool {
    if tokens.is_empty() {
        return false;
    }
    let span = scene.text.span_of(&tokens);
    let from = scene.names.partition_point(|hit| hit.span.start < span.start);
    let mut hits = scene.names[from..].iter().take_while(|hit| hit.span.start < span.end);
    hits.any(|hit| hit.listing.is_actor() && hit.supported)
}
