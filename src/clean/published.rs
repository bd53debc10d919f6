//! The days of publication and of the last change, from the source that is most to be believed.

use std::cell::LazyCell;

use html5ever::local_name;
use jiff::civil::Date;

use super::characters::squash;
use super::context::small;
use super::dom::{Dom, Id};
use super::metadata::Sources;
use super::metadata::day::{self, Order};
use super::page::{Find, Page};
use crate::lexicon::calendar::{MODIFIED_WORDS, PUBLISHED_WORDS};

/// A day and where it comes from.
pub(crate) type Dated = (Date, &'static str);

/// `meta` names for the day of publication, the most reliable first.
#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "article:published_time", "og:article:published_time", "og:published_time", "itemprop:datepublished", "datepublished", "date_published", "publishdate", "publish_date", "publish-date", "pubdate", "published_time", "published-date", "publishedtime", "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article:published", "dc.date.issued", "dcterms.issued", "citation_publication_date", "publication_date", "originalpublicationdate", "rnews:datepublished",
];

/// `meta` names that some sites use for the day of publication, others for another day.
#[rustfmt::skip]
const DATED: &[&str] = &[
    "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "citation_date", "citation_online_date", "published", "article_date_original", "ptime", "displaydate", "date", "date.created", "last-published", "article:post_date", "time", "bt:pubdate", "iso-8601-publish-date", "dat_published", "publisheddate", "datecreated", "pub_date", "created", "gentime", "release_date",
];

/// `meta` names for the day of the last change.
#[rustfmt::skip]
const MODIFIED: &[&str] = &["article:modified_time", "og:updated_time", "og:article:modified_time", "itemprop:datemodified", "datemodified", "last-modified", "lastmod", "modified_time", "dcterms.modified", "dc.date.modified", "article:updated_time", "updated_time", "revision_date", "date_modified", "moddate", "utime"];

/// The day of publication; the last change stands in where nothing else is known.
pub(crate) fn published(page: &Page, dom: &Dom, sources: &Sources, headline: Option<usize>) -> Option<Dated> {
    let order = order(page, sources);
    let line = LazyCell::new(|| of_lines(page, headline, order));
    let line_from = |least: u32| (*line).filter(|(score, _)| *score >= least).map(|(_, day)| (day, "dateline"));
    let time = || of_times(page, dom, headline, order).map(|day| (day, "time"));
    let shown = || Some((below(page, headline?, order)?, "dateline"));
    let first = |told: Dated| shown().filter(|shown| is_first(sources, told.0, shown.0)).unwrap_or(told);
    stamped(page, sources, order)
        .map(|(dated, stamp)| if is_universal(stamp) { local(dated, time, || line_from(NEAR_LINE)) } else { dated })
        .map(first)
        .or_else(|| sources.addresses().find_map(day::of_address).map(|day| (day, "url")))
        .or_else(|| line_from(NEAR_LINE))
        .or_else(time)
        .or_else(|| of_metas(page, DATED, order).map(|(day, _)| (day, "meta")))
        .or_else(|| line_from(LEAST_LINE))
        .or_else(|| of_scripts(dom, order).map(|day| (day, "script")))
        .or_else(|| modified(page, sources).map(|day| (day, "meta")))
}

/// The day that the page tells machines, and the stamp that says it.
fn stamped<'a>(page: &'a Page, sources: &'a Sources, order: Order) -> Option<(Dated, &'a str)> {
    let linked_data = sources.linked_data.published.as_deref();
    let dated = linked_data.and_then(|stamp| Some(((day::of_stamp(stamp, order)?, "json-ld"), stamp)));
    dated.or_else(|| of_metas(page, PUBLISHED, order).map(|(day, stamp)| ((day, "meta"), stamp)))
}

/// A stamp in universal time is a day off in the evening of the west or the small hours of the east: the day beside the
/// headline is the paper's own.
fn local(told: Dated, time: impl Fn() -> Option<Dated>, line: impl Fn() -> Option<Dated>) -> Dated {
    let next = |one: Date, other: Date| one.tomorrow().is_ok_and(|day| day == other);
    let beside = |shown: &Dated| next(told.0, shown.0) || next(shown.0, told.0);
    match time() {
        Some(shown) if shown.0 == told.0 => told,
        shown => shown.filter(beside).or_else(|| line().filter(beside)).unwrap_or(told),
    }
}

