//! Months: "July 2023", "December".

use super::days::month_of;
use super::reading::{date, ends_as_year, last_word, month, stated, takes_a_time, word_after, word_before, year};
use super::shared::{May, shared};
use crate::lexicon::openers::is_function;
use crate::lexicon::{MONTHS, PLAIN_MONTHS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::Part;

/// Month and year.
pub(super) static WITH_YEAR: Rule = Rule {
    id: "date.month_year",
    about: "A month and its year: July 2023, May of 1998, Nov-2019, March '98.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(0, usize::MAX, &Anchors::Lists(&[&MONTHS])),
        pattern: r"\b(?<month>{month})(?:(?:,|,? (?i:of|in)(?: (?i:the year))?| of)? ?(?<year>{year})|[-–/](?<joined>{year})|,? (?<short>['’‘][0-9]{2}\b)| (?<bc>[0-9]{1,4}) (?:BCE?|B\.C\.(?:E\.)?)|(?: of)? (?<old>[1-9][0-9]{2})\b(?<era> (?:AD|CE)\b)?)",
        read: |m| {
            if m.span("old").is_some() && m.span("era").is_none() && !ends_as_year(m) {
                return None;
            }
            let before_christ = m.number("bc").and_then(|year| i32::try_from(-year).ok());
            let year = ["year", "joined", "short", "old"].iter().find_map(|name| year(m, name)).or(before_christ)?;
            Some(date(m, month_of(year, month(m, "month")?)))
        },
    },
    examples: r"
        | In [[July 2023 = 2023-07]] and [[November of 2019 = 2019-11]], and in [[January, 1918 = 1918-01]].
        | In [[May '98 = 1998-05]] and [[Dec-2019 = 2019-12]], as in [[May 261 BC = BC0261-05]].
        | The abbey burned in [[October of 617 = 0617-10]], says the chronicle.
        | They may 2000 times march 1984 miles. In March 300 men fell.
    ",
};

/// A month by itself.
pub(super) static PLAIN: Rule = Rule {
    id: "date.month",
    about: "A month by itself, where its name is no other word: December.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(0, usize::MAX, &Anchors::Lists(&[&PLAIN_MONTHS])),
        pattern: r"\b(?<month>{plainmonth})\b",
        read: plain,
    },
    examples: r"
        1989-10-24 | Sales fell in [[September = 1989-09]].
                   | Sales fell in [[September = XXXX-09]], as [[June = XXXX-06]] had shown.
                   | Black September struck, said April Jones and June Carter; the August One Ltd agreed.
    ",
};

/// What makers of programs give out by the month: "the March Patch Tuesday".
const RELEASED: &[&str] = &["Patch", "Security", "Update", "Updates", "Bulletin", "Advisory"];

/// Words before a month's name that make it a person's or a group's.
const NAMED: &[&str] = &["black", "miss", "ms", "mrs", "sister", "operation"];

fn plain(m: &Match<'_>) -> Option<Found> {
    let next = word_after(m);
    let is_first_name = matches!(m.get("month")?, "April" | "June" | "August")
        && next.starts_with(|first: char| first.is_ascii_uppercase())
        && !RELEASED.contains(&next)
        && !m.before().trim_end().ends_with(|last: char| last.is_ascii_lowercase() || last.is_ascii_digit());
    let is_person = matches!(m.get("month")?, "April" | "June" | "August")
        && next.starts_with(|first: char| first.is_ascii_uppercase())
        && !RELEASED.contains(&next)
        && !is_sure_cue(&word_before(m));
    if is_first_name || is_person || NAMED.contains(&word_before(m).as_str()) {
        return None;
    }
    Some(date(m, stated(m, Part::Month(month(m, "month")?))))
}

/// Words before which a month's name is a month, whatever stands behind it.
fn is_sure_cue(word: &str) -> bool {
    const CUES: &[&str] =
        &["in", "since", "by", "until", "till", "during", "early", "late", "mid", "last", "this", "next"];
    CUES.contains(&word)
}

/// A month whose name is another word too.
pub(super) static CUED: Rule = Rule {
    id: "date.month_cued",
    about: "A month whose name is another word too, or is cut short, behind a word that takes a time: in May, since Dec.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(0, usize::MAX, &Anchors::Lists(&[&MONTHS])),
        pattern: r"\b(?<mention>(?<month>{month}))(?:[^A-Za-z0-9_]|$)",
        read: cued,
    },
    examples: r"
        2023-07-14 | The flaw was fixed in [[May = 2023-05]] and in [[late March = 2023-03]], not since [[Nov. = 2022-11]] at least.
        2023-07-14 | It fell below the [[March = 2023-03]] record in the [[May = 2023-05]] vote; [[March = 2024-03]] futures rose.
                   | It took the islands ([[May = XXXX-05]]–August) and more ([[March = XXXX-03]] and June).
        2023-07-14 | It rained in June and [[Aug. = 2022-08]] alike.
                   | They like June, [[May = XXXX-05]]. Busy: [[March = XXXX-03]], July. Idle ([[May = XXXX-05]], June).
                   | | [[Mar = XXXX-03]] | 7 |
        2023-07-14 | The [[March = 2023-03]] Patch Tuesday closed it. See Orr, P. (2023, [[May = 2023-05]]).
        2023-07-14 | It fell in [[May = 2023-05]]. Traders said [[May = 2023-05]]'s figures were weak.
        2023-07-14 | Ida May's deal failed, and May's men left.
                   | It may rain. March on, in the March of the penguins, said Theresa May; the May family and Mar del Plata agreed. In March Madness they trust.
    ",
};

