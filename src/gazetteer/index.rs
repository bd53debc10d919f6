//! The trie over the atoms of all listed names: a hash map from the hash of a path to what ends there.
//!
//! Built in a few milliseconds for tens of thousands of names. Two paths that share a hash do no harm, since the
//! letters of a name are compared where it ends.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::atoms::{Atom, atoms, hash, hash_letters};
use super::cue::Cues;
use super::merge::Merged;
use super::nation_forms::{forms, is_template, owned};
use super::spelling::{Spelling, When};
use crate::segment::tokens_into;
use crate::text::Token;
use crate::value::{ListText, Listing};

/// How the text may run a spelling's words together, or part them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As written.
    Plain,
    /// `CozyBear` for `Cozy Bear`: with a capital where the gap was.
    Joined,
    /// `Beyond Trust` for `BeyondTrust`: with capitals as in the list.
    Parted,
    /// Behind a country: `foreign ministry` for `{nation} foreign ministry`.
    Owned,
}

/// One spelling in the trie.
#[derive(Debug)]
pub(super) struct Indexed {
    pub(super) text: ListText,
    pub(super) listing: u32,
    pub(super) when: When,
    pub(super) form: Form,
    /// The next spelling that ends on the same path.
    next: u32,
}

impl Indexed {
    fn new(text: &ListText, listing: u32, when: When, form: Form) -> Self {
        Self { text: text.clone(), listing, when, form, next: NONE }
    }
}

/// One entity with what its names need.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) listing: Arc<Listing>,
    pub(super) cues: Cues,
}

const NONE: u32 = u32::MAX;
const ROOT: u64 = 0x9e37_79b9_7f4a_7c15;
/// Where the paths begin that stand behind a country.
const OWNED: u64 = 0xd1b5_4a32_d192_ed03;

/// All names of all lists.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// From the hash of a path to the first spelling that ends there, or `NONE`.
    paths: FxHashMap<u64, u32>,
    spellings: Vec<Indexed>,
    listed: Vec<Listed>,
}

/// An index that grows, with room for one name at a time.
#[derive(Default)]
struct Builder {
    index: Index,
    tokens: Vec<Token>,
    path: Vec<Atom>,
}

impl Builder {
    fn with_room(entities: &[Option<Merged>]) -> Self {
        let names: usize = entities.iter().flatten().map(|merged| 1 + merged.entry.aliases.len()).sum();
        let mut builder = Self::default();
        builder.index.paths.reserve(names * 3);
        builder.index.spellings.reserve(names * 2);
        builder.index.listed.reserve(entities.len());
        builder
    }

    fn add(&mut self, merged: Merged) {
        let listing = u32::try_from(self.index.listed.len()).expect("lists hold fewer than 2^32 entities");
        let when = merged.entry.when.unwrap_or(When::Exact);
        self.spell(listing, &merged.entry.name, when);
        for alias in &merged.entry.aliases {
            self.spell_alias(listing, alias, when, merged.entry.country.as_deref());
        }
        self.index.listed.push(listed(merged));
    }

    fn spell_alias(&mut self, listing: u32, alias: &Spelling, usual: When, country: Option<&str>) {
        let when = alias.when.unwrap_or(usual);
        if let Some(rest) = owned(&alias.text) {
            self.read(rest);
            let root = step(OWNED, hash(country.unwrap_or_default()));
            let path = self.path.iter().map(|atom| atom.hash);
            self.index.insert(root, path, Indexed::new(&alias.text, listing, when, Form::Owned));
        } else if is_template(&alias.text) {
            for form in forms(&alias.text, country.unwrap_or_default()) {
                self.spell_plain(listing, &form.into(), when);
            }
        } else {
            self.spell(listing, &alias.text, when);
        }
    }

    /// Adds one spelling as it stands, and leaves its atoms in `path`.
    fn spell_plain(&mut self, listing: u32, text: &ListText, when: When) {
        self.read(text);
        let path = self.path.iter().map(|atom| atom.hash);
        self.index.insert(ROOT, path, Indexed::new(text, listing, when, Form::Plain));
    }

    /// Adds one spelling in all its forms.
    fn spell(&mut self, listing: u32, text: &ListText, when: When) {
        self.spell_plain(listing, text, when);
        if let Some(joined) = joined(text, &self.path) {
            self.index.insert(ROOT, [joined].into_iter(), Indexed::new(text, listing, when, Form::Joined));
        }
        if self.path.len() == 1 && when <= When::Exact && is_camel(text) {
            self.index.insert(ROOT, parts(text).into_iter(), Indexed::new(text, listing, when, Form::Parted));
        }
    }

