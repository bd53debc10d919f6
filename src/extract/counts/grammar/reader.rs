//! Reads the phrases of a sentence: numbers alone and in pairs, with their modifiers and trends.

use super::amount::{Amount, amounts};
use super::chunk::{Island, is_stop};
use super::keep::{self, Around};
use super::line::Line;
use super::phrase::{Core, Form, Phrase, Thing};
use super::unit::Unit;
use super::{modifier, range, rate, trend};
use crate::lexicon::numbers::Form as Writing;
use crate::text::Span;
use crate::value::{Modifier, Quantity, Trend};

/// A sentence with its amounts, and the phrases read so far.
pub(super) struct Reader<'a, 'p> {
    pub(super) line: Line<'a>,
    pub(super) amounts: Vec<Amount<'a>>,
    pub(super) islands: Vec<Island>,
    /// The trend of the last phrase, the token behind it, and its unit.
    trend: Option<(Trend, usize, Unit)>,
    phrases: &'p mut Vec<Phrase>,
}

/// Sums from here on are no changes of a price: "lost $5 million", "adding $20,000".
const SUM: f64 = 1000.0;

/// What things are measured by along their sides.
const LENGTHS: &[&str] = &[
    "millimetre",
    "centimetre",
    "metre",
    "kilometre",
    "inch",
    "foot",
    "yard",
    "mile",
    "pixel",
    "micrometre",
    "nanometre",
];

/// What stands between an amount and another that it is compared with.
const COMPARED: &[&[&str]] = &[
    &["compared", "with"],
    &["compared", "to"],
    &[",", "compared", "with"],
    &[",", "compared", "to"],
    &[",", "up", "from"],
    &[",", "down", "from"],
    &["up", "from"],
    &["down", "from"],
    &[",", "against"],
    &[",", "from"],
    &[",", "versus"],
];

/// Reads all phrases of a sentence.
pub(super) fn read(line: Line<'_>, phrases: &mut Vec<Phrase>) {
    let amounts = amounts(line);
    if amounts.is_empty() {
        return;
    }
    let islands = amounts.iter().map(|amount| (amount.first, amount.next)).collect();
    let mut reader = Reader { line, amounts, islands, trend: None, phrases };
    let mut at = 0;
    while at < reader.amounts.len() {
        at += reader.read(at);
    }
}

