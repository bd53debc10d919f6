//! References to no time in particular: "now", "recently", "in the future".

use super::posts::is_post;
use super::reading::{date, last_word, opens, word_after, word_before};
use super::shared::shared;
use crate::lexicon::Words;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::UNITS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::Meaning;

fn reference(m: &Match<'_>, value: &str) -> Found {
    date(m, Meaning::Stated(value.to_owned()))
}

/// The present.
pub(super) static PRESENT: Rule = Rule {
    id: "date.present",
    about: "The present: now, currently, at this time, at the moment.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            28,
            20,
            &Anchors::Words(&[
                "now",
                "currently",
                "current",
                "present",
                "presently",
                "moment",
                "time",
                "nowadays",
                "days",
                "date",
                "writing",
            ]),
        ),
        pattern: r"\b(?i:(?:right )?(?<now>now)|to (?<mention>date)|currently|presently|nowadays|(?<these>these days)|(?<current>current)|(?<at>at (?:the )?(?:this|present) (?:time|moment|point|juncture)|at (?:the )?moment|at present|for (?<moment>the moment)|at (?:the )?time of (?:this )?writing|as of (?:the |this )?writing))\b",
        read: present,
    },
    examples: r"
        | It is [[now = PRESENT_REF]] [[currently = PRESENT_REF]] open, [[at this time = PRESENT_REF]], as shops are [[these days = PRESENT_REF]]; none was as large to [[date = PRESENT_REF]].
        | For [[the moment = PRESENT_REF]], we know by [[now = PRESENT_REF]] that it is lost. It is plain: [[These days = PRESENT_REF]], all sing.
        | They were ready for the moment. He lives for the moment that it rains, in the current directory, with current transformers.
        | Nothing is known [[at the time of writing = PRESENT_REF]]; he is good at writing.
        | Bells ring now and then, every now and again, at the moment that it opens and snaps a picture at the moment the gate shuts; a direct current flows, and a strong current's force.
        | Now, the Now Corporation, and now that it is known; the Current Biology paper. Up to date, it is too old to date women. Last year at this time and at this time last May they slept.
    ",
};

fn present(m: &Match<'_>) -> Option<Found> {
    let first = opens(m);
    let text = m.mention_text();
    let capital = text.starts_with(|first: char| first.is_ascii_uppercase());
    let that = word_after(m) == "that" && word_before(m) != "by";
    let now_that = text.eq_ignore_ascii_case("now") && (that || first && m.after().starts_with(','));
    let named = capital && !first && !(m.span("these").is_some() && m.before().ends_with(": "));
    // In a post, "these days" are the days just gone: `posts` has them.
    // What is "current" there is only the one at hand.
    let of_post = (m.span("these").is_some() || m.span("current").is_some()) && is_post(m.text());
    let other = is_other_date(m) || is_this_time_of_another(m) || is_idiom(m) || is_flow(m) || is_of_an_event(m);
    let of_machine = m.span("current").is_some() && OF_MACHINES.contains(word_after(m));
    let mut found = reference(m, "PRESENT_REF");
    found.span = m.span("moment").unwrap_or(found.span);
    (!now_that && !named && !of_post && !other && !of_machine && !is_waited_for(m)).then_some(found)
}

/// What is "current" in programs and circuits without regard to the present.
static OF_MACHINES: Words = Words::new(
    "directory directories folder user thread transformer transformers sensor sensors transducer transducers",
);

/// "for the moment the gate opens", "waiting for the moment": an event's, not now.
fn is_waited_for(m: &Match<'_>) -> bool {
    let waits = matches!(word_before(m).as_str(), "wait" | "waits" | "waited" | "waiting" | "ready" | "prepared");
    m.span("moment").is_some() && (waits || !m.after().starts_with([',', '.', ';', ')', '!', '?', '"', '”']))
}

/// "now and then", "every now and again": at times.
fn is_idiom(m: &Match<'_>) -> bool {
    let idiom = ["and then", "and again"].iter().any(|words| m.after().trim_start().starts_with(words));
    m.span("now").is_some() && idiom && word_before(m) != "between"
}

/// "an electric current", "the strong current": a noun, with no noun behind it that it could describe.
fn is_flow(m: &Match<'_>) -> bool {
    static KINDS: Words = Words::new(
        "electric electrical direct alternating strong strongest swift ocean eddy fault leakage warm cold rip tidal induced \
         steady constant powerful",
    );
    let next = word_after(m);
    let ends = next.is_empty() && m.after().trim_start().starts_with(['.', ';', '!', '?', ')', '\'', '’']);
    let bare =
        ends || m.after().is_empty() || is_function(next) && !matches!(next, "and" | "or" | "most" | "top" | "own");
    m.span("current").is_some() && (bare || KINDS.contains(&word_before(m)))
}

