//! One stream of bytes, from a file, a pipe or the web: an article, or many of them as JSON.

use std::io::{self, BufReader, Cursor, Read};
use std::path::Path;

use encoding_rs::Encoding;

use super::kind::{Format, Kind, ending, kind};
use super::{Inputs, MOST_BYTES, failure, jsonl};
use crate::decode::{Decoded, binary, declared_in_page, decode};
#[cfg(feature = "fetch")]
use crate::decode::{charset_of, labelled};
use crate::document::{Body, Document, Input, sha256};
use crate::error::{Error, Result};

/// How many bytes tell what an input is.
const HEAD: u64 = 16 * 1024;

/// The buffer for JSON lines.
const BUFFER: usize = 64 * 1024;

/// The documents that `bytes` hold. Only JSON lines are read bit by bit; all else is one article, read whole.
pub(super) fn read(bytes: impl Read + Send + 'static, uri: &str, format: Format) -> Inputs {
    match begin(bytes, uri, format) {
        Ok((Kind::Lines, head, bytes)) => lines(head, bytes, uri),
        Ok((Kind::Json, head, bytes)) => json(Cursor::new(head).chain(bytes), uri),
        Ok((kind, head, bytes)) => {
            let all = whole(Cursor::new(head).chain(bytes), uri);
            one(all.map(|all| article(&all, uri, kind, None)).map_err(|error| failure(uri, error)))
        }
        Err(error) => one(Err(failure(uri, error))),
    }
}

/// The article that the web server gave as `bytes` and described as `content_type`: `text/html; charset=utf-8`.
#[cfg(feature = "fetch")]
pub(super) fn fetched(bytes: &[u8], url: &str, content_type: &str) -> Input {
    let (kind, ..) = begin(bytes, url, Format::Auto).map_err(|error| failure(url, error))?;
    // A page that begins with bare words is still a page if the server says so.
    let is_page = content_type.contains("html");
    let kind = if is_page || kind == Kind::Html { Kind::Html } else { Kind::Text };
    Ok(article(bytes, url, kind, charset_of(content_type).and_then(labelled)))
}

fn one(input: Input) -> Inputs {
    Box::new(std::iter::once(input))
}

/// What `bytes` are, their head and the rest.
fn begin<R: Read>(mut bytes: R, uri: &str, format: Format) -> Result<(Kind, Vec<u8>, R)> {
    let mut head = Vec::new();
    bytes.by_ref().take(HEAD).read_to_end(&mut head).map_err(|source| unreadable(uri, source))?;
    if let Some(why) = binary(&head) {
        return Err(Error::NotText { uri: uri.to_owned(), why: why.to_owned() });
    }
    let kind = kind(format, &head, &ending(Path::new(uri)));
    Ok((kind, head, bytes))
}

/// The error of an input that the system does not let be read.
pub(super) fn unreadable(uri: &str, source: io::Error) -> Error {
    Error::Read { path: uri.into(), source }
}

/// All of `bytes`, which must not be over the limit.
fn whole(bytes: impl Read, uri: &str) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    bytes.take(MOST_BYTES + 1).read_to_end(&mut all).map_err(|source| unreadable(uri, source))?;
    if all.len() as u64 > MOST_BYTES {
        return Err(Error::TooLarge { uri: uri.to_owned(), limit: MOST_BYTES });
    }
    Ok(all)
}

/// JSON over several lines; what is none after all is read line by line, so that each error has its line.
fn json(bytes: impl Read, uri: &str) -> Inputs {
    match whole(bytes, uri) {
        Ok(all) => jsonl::whole(&all, uri).unwrap_or_else(|| Box::new(jsonl::lines(Cursor::new(all), uri))),
        Err(error) => one(Err(failure(uri, error))),
    }
}

/// JSON lines, read bit by bit unless they are UTF-16, as some shells write them.
fn lines(head: Vec<u8>, bytes: impl Read + Send + 'static, uri: &str) -> Inputs {
    let is_wide = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    let bytes = Cursor::new(head).chain(bytes);
    if !is_wide {
        return Box::new(jsonl::lines(BufReader::with_capacity(BUFFER, bytes), uri));
    }
    match whole(bytes, uri) {
        Ok(all) => Box::new(jsonl::lines(Cursor::new(decode(&all, None).text), uri)),
        Err(error) => one(Err(failure(uri, error))),
    }
}

/// The article that `bytes` are: a page, or else plain text.
fn article(bytes: &[u8], uri: &str, kind: Kind, label: Option<&'static Encoding>) -> Document {
    let is_page = kind == Kind::Html;
    let declared = label.or_else(|| declared_in_page(bytes).filter(|_| is_page));
    let Decoded { text, encoding, mut warnings } = decode(bytes, declared);
    if bytes.is_empty() {
        warnings.push("the input is empty".to_owned());
    }
    let mut document = Document::new(uri, if is_page { Body::Html(text) } else { Body::Plain(text) });
    document.sha256 = sha256(bytes);
    Document { encoding, warnings, ..document }
}
