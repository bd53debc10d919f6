//! Decades and centuries: "the 1990s", "the nineties", "the 19th century".

use super::posts::is_post;
use super::reading::{date, known, last_word, small, usual, word_after, word_before};
use crate::lexicon::{Case, Class, Words};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::{Part, Period};

/// Decades in words.
#[rustfmt::skip]
static DECADES: Class = Class {
    name: "decade",
    case: Case::Any,
    words: &[
        ("twenties", 2), ("thirties", 3), ("forties", 4), ("fifties", 5), ("sixties", 6), ("seventies", 7),
        ("eighties", 8), ("nineties", 9),
    ],
};

/// A decade in digits.
pub(super) static DIGITS: Rule = Rule {
    id: "date.decade",
    about: "A decade in digits: the 1990s, the '80s, the 470s BC.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(2, 4).then("s'’")]),
        pattern: r"(?:\b(?<tens>[12][0-9]{2})0['’]?s\b|\b(?<old>[1-9][0-9]?)0s (?<bc>BCE?)\b|(?<short>['’‘](?<ten>[2-9])0['’]?s\b)|\b(?<bare>[2-9])0['’]?s\b)",
        read: digits,
    },
    examples: r"
        1999-05-01 | In [[the 1990s = 199]], as in [[the '60s = 196]], and [[the 1800’s = 180]].
        1999-05-01 | Music of [[the 80s = 198]], films of [[the early 70s = 197]].
        2014-05-01 | only [[90s = 199]] kids know this lol
                   | [[The 470s BC = BC047]] were long.
        1999-05-01 | She is in her 80s, he in his mid-50s; it was in the low 60s. A 1990 song. With lows in the 40s and temperatures in the 80s it will be warm.
    ",
};

fn digits(m: &Match<'_>) -> Option<Found> {
    if let Some(tens) = m.number("tens").and_then(|tens| i32::try_from(tens).ok()) {
        // "2020's hardest day": the year's.
        if m.mention_text().contains(['\'', '’']) && word_before(m) != "the" && !is_edge(m) {
            return None;
        }
        return Some(known(m, Period::Decade(tens)));
    }
    if let Some(tens) = m.number("old").and_then(|tens| i32::try_from(tens).ok()) {
        return Some(known(m, Period::Decade(-tens)));
    }
    let bare = m.span("short").is_none();
    let ten = small(m, "ten").or_else(|| small(m, "bare"))?;
    let spoken = || is_of_decade(m) || (word_before(m) == "the" || is_edge(m)) && !is_reading(m);
    let fits = if bare { spoken() } else { !is_whose(&word_before(m)) };
    fits.then(|| date(m, usual(Part::Decade(ten))))
}

/// Words of what is read off a scale: "temperatures in the 80s".
static SCALES: Words = Words::new(
    "temperature temperatures degrees highs lows heat humidity mercury thermometer fahrenheit celsius percent percentile \
     mph shot scored scores batted",
);

/// "temperatures in the 80s", "he shot in the 70s": numbers, not years.
fn is_reading(m: &Match<'_>) -> bool {
    const REACH: usize = 50;
    let (before, after) = (m.before(), m.after());
    let near = [
        &before[before.ceil_char_boundary(before.len().saturating_sub(REACH))..],
        &after[..after.floor_char_boundary(REACH)],
    ];
    let words = near.iter().flat_map(|words| words.split(|letter: char| !letter.is_ascii_alphabetic()));
    words.into_iter().any(|word| SCALES.contains(&word.to_ascii_lowercase()))
}

/// "the early 80s", but not "in her early 80s".
fn is_edge(m: &Match<'_>) -> bool {
    let before = m.before().trim_end_matches(['-', ' ']);
    let front = ["early", "late", "mid"].iter().find_map(|edge| before.strip_suffix(edge));
    front.is_some_and(|front| !is_whose(&last_word(front).to_ascii_lowercase()))
}

/// "90s kids", "love 80s music": in a post, what stands behind is of the decade.
fn is_of_decade(m: &Match<'_>) -> bool {
    const NOUNS: &[&str] = &[
        "kid",
        "kids",
        "child",
        "baby",
        "babies",
        "music",
        "song",
        "songs",
        "hits",
        "movie",
        "movies",
        "film",
        "films",
        "style",
        "party",
        "throwback",
        "theme",
        "themed",
        "fashion",
        "tunes",
        "cartoons",
        "vibes",
        "rock",
        "pop",
    ];
    NOUNS.contains(&word_after(m)) && is_post(m.text())
}

fn is_whose(word: &str) -> bool {
    matches!(word, "his" | "her" | "their" | "my" | "your" | "our" | "its")
}

/// A decade in words.
pub(super) static WORDS: Rule = Rule {
    id: "date.decade_words",
    about: "A decade in words: the nineties, the late sixties, the nineteen-eighties.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Lists(&[&DECADES]),
        pattern: r"\b(?i:the (?:early |late |mid-?|roaring |swinging )?)(?<mention>(?:(?i)(?<century>nineteen|eighteen)[ -])?(?<decade>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)))\b",
        read: words,
    },
    examples: r"
        1999-05-01 | In [[the nineties = 199]] and [[the nineteen-eighties = 198]].
        1999-05-01 | A man in his sixties; a woman in her nineties.
    ",
};

fn words(m: &Match<'_>) -> Option<Found> {
    let ten = i8::try_from(m.lookup(&DECADES, "decade")?).ok()?;
    let century = m.get("century").map(|word| if word.eq_ignore_ascii_case("eighteen") { 180 } else { 190 });
    Some(match century {
        Some(century) => known(m, Period::Decade(century + i32::from(ten))),
        None => date(m, usual(Part::Decade(ten))),
    })
}

/// "Many 17th Century Dutch paintings": the capital before it is that of the sentence.
fn opens_second(m: &Match<'_>) -> bool {
    !m.before().trim().contains(' ')
}

/// A century.
pub(super) static CENTURY: Rule = Rule {
    id: "date.century",
    about: "A century: the 19th century, the fourth century BC.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["century", "centuries"]),
        pattern: r"\b(?:(?<decade>{ordinal}) (?i:decade of the) )?(?<nth>{nth})[ -](?i:century|centuries)(?: (?<bc>BCE?|B\.C\.))?",
        read: century,
    },
    examples: r"
        | In [[the 19th century = 18]] and [[the fourth century BC = BC03]], a [[twentieth-century = 19]] town.
        | [[The first decade of the 20th century = 190]] was quiet.
        | A quarter century and half a century of centuries. Her record My 20th Century Waltz sold.
    ",
};

fn century(m: &Match<'_>) -> Option<Found> {
    let number = i32::from(small(m, "nth")?);
    let is_capital = |word: &str| word.starts_with(|first: char| first.is_ascii_uppercase());
    // "20th Century Fox", "My 20th Century Waltz": a name.
    let named = is_capital(last_word(m.before())) && !opens_second(m) || matches!(word_after(m), "Fox" | "Studios");
    if m.mention_text().ends_with("Century") && is_capital(word_after(m)) && named && !m.sentence.heading {
        return None;
    }
    if m.span("bc").is_some() {
        return m.span("decade").is_none().then(|| known(m, Period::Century(-number)));
    }
    let decade = small(m, "decade").map(i32::from).filter(|decade| (1..=10).contains(decade));
    Some(known(m, decade.map_or(Period::Century(number - 1), |decade| Period::Decade((number - 1) * 10 + decade - 1))))
}
