//! Years: "2013", "1915-17", "'98".

use super::no_years;
use super::reading::{date, known, last_word, takes_a_time, word_after, word_before, year};
use crate::lexicon::numbers::numeral_at;
use crate::lexicon::openers::is_function;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::{Meaning, Period};

/// Years after the publication that a text may speak of without saying that they are years.
const AHEAD: i32 = 30;

/// A year behind a word that takes a time may be this late.
const LAST: i32 = 2100;

/// Two years joined by a dash lie at most so far apart.
const LONGEST_RANGE: i32 = 150;

/// The first year that needs no word before it.
const MODERN: i32 = 1900;

/// Four digits.
pub(super) static PLAIN: Rule = Rule {
    id: "date.year",
    about: "A year of four digits, behind a word that takes a time or near enough to the publication: in 1848, 2013.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(0, usize::MAX, &Anchors::Digits(&[Run::of(4, 4)])),
        pattern: r"\b(?<year>{year})(?:-(?i:era)\b)?",
        read: plain,
    },
    examples: r"
        2024-12-31 | In [[2013 = 2013]] it grew, since [[1848 = 1848]] it had not.
        2024-12-31 | The panics of [[1873 = 1873]], [[1893 = 1893]] and [[1907 = 1907]] ruined them.
        2024-12-31 | The [[2016 = 2016]] election and the [[1999 = 1999]] floods, the [[2003 = 2003]] and [[2004 = 2004]] seasons.
        2024-12-31 | The plan for [[2030 = 2030]] includes two bridges, and the pledge by [[2035 = 2035]] exemplifies the change; when [[1789 = 1789]] came along, it was small.
        2021-02-03 | The film “1917” and the game Battlefield 2042, a 2019 Ford Focus, the 2020 Audi e-tron, ECMAScript 2019, and the key length from 1024 to 2048. A plan for 2030 houses pleased them.
        2021-02-03 | The [[2020 = 2020]] campaigns differ.
        2021-02-03 | Buyers pay ten times estimated [[2022 = 2022]] earnings; [[2024 = 2024]] looks better.
        2021-02-03 | It fell by 10% of [[2000 = 2000]] levels, counted until [[1970 = 1970]] per region, in [[2015 = 2015]]/[[2016 = 2016]].
        2024-12-31 | On 2020 emails, 1999 people, port 2049, room 1984, Windows 2012, Acrobat 2017 and No. 1999: $1995, 1984 km, 2000m.
                   | It ran from [[2009 = 2009]] onwards. By [[2011 = 2011]] farmers had sold it; it was [[2012 = 2012]] perhaps.
        2024-12-31 | Get Office 2007, 2010 and 2013, Windows Server (2003, 2008 R2), Word 2010 or 2013. See pp. 1990–1999 and 14(2), 1901–1907, Table 1999, Case 11-2017, No. 05-1999. He lives at 1999 Elm Street.
        2024-12-31 | It wrote pid 2017, line 2001, sshd[2017]: lost, N = 2000, at 1/2000 s. By 2011 farmers of the north it was sold.
                   | Cheng (n.d.) and Ito ([[1985 = 1985]]/[[1994 = 1994]]; [[1986 = 1986]]:12) agree.
                   | The [[1763 = 1763]] Treaty ended it. In [[1066 = 1066]] and [[1087 = 1087]], not in versions 1187 and 1190 or modes (1402, 1403, 1404).
                   | It fell between A.D. 1100 and [[1350 = 1350]].
        2024-12-31 | The type is an [[1836 = 1836]] drawing in an [[1884 = 1884]] atlas, no 1836 men and no 1836 gram parcel; J. Bees. [[2014 = 2014]];2014.
        2024-12-31 | Exchange Server 2019 (and earlier versions 2010, 2013 and 2016) and Raven 2017 products; the firm's [[2017 = 2017]] products sold.
        2024-12-31 | At 1200 feet, 1066 soldiers saw 1,984 lights; call 555-2013. It rose from 1961 to a record, on 1920 x 1080 screens; J. Bees 7(3):1902. A 2048-bit key costs 2000 per head.
    ",
};

