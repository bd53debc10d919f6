//! Weekends, and weeks named by a day: "the weekend", "next weekend", "the week of March 6".

use super::posts::{self, is_post};
use super::reading::{date, day, month, small, stated, usual, word_before, year};
use super::weekdays::is_last_of;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Meaning, Origin, Part, Turn};

/// A weekend.
pub(super) static WEEKEND: Rule = Rule {
    id: "date.weekend",
    about: "A weekend: the weekend, last weekend, next weekend.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(16, 4, &Anchors::Words(&["weekend"])),
        pattern: r"\b(?:(?<turn>(?i:last|past|next|this|this past|this coming|coming|previous|following)) )?(?i:weekend)\b",
        read: weekend,
    },
    examples: r"
        2024-12-31 | It broke over [[the weekend = 2024-W52-WE]] and opens [[next weekend = 2025-W01-WE]].
                   | It broke over [[the weekend = XXXX-WXX-WE]].
        2024-12-31 | roll on [[the weekend = 2025-W01-WE]]!! yes
        2024-12-31 | They work every weekend; a weekend bag.
    ",
};

fn weekend(m: &Match<'_>) -> Option<Found> {
    let (turn, origin) = match m.get("turn").map(str::to_ascii_lowercase).as_deref() {
        None => {
            let meaning = if is_post(m.text()) { posts::weekend(m) } else { stated(m, Part::Weekend) };
            return matches!(word_before(m).as_str(), "the" | "holiday" | "long").then(|| date(m, meaning));
        }
        Some("last") if is_last_of(m) => return Some(date(m, Meaning::Stated(usual(Part::Weekend).open_value()))),
        Some("last" | "past" | "this past") => (Turn::Last, Origin::Speech),
        Some("next" | "this coming" | "coming") => (Turn::Next, Origin::Speech),
        Some("previous") => (Turn::Last, Origin::Mention),
        Some("following") => (Turn::Next, Origin::Mention),
        Some(_) => (Turn::This, Origin::Speech),
    };
    Some(date(m, Meaning::Part(Part::Weekend, turn, origin)))
}

/// The week that holds a day.
pub(super) static OF_DAY: Rule = Rule {
    id: "date.week_of",
    about: "A week named by one of its days: the week of March 6, the week ending 3 June 2021.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["week"]),
        pattern: r"\b(?i:week (?:of|ending|ended|beginning|starting|commencing))(?: (?i:on))? (?:(?<month>{month}) (?<day>{day})|(?<day2>{day}) (?:of )?(?<month2>{month}))(?:,? (?<year>{year}))?",
        read: |m| {
            let month = month(m, "month").or_else(|| month(m, "month2"))?;
            let number = small(m, "day").or_else(|| small(m, "day2"))?;
            Some(date(m, Meaning::After(Grain::Week, 0, Box::new(day(m, month, number, year(m, "year"))?))))
        },
    },
    examples: r"
        2000-02-21 | The fair opens in [[the week of March 13 = 2000-W11]].
        2000-02-21 | A week of marches, and the week of the 6 March wolves.
    ",
};
