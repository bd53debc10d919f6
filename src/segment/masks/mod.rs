//! What only looks like words and numbers: addresses, ids, versions, amounts. Found once a text, for all kinds.

mod codes;
mod numbers;
mod web;

use crate::text::{Mask, MaskKind, Span};

/// Marks that stand around a word and are no part of it; the quotes outside ASCII are cut as characters.
const AROUND: &str = "()[]{}<>\"'`*;|!?=“”‘’«»";

/// No address is longer, in bytes; a chunk without any white space must not cost the square of its length.
const LONGEST_CHUNK: usize = 2048;

/// All masks of `text`, in order; none overlaps another.
pub(super) fn masks(text: &str) -> Vec<Mask> {
    let mut masks = Vec::new();
    let mut done = 0;
    for chunk in chunks(text) {
        if is_plain(&text.as_bytes()[chunk.range()]) || (chunk.start as usize) < done {
            continue;
        }
        mask_chunk(text, chunk, &mut masks);
        done = masks.last().map_or(done, |mask| mask.span.end as usize);
    }
    masks
}

/// The stretches of `text` between white space, the longest cut into parts.
fn chunks(text: &str) -> impl Iterator<Item = Span> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(|byte| !byte.is_ascii_whitespace())?;
        let limit = text.floor_char_boundary(start + LONGEST_CHUNK);
        let stop = bytes[start..limit].iter().position(u8::is_ascii_whitespace);
        at = stop.map_or(limit, |length| start + length);
        Some(Span::new(start..at))
    })
}

/// Whether nothing in the chunk can make a mask: it has no digit and no mark inside that joins parts of an address.
fn is_plain(chunk: &[u8]) -> bool {
    let joins = |byte: &u8| matches!(byte, b'.' | b'/' | b'\\' | b'@' | b':' | b'_');
    let inside = &chunk[..chunk.len() - 1];
    !chunk.iter().any(u8::is_ascii_digit) && !inside.iter().any(joins)
}

fn mask_chunk(text: &str, chunk: Span, masks: &mut Vec<Mask>) {
    if let Some(span) = numbers::phone(text, chunk) {
        masks.push(Mask { span, kind: MaskKind::Phone });
        return;
    }
    let mut rest = chunk;
    while let Some(url) = web::url(text, rest) {
        mask_pieces(text, Span { start: rest.start, end: url.start }, masks);
        masks.push(Mask { span: url, kind: MaskKind::Url });
        rest.start = url.end;
    }
    mask_pieces(text, rest, masks);
}

/// Masks the pieces of a stretch without white space, cut at quotes and brackets.
fn mask_pieces(text: &str, stretch: Span, masks: &mut Vec<Mask>) {
    let mut start = stretch.start as usize;
    for piece in text[stretch.range()].split_inclusive(|mark| AROUND.contains(mark)) {
        let words = piece.trim_end_matches(|mark| AROUND.contains(mark));
        masks.extend(mask_piece(text, Span::new(start..start + words.len())));
        start += piece.len();
    }
}

/// What one piece is, without the stops and dashes at its ends.
fn mask_piece(text: &str, piece: Span) -> Option<Mask> {
    let cut = text[piece.range()].trim_end_matches(['.', ',', ':', '-', '–', '—', '…']);
    let words = cut.trim_start_matches([',', ':', '–', '—', '…']);
    let start = piece.start as usize + cut.len() - words.len();
    let (kind, length) = kind(text[..start].trim_end(), words)?;
    Some(Mask { span: Span::new(start..start + length), kind })
}

/// What `words` is and how many of its bytes are; `before` is the text in front of it.
fn kind(before: &str, words: &str) -> Option<(MaskKind, usize)> {
    let whole = |kind| Some((kind, words.len()));
    match words {
        "" => None,
        _ if web::is_email(words) => whole(MaskKind::Email),
        _ if codes::is_address(words) => whole(MaskKind::Address),
        _ if web::is_path(words) => whole(MaskKind::Path),
        _ if web::is_host(words) => whole(MaskKind::Url),
        _ if codes::is_hash(words) => whole(MaskKind::Hash),
        _ if codes::is_identifier(words) => whole(MaskKind::Identifier),
        _ if codes::is_version(before, words) => whole(MaskKind::Version),
        _ => numbers::quantity_length(words).map(|length| (MaskKind::Quantity, length)),
    }
}
