//! Phrases: the parts of what the grammar reads, from amounts to a quantity with its place.

use super::amount::Amount;
use super::unit::Unit;
use crate::text::Span;
use crate::value::Quantity;

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
pub(super) struct Core<'a> {
    /// The last amount.
    pub(super) amount: Amount<'a>,
    /// The number, or the lower end of the range.
    pub(super) low: f64,
    /// The upper end of a range.
    pub(super) high: Option<f64>,
    /// The unit of both.
    pub(super) unit: Unit,
    /// What both are stated by, where only the first says it: "$75 per barrel to $45".
    pub(super) by: Option<&'a str>,
    /// The first token, with "between".
    pub(super) first: usize,
    /// The first token of the first amount.
    pub(super) lead: usize,
    /// The token behind the last amount.
    pub(super) next: usize,
    /// What it is so far.
    pub(super) form: Form,
}

impl<'a> Core<'a> {
    /// A number alone.
    pub(super) fn single(amount: Amount<'a>) -> Self {
        Self {
            amount,
            low: amount.value(),
            high: amount.numeral.max,
            unit: amount.unit,
            by: None,
            first: amount.first,
            lead: amount.first,
            next: amount.next,
            form: Form::Things,
        }
    }

    /// The byte behind the last amount.
    pub(super) fn end(&self) -> u32 {
        self.amount.span.end
    }
}

/// What a number measures or counts, with the end of the mention.
#[derive(Debug, Clone)]
pub(super) struct Thing {
    /// The unit, as the record has it.
    pub(super) unit: Option<String>,
    /// The counted noun phrase.
    pub(super) of: Option<String>,
    /// What the phrase is.
    pub(super) form: Form,
    /// The byte behind the phrase.
    pub(super) end: u32,
    /// The token behind it.
    pub(super) next: usize,
}
