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
        let right_behind = at == tokens.start;
        match words[0].as_str() {
            "from" if right_behind || text.token(at - 1) == "be" => return power(text, at + 1..tokens.end, true),
            "in" if right_behind => return power(text, at + 1..tokens.end, true).filter(|it| is_whole(text, it.end)),
            "of" => {
                let owner = || body(text, at, &tokens).filter(|_| right_behind);
                if let Some(backing) = origin(text, at + 1..tokens.end).or_else(owner) {
                    return Some(backing);
                }
            }
            "with" if right_behind => {
                if let Some(backing) = nexus(text, at + 1..tokens.end).or_else(|| employer(text, at + 1..tokens.end)) {
                    return Some(backing);
                }
            }
            // "Hackers are thought to be linked to": a sentence and no phrase.
            "is" | "are" | "was" | "were" | "has" | "have" | "had" if right_behind => return None,
            _ => {}
        }
        if !is_hedge(&words[0]) {
            return None;
        }
    }
    None
}

/// Whether the phrase that ends before the token `end` is all of its noun phrase: no "’s" and no hyphen follows.
fn is_whole(text: &Text, end: usize) -> bool {
    text.tokens().get(end).is_none_or(|next| !matches!(text.slice(next.span), "'s" | "’s" | "-"))
}

/// The state's body behind "of", which is at the token `of`: "the Russian military", "Iran’s Revolutionary Guards".
fn body(text: &Text, of: usize, tokens: &Range<usize>) -> Option<Backing> {
    let owned = nation_from(text, of + 1).is_some_and(|(_, end)| !is_whole(text, end));
    let the = text.tokens().get(of + 1).is_some_and(|next| text.slice(next.span) == "the");
    (owned || the).then_some(())?;
    power(text, of + 1..tokens.end, false).filter(|backing| backing.state)
}

/// "Chinese origin", behind "of".
fn origin(text: &Text, tokens: Range<usize>) -> Option<Backing> {
    followed(text, tokens.start, tokens.end, &["origin", "descent", "nationality"])
}

/// "a Chinese nexus", behind "with".
fn nexus(text: &Text, tokens: Range<usize>) -> Option<Backing> {
    followed(text, tokens.start + article(text, &tokens), tokens.end, &["nexus"])
}

/// The state's body, behind "with", whose hackers they are: "Russia's GRU", "the Russian military".
fn employer(text: &Text, tokens: Range<usize>) -> Option<Backing> {
    const HELP: &[&str] = &["support", "help", "backing", "ties", "links", "funding", "connections", "interests"];
    let limit = tokens.end;
    let backing = power(text, tokens, false).filter(|backing| backing.state || backing.nations.len() > 1)?;
    let helped = backing.end < limit && HELP.contains(&text.token(backing.end));
    let owned = backing.nations.windows(2).all(|pair| pair[0] == pair[1]);
    (!helped && owned && !backing.nations.is_empty() && is_whole(text, backing.end)).then_some(backing)
}

/// The country at the token `at` with one of `nouns` behind it, before `limit`.
fn followed(text: &Text, at: usize, limit: usize, nouns: &[&str]) -> Option<Backing> {
    let (nation, end) = nation_from(text, at)?;
    let end = end + usize::from(text.tokens().get(end).is_some_and(|token| text.slice(token.span) == "-"));
    let named = end < limit && nouns.contains(&text.token(end).to_ascii_lowercase().as_str());
    named.then(|| Backing { end: end + 1, nations: vec![nation.state()], state: true })
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

/// "and Russia" behind "China", and ", Russia" where a list goes on.
fn second(text: &Text, at: usize, tokens: &Range<usize>, backing: &Backing) -> Option<Part> {
    let comma = text.token(at) == ",";
    let mark = usize::from(comma && at + 1 < tokens.end && matches!(text.token(at + 1), "and" | "or"));
    let follows = !backing.nations.is_empty() && (comma || matches!(text.token(at), "and" | "or"));
    let next = at + 1 + mark;
    let (nation, end) = (follows && next < tokens.end).then(|| nation_from(text, next)).flatten()?;
    let goes_on = end < tokens.end && matches!(text.token(end), "," | "and" | "or");
    (nation.is_name && (!comma || mark > 0 || goes_on)).then(|| Part {
        end,
        nation: Some(nation.state()),
        state: false,
        joins: true,
    })
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