impl<'a> Reader<'a, '_> {
    /// Reads the phrase that begins with the amount `at`; returns how many amounts it took.
    fn read(&mut self, at: usize) -> usize {
        let (core, taken) = self.core(at);
        if let Some(phrase) = self.complete(at, core) {
            self.phrases.push(phrase);
        }
        taken
    }

    fn core(&self, at: usize) -> (Core<'a>, usize) {
        let one = self.amounts[at];
        let other = self.amounts.get(at + 1);
        let pair = other.and_then(|other| {
            let share = || self.one_in(&one, other);
            self.sum(&one, other).or_else(share).or_else(|| range::range(self.line, &one, other))
        });
        pair.map_or((Core::single(one), 1), |core| (core, 2))
    }

    /// "eleven dollars and thirty cents": one sum.
    fn sum(&self, one: &Amount<'a>, other: &Amount<'a>) -> Option<Core<'a>> {
        let small = matches!(other.unit, Unit::Money("cent" | "penny")) && other.first == other.token;
        let whole = matches!(one.unit, Unit::Money(name) if name.len() == 3) && one.value().fract() == 0.0;
        let joined = matches!(self.between(one.next, other.first)[..], [] | ["and"]);
        let is_sum = small && whole && joined && other.value() < 100.0 && one.numeral.max.is_none();
        is_sum.then(|| Core {
            low: one.value() + other.value() / 100.0,
            unit: one.unit,
            first: one.first,
            lead: one.first,
            ..Core::single(*other)
        })
    }

    /// "one in five", "7 out of 10": a share of all.
    fn one_in(&self, one: &Amount<'a>, other: &Amount<'a>) -> Option<Core<'a>> {
        let line = self.line;
        let last = if line.follows(other.first, &["every"]) { other.first - 1 } else { other.first };
        let out_of = line.is(one.next, "out") && line.is(one.next + 1, "of") && last == one.next + 2
            || line.is(one.next, "of") && last == one.next + 1 && last < other.first;
        let hyphens = self.between(one.next, other.first) == ["-", "in", "-"];
        let within = hyphens || line.is(one.next, "in") && last == one.next + 1 && !other.is_year();
        let small = out_of || one.numeral.form == Writing::Words || one.value() <= 10.0;
        let is_share = one.is_plain() && other.is_plain() && one.value() >= 1.0 && other.value() > one.value();
        let around = Around { noun: true, modified: false };
        let stands = || if hyphens { keep::is_free_before(line, one.first) } else { keep::counts(line, one, around) };
        let counts = || stands() && !keep::is_score(line, one);
        let core = Core {
            low: one.value() / other.value(),
            high: None,
            first: one.first,
            lead: one.first,
            form: Form::OneIn,
            ..Core::single(*other)
        };
        ((within || out_of) && small && is_share && counts()).then_some(core)
    }

    /// The whole phrase, if the number counts anything.
    fn complete(&mut self, at: usize, core: Core<'a>) -> Option<Phrase> {
        let line = self.line;
        let before = modifier::before(line, core.first, core.low);
        let behind = modifier::behind(line, core.next, core.unit);
        let next = behind.map_or(core.next, |(_, next)| next);
        let elided = if has_no_unit(core) { self.elided_unit(at, core) } else { None };
        let core = match elided {
            Some((unit, by)) => Core { unit, by, ..core },
            None => Core { unit: self.shared_unit(at, core), ..core },
        };
        let thing = self.thing(at, core, next, before.is_some() || behind.is_some())?;
        let first = before.map_or(core.first, |(_, first)| first);
        let trend = self.trend(core, first, &thing);
        self.trend = trend.map(|trend| (trend, thing.next.max(next), core.unit));
        let late = self.late_modifier(&thing, next);
        let modifier = before.or(behind).or(late).map(|(modifier, _)| modifier);
        let span =
            Span { start: line.span(first.min(core.lead)).start, end: thing.end.max(self.end_of_modifier(core, next)) };
        let quantity =
            Quantity { value: core.low, value_max: core.high, unit: thing.unit, of: thing.of, modifier, trend };
        Some(Phrase { form: thing.form, span, quantity })
    }

    /// Whether the last phrase counts things and ends at most `reach` bytes before the token `first`.
    pub(super) fn counted_things_within(&self, first: usize, reach: u32) -> bool {
        let start = self.line.span(first).start;
        let near = |phrase: &&Phrase| {
            phrase.span.end + reach > start && phrase.span.start >= self.line.span(self.line.first).start
        };
        self.phrases.last().filter(near).is_some_and(|last| last.quantity.unit.is_none() && last.quantity.of.is_some())
    }

    fn end_of_modifier(&self, core: Core<'_>, next: usize) -> u32 {
        if next > core.next { self.line.span(next - 1).end } else { 0 }
    }

    /// "5 million users or more": a modifier behind the noun.
    fn late_modifier(&self, thing: &Thing, next: usize) -> Option<(Modifier, usize)> {
        (thing.next > next).then(|| modifier::behind(self.line, thing.next, Unit::Percent)).flatten()
    }

    fn trend(&self, core: Core<'_>, first: usize, thing: &Thing) -> Option<Trend> {
        let is_sum =
            matches!(core.unit, Unit::Money(_)) && core.low >= SUM || core.unit == Unit::None && thing.of.is_some();
        if is_sum && trend::is_loss(self.line, first) {
            return None;
        }
        let carried = || {
            let (trend, before, unit) = self.trend?;
            let gapped = unit == core.unit && unit != Unit::None && trend::is_gapped(self.line, before, first);
            (gapped || trend::carries(self.line, before, first)).then_some(trend)
        };
        let fall = || (core.low < 0.0 && core.unit == Unit::Percent).then_some(Trend::Down);
        fall().or_else(|| trend::before(self.line, first)).or_else(carried)
    }

    /// "280 million of the 1.5 billion shekels", "7- or 8-inch", "5, 7 and 9 percent": the unit of an amount behind.
    fn shared_unit(&self, at: usize, core: Core<'_>) -> Unit {
        if !has_no_unit(core) {
            return core.unit;
        }
        let Some(other) = self.amounts.get(at + 1) else { return Unit::None };
        let between = self.between(core.next, other.first);
        let part =
            matches!(between[..], ["of"] | ["of", "the" | "its" | "their" | "a" | "his" | "her" | "our" | "all"]);
        let hanging = matches!(between[..], ["-", "or" | "and" | "to"] | ["-", ",", "or" | "and"]);
        match other.unit {
            Unit::Money(_) | Unit::Measure(_)
                if part && core.amount.numeral.form != Writing::Fraction && !self.is_joined(other) =>
            {
                other.unit
            }
            Unit::Measure(_) | Unit::Percent | Unit::Time(_) if hanging => other.unit,
            Unit::Percent if between == ["to"] && core.low <= 100.0 && core.amount.is_plain() => other.unit,
            _ => self.crossed_unit(at, core.next).or_else(|| self.listed_unit(at, core.next)).unwrap_or(Unit::None),
        }
    }

    /// "1.2 million tonnes from 1.5 million", "rose to 5% from 4", "6-foot-5": the unit of the amount before.
    fn elided_unit(&self, at: usize, core: Core<'a>) -> Option<(Unit, Option<&'a str>)> {
        let before = self.amounts.get(at.checked_sub(1)?)?;
        let line = self.line;
        let (by, next) = rate::rate(line, before.next).map_or((None, before.next), |(by, next)| (Some(by), next));
        let between = self.between(next, core.first);
        let foot = before.unit == Unit::Measure("foot") && matches!(between[..], ["-"] | []) && core.low < 12.0;
        let goes_on = line.touches(core.next) && (line.word(core.next) == "-" || line.shape(core.next).is_word());
        if foot && core.amount.is_plain() && !goes_on {
            return Some((Unit::Measure("inch"), None));
        }
        let compares = matches!(between[..], ["from" | "against" | "versus"]) || COMPARED.contains(&&between[..]);
        let ends = !line.shape(core.next).is_word() || is_stop(line, core.next);
        let level = line.follows(before.first, &["to", "at", "of", "was"]);
        let fits = match before.unit {
            Unit::Percent => level && core.low < 100.0,
            Unit::Time(_) => true,
            Unit::None => false,
            Unit::Money(name) => name.len() == 3 && core.amount.numeral.scale.total_cmp(&before.numeral.scale).is_eq(),
            Unit::Measure(name) => name != "point" && (core.amount.numeral.scale > 1.0) == (before.numeral.scale > 1.0),
        };
        (compares && ends && fits && before.rest.is_empty()).then_some((before.unit, by))
    }

    /// Whether a hyphen joins a number to its unit: "six of the two-ton boats" are no tons.
    fn is_joined(&self, other: &Amount<'_>) -> bool {
        self.line.text.slice(other.span).contains('-')
    }

    /// "120 x 80 x 75 cm", "42 by 36 inches": the unit behind the last of two or three measures.
    fn crossed_unit(&self, at: usize, next: usize) -> Option<Unit> {
        let mut next = next;
        for other in self.amounts.get(at + 1..)?.iter().take(2) {
            if !matches!(self.between(next, other.first)[..], ["x" | "×" | "X" | "by"]) {
                return None;
            }
            if let Unit::Measure(name) = other.unit {
                return LENGTHS.contains(&name).then_some(other.unit);
            }
            next = other.next;
        }
        None
    }

    /// The unit behind the last number of a list that "and" or "or" closes.
    fn listed_unit(&self, at: usize, next: usize) -> Option<Unit> {
        let mut next = next;
        for other in self.amounts.get(at + 1..)?.iter().take(5) {
            let between = self.between(next, other.first);
            let suffixed =
                matches!(other.unit, Unit::Percent | Unit::Measure(_) | Unit::Money(_)) && other.first == other.token;
            match between[..] {
                ["and" | "or"] | [",", "and" | "or"] if suffixed => return Some(other.unit),
                [","] if other.is_plain() => next = other.next,
                _ => return None,
            }
        }
        None
    }

    /// The words between two tokens, five at most.
    pub(super) fn between(&self, from: usize, to: usize) -> Vec<&'a str> {
        (from..to).take(5).map(|token| self.line.word(token)).collect()
    }
}

/// Whether a single number stands without a unit, and may share that of another.
fn has_no_unit(core: Core<'_>) -> bool {
    let is_single = core.high.is_none() && core.form != Form::OneIn && !core.amount.is_year();
    core.unit == Unit::None && core.amount.rest.is_empty() && is_single
}
