//! Writers: records as JSON and JSON lines, failures as the errors file, files that are whole or not there, and text that
//! is safe to show at a terminal.

mod json;
mod target;
mod visible;

pub use json::{failure, json, jsonl};
pub use target::Target;
pub use visible::visible;
