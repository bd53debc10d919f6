//! Gazetteers: lists of names, and the pass that finds them in a text.
//!
//! A list is a text of rows (see `parse`); later lists add to, change or remove what earlier ones say. The library
//! never opens a file: texts are handed down as `Source`s.

mod atoms;
pub mod build;
pub mod check;
mod cue;
mod index;
mod letters;
mod merge;
mod nation_forms;
mod parse;
pub mod people;
pub mod places;
mod search;
mod shipped;
mod sorted;
mod spelling;
mod spells;
pub mod words;

use std::sync::{Arc, OnceLock};

use crate::error::Result;
use crate::segment::tokens;
use crate::text::{Span, Text};
use crate::value::{ListText, Listing};

pub use parse::{Entry, Header, Source, parse};
pub use shipped::SHIPPED;
pub use spelling::{Cue, Spelling, When};

use index::Index;

/// A listed name found in a text.
#[derive(Debug, Clone)]
pub struct NameHit {
    /// Where it stands, without a leading "the".
    pub span: Span,
    /// The entry that it names; [`Listing::is_blocker`] tells what is no mention but hides shorter names.
    pub listing: Arc<Listing>,
    /// The name as the list has it.
    pub alias: ListText,
    /// What the list asks for before the name counts. Case has been checked.
    pub when: When,
    /// Whether what `when` asks for is there: a cue, another name of the entity, a place inside a sentence.
    pub supported: bool,
}

/// All lists that a run knows, ready for search; cheap to clone.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    lists: Lists,
}

#[derive(Debug, Clone)]
enum Lists {
    /// The shipped ones alone, which the first search reads, once for all.
    Shipped,
    /// Any others.
    Own(Arc<Index>),
}

impl Gazetteer {
    /// The lists that ship with the program; the first search reads them.
    pub fn shipped() -> Self {
        Self { lists: Lists::Shipped }
    }

    /// The shipped lists and `sources` over them.
    pub fn with(sources: &[Source]) -> Result<Self> {
        if sources.is_empty() {
            return Ok(Self::shipped());
        }
        Self::new(&[SHIPPED, sources].concat())
    }

    /// These lists alone, later ones over earlier ones.
    pub fn new(sources: &[Source]) -> Result<Self> {
        Ok(Self { lists: Lists::Own(Arc::new(index(sources)?)) })
    }

    fn index(&self) -> &Index {
        static SHIPPED_INDEX: OnceLock<Index> = OnceLock::new();
        match &self.lists {
            Lists::Shipped => {
                SHIPPED_INDEX.get_or_init(|| index(SHIPPED).expect("tests/data.rs reads all shipped lists"))
            }
            Lists::Own(index) => index,
        }
    }

    /// All listed names in the sentences of `text`, in order of their start, then the longest first; they may overlap.
    ///
    /// Names that lie inside a longer blocker (`Cobalt` of `Cobalt Strike`) are left out; the blockers themselves are
    /// there. Of several entities with one name at one place, those with support come first.
    pub fn find(&self, text: &Text) -> Vec<NameHit> {
        search::find(self.index(), text)
    }

    /// The entries that `name` may mean, as written, in the order of the lists; cues are not asked for.
    pub fn lookup(&self, name: &str) -> Vec<(Arc<Listing>, When)> {
        let index = self.index();
        let tokens = tokens(name);
        let mut path = Vec::new();
        atoms::atoms(name, &tokens, &mut path);
        let mut found: Vec<(u32, When)> = Vec::new();
        let mut take = |atoms: &[atoms::Atom], taken: usize, spelling: &index::Indexed| {
            if taken == atoms.len() && spells::spells(spelling, &name[atoms[0].start as usize..]) {
                found.push((spelling.listing, spelling.when));
            }
        };
        index.walk(&path, |taken, spelling| take(&path, taken, spelling));
        for owner in nation_forms::owners(name, &path).into_iter().filter(|owner| owner.start == 0) {
            let rest = &path[owner.behind..];
            index.walk_owned(owner.code, rest, |taken, spelling| take(rest, taken, spelling));
        }
        found.sort_unstable();
        found.dedup_by_key(|(listing, _)| *listing);
        found.into_iter().map(|(listing, when)| (index.listed(listing).listing.clone(), when)).collect()
    }

    /// All entries, in the order of the lists.
    pub fn listings(&self) -> impl Iterator<Item = &Arc<Listing>> {
        self.index().listings()
    }
}

fn index(sources: &[Source]) -> Result<Index> {
    Ok(Index::new(merge::merge(sources)?))
}
