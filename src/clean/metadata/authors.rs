//! Where pages name the authors: JSON-LD, `meta` elements, and lines near the headline.

use html5ever::{LocalName, local_name};

use super::byline::{any_name, names, opens_byline};
use super::entities;
use super::is_full;
use super::linked_data::LinkedData;
use crate::clean::characters::squash;
use crate::clean::context::small;
use crate::clean::dom::{Dom, Id, Kind, ROOT};
use crate::clean::furniture::is_byline;
use crate::clean::marks;
use crate::clean::page::{Find, Page};
use crate::lexicon::authors::AUTHOR_LABELS;
use crate::lexicon::furniture::BYLINE_WORDS;

/// `meta` names for the author, the most reliable first.
#[rustfmt::skip]
const METAS: &[&str] = &[
    "author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "article:author_name", "authors", "article.author", "rbauthors", "citation_author", "citation_authors", "dc.creator", "dcterms.creator", "creator", "dc.contributor", "itemprop:author", "twitter:creator",
];

/// What is taken for an author.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// What reads like a person's name.
    Persons,
    /// Agencies, desks and handles too.
    Anyone,
}

impl Taken {
    fn read(self, text: &str) -> Vec<String> {
        match self {
            Self::Persons => names(text),
            Self::Anyone => any_name(text),
        }
    }
}

/// The authors of the article's JSON-LD node.
pub(super) fn of_linked_data(data: &LinkedData, taken: Taken) -> Vec<String> {
    let authors = data.authors.iter().filter(|author| taken == Taken::Anyone || !author.organisation);
    authors.flat_map(|author| taken.read(&author.name)).collect()
}

/// The authors of the first kind of `meta` that names any.
pub(super) fn of_metas(page: &Page, taken: Taken) -> Vec<String> {
    let named = |name: &&str| {
        page.metas_named(name).flat_map(|content| taken.read(&entities::decode(content))).collect::<Vec<_>>()
    };
    METAS.iter().map(named).chain([labelled(page, taken)]).find(|names| !names.is_empty()).unwrap_or_default()
}

/// `twitter:label1` "Written by", `twitter:data1` the name.
fn labelled(page: &Page, taken: Taken) -> Vec<String> {
    let pairs = [("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")];
    let named = |(label, data): (&str, &str)| {
        let label = page.meta(&[label]).is_some_and(opens_byline);
        page.meta(&[data]).filter(|_| label).map(|data| taken.read(&entities::decode(data)))
    };
    pairs.into_iter().find_map(named).unwrap_or_default()
}

/// An author further from the headline than this many blocks is another article's.
const NEAR: usize = 40;
/// What names authors is no longer than this, in bytes.
const LINE: usize = 200;
/// A byline without any mark stands within so many blocks of the headline.
const VERY_NEAR: usize = 10;

/// The names in the element nearest to the headline that is made for them, or in a line that reads like a byline.
pub(super) fn near(page: &Page, dom: &Dom, headline: Option<usize>, taken: Taken) -> Vec<String> {
    let distance = |find: &Find| headline.map_or(find.block, |headline| find.block.abs_diff(headline));
    let mut finds: Vec<&Find> =
        page.authors.iter().filter(|find| distance(find) <= NEAR && !is_beside(page, find)).collect();
    finds.sort_by_key(|find| (rank(dom, find), distance(find)));
    let read = |find: &&Find| {
        let (rank, lines) = (rank(dom, find), lines(dom, find));
        match taken {
            Taken::Persons => persons(rank, &lines),
            Taken::Anyone => anyone(rank, &lines),
        }
    };
    let found = finds.iter().map(read).find(|names| !names.is_empty());
    found.or_else(|| of_line_near(page, headline)).unwrap_or_default()
}

/// One word in an element that merely may hold a name is a label.
fn persons(rank: u32, lines: &[String]) -> Vec<String> {
    let names = of_lines(lines);
    if rank > 0 && !names.iter().all(|name| is_full(name)) { Vec::new() } else { names }
}

/// What alone stands in an element made for the author, beside a word for "by", is the author.
fn anyone(rank: u32, lines: &[String]) -> Vec<String> {
    let lines: Vec<&String> = lines.iter().filter(|line| !is_label(line)).collect();
    match lines.as_slice() {
        [line] if rank < 2 && line.split_whitespace().count() <= HANDLE => any_name(line),
        _ => Vec::new(),
    }
}

/// The most words of a handle or a desk.
const HANDLE: usize = 5;

/// Whether a line is nothing but a word for the author: "By", "Authors:".
fn is_label(line: &str) -> bool {
    let folded: String = line.chars().map(small).collect();
    let bare = folded.trim_end_matches(|mark: char| !mark.is_alphanumeric()).trim_end_matches("(s");
    AUTHOR_LABELS.contains(&bare) || BYLINE_WORDS.contains(&bare)
}

