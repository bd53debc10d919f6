//! Hostile text costs time in proportion to its length: each search has a window and each repetition a bound.
//!
//! Only the ratio between two lengths is looked at, the best of several runs, so that a slow or busy machine does not
//! matter: linear work gives about 4, quadratic work 16.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use dateline::document::Document;
use dateline::gazetteer::Gazetteer;
use dateline::pipeline::Extractor;
use dateline::record::record;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::new(Gazetteer::shipped()));

const SHORT: usize = 16 << 10;
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

#[test]
fn time_grows_in_proportion_to_the_text() {
    let faults: Vec<String> = UNITS.iter().filter_map(|unit| fault(unit)).collect();
    assert!(faults.is_empty(), "time grows faster than the text:\n{}", faults.join("\n"));
}

fn fault(unit: &str) -> Option<String> {
    let growth = (0..4).map(|_| growth(unit)).find(|&growth| growth <= MOST);
    growth.is_none().then(|| format!("{unit:?}: {:.1} times the time for 4 times the text", self::growth(unit)))
}

fn growth(unit: &str) -> f64 {
    time(unit, LONG).as_secs_f64() / time(unit, SHORT).as_secs_f64()
}

fn time(unit: &str, length: usize) -> Duration {
    let document = Document::plain("hostile", &unit.repeat(length / unit.len()));
    let run = || {
        let start = Instant::now();
        let record = record(&document, &EXTRACTOR.extract(&document), true);
        assert_eq!(record.id, "hostile");
        start.elapsed()
    };
    run().min(run())
}
