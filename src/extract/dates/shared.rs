//! What the rules of this folder ask of a whole text: looked up once, by the first rule that asks.

use super::reading::{last_word, takes_a_time};
use crate::lexicon::openers::{is_calendar, is_function};
use crate::lexicon::times::WEEKDAYS;
use crate::lexicon::{MONTHS, PLAIN_MONTHS};
use crate::rule::Match;
use crate::value::Kind;

/// So many years must show their era before others may leave it out.
const MARKS: usize = 2;

/// A history holds at least so many years of four digits.
const HISTORY: usize = 12;

/// What is known of the whole text.
pub(super) struct Shared {
    /// What it numbers with the letters of quarters and halves.
    pub(super) numbering: Numbering,
    /// Whether one of its "Q3"s has a year, or it speaks of quarters.
    pub(super) dates_q: bool,
    /// Whether at least two of its lines begin with a month and a colon.
    pub(super) lists_months: bool,
    /// Whether it speaks of days around its own, as news do: of yesterday, of weekdays.
    pub(super) speaks_of_days: bool,
    /// What "May" is in it.
    pub(super) may: May,
    /// How many years of four digits it holds, counted up to those of a history.
    years: usize,
    /// The era of its years of three digits, if it shows one.
    pub(super) era: Option<Era>,
}

impl Shared {
    /// Whether the text holds so many years as histories do.
    pub(super) fn is_history(&self) -> bool {
        self.years == HISTORY
    }
}

/// What a text numbers with the letters of quarters and halves.
pub(super) struct Numbering {
    /// It has a "Q5" or the like: its "Q3" is no quarter.
    pub(super) q: bool,
    /// It has an "H3", or headings in HTML: its "H1" is no half.
    pub(super) h: bool,
}

/// What the name "May" is in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum May {
    /// The month, since "in May" stands there and nobody of that name.
    Month,
    /// A person: "Theresa May".
    Person,
    /// Nothing shows it.
    Unknown,
}

/// The era of years that do not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Era {
    /// Before Christ
    Bc,
    /// After Christ
    Ad,
}

/// What is known of the text around a match.
pub(super) fn shared<'a>(m: &Match<'a>) -> &'a Shared {
    m.scene.shared(Kind::Date, |scene| {
        let text = scene.text.as_str();
        Shared {
            numbering: Numbering {
                q: has_more_than_four(text),
                h: ["H3", "<h1", "<h2"].iter().any(|other| text.contains(other)),
            },
            dates_q: has_dated_quarter(text),
            lists_months: text.lines().filter(|line| begins_with_month(line)).take(2).count() == 2,
            speaks_of_days: speaks_of_days(text),
            may: may(text),
            years: numbers(text).filter(|(_, digits, _)| is_year(digits)).take(HISTORY).count(),
            era: era(text),
        }
    })
}

fn has_more_than_four(text: &str) -> bool {
    ["Q5", "Q6", "Q7", "Q8", "Q9", "Q0"].iter().any(|other| text.contains(other))
}

/// Whether `text` begins with "Q1" to "Q4".
pub(super) fn begins_quarter(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes, [b'Q', b'1'..=b'4', ..]) && !bytes.get(2).is_some_and(u8::is_ascii_alphanumeric)
}

fn has_dated_quarter(text: &str) -> bool {
    let has_year = |behind: &str| {
        let behind = behind.trim_start_matches([' ', '/', '-', '‑']);
        ["of 20", "20", "of 19"].iter().any(|year| behind.starts_with(year))
    };
    let is_dated = |at: usize| begins_quarter(&text[at..]) && text.get(at + 2..).is_some_and(has_year);
    text.match_indices('Q').any(|(at, _)| is_dated(at)) || text.contains("quarterly")
}

/// Whether the text tells of days around its own, as news do: who said something, yesterday, a weekday that begins no
/// date ("Friday, January 3").
fn speaks_of_days(text: &str) -> bool {
    const TELLING: &[&str] = &[
        " said",
        "yesterday",
        "Yesterday",
        "tomorrow",
        "tonight",
        "Tonight",
        "this morning",
        "announced",
        "last night",
    ];
    let is_dateline = |behind: &str| {
        let rest = behind.trim_start_matches([',', ' ']);
        rest.len() < behind.len() && rest.starts_with(|next: char| next.is_ascii_uppercase() || next.is_ascii_digit())
    };
    let is_told = |day: &str| text.match_indices(day).any(|(at, _)| !is_dateline(&text[at + day.len()..]));
    TELLING.iter().any(|word| text.contains(word)) || WEEKDAYS.words.iter().any(|(day, _)| is_told(day))
}

