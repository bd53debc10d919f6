//! "Acme Workforce Solutions", "Threat Analysis Group": parts of companies and their named teams.

use super::listed::is_company;
use super::walk::Walk;
use crate::gazetteer::NameHit;
use crate::lexicon::cues::is_staff;
use crate::lexicon::openers::{is_function, is_title};
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Shape};
use crate::value::{Name, Sign, Value};

/// Parts of companies and their named teams.
pub(super) static RULE: Rule = Rule {
    id: "organisation.unit",
    about: "A part of a listed company, or a named team of one: Google Threat Analysis Group.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | The flaw was found by [[Microsoft Threat Research]] and the [[Cisco Incident Response Team]].
        | The flaw was known, and [[Microsoft Security]] agreed.
        | It was found by Microsoft’s [[Threat Hunting Team]] first.
        | It ran on Windows Security Center and in Microsoft Defender for a Threat.
    ",
};

/// Last words of the names of parts of companies.
const PARTS: &[&str] = &[
    "Aerospace",
    "Bank",
    "Capital",
    "Cargo",
    "Electronics",
    "Energy",
    "Entertainment",
    "Finance",
    "Financial",
    "Foundation",
    "Group",
    "Holdings",
    "Insurance",
    "Labs",
    "Motors",
    "Music",
    "Pictures",
    "Research",
    "Response",
    "Security",
    "Solutions",
    "Studios",
    "Team",
    "Technologies",
    "Technology",
    "Unit",
    "Ventures",
];

/// Last words of the names of teams, and what else must stand in them.
const TEAMS: &[&str] = &["Team", "Unit", "Group", "Labs", "Lab", "Division"];
const TASKS: &[&str] = &[
    "Analysis",
    "Counter",
    "Crime",
    "Crimes",
    "Cyber",
    "Cybersecurity",
    "Detection",
    "Emergency",
    "Global",
    "Hunter",
    "Hunting",
    "Incident",
    "Intelligence",
    "Investigations",
    "Protection",
    "Research",
    "Response",
    "Security",
    "Threat",
    "Threats",
    "Vulnerability",
];

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    scene
        .names
        .iter()
        .filter(|hit| hit.supported && is_company(&hit.listing))
        .filter_map(|hit| unit(scene, walk, hit))
        .collect()
}

fn unit(scene: &Scene<'_>, walk: Walk<'_>, hit: &NameHit) -> Option<Found> {
    let sentence = &walk.text.sentences()[walk.text.sentence_at(hit.span.start)?];
    let tokens = walk.text.tokens_in(hit.span);
    if sentence.title_case || tokens.is_empty() {
        return None;
    }
    if walk.is_possessive(tokens.end) {
        let end = last(walk, sentence, tokens.end + 1, TEAMS).filter(|&end| end > tokens.end + 2)?;
        return is_team(walk, tokens.end + 1..end).then(|| found(walk, tokens.end + 1..end));
    }
    let part = last(walk, sentence, tokens.end, PARTS).filter(|&end| !is_longer(walk, end));
    let end = part.or_else(|| team_behind(scene, walk, tokens.end))?;
    Some(found(walk, tokens.start..end))
}

/// Whether the name goes on at the token `end`: "Acme Security Essentials" is a ware.
fn is_longer(walk: Walk<'_>, end: usize) -> bool {
    let word = walk.word(end);
    let named = walk.is_name(end) && !is_title(word) && !is_staff(word) && !is_function(word);
    named || walk.shape(end) == Shape::Number
}

/// The token behind a listed body whose name stands right behind a company's: "Acme" before "Unit 42".
fn team_behind(scene: &Scene<'_>, walk: Walk<'_>, at: usize) -> Option<usize> {
    let start = walk.text.tokens().get(at)?.span.start;
    let first = scene.names.partition_point(|hit| hit.span.start < start);
    let mut here = scene.names[first..].iter().take_while(|hit| hit.span.start == start);
    let team = here.find(|hit| hit.supported && is_company(&hit.listing))?;
    let gap = walk.text.as_str().get(walk.text.tokens()[at - 1].span.end as usize..start as usize)?;
    (gap == " ").then(|| walk.text.tokens_in(team.span).end)
}

/// The token behind the last of `words` in the capitals from `at` on.
fn last(walk: Walk<'_>, sentence: &Sentence, at: usize, words: &[&str]) -> Option<usize> {
    let limit = sentence.tokens.end.min(at + 4);
    let run = (at..limit).take_while(|&at| matches!(walk.shape(at), Shape::Capital | Shape::Upper));
    let end = run.filter(|&at| words.contains(&walk.word(at))).last()? + 1;
    Some(end)
}

fn is_team(walk: Walk<'_>, mut tokens: std::ops::Range<usize>) -> bool {
    tokens.any(|at| TASKS.contains(&walk.word(at)))
}

fn found(walk: Walk<'_>, tokens: std::ops::Range<usize>) -> Found {
    let name = Name { subtype: Some("company"), signs: vec![Sign::BodyWord], ..Name::default() };
    Found { span: walk.span(&tokens), value: Value::Organisation(name) }
}
