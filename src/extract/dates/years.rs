//! Years: "2013", "490 BC", "1915-17", "'98".

use super::reading::{date, known, pivot, word_after, word_before, year};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Meaning, Period};

/// Years after the publication that a text may speak of without saying that they are years.
const AHEAD: i32 = 30;

/// The first year that needs no word before it.
const MODERN: i32 = 1900;

/// Four digits.
pub(super) static PLAIN: Rule = Rule {
    id: "date.year",
    about: "A year of four digits, behind a word that takes a time or near enough to the publication: in 1848, 2013.",
    strength: Strength::Likely,
    find: Find::Pattern { anchors: Anchors::Digits, pattern: r"\b(?<year>{year})(?:-(?i:era)\b)?", read: plain },
    examples: r"
        2024-12-31 | In [[2013 = 2013]] it grew, since [[1848 = 1848]] it had not.
        2024-12-31 | The [[2016 = 2016]] election and the [[1999 = 1999]] floods.
        2024-12-31 | On 2020 emails, 1999 people, port 2049, room 1984, Windows 2012 and No. 1999: $1995, 1984 km, 2000m.
        2024-12-31 | At 1200 feet, 1066 soldiers saw 1,984 lights; call 555-2013.
    ",
};

fn plain(m: &Match<'_>) -> Option<Found> {
    let year = year(m, "year")?;
    let before = word_before(m);
    let modern = (MODERN..=latest(m)).contains(&year);
    let is_year = if is_cue(&before) || in_brackets(m) {
        !is_amount(m) && (modern || is_dated(m, &before))
    } else {
        modern && !is_name_before(m, &before) && !is_amount(m) && !counts_plural(m, &before)
    };
    is_year.then(|| known(m, Period::Year(year)))
}

fn latest(m: &Match<'_>) -> i32 {
    m.text().published().map_or(2030, |published| i32::from(published.year()) + AHEAD)
}

/// Words that take a time.
fn is_cue(word: &str) -> bool {
    const CUES: &[&str] = &[
        "in",
        "since",
        "by",
        "until",
        "till",
        "from",
        "to",
        "through",
        "during",
        "after",
        "before",
        "between",
        "of",
        "and",
        "or",
        "early",
        "late",
        "mid",
        "for",
        "this",
        "year",
        "years",
        "circa",
        "ca",
        "c",
        "around",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "christmas",
        "fiscal",
        "through",
        "throughout",
        "post",
        "pre",
        "back",
        "election",
        "copyright",
    ];
    CUES.contains(&word)
}

fn in_brackets(m: &Match<'_>) -> bool {
    m.before().ends_with(['(', '[']) && m.after().starts_with([')', ']', ',', ';', '-', '–', '—', ':'])
}

/// Early years need a word that nothing but a time follows, and no noun behind them.
fn is_dated(m: &Match<'_>, before: &str) -> bool {
    let next = word_after(m);
    let ends = next.is_empty() || !next.starts_with(|first: char| first.is_ascii_lowercase()) || is_function(next);
    let strict = [
        "in", "since", "until", "till", "during", "circa", "ca", "c", "year", "early", "late", "mid", "spring",
        "summer", "autumn", "winter", "fall",
    ];
    in_brackets(m)
        || ends && strict.contains(&before)
        || ends
            && matches!(
                before,
                "from" | "to" | "by" | "between" | "and" | "of" | "after" | "before" | "through" | "around"
            )
}

/// Words that are no noun that a number could count.
fn is_function(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "the", "a", "an", "and", "or", "but", "to", "in", "on", "at", "by", "for", "from", "with", "when", "as", "he",
        "she", "it", "they", "we", "his", "her", "its", "their", "was", "were", "is", "are", "had", "has", "have",
        "until", "after", "before", "under", "over", "this", "that", "which", "who", "where", "while", "because",
        "through", "of", "during", "there", "all", "some", "many", "most", "both", "not", "no", "did", "would",
        "could", "about", "against", "into",
    ];
    WORDS.contains(&word)
}

/// Words and marks before a number that make it a name, an address or an amount.
fn is_name_before(m: &Match<'_>, before: &str) -> bool {
    const NAMES: &[&str] = &[
        "windows",
        "server",
        "office",
        "exchange",
        "port",
        "ports",
        "room",
        "version",
        "no",
        "number",
        "nos",
        "flight",
        "route",
        "page",
        "pages",
        "p",
        "pp",
        "section",
        "article",
        "part",
        "chapter",
        "unit",
        "top",
        "fortune",
        "error",
        "event",
        "about",
        "some",
        "nearly",
        "over",
        "almost",
        "roughly",
        "approximately",
        "than",
        "least",
        "most",
        "only",
        "just",
        "rs",
        "rfc",
        "iso",
        "studio",
        "sql",
        "sharepoint",
        "word",
        "excel",
        "outlook",
        "project",
        "area",
        "agenda",
        "s&p",
    ];
    let marked =
        m.before().trim_end().ends_with("No.") || m.before().ends_with(['$', '£', '€', '#', '+', '=', '*', '~']);
    marked || NAMES.contains(&before)
}

