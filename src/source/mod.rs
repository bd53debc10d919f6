//! Sources: files, folders, standard input, JSON lines and web pages, each an iterator of documents.

#[cfg(feature = "fetch")]
mod fetch;
mod files;
mod jsonl;
mod kind;
mod lines;
mod published;
mod stream;
mod unique;

use std::path::PathBuf;

use jiff::civil::Date;

use crate::document::{Document, Giver, Input};
use crate::error::{Error, Failure};

pub use kind::Format;
pub use published::day;

/// The most bytes that are read as one article, one JSON line or one JSON file.
pub const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// The documents of one source. Nothing is read before it is asked for.
pub type Inputs = Box<dyn Iterator<Item = Input> + Send>;

/// How inputs are to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// What the inputs are; by their content if it is [`Format::Auto`].
    pub format: Format,
    /// The publication date of all inputs, whatever they say themselves.
    pub published: Option<Date>,
}

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// `-`
    StandardInput,
    /// A file or a folder.
    Path(PathBuf),
    /// A page on the web.
    Url(String),
}

impl From<PathBuf> for Place {
    fn from(path: PathBuf) -> Self {
        match path.to_str() {
            Some("-") => Self::StandardInput,
            Some(url) if is_url(url) => Self::Url(url.to_owned()),
            _ => Self::Path(path),
        }
    }
}

fn is_url(name: &str) -> bool {
    name.split_once("://").is_some_and(|(scheme, _)| scheme.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// All documents of all `places`, in order. An id that stood before is noted in its document's warnings.
pub fn documents(places: Vec<Place>, options: Options) -> Inputs {
    let inputs = places.into_iter().flat_map(move |place| open(place, options));
    Box::new(unique::noted(inputs.map(move |input| input.map(|document| argued(document, options.published)))))
}

fn open(place: Place, options: Options) -> Inputs {
    match place {
        Place::StandardInput => stream::read(std::io::stdin(), "-", options.format),
        Place::Path(path) => files::read(&path, options.format),
        Place::Url(url) => Box::new(std::iter::once_with(move || fetched(&url))),
    }
}

/// The user's own date wins over the input's.
fn argued(mut document: Document, published: Option<Date>) -> Document {
    if let Some(day) = published {
        document.published = Some(day);
        document.published_by = Giver::Argument;
    }
    document
}

#[cfg(feature = "fetch")]
fn fetched(url: &str) -> Input {
    fetch::fetch(url)
}

#[cfg(not(feature = "fetch"))]
fn fetched(url: &str) -> Input {
    let why = "this build reads no web pages; save the page and name its file, or build with the feature `fetch`";
    Err(failure(url, Error::Fetch { url: url.to_owned(), why: why.to_owned() }))
}

/// The failure of a whole input, whose id is its name.
fn failure(uri: &str, error: Error) -> Failure {
    Failure { id: Some(uri.to_owned()), uri: uri.to_owned(), error }
}
