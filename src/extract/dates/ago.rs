//! So many units before or after: "three years ago", "two days later".

use super::reading::{Amount, amount, date, duration, last_word, opens, unit_of, weekday, word_after, word_before};
use crate::lexicon::Words;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{SEASONS, SPOKEN_DAYS, UNITS, WEEKDAYS};
use crate::lexicon::{Case, Class};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Meaning, Origin, Part, Season, Timex, Turn, Value};

/// The word behind which a day or period may stand that is counted from: "a week ago Friday".
static AGO_WORD: Class = Class { name: "agoword", case: Case::Any, words: &[("ago", 0)] };

/// Seasons that are counted.
static COUNTED_SEASONS: Class = Class {
    name: "countedseason",
    case: Case::Any,
    words: &[("springs", 0), ("summers", 1), ("autumns", 2), ("winters", 3)],
};

/// Counted from the day of speaking.
pub(super) static AGO: Rule = Rule {
    id: "date.ago",
    about: "So many units before or after the day of speaking: three years ago, two weeks from now, a few years back.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(
            96,
            4,
            &Anchors::Both(&Anchors::Words(&["ago", "now", "hence", "back"]), &Anchors::Lists(&[&UNITS])),
        ),
        pattern: r"\b(?:(?<amount>{amount})(?: or so| or more)?[ -]|(?<stuck>[0-9]{1,3}))?(?<unit>{unit})(?<half> (?i:and a half))?(?: or so| or two)? (?<turn>(?i:ago|back|from now|hence))\b",
        read: ago,
    },
    examples: r"
        1998-03-04 | He left [[five months ago = 1997-10]], [[three years ago = 1995]] or [[a week ago = 1998-W09]].
        1998-03-04 | He left [[several years ago = PAST_REF]] and returns [[two days from now = 1998-03-06]].
        1998-03-04 | They met [[2yrs ago = 1996]].
        1998-03-04 | It was fixed [[a year and a half ago = 1996-09]], [[half a year ago = 1997-09]] or [[four and a half years ago = 1993]].
        1998-03-04 | [[A few years back = PAST_REF]] it was new, he said; [[two years back = 1996]] she left.
        1998-03-04 | He spent two days back home, won it two years back to back, and after two weeks back at work it set the firm two years back.
        1998-03-04 | A quarter of an hour; years agog.
    ",
};

fn ago(m: &Match<'_>) -> Option<Found> {
    let is_back = m.get("turn")?.eq_ignore_ascii_case("back");
    let back = is_back || m.get("turn")?.eq_ignore_ascii_case("ago");
    let unit = unit_of(m.get("unit")?)?;
    if is_back && (m.span("amount").is_none() || unit.grain < Grain::Day || !is_long_ago(m)) {
        return None;
    }
    let amount = match ["amount", "stuck"].into_iter().find(|name| m.span(name).is_some()) {
        Some(name) => amount(m, name)?,
        None => Amount::Vague,
    };
    if let Some(months) = months_and_a_half(m, amount, unit.grain) {
        return Some(date(m, by_months(if back { -months } else { months }, Origin::Speech)));
    }
    if unit.grain < Grain::Day {
        return Some(m.found(Value::Date(Timex::duration(duration(amount, unit)))));
    }
    let stated = if back { "PAST_REF" } else { "FUTURE_REF" };
    let Some(by) = counted(amount, unit.times) else { return Some(date(m, Meaning::Stated(stated.to_owned()))) };
    let is_year_before = back && by == 1 && unit.grain == Grain::Year;
    let shifted = Meaning::Shifted(whole_grain(unit.grain), if back { -by } else { by }, Origin::Speech);
    Some(date(m, if is_year_before { Meaning::YearBefore(Origin::Speech) } else { shifted }))
}

/// "two years back she left": nothing comes back, and nothing goes on behind it.
fn is_long_ago(m: &Match<'_>) -> bool {
    static LASTING: Words = Words::new(
        "for in after within spent spend spends set sets put puts pushed moved turned turn take took takes get gets got \
         another past last next first the his her their its my our of give gave given only just",
    );
    let next = word_after(m);
    let clause =
        matches!(next, "he" | "she" | "it" | "they" | "we" | "I" | "when" | "that" | "the" | "there" | "and" | "but");
    let apart = opens(m) || m.before().ends_with(", ") || m.get("amount").is_some_and(|amount| amount.contains("few"));
    let ends = apart && next.is_empty() && !m.after().starts_with(['-', '\'', '’']);
    let named = next.starts_with(|first: char| first.is_ascii_uppercase()) && is_function(next);
    (clause || ends || named) && !LASTING.contains(&word_before(m))
}

