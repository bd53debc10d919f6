//! JSON lines: one object a line, `{"id", "text" | "html", "published"?, "url"?, "title"?}`; and whole JSON files.

use std::io::BufRead;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::lines::{Line, Lines};
use super::published::day;
use super::stream::unreadable;
use super::{Inputs, MOST_BYTES, failure};
use crate::decode::decode;
use crate::document::{Body, Document, Input, sha256};
use crate::error::{Error, Failure};

/// What one line holds. Other keys are left alone.
#[derive(Deserialize)]
struct Row<P> {
    id: Option<Value>,
    text: Option<String>,
    html: Option<String>,
    published: Option<P>,
    url: Option<String>,
    title: Option<String>,
}

/// The documents of the lines of `reader`. A line that is none harms no other; empty lines are passed over.
pub(super) fn lines<R: BufRead>(reader: R, uri: &str) -> impl Iterator<Item = Input> + use<R> {
    let mut lines = Some(Lines::new(reader, MOST_BYTES));
    let uri = uri.to_owned();
    std::iter::from_fn(move || {
        loop {
            match lines.as_mut()?.next() {
                Ok(Some(line)) if is_blank(&line) => {}
                Ok(line) => return line.map(|line| input(&uri, line)),
                Err(source) => {
                    lines = None;
                    return Some(Err(failure(&uri, unreadable(&uri, source))));
                }
            }
        }
    })
}

fn is_blank(line: &Line) -> bool {
    line.bytes.as_ref().is_some_and(|bytes| bytes.trim_ascii().is_empty())
}

fn input(uri: &str, line: Line) -> Input {
    let name = format!("{uri}#{}", line.number);
    let fail = |why| Failure {
        id: Some(name.clone()),
        uri: uri.to_owned(),
        error: Error::Line { uri: uri.to_owned(), line: line.number, why },
    };
    let bytes = line.bytes.ok_or_else(|| fail(format!("the line is longer than {MOST_BYTES} bytes")))?;
    document(uri, &name, without_mark(&bytes)).map_err(fail)
}

/// The byte order mark that some programs write at the head of a file is no part of its first line.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// The documents of a file that is one JSON object or an array of them; `None` if it is neither.
pub(super) fn whole(bytes: &[u8], uri: &str) -> Option<Inputs> {
    match serde_json::from_str(&decode(bytes, None).text).ok()? {
        Value::Array(items) => Some(Box::new(items_of(items, uri.to_owned()))),
        Value::Object(_) => {
            let fail = |why| failure(uri, Error::Item { uri: uri.to_owned(), item: 1, why });
            Some(Box::new(std::iter::once(document(uri, uri, without_mark(bytes)).map_err(fail))))
        }
        _ => None,
    }
}

fn items_of(items: Vec<Value>, uri: String) -> impl Iterator<Item = Input> + Send {
    (1..).zip(items).map(move |(item, value)| {
        let name = format!("{uri}#{item}");
        let error = |why| Error::Item { uri: uri.clone(), item, why };
        document(&uri, &name, value.to_string().as_bytes()).map_err(|why| Failure {
            id: Some(name.clone()),
            uri: uri.clone(),
            error: error(why),
        })
    })
}

/// The document that one JSON object describes, called `name` unless it has an id; else what is wrong with it.
fn document(uri: &str, name: &str, bytes: &[u8]) -> Result<Document, String> {
    let decoded = decode(bytes, None);
    let (row, published_warning) = row(&decoded.text)?;
    let id = id(row.id.as_ref(), name)?;
    let (published, warning) = published(row.published.as_ref());
    // Text that the user has cleaned already is nearer to what is wanted than the page it came from.
    let body = match (row.text, row.html) {
        (Some(text), _) => Body::Plain(text),
        (None, Some(html)) => Body::Html(html),
        (None, None) => return Err("neither \"text\" nor \"html\" is given; one of them must be a string".to_owned()),
    };
    let mut warnings = decoded.warnings;
    warnings.extend(published_warning.or(warning));
    warnings.extend(emptiness(&body));
    let document = Document::new(&id, body);
    let (uri, sha256) = (uri.to_owned(), sha256(bytes));
    Ok(Document {
        uri,
        sha256,
        url: row.url,
        title: row.title,
        published,
        encoding: decoded.encoding,
        warnings,
        ..document
    })
}

fn emptiness(body: &Body) -> Option<String> {
    let (Body::Html(characters) | Body::Plain(characters)) = body;
    characters.is_empty().then(|| "the input is empty".to_owned())
}

/// Reads one object. A number that no machine holds, as `published`, costs only that field.
fn row(line: &str) -> Result<(Row<Value>, Option<String>), String> {
    let error = match serde_json::from_str(line) {
        Ok(row) => return Ok((row, None)),
        Err(error) => error,
    };
    let Row::<IgnoredAny> { id, text, html, url, title, .. } = serde_json::from_str(line).map_err(|_| wrong(&error))?;
    let row = Row { id, text, html, url, title, published: None };
    Ok((row, Some(ignored("what stands in \"published\""))))
}

/// The parser's message with the column alone: the line is known from elsewhere.
fn wrong(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let form = "each line must be one JSON object with \"text\" or \"html\"";
    format!("{message} at column {}; {form}", error.column())
}

fn id(id: Option<&Value>, name: &str) -> Result<String, String> {
    match id {
        None | Some(Value::Null) => Ok(name.to_owned()),
        Some(Value::String(id)) => Ok(id.clone()),
        Some(Value::Number(id)) => Ok(id.to_string()),
        Some(_) => Err("\"id\" must be a string or a number".to_owned()),
    }
}

/// The day of publication, or a warning about one that is none.
fn published(written: Option<&Value>) -> (Option<jiff::civil::Date>, Option<String>) {
    let day = match written {
        None | Some(Value::Null) => return (None, None),
        Some(Value::String(written)) if written.trim().is_empty() => return (None, None),
        Some(Value::String(written)) => day(written),
        Some(_) => None,
    };
    let warning = || ignored(&format!("published {}", written.unwrap_or(&Value::Null)));
    (day, if day.is_none() { Some(warning()) } else { None })
}

fn ignored(what: &str) -> String {
    format!("{what} is no ISO 8601 date and is ignored")
}
