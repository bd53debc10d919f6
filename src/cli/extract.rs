//! `dateline extract`: one record for each article.

use std::io::IsTerminal;
use std::path::Path;

use dateline::document::Document;
use dateline::pipeline::Extractor;
use dateline::record::{Record, record};
use dateline::write;

use super::Ending;
use super::arguments::{Extract, Only, OutputFormat};
use super::lists::extractor;
use super::run::{Page, in_memory, over};

/// Runs the command.
pub(crate) fn run(arguments: &Extract) -> anyhow::Result<Ending> {
    let extractor = extractor(&arguments.lists, &arguments.reading)?;
    let shape = Shape { format: format(arguments), only: arguments.only.clone(), has_text: !arguments.no_text };
    let work = move |document: &Document| shape.page(document, extractor);
    over(&arguments.reading, &arguments.running, work)
}

/// Pretty JSON where a person looks at one article, JSON lines everywhere else.
fn format(arguments: &Extract) -> OutputFormat {
    let inputs = &arguments.reading.inputs;
    let is_single = inputs.len() <= 1 && !inputs.first().is_some_and(|input| Path::new(input).is_dir());
    let is_seen = arguments.running.output.is_none() && std::io::stdout().is_terminal();
    let usual = if is_single && is_seen { OutputFormat::Json } else { OutputFormat::Jsonl };
    arguments.format.unwrap_or(usual)
}

/// What of a record is wanted, and in which form.
struct Shape {
    format: OutputFormat,
    only: Vec<Only>,
    has_text: bool,
}

impl Shape {
    fn page(&self, document: &Document, extractor: &Extractor) -> Page {
        let mut record = record(document, &extractor.extract(document), self.has_text);
        self.narrow(&mut record);
        let bytes = in_memory(|out| match self.format {
            OutputFormat::Json => write::json(&record, out),
            OutputFormat::Jsonl => write::jsonl(&record, out),
        });
        Page { bytes, id: record.id, notes: [record.warnings, record.limits].concat() }
    }

    fn narrow(&self, record: &mut Record) {
        let is_wanted = |kind| self.only.is_empty() || self.only.contains(&kind);
        if !is_wanted(Only::Organisations) {
            record.organisations.clear();
        }
        if !is_wanted(Only::Actors) {
            record.actors.clear();
        }
        if !is_wanted(Only::Dates) {
            record.dates.clear();
        }
        if !is_wanted(Only::Counts) {
            record.counts.clear();
        }
    }
}
