//! Parts of the day: "this morning", "night".

use super::reading::{last_word, word_after, word_before};
use crate::lexicon::Words;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{DAY_PARTS, PART_CODES, WEEKDAYS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Clock, Grain, Meaning, Origin, Timex, TimexKind, Value};

fn time(m: &Match<'_>, day: Meaning) -> Option<Found> {
    let code = PART_CODES[usize::try_from(m.lookup(&DAY_PARTS, "part")?).ok()?];
    Some(m.found(Value::Date(Timex::new(TimexKind::Time, Meaning::At(Clock::Part(code), Box::new(day))))))
}

/// A part of the day, which needs its day beside it.
pub(super) static PLAIN: Rule = Rule {
    id: "date.day_part",
    about: "A part of the day beside a day, or behind an article: Friday morning, on the night of March 3.",
    strength: Strength::Guess,
    find: Find::Pattern { anchors: Anchors::Lists(&[&DAY_PARTS]), pattern: r"\b(?<part>{daypart})\b", read: plain },
    examples: r"
        2024-12-31 | It rained in [[the morning = 2024-12-31TMO]].
        2024-12-31 | Night fell on good evenings; a night club; the night train; the evening paper.
    ",
};

fn plain(m: &Match<'_>) -> Option<Found> {
    let next = word_after(m);
    if is_in_name(m) {
        return None;
    }
    let plural = m.get("part").is_some_and(|part| part.ends_with('s'));
    if plural && last_word_is_day(m) {
        return None;
    }
    let describes = word_before(m) == "the" && !next.is_empty() && !is_function(next);
    (!describes).then(|| time(m, Meaning::Same(Grain::Day)))?
}

/// "CBS This Morning", "Friday Night Lights": in capitals inside a sentence of small letters.
fn is_in_name(m: &Match<'_>) -> bool {
    let is_capital = |word: &str| word.starts_with(|first: char| first.is_ascii_uppercase());
    let part = m.get("part").unwrap_or("");
    let first = m.mention().start == m.sentence.span.start;
    let owned = m.span("turn").is_some() || is_capital(word_after(m));
    is_capital(part) && !part.bytes().all(|byte| byte.is_ascii_uppercase()) && !first && owned && !m.sentence.heading
}

/// "Saturday mornings" are many.
fn last_word_is_day(m: &Match<'_>) -> bool {
    WEEKDAYS.lookup(&word_before(m)).is_some()
}

/// A part of the day with a word that says which.
pub(super) static THIS: Rule = Rule {
    id: "date.day_part_this",
    about: "A part of this, that or the next day: this morning, that night, the following evening.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&DAY_PARTS]),
        pattern: r"\b(?<turn>(?i:this|that|same|the next|next|the following|following|previous|yesterday|tomorrow)) (?<part>{daypart})\b",
        read: this,
    },
    examples: r"
        2024-12-31 | He woke [[this morning = 2024-12-31TMO]] and left [[yesterday evening = 2024-12-30TEV]].
        2024-12-31 | That good morning, this one evening.
    ",
};

fn this(m: &Match<'_>) -> Option<Found> {
    let day = match m.get("turn")?.to_ascii_lowercase().as_str() {
        "this" => Meaning::Shifted(Grain::Day, 0, Origin::Speech),
        "yesterday" => Meaning::Shifted(Grain::Day, -1, Origin::Speech),
        "tomorrow" => Meaning::Shifted(Grain::Day, 1, Origin::Speech),
        "previous" => Meaning::Shifted(Grain::Day, -1, Origin::Mention),
        "that" | "same" => Meaning::Same(Grain::Day),
        _ => Meaning::Shifted(Grain::Day, 1, Origin::Mention),
    };
    (word_before(m) != "good" && !is_in_name(m)).then(|| time(m, day))?
}

/// Parts of the day by the sun, which need no article behind a preposition.
const BY_THE_SUN: &[(&str, &str)] = &[
    ("dawn", "MO"),
    ("daybreak", "MO"),
    ("sunrise", "MO"),
    ("sunup", "MO"),
    ("first light", "MO"),
    ("dusk", "EV"),
    ("sunset", "EV"),
    ("sundown", "EV"),
    ("nightfall", "NI"),
    ("midday", "MI"),
    ("lunchtime", "MI"),
];

/// The others, which need one behind most prepositions.
const BY_THE_CLOCK: &[(&str, &str)] =
    &[("morning", "MO"), ("midmorning", "MO"), ("afternoon", "AF"), ("midafternoon", "AF"), ("evening", "EV")];

