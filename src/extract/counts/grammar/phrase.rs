//! Phrases: a number or range with its unit, its modifier, what it is stated by and what it counts.

use super::amount::{Amount, amounts};
use super::chunk::{Chunk, Island, noun_chunk, singular_chunk};
use super::keep::{self, Around};
use super::line::Line;
use super::unit::Unit;
use super::words::NO_COUNT_BEHIND_HYPHEN;
use super::{modifier, range, rate, trend};
use crate::lexicon::numbers::Form as Writing;
use crate::lexicon::units::{Dimension, unit_at};
use crate::text::{Shape, Span};
use crate::value::{Modifier, Quantity, Trend};

/// The forms of phrases, one for each rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract::counts) enum Form {
    /// "$4.4 million"
    Money,
    /// "37% of users"
    Percent,
    /// "3 terabytes"
    Measure,
    /// "$24 a year"
    Rate,
    /// "between 5 and 10 million records"
    Range,
    /// "two-thirds of the victims"
    Fraction,
    /// "one in five Americans"
    OneIn,
    /// "dozens of hospitals"
    Vague,
    /// "260,000-device botnet"
    Compound,
    /// "seven of the 13 apps"
    PartOf,
    /// "the number of victims is 500"
    NumberIs,
    /// "two vulnerabilities"
    Things,
    /// "1000 come from Asia"
    Alone,
}

/// One quantity with its place.
#[derive(Debug, Clone)]
pub(in crate::extract::counts) struct Phrase {
    pub(in crate::extract::counts) form: Form,
    pub(in crate::extract::counts) span: Span,
    pub(in crate::extract::counts) quantity: Quantity,
}

/// One or two amounts read as one number, before the words around it are.
#[derive(Debug, Clone, Copy)]
struct Core<'a> {
    /// The last amount.
    amount: Amount<'a>,
    low: f64,
    high: Option<f64>,
    unit: Unit,
    first: usize,
    form: Form,
    next: usize,
}

/// A sentence with its amounts, and the phrases read so far.
struct Reader<'a, 'p> {
    line: Line<'a>,
    amounts: Vec<Amount<'a>>,
    islands: Vec<Island>,
    /// The trend of the last phrase, and the token behind it.
    trend: Option<(Trend, usize)>,
    phrases: &'p mut Vec<Phrase>,
}

