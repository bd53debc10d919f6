//! "Aditi Hardikar", "Mohammed bin Salman", "Ling Mei-fong": names of two words and more.

use crate::extract::actors::shared;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};

/// A name of two words and more.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.person_full",
    about: "A person's name of two words or more, with its title, role, given name or what else speaks for a person.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r#"
        | "No," the foreign ministry spokesperson [[Mao Ning = person Mao Ning]] was quoted as saying.
        | So said US Treasury assistant secretary for management [[Aditi Hardikar]] in the letter.
        | [[Jane Holloway]], chief executive of the bank, met Senator [[Tom van der Beek]] and [[J. R. Ferris Jr.]].
        | [[Maria García Vega]], 34, sued. [[Ling Mei-fong]] and Crown Prince [[Mohammed bin Salman]] did not.
        | [[Will Ashworth]] said that [[Jan Holub]] met [[Robert "Bobby" Dunmore]] and London-born [[Ana Horvat]].
        | Said Chief Executive [[Allen Baxter]] on Monday.
        | The minister of trade, [[Kefira Ramokwe]], met cellist [[Edith Holland]] and [[Jordan Fairweather]].
        | They went to Capitol Hill for the Elbridge Cup, which is no Dar es Salaam.
        | Patch Tuesday came early in New Delhi for Microsoft Office.
        | The Ministry of Truth hired Smith University graduates.
    "#,
};

/// Names longer than this are titles of books or bodies.
const LONGEST: usize = 5;

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let full = shared(scene)
        .candidates
        .iter()
        .filter(|candidate| (2..=LONGEST).contains(&candidate.words) && candidate.points() > 0);
    full.map(|candidate| candidate.found(scene.text)).collect()
}
