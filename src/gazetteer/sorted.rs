//! Search in the bytes of a sorted list, one `key<TAB>flags` a line: no parsing, no memory, no start-up.

use super::letters::fold;

/// A sorted list of folded keys with flags.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sorted(pub(super) &'static str);

impl Sorted {
    /// The flags of `name`, whatever its case and accents.
    pub(super) fn flags(self, name: &str) -> Option<&'static str> {
        let mut key = String::with_capacity(name.len());
        name.chars().for_each(|character| fold(character, |folded| key.push(folded)));
        self.find(&key)
    }

    /// The flags of the line with exactly this key.
    fn find(self, wanted: &str) -> Option<&'static str> {
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let start = self.line_start(usize::midpoint(low, high));
            let line = self.line(start);
            let (key, flags) = line.split_once('\t').unwrap_or((line, ""));
            match wanted.as_bytes().cmp(key.as_bytes()) {
                std::cmp::Ordering::Equal => return Some(flags),
                std::cmp::Ordering::Less => high = start,
                std::cmp::Ordering::Greater => low = start + line.len() + 1,
            }
        }
        None
    }

    fn line_start(self, at: usize) -> usize {
        self.0.as_bytes()[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1)
    }

    fn line(self, start: usize) -> &'static str {
        self.0[start..].split('\n').next().unwrap_or_default()
    }
}
