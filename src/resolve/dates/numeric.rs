//! Days in numbers: which of the two is the month is told by the other such days of the text.

use jiff::civil::Date;

use crate::value::{Meaning, Period, Timex};

use super::context::Context;

/// How a text writes days in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// `12/31/2021`
    MonthFirst,
    /// `31/12/2021`
    DayFirst,
    /// Nothing tells.
    Unknown,
}

/// What the days that can be read in one way only tell of the others, or else the custom of the site's country.
pub(super) fn order(timexes: &[&Timex], custom: Option<bool>) -> Order {
    let numbers = || timexes.iter().filter_map(|timex| numbers(&timex.meaning));
    let day_first = numbers().filter(|&(first, _)| first > 12).count();
    let month_first = numbers().filter(|&(_, second)| second > 12).count();
    match day_first.cmp(&month_first) {
        std::cmp::Ordering::Greater => Order::DayFirst,
        std::cmp::Ordering::Less => Order::MonthFirst,
        std::cmp::Ordering::Equal => match custom {
            Some(true) => Order::DayFirst,
            Some(false) => Order::MonthFirst,
            None => Order::Unknown,
        },
    }
}

fn numbers(meaning: &Meaning) -> Option<(i8, i8)> {
    match meaning {
        Meaning::Numeric { first, second, .. } => Some((*first, *second)),
        Meaning::At(_, day) => numbers(day),
        _ => None,
    }
}

/// The day that two numbers and a year mean.
pub(super) fn day(first: i8, second: i8, year: i32, context: &Context) -> Option<Period> {
    let year = i16::try_from(year).ok()?;
    let month_first = Date::new(year, first, second).ok();
    let day_first = Date::new(year, second, first).ok();
    let chosen = match (month_first, day_first, context.order) {
        (Some(american), None, _) | (Some(american), _, Order::MonthFirst) => Some(american),
        (None, Some(european), _) | (_, Some(european), Order::DayFirst) => Some(european),
        (american, european, Order::Unknown) => past(american, european, context.published),
        _ => None,
    };
    chosen.map(Period::Day)
}

/// Month first, unless that day is well after the publication and the other is not.
fn past(american: Option<Date>, european: Option<Date>, published: Option<Date>) -> Option<Date> {
    let (american, european) = (american?, european?);
    let is_late = |day: Date| published.is_some_and(|published| day > published);
    Some(if is_late(american) && !is_late(european) { european } else { american })
}