/// Reads all phrases of a sentence.
pub(super) fn read(line: Line<'_>, phrases: &mut Vec<Phrase>) {
    let amounts = amounts(line);
    if amounts.is_empty() {
        return;
    }
    let islands =
        amounts.iter().filter(|amount| amount.unit == Unit::None).map(|amount| (amount.first, amount.next)).collect();
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
        let Some(other) = self.amounts.get(at + 1) else { return (single(one), 1) };
        if let Some(share) = self.one_in(&one, other) {
            return (share, 2);
        }
        let Some(range) = range::range(self.line, &one, other) else { return (single(one), 1) };
        let core = Core {
            amount: *other,
            low: range.low,
            high: Some(range.high),
            unit: range.unit,
            first: range.first,
            form: Form::Range,
            next: other.next,
        };
        (core, 2)
    }

    /// "one in five", "7 out of 10": a share of all.
    fn one_in(&self, one: &Amount<'a>, other: &Amount<'a>) -> Option<Core<'a>> {
        let line = self.line;
        let out_of = line.is(one.next, "out") && line.is(one.next + 1, "of") && other.first == one.next + 2;
        let joined = line.is(one.next, "in") && other.first == one.next + 1 && !other.is_year() || out_of;
        let bare =
            |amount: &Amount<'_>| amount.unit == Unit::None && amount.numeral.max.is_none() && amount.rest.is_empty();
        let whole = other.value() > one.value() && other.value() >= 2.0 && one.value() >= 1.0;
        let small = one.numeral.scale < 2.0
            && !one.is_year()
            && (one.numeral.form == Writing::Words || out_of || one.value() <= 10.0);
        let named = keep::counts(line, one, Around { noun: true, modified: false });
        (joined && bare(one) && bare(other) && whole && small && named).then(|| Core {
            amount: *other,
            low: one.value() / other.value(),
            high: None,
            unit: Unit::None,
            first: one.first,
            form: Form::OneIn,
            next: other.next,
        })
    }

    /// The whole phrase, if the number counts anything.
    fn complete(&mut self, at: usize, core: Core<'a>) -> Option<Phrase> {
        let line = self.line;
        let behind = modifier::behind(line, core.next, core.unit);
        let next = behind.map_or(core.next, |(_, next)| next);
        let before = modifier::before(line, core.first, core.low);
        let modified = before.is_some() || behind.is_some();
        let unit = self.shared_unit(at, core);
        let thing = self.thing(at, Core { unit, ..core }, next, modified)?;
        let stated = before
            .map(|(modifier, _)| modifier)
            .or(behind.map(|(modifier, _)| modifier))
            .or_else(|| self.late_modifier(&thing, next));
        let first = before.map_or(core.first, |(_, first)| first);
        let start = line.span(first.min(core.first)).start.min(core.amount.span.start);
        let trend = self.trend(core, first);
        let quantity =
            Quantity { value: core.low, value_max: core.high, unit: thing.unit, of: thing.of, modifier: stated, trend };
        let end = thing.end.max(if next > core.next { line.span(next - 1).end } else { 0 });
        self.trend = trend.map(|trend| (trend, thing.next.max(next)));
        Some(Phrase { form: thing.form, span: Span { start, end }, quantity })
    }

    /// "5 million users or more": a modifier behind the noun.
    fn late_modifier(&self, thing: &Thing, next: usize) -> Option<Modifier> {
        (thing.next > next)
            .then(|| modifier::behind(self.line, thing.next, Unit::Percent))
            .flatten()
            .map(|(modifier, _)| modifier)
    }

    fn trend(&self, core: Core<'_>, first: usize) -> Option<Trend> {
        let carried = || {
            let (trend, before) = self.trend?;
            trend::carries(self.line, before, first).then_some(trend)
        };
        if core.low < 0.0 { Some(Trend::Down) } else { trend::before(self.line, first).or_else(carried) }
    }

    /// "280 million of the 1.5 billion shekels", "7- or 8-inch": the unit of the amount behind.
    fn shared_unit(&self, at: usize, core: Core<'_>) -> Unit {
        let other = self.amounts.get(at + 1).filter(|_| core.unit == Unit::None && core.high.is_none());
        let Some(other) = other else { return core.unit };
        let between: Vec<&str> = (core.next..other.first).take(4).map(|token| self.line.word(token)).collect();
        let part = matches!(between[..], ["of"] | ["of", "the" | "its" | "their" | "a"]) && core.form != Form::OneIn;
        let hanging = matches!(between[..], ["-", "or" | "and" | "to"] | ["-", ",", "or" | "and"]);
        match other.unit {
            Unit::Money(_) | Unit::Measure(_) if part && core.amount.numeral.form != Writing::Fraction => other.unit,
            Unit::Measure(_) | Unit::Percent if hanging => other.unit,
            _ => Unit::None,
        }
    }

    /// What the number measures or counts; none if it counts nothing.
    fn thing(&self, at: usize, core: Core<'a>, next: usize, modified: bool) -> Option<Thing> {
        match core.unit {
            Unit::Time(_) => None,
            Unit::Money(_) | Unit::Percent | Unit::Measure(_) => self.measured(core, next),
            Unit::None => match core.amount.numeral.form {
                _ if matches!(core.form, Form::OneIn) => Some(self.counted(core, next, Form::OneIn)),
                Writing::Vague => self.vague(core, next),
                Writing::Fraction => self.fraction(core, next, modified),
                _ => self.things(at, core, next, modified),
            },
        }
    }

    /// An amount with a unit: its rate, or what it is a part of.
    fn measured(&self, core: Core<'a>, next: usize) -> Option<Thing> {
        let line = self.line;
        let name = core.unit.name()?;
        let end = core.amount.span.end;
        if let Some((by, behind)) = rate::rate(line, next) {
            let unit = Some(format!("{name} per {by}"));
            return Some(Thing { unit, of: None, form: Form::Rate, end: line.span(behind - 1).end, next: behind });
        }
        let form = match core.unit {
            _ if core.high.is_some() => Form::Range,
            Unit::Money(_) => Form::Money,
            Unit::Percent => Form::Percent,
            _ => Form::Measure,
        };
        let of = line.is(next, "of") && !matches!(core.unit, Unit::Money(_));
        let chunk = of.then(|| noun_chunk(line, next, &self.islands).or_else(|| self.mass(next + 1))).flatten();
        let end = chunk.map_or(end, |chunk| line.span(chunk.head).end.max(end));
        let next = chunk.map_or(next, |chunk| chunk.head + 1);
        Some(Thing { unit: Some(name.to_owned()), of: chunk.map(|chunk| self.text(chunk)), form, end, next })
    }

    /// "2 terabytes of traffic", "6% of the company": a noun without a plural.
    fn mass(&self, start: usize) -> Option<Chunk> {
        let line = self.line;
        let chunk = singular_chunk(line, start)?;
        let is_noun = line.shape(chunk.head).is_word();
        is_noun.then_some(chunk)
    }

    fn counted(&self, core: Core<'a>, next: usize, form: Form) -> Thing {
        self.with_chunk(core, next, form, noun_chunk(self.line, next, &self.islands))
    }

    fn with_chunk(&self, core: Core<'a>, next: usize, form: Form, chunk: Option<Chunk>) -> Thing {
        let end = chunk.map_or(core.amount.span.end, |chunk| self.line.span(chunk.head).end.max(core.amount.span.end));
        let next = chunk.map_or(next, |chunk| chunk.head + 1);
        Thing { unit: None, of: chunk.map(|chunk| self.text(chunk)), form, end, next }
    }

    fn vague(&self, core: Core<'a>, next: usize) -> Option<Thing> {
        let word = self.line.word(core.amount.token);
        let thing = self.counted(core, next, Form::Vague);
        let is_doubtful =
            ["scores", "tens"].iter().any(|doubtful| word.eq_ignore_ascii_case(doubtful)) && core.low < 100.0;
        (!is_doubtful || thing.of.is_some() && self.line.is(next, "of")).then_some(thing)
    }

    /// A part of a whole must say of what, unless a modifier or its hyphen shows that it is a number.
    fn fraction(&self, core: Core<'a>, next: usize, modified: bool) -> Option<Thing> {
        let line = self.line;
        let is_half = line.is(core.amount.token, "half");
        let of = line.is(next, "of")
            || is_half && line.is_in(next, &["the", "all", "its", "their", "his", "our", "these", "those"]);
        let ordinal = line.follows(
            core.first,
            &[
                "second", "first", "other", "latter", "in", "the", "that", "this", "last", "final", "better", "every",
                "each", "and", "top", "bottom",
            ],
        );
        let bound = line.touches(core.first) && line.back(core.first, 1) == "-"
            || line.touches(next) && line.shape(next) != Shape::Mark;
        let chunk = of
            .then(|| {
                noun_chunk(line, next, &self.islands).or_else(|| self.mass(next + usize::from(line.is(next, "of"))))
            })
            .flatten();
        let is_time = chunk.is_some_and(|chunk| self.is_time(chunk.head));
        let hyphen = line.text.slice(core.amount.span).contains('-');
        let keep = of && (!ordinal || !is_half) || modified && !line.is_in(next, &["a", "an"]) || hyphen && !is_half;
        (keep && !bound && !is_time && line.word(next) != "-")
            .then(|| self.with_chunk(core, next, Form::Fraction, chunk))
    }

    /// A plain number and the things that it counts.
    fn things(&self, at: usize, core: Core<'a>, next: usize, modified: bool) -> Option<Thing> {
        let line = self.line;
        let amount = &core.amount;
        if let Some(thing) = self.compound(core) {
            return Some(thing);
        }
        if !amount.rest.is_empty() {
            return stuck_noun(core);
        }
        let is_one = amount.numeral.is_one() && core.high.is_none();
        let chunk = self.chunk_behind(at, core, next);
        if is_one && !self.is_one_of(core, next, chunk) || chunk.is_some_and(|chunk| self.is_time(chunk.head)) {
            return None;
        }
        let around = Around { noun: chunk.is_some(), modified: modified || core.high.is_some() };
        let number_of = if chunk.is_none() { self.number_of(core.first) } else { None };
        let noun = Around { noun: chunk.is_some() || number_of.is_some(), ..around };
        if !keep::counts(line, amount, noun) {
            return None;
        }
        if let Some((unit, end)) = chunk.and_then(|chunk| self.unit_head(chunk)) {
            return Some(Thing { unit: Some(unit), of: None, form: Form::Measure, end, next: chunk?.head + 1 });
        }
        let form = match chunk {
            _ if core.high.is_some() => Form::Range,
            Some(_) if line.is(next, "of") => Form::PartOf,
            Some(_) => Form::Things,
            None if number_of.is_some() => Form::NumberIs,
            None => Form::Alone,
        };
        let thing = self.with_chunk(core, next, form, chunk);
        Some(Thing { of: thing.of.or(number_of), ..thing })
    }

    /// The noun phrase behind the number, or the one that it shares with the next number of a list.
    fn chunk_behind(&self, at: usize, core: Core<'a>, next: usize) -> Option<Chunk> {
        let line = self.line;
        let single = (core.low - 1.0).abs() < f64::EPSILON && core.amount.numeral.form == Writing::Bare;
        let own =
            noun_chunk(line, next, &self.islands).or_else(|| single.then(|| singular_chunk(line, next)).flatten());
        own.or_else(|| self.shared_chunk(at, next)).or_else(|| self.name_behind(core, next))
    }

    /// "36 million and 58 million accounts"
    fn shared_chunk(&self, at: usize, next: usize) -> Option<Chunk> {
        let line = self.line;
        let other = self.amounts.get(at + 1).filter(|other| other.unit == Unit::None && !other.is_year())?;
        let between: Vec<&str> = (next..other.first).take(4).map(|token| line.word(token)).collect();
        let joined = matches!(between[..], ["and" | "or" | "&" | ","] | [",", "and" | "or"]);
        if !joined || self.amounts[at].is_year() {
            return None;
        }
        noun_chunk(line, other.next, &self.islands).or_else(|| self.shared_chunk(at + 1, other.next))
    }

    /// "3,153 ExampleForum": a large number before a name.
    fn name_behind(&self, core: Core<'a>, next: usize) -> Option<Chunk> {
        let line = self.line;
        let large = core.amount.numeral.form == Writing::Digits && core.low >= 1000.0;
        let is_name = matches!(line.shape(next), Shape::Camel | Shape::Capital | Shape::Upper) && !line.heading;
        let dotted = |token: usize| line.word(token) == "." && line.touches(token) && line.touches(token + 1);
        let head = (next..next + 8).step_by(2).take_while(|&token| token == next || dotted(token - 1)).last()?;
        let is_stop = line.is_in(next, super::words::STOPS);
        (large && is_name && !is_stop && line.holds(head)).then_some(Chunk { first: next, head })
    }

    /// "one of the servers" counts; "no one", "one of them", "one of those things" do not.
    fn is_one_of(&self, core: Core<'a>, next: usize, chunk: Option<Chunk>) -> bool {
        let line = self.line;
        let empty = ["things", "days", "ways", "reasons", "kind", "others"];
        let led = line
            .follows(core.first, &["the", "no", "any", "this", "that", "each", "every", "another", "which", "some"]);
        let counted = chunk.is_some_and(|chunk| !line.is_in(chunk.head, &empty));
        line.is(next, "of") && !led && counted
    }

    /// "260,000-device botnet": the noun behind a hyphen.
    fn compound(&self, core: Core<'a>) -> Option<Thing> {
        let line = self.line;
        let (hyphen, noun) = (core.amount.next, core.amount.next + 1);
        let joined = matches!(line.word(hyphen), "-" | "‑") && line.touches(hyphen) && line.touches(noun);
        let is_noun =
            line.shape(noun).is_word() && line.word(noun).len() > 2 && !line.is_in(noun, NO_COUNT_BEHIND_HYPHEN);
        let longer = line.word(noun + 1) == "-" && line.touches(noun + 1) && line.touches(noun + 2);
        let participle = line.word(noun).ends_with("ed");
        let is_number = core.low > 1.0 && keep::is_free_before(line, &core.amount) && !core.amount.is_year();
        if !(joined && is_noun && !longer && !participle && is_number) {
            return None;
        }
        Some(Thing {
            unit: None,
            of: Some(line.word(noun).to_owned()),
            form: Form::Compound,
            end: line.span(noun).end,
            next: noun + 1,
        })
    }

    /// "the number of victims is 500": the noun before the number.
    fn number_of(&self, first: usize) -> Option<String> {
        let line = self.line;
        let verb = (1..=6).any(|steps| super::line::is_in(line.back(first, steps), REACHES));
        let number = (2..=24)
            .find(|&steps| super::line::is_in(line.back(first, steps), &["number", "numbers", "total", "amount"]))?;
        let at = first - number;
        let chunk = (verb && line.is(at + 1, "of")).then(|| noun_chunk(line, at + 2, &self.islands)).flatten();
        chunk.filter(|chunk| chunk.head < first).map(|chunk| self.text(chunk))
    }

    /// "517 rushing yards", "a million taxpayer dollars": the head is a unit.
    fn unit_head(&self, chunk: Chunk) -> Option<(String, u32)> {
        let line = self.line;
        let heads = [
            "yards", "miles", "feet", "acres", "dollars", "euros", "gallons", "barrels", "tons", "tonnes", "bitcoins",
            "rupees", "yuan", "shekels", "hectares",
        ];
        let start = line.span(chunk.head).start as usize;
        let is_unit = line.is_in(chunk.head, &heads) && line.shape(chunk.head) == Shape::Lower;
        let text = line.text.as_str();
        let money = || crate::lexicon::currencies::currency_at(text, start).map(|(code, _)| code);
        let name = unit_at(text, start, false).map(|hit| hit.unit.name).or_else(money);
        is_unit.then(|| name.map(|name| (name.to_owned(), line.span(chunk.head).end))).flatten()
    }

    fn is_time(&self, head: usize) -> bool {
        let start = self.line.span(head).start as usize;
        let hit = unit_at(self.line.text.as_str(), start, false);
        hit.is_some_and(|hit| hit.unit.dimension == Dimension::Time && hit.unit.name != "quarter")
    }

    /// The phrase's characters, white space folded.
    fn text(&self, chunk: Chunk) -> String {
        let span = self.line.span(chunk.first).join(self.line.span(chunk.head));
        self.line.text.slice(span).split_whitespace().collect::<Vec<&str>>().join(" ")
    }
}

