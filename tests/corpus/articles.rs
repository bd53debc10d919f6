//! The corpus as the tests read it: each article with its gold.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use dateline::decode::{declared_in_page, decode};
use dateline::document::{Body, Document};
use dateline::gazetteer::Gazetteer;
use dateline::pipeline::Extractor;
use dateline::record::{Record, record};
use serde_json::Value;

/// One article of `corpus/articles` and what `corpus/gold` says of it.
pub(crate) struct Article {
    /// The file's name without its ending.
    pub(crate) name: String,
    /// `sample`, `plain` or `html`.
    pub(crate) set: &'static str,
    /// The article as a source hands it over.
    pub(crate) document: Document,
    /// What is right.
    pub(crate) gold: Value,
}

/// All articles, by name.
pub(crate) fn articles() -> Vec<Article> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder("articles"))
        .expect("corpus/articles is there")
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.sort();
    assert!(files.len() >= 15, "the corpus has lost articles");
    files.iter().map(|file| article(file)).collect()
}

fn article(file: &Path) -> Article {
    let name = file.file_stem().expect("a file has a name").to_string_lossy().into_owned();
    let gold = fs::read_to_string(folder("gold").join(format!("{name}.gold")))
        .unwrap_or_else(|error| panic!("{name} needs its gold: {error}"));
    let gold: Value = serde_json::from_str(&gold).unwrap_or_else(|error| panic!("corpus/gold/{name}.gold: {error}"));
    let document = document(&name, file, &gold);
    let set = match (&document.body, name.as_str()) {
        (Body::Html(_), _) => "html",
        (Body::Plain(_), "sample") => "sample",
        (Body::Plain(_), _) => "plain",
    };
    Article { name, set, document, gold }
}

fn document(name: &str, file: &Path, gold: &Value) -> Document {
    let bytes = fs::read(file).expect("a corpus file is readable");
    let is_html = file.extension().is_some_and(|ending| ending == "html");
    let declared = if is_html { declared_in_page(&bytes) } else { None };
    let decoded = decode(&bytes, declared);
    let mut document = Document::new(name, if is_html { Body::Html(decoded.text) } else { Body::Plain(decoded.text) });
    document.encoding = decoded.encoding;
    if !is_html {
        document.published = gold["published"].as_str().map(|date| date.parse().expect("gold dates are ISO dates"));
    }
    document
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(name)
}

/// The record of `article` as the program writes it.
pub(crate) fn record_of(article: &Article) -> Record {
    static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::new(Gazetteer::shipped()));
    record(&article.document, &EXTRACTOR.extract(&article.document), true)
}

/// Whether this run may rewrite expectations: `UPDATE=1 cargo test`.
pub(crate) fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

/// Compares `got` with the file `path` under the project's root, or rewrites the file when updating.
pub(crate) fn expect_file(path: &str, got: &str) -> Result<(), String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let wanted = fs::read_to_string(&file).unwrap_or_default();
    if wanted == got {
        return Ok(());
    }
    if updating() {
        return fs::write(&file, got).map_err(|error| format!("{path}: {error}"));
    }
    Err(format!("{path} is not what it was (UPDATE=1 cargo test accepts this):\n{}", difference(&wanted, got)))
}

/// The lines that only one of the two has, at most twenty of each.
fn difference(wanted: &str, got: &str) -> String {
    let only = |one: &str, other: &str, sign: char| -> Vec<String> {
        let known: std::collections::HashSet<&str> = other.lines().collect();
        one.lines().filter(|line| !known.contains(line)).take(20).map(|line| format!("{sign} {line}")).collect()
    };
    [only(wanted, got, '-'), only(got, wanted, '+')].concat().join("\n")
}
