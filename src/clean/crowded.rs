//! Finds tags with more attributes than any honest page has: the tokenizer compares each with all others.

use std::ops::Range;

use memchr::{memchr, memmem};

/// Attributes beyond this many of one tag are left out.
const ATTRIBUTES: usize = 512;

/// The bytes of `html` that hold the attributes beyond the limit of each crowded tag, in order.
pub(crate) fn crowds(html: &str) -> Vec<Range<usize>> {
    let bytes = html.as_bytes();
    let mut crowds = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        let start = at + found + 1;
        at = match bytes.get(start) {
            Some(b'!') => comment_end(bytes, start),
            Some(byte) if byte.is_ascii_alphabetic() || *byte == b'/' => element_end(bytes, start, &mut crowds),
            _ => start,
        };
    }
    crowds
}

fn comment_end(bytes: &[u8], start: usize) -> usize {
    let (opening, closing) = if bytes[start..].starts_with(b"!--") { (start + 1, "-->") } else { (start, ">") };
    let end = memmem::find(&bytes[opening..], closing.as_bytes());
    end.map_or(bytes.len(), |end| opening + end + closing.len())
}

/// The byte after a tag, or after the characters of a script or a style sheet.
fn element_end(bytes: &[u8], start: usize, crowds: &mut Vec<Range<usize>>) -> usize {
    let at = tag_end(bytes, start, crowds);
    let raw = ["script", "style"]
        .into_iter()
        .find(|name| bytes.get(start..start + name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes())));
    raw.map_or(at, |_| memmem::find(&bytes[at..], b"</").map_or(bytes.len(), |end| at + end))
}

/// Walks over a tag and notes its attributes beyond the limit; returns the byte after it.
fn tag_end(bytes: &[u8], start: usize, crowds: &mut Vec<Range<usize>>) -> usize {
    let (mut at, mut attributes, mut surplus) = (start, 0, None);
    while at < bytes.len() && bytes[at] != b'>' {
        if begins_attribute(bytes, at) {
            attributes += 1;
            if attributes > ATTRIBUTES && surplus.is_none() {
                surplus = Some(at);
            }
        }
        at = if bytes[at] == b'=' { value_end(bytes, at + 1) } else { at + 1 };
    }
    let at = at.min(bytes.len());
    crowds.extend(surplus.map(|surplus| surplus..at));
    at
}

fn begins_attribute(bytes: &[u8], at: usize) -> bool {
    let gap = bytes[at].is_ascii_whitespace() || matches!(bytes[at], b'/' | b'"' | b'\'');
    gap && bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace() && !b"=/>".contains(next))
}

/// The last byte of an attribute's quoted value, or the value's first byte if it is not quoted.
fn value_end(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    match bytes.get(at) {
        Some(&quote @ (b'"' | b'\'')) => memchr(quote, &bytes[at + 1..]).map_or(bytes.len(), |end| at + end + 1),
        _ => at,
    }
}
