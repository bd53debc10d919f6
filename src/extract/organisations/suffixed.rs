//! "Acme Sluices Inc", "Elbridge Bräu GmbH": capitals before a legal form.

use super::walk::Walk;
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::{is_suffix, long_form};
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Span};
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
        | [[Østerport Energi A/S]], [[Kolbrin Sp. z o.o.]] and [[Grull GmbH & Co. KG]] met [[Mirabo S.A. de C.V.]] there.
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
    let forms = sentence.tokens.clone().filter_map(|at| Some((at, form(walk, sentence, at)?)));
    forms.filter_map(|(at, end)| company(walk, sentence, at, end)).collect()
}

/// The token behind the legal form that begins at the token `at`.
fn form(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<usize> {
    let text = walk.text.as_str();
    let start = walk.span(&(at..at + 1)).start as usize;
    let whole = |form: &str| {
        let end = Span::new(start..start + form.len()).end;
        (at + 1..=sentence.tokens.end).find(|&behind| walk.span(&(at..behind)).end >= end)
    };
    let long = long_form(&text[start..sentence.span.end as usize]).and_then(whole);
    long.or_else(|| is_suffix(walk.word(at)).then(|| end(walk, sentence, at)))
}

fn company(walk: Walk<'_>, sentence: &Sentence, at: usize, end: usize) -> Option<Found> {
    let first = sentence.tokens.start;
    let comma = walk.word(at.checked_sub(1)?) == ",";
    let head = if comma { at - 1 } else { at };
    let start = walk.left(head, first);
    let weak = WEAK.contains(&walk.word(at)) && (comma || walk.is_name(end));
    let article = start.checked_sub(1).is_some_and(|before| matches!(walk.word(before), "a" | "an"));
    let plain = walk.word(at) == "Company" && (article || head == start + 1 && is_english(walk.word(start)));
    if start == head || weak || plain || is_suffix(walk.word(start)) && start + 1 == head {
        return None;
    }
    let name = Name { subtype: Some("company"), signs: vec![Sign::LegalForm], ..Name::default() };
    Some(Found { span: walk.span(&(start..end)), value: Value::Organisation(name) })
}

/// The token behind the legal form `at`: its full stop belongs to it unless it ends the sentence.
fn end(walk: Walk<'_>, sentence: &Sentence, at: usize) -> usize {
    let stop = walk.word(at + 1) == "." && walk.touches(at + 1) && at + 2 < sentence.tokens.end;
    if stop { at + 2 } else { at + 1 }
}