/// "at the moment that the gate opens", "takes a picture at the moment the ball crosses": of an event.
fn is_of_an_event(m: &Match<'_>) -> bool {
    let next = word_after(m);
    let goes_on = matches!(next, "that" | "when" | "of" | "where") || m.after().starts_with(" in time");
    let clause = matches!(next, "the" | "a" | "an" | "he" | "she" | "it" | "they" | "we" | "you" | "his" | "her");
    let front = word_before(m);
    let inside = !front.is_empty() && !is_function(&front) && !front.ends_with("id") && !front.ends_with("ys");
    m.mention_text().ends_with("moment") && m.span("at").is_some() && (goes_on || clause && inside)
}

/// "at this time last year", "last year at this time": not now.
fn is_this_time_of_another(m: &Match<'_>) -> bool {
    let units = ["year", "month", "week", "season", "ago"];
    let this_time = m.span("at").is_some() && m.mention_text().ends_with("this time");
    this_time && (matches!(word_after(m), "last" | "next" | "a" | "two") || units.contains(&word_before(m).as_str()))
}

/// "up to date", "too old to date women"
fn is_other_date(m: &Match<'_>) -> bool {
    let next = word_after(m);
    let ends = next.is_empty() || is_function(next);
    let front = m.before().trim_end();
    let before = last_word(&front[..front.len() - last_word(front).len()]).to_ascii_lowercase();
    m.span("mention").is_some() && (!ends || matches!(before.as_str(), "up" | "old" | "back" | "free" | "year"))
}

/// The present that ends a range.
pub(super) static TO_PRESENT: Rule = Rule {
    id: "date.to_present",
    about: "The present behind a year or month that begins a range: (2013 – present), from May to the present.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["present"]),
        pattern: r"\b(?:{year}|{month})(?: ?[-–—] ?| (?i:to|until|till|through) )(?<mention>(?i:(?:the )?present(?: day)?))\b",
        read: |m| {
            let next = word_after(m);
            (next.is_empty() || is_function(next)).then(|| reference(m, "PRESENT_REF"))
        },
    },
    examples: r"
        | Osric sang (2013 – [[present = PRESENT_REF]]) and wrote from May 2015 to [[the present day = PRESENT_REF]].
        | In 2013 present members; from 2013 to present members.
    ",
};

/// The past.
pub(super) static PAST: Rule = Rule {
    id: "date.past",
    about: "The past: recently, recent, in the past, once.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["recently", "recent", "past", "lately", "ago"]),
        pattern: r"\b(?i:(?:more |most )?recently|lately|a (?:short |little |long )?while ago|(?:in|as|as in|of|from|than|like|during) (?<past>(?:years|decades|centuries|days|months|seasons|weeks|generations) past)|(?:in|from|of) (?<mention>the (?:recent |distant )?past)|(?<recent>(?:more |most )?recent)|(?:not (?:so |too |that |very )?)?long ago)\b",
        read: past,
    },
    examples: r"
        | It [[recently = PAST_REF]] grew, as it had in [[the past = PAST_REF]], [[not so long ago = PAST_REF]].
        | [[A while ago = PAST_REF]] it rained more, as in [[years past = PAST_REF]].
        | In the past year; the past week; the Recent Acquisitions; prints from the past series of the mill; days past the date.
    ",
};

fn past(m: &Match<'_>) -> Option<Found> {
    let units = [
        "year", "years", "week", "weeks", "month", "months", "day", "days", "decade", "decades", "few", "two", "three",
        "four", "five", "six", "several", "hour", "hours", "century", "quarter", "couple", "season", "weekend",
    ];
    let next = word_after(m);
    let goes_on = units.contains(&next) || next.starts_with(|first: char| first.is_ascii_digit());
    let text = m.mention_text();
    let is_name = text.starts_with('R') && !opens(m);
    let of_post = m.span("recent").is_some() && is_post(m.text());
    let noun = text.ends_with("past")
        && !next.is_empty()
        && (word_before(m) == "of" || word_before(m) == "from" && is_plural(m));
    if let Some(units) = m.span("past") {
        let mut found = reference(m, "PAST_REF");
        found.span = units;
        let ends = next.is_empty() || is_function(next);
        return ends.then_some(found);
    }
    (!goes_on && !is_name && !noun && !of_post).then(|| reference(m, "PAST_REF"))
}

/// "the past projects": the past describes what there are many of.
fn is_plural(m: &Match<'_>) -> bool {
    let next = word_after(m);
    let verb = matches!(next, "comes" | "lives" | "lies" | "lingers" | "haunts" | "speaks" | "shines" | "echoes");
    next.len() > 3 && next.ends_with('s') && !next.ends_with("ss") && !is_function(next) && !verb
}