    /// Fills `path` with the atoms of `name`.
    fn read(&mut self, name: &str) {
        tokens_into(name, &mut self.tokens);
        atoms(name, &self.tokens, &mut self.path);
    }
}

impl Index {
    pub(super) fn new(entities: Vec<Option<Merged>>) -> Self {
        let mut builder = Builder::with_room(&entities);
        entities.into_iter().flatten().for_each(|merged| builder.add(merged));
        builder.index
    }

    fn insert(&mut self, root: u64, path: impl Iterator<Item = u64>, mut spelling: Indexed) {
        let mut last = root;
        for hash in path {
            last = step(last, hash);
            self.paths.entry(last).or_insert(NONE);
        }
        let index = u32::try_from(self.spellings.len()).expect("lists hold fewer than 2^32 names");
        let head = self.paths.entry(last).or_insert(NONE);
        spelling.next = std::mem::replace(head, index);
        self.spellings.push(spelling);
    }

    pub(super) fn listed(&self, listing: u32) -> &Listed {
        &self.listed[listing as usize]
    }

    pub(super) fn listings(&self) -> impl Iterator<Item = &Arc<Listing>> {
        self.listed.iter().map(|listed| &listed.listing)
    }

    /// Hands on each spelling whose path begins at `atoms[0]`, with the number of atoms that it takes.
    pub(super) fn walk(&self, atoms: &[Atom], hit: impl FnMut(usize, &Indexed)) {
        self.walk_from(ROOT, atoms, hit);
    }

    /// The same for the spellings that belong to the country `code`.
    pub(super) fn walk_owned(&self, code: &str, atoms: &[Atom], hit: impl FnMut(usize, &Indexed)) {
        self.walk_from(step(OWNED, hash(code)), atoms, hit);
    }

    fn walk_from(&self, root: u64, atoms: &[Atom], mut hit: impl FnMut(usize, &Indexed)) {
        let mut path = root;
        for (taken, atom) in (1..).zip(atoms) {
            path = step(path, atom.hash);
            let Some(&head) = self.paths.get(&path) else { return };
            if atom.closes {
                self.each(head, |spelling| hit(taken, spelling));
            }
        }
    }

    fn each(&self, head: u32, mut hit: impl FnMut(&Indexed)) {
        let mut at = head;
        while let Some(spelling) = self.spellings.get(at as usize) {
            hit(spelling);
            at = spelling.next;
        }
    }
}

/// Whether a capital follows a small letter.
fn is_camel(text: &str) -> bool {
    let capital_behind = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    text.as_bytes().windows(2).any(capital_behind)
}

/// The hash of a path that goes on from `path` with an atom.
fn step(path: u64, atom: u64) -> u64 {
    (path.rotate_left(23) ^ atom).wrapping_mul(0xff51_afd7_ed55_8ccd)
}

fn listed(merged: Merged) -> Listed {
    let Merged { entry, source } = merged;
    let cues = Cues::new(&entry.class, entry.cue);
    let listing = Listing {
        name: entry.name,
        class: entry.class,
        aliases: entry.aliases.into_iter().map(|alias| alias.text).filter(|alias| !is_template(alias)).collect(),
        ids: entry.ids,
        country: entry.country,
        source,
    };
    Listed { listing: Arc::new(listing), cues }
}

/// The hash of a name of two or more words of letters, run together.
fn joined(text: &str, path: &[Atom]) -> Option<u64> {
    let words = path.len() > 1 && path.len() < 4;
    let letters = text.chars().all(|character| character.is_alphabetic() || matches!(character, ' ' | '-'));
    (words && letters).then(|| hash_letters(text.chars().filter(|mark| !matches!(mark, ' ' | '-'))))
}

/// The hashes of the words that capitals mark inside one: `Beyond`, `Trust`.
fn parts(text: &str) -> Vec<u64> {
    let mut starts: Vec<usize> = vec![0];
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    for pair in characters.windows(2) {
        if pair[0].1.is_lowercase() && pair[1].1.is_uppercase() {
            starts.push(pair[1].0);
        }
    }
    starts.push(text.len());
    starts.windows(2).map(|ends| hash(&text[ends[0]..ends[1]])).collect()
}
