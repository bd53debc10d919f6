//! From a page to its article.

use super::context::{Context, Told};
use super::dom::Dom;
use super::metadata::{Sources, payload};
use super::page::{self, Page};
use super::published;
use super::select::{Decision, apply, few_lines, select};
use super::site::{Found, SITE_RULE, SiteRules};
use super::{Article, Source, guard};
use crate::document::Document;

/// A page that has been read, with what was decided of its blocks.
pub(crate) struct Reading {
    pub(crate) page: Page,
    pub(crate) decisions: Vec<Decision>,
    dom: Dom,
    sources: Sources,
    title: Option<(String, &'static str)>,
    headline: Option<usize>,
    limits: Vec<String>,
    site: Found,
    /// All that the page says, if nothing of it was kept: the last to be taken.
    few: Vec<usize>,
}

/// Reads a page.
pub(crate) fn read(html: &str, url: Option<&str>, rules: &SiteRules) -> Reading {
    let guard::Parsed { dom, limits } = guard::parse(html);
    let page = page::read(&dom);
    let sources = Sources::new(&page, &dom, url);
    let rule = sources.host().and_then(|host| rules.for_host(host));
    let site = rule.map(|rule| Found::new(rule, &dom, published::order(&page, &sources))).unwrap_or_default();
    let title = site.title.clone().map(|title| (title, SITE_RULE)).or_else(|| sources.title(&page, &dom));
    let descriptions = ["og:description", "description", "twitter:description"];
    let told = Told {
        title: title.as_ref().map(|(title, _)| title.as_str()),
        descriptions: descriptions
            .iter()
            .filter_map(|name| page.meta(&[name]))
            .chain(sources.linked_data.description.as_deref())
            .collect(),
        body: sources.linked_data.body.as_deref(),
    };
    let context = Context::new(&page, &told);
    let mut decisions = select(&page, &context);
    apply(&site, &page, &mut decisions);
    let headline = context.headline;
    let none_kept = decisions.iter().all(|decision| decision.dropped.is_some());
    let few = if none_kept { few_lines(&page, &context) } else { Vec::new() };
    Reading { page, decisions, dom, sources, title, headline, limits, site, few }
}

/// Cleans a page.
pub(crate) fn article(document: &Document, html: &str, rules: &SiteRules) -> Article {
    let reading = read(html, document.url.as_deref(), rules);
    let Reading { page, dom, sources, site, .. } = &reading;
    let mut article = Article { limits: reading.limits.clone(), ..Article::default() };
    let mut told = Vec::new();
    let from = if site.body.is_some() { SITE_RULE } else { "page" };
    let of_page = Some((body(&reading), from)).filter(|(body, _)| !body.is_empty());
    let told_body = || sources.linked_data.body.clone().map(|body| (body, "json-ld"));
    let few = || Some((joined(page, &reading.few), "page")).filter(|(body, _)| !body.is_empty());
    let payload = || Some((payload::body(page.payloads.iter().map(|&id| dom.text(id)))?, "script"));
    article.body =
        take(&mut told, "text", of_page.or_else(told_body).or_else(payload).or_else(few)).unwrap_or_default();
    if article.body.is_empty() {
        article.warnings.push("the page has no text that reads like an article".to_owned());
    }
    let given = document.title.clone().map(|title| (title, "input"));
    article.title = take(&mut told, "title", given.or_else(|| reading.title.clone()));
    let of_site = site.byline.clone().map(|names| (names, SITE_RULE));
    let byline = of_site.or_else(|| sources.byline(page, dom, reading.headline));
    article.byline = take(&mut told, "byline", byline).unwrap_or_default();
    let given = document.published.map(|day| (day, "input"));
    let of_site = || site.published.map(|day| (day, SITE_RULE));
    let published = given.or_else(of_site).or_else(|| published::published(page, dom, sources, reading.headline));
    article.published_from = published.map(|(_, from)| from);
    article.published = take(&mut told, "published", published);
    article.modified = published::modified(page, sources);
    article.language = take(&mut told, "language", sources.language(page));
    article.site = take(&mut told, "site", sources.site(page));
    article.canonical_url = take(&mut told, "canonical_url", sources.canonical(page));
    article.page_kind = take(&mut told, "page_kind", sources.page_kind(page));
    article.sources = told;
    article.warnings.extend(site.missed.iter().cloned());
    article
}

/// The value of a field; where it comes from is noted.
fn take<T>(told: &mut Vec<Source>, field: &'static str, found: Option<(T, &'static str)>) -> Option<T> {
    let (value, from) = found?;
    told.push(Source { field, from });
    Some(value)
}

/// The kept blocks with a blank line between them.
fn body(reading: &Reading) -> String {
    let kept = |block: &usize| reading.decisions[*block].dropped.is_none();
    joined(&reading.page, &(0..reading.page.blocks.len()).filter(kept).collect::<Vec<_>>())
}

/// The blocks with a blank line between them.
fn joined(page: &Page, blocks: &[usize]) -> String {
    blocks.iter().map(|&block| page.block(block)).collect::<Vec<_>>().join("\n\n")
}
