//! "the US Commerce and State Departments": bodies that share a head in the plural.

use std::ops::Range;

use super::walk::Walk;
use crate::lexicon::bodies::is_topic;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene, nation_until};
use crate::text::Sentence;
use crate::value::{Name, Sign, Value};

/// Bodies that share a head in the plural.
pub(super) static RULE: Rule = Rule {
    id: "organisation.coordinated",
    about: "Bodies that share a head in the plural: US Commerce and State Departments.",
    strength: Strength::Certain,
    find: Find::Scan(find),
    examples: r"
        | The [[US Commerce = organisation United States Department of Commerce]] and [[State Departments = organisation United States Department of State]] were hit.
        | The [[Interior]], [[Justice]] and [[Foreign Ministries]] agreed.
        | He went to the [[Elbridge]] and [[Norbury Universities]].
        | The Departments were hit, and so were Ministries.
    ",
};

/// Heads in the plural and in the singular.
const HEADS: &[(&str, &str)] = &[
    ("Agencies", "Agency"),
    ("Academies", "Academy"),
    ("Armies", "Army"),
    ("Banks", "Bank"),
    ("Bureaus", "Bureau"),
    ("Commissions", "Commission"),
    ("Committees", "Committee"),
    ("Councils", "Council"),
    ("Departments", "Department"),
    ("departments", "Department"),
    ("Hospitals", "Hospital"),
    ("Institutes", "Institute"),
    ("Ministries", "Ministry"),
    ("ministries", "Ministry"),
    ("Parliaments", "Parliament"),
    ("Universities", "University"),
];

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.title_case);
    sentences.flat_map(|sentence| in_sentence(scene, walk, sentence)).collect()
}

fn in_sentence(scene: &Scene<'_>, walk: Walk<'_>, sentence: &Sentence) -> Vec<Found> {
    let singular = |at| HEADS.iter().find(|(plural, _)| *plural == walk.word(at)).map(|&(_, head)| head);
    let heads = sentence.tokens.clone().filter_map(|at| singular(at).map(|head| (at, head)));
    heads.flat_map(|(at, head)| bodies(scene, walk, sentence, at, head)).collect()
}

fn bodies(scene: &Scene<'_>, walk: Walk<'_>, sentence: &Sentence, at: usize, head: &str) -> Vec<Found> {
    let parts = conjuncts(walk, sentence, at);
    if parts.len() < 2 {
        return Vec::new();
    }
    let nation = parts.first().and_then(|first| country(walk, first));
    parts
        .iter()
        .map(|part| Found { span: walk.span(part), value: value(scene, walk, part, at, nation, head) })
        .collect()
}

/// The country that begins the first part, and its state's code.
fn country<'a>(walk: Walk<'a>, part: &Range<usize>) -> Option<(&'a str, &'static str)> {
    let (nation, behind) = crate::rule::nation_from(walk.text, part.start)?;
    (behind < part.end).then(|| (walk.text.slice(walk.span(&(part.start..behind))), nation.state()))
}

/// The parts "A", "B" and "C Departments" of a coordination whose head is at `at`, in order.
fn conjuncts(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Vec<Range<usize>> {
    let lower = walk.word(at).starts_with(char::is_lowercase);
    let mut parts = Vec::new();
    let mut end = at;
    while let Some(start) = part(walk, sentence, end, lower) {
        parts.push(start..if parts.is_empty() { at + 1 } else { end });
        let Some(next) = linked(walk, sentence, start, parts.len() == 1) else { break };
        end = next;
    }
    parts.reverse();
    parts
}

/// The first token of the part that ends before `end`.
fn part(walk: Walk<'_>, sentence: &Sentence, end: usize, lower: bool) -> Option<usize> {
    let name = |at: usize| walk.is_name(at) && !crate::lexicon::openers::is_function(walk.word(at));
    let fits =
        |at: usize| if lower { is_topic(walk.word(at)) || nation_until(walk.text, at + 1).is_some() } else { name(at) };
    (sentence.tokens.start..end).rev().take_while(|&at| fits(at)).last()
}

/// The end of the part before the "and" or the comma that stands before `start`.
fn linked(walk: Walk<'_>, sentence: &Sentence, start: usize, last: bool) -> Option<usize> {
    let link = start.checked_sub(1).filter(|&link| link > sentence.tokens.start)?;
    match walk.word(link) {
        "and" | "&" if last && walk.word(link.wrapping_sub(1)) == "," => Some(link - 1),
        "and" | "&" if last => Some(link),
        "," if !last => Some(link),
        _ => None,
    }
}

fn value(
    scene: &Scene<'_>,
    walk: Walk<'_>,
    part: &Range<usize>,
    head: usize,
    nation: Option<(&str, &str)>,
    singular: &str,
) -> Value {
    let end = part.end.min(head);
    let own = walk.text.slice(walk.span(&(part.start..end)));
    let short = format!("{own} {singular}");
    let (full, country) = match nation {
        Some((words, code)) if !own.starts_with(words) => (format!("{words} {short}"), Some(code)),
        other => (short, other.map(|(_, code)| code)),
    };
    let listing = scene.gazetteer.lookup(&full).into_iter().next().map(|(listing, _)| listing);
    let country = listing.as_ref().and_then(|listing| listing.country_code()).or(country.map(str::to_owned));
    Value::Organisation(Name { full: Some(full), listing, country, signs: vec![Sign::BodyWord], ..Name::default() })
}
