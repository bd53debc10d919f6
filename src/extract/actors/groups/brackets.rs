//! "Brackwater (APT99, Grimjack)": a list of names in brackets with a known group among them.

use super::cue::{is_known, names};
use super::names::{name_until, proposal};
use crate::extract::actors::is_about_attacks;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::Sentence;
use crate::value::Sign;

/// A list of names in brackets with a known group among them.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_brackets",
    about: "The names in brackets behind a group, if one of them is known.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | The hack was by [[Brackwater]] ([[APT28]], [[Grimjack]]) again.
        | The pair (Anna, Ben) left.
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    if !is_about_attacks(scene) {
        return Vec::new();
    }
    let sentences = scene.text.sentences().iter();
    sentences.flat_map(|sentence| sentence.tokens.clone().flat_map(move |at| bracketed(scene, sentence, at))).collect()
}

fn bracketed(scene: &Scene<'_>, sentence: &Sentence, at: usize) -> Vec<Found> {
    let text = scene.text;
    if text.token(at) != "(" {
        return Vec::new();
    }
    let mut all = names(text, at + 1, sentence.tokens.end);
    let closed = all.last().is_some_and(|last| last.end < sentence.tokens.end && text.token(last.end) == ")");
    if !closed || !all.iter().any(|name| is_known(scene, name)) {
        return Vec::new();
    }
    all.extend(name_until(text, sentence.tokens.start, at));
    all.into_iter().filter_map(|name| proposal(scene, &name, vec![Sign::GroupCue, Sign::AliasCue])).collect()
}
