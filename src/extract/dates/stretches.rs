//! Stretches up to now or from now on: "the past two months", "the next five years", "past week".

use super::reading::{Amount, amount, date, duration, is_age, unit_of, word_after, word_before};
use super::turns::is_of_a_period;
use super::years::is_possessive;
use crate::lexicon::times::UNITS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Meaning, Timex, Value};

/// A number of last or next units.
pub(super) static LAST: Rule = Rule {
    id: "date.stretch",
    about: "A number of units up to or from a time: the past two months, the next five years, the first three days.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            0,
            128,
            &Anchors::Both(
                &Anchors::Words(&[
                    "past",
                    "last",
                    "next",
                    "previous",
                    "preceding",
                    "following",
                    "coming",
                    "first",
                    "final",
                    "latest",
                    "prior",
                    "subsequent",
                    "ensuing",
                    "recent",
                    "another",
                ]),
                &Anchors::Lists(&[&UNITS]),
            ),
        ),
        pattern: r"\b(?i:past|last|next|previous|preceding|following|coming|first|final|latest|prior|subsequent|ensuing|recent|another)(?: (?i:nearly|almost|about|roughly|over|more than))? (?<amount>{few}|(?i:several|few|couple(?: of)?|many|half))(?:(?: (?i:to|or) |[-–])(?<high>{upto}))?[ -](?<unit>{unit})(?: or so)?\b",
        read: last,
    },
    examples: r"
        | In [[the past two months = P2M]], [[the next 10 to 14 months = PXM]] and [[the last few days = PXD]].
        | It rose in spring following [[two quarters = P2Q]] of losses.
        | The last two matches, the next three steps, the first zero-day; another 60-year-old man, another 45-years-old.
    ",
};

fn last(m: &Match<'_>) -> Option<Found> {
    let unit = unit_of(m.get("unit")?)?;
    let amount = if m.span("high").is_some() { Amount::Vague } else { amount(m, "amount")? };
    let none = amount == Amount::Exact(0.0) || is_age(m);
    let mut found = m.found(Value::Date(Timex::duration(duration(amount, unit))));
    if is_preposition(m) {
        found.span.start = m.span("amount")?.start;
    }
    (!none).then_some(found)
}

/// "a rebound following two bad quarters": after them; "the following two quarters" are those that came next.
fn is_preposition(m: &Match<'_>) -> bool {
    let before = word_before(m);
    let owned =
        matches!(before.as_str(), "the" | "these" | "those" | "each" | "every" | "in" | "over" | "for" | "during");
    m.mention_text().starts_with("following") && !owned && !is_possessive(&before) && !before.is_empty()
}

/// A whole unit up to or from now.
pub(super) static WHOLE: Rule = Rule {
    id: "date.stretch_one",
    about: "One unit up to or from now: the past week, the coming year, over the next month, the last decade.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            24,
            24,
            &Anchors::Both(&Anchors::Words(&["next", "past", "last"]), &Anchors::Lists(&[&UNITS])),
        ),
        pattern: r"\b(?:(?i:over|within|for|during|in|throughout) (?<mention>(?i:the next) (?<next>{unit})(?<half> (?i:and a half\b))?(?: or so\b)?)|(?<past>(?i:the past|past|the last)) (?<unit>{unit})(?<half2> (?i:and a half))?(?: or so)?|(?i:the next) (?<one>{unit}) (?i:and a half))\b",
        read: whole,
    },
    examples: r"
        | For [[the next year = P1Y]] and in [[the past week = P1W]] and [[the past decade = P10Y]].
        | In [[the last month and a half = P1.5M]] and for [[the next year and a half = P1.5Y]].
        | Half past the hour; the last minute; the past days; the next hour and a half-baked idea.
    ",
};

fn whole(m: &Match<'_>) -> Option<Found> {
    let word = m.get("unit").or_else(|| m.get("next")).or_else(|| m.get("one"))?;
    let unit = unit_of(word)?;
    if ["one", "half", "half2"].iter().any(|name| m.span(name).is_some()) {
        let whole = !m.after().starts_with('-') && !word.ends_with('s');
        return whole.then(|| m.found(Value::Date(Timex::duration(duration(Amount::Exact(1.5), unit)))));
    }
    let one = !word.ends_with('s') && !matches!(word, "second" | "minute" | "night");
    let last = m.get("past").is_some_and(|past| past.eq_ignore_ascii_case("the last"));
    let stretch = !last
        || matches!(word_before(m).as_str(), "in" | "over" | "during" | "for" | "within")
            && unit.grain != Grain::Day
            && word_after(m) != "of"
            && !is_of_a_period(m);
    let quarter = unit.grain == Grain::Quarter;
    if quarter && one && !last && m.span("past").is_some() {
        return Some(date(m, Meaning::Shifted(Grain::Quarter, -1, crate::value::Origin::Speech)));
    }
    (one && stretch && unit.grain != Grain::Weekend)
        .then(|| m.found(Value::Date(Timex::duration(duration(Amount::Exact(1.0), unit)))))
}
