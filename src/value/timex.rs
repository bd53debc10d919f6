//! Expressions of time, after TIMEX3 (TimeML 1.2.1).

use std::fmt;

use jiff::civil::Date;

use super::meaning::Meaning;

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
    /// What the words say by themselves.
    pub meaning: Meaning,
    /// The TIMEX3 value: open (`XXXX-05-15`) until `resolve` has read the text in order.
    pub value: String,
    /// The first civil day that the value covers.
    pub earliest: Option<Date>,
    /// The last civil day that the value covers.
    pub latest: Option<Date>,
    /// The day that a relative expression was resolved against.
    pub anchor: Option<Date>,
}

impl Timex {
    /// An expression that means `meaning`, with the value that it has without a text around it.
    pub fn new(kind: TimexKind, meaning: Meaning) -> Self {
        let value = meaning.open_value();
        Self { kind, meaning, value, earliest: None, latest: None, anchor: None }
    }

    /// A calendar expression.
    pub fn date(meaning: Meaning) -> Self {
        Self::new(TimexKind::Date, meaning)
    }

    /// A length of time, such as `P3D`.
    pub fn duration(value: impl Into<String>) -> Self {
        Self::new(TimexKind::Duration, Meaning::Stated(value.into()))
    }

    /// A repeated time.
    pub fn set(value: impl Into<String>) -> Self {
        Self::new(TimexKind::Set, Meaning::Stated(value.into()))
    }
}

/// The value alone.
impl fmt::Display for Timex {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.value)
    }
}
