//! Rules, and the engine that looks for them: one walk over the words of the text says which rules can
//! match where, and regexes run only there.

mod anchor_words;
mod anchors;
mod example;
mod expand;
mod matched;
mod nation;
mod pronoun;

use std::any::Any;
use std::ops::Range;
use std::sync::OnceLock;

use rayon::prelude::*;
use regex_automata::Input;
use regex_automata::meta::Regex;
use regex_automata::util::captures::Captures;
use regex_automata::util::syntax::parse;

use crate::gazetteer::{Gazetteer, NameHit};
use crate::mention::{Mention, Strength};
use crate::text::{Span, Text};
use crate::value::{Kind, Value};

pub use anchors::{Anchored, Anchors, Run};
pub use example::Example;
pub use expand::expand;
pub use matched::Match;
pub use nation::{nation_from, nation_until};
pub use pronoun::{Pronoun, pronoun_behind};

use anchors::{AnchorIndex, Window};

/// One rule: where to look, what to look for, how to read it, and its proof.
pub struct Rule {
    /// `<kind>.<name>`, as it stands in the record.
    pub id: &'static str,
    /// One sentence for the manual: what the rule finds.
    pub about: &'static str,
    /// How sure it is.
    pub strength: Strength,
    /// How it finds.
    pub find: Find,
    /// Lines of `published | text with [[mention = value]]`; the date may be left out. A line without marks
    /// must yield nothing.
    pub examples: &'static str,
}

/// The two ways to find mentions.
pub enum Find {
    /// A regular expression, tried in the sentences that hold an anchor.
    Pattern {
        /// Where to look.
        anchors: Anchors,
        /// What to look for: a regex with `{lists}`, in which a space stands for any gap and `\b`, `\d`, `\w` are
        /// ASCII. A group named `mention` narrows the mention down from the whole match.
        pattern: &'static str,
        /// How to read it; `None`: it looked like one and is not.
        read: fn(&Match<'_>) -> Option<Found>,
    },
    /// Code that walks over tokens and listed names.
    Scan(fn(&Scene<'_>) -> Vec<Found>),
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Where it stands.
    pub span: Span,
    /// What it means.
    pub value: Value,
}

/// What a rule sees: the text and the names in it that gazetteers list.
pub struct Scene<'a> {
    /// The article.
    pub text: &'a Text,
    /// Listed names, in order, as the names pass found them; they may overlap.
    pub names: &'a [NameHit],
    /// All lists, to look up a name that stands in the text only in parts.
    pub gazetteer: &'a Gazetteer,
    shared: [OnceLock<Box<dyn Any + Send + Sync>>; Kind::ALL.len()],
}

impl<'a> Scene<'a> {
    /// The scene of an article and the listed names in it.
    pub fn new(text: &'a Text, names: &'a [NameHit], gazetteer: &'a Gazetteer) -> Self {
        Self { text, names, gazetteer, shared: Default::default() }
    }

    /// The listed names with exactly this place.
    pub fn names_at(&self, span: Span) -> impl Iterator<Item = &'a NameHit> {
        let first = self.names.partition_point(|hit| hit.span.start < span.start);
        let here = self.names[first..].iter().take_while(move |hit| hit.span.start == span.start);
        here.filter(move |hit| hit.span == span)
    }

    /// What the rules of one kind share, made by the first that asks: one walk over the text serves them all.
    /// All rules of a kind must ask for the same type.
    pub fn shared<T: Any + Send + Sync>(&self, kind: Kind, make: impl FnOnce(&Self) -> T) -> &T {
        let shared = self.shared[kind as usize].get_or_init(|| Box::new(make(self)));
        shared.downcast_ref().expect("the rules of a kind share one type")
    }
}

impl Rule {
    /// What kind of mention it finds, from the first part of its id.
    pub fn kind(&self) -> Kind {
        let word = self.id.split('.').next().unwrap_or_default();
        let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word);
        kind.expect("a rule's id begins with the word of a kind: tests/examples.rs")
    }
}

/// The rules, ready to run.
pub struct Engine {
    rules: Vec<Compiled>,
    /// Built by the first text.
    anchors: OnceLock<AnchorIndex>,
}

struct Compiled {
    rule: &'static Rule,
    kind: Kind,
    /// Compiled when first needed: a short article touches few rules.
    regex: OnceLock<Pattern>,
}

