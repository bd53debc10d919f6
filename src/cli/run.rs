//! A run over many articles: read, work, write in order; count what failed; stop when asked.

use std::io::{self, IsTerminal, Write};

use dateline::batch::{Ordered, ordered};
use dateline::document::Document;
use dateline::error::Failure;
use dateline::source::documents;
use dateline::write::{self, Target};

use super::Ending;
use super::arguments::{Reading, Running};
use super::report::{Reporter, complain};
use super::signals::{Signals, quiet_workers};

/// What one document gives.
pub(crate) struct Page {
    /// What is written.
    pub(crate) bytes: Vec<u8>,
    /// The document's id.
    pub(crate) id: String,
    /// What was odd about it.
    pub(crate) notes: Vec<String>,
}

/// What `write` writes.
pub(crate) fn in_memory(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut bytes).expect("memory takes all that is written to it, and a record's keys are strings");
    bytes
}

/// Does `work` on all documents and writes what it gives, in order.
pub(crate) fn over<W>(reading: &Reading, running: &Running, work: W) -> anyhow::Result<Ending>
where
    W: Fn(&Document) -> Page + Send + Sync + 'static,
{
    quiet_workers();
    let inputs = documents(reading.places()?, reading.options());
    let mut outlet = Outlet::open(running)?;
    let signals = Signals::hold()?;
    let pages = ordered(inputs, running.jobs, work);
    let interrupt = signals.stop(pages.stopper());
    outlet.take_all(pages)?;
    outlet.close(reading, interrupt.has_come())
}

/// Where pages and failures go.
struct Outlet<'a> {
    running: &'a Running,
    target: Target,
    /// Whether a person sees the output as it is written.
    is_shown: bool,
    errors: Option<Target>,
    reporter: Reporter,
    done: u64,
    failed: u64,
}

impl<'a> Outlet<'a> {
    fn open(running: &'a Running) -> anyhow::Result<Self> {
        let target = running.output.as_deref().map_or_else(|| Ok(Target::stdout()), Target::file)?;
        let errors = running.errors.as_deref().map(Target::file).transpose()?;
        let is_shown = running.output.is_none() && io::stdout().is_terminal();
        let reporter = Reporter::new(running, is_shown);
        Ok(Self { running, target, is_shown, errors, reporter, done: 0, failed: 0 })
    }

    fn take_all(&mut self, pages: Ordered<Page>) -> anyhow::Result<()> {
        for page in pages {
            match page {
                Ok(page) => self.take(&page)?,
                Err(failure) => self.take_failure(&failure)?,
            }
            self.reporter.progress(self.done, self.failed);
        }
        Ok(())
    }

    fn take(&mut self, page: &Page) -> anyhow::Result<()> {
        self.done += 1;
        let shown = self.is_shown.then(|| write::visible(&String::from_utf8_lossy(&page.bytes)));
        let bytes = shown.as_ref().map_or(page.bytes.as_slice(), String::as_bytes);
        let written = self.target.write_all(bytes).and_then(|()| self.target.flush());
        written.map_err(|source| self.target.error(source))?;
        self.reporter.notes(&page.id, &page.notes);
        Ok(())
    }

    fn take_failure(&mut self, failure: &Failure) -> anyhow::Result<()> {
        self.failed += 1;
        let Some(errors) = &mut self.errors else {
            self.reporter.say(&failure.message());
            return Ok(());
        };
        let written = write::failure(failure, errors).and_then(|()| errors.flush());
        Ok(written.map_err(|source| errors.error(source))?)
    }

    fn close(self, reading: &Reading, is_interrupted: bool) -> anyhow::Result<Ending> {
        self.reporter.end(self.done, self.failed, self.running.errors.as_deref());
        self.errors.map(Target::finish).transpose()?;
        if is_interrupted {
            let kept = self.target.break_off()?.map(|path| format!(", kept in {}", path.display()));
            complain(&format!("dateline: interrupted after {} articles{}", self.done, kept.unwrap_or_default()));
            return Ok(Ending::Interrupted);
        }
        self.target.finish()?;
        if self.done + self.failed == 0 {
            self.reporter.say(&format!("no articles in {}", reading.named()));
        }
        Ok(if self.failed == 0 { Ending::Done } else { Ending::SomeFailed })
    }
}
