//! "the ransomware gang Brackwater", "Brackwater hackers": a name beside the noun for a group.

use std::ops::Range;

use super::names::{name_from, name_until, proposal};
use super::scheme::is_numbered;
use crate::extract::actors::is_about_attacks;
use crate::extract::actors::phrase::{Phrase, leftwards, possessor};
use crate::lexicon::attribution::{ATTACKERS, Trait, attribute};
use crate::lexicon::tools::{is_tool_noun, precedes_verb};
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Shape, Text};
use crate::value::Sign;

/// A name beside the noun for a group.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_cue",
    about: "A name beside the noun for a group: the ransomware gang X, the X hacking group.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | The ransomware gang [[Ryuk]] hit a hospital, and gangs like [[Maze]] did too.
        | The ransomware gang [[Brackwater = group]] was busted, and so was the [[Hollowreed]] extortion gang.
        | Cyber threat actor [[Sable Marten]] and APT groups such as [[Grimjack]] and [[Nightpool]] were named.
        | Groups including [[Grimjack]] and [[APT28]] hacked it; the so-called [[Quiet Loom]] group hacked back.
        | Researchers named the group [[GoldRaven]], and the [[Pale Heron]] group deployed malware.
        | Two ransomware gangs, [[Grimjack]] and [[Nightpool]], worked together.
        | A new hacking group, [[Grimjack]], met the [[Pale Heron]], [[Quiet Loom]] and [[Nightpool]] extortion gangs.
        | Hacking groups [[Grimjack]] and [[Nightpool]] and the initial access broker [[Ferric Crane]] sold it.
        | The financially motivated group [[GreyPiston]] and three ransomware gangs ([[Pale Heron]] and [[Nightpool]]) hack.
        | Vendor named the hackers [[Rust Lantern]]; a threat intelligence group, Vendor, wrote malware signatures.
        | The ransomware-as-a-service (RaaS) group [[VelvetKnot]] left.
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
                found.extend(owned(scene, sentence, at, &head));
                found.extend(behind(scene, sentence, at, &head));
            }
        }
    }
    found
}

/// The names before the noun at `head`: "Brackwater extortion gang", "the Brackwater and Hollowreed gangs".
fn before(scene: &Scene<'_>, sentence: &Sentence, head: usize, noun: &str) -> Vec<Found> {
    let text = scene.text;
    let first = sentence.tokens.start;
    let (start, threat) = descriptors(text, sentence, head);
    let Some(name) = name_until(text, first, possessor(text, first, start)) else { return Vec::new() };
    let strong = threat || matches!(noun, "gang" | "gangs" | "crew" | "apt" | "apts" | "hacktivists");
    let so_called = name.start > sentence.tokens.start && text.token(name.start - 1).eq_ignore_ascii_case("so-called");
    let strong = strong || so_called || attacks(text, head + 1);
    let weak = matches!(noun, "hackers" | "group" | "operators" | "affiliates" | "actors" | "collective" | "syndicate");
    let several = matches!(noun, "groups" | "gangs" | "crews" | "actors" | "collectives" | "apts" | "cartels");
    let known = several && is_known(scene, &name);
    if sentence.heading || !(strong || weak || known) {
        return Vec::new();
    }
    let signs = match strong || known || is_listed(scene, &name) {
        true if threat && !several && !weak_word(noun) => vec![Sign::GroupCue, Sign::GroupNamed],
        true => vec![Sign::GroupCue],
        false => vec![Sign::WeakGroupCue],
    };
    let list = several && signs.contains(&Sign::GroupCue);
    let others = if list { listed_before(text, first, name.start) } else { Vec::new() };
    others.into_iter().chain([name]).filter_map(|name| proposal(scene, &name, signs.clone())).collect()
}

/// Whether the noun is one of defenders, too: "the Acme cyber team".
fn weak_word(noun: &str) -> bool {
    !matches!(noun, "group" | "gang" | "crew" | "actor" | "collective" | "syndicate")
}

/// Whether a list of groups has the name, whatever it asks for.
fn is_listed(scene: &Scene<'_>, name: &Range<usize>) -> bool {
    scene.names_at(scene.text.span_of(name)).any(|hit| hit.listing.is_actor())
}

/// The names that a list has before its last one, which begins at the token `end`: the first two of "A, B and C".
pub(super) fn listed_before(text: &Text, first: usize, mut end: usize) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    while end > first && matches!(text.token(end - 1), "," | "and" | "or" | "&") {
        let comma = usize::from(end >= first + 2 && text.token(end - 2) == ",");
        let Some(name) = name_until(text, first, end - 1 - comma) else { break };
        end = name.start;
        names.push(name);
    }
    names
}

/// The name behind "affiliates of", "operators of", "hackers of".
fn owned(scene: &Scene<'_>, sentence: &Sentence, head: usize, noun: &str) -> Option<Found> {
    let text = scene.text;
    let limit = sentence.tokens.end;
    let of = head + 2 < limit && text.token(head + 1) == "of";
    (of && matches!(noun, "affiliates" | "operators" | "hackers" | "hacktivists") && !sentence.heading).then_some(())?;
    let name = name_from(text, head + 2, limit)?;
    let tool = name.end < limit && is_product_noun(text.token(name.end));
    let sign = if noun == "hacktivists" { Sign::GroupCue } else { Sign::WeakGroupCue };
    (!tool).then(|| proposal(scene, &name, vec![sign]))?
}

