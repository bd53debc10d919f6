//! The nouns that a number counts: behind it, shared with the next number, joined by a hyphen, stuck to it.

use super::chunk::{Chunk, is_plural, is_stop, noun_chunk, singular_chunk};
use super::keep;
use super::line::is_in;
use super::phrase::{Core, Form, Thing};
use super::reader::Reader;
use super::unit::Unit;
use super::words::{ENDS_BEHIND_NOUNS, NO_COUNT_BEHIND_HYPHEN};
use crate::lexicon::currencies::currency_at;
use crate::lexicon::numbers::Form as Writing;
use crate::lexicon::units::{Dimension, unit_at};
use crate::text::Shape;

/// Plurals that are units even where adjectives stand before them.
const UNIT_HEADS: &[&str] = &[
    "yards",
    "miles",
    "feet",
    "acres",
    "dollars",
    "euros",
    "gallons",
    "barrels",
    "tons",
    "tonnes",
    "bitcoins",
    "rupees",
    "yuan",
    "shekels",
    "hectares",
    "cents",
    "pence",
    "francs",
    "kilometres",
    "kilometers",
    "points",
    "degrees",
    "inches",
    "litres",
    "liters",
    "kilograms",
    "kilos",
    "megawatts",
    "gigawatts",
    "gigabytes",
    "terabytes",
    "bushels",
    "ounces",
    "pints",
    "calories",
    "knots",
    "pesos",
    "dirhams",
    "pounds",
];

/// Words before a compound.
const DETERMINERS: &[&str] = &["the", "this", "that", "its", "their", "his", "her", "our", "each", "every", "another"];

/// Words before points that are scored; `talking points` are things.
#[rustfmt::skip]
const SCORED: &[&str] = &[
    "unanswered", "straight", "consecutive", "total", "fantasy", "bonus", "penalty", "championship", "index", "career",
    "full", "league", "combined", "first-half", "second-half", "half", "quarter", "crucial", "vital", "team", "valuable",
];

