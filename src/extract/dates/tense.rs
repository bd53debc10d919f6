//! The tense around a date: the nearest verb before it, or the first behind it, tells whether it lies ahead.

use crate::lexicon::Words;
use crate::rule::Match;
use crate::value::{Part, Turn};

/// How far a verb is looked for, in bytes.
const REACH: usize = 90;

/// Verbs and words that look ahead, whatever the date.
const AHEAD: &[&str] = &[
    "will",
    "'ll",
    "’ll",
    "won't",
    "won’t",
    "gonna",
    "shall",
    "scheduled",
    "due",
    "upcoming",
    "slated",
    "payable",
    "effective",
    "maturing",
    "matures",
];

/// Words that make a month or a day of a month lie ahead, but not a weekday.
const PLANNED: &[&str] = &[
    "expected", "expects", "plans", "planned", "going", "set", "deadline", "expires", "expire", "begins", "starts",
    "ends", "opens", "hopes", "aims", "would", "target", "forecast", "goal", "mission", "named",
];

/// Verbs that in the present tell of what is on the calendar: "the trial opens Monday".
const SCHEDULED: &[&str] = &[
    "begins", "opens", "starts", "ends", "expires", "resumes", "meets", "convenes", "returns", "leaves", "arrives",
    "arriving", "travels", "kicks",
];

/// Verbs whose "to" looks ahead.
const INTENDED: &[&str] = &[
    "expected",
    "expects",
    "planned",
    "plans",
    "planning",
    "set",
    "hopes",
    "vows",
    "vowed",
    "intends",
    "preparing",
    "agreed",
    "ordered",
    "going",
];

/// Verbs of the past without "-ed"; "said" tells of the speaker alone.
const PAST: &[&str] = &[
    "was", "were", "had", "did", "has", "have", "been", "came", "went", "took", "made", "began", "rose", "fell", "met",
    "left", "held", "won", "lost", "sent", "became", "found", "saw", "grew", "shot", "killed", "died", "ran", "broke",
    "got", "gave", "brought", "bought", "sold", "spent", "led", "struck", "hit", "put", "seen", "taken", "done",
    "given",
];

/// Which way a part of a year or week is said to lie.
pub(super) fn turn(m: &Match<'_>, part: Part) -> Turn {
    let before = m.before();
    let reach = &before[before.floor_char_boundary(before.len().saturating_sub(REACH))..];
    let words: Vec<&str> = words(reach).rev().collect();
    let week = matches!(part, Part::Weekday(_) | Part::Weekend);
    let owner = m.after().starts_with(['\'', '’']);
    let nearest = words.iter().enumerate().find_map(|(at, word)| {
        let behind = at.checked_sub(1).map_or("", |at| words[at]);
        direction(word, &words[at + 1..], behind, week, owner)
    });
    match nearest {
        Some(turn) => turn,
        None if week => opening(m),
        None => behind(m),
    }
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split([' ', '\n', ',', '(', '"', '“', '”', ')']).filter(|word| !word.is_empty())
}

/// What a word tells, with the words before it, the nearest first, and the one behind it.
fn direction(word: &str, before: &[&str], behind: &str, week: bool, owner: bool) -> Option<Turn> {
    let last = before.first().copied().unwrap_or("");
    let short = word.ends_with("'ll") || word.ends_with("’ll");
    let is_to = word == "to" && matches!(last, "is" | "are" | "due" | "wants");
    let is_set = word != "set" || matches!(behind, "for" | "to");
    if is_to || short || AHEAD.contains(&word) || !week && PLANNED.contains(&word) && is_set {
        return Some(Turn::Ahead);
    }
    if week && let Some(turn) = of_week(word, behind, owner) {
        return Some(turn);
    }
    if is_past(word) {
        let can = matches!(before.get(1), Some(&("can" | "could" | "should" | "might" | "must")));
        let planned = last == "be" && !can || last == "are" && before.get(1) == Some(&"to");
        return Some(if planned { Turn::Ahead } else { Turn::Over });
    }
    None
}

