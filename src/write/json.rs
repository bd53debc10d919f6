//! Records and failures as JSON.

use std::io::{self, Write};

use serde::Serialize;

use crate::error::Failure;
use crate::record::SCHEMA_VERSION;

/// Writes `record` on one line.
pub fn jsonl(record: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, record)?;
    out.write_all(b"\n")
}

/// Writes `record` over many lines, for people.
pub fn json(record: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, record)?;
    out.write_all(b"\n")
}

/// A line of the errors file.
#[derive(Serialize)]
struct Failed<'a> {
    schema_version: u32,
    id: Option<&'a str>,
    uri: &'a str,
    error: Reason<'a>,
}

#[derive(Serialize)]
struct Reason<'a> {
    kind: &'a str,
    message: String,
}

/// Writes `failure` on one line, as the errors file has it.
pub fn failure(failure: &Failure, out: &mut dyn Write) -> io::Result<()> {
    let error = Reason { kind: failure.error.kind(), message: failure.message() };
    let Failure { id, uri, .. } = failure;
    jsonl(&Failed { schema_version: SCHEMA_VERSION, id: id.as_deref(), uri, error }, out)
}
