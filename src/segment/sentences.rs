//! Sentences: paragraphs are cut at stops that end something, and lines that are no running text stand alone.

use std::ops::Range;

use super::abbreviations::{Stop, is_starter, stop_after};
use crate::text::{Furniture, Sentence, Shape, Span, Token};

/// The most tokens in one sentence: text without stops is cut, so that no search sees a sentence of megabytes.
const LONGEST: usize = 400;

/// A line without a closing stop is a headline up to this many tokens.
const LONGEST_HEADING: usize = 30;

/// A wrapped text's lines are this long, in bytes; one longer line shows that the text is not wrapped.
const WRAPPED: Range<usize> = 45..140;

/// All sentences of `text`, of which the first `title` bytes are a title and the gap behind it.
pub(super) fn sentences(text: &str, title: usize, tokens: &[Token], furniture: &[Furniture]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for block in blocks(text) {
        if furniture.iter().any(|line| line.span.overlaps(block)) {
            continue;
        }
        let first = tokens.partition_point(|token| token.span.start < block.start);
        let last = tokens.partition_point(|token| token.span.end <= block.end);
        let in_title = (block.start as usize) < title;
        cut(text, tokens, first..last, in_title, &mut sentences);
    }
    sentences
}

/// Lines, or paragraphs where a paragraph's lines are wrapped.
fn blocks(text: &str) -> Vec<Span> {
    let mut blocks: Vec<Span> = Vec::new();
    let mut at = 0;
    let mut open: Option<Span> = None;
    let wrapped = text.lines().all(|line| line.len() < WRAPPED.end);
    for line in text.split_inclusive('\n') {
        let span = Span::new(at..at + line.len());
        at += line.len();
        if line.trim().is_empty() {
            blocks.extend(open.take());
        } else if let Some(paragraph) = open.filter(|&paragraph| continues(text, wrapped, paragraph, line)) {
            open = Some(paragraph.join(span));
        } else {
            blocks.extend(open.replace(span));
        }
    }
    blocks.extend(open);
    blocks
}

/// Whether `line` goes on with `paragraph`: it begins in the middle of a sentence, or the text's lines are `wrapped`
/// and the last one is long enough to have been broken.
fn continues(text: &str, wrapped: bool, paragraph: Span, line: &str) -> bool {
    let before = text[paragraph.range()].trim_end();
    let last_line = before.rsplit('\n').next().unwrap_or(before);
    let begins_low = line.trim_start().starts_with(char::is_lowercase);
    let wrapped = wrapped && WRAPPED.contains(&last_line.len());
    let ended = last_line.ends_with(['.', '!', '?', ':', '”', '"']);
    !is_item(line) && (begins_low || wrapped && (!ended || last_line.len() > 60))
}

fn is_item(line: &str) -> bool {
    line.trim_start().starts_with(['•', '*', '-', '–', '—', '#', '|', '>'])
}

/// Cuts the tokens of one block into sentences.
fn cut(text: &str, tokens: &[Token], block: Range<usize>, in_title: bool, out: &mut Vec<Sentence>) {
    let mut start = block.start;
    for index in block.clone() {
        let is_last = index + 1 == block.end;
        if is_last || index + 1 - start >= LONGEST || ends_sentence(text, tokens, index, block.end) {
            let heading = in_title || is_last && start == block.start && is_heading(text, &tokens[start..=index]);
            let title_case = is_title_case(text, &tokens[start..=index], heading);
            let span = tokens[start].span.join(tokens[index].span);
            out.push(Sentence { span, tokens: start..index + 1, heading, title_case });
            start = index + 1;
        }
    }
}

fn is_heading(text: &str, tokens: &[Token]) -> bool {
    let closed = tokens.iter().rev().find_map(|token| {
        let mark = &text[token.span.range()];
        (!is_closer(mark)).then(|| is_terminal(mark) || mark.ends_with('.') || matches!(mark, ":" | ";" | ","))
    });
    tokens.len() <= LONGEST_HEADING && closed == Some(false)
}

/// Whether nearly all longer words of a heading have capitals, or all of any sentence stand in capitals.
fn is_title_case(text: &str, tokens: &[Token], heading: bool) -> bool {
    let (mut told, mut names, mut upper) = (0, 0, 0);
    for token in tokens.iter().filter(|token| token.shape.is_word() && token.span.len() > 3) {
        told += 1;
        names += usize::from(token.shape.is_name(&text[token.span.range()]));
        upper += usize::from(token.shape == Shape::Upper);
    }
    told > 2 && (upper == told || heading && names * 5 >= told * 4)
}

fn is_terminal(mark: &str) -> bool {
    matches!(mark, "." | "!" | "?" | "…" | "。" | "！" | "？")
}

fn is_closer(mark: &str) -> bool {
    matches!(mark, "\"" | "'" | "”" | "’" | "»" | ")" | "]" | "″")
}

fn is_opener(mark: &str) -> bool {
    matches!(mark, "\"" | "'" | "“" | "‘" | "«" | "(" | "[" | "—" | "–" | "-" | "•")
}

/// Whether the sentence ends behind the token `index`: behind a stop and the closing quotes and brackets after it.
fn ends_sentence(text: &str, tokens: &[Token], index: usize, end: usize) -> bool {
    if text.as_bytes()[tokens[index].span.end as usize - 1].is_ascii_alphanumeric() {
        return false;
    }
    let stop = (0..=index).rev().take(4).find(|&at| !is_closer(&text[tokens[at].span.range()]));
    let Some(stop) = stop else { return false };
    let Some(next) = next_word(text, tokens, index + 1, end) else { return false };
    if is_closer(&text[tokens[index + 1].span.range()]) && touches(tokens, index) {
        return false;
    }
    match &text[tokens[stop].span.range()] {
        "." if stop > 0 && touches(tokens, stop - 1) => stops(text, tokens, stop, index, next),
        // The point of a decimal: ".312".
        "." if stop == index && touches(tokens, index) && tokens[index + 1].shape == Shape::Number => false,
        "!" | "?" | "…" | "。" | "！" | "？" | "." => begins_sentence(tokens[next].shape),
        word if word.ends_with('.') => stop == index && is_starter(&text[tokens[next].span.range()]),
        _ => false,
    }
}

/// Whether the full stop at `stop` ends the sentence that the word `next` follows.
fn stops(text: &str, tokens: &[Token], stop: usize, index: usize, next: usize) -> bool {
    let word = &text[tokens[stop - 1].span.range()];
    let follower = &text[tokens[next].span.range()];
    if touches(tokens, index) {
        let sentence_like = word.chars().count() > 2 && tokens[stop - 1].shape == Shape::Lower;
        return sentence_like && tokens[next].shape == Shape::Capital && follower.len() > 1;
    }
    match stop_after(word) {
        Stop::Inner => false,
        Stop::Either => is_starter(follower),
        Stop::Ends => begins_sentence(tokens[next].shape),
    }
}

fn begins_sentence(shape: Shape) -> bool {
    shape != Shape::Lower
}

/// Whether nothing stands between the token `index` and the next.
fn touches(tokens: &[Token], index: usize) -> bool {
    tokens.get(index + 1).is_some_and(|next| next.span.start == tokens[index].span.end)
}

/// The first token from `at` on that is no opening quote or bracket.
fn next_word(text: &str, tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    (at..end).take(4).find(|&index| !is_opener(&text[tokens[index].span.range()]))
}
