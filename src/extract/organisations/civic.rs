//! "Elbridge police department", "Oregon governor's office", "Obama administration": a body of a city, a
//! state or a head of government whose head needs no capital.

use super::walk::Walk;
use crate::gazetteer::people::is_surname;
use crate::lexicon::nations::nation;
use crate::lexicon::openers::{is_calendar, is_function};
use crate::lexicon::titles::is_speech;
use crate::lexicon::verbs::is_auxiliary;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::Sentence;
use crate::value::{Name, Sign, Value};

/// A body of a city, a state or a head of government.
pub(super) static RULE: Rule = Rule {
    id: "organisation.civic_body",
    about: "A place or a head of government with a body in lower case: Elbridge police department, Obama administration.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | The [[Elbridge police department]] and the [[Oregon governor's office]] were told.
        | The [[Obama administration]] and the [[Norbury county council]] met; so did the [[Norbury sheriff's office]].
        | She heads the [[Tallgrass County school board]] and wrote to the [[Vaud cantonal police]].
        | The [[City of Elbridge]] said so. He lives in the City of Norbury.
        | The police department met the US administration in the city council's hall.
    ",
};

/// Heads in lower case, word by word.
const HEADS: &[&[&str]] = &[
    &["attorney", "general", "'s", "office"],
    &["borough", "council"],
    &["cantonal", "police"],
    &["city", "council"],
    &["county", "council"],
    &["district", "attorney", "'s", "office"],
    &["education", "board"],
    &["election", "commission"],
    &["fire", "brigade"],
    &["fire", "department"],
    &["fire", "service"],
    &["governor", "'s", "office"],
    &["health", "board"],
    &["health", "department"],
    &["housing", "authority"],
    &["mayor", "'s", "office"],
    &["parish", "council"],
    &["police", "department"],
    &["prosecutor", "'s", "office"],
    &["regional", "council"],
    &["regional", "police"],
    &["school", "board"],
    &["school", "district"],
    &["sheriff", "'s", "department"],
    &["sheriff", "'s", "office"],
    &["state", "police"],
    &["stock", "exchange"],
    &["town", "council"],
    &["traffic", "police"],
    &["transit", "authority"],
];

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.title_case);
    sentences.flat_map(|sentence| in_sentence(walk, sentence)).collect()
}

fn in_sentence(walk: Walk<'_>, sentence: &Sentence) -> Vec<Found> {
    let at =
        |at| civic(walk, sentence, at).or_else(|| government(walk, sentence, at)).or_else(|| town(walk, sentence, at));
    sentence.tokens.clone().filter_map(at).collect()
}

/// "the City of Elbridge", where it acts, from its first word at the token `at` on.
fn town(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    let sort = matches!(walk.word(at), "City" | "Town" | "County" | "Port" | "Village" | "Borough" | "Township");
    let article = at > sentence.tokens.start && walk.word(at - 1).eq_ignore_ascii_case("the");
    if !(sort && article && walk.word(at + 1) == "of" && walk.is_name(at + 2)) {
        return None;
    }
    let end = walk.right(at + 2, sentence.tokens.end);
    let next = walk.word(end);
    let acts = is_speech(next) || is_auxiliary(next) || next.len() > 4 && next.ends_with("ed");
    acts.then(|| found(walk, at..end))
}

/// "Elbridge police department", whose head begins at the token `at`.
fn civic(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    let before = at.checked_sub(1).filter(|before| sentence.tokens.contains(before))?;
    if !walk.is_name(before) {
        return None;
    }
    let length = walk.word(at).len();
    let head = HEADS.iter().find(|head| head[0].len() == length && stands(walk, at, head))?;
    let lower = walk.word(at + head.len() - 1).starts_with(char::is_lowercase);
    let place = walk.left(at, sentence.tokens.start);
    (lower && place < at && at + head.len() <= sentence.tokens.end).then(|| found(walk, place..at + head.len()))
}

fn stands(walk: Walk<'_>, at: usize, head: &[&str]) -> bool {
    head.iter().zip(at..).all(|(word, at)| match *word {
        "'s" => walk.is_possessive(at),
        word => walk.word(at).eq_ignore_ascii_case(word),
    })
}

/// "Obama administration", whose head is the token `at`.
fn government(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    let head = walk.word(at) == "administration";
    let leader = at.checked_sub(1).filter(|&leader| head && leader >= sentence.tokens.start)?;
    let word = walk.word(leader);
    let named = walk.is_name(leader) && nation(word).is_none() && !is_function(word) && !is_calendar(word);
    let person = is_surname(word) || matches!(word, "Obama" | "Duterte" | "Biden" | "Trump");
    (named && person).then(|| found(walk, leader..at + 1))
}

fn found(walk: Walk<'_>, tokens: std::ops::Range<usize>) -> Found {
    let name = Name { subtype: Some("government"), signs: vec![Sign::BodyWord], ..Name::default() };
    Found { span: walk.span(&tokens), value: Value::Organisation(name) }
}
