//! Cues: whether the words around a name show that it means what a list says.

use super::spelling::Cue;
use crate::text::{Span, Text};

/// How many words a cue may stand away from a name, on its side.
const REACH: usize = 4;

/// Words that follow the name of a threat group.
const AFTER_ACTOR: &[&str] = &[
    "group",
    "gang",
    "crew",
    "collective",
    "team",
    "syndicate",
    "cartel",
    "operators",
    "operator",
    "affiliates",
    "affiliate",
    "actor",
    "actors",
    "hackers",
    "hacker",
    "attackers",
    "adversary",
    "cluster",
    "apt",
    "hacktivists",
    "cybercriminals",
    "gangs",
    "groups",
];

/// Words that precede it.
const BEFORE_ACTOR: &[&str] = &[
    "group",
    "gang",
    "crew",
    "actor",
    "actors",
    "hackers",
    "adversary",
    "cluster",
    "collective",
    "aka",
    "a.k.a.",
    "also known as",
    "dubbed",
    "nicknamed",
    "codenamed",
    "tracked as",
    "tracks as",
    "apt",
    "hacktivists",
    "operators",
    "affiliates",
    "threat actors",
];

/// Words that follow the name of ransomware where its gang is meant.
const AFTER_GANG: &[&str] = &[
    "gang",
    "gang's",
    "operators",
    "operator",
    "affiliates",
    "affiliate",
    "cartel",
    "syndicate",
    "ransomware group",
    "ransomware crew",
    "ransomware actors",
    "extortion group",
    "cybercrime group",
    "hacking group",
    "data extortion group",
    "claimed responsibility",
    "claims responsibility",
    "took credit",
    "took responsibility",
    "leak site",
    "data leak site",
    "threat actors",
];

/// Words that precede it.
const BEFORE_GANG: &[&str] = &[
    "gang",
    "ransomware group",
    "extortion group",
    "cybercrime group",
    "ransomware crew",
    "operators of",
    "affiliates of",
    "affiliate of",
    "group known as",
    "gang known as",
    "group called",
    "gang called",
];

/// Words that follow the name of a body.
const AFTER_BODY: &[&str] = &[
    "inc",
    "corp",
    "corporation",
    "ltd",
    "limited",
    "llc",
    "plc",
    "ag",
    "gmbh",
    "s.a.",
    "co",
    "company",
    "group",
    "said",
    "says",
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "ceo",
    "cto",
    "ciso",
    "chief",
    "customers",
    "employees",
    "staff",
    "shares",
    "stock",
    "executives",
    "executive",
    "researchers",
    "researcher",
    "analysts",
    "announced",
    "confirmed",
    "engineers",
    "holdings",
    "technologies",
    "warned",
    "disclosed",
    "president",
    "chairman",
    "founder",
    "co-founder",
    "subsidiary",
    "acquired",
    "stores",
    "headquarters",
];

/// Words that precede it.
const BEFORE_BODY: &[&str] = &[
    "company",
    "firm",
    "giant",
    "maker",
    "manufacturer",
    "retailer",
    "bank",
    "lender",
    "vendor",
    "startup",
    "chain",
    "operator",
    "provider",
    "companies",
    "firms",
    "airline",
    "carmaker",
    "insurer",
    "telco",
    "platform",
    "agency",
    "newspaper",
    "magazine",
    "publisher",
    "brand",
    "vendors",
    "retailers",
    "providers",
];

/// What an entity's names need around them.
#[derive(Debug, Clone, Default)]
pub(super) struct Cues {
    own: Option<Box<Cue>>,
    after: &'static [&'static str],
    before: &'static [&'static str],
}

impl Cues {
    /// The cues of the entry; without any, those of its kind.
    pub(super) fn new(class: &str, own: Option<Box<Cue>>) -> Self {
        let usual = own.as_deref().is_none_or(Cue::only_excludes);
        let kind = class.split('/').next().filter(|_| usual);
        let (after, before) = match kind {
            Some("actor") if class == "actor/ransomware" => (AFTER_GANG, BEFORE_GANG),
            Some("actor") => (AFTER_ACTOR, BEFORE_ACTOR),
            Some("org") => (AFTER_BODY, BEFORE_BODY),
            _ => (&[] as &[_], &[] as &[_]),
        };
        Self { own, after, before }
    }

    /// Whether a neighbour makes the name at `span` something else.
    pub(super) fn exclude(&self, text: &Text, span: Span) -> bool {
        let Some(own) = self.own.as_deref().filter(|own| !own.not.is_empty()) else { return false };
        let [before, after] = around(text, span, 1);
        own.not.iter().any(|cue| holds(&before, cue) || holds(&after, cue))
    }

    /// Whether a word around the name at `span` shows what it means.
    pub(super) fn hold(&self, text: &Text, span: Span) -> bool {
        let [before, after] = around(text, span, REACH);
        let own = self.own.as_deref();
        self.after.iter().any(|cue| holds(&after, cue))
            || self.before.iter().any(|cue| holds(&before, cue))
            || own.is_some_and(|own| own.after.iter().any(|cue| holds(&after, cue)))
            || own.is_some_and(|own| own.before.iter().any(|cue| holds(&before, cue)))
            || own.is_some_and(|own| !own.near.is_empty() && near(text, span, own))
    }
}

/// Whether the words of `cue` stand in `words` in a row; `words` has a space around each.
fn holds(words: &str, cue: &str) -> bool {
    words.match_indices(cue).any(|(at, _)| words[..at].ends_with(' ') && words[at + cue.len()..].starts_with(' '))
}

/// The words of the sentence before and behind `span`, lower case, with a space around each.
fn around(text: &Text, span: Span, reach: usize) -> [String; 2] {
    let Some(sentence) = text.sentence_at(span.start).map(|at| &text.sentences()[at]) else {
        return [String::new(), String::new()];
    };
    let inside = text.tokens_in(span);
    let is_word = |token: &usize| text.tokens()[*token].shape.is_word();
    let mut before: Vec<usize> = (sentence.tokens.start..inside.start).rev().filter(is_word).take(reach).collect();
    before.reverse();
    let after: Vec<usize> = (inside.end..sentence.tokens.end).filter(is_word).take(reach).collect();
    [spaced(text, &before), spaced(text, &after)]
}

fn spaced(text: &Text, tokens: &[usize]) -> String {
    tokens.iter().fold(" ".to_owned(), |words, &token| words + &text.token(token).to_lowercase() + " ")
}

/// Whether a word of `cue.near` stands in the sentence.
fn near(text: &Text, span: Span, cue: &Cue) -> bool {
    let Some(sentence) = text.sentence_at(span.start).map(|at| &text.sentences()[at]) else { return false };
    let words = text.slice(sentence.span).to_lowercase();
    let words = format!(" {} ", words.replace(|character: char| !character.is_alphanumeric(), " "));
    cue.near.iter().any(|cue| holds(&words, cue))
}
