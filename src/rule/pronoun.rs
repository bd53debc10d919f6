//! The pronoun that a clause uses for its subject: "Elbro said it", "Baxter said she".

use crate::text::{Sentence, Shape, Text};

/// How far behind a name its verb's clause is searched.
const REACH: usize = 9;

/// What a pronoun takes its subject for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pronoun {
    /// "he", "her": a person.
    Human,
    /// "it", "its": a thing or a body.
    Thing,
}

/// What the clause whose subject ends before the token `at` calls it: "said it will", "has reset all its passwords".
///
/// Only the first pronoun counts, and only if nothing else with a capital stands between, which it could mean.
pub fn pronoun_behind(text: &Text, sentence: &Sentence, at: usize) -> Option<Pronoun> {
    let limit = sentence.tokens.end.min(at + REACH);
    let verb = sentence.tokens.contains(&at) && text.tokens()[at].shape == Shape::Lower;
    let plain = |&at: &usize| !text.tokens()[at].shape.is_capitalised() && !ends(text.token(at));
    let clause = (at..limit).take_while(plain).skip(1);
    let word = |at: usize| if sentence.tokens.contains(&at) { text.token(at) } else { "" };
    verb.then_some(clause)?.find_map(|at| meaning(word(at), word(at + 1)))
}

/// What `word` before `next` takes the subject for; "it" may mean nothing ("said it was late"), unless it does what
/// bodies do.
fn meaning(word: &str, next: &str) -> Option<Pronoun> {
    match word {
        "he" | "she" | "his" | "her" | "him" | "himself" | "herself" => Some(Pronoun::Human),
        "its" | "itself" => Some(Pronoun::Thing),
        "it" if is_will(next) => Some(Pronoun::Thing),
        _ => None,
    }
}

/// Whether `word` is of what a body intends, has or has done.
fn is_will(word: &str) -> bool {
    matches!(
        word,
        "will" | "has" | "had" | "plans" | "planned" | "expects" | "expected" | "intends" | "won't" | "won’t"
    )
}

/// Whether another clause begins with `word`.
fn ends(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "." | "(" | "“" | "\"" | "who" | "which" | "when" | "because" | "where" | "while")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::segment;

    fn behind(words: &str) -> Option<Pronoun> {
        let text = segment(None, words, &[], None);
        pronoun_behind(&text, &text.sentences()[0], 1)
    }

    #[test]
    fn the_clause_says_what_its_subject_is() {
        assert_eq!(behind("Elbro said it will pay."), Some(Pronoun::Thing));
        assert_eq!(behind("Elbro has reset all its passwords."), Some(Pronoun::Thing));
        assert_eq!(behind("Baxter said that she would go."), Some(Pronoun::Human));
    }

    #[test]
    fn others_may_be_meant() {
        assert_eq!(behind("Baxter told Elbro it will pay."), None);
        assert_eq!(behind("Baxter left, and it rained."), None);
        assert_eq!(behind("Baxter, it said, left."), None);
        assert_eq!(behind("Baxter said it was late."), None);
    }
}
