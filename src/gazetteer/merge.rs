//! Lists over lists: a later list adds to, changes or removes what an earlier one says.

use std::hash::Hasher;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};

use super::letters::{key, letters};
use super::parse::{Entry, Source, parse};
use super::spelling::Spelling;
use crate::error::Result;

/// The class of rows that say nothing of it.
const DEFAULT_CLASS: &str = "org";

/// An entity that all lists together know.
#[derive(Debug, Clone)]
pub(super) struct Merged {
    pub(super) entry: Entry,
    /// The list that it was first met in.
    pub(super) source: Arc<str>,
}

/// The entities of `sources`, later lists over earlier ones, in order of their first row.
pub(super) fn merge(sources: &[Source]) -> Result<Vec<Merged>> {
    let mut lists = Lists::default();
    let parsed: Vec<_> = sources.par_iter().map(parse).collect();
    for (source, parsed) in sources.iter().zip(parsed) {
        let name: Arc<str> = source.name.as_ref().into();
        for entry in parsed?.1 {
            lists.take(entry, &name);
        }
    }
    Ok(lists.entities.into_iter().flatten().collect())
}

#[derive(Default)]
struct Lists {
    entities: Vec<Option<Merged>>,
    /// From the hash of a name's key to the last entity so called, as an index into `namesakes`.
    names: FxHashMap<u64, usize>,
    /// Entities with the index of the one before that shares the name's hash.
    namesakes: Vec<(usize, Option<usize>)>,
    ids: FxHashMap<(String, String), usize>,
}

impl Lists {
    fn take(&mut self, entry: Entry, source: &Arc<str>) {
        let known = self.known(&entry);
        if entry.removes {
            for index in known {
                self.entities[index] = None;
            }
        } else if let Some(&index) = known.first() {
            self.note(&entry, index);
            let merged = self.entities[index].as_mut().expect("`known` gives entities that are still there");
            change(&mut merged.entry, entry);
        } else {
            self.note(&entry, self.entities.len());
            self.entities.push(Some(Merged { entry: with_class(entry), source: Arc::clone(source) }));
        }
    }

    /// The entities that `entry` means: one with its id, else those of its name and kind.
    fn known(&self, entry: &Entry) -> Vec<usize> {
        let by_id = entry.ids.iter().find_map(|id| self.ids.get(id)).copied();
        let fits = |index: &usize| self.entities[*index].as_ref().is_some_and(|merged| same_kind(&merged.entry, entry));
        by_id.into_iter().chain(self.named(&entry.name)).filter(fits).collect()
    }

    /// The entities that are or were called `name`, in order.
    fn named(&self, name: &str) -> Vec<usize> {
        let mut found = Vec::new();
        let mut at = self.names.get(&key_hash(name)).copied();
        while let Some((entity, before)) = at.map(|at| self.namesakes[at]) {
            found.push(entity);
            at = before;
        }
        found.reverse();
        found
    }

    fn note(&mut self, entry: &Entry, index: usize) {
        if !self.named(&entry.name).contains(&index) {
            let before = self.names.insert(key_hash(&entry.name), self.namesakes.len());
            self.namesakes.push((index, before));
        }
        for id in &entry.ids {
            self.ids.entry(id.clone()).or_insert(index);
        }
    }
}

fn with_class(mut entry: Entry) -> Entry {
    if entry.class.is_empty() {
        DEFAULT_CLASS.clone_into(&mut entry.class);
    }
    entry
}

/// A hash of what two spellings of one name share. Some 10,000 names share 64 bits by chance once in 10^11 lists.
fn key_hash(name: &str) -> u64 {
    let mut hasher = FxHasher::default();
    for letter in letters(name) {
        hasher.write_u32(u32::from(letter.character));
    }
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
