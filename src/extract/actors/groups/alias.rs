//! "tracked as X", "also known as X, Y and Z", "(aka X)": a group's further names.

use std::ops::Range;

use super::cue::{names, speaks_of_attacks};
use super::names::{name_until, proposal};
use super::scheme::is_numbered;
use crate::extract::actors::is_about_attacks;
use crate::extract::actors::phrase::leftwards;
use crate::lexicon::attribution::ATTACKERS;
use crate::lexicon::openers::is_possessive;
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
        | We refer to the threat actor behind the intrusion as [[Grimjack]], and track this activity cluster as [[Nightpool]].
        | [[Sable Marten]] (also known as [[UNC9911]]) and a hacking group operating under the name [[Hollowreed]] left.
        | [[Grimjack]] — also known as [[Nightpool]] — is a hacking group; an intrusion set known as [[Hollowreed]] is not.
        | A group of hackers calling itself [[Rooksong Brigade]] and the hacktivists met.
        | We track the actor's malware as Mudlark.
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
    let among = names.iter().any(|name| knows(scene, name));
    let known = || among || listed_in(scene, sentence.tokens.start..cue);
    let human = matches!(text.token(at), "himself" | "herself" | "handle" | "pseudonym");
    let subject = object(text, cue, at).unwrap_or_else(|| subject(text, sentence, cue));
    let meant = match if human { Subject::Human } else { subject } {
        Subject::Human => return names.into_iter().filter_map(|name| handle(scene, &name)).collect(),
        Subject::Group => true,
        Subject::Thing => false,
        Subject::Open => known() || names.last().is_some_and(|last| is_described(text, last.end, sentence.tokens.end)),
    };
    if !meant {
        return Vec::new();
    }
    let mut signs = vec![Sign::GroupCue, Sign::AliasCue];
    signs.extend(is_beside(text, sentence, cue).then_some(Sign::GroupNamed));
    let described = names.last().is_some_and(|last| is_described(text, last.end, sentence.tokens.end));
    let bearer = bearer(text, sentence, cue).filter(|bearer| among || knows(scene, bearer) || described);
    names.into_iter().chain(bearer).filter_map(|name| proposal(scene, &name, signs.clone())).collect()
}

/// The first token of the cue that ends in the token `at`.
fn cue(text: &Text, sentence: &Sentence, at: usize) -> Option<usize> {
    let first = sentence.tokens.start;
    match text.token(at) {
        "as" => (first.max(at.saturating_sub(REACH))..at).rev().find(|&at| is_naming(text.token(at))),
        "name" | "moniker" | "handle" | "pseudonym" | "names" | "monikers" => under(text, first, at),
        "of" if at > first => matches!(text.token(at - 1), "name" | "moniker").then(|| under(text, first, at - 1))?,
        "dubbed" | "codenamed" | "aka" | "AKA" | "nicknamed" | "called" | "named" | "dubs" | "calls" | "call"
        | "itself" | "themselves" | "himself" | "herself" | "alias" | "aliases" | "a.k.a." | "calling" | "dubbing" => {
            Some(at)
        }
        "by" if at > first && matches!(text.token(at - 1), "goes" | "going" | "go" | "went") => Some(at),
        _ => None,
    }
}

/// Whether a noun for attackers alone ends right before the cue at `cue`: "a group of hackers calling itself".
fn is_beside(text: &Text, sentence: &Sentence, cue: usize) -> bool {
    let near = sentence.tokens.start.max(cue.saturating_sub(3))..cue;
    near.rev().any(|at| {
        let word = text.token(at).to_ascii_lowercase();
        let phrase = leftwards(text, sentence.tokens.start, at);
        matches!(word.as_str(), "hackers" | "hacktivists" | "cybercriminals" | "gang" | "crew")
            || matches!(word.as_str(), "group" | "actor" | "collective") && phrase.threat
    })
}

/// Whether what follows from the token `at` says that attackers are named: ", is a hacking group", "), a ransomware gang".
fn is_described(text: &Text, at: usize, limit: usize) -> bool {
    const LONGEST: usize = 8;
    let skip = |at: usize, words: &[&str]| at + usize::from(at < limit && words.contains(&text.token(at)));
    let marks = skip(skip(at, &["\"", "”", ")"]), &[",", ")", "—", "–"]);
    let article = skip(marks, &["is", "was"]);
    let start = skip(article, &["a", "an", "the"]);
    if start == article || marks == at {
        return false;
    }
    let noun = (start..limit.min(start + LONGEST))
        .find(|&at| ATTACKERS.lookup(&text.token(at).to_ascii_lowercase()).is_some());
    noun.is_some_and(|noun| {
        leftwards(text, start, noun).start == start
            && (is_gang(text, noun) || speaks_of_attacks(text, start, &leftwards(text, start, noun), noun))
    })
}

