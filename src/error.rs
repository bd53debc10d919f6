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
    #[error("{uri} holds {bytes} bytes, over the limit of {limit}")]
    TooLarge {
        /// The input as the user named it.
        uri: String,
        /// Its size.
        bytes: u64,
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
            Self::Fetch { .. } => "fetch",
            Self::Gazetteer { .. } => "gazetteer",
            Self::Panic { .. } => "panic",
        }
    }
}

/// What the library's fallible functions return.
pub type Result<T, E = Error> = std::result::Result<T, E>;
