//! Atoms: tokens cut at borders of letters and digits, without the hyphens inside words, each as a hash.
//!
//! `APT29`, `APT 29` and `APT-29` have the same atoms, and so have `U.S. Treasury` and `US Treasury`.

use super::letters::fold;
use crate::text::{Shape, Token};

/// A piece of a name, or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Atom {
    /// The first byte.
    pub(super) start: u32,
    /// The byte after the last.
    pub(super) end: u32,
    /// The hash of its folded letters. Equal letters have equal hashes; the converse is verified where a name ends.
    pub(super) hash: u64,
    /// Whether a token begins here.
    pub(super) opens: bool,
    /// Whether a token ends here.
    pub(super) closes: bool,
}

/// The atoms of `tokens`, which lie over `text`, into `out`.
pub(super) fn atoms(text: &str, tokens: &[Token], out: &mut Vec<Atom>) {
    out.clear();
    for (index, token) in tokens.iter().enumerate() {
        if token.shape == Shape::Mark {
            if !is_silent(text, tokens, index) {
                out.push(atom(text, token.span.start, token.span.end, *token));
            }
        } else if matches!(token.shape, Shape::Mixed | Shape::Number) {
            split(text, *token, out);
        } else {
            out.push(atom(text, token.span.start, token.span.end, *token));
        }
    }
}

/// A hyphen inside a word, or the stop of an abbreviation.
fn is_silent(text: &str, tokens: &[Token], index: usize) -> bool {
    let span = tokens[index].span;
    let before = index.checked_sub(1).is_some_and(|before| tokens[before].span.end == span.start);
    let after = tokens.get(index + 1).is_some_and(|after| after.span.start == span.end);
    match &text[span.range()] {
        "-" | "\u{2010}" | "\u{2011}" => before && after,
        "." => before && !after,
        _ => false,
    }
}

/// Cuts `token` where letters meet digits.
fn split(text: &str, token: Token, out: &mut Vec<Atom>) {
    let mut start = token.span.start;
    let mut at = start;
    let mut last = None;
    for character in text[token.span.range()].chars() {
        let digit = character.is_ascii_digit() || matches!(character, '.' | ',');
        if last.is_some_and(|last| last != digit) {
            out.push(atom(text, start, at, token));
            start = at;
        }
        last = Some(digit);
        at += u32::try_from(character.len_utf8()).expect("a character has at most four bytes");
    }
    out.push(atom(text, start, token.span.end, token));
}

fn atom(text: &str, start: u32, end: u32, token: Token) -> Atom {
    let hash = hash(&text[start as usize..end as usize]);
    Atom { start, end, hash, opens: start == token.span.start, closes: end == token.span.end }
}

/// The hash of a word; the stops of `U.S.` do not count, `&` reads "and".
pub(super) fn hash(word: &str) -> u64 {
    let word = if word == "&" { "and" } else { word };
    let dotted = word.len() > 1 && word.starts_with(char::is_alphabetic);
    hash_letters(word.chars().filter(|&character| !dotted || character != '.'))
}

/// FNV-1a over the folded letters.
pub(super) fn hash_letters(letters: impl Iterator<Item = char>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut take = |character: char| {
        hash = (hash ^ u64::from(u32::from(character))).wrapping_mul(0x0100_0000_01b3);
    };
    letters.for_each(|character| fold(character, &mut take));
    hash
}
