//! Phrases that attribute activity without naming anyone.

pub(super) mod attributed;
pub(super) mod backed;
mod backing;
pub(super) mod nation_states;

use super::is_about_attacks;
use crate::lexicon::attribution::ATTACKERS;
use crate::rule::{Anchors, Found, Match};
use crate::text::{Shape, Text};
use crate::value::{ActorKind, Name, Value};

/// Where an attacker's noun stands.
const HEADS: Anchors = Anchors::Lists(&[&ATTACKERS]);

/// The mention from the token `start` to before the token `end`; of several nations none is the attribution.
fn found(m: &Match<'_>, start: usize, end: usize, nations: &[&'static str]) -> Found {
    let country = nations.first().filter(|first| nations.iter().all(|nation| nation == *first));
    let name = Name { country: country.map(|&code| code.to_owned()), ..Name::default() };
    Found { span: m.text().span_of(&(start..end)), value: Value::Actor(ActorKind::Unnamed, name) }
}

/// Whether what stands at the token `at`, behind an attacker's noun, names it: "known as Mole", "Gilded Heron".
fn names_someone(m: &Match<'_>, at: usize) -> bool {
    let text = m.text();
    let is_name =
        |at: usize| matches!(text.tokens()[at].shape, Shape::Capital | Shape::Camel | Shape::Mixed | Shape::Upper);
    let rest = m.sentence.tokens.end;
    if at >= rest {
        return false;
    }
    let after_comma = at + usize::from(text.token(at) == ",");
    (is_name(at) && !m.sentence.heading) || names(text, after_comma..rest)
}

/// Whether a verb of naming stands near in the relative clause at `tokens`, and a name behind it: "that it named Mole".
fn is_named_behind(text: &Text, tokens: std::ops::Range<usize>) -> bool {
    const REACH: usize = 7;
    let is_verb = |at: &usize| {
        let word = text.token(*at);
        NAMING.contains(&word) || matches!(word, "calls" | "call" | "calling" | "as")
    };
    let verb = tokens.clone().take(REACH).find(is_verb);
    let next = verb.map(|verb| verb + 1).filter(|&next| next < tokens.end);
    next.is_some_and(|next| text.tokens()[next].shape.is_capitalised() || matches!(text.token(next), "“" | "\""))
}

/// Words that a name follows.
const NAMING: &[&str] = &["dubbed", "called", "named", "codenamed", "nicknamed", "aka"];

/// "known as", "dubbed", "tracked as" …
fn names(text: &Text, tokens: std::ops::Range<usize>) -> bool {
    let rest = tokens.clone();
    let words: Vec<String> = tokens.take(3).map(|at| text.token(at).to_ascii_lowercase()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["known" | "tracked" | "identified", second, ..] => second == "as",
        ["also", "known", third] => third == "as",
        ["it" | "they" | "we", verb, ..] => matches!(verb, "calls" | "call" | "tracks" | "track" | "dubbed" | "named"),
        ["that" | "which" | "whom", ..] => is_named_behind(text, rest),
        [first, ..] => NAMING.contains(&first),
        [] => false,
    }
}