/// The lines below the headline where its date stands.
const BELOW: usize = 4;
/// A line that is a date and little else has no more words than this.
const DATE_WORDS: u32 = 8;

/// The day in the first line right below the headline that is a date and little else, and not that of a change.
fn below(page: &Page, headline: usize, order: Order) -> Option<Date> {
    let lines = headline + 1..(headline + 1 + BELOW).min(page.blocks.len());
    let dated = |block: usize| {
        let measures = &page.blocks[block].measures;
        let bare = measures.digits >= 3 && measures.words <= DATE_WORDS && !is_changed(page, block, page.block(block));
        day::all(page.block(block), order).first().filter(|_| bare).map(|found| found.day)
    };
    lines.into_iter().find_map(dated)
}

/// Whether the day below the headline is the first one, and the day told to machines that of a later edition or of a move
/// to another system: earlier by more than a time zone explains, not the same digits in another order, and not against
/// what the address says.
fn is_first(sources: &Sources, told: Date, shown: Date) -> bool {
    let swapped = Date::new(shown.year(), shown.day(), shown.month()).is_ok_and(|day| day == told);
    let in_address = || sources.addresses().find_map(day::of_address) == Some(told);
    shown.tomorrow().is_ok_and(|next| next < told) && !swapped && !in_address()
}

/// Whether a stamp is in universal time.
fn is_universal(stamp: &str) -> bool {
    ["Z", "+00:00", "+0000", "GMT", "UTC"].iter().any(|end| stamp.trim_end().ends_with(end))
}

/// The day of the last change.
pub(crate) fn modified(page: &Page, sources: &Sources) -> Option<Date> {
    let order = order(page, sources);
    let linked_data = sources.linked_data.modified.as_deref().and_then(|stamp| day::of_stamp(stamp, order));
    linked_data.or_else(|| of_metas(page, MODIFIED, order).map(|(day, _)| day))
}

/// Month before day in English, but not of Britain and the lands that write as it does.
pub(crate) fn order(page: &Page, sources: &Sources) -> Order {
    let language = page.language.as_deref().unwrap_or("en").to_ascii_lowercase();
    let host = sources.host().unwrap_or_default();
    let day_first = [".uk", ".au", ".in", ".ie", ".nz", ".za", ".sg", ".ng", ".ke", ".pk", ".de", ".eu"]
        .iter()
        .any(|end| host.ends_with(end));
    let english =
        language.starts_with("en") && !["gb", "au", "in", "ie", "nz", "za"].iter().any(|land| language.ends_with(land));
    if english && !day_first { Order::MonthFirst } else { Order::DayFirst }
}

/// The day of the first of these metas that has one, and its stamp.
fn of_metas<'a>(page: &'a Page, names: &[&str], order: Order) -> Option<(Date, &'a str)> {
    let stamps = names.iter().flat_map(|name| page.metas_named(name));
    stamps.into_iter().find_map(|stamp| Some((day::of_stamp(stamp, order)?, stamp)))
}

/// A key in a script and its value are no longer than this, in bytes.
const KEY: usize = 60;

/// The value of the first key in a script that speaks of publication: `"publishedAt": "2024-03-05T…"`.
fn of_scripts(dom: &Dom, order: Order) -> Option<Date> {
    let scripts = (0..dom.nodes.len())
        .filter(|&id| dom.nodes[id].element().is_some_and(|element| element.name.local == local_name!("script")));
    scripts.filter_map(|id| Id::try_from(id).ok()).find_map(|id| {
        let text = dom.text(id);
        memchr::memmem::find_iter(text.as_bytes(), "ubli").find_map(|at| of_key(&text[at..], order))
    })
}

/// The day after `ublishedAt":"`, `ublication_date = '` and the like.
fn of_key(text: &str, order: Order) -> Option<Date> {
    let text = &text[..text.floor_char_boundary(KEY)];
    let key = text.find(|mark: char| !mark.is_ascii_alphanumeric() && mark != '_' && mark != '-')?;
    let value = text[key..].trim_start_matches(['\\', '"', '\'', ':', '=', ' ']);
    let told = key + 2 < text.len() && text[key..].len() - value.len() >= 2;
    let stamp = value.split(['"', '\'', '\\', ',', ';']).next().filter(|stamp| told && is_stamp(stamp))?;
    day::of_stamp(stamp, order)
}

