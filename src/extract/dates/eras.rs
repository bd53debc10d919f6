//! Years of antiquity: "312 BC", "AD 69", "264-241 BC", "c. 583".

use super::no_years::{CHANGES, is_amount};
use super::reading::{ends_as_year, known, last_word, takes_a_time, word_after, word_before};
use super::shared::{Era, shared};
use crate::lexicon::openers::is_function;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::Period;

/// A year with its era.
pub(super) static MARKED: Rule = Rule {
    id: "date.year_era",
    about: "A year with its era: 312 BC, AD 69, 500 CE.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["bc", "bce", "ad", "ce", "b.c", "a.d", "c.e"]),
        pattern: r"\b(?:(?<bc>[0-9]{1,4}) ?(?:BCE?\b|B\.C\b(?:\.E\b)?\.?)|A\.?D\.?(?<apart> )?(?<ad>[0-9]{1,4})\b|(?<ce>[0-9]{1,4}) ?(?:AD\b|A\.D\b\.?|CE\b|C\.E\b\.?))",
        read: |m| {
            let year = |name| m.number(name).and_then(|year| i32::try_from(year).ok()).filter(|&year| year > 0);
            let year = year("bc").map(|year| -year).or_else(|| year("ad")).or_else(|| year("ce"))?;
            // "AD731" is the name of a thing as well.
            let joined = m.span("ad").is_some() && m.span("apart").is_none();
            let fits = !is_among_bytes(m) && !is_credit(m) && (!joined || takes_a_time(&word_before(m)));
            fits.then(|| known(m, Period::Year(year)))
        },
    },
    examples: r"
        | It fell in [[312 BC = BC0312]], burned in [[AD 69 = 0069]] and again in [[500 CE = 0500]].
        | The war ([[133 B.C. = BC0133]] to [[121 B.C = BC0121]]) ended; it was built in [[AD731 = 0731]], not by AD731.
        | The ash of [[70 CE = 0070]] was found.
        | The BC 312 model has 12 ADs and 0 BC; bytes 3F 41 CE B0. Nurses need 15 CE credits or 30 CE and a fee.
    ",
};

/// "15 CE credits", "60 CE and a fee": hours of continuing education, as nothing takes a time.
fn is_credit(m: &Match<'_>) -> bool {
    let few = m.get("ce").is_some_and(|year| year.len() < 3) && m.mention_text().ends_with("CE");
    let before = word_before(m);
    let taken = takes_a_time(&before)
        || matches!(
            before.as_str(),
            "of" | "by" | "around" | "about" | "to" | "and" | "from" | "before" | "after" | "year"
        );
    let courses = ["credits", "credit", "hours", "units", "points", "courses"].contains(&word_after(m));
    few && (!taken && !m.before().ends_with(['(', '-', '–']) || courses)
}

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
            let counts = is_amount(m) && !matches!(word_after(m), "BC" | "BCE" | "AD" | "CE");
            (!counts).then_some(())?;
            Some(known(m, Period::Year(if m.span("bc").is_some() { -year } else { year })))
        },
    },
    examples: r"
        | Oswin (born [[c. 583 = 0583]]) and Hild, c. 561 – [[604 = 0604]], wrote.
        | Line c 583 and c. 5830; ca. 670 million users.
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

/// A year of three digits in a text of antiquity.
pub(super) static OLD: Rule = Rule {
    id: "date.year_old",
    about: "A year of three digits, in a text whose other years show that it is of antiquity or the early Middle Ages: in 348.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(24, 0, &Anchors::Digits(&[Run::of(3, 3)])),
        pattern: r"\b(?<cue>(?i:in|since|until|from|around|about|by|after|before|between))(?<year_of> (?i:the year))? (?<mention>(?<year>[1-9][0-9]{2}))\b",
        read: old,
    },
    examples: r"
        | Hild (614 – 680) was born c. 614. In [[627 = 0627]] she was baptised; in [[655 = 0655]], the king gave land.
        | In [[478 = BC0478]] the fleet sailed, as it had in 480 BC and 479 BC, and [[around 470 = BC0470]], they say, it rested.
        | Hild (614 – 680) was born c. 614, when about 300 men fought in 200 ships; a band of about 400 rose from 300 to 500.
        2014-07-09 | In 348 he died, and about 360 they left.
    ",
};

/// The end of a range of years of three digits.
pub(super) static OLD_END: Rule = Rule {
    id: "date.year_old_end",
    about: "The end of a range of years of three digits in such a text: the 366 of about 360 – 366.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(40, 12, &Anchors::Digits(&[Run::of(3, 3)])),
        pattern: r"\b(?<cue>(?i:in|from|around|about|between))(?<year_of> (?i:the years?))? (?<start>[1-9][0-9]{2})(?: ?[-–—] ?| (?i:to|until|and) )(?<mention>(?<year>[1-9][0-9]{2}))\b",
        read: |m| {
            let follows = m.number("start")? < m.number("year")?;
            let bc = shared(m).era == Some(Era::Bc);
            (follows != bc).then(|| old(m))?
        },
    },
    examples: r"
        | Hild (614 – 680) was born c. 614. About 657 – [[664 = 0664]], she built; she ruled from 657 to [[680 = 0680]].
        | Hild (614 – 680) was born c. 614. From 300 to 400 men came.
    ",
};

fn old(m: &Match<'_>) -> Option<Found> {
    let era = shared(m).era?;
    let year = i32::try_from(m.number("year")?).ok()?;
    let next = word_after(m);
    let ranges = m.after().trim_start().starts_with(['-', '–', '—']);
    let named = next.starts_with(|first: char| first.is_ascii_uppercase()) || is_function(next) && next != "of";
    let joined = matches!(next, "and" | "to" | "until") && ends_range(m);
    let ends = ends_as_year(m) || named || ranges || joined;
    // "about 300" is an amount more often than a year: it must open its clause.
    let front = m.text().as_str()[m.sentence.span.start as usize..m.whole().start as usize].trim_end();
    let opens = front.is_empty() || front.ends_with([',', ';', '(', ':']);
    let cue = m.get("cue")?.to_ascii_lowercase();
    let clear = matches!(cue.as_str(), "in" | "since" | "until") || m.span("year_of").is_some();
    let spans = m.span("start").is_some() || joined;
    let front = last_word(front);
    let marked = matches!(next, "BC" | "BCE" | "AD" | "CE" | "B" | "A");
    let amount = marked || CHANGES.contains(front);
    let fits = ends && !amount && (clear || opens || spans || matches!(front, "and" | "in" | "until" | "from"));
    fits.then(|| known(m, Period::Year(if era == Era::Bc { -year } else { year })))
}

/// "from 657 to 680": another such number stands behind.
fn ends_range(m: &Match<'_>) -> bool {
    let mut words = m.after().split_whitespace().skip(1);
    let is_year = |word: &str| {
        let digits = word.trim_end_matches([',', '.', ';', ')']);
        matches!(digits.len(), 3 | 4) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    words.next().is_some_and(is_year) && words.next().is_none_or(is_function)
}
