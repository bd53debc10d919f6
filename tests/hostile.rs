//! Hostile text costs time in proportion to its length: each search has a window and each repetition a bound.
//!
//! Only the ratio between two lengths is looked at, the best of several runs, so that a slow or busy machine does not
//! matter: linear work gives about 4, quadratic work 16.

use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use dateline::document::Document;
use dateline::extract::rules;
use dateline::gazetteer::Gazetteer;
use dateline::pipeline::Extractor;
use dateline::record::record;
use dateline::rule::Rule;
use dateline::value::Kind;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::new(Gazetteer::shipped()));

/// The stage of dates alone.
static DATES: LazyLock<Extractor> = LazyLock::new(|| {
    let rules: Vec<&'static Rule> = rules().into_iter().filter(|rule| rule.kind() == Kind::Date).collect();
    Extractor::with_rules(Gazetteer::shipped(), &rules)
});

/// The stage of counts alone.
static COUNTS: LazyLock<Extractor> = LazyLock::new(|| {
    let rules: Vec<&'static Rule> = rules().into_iter().filter(|rule| rule.kind() == Kind::Count).collect();
    Extractor::with_rules(Gazetteer::shipped(), &rules)
});

const SHORT: usize = 4 << 10;
const LONG: usize = 4 * SHORT;
const MOST: f64 = 9.0;

const UNITS: &[&str] = &[
    "1,",
    "1",
    "1.1.",
    "1-",
    "1 ",
    "$1 ",
    "one ",
    "one hundred and ",
    "million ",
    "between ",
    "and ",
    "ago ",
    "of ",
    "of the ",
    "a",
    "a ",
    "A ",
    "Aa ",
    "AA ",
    "Aa-",
    "Aa, ",
    "Ministry of the ",
    "US ",
    "US Treasury ",
    "APT28, ",
    "Anna Smith, ",
    "said Anna ",
    "Mr ",
    "May ",
    "May 1 ",
    "Monday, ",
    "last week ",
    "2020-",
    "first ",
    "Russian ",
    "state-sponsored ",
    "hackers backed by the ",
    "group known as ",
    "(",
    "()",
    "“",
    "”",
    "\"",
    "'",
    "’s ",
    ".",
    "A.",
    "\n",
    "\n\n",
    "- \n",
    "é",
    "日",
    "\u{200b}",
    "/",
    "a/",
    "a.",
    "@",
    "http://",
    "%",
    "Image credit: \n",
];

/// Pieces of dates that could go on for ever.
const DATE_UNITS: &[&str] = &[
    "May ",
    "1 May ",
    "May 1, ",
    "1, 2 and ",
    "1-",
    "1/1/",
    "1.1.",
    "2020-",
    "2020/21-",
    "20200101 ",
    "1990s ",
    "'98 ",
    "490-",
    "490 BC ",
    "c. 300 – ",
    "12:30:",
    "3 pm ",
    "3 p.m. on ",
    "noon ",
    "Monday ",
    "Monday, ",
    "Sat-",
    "last ",
    "the last ",
    "last week ",
    "the following year ",
    "that day ",
    "every ",
    "every two ",
    "two ",
    "two-",
    "a ",
    "twenty-five ",
    "one hundred and ",
    "several ",
    "year ",
    "years ",
    "years ago ",
    "two years later ",
    "the third quarter ",
    "Q3 ",
    "FY",
    "first half of ",
    "the summer of ",
    "Christmas ",
    "nineteen ninety-",
    "the 19th century ",
    "early ",
    "the end of the ",
    "between ",
    "now ",
    "recently ",
    "was ",
    "will ",
    "[1999] ",
    "(1999",
    "1999, ",
];

/// Pieces of counts that could go on for ever.
const COUNT_UNITS: &[&str] = &[
    "1m ",
    "5' ",
    "6\" ",
    "12 C ",
    "1 pounds ",
    "3 x ",
    "two of ",
    "1 of the ",
    "the number of ",
    "¥1 ",
    "a quarter of a ",
    "1 per ",
    "rose 1%, ",
    "1 million to ",
    "1e9",
    "from 1 to ",
    "½ ",
];

#[test]
fn the_time_for_counts_grows_in_proportion_to_the_text() {
    assert_linear(&COUNTS, COUNT_UNITS);
}

#[test]
fn the_time_for_dates_grows_in_proportion_to_the_text() {
    assert_linear(&DATES, DATE_UNITS);
}

#[test]
fn time_grows_in_proportion_to_the_text() {
    assert_linear(&EXTRACTOR, UNITS);
}

/// The tests take turns, so that none times another.
static TURN: Mutex<()> = Mutex::new(());

fn assert_linear(extractor: &Extractor, units: &[&str]) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let faults: Vec<String> = units.iter().filter_map(|unit| fault(extractor, unit)).collect();
    assert!(faults.is_empty(), "time grows faster than the text:\n{}", faults.join("\n"));
}

fn fault(extractor: &Extractor, unit: &str) -> Option<String> {
    let growth = |_| self::growth(extractor, unit);
    let slow = (0..4).map(growth).all(|growth| growth > MOST);
    slow.then(|| format!("{unit:?}: {:.1} times the time for 4 times the text", growth(4)))
}

fn growth(extractor: &Extractor, unit: &str) -> f64 {
    time(extractor, unit, LONG).as_secs_f64() / time(extractor, unit, SHORT).as_secs_f64()
}

fn time(extractor: &Extractor, unit: &str, length: usize) -> Duration {
    let document = Document::plain("hostile", &unit.repeat(length / unit.len()));
    let run = || {
        let start = Instant::now();
        let record = record(&document, &extractor.extract(&document), true);
        assert_eq!(record.id, "hostile");
        start.elapsed()
    };
    run().min(run()).min(run())
}
