//! What a sentence tells of any day: "they open daily", "they often stay till 5 PM", "you may rest in the evening".

use crate::lexicon::Words;
use crate::lexicon::openers::is_function;
use crate::mention::Mention;
use crate::text::Text;
use crate::value::{Timex, TimexKind};

use super::timex;

/// Whether a mention tells of every day or of a weekday of every week: "each night", "on Fridays", "open daily", not "the
/// daily briefing".
pub(super) fn is_of_any_day(text: &Text, mention: &Mention) -> bool {
    let of_days =
        |timex: &Timex| timex.kind == TimexKind::Set && (timex.value == "P1D" || timex.value.starts_with("XXXX-WXX"));
    let after = &text.as_str()[mention.span.end as usize..];
    let next = after.trim_start().split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    timex(mention).is_some_and(of_days) && (next.is_empty() || is_function(next))
}

/// Whether a sentence tells what is done on any day: "they often stay till 5 PM".
pub(super) fn is_habit(sentence: &str) -> bool {
    static HABITS: Words = Words::new("often sometimes usually always typically generally whenever");
    words(sentence).any(|word| HABITS.contains(word))
}

/// Whether a sentence tells its reader what to do on any day: "you may rest in the evening".
pub(super) fn is_advice(sentence: &str) -> bool {
    static MODALS: Words = Words::new("can may should must might could");
    let you = |word: &str| word.eq_ignore_ascii_case("you");
    words(sentence).zip(words(sentence).skip(1)).any(|(word, next)| you(word) && MODALS.contains(next))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
