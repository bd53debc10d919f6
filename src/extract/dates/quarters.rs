//! Quarters and halves of years, and fiscal years: "the third quarter", "Q3 2024", "the first half of 2008", "fiscal 1998".

use super::reading::{date, known, last_word, small, stated, takes_a_time, word_after, word_before, year};
use super::shared::{begins_quarter, shared};
use crate::lexicon::Words;
use crate::lexicon::openers::is_function;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::{Grain, Meaning, Origin, Part, Period};

/// A quarter.
pub(super) static QUARTER: Rule = Rule {
    id: "date.quarter",
    about: "A quarter of a year: the third quarter, third-quarter profits, Q3 2024, 3Q24.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["quarter", "quarters", "q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q"]),
        pattern: r"\b(?:(?:(?<front_year>{year}) )?(?<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th|final|last))(?:[ -](?i:fiscal|calendar))?[ -](?i:quarters?)|(?i:q)(?<digit>[1-4])|(?<front>[1-4])Q)(?:(?<gap>,|,? (?i:of)(?: (?i:the year|fiscal|fiscal year))?|[ -](?i:FY|CY|fiscal|fiscal year))? ?[-/]?(?<year>{year})|(?: |/)?(?i:FY)?(?<short>['’‘]?[0-9]{2})\b)?",
        read: quarter,
    },
    examples: r"
        1989-10-24 | Profit fell in [[the third quarter = 1989-Q3]], said a [[fourth-quarter = 1989-Q4]] report.
                   | In [[Q3 2024 = 2024-Q3]], after [[the second quarter of 1997 = 1997-Q2]].
                   | In [[2Q = XXXX-Q2]] it fell, as in the [[1997 third quarter = 1997-Q3]].
                   | It rose in [[Q2/2018 = 2018-Q2]], [[Q3/18 = 2018-Q3]] and [[the last quarter of 1996 = 1996-Q4]].
                   | [[Q1 = XXXX-Q1]] and [[Q2 = XXXX-Q2]] were quiet, as the quarterly says; in the last quarter they slept.
        2024-12-31 | Its [[Q2 = 2024-Q2]] guidance was cut; analysts see [[Q4 = 2024-Q4]] at 50 cents.
                   | A second quarter-point cut; a quarter of them stood in the first quarter mile; Q5 is none.
                   | Q1. Who pays for it? He scored 12 in the first quarter.
    ",
};

fn quarter(m: &Match<'_>) -> Option<Found> {
    let nth = m.get("nth").map(str::to_ascii_lowercase);
    let number = match nth.as_deref() {
        Some("last") if m.span("year").is_none() => None,
        Some("final" | "last") => Some(4),
        _ => small(m, "nth").or_else(|| small(m, "digit")).or_else(|| small(m, "front")),
    };
    let number = number.filter(|number| (1..=4).contains(number))?;
    let behind = super::reading::word_after(m);
    // "a second quarter-point cut"
    if m.after().starts_with("-point") || matches!(behind, "mile" | "moon" | "final" | "finals" | "century" | "pounder")
    {
        return None;
    }
    // "Q1. Who pays?" counts questions.
    if nth.is_some() && is_match(m) {
        return None;
    }
    let question = m.span("year").is_none()
        && m.span("short").is_none()
        && m.span("digit").is_some()
        && m.before().trim().is_empty()
        && m.after().starts_with(['.', ':', ')']);
    // "Q3, 2020 Q1": the year belongs to the next one.
    let not_its_own = m.get("gap") == Some(",") && begins_quarter(m.after().trim_start_matches([' ', '-']));
    let year = ["year", "short", "front_year"].iter().find_map(|name| year(m, name)).filter(|_| !not_its_own);
    if year.is_none() && m.span("digit").is_some() && is_numbering(m) {
        return None;
    }
    let mut found = match year {
        Some(year) => known(m, Period::Quarter(year, number)),
        None => date(m, stated(m, Part::Quarter(number))),
    };
    if not_its_own {
        found.span.end = m.span("gap")?.start;
    }
    (!question).then_some(found)
}

/// "Q1 and Q2", "Q1–Q3": joined to another quarter behind it or before it.
fn is_beside_quarter(m: &Match<'_>) -> bool {
    let joints = [", ", " and ", ", and ", " or ", " to ", "-", "–", " - ", " – ", "/"];
    let last = |front: &str| begins_quarter(&front[front.floor_char_boundary(front.len().saturating_sub(2))..]);
    joints.iter().any(|joint| {
        m.after().strip_prefix(joint).is_some_and(begins_quarter) || m.before().strip_suffix(joint).is_some_and(last)
    })
}

