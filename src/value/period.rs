//! Known stretches of the calendar: a day, a week, a quarter, a century.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// A season, in the northern hemisphere's months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// March to May
    Spring,
    /// June to August
    Summer,
    /// September to November
    Fall,
    /// December to February of the next year
    Winter,
}

impl Season {
    /// All seasons, in the order of the year.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Fall, Self::Winter];

    /// The TIMEX3 letters.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Fall => "FA",
            Self::Winter => "WI",
        }
    }

    /// The month in which it begins.
    pub fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Fall => 9,
            Self::Winter => 12,
        }
    }
}

/// The size of a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// 60 to a minute
    Second,
    /// 60 to an hour
    Minute,
    /// 24 to a day
    Hour,
    /// A civil day
    Day,
    /// Saturday and Sunday
    Weekend,
    /// An ISO week, Monday to Sunday
    Week,
    /// A calendar month
    Month,
    /// Three calendar months
    Quarter,
    /// Spring, summer, fall or winter
    Season,
    /// Six calendar months
    Half,
    /// A calendar year
    Year,
    /// Ten years from one that ends in 0
    Decade,
    /// A hundred years from one that ends in 00, as TIMEX3 counts
    Century,
    /// A thousand years
    Millennium,
}

/// A known stretch of the calendar. Years before Christ are negative: -490 is 490 BC; there is no year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// The hundreds of its years: 19 is 1900 to 1999, -4 is the 4th century BC.
    Century(i32),
    /// The tens of its years: 199 is 1990 to 1999, -47 is the 470s BC.
    Decade(i32),
    /// A year.
    Year(i32),
    /// Half 1 or 2 of a year.
    Half(i32, i8),
    /// Quarter 1 to 4 of a year.
    Quarter(i32, i8),
    /// A season of a year; a winter is of the year in which it begins.
    Season(i32, Season),
    /// Month 1 to 12 of a year.
    Month(i32, i8),
    /// An ISO week, by its Monday.
    Week(Date),
    /// The Saturday and Sunday of the ISO week with this Monday.
    Weekend(Date),
    /// A day.
    Day(Date),
}

impl Period {
    /// The period of size `grain` that holds `day`; a clock's grains give the day.
    pub fn holding(day: Date, grain: Grain) -> Self {
        let year = i32::from(day.year());
        match grain {
            Grain::Second | Grain::Minute | Grain::Hour | Grain::Day => Self::Day(day),
            Grain::Weekend => Self::Weekend(monday(day)),
            Grain::Week => Self::Week(monday(day)),
            Grain::Month => Self::Month(year, day.month()),
            Grain::Quarter => Self::Quarter(year, (day.month() + 2) / 3),
            Grain::Season => season_of(day),
            Grain::Half => Self::Half(year, (day.month() + 5) / 6),
            Grain::Year => Self::Year(year),
            Grain::Decade => Self::Decade(year.div_euclid(10)),
            Grain::Century | Grain::Millennium => Self::Century(year.div_euclid(100)),
        }
    }

    /// Its size.
    pub fn grain(self) -> Grain {
        match self {
            Self::Century(_) => Grain::Century,
            Self::Decade(_) => Grain::Decade,
            Self::Year(_) => Grain::Year,
            Self::Half(..) => Grain::Half,
            Self::Quarter(..) => Grain::Quarter,
            Self::Season(..) => Grain::Season,
            Self::Month(..) => Grain::Month,
            Self::Week(_) => Grain::Week,
            Self::Weekend(_) => Grain::Weekend,
            Self::Day(_) => Grain::Day,
        }
    }

    /// The year, where it lies in one.
    pub fn year(self) -> Option<i32> {
        match self {
            Self::Century(_) | Self::Decade(_) => None,
            Self::Year(year)
            | Self::Half(year, _)
            | Self::Quarter(year, _)
            | Self::Season(year, _)
            | Self::Month(year, _) => Some(year),
            Self::Week(day) | Self::Weekend(day) | Self::Day(day) => Some(i32::from(day.year())),
        }
    }

    /// The month, where it lies in one.
    pub fn month(self) -> Option<(i32, i8)> {
        match self {
            Self::Month(year, month) => Some((year, month)),
            Self::Week(day) | Self::Weekend(day) | Self::Day(day) => Some((i32::from(day.year()), day.month())),
            _ => None,
        }
    }

    /// The same year, half, month … `by` steps on; `None` off the calendar.
    pub fn step(self, by: i32) -> Option<Self> {
        let days = |day: Date, length: i32| day.checked_add((i64::from(by) * i64::from(length)).days()).ok();
        Some(match self {
            Self::Century(number) => Self::Century(number.checked_add(by)?),
            Self::Decade(number) => Self::Decade(number.checked_add(by)?),
            Self::Year(year) => Self::Year(years_on(year, by)?),
            Self::Half(year, half) => split(year, half, by, 2, Self::Half)?,
            Self::Quarter(year, quarter) => split(year, quarter, by, 4, Self::Quarter)?,
            Self::Season(year, season) => Self::Season(years_on(year, by)?, season),
            Self::Month(year, month) => split(year, month, by, 12, Self::Month)?,
            Self::Week(day) => Self::Week(days(day, 7)?),
            Self::Weekend(day) => Self::Weekend(days(day, 7)?),
            Self::Day(day) => Self::Day(days(day, 1)?),
        })
    }

