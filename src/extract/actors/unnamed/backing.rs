//! The words behind an attacker that say who stands behind it: "suspected to be allied to the Chinese government".

use std::ops::Range;

use crate::lexicon::attribution::{backer, bond, is_hedge, is_power};
use crate::rule::nation_from;
use crate::text::Text;

/// Who stands behind an attacker.
#[derive(Debug, Clone, Default)]
pub(super) struct Backing {
    /// The token behind its last word.
    pub(super) end: usize,
    /// The state, as an ISO 3166-1 code, if it is named.
    pub(super) nation: Option<&'static str>,
}

/// How many words may stand between an attacker and its bond: "who are widely believed to have been".
const MOST_HEDGES: usize = 9;

/// The backing that begins at the first of `tokens`, the rest of the sentence.
pub(super) fn rightwards(text: &Text, tokens: Range<usize>) -> Option<Backing> {
    let mut at = tokens.start;
    if at < tokens.end && text.token(at) == "," {
        at += 1;
    }
    for at in at..tokens.end.min(at + MOST_HEDGES) {
        let words: Vec<String> = (at..tokens.end.min(at + 6)).map(|at| text.token(at).to_ascii_lowercase()).collect();
        if let Some(length) = bond(&words) {
            return power(text, at + length..tokens.end, words[0] == "based");
        }
        if words[0] == "from" && at == tokens.start {
            return power(text, at + 1..tokens.end, true);
        }
        if !is_hedge(&words[0]) {
            return None;
        }
    }
    None
}

/// The state or its body at the first of `tokens`: "the Chinese government", "Russia’s GRU"; only a country where a
/// `place` is asked for.
fn power(text: &Text, tokens: Range<usize>, place: bool) -> Option<Backing> {
    let mut at = tokens.start;
    at += usize::from(at < tokens.end && matches!(text.token(at), "the" | "a" | "an" | "The"));
    let mut backing = Backing { end: at, nation: None };
    let mut state = false;
    while at < tokens.end {
        let Some(part) = part(text, at, tokens.end) else { break };
        backing.nation = backing.nation.or(part.nation);
        state |= part.state;
        at = part.end;
        backing.end = at;
        if place {
            break;
        }
    }
    (backing.nation.is_some() || (state && !place)).then_some(backing)
}

struct Part {
    end: usize,
    nation: Option<&'static str>,
    state: bool,
}

/// One word or name of a state's power, with the `’s`, `of` or hyphen before it.
fn part(text: &Text, at: usize, end: usize) -> Option<Part> {
    let glue = matches!(text.token(at), "'s" | "’s" | "of" | "-");
    let at = at + usize::from(glue);
    if at >= end {
        return None;
    }
    if let Some((nation, end)) = nation_from(text, at) {
        return Some(Part { end, nation: Some(nation.state()), state: false });
    }
    if let Some(code) = backer(text.token(at)) {
        return Some(Part { end: at + 1, nation: Some(code), state: false });
    }
    let word = text.token(at).to_ascii_lowercase();
    let state = matches!(word.as_str(), "government" | "governments" | "state" | "states" | "regime");
    is_power(&word).then_some(Part { end: at + 1, nation: None, state })
}
