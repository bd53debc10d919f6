//! The words before an attacker: "suspected Chinese state-sponsored advanced persistent threat (APT)" before "actor".

use crate::lexicon::attribution::{Trait, attribute, backer, is_power, is_tie};
use crate::lexicon::nations::nation;
use crate::rule::nation_until;
use crate::text::Text;

/// What the words before a noun say of the one who attacks.
#[derive(Debug, Default, Clone)]
pub(super) struct Phrase {
    /// The token of its first word.
    pub(super) start: usize,
    /// The states that it names, as ISO 3166-1 codes.
    pub(super) nations: Vec<&'static str>,
    /// Whether it says that a state is behind it: "state-sponsored", "government".
    pub(super) state: bool,
    /// Whether it says that they attack: "hacking", "espionage".
    pub(super) threat: bool,
    /// Whether it ties them to a state: "-linked", "-backed".
    pub(super) tie: bool,
    /// How many prefixes turn it round: "anti-Russian", "non-state".
    pub(super) reversals: usize,
}

/// Ties that make an attacker of anyone: a "US-based group" is none.
const STRONG_TIES: &[&str] = &["sponsored", "backed", "linked", "aligned", "nexus"];

/// The states whose languages so many others speak that a speaker is of no one state.
const WORLD_LANGUAGES: &[&str] = &["GB", "ES", "PT", "FR", "DE"];

/// Longer phrases are no phrases: a bound for texts of such words alone.
const MOST_UNITS: usize = 20;

/// Reads from the token `head` leftwards, not beyond the token `first`.
pub(super) fn leftwards(text: &Text, first: usize, head: usize) -> Phrase {
    let mut phrase = Phrase { start: head, ..Phrase::default() };
    for _ in 0..MOST_UNITS {
        let Some(step) = step(text, first, phrase.start).or_else(|| joined(text, first, &phrase)) else { break };
        phrase.start = step.start;
        phrase.nations.extend(step.nations);
        phrase.state |= step.state;
        phrase.threat |= step.threat;
        phrase.tie |= step.tie;
        phrase.reversals += step.reversals;
    }
    phrase
}

/// The one unit that ends before the token `end`.
fn step(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    if end <= first {
        return None;
    }
    let found = tied(text, first, end)
        .or_else(|| power(text, first, end))
        .or_else(|| spelled(text, first, end))
        .or_else(|| for_hire(text, first, end))
        .or_else(|| as_a_service(text, first, end))
        .or_else(|| quality(text, first, end))
        .or_else(|| work(text, first, end))?;
    (found.start >= first).then_some(found)
}

/// "Russian and" before "Chinese": only nationalities are joined.
fn joined(text: &Text, first: usize, phrase: &Phrase) -> Option<Phrase> {
    let and = phrase.start.checked_sub(1).filter(|&and| and > first && !phrase.nations.is_empty())?;
    matches!(text.token(and), "and" | "or" | ",").then_some(())?;
    // "North Koreans and Russian hackers": a people is no adjective.
    (!text.token(and - 1).ends_with("ns")).then_some(())?;
    let before = tied(text, first, and).or_else(|| power(text, first, and))?;
    (!before.nations.is_empty()).then_some(before)
}

/// "China-linked", "state-sponsored", "North Korea state sponsored".
fn tied(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    let tie = text.token(end - 1).to_ascii_lowercase();
    is_tie(&tie).then_some(())?;
    let end = before_hyphen(text, first, end - 1);
    let found = power(text, first, end).or_else(|| force(text, first, end));
    let mut phrase = found.filter(|phrase| phrase.state || !phrase.nations.is_empty())?;
    if tie == "speaking" && phrase.nations.iter().any(|nation| WORLD_LANGUAGES.contains(nation)) {
        return Some(Phrase { start: phrase.start, ..Phrase::default() });
    }
    phrase.tie = STRONG_TIES.contains(&tie.as_str());
    Some(phrase)
}

/// A state, or a word for one: "China", "pro-Russian", "Kremlin", "nation-state", "government".
fn power(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    let last = end.checked_sub(1).filter(|&last| last >= first)?;
    let owner = possessor(text, first, end);
    if let Some((state, start)) = nation_before(text, first, owner) {
        return Some(prefixed(text, first, Phrase { start, nations: vec![state], ..Phrase::default() }));
    }
    if let Some(body) = body(text, first, end) {
        return Some(body);
    }
    if let Some(code) = backer(text.token(owner - 1)) {
        return Some(prefixed(text, first, Phrase { start: owner - 1, nations: vec![code], ..Phrase::default() }));
    }
    let last = last.min(owner - 1);
    let word = text.token(last).to_ascii_lowercase();
    is_state(&word).then_some(())?;
    let nation = before_hyphen(text, first, last);
    let compound = word == "state" && nation > first && text.token(nation - 1).eq_ignore_ascii_case("nation");
    let start = if compound { nation - 1 } else { last };
    Some(prefixed(text, first, Phrase { start, state: true, ..Phrase::default() }))
}

/// A state's intelligence or army before a tie: "Russian intelligence" of "Russian intelligence-linked".
fn force(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    let mut start = end;
    while start > first && attribute(&text.token(start - 1).to_ascii_lowercase()) == Some(Trait::State) {
        start -= 1;
    }
    (start < end).then_some(())?;
    let (state, start) = nation_before(text, first, possessor(text, first, start))?;
    Some(Phrase { start, nations: vec![state], state: true, ..Phrase::default() })
}

