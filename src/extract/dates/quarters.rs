//! Quarters and halves of years, and fiscal years: "the third quarter", "Q3 2024", "the first half of 2008", "fiscal 1998".

use super::reading::{date, known, small, stated, takes_a_time, usual, word_after, word_before, year};
use crate::lexicon::Words;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Kind, Meaning, Origin, Part, Period};

/// A quarter.
pub(super) static QUARTER: Rule = Rule {
    id: "date.quarter",
    about: "A quarter of a year: the third quarter, third-quarter profits, Q3 2024, 3Q24.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["quarter", "quarters", "q1", "q2", "q3", "q4", "1q", "2q", "3q", "4q"]),
        pattern: r"\b(?:(?:(?<front_year>{year}) )?(?<nth>(?i:first|second|third|fourth|1st|2nd|3rd|4th|final))(?:[ -](?i:fiscal|calendar))?[ -](?i:quarters?)|(?i:q)(?<digit>[1-4])|(?<front>[1-4])Q)(?:(?:,|,? (?i:of)(?: (?i:the year|fiscal|fiscal year))?|[ -](?i:FY|CY|fiscal|fiscal year))? ?-?(?<year>{year})| ?(?i:FY)?(?<short>['’‘]?[0-9]{2})\b)?",
        read: quarter,
    },
    examples: r"
        1989-10-24 | Profit fell in [[the third quarter = 1989-Q3]], said a [[fourth-quarter = 1989-Q4]] report.
                   | In [[Q3 2024 = 2024-Q3]], after [[the second quarter of 1997 = 1997-Q2]].
                   | In [[2Q = XXXX-Q2]] it fell, as in the [[1997 third quarter = 1997-Q3]].
        2024-12-31 | Its [[Q2 = 2024-Q2]] guidance was cut; analysts see [[Q4 = 2024-Q4]] at 50 cents.
                   | A second quarter-point cut; a quarter of them stood in the first quarter mile; Q5 is none.
                   | Q1. Who pays for it? He scored 12 in the first quarter.
    ",
};

fn quarter(m: &Match<'_>) -> Option<Found> {
    let nth = m.get("nth").map(str::to_ascii_lowercase);
    let number = match nth.as_deref() {
        Some("final") => Some(4),
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
    let question = m.span("digit").is_some() && m.before().trim().is_empty() && m.after().starts_with(['.', ':', ')']);
    let year = ["year", "short", "front_year"].iter().find_map(|name| year(m, name));
    if year.is_none() && m.span("digit").is_some() && is_numbering(m) {
        return None;
    }
    (!question).then(|| match year {
        Some(year) => known(m, Period::Quarter(year, number)),
        None => date(m, usual(Part::Quarter(number))),
    })
}

/// Questions, journals' ranks and the like: "Q1" where the text also has a "Q5", or where nothing takes a time.
fn is_numbering(m: &Match<'_>) -> bool {
    let more = m.scene.shared(Kind::Date, |scene| Numbered(has_more_than_four(scene.text.as_str()))).0;
    let taken = takes_a_time(&word_before(m)) || CUES.contains(&word_before(m).as_str()) || is_business(m);
    more || !taken
}

/// Whether the article has a "Q5" or the like: asked once, whatever the number of its "Q3"s.
struct Numbered(bool);

fn has_more_than_four(text: &str) -> bool {
    ["Q5", "Q6", "Q7", "Q8", "Q9", "Q0"].iter().any(|other| text.contains(other))
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
        pattern: r"\b(?:(?<nth>(?i:first|second|latter|last))[ -](?i:half)|H(?<digit>[12])|(?<front>[12])H)(?:(?:,|,? (?i:of)(?: (?i:fiscal))?| FY)? ?(?<year>{year})|['’]?(?<short>[0-9]{2})\b|(?<open> (?i:of (?:the|this|last|next) (?:fiscal )?year)\b))?",
        read: half,
    },
    examples: r"
        2024-12-31 | [[The first half of 2008 = 2008-H1]] and [[H2 2021 = 2021-H2]] were good.
        2024-12-31 | In [[1H24 = 2024-H1]] profits rose, but in [[the second half = 2024-H2]] orders fell.
        2024-10-02 | Bookings for [[the second half = 2024-H2]] look good, [[first-half = 2024-H1]] net fell sharply.
        2024-12-31 | They scored in the first half of the match, and H1 tags.
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
        let named = word_before(m) == "the" && word_after(m) != "of" && is_business(m);
        let half = (named || BUSINESS.contains(word_after(m))) && !is_match(m);
        return half.then(|| date(m, stated(m, Part::Half(number))));
    };
    let open = open.to_ascii_lowercase();
    let by = if open.contains("last") { -1 } else { i32::from(open.contains("next")) };
    let of_year = Meaning::Shifted(Grain::Year, by, Origin::Speech);
    Some(date(m, Meaning::Within(Part::Half(number), Box::new(of_year))))
}

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
