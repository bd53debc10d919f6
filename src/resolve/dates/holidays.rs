//! The day on which a holiday falls in a year.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::value::Holiday;

/// The day of `holiday` in `year`; before Christ there is none of them.
pub(super) fn day(holiday: Holiday, year: i16) -> Option<Date> {
    let year = Some(year).filter(|&year| year > 0)?;
    match holiday {
        Holiday::Fixed(month, day) => Date::new(year, month, day).ok(),
        Holiday::Nth(month, nth, weekday) => Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok(),
        Holiday::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
    }
}

/// Easter Sunday of the western churches, by the anonymous Gregorian computus (Nature, 20 April 1876).
fn easter(year: i16) -> Option<Date> {
    let (golden, century, rest) = (i32::from(year) % 19, i32::from(year) / 100, i32::from(year) % 100);
    let correction = century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15;
    let moon = (19 * golden + correction) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}