fn plain(m: &Match<'_>) -> Option<Found> {
    let year = year(m, "year")?;
    if is_cut_off(m, year) || no_years::is_none(m) {
        return None;
    }
    let before = word_before(m);
    let cued = is_cue(&before) || in_brackets(m) || since_at_least(m, &before);
    let is_year = if is_range(m, year) {
        true
    } else if (MODERN..=latest(m, cued)).contains(&year) {
        let counts = no_years::counts_plural(m, &before) && !is_just_over(m, year, &before);
        cued && !(is_weak(&before) && counts) || !no_years::is_name_before(m, &before) && !counts
    } else {
        is_old(m, year, &before)
    };
    is_year.then(|| known(m, Period::Year(year)))
}

/// "2020 campaigns", told in 2020 or 2021: more likely a year than a number; "of 2020 campaigns" may be one.
fn is_just_over(m: &Match<'_>, year: i32, before: &str) -> bool {
    let published = m.text().published().map(|published| i32::from(published.year()));
    let counted = matches!(before, "of" | "for" | "by" | "about" | "around" | "from" | "to");
    !counted && published.is_some_and(|published| (published - 1..=published).contains(&year))
}

/// A year with a letter.
pub(super) static CITED: Rule = Rule {
    id: "date.year_cited",
    about: "The year of a work with the letter that tells it from another: (Brown, 2003a), Kim (2010b).",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(4, 4).then("abcdef")]),
        pattern: r"\b(?<mention>(?<year>(?:19|20)[0-9]{2})[a-f])\b",
        read: |m| {
            let open = m.before().rfind('(') > m.before().rfind(')');
            let ends = m.after().starts_with([')', ',', ';', ':']);
            let year: i32 = m.get("year")?.parse().ok()?;
            (open && ends).then(|| known(m, Period::Year(year)))
        },
    },
    examples: r"
        | As Cheng ([[2003a = 2003]], [[2004b = 2004]]) and others (Ito, [[1999c = 1999]]) say.
        | The hash 2003a, the room (2003 a) and 1999f.
    ",
};

fn latest(m: &Match<'_>, cued: bool) -> i32 {
    let near = m.text().published().map_or(2030, |published| i32::from(published.year()) + AHEAD);
    if cued { near.max(LAST) } else { near }
}

/// "2013-3896": no range of years.
fn is_cut_off(m: &Match<'_>, year: i32) -> bool {
    let behind = m.after().trim_start_matches(['-', '–', '‑', '‒', '/']);
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let number: i32 = behind[..digits].parse().unwrap_or(0);
    let joined = behind.len() < m.after().len() && digits > 0;
    joined && (digits == 3 || digits > 4 || digits == 4 && !(year..=year + LONGEST_RANGE).contains(&number))
}

/// "1704 – 1787": each side shows that the other is a year.
fn is_range(m: &Match<'_>, year: i32) -> bool {
    let dashes = ['-', '–', '—', '‒', '‑', '−', ' '];
    let (before, after) = (m.before(), m.after());
    let behind = after.trim_start_matches(dashes);
    let front = before.trim_end_matches(dashes);
    let joined = |rest: usize, whole: &str| (1..=7).contains(&(whole.len() - rest)) && !whole.trim().is_empty();
    let is_dash = |part: &str| part.contains(['-', '–', '—', '‒', '‑', '−']);
    let next = behind.get(..4).filter(|_| joined(behind.len(), after) && is_dash(&after[..after.len() - behind.len()]));
    let last = front.get(front.len().wrapping_sub(4)..);
    let last = last.filter(|_| joined(front.len(), before) && is_dash(&before[front.len()..]));
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<i32>().ok()).filter(|&number| number >= 1000);
    number(next).is_some_and(|next| (year + 1..=year + LONGEST_RANGE).contains(&next))
        || number(last).is_some_and(|last| (year - LONGEST_RANGE..year).contains(&last))
}

/// Words that take a time.
fn is_cue(word: &str) -> bool {
    is_strong(word) || is_weak(word)
}

/// Words that a number of things seldom follows.
fn is_strong(word: &str) -> bool {
    takes_a_time(word)
        || matches!(
            word,
            "year"
                | "years"
                | "circa"
                | "ca"
                | "c"
                | "spring"
                | "summer"
                | "autumn"
                | "fall"
                | "winter"
                | "christmas"
                | "fiscal"
                | "throughout"
                | "post"
                | "pre"
                | "election"
                | "copyright"
                | "reigned"
                | "born"
                | "died"
                | "ad"
        )
}

