//! The words of anchors, found in one walk over the runs of letters and digits of a text.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::runs::runs;

/// A longer run of letters is no anchor.
const LONGEST: usize = 31;

/// Places in [`WordIndex::shapes`]: two letters, the second of which may be missing.
const PAIRS: usize = 26 * 27;

/// Words, each under its first run of letters.
pub(super) struct WordIndex {
    /// For the first two letters of a run, the lengths and last letters that keys have: most runs of a text are none.
    shapes: Vec<u64>,
    keys: FxHashMap<Vec<u8>, Vec<Entry>>,
}

/// A word that anchors rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AnchorWord {
    /// In small letters.
    pub(super) word: String,
    /// Whether it must have a capital: the month "May", not the verb.
    pub(super) capital: bool,
}

/// A word of some sets of anchors.
struct Entry {
    /// In small letters.
    word: String,
    /// Whether it must have a capital.
    capital: bool,
    /// Bytes of it before its first letter.
    offset: usize,
    sets: Vec<usize>,
}

impl WordIndex {
    /// `words` are in small letters and hold at least one; each stands for the sets of anchors beside it.
    pub(super) fn new(words: Vec<(AnchorWord, Vec<usize>)>) -> Self {
        let mut shapes = vec![0; PAIRS];
        let mut keys = FxHashMap::<Vec<u8>, Vec<Entry>>::default();
        for (AnchorWord { word, capital }, sets) in words {
            let first = runs(word.as_bytes()).find(|run| !run.is_digits).expect("an anchor has a letter").range;
            let key = word.as_bytes()[first.clone()].to_vec();
            assert!(key.len() <= LONGEST, "an anchor is a word of everyday length");
            shapes[pair(&key)] |= shape(&key);
            keys.entry(key).or_default().push(Entry { offset: first.start, word, capital, sets });
        }
        Self { shapes, keys }
    }

    /// Calls `hit` with the place and the sets of each word that has the run of letters at `range` for its first.
    pub(super) fn at(&self, text: &str, range: &Range<usize>, mut hit: impl FnMut(Range<usize>, &[usize])) {
        let run = &text.as_bytes()[range.clone()];
        if run.len() > LONGEST || !self.may_be(run) {
            return;
        }
        let mut folded = [0; LONGEST];
        folded[..run.len()].copy_from_slice(run);
        folded.make_ascii_lowercase();
        for entry in self.keys.get(&folded[..run.len()]).into_iter().flatten() {
            if let Some(place) = entry.place(text, range) {
                hit(place, &entry.sets);
            }
        }
    }

    /// Whether some key has the run's first two letters, one its length, and one its last letter.
    fn may_be(&self, run: &[u8]) -> bool {
        let shape = shape(run);
        self.shapes[pair(run)] & shape == shape
    }
}

impl Entry {
    /// Where the word stands whole, if its first letters stand at `range`.
    fn place(&self, text: &str, range: &Range<usize>) -> Option<Range<usize>> {
        if self.capital && !text.as_bytes()[range.start].is_ascii_uppercase() {
            return None;
        }
        let start = range.start.checked_sub(self.offset)?;
        let place = start..start + self.word.len();
        let is_word = self.word.len() == range.len()
            || text.as_bytes().get(place.clone())?.eq_ignore_ascii_case(self.word.as_bytes());
        (is_word && is_whole(text, &place)).then_some(place)
    }
}

/// Whether no letter stands beside `place`.
fn is_whole(text: &str, place: &Range<usize>) -> bool {
    let before = text[..place.start].chars().next_back();
    let after = text[place.end..].chars().next();
    !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
}

/// The place of a run's first two letters in [`WordIndex::shapes`].
fn pair(run: &[u8]) -> usize {
    letter(run[0]) * 27 + run.get(1).map_or(26, |&second| letter(second))
}

/// A bit for the length of a run and a bit for its last letter.
fn shape(run: &[u8]) -> u64 {
    1 << run.len() | 1 << (LONGEST + 1 + letter(run[run.len() - 1]))
}

/// The place of an ASCII letter in the alphabet, from 0.
fn letter(byte: u8) -> usize {
    usize::from(byte.to_ascii_lowercase() - b'a')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that overlap, with digits, stops and apostrophes, as anchors have them.
    const WORDS: &[&str] = &["a.m", "am", "m", "q1", "1q", "2nite", "nite", "o'clock", "clock", "may", "mayor", "day"];

    const TEXT: &str =
        "At 9 A.M. or 10am, 5 o'clock; Q1 and 1Q q12, 2nite May mayor émay mayé 30day days a.mx (clock) m";

    #[test]
    fn a_walk_finds_what_a_search_finds() {
        let words = WORDS
            .iter()
            .enumerate()
            .map(|(index, word)| (AnchorWord { word: (*word).to_owned(), capital: false }, vec![index]))
            .collect();
        let index = WordIndex::new(words);
        let mut walked = Vec::new();
        for run in runs(TEXT.as_bytes()).filter(|run| !run.is_digits) {
            index.at(TEXT, &run.range, |place, sets| walked.push((place.start, place.end, sets[0])));
        }
        let automaton = aho_corasick::AhoCorasick::builder().ascii_case_insensitive(true).build(WORDS);
        let searched = automaton.expect("a few words").find_overlapping_iter(TEXT).collect::<Vec<_>>();
        let whole = searched.into_iter().filter(|hit| is_whole(TEXT, &hit.range()));
        let mut searched: Vec<_> = whole.map(|hit| (hit.start(), hit.end(), hit.pattern().as_usize())).collect();
        walked.sort_unstable();
        searched.sort_unstable();
        assert_eq!(walked, searched);
        assert!(walked.len() > 12);
    }
}