fn cued(m: &Match<'_>) -> Option<Found> {
    if PLAIN_MONTHS.lookup(m.get("month")?).is_some() {
        return None;
    }
    let before = word_before(m);
    let sure = takes_a_time(&before)
        || matches!(before.as_str(), "by" | "through" | "throughout" | "last" | "next" | "between" | "from");
    let listed = matches!(before.as_str(), "and" | "or" | "to" | "of" | "for" | "after" | "before");
    let next = word_after(m);
    let named = next.starts_with(|first: char| first.is_ascii_uppercase()) && !RELEASED.contains(&next);
    let is_mid = m.before().ends_with("end-")
        || m.before().ends_with("mid-")
        || m.before().ends_with("Mid-")
        || m.before().ends_with("pre-");
    let joined = is_joined_to_month(m);
    let owns = m.get("month")? == "May" && (m.after().starts_with("'s ") || m.after().starts_with("’s "));
    if owns && shared(m).may == May::Person {
        return None;
    }
    if !joined && named
        || !joined
            && m.after().starts_with(['-', '\'', '’'])
            && !m.after().starts_with("'s")
            && !m.after().starts_with("’s")
    {
        return None;
    }
    let fits = sure
        || follows_month(m)
        || is_mid
        || listed && m.get("month")? == "May" && !is_verb_like(next)
        || listed && m.get("month")? == "March"
        || joined
        || is_in_list(m)
        || is_heading(m)
        || is_cited(m)
        || owns && shared(m).may == May::Month
        || describes(m, &before);
    fits.then(|| Some(date(m, stated(m, Part::Month(month(m, "month")?)))))?
}

/// "June, July and Aug.": joined to another month that stands before it.
fn follows_month(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    let front = [" and", " or", ",", " &"].iter().find_map(|joint| before.strip_suffix(joint)).unwrap_or("");
    let other = front.trim_end_matches([',', ' ']).rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    MONTHS.lookup(other).is_some() && other != "May"
}

/// "May–August 1950", "(March and June)": joined to another month that stands behind it.
fn is_joined_to_month(m: &Match<'_>) -> bool {
    const JOINTS: &[&str] = &["-", "–", "—", "/", "and ", "or ", "to ", "through ", "until "];
    is_month_behind(m.after(), JOINTS)
}

/// Whether one of `joints` and another month stand at the beginning of `after`.
fn is_month_behind(after: &str, joints: &[&str]) -> bool {
    let after = after.trim_start();
    let behind = joints.iter().find_map(|joint| after.strip_prefix(joint));
    let other = behind.unwrap_or("").trim_start().split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    MONTHS.lookup(other).is_some()
}

/// "(March, June)", "Peaks: May, August", "April, May, September", "June, May.": a comma joins it to another month,
/// and a mark shows that no sentence goes on there.
fn is_in_list(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    let ahead = is_month_behind(m.after(), &[",", ", and ", ", or "]);
    let behind = before.strip_suffix(',').is_some_and(|front| MONTHS.lookup(last_word(front)).is_some());
    let opens = before.ends_with(['(', '[', ':', '|']);
    let ends = m.after().trim().is_empty() || m.after().starts_with(['.', ')', ';', ']', '|', '!', '?']);
    ahead && (opens || behind) || behind && ends
}

/// "Orr, P. (2025, May)": a month behind the year of a work.
fn is_cited(m: &Match<'_>) -> bool {
    let year = m.before().strip_suffix(", ").unwrap_or("");
    let front = year.trim_end_matches(|digit: char| digit.is_ascii_digit());
    m.after().starts_with(')') && year.len() - front.len() == 4 && front.ends_with('(')
}

/// "| March | 12 |", "March: first lure" among lines that begin so: a cell of a table, or what heads an entry.
fn is_heading(m: &Match<'_>) -> bool {
    let (before, after) = (m.before().trim(), m.after().trim_start());
    let cell = before.ends_with('|') && after.starts_with('|');
    let front = before.trim_matches(['-', '*', '•', '–', ' ']);
    cell || front.is_empty() && after.trim_start_matches('*').starts_with(':') && shared(m).lists_months
}

/// "the March high", "its May report", "March futures": what stands behind is of the month.
fn describes(m: &Match<'_>, before: &str) -> bool {
    const OF_A_MINISTER: &[&str] = &[
        "family",
        "government",
        "ministry",
        "administration",
        "cabinet",
        "deal",
        "premiership",
        "era",
        "years",
        "brothers",
        "sisters",
        "household",
        "campaign",
        "allies",
        "aide",
        "aides",
        "team",
        "bug",
        "tree",
    ];
    let next = word_after(m);
    let month = m.get("month").unwrap_or("");
    let noun = next.starts_with(|first: char| first.is_ascii_lowercase()) && !is_function(next) && !is_verb_like(next)
        || RELEASED.contains(&next);
    let traded = matches!(
        next,
        "futures" | "contract" | "contracts" | "delivery" | "quarter" | "sales" | "payrolls" | "inflation"
    );
    let owned = matches!(before, "the" | "its" | "their" | "his" | "her" | "our" | "s")
        || before.ends_with("'s")
        || before.ends_with("’s");
    matches!(month, "March" | "May")
        && noun
        && (owned && !OF_A_MINISTER.contains(&next) || traded && (month == "March" || !before.is_empty()))
}

/// Whether a word can follow the verb "may".
fn is_verb_like(next: &str) -> bool {
    matches!(next, "be" | "have" | "not" | "also" | "well" | "become" | "need" | "get")
}