/// Questions, journals' ranks and the like: "Q1" where the text also has a "Q5", or where nothing takes a time.
fn is_numbering(m: &Match<'_>) -> bool {
    let shared = shared(m);
    let taken = shared.dates_q && is_beside_quarter(m)
        || takes_a_time(&word_before(m))
        || CUES.contains(&word_before(m).as_str())
        || is_business(m);
    shared.numbering.q || !taken
}

/// Words before a bare "Q3".
const CUES: &[&str] = &[
    "for", "of", "from", "by", "last", "next", "through", "to", "and", "or", "the", "our", "its", "their", "between",
    "end", "a", "s", "than", "with", "over", "versus", "vs", "into", "after", "before", "saw", "per", "fiscal",
    "previous", "at", "see", "sees", "post", "posted",
];

/// Words of matches, whose quarters and halves are minutes long.
static MATCH: Words = Words::new(
    "touchdown touchdowns yard yards quarterback halftime scored scoring goals outscored kickoff \
     overtime timeout foul fouls coach playoff playoffs",
);

/// Words of business, in whose sentences a half is one of the year.
static BUSINESS: Words = Words::new(
    "profit profits earnings sales revenue revenues shares orders growth economy results loss losses income market \
     prices output deliveries demand production quarter fiscal shipments exports imports inflation forecast \
     guidance bookings outlook eps analysts analyst spending net traffic dividend margins margin estimates earned \
     costs recovery deal merger acquisition company companies",
);

fn sentence_words<'a>(m: &Match<'a>) -> impl Iterator<Item = &'a str> {
    m.text().slice(m.sentence.span).split(|letter: char| !letter.is_alphanumeric() && letter != '-')
}

fn is_match(m: &Match<'_>) -> bool {
    sentence_words(m).any(|word| MATCH.contains(word)) && !is_business(m)
}

/// "sales", "Sales", "EPS"
fn is_of_business(word: &str) -> bool {
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    if capital { BUSINESS.contains(&word.to_ascii_lowercase()) } else { BUSINESS.contains(word) }
}

/// Whether the sentence speaks of business.
pub(super) fn is_business(m: &Match<'_>) -> bool {
    sentence_words(m).any(|word| is_of_business(word) && word != "quarter" && word != "losses" && word != "loss")
}

/// A half year.
pub(super) static HALF: Rule = Rule {
    id: "date.half",
    about: "Half of a year: the first half of 2008, H1 2021, the second half of the year.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["half", "h1", "h2", "1h", "2h"]),
        pattern: r"\b(?:(?<nth>(?i:first|second|latter|last))[ -](?i:half)|H(?<digit>[12])|(?<front>[12])H)(?:(?:,|,? (?i:of)(?: (?i:fiscal))?| FY)?(?: |[/-])?(?<year>{year})|['’/]?(?<short>[0-9]{2})\b|(?<open> (?i:of (?:the|this|last|next) (?:fiscal )?year)\b))?",
        read: half,
    },
    examples: r"
        2024-12-31 | [[The first half of 2008 = 2008-H1]] and [[H2 2021 = 2021-H2]] were good.
        2024-12-31 | In [[1H24 = 2024-H1]] profits rose, but in [[the second half = 2024-H2]] orders fell.
        2024-12-31 | [[H1 = 2021-H1]] and [[H2 2021 = 2021-H2]] were wet.
        2024-12-31 | It fell in [[H1/2021 = 2021-H1]] and [[H2/22 = 2022-H2]]. We see more of it in [[H1 = 2025-H1]].
        2024-10-02 | Bookings for [[the second half = 2024-H2]] look good, [[first-half = 2024-H1]] net fell sharply.
        2024-12-31 | They scored in the first half of the match, and H1 tags, in H1 titles, by H1N1 or in H2O.
    ",
};

fn half(m: &Match<'_>) -> Option<Found> {
    let number = match m.get("nth").map(str::to_ascii_lowercase).as_deref() {
        Some("first") => 1,
        Some(_) => 2,
        None => small(m, "digit").or_else(|| small(m, "front"))?,
    };
    let short = year(m, "short").filter(|_| m.span("nth").is_none());
    if let Some(year) = year(m, "year").or(short) {
        return Some(known(m, Period::Half(year, number)));
    }
    let Some(open) = m.get("open") else {
        if m.span("digit").is_some() {
            return is_cued(m).then(|| date(m, stated(m, Part::Half(number))));
        }
        let named = word_before(m) == "the" && word_after(m) != "of" && is_business(m);
        let half = (named || BUSINESS.contains(word_after(m))) && !is_match(m);
        return half.then(|| date(m, stated(m, Part::Half(number))));
    };
    let open = open.to_ascii_lowercase();
    let by = if open.contains("last") { -1 } else { i32::from(open.contains("next")) };
    let of_year = Meaning::Shifted(Grain::Year, by, Origin::Speech);
    Some(date(m, Meaning::Within(Part::Half(number), Box::new(of_year))))
}

