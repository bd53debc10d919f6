//! Groups once shown to be groups are found again by name, and what only describes a named group is no actor.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Log;
use super::taken::Taken;
use crate::lexicon::tools::{is_gang_noun, is_tool_noun};
use crate::mention::{Mention, Strength};
use crate::rule::Scene;
use crate::text::{MaskKind, Span, Text};
use crate::value::{ActorKind, Name, Value};

/// The rule of the mentions that this pass adds.
const RULE: &str = "actor.group_again";

/// Adds the other places of the names that groups among `mentions` have.
pub(super) fn spread(scene: &Scene<'_>, mentions: &mut Vec<Mention>, _log: &mut Log) {
    let text = scene.text;
    let names = names(text, mentions);
    let (bodies, groups) = (Taken::bodies_and_persons(mentions), Taken::groups(mentions));
    for sentence in text.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let known = names.get(text.token(at)).into_iter().flatten();
            let found = known.into_iter().find(|(words, _)| stands(text, at..sentence.tokens.end, words));
            let Some((words, name)) = found else {
                at += 1;
                continue;
            };
            let tokens = at..at + words.len();
            let span = text.span_of(&tokens);
            if !bodies.overlaps(span) && !groups.holds(span) && is_free(scene, span) && !is_tool(text, &tokens) {
                let value = Value::Actor(ActorKind::Group, name.clone());
                mentions.push(Mention { span, value, strength: Strength::Likely, rule: RULE });
            }
            at = tokens.end;
        }
    }
}

/// The names of all groups by their first word, the longest first.
fn names(text: &Text, mentions: &[Mention]) -> BTreeMap<String, Vec<(Vec<String>, Name)>> {
    let mut names: BTreeMap<String, Vec<(Vec<String>, Name)>> = BTreeMap::new();
    for mention in mentions {
        let Value::Actor(ActorKind::Group, name) = &mention.value else { continue };
        let words: Vec<String> = text.tokens_in(mention.span).map(|at| text.token(at).to_owned()).collect();
        let Some(first) = words.first().cloned() else { continue };
        let same = names.entry(first).or_default();
        if !same.iter().any(|(known, _)| *known == words) {
            same.push((words, name.clone()));
        }
    }
    for same in names.values_mut() {
        same.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    names
}

fn stands(text: &Text, tokens: Range<usize>, words: &[String]) -> bool {
    tokens.len() >= words.len() && tokens.zip(words).all(|(at, word)| text.token(at) == word)
}

/// Whether no longer listed name, address or path holds the place.
fn is_free(scene: &Scene<'_>, span: Span) -> bool {
    let from = scene.names.partition_point(|hit| hit.span.start + 64 < span.start);
    let mut near = scene.names[from..].iter().take_while(|hit| hit.span.start < span.end);
    let longer = near.any(|hit| hit.listing.is_blocker() && hit.span.overlaps(span) && hit.span.len() > span.len());
    let mask = scene.text.mask_over(span);
    !longer && !matches!(mask, Some(MaskKind::Url | MaskKind::Email | MaskKind::Path | MaskKind::Hash))
}

/// Whether the words beside the name make it a tool's: "Zebra ransomware", "the Zebra backdoor".
fn is_tool(text: &Text, tokens: &Range<usize>) -> bool {
    let word = |at: usize| text.tokens().get(at).map_or("", |token| text.slice(token.span));
    let next = word(tokens.end);
    let brand = next.eq_ignore_ascii_case("ransomware") && !is_gang_noun(word(tokens.end + 1));
    brand || is_tool_noun(next) || matches!(next, "-" | "‑") && word(tokens.end + 1) != "linked"
}

/// Drops the unnamed actors that only describe a named group or person beside them.
pub(super) fn drop_descriptions(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    let named = Taken::actors(mentions);
    log.retain(mentions, |mention| {
        let Value::Actor(ActorKind::Unnamed, _) = &mention.value else { return None };
        let name = beside(scene.text, mention.span, &named)?;
        Some(format!("describes {}", scene.text.slice(name)))
    });
}

/// The name to which the phrase at `span` belongs: right behind it, or before it with a comma or a verb between.
fn beside(text: &Text, span: Span, named: &Taken) -> Option<Span> {
    let behind = named.from(span.end).find(|name| {
        let gap = text.as_str()[span.end as usize..name.start as usize].trim();
        matches!(gap, "" | "," | "(" | ":" | "“" | "\"" | "‘")
    });
    behind.or_else(|| {
        named.until(span.start).find(|name| {
            let gap = text.as_str()[name.end as usize..span.start as usize].trim_matches(is_mark);
            gap.len() < 60 && is_apposition(gap)
        })
    })
}

fn is_mark(character: char) -> bool {
    character.is_whitespace() || matches!(character, ')' | '(' | '”' | '"' | '’' | '*' | '_' | ']')
}

/// Whether the words between a name and a phrase say that they are one: ", a", "is an", ", also known as X, the".
fn is_apposition(gap: &str) -> bool {
    let words: Vec<&str> = gap.split_whitespace().collect();
    match words[..] {
        [mark, "a" | "an" | "the" | "another" | "one"] => matches!(mark, "," | "is" | "was" | "as"),
        [mark] => matches!(mark, "," | "–" | "—" | "-"),
        [",", "which" | "who", verb, "a" | "an" | "the"] => matches!(verb, "is" | "was"),
        _ => false,
    }
}
