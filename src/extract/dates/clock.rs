//! Times of the clock: "3pm", "9:34 p.m. EST", "21:30", "noon".

use super::posts::is_post;
use super::reading::{last_word, small, stated, weekday, word_after, word_before};
use crate::lexicon::numbers::numeral_at;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{DAY_PARTS, SHORT_WEEKDAYS, SPOKEN_DAYS, WEEKDAYS};
use crate::lexicon::{Case, Class, MONTHS, Words};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::{Clock, Grain, Meaning, Origin, Part, Timex, TimexKind, Value};

/// A time on the day that the text speaks of.
fn time(m: &Match<'_>, hour: i8, minute: i8, second: Option<i8>) -> Found {
    let clock = Clock::Time(hour, minute, second);
    let meaning = Meaning::At(clock, Box::new(Meaning::Same(Grain::Day)));
    m.found(Value::Date(Timex::new(TimexKind::Time, meaning)))
}

/// An hour with am or pm.
pub(super) static HALF_DAY: Rule = Rule {
    id: "date.clock_am_pm",
    about: "A time with am or pm, with or without a zone: 3pm, 9:34 p.m. EST.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["am", "pm", "a.m", "p.m", "m"]),
        pattern: r"\b(?<hour>1[0-2]|0?[1-9])(?:[:.]?(?<minute>[0-5][0-9])(?::(?<second>[0-5][0-9]))?)?[ +-]?(?<half>{halfday})(?: {zone})?",
        read: half_day,
    },
    examples: r"
        2024-12-31 | At [[3pm = 2024-12-31T15:00]] and [[8:17 p.m. EST = 2024-12-31T20:17]], then at [[12 a.m. = 2024-12-31T00:00]] it ended.
                   | At [[7.30am = XXXX-XX-XXT07:30]] it rang, at [[1130pm = XXXX-XX-XXT23:30]] too.
        2024-12-31 | The 12 Americans had 5 ampoules and 3 PMs.
    ",
};

fn half_day(m: &Match<'_>) -> Option<Found> {
    let hour = small(m, "hour")? % 12;
    let afternoon = m.get("half")?.starts_with(['p', 'P']);
    let cut = m.after().starts_with(|next: char| next.is_alphanumeric());
    (!cut)
        .then(|| time(m, if afternoon { hour + 12 } else { hour }, small(m, "minute").unwrap_or(0), small(m, "second")))
}

/// The beginning of a range of hours.
pub(super) static RANGE: Rule = Rule {
    id: "date.clock_range",
    about: "The beginning of a range of hours that takes am or pm from its end: from 8 to 10 p.m.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["am", "pm", "a.m", "p.m", "m"]),
        pattern: r"\b(?:(?i:from|between) (?<mention>(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5][0-9]))?) (?i:to|and|until|till) |(?<mention2>(?<hour2>1[0-2]|0?[1-9])(?:[:.](?<minute2>[0-5][0-9]))?)(?: ?[-–—] ?|(?<to> (?i:to) )))(?<end>1[0-2]|0?[1-9])(?:[:.][0-5][0-9])?[ +-]?(?<half>{halfday})",
        read: range,
    },
    examples: r"
        2024-12-31 | Open from [[10 = 2024-12-31T10:00]] to 2 p.m., and between [[8:30 = 2024-12-31T20:30]] and 9:15 pm.
                   | Open [[7 = XXXX-XX-XXT07:00]]-10am and [[5:30 = XXXX-XX-XXT17:30]] to 7pm.
        2024-12-31 | He met from 3 to 5 men, and 2 and 3 am sure; from 1 to 2 pmx. At 10 to 2pm, on May 3-5 pm.
    ",
};

fn range(m: &Match<'_>) -> Option<Found> {
    let (hour, end) = (small(m, "hour").or_else(|| small(m, "hour2"))?, small(m, "end")?);
    let afternoon = m.get("half")?.starts_with(['p', 'P']);
    let cut = m.text().as_str()[m.whole().end as usize..].starts_with(|next: char| next.is_alphanumeric());
    // "10 to 2 pm" begins in the morning, "12 to 2 pm" at noon.
    let late = if hour % 12 <= end % 12 { afternoon } else { !afternoon };
    if cut || m.span("hour2").is_some() && !begins_range(m) {
        return None;
    }
    let minute = small(m, "minute").or_else(|| small(m, "minute2")).unwrap_or(0);
    let mut found = time(m, hour % 12 + if late { 12 } else { 0 }, minute, None);
    found.span = m.span("mention2").unwrap_or(found.span);
    Some(found)
}

