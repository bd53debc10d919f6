//! What candidates say of each other: a surname that speaks elsewhere, a person beside a name.

use rustc_hash::FxHashSet;

use super::Candidate;
use crate::lexicon::openers::is_possessive;
use crate::text::Text;
use crate::value::{ENOUGH, Sign};

/// Signs that make a surname alone a person's.
const SURE: &[Sign] = &[
    Sign::Honorific,
    Sign::RoleBefore,
    Sign::RoleAfter,
    Sign::Age,
    Sign::Who,
    Sign::Human,
    Sign::Quoted,
    Sign::He,
    Sign::Stranger,
];

/// Notes on each of `candidates` what the others tell of it.
pub(super) fn note(text: &Text, candidates: &mut [Candidate]) {
    let surnames: FxHashSet<&str> = candidates
        .iter()
        .filter(|one| one.words == 1 && one.doubt.is_none() && one.has(SURE))
        .map(|one| last(text, one))
        .collect();
    for candidate in candidates.iter_mut().filter(|one| one.words > 1) {
        if surnames.contains(last(text, candidate)) {
            candidate.signs.push(Sign::Again);
        }
    }
    for at in 1..candidates.len() {
        let (before, behind) = candidates.split_at_mut(at);
        let (one, other) = (&mut before[at - 1], &mut behind[0]);
        if are_listed(text, one, other) {
            let sure = [one.points() >= ENOUGH, other.points() >= ENOUGH];
            one.signs.extend(sure[1].then_some(Sign::BesidePerson));
            other.signs.extend(sure[0].then_some(Sign::BesidePerson));
        }
    }
}

fn last<'a>(text: &'a Text, candidate: &Candidate) -> &'a str {
    text.token(candidate.name.end - 1)
}

/// Whether both are names of two words or more, with nothing but a comma or "and" between them.
fn are_listed(text: &Text, one: &Candidate, other: &Candidate) -> bool {
    let between = one.name.end..other.name.start;
    let owner = text.tokens().get(other.name.end).is_some_and(|next| is_possessive(text.slice(next.span)));
    one.words > 1
        && other.words > 1
        && !(owner && between.len() == 1 && text.token(one.name.end) == ",")
        && (1..=2).contains(&between.len())
        && between.clone().all(|at| matches!(text.token(at), "and" | ","))
}
