//! Weekdays cut short, in any case: "see u sat", "free weds?", "next fri".

use super::LONGEST;
use super::sign::is_post;
use crate::extract::dates::reading::{date, stated, weekday, word_after, word_before};
use crate::extract::dates::weekdays::repeated;
use crate::lexicon::Words;
use crate::lexicon::times::DAY_PARTS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Meaning, Origin, Part, Turn};
use jiff::civil::Weekday;

/// A weekday cut short.
pub(in super::super) static WEEKDAY: Rule = Rule {
    id: "date.post_weekday",
    about: "In a post, an abbreviated weekday, in small letters too: see you Sat, next fri, free weds.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Short(
            LONGEST,
            &Anchors::Words(&["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"]),
        ),
        pattern: r"\b(?:(?<turn>(?i:last|this|next|coming)) )?(?<weekday>(?i:mon|tues?|weds?|thur?s?|fri|sat|sun))\b",
        read,
    },
    examples: r"
        2014-10-09 | No #winter coat yet! See you [[Sat = 2014-10-11]]
        2014-10-09 | free [[weds = 2014-10-15]]? or [[next fri = 2014-10-10]]? not [[sat = 2014-10-11]] & [[sun = 2014-10-12]]
        2014-10-09 | A winter coat; he sat in the sun.
        2014-10-09 | c'mon, he sat in the sun and we just sat. Sun will rise soon lol
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let day = weekday(m.get("weekday")?)?;
    if !is_post(m.text()) || !is_weekday(m, day) {
        return None;
    }
    if let Some(set) = repeated(m, day) {
        return Some(set);
    }
    let part = Part::Weekday(day);
    let turn = match m.get("turn").map(str::to_ascii_lowercase).as_deref() {
        None => return Some(date(m, stated(m, part))),
        Some("last") => Turn::Last,
        Some("next") => Turn::Next,
        Some(_) => Turn::This,
    };
    Some(date(m, Meaning::Part(part, turn, Origin::Speech)))
}

/// Words behind which "sat", "sun" and "wed" are verbs and the sun.
static SUBJECTS: Words = Words::new("i he she they we you who it the just been be get got to newly a");

/// Words behind which "sat" and "sun" in small letters are days.
const CUES: &[&str] = &["on", "by", "til", "till", "until", "every", "each", "free"];

/// Whether it is the day: "sat" is a verb, "sun" shines, "mon" ends "c'mon".
fn is_weekday(m: &Match<'_>, day: Weekday) -> bool {
    let word = m.get("weekday").unwrap_or("");
    let before = word_before(m);
    let cut = m.before().ends_with(['\'', '’', '-', '.']) && !m.before().ends_with("..");
    if cut && !is_listed(m) || word_after(m) == "Microsystems" {
        return false;
    }
    let other = matches!(word.to_ascii_lowercase().as_str(), "sat" | "sun");
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    let cued =
        m.span("turn").is_some() || CUES.contains(&before.as_str()) || is_met(m) || is_listed(m) || takes_clock(m);
    match () {
        () if cued => true,
        () if SUBJECTS.contains(&before) => false,
        () if day == Weekday::Sunday && capital => !is_shining(word_after(m)),
        () => capital || !other,
    }
}

/// "see u sat"
fn is_met(m: &Match<'_>) -> bool {
    let mut words = m.before().split_whitespace().rev().map(str::to_ascii_lowercase);
    let you = words.next().is_some_and(|word| matches!(word.as_str(), "u" | "you" | "ya" | "yall" | "y'all"));
    you && words.next().is_some_and(|word| matches!(word.as_str(), "see" | "c"))
}

/// "sat & sun", "mon, wed", "Sat/Sun": another weekday is joined to it.
fn is_listed(m: &Match<'_>) -> bool {
    const JOINTS: &[&str] = &["and ", "or ", "&", "/", "-", ",", "n ", "to "];
    let after = m.after().trim_start();
    let behind = JOINTS.iter().find_map(|joint| after.strip_prefix(joint)).unwrap_or("").trim_start();
    let next = behind.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    let before = m.before().trim_end();
    let front = JOINTS.iter().find_map(|joint| before.strip_suffix(joint.trim_end())).unwrap_or("").trim_end();
    let last = front.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    weekday(next).is_some() || weekday(last).is_some()
}

/// "sat 8pm", "sun morning", "sat 24th"
fn takes_clock(m: &Match<'_>) -> bool {
    let after = m.after().trim_start_matches([' ', ',', '@', '(']).trim_start_matches("at ");
    let next = after.split([' ', ',', '.', '!', '?', '\n']).next().unwrap_or("").to_ascii_lowercase();
    let digit = next.starts_with(|first: char| first.is_ascii_digit());
    let numbered = ["am", "pm", "st", "nd", "rd", "th"].iter().any(|end| next.ends_with(end));
    m.after().starts_with([' ', ',']) && (digit && numbered || DAY_PARTS.lookup(&next).is_some())
}

/// Verbs of the sun.
fn is_shining(next: &str) -> bool {
    matches!(
        next,
        "will" | "rises" | "rise" | "shines" | "shine" | "shining" | "sets" | "set" | "is" | "burn" | "tan" | "cream"
    )
}
