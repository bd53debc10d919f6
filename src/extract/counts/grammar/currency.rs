//! Currencies before a number: signs, letters and codes, apart or stuck to its digits.

use super::line::Line;
use super::unit::placed;
use crate::lexicon::currencies::code_of_letters;
use crate::lexicon::numbers::{Form, letters_at, numeral_at};
use crate::text::Shape;

/// A currency before a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before {
    pub(super) code: &'static str,
    /// Its first token.
    pub(super) first: usize,
}

/// Words before `$` or an amount with a gap between that belong to the currency.
const LOOSE: &[&str] = &["A", "c", "US", "U.S.", "C", "S", "NZ", "HK", "NT", "AU", "CA"];

/// The currency letters at the start of a token that goes on in digits: `RM` of `RM79`.
pub(super) fn letters_in(line: Line<'_>, token: usize) -> Option<&str> {
    let word = line.word(token);
    let length = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    if line.shape(token) != Shape::Mixed || length == 0 || !word.as_bytes().get(length)?.is_ascii_digit() {
        return None;
    }
    let letters = &word[..length];
    let dollar = line.back(token, 1) == "$" && line.touches(token) && is_in_code(letters);
    let bare = || (matches!(letters, "R" | "N" | "PS") || WORDS.contains(&letters)) && is_amount(line, token, length);
    let whole = || {
        numeral_at(line.text.as_str(), line.span(token).start as usize + length)
            .is_none_or(|numeral| ends(line.text.as_str(), numeral.end))
    };
    let known = || {
        code_of_letters(letters, true).is_some()
            && !matches!(letters, "c" | "p" | "R" | "N" | "PS")
            && !WORDS.contains(&letters)
            && whole()
    };
    (dollar || bare() || known()).then_some(letters)
}

/// Whether a number with its scale ends at `at`: letters without a meaning behind it show encoded bytes.
fn ends(text: &str, at: usize) -> bool {
    let letters = letters_at(text, at);
    !letters.is_empty() && letters.len() < 4 || !text[at..].starts_with(|next: char| next.is_ascii_alphanumeric())
}

/// Whether digits behind a single letter are surely an amount: `R1.2bn`, `N5 billion`; `R2` is a name.
fn is_amount(line: Line<'_>, token: usize, length: usize) -> bool {
    let text = line.text.as_str();
    let start = line.span(token).start as usize + length;
    numeral_at(text, start).is_some_and(|numeral| {
        let large = numeral.scale > 1.0 || numeral.value >= 100.0 && numeral.form == Form::Digits;
        large || matches!(letters_at(text, numeral.end), "m" | "b" | "bn")
    })
}

/// Whether `$` with these letters behind it is a currency: `$US160`.
fn is_in_code(letters: &str) -> bool {
    code_of_letters(&format!("${letters}"), true).is_some()
}

/// The currency before the number that begins in `token`.
pub(super) fn before(line: Line<'_>, token: usize) -> Option<Before> {
    if let Some(letters) = letters_in(line, token) {
        let dollar = line.back(token, 1) == "$" && line.touches(token);
        let code = if dollar { code_of_letters(&format!("${letters}"), true) } else { code_of_letters(letters, true) };
        return Some(Before { code: code?, first: token - usize::from(dollar) });
    }
    let sign = token.checked_sub(1)?;
    match line.word(sign) {
        "$" | "£" => Some(signed(line, sign)),
        "#" if line.touches(token) && is_amount(line, token, 0) => Some(Before { code: "GBP", first: sign }),
        // "$-5 million"
        "-" | "−" if line.touches(token) && line.touches(sign) && matches!(line.back(sign, 1), "$" | "£" | "€") => {
            before(line, sign)
        }
        "=" if line.back(sign, 1) == "Y" => Some(Before { code: "JPY", first: sign - 1 }),
        "." => stopped(line, token, sign),
        letters => lettered(line, token, sign, letters),
    }
}

/// `$`, with the letters before it that tell which dollar.
fn signed(line: Line<'_>, sign: usize) -> Before {
    let letters = line.back(sign, 1);
    let sign_of = |letters: &str| code_of_letters(&format!("{letters}{}", line.word(sign)), true);
    let small = || sign_of(&letters.to_ascii_uppercase()).filter(|_| letters.len() == 3 || letters == "c");
    let code = sign_of(letters).or_else(small).filter(|_| !letters.is_empty());
    let is_article = letters == "A" && (line.heading || sign <= line.first + 1);
    let belongs = line.touches(sign) || LOOSE.contains(&letters) && !is_article;
    match code.filter(|_| belongs) {
        Some(code) => Before { code, first: sign - 1 },
        None => Before { code: code_of_letters(line.word(sign), true).unwrap_or("USD"), first: sign },
    }
}

/// `Rs. 500`
fn stopped(line: Line<'_>, token: usize, sign: usize) -> Option<Before> {
    let letters = line.back(token, 2);
    let code = code_of_letters(&format!("{letters}."), false).filter(|_| line.touches(sign) && !letters.is_empty())?;
    Some(Before { code, first: token - 2 })
}

/// `USD 35`, `€ 5`, `BTC 0.38`. Letters that stand behind another amount are that one's.
fn lettered(line: Line<'_>, token: usize, sign: usize, letters: &str) -> Option<Before> {
    let code = code_of_letters(letters, line.touches(token)).filter(|_| letters != "Sh" && letters != "¢")?;
    let is_taken = matches!(line.shape(sign.wrapping_sub(1)), Shape::Number) && line.shape(sign) != Shape::Mark;
    let is_word = WORDS.contains(&letters) && !is_amount(line, token, 0);
    (!is_taken && !is_word).then(|| Before { code: placed(line, token, code, letters), first: sign })
}

/// Codes that are words or names as well: `COP27`, `TRY 3 TIMES`.
const WORDS: &[&str] = &[
    "Euro", "CRC", "Sh", "COP", "CUP", "MAD", "TRY", "GEL", "BOB", "RON", "ARS", "MOP", "SOL", "BAM", "TOP", "LAK",
    "TL", "RO", "LE", "BD", "JD", "KD", "SR", "QR",
];
