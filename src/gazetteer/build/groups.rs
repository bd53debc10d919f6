//! Threat groups of several clusters, made one: an entity for each group, a group for each name.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::cluster::{Cluster, Value};
use super::judge::{Judge, clean};
use super::rows::Row;
use crate::gazetteer::letters::key;

/// The clusters that are read, the most careful one first: it names the group, the others add to it.
pub(super) const CLUSTERS: &[&str] = &["mitre-intrusion-set", "threat-actor", "microsoft-activity-group"];

/// A group as all clusters together know it.
#[derive(Default)]
struct Group {
    /// Names with their worth: the lower, the better.
    names: Vec<(usize, String)>,
    mitre: Vec<String>,
    misp: Option<String>,
    country: Option<String>,
}

/// All groups, and ways to find them.
#[derive(Default)]
struct Union {
    entities: Vec<Group>,
    uuids: FxHashMap<String, usize>,
    mitre: FxHashMap<String, usize>,
    names: FxHashMap<String, Vec<usize>>,
}

/// The rows of all groups.
pub(super) fn groups(clusters: &[Cluster], judge: &Judge<'_>) -> Vec<Row> {
    let mut all = Union::default();
    for (worth, name) in CLUSTERS.iter().enumerate() {
        let values = clusters.iter().filter(|cluster| cluster.name == *name).flat_map(|cluster| &cluster.values);
        let (replaced, current): (Vec<_>, Vec<_>) = values.partition(|value| value.replaced_by.is_some());
        for value in current.into_iter().chain(replaced) {
            all.take(value, worth * 2);
        }
    }
    all.part_names();
    all.entities.into_iter().filter_map(|group| group.row(judge)).collect()
}

impl Union {
    fn take(&mut self, value: &Value, worth: usize) {
        let index = self.known(value).unwrap_or_else(|| {
            self.entities.push(Group::default());
            self.entities.len() - 1
        });
        self.uuids.insert(value.uuid.clone(), index);
        for id in &value.mitre {
            self.mitre.entry(id.clone()).or_insert(index);
        }
        for (worth, name) in names(value, worth) {
            let known = self.names.entry(key(&name)).or_default();
            if !known.contains(&index) {
                known.push(index);
            }
            self.entities[index].names.push((worth, name));
        }
        self.entities[index].learn(value, worth);
    }

    /// The group that `value` belongs to: by successor, MITRE's id, its own name, or a link.
    fn known(&self, value: &Value) -> Option<usize> {
        let successor = value.replaced_by.iter().find_map(|uuid| self.uuids.get(uuid));
        let by_id = || value.mitre.iter().find_map(|id| self.mitre.get(id));
        let by_name = || self.names.get(&key(&clean(&value.name)?))?.first();
        let linked = || value.similar.iter().find_map(|uuid| self.uuids.get(uuid));
        successor.or_else(by_id).or_else(by_name).or_else(linked).copied().or_else(|| self.by_synonyms(value))
    }

    /// The group that has at least half of the synonyms.
    fn by_synonyms(&self, value: &Value) -> Option<usize> {
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        let names = value.synonyms.iter().filter_map(|name| self.names.get(&key(name))?.first());
        names.for_each(|&index| *votes.entry(index).or_default() += 1);
        let (index, count) = votes.into_iter().max_by_key(|&(index, count)| (count, std::cmp::Reverse(index)))?;
        (count * 2 >= value.synonyms.len()).then_some(index)
    }

    /// Leaves each name to one group: the one for which it is worth most, then the one with MITRE's id.
    fn part_names(&mut self) {
        let mut owners: FxHashMap<String, (usize, bool, usize)> = FxHashMap::default();
        for (index, group) in self.entities.iter().enumerate() {
            for (worth, name) in &group.names {
                let claim = (*worth, group.mitre.is_empty(), index);
                let owner = owners.entry(key(name)).or_insert(claim);
                *owner = (*owner).min(claim);
            }
        }
        for (index, group) in self.entities.iter_mut().enumerate() {
            group.names.retain(|(_, name)| owners[&key(name)].2 == index);
        }
    }
}

/// The names of `value` with their worth.
fn names(value: &Value, worth: usize) -> Vec<(usize, String)> {
    let main = (worth + usize::from(value.replaced_by.is_some()), clean(&value.name));
    let others = value.synonyms.iter().map(|name| (worth + 1, clean(name)));
    std::iter::once(main).chain(others).filter_map(|(worth, name)| Some((worth, name?))).collect()
}

impl Group {
    fn learn(&mut self, value: &Value, worth: usize) {
        let external = worth == 0 && value.replaced_by.is_none();
        if external {
            self.mitre.splice(0..0, value.mitre.iter().cloned());
        }
        if value.is_misp && (self.misp.is_none() || worth == 2) {
            self.misp = Some(value.uuid.clone());
        }
        self.country = self.country.take().or_else(|| value.country.clone());
    }

    fn row(mut self, judge: &Judge<'_>) -> Option<Row> {
        self.names.sort_by_key(|&(worth, _)| worth);
        let names: Vec<String> = self.names.into_iter().map(|(_, name)| name).collect();
        let mitre = self.mitre.into_iter().take(1).map(|id| ("mitre", id));
        let ids = mitre.chain(self.misp.map(|uuid| ("misp", uuid))).collect();
        Row::new(&names, ids, self.country, |name, alone| judge.group(name, alone))
    }
}
