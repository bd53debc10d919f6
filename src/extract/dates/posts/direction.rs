//! Which way a weekday or a weekend lies in a post: ahead, unless something tells of the past.

use crate::lexicon::Words;
use crate::rule::Match;
use crate::value::Turn;

/// So many words before the date are looked at.
const REACH: usize = 14;

/// So many words behind it, where it is what the verb tells of: "Sunday brunch was lit".
const BEHIND: usize = 3;

/// Verbs of the present and words that look ahead: they say that an earlier verb of the past is another clause's.
static PRESENT: Words = Words::new(
    "will won't won’t wont shall gonna going wanna can can't can’t cant cannot could should would let's let’s lets join \
     come coming get gets getting is isn't isn’t are aren't aren’t am i'm i’m im we're we’re you're you’re they're \
     they’re it's it’s its that's that’s do don't don’t dont does doesn't doesn’t doesnt need needs want wants hope \
     hoping wait waiting ready have has if start starts begins open opens plan plans planning looking bring roll \
     tomorrow tmr tonight leaving",
);

/// Verbs of the past without "-ed", and words that look back.
static PAST: Words = Words::new(
    "was wasn't wasn’t wasnt were weren't had hadn't did didn't didn’t didnt went came saw made took ate drank slept woke \
     flew drove bought met won lost ran sang fell found gave left spent brought broke caught felt heard held knew rode \
     taught threw wore congrats congratulations recap throwback hungover highlights photos pics pictures",
);

/// Words in "-ed" that are no verbs of the past, or tell of plans.
static NO_PAST: Words = Words::new(
    "excited stoked psyched pumped hyped tired bored scared worried stressed thrilled delighted determined prepared \
     scheduled booked planned invited supposed confirmed needed indeed speed hundred naked wicked blessed interested \
     relaxed closed expected sacred reserved organised organized",
);

/// Words of thanks: what they are for is over.
static THANKS: Words = Words::new("thanks thank thx thanx ty cheers sorry grateful");

/// Words that make "from" the beginning of something: "on sale from Wed".
static BEGINNING: Words =
    Words::new("sale open available starting starts start begins closed valid on out running back");

/// Which way a weekday or a weekend lies.
pub(in super::super) fn turn(m: &Match<'_>) -> Turn {
    if looks_back(m) { Turn::Over } else { Turn::Ahead }
}

fn looks_back(m: &Match<'_>) -> bool {
    let before = m.before().to_ascii_lowercase();
    let words: Vec<&str> = words(&before).collect();
    let over = words.ends_with(&["over", "the"]) || words.ends_with(&["over"]);
    by_preposition(&words).or_else(|| by_verb(&words)).unwrap_or_else(|| over || is_past_behind(m))
}

/// The words of a text, with their apostrophes.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’'))
        .filter(|word| !word.is_empty())
}

/// What the word right before tells: "til Friday", "thanks for Saturday", "photos from Sunday".
fn by_preposition(words: &[&str]) -> Option<bool> {
    let near = |table: &Words| words.iter().rev().skip(1).take(4).any(|word| table.contains(word));
    match *words.last()? {
        "for" => Some(near(&THANKS)),
        "til" | "till" | "until" | "untill" | "'til" | "by" | "next" | "coming" => Some(false),
        "from" => Some(!near(&BEGINNING)),
        "since" | "last" | "past" => Some(true),
        _ => None,
    }
}

/// What the nearest verb before tells.
fn by_verb(words: &[&str]) -> Option<bool> {
    (0..words.len()).rev().take(REACH).find_map(|at| {
        let behind = words.get(at + 1).copied().unwrap_or("");
        if PRESENT.contains(words[at]) || is_short_future(words[at]) || words[at] == "see" && is_you(behind) {
            return Some(is_asked(&words[..at]));
        }
        let wished = words[..at].iter().rev().take(3).any(|word| matches!(*word, "wish" | "if"));
        (is_past(words[at], behind) && !wished).then_some(true)
    })
}

/// "what did you do": the verb of the present is one of the past.
fn is_asked(before: &[&str]) -> bool {
    before.iter().rev().take(2).any(|word| matches!(*word, "did" | "didn't" | "didn’t" | "didnt"))
}

/// "we'll"
fn is_short_future(word: &str) -> bool {
    word.ends_with("'ll") || word.ends_with("’ll")
}

fn is_you(word: &str) -> bool {
    matches!(word, "u" | "you" | "ya" | "yall" | "y'all" | "ye")
}

/// Whether a word tells of the past; `behind` is the one that follows it.
fn is_past(word: &str, behind: &str) -> bool {
    match word {
        // "got a test Monday" is still to come.
        "got" => !matches!(
            behind,
            "a" | "an" | "long" | "my" | "to" | "work" | "school" | "class" | "no" | "exam" | "exams" | "the"
        ),
        "win" => behind == "on",
        _ => PAST.contains(word) || word.len() > 4 && word.ends_with("ed") && !NO_PAST.contains(word),
    }
}

/// "Monday was so fun", "the game on Saturday was a joke"
fn is_past_behind(m: &Match<'_>) -> bool {
    let after = m.after();
    let clause = after.split([',', '.', '!', '?', ';']).next().unwrap_or("").to_ascii_lowercase();
    words(&clause)
        .take(BEHIND)
        .find_map(|word| match word {
            _ if PRESENT.contains(word) || is_short_future(word) => Some(false),
            "was" | "wasn't" | "wasnt" | "were" | "had" | "went" | "turned" => Some(true),
            _ => None,
        })
        .unwrap_or(false)
}
