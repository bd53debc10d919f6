//! Units and currencies on either side of a number.

use super::line::{Line, is_in};
use super::symbol;
use super::{chunk, scale};
use crate::lexicon::currencies::{code_of_letters, currency_at};
use crate::lexicon::currency_places::{code_beside, is_shared};
use crate::lexicon::numbers::{Form, Numeral, letters_at, scale_word, skip_gap};
use crate::lexicon::units::{self, Dimension, unit_at};
use crate::text::Shape;

/// What a number measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Nothing: it counts things.
    None,
    /// Money, by its ISO 4217 code.
    Money(&'static str),
    /// Hundredths.
    Percent,
    /// A length of time.
    Time(&'static str),
    /// Any other unit, by its English name.
    Measure(&'static str),
}

impl Unit {
    /// The unit as the record writes it.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Percent => Some("percent"),
            Self::Money(name) | Self::Time(name) | Self::Measure(name) => Some(name),
        }
    }
}

/// What stands behind a number.
pub(super) struct Behind {
    pub(super) unit: Unit,
    /// The number, scaled by a letter that only its surroundings explain.
    pub(super) numeral: Numeral,
    /// The byte behind number and unit.
    pub(super) end: usize,
}

/// The unit behind a number, or what its letters mean behind a currency.
pub(super) fn behind(line: Line<'_>, token: usize, numeral: Numeral, code: Option<&'static str>) -> Behind {
    match code {
        Some(code) => money(line, numeral, code),
        None => measured(line, token, numeral).unwrap_or(Behind { unit: Unit::None, numeral, end: numeral.end }),
    }
}

/// Money whose currency stands before it: a scale letter, and the currency once more.
fn money(line: Line<'_>, numeral: Numeral, code: &'static str) -> Behind {
    let text = line.text.as_str();
    let scaled = scale::letter_scale(text, numeral).unwrap_or(numeral);
    let gap = gap_at(text, scaled.end);
    let letters = letters_at(text, gap);
    let again = code_of_letters(letters, false)
        .filter(|_| letters.len() >= 3 && letters.bytes().all(|byte| byte.is_ascii_uppercase()));
    let own = || {
        let of = |&&(name, _): &&(&str, &str)| text[gap..].starts_with(name) && !goes_on(text, gap + name.len());
        OWN.iter().find(of).filter(|_| code == "USD").map(|&(name, code)| (code, name.len()))
    };
    match again.map(|code| (code, letters.len())).or_else(own) {
        Some((code, length)) => Behind { unit: Unit::Money(code), numeral: scaled, end: gap + length },
        None => Behind { unit: Unit::Money(code), numeral: scaled, end: scaled.end },
    }
}

/// Countries behind an amount of dollars: `$50 Canadian`.
const OWN: &[(&str, &str)] =
    &[("U.S.", "USD"), ("US", "USD"), ("Canadian", "CAD"), ("Australian", "AUD"), ("Cdn", "CAD")];

/// A currency's name or letters, or a unit, behind the number.
fn measured(line: Line<'_>, token: usize, numeral: Numeral) -> Option<Behind> {
    let text = line.text.as_str();
    let is_digits = line.shape(token) == Shape::Number || line.shape(token) == Shape::Mixed;
    if let Some(scaled) = scale::million(line, token, numeral).filter(|_| is_digits) {
        return measured(line, token, scaled).or(Some(Behind { unit: Unit::None, end: scaled.end, numeral: scaled }));
    }
    let hyphen = hyphen_at(text, numeral.end) > numeral.end;
    let stuck = is_digits && numeral.scale < 2.0 && !hyphen;
    let gap = unit_place(text, numeral);
    let stuck = stuck && gap == numeral.end;
    if let Some((unit, end)) = symbol::mark(line, token, numeral).filter(|_| is_digits) {
        return Some(Behind { unit, numeral, end });
    }
    let money = || {
        currency(text, gap, stuck)
            .or_else(|| won(text, gap, numeral))
            .map(|(code, end)| (Unit::Money(placed(line, token, code, &text[gap..end])), end))
    };
    if let Some((unit, end)) = money().or_else(|| pound(line, token, numeral, gap)) {
        return Some(scaled_behind(text, numeral, unit, end));
    }
    if let Some(behind) = millions_of(text, numeral, gap) {
        return Some(behind);
    }
    let letter = (is_digits && !hyphen).then(|| symbol::letter(line, token, gap)).flatten();
    if let Some((unit, end)) = letter {
        return Some(Behind { unit, numeral, end });
    }
    if let Some((unit, end)) =
        symbol::over(text, gap).or_else(|| symbol::factor(line, token, numeral)).filter(|_| is_digits)
    {
        return Some(Behind { unit, numeral, end });
    }
    if let Some(end) = inches(line, token, gap).filter(|_| is_digits) {
        return Some(Behind { unit: Unit::Measure("inch"), numeral, end });
    }
    let stuck = stuck || is_digits && symbol::is_over(text, gap);
    let hit = unit_at(text, gap, stuck).filter(|hit| is_unit(line, numeral, hit.unit.name, gap, hit.end))?;
    if symbol::is_dump(line, token) {
        return None;
    }
    let unit = of_dimension(line, token, hit.unit, hit.end - gap);
    Some(spaced_degree(text, unit, hit.end).map_or(Behind { unit, numeral, end: hit.end }, |(unit, end)| Behind {
        unit,
        numeral,
        end,
    }))
}

