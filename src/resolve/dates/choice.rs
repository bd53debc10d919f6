//! Which year, week or month an expression means.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::value::{Grain, Meaning, Origin, Part, Period, Turn};

use super::context::{Context, Genre};
use super::links::Sibling;
use super::{holidays, numeric, report};

/// What `meaning` names at this place in the text, and the day that it was counted from. A `sibling` is a period
/// named beside it ("May to `July 2023`").
pub(super) fn period(meaning: &Meaning, context: &Context, sibling: Option<Sibling>) -> Option<(Period, Option<Date>)> {
    match meaning {
        Meaning::Known(period) => Some((*period, None)),
        Meaning::Stated(_) | Meaning::InHistories(_) => None,
        Meaning::At(_, day) => self::period(day, context, sibling),
        Meaning::Numeric { first, second, year } => {
            numeric::day(*first, *second, *year, context).map(|day| (day, None))
        }
        Meaning::Part(part, turn, origin) => part_of_open(*part, *turn, *origin, context, sibling),
        Meaning::Within(part, outer) => {
            let (outer, anchor) = self::period(outer, context, None)?;
            within(*part, outer).map(|period| (period, anchor))
        }
        Meaning::Shifted(grain, by, origin) => shifted(*grain, *by, *origin, context),
        Meaning::After(grain, by, from) => {
            let (from, _) = self::period(from, context, None)?;
            let first = from.first()?;
            Period::holding(first, *grain).step(*by).map(|period| (period, Some(first)))
        }
        Meaning::Moved(grain, by, from) => {
            let (from, anchor) = self::period(from, context, None)?;
            from.moved(*grain, *by).map(|period| (period, anchor))
        }
        Meaning::Beside(part, turn, from) => {
            let (from, _) = self::period(from, context, None)?;
            next_to(*part, *turn, from).map(|period| (period, from.first()))
        }
        Meaning::Same(grain) => same(*grain, context),
        Meaning::YearBefore(origin) => match context.compared() {
            Some(told) => report::in_year(told, report::year_of(told)? - 1).map(|period| (period, told.first())),
            None => shifted(Grain::Year, -1, *origin, context),
        },
        Meaning::InYear(grain, year) => {
            let told = namesake(*grain, context)?;
            let year = year.or_else(|| report::year_of(told).map(|year| year - 1))?;
            report::in_year(told, year).map(|period| (period, told.first()))
        }
        Meaning::Reported(grain) => reported(*grain, context),
        Meaning::ThePeriod => context.reported().map(|period| (period, None)),
    }
}

/// The period of this size that "the same month of 2018" takes its name from; of "the same period", what is compared.
fn namesake(grain: Grain, context: &Context) -> Option<Period> {
    if grain == Grain::Year {
        return context.compared().or_else(|| context.published.map(|now| Period::holding(now, grain)));
    }
    let named = context.named(grain).map(|named| (named, None));
    named.or_else(|| reported(grain, context)).map(|(period, _)| period)
}

/// "the quarter", "the year": the one whose results are reported, which for a quarter is over, and for a year with its
/// last quarter.
fn reported(grain: Grain, context: &Context) -> Option<(Period, Option<Date>)> {
    let over = || shifted(Grain::Quarter, -1, Origin::Speech, context);
    match (grain, context.reported_quarter()) {
        (Grain::Quarter, Some(quarter)) => Some((quarter, None)),
        (Grain::Quarter, None) if context.is_news() => over(),
        (Grain::Year, Some(Period::Quarter(year, 4))) => Some((Period::Year(year), None)),
        (Grain::Month, _) => {
            context.named(grain).map(|month| (month, None)).or_else(|| shifted(grain, 0, Origin::Text, context))
        }
        (Grain::Year, _) => shifted(grain, 0, Origin::Text, context),
        _ => same(grain, context),
    }
}

/// The part that lies before a period, or behind it.
fn next_to(part: Part, turn: Turn, from: Period) -> Option<Period> {
    let (first, last) = (from.first()?, from.last()?);
    match turn {
        Turn::Last => candidates(part, first).into_iter().rev().find(|period| period.last() < Some(first)),
        _ => candidates(part, last).into_iter().find(|period| period.first() > Some(last)),
    }
}