/// What a word tells of a weekday: its neighbours are days away, so that smaller signs count. `behind` is the word that
/// follows it; a weekday that owns something ("Wednesday's ruling") is known, whatever may come of it.
fn of_week(word: &str, behind: &str, owner: bool) -> Option<Turn> {
    let ahead = match word {
        "said" | "says" | "told" | "wrote" => return Some(Turn::Over),
        "until" | "till" | "til" | "'til" => true,
        // "would not comment Friday" tells of the asking.
        "would" | "could" if matches!(behind, "not" | "comment" | "say") => return Some(Turn::Over),
        "would" | "may" | "might" | "could" | "can" | "should" | "must" => !owner,
        _ if SCHEDULED.contains(&word) => true,
        _ => {
            behind == "to" && INTENDED.contains(&word)
                || behind == "for" && matches!(word, "expected" | "planned" | "set")
        }
    };
    ahead.then_some(Turn::Ahead)
}

/// "On Wednesday, she is to travel": a weekday that opens its sentence takes the tense of what follows.
fn opening(m: &Match<'_>) -> Turn {
    let opens = m.before().split_whitespace().count() <= 1;
    let after = m.after();
    let reach = &after[..after.floor_char_boundary(REACH)];
    let all: Vec<&str> = words(reach).collect();
    let first = all.iter().enumerate().find_map(|(at, &word)| match word {
        "will" | "'ll" | "shall" => Some(Turn::Ahead),
        "is" | "are" if all.get(at + 1) == Some(&"to") => Some(Turn::Ahead),
        _ if is_past(word) || matches!(word, "said" | "says" | "told") => Some(Turn::Usual),
        _ => None,
    });
    first.filter(|_| opens).unwrap_or(Turn::Usual)
}

/// Whether one of the three words before a date is a verb of the past, or, where it opens its sentence, the first verb
/// behind it.
pub(super) fn is_told(m: &Match<'_>) -> bool {
    let before = m.before();
    let opens = before.trim().is_empty();
    opens && behind(m) == Turn::Over || words(before).rev().take(3).any(|word| is_past(word) && word != "scheduled")
}

fn behind(m: &Match<'_>) -> Turn {
    let after = m.after();
    let reach = &after[..after.floor_char_boundary(REACH)];
    let first = words(reach).find_map(|word| match word {
        _ if AHEAD.contains(&word) => Some(Turn::Ahead),
        _ if is_past(word) => Some(Turn::Over),
        _ => None,
    });
    first.unwrap_or(Turn::Usual)
}

/// Words of what comes back every year.
static YEARLY: Words = Words::new(
    "feast birthday season tourism climate temperatures celebrated commemorated blooms flowers tourists yearly",
);

/// "The feast day is 30 September", "it usually rains in April": of any year, if the sentence tells of no event.
pub(super) fn recurs(m: &Match<'_>) -> bool {
    let sentence = || m.text().slice(m.sentence.span).split(|letter: char| !letter.is_ascii_alphabetic());
    let yearly =
        sentence().any(|word| YEARLY.contains(word)) || m.mention().start == m.sentence.span.start && word_is_month(m);
    yearly
        && !m.sentence.heading
        && !sentence().any(|word| is_event(word) || matches!(word, "said" | "says" | "this" | "next" | "last"))
}

/// "October is cheese month": what a month is, it is every year.
fn word_is_month(m: &Match<'_>) -> bool {
    let mut words = words(m.after());
    words.next() == Some("is") && words.take(6).any(|word| word.trim_end_matches('.').eq_ignore_ascii_case("month"))
}

/// Whether a word is a verb of the past, or one that looks ahead.
pub(super) fn is_event(word: &str) -> bool {
    is_past(word) || AHEAD.contains(&word)
}

/// Whether a word is a verb of the past.
fn is_past(word: &str) -> bool {
    PAST.contains(&word)
        || word.len() > 4
            && word.ends_with("ed")
            && word != "indeed"
            && word.starts_with(|first: char| first.is_ascii_lowercase())
}