/// "a year and a half", "half a year", "3.5 years" in months.
fn months_and_a_half(m: &Match<'_>, amount: Amount, grain: Grain) -> Option<i32> {
    let Amount::Exact(number) = amount else { return None };
    let years = if m.span("half").is_some() { number + 0.5 } else { number };
    let is_half = (years.fract() - 0.5).abs() < f64::EPSILON && grain == Grain::Year;
    Amount::Exact(years * 12.0).whole().filter(|_| is_half)
}

/// So many months on or back: of two years and more, whoever speaks means the year.
fn by_months(months: i32, origin: Origin) -> Meaning {
    let shifted = Meaning::Shifted(Grain::Month, months, origin);
    if months.abs() < 24 { shifted } else { Meaning::After(Grain::Year, 0, Box::new(shifted)) }
}

/// Decades and centuries count in years.
fn whole_grain(grain: Grain) -> Grain {
    match grain {
        Grain::Decade | Grain::Century | Grain::Millennium => Grain::Year,
        _ => grain,
    }
}

/// The whole number of units; halves are dropped, as speakers round.
fn counted(amount: Amount, times: f64) -> Option<i32> {
    match amount {
        Amount::Exact(number) => Amount::Exact((number * times).floor()).whole(),
        Amount::Vague => None,
    }
}

/// Counted from a day beside it.
pub(super) static FROM: Rule = Rule {
    id: "date.ago_from",
    about: "So many units before or after a day or period named beside it: a week ago Friday, a year ago today, 25 years \
            ago this month, a week from Monday.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(
            96,
            24,
            &Anchors::Both(
                &Anchors::Lists(&[&WEEKDAYS, &SPOKEN_DAYS, &AGO_WORD]),
                &Anchors::Lists(&[&UNITS, &COUNTED_SEASONS]),
            ),
        ),
        pattern: r"\b(?:(?<front>{weekday}),? )?(?<amount>{amount})[ -](?:(?<unit>{unit})|(?<season>(?i:springs|summers|autumns|winters))) (?i:(?<back>ago)|from)(?: (?:(?<weekday>{weekday})|(?<day>(?i:today|yesterday|tomorrow))|(?<turn>(?i:this|next|last)) (?<period>(?i:week|weekend|month|spring|summer|fall|autumn|winter))))?\b",
        read: from,
    },
    examples: r"
        2014-07-09 | He left [[a week ago Friday = 2014-06-27]], she [[Friday a week ago = 2014-06-27]], they [[a year ago today = 2013-07-09]].
        2014-07-09 | It fell [[25 years ago this month = 1989-07]], [[ten years ago this week = 2004-W28]] and [[four summers ago = 2010-SU]].
        2014-07-09 | It is set for [[a week from Friday = 2014-07-18]].
        2014-07-09 | It opens [[a week from Friday = 2014-07-18]] and closes [[two weeks from tomorrow = 2014-07-24]].
        2014-07-09 | A week ago he left; several years ago this month; a day from hell, an hour ago Monday's game ended.
    ",
};

fn from(m: &Match<'_>) -> Option<Found> {
    let back = m.span("back").is_some();
    let count = amount(m, "amount")?;
    if let Some(season) = m.get("season") {
        let season = SEASONS.lookup(season.trim_end_matches(['s', 'S']))?;
        let part = Part::Season(Season::ALL[usize::try_from(season).ok()?]);
        let this = Meaning::Part(part, Turn::This, Origin::Speech);
        let ends = back && m.span("day").is_none() && m.span("period").is_none();
        return count.whole().filter(|_| ends).map(|by| date(m, Meaning::Moved(Grain::Year, -by, Box::new(this))));
    }
    let unit = unit_of(m.get("unit")?)?;
    let by = counted(count, unit.times).filter(|_| unit.grain >= Grain::Day)?;
    // "for two weeks from Monday" is a length of time.
    let lasts = !back
        && !is_set_for(m)
        && matches!(word_before(m).as_str(), "for" | "over" | "next" | "first" | "last" | "within" | "of");
    // "Friday three years ago": which Friday, nothing tells.
    let loose = m.span("front").is_some() && unit.grain != Grain::Week;
    if lasts || loose {
        return None;
    }
    let stated = beside(m, if back { Turn::Back } else { Turn::This })?;
    let by = if back { -by } else { by };
    Some(date(m, Meaning::Moved(whole_grain(unit.grain), by, Box::new(stated))))
}