    /// The period of its size so many units of `grain` on: a month 25 years before; `None` before Christ.
    pub fn moved(self, grain: Grain, by: i32) -> Option<Self> {
        let by = i64::from(by);
        let (days, months, years) = match grain {
            Grain::Second | Grain::Minute | Grain::Hour => return None,
            Grain::Day => (by, 0, 0),
            Grain::Week | Grain::Weekend => (by.checked_mul(7)?, 0, 0),
            Grain::Month => (0, by, 0),
            Grain::Quarter | Grain::Season => (0, by.checked_mul(3)?, 0),
            Grain::Half => (0, by.checked_mul(6)?, 0),
            Grain::Year => (0, 0, by),
            Grain::Decade => (0, 0, by.checked_mul(10)?),
            Grain::Century => (0, 0, by.checked_mul(100)?),
            Grain::Millennium => (0, 0, by.checked_mul(1000)?),
        };
        let span =
            Span::new().try_days(days).and_then(|span| span.try_months(months)).and_then(|span| span.try_years(years));
        let span = span.ok()?;
        // A week is the one that holds its Thursday.
        let inside = if let Self::Week(monday) = self { monday.checked_add(3.days()).ok()? } else { self.first()? };
        Some(Self::holding(inside.checked_add(span).ok()?, self.grain()))
    }

    /// Its first day; `None` before Christ and off the calendar.
    pub fn first(self) -> Option<Date> {
        match self {
            Self::Century(number) => day(number.checked_mul(100)?, 1, 1),
            Self::Decade(number) => day(number.checked_mul(10)?, 1, 1),
            Self::Year(year) => day(year, 1, 1),
            Self::Half(year, half) => day(year, half * 6 - 5, 1),
            Self::Quarter(year, quarter) => day(year, quarter * 3 - 2, 1),
            Self::Season(year, season) => day(year, season.first_month(), 1),
            Self::Month(year, month) => day(year, month, 1),
            Self::Weekend(monday) => monday.checked_add(5.days()).ok(),
            Self::Week(date) | Self::Day(date) => (date.year() > 0).then_some(date),
        }
    }

    /// Its last day, at most the calendar's own; `None` before Christ and off the calendar.
    pub fn last(self) -> Option<Date> {
        match self.first()?.checked_add(self.length()) {
            Ok(next) => next.yesterday().ok(),
            Err(_) => Some(Date::MAX),
        }
    }

    fn length(self) -> Span {
        match self {
            Self::Century(_) => 100.years(),
            Self::Decade(_) => 10.years(),
            Self::Year(_) => 1.year(),
            Self::Half(..) => 6.months(),
            Self::Quarter(..) | Self::Season(..) => 3.months(),
            Self::Month(..) => 1.month(),
            Self::Week(_) => 7.days(),
            Self::Weekend(_) => 2.days(),
            Self::Day(_) => 1.day(),
        }
    }

    /// The TIMEX3 value.
    pub fn value(self) -> String {
        match self {
            Self::Century(number) if number < 0 => format!("BC{:02}", -number - 1),
            Self::Century(number) => format!("{number:02}"),
            Self::Decade(number) if number < 0 => format!("BC{:03}", -number),
            Self::Decade(number) => format!("{number:03}"),
            Self::Year(year) => year_value(year),
            Self::Half(year, half) => format!("{}-H{half}", year_value(year)),
            Self::Quarter(year, quarter) => format!("{}-Q{quarter}", year_value(year)),
            Self::Season(year, season) => format!("{}-{}", year_value(year), season.code()),
            Self::Month(year, month) => format!("{}-{month:02}", year_value(year)),
            Self::Week(day) => week_value(day),
            Self::Weekend(day) => format!("{}-WE", week_value(day)),
            Self::Day(day) => day_value(day),
        }
    }
}

/// The Monday of the ISO week of `day`.
fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).unwrap_or(day)
}

fn season_of(day: Date) -> Period {
    let year = i32::from(day.year());
    let season = Season::ALL[usize::try_from((day.month() + 9) % 12 / 3).unwrap_or(0)];
    if day.month() <= 2 { Period::Season(year - 1, season) } else { Period::Season(year, season) }
}

/// There is no year 0 between 1 BC and AD 1.
fn years_on(year: i32, by: i32) -> Option<i32> {
    let astronomical = if year < 0 { year + 1 } else { year };
    let moved = astronomical.checked_add(by).filter(|year| (-9998..=9999).contains(year))?;
    Some(if moved <= 0 { moved - 1 } else { moved })
}

fn split(year: i32, part: i8, by: i32, parts: i32, make: fn(i32, i8) -> Period) -> Option<Period> {
    let index = (i32::from(part) - 1).checked_add(by)?;
    let year = years_on(year, index.div_euclid(parts))?;
    Some(make(year, i8::try_from(index.rem_euclid(parts) + 1).ok()?))
}

fn day(year: i32, month: i8, day: i8) -> Option<Date> {
    Date::new(i16::try_from(year).ok().filter(|&year| year > 0)?, month, day).ok()
}

fn year_value(year: i32) -> String {
    if year < 0 { format!("BC{:04}", -year) } else { format!("{year:04}") }
}

fn week_value(day: Date) -> String {
    let week = day.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// jiff's year 0 is 1 BC.
fn day_value(date: Date) -> String {
    let year = i32::from(date.year());
    let year = if year <= 0 { year - 1 } else { year };
    format!("{}-{:02}-{:02}", year_value(year), date.month(), date.day())
}
