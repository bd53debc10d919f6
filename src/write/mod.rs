//! Writers: records as JSON and JSON lines, failures as the errors file, and files that are whole or not there.

mod json;
mod target;

pub use json::{failure, json, jsonl};
pub use target::Target;