/// The unit by what it measures; a short symbol may mean another here.
fn of_dimension(line: Line<'_>, token: usize, unit: &'static units::Unit, length: usize) -> Unit {
    match unit.dimension {
        Dimension::Percent => Unit::Percent,
        Dimension::Time => Unit::Time(unit.name),
        Dimension::Measure if length <= 3 => match symbol::meant(line, token, unit.name) {
            "HRK" => Unit::Money("HRK"),
            name => Unit::Measure(name),
        },
        Dimension::Measure => Unit::Measure(unit.name),
    }
}

/// `35 ° C`: the scale behind a degree and a gap.
fn spaced_degree(text: &str, unit: Unit, end: usize) -> Option<(Unit, usize)> {
    let at = gap_at(text, end);
    let name = match letters_at(text, at) {
        "C" | "Celsius" | "celsius" => "celsius",
        "F" | "Fahrenheit" | "fahrenheit" => "fahrenheit",
        _ => return None,
    };
    let behind = at + letters_at(text, at).len();
    (unit == Unit::Measure("degree") && at > end).then_some((Unit::Measure(name), behind))
}

/// `75 USD million`: the scale behind a code.
fn scaled_behind(text: &str, numeral: Numeral, unit: Unit, end: usize) -> Behind {
    let at = gap_at(text, end);
    let letters = letters_at(text, at);
    let is_code = text[..end].ends_with(|last: char| last.is_ascii_uppercase()) && numeral.scale < 2.0;
    match scale_word(letters).filter(|_| is_code && letters.len() > 4) {
        Some(scale) => Behind { unit, numeral: numeral.scaled(scale), end: at + letters.len() },
        None => Behind { unit, numeral, end },
    }
}

/// `120 MEUR`: a code with its scale before it.
fn millions_of(text: &str, numeral: Numeral, at: usize) -> Option<Behind> {
    let letters = letters_at(text, at);
    let code = letters.strip_prefix('M').filter(|code| SCALED.contains(code))?;
    let code = code_of_letters(code, false)?;
    Some(Behind { unit: Unit::Money(code), numeral: numeral.scaled(1e6), end: at + letters.len() })
}

/// Codes that are written with an `M` for millions.
const SCALED: &[&str] = &["EUR", "USD", "SEK", "NOK", "DKK", "GBP", "AUD", "CHF", "PLN", "CZK"];

/// The byte behind "in", which behind feet is no preposition: `5 ft 10 in`.
fn inches(line: Line<'_>, token: usize, at: usize) -> Option<usize> {
    let text = line.text.as_str();
    let is_inch = letters_at(text, at) == "in";
    let stopped = text[at..].starts_with("in. ") && is_in(letters_at(text, at + 4), MEASURED);
    let end = if stopped { at + 3 } else { at + 2 };
    (is_inch && (stopped || line.follows(token, &["ft", "feet", "foot"]))).then_some(end)
}

/// Words behind inches that are cut short: `3 in. of rain`.
const MEASURED: &[&str] = &["of", "deep", "wide", "long", "tall", "thick", "high", "by", "x"];

/// Where a unit can begin: behind a hyphen or gap, behind "of" (`tens of thousands of dollars`), and behind an article
/// (`half a mile`, `a quarter of a point`).
fn unit_place(text: &str, numeral: Numeral) -> usize {
    let hyphen = hyphen_at(text, numeral.end);
    if hyphen > numeral.end {
        return hyphen;
    }
    let gap = gap_at(text, numeral.end);
    match numeral.form {
        Form::Vague => of_at(text, numeral.end).unwrap_or(gap),
        Form::Fraction => {
            let of = of_at(text, numeral.end).unwrap_or(gap);
            let article = letters_at(text, of);
            if is_in(article, &["a", "an", "one"]) { gap_at(text, of + article.len()) } else { of }
        }
        Form::Digits if numeral.value < 1.0 => part_of_unit(text, numeral.end).unwrap_or(gap),
        _ => gap,
    }
}