fn is_gang(text: &Text, at: usize) -> bool {
    matches!(text.token(at), "gang" | "crew")
}

/// Verbs whose "as" brings a name.
fn is_naming(word: &str) -> bool {
    #[rustfmt::skip]
    const VERBS: &[&str] = &[
        "known", "tracked", "tracks", "track", "tracking", "referred", "identified", "labeled", "labelled",
        "designated", "refers", "refer", "knows", "designates", "monitors",
    ];
    VERBS.contains(&word)
}

/// The preposition before the noun at `at`, which tells of a name to come: "under the name", "with the moniker".
fn under(text: &Text, first: usize, at: usize) -> Option<usize> {
    let mut words = (first.max(at.saturating_sub(4))..at).rev();
    words.find(|&at| matches!(text.token(at), "under" | "by" | "with" | "using" | "uses"))
}

/// What the words between a verb of naming at `verb` and its "as" at `at` say is named: "we track this cluster as".
fn object(text: &Text, verb: usize, at: usize) -> Option<Subject> {
    (text.token(at) == "as" && verb + 1 < at && text.token(verb + 1) != "by").then_some(())?;
    (verb + 1..at).filter(|&noun| !is_owner(text, noun)).find_map(|noun| {
        let word = text.token(noun).to_ascii_lowercase();
        // "the threat actor malware": the last noun in a row is the one.
        let last = noun + 1 >= at || !is_thing(&text.token(noun + 1).to_ascii_lowercase());
        let group = last && is_group_noun(text, verb + 1, noun, &word);
        if group { Some(Subject::Group) } else { is_thing(&word).then_some(Subject::Thing) }
    })
}

/// Whether the word at the token `at` is a possessor.
fn is_owner(text: &Text, at: usize) -> bool {
    is_possessive(text.word(at + 1))
}

/// The name before the cue at `cue` that further names are of: "Grimjack (also known as", "Grimjack, previously called".
fn bearer(text: &Text, sentence: &Sentence, cue: usize) -> Option<Range<usize>> {
    #[rustfmt::skip]
    const BETWEEN: &[&str] = &[
        "also", "formerly", "previously", "otherwise", "sometimes", "which", "is", "who", "better", "now", "was", "been",
        "has", "and", "(", ",", "[", "—", "–",
    ];
    let between = |at: &usize| BETWEEN.contains(&text.token(*at));
    let end = (sentence.tokens.start..cue).rev().take_while(between).last()?;
    name_until(text, sentence.tokens.start, end)
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
    for at in (first..cue).rev().filter(|&at| !is_behind(text, first, at)) {
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

/// Whether the noun at `at` is what the attackers are behind: "the hackers behind the campaign".
fn is_behind(text: &Text, first: usize, at: usize) -> bool {
    (first.max(at.saturating_sub(4))..at).any(|before| text.token(before) == "behind")
}

/// Whether the word at the token `at` is a noun for attackers: by itself, or with a word before it that says so.
fn is_group_noun(text: &Text, first: usize, at: usize, word: &str) -> bool {
    const OPEN: &[&str] = &["organization", "organisation", "network", "team", "unit", "units", "teams", "networks"];
    const OTHERS: &[&str] = &["entity", "entities", "agents", "army", "troops", "contractors", "workers", "worker"];
    match ATTACKERS.lookup(word) {
        Some(_) if OPEN.contains(&word) || OTHERS.contains(&word) => leftwards(text, first, at).threat,
        None if word == "set" => at > first && text.token(at - 1).eq_ignore_ascii_case("intrusion"),
        None if word == "threat" => at > first && text.token(at - 1).eq_ignore_ascii_case("persistent"),
        found => found.is_some(),
    }
}

/// Whether `name` is a listed group's, or holds one, or is a vendor's number.
fn knows(scene: &Scene<'_>, name: &Range<usize>) -> bool {
    is_numbered(scene.text.slice(scene.text.span_of(name))) || listed_in(scene, name.clone())
}

/// Whether a listed group stands within `tokens`.
fn listed_in(scene: &Scene<'_>, tokens: Range<usize>) -> bool {
    if tokens.is_empty() {
        return false;
    }
    let span = scene.text.span_of(&tokens);
    let from = scene.names.partition_point(|hit| hit.span.start < span.start);
    let mut hits = scene.names[from..].iter().take_while(|hit| hit.span.start < span.end);
    hits.any(|hit| hit.listing.is_actor() && hit.supported)
}