fn shifted(grain: Grain, by: i32, origin: Origin, context: &Context) -> Option<(Period, Option<Date>)> {
    let last = context.told(origin, grain).filter(|last| origin != Origin::Speech && last.first().is_none());
    if let Some(old) = last {
        return coarse(old, grain)?.step(by).map(|period| (period, None));
    }
    if origin == Origin::Mention && by > 0 && context.names_no_day(grain) {
        return None;
    }
    let reference = match origin {
        Origin::Speech => context.published.or_else(|| context.reference(origin, grain)),
        Origin::Text | Origin::Mention => context.reference(origin, grain),
    }?;
    Period::holding(reference, grain).step(by).map(|period| (period, Some(reference)))
}

/// The larger period that holds one before Christ.
fn coarse(period: Period, grain: Grain) -> Option<Period> {
    let year = period.year();
    match grain {
        _ if period.grain() == grain => Some(period),
        Grain::Year => year.map(Period::Year),
        Grain::Decade => year.map(|year| Period::Decade(year / 10)),
        Grain::Century => year.map(|year| Period::Century((year + 1) / 100 - 1)),
        Grain::Month => period.month().map(|(year, month)| Period::Month(year, month)),
        _ => None,
    }
}

fn same(grain: Grain, context: &Context) -> Option<(Period, Option<Date>)> {
    shifted(grain, 0, Origin::Mention, context)
}

/// The part named `part` of a stated period.
pub(super) fn within(part: Part, outer: Period) -> Option<Period> {
    match (part, outer) {
        (Part::Weekday(weekday), Period::Week(monday)) => {
            let ahead = i64::from(weekday.to_monday_zero_offset());
            monday.checked_add(ahead.days()).ok().map(Period::Day)
        }
        (Part::Weekend, Period::Week(monday)) => Some(Period::Weekend(monday)),
        (Part::MonthsDay(day), Period::Month(year, month)) => in_year(Part::MonthDay(month, day), year),
        _ => in_year(part, outer.year()?),
    }
}

/// The part of a year.
pub(super) fn in_year(part: Part, year: i32) -> Option<Period> {
    match part {
        Part::MonthDay(month, day) => {
            let astronomical = if year < 0 { year + 1 } else { year };
            Date::new(i16::try_from(astronomical).ok()?, month, day).ok().map(Period::Day)
        }
        Part::Month(month) => Some(Period::Month(year, month)),
        Part::Quarter(quarter) => Some(Period::Quarter(year, quarter)),
        Part::Half(half) => Some(Period::Half(year, half)),
        Part::Season(season) => Some(Period::Season(year, season)),
        Part::Holiday(holiday) => holidays::day(holiday, i16::try_from(year).ok()?).map(Period::Day),
        Part::Decade(_) | Part::Weekday(_) | Part::Weekend | Part::MonthsDay(_) => None,
    }
}

fn part_of_open(
    part: Part,
    turn: Turn,
    origin: Origin,
    context: &Context,
    sibling: Option<Sibling>,
) -> Option<(Period, Option<Date>)> {
    if let Some(beside) = sibling.filter(|_| shares_a_year(part)).and_then(|sibling| beside(part, sibling)) {
        return Some((beside, None));
    }
    if let Some(year) = context.year_before_christ() {
        let told = context.last(Grain::Month).or_else(|| context.last(Grain::Season));
        let next = starts_a_year(part, turn, origin, told).then(|| Period::Year(year).step(1)?.year()).flatten();
        return in_year(part, next.unwrap_or(year)).map(|period| (period, None));
    }
    let now = match reference_grain(part) {
        Grain::Year => context.story_reference(origin),
        grain => context.reference(origin, grain),
    };
    let Some(now) = now else {
        let year = context.last(Grain::Year).filter(|_| context.genre == Genre::Narrative)?.year()?;
        return in_year(part, year).map(|period| (period, None));
    };
    let now = before_the_same(part, turn, origin, context).unwrap_or(now);
    let candidates = candidates(part, now);
    let chosen = match turn {
        Turn::Happened if context.genre == Genre::News => {
            candidates.iter().rev().copied().find(|period| period.first() <= Some(now))
        }
        Turn::Usual | Turn::Over | Turn::Ahead | Turn::Happened => usual(part, turn, &candidates, now, origin, context),
        Turn::Back => candidates.iter().rev().copied().find(|period| period.first() <= Some(now)),
        Turn::This => this(part, &candidates, now),
        Turn::Last => candidates.iter().rev().copied().find(|period| period.last() < Some(now)),
        Turn::Next => {
            let over = end_of_mention(part, origin, context).unwrap_or(now);
            candidates.iter().copied().find(|period| period.first() > Some(over))
        }
    };
    chosen.map(|period| (period, Some(now)))
}

