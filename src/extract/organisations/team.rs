//! Countries and cities that play: in news of sport, "Norway beat Chad" names two teams.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::walk::Walk;
use crate::gazetteer::people::{Level, given, surname};
use crate::gazetteer::places::is_city;
use crate::gazetteer::words::is_english;
use crate::lexicon::cues::{is_play, is_sport};
use crate::lexicon::nations::Nation;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene, nation_from};
use crate::text::Shape;
use crate::value::{Name, Sign, Value};

/// Countries that play.
pub(super) static RULE: Rule = Rule {
    id: "organisation.team",
    about: "A country or a city that plays, in an article on sport: Norway beat Chad.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | In the match [[Norway]] beat [[Chad]] 2-1; the striker scored two goals. [[Norway]] coach Ole Berg praised the goalkeeper.
        | The match was the second win for the coach: [[Peru]] defeated [[Chile]] by a late goal.
        | The match went on as the striker scored for [[Braga]], who had led the league. [[Braga]] beat [[Katowice]] and their coach smiled.
        | Norway and Chad signed a treaty on fish. Norway won the vote.
        | The coach spoke of the match in Norway.
    ",
};

/// An article on sport has one word of sport among as many words.
const DENSITY: usize = 45;

/// Fewer words of sport than these make no article on sport.
const LEAST: usize = 4;

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    let words = scene.text.tokens().iter().filter(|token| token.shape.is_word());
    let (all, sport) = words
        .fold((0, 0), |(all, sport), token| (all + 1, sport + usize::from(is_sport(scene.text.slice(token.span)))));
    if sport < LEAST || sport * DENSITY < all {
        return Vec::new();
    }
    let mut found = teams(walk);
    found.extend(cities(walk));
    found
}

/// All mentions of cities that play at some place of the article, and that no person is called.
fn cities(walk: Walk<'_>) -> Vec<Found> {
    let sentences = walk.text.sentences().iter().filter(|sentence| !sentence.heading);
    let words = sentences.flat_map(|sentence| sentence.tokens.clone());
    let cities: Vec<usize> = words.filter(|&at| is_city_name(walk, at)).collect();
    let plays = |at: &&usize| is_playing(walk, &(**at..**at + 1));
    let playing: BTreeSet<&str> = cities.iter().filter(plays).map(|&at| walk.word(at)).collect();
    let teams = cities.iter().filter(|&&at| playing.contains(walk.word(at)) && !is_place(walk, &(at..at + 1)));
    let name = || Name { subtype: Some("team"), signs: vec![Sign::BodyCue], ..Name::default() };
    teams.map(|&at| Found { span: walk.span(&(at..at + 1)), value: Value::Organisation(name()) }).collect()
}

/// Whether the token `at` is all of a name that only a city has.
fn is_city_name(walk: Walk<'_>, at: usize) -> bool {
    let word = walk.word(at);
    let alone = !walk.is_name(at + 1) && at.checked_sub(1).is_none_or(|before| !walk.is_name(before));
    let person = || [given(word), surname(word)].into_iter().flatten().any(|facts| facts.level > Level::Rare);
    walk.shape(at) == Shape::Capital && alone && is_city(word) && !person() && !is_english(word)
}

/// All mentions of countries that play at some place of the article.
fn teams(walk: Walk<'_>) -> Vec<Found> {
    let countries = countries(walk);
    let mut plays: BTreeMap<&str, usize> = BTreeMap::new();
    for (nation, tokens) in &countries {
        *plays.entry(nation.code).or_default() += usize::from(is_playing(walk, tokens));
    }
    let playing = countries.iter().filter(|(nation, tokens)| plays[nation.code] > 0 && !is_place(walk, tokens));
    playing.map(|(nation, tokens)| Found { span: walk.span(tokens), value: value(*nation) }).collect()
}

fn value(nation: Nation) -> Value {
    let signs = vec![Sign::BodyCue];
    Value::Organisation(Name {
        subtype: Some("team"),
        country: Some(nation.state().to_owned()),
        signs,
        ..Name::default()
    })
}

fn countries(walk: Walk<'_>) -> Vec<(Nation, Range<usize>)> {
    let sentences = walk.text.sentences().iter().flat_map(|sentence| sentence.tokens.clone());
    let mut found: Vec<(Nation, Range<usize>)> = Vec::new();
    for at in sentences {
        let fresh = found.last().is_none_or(|(_, last)| last.end <= at);
        if let Some((nation, behind)) = nation_from(walk.text, at).filter(|(nation, _)| fresh && nation.is_name) {
            found.push((nation, at..behind));
        }
    }
    found
}

/// Whether the country does here what teams do.
fn is_playing(walk: Walk<'_>, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or("", |before| walk.word(before));
    let next = walk.word(tokens.end);
    let owned = walk.is_possessive(tokens.end).then(|| walk.word(tokens.end + 1));
    let score = |at: usize| walk.shape(at) == Shape::Number && walk.word(at).len() < 4;
    is_play(next)
        || matches!(
            next,
            "coach" | "captain" | "side" | "squad" | "team" | "players" | "fans" | "goalkeeper" | "striker"
        )
        || owned.is_some_and(is_sport)
        || matches!(before, "against" | "beat" | "beating" | "defeated" | "defeating" | "over" | "versus" | "vs" | "v")
        || score(tokens.end) && matches!(walk.word(tokens.end + 1), "-" | "–")
}

/// Whether the country is where something happens.
fn is_place(walk: Walk<'_>, tokens: &Range<usize>) -> bool {
    tokens
        .start
        .checked_sub(1)
        .is_some_and(|before| matches!(walk.word(before), "in" | "In" | "from" | "throughout" | "across"))
}