/// `0.25 of a percentage point`: where the unit behind "of a" begins.
fn part_of_unit(text: &str, end: usize) -> Option<usize> {
    let article = of_at(text, end)?;
    let at = gap_at(text, article + 1);
    (letters_at(text, article) == "a" && unit_at(text, at, false).is_some()).then_some(at)
}

/// The byte behind a hyphen at `at`, or `at`.
pub(super) fn hyphen_at(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().filter(|mark| matches!(mark, '-' | '‑')).map_or(0, char::len_utf8)
}

/// The place behind "of" and gaps around it.
fn of_at(text: &str, end: usize) -> Option<usize> {
    let of = gap_at(text, end);
    (letters_at(text, of) == "of").then(|| gap_at(text, of + 2))
}

/// A currency's name, letters or sign at `at`; a pound is money where nothing says that it is a weight.
pub(super) fn currency(text: &str, at: usize, stuck: bool) -> Option<(&'static str, usize)> {
    let letters = letters_at(text, at);
    let sign =
        || text[at..].chars().next().filter(|sign| matches!(sign, '€' | '£' | '$' | '¢' | '₽' | '₹' | '¥' | '₿'));
    if let Some(sign) = sign() {
        let end = at + sign.len_utf8();
        let begins_next = text[end..].starts_with(|next: char| next.is_ascii_digit());
        return (!begins_next).then(|| code_of_letters(&text[at..end], true)).flatten().map(|code| (code, end));
    }
    let dollars = text[at + letters.len()..].starts_with('$')
        && !letters.is_empty()
        && !text[at + letters.len() + 1..].starts_with(|next: char| next.is_ascii_digit());
    if let Some(code) = dollars.then(|| code_of_letters(&text[at..=at + letters.len()], true)).flatten() {
        return Some((code, at + letters.len() + 1));
    }
    let code = code_of_letters(letters, stuck).filter(|_| is_code(letters) || stuck && matches!(letters, "p" | "c"));
    let code = code.filter(|_| letters != "p" || !is_resolution(text, at));
    let small = || SMALL.contains(&letters).then(|| code_of_letters(&letters.to_uppercase(), false)).flatten();
    let code = code.or_else(small);
    code.map(|code| (code, at + letters.len())).or_else(|| currency_at(text, at))
}

/// `1080p`: lines of a picture.
fn is_resolution(text: &str, at: usize) -> bool {
    ["1080", "720", "480", "1440", "2160", "360"].iter().any(|lines| text[..at].ends_with(lines))
}

/// Letters behind a number are money only as a code of three capitals: `5 SR` and `3 Re` are none.
fn is_code(letters: &str) -> bool {
    letters.len() >= 3 && letters.bytes().all(|byte| byte.is_ascii_uppercase()) || matches!(letters, "BTCs" | "TL")
}

/// Codes that nobody takes for a word in small letters either: `20 usd`.
const SMALL: &[&str] = &[
    "usd", "eur", "gbp", "rmb", "btc", "aud", "cad", "nzd", "jpy", "inr", "cny", "chf", "hkd", "sgd", "myr", "xmr",
    "usdt",
];

/// How far, in tokens, a number's company reaches on either side.
const COMPANY: usize = 40;

/// The tokens of the sentence near `token`.
pub(super) fn near(line: Line<'_>, token: usize) -> std::ops::Range<usize> {
    token.saturating_sub(COMPANY).max(line.first)..(token + COMPANY).min(line.last)
}

/// Words in whose company a pound is money.
#[rustfmt::skip]
const SPENT: &[&str] = &[
    "cost", "costs", "costing", "paid", "pay", "pays", "fined", "fine", "price", "worth", "ransom", "fee", "prize",
    "debt", "salary", "earned", "earns", "spent", "bill", "budget", "wage", "wages", "sterling", "tax", "bail", "rent",
    "profit", "profits", "revenue", "bonus", "donated", "donation", "grant", "loan", "loans", "mortgage", "invested",
    "investment", "wagered", "funding", "pension", "benefit", "benefits", "income", "compensation", "damages", "pence",
    "premium", "euros", "charged", "charges", "subsidy", "taxpayers", "fees", "prices", "savings", "stake",
];

