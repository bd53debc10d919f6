//! From a page or a plain text to the article: body, furniture and metadata.

mod centre;
mod characters;
mod context;
mod crowded;
mod dom;
mod features;
mod furniture;
mod guard;
mod html;
mod marks;
mod metadata;
mod page;
mod published;
mod select;
mod site;
mod tags;
mod trace;
mod weights;

use jiff::civil::Date;

pub use site::SiteRules;
pub use trace::{TracedBlock, feature_names, trace, trace_with, weighed_names};

use crate::document::{Body, Document};
use crate::text::Furniture;

/// What an article is once the page around it is gone.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// The headline, where it stands apart from the body.
    pub title: Option<String>,
    /// The authors' names.
    pub byline: Vec<String>,
    /// The day of publication.
    pub published: Option<Date>,
    /// Where `published` comes from: `argument`, `input`, `site rule`, `json-ld`, `meta`, `time`, `url`, `dateline`, `script`.
    pub published_from: Option<&'static str>,
    /// The day of the last change.
    pub modified: Option<Date>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// The site's name.
    pub site: Option<String>,
    /// The address that the page calls its own.
    pub canonical_url: Option<String>,
    /// What sort of page it is: `article`, `live blog`, `video`.
    pub page_kind: Option<&'static str>,
    /// The article: a page's paragraphs with a blank line between them, or the plain text verbatim.
    pub body: String,
    /// Lines of `body` that are no part of the article; spans over `body`, in order.
    pub furniture: Vec<Furniture>,
    /// Where each field comes from.
    pub sources: Vec<Source>,
    /// Safety limits that cut the page short: `depth 512`.
    pub limits: Vec<String>,
    /// What was odd about the page.
    pub warnings: Vec<String>,
}

/// Where the value of a field comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The field: `title`, `byline` …
    pub field: &'static str,
    /// `input`, `json-ld`, `meta`, `h1` …
    pub from: &'static str,
}

/// Cleans one document.
pub fn clean(document: &Document) -> Article {
    clean_with(document, &SiteRules::default())
}

/// Cleans one document; what the rules say of its site wins over all but what the input gives.
pub fn clean_with(document: &Document, rules: &SiteRules) -> Article {
    match &document.body {
        Body::Plain(text) => Article {
            title: document.title.clone(),
            published: document.published,
            published_from: document.published.map(|_| document.published_by.word()),
            body: text.clone(),
            furniture: furniture::in_plain_text(text),
            ..Article::default()
        },
        Body::Html(html) => html::article(document, html, rules),
    }
}