/// Parts of addresses of pages on one author.
const AUTHOR_PATHS: &[&str] = &[
    "/author/",
    "/authors/",
    "/autor/",
    "/autoren/",
    "/autores/",
    "/auteur/",
    "/auteurs/",
    "/autore/",
    "/autori/",
    "/by/",
    "/contributor/",
    "/contributors/",
    "/journalist/",
    "/journalists/",
    "/reporter/",
    "/reporters/",
    "/profile/",
    "/profiles/",
    "/people/",
    "/person/",
    "/staff/",
    "/newsteam/",
    "/writer/",
    "/writers/",
    "/redakteur/",
];

/// More authors than this are linked from a page on several articles.
const LINKED: usize = 3;

/// The name in the first link to a page on one author, if few authors are linked.
pub(super) fn of_links(page: &Page, dom: &Dom) -> Vec<String> {
    let links = (1..dom.nodes.len()).filter_map(|id| {
        let element = dom.nodes[id].element().filter(|element| element.name.local == local_name!("a"))?;
        let address = element.attribute(&local_name!("href"))?;
        AUTHOR_PATHS.iter().any(|path| address.contains(path)).then(|| dom.text(Id::try_from(id).unwrap_or(ROOT)))
    });
    let mut found: Vec<String> = Vec::new();
    for name in links.filter(|text| text.len() <= LINE).flat_map(|text| names(&squash(&text))) {
        if is_full(&name) && !found.contains(&name) {
            found.push(name);
        }
    }
    let few = found.len() <= LINKED && page.blocks.len() > 1;
    found.truncate(usize::from(few));
    found
}

/// The names after a label such as "Contributors:", in the same line or in the next.
pub(super) fn of_labels(page: &Page) -> Vec<String> {
    let after = |block: usize| {
        let line = page.block(block);
        let (label, rest) = line.split_once([':', '\n']).unwrap_or((line, ""));
        let rest = if rest.trim().is_empty() && block + 1 < page.blocks.len() { page.block(block + 1) } else { rest };
        let found = if line.len() < LINE && rest.len() < LINE && is_label(label) { names(rest) } else { Vec::new() };
        Some(found).filter(|found| !found.is_empty() && found.iter().all(|name| is_full(name)))
    };
    (0..page.blocks.len()).find_map(after).unwrap_or_default()
}

fn is_beside(page: &Page, find: &Find) -> bool {
    let beside = marks::COMMENTS | marks::RELATED | marks::FOOTER | marks::NAVIGATION | marks::ASIDE;
    let around = page.elements[find.element].all;
    // A comments' author stands in the comments; the foot of an article may well name its author.
    around & beside & !marks::FOOTER != 0
        || (around & marks::FOOTER != 0 && around & (marks::ARTICLE | marks::BODY | marks::STORY) == 0)
}

/// An element made for the author's name comes before one that may hold it.
fn rank(dom: &Dom, find: &Find) -> u32 {
    let Some(element) = dom.node(find.node).element() else { return 3 };
    let has = |name: &LocalName, word: &str| {
        element.attribute(name).is_some_and(|value| value.to_ascii_lowercase().contains(word))
    };
    if has(&local_name!("rel"), "author") || has(&local_name!("itemprop"), "author") {
        0
    } else if ["author", "byline", "autor"].iter().any(|word| has(&local_name!("class"), word)) {
        1
    } else {
        2
    }
}

/// The lines of an element, those of different nodes apart.
fn lines(dom: &Dom, find: &Find) -> Vec<String> {
    let mut lines = Vec::new();
    let mut length = 0;
    let mut next = Some(find.node);
    while let Some(id) = next {
        if let Kind::Text(characters) = &dom.node(id).kind {
            let line = squash(characters);
            length += line.len();
            lines.push(line);
        }
        if length > LINE {
            break;
        }
        next = dom.following(id, find.node);
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The names in the first line that has any, and in those after it that go on with them.
fn of_lines(lines: &[String]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut goes_on = true;
    for line in lines {
        if line.len() > LINE {
            break;
        }
        let joins = |line: &str| {
            matches!(line, "," | "and" | "&" | "und" | "et" | "y" | "e" | ", and" | "|" | "/" | "en" | "og" | "och")
        };
        if joins(line) {
            goes_on = true;
            continue;
        }
        if !goes_on && !line.starts_with([',', '&']) && !line.starts_with("and ") {
            break;
        }
        found.extend(names(line));
        goes_on = found.is_empty() || line.ends_with([',', '&']) || line.ends_with(" and");
    }
    found
}

/// "By Jane Doe" in a line of its own near the headline.
fn of_line_near(page: &Page, headline: Option<usize>) -> Option<Vec<String>> {
    let start = headline?;
    let lines = (start.saturating_sub(3)..(start + VERY_NEAR).min(page.blocks.len())).map(|block| page.block(block));
    lines.filter(|line| line.len() < LINE && is_byline(line)).map(names).find(|names| !names.is_empty())
}
