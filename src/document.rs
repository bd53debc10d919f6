//! What a source hands over: one article, decoded but not yet cleaned.

use jiff::civil::Date;

use crate::error::Failure;

/// One input that was read, or why it could not be.
pub type Input = Result<Document, Failure>;

/// One article as it came in.
#[derive(Debug, Clone)]
pub struct Document {
    /// The input's own id, or one from its path or URL.
    pub id: String,
    /// The input as the user named it: a path, a URL, `-`.
    pub uri: String,
    /// Where the article stands on the web, if that is known.
    pub url: Option<String>,
    /// The title that the input gives apart from its text.
    pub title: Option<String>,
    /// The publication date that the input or the user gives.
    pub published: Option<Date>,
    /// Who gives `published`, if anyone does.
    pub published_by: Giver,
    /// The article.
    pub body: Body,
    /// SHA-256 of the source bytes, in hexadecimal.
    pub sha256: String,
    /// The WHATWG name of the encoding that the bytes were read in.
    pub encoding: String,
    /// What was odd about the input and how it was dealt with.
    pub warnings: Vec<String>,
}

/// Who gives a document's publication date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Giver {
    /// The user, for all inputs of a run.
    Argument,
    /// The input itself, beside its text.
    #[default]
    Input,
}

impl Giver {
    /// The word for it in the record's `published_from`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Argument => "argument",
            Self::Input => "input",
        }
    }
}

/// The article's characters and what they are.
#[derive(Debug, Clone)]
pub enum Body {
    /// An HTML page.
    Html(String),
    /// Plain text, which comes back verbatim.
    Plain(String),
}

impl Document {
    /// Plain text without a source: for callers that hold the text already.
    pub fn plain(id: &str, text: &str) -> Self {
        Self::new(id, Body::Plain(text.to_owned()))
    }

    /// An HTML page without a source: for callers that hold the page already.
    pub fn html(id: &str, html: &str) -> Self {
        Self::new(id, Body::Html(html.to_owned()))
    }

    /// A document of which nothing but its body is known.
    pub fn new(id: &str, body: Body) -> Self {
        let bytes = match &body {
            Body::Html(text) | Body::Plain(text) => text.as_bytes(),
        };
        Self {
            id: id.to_owned(),
            uri: id.to_owned(),
            url: None,
            title: None,
            published: None,
            published_by: Giver::Input,
            sha256: sha256(bytes),
            encoding: "utf-8".to_owned(),
            body,
            warnings: Vec::new(),
        }
    }
}

/// The SHA-256 of `bytes` in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    let digest = sha2::Sha256::digest(bytes);
    digest.iter().fold(String::with_capacity(64), |mut hex, byte| {
        for nibble in [byte >> 4, byte & 15] {
            hex.push(char::from_digit(u32::from(nibble), 16).expect("a nibble is a hexadecimal digit"));
        }
        hex
    })
}
