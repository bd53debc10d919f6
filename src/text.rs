//! The text of one article, which never changes, and the spans, tokens and sentences that lie over it.

use std::ops::Range;

use jiff::civil::Date;

/// A stretch of a [`Text`]: byte offsets, half-open, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span of the bytes `range`; a text is at most 64 MiB, so offsets fit.
    pub fn new(range: Range<usize>) -> Self {
        let fit = |offset| u32::try_from(offset).expect("a text is shorter than 4 GiB");
        Self { start: fit(range.start), end: fit(range.end) }
    }

    /// The bytes as a range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The number of bytes.
    pub fn len(self) -> usize {
        self.range().len()
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies within.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// What a token looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `ministry`, `don't`
    Lower,
    /// `Ministry`, `O`, `É`
    Capital,
    /// `CISA`, `U.S.`
    Upper,
    /// `BeyondTrust`, `iPhone`, `McDonald`
    Camel,
    /// `25`, `60,000`, `3.5`
    Number,
    /// `APT28`, `3pm`, `4th`
    Mixed,
    /// Letters of a script without case.
    Caseless,
    /// One mark: `,` `-` `”` `$`
    Mark,
}

impl Shape {
    /// Whether it is a word that begins with a capital letter.
    pub fn is_capitalised(self) -> bool {
        matches!(self, Self::Capital | Self::Upper | Self::Camel)
    }

    /// Whether `word`, which has this shape, can be a word of a name: a capital, or digits behind one.
    pub fn is_name(self, word: &str) -> bool {
        self.is_capitalised() || self == Self::Mixed && word.starts_with(char::is_uppercase)
    }

    /// Whether it is a word of letters alone.
    pub fn is_word(self) -> bool {
        matches!(self, Self::Lower | Self::Capital | Self::Upper | Self::Camel | Self::Caseless)
    }
}

/// A word, a number or one mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it looks like.
    pub shape: Shape,
}

/// A sentence, a headline or a list item: rules never match across its edges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without the space around it.
    pub span: Span,
    /// Its tokens, as indices into [`Text::tokens`].
    pub tokens: Range<usize>,
    /// A title, headline or subhead.
    pub heading: bool,
    /// Whether nearly all its words have capitals, so that a capital tells nothing.
    pub title_case: bool,
}

/// A line of a page that is no part of the article and gives no mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Furniture {
    /// Where it stands in the body.
    pub span: Span,
    /// What it is: `player notice`, `image credit`, `caption` …
    pub kind: &'static str,
}

/// What a stretch of text is that only looks like words and numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MaskKind {
    /// `https://example.org/2019/05`, `www.example.org`, `example[.]org`
    Url,
    /// `someone@example.org`, `@someone1984`
    Email,
    /// `/var/log/2019`, `C:\\Windows\\2012`, `report-2019.pdf`
    Path,
    /// 32 and more hexadecimal digits, or a UUID.
    Hash,
    /// `CVE-2019-0708`, `MS17-010`, `KB4012598`, `APT28`, `F-16`
    Identifier,
    /// `v2.10`, `10.0.19041`, `version 3.1`
    Version,
    /// `192.0.2.1`, `fe80::1`, with port or prefix length.
    Address,
    /// `+1 212-555-0123`, `(212) 555-0123`
    Phone,
    /// A number that is surely an amount: `$1995`, `1,984`, `20.12`, `12%`.
    Quantity,
}

/// A stretch of text that only looks like words and numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mask {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: MaskKind,
}

/// An article's characters with all that is known of their layout. Immutable.
///
/// A title that stands apart from the body comes first, so that one text holds all that is read;
/// [`Text::body`] and [`Text::title`] tell the two apart again.
#[derive(Debug, Clone)]
pub struct Text {
    characters: String,
    title: Option<Span>,
    body: Span,
    furniture: Vec<Furniture>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    masks: Vec<Mask>,
    published: Option<Date>,
    day_first: Option<bool>,
}

/// The parts of which a [`Text`] is made; `segment` fills in tokens and sentences.
#[derive(Debug, Clone)]
pub struct Parts {
    /// Title (if it stands apart), gap and body in one string.
    pub characters: String,
    /// The title's place.
    pub title: Option<Span>,
    /// The body's place.
    pub body: Span,
    /// What is no part of the article.
    pub furniture: Vec<Furniture>,
    /// All tokens, in order.
    pub tokens: Vec<Token>,
    /// All sentences, in order, none of them in furniture.
    pub sentences: Vec<Sentence>,
    /// Addresses, ids and amounts, in order; none overlaps another.
    pub masks: Vec<Mask>,
    /// The publication date.
    pub published: Option<Date>,
}

