//! Malware, tools and ransomware: families as blockers, and the gangs that carry a family's name.

use std::collections::BTreeSet;

use super::cluster::{Cluster, Value};
use super::judge::{Judge, clean};
use super::rows::Row;
use crate::gazetteer::letters::key;
use crate::gazetteer::spelling::When;

/// The clusters of malware and tools. Malpedia is left out: its licence forbids commercial use.
pub(super) const CLUSTERS: &[&str] = &[
    "mitre-malware",
    "mitre-tool",
    "tool",
    "rat",
    "botnet",
    "stealer",
    "backdoor",
    "banker",
    "ransomware",
    "android",
    "exploit-kit",
    "cryptominers",
    "tds",
];

/// The longest name of a family, in words: longer ones are descriptions.
const LONGEST: usize = 4;

fn values<'a>(clusters: &'a [Cluster], names: &'a [&str]) -> impl Iterator<Item = &'a Value> {
    let chosen = names.iter().flat_map(|name| clusters.iter().filter(move |cluster| cluster.name == *name));
    chosen.flat_map(|cluster| &cluster.values)
}

fn all_names(value: &Value) -> Vec<String> {
    let names = std::iter::once(&value.name).chain(&value.synonyms).filter_map(|name| clean(name));
    names.filter(|name| name.split(' ').count() <= LONGEST).collect()
}

/// The keys of all families.
pub(super) fn names(clusters: &[Cluster]) -> BTreeSet<String> {
    values(clusters, CLUSTERS).flat_map(all_names).map(|name| key(&name)).collect()
}

/// The rows of all families; a name goes to the first that has it.
pub(super) fn families(clusters: &[Cluster], judge: &Judge<'_>) -> Vec<Row> {
    let mut taken = BTreeSet::new();
    let rows = values(clusters, CLUSTERS).filter_map(|value| {
        let names: Vec<String> = all_names(value).into_iter().filter(|name| taken.insert(key(name))).collect();
        Row::new(&names, Vec::new(), None, |name, _| judge.family(name))
    });
    rows.collect()
}

/// The rows of ransomware with a site where victims are named: a gang runs it.
pub(super) fn gangs(clusters: &[Cluster], judge: &Judge<'_>) -> Vec<Row> {
    let mut taken = BTreeSet::new();
    let gangs = values(clusters, &["ransomware"]).filter(|value| value.leak_site);
    let rows = gangs.filter_map(|value| {
        let names: Vec<String> = all_names(value).into_iter().filter(|name| taken.insert(key(name))).collect();
        let ids = value.is_misp.then(|| ("misp", value.uuid.clone())).into_iter().collect();
        Row::new(&names, ids, value.country.clone(), |name, _| judge.gang(name).then_some(When::Context))
    });
    rows.collect()
}
