//! What a number measures or counts.

use super::amount::Amount;
use super::chunk::{Chunk, is_plural, is_stop, noun_chunk, singular_chunk};
use super::keep::{self, Around};
use super::phrase::{Core, Form, Thing};
use super::rate;
use super::reader::Reader;
use super::trend;
use super::unit::Unit;
use super::words::NUMBERED;
use crate::lexicon::numbers::Form as Writing;
use crate::text::Shape;

/// Words before "half" with which it is one of two, and no number.
#[rustfmt::skip]
const BEFORE_HALVES: &[&str] = &[
    "second", "first", "other", "latter", "in", "the", "that", "this", "last", "final", "better", "every", "each",
    "and", "top", "bottom",
];

/// Words behind "half" that show a whole.
const BEHIND_HALVES: &[&str] = &["the", "all", "its", "their", "his", "her", "our", "these", "those"];

/// Verbs between "the number of …" and the number.
#[rustfmt::skip]
const REACHES: &[&str] = &[
    "is", "was", "are", "were", "be", "reached", "reaches", "reach", "rose", "rises", "fell", "grew", "stood", "stands",
    "to", "at", "exceeded", "exceeds", "hit", "topped", "passed", "surpassed", "climbed", "dropped", "totaled",
    "totalled", "remains", "remained", "became", "increased", "decreased",
];

/// Words behind "times" with which it tells how often.
#[rustfmt::skip]
const FREQUENT: &[&str] = &[
    "in", "on", "by", "at", "from", "during", "since", "before", "after", "a", "an", "per", "each", "every", "and", "or", "between",
    "daily", "weekly", "monthly", "while", "when", "with", "last", "this", "for", "to", "within", "until", "across", "but",
];

/// The furthest that a number with things stands before one that shares them, in bytes.
const PAIR: u32 = 80;

/// The furthest that "the number of" stands before the number, in tokens.
const REACH: usize = 24;

