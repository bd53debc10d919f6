//! What a page says of the article beside its text: headline, authors, language, site, address.

mod authors;
pub(crate) mod byline;
pub(crate) mod day;
mod entities;
mod kind;
mod linked_data;
pub(crate) mod payload;
mod title;

use super::characters::squash;
use super::context::small;
use super::dom::{Dom, Element, Id, Kind};
use super::marks::{self, Reader};
use super::page::{Holder, Page};
use super::tags::{Role, Tag, role};
use html5ever::local_name;

use authors::Taken;
use byline::names;
use linked_data::LinkedData;

/// What is read of a page before its blocks are judged.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub(crate) linked_data: LinkedData,
    /// The input's address, then the ones that the page gives.
    urls: Vec<String>,
    /// Names of the site, the most reliable first.
    sites: Vec<String>,
}

impl Sources {
    /// Reads JSON-LD, addresses and the site's names.
    pub(crate) fn new(page: &Page, dom: &Dom, url: Option<&str>) -> Self {
        let scripts: Vec<String> = page.linked_data.iter().map(|&id| dom.text(id)).collect();
        let linked_data = linked_data::read(&scripts);
        let told = [url, page.canonical.as_deref(), page.meta(&["og:url"]), linked_data.url.as_deref()];
        let urls: Vec<String> = told.into_iter().flatten().map(str::to_owned).collect();
        let mut sources = Self { linked_data, urls, sites: Vec::new() };
        sources.sites = sources.site_names(page);
        sources
    }

    /// The addresses, the most reliable first.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = &str> {
        self.urls.iter().map(String::as_str)
    }

    /// The host of the first address that has one.
    pub(crate) fn host(&self) -> Option<&str> {
        self.addresses().find_map(host)
    }

    fn site_names(&self, page: &Page) -> Vec<String> {
        let metas = [
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "twitter:site",
            "publisher",
            "dc.publisher",
            "article:publisher",
        ];
        let told = metas.iter().filter_map(|name| page.meta(&[name])).filter(|name| !name.contains("://"));
        let told = told.map(|name| name.trim_start_matches('@').to_owned());
        let names = told.chain(self.linked_data.publisher.clone()).chain(self.host().and_then(host_name));
        names.map(|name| squash(&name)).filter(|name| !name.is_empty()).collect()
    }

    /// The site's name as the page gives it.
    pub(crate) fn site(&self, page: &Page) -> Option<(String, &'static str)> {
        let meta = |names: &[&str]| page.meta(names).map(|name| (squash(name), "meta"));
        meta(&["og:site_name"])
            .or_else(|| self.linked_data.publisher.clone().map(|name| (name, "json-ld")))
            .or_else(|| meta(&["application-name", "dc.publisher"]))
            .filter(|(name, _)| !name.is_empty())
    }

    /// The headline.
    pub(crate) fn title(&self, page: &Page, dom: &Dom) -> Option<(String, &'static str)> {
        let headings = page.elements.iter().filter(|element| element.tag == Tag::Heading(1));
        let texts = |blocks: &std::ops::Range<usize>| {
            blocks.clone().map(|block| page.block(block).replace('\n', " ")).collect::<Vec<_>>()
        };
        let texts = |(element, node): (&Holder, &Id)| unlabelled(dom, *node).unwrap_or_else(|| texts(&element.blocks));
        let length = |texts: &[String]| texts.iter().map(String::len).sum::<usize>();
        let metas = [
            "og:title",
            "twitter:title",
            "dc.title",
            "sailthru.title",
            "parsely-title",
            "cxenseparse:title",
            "headline",
        ];
        title::title(&title::Titles {
            headings: headings
                .zip(&page.headings)
                .map(texts)
                .filter(|texts| (1..500).contains(&length(texts)))
                .collect(),
            metas: metas.iter().flat_map(|name| page.metas_named(name)).map(entities::decode).collect(),
            linked_data: self.linked_data.headlines.clone(),
            page: page.title.map(|id| squash(&dom.text(id))),
            sites: self.sites.clone(),
        })
    }

    /// The authors' names: from sources made for persons, then from anything that is given as an author.
    pub(crate) fn byline(
        &self,
        page: &Page,
        dom: &Dom,
        headline: Option<usize>,
    ) -> Option<(Vec<String>, &'static str)> {
        let told = |names: Vec<String>, from| Some((self.persons(names), from)).filter(|(names, _)| !names.is_empty());
        let loose = |names: Vec<String>, from| Some((names, from)).filter(|(names, _)| !names.is_empty());
        let near = || told(authors::near(page, dom, headline, Taken::Persons), "byline");
        told(authors::of_linked_data(&self.linked_data, Taken::Persons), "json-ld")
            .or_else(|| told(authors::of_metas(page, Taken::Persons), "meta"))
            // One word is a handle or a first name; a full name beside the headline is better.
            .map(|told| if told.0.iter().any(|name| is_full(name)) { told } else { fuller(near()).unwrap_or(told) })
            .or_else(near)
            .or_else(|| told(authors::of_links(page, dom), "byline"))
            .or_else(|| told(authors::of_labels(page), "byline"))
            .or_else(|| told(self.linked_data.person.iter().flat_map(|name| names(name)).collect(), "json-ld"))
            .or_else(|| loose(authors::of_linked_data(&self.linked_data, Taken::Anyone), "json-ld"))
            .or_else(|| loose(authors::of_metas(page, Taken::Anyone), "meta"))
            .or_else(|| loose(authors::near(page, dom, headline, Taken::Anyone), "byline"))
    }

    /// The names that are not the site's.
    fn persons(&self, names: Vec<String>) -> Vec<String> {
        let sites: Vec<String> = self.sites.iter().map(|site| fold(site)).collect();
        let is_site = |name: &str| {
            let name = fold(name);
            sites.iter().any(|site| *site == name || (site.len() > 4 && name.starts_with(site.as_str())))
        };
        let mut persons: Vec<String> = Vec::new();
        for name in names {
            if !is_site(&name) && !persons.iter().any(|known| fold(known) == fold(&name)) {
                persons.push(name);
            }
        }
        persons.truncate(MOST_AUTHORS);
        persons
    }

    /// The language.
    pub(crate) fn language(&self, page: &Page) -> Option<(String, &'static str)> {
        let tag = |told: Option<&str>, from| Some((language_tag(told?)?, from));
        tag(page.language.as_deref(), "html")
            .or_else(|| tag(self.linked_data.language.as_deref(), "json-ld"))
            .or_else(|| tag(page.meta(&["og:locale", "content-language", "dc.language", "language"]), "meta"))
    }

    /// The address that the page calls its own.
    pub(crate) fn canonical(&self, page: &Page) -> Option<(String, &'static str)> {
        let absolute = |told: Option<&str>, from| Some((self.absolute(told?)?, from));
        absolute(page.canonical.as_deref(), "link")
            .or_else(|| absolute(page.meta(&["og:url"]), "meta"))
            .or_else(|| absolute(self.linked_data.url.as_deref(), "json-ld"))
    }

    fn absolute(&self, url: &str) -> Option<String> {
        let url = url.trim();
        if host(url).is_some() {
            return Some(url.to_owned());
        }
        let base = self.urls.iter().find(|known| host(known).is_some())?;
        let (scheme, _) = base.split_once("://")?;
        match url {
            _ if url.starts_with("//") => Some(format!("{scheme}:{url}")),
            _ if url.starts_with('/') => Some(format!("{scheme}://{}{url}", host(base)?)),
            _ => None,
        }
    }
}