/// "7-10am": nothing before it shows that the number is another one; "at 10 to 2pm" is ten minutes to two.
fn begins_range(m: &Match<'_>) -> bool {
    let before = word_before(m);
    let counted =
        before.ends_with(|last: char| last.is_ascii_digit()) || MONTHS.lookup(last_word(m.before())).is_some();
    let minutes =
        m.span("to").is_some() && matches!(before.as_str(), "at" | "by" | "about" | "around" | "until" | "till");
    !counted && !minutes && !m.before().ends_with(['-', '–', '.', ':', '/', '$', '£', '€', '#', '+'])
}

/// Half past an hour, or a quarter of an hour beside it.
pub(super) static PAST: Rule = Rule {
    id: "date.clock_past",
    about: "Half past an hour, a quarter past or to it: half past eight, a quarter to nine in the morning.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["half", "quarter"]),
        pattern: r"\b(?:(?i:half past)|(?i:a )?(?i:quarter) (?:(?i:past|after)|(?<to>(?i:to|till|of)))) (?<hour>{numberword}|1[0-2]|[1-9])\b(?:(?i: o['’]clock))?(?: (?i:in the (?<part>morning|afternoon|evening)|at (?<night>night)))?",
        read: past,
    },
    examples: r"
        2024-12-31 | He rose at [[half past six = 2024-12-31T06:30]] and ate at [[a quarter to nine in the evening = 2024-12-31T20:45]].
        2024-12-31 | A quarter of nine million; half past the year; a quarter to twenty.
    ",
};

fn past(m: &Match<'_>) -> Option<Found> {
    let numeral = numeral_at(m.text().as_str(), m.span("hour")?.start as usize)?;
    #[allow(clippy::cast_possible_truncation, reason = "checked to be at most twelve")]
    let hour = (1.0..=12.0).contains(&numeral.value).then_some(numeral.value as i8 % 12)?;
    let whole = numeral.end == m.span("hour")?.end as usize;
    // "a quarter of nine" is more often a share than a time.
    let share = m.get("to").is_some_and(|to| to.eq_ignore_ascii_case("of"));
    let late = m.get("part").is_some_and(|part| !part.eq_ignore_ascii_case("morning")) || m.span("night").is_some();
    let quarter = m.mention_text().to_ascii_lowercase().contains("quarter");
    let minutes = if quarter { if m.span("to").is_some() { -15 } else { 15 } } else { 30 };
    let all = (i16::from(hour) + if late { 12 } else { 0 }) * 60 + minutes;
    let all = all.rem_euclid(24 * 60);
    (whole && !share).then(|| Some(time(m, i8::try_from(all / 60).ok()?, i8::try_from(all % 60).ok()?, None)))?
}

/// Noon, midnight, o'clock.
pub(super) static WORDS: Rule = Rule {
    id: "date.clock_words",
    about: "A time in words: noon, midnight, five o'clock.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["noon", "midnight", "o'clock", "clock"]),
        pattern: r"\b(?:(?<hour>{numberword}|[0-9]{1,2}) (?i:o['’]clock)|(?<word>(?i:noon|midnight)))\b(?: {zone})?",
        read: words,
    },
    examples: r"
        2024-12-31 | They met at [[noon = 2024-12-31T12:00]] and left at [[five o'clock = 2024-12-31T05:00]].
        2024-12-31 | From [[noon GMT = 2024-12-31T12:00]], on the [[midnight = 2024-12-31T00:00]]-to-8 a.m. shift, till [[noon Eastern Time = 2024-12-31T12:00]].
        2024-12-31 | High noon; Chimes at Midnight; Midnight Oil played around the clock; a noon-day sun, Midnight Blizzard.
    ",
};

fn words(m: &Match<'_>) -> Option<Found> {
    if let Some(span) = m.span("hour") {
        let hour = numeral_at(m.text().as_str(), span.start as usize)?.value;
        #[allow(clippy::cast_possible_truncation, reason = "an hour is small")]
        return (1.0..=24.0).contains(&hour).then(|| time(m, hour as i8 % 24, 0, None));
    }
    let word = m.get("word")?;
    let inside = m.mention().start > m.sentence.span.start && !m.sentence.heading;
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase())
        && (inside || word_after(m).starts_with(|first: char| first.is_ascii_uppercase()));
    let loud = word.bytes().all(|byte| byte.is_ascii_uppercase());
    let joined = m.after().starts_with('-') && !m.after().starts_with("-to-");
    let named = capital && !loud || word_before(m) == "high" || joined;
    let hour = if word.eq_ignore_ascii_case("midnight") { 0 } else { 12 };
    (!named).then(|| time(m, hour, 0, None))
}

