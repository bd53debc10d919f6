//! The present, the past and the future in a post.

use super::LONGEST;
use super::sign::is_post;
use crate::extract::dates::reading::{date, word_after, word_before};
use crate::lexicon::numbers::NUMBER_WORDS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::Meaning;

/// The present and the future in a post.
pub(in super::super) static REFERENCE: Rule = Rule {
    id: "date.post_reference",
    about: "In a post, now, the past and the future wherever they stand, with rn and atm for right now and at the moment.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(LONGEST, &Anchors::Words(&["now", "nw", "rn", "atm", "mo", "past", "future", "back"])),
        pattern: r"\b(?:(?<now>(?i:now))|(?<short>rn|atm|(?i:at the mo))|(?<past>(?i:the past|back in the day))|(?<future>(?i:(?:the )?future)))\b",
        read,
    },
    examples: r"
        | Votes in [[NOW = PRESENT_REF]]!! My [[future = FUTURE_REF]], [[the past = PAST_REF]].
        | so bored [[rn = PRESENT_REF]], reading on the bus [[atm = PRESENT_REF]], not like [[back in the day = PAST_REF]]
        | My mum is a RN. My card is still in the atm
        | A future husband; the past president.
        | my mum went on for the past three sessions lol
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let value = match () {
        () if m.span("now").is_some() || m.span("short").is_some() => "PRESENT_REF",
        () if m.span("past").is_some() => "PAST_REF",
        () => "FUTURE_REF",
    };
    // "the atm" gives money.
    let noun = m.span("short").is_some()
        && matches!(word_before(m).as_str(), "the" | "an" | "a" | "this" | "that" | "nearest" | "at" | "no" | "any");
    let counts = NUMBER_WORDS.lookup(word_after(m)).is_some() || matches!(word_after(m), "few" | "couple");
    (is_post(m.text()) && !noun && !(counts && m.span("past").is_some()))
        .then(|| date(m, Meaning::Stated(value.to_owned())))
}
