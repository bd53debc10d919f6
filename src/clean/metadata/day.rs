//! Reads a calendar day out of what pages write: stamps, addresses, and lines such as "5. März 2024".

use std::sync::LazyLock;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::super::context::small;
use crate::lexicon::calendar::MONTH_NAMES;

/// Whether "3/4/2024" is in March or in April.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
}

/// A day outside of these years is no day of publication on the web.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2099;

static MONTHS: LazyLock<FxHashMap<&str, i8>> = LazyLock::new(|| {
    let named = |(month, names): (i8, &&'static [&'static str])| names.iter().map(move |name| (*name, month));
    (1..=12).zip(MONTH_NAMES.iter()).flat_map(named).collect()
});

/// A day found in a text and the byte where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) day: Date,
    pub(crate) at: usize,
}

enum Piece {
    Number {
        value: i32,
        digits: usize,
    },
    Month(i8),
    /// A word that may stand within a date: "de", "of", "th".
    Link,
    Word,
}

struct Token {
    piece: Piece,
    at: usize,
    /// The marks before it, other than spaces.
    before: Option<char>,
    spaced: bool,
}

/// The day of a stamp in an attribute or a JSON string: the local day of the stamp's own offset.
pub(crate) fn of_stamp(stamp: &str, order: Order) -> Option<Date> {
    let stamp = stamp.trim();
    if !stamp.is_empty() && stamp.len() <= 13 && stamp.bytes().all(|byte| byte.is_ascii_digit()) {
        return of_digits(stamp);
    }
    all(stamp, order).first().map(|found| found.day)
}

/// "20240305", "20240305101500", or seconds or milliseconds since 1970.
fn of_digits(digits: &str) -> Option<Date> {
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i32>().ok();
    if let (8 | 12 | 14, Some(day)) = (digits.len(), civil(number(0..4)?, number(4..6)?, number(6..8)?)) {
        return Some(day);
    }
    let seconds: i64 = match digits.len() {
        10 => digits.parse().ok()?,
        13 => digits.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    let day = Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(seconds / 86_400).ok()?).ok()?;
    YEARS.contains(&day.year()).then_some(day)
}

/// The day in the path of an address: "/2024/03/05/", "/2024-03-05-", "/20240305/".
pub(crate) fn of_address(url: &str) -> Option<Date> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest).split(['?', '#']).next()?;
    let path = &path[path.find('/')?..];
    let parts: Vec<&str> =
        path.split(|mark: char| !mark.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let number = |part: &str, digits: usize| (part.len() <= digits).then(|| part.parse::<i32>().ok()).flatten();
    let triple = parts.windows(3).find_map(|window| {
        let month = number(window[1], 2)
            .or_else(|| MONTHS.get(window[1].to_ascii_lowercase().as_str()).map(|&month| i32::from(month)));
        civil(number(window[0], 4).filter(|_| window[0].len() == 4)?, month?, number(window[2], 2)?)
    });
    let compact = || {
        parts
            .iter()
            .filter(|part| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .find_map(|part| of_digits(part))
    };
    triple.or_else(compact)
}

fn civil(year: i32, month: i32, day: i32) -> Option<Date> {
    let (year, month, day) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok().filter(|_| YEARS.contains(&year))
}

/// All days in a text, in order.
pub(crate) fn all(text: &str, order: Order) -> Vec<Found> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        match at(&tokens[index..], order) {
            Some((day, length)) => {
                found.push(Found { day, at: tokens[index].at });
                index += length;
            }
            None => index += 1,
        }
    }
    found
}

/// The day that begins with the first token, and the number of its tokens.
fn at(tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    in_numbers(tokens, order).or_else(|| in_words(tokens))
}

