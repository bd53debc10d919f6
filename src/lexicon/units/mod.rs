//! Units of measure: names, spellings and symbols, each with the unit's English name in the singular.

mod list;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::numbers::skip_gap;

pub use list::UNITS;

/// What a unit measures, as far as a reader must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Hundredths: the unit `percent`.
    Percent,
    /// Lengths of time: durations are dates, no counts.
    Time,
    /// All else.
    Measure,
}

/// One unit with all that texts write for it.
#[derive(Debug)]
pub struct Unit {
    /// The English name in the singular.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Names in any case, without a plural's `s`; each `|` parts two.
    names: &'static str,
    /// Symbols, case as written; one that begins with `-` stands only right behind a number.
    symbols: &'static str,
}

/// A unit found in a text.
#[derive(Debug, Clone, Copy)]
pub struct UnitHit {
    /// The unit.
    pub unit: &'static Unit,
    /// The byte behind it.
    pub end: usize,
}

/// Spellings behind one first word: the further words of each, and its unit.
type Spellings = FxHashMap<String, Vec<(Vec<&'static str>, &'static Unit)>>;

/// All names by their first word in lower case, the longest first.
static NAMES: LazyLock<Spellings> = LazyLock::new(|| {
    let mut names = Spellings::default();
    for unit in UNITS {
        for name in unit.names.split('|').filter(|name| !name.is_empty()) {
            let mut words = name.split([' ', '-']);
            let first = words.next().unwrap_or_default().to_owned();
            let rest: Vec<&str> = words.collect();
            let all = names.entry(first).or_default();
            all.insert(all.partition_point(|(other, _)| other.len() >= rest.len()), (rest, unit));
        }
    }
    names
});

/// All symbols, with whether they must stand right behind the number.
static SYMBOLS: LazyLock<FxHashMap<&'static str, (&'static Unit, bool)>> = LazyLock::new(|| {
    let all = UNITS.iter().flat_map(|unit| unit.symbols.split('|').map(move |symbol| (symbol, unit)));
    all.filter(|(symbol, _)| !symbol.is_empty())
        .map(|(symbol, unit)| symbol.strip_prefix('-').map_or((symbol, (unit, false)), |bare| (bare, (unit, true))))
        .collect()
});

/// The unit at the byte `at`, if one stands there and ends with a word; `stuck`: right behind a number.
pub fn unit_at(text: &str, at: usize, stuck: bool) -> Option<UnitHit> {
    let word = word_at(text, at);
    symbol(text, at, word, stuck).into_iter().chain(name(text, at, word)).max_by_key(|hit| hit.end)
}

/// The first word at `at`: letters, and the signs and figures of symbols.
fn word_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let inner = |next: char| next.is_alphanumeric() || matches!(next, '%' | '°' | '²' | '³' | '％' | '٪');
    let end = rest.char_indices().take(24).find(|&(_, next)| !inner(next)).map_or(rest.len(), |(end, _)| end);
    &rest[..end.min(rest.floor_char_boundary(24))]
}

fn symbol(text: &str, at: usize, word: &str, stuck: bool) -> Option<UnitHit> {
    let hit = |symbol: &str| {
        let &(unit, bound) = SYMBOLS.get(symbol)?;
        (stuck || !bound).then(|| UnitHit { unit, end: at + symbol.len() })
    };
    slashed(text, at, word).and_then(hit).or_else(|| hit(word)).or_else(|| signed(word).and_then(hit))
}

/// `km/s`, `l/100km`, `m/s^2`: the word with what stands behind its slash.
fn slashed<'a>(text: &'a str, at: usize, word: &str) -> Option<&'a str> {
    let rest = text.get(at + word.len()..)?.strip_prefix('/').filter(|_| !word.is_empty())?;
    let below = rest.bytes().take(8).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'^').count();
    let squared = if rest[below..].starts_with('²') { '²'.len_utf8() } else { 0 };
    Some(&text[at..at + word.len() + 1 + below + squared])
}

/// `%` and `°` need no end of a word behind them.
fn signed(word: &str) -> Option<&str> {
    let first = word.chars().next().filter(|first| matches!(first, '%' | '°' | 'º'))?;
    Some(&word[..first.len_utf8()])
}

fn name(text: &str, at: usize, word: &str) -> Option<UnitHit> {
    if word.len() < 2 || !word.is_ascii() {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let exact = NAMES.get(lower.as_str()).and_then(|all| longest(text, at + word.len(), all));
    let singular = || lower.strip_suffix('s').and_then(|one| NAMES.get(one));
    exact.or_else(|| singular().and_then(|all| longest(text, at + word.len(), all)))
}

/// The first spelling whose further words follow at `end`.
fn longest(text: &str, end: usize, all: &[(Vec<&'static str>, &'static Unit)]) -> Option<UnitHit> {
    all.iter().find_map(|(rest, unit)| Some(UnitHit { unit, end: follow(text, end, rest)? }))
}

/// The byte behind `words`, each behind a gap, a stop or a hyphen; the last may be a plural.
fn follow(text: &str, end: usize, words: &[&str]) -> Option<usize> {
    let mut at = end;
    for (index, word) in words.iter().enumerate() {
        let next = skip_gap(text, at).or_else(|| text[at..].starts_with(['-', '.']).then_some(at + 1))?;
        let next = if text[at..].starts_with(". ") { skip_gap(text, at + 1)? } else { next };
        let found = word_at(text, next);
        let is_last = index + 1 == words.len();
        let same = found.eq_ignore_ascii_case(word)
            || is_last && found.strip_suffix('s').is_some_and(|one| one.eq_ignore_ascii_case(word));
        if !same {
            return None;
        }
        at = next + found.len();
    }
    Some(at)
}
