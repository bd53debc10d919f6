//! Given names and surnames of many languages: which words can be part of a person's name.
//!
//! Keys are lower case without accents, so `José`, `Jose` and `JOSE` are one name.

use super::sorted::Sorted;

static GIVEN: Sorted = Sorted::new(include_str!("../../gazetteers/people/given.txt"));
static SURNAMES: Sorted = Sorted::new(include_str!("../../gazetteers/people/surnames.txt"));

/// How well a name is attested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// In one list only.
    Rare,
    /// In several lists, or in a census.
    Known,
    /// Among the most frequent.
    Common,
}

/// What is known of a word as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameFacts {
    /// How well it is attested.
    pub level: Level,
    /// Whether it is an English word too: `Will`, `Brown`.
    pub word: bool,
    /// Whether it is a city or a country too: `Jordan`, `Lancaster`.
    pub place: bool,
}

/// What is known of `word` as a given name; a hyphenated one may be known by its parts.
pub fn given(word: &str) -> Option<NameFacts> {
    facts(&GIVEN, word)
}

/// What is known of `word` as a surname; a hyphenated one may be known by its parts.
pub fn surname(word: &str) -> Option<NameFacts> {
    facts(&SURNAMES, word)
}

/// Whether `word` is a given name, in whatever language.
pub fn is_given(word: &str) -> bool {
    given(word).is_some()
}

/// Whether `word` is a surname, in whatever language.
pub fn is_surname(word: &str) -> bool {
    surname(word).is_some()
}

fn facts(list: &Sorted, word: &str) -> Option<NameFacts> {
    let whole = list.flags(word).map(read);
    whole.or_else(|| word.split_once('-').and_then(|(first, second)| weaker(facts(list, first)?, facts(list, second)?)))
}

fn read(flags: &str) -> NameFacts {
    let level = match flags.as_bytes().first() {
        Some(b'a') => Level::Common,
        Some(b'b') => Level::Known,
        _ => Level::Rare,
    };
    NameFacts { level, word: flags.contains('w'), place: flags.contains('p') }
}

/// A double name is as well attested as its rarer part, and no word or place.
fn weaker(first: NameFacts, second: NameFacts) -> Option<NameFacts> {
    let level = first.level.min(second.level);
    (level > Level::Rare).then_some(NameFacts { level, word: false, place: false })
}