/// What a part of the day before it describes: "after dawn raids", "until evening prayers".
static OF_THE_PART: Words = Words::new(
    "raid raids attack attacks assault patrol patrols ceremony ceremonies service services prayer prayers mass vigil      vigils chorus curfew classes class newspapers papers edition editions news rush drive traffic shift shifts      shows show meal meals hours boulevard",
);

/// A part of the day behind a preposition.
pub(super) static BARE: Rule = Rule {
    id: "date.day_part_bare",
    about: "A part of the day behind a preposition, without an article: before dawn, by late afternoon, at sunset.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&[
            "dawn",
            "daybreak",
            "sunrise",
            "sunup",
            "light",
            "dusk",
            "sunset",
            "sundown",
            "nightfall",
            "midday",
            "lunchtime",
            "morning",
            "midmorning",
            "afternoon",
            "midafternoon",
            "evening",
        ]),
        pattern: r"\b(?<cue>(?i:before|by|at|until|till|since|after|around|about|from|through|toward|towards|in))(?: (?<edge>(?i:early|late|mid))(?: |-)| )(?<mention>(?<part>(?i:dawn|daybreak|sunrise|sunup|first light|dusk|sunset|sundown|nightfall|midday|lunchtime|morning|midmorning|afternoon|midafternoon|evening)))\b",
        read: bare,
    },
    examples: r"
        2024-12-31 | They moved in before [[dawn = 2024-12-31TMO]] and had left by [[nightfall = 2024-12-31TNI]], or by [[early evening = 2024-12-31TEV]].
        2024-12-31 | It rang at [[sunset = 2024-12-31TEV]]; they dug until [[midday = 2024-12-31TMI]] and in [[late afternoon = 2024-12-31TAF]].
        2024-12-31 | It is dark at night and in morning rooms; open from dawn to dusk, after dawn raids and by evening classes; sunset came.
    ",
};

fn bare(m: &Match<'_>) -> Option<Found> {
    let part = m.get("part")?.to_ascii_lowercase();
    let of = |list: &[(&str, &'static str)]| list.iter().find(|(word, _)| *word == part).map(|&(_, code)| code);
    let cue = m.get("cue")?.to_ascii_lowercase();
    let takes = match cue.as_str() {
        "in" => m.span("edge").is_some(),
        "by" | "until" | "till" | "before" | "since" | "toward" | "towards" => true,
        _ => false,
    };
    let code = of(BY_THE_SUN).filter(|_| cue != "in").or_else(|| of(BY_THE_CLOCK).filter(|_| takes))?;
    let next = word_after(m);
    let named = m.mention_text().starts_with(|first: char| first.is_ascii_uppercase());
    let describes = OF_THE_PART.contains(next) || m.after().starts_with('-');
    let meaning = Meaning::At(Clock::Part(code), Box::new(Meaning::Same(Grain::Day)));
    (!named && !describes && !is_any_day(m)).then(|| m.found(Value::Date(Timex::new(TimexKind::Time, meaning))))
}

/// "from dawn to dusk", "until sunset" behind "from sunrise": on any day.
fn is_any_day(m: &Match<'_>) -> bool {
    let is_part = |word: &str| BY_THE_SUN.iter().any(|(listed, _)| *listed == word);
    let after = m.after().trim_start();
    let behind = ["to ", "until ", "till "].iter().find_map(|joint| after.strip_prefix(joint)).unwrap_or("");
    let before = &m.text().as_str()[m.sentence.span.start as usize..m.whole().start as usize];
    is_part(behind.split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or(""))
        || is_part(last_word(before))
}

/// Hours of the night.
pub(super) static HOURS: Rule = Rule {
    id: "date.day_part_hours",
    about: "The hours of a part of the day: the predawn hours, the wee hours of Monday, overnight hours.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["hours"]),
        pattern: r"\b(?i:in|during|into|until|through|by|before|since) (?<mention>(?i:the )(?:(?<early>(?i:predawn|pre-dawn|wee|small|early[- ]morning))|(?i:late[- ]night|nighttime|overnight|(?<evening>evening)|(?<after>afternoon))) (?i:hours))\b",
        read: |m| {
            let code = match () {
                () if m.span("early").is_some() => "MO",
                () if m.span("after").is_some() => "AF",
                () if m.span("evening").is_some() => "EV",
                () => "NI",
            };
            let meaning = Meaning::At(Clock::Part(code), Box::new(Meaning::Same(Grain::Day)));
            Some(m.found(Value::Date(Timex::new(TimexKind::Time, meaning))))
        },
    },
    examples: r"
        2024-12-31 | It hit in [[the predawn hours = 2024-12-31TMO]]; they dug through [[the overnight hours = 2024-12-31TNI]].
        2024-12-31 | The small hours went by; they slept for hours, in the office hours.
    ",
};