/// Verbs between "the number of …" and the number.
#[rustfmt::skip]
const REACHES: &[&str] = &[
    "is", "was", "are", "were", "be", "reached", "reaches", "reach", "rose", "rises", "fell", "grew", "stood", "stands",
    "to", "at", "exceeded", "exceeds", "hit", "topped", "passed", "surpassed", "climbed", "dropped", "totaled",
    "totalled", "remains", "remained", "became", "increased", "decreased",
];

/// What a number measures or counts, with the end of the mention.
struct Thing {
    unit: Option<String>,
    of: Option<String>,
    form: Form,
    /// The byte behind the phrase.
    end: u32,
    /// The token behind it.
    next: usize,
}

fn single(amount: Amount<'_>) -> Core<'_> {
    Core {
        amount,
        low: amount.value(),
        high: amount.numeral.max,
        unit: amount.unit,
        first: amount.first,
        form: Form::Things,
        next: amount.next,
    }
}

/// "536,727accounts": a noun that lost its space.
fn stuck_noun(core: Core<'_>) -> Option<Thing> {
    let rest = core.amount.rest;
    let is_noun = rest.len() > 4
        && super::chunk::is_plural(rest, Shape::Lower)
        && rest.bytes().all(|byte| byte.is_ascii_lowercase());
    let end = core.amount.span.end;
    is_noun.then(|| Thing { unit: None, of: Some(rest.to_owned()), form: Form::Things, end, next: core.amount.next })
}
