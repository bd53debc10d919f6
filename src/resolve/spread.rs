//! Names of bodies that an article has settled, at all their other places: the name again, without its legal form,
//! without its country, its first word, its acronym.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Log;
use super::persons::lower_words;
use super::short_form::{Form, forms};
use crate::extract::organisations::{continues_left, is_product_name};
use crate::lexicon::cues::is_place_noun;
use crate::mention::{Mention, Strength};
use crate::rule::Scene;
use crate::text::{Sentence, Shape, Span};
use crate::value::{ActorKind, Value};

/// The rule of a settled name at another place.
const AGAIN: &str = "organisation.again";

/// The rule of a short form of a settled name.
const SHORT: &str = "organisation.short_form";

/// Adds the other places of all settled names of bodies.
pub(super) fn spread(scene: &Scene<'_>, mentions: &mut Vec<Mention>, _log: &mut Log) {
    mentions.sort_by_key(|mention| (mention.span.start, mention.span.end));
    let known = Known::new(scene, mentions);
    let taken = Taken::new(scene, mentions);
    let mut added = Vec::new();
    for sentence in scene.text.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let found = known.at(scene, sentence, at, &taken);
            at = found.as_ref().map_or(at + 1, |(end, _)| *end);
            added.extend(found.map(|(_, mention)| mention));
        }
    }
    tie(scene, mentions, &known);
    mentions.extend(added);
}

/// Ties the names that a rule found by themselves to the longer name of which they are a short form: "Northrop".
fn tie(scene: &Scene<'_>, mentions: &mut [Mention], known: &Known<'_>) {
    for mention in mentions {
        let words: Vec<&str> = scene.text.tokens_in(mention.span).map(|at| scene.text.token(at)).collect();
        let Value::Organisation(name) = &mut mention.value else { continue };
        if name.canonical().is_none()
            && let Some(form) = known.longer(&words)
        {
            name.full.clone_from(&form.name.full);
            name.listing.clone_from(&form.name.listing);
        }
    }
}

/// Short and full forms by their first word.
struct Known<'a> {
    forms: FxHashMap<String, Vec<Form>>,
    lower: FxHashSet<&'a str>,
}

impl<'a> Known<'a> {
    fn new(scene: &'a Scene<'_>, mentions: &[Mention]) -> Self {
        let mut known = Self { forms: FxHashMap::default(), lower: lower_words(scene.text) };
        let bodies = mentions.iter().filter(|mention| matches!(mention.value, Value::Organisation(_)));
        for form in bodies.flat_map(|mention| forms(scene, mention)) {
            let same = known.forms.entry(form.words[0].clone()).or_default();
            if !same.iter().any(|other| other.words == form.words && other.is_same(&form)) {
                same.push(form);
            }
        }
        known
    }

    /// The only longer name of which `words` are a short form.
    fn longer(&self, words: &[&str]) -> Option<&Form> {
        let same = |form: &&Form| form.is_short && !form.is_sort() && form.words.iter().eq(words.iter());
        let mut forms = self.forms.get(*words.first()?)?.iter().filter(same);
        let form = forms.next()?;
        forms.all(|other| other.is_same(form)).then_some(form)
    }

    /// The mention of a known form that begins at the token `at`, and the token behind it.
    fn at(&self, scene: &Scene<'_>, sentence: &Sentence, at: usize, taken: &Taken) -> Option<(usize, Mention)> {
        let forms = self.forms.get(scene.text.token(at))?;
        let fits = |form: &&Form| self.fits(scene, sentence, at, form, taken);
        let longest = forms.iter().filter(fits).max_by_key(|form| form.words.len())?;
        let start = scene.text.tokens()[at].span.start;
        let mut rivals = forms.iter().filter(|form| form.words == longest.words);
        let form = rivals.rfind(|form| form.place <= start).unwrap_or(longest);
        let end = at + form.words.len();
        let rule = if form.is_short { SHORT } else { AGAIN };
        let span = scene.text.span_of(&(at..end));
        Some((end, Mention { span, value: Value::Organisation(form.name.clone()), strength: Strength::Likely, rule }))
    }

    fn fits(&self, scene: &Scene<'_>, sentence: &Sentence, at: usize, form: &Form, taken: &Taken) -> bool {
        let tokens = at..at + form.words.len();
        if tokens.end > sentence.tokens.end || taken.overlaps(scene.text.span_of(&tokens)) {
            return false;
        }
        let same = form.words.iter().zip(tokens.clone()).all(|(word, token)| word == scene.text.token(token));
        same && self.is_allowed(scene, sentence, &tokens, form) && !is_part(scene, sentence, &tokens, form)
    }

    /// Whether a short form may stand here: not first in a sentence, not a word that the article uses in lower case,
    /// behind "the" if it has no capital itself.
    fn is_allowed(&self, scene: &Scene<'_>, sentence: &Sentence, tokens: &Range<usize>, form: &Form) -> bool {
        let before = tokens.start.checked_sub(1).filter(|&before| before >= sentence.tokens.start);
        let article = before.is_some_and(|before| scene.text.token(before).eq_ignore_ascii_case("the"));
        if scene.text.tokens()[tokens.start].shape == Shape::Lower {
            return article;
        }
        if form.is_sort() {
            let next = sentence.tokens.contains(&tokens.end).then(|| scene.text.token(tokens.end));
            let more = next.is_some_and(|next| matches!(next, "of" | "for") || next.starts_with(char::is_uppercase));
            return article && !more && !sentence.heading;
        }
        let doubtful = form.is_short && form.words.len() == 1 && !form.is_acronym;
        let place = sentence.tokens.contains(&tokens.end) && is_place_noun(scene.text.token(tokens.end));
        if doubtful && place && form.name.listing.is_none() {
            return false;
        }
        !doubtful || !sentence.heading && !self.lower.contains(form.words[0].to_lowercase().as_str())
    }
}

/// Whether the form is only a part of a longer name here.
fn is_part(scene: &Scene<'_>, sentence: &Sentence, tokens: &Range<usize>, form: &Form) -> bool {
    let product = form.is_company && is_product_name(scene.text, tokens.end, sentence);
    product || continues_left(scene.text, tokens.start, sentence)
}

/// What other names have already: bodies, persons, groups, products.
struct Taken {
    /// By their end, with the smallest start of all that end there or later.
    spans: Vec<Span>,
}

impl Taken {
    fn new(scene: &Scene<'_>, mentions: &[Mention]) -> Self {
        let named = mentions.iter().filter(|mention| match &mention.value {
            Value::Organisation(_) => true,
            Value::Actor(kind, _) => *kind != ActorKind::Unnamed,
            Value::Date(_) | Value::Count(_) => false,
        });
        let blockers = scene.names.iter().filter(|hit| hit.listing.is_blocker());
        let mut spans: Vec<Span> = named.map(|mention| mention.span).chain(blockers.map(|hit| hit.span)).collect();
        spans.sort_unstable();
        spans.dedup();
        let mut disjoint: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match disjoint.last_mut().filter(|last| last.end > span.start) {
                Some(last) => *last = last.join(span),
                None => disjoint.push(span),
            }
        }
        Self { spans: disjoint }
    }

    fn overlaps(&self, span: Span) -> bool {
        let first = self.spans.partition_point(|taken| taken.end <= span.start);
        self.spans.get(first).is_some_and(|taken| taken.overlaps(span))
    }
}