/// What pounds of money are spent on or come from: `a million pounds of funding`.
#[rustfmt::skip]
const MONEY: &[&str] = &[
    "debt", "debts", "funding", "investment", "investments", "savings", "money", "public", "taxpayers", "taxpayer",
    "cash", "damage", "profit", "profits", "revenue", "losses", "sales", "aid", "support", "income", "cuts", "tax",
    "government", "state", "extra", "new", "the", "its", "their", "his", "her", "my", "our", "your", "assets", "spending",
];

/// Nouns behind an amount of money: `a 20-pound note`.
const PAID: &[&str] =
    &["note", "notes", "coin", "coins", "fine", "ticket", "deposit", "prize", "voucher", "bill", "bet"];

/// What pounds are paid for, and no pounds are weighed by: `2,500 pounds a tonne`.
#[rustfmt::skip]
const WEIGHED: &[&str] = &[
    "tonne", "ton", "kilo", "kg", "kilogram", "barrel", "litre", "head", "person", "child", "seat", "ticket", "night", "share",
    "metre", "mile", "household", "pupil", "student", "ounce",
];

/// A pound: money in the millions and beside a pound sign, else a weight.
fn pound(line: Line<'_>, at_token: usize, numeral: Numeral, at: usize) -> Option<(Unit, usize)> {
    let letters = letters_at(line.text.as_str(), at);
    let is_pound = letters.eq_ignore_ascii_case("pound") || letters.eq_ignore_ascii_case("pounds");
    let spent = |word: &str| word == "£" || is_in(word, SPENT);
    let next = line.token_from(at_token + 1, at + letters.len());
    let weighed = line.is(next, "of") && !line.is_in(next + 1, MONEY);
    let priced = line.is_in(next, &["a", "per"]) && line.is_in(next + 1, WEIGHED);
    let is_money = || {
        numeral.form == Form::Vague
            || numeral.value >= 100_000.0
            || line.is_in(next, PAID)
            || priced
            || near(line, at_token).any(|token| spent(line.word(token)))
    };
    let unit = || {
        if !weighed && is_money() {
            Unit::Money(placed(line, at_token, "GBP", letters))
        } else {
            Unit::Measure("pound-mass")
        }
    };
    let end = at + letters.len();
    let behind = &line.text.as_str()[end..];
    let is_force = ["-f", " per square", " force", "-feet", " of thrust"].iter().any(|force| behind.starts_with(force));
    (is_pound && !is_force).then(|| (unit(), end))
}

/// The currency that the places in the sentence make of a name that several share: Philippine pesos, Pakistan's rupees.
pub(super) fn placed(line: Line<'_>, token: usize, code: &'static str, name: &str) -> &'static str {
    let beside = || near(line, token).find_map(|other| code_beside(code, line.word(other)));
    if is_shared(name) { beside().unwrap_or(code) } else { code }
}

/// Korean money, which is a verb behind small numbers.
fn won(text: &str, at: usize, numeral: Numeral) -> Option<(&'static str, usize)> {
    (letters_at(text, at) == "won" && numeral.value >= 1000.0).then_some(("KRW", at + 3))
}

/// Whether what looks like a unit is one here.
fn is_unit(line: Line<'_>, numeral: Numeral, name: &str, at: usize, end: usize) -> bool {
    let text = line.text.as_str();
    let word = &text[at..end];
    match name {
        "second" => word.len() > 6 || numeral.form != Form::Words || numeral.value > 1.0,
        "point" => !text[end..].starts_with("-blank"),
        "quarter" => false,
        // "1st" and "21st" are ordinals, "3st" and "11st" are none.
        "stone" if word == "st" => !text[..at].ends_with('1') || text[..at].ends_with("11"),
        "stone" => !goes_on(text, end),
        "cup" => letters_at(text, gap_at(text, end)) == "of" || numeral.value.fract() != 0.0,
        "bar" => numeral.form != Form::Words && (at == numeral.end || text[numeral.end..].starts_with(' ')),
        _ => true,
    }
}

/// Whether a noun follows at once: "two stone lions".
fn goes_on(text: &str, end: usize) -> bool {
    let next = letters_at(text, gap_at(text, end));
    !next.is_empty() && !chunk::is_stop_word(next) && !is_in(next, &["and", "or"])
}

/// The byte behind the gap at `at`, or `at`.
pub(super) fn gap_at(text: &str, at: usize) -> usize {
    skip_gap(text, at).unwrap_or(at)
}