/// Units and marks behind a number that make it an amount.
fn is_amount(m: &Match<'_>) -> bool {
    const UNITS: &[&str] = &[
        "km",
        "kilometers",
        "kilometres",
        "miles",
        "feet",
        "ft",
        "meters",
        "metres",
        "m",
        "kg",
        "tons",
        "tonnes",
        "pounds",
        "dollars",
        "euros",
        "people",
        "percent",
        "per",
        "hours",
        "hrs",
        "GMT",
        "UTC",
        "million",
        "billion",
        "thousand",
        "bytes",
        "MB",
        "GB",
        "KB",
        "degrees",
        "points",
        "yards",
        "acres",
        "barrels",
        "euro",
        "yen",
        "men",
        "women",
        "troops",
        "soldiers",
        "votes",
        "times",
        "local",
        "EST",
        "EDT",
        "PST",
        "years",
        "days",
        "months",
        "minutes",
        "seconds",
        "hectares",
        "watts",
    ];
    UNITS.contains(&word_after(m)) || m.after().starts_with('%')
}

/// "2020 emails": a number that counts a plural, unless something before says which one.
fn counts_plural(m: &Match<'_>, before: &str) -> bool {
    let next = word_after(m);
    let plural = next.len() > 3
        && next.ends_with('s')
        && !next.ends_with("ss")
        && !next.ends_with("us")
        && !next.ends_with("is")
        && next.bytes().all(|byte| byte.is_ascii_lowercase());
    let determined = matches!(
        before,
        "the" | "its" | "his" | "her" | "their" | "our" | "your" | "my" | "these" | "those" | "a" | "s"
    ) || before.ends_with("'s")
        || before.ends_with("’s");
    plural && !determined
}

/// A year with its era.
pub(super) static MARKED: Rule = Rule {
    id: "date.year_era",
    about: "A year with its era: 490 BC, AD 79, 500 CE.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Digits,
        pattern: r"\b(?:(?<bc>[0-9]{1,4}) ?(?:BCE?|B\.C\.(?:E\.)?)|(?:A\.?D\.? )(?<ad>[0-9]{1,4})|(?<ce>[0-9]{1,4}) ?(?:AD|A\.D\.|CE|C\.E\.))(?:\b|$)",
        read: |m| {
            let year = |name| m.number(name).and_then(|year| i32::try_from(year).ok()).filter(|&year| year > 0);
            let year = year("bc").map(|year| -year).or_else(|| year("ad")).or_else(|| year("ce"))?;
            Some(known(m, Period::Year(year)))
        },
    },
    examples: r"
        | It fell in [[490 BC = BC0490]], burned in [[AD 79 = 0079]] and again in [[500 CE = 0500]].
        | The BC 490 model has 12 ADs and 0 BC.
    ",
};

/// Two digits behind an apostrophe.
pub(super) static SHORT: Rule = Rule {
    id: "date.year_short",
    about: "A year of two digits behind an apostrophe: in '98.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits,
        pattern: r"(?i:\b(?:in|since|of|until|by|from|to|through|summer|spring|fall|winter|late|early) )(?<mention>['’‘](?<year>[0-9]{2}))\b",
        read: |m| Some(known(m, Period::Year(year(m, "year")?))),
    },
    examples: r"
        | He left in [['98 = 1998]] and stayed away until [['03 = 2003]], it seems.
        | The '98 and the '80s; he was in ‘a 98’ then.
    ",
};

/// The end of a range of years.
pub(super) static RANGE_END: Rule = Rule {
    id: "date.year_range",
    about: "A year cut short at the end of a range: the 17 of 1915-17.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits,
        pattern: r"\b(?<start>{year})[-–—/](?<mention>(?<end>[0-9]{2}))\b",
        read: range_end,
    },
    examples: r"
        | The war of 1915–[[17 = 1917]] went on, and so did 1999/[[00 = 2000]].
        | He called 2017-15 and 1915-17-3 names.
    ",
};

fn range_end(m: &Match<'_>) -> Option<Found> {
    let start = year(m, "start")?;
    let end: i32 = m.get("end")?.parse().ok()?;
    let end = if end == 0 && start % 100 == 99 { start + 1 } else { start - start % 100 + end };
    let goes_on =
        m.after().starts_with(['-', '/', '–']) && m.after().chars().nth(1).is_some_and(|next| next.is_ascii_digit());
    (end > start && !goes_on && pivot(0) == 2000).then(|| date(m, Meaning::Known(Period::Year(end))))
}
