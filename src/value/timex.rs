//! Expressions of time, after TIMEX3 (TimeML 1.2.1).

use std::fmt;

use jiff::civil::Date;

/// The TIMEX3 type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimexKind {
    /// A calendar expression.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repeated time.
    Set,
}

impl TimexKind {
    /// The TIMEX3 word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

/// One expression of time with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timex {
    /// The TIMEX3 type.
    pub kind: TimexKind,
    /// The TIMEX3 value.
    pub value: String,
    /// The first civil day that the value covers.
    pub earliest: Option<Date>,
    /// The last civil day that the value covers.
    pub latest: Option<Date>,
    /// The day that a relative expression was resolved against.
    pub anchor: Option<Date>,
}

impl Timex {
    /// A known day.
    pub fn day(date: Date) -> Self {
        Self { kind: TimexKind::Date, value: date.to_string(), earliest: Some(date), latest: Some(date), anchor: None }
    }
}

/// The value alone.
impl fmt::Display for Timex {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.value)
    }
}
