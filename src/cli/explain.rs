//! `dateline explain`: each mention in its sentence with the rule behind it, and each loser with the pass that dropped it.

use std::fmt::Write;

use dateline::clean::{Article, TracedBlock, trace_with};
use dateline::document::Document;
use dateline::mention::Mention;
use dateline::pipeline::Extraction;
use dateline::resolve::{Dropped, Entity};
use dateline::text::{Span, Text};
use dateline::value::{ActorKind, ENOUGH, Sign, Value};

use super::Ending;
use super::arguments::Explain;
use super::heading::heading;
use super::lists::extractor;
use super::run::{Page, over};

/// Runs the command.
pub(crate) fn run(arguments: &Explain) -> anyhow::Result<Ending> {
    let extractor = extractor(&arguments.lists, &arguments.reading)?;
    over(&arguments.reading, &arguments.running, move |document: &Document| {
        let blocks = trace_with(document, extractor.site_rules());
        page(document, &extractor.extract(document), &blocks)
    })
}

fn page(document: &Document, extraction: &Extraction, blocks: &[TracedBlock]) -> Page {
    let article = &extraction.article;
    let notes = [document.warnings.as_slice(), &article.warnings, &article.limits].concat();
    Page { bytes: explained(document, extraction, blocks).into_bytes(), id: document.id.clone(), notes }
}

fn explained(document: &Document, extraction: &Extraction, blocks: &[TracedBlock]) -> String {
    let mut out = format!("{}{}\n", heading(document, &extraction.article), sources(&extraction.article));
    out.push_str(&lines(extraction));
    out.push_str(&entities(&extraction.entities));
    out.push_str(&left_out(blocks));
    out.push('\n');
    out
}

/// `Found in: text page, title h1, byline json-ld`: which source won each field of a page.
fn sources(article: &Article) -> String {
    let sources: Vec<String> =
        article.sources.iter().map(|source| format!("{} {}", source.field, source.from)).collect();
    if sources.is_empty() { String::new() } else { format!("Found in: {}\n", sources.join(", ")) }
}

/// The most characters of a block that was left out.
const LONGEST: usize = 100;

/// The page's blocks that are no part of the article, with the reason, and their weight where weights decided.
fn left_out(blocks: &[TracedBlock]) -> String {
    let mut out = String::new();
    for block in blocks {
        let Some(why) = block.dropped else { continue };
        let weight = if why == "unlikely" { format!(", {:.2}", f64::from(block.score) / 100.0) } else { String::new() };
        let words: String = one_line(&block.text).chars().take(LONGEST).collect();
        let _ = writeln!(out, "-- {why}{weight}: {words}");
    }
    if out.is_empty() { out } else { format!("\nLeft out of the page\n{out}") }
}

/// The article in order: sentences with what was found and dropped in them, and furniture between them.
fn lines(extraction: &Extraction) -> String {
    let text = &extraction.text;
    let sentences =
        text.sentences().iter().map(|sentence| (sentence.span, explained_sentence(sentence.span, extraction)));
    let furniture = text.furniture().iter().map(|line| {
        let words = one_line(text.slice(line.span));
        (line.span, format!("-- {}, not read: {words}\n", line.kind))
    });
    let mut lines: Vec<(Span, String)> = sentences.chain(furniture).collect();
    lines.sort_by_key(|(span, _)| *span);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn explained_sentence(sentence: Span, extraction: &Extraction) -> String {
    let text = &extraction.text;
    let is_here = |mention: &Mention| (sentence.start..sentence.end).contains(&mention.span.start);
    let mentions: Vec<&Mention> = extraction.mentions.iter().filter(|mention| is_here(mention)).collect();
    let mut out = format!("{}\n", one_line(&marked(text, sentence, &mentions)));
    for mention in mentions {
        let _ = writeln!(out, "    + {}", found(text, mention));
    }
    for dropped in extraction.log.dropped.iter().filter(|dropped| is_here(&dropped.mention)) {
        let _ = writeln!(out, "    - {}", lost(text, dropped));
    }
    out
}

/// The characters of `span` with `[[words = value]]` around each of `mentions`, which are in order of place and nest.
fn marked(text: &Text, span: Span, mentions: &[&Mention]) -> String {
    let mut marks = Marks { text, out: String::new(), at: span.start, open: Vec::new() };
    // One that crosses another, or the sentence's end, is listed below without being marked.
    for mention in mentions.iter().filter(|mention| span.contains(mention.span)) {
        marks.close(mention.span.start);
        if marks.open.last().is_none_or(|outer| outer.span.contains(mention.span)) {
            marks.copy(mention.span.start);
            marks.out.push_str("[[");
            marks.open.push(mention);
        }
    }
    marks.close(span.end);
    marks.copy(span.end);
    marks.out
}

/// A sentence on its way to its marked form.
struct Marks<'a> {
    text: &'a Text,
    out: String,
    at: u32,
    open: Vec<&'a Mention>,
}