/// Words that take a time as well as a number of things.
fn is_weak(word: &str) -> bool {
    matches!(
        word,
        "by" | "from"
            | "to"
            | "through"
            | "after"
            | "before"
            | "between"
            | "of"
            | "and"
            | "or"
            | "for"
            | "around"
            | "about"
            | "back"
            | "as"
    )
}

/// "since at least 2017"
fn since_at_least(m: &Match<'_>, before: &str) -> bool {
    let front = m.before().trim_end();
    let front = ["at least", "as early as", "as late as", "as far back as", "the year", "year", "about", "around"]
        .iter()
        .find_map(|words| front.strip_suffix(words));
    !before.is_empty()
        && front.is_some_and(|front| {
            matches!(last_word(front), "since" | "until" | "from" | "in" | "by" | "as" | "In" | "Since" | "to")
        })
}

fn in_brackets(m: &Match<'_>) -> bool {
    m.before().ends_with(['(', '[']) && m.after().starts_with([')', ']', ',', ';', '-', '–', '—', ':'])
}

/// Years before the last century need more: nothing that they could count behind them.
fn is_old(m: &Match<'_>, year: i32, before: &str) -> bool {
    let next = word_after(m);
    let counts = no_years::counts_plural(m, before) || next.starts_with(|first: char| first.is_ascii_digit());
    let ends = next.is_empty() || !next.starts_with(|first: char| first.is_ascii_lowercase()) || is_function(next);
    let possessive = is_possessive(before) || matches!(before, "this" | "the");
    let stops = m.after().starts_with(['.', ';', ')', ',']) || m.sentence.heading && m.after().is_empty();
    let place = m.before().ends_with(", ") && (stops || follows_year(m));
    let modern = (1700..MODERN).contains(&year);
    let listed = !matches!(before, "and" | "or") || joins_year(m);
    let dawns = matches!(before, "when" | "then") && DAWNS.contains(&next);
    let cued =
        is_strong(before) || dawns || in_brackets(m) && (modern || !is_numbered(m, year)) || since_at_least(m, before);
    // "an 1836 drawing", not "an 1800 gram parcel"
    let article = matches!(before, "a" | "an") && modern && !ends && !no_years::is_measured_in(next);
    !counts
        && year < MODERN
        && (article
            || cued && (modern || ends)
            || modern && (is_weak(before) || possessive && (!ends || opens_name(m)) || place)
            || is_weak(before) && before != "of" && before != "for" && before != "to" && ends && listed)
}

/// What a year does: "when 1789 came along".
const DAWNS: &[&str] = &["came", "dawned", "arrived", "began", "ended"];

/// "the 1763 Treaty of Ulm", "the 1771 “Battle of the Moon”"
fn opens_name(m: &Match<'_>) -> bool {
    let name = m.after().trim_start_matches([' ', '"', '“']);
    m.after().starts_with(' ') && name.starts_with(|first: char| first.is_uppercase())
}

/// "in 1066 and 1087", not "the versions 1187 and 1190": the number before it is a year.
fn joins_year(m: &Match<'_>) -> bool {
    let front = m.before().trim_end();
    let front = front[..front.len() - last_word(front).len()].trim_end_matches([' ', ',']);
    let rest = front.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let cue = last_word(rest).to_ascii_lowercase();
    matches!(front.len() - rest.len(), 3 | 4)
        && (rest.ends_with(['(', '['])
            || rest.ends_with("A.D. ")
            || is_strong(&cue)
            || matches!(cue.as_str(), "between" | "from" | "of" | "by" | "and"))
}

/// "(1402, 1403, 1404)": the next number follows at once, as in a list of codes.
fn is_numbered(m: &Match<'_>, year: i32) -> bool {
    let next = m.after().trim_start_matches([',', ' ']);
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    next[..digits].parse() == Ok(year + 1)
}

/// "the panics of 1873, 1893 and 1907"
fn follows_year(m: &Match<'_>) -> bool {
    let front = m.before().trim_end_matches([',', ' ']);
    let digits = front.bytes().rev().take_while(u8::is_ascii_digit).count();
    digits == 4 && is_function(word_after(m))
}

pub(super) fn is_possessive(word: &str) -> bool {
    matches!(word, "his" | "her" | "its" | "their" | "our" | "my")
        || word.ends_with("'s")
        || word.ends_with("’s")
        || word == "s"
}