impl Engine {
    /// Makes an engine of `rules`.
    pub fn new(rules: &[&'static Rule]) -> Self {
        let compile = |&rule: &&'static Rule| Compiled { rule, kind: rule.kind(), regex: OnceLock::new() };
        Self { rules: rules.iter().map(compile).collect(), anchors: OnceLock::new() }
    }

    /// Finds which rules can match where in `text`, and makes their patterns ready.
    pub fn anchored(&self, text: &Text) -> Anchored {
        let rules = || self.rules.iter().map(|compiled| compiled.rule).collect::<Vec<_>>();
        let anchored = self.anchors.get_or_init(|| AnchorIndex::new(&rules())).find(text);
        self.prepare(&anchored);
        anchored
    }

    /// Compiles, side by side, the patterns that are needed for the first time.
    fn prepare(&self, anchored: &Anchored) {
        let is_missing =
            |(index, compiled): &(usize, &Compiled)| compiled.regex.get().is_none() && anchored.has(*index);
        let missing: Vec<&Compiled> = self.rules.iter().enumerate().filter(is_missing).map(|(_, rule)| rule).collect();
        missing.par_iter().for_each(|compiled| {
            compiled.pattern();
        });
    }

    /// All that the rules of one kind find, in the order of the rules.
    pub fn run(&self, kind: Kind, scene: &Scene<'_>, anchored: &Anchored) -> Vec<Mention> {
        let mut mentions = Vec::new();
        for (index, compiled) in self.rules.iter().enumerate().filter(|(_, compiled)| compiled.kind == kind) {
            let found = match &compiled.rule.find {
                Find::Scan(scan) => scan(scene),
                Find::Pattern { read, .. } => {
                    let Some(pattern) = anchored.has(index).then(|| compiled.pattern()).flatten() else { continue };
                    let windows = anchored.windows(index, pattern.reach, scene.text);
                    windows.iter().flat_map(|window| search(&pattern.regex, *read, scene, window)).collect()
                }
            };
            mentions.extend(found.into_iter().map(|found| compiled.mention(found)));
        }
        mentions
    }
}

impl Compiled {
    /// The rule's pattern, if it has one.
    fn pattern(&self) -> Option<&Pattern> {
        let Find::Pattern { pattern, .. } = &self.rule.find else { return None };
        Some(self.regex.get_or_init(|| compile(pattern)))
    }

    fn mention(&self, found: Found) -> Mention {
        Mention { span: found.span, value: found.value, strength: self.rule.strength, rule: self.rule.id }
    }
}

/// A rule's pattern, ready to run.
#[derive(Debug)]
pub struct Pattern {
    /// What it looks for.
    pub regex: Regex,
    /// No match is longer, in bytes.
    pub reach: usize,
}

/// Compiles a rule's pattern.
///
/// Without prefilters, which take as long to build as all the rest: the anchors have already said where to look.
pub fn compile(pattern: &str) -> Pattern {
    let fail = |error: &dyn std::fmt::Display| -> ! {
        panic!("a rule's pattern must compile (tests/examples.rs): {error} in {pattern}")
    };
    let parsed = parse(&expand(pattern)).unwrap_or_else(|error| fail(&error));
    let config = Regex::config().auto_prefilter(false);
    let regex = Regex::builder().configure(config).build_from_hir(&parsed).unwrap_or_else(|error| fail(&error));
    Pattern { regex, reach: parsed.properties().maximum_len().unwrap_or(usize::MAX) }
}

/// The next match of `regex` in `range`. Room for its groups is made only once there is one.
fn captures_at(regex: &Regex, haystack: &str, range: Range<usize>) -> Option<Captures> {
    let found = regex.search(&Input::new(haystack).range(range))?;
    let mut captures = regex.create_captures();
    let there = Input::new(haystack).range(found.range()).anchored(regex_automata::Anchored::Yes);
    regex.search_captures(&there, &mut captures);
    Some(captures)
}

/// All matches in one window. What a pattern looks at around its mention stays free for the next match, and a match
/// that `read` rejects must not swallow a shorter one behind its first character.
fn search(regex: &Regex, read: fn(&Match<'_>) -> Option<Found>, scene: &Scene<'_>, window: &Window) -> Vec<Found> {
    let sentence = &scene.text.sentences()[window.sentence];
    let haystack = &scene.text.as_str()[..sentence.span.end as usize];
    let mut found = Vec::new();
    let mut at = window.range.start;
    while let Some(captures) = captures_at(regex, haystack, at..window.range.end) {
        let matched = Match::new(scene, sentence, captures);
        let whole = matched.whole().range();
        let read = if matched.is_cut() { None } else { read(&matched) };
        at = match &read {
            Some(found) => (found.span.end as usize).max(whole.start + 1),
            None => next_character(haystack, whole.start),
        };
        found.extend(read);
        if at >= window.range.end {
            break;
        }
    }
    found
}

fn next_character(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(text.len() + 1, |first| at + first.len_utf8())
}
