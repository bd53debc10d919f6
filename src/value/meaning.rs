//! What an expression of time says by itself, before its text says which year, week or day it means.

use jiff::civil::{Date, Weekday};

use super::period::{Grain, Period, Season};

/// What an expression says by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A stretch of the calendar that needs nothing else: `May 15, 2023`.
    Known(Period),
    /// Part of a year, month or week that is not named: `May 15`, `Tuesday`, `last summer`.
    Part(Part, Turn, Origin),
    /// Part of a period that is named beside it: `June` of `last year`.
    Within(Part, Box<Meaning>),
    /// A period counted from another: `yesterday`, `last week`, `three years later`.
    Shifted(Grain, i32, Origin),
    /// A period counted from a stated one: `the day after` something that has a date.
    After(Grain, i32, Box<Meaning>),
    /// The same stretch of the calendar so many units on: "25 years ago this month", "a week from Friday".
    Moved(Grain, i32, Box<Meaning>),
    /// The weekday or weekend next to a stated day, on the side that the turn tells: "the Friday after Thanksgiving".
    Beside(Part, Turn, Box<Meaning>),
    /// The last mentioned period of a size: `that year`, `the quarter`.
    Same(Grain),
    /// The year before, or the same quarter of it where the text reports on a quarter: "a year earlier".
    YearBefore(Origin),
    /// The period of a size that was mentioned last, in a stated year or the one before: "the same month of 2018", "the
    /// same week last year". Of the size of a year it is the quarter, month or half that the text reports.
    InYear(Grain, Option<i32>),
    /// The quarter or year whose results the text reports: "for the quarter".
    Reported(Grain),
    /// The quarter or half year whose results the text reports; where it reports none, no expression of time.
    ThePeriod,
    /// A time of a day.
    At(Clock, Box<Meaning>),
    /// Two small numbers whose order tells month and day: `03/04/2021`.
    Numeric {
        /// The first number.
        first: i8,
        /// The second number.
        second: i8,
        /// The year.
        year: i32,
    },
    /// Nothing that a context could change: durations, sets, `PAST_REF`.
    Stated(String),
    /// The same where the text is a history; elsewhere it is no expression of time: "the former emperor".
    InHistories(&'static str),
}

/// Part of a larger unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Month and day of any year.
    MonthDay(i8, i8),
    /// A month of any year.
    Month(i8),
    /// A quarter of any year.
    Quarter(i8),
    /// A half of any year.
    Half(i8),
    /// A season of any year.
    Season(Season),
    /// A weekday of any week.
    Weekday(Weekday),
    /// The weekend of any week.
    Weekend,
    /// A day of any month.
    MonthsDay(i8),
    /// A holiday of any year.
    Holiday(Holiday),
    /// A decade of any century: 8 is the 1980s.
    Decade(i8),
}

/// How a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// Month and day.
    Fixed(i8, i8),
    /// The nth weekday of a month; -1 is the last.
    Nth(i8, i8, Weekday),
    /// Days from Easter Sunday.
    Easter(i8),
}

/// Which of the many days or months that an expression fits it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Nothing is said: the usual one.
    Usual,
    /// Told in the past: "was released in November".
    Over,
    /// What bears its name has happened, on the day of speaking: "the May 3 attack".
    Happened,
    /// Said to be over: "since November".
    Back,
    /// Said to come: "will meet on Tuesday".
    Ahead,
    /// "last Tuesday", "last August"
    Last,
    /// "next Tuesday", "next August"
    Next,
    /// "this Tuesday", "this August"
    This,
}

/// What an expression counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The day on which the text speaks: "last week", "ago".
    Speech,
    /// The day of speaking in news, what was spoken of last in a narrative: "in the year".
    Text,
    /// What the text spoke of last: "the next day", "a year later".
    Mention,
}

/// A time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clock {
    /// Hour, minute and, if they are said, seconds.
    Time(i8, i8, Option<i8>),
    /// `MO`, `AF`, `EV`, `NI`, `MI`, `DT`
    Part(&'static str),
}

impl Clock {
    /// The TIMEX3 letters behind the day.
    pub fn value(&self) -> String {
        match self {
            Self::Time(hour, minute, None) => format!("T{hour:02}:{minute:02}"),
            Self::Time(hour, minute, Some(second)) => format!("T{hour:02}:{minute:02}:{second:02}"),
            Self::Part(code) => format!("T{code}"),
        }
    }
}

impl Meaning {
    /// A known day.
    pub fn day(date: Date) -> Self {
        Self::Known(Period::Day(date))
    }

    /// The value when nothing is known of the text around: what is open is `X`.
    pub fn open_value(&self) -> String {
        match self {
            Self::Known(period) => period.value(),
            Self::Part(part, ..) | Self::Within(part, _) | Self::Beside(part, ..) => part.open_value(),
            Self::Moved(.., stated) => stated.open_value(),
            Self::InYear(_, Some(year)) | Self::Numeric { year, .. } => Period::Year(*year).value(),
            Self::Shifted(grain, ..)
            | Self::After(grain, ..)
            | Self::Same(grain)
            | Self::InYear(grain, None)
            | Self::Reported(grain) => open(*grain).to_owned(),
            Self::YearBefore(_) | Self::ThePeriod => open(Grain::Year).to_owned(),
            Self::At(clock, day) => format!("{}{}", day.open_value(), clock.value()),
            Self::Stated(value) => value.clone(),
            Self::InHistories(value) => (*value).to_owned(),
        }
    }
}

impl Part {
    /// The size of what it names.
    pub fn grain(self) -> Grain {
        match self {
            Self::MonthDay(..) | Self::Weekday(_) | Self::MonthsDay(_) | Self::Holiday(_) => Grain::Day,
            Self::Month(_) => Grain::Month,
            Self::Quarter(_) => Grain::Quarter,
            Self::Half(_) => Grain::Half,
            Self::Season(_) => Grain::Season,
            Self::Weekend => Grain::Weekend,
            Self::Decade(_) => Grain::Decade,
        }
    }

    fn open_value(self) -> String {
        match self {
            Self::MonthDay(month, day) | Self::Holiday(Holiday::Fixed(month, day)) => {
                format!("XXXX-{month:02}-{day:02}")
            }
            Self::Month(month) => format!("XXXX-{month:02}"),
            Self::Quarter(quarter) => format!("XXXX-Q{quarter}"),
            Self::Half(half) => format!("XXXX-H{half}"),
            Self::Season(season) => format!("XXXX-{}", season.code()),
            Self::Weekday(weekday) => format!("XXXX-WXX-{}", weekday.to_monday_one_offset()),
            Self::Weekend => "XXXX-WXX-WE".to_owned(),
            Self::MonthsDay(day) => format!("XXXX-XX-{day:02}"),
            Self::Holiday(Holiday::Nth(month, ..)) => format!("XXXX-{month:02}-XX"),
            Self::Holiday(Holiday::Easter(_)) => "XXXX-XX-XX".to_owned(),
            Self::Decade(decade) => format!("XX{decade}"),
        }
    }
}

/// The value of an unknown period of a size.
fn open(grain: Grain) -> &'static str {
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::Day => "XXXX-XX-XX",
        Grain::Weekend => "XXXX-WXX-WE",
        Grain::Week => "XXXX-WXX",
        Grain::Month | Grain::Season => "XXXX-XX",
        Grain::Quarter => "XXXX-QX",
        Grain::Half => "XXXX-HX",
        Grain::Year => "XXXX",
        Grain::Decade => "XXX",
        Grain::Century | Grain::Millennium => "XX",
    }
}
