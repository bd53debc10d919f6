//! `dateline clean`: the article without the page around it.

use dateline::clean::{Article, SiteRules, clean_with};
use dateline::document::{Body, Document};
use dateline::record::{FurnitureLine, SCHEMA_VERSION};
use dateline::text::CodePoints;
use dateline::write;
use serde::Serialize;

use super::Ending;
use super::arguments::{Clean, CleanFormat};
use super::heading::heading;
use super::lists::site_rules;
use super::run::{Page, in_memory, over};

/// Runs the command.
pub(crate) fn run(arguments: &Clean) -> anyhow::Result<Ending> {
    let (format, rules) = (arguments.format, site_rules(&arguments.reading)?);
    over(&arguments.reading, &arguments.running, move |document: &Document| page(document, format, &rules))
}

fn page(document: &Document, format: CleanFormat, rules: &SiteRules) -> Page {
    let article = clean_with(document, rules);
    let bytes = match format {
        CleanFormat::Text => format!("{}\n{}\n\n", heading(document, &article), body(&article)).into_bytes(),
        CleanFormat::Json => in_memory(|out| write::json(&cleaned(document, &article), out)),
        CleanFormat::Jsonl => in_memory(|out| write::jsonl(&cleaned(document, &article), out)),
    };
    let notes = [document.warnings.as_slice(), &article.warnings, &article.limits].concat();
    Page { bytes, id: document.id.clone(), notes }
}

/// The body without the lines that are no part of the article.
fn body(article: &Article) -> String {
    let mut out = String::new();
    let mut at = 0;
    for line in &article.furniture {
        let span = line.span.range();
        out.push_str(&article.body[at..span.start.max(at)]);
        let rest = &article.body[span.end..];
        // The line goes with its end.
        let end = if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
        at = span.end + end;
    }
    out.push_str(&article.body[at..]);
    out.trim_end().to_owned()
}

/// The first part of a record: all but what the rules find.
#[derive(Serialize)]
struct Cleaned<'a> {
    schema_version: u32,
    id: &'a str,
    uri: &'a str,
    kind: &'a str,
    sha256: &'a str,
    encoding: &'a str,
    title: Option<&'a str>,
    byline: &'a [String],
    published: Option<String>,
    published_from: Option<&'a str>,
    modified: Option<String>,
    language: Option<&'a str>,
    site: Option<&'a str>,
    canonical_url: Option<&'a str>,
    page_kind: Option<&'a str>,
    text: &'a str,
    furniture: Vec<FurnitureLine>,
    limits: &'a [String],
    warnings: Vec<&'a str>,
}

fn cleaned<'a>(document: &'a Document, article: &'a Article) -> Cleaned<'a> {
    Cleaned {
        schema_version: SCHEMA_VERSION,
        id: &document.id,
        uri: &document.uri,
        kind: if matches!(document.body, Body::Html(_)) { "html" } else { "text" },
        sha256: &document.sha256,
        encoding: &document.encoding,
        title: article.title.as_deref(),
        byline: &article.byline,
        published: article.published.map(|day| day.to_string()),
        published_from: article.published_from,
        modified: article.modified.map(|day| day.to_string()),
        language: article.language.as_deref(),
        site: article.site.as_deref(),
        canonical_url: article.canonical_url.as_deref(),
        page_kind: article.page_kind,
        text: &article.body,
        furniture: furniture(article),
        limits: &article.limits,
        warnings: document.warnings.iter().chain(&article.warnings).map(String::as_str).collect(),
    }
}

fn furniture(article: &Article) -> Vec<FurnitureLine> {
    let points = CodePoints::new(&article.body);
    let at = |byte: u32| points.at(byte as usize);
    let line = |start, end, kind: &str| FurnitureLine { start: at(start), end: at(end), kind: kind.to_owned() };
    article.furniture.iter().map(|furniture| line(furniture.span.start, furniture.span.end, furniture.kind)).collect()
}
