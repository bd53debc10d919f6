//! Days that share the month of a neighbour: "26 and 31 October", "October 26 and 31".

use super::reading::{date, day, last_word, month, small, year};
use crate::lexicon::MONTHS;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{SHORT_WEEKDAYS, WEEKDAYS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};

/// A day whose month comes later.
pub(super) static DAY_BEFORE: Rule = Rule {
    id: "date.list_before",
    about: "A day whose month stands behind a later day of the list or range: 26 and 31 October.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(96, 12, &Anchors::Both(&Anchors::Lists(&[&MONTHS]), &Anchors::Digits(&[Run::of(1, 2)]))),
        pattern: r"\b(?<mention>(?<day>{day}))(?:(?:,|,? (?:and|or|to|until|through|&)(?: the)?| ?[-–—/]) ?{day}){1,6} (?:of )?(?<month>{month})(?:,? (?:of )?(?<year>{year}))?",
        read: |m| {
            let found = date(m, day(m, month(m, "month")?, small(m, "day")?, year(m, "year"))?);
            (!numbers_a_name(m)).then_some(found)
        },
    },
    examples: r"
        2022-12-01 | Talks on [[11 = 2022-10-11]] and 14 October.
                   | From [[3 = 2021-06-03]] to 5 June 2021, and on [[the 1st = XXXX-05-01]], [[2nd = XXXX-05-02]] and 3rd of May.
                   | The 26 and the 31, 40 and 44 May never see.
                   | In Project Larch 7, and [[12 = XXXX-05-12]] to 14 May in Project Larch 8, it failed.
    ",
};

/// "in Project Larch 7, and 12 to 14 May": the number belongs to the name before it.
fn numbers_a_name(m: &Match<'_>) -> bool {
    let front = m.before();
    let name = last_word(front);
    let inside = front.trim_end().len() > name.len();
    let named = name.starts_with(|first: char| first.is_ascii_uppercase()) && !is_function(&name.to_ascii_lowercase());
    let day = WEEKDAYS.lookup(name).or_else(|| SHORT_WEEKDAYS.lookup(name)).or_else(|| MONTHS.lookup(name)).is_some();
    inside && named && !day && front.ends_with(' ') && m.after().starts_with(',')
}

/// A day whose month came earlier.
pub(super) static DAY_BEHIND: Rule = Rule {
    id: "date.list_behind",
    about: "A day whose month stands before an earlier day of the list or range: October 26 and 31.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&MONTHS]),
        pattern: r"(?:,|,? (?:and|or|to|until|through|&)| ?[-–—/]) ?(?:the )?(?<mention>(?<day>{day})(?:,? (?<year>{year}))?)",
        read: behind,
    },
    examples: r"
        2022-12-01 | On October 26 and [[31 = 2022-10-31]], it rained.
                   | May 3, [[4 = XXXX-05-04]] and [[5 = XXXX-05-05]] were dry. See Sept. 17-[[19 = XXXX-09-19]] notes, on May 7-[[8 = XXXX-05-08]].
                   | He has 3, 4 and 5; by March 3, 500 had left. May 3, 10 people said, was dry.
    ",
};

fn behind(m: &Match<'_>) -> Option<Found> {
    let listed = &m.text().as_str()[m.sentence.span.start as usize..m.whole().start as usize];
    let (month, first) = month_before(listed)?;
    let number = small(m, "day").filter(|&number| number > first)?;
    let next = m.after();
    let counts = next.starts_with(['%', ',']) && next[1..].starts_with(|digit: char| digit.is_ascii_digit())
        || next.trim_start().starts_with(|letter: char| letter.is_ascii_lowercase()) && !ends_list(next);
    // "September 6-12 campaigns": joined that close, it is a range.
    let range = m.text().slice(m.whole()).starts_with(['-', '–']) && !next.starts_with(['%', ',']);
    if counts && !range {
        return None;
    }
    Some(date(m, day(m, month, number, year(m, "year"))?))
}

/// Words that may follow a day: others show that the number counts something.
fn ends_list(next: &str) -> bool {
    const AFTER: &[&str] = &[
        "and",
        "or",
        "to",
        "in",
        "at",
        "of",
        "for",
        "by",
        "with",
        "when",
        "the",
        "were",
        "was",
        "are",
        "is",
        "on",
        "as",
        "but",
        "that",
        "which",
        "respectively",
        "before",
        "after",
        "will",
        "would",
        "from",
        "through",
        "until",
        "this",
    ];
    let word = next.trim_start().split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or("");
    AFTER.contains(&word)
}

/// A list has at most so many words.
const LONGEST: usize = 16;

/// The month and the day before a list's next day: `October 26`, `May 3, 4`.
fn month_before(listed: &str) -> Option<(i8, i8)> {
    let mut rest = listed;
    let mut last_day = None;
    for _ in 0..LONGEST {
        rest = rest.trim_end();
        let word = rest.rsplit(|mark: char| !mark.is_ascii_alphanumeric() && mark != '.').next()?;
        let word_start = rest.len() - word.len();
        let digits = word.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        if let Some(month) = MONTHS.lookup(word) {
            return i8::try_from(month).ok().zip(last_day);
        } else if let Ok(day) = digits.parse::<i8>() {
            last_day = last_day.or(Some(day));
        } else if !matches!(word, "and" | "or" | "to" | "the" | "") {
            return None;
        }
        rest = rest[..word_start].trim_end_matches([',', '-', ' ', '&']).trim_end_matches(['–', '—', '/']);
    }
    None
}
