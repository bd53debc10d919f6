//! A weekend or a season by itself.

use super::LONGEST;
use super::direction::turn;
use super::sign::is_post;
use crate::extract::dates::reading::{date, word_after};
use crate::lexicon::times::SEASONS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Meaning, Origin, Part, Season, Turn};

/// A weekend or a season by itself.
pub(in super::super) static PART: Rule = Rule {
    id: "date.post_part",
    about: "In a post, a weekend or a season by itself is the present or the coming one; a weekend that was is the last.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(
            LONGEST,
            &Anchors::Words(&["weekend", "wkend", "wknd", "spring", "summer", "autumn", "winter"]),
        ),
        pattern: r"\b(?:(?<weekend>(?i:weekend|wkend|wknd))|(?<season>(?i:spring|summer|autumn|winter)))\b",
        read,
    },
    examples: r"
        2014-10-11 | A great [[weekend = 2014-W41-WE]] #fun, no [[winter = 2014-WI]] coat yet!
        2015-01-08 | Snow at last, what a [[winter = 2015-WI]] #ski
        2014-10-14 | @ana how was your [[weekend = 2014-W41-WE]]? Mine will be the next one.
        2014-10-11 | A great weekend bag, a winter coat; spring cleaning.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    if !is_post(m.text()) {
        return None;
    }
    if m.span("weekend").is_some() {
        return Some(date(m, weekend(m)));
    }
    let season = Season::ALL[usize::try_from(m.lookup(&SEASONS, "season")?).ok()?];
    let idiom = matches!(word_after(m), "cleaning" | "roll" | "rolls" | "onion" | "onions" | "Wonderland");
    (!idiom).then(|| date(m, self::season(season)))
}

/// The season that a post speaks of: that of its year, also where its winter began in the year before.
pub(in super::super) fn season(season: Season) -> Meaning {
    Meaning::Within(Part::Season(season), Box::new(Meaning::Shifted(Grain::Year, 0, Origin::Speech)))
}

/// The weekend that a post speaks of: the present or the coming one, or the last one that was.
pub(in super::super) fn weekend(m: &Match<'_>) -> Meaning {
    let turn = if turn(m) == Turn::Over { Turn::Usual } else { Turn::This };
    Meaning::Part(Part::Weekend, turn, Origin::Speech)
}
