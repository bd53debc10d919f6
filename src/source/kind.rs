//! What an input is, by its content first and by its name's ending second.

use std::path::Path;

/// What the user says that the inputs are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Find out.
    #[default]
    Auto,
    /// Plain text.
    Text,
    /// HTML pages.
    Html,
    /// JSON lines.
    Jsonl,
}

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Html,
    /// One JSON object a line.
    Lines,
    /// One JSON object or array over several lines.
    Json,
}

/// The endings of the files that a folder gives.
pub(super) const ENDINGS: &[&str] = &["txt", "text", "html", "htm", "xhtml", "json", "jsonl", "ndjson"];

/// The ending of `path` in lower case.
pub(super) fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}

/// What an input is that begins with `head` and whose name ends in `ending`.
pub(super) fn kind(format: Format, head: &[u8], ending: &str) -> Kind {
    match format {
        Format::Text => Kind::Text,
        Format::Html => Kind::Html,
        Format::Jsonl => Kind::Lines,
        Format::Auto => guess(&crate::decode::decode(head, None).text, ending),
    }
}

fn guess(head: &str, ending: &str) -> Kind {
    let start = head.trim_start();
    let is_named = |endings: &[&str]| endings.contains(&ending);
    if is_page(start) || (is_named(&["html", "htm", "xhtml"]) && !is_object(start)) {
        return Kind::Html;
    }
    if is_object(start) || is_named(&["jsonl", "ndjson"]) {
        return if is_whole_line(start) || is_named(&["jsonl", "ndjson"]) { Kind::Lines } else { Kind::Json };
    }
    let is_array = start.strip_prefix('[').is_some_and(|inside| is_object(inside.trim_start()));
    if is_array || ending == "json" {
        return Kind::Json;
    }
    if is_fragment(start) && !is_named(&["md", "txt", "text"]) { Kind::Html } else { Kind::Text }
}

/// `{"` or `{}`: the beginning of a JSON object.
fn is_object(start: &str) -> bool {
    start.strip_prefix('{').is_some_and(|inside| inside.trim_start().starts_with(['"', '}']))
}

/// Whether the first line ends as an object does, or beyond what is seen of it.
fn is_whole_line(start: &str) -> bool {
    start.split_once('\n').is_none_or(|(line, _)| line.trim_end().ends_with('}'))
}

/// Whether it begins as only a page does.
fn is_page(start: &str) -> bool {
    let head: String = start.chars().take(512).collect::<String>().to_ascii_lowercase();
    let past_comments = past_comments(&head);
    ["<!doctype html", "<html", "<head>", "<body"].iter().any(|tag| past_comments.starts_with(tag))
        || (past_comments.starts_with("<?xml") && head.contains("<html"))
}

fn past_comments(mut head: &str) -> &str {
    while let Some(comment) = head.strip_prefix("<!--") {
        head = comment.split_once("-->").map_or("", |(_, rest)| rest).trim_start();
    }
    head
}

/// A part of a page without its head: an opening tag first, and a closing tag later.
fn is_fragment(start: &str) -> bool {
    let is_tag =
        start.strip_prefix('<').is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_alphabetic()));
    is_tag && start.contains("</")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_more_than_the_ending() {
        assert_eq!(guess("\n<!DOCTYPE html><p>", "txt"), Kind::Html);
        assert_eq!(guess("<!-- saved --><html>", ""), Kind::Html);
        assert_eq!(guess(r#"{"id": "a", "text": "b"}"#, "txt"), Kind::Lines);
        assert_eq!(guess("{\n  \"id\": \"a\"\n}", "json"), Kind::Json);
        assert_eq!(guess("[\n  {\"id\": \"a\"}]", ""), Kind::Json);
    }

    #[test]
    fn the_ending_tells_where_content_does_not() {
        assert_eq!(guess("A fragment <b>of</b> a page", "html"), Kind::Html);
        assert_eq!(guess("not json", "jsonl"), Kind::Lines);
        assert_eq!(guess("<p>Markdown</p>", "md"), Kind::Text);
        assert_eq!(guess("<p>A fragment</p>", ""), Kind::Html);
        assert_eq!(guess("A story.", "html5"), Kind::Text);
        assert_eq!(guess("", ""), Kind::Text);
        assert_eq!(guess("[Reuters] A story", "txt"), Kind::Text);
        assert_eq!(guess("{Correction} A story", "txt"), Kind::Text);
    }
}
