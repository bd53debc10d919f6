//! `RedQuebec`, `GOLD MARLIN`, `Earth Zephran`: vendors' schemes whose first part says what sort of group it is.

use super::{found, is_about_attacks};
use crate::gazetteer::places::is_place;
use crate::gazetteer::words::is_english;
use crate::lexicon::nations::nation;
use crate::lexicon::tools::is_tool_noun;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Shape, Text};
use crate::value::{ActorKind, Sign, Value};

/// A name whose first part is a vendor's word for a sort of group.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_vendor",
    about: "A group by a vendor's scheme of colours, metals or elements: RedHotel, GOLD BLAZER, Earth Lusca.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | The hackers of [[RedQuebec = group]], [[GOLD MARLIN]] and [[Earth Zephran]] met.
        | Malware by [[Void Quarlix]] was found by RedHat.
        | The hackers hit Earth Day and a Water Board.
        | GOLD RUSH OF HACKERS
    ",
};

const COLOURS: &[&str] = &["Red", "Blue", "Green", "Gray", "Grey", "Purple", "Orange", "Yellow", "Brown"];

/// The words for letters in radio speech.
#[rustfmt::skip]
const LETTERS: &[&str] = &[
    "Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett", "Juliet", "Kilo",
    "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor", "Whiskey",
    "Yankee", "Zulu",
];

/// Metals in capitals before a word in capitals, with the state for which each stands.
const METALS: &[(&str, Option<&str>)] = &[
    ("BRONZE", Some("CN")),
    ("IRON", Some("RU")),
    ("COBALT", Some("IR")),
    ("NICKEL", Some("KP")),
    ("TIN", Some("VN")),
    ("COPPER", Some("PK")),
    ("ALUMINUM", Some("PS")),
    ("TUNGSTEN", Some("KR")),
    ("ZINC", Some("IN")),
    ("GOLD", None),
];

fn find(scene: &Scene<'_>) -> Vec<Found> {
    if !is_about_attacks(scene) {
        return Vec::new();
    }
    let sentences = scene.text.sentences().iter();
    sentences.flat_map(|sentence| sentence.tokens.clone().filter_map(|at| at_token(scene.text, sentence, at))).collect()
}

fn at_token(text: &Text, sentence: &Sentence, at: usize) -> Option<Found> {
    match text.tokens()[at].shape {
        Shape::Camel => coloured(text, at),
        Shape::Upper => metal(text, sentence, at),
        Shape::Capital => element(text, sentence, at),
        _ => None,
    }
}

fn coloured(text: &Text, at: usize) -> Option<Found> {
    let word = text.token(at);
    let colour = COLOURS.iter().find(|colour| word.starts_with(**colour))?;
    LETTERS.contains(&&word[colour.len()..]).then(|| found(text.tokens()[at].span, vec![Sign::GroupScheme]))
}

fn metal(text: &Text, sentence: &Sentence, at: usize) -> Option<Found> {
    let &(_, state) = METALS.iter().find(|(metal, _)| *metal == text.token(at))?;
    let next = at + 1;
    let named = next < sentence.tokens.end && text.tokens()[next].shape == Shape::Upper && text.token(next).len() > 3;
    let shouted = !sentence.tokens.clone().any(|at| text.tokens()[at].shape == Shape::Lower);
    (named && !shouted).then_some(())?;
    let mut found = found(text.span_of(&(at..next + 1)), vec![Sign::GroupScheme]);
    if let Value::Actor(ActorKind::Group, name) = &mut found.value {
        name.country = state.map(str::to_owned);
    }
    Some(found)
}

fn element(text: &Text, sentence: &Sentence, at: usize) -> Option<Found> {
    matches!(text.token(at), "Earth" | "Water" | "Void").then_some(())?;
    let next = at + 1;
    (next < sentence.tokens.end && text.tokens()[next].shape == Shape::Capital && !sentence.heading).then_some(())?;
    let word = text.token(next);
    let ordinary = is_english(word) || is_place(word) || nation(word).is_some() || word.len() < 4;
    let tool = text.tokens().get(next + 1).is_some_and(|behind| is_tool_noun(text.slice(behind.span)));
    (!ordinary && !tool).then(|| found(text.span_of(&(at..next + 1)), vec![Sign::GroupCue]))
}
