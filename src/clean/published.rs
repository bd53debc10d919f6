//! The days of publication and of the last change, from the source that is most to be believed.

use html5ever::local_name;
use jiff::civil::Date;

use super::characters::squash;
use super::context::small;
use super::dom::Dom;
use super::metadata::Sources;
use super::metadata::day::{self, Order};
use super::page::{Find, Page};
use crate::lexicon::calendar::{MODIFIED_WORDS, PUBLISHED_WORDS};

/// A day and where it comes from.
pub(crate) type Dated = (Date, &'static str);

/// `meta` names for the day of publication, the most reliable first.
#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "article:published_time", "og:article:published_time", "og:published_time", "itemprop:datepublished", "datepublished", "date_published", "publishdate", "publish_date", "publish-date", "pubdate", "published_time", "published-date", "publishedtime", "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article:published", "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dcterms.issued", "citation_publication_date", "citation_date", "citation_online_date", "publication_date", "published", "article_date_original", "originalpublicationdate", "rnews:datepublished", "ptime", "displaydate", "date", "date.created", "last-published", "article:post_date", "time", "bt:pubdate", "iso-8601-publish-date", "dat_published", "publisheddate", "datecreated", "pub_date", "created", "gentime", "release_date",
];

/// `meta` names for the day of the last change.
#[rustfmt::skip]
const MODIFIED: &[&str] = &["article:modified_time", "og:updated_time", "og:article:modified_time", "itemprop:datemodified", "datemodified", "last-modified", "lastmod", "modified_time", "dcterms.modified", "dc.date.modified", "article:updated_time", "updated_time", "revision_date", "date_modified", "moddate", "utime"];

/// The day of publication; the last change stands in where nothing else is known.
pub(crate) fn published(page: &Page, dom: &Dom, sources: &Sources, headline: Option<usize>) -> Option<Dated> {
    let order = order(page, sources);
    let linked_data = sources.linked_data.published.as_deref().and_then(|stamp| day::of_stamp(stamp, order));
    linked_data
        .map(|day| (day, "json-ld"))
        .or_else(|| of_metas(page, PUBLISHED, order).map(|day| (day, "meta")))
        .or_else(|| of_times(page, dom, headline, order).map(|day| (day, "time")))
        .or_else(|| sources.addresses().find_map(day::of_address).map(|day| (day, "url")))
        .or_else(|| of_lines(page, dom, headline, order).map(|day| (day, "dateline")))
        .or_else(|| modified(page, sources).map(|day| (day, "meta")))
}

/// The day of the last change.
pub(crate) fn modified(page: &Page, sources: &Sources) -> Option<Date> {
    let order = order(page, sources);
    let linked_data = sources.linked_data.modified.as_deref().and_then(|stamp| day::of_stamp(stamp, order));
    linked_data.or_else(|| of_metas(page, MODIFIED, order))
}

/// Month before day in English, but not of Britain and the lands that write as it does.
fn order(page: &Page, sources: &Sources) -> Order {
    let language = page.language.as_deref().unwrap_or("en").to_ascii_lowercase();
    let host = sources.host().unwrap_or_default();
    let day_first = [".uk", ".au", ".in", ".ie", ".nz", ".za", ".sg", ".ng", ".ke", ".pk", ".de", ".eu"]
        .iter()
        .any(|end| host.ends_with(end));
    let english =
        language.starts_with("en") && !["gb", "au", "in", "ie", "nz", "za"].iter().any(|land| language.ends_with(land));
    if english && !day_first { Order::MonthFirst } else { Order::DayFirst }
}

fn of_metas(page: &Page, names: &[&str], order: Order) -> Option<Date> {
    names.iter().flat_map(|name| page.metas_named(name)).find_map(|stamp| day::of_stamp(stamp, order))
}

/// A `time` further from the headline than this many blocks is not believed before the address is.
const NEAR: usize = 30;

/// Nearer than this, a line made for the date is believed as a stamp is.
const VERY_NEAR: usize = 12;

/// Whether the element is a `time` or has a stamp.
fn is_stamped(dom: &Dom, find: &Find) -> bool {
    let element = dom.node(find.node).element();
    element.is_some_and(|element| {
        element.name.local == local_name!("time") || element.attribute(&local_name!("datetime")).is_some()
    })
}