/// An hour with its part of the day.
pub(super) static IN_PART: Rule = Rule {
    id: "date.clock_part",
    about: "An hour of a part of the day: at 8 in the evening, around five in the morning, 2:30 in the afternoon.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["morning", "afternoon", "evening", "night"]),
        pattern: r"\b(?:(?<cue>(?i:at|by|around|about|until|till|past|before|after|since)) )?(?<mention>(?<hour>1[0-2]|[1-9]|{numberword})(?:[:.](?<minute>[0-5][0-9]))? (?i:in the (?<part>morning|afternoon|evening)|at (?<night>night)))\b",
        read: in_part,
    },
    examples: r"
        2024-12-31 | They spoke at [[8 in the evening = 2024-12-31T20:00]] and till [[two in the morning = 2024-12-31T02:00]].
        2024-12-31 | still up, its [[2 in the morning = 2024-12-31T02:00]] lol
        2024-12-31 | They lost 8 in the evening; about fifty in the morning, after 10 at night school.
    ",
};

fn in_part(m: &Match<'_>) -> Option<Found> {
    let numeral = numeral_at(m.text().as_str(), m.span("hour")?.start as usize)?.value;
    #[allow(clippy::cast_possible_truncation, reason = "checked to be at most twelve")]
    let hour = (1.0..=12.0).contains(&numeral).then_some(numeral as i8 % 12)?;
    let early = m.get("part").is_some_and(|part| part.eq_ignore_ascii_case("morning"));
    let late = !early && (m.span("night").is_none() || hour > 5);
    let named = m.span("night").is_some() && !word_after(m).is_empty();
    let bare = m.span("cue").is_none() && (!is_post(m.text()) || m.get("hour")?.parse::<u8>().is_err());
    (!named && !bare).then(|| time(m, if late { hour + 12 } else { hour }, small(m, "minute").unwrap_or(0), None))
}

/// Hours and minutes of a day of 24 hours.
pub(super) static TWENTY_FOUR: Rule = Rule {
    id: "date.clock",
    about: "Hours and minutes: 21:30, 09:15:04 UTC, 1430 GMT.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(0, usize::MAX, &Anchors::Digits(&[Run::of(1, 2).then(":."), Run::of(4, 4)])),
        pattern: r"\b(?:(?<hour>[01]?[0-9]|2[0-3]):(?<minute>[0-5][0-9])(?::(?<second>[0-5][0-9])(?:\.[0-9]{1,6})?)?(?: ?(?:hrs?|hours)\b|\b(?: {zone}| [+-][0-9]{4}\b(?: \([A-Z]{2,5}\))?)?)|(?<hour4>[01][0-9]|2[0-3])\.?(?<minute4>[0-5][0-9]) ?(?:{zone}|hrs\b|hours\b))",
        read: twenty_four,
    },
    examples: r"
        2024-12-31 | At [[21:30 = 2024-12-31T21:30]], by [[09:15:04 UTC = 2024-12-31T09:15:04]], from [[1430 GMT = 2024-12-31T14:30]] until [[16:05hrs = 2024-12-31T16:05]].
        2013-10-10 | Open [[10:00 = 2013-10-10T10:00]]-[[18:00 = 2013-10-10T18:00]].
        2024-12-31 | A ratio of 3:10, John 3:16, a 2:30 marathon time; 192.0.2.1:80.
    ",
};

fn twenty_four(m: &Match<'_>) -> Option<Found> {
    if let (Some(hour), Some(minute)) = (small(m, "hour4"), small(m, "minute4")) {
        return (!m.before().ends_with(['-', '+', '–'])).then(|| time(m, hour, minute, None));
    }
    let before = word_before(m);
    let cues = [
        "at", "by", "around", "about", "until", "till", "from", "to", "since", "before", "after", "between", "and",
        "on", "of",
    ];
    let two_digits = m.get("hour")?.len() == 2;
    let named = before.starts_with(char::is_alphabetic) && !cues.contains(&before.as_str()) && !takes_a_clock(m)
        || m.before().ends_with("ratio of ");
    let plain = two_digits && !named
        || cues.contains(&before.as_str()) && before != "of"
        || !m.get("minute")?.is_empty() && m.mention_text().len() > 6;
    plain.then(|| time(m, small(m, "hour").unwrap_or(0), small(m, "minute").unwrap_or(0), small(m, "second")))
}

/// Words before hours and minutes besides days: "Open 10:00", "the 10:15 train".
static SCHEDULED: Words = Words::new(
    "open opens opened opening close closes closed daily starts start begins leaves departs arrives doors the a this \
     today tomorrow yesterday tonight morning afternoon evening night noon hours time times",
);

/// Whether a day or a word of timetables stands before hours and minutes.
fn takes_a_clock(m: &Match<'_>) -> bool {
    let word = last_word(m.before());
    SCHEDULED.contains(&word.to_ascii_lowercase())
        || MONTHS.lookup(word).is_some()
        || WEEKDAYS.lookup(word).is_some()
        || SHORT_WEEKDAYS.lookup(word).is_some()
}