/// "more in H2": behind a word that takes a time, with nothing behind it that it could describe.
fn is_cued(m: &Match<'_>) -> bool {
    let next = word_after(m);
    let ends = m.after().is_empty() || m.after().starts_with(['.', ',', ';', ')', ' ', ':', '?', '!']);
    let bare = next.is_empty() || is_function(next) || next.chars().all(|digit| digit.is_ascii_digit());
    let taken = takes_a_time(&word_before(m)) || matches!(word_before(m).as_str(), "for" | "by" | "through");
    let is_half = |behind: &str| {
        matches!(behind.as_bytes(), [b'H', b'1' | b'2', ..]) && !behind[2..].starts_with(char::is_alphanumeric)
    };
    let joined = [" and ", " to ", "-", "–"].iter().any(|joint| m.after().strip_prefix(joint).is_some_and(is_half));
    (ends && bare && taken || joined) && !shared(m).numbering.h
}

/// Year, then quarter or half.
pub(super) static YEAR_FIRST: Rule = Rule {
    id: "date.year_quarter",
    about: "A quarter or half behind its year: 2019-Q3, 2020 Q1, 2019H2.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(4, 4).then("-‑/ QH")]),
        pattern: r"\b(?<year>(?:19|20)[0-9]{2})[-‑/ ]?(?:Q(?<quarter>[1-4])|H(?<half>[12]))\b",
        read: |m| {
            let year = year(m, "year")?;
            let quarter = small(m, "quarter").map(|quarter| Period::Quarter(year, quarter));
            let period = quarter.or_else(|| small(m, "half").map(|half| Period::Half(year, half)))?;
            // "in 2020 Q1 and Q2" has its year before both, "Q1 2020 Q2 2020" behind each.
            let taken = begins_quarter(last_word(m.before()));
            (!taken).then(|| known(m, period))
        },
    },
    examples: r"
        | In [[2018-Q3 = 2018-Q3]], [[2018 Q4 = 2018-Q4]] and [[2019H1 = 2019-H1]] it rained.
        | The model 2018-Q5, and 2019 H3.
    ",
};

/// A quarter that shares the noun, and the year, with a later one.
pub(super) static LISTED: Rule = Rule {
    id: "date.quarter_listed",
    about: "A quarter whose noun stands behind a later one: the first and second quarters of 1998.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["quarters", "quarter"]),
        pattern: r"\b(?<mention>(?<nth>(?i:first|second|third|1st|2nd|3rd)))(?:(?:,|,? (?i:and|or|through|to|&)(?: (?i:the))?) (?i:second|third|fourth|final|2nd|3rd|4th)){1,3}(?:[ -](?i:fiscal))?[ -](?i:quarters?)\b(?:,? (?:(?i:of) )?(?<year>{year}))?",
        read: |m| {
            let number = small(m, "nth")?;
            let behind = m.text().as_str()[m.whole().end as usize..].trim_start();
            let other = ["mile", "moon", "final", "century"].iter().any(|word| behind.starts_with(word));
            if other || is_match(m) {
                return None;
            }
            Some(match year(m, "year") {
                Some(year) => known(m, Period::Quarter(year, number)),
                None => date(m, stated(m, Part::Quarter(number))),
            })
        },
    },
    examples: r"
        | Sales fell in [[the first = XXXX-Q1]] and second quarters, and in [[the second = 1998-Q2]], [[third = 1998-Q3]] and fourth quarters of 1998.
        | The first and second graders; the first and second quarter miles.
    ",
};

/// A fiscal year.
pub(super) static FISCAL: Rule = Rule {
    id: "date.fiscal_year",
    about: "A fiscal year, by its number: fiscal 1998, FY2024, the 2003 fiscal year.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["fiscal", "fy", "financial", "calendar"]),
        pattern: r"\b(?:(?i:fiscal|financial|calendar)(?: (?i:year))? (?<year>{year})|FY ?(?:(?<joined>{year})|['’]?(?<short>[0-9]{2})\b)|(?<front>{year}) (?i:fiscal|financial|calendar) (?i:year))",
        read: |m| {
            let year = ["year", "joined", "short", "front"].iter().find_map(|name| year(m, name))?;
            (word_before(m) != "of the").then(|| known(m, Period::Year(year)))
        },
    },
    examples: r"
        | In [[fiscal 1998 = 1998]], [[FY2024 = 2024]], [[FY24 = 2024]] and the [[2003 fiscal year = 2003]].
        | Fiscal policy of the FYROM in 12 fiscal steps.
    ",
};
