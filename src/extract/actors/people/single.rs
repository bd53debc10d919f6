//! "Mr Holloway", "Holloway, 34,": one word that its surroundings make a person's name.

use super::{Candidate, Doubt};
use crate::extract::actors::shared;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::value::Sign;

/// One word that its surroundings make a person's name.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.person_single",
    about: "One word that a title, a role, an age or a verb beside it makes a person's name.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | Mr. [[Holloway = person Holloway]] left, and Judge [[Ferris]] stayed.
        | President [[Adeyemi]] met [[Holloway]], 34, in June.
        | [[Ramokwe = person Ramokwe]] said the work was done.
        | Forecasters said so, and we’ll see. Mindfulness says nothing.
        | [[Horvat]] works on Adam's Tower and Parkinson's disease; the Song of the Year is by no Malware.
        | “It was never ours,” [[Cannon]] told them. The [[Obama]] administration knew.
        | The clerks tried a major Ottox release and then Debora 12 or 13.
        | The President of the bank left. Doctors said so.
    ",
};

/// Signs without which one word is no name.
const NEEDED: &[Sign] = &[Sign::Honorific, Sign::RoleBefore, Sign::RoleAfter, Sign::Age];

/// Signs with which one word is a name if nothing casts doubt on it.
const ENOUGH_ALONE: &[Sign] = &[
    Sign::GivenName,
    Sign::Surname,
    Sign::WeakSurname,
    Sign::Human,
    Sign::Who,
    Sign::Leader,
    Sign::Quoted,
    Sign::He,
    Sign::Stranger,
];

fn is_name(candidate: &Candidate) -> bool {
    let opener = candidate.doubt == Some(Doubt::Opener) && candidate.has(&[Sign::GivenName, Sign::Leader]);
    let clear = candidate.doubt.is_none() || (opener && candidate.has(&[Sign::Subject, Sign::Speech, Sign::Quoted]));
    let named =
        (candidate.has(NEEDED) && candidate.doubt != Some(Doubt::Part)) || (candidate.has(ENOUGH_ALONE) && clear);
    candidate.words == 1 && named && candidate.points() > 0
}

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let single = shared(scene).candidates.iter().filter(|candidate| is_name(candidate));
    single.map(|candidate| candidate.found(scene.text)).collect()
}
