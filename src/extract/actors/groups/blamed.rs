//! "attributed with high confidence to X", "X claimed responsibility for the cyberattack": a name where the guilty stand.

use std::ops::Range;

use super::names::{name_from, name_until, proposal};
use crate::extract::actors::is_about_attacks;
use crate::lexicon::tools::precedes_verb;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Text};
use crate::value::Sign;

/// A name where the guilty stand.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_blamed",
    about: "A name to which an attack is attributed, or which claims one: attributed with high confidence to X.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | The intrusion was attributed with moderate confidence to [[Stone Petrel = group]].
        | We attribute this malware to [[Stone Petrel]] with high confidence.
        | [[Pale Heron]] has claimed responsibility for the ransomware attack, and [[Nightpool]] took credit for the hack.
        | The hack was attributed to Stone Petrel, and it was linked to Paris.
        | The party claimed responsibility for the budget, and hackers claimed responsibility for the hack.
    ",
};

/// How far behind its verb "to" stands, and how far behind a claim what is claimed.
const REACH: usize = 8;

fn find(scene: &Scene<'_>) -> Vec<Found> {
    if !is_about_attacks(scene) {
        return Vec::new();
    }
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.heading);
    sentences.flat_map(|sentence| sentence.tokens.clone().filter_map(|at| at_verb(scene, sentence, at))).collect()
}

fn at_verb(scene: &Scene<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    let text = scene.text;
    let (name, sign) = match text.token(at) {
        "attributed" | "attribute" | "attributes" | "linked" | "links" | "tied" | "blamed" => {
            blamed(text, at + 1..sentence.tokens.end)?
        }
        "claimed" | "claims" | "took" | "takes" | "claiming" | "taken" => {
            (claimant(text, sentence, at)?, Sign::GroupCue)
        }
        _ => return None,
    };
    proposal(scene, &name, vec![sign])
}

/// The name behind "to" or "on" among `tokens`, which follow the verb; with a word on confidence beside it the cue is
/// strong.
fn blamed(text: &Text, tokens: Range<usize>) -> Option<(Range<usize>, Sign)> {
    let near = tokens.start..tokens.end.min(tokens.start + REACH);
    let to = near.clone().find(|&at| matches!(text.token(at), "to" | "on"))?;
    let name = name_from(text, to + 1, tokens.end)?;
    let behind = name.end..tokens.end.min(name.end + 4);
    let confident = (near.start..to).chain(behind).any(|at| text.token(at) == "confidence");
    Some((name, if confident { Sign::GroupCue } else { Sign::Blamed }))
}

/// The name before the verb at `at`, if what is claimed is an attack on computers.
fn claimant(text: &Text, sentence: &Sentence, at: usize) -> Option<Range<usize>> {
    const STEMS: &[&str] =
        &["cyber", "hack", "breach", "ransom", "ddos", "deface", "intrusion", "leak", "denial", "data"];
    let first = sentence.tokens.start;
    let noun = text.tokens().get(at + 1).map(|next| text.slice(next.span))?;
    matches!(noun, "responsibility" | "credit").then_some(())?;
    let mut claimed = (at + 2..sentence.tokens.end.min(at + 2 + REACH)).map(|at| text.token(at).to_ascii_lowercase());
    claimed.any(|word| STEMS.iter().any(|stem| word.starts_with(stem))).then_some(())?;
    let end = (first..at).rev().take_while(|&at| precedes_verb(text.token(at))).last().unwrap_or(at);
    name_until(text, first, end)
}
