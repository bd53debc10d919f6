//! The one error of the library: what was being done, to which thing, and why it failed.

use std::path::PathBuf;

/// Why an input, a gazetteer or an output could not be read or written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A file or folder could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The records could not be written.
    #[error("cannot write {target}")]
    Write {
        /// The file, or `standard output`.
        target: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The bytes are no text: an image, an archive, a program.
    #[error("{uri} is not text ({why})")]
    NotText {
        /// The input as the user named it.
        uri: String,
        /// What gave it away.
        why: String,
    },
    /// The input is larger than the limit.
    #[error("{uri} holds more than {limit} bytes, the most that is read as one article")]
    TooLarge {
        /// The input as the user named it.
        uri: String,
        /// The most that is read.
        limit: u64,
    },
    /// A line of a JSON lines input is not a document.
    #[error("{uri}, line {line}: {why}")]
    Line {
        /// The input as the user named it.
        uri: String,
        /// The line, counted from 1.
        line: u64,
        /// What is wrong with it and how to mend it.
        why: String,
    },
    /// An item of a JSON array, or a whole JSON file, is not a document.
    #[error("{uri}, item {item}: {why}")]
    Item {
        /// The input as the user named it.
        uri: String,
        /// The item, counted from 1.
        item: u64,
        /// What is wrong with it and how to mend it.
        why: String,
    },
    /// A page could not be fetched.
    #[error("cannot fetch {url}: {why}")]
    Fetch {
        /// The address as the user gave it.
        url: String,
        /// What went wrong.
        why: String,
    },
    /// A row of a gazetteer is not what the format asks for.
    #[error("{file}, line {line}: {why}")]
    Gazetteer {
        /// The gazetteer's file or list name.
        file: String,
        /// The line, counted from 1.
        line: u64,
        /// What is wrong with it and how to mend it.
        why: String,
    },
    /// A rule for a site is not what the format asks for.
    #[error("{file}, line {line}: {why}")]
    SiteRule {
        /// The file of rules.
        file: String,
        /// The line, counted from 1.
        line: u64,
        /// What is wrong with it and how to mend it.
        why: String,
    },
    /// A document made the program panic: a bug, kept to that document.
    #[error("{uri}: internal error: {why} (this is a bug in dateline, please report it)")]
    Panic {
        /// The input as the user named it.
        uri: String,
        /// The panic's message.
        why: String,
    },
}

impl Error {
    /// A short stable word for the kind of error, as it stands in the errors file.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Read { .. } => "read",
            Self::Write { .. } => "write",
            Self::NotText { .. } => "not_text",
            Self::TooLarge { .. } => "too_large",
            Self::Line { .. } => "line",
            Self::Item { .. } => "item",
            Self::Fetch { .. } => "fetch",
            Self::Gazetteer { .. } => "gazetteer",
            Self::SiteRule { .. } => "site_rule",
            Self::Panic { .. } => "panic",
        }
    }
}

/// An input that gave no document, or a document that gave no record: one item of a run's output, never its end.
#[derive(Debug)]
pub struct Failure {
    /// The id that the record would have had, where it is known.
    pub id: Option<String>,
    /// The input as the user named it.
    pub uri: String,
    /// What went wrong.
    pub error: Error,
}

impl Failure {
    /// The whole message: the error and, behind colons, what caused it.
    pub fn message(&self) -> String {
        let mut message = self.error.to_string();
        let mut cause = std::error::Error::source(&self.error);
        while let Some(error) = cause {
            message = format!("{message}: {error}");
            cause = error.source();
        }
        message
    }
}

/// What the library's fallible functions return.
pub type Result<T, E = Error> = std::result::Result<T, E>;
