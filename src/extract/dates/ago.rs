//! So many units before or after: "three years ago", "two days later".

use super::reading::{Amount, amount, date, duration, unit_of, word_after};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Meaning, Origin, Timex, Value};

/// Counted from the day of speaking.
pub(super) static AGO: Rule = Rule {
    id: "date.ago",
    about: "So many units before or after the day of speaking: three years ago, two weeks from now.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["ago", "now", "hence", "today"]),
        pattern: r"\b(?:(?<amount>{amount})(?: or so| or more)?[ -])?(?<unit>{unit})(?<half> (?i:and a half))?(?: or so| or two)? (?<turn>(?i:ago|from now|from today|hence))\b",
        read: ago,
    },
    examples: r"
        1998-03-04 | He left [[five months ago = 1997-10]], [[three years ago = 1995]] or [[a week ago = 1998-W09]].
        1998-03-04 | He left [[several years ago = PAST_REF]] and returns [[two days from now = 1998-03-06]].
        1998-03-04 | It was fixed [[a year and a half ago = 1996-09]].
        1998-03-04 | A quarter of an hour; years agog.
    ",
};

fn ago(m: &Match<'_>) -> Option<Found> {
    let back = m.get("turn")?.eq_ignore_ascii_case("ago");
    let unit = unit_of(m.get("unit")?)?;
    let amount = if m.span("amount").is_some() { amount(m, "amount")? } else { Amount::Vague };
    if let Some(months) = months_and_a_half(m, amount, unit.grain) {
        return Some(date(m, Meaning::Shifted(Grain::Month, if back { -months } else { months }, Origin::Speech)));
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

/// "a year and a half" in months.
fn months_and_a_half(m: &Match<'_>, amount: Amount, grain: Grain) -> Option<i32> {
    let years = amount.whole().filter(|_| m.span("half").is_some() && grain == Grain::Year)?;
    Some(years * 12 + 6)
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

/// Counted from what the text spoke of last.
pub(super) static LATER: Rule = Rule {
    id: "date.later",
    about: "So many units after or before what the text spoke of last: two days later, a year earlier.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&[
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
        pattern: r"\b(?<amount>{amount})(?: or so| or more)?[ -](?<unit>{unit})(?<half> (?i:and a half))?(?: or so)? (?<turn>(?i:later|earlier|previously|prior to|prior|afterwards?|beforehand|before|after))\b",
        read: later,
    },
    examples: r"
        2024-12-31 | It began and ended [[two days later = 2025-01-02]].
        1989-11-01 | It rose, after a fall [[a year earlier = 1988]].
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
    let by = counted(amount, unit.times).filter(|_| !open)?;
    let back = matches!(turn.as_str(), "earlier" | "previously" | "prior" | "beforehand" | "before");
    if let Some(months) = months_and_a_half(m, amount, unit.grain) {
        return Some(date(m, Meaning::Shifted(Grain::Month, if back { -months } else { months }, Origin::Mention)));
    }
    let is_year_before = matches!(turn.as_str(), "earlier" | "before") && by == 1 && unit.grain == Grain::Year;
    let shifted = Meaning::Shifted(whole_grain(unit.grain), if back { -by } else { by }, Origin::Mention);
    Some(date(m, if is_year_before { Meaning::YearBefore(Origin::Mention) } else { shifted }))
}
