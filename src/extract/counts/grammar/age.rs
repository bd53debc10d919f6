//! Ages, which are no counts: "children under 12", "life expectancy is about 82", "she is around 40".

use super::amount::Amount;
use super::line::{Line, is_in};
use crate::lexicon::numbers::Form;

/// The highest age.
const OLDEST: f64 = 120.0;

/// Verbs and nouns right before an age.
const BEFORE: &[&str] = &["aged", "age", "ages", "turned", "turning", "turns"];

/// People whom an age bounds: "anyone over 65".
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "children", "kids", "people", "adults", "youths", "women", "men", "those", "anyone", "everyone", "players", "girls",
    "boys", "patients", "drivers", "workers", "residents", "voters", "pupils", "americans", "britons", "anybody",
    "persons", "consumers", "males", "females", "teens", "youngsters", "citizens", "someone", "child", "person",
];

/// Words that bound an age, and "and" before a second bound.
const BOUNDS: &[&str] = &["under", "over", "below", "above", "between", "aged", "than", "older", "younger"];

/// Pronouns of one person, and their verbs: "he is about 40".
const PERSONS: &[&str] = &["whom", "he", "she", "i", "who", "he's", "she's", "he’s", "she’s"];

/// The farthest that "life expectancy" stands before the number, in tokens.
const REACH: usize = 14;

/// Whether a number without a noun is an age.
pub(super) fn is_age(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let is_number = amount.numeral.form != Form::Vague && (1.0..OLDEST).contains(&amount.value());
    is_number
        && (is_aged(line, amount)
            || is_bounded(line, amount.first)
            || is_expected(line, amount.first)
            || is_of_person(line, amount))
}

/// "aged 40", "turned 18", "by the age of nine".
fn is_aged(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let of = line.follows(amount.first, &["of"]) && is_in(line.back(amount.first, 2), &["age", "ages"]);
    of || line.follows(amount.first, BEFORE) && line.back(amount.first, 1) != "Ages"
}

/// "children under 12", "those aged over 65".
fn is_bounded(line: Line<'_>, first: usize) -> bool {
    let bound = (1..=3).take_while(|&steps| is_in(line.back(first, steps), BOUNDS)).last().unwrap_or(0);
    bound > 0 && is_in(line.back(first, bound + 1), PEOPLE)
}

/// "life expectancy there is about 82", "the average age of the squad is 24".
fn is_expected(line: Line<'_>, first: usize) -> bool {
    let named = |steps: usize| {
        let (word, before) = (line.back(first, steps), line.back(first, steps + 1));
        is_in(word, &["expectancy", "lifespan"])
            || is_in(word, &["age"])
                && is_in(before, &["average", "median", "mean", "retirement", "minimum", "legal", "pension"])
    };
    let verb = (1..=3)
        .any(|steps| is_in(line.back(first, steps), &["is", "was", "at", "to", "of", "from", "against", "reached"]));
    verb && (2..=REACH).any(named)
}

/// "he is about 40", "she will be 35": the subject is one person, and the number ends the clause.
fn is_of_person(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let be = |steps: &usize| is_in(line.back(amount.first, *steps), &["is", "was", "be", "turned", "are", "were"]);
    let Some(be) = (1..=3).find(be) else { return false };
    (1..=2).any(|steps| is_in(line.back(amount.first, be + steps), PERSONS))
}