/// The first `time` near the headline that is not the last change's.
fn of_times(page: &Page, dom: &Dom, headline: Option<usize>, order: Order) -> Option<Date> {
    let dated: Vec<(&Find, Date)> =
        page.times.iter().filter_map(|find| Some((find, of_time(dom, find, order)?))).collect();
    let distance = |find: &Find| headline.map_or(find.block, |headline| find.block.abs_diff(headline));
    let best = dated.iter().filter(|(find, _)| distance(find) <= NEAR).min_by_key(|(find, _)| {
        let before = headline.is_some_and(|headline| find.block + 6 < headline);
        (is_change(page, dom, find), before, distance(find) > VERY_NEAR, !is_stamped(dom, find), distance(find))
    })?;
    Some(best.1)
}

/// The day in the attributes of an element.
fn of_time(dom: &Dom, find: &Find, order: Order) -> Option<Date> {
    let element = dom.node(find.node).element()?;
    let stamp = element.attribute(&local_name!("datetime")).or_else(|| element.attribute(&local_name!("content")));
    stamp.and_then(|stamp| day::of_stamp(stamp, order)).or_else(|| {
        let text = squash(&dom.text(find.node));
        (text.len() <= LINE).then(|| day::all(&text, order).first().map(|found| found.day)).flatten()
    })
}

/// Whether the words in or just before the element speak of a change.
fn is_change(page: &Page, dom: &Dom, find: &Find) -> bool {
    let element = dom.node(find.node).element();
    let marked = element.is_some_and(|element| {
        [local_name!("itemprop"), local_name!("class")].iter().filter_map(|name| element.attribute(name)).any(|value| {
            let value = value.to_ascii_lowercase();
            value.contains("modif") || value.contains("updat")
        })
    });
    let around = &page.elements[find.element];
    let text = around.blocks.clone().take(3).map(|block| page.block(block)).filter(|text| text.len() < 200);
    marked
        || text.flat_map(words).take(12).any(|word| MODIFIED_WORDS.contains(&word.as_str()))
            && !text_has(page, find, PUBLISHED_WORDS)
}

fn text_has(page: &Page, find: &Find, listed: &[&str]) -> bool {
    let around = &page.elements[find.element];
    around
        .blocks
        .clone()
        .take(3)
        .flat_map(|block| words(page.block(block)))
        .take(12)
        .any(|word| listed.contains(&word.as_str()))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|mark: char| !mark.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().map(small).collect())
}

/// A line with a date has no more bytes than this.
const LINE: usize = 160;

/// The best day in a short line: one beside a word for publication, else the first after the headline, else any near it.
fn of_lines(page: &Page, _: &Dom, headline: Option<usize>, order: Order) -> Option<Date> {
    let mut best: Option<(u32, Date)> = None;
    for block in 0..page.blocks.len() {
        let line = page.block(block);
        if line.len() > LINE || page.blocks[block].measures.digits < 3 {
            continue;
        }
        for found in day::all(line, order) {
            let score = line_score(page, block, headline, line);
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, found.day));
            }
        }
    }
    best.filter(|(score, _)| *score > 0).map(|(_, day)| day)
}

fn line_score(page: &Page, block: usize, headline: Option<usize>, line: &str) -> u32 {
    use super::marks;
    let listed = |words_listed: &[&str]| words(line).take(10).any(|word| words_listed.contains(&word.as_str()));
    let near = match headline {
        Some(headline) if block >= headline && block - headline <= 12 => 40,
        Some(headline) if block < headline && headline - block <= 6 => 30,
        Some(headline) if block > headline && block - headline <= 60 => 10,
        _ => 3,
    };
    let marks = page.holder(block).all | page.blocks[block].inline;
    let own = page.holder(block).own | page.blocks[block].inline;
    let published = if listed(PUBLISHED_WORDS) { 25 } else { 0 };
    let meta = if own & (marks::META | marks::AUTHOR) != 0 { 15 } else { 0 };
    let short = if page.blocks[block].measures.words <= 6 { 8 } else { 0 };
    let bad = marks
        & (marks::RELATED
            | marks::COMMENTS
            | marks::FOOTER
            | marks::ASIDE
            | marks::CAPTION
            | marks::CARD
            | marks::NAVIGATION)
        != 0;
    let changed = listed(MODIFIED_WORDS) && published == 0;
    let copyright = line.contains('©') || line.contains("opyright");
    let score = near + published + meta + short;
    if copyright { 0 } else { score / (1 + 3 * u32::from(bad) + u32::from(changed)) }
}