/// A year in words.
pub(super) static WORDS: Rule = Rule {
    id: "date.year_words",
    about: "A year in words: the year two thousand, nineteen ninety-eight.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["nineteen", "eighteen", "thousand"]),
        pattern: r"\b(?i:(?<year>the year two thousand(?: and {numberword})?)|(?<century>nineteen|eighteen) (?:hundred and )?(?<tens>(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)))\b",
        read: in_words,
    },
    examples: r"
        | By [[the year two thousand = 2000]] it will end; it began in [[nineteen ninety-eight = 1998]].
        | Nineteen men and two thousand ships; eighteen ten-pound notes.
    ",
};

fn in_words(m: &Match<'_>) -> Option<Found> {
    let words = m.span("tens").or_else(|| m.span("year"))?;
    let start = m.text().slice(words).find("two").filter(|_| m.span("year").is_some()).unwrap_or(0);
    let numeral = numeral_at(m.text().as_str(), words.start as usize + start)?;
    #[allow(clippy::cast_possible_truncation, reason = "a number of a few words up to 2999")]
    let number = numeral.value as i32;
    let century = match m.get("century") {
        Some(word) if word.eq_ignore_ascii_case("nineteen") => 1900,
        Some(_) => 1800,
        None => 0,
    };
    let joined = m.after().starts_with('-') || number > 2999;
    (!joined).then(|| known(m, Period::Year(century + number)))
}

/// Two digits behind an apostrophe.
pub(super) static SHORT: Rule = Rule {
    id: "date.year_short",
    about: "A year of two digits behind an apostrophe: in '98.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(16, 24, &Anchors::Digits(&[Run::of(2, 2)])),
        pattern: r"(?i:\b(?:in|since|of|until|by|from|to|through|summer|spring|fall|winter|late|early) )(?<mention>['’‘](?<year>[0-9]{2}))\b|\b(?i:the) (?<event>['’‘](?<of>[0-9]{2})) (?i:crash|election|elections|season|campaign|recession|quake|earthquake|war|convention|race|strike|tour|budget|vote|title|championship)\b",
        read: short,
    },
    examples: r"
        | He left in [['98 = 1998]] and stayed away until [['03 = 2003]], it seems.
        | It hit them harder than the [['87 = 1987]] crash had.
        | The '98 and the '80s, the '92 model; he was in ‘a 98’ then.
    ",
};

fn short(m: &Match<'_>) -> Option<Found> {
    let mut found = known(m, Period::Year(year(m, "year").or_else(|| year(m, "of"))?));
    found.span = m.span("event").unwrap_or(found.span);
    Some(found)
}

/// The end of a range of years.
pub(super) static RANGE_END: Rule = Rule {
    id: "date.year_range",
    about: "A year cut short at the end of a range: the 17 of 1915-17.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(4, 4).then("-–—‒/")]),
        pattern: r"\b(?:FY ?)?(?<start>{year})[-–—‒/](?<mention>(?<end>[0-9]{2}))\b",
        read: range_end,
    },
    examples: r"
        | The war of 1915–[[17 = 1917]] went on, and so did 1999/[[00 = 2000]] and FY2024-[[26 = 2026]].
        | He called 2017-15 and 1915-17-3 names. The judge heard No. 2009-14, and Directive 2014/79/EU.
        | Nord J Derm. 149(5):1918–22; Clin Med 26:1667–71.
    ",
};

fn range_end(m: &Match<'_>) -> Option<Found> {
    let start = year(m, "start")?;
    let end: i32 = m.get("end")?.parse().ok()?;
    let end = if end == 0 && start % 100 == 99 { start + 1 } else { start - start % 100 + end };
    let goes_on = m.after().starts_with(['-', '/', '–'])
        && m.after().chars().nth(1).is_some_and(|next| next.is_ascii_digit())
        || m.after().starts_with('/') && m.after().chars().nth(1).is_some_and(char::is_alphanumeric);
    let front = &m.text().as_str()[m.sentence.span.start as usize..m.whole().start as usize];
    (end > start && !goes_on && !no_years::is_filed(front) && !no_years::is_paged(front))
        .then(|| date(m, Meaning::Known(Period::Year(end))))
}
