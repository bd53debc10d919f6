//! Lists over lists: a later list adds to, changes or removes what an earlier one says.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::letters::key;
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
    for source in sources {
        let name: Arc<str> = source.name.as_ref().into();
        for entry in parse(source)?.1 {
            lists.take(entry, &name);
        }
    }
    Ok(lists.entities.into_iter().flatten().collect())
}

#[derive(Default)]
struct Lists {
    entities: Vec<Option<Merged>>,
    names: FxHashMap<String, Vec<usize>>,
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
        let named = self.names.get(&key(&entry.name)).into_iter().flatten().copied();
        let fits = |index: &usize| self.entities[*index].as_ref().is_some_and(|merged| same_kind(&merged.entry, entry));
        by_id.into_iter().chain(named).filter(fits).collect()
    }

    fn note(&mut self, entry: &Entry, index: usize) {
        let named = self.names.entry(key(&entry.name)).or_default();
        if !named.contains(&index) {
            named.push(index);
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

/// Whether the two are of one kind; a row without a kind is of any.
fn same_kind(known: &Entry, entry: &Entry) -> bool {
    let kind = |entry: &Entry| entry.class.split('/').next().unwrap_or_default().to_owned();
    entry.class.is_empty() || kind(known) == kind(entry)
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
