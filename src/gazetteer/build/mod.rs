//! Builders: from public collections to lists in the program's own format.

mod cluster;
mod families;
mod groups;
mod judge;
mod rows;

use std::borrow::Cow;

use super::{Gazetteer, Source};
use crate::error::Result;

use cluster::Cluster;
use judge::Judge;
use rows::list;

/// The licence of MISP's galaxy data.
const MISP_LICENCE: &str = "CC0-1.0";

/// Lists from the clusters of the MISP galaxy: threat groups, ransomware gangs, and malware and tools as blockers.
///
/// `clusters` are file names with their JSON text (`threat-actor.json`, `mitre-intrusion-set.json`,
/// `microsoft-activity-group.json`, `ransomware.json`, `mitre-malware.json` …; others are ignored), `date` the day that
/// the headers shall state. The result's names are those of the shipped lists that it may replace.
pub fn misp(clusters: &[(String, String)], date: &str) -> Result<Vec<Source>> {
    let clusters = clusters.iter().map(|(name, text)| Cluster::parse(name, text)).collect::<Result<Vec<_>>>()?;
    let gazetteer = Gazetteer::shipped();
    let families = families::names(&clusters);
    let judge = Judge::new(&gazetteer, &families);
    let header = |kind, used: &[&str]| header(kind, &clusters, used, date);
    Ok(vec![
        source("actors/groups", &header("actor/group", groups::CLUSTERS), &list(groups::groups(&clusters, &judge))),
        source(
            "actors/ransomware",
            &header("actor/ransomware", &["ransomware"]),
            &list(families::gangs(&clusters, &judge)),
        ),
        source(
            "blockers/malware",
            &header("blocker/malware", families::CLUSTERS),
            &list(families::families(&clusters, &judge)),
        ),
    ])
}

fn source(name: &'static str, header: &str, rows: &str) -> Source {
    Source { name: Cow::Borrowed(name), text: Cow::Owned(format!("{header}{rows}")) }
}

/// The first line of a list: what it was made of.
fn header(kind: &str, clusters: &[Cluster], used: &[&str], date: &str) -> String {
    let parts = used.iter().filter_map(|name| clusters.iter().find(|cluster| cluster.name == *name));
    let parts: Vec<String> = parts.map(|cluster| format!("{} v{}", cluster.name, cluster.version)).collect();
    let source = format!("MISP galaxy: {}", parts.join(", "));
    format!("#! gazetteer 1 kind={kind} source=\"{source}\" licence={MISP_LICENCE} date={date}\n")
}
