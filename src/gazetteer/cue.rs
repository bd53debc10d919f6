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
    "threat",
    "cybercriminals",
    "cybercrime",
    "gangs",
    "groups",
    "members",
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
    "dubbed",
    "nicknamed",
    "codenamed",
    "tracked",
    "tracks",
    "apt",
    "hacktivists",
    "operators",
    "affiliates",
    "known",
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
    "reported",
    "engineers",
    "holdings",
    "technologies",
    "security",
    "labs",
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
    "start-up",
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
    "business",
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
    pub(super) fn new(class: &str, own: Option<Cue>) -> Self {
        let usual = own.as_ref().is_none_or(Cue::only_excludes);
        let (after, before) = match class.split('/').next() {
            Some("actor") if usual => (AFTER_ACTOR, BEFORE_ACTOR),
            Some("org") if usual => (AFTER_BODY, BEFORE_BODY),
            _ => (&[] as &[_], &[] as &[_]),
        };
        Self { own: own.map(Box::new), after, before }
    }

    /// Whether a neighbour makes the name at `span` something else.
    pub(super) fn exclude(&self, text: &Text, span: Span) -> bool {
        let Some(own) = self.own.as_deref().filter(|own| !own.not.is_empty()) else { return false };
        let (before, after) = around(text, span, 1);
        before.iter().chain(&after).any(|word| own.not.contains(word))
    }

    /// Whether a word around the name at `span` shows what it means.
    pub(super) fn hold(&self, text: &Text, span: Span) -> bool {
        let (before, after) = around(text, span, REACH);
        let own = self.own.as_deref();
        let listed = |words: &[&str], word: &String| words.contains(&word.as_str());
        after.iter().any(|word| listed(self.after, word) || own.is_some_and(|cue| cue.after.contains(word)))
            || before.iter().any(|word| listed(self.before, word) || own.is_some_and(|cue| cue.before.contains(word)))
            || own.is_some_and(|cue| !cue.near.is_empty() && near(text, span, cue))
    }
}

/// The words of the sentence before and behind `span`, the nearest first, lower case.
fn around(text: &Text, span: Span, reach: usize) -> (Vec<String>, Vec<String>) {
    let Some(sentence) = text.sentence_at(span.start).map(|at| &text.sentences()[at]) else {
        return (Vec::new(), Vec::new());
    };
    let inside = text.tokens_in(span);
    let word = |token: usize| text.tokens()[token].shape.is_word().then(|| text.token(token).to_lowercase());
    let before = (sentence.tokens.start..inside.start).rev().filter_map(word).take(reach).collect();
    let after = (inside.end..sentence.tokens.end).filter_map(word).take(reach).collect();
    (before, after)
}

/// Whether a word of `cue.near` stands in the sentence.
fn near(text: &Text, span: Span, cue: &Cue) -> bool {
    let Some(sentence) = text.sentence_at(span.start).map(|at| &text.sentences()[at]) else { return false };
    sentence.tokens.clone().any(|token| cue.near.contains(&text.token(token).to_lowercase()))
}
