//! Affiliations: the body that a person speaks for, where the text states it beside the name.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lexicon::cues::is_sort;
use crate::lexicon::openers;
use crate::lexicon::titles::{is_modifier, is_role};
use crate::mention::Mention;
use crate::rule::Scene;
use crate::text::{Sentence, Text};
use crate::value::{ActorKind, Value};

/// How many words a role may have between a body and a name.
const ROLE: usize = 8;

/// How far an apposition is searched for a body.
const APPOSITION: usize = 14;

/// Fills in the affiliation of each person whose name stands beside a body's with a role between them.
pub(super) fn fill_in(scene: &Scene<'_>, mentions: &mut [Mention]) {
    let bodies = Bodies::new(scene.text, mentions);
    for mention in mentions.iter_mut() {
        let tokens = scene.text.tokens_in(mention.span);
        let Value::Actor(ActorKind::Person, name) = &mut mention.value else { continue };
        let Some(sentence) = scene.text.sentence_at(mention.span.start) else { continue };
        let around = Around { text: scene.text, sentence: &scene.text.sentences()[sentence], bodies: &bodies };
        let stated = around.before(&tokens).or_else(|| around.of_before(&tokens)).or_else(|| around.behind(&tokens));
        name.affiliation = name.affiliation.take().or(stated.map(str::to_owned));
    }
}

/// The bodies of an article by their first token and by the token behind their last.
struct Bodies {
    starts: BTreeMap<usize, (usize, String)>,
    ends: BTreeMap<usize, (usize, String)>,
}

impl Bodies {
    fn new(text: &Text, mentions: &[Mention]) -> Self {
        let mut bodies = Self { starts: BTreeMap::new(), ends: BTreeMap::new() };
        for mention in mentions {
            let Value::Organisation(name) = &mention.value else { continue };
            let tokens = text.tokens_in(mention.span);
            let name = name.canonical().unwrap_or_else(|| text.slice(mention.span)).to_owned();
            bodies.starts.insert(tokens.start, (tokens.end, name.clone()));
            bodies.ends.insert(tokens.end, (tokens.start, name));
        }
        bodies
    }
}

/// The sentence around a name.
struct Around<'a> {
    text: &'a Text,
    sentence: &'a Sentence,
    bodies: &'a Bodies,
}

impl<'a> Around<'a> {
    fn word(&self, at: usize) -> &'a str {
        if self.sentence.tokens.contains(&at) { self.text.token(at) } else { "" }
    }

    /// The token before `at`, within the sentence.
    fn previous(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|at| self.sentence.tokens.contains(at))
    }

    /// The body that begins at the token `at`, or behind an article there, and the token behind it.
    fn body_from(&self, at: usize) -> Option<&'a (usize, String)> {
        let article = matches!(self.word(at), "the" | "The" | "a" | "an");
        self.bodies.starts.get(&if article { at + 1 } else { at })
    }

    /// The body at the token `at`, or behind what it is: "the charity Elbro Trust".
    fn named_from(&self, at: usize) -> Option<&'a (usize, String)> {
        self.body_from(at).or_else(|| {
            let sort = (at + 1..at + 4).take_while(|&at| self.word(at).starts_with(char::is_lowercase)).last()?;
            self.bodies.starts.get(&(sort + 1)).filter(|_| is_sort(self.word(sort)))
        })
    }

    /// "Elbro chief executive Ann Baxter", "Elbro's Ann Baxter".
    fn before(&self, name: &Range<usize>) -> Option<&'a str> {
        let (mut at, mut role) = (name.start, false);
        while let Some(previous) = self.previous(at).filter(|_| name.start - at <= ROLE) {
            let possessive = is_possessive(self.word(previous));
            let body = self.bodies.ends.get(&if possessive { previous } else { at });
            if let Some((start, body)) = body.filter(|_| role || possessive && name.len() > 1) {
                return (!self.is_former(*start)).then_some(body);
            }
            let word = self.word(previous);
            role |= is_role(word);
            if is_past(word) || !(is_role(word) || is_modifier(word) || matches!(word, "-" | "and" | "of")) {
                return None;
            }
            at = previous;
        }
        None
    }

    /// "the chief executive of Elbro, Ann Baxter".
    fn of_before(&self, name: &Range<usize>) -> Option<&'a str> {
        let comma = self.previous(name.start).filter(|&comma| self.word(comma) == ",");
        let (start, body) = self.bodies.ends.get(&comma.unwrap_or(name.start))?;
        let article = self.previous(*start).filter(|&at| self.word(at) == "the");
        let link = self.previous(article.unwrap_or(*start)).filter(|&link| is_link(self.word(link)))?;
        let role = (link.saturating_sub(3)..link).rev().find(|&at| is_role(self.word(at)))?;
        let plain = (role + 1..link).all(|at| is_modifier(self.word(at)) || is_link(self.word(at)));
        (plain && !self.is_former(role)).then_some(body)
    }

    /// "Ann Baxter of Elbro", "Ann Baxter, chief executive of Elbro", "Ann Baxter, Elbro's chief executive".
    fn behind(&self, name: &Range<usize>) -> Option<&'a str> {
        let at = name.end;
        match self.word(at) {
            "of" | "at" => self.body_from(at + 1).map(|(_, body)| body.as_str()),
            "," => self.apposition(self.behind_age(at + 1)),
            _ => None,
        }
    }

    /// The token behind "54," at `at`.
    fn behind_age(&self, at: usize) -> usize {
        let age = self.word(at).bytes().all(|byte| byte.is_ascii_digit()) && self.word(at + 1) == ",";
        if age { at + 2 } else { at }
    }

    fn apposition(&self, first: usize) -> Option<&'a str> {
        if self.word(first) == "who" {
            let heads = matches!(self.word(first + 1), "heads" | "leads" | "runs" | "chairs" | "directs" | "owns");
            return self.body_from(first + 2).filter(|_| heads).map(|(_, body)| body.as_str());
        }
        if let Some((end, body)) = self.body_from(first) {
            let end = if is_possessive(self.word(*end)) { end + 1 } else { *end };
            let mut words = (end..end + ROLE).map(|at| self.word(at)).take_while(|word| is_title_word(word));
            return words.any(is_role).then_some(body);
        }
        self.role_of(first)
    }

    /// "chief executive of Elbro" from the token `first` on.
    fn role_of(&self, first: usize) -> Option<&'a str> {
        let mut role = false;
        for at in first..first + APPOSITION {
            let word = self.word(at);
            if matches!(word, "" | "," | "." | ";" | ":" | "(" | "who" | "that" | "which") || is_past(word) {
                return None;
            }
            if let Some((_, body)) = self.named_from(at + 1).filter(|_| role && is_link(word)) {
                return Some(body);
            }
            role |= is_role(word);
        }
        None
    }

    /// Whether a word just before the token `at` says that it is so no longer.
    fn is_former(&self, at: usize) -> bool {
        (at.saturating_sub(2)..at).any(|at| is_past(self.word(at)))
    }
}

/// Whether the token owns what follows, with or without its s.
fn is_possessive(word: &str) -> bool {
    openers::is_possessive(word) || matches!(word, "'" | "’")
}

fn is_link(word: &str) -> bool {
    matches!(word, "of" | "at" | "for" | "with" | "from" | "in")
}

fn is_title_word(word: &str) -> bool {
    is_role(word) || is_modifier(word) || matches!(word, "and" | "-" | "of")
}

fn is_past(word: &str) -> bool {
    matches!(word.to_ascii_lowercase().as_str(), "former" | "formerly" | "ex" | "late" | "then" | "ousted" | "retired")
}
