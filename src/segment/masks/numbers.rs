//! Telephone numbers and amounts.

use crate::text::Span;

/// The most bytes that a telephone number takes.
const LONGEST_PHONE: usize = 24;

/// The fewest and the most digits of a telephone number with its country code.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// Groups of digits that are a telephone number without a country code.
const LOCAL: &[&[usize]] = &[&[3, 3, 4], &[1, 3, 3, 4]];

/// A telephone number that begins at the start of `chunk`; it may hold spaces.
pub(super) fn phone(text: &str, chunk: Span) -> Option<Span> {
    let start = chunk.start as usize;
    let rest = &text.as_bytes()[start..text.len().min(start + LONGEST_PHONE)];
    rest.first().filter(|first| first.is_ascii_digit() || matches!(first, b'+' | b'('))?;
    let is_inside = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'+');
    let length = rest.iter().take_while(is_inside).count();
    let number = text[start..start + length].trim_end_matches([' ', '-', '.', '(', '+']);
    is_phone(number).then(|| Span::new(start..start + number.len()))
}

fn is_phone(number: &str) -> bool {
    let groups: Vec<usize> =
        number.split(|mark: char| !mark.is_ascii_digit()).map(str::len).filter(|&size| size > 0).collect();
    let digits: usize = groups.iter().sum();
    let international = number.starts_with('+') && PHONE_DIGITS.contains(&digits);
    international || LOCAL.contains(&groups.as_slice())
}

/// How many bytes at the start of `words` are surely an amount: money, a percentage, groups of three, a decimal.
pub(super) fn quantity_length(words: &str) -> Option<usize> {
    let number = words.trim_start_matches(|mark: char| mark.is_ascii_uppercase());
    let digits = number.trim_start_matches(['$', '£', '€', '¥', '₹', '#']);
    let length = number_length(digits.as_bytes());
    let behind = &digits[length..];
    let is_money = digits.len() < number.len();
    let is_share = behind.starts_with('%');
    let has_marks = number.len() == words.len() && is_marked(&digits[..length]) && !behind.starts_with(['/', '-', ':']);
    (length > 0 && (is_money || is_share || has_marks)).then(|| words.len() - behind.len() + usize::from(is_share))
}

fn number_length(bytes: &[u8]) -> usize {
    let is_inner = |at: usize| {
        let between = |near: Option<&u8>| near.is_some_and(u8::is_ascii_digit);
        matches!(bytes[at], b',' | b'.') && between(bytes.get(at + 1)) && at > 0 && between(bytes.get(at - 1))
    };
    (0..bytes.len()).take_while(|&at| bytes[at].is_ascii_digit() || is_inner(at)).count()
}

/// `1,984` and `20.12`; no clock time (`9.30`) and no day.
fn is_marked(number: &str) -> bool {
    let grouped = number.contains(',') && number.split([',', '.']).skip(1).all(|group| group.len() == 3);
    let decimal =
        number.split_once('.').is_some_and(|(whole, part)| whole.len() != 2 && whole.len() != 1 || part.len() != 2);
    grouped || !number.contains(',') && number.split('.').count() == 2 && decimal
}
