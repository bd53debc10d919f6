//! What lies before or behind another date: "the day after Christmas", "the Friday before May 5".

use super::reading::{day, month, small, unit_of, weekday, year};
use crate::lexicon::times::{DAY_PARTS, PART_CODES, UNITS, WEEKDAYS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Clock, Grain, Meaning, Part, Timex, TimexKind, Turn, Value};

/// A unit beside a day, which stands in the mention or is another one that `resolve` joins to it.
pub(super) static RULE: Rule = Rule {
    id: "date.beside",
    about: "A unit, weekday or part of the day before or behind the date that follows it, with which it is one: the day \
            after May 1, the night before Christmas, the Friday after Thanksgiving.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            30,
            usize::MAX,
            &Anchors::Both(
                &Anchors::Words(&["before", "after", "following", "preceding"]),
                &Anchors::Lists(&[&UNITS, &WEEKDAYS, &DAY_PARTS]),
            ),
        ),
        pattern: r"\b(?<mention>(?i:the) (?:(?<unit>(?i:day|week|weekend|month|year))|(?<weekday>{weekday})|(?<part>(?i:night|morning|evening|afternoon))) (?i:immediately |right |just )?(?:(?<back>(?i:before|preceding))|(?i:after|following))(?: (?<month>{month}) (?<number>{day})(?:,? (?<year>{year}))?)?)\b(?: (?i:the )?(?:[A-Z0-9]|(?i:last|next|this|yesterday|tomorrow|today) ))?",
        read,
    },
    examples: r"
        2014-07-09 | It closed [[the day after May 1 = 2014-05-02]]; [[the Friday before June 3, 2013 = 2013-05-31]] it had snowed.
        2014-07-09 | [[The night before July 4 = 2014-07-03TNI]] they slept; [[the weekend after June 5 = 2014-W23-WE]] they danced.
        | The day after the vote, the day before she left, the Friday before Mr. Pell came; the year before last.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let (by, turn) = if m.span("back").is_some() { (-1, Turn::Last) } else { (1, Turn::Next) };
    let from = Box::new(match month(m, "month") {
        Some(month) => day(m, month, small(m, "number")?, year(m, "year"))?,
        None => Meaning::Same(Grain::Day),
    });
    if m.span("month").is_none() && m.whole().end == m.mention().end {
        return None;
    }
    if let Some(part) = m.lookup(&DAY_PARTS, "part") {
        let clock = Clock::Part(PART_CODES[usize::try_from(part).ok()?]);
        let meaning = Meaning::At(clock, Box::new(Meaning::After(Grain::Day, by, from)));
        return Some(m.found(Value::Date(Timex::new(TimexKind::Time, meaning))));
    }
    let meaning = match m.get("weekday") {
        Some(word) => Meaning::Beside(Part::Weekday(weekday(word)?), turn, from),
        None => match unit_of(m.get("unit")?)?.grain {
            Grain::Weekend => Meaning::Beside(Part::Weekend, turn, from),
            grain => Meaning::After(grain, by, from),
        },
    };
    Some(m.found(Value::Date(Timex::date(meaning))))
}
