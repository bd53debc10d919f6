//! What a user knows of single sites: where the body, the headline, the authors and the day stand on their pages.

mod found;
mod selector;

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::error::Error;

pub(crate) use found::{Found, SITE_RULE};
use selector::Selector;

/// Rules for sites, by domain.
///
/// ```
/// use dateline::clean::{SiteRules, clean_with};
/// use dateline::document::Document;
///
/// let rules = SiteRules::parse("mine.toml", r#"
///     ["harbour.example"]
///     body = "div.story"
///     drop = [".promo", "aside"]
/// "#)?;
/// let mut page = Document::html("ferry", "<div class=story><p>Late.</p><p class=promo>Buy!</p></div><p>Menu.</p>");
/// page.url = Some("https://www.harbour.example/ferry".to_owned());
/// assert_eq!(clean_with(&page, &rules).body, "Late.");
/// # Ok::<(), dateline::error::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct SiteRules {
    rules: Vec<SiteRule>,
}

/// What is known of one site. Of the selectors of a field the first that finds anything counts; of `drop` all do.
#[derive(Debug, Clone, Default)]
pub(crate) struct SiteRule {
    domain: String,
    body: Vec<Selector>,
    title: Vec<Selector>,
    byline: Vec<Selector>,
    date: Vec<Selector>,
    drop: Vec<Selector>,
}

impl SiteRules {
    /// Reads rules in TOML: a table for each domain, with selectors for `body`, `title`, `byline`, `date` and `drop`. The
    /// error names `file` and the line.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let error = |at: usize, why: String| Error::SiteRule { file: file.to_owned(), line: line(text, at), why };
        let table = DeTable::parse(text)
            .map_err(|wrong| error(wrong.span().map_or(0, |span| span.start), wrong.message().replace('\n', ", ")))?;
        let rules = table.get_ref().iter().map(|(domain, fields)| rule(domain, fields));
        let rules: Result<Vec<SiteRule>, Fault> = rules.collect();
        Ok(Self { rules: rules.map_err(|(span, why)| error(span.start, why))? })
    }

    /// Adds the rules of another file, which win over the ones that are there.
    pub fn extend(&mut self, others: Self) {
        self.rules.retain(|rule| !others.rules.iter().any(|other| other.domain == rule.domain));
        self.rules.extend(others.rules);
    }

    /// The rule for a host: that of the longest domain that it is in.
    pub(crate) fn for_host(&self, host: &str) -> Option<&SiteRule> {
        let host = host.to_ascii_lowercase();
        let is_in = |rule: &&SiteRule| {
            let rest = host.strip_suffix(rule.domain.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        self.rules.iter().filter(is_in).max_by_key(|rule| rule.domain.len())
    }
}

/// What is wrong, and where.
type Fault = (Range<usize>, String);

/// The line of the byte `at`, counted from 1.
fn line(text: &str, at: usize) -> u64 {
    let before = text.as_bytes().iter().take(at);
    1 + before.filter(|&&byte| byte == b'\n').map(|_| 1).sum::<u64>()
}

fn rule(domain: &Spanned<std::borrow::Cow<'_, str>>, fields: &Spanned<DeValue<'_>>) -> Result<SiteRule, Fault> {
    let name = domain.get_ref().trim().trim_start_matches("www.").to_ascii_lowercase();
    let fault = |why: &str| Err((domain.span(), format!("`{}`: {why}", domain.get_ref())));
    if !name.contains('.') || name.contains(['/', ':', ' ', '*']) {
        return fault("not a domain; write it as [\"example.com\"], with quotes");
    }
    let DeValue::Table(fields) = fields.get_ref() else { return fault("a table of selectors is expected") };
    let mut rule = SiteRule { domain: name, ..SiteRule::default() };
    for (key, value) in fields {
        let field = match &**key.get_ref() {
            "body" => &mut rule.body,
            "title" => &mut rule.title,
            "byline" => &mut rule.byline,
            "date" => &mut rule.date,
            "drop" => &mut rule.drop,
            other => {
                return Err((key.span(), format!("`{other}` is not known; body, title, byline, date and drop are")));
            }
        };
        *field = selectors(value)?;
    }
    Ok(rule)
}

/// One selector, or several in an array.
fn selectors(value: &Spanned<DeValue<'_>>) -> Result<Vec<Selector>, Fault> {
    match value.get_ref() {
        DeValue::String(text) => {
            let selector =
                Selector::parse(text).map_err(|why| (value.span(), format!("the selector `{text}`: {why}")))?;
            Ok(vec![selector])
        }
        DeValue::Array(values) if values.iter().all(|value| value.get_ref().is_str()) => {
            values.iter().map(selectors).collect::<Result<Vec<_>, _>>().map(|all| all.concat())
        }
        _ => Err((value.span(), "a selector in quotes, or an array of them, is expected".to_owned())),
    }
}