impl<'a> Reader<'a, '_> {
    /// The noun phrase behind the number, or the one that it shares with the next number of a list.
    pub(super) fn chunk_behind(&self, at: usize, core: Core<'a>, next: usize) -> Option<Chunk> {
        let line = self.line;
        let digits = matches!(core.amount.numeral.form, Writing::Bare | Writing::Digits);
        let is_one = digits && core.high.is_none() && core.low > 0.0 && core.low <= 1.0;
        let single = || is_one.then(|| singular_chunk(line, next)).flatten();
        let is_label = |chunk: &Chunk| {
            line.word(chunk.head + 1) == ":" && line.shape(chunk.first).is_capitalised() && !line.heading
        };
        let own = noun_chunk(line, next, &self.islands).filter(|chunk| !is_label(chunk)).or_else(single);
        own.or_else(|| self.shared_chunk(at, next)).or_else(|| self.name_behind(core, next))
    }

    /// "36 million and 58 million accounts"
    fn shared_chunk(&self, at: usize, next: usize) -> Option<Chunk> {
        let line = self.line;
        let mut next = next;
        for other in self.amounts.get(at + 1..)?.iter().take(4) {
            let between = self.between(next, other.first);
            let joined = matches!(between[..], ["and" | "or" | "&" | ","] | [",", "and" | "or"]);
            if !joined || other.unit != Unit::None || other.is_year() || self.amounts[at].is_year() {
                return None;
            }
            if let Some(chunk) = noun_chunk(line, other.next, &self.islands) {
                return Some(chunk);
            }
            next = other.next;
        }
        None
    }

    /// "3,153 ExampleForum": a large number before a name.
    fn name_behind(&self, core: Core<'a>, next: usize) -> Option<Chunk> {
        let line = self.line;
        let large = core.amount.numeral.form == Writing::Digits && core.low >= 1000.0;
        let ends = ENDS_BEHIND_NOUNS.holds(line.word(next));
        let is_name = line.shape(next).is_capitalised() && !line.heading && !is_stop(line, next) && !ends;
        let dotted = |token: usize| line.word(token) == "." && line.touches(token) && line.touches(token + 1);
        let head = (next..next + 8).step_by(2).take_while(|&token| token == next || dotted(token - 1)).last()?;
        (large && is_name && line.holds(head)).then_some(Chunk { first: next, head })
    }

    /// "2 terabytes of traffic", "6% of the company": a noun without a plural.
    pub(super) fn mass(&self, start: usize) -> Option<Chunk> {
        singular_chunk(self.line, start).filter(|chunk| self.line.shape(chunk.head).is_word())
    }

    /// "260,000-device botnet": the noun behind a hyphen.
    pub(super) fn compound(&self, core: Core<'a>) -> Option<Thing> {
        let line = self.line;
        let (hyphen, noun) = (core.next, self.hanging(core.next).unwrap_or(core.next + 1));
        let joined = matches!(line.word(hyphen), "-" | "‑") && line.touches(hyphen) && line.touches(noun);
        let behind = if noun > hyphen + 1 { hyphen } else { noun };
        let longer = line.word(noun + 1) == "-" && line.touches(noun + 1) && line.touches(noun + 2);
        let word = line.word(noun);
        let counts = !NO_COUNT_BEHIND_HYPHEN.holds(word) && !word.ends_with("ed") && !word.ends_with("ing");
        let is_name = is_plural(word, line.shape(noun)) && self.is_behind_number(core.lead);
        let is_noun = line.shape(noun).is_word() && word.len() > 2 && counts && !is_name;
        let is_number = core.low > 1.0 && keep::is_free_before(line, core.lead) && !core.amount.is_year();
        let thing = || {
            let of = if line.is(noun, "strong") { self.strong(noun + 1) } else { Some(noun) };
            let head = if noun > hyphen + 1 { behind } else { of.unwrap_or(noun) };
            Thing {
                unit: None,
                of: of.map(|of| line.word(of).to_owned()),
                form: Form::Compound,
                end: line.span(head).end,
                next: head + 1,
            }
        };
        (joined && is_noun && !longer && is_number).then(thing)
    }

    /// "two- or three-bedroom flats": the noun behind the hyphen of the next number.
    fn hanging(&self, hyphen: usize) -> Option<usize> {
        let line = self.line;
        let joins =
            line.word(hyphen) == "-" && !line.touches(hyphen + 1) && line.is_in(hyphen + 1, &["or", "and", "to"]);
        let at = self.islands.partition_point(|&(first, _)| first < hyphen + 2);
        let &(_, behind) = self.islands.get(at).filter(|&&(first, _)| joins && first == hyphen + 2)?;
        (line.word(behind) == "-" && line.touches(behind) && line.touches(behind + 1)).then_some(behind + 1)
    }

    /// Whether another number ends right before `first`: "eight three-pointers".
    pub(super) fn is_behind_number(&self, first: usize) -> bool {
        let at = self.islands.partition_point(|&(other, _)| other < first);
        at > 0 && self.islands[at - 1].1 == first
    }

    /// "the 400 seat theatre", "a three goal lead": a compound that lost its hyphen.
    pub(super) fn adjectival(&self, core: Core<'a>, chunk: Option<Chunk>) -> Option<Thing> {
        let line = self.line;
        let noun = core.next;
        let word = line.word(noun);
        let article = line.is_in(core.first.wrapping_sub(1), &["a", "an"]);
        let form = match core.amount.numeral.form {
            Writing::Words => article,
            Writing::Bare => article || line.is_in(core.first.wrapping_sub(1), DETERMINERS),
            _ => false,
        };
        let plain = |token: usize| line.shape(token) == Shape::Lower && !is_stop(line, token) && !line.touches(token);
        let is_noun = plain(noun) && plain(noun + 1) && word.len() > 3 && !NO_COUNT_BEHIND_HYPHEN.holds(word);
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        let adjective = ends(&["ly", "ed", "ing", "ish", "ful", "ous", "ive", "est", "er", "able"]);
        let fits = form && chunk.is_none() && is_noun && !adjective && core.low > 1.0 && !core.amount.is_year();
        fits.then(|| Thing {
            unit: None,
            of: Some(word.to_owned()),
            form: Form::Compound,
            end: line.span(noun).end,
            next: noun + 1,
        })
    }

    /// "a 200-strong crowd": the group that has so many.
    fn strong(&self, next: usize) -> Option<usize> {
        let word = self.line.word(next);
        (is_in(word, keep::GROUPS) || is_plural(word, self.line.shape(next))).then_some(next)
    }

    /// "536,727accounts": a noun that lost its space.
    pub(super) fn stuck_noun(&self, core: Core<'a>) -> Option<Thing> {
        let rest = core.amount.rest;
        let low = rest.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_noun =
            rest.len() > 4 && low && is_plural(rest, Shape::Lower) && keep::is_free_before(self.line, core.lead);
        let thing =
            || Thing { unit: None, of: Some(rest.to_owned()), form: Form::Things, end: core.end(), next: core.next };
        is_noun.then(thing)
    }

    /// "517 rushing yards", "a million taxpayer dollars": the head is a unit.
    pub(super) fn unit_head(&self, chunk: Chunk) -> Option<Thing> {
        let line = self.line;
        let scored = !line.is(chunk.head, "points") || line.is_in(chunk.head - 1, SCORED);
        let is_unit = line.is_in(chunk.head, UNIT_HEADS) && line.shape(chunk.head) == Shape::Lower && scored;
        let (text, start) = (line.text.as_str(), line.span(chunk.head).start as usize);
        let measure = || unit_at(text, start, false).map(|hit| hit.unit.name);
        let name = measure().or_else(|| currency_at(text, start).map(|(code, _)| code)).filter(|_| is_unit)?;
        let end = line.span(chunk.head).end;
        Some(Thing { unit: Some(name.to_owned()), of: None, form: Form::Measure, end, next: chunk.head + 1 })
    }

    /// Whether the head is a length of time: durations are dates.
    pub(super) fn is_time(&self, head: usize) -> bool {
        let start = self.line.span(head).start as usize;
        let hit = unit_at(self.line.text.as_str(), start, false);
        let zero_day = self.line.back(head, 1) == "-" && self.line.touches(head);
        !zero_day && hit.is_some_and(|hit| hit.unit.dimension == Dimension::Time)
    }

    /// Whether another number stands in the tokens from `from` to `to`.
    pub(super) fn holds_number(&self, from: usize, to: usize) -> bool {
        let at = self.islands.partition_point(|&(first, _)| first < from);
        self.islands.get(at).is_some_and(|&(first, _)| first <= to)
    }

    /// The phrase's characters, white space folded.
    pub(super) fn text(&self, chunk: Chunk) -> String {
        let span = self.line.span(chunk.first).join(self.line.span(chunk.head));
        self.line.text.slice(span).split_whitespace().collect::<Vec<&str>>().join(" ")
    }
}