/// Whether the word says by itself that a state is behind it: intelligence and armies are whose a country beside says.
fn is_state(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    attribute(&word) == Some(Trait::State) && !matches!(word.as_str(), "intelligence" | "military" | "army")
}

/// The country or adjective that ends before the token `end`, with its acronym in brackets: its state and first token.
fn nation_before(text: &Text, first: usize, end: usize) -> Option<(&'static str, usize)> {
    let bracketed = end >= first + 4 && text.token(end - 1) == ")" && text.token(end - 3) == "(";
    let acronym = bracketed && nation(text.token(end - 2)).is_some();
    let (nation, start) = nation_until(text, if acronym { end - 3 } else { end })?;
    // "European" is no state's.
    (start >= first && nation.code != "EU").then_some((nation.state(), start))
}

/// A state's body that owns or, by its acronym in brackets, stands before the noun: "the Chinese Communist Party’s",
/// "Russian General Staff Main Intelligence Directorate (GRU)".
fn body(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    let owner = possessor(text, first, end);
    let bracketed = owner >= first + 4 && text.token(owner - 1) == ")" && text.token(owner - 3) == "(";
    let acronym = bracketed && backer(text.token(owner - 2)).is_some();
    (owner < end || acronym).then_some(())?;
    let behind = if acronym { owner - 3 } else { owner };
    let is_part =
        |at: usize| is_power(&text.token(at).to_ascii_lowercase()) || at + 1 < behind && text.token(at) == "of";
    let start =
        (first..behind).rev().take(MOST_UNITS).take_while(|&at| is_part(at)).last().filter(|&start| start > first)?;
    let (state, start) = nation_before(text, first, possessor(text, first, start))?;
    Some(prefixed(text, first, Phrase { start, nations: vec![state], state: true, ..Phrase::default() }))
}

/// The end of the possessor whose `'s` is the last token before `end`; else `end`.
pub(super) fn possessor(text: &Text, first: usize, end: usize) -> usize {
    if end > first + 1 && matches!(text.token(end - 1), "'s" | "’s") { end - 1 } else { end }
}

/// Takes in "pro-", and marks what "anti-" and "non-" turn round.
fn prefixed(text: &Text, first: usize, mut phrase: Phrase) -> Phrase {
    let hyphen = before_hyphen(text, first, phrase.start);
    if hyphen == phrase.start || hyphen <= first {
        return phrase;
    }
    match text.token(hyphen - 1).to_ascii_lowercase().as_str() {
        "pro" => {
            phrase.start = hyphen - 1;
            phrase.tie = true;
        }
        "anti" | "non" => phrase.reversals += 1,
        _ => {}
    }
    phrase
}

/// The acronym in "advanced persistent threat (APT)" and in "ransomware-as-a-service (`RaaS`)".
fn spelled(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    let start = end.checked_sub(3).filter(|&start| start >= first)?;
    let brackets = text.token(start) == "(" && text.token(end - 1) == ")";
    let known = text.token(start + 1).starts_with("APT") || text.token(start + 1).ends_with("aaS");
    (brackets && known).then(|| Phrase { start, threat: true, ..Phrase::default() })
}

/// A word that such phrases use, with the hyphen that may tie it to the next: "suspected", "cyber-".
fn quality(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    let end = before_hyphen(text, first, end);
    let start = end.checked_sub(1).filter(|&start| start >= first)?;
    let attribute = attribute(&text.token(start).to_ascii_lowercase())?;
    Some(Phrase { start, threat: attribute == Trait::Threat, state: is_state(text.token(start)), ..Phrase::default() })
}

/// "hack-for-hire" before the noun.
fn for_hire(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    let start = end.checked_sub(5).filter(|&start| start >= first)?;
    let words = (start + 1..end).map(|at| text.token(at));
    let hired = words.eq(["-", "for", "-", "hire"]) && matches!(text.token(start), "hack" | "hacker" | "hackers");
    hired.then(|| Phrase { start, threat: true, ..Phrase::default() })
}

/// "ransomware-as-a-service" before the noun.
fn as_a_service(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    const LONGEST: usize = 7;
    let words = (first.max(end.saturating_sub(LONGEST))..end).rev();
    let mut words = words.filter(|&at| !is_hyphen(text.token(at)));
    let service = ["service", "a", "as"].iter().all(|word| words.next().is_some_and(|at| text.token(at) == *word));
    let start = words.next().filter(|&at| service && is_threat(text.token(at)))?;
    Some(Phrase { start, threat: true, ..Phrase::default() })
}

fn is_threat(word: &str) -> bool {
    attribute(&word.to_ascii_lowercase()) == Some(Trait::Threat)
}

/// "IT" before "workers".
fn work(text: &Text, first: usize, end: usize) -> Option<Phrase> {
    let start = end.checked_sub(1).filter(|&start| start >= first && text.token(start) == "IT")?;
    text.tokens().get(end).filter(|next| text.slice(next.span).starts_with("worker"))?;
    Some(Phrase { start, ..Phrase::default() })
}

/// `end` without a hyphen before it.
fn before_hyphen(text: &Text, first: usize, end: usize) -> usize {
    let hyphen = end > first && is_hyphen(text.token(end - 1));
    if hyphen { end - 1 } else { end }
}

fn is_hyphen(token: &str) -> bool {
    matches!(token, "-" | "‐" | "‑" | "–")
}
