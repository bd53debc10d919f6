//! How a stated number stands to the true one: words and signs before and behind it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::line::Line;
use super::unit::Unit;
use super::words::{LONGEST, lowered};
use crate::value::Modifier;

use Modifier::{Approx, AtLeast, AtMost, LessThan, MoreThan, UpTo};

/// Phrases before a number, the longest first.
#[rustfmt::skip]
const BEFORE: &[(&[&str], Modifier)] = &[
    (&["somewhere", "in", "the", "region", "of"], Approx), (&["in", "the", "neighborhood", "of"], Approx),
    (&["in", "the", "neighbourhood", "of"], Approx), (&["in", "the", "vicinity", "of"], Approx),
    (&["in", "the", "region", "of"], Approx), (&["on", "the", "order", "of"], Approx),
    (&["in", "the", "order", "of"], Approx), (&["of", "the", "order", "of"], Approx),
    (&["a", "little", "more", "than"], MoreThan), (&["a", "little", "less", "than"], LessThan),
    (&["a", "bit", "more", "than"], MoreThan), (&["a", "bit", "less", "than"], LessThan),
    (&["as", "little", "as"], AtLeast), (&["as", "few", "as"], AtLeast), (&["as", "low", "as"], AtLeast),
    (&["as", "many", "as"], UpTo), (&["as", "much", "as"], UpTo), (&["as", "high", "as"], UpTo),
    (&["as", "large", "as"], UpTo), (&["as", "long", "as"], UpTo), (&["as", "big", "as"], UpTo),
    (&["a", "maximum", "of"], AtMost), (&["a", "minimum", "of"], AtLeast), (&["an", "upwards", "of"], MoreThan),
    (&["no", "more", "than"], AtMost), (&["not", "more", "than"], AtMost), (&["no", "greater", "than"], AtMost),
    (&["no", "fewer", "than"], AtLeast), (&["no", "less", "than"], AtLeast), (&["not", "less", "than"], AtLeast),
    (&["no", "lower", "than"], AtLeast), (&["in", "excess", "of"], MoreThan), (&["well", "in", "excess"], MoreThan),
    (&["a", "little", "over"], MoreThan), (&["a", "little", "under"], LessThan), (&["just", "shy", "of"], LessThan),
    (&["just", "short", "of"], LessThan), (&["somewhere", "between"], Approx), (&["give", "or", "take"], Approx),
    (&["more", "or", "less"], Approx), (&["up", "to"], UpTo), (&["upward", "of"], MoreThan),
    (&["upwards", "of"], MoreThan), (&["north", "of"], MoreThan), (&["south", "of"], LessThan),
    (&["shy", "of"], LessThan), (&["more", "than"], MoreThan), (&["greater", "than"], MoreThan),
    (&["higher", "than"], MoreThan), (&["larger", "than"], MoreThan), (&["bigger", "than"], MoreThan),
    (&["longer", "than"], MoreThan), (&["better", "than"], MoreThan), (&["less", "than"], LessThan),
    (&["fewer", "than"], LessThan), (&["lower", "than"], LessThan), (&["smaller", "than"], LessThan),
    (&["at", "least"], AtLeast), (&["at", "minimum"], AtLeast), (&["minimum", "of"], AtLeast),
    (&["at", "most"], AtMost), (&["at", "max"], AtMost), (&["maximum", "of"], AtMost), (&["limit", "of"], AtMost),
    (&["to", "top"], MoreThan), (&["could", "top"], MoreThan), (&["will", "top"], MoreThan),
    (&["would", "top"], MoreThan), (&["may", "top"], MoreThan), (&["has", "passed"], MoreThan),
    (&["have", "passed"], MoreThan), (&["had", "passed"], MoreThan), (&["not", "fewer", "than"], AtLeast),
    (&["something", "like"], Approx), (&["close", "on"], Approx), (&["close", "upon"], Approx),
    (&["close", "to"], Approx), (&["nearer", "to"], Approx), (&["closer", "to"], Approx), (&["or", "so"], Approx),
    (&["an", "estimated"], Approx), (&["an", "approximate"], Approx), (&["approx", "."], Approx),
    (&["ca", "."], Approx), (&["c", "."], Approx),
    (&["about"], Approx), (&["around"], Approx), (&["approximately"], Approx), (&["approx"], Approx),
    (&["roughly"], Approx), (&["circa"], Approx), (&["ca"], Approx), (&["estimated"], Approx),
    (&["approximate"], Approx), (&["near"], Approx), (&["~"], Approx), (&["≈"], Approx), (&["∼"], Approx),
    (&["over"], MoreThan), (&["above"], MoreThan), (&["exceeding"], MoreThan), (&["exceeds"], MoreThan),
    (&["exceeded"], MoreThan), (&["surpass"], MoreThan), (&["surpasses"], MoreThan), (&["crossed"], MoreThan),
    (&["tops"], MoreThan), (&["beyond"], MoreThan), (&["approaching"], LessThan), (&["nearing"], LessThan),
    (&["virtually"], Approx), (&["practically"], Approx), (&["somewhere"], Approx), (&["exceed"], MoreThan), (&["topping"], MoreThan), (&["surpassing"], MoreThan),
    (&["surpassed"], MoreThan), (&["topped"], MoreThan), (&[">"], MoreThan),
    (&["almost"], LessThan), (&["nearly"], LessThan), (&["under"], LessThan), (&["below"], LessThan),
    (&["<"], LessThan), (&["sub", "-"], LessThan), (&["≥"], AtLeast), (&["≤"], AtMost), (&["max"], AtMost),
    (&["maximum"], AtMost), (&["minimum"], AtLeast), (&["min"], AtLeast),
];

