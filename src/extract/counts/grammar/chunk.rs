//! The counted thing: a shallow noun phrase behind a number, by closed lists of words, endings and plurals.

use super::line::{Line, is_in};
use super::words::{
    ALWAYS_VERBS, ENDS_BEHIND_NOUNS, IRREGULAR_PLURALS, MASS_VERBS, NO_PLURALS, OPENERS, PRONOUNS, STOPS,
};
use crate::text::Shape;

/// The most tokens from the number to the head.
const LONGEST: usize = 14;

/// A noun phrase: its first token and its head, which is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chunk {
    pub(super) first: usize,
    pub(super) head: usize,
}

/// Where another number stands in the way: its first token and the one behind it.
pub(super) type Island = (usize, usize);

/// The phrase with a plural head that begins at `start`, determiners and "of" left out; numbers in it are passed over.
pub(super) fn noun_chunk(line: Line<'_>, start: usize, islands: &[Island]) -> Option<Chunk> {
    let first = skip_openers(line, start, islands)?;
    let mut walk = Walk { line, head: None, at: first, first };
    while walk.at < (first + LONGEST).min(line.last) && walk.step(islands) {}
    walk.head.map(|head| Chunk { first: walk.first, head })
}

/// The phrase that begins at `start`, whose head is its last word, plural or not: behind "1" and behind a hyphen.
pub(super) fn singular_chunk(line: Line<'_>, start: usize) -> Option<Chunk> {
    let first = skip_openers(line, start, &[])?;
    let ends =
        |&token: &usize| !line.shape(token).is_word() || is_stop(line, token) || line.is_in(token, &["and", "or"]);
    let ends = |token: &usize| ends(token) && !is_joint(line, *token) || *token > first && is_verbal(line, *token);
    let end = (first..(first + 6).min(line.last)).find(ends).unwrap_or((first + 6).min(line.last));
    (end > first).then(|| Chunk { first, head: end - 1 })
}

/// A verb behind a noun: "snow lay", "rain hit".
fn is_verbal(line: Line<'_>, token: usize) -> bool {
    let word = line.word(token);
    line.shape(token) == Shape::Lower && (word.ends_with("ed") || word.ends_with("ly") || MASS_VERBS.holds(word))
}

/// A hyphen inside a word.
fn is_joint(line: Line<'_>, token: usize) -> bool {
    matches!(line.word(token), "-" | "‑") && line.touches(token) && line.touches(token + 1)
}

/// Skips "of", determiners and words that only point; none where a pronoun follows.
fn skip_openers(line: Line<'_>, start: usize, islands: &[Island]) -> Option<usize> {
    let mut token = start;
    for _ in 0..6 {
        if let Some(behind) = behind_island(islands, token) {
            match joined_to(line, behind) {
                Some(noun) if is_plural(line.word(noun), line.shape(noun)) => break,
                Some(noun) => token = noun + 1,
                None => token = behind,
            }
        } else if line.is(token, "head") && line.is(token + 1, "of") {
            token += 2;
        } else if OPENERS.holds(line.word(token)) {
            token += 1;
        } else {
            break;
        }
    }
    let pronoun = PRONOUNS.holds(line.word(token)) && line.shape(token) != Shape::Upper;
    let is_pronoun = pronoun || line.follows(token, &["those", "these"]) && is_stop(line, token);
    (line.holds(token) && !is_pronoun).then_some(token)
}

/// The word that a hyphen joins to the number before `behind`: `seat` of `two 500-seat theatres`.
fn joined_to(line: Line<'_>, behind: usize) -> Option<usize> {
    (is_joint(line, behind) && line.shape(behind + 1).is_word()).then_some(behind + 1)
}

/// The token behind the number that begins at `token`, if one does.
fn behind_island(islands: &[Island], token: usize) -> Option<usize> {
    let at = islands.partition_point(|&(first, _)| first < token);
    islands.get(at).filter(|&&(first, _)| first == token).map(|&(_, behind)| behind)
}

/// Whether a word ends every noun phrase; `US` and `IT` are names.
pub(super) fn is_stop(line: Line<'_>, token: usize) -> bool {
    let word = line.word(token);
    is_stop_word(word) && !matches!(word, "US" | "IT" | "WHO" | "AM" | "PM" | "AT&T")
}

