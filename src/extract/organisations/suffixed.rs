//! "Acme Sluices Inc", "Elbridge Bräu GmbH": capitals before a legal form.

use super::walk::Walk;
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::is_suffix;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::Sentence;
use crate::value::{Name, Sign, Value};

/// Capitals before a legal form.
pub(super) static RULE: Rule = Rule {
    id: "organisation.suffixed",
    about: "Capitalised words before a legal form: Acme Sluices Inc, Elbridge Brau GmbH.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | Shares of [[Acme Sluices Inc.]] fell.
        | [[Acme Holdings, Inc.]], a canal builder, and [[Elbridge & Sons Ltd]] sued.
        | The [[Norbu Company]] paid.
        | They bought [[Elbridge Brau GmbH]].
        | Hire a Port Elbridge Painting Company.
        | The company paid, the Target Company and the Company left.
    ",
};

/// Legal forms that are words or acronyms too: at the end of a run of capitals only.
const WEAK: &[&str] = &["AB", "AS", "EG", "LP", "PT", "SA", "SE", "Holding", "Limited"];

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    scene.text.sentences().iter().flat_map(|sentence| in_sentence(walk, sentence)).collect()
}

fn in_sentence(walk: Walk<'_>, sentence: &Sentence) -> Vec<Found> {
    let suffixes = sentence.tokens.clone().filter(|&at| is_suffix(walk.word(at)));
    suffixes.filter_map(|at| company(walk, sentence, at)).collect()
}

fn company(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    let first = sentence.tokens.start;
    let comma = walk.word(at.checked_sub(1)?) == ",";
    let head = if comma { at - 1 } else { at };
    let start = walk.left(head, first);
    let weak = WEAK.contains(&walk.word(at)) && (comma || walk.is_name(at + 1));
    let article = start.checked_sub(1).is_some_and(|before| matches!(walk.word(before), "a" | "an"));
    let plain = walk.word(at) == "Company" && (article || head == start + 1 && is_english(walk.word(start)));
    if start == head || weak || plain || is_suffix(walk.word(start)) && start + 1 == head {
        return None;
    }
    let name = Name { subtype: Some("company"), signs: vec![Sign::LegalForm], ..Name::default() };
    Some(Found { span: walk.span(&(start..end(walk, sentence, at))), value: Value::Organisation(name) })
}

/// The token behind the legal form: its full stop belongs to it unless it ends the sentence.
fn end(walk: Walk<'_>, sentence: &Sentence, at: usize) -> usize {
    let stop = walk.word(at + 1) == "." && walk.touches(at + 1) && at + 2 < sentence.tokens.end;
    if stop { at + 2 } else { at + 1 }
}
