//! Lists over lists: a later list adds to, changes or removes what an earlier one says.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use super::letters::{each_letter, key};
use super::parse::{Entry, Source, parse};
use super::spelling::Spelling;
use crate::error::Result;
use crate::value::ListText;

/// The class of rows that say nothing of it.
const DEFAULT_CLASS: &str = "org";

/// An entity that all lists together know.
#[derive(Debug, Clone)]
pub(super) struct Merged {
    pub(super) entry: Entry,
    /// The list that it was first met in.
    pub(super) source: ListText,
}

/// The entities of `sources`, later lists over earlier ones, in order of their first row; a gap for each that a later
/// row takes out.
pub(super) fn merge(sources: &[Source]) -> Result<Vec<Option<Merged>>> {
    let mut lists = Lists::default();
    for source in sources {
        for entry in parse(source)?.1 {
            lists.take(entry, &source.name);
        }
    }
    Ok(lists.entities)
}

#[derive(Default)]
struct Lists {
    entities: Vec<Option<Merged>>,
    /// From the hash of a name's key to the last entity so called, as an index into `namesakes`.
    names: FxHashMap<u64, usize>,
    /// Entities with the index of the one before that shares the name's hash.
    namesakes: Vec<(usize, Option<usize>)>,
    ids: FxHashMap<(ListText, ListText), usize>,
}

impl Lists {
    fn take(&mut self, entry: Entry, source: &ListText) {
        let name = key_hash(&entry.name);
        let known = self.known(&entry, name);
        if entry.removes {
            for index in known {
                self.entities[index] = None;
            }
        } else if let Some(&index) = known.first() {
            self.note(&entry, name, index);
            let merged = self.entities[index].as_mut().expect("`known` gives entities that are still there");
            change(&mut merged.entry, entry);
        } else {
            self.note(&entry, name, self.entities.len());
            self.entities.push(Some(Merged { entry: with_class(entry), source: source.clone() }));
        }
    }

    /// The entities that `entry` means: one with its id, else those of its name, whose hash is `name`, and kind.
    fn known(&self, entry: &Entry, name: u64) -> Vec<usize> {
        let by_id = entry.ids.iter().find_map(|id| self.ids.get(id)).copied();
        let fits = |index: &usize| self.entities[*index].as_ref().is_some_and(|merged| same_kind(&merged.entry, entry));
        let mut named: Vec<usize> = self.named(name).collect();
        named.reverse();
        by_id.into_iter().chain(named).filter(fits).collect()
    }

    /// The entities that are or were called by the name of this hash, the last first.
    fn named(&self, name: u64) -> impl Iterator<Item = usize> {
        let last = self.names.get(&name).copied();
        std::iter::successors(last, |&at| self.namesakes[at].1).map(|at| self.namesakes[at].0)
    }

    fn note(&mut self, entry: &Entry, name: u64, index: usize) {
        if !self.named(name).any(|known| known == index) {
            let before = self.names.insert(name, self.namesakes.len());
            self.namesakes.push((index, before));
        }
        for id in &entry.ids {
            self.ids.entry(id.clone()).or_insert(index);
        }
    }
}

fn with_class(mut entry: Entry) -> Entry {
    if entry.class.is_empty() {
        entry.class = DEFAULT_CLASS.into();
    }
    entry
}

/// A hash of what two spellings of one name share. Some 10,000 names share 64 bits by chance once in 10^11 lists.
fn key_hash(name: &str) -> u64 {
    let mut hasher = FxHasher::default();
    each_letter(name, |letter| hasher.write_u32(u32::from(letter.character)));
    hasher.finish()
}

/// Whether the two are of one kind; a row without a kind is of any.
fn same_kind(known: &Entry, entry: &Entry) -> bool {
    entry.class.is_empty() || entry.class.split('/').next() == known.class.split('/').next()
}

/// Lays `later` over `known`.
fn change(known: &mut Entry, later: Entry) {
    let old = std::mem::replace(&mut known.name, later.name);
    known.aliases.push(Spelling { text: old, when: None });
    for alias in later.aliases {
        known.aliases.retain(|other| other.text != alias.text);
        known.aliases.push(alias);
    }
    let gone: Vec<String> = later.without.iter().map(|alias| key(alias)).collect();
    known.aliases.retain(|alias| alias.text != known.name && !gone.contains(&key(&alias.text)));
    for id in later.ids {
        if !known.ids.contains(&id) {
            known.ids.push(id);
        }
    }
    if !later.class.is_empty() {
        known.class = later.class;
    }
    known.country = later.country.or(known.country.take());
    known.when = later.when.or(known.when);
    known.cue = later.cue.or(known.cue.take());
}
