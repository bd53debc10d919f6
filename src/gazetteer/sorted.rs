//! Search in the bytes of a sorted list, one `key<TAB>flags` a line: no parsing and no start-up; where the keys that
//! share their first two or three letters stand is found when first asked for, and kept.

use std::cmp::Ordering;
use std::sync::OnceLock;

use super::letters::fold;

const LETTERS: usize = 26;

/// A sorted list of folded keys with flags.
#[derive(Debug)]
pub(super) struct Sorted {
    text: &'static str,
    /// For each two letters, where the lines that begin with them begin and end.
    pairs: [Shelf; LETTERS.pow(2)],
    /// For each three.
    triples: [Shelf; LETTERS.pow(3)],
}

/// Where the lines of some first letters begin and end.
type Shelf = OnceLock<(u32, u32)>;

impl Sorted {
    #[expect(clippy::large_stack_arrays, reason = "the lists are statics: the shelves lie on no stack")]
    pub(super) const fn new(text: &'static str) -> Self {
        Self {
            text,
            pairs: [const { OnceLock::new() }; LETTERS.pow(2)],
            triples: [const { OnceLock::new() }; LETTERS.pow(3)],
        }
    }

    /// The flags of `name`, whatever its case and accents.
    pub(super) fn flags(&self, name: &str) -> Option<&'static str> {
        let mut key = String::with_capacity(name.len());
        name.chars().for_each(|character| fold(character, |folded| key.push(folded)));
        self.find(key.as_bytes())
    }

    /// The flags of the line with exactly this key.
    fn find(&self, wanted: &[u8]) -> Option<&'static str> {
        let (low, high) = self.shelf(wanted);
        let start = self.lower_bound(wanted, low, high);
        let (key, end) = self.line(start);
        (start < high && key == wanted).then(|| self.text[start + key.len()..end].trim_start_matches('\t'))
    }

    /// Where the lines stand that begin with the first letters of `wanted`.
    fn shelf(&self, wanted: &[u8]) -> (usize, usize) {
        let whole = (0, self.text.len());
        let Some(pair) = wanted.get(..2).and_then(place) else { return whole };
        let pair = self.narrowed(&self.pairs[pair], &wanted[..2], whole);
        match wanted.get(..3).and_then(place) {
            Some(triple) => self.narrowed(&self.triples[triple], &wanted[..3], pair),
            None => pair,
        }
    }

    /// The part of `low..high` whose lines begin with `letters`, which `place` keeps.
    fn narrowed(&self, place: &Shelf, letters: &[u8], (low, high): (usize, usize)) -> (usize, usize) {
        let fit = |at: usize| u32::try_from(at).expect("a list is shorter than 4 GiB");
        let &(low, high) = place.get_or_init(|| {
            let mut next = letters.to_vec();
            *next.last_mut().expect("two letters or three") += 1;
            let low = self.lower_bound(letters, low, high);
            (fit(low), fit(self.lower_bound(&next, low, high)))
        });
        (low as usize, high as usize)
    }

    /// The start of the first line of `low..high` whose key is not less than `wanted`, or `high`.
    fn lower_bound(&self, wanted: &[u8], mut low: usize, mut high: usize) -> usize {
        while low < high {
            let start = self.line_start(usize::midpoint(low, high));
            let (key, end) = self.line(start);
            match key.cmp(wanted) {
                Ordering::Less => low = end + 1,
                Ordering::Equal => return start,
                Ordering::Greater => high = start,
            }
        }
        low.min(self.text.len())
    }

    fn line_start(&self, at: usize) -> usize {
        self.text.as_bytes()[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1)
    }

    /// The key of the line at `start`, and where the line ends.
    fn line(&self, start: usize) -> (&'static [u8], usize) {
        let rest = &self.text.as_bytes()[start..];
        let end = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
        let key = rest[..end].iter().position(|&byte| byte == b'\t').unwrap_or(end);
        (&rest[..key], start + end)
    }
}

/// The place of `letters` among all of their number; `None` if not all of them are letters.
fn place(letters: &[u8]) -> Option<usize> {
    letters
        .iter()
        .try_fold(0, |place, letter| letter.is_ascii_lowercase().then(|| place * LETTERS + usize::from(letter - b'a')))
}

#[cfg(test)]
mod tests {
    use super::Sorted;

    #[test]
    fn each_key_is_found_with_its_flags_and_nothing_else_is() {
        static LIST: Sorted = Sorted::new("'ndrangheta\tq\na\tx\nab\nabba\tw\nac\tp\nzz\tb");
        assert_eq!(LIST.flags("'Ndrangheta"), Some("q"));
        assert_eq!(LIST.flags("a"), Some("x"));
        assert_eq!(LIST.flags("Ab"), Some(""));
        assert_eq!(LIST.flags("ABBA"), Some("w"));
        assert_eq!(LIST.flags("ac"), Some("p"));
        assert_eq!(LIST.flags("zz"), Some("b"));
        for absent in ["", "aa", "abb", "abbas", "ad", "b", "ba", "zzz", "zy"] {
            assert_eq!(LIST.flags(absent), None, "{absent}");
            assert_eq!(LIST.flags(absent), None, "{absent}, from a known shelf");
        }
    }

    #[test]
    fn the_shipped_lists_give_all_their_lines_back() {
        for text in [
            include_str!("../../gazetteers/people/given.txt"),
            include_str!("../../gazetteers/people/surnames.txt"),
            include_str!("../../gazetteers/places/cities.txt"),
            include_str!("../../gazetteers/places/regions.txt"),
            include_str!("../../gazetteers/words/english.txt"),
        ] {
            let list = Box::leak(Box::new(Sorted::new(text)));
            for line in text.lines() {
                let (key, flags) = line.split_once('\t').unwrap_or((line, ""));
                assert_eq!(list.find(key.as_bytes()), Some(flags), "{line}");
            }
        }
    }
}
