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
    /// The states that it names, as ISO 3166-1 codes.
    pub(super) nations: Vec<&'static str>,
    /// Whether it speaks of a state's power: "government", "military".
    state: bool,
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
        if words.len() > 2 && words[..2] == ["of", "the"] && at == tokens.start {
            return power(text, at + 1..tokens.end, false).filter(|backing| backing.state);
        }
        if words[0] == "with"
            && at == tokens.start
            && let Some(backing) = nexus(text, at + 1..tokens.end)
        {
            return Some(backing);
        }
        if !is_hedge(&words[0]) {
            return None;
        }
    }
    None
}

/// "a Chinese nexus", behind "with".
fn nexus(text: &Text, tokens: Range<usize>) -> Option<Backing> {
    let at = tokens.start + article(text, &tokens);
    let (nation, end) = nation_from(text, at)?;
    let end = end + usize::from(text.tokens().get(end).is_some_and(|token| text.slice(token.span) == "-"));
    let is_nexus = end < tokens.end && text.token(end).eq_ignore_ascii_case("nexus");
    is_nexus.then(|| Backing { end: end + 1, nations: vec![nation.state()], state: true })
}

/// How many of `tokens` are an article: none or one.
fn article(text: &Text, tokens: &Range<usize>) -> usize {
    usize::from(!tokens.is_empty() && matches!(text.token(tokens.start), "the" | "a" | "an" | "The"))
}

/// The state or its body at the first of `tokens`: "the Chinese government", "Russia’s GRU", "China and Russia"; of a
/// `place`, no more than the country and what it owns.
fn power(text: &Text, tokens: Range<usize>, place: bool) -> Option<Backing> {
    let mut at = tokens.start + article(text, &tokens);
    let mut backing = Backing { end: at, ..Backing::default() };
    while at < tokens.end {
        let Some(part) = part(text, at, tokens.end).or_else(|| second(text, at, &tokens, &backing)) else { break };
        let owns = matches!(text.token(at), "'s" | "’s");
        let joins = part.joins;
        if place && !backing.nations.is_empty() && !owns && !joins && !backing.state {
            break;
        }
        backing.nations.extend(part.nation);
        backing.state |= part.state || (owns && part.nation.is_none());
        at = part.end;
        backing.end = at;
    }
    (!backing.nations.is_empty() || (backing.state && !place)).then_some(backing)
}

/// "and Russia" behind "China".
fn second(text: &Text, at: usize, tokens: &Range<usize>, backing: &Backing) -> Option<Part> {
    let follows = !backing.nations.is_empty() && at + 1 < tokens.end && matches!(text.token(at), "and" | "or");
    let (nation, end) = follows.then(|| nation_from(text, at + 1)).flatten()?;
    nation.is_name.then(|| Part { end, nation: Some(nation.state()), state: false, joins: true })
}

struct Part {
    end: usize,
    nation: Option<&'static str>,
    state: bool,
    /// Whether it is one more state beside the first.
    joins: bool,
}

/// One word or name of a state's power, with the `’s`, `of` or hyphen before it.
fn part(text: &Text, at: usize, end: usize) -> Option<Part> {
    let glue = matches!(text.token(at), "'s" | "’s" | "of" | "-");
    let at = at + usize::from(glue);
    if at >= end {
        return None;
    }
    if let Some((nation, end)) = nation_from(text, at) {
        return Some(Part { end, nation: Some(nation.state()), state: false, joins: false });
    }
    if let Some(code) = backer(text.token(at)) {
        return Some(Part { end: at + 1, nation: Some(code), state: false, joins: false });
    }
    let word = text.token(at).to_ascii_lowercase();
    let state = matches!(
        word.as_str(),
        "government" | "governments" | "state" | "states" | "regime" | "military" | "army" | "intelligence"
    );
    is_power(&word).then_some(Part { end: at + 1, nation: None, state, joins: false })
}
