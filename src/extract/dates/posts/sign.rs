//! The signs that a text is a post.

use super::LONGEST;
use super::direction::words;
use crate::lexicon::Words;
use crate::text::Text;

/// What posts have and sentences of news have not.
const MARKS: &[&str] = &[
    "@", "#", "http", "!!", "..", ":)", ":(", ":D", "RT ", "lol", "Lol", "LOL", "haha", "Haha", "omg", "OMG", "<3",
    " I ", "I'm ", "I’m ", " my ", " u ",
];

/// Whether the text is a post: short, with a mark of one, in small letters or with no stop at its end, or spoken to
/// someone.
pub(in super::super) fn is_post(text: &Text) -> bool {
    let text = text.as_str().trim();
    text.len() <= LONGEST && !text.contains("\n\n") && (is_marked(text) || is_spoken(text) && !is_report(text))
}

fn is_marked(text: &str) -> bool {
    MARKS.iter().any(|mark| text.contains(mark))
        || text.starts_with(|first: char| first.is_ascii_lowercase())
        || text.ends_with(|last: char| last.is_ascii_lowercase())
}

/// Words of speech from one to another.
static PERSONAL: Words = Words::new(
    "you You your Your you're You're you’re You’re y'all y’all we're We're we’re We’re let's Let's let’s Let’s",
);

/// Words that open a greeting.
static GREETINGS: Words = Words::new("Good Happy Morning Evening Enjoy Hello Hi Hey Thanks Cheers Merry Congrats");

/// A question of more words may be a headline.
const SHORT_QUESTION: usize = 6;

/// "Have a great weekend!", "Free Sat?", "Enjoy your evening."
fn is_spoken(text: &str) -> bool {
    let count = || text.split_whitespace().count();
    text.ends_with('!')
        || text.chars().any(is_emoji)
        || text.ends_with('?') && count() <= SHORT_QUESTION
        || words(text).any(|word| PERSONAL.contains(word))
        || words(text).next().is_some_and(|word| GREETINGS.contains(word)) && count() <= SHORT_QUESTION
}

/// Pictures of faces, weather and things.
fn is_emoji(letter: char) -> bool {
    matches!(letter, '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}')
}

/// Words of reports on what someone said.
static SPEECH: Words = Words::new("said says told asked added wrote according reported reports announced");

/// "Are you ready?" he said; "LONDON (Reuters) - …".
fn is_report(text: &str) -> bool {
    words(text).any(|word| SPEECH.contains(word))
        || ["\"", "“", " -- ", ") - ", ") — ", ") – "].iter().any(|mark| text.contains(mark))
}
