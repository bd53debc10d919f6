//! The grammar that all rules for counts share: it reads every number of an article once, with what stands around it.

mod age;
mod amount;
mod chunk;
mod currency;
mod keep;
mod line;
mod modifier;
mod nouns;
mod phrase;
mod range;
mod rate;
mod reader;
mod scale;
mod symbol;
mod thing;
mod trend;
mod unit;
mod words;

pub(super) use phrase::{Form, Phrase};

use crate::rule::{Found, Scene};
use crate::value::{Kind, Value};

/// All phrases of one form in the article, as findings.
pub(super) fn found(scene: &Scene<'_>, form: Form) -> Vec<Found> {
    let phrases: &Vec<Phrase> = scene.shared(Kind::Count, |scene| phrases(scene));
    let of_form = phrases.iter().filter(|phrase| phrase.form == form);
    of_form.map(|phrase| Found { span: phrase.span, value: Value::Count(phrase.quantity.clone()) }).collect()
}

/// All phrases of an article, in order.
fn phrases(scene: &Scene<'_>) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for sentence in scene.text.sentences() {
        let line = line::Line {
            text: scene.text,
            first: sentence.tokens.start,
            last: sentence.tokens.end,
            heading: sentence.heading,
        };
        reader::read(line, &mut phrases);
    }
    phrases
}
