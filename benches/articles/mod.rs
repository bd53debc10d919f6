//! What the benches read: the articles of the corpus.

mod dress;

use std::fs;
use std::path::Path;

use dateline::document::{Body, Document};
use dateline::text::Text;

/// All pages, and all plain texts, of the corpus.
pub(crate) struct Articles {
    /// The HTML pages, dressed up to the size of real ones.
    pub(crate) pages: Vec<Document>,
    /// The plain texts.
    pub(crate) texts: Vec<Document>,
}

impl Articles {
    /// Reads the corpus.
    pub(crate) fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/articles");
        let entries = fs::read_dir(folder).expect("the corpus is there");
        let mut files: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
        files.sort();
        let (mut pages, mut texts) = (Vec::new(), Vec::new());
        for file in files {
            let characters = String::from_utf8_lossy(&fs::read(&file).expect("readable")).into_owned();
            let name = file.display().to_string();
            let is_page = file.extension().is_some_and(|ending| ending == "html");
            let body = if is_page { Body::Html(dress::dressed(&characters)) } else { Body::Plain(characters) };
            if is_page { &mut pages } else { &mut texts }.push(Document::new(&name, body));
        }
        Self { pages, texts }
    }
}

/// The characters of a document.
pub(crate) fn characters(document: &Document) -> &str {
    match &document.body {
        Body::Html(characters) | Body::Plain(characters) => characters,
    }
}

/// A plain document as the rules see it.
pub(crate) fn text(document: &Document) -> Text {
    dateline::segment::segment(None, characters(document), &[], document.published)
}

/// The bytes of all `documents`.
pub(crate) fn bytes(documents: &[Document]) -> u64 {
    documents.iter().map(|document| characters(document).len() as u64).sum()
}
