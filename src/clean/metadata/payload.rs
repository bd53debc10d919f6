//! The text of pages that are empty until a script has run: the paragraphs in the JSON that comes with them.

use serde_json::Value;

use super::entities::decode;
use crate::clean::characters::Measures;

/// A script of more bytes than this is not read.
const BYTES: usize = 4 << 20;
/// The most values of one script.
const VALUES: usize = 200_000;
/// A paragraph has at least this many words.
const WORDS: u32 = 12;

/// The paragraphs of the script that has most words of them, with blank lines between; none if no script has any.
pub(crate) fn body(scripts: impl Iterator<Item = String>) -> Option<String> {
    let texts = scripts.filter(|script| script.len() <= BYTES).filter_map(|script| {
        let value: Value = serde_json::from_str(script.trim()).ok()?;
        Some(paragraphs(&value))
    });
    // Of equals the first.
    let most = texts.fold((0, Vec::new()), |best, text| {
        let words = text.iter().map(|paragraph| Measures::of(paragraph).words).sum::<u32>();
        if words > best.0 { (words, text) } else { best }
    });
    Some(most.1.join("\n\n")).filter(|text| !text.is_empty())
}

/// The strings that read like paragraphs, in order, each once.
fn paragraphs(value: &Value) -> Vec<String> {
    let (mut stack, mut seen) = (vec![value], 0);
    let mut found: Vec<String> = Vec::new();
    let mut known = rustc_hash::FxHashSet::default();
    while let Some(value) = stack.pop() {
        seen += 1;
        if seen > VALUES {
            break;
        }
        match value {
            Value::Array(values) => stack.extend(values.iter().rev()),
            Value::Object(fields) => stack.extend(fields.values().rev()),
            Value::String(text) => {
                found.extend(lines(text).into_iter().filter(|line| is_paragraph(line) && known.insert(line.clone())));
            }
            _ => {}
        }
    }
    found
}

/// The lines of a string, whether broken by line ends or by tags.
fn lines(text: &str) -> Vec<String> {
    let broken = ["</p>", "<br>", "<br/>", "<br />", "</li>", "</h2>", "</h3>"];
    let text = broken.iter().fold(text.to_owned(), |text, tag| text.replace(tag, "\n"));
    text.split('\n').map(decode).collect()
}

/// Whether a line is a sentence or more of running text, and no code.
fn is_paragraph(line: &str) -> bool {
    let measures = Measures::of(line);
    let code = line.contains(['{', '}', '=', '<']) || line.starts_with("http");
    measures.words >= WORDS && measures.ended && measures.lower * 2 > measures.words && !code
}
