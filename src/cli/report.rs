//! What is said on standard error.

use std::io::{IsTerminal, Write};
use std::path::Path;

use dateline::write::visible;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::arguments::Running;

/// Says `message` on standard error; nobody may be listening.
pub(crate) fn complain(message: &str) {
    let _ = writeln!(std::io::stderr(), "{}", visible(message));
}

/// Says how a run goes.
pub(crate) struct Reporter {
    is_quiet: bool,
    is_verbose: bool,
    bar: ProgressBar,
}

impl Reporter {
    /// Records that scroll by, where `is_shown`, are progress enough.
    pub(crate) fn new(running: &Running, is_shown: bool) -> Self {
        let is_hidden = running.quiet || is_shown || !std::io::stderr().is_terminal();
        let target = if is_hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(None, target);
        bar.set_style(style());
        Self { is_quiet: running.quiet, is_verbose: running.verbose, bar }
    }

    /// Says `message` unless nothing is to be said.
    pub(crate) fn say(&self, message: &str) {
        if !self.is_quiet {
            self.bar.suspend(|| complain(&format!("dateline: {message}")));
        }
    }

    /// Says what was odd about the document `id`, to those who want to know.
    pub(crate) fn notes(&self, id: &str, notes: &[String]) {
        for note in notes.iter().filter(|_| self.is_verbose) {
            self.say(&format!("{id}: {note}"));
        }
    }

    /// Shows how far the run is.
    pub(crate) fn progress(&self, done: u64, failed: u64) {
        self.bar.set_position(done + failed);
        if failed > 0 {
            self.bar.set_message(format!(", {failed} failed"));
        }
    }

    /// Sums up.
    pub(crate) fn end(&self, done: u64, failed: u64, errors: Option<&Path>) {
        self.bar.finish_and_clear();
        if let Some(errors) = errors.filter(|_| failed > 0) {
            self.say(&format!("{failed} of {} inputs failed, see {}", done + failed, errors.display()));
        } else if self.is_verbose {
            self.say(&format!("{done} articles read, {failed} inputs failed"));
        }
    }
}

fn style() -> ProgressStyle {
    let style = ProgressStyle::with_template("{spinner} {human_pos} articles, {per_sec}{msg}");
    style.expect("the template names known keys only")
}
