//! Which names of a collection are worth having, and what each needs before it counts.

use std::collections::BTreeSet;

use crate::gazetteer::letters::key;
use crate::gazetteer::people::{self, Level};
use crate::gazetteer::spelling::When;
use crate::gazetteer::{Gazetteer, places, words};
use crate::lexicon::nations;

/// A name as text may have it: without MITRE's tails and brackets, shouting turned into title case; `None` for what is
/// no name.
pub(super) fn clean(name: &str) -> Option<String> {
    let bare = name.split(" - G").next().unwrap_or(name);
    let bare = bare.split(" - S").next().unwrap_or(bare).split(" (").next().unwrap_or(bare);
    let bare = bare.trim().trim_matches(['"', '“', '”', '\'']).trim();
    let odd = |character: char| {
        matches!(character, '|' | '\t' | '\n' | '[' | ']' | '{' | '}' | '/' | '\\' | '@' | ':' | ',' | '(' | ';')
    };
    let letters = bare.chars().filter(char::is_ascii_alphabetic).count();
    let lower = bare.to_ascii_lowercase();
    let campaign = lower.starts_with("operation ") || lower.ends_with(" campaign");
    let named = !campaign
        && letters >= 2
        && bare.is_ascii()
        && !bare.contains(odd)
        && bare.len() <= 40
        && !bare.starts_with(['-', '.', '$', '#']);
    named.then(|| bare.split_whitespace().map(calm).collect::<Vec<_>>().join(" "))
}

/// `BEAR` and `bear` as `Bear`; acronyms, small words and codes stay.
fn calm(word: &str) -> String {
    let shouted = word.bytes().all(|byte| byte.is_ascii_uppercase());
    let whispered = word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    if whispered || shouted && (word.len() > 5 || word.len() > 3 && words::is_english(word)) {
        format!("{}{}", word[..1].to_ascii_uppercase(), word[1..].to_ascii_lowercase())
    } else {
        word.to_owned()
    }
}

/// What else a name may be.
pub(super) struct Judge<'a> {
    gazetteer: &'a Gazetteer,
    families: &'a BTreeSet<String>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(gazetteer: &'a Gazetteer, families: &'a BTreeSet<String>) -> Self {
        Self { gazetteer, families }
    }

    /// What the name of a threat group needs; `None`: it is too common to be of use. `alone`: the group has no other.
    pub(super) fn group(&self, name: &str, alone: bool) -> Option<When> {
        if self.is_organisation(name) {
            return alone.then_some(When::Context);
        }
        if name.contains(' ') {
            return Some(if is_phrase(name) { When::Exact } else { When::Any });
        }
        if name.bytes().any(|byte| byte.is_ascii_digit()) {
            return Some(if name.len() > 3 { When::Any } else { When::Context });
        }
        Some(if is_ambiguous(name) || self.families.contains(&key(name)) { When::Context } else { coined(name) })
    }

    /// What the name of malware or a tool needs; single words matter only where a rule asks for them.
    pub(super) fn family(&self, name: &str) -> Option<When> {
        if self.is_organisation(name) || name.len() < 3 {
            return None;
        }
        let plain = name.contains(' ') && is_phrase(name) || !name.contains(' ') && is_ambiguous(name);
        Some(if plain { When::Exact } else { When::Any })
    }

    /// Whether the name of a ransomware family may stand for its gang.
    pub(super) fn gang(&self, name: &str) -> bool {
        name.len() > 2
            && !self.is_organisation(name)
            && name.starts_with(|first: char| first.is_ascii_uppercase() || first.is_ascii_digit())
    }

    fn is_organisation(&self, name: &str) -> bool {
        self.gazetteer.lookup(name).iter().any(|(listing, _)| listing.is_organisation())
    }
}

/// What the name of a body of a register needs: one word that is an ordinary one, a person's or a place's, a context;
/// several ordinary ones, their capitals; short ones, another name of the body. Registers shout, so that the case of the
/// rest is not known.
pub(super) fn body(name: &str) -> When {
    match () {
        () if key(name).len() < 3 => When::Companion,
        () if name.contains(' ') && is_phrase(name) => When::Cap,
        () if name.contains(' ') => When::Any,
        () if is_ambiguous(name) => When::Context,
        () => When::Exact,
    }
}

/// A coined word: in any case where a capital inside shows that it is one.
fn coined(name: &str) -> When {
    let camel = name.len() > 5 && name.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    if camel { When::Any } else { When::Exact }
}

/// Whether one word is too short, an English word, a person's or a place's name.
fn is_ambiguous(name: &str) -> bool {
    let person = [people::given(name), people::surname(name)].into_iter().flatten();
    name.len() <= 3
        || words::is_english(name)
        || person.into_iter().any(|facts| facts.level > Level::Rare)
        || places::is_city(name)
        || nations::nation(name).is_some()
}

/// Whether all words of a name are ordinary ones, so that its capitals matter.
fn is_phrase(name: &str) -> bool {
    name.split([' ', '-']).all(|word| words::is_english(word) || nations::nation(word).is_some())
}