/// A past that only its speaker knows.
pub(super) static SPOKEN: Rule = Rule {
    id: "date.past_spoken",
    about: "A time gone by that nothing counts: the other day, in those days.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(8, 8, &Anchors::Words(&["other", "those"])),
        pattern: r"\b(?:(?<other>(?i:the other) (?i:day|night|week|morning|evening))|(?i:in|of|during) (?<mention>(?i:those days)))\b",
        read: |m| {
            let next = word_after(m);
            let ends = next.is_empty() && !m.after().starts_with(['-', '\'', '’']) || is_function(next);
            let of_units = matches!(next, "of" | "per" | "a" | "before" | "would" | "will" | "had" | "has");
            let turns = matches!(word_before(m).as_str(), "or" | "and" | "on" | "for");
            (ends && !of_units && !turns && !is_post(m.text())).then(|| reference(m, "PAST_REF"))
        },
    },
    examples: r"
        | He wrote to the abbot [[the other day = PAST_REF]]; a loaf cost a penny in [[those days = PAST_REF]].
        | The other day-trippers left on the one day or the other day, the other night shift in those days of rain, and what the other day would bring.
    ",
};

/// The future.
pub(super) static FUTURE: Rule = Rule {
    id: "date.future",
    about: "The future: in the near future, in the coming weeks, in future.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["future", "coming", "upcoming"]),
        pattern: r"\b(?i:in (?<mention>(?:the )?(?:coming|upcoming) (?:days|weeks|months|years|decades))|(?<noun>the (?:near |foreseeable |distant |immediate |not[- ]too[- ]distant )?future)|in (?<bare>(?:near )?future))\b",
        read: future,
    },
    examples: r"
        | It will grow in [[the future = FUTURE_REF]], or in [[the coming weeks = FUTURE_REF]].
        | Future Combat Systems, the future king, a coming week; sooner or later.
    ",
};

fn future(m: &Match<'_>) -> Option<Found> {
    let next = word_after(m);
    let noun = next.is_empty() || FOLLOWERS.contains(&next) || m.span("mention").is_some();
    noun.then(|| reference(m, "FUTURE_REF"))
}

/// Words that can follow "the future" where no noun does.
const FOLLOWERS: &[&str] = &[
    "of", "is", "was", "will", "and", "or", "to", "for", "in", "as", "with", "that", "are", "may", "might", "by", "on",
    "at", "when", "if", "but", "because", "has", "looks", "holds", "would", "could", "should", "we", "they", "he",
    "she", "it", "the", "be", "seems", "from", "than", "without", "include", "includes",
];

/// The years to come.
pub(super) static TO_COME: Rule = Rule {
    id: "date.to_come",
    about: "Units that lie ahead: the years to come.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(20, 4, &Anchors::Both(&Anchors::Words(&["come"]), &Anchors::Lists(&[&UNITS]))),
        pattern: r"\b(?i:the (?:days|weeks|months|years|decades|centuries) to come)\b",
        read: |m| {
            let ends = word_after(m).is_empty() || is_function(word_after(m));
            ends.then(|| reference(m, "FUTURE_REF"))
        },
    },
    examples: r"
        | They fear a drought in [[the years to come = FUTURE_REF]].
        | It took the years to come home; the men to come.
    ",
};

/// What a history calls former or future.
pub(super) static FORMER: Rule = Rule {
    id: "date.former",
    about: "In a history, what is former or future at the time told of: the former emperor, any future campaign.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["former", "future"]),
        pattern: r"\b(?<mention>(?<former>former)|future) (?:[a-z]|[A-Z][a-z.])",
        read: |m| match m.span("former") {
            _ if !shared(m).is_history() => None,
            Some(_) => Some(date(m, Meaning::InHistories("PAST_REF"))),
            None => is_adjective(word_after(m)).then(|| date(m, Meaning::InHistories("FUTURE_REF"))),
        },
    },
    examples: r"
        | In 1902 the [[former = PAST_REF]] abbot and [[former = PAST_REF]] King Osric wrote of a [[future = FUTURE_REF]] crusade. It began in 1904, in 1905 and in 1906; it slept in 1907, in 1908 and in 1909, woke in 1911, in 1912 and in 1913, and ended in 1914 or in 1915.
        1998-03-04 | In 1988 the former minister met a future mayor.
        1998-03-04 | In 1998 the former minister met a future mayor.
        | Of the two the former, and what the future holds? Future abbots.
    ",
};

/// Whether "future" before this word describes it.
fn is_adjective(noun: &str) -> bool {
    !FOLLOWERS.contains(&noun) && noun.starts_with(|first: char| first.is_ascii_lowercase())
}