/// The words of a heading without a label in it, such as the section's name, if it has one and words besides.
fn unlabelled(dom: &Dom, heading: Id) -> Option<Vec<String>> {
    let (mut text, mut labels) = (String::new(), 0);
    let mut next = dom.following(heading, heading);
    while let Some(id) = next {
        let label = dom.node(id).element().is_some_and(is_label);
        if let Kind::Text(characters) = &dom.node(id).kind {
            text.push_str(characters);
        }
        labels += usize::from(label);
        next = if label { dom.after(id, heading) } else { dom.following(id, heading) };
    }
    let text = squash(&text);
    // "Ports: Ferry leaves" is a headline as a whole.
    let whole = text.starts_with(|first: char| !first.is_alphanumeric() && !"«“„\"'‘¿¡".contains(first));
    (labels > 0 && !whole && text.contains(' ')).then(|| vec![text])
}

/// Whether an inline element in a heading is a label by its class.
fn is_label(element: &Element) -> bool {
    let class = element.attribute(&local_name!("class")).unwrap_or_default();
    let inline = role(&element.name.local) == Role::Inline;
    inline && Reader::default().read(class) & (marks::META | marks::TAGS) != 0
}

/// Authors and where they come from, if one of them has more than one name.
fn fuller(told: Option<(Vec<String>, &'static str)>) -> Option<(Vec<String>, &'static str)> {
    told.filter(|(names, _)| names.iter().any(|name| is_full(name)))
}

/// Whether a name has more than one word, or is of a script that does not show it.
fn is_full(name: &str) -> bool {
    name.contains(' ') || !name.is_ascii()
}

/// The host of an http or https address.
fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    rest.split(['/', '?', '#', ':']).next().filter(|host| host.contains('.'))
}

/// The part of a host that is a name: "example" of "www.example.co.uk".
fn host_name(host: &str) -> Option<String> {
    let mut labels: Vec<&str> = host.split('.').collect();
    labels.pop();
    while labels.len() > 1 && labels.last().is_some_and(|label| label.len() <= 3) {
        labels.pop();
    }
    labels.last().map(|label| (*label).to_owned())
}

/// A BCP 47 tag: "de-DE" of "de_DE.UTF-8".
fn language_tag(told: &str) -> Option<String> {
    let told = told.trim().split(['.', ',', ';', ' ']).next()?.replace('_', "-");
    let mut parts = told.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    let known = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    let region =
        parts.next().filter(|region| region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_alphabetic()));
    known.then(|| region.map_or(language.clone(), |region| format!("{language}-{}", region.to_ascii_uppercase())))
}

/// The most authors of one article.
const MOST_AUTHORS: usize = 20;

/// Letters and digits alone, in small letters.
fn fold(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).map(small).collect()
}
