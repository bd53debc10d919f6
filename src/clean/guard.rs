//! Reads a page into a tree without letting a hostile one take all time or memory.
//!
//! html5ever takes time in proportion to the square of the depth, of the open formatting elements and of the
//! attributes of one tag. Each limit here depends on the page alone, never on the clock, so that the same page
//! gives the same tree everywhere.

use std::cell::Cell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{TokenizerResult, local_name};

use super::crowded::crowds;
use super::dom::{Dom, Id, Sink};

/// The most bytes of one page that are read.
const BYTES: usize = 16 << 20;
/// Elements deeper than this lose their tags and keep their text. Browsers stop here too.
const DEPTH: u32 = 512;
/// No page is deeper than this, whatever its end tags claim to close.
const DEEPEST: u32 = 1024;
/// The most nodes of one page.
const NODES: usize = 500_000;
/// The most steps over open elements that tags may cause: 30 to 50 an honest tag, 30,000 tags a large page.
const STEPS: u64 = 300_000_000;
/// The page is fed in pieces of this many bytes, so that a limit stops it soon.
const PIECE: usize = 16 << 10;

/// A page's tree and the limits that cut it short.
pub(crate) struct Parsed {
    pub(crate) dom: Dom,
    pub(crate) limits: Vec<String>,
}

/// Parses a page.
pub(crate) fn parse(html: &str) -> Parsed {
    let mut limits = Vec::new();
    let html = within_bytes(html, &mut limits);
    let tokenizer = Tokenizer::new(Guard::new(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut start = 0;
    for crowd in crowds(html) {
        note(&mut limits, "attributes 512");
        feed(&tokenizer, &queue, &html[start..crowd.start]);
        start = crowd.end;
    }
    feed(&tokenizer, &queue, &html[start..]);
    tokenizer.end();
    let Guard { builder, dropped_any, full, .. } = tokenizer.sink;
    if dropped_any.get() {
        note(&mut limits, "depth 512");
    }
    limits.extend(full.get().map(str::to_owned));
    Parsed { dom: builder.sink.finish(), limits }
}

fn note(limits: &mut Vec<String>, limit: &str) {
    if !limits.iter().any(|known| known == limit) {
        limits.push(limit.to_owned());
    }
}

fn within_bytes<'a>(html: &'a str, limits: &mut Vec<String>) -> &'a str {
    if html.len() <= BYTES {
        return html;
    }
    note(limits, "bytes 16777216");
    &html[..html.floor_char_boundary(BYTES)]
}

/// Feeds `html` piece by piece until it ends or the guard is full.
fn feed(tokenizer: &Tokenizer<Guard>, queue: &BufferQueue, html: &str) {
    let mut rest = html;
    while !rest.is_empty() && tokenizer.sink.full.get().is_none() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE.min(rest.len())));
        queue.push_back(StrTendril::from(piece));
        // It returns early at scripts and at a `meta` that names an encoding.
        while !matches!(tokenizer.feed(queue), TokenizerResult::Done) {}
        rest = after;
    }
}

/// Stands between tokenizer and tree builder.
struct Guard {
    builder: TreeBuilder<Id, Sink>,
    /// Start tags left out because of their depth whose end tags are still to come.
    dropped: Cell<u32>,
    dropped_any: Cell<bool>,
    /// End tags since an element was last put into the tree: how far we may have come up since.
    closed: Cell<u32>,
    steps: Cell<u64>,
    full: Cell<Option<&'static str>>,
}

impl Guard {
    fn new() -> Self {
        let options = TreeBuilderOpts { drop_doctype: true, ..TreeBuilderOpts::default() };
        Self {
            builder: TreeBuilder::new(Sink::new(), options),
            dropped: Cell::new(0),
            dropped_any: Cell::new(false),
            closed: Cell::new(0),
            steps: Cell::new(0),
            full: Cell::new(None),
        }
    }

    /// Whether the tree builder shall see the tag.
    fn admits(&self, tag: &Tag) -> bool {
        self.count(1 + u64::from(self.builder.sink.depth()));
        if flat(tag) {
            return true;
        }
        match tag.kind {
            TagKind::StartTag => self.opens(),
            TagKind::EndTag => self.closes(),
        }
    }

    fn opens(&self) -> bool {
        let deepest = self.builder.sink.depth();
        let too_deep = deepest >= DEEPEST || deepest.saturating_sub(self.closed.get()) >= DEPTH;
        if too_deep {
            self.dropped.set(self.dropped.get() + 1);
            self.dropped_any.set(true);
        } else {
            self.closed.set(0);
        }
        !too_deep
    }

    fn closes(&self) -> bool {
        let dropped = self.dropped.get();
        if dropped > 0 {
            self.dropped.set(dropped - 1);
        } else {
            self.closed.set(self.closed.get() + 1);
        }
        dropped == 0
    }

    fn count(&self, steps: u64) {
        self.steps.set(self.steps.get() + steps);
        if self.steps.get() > STEPS {
            self.full.set(Some("steps 300000000"));
        }
        if self.builder.sink.nodes() > NODES {
            self.full.set(Some("nodes 500000"));
        }
    }
}

/// Whether the element cannot hold others: a void one, or one whose content is characters alone.
fn flat(tag: &Tag) -> bool {
    matches!(
        tag.name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("param")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
            | local_name!("script")
            | local_name!("style")
            | local_name!("textarea")
            | local_name!("title")
            | local_name!("xmp")
            | local_name!("iframe")
            | local_name!("noscript")
            | local_name!("noembed")
            | local_name!("noframes")
            | local_name!("plaintext")
            | local_name!("html")
            | local_name!("head")
            | local_name!("body")
    )
}

impl TokenSink for Guard {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        match &token {
            Token::ParseError(_) => return TokenSinkResult::Continue,
            Token::TagToken(tag) if self.full.get().is_some() || !self.admits(tag) => return TokenSinkResult::Continue,
            _ => {}
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