fn is_product_noun(word: &str) -> bool {
    word.eq_ignore_ascii_case("ransomware") || is_tool_noun(word)
}

/// Whether the verb at the token `at` is one of attackers alone.
fn attacks(text: &Text, at: usize) -> bool {
    let words = (at..text.tokens().len().min(at + 3)).map(|at| text.token(at));
    let verb = words.into_iter().find(|word| !precedes_verb(word)).unwrap_or_default();
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
    let first = sentence.tokens.start;
    let phrase = leftwards(text, first, head);
    let named = is_named(text, first, phrase.start);
    let attackers = speaks_of_attacks(text, first, &phrase, head);
    let threat = attackers || matches!(noun, "gang" | "gangs" | "apt" | "apts") || named;
    let humans = matches!(noun, "hacker" | "hackers" | "attacker" | "attackers" | "criminals" | "spies" | "agents");
    if humans && !named || head + 1 >= limit || sentence.heading {
        return Vec::new();
    }
    let list = match text.token(head + 1) {
        "such" if text.tokens().len() > head + 2 && text.token(head + 2) == "as" => Some(head + 3),
        "like" | "including" => Some(head + 2),
        "are" | "were" if threat && head + 2 < limit && is_listed_next(scene, head + 2, limit) => Some(head + 2),
        "," | ":" | "(" if is_counted(text, first, phrase.start.min(head)) => Some(head + 2),
        _ => None,
    };
    let several = matches!(noun, "groups" | "gangs" | "actors" | "apts" | "crews" | "collectives");
    let found = match list {
        Some(at) => names(text, at, limit),
        // "Ransomware Actors Shift Gears": a title.
        None if text.tokens()[head].shape == Shape::Capital && head > first && text.token(head + 1) != "," => {
            name_from(text, head + 1, limit).into_iter().filter(|name| is_known(scene, name)).collect()
        }
        None if several => names(text, head + 1, limit),
        None => name_from(text, head + 1, limit).into_iter().chain(set_off(text, head + 1, limit)).collect(),
    };
    let in_company = list.is_some() && several && found.iter().any(|name| is_known(scene, name));
    if !threat && !in_company {
        return Vec::new();
    }
    let signs = if attackers || named { vec![Sign::GroupCue, Sign::GroupNamed] } else { vec![Sign::GroupCue] };
    let free = found.into_iter().filter(|name| name.end >= limit || !is_tool_noun(text.token(name.end)));
    free.filter_map(|name| proposal(scene, &name, signs.clone())).collect()
}

/// Whether the words of `phrase` before the noun at `head` make its bearers attackers.
pub(super) fn speaks_of_attacks(text: &Text, first: usize, phrase: &Phrase, head: usize) -> bool {
    let word = |back: usize| if head >= first + back { text.token(head - back) } else { "" };
    // "a threat intelligence group" defends.
    let defends = matches!(word(1), "intelligence" | "research" | "hunting" | "security" | "analysis");
    let broker = text.token(head).starts_with("broker") && word(1).eq_ignore_ascii_case("access");
    (phrase.threat && !defends) || broker || word(1) == "motivated"
}

/// The name that commas set off behind a noun: "a hacking group, Grimjack,".
fn set_off(text: &Text, at: usize, limit: usize) -> Option<Range<usize>> {
    let name = name_from(text, at + 1, limit).filter(|_| text.token(at) == ",")?;
    (name.end < limit && matches!(text.token(name.end), "," | ".")).then_some(name)
}

/// Whether the name at the token `at` is a listed group's: "the most active gangs were Grimjack and Nightpool".
fn is_listed_next(scene: &Scene<'_>, at: usize, limit: usize) -> bool {
    name_from(scene.text, at, limit).is_some_and(|name| is_listed(scene, &name))
}

/// Whether a number stands before the phrase at `start`: "two groups, X and Y".
fn is_counted(text: &Text, first: usize, start: usize) -> bool {
    let word = if start > first { text.token(start - 1).to_ascii_lowercase() } else { String::new() };
    let digits = word.len() < 3 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    digits
        || matches!(word.as_str(), "two" | "three" | "four" | "five" | "six" | "seven" | "several" | "both" | "other")
}

/// Whether a verb of naming governs the phrase at `start`: "named the group".
fn is_named(text: &Text, first: usize, start: usize) -> bool {
    let verb = start.checked_sub(2).filter(|&verb| verb >= first && matches!(text.token(start - 1), "the" | "this"));
    verb.is_some_and(|verb| {
        matches!(text.token(verb), "named" | "dubbed" | "calls" | "called" | "nicknamed" | "tracks")
    })
}

/// Whether a list of groups has the name, and it means the group here, or it is a vendor's number.
pub(super) fn is_known(scene: &Scene<'_>, name: &Range<usize>) -> bool {
    is_numbered(scene.text.slice(scene.text.span_of(name)))
        || scene.names_at(scene.text.span_of(name)).any(|hit| hit.supported && hit.listing.is_actor())
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
