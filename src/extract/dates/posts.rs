//! Posts of social media: short texts with handles, tags or links, in which a bare word of time means the present one.

use super::reading::{Amount, date, duration, unit_of, usual, weekday, word_after, word_before};
use crate::lexicon::times::{DAY_PARTS, PART_CODES, SEASONS, UNITS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::text::Text;
use crate::value::{Clock, Grain, Meaning, Origin, Part, Season, Timex, TimexKind, Turn, Value};

/// Longer texts are no posts, in bytes: room for 140 characters and two links.
const LONGEST: usize = 320;

/// What posts have and sentences of news have not.
const MARKS: &[&str] = &[
    "@", "#", "http", "!!", "..", ":)", ":(", ":D", "RT ", "lol", "Lol", "LOL", "haha", "Haha", "omg", "OMG", "<3",
    " I ", "I'm ", "I’m ", " my ", " u ",
];

/// Whether the text is a post: short, with a mark of one, in small letters or with no stop at its end.
pub(super) fn is_post(text: &Text) -> bool {
    let text = text.as_str().trim();
    text.len() <= LONGEST
        && !text.contains("\n\n")
        && (MARKS.iter().any(|mark| text.contains(mark))
            || text.starts_with(|first: char| first.is_ascii_lowercase())
            || text.ends_with(|last: char| last.is_ascii_lowercase()))
}

/// A unit by itself.
pub(super) static UNIT: Rule = Rule {
    id: "date.post_unit",
    about: "In a post, a unit by itself is as long as it says: a long day, happy days; with its article it is the present one.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Lists(&[&UNITS])),
        pattern: r"\b(?<the>(?i:the ))?(?<unit>{unit})\b",
        read: unit,
    },
    examples: r"
        2014-05-23 | Equinox [[day = P1D]] at #school, then [[weeks = PXW]] of rain!
        2014-05-23 | Pancakes to close [[the week = 2014-W21]] #brunch.
        2014-05-23 | What a long day at school. A second chance, number 5 min.
    ",
};

fn unit(m: &Match<'_>) -> Option<Found> {
    let word = m.get("unit")?;
    let unit = unit_of(word)?;
    let short = is_abbreviated(word) || unit.grain < Grain::Minute || unit.grain == Grain::Weekend;
    if short || word.to_ascii_lowercase().starts_with("night") || !is_post(m.text()) {
        return None;
    }
    let plural = word.ends_with(['s', 'S']);
    if m.span("the").is_some() && !plural && unit.grain >= Grain::Day {
        return Some(date(m, Meaning::Shifted(unit.grain, 0, Origin::Speech)));
    }
    let amount = if plural { Amount::Vague } else { Amount::Exact(1.0) };
    Some(m.found(Value::Date(Timex::duration(duration(amount, unit)))))
}

/// "5 min" has its number, and "min" alone is no minute.
fn is_abbreviated(word: &str) -> bool {
    let stem = word.trim_end_matches(['s', 'S']);
    stem.len() <= 3 && !stem.eq_ignore_ascii_case("day")
}

/// A part of the day by itself.
pub(super) static DAY_PART: Rule = Rule {
    id: "date.post_day_part",
    about: "In a post, a part of the day by itself is that of the day: good morning, at night.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Lists(&[&DAY_PARTS])),
        pattern: r"\b(?i:the )?(?<part>{daypart})\b",
        read: |m| {
            let code = PART_CODES[usize::try_from(m.lookup(&DAY_PARTS, "part")?).ok()?];
            let time =
                || Timex::new(TimexKind::Time, Meaning::At(Clock::Part(code), Box::new(Meaning::Same(Grain::Day))));
            is_post(m.text()).then(|| m.found(Value::Date(time())))
        },
    },
    examples: r"
        2014-12-17 | Gooood [[morning = 2014-12-17TMO]]!! Who sleeps at [[night = 2014-12-17TNI]]?
        2014-12-17 | Good morning; a night out.
    ",
};

/// A weekend, a season, or an abbreviated weekday by itself.
pub(super) static PART: Rule = Rule {
    id: "date.post_part",
    about: "In a post, a weekend, a season or an abbreviated weekday by itself is the present or the coming one.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(
            LONGEST,
            &Anchors::Words(&[
                "weekend", "wkend", "wknd", "spring", "summer", "autumn", "winter", "mon", "tue", "tues", "wed", "thu",
                "thur", "thurs", "fri", "sat", "sun",
            ]),
        ),
        pattern: r"\b(?:(?<weekend>(?i:weekend|wkend|wknd))|(?<season>(?i:spring|summer|autumn|winter))|(?<weekday>{shortweekday}|mon|tues?|wed|thur?s?|fri))\b",
        read: part,
    },
    examples: r"
        2014-10-11 | A great [[weekend = 2014-W41-WE]] #fun, no [[winter = 2014-WI]] coat yet! See you [[Sat = 2014-10-11]]
        2014-10-11 | A great weekend bag, a winter coat; he sat in the sun.
    ",
};

fn part(m: &Match<'_>) -> Option<Found> {
    if !is_post(m.text()) {
        return None;
    }
    if m.span("weekend").is_some() {
        return Some(date(m, Meaning::Part(Part::Weekend, Turn::This, Origin::Speech)));
    }
    if let Some(season) = m.lookup(&SEASONS, "season") {
        let season = Season::ALL[usize::try_from(season).ok()?];
        return Some(date(m, Meaning::Part(Part::Season(season), Turn::This, Origin::Speech)));
    }
    let word = m.get("weekday")?;
    let verb = matches!(word_before(m).as_str(), "i" | "he" | "she" | "they" | "we" | "the" | "just")
        || word_after(m) == "Microsystems";
    (!verb).then(|| Some(date(m, usual(Part::Weekday(weekday(word)?)))))?
}

/// The present and the future in a post.
pub(super) static REFERENCE: Rule = Rule {
    id: "date.post_reference",
    about: "In a post, now, the past and the future wherever they stand.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Words(&["now", "nw", "past", "future"])),
        pattern: r"\b(?:(?<now>(?i:now))|(?<past>(?i:the past))|(?<future>(?i:(?:the )?future)))\b",
        read: |m| {
            let value = match () {
                () if m.span("now").is_some() => "PRESENT_REF",
                () if m.span("past").is_some() => "PAST_REF",
                () => "FUTURE_REF",
            };
            is_post(m.text()).then(|| date(m, Meaning::Stated(value.to_owned())))
        },
    },
    examples: r"
        | Votes in [[NOW = PRESENT_REF]]!! My [[future = FUTURE_REF]], [[the past = PAST_REF]].
        | My future husband; the past president.
    ",
};