/// The night of speaking in one word.
static TONIGHT: Class = Class { name: "tonight", case: Case::Any, words: &[("tonight", 0)] };

/// A bare hour with its day or part of a day.
pub(super) static BARE: Rule = Rule {
    id: "date.clock_bare",
    about: "A bare hour beside a day or a part of one: tomorrow at 10, tonight at 11, until 3 this morning.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            24,
            16,
            &Anchors::Both(
                &Anchors::Lists(&[&WEEKDAYS, &SPOKEN_DAYS, &DAY_PARTS, &TONIGHT]),
                &Anchors::Digits(&[Run::of(1, 2)]),
            ),
        ),
        pattern: r"\b(?:(?<mention>(?<day>(?i:tonight|today|tomorrow|yesterday)|{weekday}),? (?i:at) (?<hour>1[0-2]|[1-9])(?:[:.](?<minute>[0-5][0-9]))?)|(?i:at|until|till|by|around|about|before|after|past) (?<mention2>(?<hour2>1[0-2]|[1-9])(?:[:.](?<minute2>[0-5][0-9]))? (?<day2>(?i:this (?<part>morning|afternoon|evening)|tonight|tomorrow|yesterday))))\b",
        read: bare,
    },
    examples: r"
        2024-12-31 | See you [[tomorrow at 10 = 2025-01-01T10:00]], or at [[6 tonight = 2024-12-31T18:00]]; he slept until [[3 this morning = 2024-12-31T03:00]]. “See you [[tomorrow at 10 = 2025-01-01T10:00]]”, he said.
        2024-12-31 | It opens [[Monday at 9 = 2025-01-06T09:00]] with a speech, or [[tonight at 11 = 2024-12-31T23:00]].
        2024-12-31 | They met Monday at 9 a.m. and today at 10:30 pm, yesterday at 8 in the evening.
        2024-12-31 | Tomorrow at 10 sites; today at 10 Elm Street; until 3 came; at 12 yesterday's men, by 3 points on Friday.
    ",
};

fn bare(m: &Match<'_>) -> Option<Found> {
    let (hour, minute) =
        (small(m, "hour").or_else(|| small(m, "hour2"))?, small(m, "minute").or_else(|| small(m, "minute2")));
    let word = m.get("day").or_else(|| m.get("day2"))?;
    let span = m.span("mention2").unwrap_or_else(|| m.mention());
    if !ends_hour(&m.text().as_str()[span.end as usize..m.sentence.span.end as usize]) {
        return None;
    }
    let day = match word.to_ascii_lowercase().as_str() {
        "tomorrow" => Meaning::Shifted(Grain::Day, 1, Origin::Speech),
        "yesterday" => Meaning::Shifted(Grain::Day, -1, Origin::Speech),
        name => match weekday(name) {
            Some(weekday) => stated(m, Part::Weekday(weekday)),
            None => Meaning::Shifted(Grain::Day, 0, Origin::Speech),
        },
    };
    let later = word.eq_ignore_ascii_case("tonight") && hour > 5
        || m.get("part").is_some_and(|part| !part.eq_ignore_ascii_case("morning"));
    let hour = if later && hour < 12 { hour + 12 } else { hour };
    let meaning = Meaning::At(Clock::Time(hour, minute.unwrap_or(0), None), Box::new(day));
    // "tonight at 12" is of the next day, "12 this morning" of none that is clear.
    let morning = m.get("part").is_some_and(|part| part.eq_ignore_ascii_case("morning"));
    let midnight = hour == 12 && (morning || word.eq_ignore_ascii_case("tonight"));
    (!midnight).then_some(Found { span, value: Value::Date(Timex::new(TimexKind::Time, meaning)) })
}

/// Words behind an hour that say which half of the day it is of: other rules know them.
const HALVES: &[&str] = &[
    "a.m",
    "p.m",
    "am",
    "pm",
    "A.M",
    "P.M",
    "AM",
    "PM",
    "a. m",
    "p. m",
    "in the morning",
    "in the afternoon",
    "in the evening",
    "at night",
];

/// Whether nothing behind a bare hour is counted or named by it, and it stays bare.
fn ends_hour(after: &str) -> bool {
    if HALVES.iter().any(|half| after.trim_start().starts_with(half)) {
        return false;
    }
    let next = after.trim_start().split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    let mut rest = after.chars();
    let stops = rest.next().is_some_and(|mark| matches!(mark, '.' | ',' | ';' | ')' | '!' | '?' | '"' | '”'))
        && !rest.as_str().starts_with(|digit: char| digit.is_ascii_digit());
    let counts = matches!(next, "of" | "or" | "and" | "to" | "more" | "other" | "our" | "your" | "different");
    after.is_empty() || stops || after.starts_with(' ') && is_function(next) && !counts
}
