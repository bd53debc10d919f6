//! "US justice department", "China's foreign ministry", "Chinese embassy in Washington, DC": a body of a state whose
//! head needs no capital.

use super::walk::Walk;
use crate::lexicon::Words;
use crate::lexicon::bodies::{is_state_body, is_state_head, is_topic};
use crate::lexicon::openers::is_function;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene, nation_from};
use crate::text::{Sentence, Shape};
use crate::value::{Name, Sign, Value};

/// A body of a state, with a head in lower case.
pub(super) static RULE: Rule = Rule {
    id: "organisation.state_body",
    about: "A country with a body of its state in lower case: US justice department, China's foreign ministry.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | The [[US justice department]] and [[China’s foreign ministry]] said nothing.
        | The [[Chinese embassy in Washington, DC]] was asked.
        | The [[Norwegian embassy]] was closed, and the [[German interior ministry]] too.
        | Units of the [[Russian army]] left, said the [[French ministry of defence]].
        | The [[US military]] said so; the [[Indian air force]] did not.
        | It sold US military equipment to Chinese government departments.
        | Chinese police officers and the US government spoke of British food.
    ",
};

/// The most words between a country and the head.
const REACH: usize = 5;

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    scene.text.sentences().iter().flat_map(|sentence| in_sentence(walk, sentence)).collect()
}

fn in_sentence(walk: Walk<'_>, sentence: &Sentence) -> Vec<Found> {
    sentence.tokens.clone().filter_map(|at| body(walk, sentence, at)).collect()
}

fn body(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    let (nation, behind) = nation_from(walk.text, at)?;
    let first = if walk.is_possessive(behind) { behind + 1 } else { behind };
    let end = state_body(walk, first, sentence.tokens.end).or_else(|| department(walk, first, sentence.tokens.end))?;
    let name = Name {
        subtype: Some("government"),
        country: Some(nation.state().to_owned()),
        signs: vec![Sign::BodyWord],
        ..Name::default()
    };
    Some(Found { span: walk.span(&(at..end)), value: Value::Organisation(name) })
}

/// The token behind "embassy in Washington, DC", "army", "air force" at `first`.
fn state_body(walk: Walk<'_>, first: usize, end: usize) -> Option<usize> {
    let behind = (first + 1..=end.min(first + 2)).rev().find(|&behind| is_body(walk, first, behind))?;
    let seat =
        matches!(walk.word(behind.wrapping_sub(1)), "embassy" | "consulate" | "Embassy" | "Consulate" | "general");
    if seat {
        return Some(place(walk, behind, end).unwrap_or(behind));
    }
    is_free(walk, behind, end).then_some(behind)
}

fn is_body(walk: Walk<'_>, first: usize, behind: usize) -> bool {
    let words: Vec<String> = (first..behind).map(|at| walk.word(at).to_lowercase()).collect();
    is_state_body(&words.join(" "))
}

/// The token behind "in Washington, DC".
fn place(walk: Walk<'_>, at: usize, end: usize) -> Option<usize> {
    let starts = matches!(walk.word(at), "in" | "at" | "to") && at + 1 < end && walk.is_name(at + 1);
    let behind = starts.then(|| walk.right(at + 1, end))?;
    let state = walk.word(behind) == "," && matches!(walk.word(behind + 1), "DC" | "D.C." | "D.C");
    Some(if state { behind + 2 } else { behind })
}

/// The token behind "foreign ministry", "justice department", "ministry of defence" at `first`.
fn department(walk: Walk<'_>, first: usize, end: usize) -> Option<usize> {
    let limit = end.min(first + REACH);
    let head = (first..limit).find(|&at| !is_subject(walk, at) || is_state_head(walk.word(at)))?;
    if !is_state_head(walk.word(head)) {
        return None;
    }
    let of = walk.word(head + 1) == "of" && is_topic(walk.word(head + 2)) && head + 2 < end;
    let behind = if of { topics(walk, head + 2, end) } else { head + 1 };
    (of || head > first && is_free(walk, behind, end)).then_some(behind)
}

fn is_subject(walk: Walk<'_>, at: usize) -> bool {
    is_topic(walk.word(at))
        || matches!(walk.word(at), "and" | "prime" | "attorney" | "general" | "minister" | "'s" | "’s")
}

/// The token behind topics and what joins them.
fn topics(walk: Walk<'_>, first: usize, end: usize) -> usize {
    let mut at = first + 1;
    while at < end {
        let joined = walk.word(at) == "and" && is_topic(walk.word(at + 1));
        match (joined, is_topic(walk.word(at))) {
            (true, _) => at += 2,
            (_, true) => at += 1,
            _ => break,
        }
    }
    at
}

/// Whether what follows is no noun that the head would only describe: "US military equipment", "police officers".
fn is_free(walk: Walk<'_>, behind: usize, end: usize) -> bool {
    if behind >= end || walk.shape(behind) != Shape::Lower {
        return true;
    }
    let word = walk.word(behind);
    is_function(word) || word.ends_with("ed") || is_verb(word)
}

/// Verbs that bodies are the subjects of, in forms that do not end in "ed".
fn is_verb(word: &str) -> bool {
    static VERBS: Words = Words::new(
        "said says say told tells began begins gave gives knew knows made makes sent sends took takes put puts issues \
         plans wants warns confirms denies declines refuses rejects reportedly spokesperson spokesman spokeswoman \
         official officials source sources statement which who that held holds hit hits ran runs shot slams seeks \
         sought spent spends won wrote writes went goes came comes left leaves led leads lost met meets paid pays found \
         finds felt brought bought built broke calls saw sees seizes kills investigators website operates uses works \
         believes expects announces urges faces shares",
    );
    VERBS.contains(word)
}