/// "2024-03-05…"
fn is_stamp(value: &str) -> bool {
    let bytes = value.as_bytes();
    bytes.len() >= 10 && bytes[..4].iter().all(u8::is_ascii_digit) && bytes[4] == b'-' && bytes[7] == b'-'
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
        page.times.iter().filter_map(|find| Some((find, of_element(dom, find.node, order)?))).collect();
    let distance = |find: &Find| headline.map_or(find.block, |headline| find.block.abs_diff(headline));
    let best = dated.iter().filter(|(find, _)| distance(find) <= NEAR).min_by_key(|(find, _)| {
        let before = headline.is_some_and(|headline| find.block + 6 < headline);
        (is_change(page, dom, find), before, distance(find) > VERY_NEAR, !is_stamped(dom, find), distance(find))
    })?;
    Some(best.1)
}

/// The day in the attributes of an element, or in its characters.
pub(crate) fn of_element(dom: &Dom, node: Id, order: Order) -> Option<Date> {
    let element = dom.node(node).element()?;
    let stamp = element.attribute(&local_name!("datetime")).or_else(|| element.attribute(&local_name!("content")));
    stamp.and_then(|stamp| day::of_stamp(stamp, order)).or_else(|| {
        let text = squash(&dom.text(node));
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
    let labelled = words(label_before(page, find.block)).any(|word| MODIFIED_WORDS.contains(&word.as_str()));
    marked
        || labelled
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

/// A line beside the headline has at least this score.
const NEAR_LINE: u32 = 30;

/// A line with a lower score is far from the headline and has nothing of a dateline.
const LEAST_LINE: u32 = 4;

/// The best day in a short line and its score: one beside a word for publication, else the first after the headline,
/// else any near it.
fn of_lines(page: &Page, headline: Option<usize>, order: Order) -> Option<(u32, Date)> {
    let mut best: Option<(u32, Date)> = None;
    for block in 0..page.blocks.len() {
        let line = page.block(block);
        if line.len() > LINE || page.blocks[block].measures.digits < 3 {
            continue;
        }
        let score = line_score(page, block, headline, line);
        if best.is_none_or(|(known, _)| score > known)
            && let Some(found) = day::all(line, order).first()
        {
            best = Some((score, found.day));
        }
    }
    best.filter(|(score, _)| *score > 0)
}

/// The block before, if it is a label: "Last change:".
fn label_before(page: &Page, block: usize) -> &str {
    let before = block.checked_sub(1).map(|before| page.block(before)).unwrap_or_default();
    if before.ends_with([':', '：']) && before.len() <= LABEL { before } else { "" }
}

/// A label has no more bytes than this.
const LABEL: usize = 40;

/// Whether one of the words stands among the first of the line or in the label before it.
fn speaks(page: &Page, block: usize, line: &str, listed: &[&str]) -> bool {
    words(line).take(10).chain(words(label_before(page, block))).any(|word| listed.contains(&word.as_str()))
}

/// Whether the line is that of the last change alone.
fn is_changed(page: &Page, block: usize, line: &str) -> bool {
    speaks(page, block, line, MODIFIED_WORDS) && !speaks(page, block, line, PUBLISHED_WORDS)
}

fn line_score(page: &Page, block: usize, headline: Option<usize>, line: &str) -> u32 {
    use super::marks;
    let near = match headline {
        Some(headline) if block >= headline && block - headline <= 12 => 40,
        Some(headline) if block < headline && headline - block <= 6 => 30,
        Some(headline) if block > headline && block - headline <= 60 => 10,
        _ => 3,
    };
    let marks = page.holder(block).all | page.blocks[block].inline;
    let own = page.holder(block).own | page.blocks[block].inline;
    let published = if speaks(page, block, line, PUBLISHED_WORDS) { 25 } else { 0 };
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
    let changed = is_changed(page, block, line);
    let copyright = line.contains('©') || line.contains("opyright");
    let score = near + published + meta + short;
    if copyright { 0 } else { score / (1 + 3 * u32::from(bad) + u32::from(changed)) }
}