/// Whether a part of a year before Christ lies in the year after the one told: "the next spring", January after November.
fn starts_a_year(part: Part, turn: Turn, origin: Origin, told: Option<Period>) -> bool {
    const LATE: i8 = 10;
    let next = turn == Turn::Next && origin == Origin::Mention;
    let first_month = |period: Period| match period {
        Period::Season(_, season) => Some(season.first_month()),
        _ => period.month().map(|(_, month)| month),
    };
    let (Some(part), Some(told)) = (in_year(part, 1).and_then(first_month), told.and_then(first_month)) else {
        return next;
    };
    if next { part <= told } else { told >= LATE && part <= told - LATE + 3 }
}

/// The weekday of the same name that the text spoke of last, which "the previous Friday" lies before.
fn before_the_same(part: Part, turn: Turn, origin: Origin, context: &Context) -> Option<Date> {
    match (part, turn, origin) {
        (Part::Weekday(weekday), Turn::Last, Origin::Mention) => context.last_weekday(weekday),
        _ => None,
    }
}

/// The last day of what was spoken of last, where a part of a year is said to follow it: after "1941", "the following
/// spring" is that of 1942.
fn end_of_mention(part: Part, origin: Origin, context: &Context) -> Option<Date> {
    let follows = origin == Origin::Mention && reference_grain(part) == Grain::Year;
    follows.then(|| context.last(Grain::Year))??.last()
}

/// A month without its year is told by the last year, a weekday by the last day.
fn reference_grain(part: Part) -> Grain {
    match part {
        Part::Weekday(_) | Part::Weekend => Grain::Week,
        Part::MonthsDay(_) => Grain::Month,
        Part::MonthDay(..) | Part::Month(_) | Part::Quarter(_) | Part::Half(_) | Part::Season(_) | Part::Holiday(_) => {
            Grain::Year
        }
        Part::Decade(_) => Grain::Century,
    }
}

/// Whether the part is one of a year, which it may share with a neighbour.
fn shares_a_year(part: Part) -> bool {
    !matches!(part, Part::Weekday(_) | Part::Weekend | Part::Decade(_))
}

/// The part beside a period that shares its month or year: "`May` to July 2023". The ends of a range are in order, and
/// so are two of one year.
fn beside(part: Part, sibling: Sibling) -> Option<Period> {
    let first = sibling.period.first()?;
    let candidates = candidates(part, first);
    let is_ordered =
        |period: &&Period| if sibling.behind { period.first() <= Some(first) } else { period.first() >= Some(first) };
    let of_year = candidates.iter().filter(is_ordered).find(|period| period.year() == sibling.period.year());
    let nearest = || candidates.iter().min_by_key(|period| distance(**period, first));
    let in_order = || candidates.iter().filter(is_ordered).min_by_key(|period| distance(**period, first));
    of_year.or_else(|| if sibling.range { in_order() } else { nearest() }).copied()
}

/// What the part can mean around `now`, in order.
fn candidates(part: Part, now: Date) -> Vec<Period> {
    let year = i32::from(now.year());
    match part {
        Part::Weekday(_) | Part::Weekend => {
            let week = Period::holding(now, Grain::Week);
            (-1..=1).filter_map(|by| within(part, week.step(by)?)).collect()
        }
        Part::MonthsDay(_) => {
            let month = Period::holding(now, Grain::Month);
            (-1..=1).filter_map(|by| within(part, month.step(by)?)).collect()
        }
        Part::Decade(decade) => {
            let century = year.div_euclid(100);
            (-1..=0).map(|by| Period::Decade((century + by) * 10 + i32::from(decade))).collect()
        }
        Part::MonthDay(2, 29) => (-8..=8).filter_map(|by| in_year(part, year + by)).collect(),
        _ => (-1..=1).filter_map(|by| in_year(part, year + by)).collect(),
    }
}

