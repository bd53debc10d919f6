//! One group under several names: "Brackwater (aka APT28)", "Sable Marten, also known as Grimjack and Nightpool".

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::lexicon::openers::is_quote;
use crate::mention::Mention;
use crate::rule::Scene;
use crate::text::Text;
use crate::value::{ActorKind, Listing, Name, Value};

/// The most words that may say so between two names: "which the firm's researchers track as".
const MOST_WORDS: usize = 8;

/// Gives the names that an article declares to be one group's the listing, or else the first of them, in common.
///
/// Where lists know two of them as different groups nothing is joined: the article and the lists disagree.
pub(super) fn join(scene: &Scene<'_>, mentions: &mut [Mention]) {
    let mut known: BTreeMap<String, Identity> = BTreeMap::new();
    for chain in chains(scene.text, mentions) {
        let identity = identity(scene.text, &chain);
        for mention in chain {
            let is_free = mention.value.name().is_some_and(|name| name.canonical().is_none());
            if let Some(identity) = identity.clone().filter(|_| is_free) {
                known.entry(scene.text.slice(mention.span).to_owned()).or_insert(identity);
            }
        }
    }
    for mention in mentions.iter_mut().filter(|mention| is_group(&mention.value)) {
        if let (Some(identity), Some(name)) = (known.get(scene.text.slice(mention.span)), mention.value.name_mut()) {
            identity.give(name);
        }
    }
}

/// Who the names of a chain are.
#[derive(Clone)]
enum Identity {
    Listed(Arc<Listing>),
    Called(String),
}

impl Identity {
    fn give(&self, name: &mut Name) {
        match self {
            _ if name.canonical().is_some() => {}
            Self::Listed(listing) => {
                name.country = listing.country_code().or(name.country.take());
                name.listing = Some(Arc::clone(listing));
            }
            Self::Called(full) => name.full = Some(full.clone()),
        }
    }
}

fn is_group(value: &Value) -> bool {
    matches!(value, Value::Actor(ActorKind::Group, _))
}

/// The listing that names of the chain have, if they agree; without any, its first name.
fn identity(text: &Text, chain: &[&Mention]) -> Option<Identity> {
    let listings = chain.iter().filter_map(|mention| mention.value.name()?.listing.as_ref());
    let listings: Vec<&Arc<Listing>> = listings.collect();
    match listings.first() {
        Some(first) if listings.iter().all(|other| other.name == first.name) => {
            Some(Identity::Listed(Arc::clone(first)))
        }
        Some(_) => None,
        None => Some(Identity::Called(text.slice(chain.first()?.span).to_owned())),
    }
}

/// The runs of two and more groups between which the article says that they are one, each in order of place.
fn chains<'a>(text: &Text, mentions: &'a [Mention]) -> Vec<Vec<&'a Mention>> {
    let mut groups: Vec<&Mention> = mentions.iter().filter(|mention| is_group(&mention.value)).collect();
    groups.sort_by_key(|mention| mention.span);
    let mut chains: Vec<Vec<&Mention>> = Vec::new();
    let mut open: Option<Vec<&Mention>> = None;
    for group in groups {
        let last = open.as_ref().and_then(|chain| chain.last()).map(|last| (*last, open.as_ref().map_or(0, Vec::len)));
        let joined = last.is_some_and(|(last, length)| is_alias(text, last, group, length > 1));
        if let Some(chain) = open.as_mut().filter(|_| joined) {
            chain.push(group);
        } else {
            chains.extend(open.replace(vec![group]).filter(|chain| chain.len() > 1));
        }
    }
    chains.extend(open.filter(|chain| chain.len() > 1));
    chains
}

/// Whether the words between `first` and `second` make the second another name of the first: a bracket or a cue, and
/// in a list that such a cue has begun, a comma or "and".
fn is_alias(text: &Text, first: &Mention, second: &Mention, begun: bool) -> bool {
    if first.span.end > second.span.start || text.sentence_at(first.span.start) != text.sentence_at(second.span.start) {
        return false;
    }
    let gap = crate::text::Span { start: first.span.end, end: second.span.start };
    let words: Vec<String> = text.tokens_in(gap).map(|at| text.token(at).to_ascii_lowercase()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_quote(word)).collect();
    match words[..] {
        _ if words.len() > MOST_WORDS => false,
        ["("] => is_closed(text, second),
        [] => text.slice(gap) == "/",
        ["," | "and" | "or" | "/"] | [",", "and" | "or"] => begun,
        _ => says_alias(&words),
    }
}

/// Whether a bracket, a comma or "and" follows, so that the name is not described within the brackets.
fn is_closed(text: &Text, mention: &Mention) -> bool {
    let behind = text.tokens_in(mention.span).end;
    text.tokens().get(behind).is_none_or(|next| matches!(text.slice(next.span), ")" | "," | "/" | ";"))
}

/// Whether `words` say that what follows is another name of what they follow.
fn says_alias(words: &[&str]) -> bool {
    let starts =
        matches!(words[0], "," | "(" | "aka" | "a.k.a." | "alias" | "–" | "—" | "also" | "formerly" | "is" | "-");
    let negates = words.iter().any(|word| matches!(*word, "not" | "by" | "with" | "and" | "from" | "." | "used"));
    let ends = match words {
        [.., "aka" | "a.k.a." | "alias" | "dubbed" | "called" | "codenamed" | "nicknamed" | "formerly"]
        | [.., "referred", "to", "as"]
        | [.., "as", "the"] => true,
        [.., verb, "as"] => matches!(*verb, "known" | "tracked" | "tracks" | "track" | "identified" | "designated"),
        _ => false,
    };
    starts && ends && !negates
}
