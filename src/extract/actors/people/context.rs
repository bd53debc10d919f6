//! What the words around a name say: roles before and behind it, ages, verbs.

use std::ops::Range;

use super::anatomy::Parts;
use crate::lexicon::Words;
use crate::lexicon::cues::is_sort;
use crate::lexicon::openers::is_function;
use crate::lexicon::titles::{
    is_calling, is_honorific, is_human_fate, is_human_verb, is_kin, is_like_a_calling, is_modifier, is_speech,
};
use crate::rule::{Pronoun, pronoun_behind};
use crate::text::{Sentence, Shape, Text};
use crate::value::Sign;

/// What the words around a name say.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The signs.
    pub(super) signs: Vec<Sign>,
    /// The tokens that state a title or role.
    pub(super) role: Option<Range<usize>>,
}

/// How far an apposition is searched for a role.
const APPOSITION: usize = 12;

/// How long a title in front may be: "assistant secretary for management".
const FRONT: usize = 8;

/// Reads the words around the name of `parts`.
pub(super) fn context(text: &Text, sentence: &Sentence, parts: &Parts) -> Context {
    let around = Around { text, sentence, first: sentence.tokens.start, limit: sentence.tokens.end };
    let mut context = Context::default();
    around.front(parts, &mut context);
    around.behind(parts, &mut context);
    context
}

struct Around<'a> {
    text: &'a Text,
    sentence: &'a Sentence,
    first: usize,
    limit: usize,
}

