//! The corpus against its gold: precision, recall and F1 by set and kind, with a ratchet in `corpus/scores.tsv`.

use super::articles as corpus;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

/// Found and right, found, to be found.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    right: usize,
    found: usize,
    gold: usize,
}

impl Tally {
    fn of(found: &BTreeSet<String>, gold: &BTreeSet<String>) -> Self {
        Self { right: found.intersection(gold).count(), found: found.len(), gold: gold.len() }
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.gold += other.gold;
    }

    /// In per cent; an empty side counts as wholly right.
    fn share(part: usize, whole: usize) -> f64 {
        if whole == 0 { 100.0 } else { 100.0 * count(part) / count(whole) }
    }

    fn f1(self) -> f64 {
        Self::share(2 * self.right, self.found + self.gold)
    }
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).expect("the corpus is small"))
}

/// What is scored: a name, and the answers of a record or of a gold file as comparable words.
type Scored = (&'static str, fn(&Value) -> BTreeSet<String>);

const SCORED: &[Scored] = &[
    ("organisations", |record| mentions(record, "organisations", None)),
    ("organisations entities", |record| entities(record, "organisations", None)),
    ("groups", |record| mentions(record, "actors", Some("group"))),
    ("groups entities", |record| entities(record, "actors", Some("group"))),
    ("persons", |record| mentions(record, "actors", Some("person"))),
    ("persons entities", |record| entities(record, "actors", Some("person"))),
    ("unnamed", |record| mentions(record, "actors", Some("unnamed"))),
    ("dates", dates),
    ("counts", counts),
];

/// Scored on HTML pages alone: what cleaning gives.
const PAGES: &[Scored] = &[
    ("paragraphs", |record| words(&record["text"]).split("\n\n").map(str::to_owned).collect()),
    ("title", |record| BTreeSet::from([words(&record["title"])])),
    ("byline", |record| record["byline"].as_array().into_iter().flatten().map(words).collect()),
    ("published", |record| record["published"].as_str().map(str::to_owned).into_iter().collect()),
];

#[test]
fn no_score_falls() {
    let scores = scores();
    let kept = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/scores.tsv")).unwrap_or_default();
    let falls: Vec<String> = falls(&kept, &scores);
    assert!(
        falls.is_empty() || corpus::updating(),
        "the scores on corpus/ fell (UPDATE=1 cargo test accepts this):\n{}",
        falls.join("\n")
    );
    if let Err(fault) = corpus::expect_file("corpus/scores.tsv", &print(&scores)) {
        panic!("no score fell, but {fault}");
    }
}

fn scores() -> BTreeMap<(String, &'static str), Tally> {
    let mut scores: BTreeMap<(String, &'static str), Tally> = BTreeMap::new();
    for article in corpus::articles() {
        let record = serde_json::to_value(corpus::record_of(&article)).expect("a record is JSON");
        let (mut gold, pages) = (article.gold, if article.set == "html" { PAGES } else { &[] });
        if pages.is_empty() {
            gold["text"] = record["text"].clone();
        }
        for (what, answers) in SCORED.iter().chain(pages) {
            let tally = Tally::of(&answers(&record), &answers(&gold));
            scores.entry((article.set.to_owned(), what)).or_default().add(tally);
        }
    }
    scores
}

fn print(scores: &BTreeMap<(String, &'static str), Tally>) -> String {
    let mut out = "set\tkind\tF1\tprecision\trecall\tright\tfound\tgold\n".to_owned();
    for ((set, what), tally) in scores {
        let Tally { right, found, gold } = *tally;
        let (precision, recall) = (Tally::share(right, found), Tally::share(right, gold));
        writeln!(out, "{set}\t{what}\t{:.2}\t{precision:.2}\t{recall:.2}\t{right}\t{found}\t{gold}", tally.f1())
            .expect("a string takes all");
    }
    out
}

/// The lines of `kept` whose F1 is above the new one.
fn falls(kept: &str, scores: &BTreeMap<(String, &'static str), Tally>) -> Vec<String> {
    kept.lines()
        .skip(1)
        .filter_map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [set, what, before, ..] = fields.as_slice() else {
                return Some(format!("corpus/scores.tsv has a broken line: {line}"));
            };
            let now = scores
                .iter()
                .find(|((this, kind), _)| this == set && kind == what)
                .map_or(0.0, |(_, tally)| tally.f1());
            let before: f64 = before.parse().ok()?;
            (now + 0.005 < before).then(|| format!("{set}, {what}: F1 {before:.2} → {now:.2}"))
        })
        .collect()
}

/// Entities of one kind.
fn of_kind<'a>(record: &'a Value, list: &str, kind: Option<&'a str>) -> impl Iterator<Item = &'a Value> {
    let entities = record[list].as_array().into_iter().flatten();
    entities.filter(move |entity| kind.is_none_or(|kind| entity["kind"] == kind))
}

fn mentions(record: &Value, list: &str, kind: Option<&str>) -> BTreeSet<String> {
    let page = Page::of(record);
    of_kind(record, list, kind).flat_map(|entity| places(&page, entity)).collect()
}

/// An entity is right when all its mentions are gathered, and no other, under the right name.
fn entities(record: &Value, list: &str, kind: Option<&str>) -> BTreeSet<String> {
    let page = Page::of(record);
    of_kind(record, list, kind)
        .map(|entity| format!("{}: {}", words(&entity["name"]), places(&page, entity).join(", ")))
        .collect()
}

fn places(page: &Page, entity: &Value) -> Vec<String> {
    entity["mentions"].as_array().into_iter().flatten().map(|mention| page.place(mention)).collect()
}

fn dates(record: &Value) -> BTreeSet<String> {
    let page = Page::of(record);
    let dates = record["dates"].as_array().into_iter().flatten();
    dates.map(|date| format!("{} {} {}", page.place(date), words(&date["type"]), words(&date["value"]))).collect()
}

fn counts(record: &Value) -> BTreeSet<String> {
    let page = Page::of(record);
    let number = |value: &Value| value.as_f64().map_or(String::new(), |number| number.to_string());
    let counts = record["counts"].as_array().into_iter().flatten();
    counts
        .map(|count| {
            let [unit, of, modifier] = ["unit", "of", "modifier"].map(|key| words(&count[key]));
            format!(
                "{} {}..{} {unit} of {of} ({modifier})",
                page.place(count),
                number(&count["value"]),
                number(&count["value_max"])
            )
        })
        .collect()
}

/// The characters of a record's text, or of its gold's.
struct Page {
    text: Vec<char>,
}

impl Page {
    fn of(record: &Value) -> Self {
        Self { text: words(&record["text"]).chars().collect() }
    }

    /// Where a mention stands: in which paragraph and how far from its start, so that one paragraph too few or too many
    /// does not move all that follow. A leading article belongs to no mention.
    fn place(&self, mention: &Value) -> String {
        let offset = |key: &str| mention[key].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or_default();
        let article = words(&mention["text"]).get(..4).is_some_and(|start| start.eq_ignore_ascii_case("the "));
        let (start, end) = (offset("start") + if article { 4 } else { 0 }, offset("end"));
        if mention["field"] == "title" {
            return format!("title {start}-{end}");
        }
        let before = self.text.get(..start).unwrap_or_default();
        let first = before.iter().rposition(|&character| character == '\n').map_or(0, |newline| newline + 1);
        let paragraph: String = self.text.iter().skip(first).take_while(|&&character| character != '\n').collect();
        format!("{paragraph} {}-{}", start - first, end - first)
    }
}

fn words(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Gold that does not hold its own text would score nonsense.
#[test]
fn the_gold_holds_its_own_text() {
    for article in corpus::articles() {
        let record = serde_json::to_value(corpus::record_of(&article)).expect("a record is JSON");
        let text = if article.set == "html" { &article.gold["text"] } else { &record["text"] };
        for mention in gold_mentions(&article.gold) {
            let field = if mention["field"] == "title" { &article.gold["title"] } else { text };
            let [start, end] =
                ["start", "end"].map(|key| mention[key].as_u64().and_then(|offset| usize::try_from(offset).ok()));
            let (start, end) = start.zip(end).expect("offsets are whole numbers");
            let held: String = words(field).chars().skip(start).take(end - start).collect();
            assert_eq!(held, words(&mention["text"]), "{}: gold at {start}", article.name);
        }
    }
}

fn gold_mentions(gold: &Value) -> Vec<&Value> {
    let lists = ["organisations", "actors"].into_iter().flat_map(|list| gold[list].as_array().into_iter().flatten());
    let names = lists.flat_map(|entity| entity["mentions"].as_array().into_iter().flatten());
    let others = ["dates", "counts"].into_iter().flat_map(|list| gold[list].as_array().into_iter().flatten());
    names.chain(others).collect()
}
