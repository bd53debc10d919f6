//! Runs of letters and of digits, found 64 bytes at a time: going from byte to byte, a processor guesses wrongly where
//! most words end.

use std::ops::Range;

/// A run of ASCII characters of one kind.
pub(super) struct Run {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// Digits, or else letters.
    pub(super) is_digits: bool,
}

/// The runs of ASCII letters and those of digits in `bytes`, in order.
pub(super) fn runs(bytes: &[u8]) -> impl Iterator<Item = Run> + '_ {
    let mut edges = Edges::new(bytes);
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < bytes.len() {
            let range = start..edges.next();
            start = range.end;
            let first = bytes.get(range.start).filter(|first| !range.is_empty() && first.is_ascii_alphanumeric());
            if let Some(first) = first {
                return Some(Run { range, is_digits: first.is_ascii_digit() });
            }
        }
        None
    })
}

/// The places at which letters, digits and all else meet.
struct Edges<'a> {
    bytes: &'a [u8],
    /// Where the next block begins.
    block: usize,
    /// The kind of the last byte before it.
    last: u8,
    /// A bit for each place in the block before it that is still to come.
    places: u64,
}

/// So many bytes are looked at together.
const BLOCK: usize = 64;

impl<'a> Edges<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, block: 0, last: 0, places: 0 }
    }

    /// The next place, at last the end of the text.
    fn next(&mut self) -> usize {
        while self.places == 0 {
            let Some(rest) = self.bytes.get(self.block..).filter(|rest| !rest.is_empty()) else {
                return self.bytes.len();
            };
            self.places = self.read(rest);
            self.block += BLOCK;
        }
        let place = self.block - BLOCK + self.places.trailing_zeros() as usize;
        self.places &= self.places - 1;
        place
    }

    /// The places in the block at the beginning of `rest`.
    fn read(&mut self, rest: &[u8]) -> u64 {
        let kinds = match rest.first_chunk() {
            Some(block) => kinds(block),
            None => kinds(&std::array::from_fn(|place| rest.get(place).copied().unwrap_or(0))),
        };
        let mut before = [self.last; BLOCK];
        before[1..].copy_from_slice(&kinds[..BLOCK - 1]);
        self.last = kinds[BLOCK - 1];
        differences(&kinds, &before)
    }
}

/// What each byte is: 1 for a letter, 2 for a digit, of ASCII both.
fn kinds(block: &[u8; BLOCK]) -> [u8; BLOCK] {
    block.map(|byte| {
        let (letter, digit) = ((byte | 0x20).wrapping_sub(b'a') < 26, byte.wrapping_sub(b'0') < 10);
        u8::from(letter) | u8::from(digit) << 1
    })
}

/// A bit for each place at which `one` is not as `other`.
fn differences(one: &[u8; BLOCK], other: &[u8; BLOCK]) -> u64 {
    let mut differ = [0; BLOCK];
    for place in 0..BLOCK {
        differ[place] = u8::from(one[place] != other[place]);
    }
    // The product brings eight bits, each the lowest of a byte, together in its highest byte.
    let gather = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    differ.as_chunks().0.iter().rev().fold(0, |bits, eight| bits << 8 | gather(eight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_those_of_a_walk() {
        let text = "At 9 A.M. or 10am, 5 o'clock; émay mayé @[`{/: 2nite “Q1” ".repeat(7) + "ends99";
        for start in (0..70).filter(|&start| text.is_char_boundary(start)) {
            let bytes = &text.as_bytes()[start..];
            let kind = |byte: &u8| (byte.is_ascii_alphabetic(), byte.is_ascii_digit());
            let walked = bytes.chunk_by(|one, other| kind(one) == kind(other));
            let walked: Vec<&[u8]> = walked.filter(|run| run[0].is_ascii_alphanumeric()).collect();
            assert_eq!(runs(bytes).map(|run| &bytes[run.range]).collect::<Vec<_>>(), walked);
            assert!(runs(bytes).all(|run| run.is_digits == bytes[run.range.start].is_ascii_digit()));
        }
        assert_eq!(runs(b"").count(), 0);
    }
}
