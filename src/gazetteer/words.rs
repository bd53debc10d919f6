//! Common English words, lower case: what a capital letter at the start of a sentence may hide.

use super::sorted::Sorted;

static ENGLISH: Sorted = Sorted::new(include_str!("../../gazetteers/words/english.txt"));

/// Whether `word` is a common English word, in whatever case.
pub fn is_english(word: &str) -> bool {
    ENGLISH.flags(word).is_some()
}
