//! The rules for actors.

mod groups;
mod people;
mod phrase;
mod unnamed;

use crate::rule::Rule;
use crate::text::Text;

/// All rules of this kind.
pub static RULES: &[&Rule] = &[
    &groups::listed::RULE,
    &groups::scheme::RULE,
    &groups::families::RULE,
    &groups::cue::RULE,
    &groups::alias::RULE,
    &groups::brackets::RULE,
    &unnamed::backed::RULE,
    &unnamed::attributed::RULE,
    &unnamed::nation_states::RULE,
    &people::full::RULE,
    &people::single::RULE,
];

/// Whether the article is about attacks on computers.
fn is_about_attacks(text: &Text) -> bool {
    const STEMS: &[&str] = &["hack", "cyber", "malware", "ransomware", "phishing", "espionage"];
    let begins = |word: &str, stem: &str| word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem));
    text.tokens().iter().any(|token| STEMS.iter().any(|stem| begins(text.slice(token.span), stem)))
}
