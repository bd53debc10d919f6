//! The rules for organisations.

mod civic;
mod committee;
mod common;
mod coordinated;
mod cued;
mod defined;
mod head_first;
mod head_last;
mod head_of;
mod listed;
mod product;
mod state_body;
mod suffixed;
mod team;
mod unit;
mod walk;

use crate::lexicon::openers::{is_calendar, is_function, is_title};
use crate::rule::Rule;
use crate::text::{Sentence, Text};
use walk::Walk;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[
    &listed::RULE,
    &defined::RULE,
    &coordinated::RULE,
    &committee::RULE,
    &head_of::RULE,
    &head_last::RULE,
    &head_first::RULE,
    &suffixed::RULE,
    &state_body::RULE,
    &civic::RULE,
    &unit::RULE,
    &team::RULE,
    &cued::RULE,
];

/// Whether what stands at the token `behind`, behind a company's name, makes it the name of a product.
pub fn is_product_name(text: &Text, behind: usize, sentence: &Sentence) -> bool {
    let walk = Walk { text };
    product::is_product(walk, behind, sentence, sentence.title_case)
}

/// Whether a capitalised word before the token `start` makes what begins there a part of a longer name.
pub fn continues_left(text: &Text, start: usize, sentence: &Sentence) -> bool {
    let walk = Walk { text };
    let Some(before) = start.checked_sub(1).filter(|&before| before >= sentence.tokens.start) else { return false };
    let word = walk.word(before);
    let opener = before == sentence.tokens.start || is_function(word) || is_calendar(word) || is_title(word);
    walk.is_name(before) && !opener && !sentence.title_case
}