/// Whether a word, in any case, ends every noun phrase.
pub(super) fn is_stop_word(word: &str) -> bool {
    STOPS.holds(word) || ALWAYS_VERBS.holds(word)
}

struct Walk<'a> {
    line: Line<'a>,
    /// The last plural so far.
    head: Option<usize>,
    at: usize,
    first: usize,
}

impl Walk<'_> {
    /// Takes one token; false at the end of the phrase.
    fn step(&mut self, islands: &[Island]) -> bool {
        if let Some(behind) = behind_island(islands, self.at) {
            if let Some(noun) = joined_to(self.line, behind) {
                self.at = noun;
                return true;
            }
            (self.at, self.first) = (behind, if self.head.is_none() { behind } else { self.first });
            return self.head.is_none();
        }
        if self.line.shape(self.at) == Shape::Mark { self.mark() } else { self.word(islands) }
    }

    fn mark(&mut self) -> bool {
        let line = self.line;
        let inside = line.touches(self.at) && line.touches(self.at + 1);
        match line.word(self.at) {
            "(" if self.head.is_none() => return self.brackets(),
            "-" | "‑" | "/" | "&" | "." | "'" | "’" if inside => {}
            "'" | "’" if line.touches(self.at) => self.head = None,
            "&" => {}
            "\"" | "“" | "”" | "‘" if self.head.is_none() => {}
            "," if self.joins_adjectives() => {}
            _ => return false,
        }
        self.at += 1;
        true
    }

    /// `large, unpatched servers`: the comma between two words in small letters, before any plural.
    fn joins_adjectives(&self) -> bool {
        let stops = |token| STOPS.holds(self.line.word(token)) || OPENERS.holds(self.line.word(token));
        let is = |shape, token| self.line.shape(token) == shape && !stops(token);
        let both = |shape| is(shape, self.at - 1) && is(shape, self.at + 1);
        self.head.is_none() && self.at > self.first && (both(Shape::Lower) || both(Shape::Capital))
    }

    fn brackets(&mut self) -> bool {
        let close = (self.at..(self.at + 8).min(self.line.last)).find(|&token| self.line.word(token) == ")");
        self.at = close.map_or(self.at, |close| close + 1);
        close.is_some()
    }

    fn word(&mut self, islands: &[Island]) -> bool {
        let line = self.line;
        let word = line.word(self.at);
        if word == "'s" || word == "’s" {
            self.head = None;
        } else if is_in(word, &["and", "or"]) {
            let number = behind_island(islands, self.at + 1).is_some();
            if self.head.is_some() || self.at == self.first || number {
                return false;
            }
        } else if self.ends_phrase(word) {
            return false;
        } else if is_plural(word, line.shape(self.at)) {
            self.head = Some(self.at);
        } else if self.head.is_some_and(|head| line.shape(head) == Shape::Lower) && !self.leads_on() {
            return false;
        }
        self.at += 1;
        true
    }

    fn ends_phrase(&self, word: &str) -> bool {
        let low = self.line.shape(self.at) == Shape::Lower;
        let verbal = || {
            self.head.is_some()
                && (ENDS_BEHIND_NOUNS.holds(word)
                    || low && (word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly")))
        };
        is_stop(self.line, self.at) || verbal()
    }

    /// Behind a plural in small letters, only a hyphen compound leads on to a further noun.
    fn leads_on(&self) -> bool {
        self.line.word(self.at + 1) == "-" && self.line.touches(self.at + 1)
    }
}

/// `grandchildren`, `spokeswomen`
fn is_compound_of_people(word: &str) -> bool {
    let is_plural = ["people", "children", "women", "smen", "emen", "rmen"].iter().any(|ending| word.ends_with(ending));
    is_plural && word.len() > 6
}

/// Whether a word looks like a plural noun.
pub(super) fn is_plural(word: &str, shape: Shape) -> bool {
    let is_letters = shape.is_word();
    let ends = word.len() > 3 && (word.ends_with('s') || word.ends_with('S') && shape == Shape::Upper);
    // Peoples end as singulars do: Tutsis, Hutus.
    let people = shape == Shape::Capital && !word.ends_with("ss");
    let singular = !people && ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending)) || NO_PLURALS.holds(word);
    let acronym = shape == Shape::Camel && word.len() > 2 && word.ends_with('s');
    is_letters && ((ends && !singular) || acronym || IRREGULAR_PLURALS.holds(word) || is_compound_of_people(word))
}
