//! Tokens: words (with inner apostrophes and the stops of `U.S.`), numbers (with inner `,` and `.`), single marks.
//! A possessive `'s` is a token of its own, and so is each hyphen.

use crate::text::{Shape, Span, Token};

/// The tokens of `text`, in order; whitespace is in none.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    tokens_into(text, &mut tokens);
    tokens
}

/// Fills `tokens` with the tokens of `text`, in order.
pub(crate) fn tokens_into(text: &str, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut at = 0;
    while at < text.len() {
        if text.as_bytes()[at].is_ascii_whitespace() {
            at += 1;
            continue;
        }
        let (end, shape) = plain_word(text, at).unwrap_or_else(|| any_token(text, at));
        tokens.extend(shape.map(|shape| Token { span: Span::new(at..end), shape }));
        at = end;
    }
}

/// The end and the shape of a word of ASCII letters alone, which most tokens are; `None`: look closer.
fn plain_word(text: &str, at: usize) -> Option<(usize, Option<Shape>)> {
    let bytes = &text.as_bytes()[at..];
    let length = bytes.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    if length == 0 || goes_on(&text[at + length..], length) {
        return None;
    }
    let upper = bytes[..length].iter().filter(|byte| byte.is_ascii_uppercase()).count();
    Some((at + length, Some(cased(upper, length - upper, bytes[0].is_ascii_uppercase()))))
}

/// Whether a word of `length` letters may go on with `rest`.
fn goes_on(rest: &str, length: usize) -> bool {
    match rest.as_bytes().first() {
        None => false,
        Some(b'.') => length == 1,
        Some(&byte) if byte.is_ascii() => byte == b'\'' || byte == b'_' || byte.is_ascii_digit(),
        Some(_) => rest.chars().next().is_some_and(|next| is_letter(next) || is_apostrophe(next)),
    }
}

/// The end and the shape of whatever begins at `at`; space has no shape.
fn any_token(text: &str, at: usize) -> (usize, Option<Shape>) {
    let Some(first) = text[at..].chars().next() else { return (text.len(), None) };
    let end = at + token_length(&text[at..], first);
    (end, (!is_space(first)).then(|| shape(&text[at..end])))
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
}

fn token_length(rest: &str, first: char) -> usize {
    if first.is_ascii_digit() {
        number_length(rest)
    } else if is_letter(first) {
        word_length(rest)
    } else if is_apostrophe(first) {
        possessive_length(rest).unwrap_or(first.len_utf8())
    } else {
        first.len_utf8()
    }
}

/// Letters, digits of all scripts, and what joins or modifies letters invisibly.
fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric() || character == '_',
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' => true,
        _ => character.is_alphanumeric(),
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ')
}

/// `’s` with nothing of a word behind it.
fn possessive_length(rest: &str) -> Option<usize> {
    let mut characters = rest.chars();
    let mark = characters.next().filter(|&mark| is_apostrophe(mark))?;
    characters.next().filter(|letter| matches!(letter, 's' | 'S'))?;
    let ends = !characters.next().is_some_and(is_letter);
    ends.then_some(mark.len_utf8() + 1)
}

/// Letters, with apostrophes between letters unless a possessive begins there, and single letters with stops.
fn word_length(rest: &str) -> usize {
    if let Some(length) = dotted_length(rest) {
        return length;
    }
    let mut end = letters_length(rest);
    while let Some(mark) = rest[end..].chars().next().filter(|&mark| is_apostrophe(mark)) {
        let inner = letters_length(&rest[end + mark.len_utf8()..]);
        if inner == 0 || possessive_length(&rest[end..]).is_some() {
            break;
        }
        end += mark.len_utf8() + inner;
    }
    end
}

fn letters_length(rest: &str) -> usize {
    rest.char_indices().find(|&(_, character)| !is_letter(character)).map_or(rest.len(), |(at, _)| at)
}

/// `U.S.`, `D.C.`, `a.m.`: at least two single letters, each with its stop.
fn dotted_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let pairs = bytes.chunks_exact(2).take_while(|pair| pair[0].is_ascii_alphabetic() && pair[1] == b'.').count();
    let ends = !rest[pairs * 2..].chars().next().is_some_and(is_letter);
    (pairs >= 2 && ends).then_some(pairs * 2)
}

/// Digits with `,` or `.` between digits; letters that follow at once belong to it: `3pm`, `37m`, `4th`.
fn number_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut end = digits_length(bytes);
    while end + 1 < bytes.len() && matches!(bytes[end], b',' | b'.') && bytes[end + 1].is_ascii_digit() {
        end += 1 + digits_length(&bytes[end + 1..]);
    }
    end + letters_length(&rest[end..])
}

fn digits_length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn shape(token: &str) -> Shape {
    let (mut upper, mut lower, mut other, mut digits) = (0, 0, 0, 0);
    for character in token.chars() {
        match character {
            _ if character.is_uppercase() => upper += 1,
            _ if character.is_lowercase() => lower += 1,
            _ if character.is_numeric() => digits += 1,
            _ if character.is_alphabetic() => other += 1,
            _ => {}
        }
    }
    match (upper, lower, other, digits) {
        (0, 0, 0, 0) => Shape::Mark,
        (0, 0, 0, _) => Shape::Number,
        (_, _, _, 1..) => Shape::Mixed,
        (0, 0, ..) => Shape::Caseless,
        _ => cased(upper, lower, token.chars().next().is_some_and(char::is_uppercase)),
    }
}

/// The shape of a word of `upper` and `lower` letters.
fn cased(upper: usize, lower: usize, begins_upper: bool) -> Shape {
    match (upper, lower) {
        (0, _) => Shape::Lower,
        (1, _) if begins_upper => Shape::Capital,
        (_, 0) => Shape::Upper,
        _ => Shape::Camel,
    }
}
