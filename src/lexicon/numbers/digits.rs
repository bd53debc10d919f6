//! Numbers that begin with digits: grouping, decimals, scales and fractions behind them.

use super::{Form, Numeral, fractions, letters_at, skip_gap, words};

/// Longer runs of digits, commas and stops are no numbers, and are not read on.
const LONGEST: usize = 40;

pub(super) fn read(text: &str, start: usize) -> Option<Numeral> {
    let run = run_at(text, start)?;
    if let Some(fraction) = fractions::slashed(text, start, run) {
        return Some(fraction);
    }
    let (value, form) = number(run).or_else(|| decimal_comma(text, start, run))?;
    let digits = Numeral { value, max: None, scale: 1.0, form, end: start + run.len() };
    let digits = spaced_groups(text, run, digits);
    let digits = fractions::behind(text, powers(text, digits));
    Some(words::scaled(text, digits))
}

/// The digits, commas and stops from `start` on, up to one with no digit behind it.
fn run_at(text: &str, start: usize) -> Option<&str> {
    let bytes = &text.as_bytes()[start..];
    let inner = |at: usize| {
        bytes[at].is_ascii_digit()
            || matches!(bytes[at], b',' | b'.') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
    };
    let length = (0..bytes.len().min(LONGEST)).take_while(|&at| inner(at)).count();
    (length > 0 && length < LONGEST).then(|| &text[start..start + length])
}

/// The value of a run, if its commas and stops stand where a number has them.
fn number(run: &str) -> Option<(f64, Form)> {
    if run.matches('.').count() > 1 {
        return stops_as_groups(run);
    }
    let (whole, decimals) = run.split_once('.').unwrap_or((run, ""));
    let groups: Vec<usize> = whole.split(',').map(str::len).collect();
    let is_plain = groups.len() == 1 && decimals.is_empty();
    if !is_grouped(&groups) || decimals.contains(',') {
        return None;
    }
    let form = if is_plain { Form::Bare } else { Form::Digits };
    Some((run.replace(',', "").parse().ok()?, form))
}

/// The lengths of groups: one alone, western thousands, or Indian lakhs and crores.
fn is_grouped(groups: &[usize]) -> bool {
    let [first, middle @ .., last] = groups else { return true };
    let western = (1..=3).contains(first) && middle.iter().all(|&length| length == 3);
    let indian = (1..=2).contains(first) && middle.iter().all(|&length| length == 2);
    *last == 3 && (western || indian)
}

/// `1.234.567`: the grouping of continental Europe.
fn stops_as_groups(run: &str) -> Option<(f64, Form)> {
    let mut groups = run.split('.');
    let first = groups.next()?.len();
    let is_number = (1..=3).contains(&first) && groups.all(|group| group.len() == 3) && !run.starts_with('0');
    is_number.then(|| run.replace('.', "").parse().ok()).flatten().map(|value| (value, Form::Digits))
}

/// `1,5 million`, `2,5%`: only where what follows shows that it is one number.
fn decimal_comma(text: &str, start: usize, run: &str) -> Option<(f64, Form)> {
    let (_, decimals) = run.split_once(',')?;
    let end = start + run.len();
    let next = skip_gap(text, end).unwrap_or(end);
    let shows = text[next..].starts_with('%') || words::scale_word(letters_at(text, next)).is_some();
    let is_one = decimals.len() <= 2 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    (shows && is_one).then(|| run.replace(',', ".").parse().ok()).flatten().map(|value| (value, Form::Digits))
}

/// `10 500` with a space that does not break, or any space before a group of noughts.
fn spaced_groups(text: &str, run: &str, digits: Numeral) -> Numeral {
    if run.len() > 3 || digits.form != Form::Bare {
        return digits;
    }
    let mut joined = digits;
    while let Some(longer) = spaced_group(text, joined) {
        joined = longer;
    }
    joined
}

fn spaced_group(text: &str, digits: Numeral) -> Option<Numeral> {
    let next = skip_gap(text, digits.end)?;
    let group = text.get(next..next + 3).filter(|group| group.bytes().all(|byte| byte.is_ascii_digit()))?;
    let goes_on = text.as_bytes().get(next + 3).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'.');
    let is_bound = next - digits.end > 1 || group == "000";
    let value = digits.value * 1000.0 + group.parse::<f64>().ok()?;
    (is_bound && !goes_on && digits.value > 0.0).then_some(Numeral {
        value,
        form: Form::Digits,
        end: next + 3,
        ..digits
    })
}

/// `1.6e-19`, `3.5e6`: letters behind it, or no sign and no decimals, show something else.
fn raised(text: &str, digits: Numeral, exponent: &str) -> Option<Numeral> {
    let (rest, sign) = exponent.strip_prefix(['-', '−']).map_or((exponent, 1), |rest| (rest, -1));
    let rest = rest.strip_prefix('+').unwrap_or(rest);
    let length = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let ends = !rest[length..].starts_with(|next: char| next.is_alphanumeric());
    let power: i32 = rest[..length].parse().ok().filter(|_| ends && (sign < 0 || digits.form == Form::Digits))?;
    let end = text.len() - rest.len() + length;
    Some(Numeral { value: digits.value * 10f64.powi(sign * power), form: Form::Digits, end, ..digits })
}

/// `2.998×10−8`, `3 x 10^6`.
fn powers(text: &str, digits: Numeral) -> Numeral {
    power(text, digits).unwrap_or(digits)
}

fn power(text: &str, digits: Numeral) -> Option<Numeral> {
    let rest = text.get(digits.end..)?;
    if let Some(exponent) = rest.strip_prefix(['e', 'E']) {
        return raised(text, digits, exponent);
    }
    let rest = rest.trim_start_matches(' ');
    let rest = rest.strip_prefix(['×', 'x', '*', '⋅'])?.trim_start_matches(' ').strip_prefix("10")?;
    let (rest, marked) = rest.strip_prefix('^').map_or((rest, false), |rest| (rest, true));
    let (rest, sign) = rest.strip_prefix(['-', '−', '–']).map_or((rest, 1), |rest| (rest, -1));
    let length = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let exponent: i32 = rest[..length].parse().ok().filter(|_| marked || sign < 0)?;
    let end = text.len() - rest.len() + length;
    Some(Numeral { value: digits.value * 10f64.powi(sign * exponent), form: Form::Digits, end, ..digits })
}
