//! Weekdays: "Tuesday", "Sat. night", "next Friday".

use super::posts::is_post;
use super::reading::{date, last_word, stated, unit_of, usual, weekday, word_after, word_before};
use super::tense;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{DAY_PARTS, PART_CODES, SEASONS, SHORT_WEEKDAYS, WEEKDAYS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Clock, Meaning, Origin, Part, Timex, TimexKind, Turn, Value};
use jiff::civil::Weekday;

/// A weekday by itself.
pub(super) static PLAIN: Rule = Rule {
    id: "date.weekday",
    about: "A weekday, which is the last one up to the publication: Tuesday.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(0, usize::MAX, &Anchors::Lists(&[&WEEKDAYS])),
        pattern: r"\b(?<weekday>{weekday})\b",
        read: plain,
    },
    examples: r"
        2024-12-31 | He said on [[Tuesday = 2024-12-31]], as on [[Monday = 2024-12-30]].
                   | He said on [[Tuesday = XXXX-WXX-2]].
        2024-12-31 | The court put it off until [[Thursday = 2025-01-02]]; talks would resume [[Friday = 2025-01-03]], he said on [[Monday = 2024-12-30]]; she would not comment [[Sunday = 2024-12-29]].
        2024-12-31 | Best booked on a [[Tuesday = XXXX-WXX-2]] or a [[Thursday night = XXXX-WXX-4TNI]], as a [[Friday = 2024-12-27]] ruling has it.
        2024-12-31 | We'll meet again [[Sunday = 2025-01-05]], and they won't open before [[Monday = 2025-01-06]].
        2024-12-31 | cant wait for [[friday = 2025-01-03]]!! @ida thanks for [[sunday = 2024-12-29]], it was fun
        2024-12-31 | They planned a rally on [[Friday = 2025-01-03]], they said.
        2024-12-31 | Guards held a man [[Monday = 2024-12-30]] over a patch [[Sunday = 2024-12-29]].
        2024-12-31 | Her man Friday, Crusoe's man Friday, watched Sunday Night Chess and Friday Night Lamps.
        2024-12-31 | Friday the 13th, Black Friday, Patch Tuesday, Ash Wednesday, Super Tuesday, 'Patch Tuesday', Update Tuesday, a busy patch Tuesday week, Robinson Crusoe's Friday Prayers on Sunday Mirror, Monday Night Football.
    ",
};

/// Words before a weekday that make it a name.
const NAMED: &[&str] = &[
    "black", "ash", "bloody", "cyber", "casual", "palm", "easter", "maundy", "whit", "ruby", "good", "taco", "holy",
    "shrove",
];

/// Words that do so only with a capital: "released a patch Tuesday" is no Patch Tuesday.
const NAMED_IN_CAPITALS: &[&str] = &["Patch", "Update", "Super", "Fat", "Giving", "Joe", "Man", "Girl"];

/// Parts of the day as names write them, and the services held in them.
const IN_NAMES: &[&str] = &["Night", "Morning", "Afternoon", "Evening"];

fn plain(m: &Match<'_>) -> Option<Found> {
    let words = m.get("weekday")?;
    let named = is_named(m) || is_programme(m);
    let title = matches!(word_after(m), "Prayers" | "Mirror" | "Times" | "Telegraph" | "Mail");
    let film = weekday(words)? == Weekday::Friday && m.after().starts_with(" the 13th");
    let weekday = weekday(words)?;
    if let Some(set) = repeated(m, weekday) {
        return Some(set);
    }
    if let Some(any) = any(m, weekday).filter(|_| !film) {
        return Some(any);
    }
    (!named && !title && !film).then(|| date(m, stated(m, Part::Weekday(weekday))))
}

/// "Black Friday", "Patch Tuesday", "his man Friday"; "shot a man Friday" tells when, and "a good Sunday" was good.
fn is_named(m: &Match<'_>) -> bool {
    let before = word_before(m);
    let good = before == "good" && !m.mention_text().eq_ignore_ascii_case("friday");
    let spoken = matches!(before.as_str(), "taco" | "casual") && is_post(m.text());
    let capital = NAMED_IN_CAPITALS.contains(&last_word(m.before()).trim_start_matches(['\'', '‘']));
    let patches = before == "patch" && matches!(word_after(m), "week" | "cycle" | "release" | "fixes" | "updates");
    NAMED.contains(&before.as_str()) && !good && !spoken || capital || patches || is_servant(m)
}

/// "his man Friday", "Crusoe's man Friday"
fn is_servant(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    let servant = before.strip_suffix("man").or_else(|| before.strip_suffix("girl"));
    let whose = servant.map(|front| last_word(front).to_ascii_lowercase()).unwrap_or_default();
    matches!(whose.as_str(), "his" | "her" | "my" | "your" | "their" | "our" | "s")
        || whose.ends_with("'s")
        || whose.ends_with("’s")
}

