//! What is known of an article besides its text, line by line.

use dateline::clean::Article;
use dateline::document::Document;

/// The article's metadata, one `key: value` a line; what is not known is left out.
pub(crate) fn heading(document: &Document, article: &Article) -> String {
    let published = article.published.map(|day| match article.published_from {
        Some(from) => format!("{day} (from: {from})"),
        None => day.to_string(),
    });
    let byline = Some(article.byline.join(", ")).filter(|names| !names.is_empty());
    let known = [
        ("Id", Some(document.id.clone())),
        ("Title", article.title.clone()),
        ("By", byline),
        ("Published", published),
        ("Modified", article.modified.map(|day| day.to_string())),
        ("Language", article.language.clone()),
        ("Site", article.site.clone()),
        ("Address", article.canonical_url.clone()),
        ("Page", article.page_kind.map(str::to_owned)),
        ("Encoding", Some(document.encoding.clone()).filter(|encoding| encoding != "utf-8")),
    ];
    let known = known.into_iter().filter_map(|(key, value)| Some((key, value?)));
    let limits = article.limits.iter().map(|limit| ("Limit", limit.clone()));
    let warnings = document.warnings.iter().chain(&article.warnings).map(|warning| ("Warning", warning.clone()));
    known.chain(limits).chain(warnings).fold(String::new(), |out, (key, value)| out + key + ": " + &value + "\n")
}
