//! What the words around a name say: roles before and behind it, ages, verbs.

use std::ops::Range;

use super::anatomy::Parts;
use super::known::{given, surname};
use crate::gazetteer::words::is_english;
use crate::lexicon::cues::is_sort;
use crate::lexicon::openers::is_function;
use crate::lexicon::titles::{
    is_calling, is_honorific, is_human, is_human_fate, is_human_verb, is_kin, is_like_a_calling, is_modifier,
    is_speech, is_term,
};
use crate::lexicon::verbs::{is_adverb, is_authored, is_auxiliary, is_cast, is_feat, is_inverted, is_ordeal};
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
        let sort = parts.name.len() == 1 && is_sort(self.before(start)) && !self.is_attested(start);
        if let Some(role) = self.role_before(start, &parts.name).filter(|_| !sort) {
            context.signs.push(Sign::RoleBefore);
            context.role = Some(role);
        } else if is_like_a_calling(self.before(start)) && !is_sort(self.before(start)) {
            context.signs.push(Sign::WeakRole);
        }
        match self.before(start).to_ascii_lowercase().as_str() {
            "the" | "a" | "an" | "its" | "their" if !is_term(self.word(parts.name.end)) => {
                context.signs.push(Sign::Article);
            }
            "in" | "near" | "across" | "around" | "outside" | "throughout" => {
                context.signs.push(Sign::PlacePreposition);
            }
            verb if is_inverted(verb) && !self.acts(parts.name.end) => {
                context.signs.push(Sign::Speech);
                let quoted = matches!(self.before(start - 1), "”" | "\"" | "’" | "''");
                context.signs.extend(quoted.then_some(Sign::Quoted));
            }
            "named" | "called" if is_human(self.before(start - 1)) => context.signs.push(Sign::RoleBefore),
            "like" | "as" | "including" if parts.name.len() > 1 && self.is_among(start - 1) => {
                context.signs.push(Sign::WeakRole);
            }
            "of" if self.is_of_humans(start - 1) => context.signs.push(Sign::Human),
            "by" if parts.name.len() > 1 && is_authored(self.before(start - 1)) => context.signs.push(Sign::WeakRole),
            cast if parts.name.len() > 1 && is_cast(cast) => context.signs.push(Sign::WeakRole),
            "'s" | "’s" if parts.name.len() > 1 && given(self.word(parts.name.start)).is_some() => {
                context.signs.push(Sign::WeakRole);
            }
            "née" | "né" | "nee" => context.signs.push(Sign::Honorific),
            "old" if self.is_years(start - 1) => context.signs.push(Sign::Age),
            _ => {}
        }
    }

    /// Whether a list of names has the token.
    fn is_attested(&self, at: usize) -> bool {
        given(self.word(at)).is_some() || surname(self.word(at)).is_some()
    }

    /// Whether "of" at `of` follows what only humans have or suffer: "daughter of", "murder of".
    fn is_of_humans(&self, of: usize) -> bool {
        let noun = self.before(of);
        is_ordeal(noun)
            || matches!(
                noun,
                "daughter"
                    | "son"
                    | "wife"
                    | "husband"
                    | "widow"
                    | "mother"
                    | "father"
                    | "sister"
                    | "brother"
                    | "friend"
            )
    }

    /// Whether "like" or "such as" at `like` follows many humans: "customers like", "critics such as".
    fn is_among(&self, like: usize) -> bool {
        let such = self.before(like) == "such";
        let noun = self.before(if such { like - 1 } else { like });
        let noun = if noun == "," { self.before(like - 1) } else { noun };
        noun.ends_with('s')
            && noun.starts_with(char::is_lowercase)
            && (is_calling(noun) || matches!(noun, "customers" | "fans" | "people" | "celebrities" | "figures"))
    }

    /// Whether "old" at `old` ends an age: "34-year-old".
    fn is_years(&self, old: usize) -> bool {
        (self.first..old).rev().take(4).any(|at| self.word(at) == "year" || self.word(at).ends_with("-year-"))
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
        let role = (reach..end).rev().find(|&at| is_calling(self.word(at)) && !is_plain_adjective(self.word(at)))?;
        let follows = role + 1..end;
        let plain = follows.clone().all(|at| self.shape(at).is_word() || matches!(self.word(at), "'s" | "’s" | "-"));
        let linked = follows.is_empty()
            || (matches!(self.word(role + 1), "for" | "of" | "at")
                && follows.len() >= 2
                && follows.clone().skip(1).all(|at| !is_function(self.word(at)) || self.word(at) == "the"));
        let of_body = follows.clone().next_back().is_some_and(|last| is_sort(self.word(last)));
        let linked = linked && !of_body;
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
            "(" if self.is_age(end + 1, ")") || self.is_life(end + 1) => context.signs.push(Sign::Age),
            "—" | "–" | "(" => self.aside(end + 1, context),
            "who" | "whom" => context.signs.push(Sign::Who),
            _ => {}
        }
        if !self.is_object(parts) {
            self.acts_as_subject(parts, context);
        }
    }

    /// Whether the years of a life follow: "(1951–2022)", "(born 1951".
    fn is_life(&self, at: usize) -> bool {
        let year = |at: usize| self.word(at).len() == 4 && self.word(at).bytes().all(|byte| byte.is_ascii_digit());
        matches!(self.word(at), "born" | "b") || year(at) && matches!(self.word(at + 1), "-" | "–") && year(at + 2)
    }

    /// Reads a role that dashes or brackets set off: "Ann Baxter – a clerk at Elbro –".
    fn aside(&self, at: usize, context: &mut Context) {
        if let Some(role) = self.role_behind(at) {
            context.signs.push(Sign::RoleAfter);
            context.role = context.role.take().or(Some(role));
        }
    }

    /// The token behind "of Elbro", "from the Elbro Trust" at `at`.
    fn behind_body(&self, at: usize) -> usize {
        if !matches!(self.word(at), "of" | "from" | "at" | "with") {
            return at;
        }
        let start = at + 1 + usize::from(self.word(at + 1) == "the");
        let body = (start..self.limit.min(start + 6)).find(|&at| !self.shape(at).is_capitalised());
        body.filter(|&end| end > start).unwrap_or(at)
    }

    /// Whether a preposition before the name makes another the subject of the verb behind it: "Workers at Elbro walked".
    fn is_object(&self, parts: &Parts) -> bool {
        let before = self.before(parts.titles.start.min(parts.name.start));
        matches!(before, "of" | "at" | "for" | "from" | "in" | "with" | "to" | "on")
    }

    /// Reads the verb behind the name, its subject.
    fn acts_as_subject(&self, parts: &Parts, context: &mut Context) {
        let behind = if parts.name.len() > 1 { self.behind_body(parts.name.end) } else { parts.name.end };
        let end = behind + usize::from(is_adverb(self.word(behind)) && self.shape(behind + 1) == Shape::Lower);
        let next = self.word(end);
        let report = parts.name.len() == 1 && matches!(next, "reported" | "reports");
        context.signs.extend((is_speech(next) && !report).then_some(Sign::Speech));
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
        let passive = matches!(next, "was" | "is" | "were") && is_human_fate(self.word(end + 1));
        let perfect =
            matches!(next, "has" | "had" | "have") && self.word(end + 1) == "been" && is_human_fate(self.word(end + 2));
        if is_human_verb(next) || passive || perfect {
            context.signs.push(Sign::Human);
        }
        let full = parts.name.len() > 1 && is_feat(next);
        let verb = is_auxiliary(next)
            || full
            || (next.ends_with("ed") && next.len() > 4)
            || self.is_present(end) && (parts.name.len() > 1 || surname(self.word(parts.name.start)).is_some());
        context.signs.extend((verb && self.shape(end) == Shape::Lower).then_some(Sign::Subject));
    }

    /// Whether the token is a verb in the present, which an object follows: "dismisses the".
    fn is_present(&self, at: usize) -> bool {
        let verb = self.word(at).strip_suffix("es").or_else(|| self.word(at).strip_suffix('s')).unwrap_or("");
        let object = matches!(
            self.word(at + 1),
            "the" | "a" | "an" | "his" | "her" | "its" | "to" | "that" | "it" | "him" | "them" | "up" | "out" | "how"
        );
        object && verb.len() > 2 && (is_english(&format!("{verb}ing")) || is_english(&format!("{verb}ed")))
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
                "," | "." | ";" | ":" | "(" | ")" | "" | "—" | "–" | "who" | "that" | "which" | "and" | "”" | "\""
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

/// Whether `word` in lower case says how large or how common something is, and is a rank only with a capital.
fn is_plain_adjective(word: &str) -> bool {
    matches!(word, "major" | "general" | "private" | "principal")
}