impl<'a> Reader<'a, '_> {
    /// What the number measures or counts; none if it counts nothing.
    pub(super) fn thing(&self, at: usize, core: Core<'a>, next: usize, modified: bool) -> Option<Thing> {
        match (core.unit, core.amount.numeral.form) {
            (Unit::Time(_), _) => None,
            (Unit::Money(_) | Unit::Percent | Unit::Measure(_), _) => self.measured(core, next),
            _ if core.form == Form::OneIn => Some(self.counted(core, next, Form::OneIn)),
            (_, Writing::Vague) => self.vague(core, next),
            (_, Writing::Fraction) => self.fraction(core, next, modified),
            _ => self.things(at, core, next, modified),
        }
    }

    /// An amount with a unit: its rate, or what it is a part of.
    fn measured(&self, core: Core<'a>, next: usize) -> Option<Thing> {
        let line = self.line;
        let name = core.unit.name()?;
        if matches!(core.unit, Unit::Measure(_)) && !self.is_measurable(core) {
            return None;
        }
        let year = core.amount.numeral.form == Writing::Bare && (1900.0..2100.0).contains(&core.low);
        if year && line.follows(core.first, &["in", "constant"]) && core.amount.first == core.amount.token {
            return None;
        }
        if let Some(rate) = self.rated(core, next, name) {
            return Some(rate);
        }
        let form = match core.unit {
            _ if core.high.is_some() && core.amount.numeral.form != Writing::Vague => Form::Range,
            Unit::Money(_) => Form::Money,
            Unit::Percent => Form::Percent,
            _ => Form::Measure,
        };
        let definite = line.is_in(next + 1, &["the", "its", "his", "her", "their", "this", "that"]);
        let place = definite && matches!(core.unit, Unit::Measure(_));
        let of = line.is(next, "of") && !matches!(core.unit, Unit::Money(_)) && !place;
        let chunk = of.then(|| noun_chunk(line, next, &self.islands).or_else(|| self.mass(next + 1))).flatten();
        let thing = self.with_chunk(core, next, form, chunk);
        Some(self.chunk_by(name, thing))
    }

    /// Whether the measure stands free, or behind the slash of another: `200C/400F`.
    fn is_measurable(&self, core: Core<'a>) -> bool {
        let slashed = self.line.follows(core.lead, &["/"]) && self.is_behind_number(core.lead - 1);
        slashed || keep::is_measurable(self.line, core.lead)
    }

    /// "200 tons of fuel a day": the rate behind the noun.
    fn chunk_by(&self, name: &str, thing: Thing) -> Thing {
        match rate::rate(self.line, thing.next).filter(|_| thing.of.is_some() && thing.form == Form::Measure) {
            Some((by, behind)) => Thing {
                unit: Some(format!("{name} per {by}")),
                form: Form::Rate,
                end: self.line.span(behind - 1).end,
                next: behind,
                ..thing
            },
            None => Thing { unit: Some(name.to_owned()), ..thing },
        }
    }

    /// "$24 a year", "$75 per barrel to $45", "C$6 (US$4.46) per share".
    fn rated(&self, core: Core<'a>, next: usize, name: &str) -> Option<Thing> {
        let line = self.line;
        let rate = |by: &str, end, next| Thing {
            unit: Some(format!("{name} per {by}")),
            of: None,
            form: Form::Rate,
            end,
            next,
        };
        if let Some((by, behind)) = rate::rate(line, next) {
            return Some(rate(by, line.span(behind - 1).end, behind));
        }
        let behind_brackets = || {
            let close = (next..next + 9).find(|&token| line.word(token) == ")").filter(|_| line.word(next) == "(")?;
            rate::rate(line, close + 1).filter(|_| self.holds_number(next, close))
        };
        core.by.or_else(|| behind_brackets().map(|(by, _)| by)).map(|by| rate(by, core.end(), next))
    }

    fn counted(&self, core: Core<'a>, next: usize, form: Form) -> Thing {
        let chunk = noun_chunk(self.line, next, &self.islands);
        let chunk = chunk.map(|chunk| if form == Form::OneIn { self.before_verb(chunk) } else { chunk });
        self.with_chunk(core, next, form, chunk)
    }

    /// "one in five adults smokes": behind "one in" a second word in "s" is its verb.
    fn before_verb(&self, chunk: Chunk) -> Chunk {
        let plural = |token: usize| is_plural(self.line.word(token), self.line.shape(token));
        let verbal = chunk.head > chunk.first && plural(chunk.head) && plural(chunk.head - 1);
        Chunk { head: chunk.head - usize::from(verbal), ..chunk }
    }

    /// The thing with its noun; the mention ends before another number, since mentions of counts do not overlap.
    fn with_chunk(&self, core: Core<'a>, next: usize, form: Form, chunk: Option<Chunk>) -> Thing {
        let own = chunk.filter(|chunk| !self.holds_number(next, chunk.head));
        let end = own.map_or(core.end(), |chunk| self.line.span(chunk.head).end.max(core.end()));
        let next = own.map_or(next, |chunk| chunk.head + 1);
        Thing { unit: None, of: chunk.map(|chunk| self.text(chunk)), form, end, next }
    }

    fn vague(&self, core: Core<'a>, next: usize) -> Option<Thing> {
        let word = self.line.word(core.amount.token);
        let thing = self.counted(core, next, Form::Vague);
        let doubtful = word.eq_ignore_ascii_case("scores") || word.eq_ignore_ascii_case("tens");
        let is_doubtful = doubtful && core.low < 100.0;
        (!is_doubtful || thing.of.is_some() && self.line.is(next, "of")).then_some(thing)
    }

    /// A part of a whole must say of what, unless a modifier or its hyphen shows that it is a number.
    fn fraction(&self, core: Core<'a>, next: usize, modified: bool) -> Option<Thing> {
        let line = self.line;
        let is_half = line.is(core.amount.token, "half");
        let of = line.is(next, "of");
        let whole = of || is_half && line.is_in(next, BEHIND_HALVES);
        let chunk = whole
            .then(|| noun_chunk(line, next, &self.islands).or_else(|| self.mass(next + usize::from(of))))
            .flatten();
        let hyphen = line.text.slice(core.amount.span).contains('-') && !is_half;
        let stated = modified && !line.is_in(next, &["a", "an"]);
        let halved = is_half && line.follows(core.first, BEFORE_HALVES);
        let moved = !is_half && (line.follows(core.first, &["by"]) || trend::before(line, core.first).is_some());
        let stands = line.is_in(next, &["were", "are", "have", "had", "said", "say", "would", "did"]) && !halved;
        let keep = whole && !halved || stated || hyphen || moved || stands;
        let is_time = chunk.is_some_and(|chunk| self.is_time(chunk.head));
        (keep && !is_time && !self.is_bound(core, next)).then(|| self.with_chunk(core, next, Form::Fraction, chunk))
    }

    /// Whether a hyphen or letters bind a fraction to what stands beside it: "half-hour".
    fn is_bound(&self, core: Core<'a>, next: usize) -> bool {
        let line = self.line;
        let before = line.touches(core.first) && line.back(core.first, 1) == "-";
        before || line.word(next) == "-" || line.touches(next) && line.shape(next) != Shape::Mark
    }

    /// A plain number and the things that it counts.
    fn things(&self, at: usize, core: Core<'a>, next: usize, modified: bool) -> Option<Thing> {
        if let Some(thing) = self.compound(core) {
            return Some(thing);
        }
        // A capital begins a sentence: "0 Of the top 10".
        if self.line.word(next) == "Of" && !self.line.heading {
            return None;
        }
        if !core.amount.rest.is_empty() {
            return self.stuck_noun(core);
        }
        let chunk = self.chunk_behind(at, core, next).or_else(|| self.one_thing(core, next, modified));
        if let Some(thing) = self.adjectival(core, chunk) {
            return Some(thing);
        }
        let is_one = core.amount.numeral.is_one() && core.high.is_none();
        if is_one && !modified && !self.is_one_of(core, next, chunk)
            || is_one && chunk.is_none()
            || chunk.is_some_and(|chunk| self.is_time(chunk.head))
        {
            return None;
        }
        let before = if chunk.is_none() { self.number_of(core.first) } else { None };
        let noun = chunk.is_some() || before.is_some() || self.is_paired(core, next);
        let around = Around { noun, modified: modified || core.high.is_some() };
        let dashed = core.high.is_some() && matches!(self.line.back(core.amount.first, 1), "-" | "–" | "—");
        if dashed && chunk.is_none() && !modified && core.amount.numeral.form == Writing::Bare {
            return None;
        }
        let amount = Amount { first: core.lead, next, ..core.amount };
        if !keep::counts(self.line, &amount, around) {
            return None;
        }
        if let Some(thing) = self.multiple(next) {
            return Some(thing);
        }
        if let Some(thing) = chunk.and_then(|chunk| self.unit_head(chunk)) {
            return Some(thing);
        }
        let thing = self.with_chunk(core, next, self.form(core, next, chunk, before.is_some()), chunk);
        Some(Thing { of: thing.of.or(before), ..thing })
    }

    /// "three times as many", "14 times earnings": a factor; "downloaded 20 million times" counts the times.
    fn multiple(&self, next: usize) -> Option<Thing> {
        let line = self.line;
        let behind = next + 1;
        let is_factor = line.shape(behind).is_word() && !line.is_in(behind, FREQUENT);
        (line.is(next, "times") && is_factor).then(|| Thing {
            unit: Some("times".to_owned()),
            of: None,
            form: Form::Measure,
            end: line.span(next).end,
            next: behind,
        })
    }

    fn form(&self, core: Core<'a>, next: usize, chunk: Option<Chunk>, before: bool) -> Form {
        match chunk {
            _ if core.high.is_some() => Form::Range,
            Some(_) if self.line.is(next, "of") => Form::PartOf,
            Some(_) => Form::Things,
            None if before => Form::NumberIs,
            None => Form::Alone,
        }
    }

    /// "at least one person": with a modifier, "one" is a number.
    fn one_thing(&self, core: Core<'a>, next: usize, modified: bool) -> Option<Chunk> {
        let is_one = core.amount.numeral.is_one() && core.high.is_none() && modified;
        let is_noun = self.line.shape(next) == Shape::Lower && !is_stop(self.line, next);
        (is_one && is_noun).then(|| singular_chunk(self.line, next)).flatten()
    }

    /// "12 people in Spain and 20 in Italy": the things of the number before, in another place.
    fn is_paired(&self, core: Core<'a>, next: usize) -> bool {
        let line = self.line;
        let joined = line.follows(core.first, &["and", "with"]) && line.is_in(next, &["in", "from", "for", "at"]);
        joined && core.low > 1.0 && self.counted_things_within(core.first, PAIR)
    }

    /// "one of the servers" counts; "no one", "one of them", "one of those things" do not.
    fn is_one_of(&self, core: Core<'a>, next: usize, chunk: Option<Chunk>) -> bool {
        let line = self.line;
        let empty = ["things", "days", "ways", "reasons", "kind", "others"];
        let led = line
            .follows(core.first, &["the", "no", "any", "this", "that", "each", "every", "another", "which", "some"]);
        line.is(next, "of") && !led && chunk.is_some_and(|chunk| !line.is_in(chunk.head, &empty))
    }

    /// "Deaths: 567": a plural that a colon parts from its number.
    fn label(&self, first: usize) -> Option<Chunk> {
        let line = self.line;
        let noun = first.checked_sub(2).filter(|_| line.follows(first, &[":"]) && !line.touches(first))?;
        let word = line.word(noun);
        let is_label = is_plural(word, line.shape(noun)) && !NUMBERED.holds(word) && !self.is_time(noun);
        (is_label && word != word.to_uppercase()).then_some(Chunk { first: noun, head: noun })
    }

    /// "the number of victims is 500": the noun before the number.
    fn number_of(&self, first: usize) -> Option<String> {
        if let Some(label) = self.label(first) {
            return Some(self.text(label));
        }
        let line = self.line;
        let back_is = |steps: usize, words: &[&str]| super::line::is_in(line.back(first, steps), words);
        let verb = (1..=6).any(|steps| back_is(steps, REACHES));
        let steps = (2..=REACH).find(|&steps| back_is(steps, &["number", "numbers", "total", "amount"]))?;
        let of = first - steps + 1;
        let chunk = (verb && line.is(of, "of")).then(|| noun_chunk(line, of + 1, &self.islands)).flatten();
        let chunk = chunk.map(|chunk| if line.is_in(chunk.head, REACHES) { self.before_verb(chunk) } else { chunk });
        chunk.filter(|chunk| chunk.head < first).map(|chunk| self.text(chunk))
    }
}
