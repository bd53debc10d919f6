//! The words before an expression that belong to it: "early", "the end of", "about", and an article before a noun.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::lexicon::openers::is_function;
use crate::lexicon::{MONTHS, Words};
use crate::mention::Mention;
use crate::rule::expand;
use crate::text::{Span, Text};
use crate::value::TimexKind;

use super::timex;

/// The most bytes that are looked at before an expression.
const REACH: usize = 48;

fn compile(pattern: &str) -> Regex {
    Regex::new(&expand(pattern)).expect("the patterns of this file compile")
}

/// Words before a date: "the end of", "early", "mid-".
static EDGE: LazyLock<Regex> = LazyLock::new(|| {
    compile(concat!(
        r"(?i)\b(end-|(?:the )?(?:very )?(?:end|beginning|start|middle|close|rest|remainder|(?:early|latter|late|first|last|better) (?:part|half|days|months|weeks)|(?:first|second|third|fourth|final|last|opening) (?:week|weekend|decade|third|quarter|half)|eve|dawn|turn) of (?:the )?",
        r"|(?:the )?(?:very )?(?:first|second|third|fourth|final|last) week in ",
        r"|(?:the )?(?:very )?(?:early|earlier|late|later|mid)(?:[- ]to[- ](?:early|mid|late))?(?:[- ]| in (?:the )?| on (?:the )?)(?:the )?)$"
    ))
});

/// Words before a year, month or day of a month: "around", "the year".
static NEAR: LazyLock<Regex> =
    LazyLock::new(|| compile(r"(?i)\b((?:around|circa|ca?\.|approximately|roughly|the year) )$"));

/// Words before a length of time that begins with its number: "about", "more than".
static APPROXIMATOR: LazyLock<Regex> = LazyLock::new(|| {
    compile(concat!(
        r"(?i)\b((?:about|around|nearly|almost|(?:well |slightly |a little )?(?:over|under)|(?:no )?(?:more|less|fewer) than|at least|at most|up to|roughly|approximately|some|",
        r"as (?:long|little|many|much) as|an estimated|an additional|another) (?:the )?|the )$"
    ))
});

/// Words before a stretch: "at least the".
static STRETCH: LazyLock<Regex> =
    LazyLock::new(|| compile(r"(?i)\b((?:(?:about|nearly|almost|roughly|at least|much of|most of) )?the )$"));

/// Whether an article stands before the span.
pub(super) fn follows_article(text: &Text, span: Span) -> bool {
    let before = before(text, span, 0);
    before.ends_with(" the ") || before.ends_with("The ")
}

fn before(text: &Text, span: Span, floor: u32) -> &str {
    let start = text.as_str().floor_char_boundary((span.start as usize).saturating_sub(REACH)).max(floor as usize);
    &text.as_str()[start..span.start as usize]
}

/// The span with the words before it that belong to it; they do not reach back over `floor`.
pub(super) fn widen(text: &Text, mention: &Mention, floor: u32) -> Span {
    let span = mention.span;
    let Some(timex) = timex(mention) else { return span };
    let before = before(text, span, floor);
    let words = text.slice(span);
    let start = match timex.kind {
        TimexKind::Date | TimexKind::Time if is_counted(mention) => {
            APPROXIMATOR.captures(before).filter(|words| !compares(before, words))
        }
        TimexKind::Date | TimexKind::Time if is_reference(&timex.value) => return span,
        TimexKind::Date | TimexKind::Time => EDGE
            .captures(before)
            .filter(|_| !is_of_a_noun(text, span, before))
            .or_else(|| NEAR.captures(before).filter(|_| is_dated(words))),
        TimexKind::Duration if words.contains('-') => None,
        TimexKind::Duration if is_amount(words) => {
            APPROXIMATOR.captures(before).filter(|words| !compares(before, words) && !is_preposition(before, words))
        }
        TimexKind::Duration if takes_article(text, span) => STRETCH.captures(before),
        TimexKind::Duration | TimexKind::Set => None,
    };
    let taken = start.and_then(|captures| captures.get(1)).filter(|group| is_whole(before, group.start()));
    let taken = taken.map_or(0, |group| group.len());
    let is_year = mention.rule == "date.year";
    let taken = taken + about(&before[..before.len() - taken], taken, is_year);
    let taken = if taken == 0 && takes_article(text, span) { article(before) } else { taken };
    Span { start: span.start - u32::try_from(taken).unwrap_or(0), end: span.end }
}

/// Whether a word begins at `start`: to the patterns, "DÉC." ends with the word "C.".
fn is_whole(before: &str, start: usize) -> bool {
    !before[..start].ends_with(char::is_alphanumeric)
}

/// "the start of the 1973 war": it is the war that starts.
fn is_of_a_noun(text: &Text, span: Span, before: &str) -> bool {
    let behind = &text.as_str()[span.end as usize..];
    let noun = behind.trim_start().split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or("");
    let goes_on = behind.starts_with(['-', '–', '/']) || behind.len() > noun.len() && is_noun(noun);
    before.ends_with(" of the ") && goes_on && !takes_article(text, span)
}

/// A word in small letters that is no function word.
fn is_noun(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase()) && !is_function(word)
}