impl Text {
    /// Puts the parts together. Their spans must lie on character boundaries of `characters`.
    pub fn new(parts: Parts) -> Self {
        let Parts { characters, title, body, furniture, tokens, sentences, masks, published } = parts;
        Self { characters, title, body, furniture, tokens, sentences, masks, published, day_first: None }
    }

    /// The text of a site that writes days in numbers with the day first, or the month; `None` if nothing tells.
    #[must_use]
    pub fn with_day_first(self, day_first: Option<bool>) -> Self {
        Self { day_first, ..self }
    }

    /// Whether the site writes days in numbers with the day first, if that is known.
    pub fn day_first(&self) -> Option<bool> {
        self.day_first
    }

    /// All characters: the title (if it stands apart), a gap and the body.
    pub fn as_str(&self) -> &str {
        &self.characters
    }

    /// The characters of `span`.
    pub fn slice(&self, span: Span) -> &str {
        &self.characters[span.range()]
    }

    /// The place of a title that is not part of the body.
    pub fn title(&self) -> Option<Span> {
        self.title
    }

    /// The place of the body.
    pub fn body(&self) -> Span {
        self.body
    }

    /// The lines that give no mentions, in order.
    pub fn furniture(&self) -> &[Furniture] {
        &self.furniture
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences, in order; furniture is in none.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Addresses, ids and amounts that only look like words and numbers, in order; none overlaps another.
    pub fn masks(&self) -> &[Mask] {
        &self.masks
    }

    /// What the first mask that shares a byte with `span` is.
    pub fn mask_over(&self, span: Span) -> Option<MaskKind> {
        let first = self.masks.partition_point(|mask| mask.span.end <= span.start);
        let mask = self.masks.get(first).filter(|mask| mask.span.overlaps(span))?;
        Some(mask.kind)
    }

    /// The publication date: the day that "today" means, if it is known.
    pub fn published(&self) -> Option<Date> {
        self.published
    }

    /// The characters of the token with the index `token`.
    pub fn token(&self, token: usize) -> &str {
        self.slice(self.tokens[token].span)
    }

    /// The characters of the token with the index `token`; outside the text there are empty words.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| self.slice(token.span))
    }

    /// The place of `tokens`, which are not none.
    pub fn span_of(&self, tokens: &Range<usize>) -> Span {
        self.tokens[tokens.start].span.join(self.tokens[tokens.end - 1].span)
    }

    /// The indices of the tokens that lie wholly in `span`.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let last = self.tokens.partition_point(|token| token.span.end <= span.end);
        first..last.max(first)
    }

    /// The index of the sentence that holds the byte `offset`.
    pub fn sentence_at(&self, offset: u32) -> Option<usize> {
        let after = self.sentences.partition_point(|sentence| sentence.span.start <= offset);
        let index = after.checked_sub(1)?;
        (offset < self.sentences[index].span.end).then_some(index)
    }
}

/// Turns byte offsets of a string into code-point offsets, each in constant time.
#[derive(Debug, Clone)]
pub struct CodePoints<'a> {
    characters: &'a str,
    /// Code points before each block of [`BLOCK`] bytes; empty for ASCII.
    before: Vec<u32>,
}

const BLOCK: usize = 256;

impl<'a> CodePoints<'a> {
    /// Indexes `characters`.
    pub fn new(characters: &'a str) -> Self {
        let mut before = Vec::new();
        if !characters.is_ascii() {
            let mut count = 0;
            for block in characters.as_bytes().chunks(BLOCK) {
                before.push(count);
                count += starts(block);
            }
            before.push(count);
        }
        Self { characters, before }
    }

    /// The number of code points before the byte `offset`.
    pub fn at(&self, offset: usize) -> u32 {
        if self.before.is_empty() {
            return u32::try_from(offset).expect("a text is shorter than 4 GiB");
        }
        let block = offset / BLOCK;
        self.before[block] + starts(&self.characters.as_bytes()[block * BLOCK..offset])
    }
}

/// The number of code points that start in `bytes` of UTF-8.
fn starts(bytes: &[u8]) -> u32 {
    let count = bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
    u32::try_from(count).expect("a text is shorter than 4 GiB")
}
