//! "Elbridge University", "Federal Canal Agency": capitals before a word for a sort of body.

use super::common::is_common;
use super::head_of::owner;
use super::listed::is_company;
use super::product::is_service;
use super::walk::Walk;
use crate::gazetteer::people::is_given;
use crate::gazetteer::places::is_city;
use crate::lexicon::bodies::{Head, head, is_paper};
use crate::lexicon::cues;
use crate::lexicon::nations::nation;
use crate::lexicon::openers::is_function;
use crate::lexicon::titles::is_speech;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Shape};
use crate::value::{Name, Sign, Value};

/// Capitals before a head word.
pub(super) static RULE: Rule = Rule {
    id: "organisation.head_last",
    about: "Capitalised words before a word for a sort of body: Elbridge University, Federal Canal Agency.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | A spokesman for [[Elbridge University]] said so.
        | The [[Federal Canal Agency]] and the [[Norwegian Sluice Authority]] met.
        | It was the [[UK's National Sluice Council]] that asked.
        | The [[Sheriff's Office]] and [[Elbridge Children's Hospital]] were closed.
        | The [[Devon and Norbury Police]] and the [[Norbury and Elbridge NHS Trust]] agreed.
        | Doctors at [[Elbridge Hospital]]'s ward left.
        | The Agency was asked, and so was a Task Force.
        | Teachers at [[Harrow Creek High School]] wrote to [[First Harbor Bank]]. Her High School was shut.
        | He lives in University Avenue near Hospital Road.
        | They joined the [[Norbury and North Elbridge Credit Union]] or the [[Zürcher Kantonalbank]].
        | The [[Norwich Post]] and the [[Sunday Courier]] told the news.
        | It is a Data Center with a Bulletin Board.
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.title_case);
    sentences.flat_map(|sentence| in_sentence(scene, walk, sentence)).collect()
}

fn in_sentence(scene: &Scene<'_>, walk: Walk<'_>, sentence: &Sentence) -> Vec<Found> {
    let heads = sentence.tokens.clone().filter_map(|at| head(walk.word(at)).map(|head| (at, head)));
    let bodies = heads.filter(|(_, head)| head.ends).filter_map(|(at, head)| body(scene, walk, sentence, at, head));
    bodies.chain(sentence.tokens.clone().filter_map(|at| paper(walk, sentence, at))).collect()
}

/// "Norwich Post", "Sunday Mirror": the paper of a city, or of a day.
fn paper(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    if !walk.is_name(at) || !is_paper(walk.word(at)) || walk.is_name(at + 1) {
        return None;
    }
    let before = at.checked_sub(1).filter(|before| sentence.tokens.contains(before))?;
    let word = walk.word(before);
    let daily = matches!(word, "Daily" | "Sunday" | "Evening" | "Weekly" | "Business" | "Morning");
    let from = walk.left(before, sentence.tokens.start);
    let the = from.checked_sub(1).is_some_and(|the| matches!(walk.word(the), "the" | "The"));
    let tells = the && from < at && (is_speech(walk.word(at + 1)) || walk.word(at + 1) == "first");
    let start = if daily || tells { from } else { cities(walk, from, at)? };
    let name = Name { subtype: Some("media"), signs: vec![Sign::BodyWord], ..Name::default() };
    Some(Found { span: walk.span(&(start..at + 1)), value: Value::Organisation(name) })
}

/// The first token from `first` on from which a city is named up to the token `end`.
fn cities(walk: Walk<'_>, first: usize, end: usize) -> Option<usize> {
    (first..end).find(|&start| {
        let place = walk.text.slice(walk.span(&(start..end)));
        is_city(place) && !is_given(place)
    })
}

fn body(scene: &Scene<'_>, walk: Walk<'_>, sentence: &Sentence, at: usize, head: &Head) -> Option<Found> {
    let start = walk.left(at, sentence.tokens.start);
    if start == at
        || is_common(walk, start, at)
        || walk.shape(at + 1).is_capitalised() && cues::is_ware(walk.word(at + 1))
        || is_address(walk, at)
        || is_loose(walk, start, at)
        || is_ware(scene, walk, start, at)
    {
        return None;
    }
    let start = shared(walk, sentence, start, at).unwrap_or(start);
    let start = owner(walk, sentence, start).unwrap_or(start);
    let name = Name { subtype: Some(head.subtype), signs: vec![Sign::BodyWord], ..Name::default() };
    Some(Found { span: walk.span(&(start..at + 1)), value: Value::Organisation(name) })
}

/// The first of two places that have a force, a trust of hospitals or a credit union together: "Devon and Norbury
/// Police".
fn shared(walk: Walk<'_>, sentence: &Sentence, start: usize, at: usize) -> Option<usize> {
    let both = match walk.word(at) {
        "Police" | "Constabulary" => at == start + 1,
        "Union" => walk.word(at - 1) == "Credit",
        "Trust" => (start + 1..at).any(|at| walk.word(at) == "NHS"),
        _ => false,
    };
    let first = start.checked_sub(2).filter(|&first| both && sentence.tokens.contains(&first))?;
    let joined = matches!(walk.word(first + 1), "and" | "&") && walk.shape(first) == Shape::Capital;
    (joined && !is_function(walk.word(first)) && nation(walk.word(first)).is_none()).then_some(first)
}

/// Whether the name is a company's ware, "Microsoft Office", or a district of no school.
fn is_ware(scene: &Scene<'_>, walk: Walk<'_>, start: usize, at: usize) -> bool {
    let offset = walk.span(&(start..at)).start;
    let first = scene.names.partition_point(|hit| hit.span.start < offset);
    let mut here = scene.names[first..].iter().take_while(|hit| hit.span.start == offset);
    let company = here.any(|hit| is_company(&hit.listing) || hit.listing.is_blocker());
    let district = walk.word(at) == "District"
        && !matches!(walk.word(at.wrapping_sub(1)), "School" | "Unified" | "Hospital" | "Water" | "Fire" | "Utility");
    company && is_service(walk.word(at)) || district
}

/// Whether the head is the name of a street or a building.
fn is_address(walk: Walk<'_>, at: usize) -> bool {
    matches!(
        walk.word(at + 1),
        "Ave"
            | "Avenue"
            | "Boulevard"
            | "Bridge"
            | "Building"
            | "Drive"
            | "Hill"
            | "Lane"
            | "Park"
            | "Road"
            | "Square"
            | "Station"
            | "Street"
            | "Tower"
            | "Way"
    )
}

/// Whether what stands before the head is a word of the language alone: "Our Party".
fn is_loose(walk: Walk<'_>, start: usize, at: usize) -> bool {
    (start..at).all(|at| is_function(walk.word(at)) || !walk.is_name(at))
}