impl Around<'_> {
    fn word(&self, at: usize) -> &str {
        if at < self.limit { self.text.token(at) } else { "" }
    }

    fn shape(&self, at: usize) -> Shape {
        if at < self.limit { self.text.tokens()[at].shape } else { Shape::Mark }
    }

    /// The word before the token `at`, if the sentence has one.
    fn before(&self, at: usize) -> &str {
        if at > self.first { self.text.token(at - 1) } else { "" }
    }

    fn front(&self, parts: &Parts, context: &mut Context) {
        let start = parts.titles.start.min(parts.name.start);
        if !parts.titles.is_empty() {
            let title = parts.titles.clone().rev().find(|&at| self.shape(at) != Shape::Mark);
            let honorific = title.is_some_and(|at| is_honorific(self.word(at)));
            context.signs.push(if honorific { Sign::Honorific } else { Sign::RoleBefore });
            context.role = Some(self.grown(start)..parts.titles.end);
            return;
        }
        if let Some(role) = self.role_before(start, &parts.name) {
            context.signs.push(Sign::RoleBefore);
            context.role = Some(role);
        } else if is_like_a_calling(self.before(start)) && !is_sort(self.before(start)) {
            context.signs.push(Sign::WeakRole);
        }
        match self.before(start).to_ascii_lowercase().as_str() {
            "the" | "a" | "an" => context.signs.push(Sign::Article),
            "in" | "near" | "across" | "around" | "outside" | "throughout" => {
                context.signs.push(Sign::PlacePreposition);
            }
            verb if is_speech(verb) && verb != "told" && verb != "asked" && !self.acts(parts.name.end) => {
                context.signs.push(Sign::Speech);
            }
            _ => {}
        }
    }

    /// Whether a verb stands at `at`, so that what stands before it is its subject: "said Elbro would".
    fn acts(&self, at: usize) -> bool {
        is_auxiliary(self.word(at)) || self.word(at).ends_with("ed")
    }

    /// The role in lower case that ends before `start`: "foreign ministry spokesperson", "secretary for management",
    /// "minister of trade, " if a comma or a verb of speech stands behind `name` too.
    fn role_before(&self, start: usize, name: &Range<usize>) -> Option<Range<usize>> {
        let end = if self.before(start) == "," { start - 1 } else { start };
        let reach = self.first.max(end.saturating_sub(FRONT));
        let role = (reach..end).rev().find(|&at| is_calling(self.word(at)))?;
        let follows = role + 1..end;
        let plain = follows.clone().all(|at| self.shape(at).is_word() || matches!(self.word(at), "'s" | "’s" | "-"));
        let linked = follows.is_empty()
            || (matches!(self.word(role + 1), "for" | "of" | "at")
                && follows.len() >= 2
                && follows.clone().skip(1).all(|at| !is_function(self.word(at)) || self.word(at) == "the"));
        let verbless = follows.clone().all(|at| !is_speech(self.word(at)));
        let behind = self.word(name.end);
        let set_off = name.len() > 1 && (behind == "," || is_speech(behind));
        (plain && linked && verbless && (end == start || follows.is_empty() || set_off)).then(|| self.grown(role)..end)
    }

    /// The first token of the role that holds the token `at`, over the words before it that belong to it.
    fn grown(&self, at: usize) -> usize {
        let reach = self.first.max(at.saturating_sub(FRONT));
        let mut start = at;
        while start > reach {
            let word = self.before(start);
            let capital = self.shape(start - 1).is_capitalised() && !is_function(word);
            let hyphen = matches!(word, "-" | "‑") && start - 1 > reach;
            let possessive = matches!(word, "'s" | "’s");
            if !(capital || hyphen || possessive || is_calling(word) || is_modifier(word)) {
                break;
            }
            start -= 1;
        }
        while start < at && (!self.shape(start).is_word() || matches!(self.word(start), "'s" | "’s")) {
            start += 1;
        }
        start
    }

    fn behind(&self, parts: &Parts, context: &mut Context) {
        let end = parts.name.end;
        let next = self.word(end);
        match next {
            "'s" | "’s" if is_kin(self.word(end + 1)) => context.signs.push(Sign::Human),
            "'s" | "’s" => context.signs.push(Sign::Subject),
            "," => self.apposition(end + 1, context),
            "(" if self.is_age(end + 1, ")") => context.signs.push(Sign::Age),
            "who" | "whom" => context.signs.push(Sign::Who),
            _ => {}
        }
        if !self.is_object(parts) {
            self.acts_as_subject(parts, context);
        }
    }

    /// Whether a preposition before the name makes another the subject of the verb behind it: "Workers at Elbro walked".
    fn is_object(&self, parts: &Parts) -> bool {
        let before = self.before(parts.titles.start.min(parts.name.start));
        matches!(before, "of" | "at" | "for" | "from" | "in" | "with" | "to" | "on")
    }

    /// Reads the verb behind the name, its subject.
    fn acts_as_subject(&self, parts: &Parts, context: &mut Context) {
        let end = parts.name.end;
        let next = self.word(end);
        context.signs.extend(is_speech(next).then_some(Sign::Speech));
        if is_speech(next)
            && parts.titles.is_empty()
            && matches!(self.before(parts.name.start), "”" | "\"" | "’" | "''")
        {
            context.signs.push(Sign::Quoted);
        }
        match pronoun_behind(self.text, self.sentence, end) {
            Some(Pronoun::Human) => context.signs.push(Sign::He),
            Some(Pronoun::Thing) => context.signs.push(Sign::It),
            None => {}
        }
        if is_human_verb(next) || (matches!(next, "was" | "is") && is_human_fate(self.word(end + 1))) {
            context.signs.push(Sign::Human);
        }
        let full = parts.name.len() > 1 && is_feat(next);
        let verb = is_auxiliary(next) || full || (next.ends_with("ed") && next.len() > 4);
        context.signs.extend((verb && self.shape(end) == Shape::Lower).then_some(Sign::Subject));
    }

    /// Reads what follows the comma behind a name.
    fn apposition(&self, at: usize, context: &mut Context) {
        if self.is_age(at, ",")
            || self.word(at) == "aged"
            || (self.word(at) == "now" && self.is_age(at + 1, ","))
            || (self.is_age(at, ".") && at + 2 >= self.limit)
        {
            context.signs.push(Sign::Age);
        } else if matches!(self.word(at), "who" | "whom") {
            context.signs.push(Sign::Who);
        } else if self.word(at) == "whose" {
            context.signs.push(Sign::Subject);
        } else if let Some(role) = self.role_behind(at) {
            context.signs.push(Sign::RoleAfter);
            context.role = context.role.take().or(Some(role));
        }
    }

    fn is_age(&self, at: usize, closer: &str) -> bool {
        let years: Option<u32> = self.word(at).parse().ok();
        years.is_some_and(|years| (1..120).contains(&years)) && self.word(at + 1) == closer
    }

    /// The apposition from `at` up to the next comma, if it names a role before its first preposition.
    fn role_behind(&self, at: usize) -> Option<Range<usize>> {
        let skip = usize::from(matches!(self.word(at), "the" | "a" | "an" | "its" | "their" | "his" | "her" | "one"));
        let start = at + skip;
        let stop = |at: usize| {
            matches!(
                self.word(at),
                "," | "." | ";" | ":" | "(" | ")" | "" | "who" | "that" | "which" | "and" | "”" | "\""
            )
        };
        let end = (start..self.limit.min(start + APPOSITION))
            .find(|&at| stop(at) || is_speech(self.word(at)))
            .unwrap_or(self.limit.min(start + APPOSITION));
        let preposition =
            |at: usize| matches!(self.word(at), "of" | "at" | "for" | "in" | "with" | "from" | "to" | "on" | "by");
        let core = start..(start..end).find(|&at| preposition(at)).unwrap_or(end);
        let role = core.clone().find(|&at| is_calling(self.word(at)))?;
        let plural = self.word(role).ends_with('s') && !self.word(role).ends_with("ss");
        let last = self.word(core.end - 1);
        if plural
            || (role + 1 < core.end && !is_calling(last) && !matches!(last, "general" | "elect" | "designate" | "-"))
        {
            return None;
        }
        let known = |&at: &usize| {
            let word = self.word(at);
            self.shape(at).is_capitalised()
                || matches!(word, "'s" | "’s" | "-" | "&")
                || is_modifier(word)
                || is_calling(word)
        };
        let others: Vec<usize> = (start..role).filter(|at| !known(at)).collect();
        let plain = others.iter().all(|&at| !is_function(self.word(at)) && self.shape(at) == Shape::Lower);
        (plain && (skip > 0 || others.len() < 2)).then_some(start..end)
    }
}

/// Whether `word` is a verb that needs a subject and is done by all sorts of them.
fn is_auxiliary(word: &str) -> bool {
    static VERBS: Words = Words::new(
        "is was has had will would could can did does may might should also went came made took got began became",
    );
    VERBS.contains(word.trim_end_matches("n't").trim_end_matches("n’t"))
}

/// Whether `word` is a verb that needs a subject, behind a name of two words: a team of one word beats others too.
fn is_feat(word: &str) -> bool {
    static VERBS: Words = Words::new(
        "beat bought brought built caught chose cut drew drove fell felt fled flew fought found gave held hit joins kept \
         knew leads led left lost met paid put quit ran rode rose runs saw sent set sold speaks spent spoke struck sued \
         swore taught threw told won wrote",
    );
    VERBS.contains(word)
}