impl Marks<'_> {
    /// Closes the marks that end at or before `place`.
    fn close(&mut self, place: u32) {
        while let Some(mention) = self.open.pop_if(|mention| mention.span.end <= place) {
            self.copy(mention.span.end);
            let _ = write!(self.out, " = {}]]", mention.value);
        }
    }

    fn copy(&mut self, end: u32) {
        self.out.push_str(self.text.slice(Span { start: self.at, end }));
        self.at = end;
    }
}

/// `CISA = organisation | organisation.listed, certain; alias "CISA" of organisations/agencies`
fn found(text: &Text, mention: &Mention) -> String {
    format!("{} | {}{}", proposal(text, mention), origin(mention), evidence(&mention.value))
}

/// `; 12 of 5 points: rule's own 5, listed group 6, alone 1`: why the name is what it is.
fn evidence(value: &Value) -> String {
    let Some(name) = value.name().filter(|name| name.points != 0) else { return String::new() };
    let worth = |sign: Sign| match value {
        Value::Actor(ActorKind::Person, _) => sign.worth().person,
        Value::Actor(..) => sign.worth().group,
        _ => sign.worth().organisation,
    };
    let signs = name.signs.iter().map(|&sign| (sign.word(), worth(sign))).filter(|&(_, worth)| worth != 0);
    let signs: Vec<(&str, i32)> = signs.collect();
    let own = name.points - signs.iter().map(|(_, worth)| worth).sum::<i32>();
    let all = Some(("the rules' sureness", own)).filter(|_| own != 0).into_iter().chain(signs);
    let all: Vec<String> = all.map(|(word, worth)| format!("{word} {worth:+}")).collect();
    format!("; {} of {ENOUGH} points: {}", name.points, all.join(", "))
}

fn lost(text: &Text, dropped: &Dropped) -> String {
    let Dropped { mention, pass, why } = dropped;
    format!("{} | {}; dropped by {pass}: {why}", proposal(text, mention), origin(mention))
}

fn proposal(text: &Text, mention: &Mention) -> String {
    format!("{} = {}", one_line(text.slice(mention.span)), mention.value)
}

fn origin(mention: &Mention) -> String {
    let mut origin = format!("{}, {}", mention.rule, mention.strength.word());
    if let Value::Date(timex) = &mention.value
        && let Some(anchor) = timex.anchor
    {
        let _ = write!(origin, "; resolved against {anchor}");
    }
    if let Some(name) = mention.value.name()
        && let (Some(alias), Some(listing)) = (&name.alias, &name.listing)
    {
        let _ = write!(origin, "; alias \"{alias}\" of {}", listing.source);
    }
    origin
}

/// Who and what the article names, each once.
fn entities(entities: &[Entity]) -> String {
    let mut out = String::new();
    for entity in entities {
        let times = entity.mentions.len();
        let plural = if times == 1 { "" } else { "s" };
        let _ = writeln!(out, "{}{}: {times} mention{plural}", entity.name, described(entity));
    }
    if out.is_empty() { out } else { format!("\nEntities\n{out}") }
}

/// `(organisation, agency, US, wikidata:Q1)`
fn described(entity: &Entity) -> String {
    let Some(name) = entity.value.name() else { return String::new() };
    let kind = match &entity.value {
        Value::Actor(kind, _) => kind.word(),
        other => other.kind().word(),
    };
    let listing = name.listing.as_ref();
    let id = listing.and_then(|listing| listing.ids.first()).map(|(registry, id)| format!("{registry}:{id}"));
    let parts = [Some(kind.to_owned()), name.country.clone(), name.role.clone(), id];
    format!(" ({})", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// `text` with each run of blanks and line ends as one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