/// "set for a week from Tuesday": that day.
fn is_set_for(m: &Match<'_>) -> bool {
    static SET: Words = Words::new("set scheduled due slated planned billed calendar calendars booked fixed");
    let front = m.before().trim_end().strip_suffix("for").unwrap_or("");
    m.span("weekday").is_some() && SET.contains(last_word(front))
}

/// The day or period beside the units, a weekday being the one that `turn` tells.
fn beside(m: &Match<'_>, turn: Turn) -> Option<Meaning> {
    let front = m.get("front").filter(|_| turn == Turn::Back);
    if let Some(day) = m.get("weekday").or(front) {
        return Some(Meaning::Part(Part::Weekday(weekday(day)?), turn, Origin::Speech));
    }
    if let Some(day) = m.get("day") {
        let by = i32::try_from(SPOKEN_DAYS.lookup(day)?).ok()?;
        return Some(Meaning::Shifted(Grain::Day, by, Origin::Speech));
    }
    let (by, turn) = match m.get("turn")?.to_ascii_lowercase().as_str() {
        "last" => (-1, Turn::Last),
        "next" => (1, Turn::Next),
        _ => (0, Turn::This),
    };
    let period = m.get("period")?;
    if let Some(season) = SEASONS.lookup(period) {
        let part = Part::Season(Season::ALL[usize::try_from(season).ok()?]);
        return Some(Meaning::Part(part, turn, Origin::Speech));
    }
    Some(Meaning::Shifted(unit_of(period)?.grain, by, Origin::Speech))
}

/// Counted from what the text spoke of last.
pub(super) static LATER: Rule = Rule {
    id: "date.later",
    about: "So many units after or before what the text spoke of last: two days later, a year earlier.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(
            96,
            8,
            &Anchors::Both(
                &Anchors::Words(&[
                    "later",
                    "earlier",
                    "after",
                    "before",
                    "previously",
                    "prior",
                    "afterwards",
                    "afterward",
                    "beforehand",
                ]),
                &Anchors::Lists(&[&UNITS]),
            ),
        ),
        pattern: r"\b(?<amount>{amount})(?: or so| or more)?[ -](?<unit>{unit})(?<half> (?i:and a half))?(?: or so)? (?<turn>(?i:later|earlier|previously|prior to|prior|afterwards?|beforehand|before|after))\b",
        read: later,
    },
    examples: r"
        2024-12-31 | It began and ended [[two days later = 2025-01-02]].
        1989-11-01 | It rose, after a fall [[a year earlier = 1988]].
        1989-11-01 | He left, and [[half a year later = 1990-05]] she left; [[a few years later = PXY]] they met.
        2024-12-31 | Three sooner or later gave in; it came four months after the talks.
    ",
};

fn later(m: &Match<'_>) -> Option<Found> {
    let turn = m.get("turn")?.to_ascii_lowercase();
    let unit = unit_of(m.get("unit")?)?;
    let amount = amount(m, "amount")?;
    let ends = word_after(m).is_empty()
        || matches!(word_after(m), "and" | "in" | "at" | "on" | "by" | "to" | "was" | "were" | "with" | "but" | "as");
    let open = matches!(turn.as_str(), "prior to" | "after") || turn == "before" && !ends || unit.grain < Grain::Day;
    if amount == Amount::Vague && turn == "later" {
        return Some(m.found(Value::Date(Timex::duration(duration(amount, unit)))));
    }
    let by = counted(amount, unit.times).filter(|_| !open)?;
    let back = matches!(turn.as_str(), "earlier" | "previously" | "prior" | "beforehand" | "before");
    if let Some(months) = months_and_a_half(m, amount, unit.grain) {
        return Some(date(m, by_months(if back { -months } else { months }, Origin::Mention)));
    }
    let is_year_before = matches!(turn.as_str(), "earlier" | "before") && by == 1 && unit.grain == Grain::Year;
    let shifted = Meaning::Shifted(whole_grain(unit.grain), if back { -by } else { by }, Origin::Mention);
    Some(date(m, if is_year_before { Meaning::YearBefore(Origin::Mention) } else { shifted }))
}
