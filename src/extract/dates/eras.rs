//! Years of antiquity: "312 BC", "AD 69", "264-241 BC", "c. 583".

use super::reading::known;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Match, Rule};
use crate::value::Period;

/// A year with its era.
pub(super) static MARKED: Rule = Rule {
    id: "date.year_era",
    about: "A year with its era: 312 BC, AD 69, 500 CE.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["bc", "bce", "ad", "ce", "b.c", "a.d", "c.e"]),
        pattern: r"\b(?:(?<bc>[0-9]{1,4}) ?(?:BCE?|B\.C\.(?:E\.)?)|(?:A\.?D\.? )(?<ad>[0-9]{1,4})|(?<ce>[0-9]{1,4}) ?(?:AD|A\.D\.|CE|C\.E\.))(?:\b|$)",
        read: |m| {
            let year = |name| m.number(name).and_then(|year| i32::try_from(year).ok()).filter(|&year| year > 0);
            let year = year("bc").map(|year| -year).or_else(|| year("ad")).or_else(|| year("ce"))?;
            (!is_among_bytes(m)).then(|| known(m, Period::Year(year)))
        },
    },
    examples: r"
        | It fell in [[312 BC = BC0312]], burned in [[AD 69 = 0069]] and again in [[500 CE = 0500]].
        | The BC 312 model has 12 ADs and 0 BC; bytes 3F 41 CE B0.
    ",
};

/// "3F 41 CE B0": bytes in hexadecimal.
fn is_among_bytes(m: &Match<'_>) -> bool {
    let is_byte =
        |word: &str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_hexdigit() && !byte.is_ascii_lowercase());
    is_byte(m.before().trim_end().rsplit(' ').next().unwrap_or("")) && m.before().len() > 2
        || is_byte(m.after().trim_start().split(' ').next().unwrap_or(""))
}

/// The start of a range of years before Christ.
pub(super) static BC_RANGE: Rule = Rule {
    id: "date.year_bc_range",
    about: "A year whose era stands behind a later one: 264-241 BC, from 218 to 202 BC.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["bc", "bce", "b.c"]),
        pattern: r"\b(?<mention>(?<year>[0-9]{1,4}))(?: ?[-–—] ?| (?:to|and|or|until)(?: (?:about|around|circa|c\.|ca\.))? )[0-9]{1,4} ?(?:BCE?|B\.C\.)",
        read: |m| {
            let year = i32::try_from(m.number("year")?).ok().filter(|&year| year > 0)?;
            Some(known(m, Period::Year(-year)))
        },
    },
    examples: r"
        | The siege ([[264 = BC0264]]-241 BC) lasted, and from [[218 = BC0218]] to 202 BC there was peace.
        | It lost 218 to 202 in BC.
    ",
};

/// An early year behind "circa".
pub(super) static CIRCA: Rule = Rule {
    id: "date.year_circa",
    about: "A year of three digits behind circa, and the end of its range: c. 583, c. 561 – 604.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["c", "ca", "circa"]),
        pattern: r"\b(?:c\.|ca\.|circa) ?(?:[1-9][0-9]{2} ?[-–—] ?(?<mention>(?<end>[1-9][0-9]{2}))|(?<year>[1-9][0-9]{2}))\b(?<bc> BCE?\b)?",
        read: |m| {
            let year = i32::try_from(m.number("year").or_else(|| m.number("end"))?).ok()?;
            Some(known(m, Period::Year(if m.span("bc").is_some() { -year } else { year })))
        },
    },
    examples: r"
        | Oswin (born [[c. 583 = 0583]]) and Hild, c. 561 – [[604 = 0604]], wrote.
        | Line c 583 and c. 5830.
    ",
};

/// The start of a range of early years behind "circa".
pub(super) static CIRCA_START: Rule = Rule {
    id: "date.year_circa_start",
    about: "A year of three digits behind circa that begins a range: the 561 of c. 561 – 604.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["c", "ca", "circa"]),
        pattern: r"\b(?:c\.|ca\.|circa) ?(?<mention>(?<year>[1-9][0-9]{2})) ?[-–—] ?[1-9][0-9]{2}\b(?<bc> BCE?\b)?",
        read: |m| {
            let year = i32::try_from(m.number("year")?).ok()?;
            Some(known(m, Period::Year(if m.span("bc").is_some() { -year } else { year })))
        },
    },
    examples: r"
        | Hild ([[c. 561 = 0561]] – 604) wrote.
        | Line c 561 – 604 and c. 5610 – 6040.
    ",
};