/// "2024-03-05", "05.03.2024", "3/5/24", "2024年3月5日".
fn in_numbers(tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    let [first, second, third, ..] = tokens else { return None };
    let (a, a_digits) = number(first)?;
    let (b, b_digits) = number(second)?;
    let (c, c_digits) = number(third)?;
    let mark = second.before?;
    let joined = matches!(mark, '-' | '/' | '.' | '–' | '年' | '년')
        && (!second.spaced || matches!(mark, '.' | '년' | '/' | '年'));
    let same = third.before == Some(mark) || matches!(third.before, Some('月' | '월'));
    // The seconds of a time of day; "Published: 05.03.2024" has a space.
    let of_time = first.before == Some(':') && !first.spaced;
    if !joined || !same || b_digits > 2 || of_time {
        return None;
    }
    let day = match (a_digits, c_digits) {
        (4, 1..=2) => civil(a, b, c),
        (1..=2, 4) => by_order(a, b, c, order),
        (1..=2, 2) if a_digits == 2 && b_digits == 2 && mark != '-' => by_order(a, b, 2000 + c, order),
        _ => None,
    };
    day.map(|day| (day, 3))
}

fn by_order(a: i32, b: i32, year: i32, order: Order) -> Option<Date> {
    match order {
        Order::MonthFirst => civil(year, a, b).or_else(|| civil(year, b, a)),
        Order::DayFirst => civil(year, b, a).or_else(|| civil(year, a, b)),
    }
}

fn number(token: &Token) -> Option<(i32, usize)> {
    match token.piece {
        Piece::Number { value, digits } => Some((value, digits)),
        _ => None,
    }
}

/// "5 March 2024", "March 5th, 2024", "5 de marzo de 2024", "2024 March 5".
fn in_words(tokens: &[Token]) -> Option<(Date, usize)> {
    let mut values: Vec<&Piece> = Vec::with_capacity(3);
    let mut length = 0;
    for token in tokens.iter().take(6) {
        length += 1;
        match &token.piece {
            Piece::Link if !values.is_empty() => {}
            Piece::Link | Piece::Word => return None,
            piece => values.push(piece),
        }
        if values.len() == 3 {
            break;
        }
    }
    let day = match values.as_slice() {
        [
            Piece::Number { value: day, digits: 1..=2 },
            Piece::Month(month),
            Piece::Number { value: year, digits: 4 },
        ]
        | [
            Piece::Month(month),
            Piece::Number { value: day, digits: 1..=2 },
            Piece::Number { value: year, digits: 4 },
        ]
        | [
            Piece::Number { value: year, digits: 4 },
            Piece::Month(month),
            Piece::Number { value: day, digits: 1..=2 },
        ] => civil(*year, i32::from(*month), *day),
        [
            Piece::Number { value: day, digits: 1..=2 },
            Piece::Month(month),
            Piece::Number { value: year, digits: 2 },
        ] => civil(2000 + *year, i32::from(*month), *day),
        _ => None,
    };
    day.map(|day| (day, length))
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    let (mut before, mut spaced) = (None, false);
    while let Some((at, character)) = rest.next() {
        if !character.is_alphanumeric() || matches!(character, '年' | '月' | '日' | '년' | '월' | '일') {
            if character.is_whitespace() {
                spaced = true;
            } else {
                before = Some(character);
            }
            continue;
        }
        let digits = character.is_ascii_digit();
        let mut end = at + character.len_utf8();
        while let Some(&(next, follower)) = rest.peek() {
            if !follower.is_alphanumeric()
                || follower.is_ascii_digit() != digits
                || matches!(follower, '年' | '月' | '日' | '년' | '월' | '일')
            {
                break;
            }
            end = next + follower.len_utf8();
            rest.next();
        }
        tokens.push(Token {
            piece: piece(&text[at..end], digits),
            at,
            before: before.take(),
            spaced: std::mem::take(&mut spaced),
        });
    }
    tokens
}

fn piece(word: &str, digits: bool) -> Piece {
    if digits {
        return word.parse().map_or(Piece::Word, |value| Piece::Number { value, digits: word.len() });
    }
    if word.len() > 40 {
        return Piece::Word;
    }
    let folded: String = word.chars().map(small).collect();
    match MONTHS.get(folded.as_str()) {
        Some(&month) => Piece::Month(month),
        None if matches!(
            folded.as_str(),
            "de" | "of"
                | "th"
                | "st"
                | "nd"
                | "rd"
                | "er"
                | "the"
                | "del"
                | "º"
                | "ª"
                | "г"
                | "den"
                | "ta"
                | "a"
                | "do"
        ) =>
        {
            Piece::Link
        }
        None => Piece::Word,
    }
}