/// What a bare "Tuesday", "May" or "third quarter" means.
fn usual(
    part: Part,
    turn: Turn,
    candidates: &[Period],
    now: Date,
    origin: Origin,
    context: &Context,
) -> Option<Period> {
    let back = || candidates.iter().rev().copied().find(|period| period.first() <= Some(now));
    let coming = || candidates.iter().copied().find(|period| period.last() >= Some(now));
    let nearest = || candidates.iter().copied().min_by_key(|period| distance(*period, now));
    match part {
        Part::Weekday(_) | Part::Weekend | Part::MonthsDay(_)
            if context.genre == Genre::Narrative || turn == Turn::Ahead =>
        {
            coming()
        }
        Part::Decade(_) if context.genre == Genre::Narrative => nearest(),
        Part::Weekday(_) | Part::Weekend | Part::Decade(_) | Part::MonthsDay(_) => back(),
        _ if context.genre == Genre::Narrative || origin == Origin::Mention => {
            back_in_story(part, candidates, now, context).or_else(|| forward(candidates, now))
        }
        // Results are told when the quarter is over.
        Part::Quarter(_) | Part::Half(_) if turn == Turn::Usual => toward(candidates, now, Turn::Over),
        _ => toward(candidates, now, turn),
    }
}

/// A candidate ahead of a past tense must be so many times nearer than one that fits: "He left in January".
const AGAINST: i64 = 30;

/// One behind a future so many: plans are also told of what has just begun.
const AGAINST_AHEAD: i64 = 6;

/// The nearest candidate, those against the tense being further off than they are.
fn toward(candidates: &[Period], now: Date, turn: Turn) -> Option<Period> {
    let weighed = |period: &Period| {
        let against = match turn {
            Turn::Ahead => period.last() < Some(now),
            _ => period.first() > Some(now) && turn == Turn::Over,
        };
        let weight = if turn == Turn::Ahead { AGAINST_AHEAD } else { AGAINST };
        distance(*period, now).saturating_mul(if against { weight } else { 1 })
    };
    candidates.iter().copied().min_by_key(weighed)
}

/// A narrative goes forward: the first candidate that is not well before the last mention, nor in the year before it.
fn forward(candidates: &[Period], now: Date) -> Option<Period> {
    const BACK: i64 = 90;
    let limit = now.checked_sub(BACK.days()).ok()?.max(now.first_of_year());
    candidates.iter().copied().find(|period| period.last() >= Some(limit))
}

/// Goes on where the story was before an aside, if that is by far nearer.
fn back_in_story(part: Part, candidates: &[Period], now: Date, context: &Context) -> Option<Period> {
    const NEARER: i64 = 12;
    let then = context.story_left()?;
    let ahead = forward(candidates, now)?;
    let resumed = forward(&self::candidates(part, then), then).filter(|period| period.first() >= Some(then))?;
    (distance(resumed, then).saturating_mul(NEARER) < distance(ahead, now)).then_some(resumed)
}

fn this(part: Part, candidates: &[Period], now: Date) -> Option<Period> {
    match part {
        Part::Weekday(_) | Part::Weekend => candidates.iter().copied().find(|period| period.last() >= Some(now)),
        // "this fall" and "this Christmas", told in January, are those just over.
        Part::Season(_) | Part::Holiday(_) => candidates.iter().copied().min_by_key(|period| distance(*period, now)),
        Part::MonthsDay(_) => {
            candidates.iter().copied().find(|period| period.month() == Some((i32::from(now.year()), now.month())))
        }
        _ => candidates.iter().copied().find(|period| period.year() == Some(i32::from(now.year()))),
    }
}

/// Days between `now` and the period; none within it.
fn distance(period: Period, now: Date) -> i64 {
    let (Some(first), Some(last)) = (period.first(), period.last()) else { return i64::MAX };
    let days = |from: Date, to: Date| from.until(to).map_or(i64::MAX, |span| i64::from(span.get_days()));
    if now < first {
        days(now, first)
    } else if now > last {
        days(last, now)
    } else {
        0
    }
}
