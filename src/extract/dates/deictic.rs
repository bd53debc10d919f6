//! Days that count from the day of speaking: "today", "yesterday", "tonight".

use super::posts::is_post;
use super::reading::{date, word_after, word_before};
use crate::lexicon::times::SPOKEN_DAYS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Clock, Grain, Meaning, Origin, Timex, TimexKind, Value};

/// Today and its neighbours.
pub(super) static DAYS: Rule = Rule {
    id: "date.today",
    about: "Today, yesterday, tomorrow and the days beside them.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&SPOKEN_DAYS]),
        pattern: r"\b(?<far>(?i:the day (?:before|after)) )?(?<day>{spokenday})\b",
        read: days,
    },
    examples: r"
        2024-12-31 | It came [[yesterday = 2024-12-30]], not [[today = 2024-12-31]] or [[the day after tomorrow = 2025-01-02]].
                   | It came [[yesterday = XXXX-XX-XX]].
        2024-12-31 | The USA Today story, VOA Today, and the Todays.
        2024-12-31 | See you [[tmrw = 2025-01-01]], not [[2day = 2024-12-31]].
    ",
};

fn days(m: &Match<'_>) -> Option<Found> {
    let far = i32::from(m.span("far").is_some());
    let word = m.get("day")?;
    let by = i32::try_from(SPOKEN_DAYS.lookup(word)?).ok()?;
    let by = by + far * by;
    let named = word.starts_with('T')
        && word[1..].starts_with(|second: char| second.is_ascii_lowercase())
        && m.before().ends_with(' ')
        && m.before().trim_end().ends_with(|last: char| last.is_alphanumeric())
        || word_after(m) == "Show";
    let generic = word.eq_ignore_ascii_case("today") && is_generic(m) && !is_post(m.text());
    (!named && !generic).then(|| date(m, Meaning::Shifted(Grain::Day, by, Origin::Speech)))
}

/// "in today's world", "known today as", "what is today Germany": these days, not this day.
fn is_generic(m: &Match<'_>) -> bool {
    let before = word_before(m);
    let possessive = m.after().starts_with("'s") || m.after().starts_with("’s");
    let these_days =
        possessive && matches!(before.as_str(), "in" | "of" | "for" | "into" | "with" | "from" | "against");
    these_days
        || before == "known"
        || before == "is" && word_after(m).starts_with(|first: char| first.is_ascii_uppercase())
}

/// Tonight, last night, overnight.
pub(super) static NIGHT: Rule = Rule {
    id: "date.tonight",
    about: "The night of speaking or the one before: tonight, last night, overnight.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["tonight", "tonite", "2nite", "2night", "night", "evening", "overnight"]),
        pattern: r"\b(?i:(?<now>tonight|tonite|2nite|2night)|(?<last>last (?<part>night|evening))|(?<over>overnight))\b",
        read: night,
    },
    examples: r"
        2024-12-31 | It fell [[last night = 2024-12-30TNI]] and falls [[tonight = 2024-12-31TNI]].
        2024-12-31 | The last nights of the Tonight Show, an overnight success.
    ",
};

fn night(m: &Match<'_>) -> Option<Found> {
    let named = word_after(m) == "Show"
        || m.span("over").is_some()
            && (!word_after(m).is_empty() && m.before().trim_end().ends_with(" an")
                || m.before().trim_end().ends_with("the"));
    let by = if m.span("last").is_some() { -1 } else { 0 };
    let code = if m.get("part").is_some_and(|part| part.eq_ignore_ascii_case("evening")) { "EV" } else { "NI" };
    let meaning = Meaning::At(Clock::Part(code), Box::new(Meaning::Shifted(Grain::Day, by, Origin::Speech)));
    (!named).then(|| m.found(Value::Date(Timex::new(TimexKind::Time, meaning))))
}
