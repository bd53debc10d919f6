//! "Ministry of Defence", "University of Elbridge": a head word with what it is of or for.

use super::common::is_common;
use super::walk::Walk;
use crate::gazetteer::people::is_given;
use crate::gazetteer::places::is_city;
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::{Head, head};
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene, nation_until};
use crate::text::{Sentence, Shape};
use crate::value::{Name, Sign, Value};

/// A head word with what it is of or for.
pub(super) static RULE: Rule = Rule {
    id: "organisation.head_of",
    about: "A word for a sort of body with what it is of or for: Ministry of Defence, Institute for Plasma Physics.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | Talks at the [[Ministry of Defence]] went on.
        | He joined the [[Department of Health and Human Services]] and left.
        | The [[Department for Digital, Culture, Media and Sport]] wrote a letter.
        | She studied at the [[University of Elbridge]], he at the [[Royal Academy of Sluices]].
        | [[China's Ministry of Public Bridges]] was asked.
        | The [[Ministry of Canals of the United States]] and Norbert agreed.
        | The [[Centre for Canals and Society]] found it, and the [[Council for the Welfare of Sailors]] agreed.
        | A major at the [[University of Elbridge]] Aditi Baxter heard of it.
        | A department of the house was closed.
        | The Power of Love is a song by the King of Pop.
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.title_case);
    sentences.flat_map(|sentence| in_sentence(walk, sentence)).collect()
}

fn in_sentence(walk: Walk<'_>, sentence: &Sentence) -> Vec<Found> {
    let heads = sentence.tokens.clone().filter_map(|at| head(walk.word(at)).map(|head| (at, head)));
    heads.filter(|(_, head)| head.takes_of).filter_map(|(at, head)| body(walk, sentence, at, head)).collect()
}

fn body(walk: Walk<'_>, sentence: &Sentence, at: usize, head: &Head) -> Option<Found> {
    let end = behind(walk, sentence, at)?;
    let start = walk.left(at, sentence.tokens.start);
    let start = if start < at && is_common(walk, start, at) { at } else { start };
    let start = owner(walk, sentence, start).unwrap_or(start);
    let name = Name { subtype: Some(head.subtype), signs: vec![Sign::BodyWord], ..Name::default() };
    Some(Found { span: walk.span(&(start..end)), value: Value::Organisation(name) })
}

/// The first token of a country's possessive before `start`.
pub(super) fn owner(walk: Walk<'_>, sentence: &Sentence, start: usize) -> Option<usize> {
    let mark = start.checked_sub(1).filter(|&mark| walk.is_possessive(mark))?;
    let (nation, first) = nation_until(walk.text, mark)?;
    (nation.is_name && first >= sentence.tokens.start).then_some(first)
}

/// The token behind "of X" or "for X" after the head `at`.
fn behind(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<usize> {
    let end = sentence.tokens.end;
    let of = if walk.word(at + 1) == "." { at + 2 } else { at + 1 };
    let mission = matches!(walk.word(at), "Mission" | "Force") && walk.word(of) == "in";
    let aim = matches!(walk.word(at), "Committee" | "Campaign" | "Coalition" | "Alliance" | "Movement")
        && walk.word(of) == "to";
    let link = matches!(walk.word(of), "of" | "for" | "Of" | "For") || mission || aim;
    (link && fits(walk, at, of)).then_some(())?;
    let first = object(walk, of, end)?;
    let behind = before_person(walk, first, joined(walk, walk.right(first, end), end));
    let again = matches!(walk.word(behind), "of" | "for" | "in").then(|| object(walk, behind, end)).flatten();
    let more = again.filter(|&more| goes_on(walk, behind, more)).map(|more| walk.right(more, end));
    Some(more.unwrap_or(behind))
}

/// The token behind "and X", where both sides are words of the language: "Centre for Canals and Society".
fn joined(walk: Walk<'_>, at: usize, end: usize) -> usize {
    let word = |at: usize| walk.shape(at) == Shape::Capital && is_english(walk.word(at));
    let free = at + 2 >= end || !walk.is_name(at + 2) && !matches!(walk.word(at + 2), "of" | "for");
    let body = head(walk.word(at + 1)).is_some_and(|head| head.word != "Society");
    let joins = matches!(walk.word(at), "and" | "&") && at + 1 < end && word(at - 1) && word(at + 1) && free && !body;
    if joins { at + 2 } else { at }
}

/// The end of the name before a person's that follows it: "University of Elbridge Ann Baxter".
fn before_person(walk: Walk<'_>, first: usize, behind: usize) -> usize {
    let person = |at: &usize| is_given(walk.word(*at)) && !is_english(walk.word(*at)) && !is_city(walk.word(*at));
    (first + 1..behind.saturating_sub(1)).find(person).unwrap_or(behind)
}

/// The capital behind "of" and an article.
fn object(walk: Walk<'_>, of: usize, end: usize) -> Option<usize> {
    let first = if matches!(walk.word(of + 1), "the" | "The") { of + 2 } else { of + 1 };
    (first < end && walk.is_name(first)).then_some(first)
}

/// Whether a second "of X" belongs to the name: a country's, or a thing that bodies look after.
fn goes_on(walk: Walk<'_>, of: usize, first: usize) -> bool {
    let place = crate::rule::nation_from(walk.text, first).is_some();
    let word = || walk.word(of) == "of" && walk.shape(first) == Shape::Capital && is_english(walk.word(first));
    place || word()
}

/// Heads that stand with "of" in other senses too: "House of Cards", "Board of Directors", "School of Rock".
fn fits(walk: Walk<'_>, at: usize, of: usize) -> bool {
    let next = if walk.word(of + 1) == "the" { walk.word(of + 2) } else { walk.word(of + 1) };
    match walk.word(at) {
        "House" => matches!(next, "Representatives" | "Commons" | "Lords" | "Councillors" | "Assembly" | "Delegates"),
        "Board" => !matches!(next, "Directors" | "Trustees" | "Governors"),
        "Union" => next != "Concerned" && !matches!(walk.word(at.wrapping_sub(1)), "the"),
        _ => true,
    }
}
