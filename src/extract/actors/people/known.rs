//! How far lists of names speak for a word.

use crate::gazetteer::people::{self, Level, NameFacts};

/// How far a list of names speaks for a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Attested {
    /// A rare name, or the word means other things too.
    Weakly,
    /// A name, and little else.
    Well,
}

/// How far `word` is attested as a given name.
pub(super) fn given(word: &str) -> Option<Attested> {
    people::given(word).map(attested)
}

/// How far `word` is attested as a surname.
pub(super) fn surname(word: &str) -> Option<Attested> {
    people::surname(word).map(attested)
}

fn attested(facts: NameFacts) -> Attested {
    let doubtful = (facts.place || facts.word) && facts.level < Level::Common;
    if facts.level == Level::Rare || doubtful { Attested::Weakly } else { Attested::Well }
}
