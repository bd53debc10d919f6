//! What a business report is about: the quarter, half year, month or week whose figures it compares with older ones.

use jiff::ToSpan;
use jiff::civil::{ISOWeekDate, Weekday};

use crate::mention::Mention;
use crate::text::{Span, Text};
use crate::value::{Grain, Period, Timex, TimexKind};

use super::timex;

/// A report speaks of a quarter for so many bytes.
const REPORT: u32 = 1500;

/// A quarter ends at most so many days before or behind the end of its last month: "the quarter ended Oct. 1".
const LEEWAY: i64 = 10;

/// Longer gaps do not join a stretch to its end.
const LONGEST_GAP: usize = 24;

/// Words between a stretch and its end: "three months ended June 30".
const ENDS: &[&str] = &[
    "ended",
    "ended in",
    "ended on",
    "ended last",
    "ending",
    "ending in",
    "to",
    "through",
    "that ended",
    "that ended in",
    "that ended on",
    "which ended",
];

/// What joins the first month of a quarter to its last: "the July-September quarter".
const JOINTS: &[&str] = &["-", "–", "—", "to", "-to-", "through", "-through-", "and"];

/// The last period of each size that a report named.
#[derive(Debug, Default)]
pub(super) struct Report {
    week: Option<Told>,
    month: Option<Told>,
    quarter: Option<Told>,
    half: Option<Told>,
    /// Where it last named a longer stretch: "the nine months".
    longer: Option<u32>,
}

/// A period named, and where.
#[derive(Debug, Clone, Copy)]
struct Told {
    period: Period,
    at: u32,
}

impl Report {
    /// Remembers that `period` was named at the byte `at`; the same quarter of an earlier year is only compared with the
    /// one reported.
    pub(super) fn tell(&mut self, period: Period, at: u32) {
        let compares = |told: Told| {
            let year = period.year().filter(|&year| Some(year) < told.period.year());
            year.and_then(|year| in_year(told.period, year)) == Some(period)
        };
        if near(self.quarter, at).is_some_and(compares) {
            return;
        }
        let slot = match period.grain() {
            Grain::Week => &mut self.week,
            Grain::Month => &mut self.month,
            Grain::Quarter => &mut self.quarter,
            Grain::Half => &mut self.half,
            _ => return,
        };
        *slot = Some(Told { period, at });
    }

    /// Remembers what a mention tells besides the time that it names: "the nine months" of more than a quarter, "June 30"
    /// that three months ended, "September" where a quarter ended.
    pub(super) fn hear(&mut self, text: &Text, before: Option<&Mention>, mention: &Mention) {
        let Some(timex) = timex(mention) else { return };
        let at = mention.span.start;
        if timex.kind == TimexKind::Duration {
            if months(timex).is_some_and(|months| months > 3) {
                self.longer = Some(at);
            }
            return;
        }
        let Some(before) = before else { return };
        if let Some(period) = ended(text, before, mention) {
            self.tell(period, at);
            self.longer = None;
        }
        if let Some(period) = joined(text, before, mention) {
            self.tell(period, at);
        }
    }

    /// The quarter whose results are reported at the byte `at`.
    pub(super) fn quarter(&self, at: u32) -> Option<Period> {
        near(self.quarter, at).map(|told| told.period)
    }

    /// The quarter or half year whose results are reported at the byte `at`.
    pub(super) fn period(&self, at: u32) -> Option<Period> {
        self.results(at).map(|told| told.period)
    }

    fn results(&self, at: u32) -> Option<Told> {
        [near(self.quarter, at), near(self.half, at)].into_iter().flatten().max_by_key(|told| told.at)
    }

    /// The last month or week named at or before the byte `at`.
    pub(super) fn last(&self, grain: Grain, at: u32) -> Option<Period> {
        let told = match grain {
            Grain::Week => self.week,
            Grain::Month => self.month,
            _ => None,
        };
        near(told, at).map(|told| told.period)
    }

    /// What "a year earlier" at the byte `at` goes back from, if not from the year: the quarter that is reported, or the
    /// month or week of its `sentence`, which begins at that byte.
    pub(super) fn compared(&self, at: u32, sentence: u32) -> Option<Period> {
        let results = self.results(at);
        let longer = self.longer.filter(|&longer| longer >= sentence);
        if longer.is_some() && results.is_none_or(|results| Some(results.at) < longer) {
            return None;
        }
        let here = |told: Option<Told>| told.filter(|told| told.at >= sentence);
        let named = here(results).or_else(|| here(self.month)).or_else(|| here(self.week));
        let told = named.or_else(|| near(self.quarter, at));
        told.map(|told| told.period)
    }
}

fn near(told: Option<Told>, at: u32) -> Option<Told> {
    told.filter(|told| at - told.at < REPORT)
}

/// The number of months that a length of time counts.
fn months(timex: &Timex) -> Option<u32> {
    timex.value.strip_prefix('P')?.strip_suffix('M')?.parse().ok()
}

/// The quarter or half year that ends with `mention`: "three months ended `June 30`".
fn ended(text: &Text, before: &Mention, mention: &Mention) -> Option<Period> {
    let months = timex(before).filter(|timex| timex.kind == TimexKind::Duration).and_then(months)?;
    ENDS.contains(&between(text, before, mention)?.trim_start_matches(", ")).then_some(())?;
    let end = timex(mention)?.latest?.checked_sub(LEEWAY.days()).ok()?;
    match (months, end.month()) {
        (3, _) => Some(Period::holding(end, Grain::Quarter)),
        (6, 4..=6 | 10..=12) => Some(Period::holding(end, Grain::Half)),
        _ => None,
    }
}

/// The quarter that `mention` is the last month of: "the July-`September` quarter".
fn joined(text: &Text, before: &Mention, mention: &Mention) -> Option<Period> {
    let month = |mention: &Mention| {
        let timex = timex(mention)?;
        timex.earliest.map(|day| Period::holding(day, Grain::Month)).filter(|month| month.value() == timex.value)
    };
    let last = month(mention).filter(|_| JOINTS.contains(&between(text, before, mention).unwrap_or("")))?;
    let behind = &text.as_str()[mention.span.end as usize..];
    let is_quarter = [" quarter", "-quarter", " period"].iter().any(|word| behind.starts_with(word));
    let three = month(before).is_some_and(|first| first.step(2) == Some(last));
    last.last().filter(|_| is_quarter && three).map(|day| Period::holding(day, Grain::Quarter))
}

fn between<'a>(text: &'a Text, before: &Mention, mention: &Mention) -> Option<&'a str> {
    let gap = Span { start: before.span.end, end: mention.span.start.max(before.span.end) };
    (gap.len() <= LONGEST_GAP).then(|| text.slice(gap).trim())
}

/// The same part of another year: "the same month of 2018".
pub(super) fn in_year(period: Period, year: i32) -> Option<Period> {
    Some(match period {
        Period::Half(_, half) => Period::Half(year, half),
        Period::Quarter(_, quarter) => Period::Quarter(year, quarter),
        Period::Season(_, season) => Period::Season(year, season),
        Period::Month(_, month) => Period::Month(year, month),
        Period::Week(monday) => {
            let week = monday.iso_week_date().week();
            let week = ISOWeekDate::new(i16::try_from(year).ok()?, week, Weekday::Monday).ok()?;
            Period::Week(week.date())
        }
        _ => Period::Year(year),
    })
}

/// The year that the period is counted in: an ISO week may be of another than its Monday.
pub(super) fn year_of(period: Period) -> Option<i32> {
    match period {
        Period::Week(monday) => Some(monday.iso_week_date().year().into()),
        _ => period.year(),
    }
}