/// "until about mid-2014", "since about 2014": the bytes of "about" behind a preposition, before a year or words that
/// were `taken` in.
fn about(before: &str, taken: usize, is_year: bool) -> usize {
    const PREPOSITIONS: &[&str] = &["until", "till", "since", "from", "by", "to", "through", "in", "between"];
    let front = before.strip_suffix(" about ").filter(|_| taken > 0 || is_year);
    let word = front.and_then(|front| front.rsplit(' ').next()).unwrap_or("");
    if PREPOSITIONS.contains(&word.to_ascii_lowercase().as_str()) { "about ".len() } else { 0 }
}

/// The last word before the words that a pattern took.
fn word_before<'a>(before: &'a str, taken: &Captures<'_>) -> &'a str {
    let start = taken.get(1).map_or(before.len(), |group| group.start());
    before[..start].trim_end().rsplit([' ', '\n', '(', '“', '"']).next().unwrap_or("")
}

/// "12% more than a year earlier", "twice as many as a year ago": the words compare amounts.
fn compares(before: &str, taken: &Captures<'_>) -> bool {
    let words = taken.get(1).map_or("", |group| group.as_str());
    let word = word_before(before, taken);
    (words.contains("than ") || words.starts_with("as "))
        && (word.ends_with('%') || word.ends_with(|last: char| last.is_ascii_digit()) || COMPARED.contains(word))
}

/// Words behind which "more than" compares amounts.
static COMPARED: Words = Words::new(
    "percent cent cents point points dollar dollars pound pounds ton tons tonne tonnes barrel barrels share gallon ounce \
     bushel million billion trillion times twice half thrice much far even",
);

/// "cut wages 8% over five years": "over" is no part of the amount, unless a preposition stands before it.
fn is_preposition(before: &str, taken: &Captures<'_>) -> bool {
    let words = taken.get(1).map_or("", |group| group.as_str());
    let front = || word_before(before, taken).to_ascii_lowercase();
    words.trim_end().eq_ignore_ascii_case("over") && !MEASURED.contains(&front())
}

/// Words behind which "over" belongs to an amount.
static MEASURED: Words = Words::new(
    "for in after of within just until at from than by to is was were be been takes took take lasts lasted last spent \
     spend spending waited lived worked with and or about",
);

/// Whether it begins with a number or a month: weekdays and "this year" take no "around".
fn is_dated(words: &str) -> bool {
    let month = || MONTHS.lookup(words.split(' ').next().unwrap_or("")).is_some();
    words.starts_with(|first: char| first.is_ascii_digit()) || month()
}

/// Whether it begins with a number: "over several years" has a preposition before it.
fn is_amount(words: &str) -> bool {
    const OTHERS: &[&str] = &[
        "the",
        "past",
        "last",
        "next",
        "several",
        "few",
        "many",
        "some",
        "coming",
        "recent",
        "previous",
        "following",
        "first",
        "years",
        "weeks",
        "days",
        "months",
        "hours",
        "minutes",
        "decades",
        "centuries",
        "final",
        "preceding",
        "prior",
        "latest",
        "subsequent",
        "ensuing",
    ];
    let first = words.split(' ').next().unwrap_or("").to_ascii_lowercase();
    !OTHERS.contains(&first.as_str())
}

fn is_counted(mention: &Mention) -> bool {
    matches!(mention.rule, "date.ago" | "date.ago_from" | "date.later")
}

fn is_reference(value: &str) -> bool {
    value.ends_with("_REF")
}

fn article(before: &str) -> usize {
    if before.ends_with(" the ") || before.ends_with("The ") || before == "the " { "the ".len() } else { 0 }
}

/// Whether the expression is a noun phrase that its article belongs to: not "the March 5 summit".
fn takes_article(text: &Text, span: Span) -> bool {
    let words = text.slice(span);
    let first = words.split([' ', '-']).next().unwrap_or("").to_ascii_lowercase();
    let goes_on =
        text.as_str()[span.end as usize..].starts_with('-') || words.contains("-q") || words.contains("-year");
    !goes_on
        && (NOUNS.contains(&first.as_str())
            || is_open_stretch(text, span)
            || ["0s", "0’s", "0's", "ties"].iter().any(|end| words.ends_with(end))
            || is_ordinal(&first)
            || words.ends_with("century")
            || words.contains("uarter of"))
}

/// "over the years", "the weeks ahead": some units whose end nothing behind them names.
fn is_open_stretch(text: &Text, span: Span) -> bool {
    let words = text.slice(span);
    let behind = text.as_str()[span.end as usize..].trim_start();
    let named =
        ["before", "after", "since", "leading", "following", "immediately"].iter().any(|word| behind.starts_with(word));
    let unit = words.strip_suffix(" ahead").unwrap_or(words);
    !named && matches!(unit, "years" | "decades" | "months" | "weeks" | "days" | "hours")
}

/// `15th`
fn is_ordinal(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit()) && word.ends_with(|last: char| last.is_ascii_lowercase())
}

/// First words of expressions that are noun phrases.
const NOUNS: &[&str] = &[
    "past",
    "last",
    "next",
    "previous",
    "following",
    "coming",
    "same",
    "current",
    "first",
    "second",
    "third",
    "fourth",
    "final",
    "latest",
    "latter",
    "weekend",
    "week",
    "year",
    "quarter",
    "month",
    "day",
    "morning",
    "night",
    "evening",
    "afternoon",
    "summer",
    "winter",
    "fall",
    "autumn",
    "spring",
    "corresponding",
    "comparable",
    "like",
    "equivalent",
    "preceding",
    "prior",
    "recent",
];
