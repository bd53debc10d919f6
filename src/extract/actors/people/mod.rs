//! Persons: names grown from capitalised runs, with what their words and the words around them say.

mod anatomy;
mod context;
pub(super) mod full;
mod known;
mod run;
pub(super) mod single;

use std::ops::Range;

use crate::rule::{Found, Scene};
use crate::text::{Sentence, Span, Text};
use crate::value::{ActorKind, Name, Sign, Value};

/// A name that may be a person's.
struct Candidate {
    name: Range<usize>,
    /// How many words the name has.
    words: usize,
    signs: Vec<Sign>,
    role: Option<Range<usize>>,
}

impl Candidate {
    /// What its own signs are worth for a person.
    fn points(&self) -> i32 {
        self.signs.iter().map(|sign| sign.worth().person).sum()
    }

    fn has(&self, signs: &[Sign]) -> bool {
        self.signs.iter().any(|sign| signs.contains(sign))
    }

    fn found(self, text: &Text) -> Found {
        let role = self
            .role
            .as_ref()
            .map(|role| text.slice(span(text, role)).split_whitespace().collect::<Vec<_>>().join(" "));
        let name = Name { role, signs: self.signs, ..Name::default() };
        Found { span: span(text, &self.name), value: Value::Actor(ActorKind::Person, name) }
    }
}

/// All candidates of the article, in order; headings give none, since their capitals tell little.
fn candidates(scene: &Scene<'_>) -> Vec<Candidate> {
    let text = scene.text;
    let sentences = text.sentences().iter().filter(|sentence| !sentence.heading);
    let runs = sentences.flat_map(|sentence| run::runs(text, sentence).into_iter().map(move |run| (sentence, run)));
    runs.filter_map(|(sentence, run)| candidate(scene, sentence, run)).collect()
}

fn candidate(scene: &Scene<'_>, sentence: &Sentence, run: Range<usize>) -> Option<Candidate> {
    let text = scene.text;
    let parts = anatomy::split(text, run)?;
    let words = anatomy::count(text, &parts.name);
    let context = context::context(text, sentence, &parts);
    let mut signs = anatomy::signs(text, &parts.name);
    signs.extend(context.signs);
    signs.extend(listed(scene, span(text, &parts.name)));
    Some(Candidate { name: parts.name, words, signs, role: context.role })
}

fn span(text: &Text, tokens: &Range<usize>) -> Span {
    text.tokens()[tokens.start].span.join(text.tokens()[tokens.end - 1].span)
}

/// What lists say of the name at `span` or of a longer one around it.
fn listed(scene: &Scene<'_>, span: Span) -> Option<Sign> {
    let after = scene.names.partition_point(|hit| hit.span.start <= span.start);
    let hit = scene.names[..after].iter().rev().take(NEARBY).find(|hit| hit.supported && hit.span.contains(span))?;
    Some(match hit.listing.is_blocker() {
        true => Sign::Product,
        false if hit.listing.is_actor() => Sign::ListedGroup,
        false => Sign::ListedOrganisation,
    })
}

/// How many listed names before a name are asked whether they reach over it.
const NEARBY: usize = 8;
