//! "Nation-states": states as attackers, without another noun.

use super::{found, is_about_attacks};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};

/// States as attackers, without another noun.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.unnamed_nation_states",
    about: "\"Nation-states\" in an article on attacks.",
    strength: Strength::Likely,
    find: Find::Pattern { anchors: Anchors::Words(&["states"]), pattern: r"\b(?i:nation)[ -]states\b", read },
    examples: r"
        | Malware is what [[nation-states]] use to spy.
        | [[Nation states]] continue to hack.
        | The nation-states of Europe signed a treaty.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let tokens = m.text().tokens_in(m.whole());
    is_about_attacks(m.scene).then(|| found(m, tokens.start, tokens.end, &[]))
}
