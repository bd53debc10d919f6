//! A number and what it counts.

use std::fmt;

/// How the stated number stands to the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// about, some, nearly so
    Approx,
    /// more than, over
    MoreThan,
    /// less than, almost
    LessThan,
    /// at least, or more
    AtLeast,
    /// at most, a maximum of
    AtMost,
    /// up to, as many as
    UpTo,
}

impl Modifier {
    /// The word for it in the record.
    pub fn word(self) -> &'static str {
        match self {
            Self::Approx => "approx",
            Self::MoreThan => "more_than",
            Self::LessThan => "less_than",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::UpTo => "up_to",
        }
    }
}

/// Where the text says that a number goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trend {
    /// rose, gained, up
    Up,
    /// fell, lost, down
    Down,
}

impl Trend {
    /// The word for it in the record.
    pub fn word(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

/// A number, or a range of numbers, and what is counted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Quantity {
    /// The number, or the lower end of the range.
    pub value: f64,
    /// The upper end of a range.
    pub value_max: Option<f64>,
    /// An ISO 4217 code, `percent`, or a unit's English name in the singular.
    pub unit: Option<String>,
    /// The counted noun phrase without determiners.
    pub of: Option<String>,
    /// How the stated number stands to the true one.
    pub modifier: Option<Modifier>,
    /// Whether the text says that it is a rise or a fall.
    pub trend: Option<Trend>,
}

/// `about 25 organisations` is `approx 25 of organisations`; a range is `5..10`.
impl fmt::Display for Quantity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(modifier) = self.modifier {
            write!(out, "{} ", modifier.word())?;
        }
        write!(out, "{}", self.value)?;
        if let Some(max) = self.value_max {
            write!(out, "..{max}")?;
        }
        if let Some(unit) = &self.unit {
            write!(out, " {unit}")?;
        }
        match &self.of {
            Some(of) => write!(out, " of {of}"),
            None => Ok(()),
        }
    }
}