/// Phrases behind a number or its noun.
#[rustfmt::skip]
const BEHIND: &[(&[&str], Modifier)] = &[
    (&[",", "give", "or", "take"], Approx), (&["give", "or", "take"], Approx), (&["and", "counting"], AtLeast),
    (&["or", "thereabouts"], Approx), (&["or", "so"], Approx), (&["-", "odd"], Approx), (&["odd"], Approx),
    (&["-", "ish"], Approx), (&["-", "some"], Approx), (&["-", "something"], Approx), (&["or", "more"], AtLeast),
    (&["or", "greater"], AtLeast), (&["or", "higher"], AtLeast), (&["or", "above"], AtLeast),
    (&["and", "above"], AtLeast), (&["and", "up"], AtLeast), (&["or", "over"], AtLeast), (&["or", "less"], AtMost),
    (&["or", "fewer"], AtMost), (&["or", "lower"], AtMost), (&["or", "under"], AtMost), (&["or", "below"], AtMost),
    (&["-", "plus"], AtLeast), (&["plus"], AtLeast), (&["+"], AtLeast),
];

/// The last words of all phrases: most words before a number are none of them.
static LAST_WORDS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| BEFORE.iter().filter_map(|(words, _)| words.last().copied()).collect());

/// Words that may stand between a modifier and its number.
const BETWEEN: &[&str] = &["a", "an", "another", "additional", "further", "extra", "just", "only", "half"];

/// The modifier before the token `first`, and the token in which it begins.
pub(super) fn before(line: Line<'_>, first: usize, value: f64) -> Option<(Modifier, usize)> {
    let skips = line.follows(first, BETWEEN);
    let found = phrase_before(line, first).or_else(|| phrase_before(line, first.checked_sub(1).filter(|_| skips)?));
    found.or_else(|| some(line, first, value)).map(|(modifier, start)| (modifier, with_article(line, start)))
}

fn phrase_before(line: Line<'_>, first: usize) -> Option<(Modifier, usize)> {
    let last = line.back(first, 1);
    let mut lower = [0; LONGEST];
    if !lowered(last, &mut lower).is_some_and(|last| LAST_WORDS.contains(last)) {
        return None;
    }
    let fits = |words: &[&str]| {
        words.last().is_some_and(|word| word.eq_ignore_ascii_case(last))
            && (1..=words.len()).all(|steps| line.back(first, steps).eq_ignore_ascii_case(words[words.len() - steps]))
            && !(line.touches(first - words.len()) && line.back(first, words.len() + 1) == "-")
    };
    BEFORE.iter().find(|(words, _)| fits(words)).map(|(words, modifier)| (*modifier, first - words.len()))
}

/// "some" before a number above one: elsewhere it is a determiner.
fn some(line: Line<'_>, first: usize, value: f64) -> Option<(Modifier, usize)> {
    (value.abs() > 1.0 && line.back(first, 1).eq_ignore_ascii_case("some")).then(|| (Approx, first - 1))
}

/// "just", "well" and "a little" belong to the modifier behind them; an article alone does not.
fn with_article(line: Line<'_>, start: usize) -> usize {
    let leads = line.follows(start, &["just", "well", "far", "slightly", "somewhere", "only", "way"]);
    if leads { start - 1 } else { start }
}

/// The modifier that begins at the token `at`, and the token behind it. A word alone counts only right behind digits.
pub(super) fn behind(line: Line<'_>, at: usize, unit: Unit) -> Option<(Modifier, usize)> {
    if !matches!(
        line.word(at).as_bytes().first(),
        Some(b'o' | b'O' | b'-' | b'a' | b'A' | b'p' | b'P' | b'+' | b'g' | b',')
    ) {
        return None;
    }
    let fits = |words: &[&str]| words.iter().enumerate().all(|(step, word)| line.is(at + step, word));
    let (words, modifier) = BEHIND.iter().find(|(words, _)| fits(words))?;
    let next = at + words.len();
    let joined = !matches!(words[0], "-" | "+") || line.touches(at);
    let is_sum = matches!(words[..], ["plus"]) && (unit != Unit::None || !line.shape(next).is_word());
    let goes_on = words[0] == "and" && line.is_in(next, &["to", "by", "from"]);
    (joined && !is_sum && !goes_on).then_some((*modifier, next))
}
