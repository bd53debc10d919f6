//! Lines of bytes, numbered, none of them longer than the limit in memory.

use std::io::{self, BufRead};

/// One line without its end.
pub(super) struct Line {
    /// Its number, from 1.
    pub(super) number: u64,
    /// Its bytes; `None` for a line over the limit, which was skipped.
    pub(super) bytes: Option<Vec<u8>>,
}

/// Cuts a stream into lines.
pub(super) struct Lines<R> {
    reader: R,
    limit: u64,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(reader: R, limit: u64) -> Self {
        Self { reader, limit, number: 0 }
    }

    /// The next line; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let mut is_begun = false;
        let mut is_long = false;
        loop {
            let chunk = match self.reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                break;
            }
            is_begun = true;
            let end = chunk.iter().position(|&byte| byte == b'\n');
            let taken = end.unwrap_or(chunk.len());
            is_long |= (bytes.len() + taken) as u64 > self.limit;
            if is_long {
                bytes = Vec::new();
            } else {
                bytes.extend_from_slice(&chunk[..taken]);
            }
            self.reader.consume(taken + usize::from(end.is_some()));
            if end.is_some() {
                break;
            }
        }
        self.number += 1;
        Ok(is_begun.then(|| Line { number: self.number, bytes: (!is_long).then(|| without_return(bytes)) }))
    }
}

fn without_return(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(source: &str, limit: u64) -> Vec<(u64, Option<String>)> {
        // A buffer of three bytes: lines cross it.
        let mut lines = Lines::new(io::BufReader::with_capacity(3, source.as_bytes()), limit);
        let mut all = Vec::new();
        while let Some(line) = lines.next().expect("memory is readable") {
            all.push((line.number, line.bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())));
        }
        all
    }

    #[test]
    fn lines_come_whole_and_numbered() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(lines("one\r\n\ntwo", 9), [(1, some("one")), (2, some("")), (3, some("two"))]);
        assert_eq!(lines("one\n", 9), [(1, some("one"))]);
        assert!(lines("", 9).is_empty());
    }

    #[test]
    fn a_long_line_is_skipped_to_its_end() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(lines("a\n0123456789\nb\n", 9), [(1, some("a")), (2, None), (3, some("b"))]);
        assert_eq!(lines("012345678\n", 9), [(1, some("012345678"))]);
    }
}