/// "Monday Night Football", where the text around is in small letters.
fn is_programme(m: &Match<'_>) -> bool {
    let mut behind = m.after().split(' ').skip(1);
    let part = behind.next().is_some_and(|word| IN_NAMES.contains(&word));
    let goes_on = behind.next().is_some_and(|word| word.starts_with(|first: char| first.is_ascii_uppercase()));
    part && goes_on && !m.sentence.heading
}

/// "on a Tuesday", "for a Thursday night": any of them.
fn any(m: &Match<'_>, day: Weekday) -> Option<Found> {
    let part = word_after(m);
    let code = DAY_PARTS.lookup(part).filter(|_| m.after().starts_with(' '));
    let behind = code.map_or(m.after(), |_| &m.after()[1 + part.len()..]);
    let next = behind.trim_start().split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let ends = next.is_empty() || is_function(next);
    if !ends || !matches!(word_before(m).as_str(), "a" | "any") || behind.starts_with(['-', '\'', '’']) {
        return None;
    }
    let meaning = Meaning::Stated(usual(Part::Weekday(day)).open_value());
    let Some(code) = code else { return Some(date(m, meaning)) };
    let clock = Clock::Part(PART_CODES[usize::try_from(code).ok()?]);
    let mut found = m.found(Value::Date(Timex::new(TimexKind::Time, Meaning::At(clock, Box::new(meaning)))));
    found.span.end += u32::try_from(1 + part.len()).ok()?;
    Some(found)
}

/// "every Monday and Friday", "each mon, wed or Friday": the set of that weekday.
pub(super) fn repeated(m: &Match<'_>, day: Weekday) -> Option<Found> {
    let mut front = m.before().trim_end();
    let mut listed = false;
    while let Some(other) = JOINTS.iter().find_map(|joint| front.strip_suffix(joint)) {
        let other = other.trim_end_matches([',', ' ']);
        let start = other.rfind([' ', ',', '/', '&']).map_or(0, |at| at + 1);
        weekday(&other[start..])?;
        front = other[..start].trim_end();
        listed = true;
    }
    let last = front.rsplit(' ').next().unwrap_or("");
    let every = listed && (last.eq_ignore_ascii_case("every") || last.eq_ignore_ascii_case("each"));
    every.then(|| m.found(Value::Date(Timex::set(format!("XXXX-WXX-{}", day.to_monday_one_offset())))))
}

/// What joins the days of a list.
const JOINTS: &[&str] = &[" and", " or", ",", "/", "&"];

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
            let part = Part::Weekday(weekday(m.get("weekday")?)?);
            let day = if is_post(m.text()) { stated(m, part) } else { usual(part) };
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
        anchors: Anchors::Near(
            20,
            1,
            &Anchors::Both(
                &Anchors::Lists(&[&WEEKDAYS, &SHORT_WEEKDAYS]),
                &Anchors::Words(&[
                    "last",
                    "past",
                    "next",
                    "this",
                    "coming",
                    "previous",
                    "preceding",
                    "following",
                    "same",
                    "that",
                ]),
            ),
        ),
        pattern: r"\b(?<turn>(?i:last|past|next|this|this coming|this past|coming|previous|preceding|following|same|that))[ -](?<weekday>{weekday}|{shortweekday})\b",
        read: turned,
    },
    examples: r"
        2024-12-31 | They met [[last Tuesday = 2024-12-24]] and meet [[next Friday = 2025-01-03]], or [[this Thursday = 2025-01-02]] and [[this Sat = 2025-01-04]].
        2024-12-31 | [[This Monday = 2024-12-30]], the town hall found a breach.
        2024-12-31 | [[The last Sunday = XXXX-WXX-7]] of the fair is free.
        2024-12-31 | The last four Tuesdays. They confirm that Friday's raid failed.
    ",
};

/// "the last Sunday of the fair", "the last weekend of the festival": of that, not before now.
pub(super) fn is_last_of(m: &Match<'_>) -> bool {
    let last = m.get("turn").is_some_and(|turn| turn.eq_ignore_ascii_case("last"));
    let of = ["of the ", "of his ", "of her ", "of their ", "of our ", "of its "];
    let noun = of.iter().find_map(|of| m.after().trim_start().strip_prefix(of)).unwrap_or("");
    let noun = noun.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    last && word_before(m) == "the" && !noun.is_empty() && unit_of(noun).is_none() && SEASONS.lookup(noun).is_none()
}

fn turned(m: &Match<'_>) -> Option<Found> {
    let part = Part::Weekday(weekday(m.get("weekday")?)?);
    if is_last_of(m) {
        return Some(date(m, Meaning::Stated(usual(part).open_value())));
    }
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