/// What "May" is, by the words before it: a month behind "in", a person's behind a word with a capital.
fn may(text: &str) -> May {
    let mut found = May::Unknown;
    for (at, _) in text.match_indices(" May") {
        let word = last_word(&text[..at]);
        let ends = !text[at + " May".len()..].starts_with(char::is_alphanumeric);
        let named = word.starts_with(char::is_uppercase) && !is_function(word) && !is_calendar(word);
        match () {
            () if !ends => {}
            () if named => return May::Person,
            () if takes_a_time(&word.to_ascii_lowercase()) => found = May::Month,
            () => {}
        }
    }
    found
}

/// "- March: first lure"
fn begins_with_month(line: &str) -> bool {
    let line = line.trim_start_matches(['-', '*', '•', '–', ' ', '\t']);
    line.split_once(':').is_some_and(|(month, _)| MONTHS.lookup(month.trim_end_matches('*')).is_some())
}

/// The era that at least two years of the text show, the commoner one.
fn era(text: &str) -> Option<Era> {
    let mut found = [0_usize; 2];
    for era in numbers(text).filter_map(|(before, digits, after)| shown(before, digits, after)) {
        found[usize::from(era == Era::Ad)] += 1;
    }
    let [bc, ad] = found;
    (bc + ad >= MARKS).then_some(if bc > ad { Era::Bc } else { Era::Ad })
}

/// The numbers of one to four digits, each with the text before and behind it.
fn numbers(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.as_bytes()[at..].iter().position(u8::is_ascii_digit)?;
        let end = start + text[start..].bytes().take_while(u8::is_ascii_digit).count();
        at = end;
        Some((&text[..start], &text[start..end], &text[end..]))
    })
    .filter(|(_, digits, _)| digits.len() <= 4)
}

/// Whether a number may be a year of the past.
fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.starts_with(['1', '2']) && digits < "2100"
}

/// The era that a year shows: `312 BC`, `AD 69`, `c. 583`, `May 583`, `(347 – 420)`.
fn shown(before: &str, digits: &str, after: &str) -> Option<Era> {
    let word = after.strip_prefix(' ').unwrap_or(after).split(|mark: char| !mark.is_ascii_alphabetic()).next()?;
    match word {
        "BC" | "BCE" => return Some(Era::Bc),
        "AD" | "CE" => return Some(Era::Ad),
        _ => {}
    }
    let front = before.trim_end();
    let of_christ = front.ends_with("AD") || front.ends_with("A.D.");
    let early = digits.len() == 3 && !digits.starts_with('0');
    let circa = || front.ends_with(" c.") || front.ends_with("(c.") || front.ends_with("circa");
    let month = || before.ends_with(' ') && PLAIN_MONTHS.lookup(last_word(front)).is_some() && ends(after);
    (of_christ || early && (circa() || month() || is_life(before, after))).then_some(Era::Ad)
}

/// Whether nothing is counted: "in May 583, he", not "in May 300 men".
fn ends(after: &str) -> bool {
    after.starts_with([',', ';', ')'])
        || after.starts_with(". ")
        || is_function(after.trim_start().split(' ').next().unwrap_or(""))
}

/// `(347 – 420)`
fn is_life(before: &str, after: &str) -> bool {
    let rest = after.trim_start();
    let rest = ['-', '–', '—'].iter().find_map(|&dash| rest.strip_prefix(dash)).unwrap_or("").trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    before.ends_with('(') && digits == 3 && rest[digits..].starts_with(')')
}

#[cfg(test)]
mod tests {
    use super::{Era, May, era, may};

    #[test]
    fn the_words_before_may_tell_what_it_is() {
        assert_eq!(may("Jobs rose in May. May's figures were good."), May::Month);
        assert_eq!(may("In May Theresa May's deal failed."), May::Person);
        assert_eq!(may("They say it May rain in Mayfair."), May::Unknown);
    }

    #[test]
    fn two_years_show_the_era() {
        assert_eq!(era("Born c. 583, he died in AD 641."), Some(Era::Ad));
        assert_eq!(era("From 480 BC to 479 BC it held; in May 583 men came."), Some(Era::Bc));
        assert_eq!(era("Hild (614 – 680) was old in October 680, they say."), Some(Era::Ad));
        assert_eq!(era("One of 300 BC; 300 men in May 2004, 12 CEOs."), None);
    }
}
