//! Weekdays: "Tuesday", "Sat. night", "next Friday".

use super::reading::{date, stated, usual, weekday, word_after, word_before};
use super::tense;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{SHORT_WEEKDAYS, WEEKDAYS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Meaning, Origin, Part, Timex, Turn, Value};
use jiff::civil::Weekday;

/// A weekday by itself.
pub(super) static PLAIN: Rule = Rule {
    id: "date.weekday",
    about: "A weekday, which is the last one up to the publication: Tuesday.",
    strength: Strength::Likely,
    find: Find::Pattern { anchors: Anchors::Lists(&[&WEEKDAYS]), pattern: r"\b(?<weekday>{weekday})\b", read: plain },
    examples: r"
        2024-12-31 | He said on [[Tuesday = 2024-12-31]], as on [[Monday = 2024-12-30]].
                   | He said on [[Tuesday = XXXX-WXX-2]].
        2024-12-31 | The court put it off until [[Thursday = 2025-01-02]]; talks would resume [[Friday = 2025-01-03]], he said on [[Monday = 2024-12-30]]; she would not comment [[Sunday = 2024-12-29]].
        2024-12-31 | Best booked on a [[Tuesday = XXXX-WXX-2]], as a [[Friday = 2024-12-27]] ruling has it.
        2024-12-31 | Friday the 13th, Black Friday, Patch Tuesday, Ash Wednesday, Super Tuesday, Robinson Crusoe's Friday Prayers on Sunday Mirror.
    ",
};

/// Words before a weekday that make it a name.
const NAMED: &[&str] = &[
    "black", "patch", "ash", "super", "bloody", "cyber", "casual", "fat", "palm", "easter", "maundy", "whit", "ruby",
    "good", "giving", "taco", "holy", "shrove", "joe", "man",
];

fn plain(m: &Match<'_>) -> Option<Found> {
    let words = m.get("weekday")?;
    let named = NAMED.contains(&word_before(m).as_str());
    let title = matches!(word_after(m), "Prayers" | "Mirror" | "Times" | "Telegraph" | "Mail");
    let film = weekday(words)? == Weekday::Friday && m.after().starts_with(" the 13th");
    let repeated = is_repeated(m);
    if repeated {
        return Some(m.found(Value::Date(Timex::set(format!("XXXX-WXX-{}", weekday(words)?.to_monday_one_offset())))));
    }
    let weekday = weekday(words)?;
    if is_any(m) && !film {
        return Some(date(m, Meaning::Stated(usual(Part::Weekday(weekday)).open_value())));
    }
    (!named && !title && !film).then(|| date(m, stated(m, Part::Weekday(weekday))))
}

/// "on a Tuesday": any of them.
fn is_any(m: &Match<'_>) -> bool {
    let next = word_after(m);
    let ends = next.is_empty() || is_function(next);
    ends && matches!(word_before(m).as_str(), "a" | "any") && !m.after().starts_with(['-', '\'', '’'])
}

/// "every Monday and Friday", "each Monday/Friday"
fn is_repeated(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    let joint = [" and", " or", ",", "/"].iter().find_map(|joint| before.strip_suffix(joint));
    let mut words = joint.unwrap_or("").trim_end_matches(',').rsplit([' ', '/']);
    joint.is_some()
        && words.next().is_some_and(|day| WEEKDAYS.lookup(day).is_some())
        && words.next().is_some_and(|word| word.eq_ignore_ascii_case("every") || word.eq_ignore_ascii_case("each"))
}

/// An abbreviated weekday.
pub(super) static SHORT: Rule = Rule {
    id: "date.weekday_short",
    about: "An abbreviated weekday with a date, a time or a range beside it: Sat., 7 May; 31 Aug (Sun); Mon-Fri.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&SHORT_WEEKDAYS]),
        pattern: r"\b(?:(?<dated>(?:{dayofmonth}|[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}) \()?(?<mention>(?<weekday>{shortweekday})\b\.?)(?:\)|,? (?:[0-9]{1,2}(?:st|nd|rd|th)?[ ,.-]|{month} ?[0-9]|(?:at )?[0-9]{1,2}(?::[0-9]{2})? ?{halfday}|(?:at )?[0-9]{1,2}:[0-9]{2}|morning|afternoon|evening|night)|[-–]{shortweekday}\b))",
        read: |m| {
            let in_brackets = m.after().starts_with(')');
            let day = usual(Part::Weekday(weekday(m.get("weekday")?)?));
            (in_brackets == m.span("dated").is_some()).then(|| date(m, day))
        },
    },
    examples: r"
        2013-04-14 | See us on [[Sat = 2013-04-13]]-Sun.
        2013-04-14 | Sun Microsystems sat down to wed; the Sun said so. Mon Dieu.
    ",
};

/// The end of a range of abbreviated weekdays.
pub(super) static SHORT_END: Rule = Rule {
    id: "date.weekday_short_end",
    about: "An abbreviated weekday that ends a range: the Fri of Mon-Fri.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&SHORT_WEEKDAYS]),
        pattern: r"\b{shortweekday}\.? ?(?:[-–—]|(?i:to|through|thru)) ?(?<mention>(?<weekday>{shortweekday}))\b",
        read: |m| Some(date(m, usual(Part::Weekday(weekday(m.get("weekday")?)?)))),
    },
    examples: r"
        2013-04-14 | See us Mon-[[Wed = 2013-04-10]] and Thu to [[Fri = 2013-04-12]].
        2013-04-14 | The Sun and the Sat-nav; from Mon to Sunland.
    ",
};

/// "last Tuesday", "next Friday".
pub(super) static TURNED: Rule = Rule {
    id: "date.weekday_turned",
    about: "A weekday with a word that says which one: last Tuesday, next Friday, the previous Monday.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&WEEKDAYS, &SHORT_WEEKDAYS]),
        pattern: r"\b(?<turn>(?i:last|past|next|this|this coming|this past|coming|previous|preceding|following|same|that))[ -](?<weekday>{weekday}|{shortweekday})\b",
        read: turned,
    },
    examples: r"
        2024-12-31 | They met [[last Tuesday = 2024-12-24]] and meet [[next Friday = 2025-01-03]], or [[this Thursday = 2025-01-02]] and [[this Sat = 2025-01-04]].
        2024-12-31 | [[This Monday = 2024-12-30]], the town hall found a breach.
        2024-12-31 | The last four Tuesdays. They confirm that Friday's raid failed.
    ",
};

fn turned(m: &Match<'_>) -> Option<Found> {
    let part = Part::Weekday(weekday(m.get("weekday")?)?);
    let (turn, origin) = match m.get("turn")?.to_ascii_lowercase().as_str() {
        // "they confirm that Friday's attack": here "that" is no pronoun.
        "that" if m.after().starts_with(['\'', '’']) => return None,
        "this" if tense::is_told(m) => (Turn::Usual, Origin::Speech),
        "last" | "past" | "this past" => (Turn::Last, Origin::Speech),
        "next" | "this coming" | "coming" => (Turn::Next, Origin::Speech),
        "previous" | "preceding" => (Turn::Last, Origin::Mention),
        "following" => (Turn::Next, Origin::Mention),
        "same" | "that" => (Turn::Usual, Origin::Mention),
        _ => (Turn::This, Origin::Speech),
    };
    Some(date(m, Meaning::Part(part, turn, origin)))
}
