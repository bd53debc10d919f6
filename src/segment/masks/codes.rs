//! Hashes, ids, versions and network addresses.

/// Words of time before a hyphen: `Mid-1990s` and `May-2019` are no ids.
const TEMPORAL: &[&str] = &[
    "mid",
    "early",
    "late",
    "pre",
    "post",
    "fy",
    "cy",
    "q",
    "h",
    "utc",
    "gmt",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "ad",
    "bc",
    "ce",
    "bce",
    "est",
    "edt",
    "pst",
    "pdt",
    "cet",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "quarter",
    "year",
    "week",
    "day",
    "to",
    "from",
    "until",
];

/// Words before a number that make it a version.
const VERSION_WORDS: &[&str] = &["version", "versions", "ver", "v", "release", "build", "revision", "rev", "firmware"];

/// Stretches of letters and digits from this length on are no word: encoded bytes.
const ENCODED: usize = 40;

/// 32 and more hexadecimal digits, 16 and more if letters and digits mix, a UUID, or encoded bytes.
pub(super) fn is_hash(words: &str) -> bool {
    is_hexadecimal(words) || is_encoded(words)
}

/// Base64: capitals, small letters and digits without a break.
fn is_encoded(words: &str) -> bool {
    let is_inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=' | b'\\');
    words.len() >= ENCODED
        && words.bytes().all(is_inside)
        && words.bytes().any(|byte| byte.is_ascii_digit())
        && words.bytes().any(|byte| byte.is_ascii_uppercase())
        && words.bytes().any(|byte| byte.is_ascii_lowercase())
}

fn is_hexadecimal(words: &str) -> bool {
    let hex = words.bytes().filter(u8::is_ascii_hexdigit).count();
    let hyphens = words.bytes().filter(|&byte| byte == b'-').count();
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let all_hex = hex + hyphens == words.len() && digits > 0;
    all_hex && (hyphens == 0 && (hex >= 32 || hex >= 16 && digits < hex) || hyphens == 4 && hex == 32)
}

/// `CVE-2019-0708`, `MS17-010`, `KB4012598`, `APT28`, `T1059.001`, `F-16`, `Storm-0558`
pub(super) fn is_identifier(words: &str) -> bool {
    let letters = words.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (head, tail) = words.split_at(letters);
    let tail = &tail.replace(['‐', '‑', '–'], "-");
    let is_plain = tail.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b':' | b'_'));
    let number = tail.trim_start_matches(['-', '_']);
    let joined = number.len() < tail.len();
    is_plain
        && head.starts_with(|first: char| first.is_ascii_uppercase())
        && number.starts_with(|first: char| first.is_ascii_digit())
        && (joined || letters >= 2 && is_upper(head) || letters == 1 && number.len() >= 4)
        && !TEMPORAL.contains(&head.to_ascii_lowercase().as_str())
}

fn is_upper(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `v2.10`, `10.0.19041`, and `3.1` behind "version"; a dotted day (`10.12.2019`) is none.
pub(super) fn is_version(before: &str, words: &str) -> bool {
    let number = words.strip_prefix(['v', 'V']).unwrap_or(words);
    let parts = number.split('.').count();
    let is_dotted = number.split('.').enumerate().all(|(at, part)| is_part(part, at + 1 == parts));
    let marked = number.len() < words.len() || follows_version_word(before) && !is_range_of_years(number);
    is_dotted && (marked || parts > 3 || parts == 3 && (!is_day(number) || is_listed_version(before)))
}

/// `2008-2011`: how long a version lasted.
fn is_range_of_years(number: &str) -> bool {
    let Some((first, last)) = number.split_once('-') else { return false };
    let year = |part: &str| part.parse::<u32>().ok().filter(|year| part.len() == 4 && (1900..2100).contains(year));
    year(first).zip(year(last)).is_some_and(|(first, last)| first < last)
}

/// A list of versions has at most so many words.
const LONGEST_LIST: usize = 12;

/// Words between the versions of a list or range.
const LISTING: &[&str] =
    &["through", "to", "and", "or", "up", "before", "until", "prior", "than", "later", "earlier", "from", "the"];

/// "versions 2019.4 HF 5 through 2020.2.1": whether only versions stand between a word for them and the end of `before`.
fn is_listed_version(before: &str) -> bool {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric();
    let words = before.split_ascii_whitespace().rev().take(LONGEST_LIST);
    for word in words.map(|word| word.trim_matches(|letter| !is_letter(letter))) {
        if VERSION_WORDS.contains(&word.to_ascii_lowercase().as_str()) {
            return true;
        }
        let is_number = word.starts_with(|first: char| first.is_ascii_digit());
        let is_short = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        if !(is_number || is_short || LISTING.contains(&word)) {
            return false;
        }
    }
    false
}

/// Digits; the last part may end in letters (`10.0.1b2`).
fn is_part(part: &str, last: bool) -> bool {
    let is_tail = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    part.starts_with(|first: char| first.is_ascii_digit())
        && part.bytes().all(|byte| byte.is_ascii_digit() || last && is_tail(byte))
}

fn follows_version_word(before: &str) -> bool {
    let start = before.len() - before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let word = before[start..].to_ascii_lowercase();
    VERSION_WORDS.contains(&word.as_str())
}

/// Whether three dotted numbers are a day: the year of four digits at either end, or two digits each.
fn is_day(number: &str) -> bool {
    let sizes: Vec<usize> = number.split('.').map(str::len).collect();
    let value = |at: usize| number.split('.').nth(at).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let fits = |day: u32, month: u32| (1..=31).contains(&day) && (1..=31).contains(&month) && day.min(month) <= 12;
    match sizes[..] {
        [1..=2, 1..=2, 4] | [2, 2, 2] => fits(value(0), value(1)),
        [4, 1..=2, 1..=2] => fits(value(1), value(2)),
        _ => false,
    }
}

/// An IPv4 address with port or prefix length, or an IPv6 address.
pub(super) fn is_address(words: &str) -> bool {
    let host = words.split(['/', ':']).next().unwrap_or(words);
    let parts = host.split('.').filter(|part| part.parse::<u8>().is_ok());
    let is_v4 = parts.count() == 4 && host.split('.').count() == 4;
    is_v4 || is_v6(words)
}

fn is_v6(words: &str) -> bool {
    let address = words.split('/').next().unwrap_or(words);
    let colons = address.bytes().filter(|&byte| byte == b':').count();
    let groups = address.split(':').all(|group| group.len() <= 4 && group.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let has_digit = address.bytes().any(|byte| byte.is_ascii_digit());
    (2..=8).contains(&colons) && groups && has_digit && (colons >= 5 || address.contains("::"))
}
