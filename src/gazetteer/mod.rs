//! Gazetteers: lists of names, and the pass that finds them in a text.

use std::sync::Arc;

use crate::text::{Span, Text};
use crate::value::Listing;

/// A listed name found in a text.
#[derive(Debug, Clone)]
pub struct NameHit {
    /// Where it stands.
    pub span: Span,
    /// The entry that it names.
    pub listing: Arc<Listing>,
    /// The name as the list has it.
    pub alias: String,
}

/// All lists that a run knows, ready for search.
#[derive(Debug, Default)]
pub struct Gazetteer {}

impl Gazetteer {
    /// The lists that ship with the program.
    pub fn shipped() -> Self {
        Self::default()
    }

    /// All listed names in `text`, in order of their start, then the longest first; they may overlap.
    pub fn find(&self, text: &Text) -> Vec<NameHit> {
        let _ = text;
        Vec::new()
    }
}
