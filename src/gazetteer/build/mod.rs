//! Builders: from public collections to lists in the program's own format.

mod attack;
mod bodies;
mod cluster;
mod families;
mod groups;
mod judge;
mod ror;
mod rows;
mod sec;
mod table;

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Gazetteer, Source};
use crate::error::Result;

use attack::Bundle;
use bodies::Body;
use cluster::Cluster;
use judge::Judge;
use rows::list;

/// The licence of MISP's galaxy data.
const MISP_LICENCE: &str = "CC0-1.0";
/// MITRE's terms of use ask for a line of attribution.
const ATTACK_LICENCE: &str = "ATT&CK-terms-of-use";
/// Works of the US government are in the public domain.
const SEC_LICENCE: &str = "public-domain";
/// The licence of ROR's data.
const ROR_LICENCE: &str = "CC0-1.0";

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
    let header = |kind, used: &[&str]| header(kind, &title(&clusters, used), MISP_LICENCE, date);
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

/// Lists from bundles of ATT&CK in STIX 2 (`enterprise-attack.json`): threat groups with MITRE's ids, the revoked ones'
/// names with their successors, and malware and tools as blockers.
///
/// `bundles` are file names with their JSON text, `date` the day that the headers shall state.
pub fn attack(bundles: &[(String, String)], date: &str) -> Result<Vec<Source>> {
    let bundles = bundles.iter().map(|(file, text)| Bundle::parse(file, text)).collect::<Result<Vec<_>>>()?;
    let titles: BTreeSet<&str> = bundles.iter().map(|bundle| bundle.title.as_str()).collect();
    let title = titles.into_iter().collect::<Vec<_>>().join(", ");
    let clusters: Vec<Cluster> = bundles.into_iter().flat_map(|bundle| bundle.clusters).collect();
    let gazetteer = Gazetteer::shipped();
    let families = families::names(&clusters);
    let judge = Judge::new(&gazetteer, &families);
    let header = |kind| header(kind, &title, ATTACK_LICENCE, date);
    Ok(vec![
        source("actors/attack", &header("actor/group"), &list(groups::groups(&clusters, &judge))),
        source("blockers/attack", &header("blocker/malware"), &list(families::families(&clusters, &judge))),
    ])
}

/// The list of the companies in files of the form of the US Securities and Exchange Commission's
/// `company_tickers.json`, with their tickers and numbers. It is long and holds many ordinary words: only for those who
/// watch the companies in it.
pub fn sec(files: &[(String, String)], date: &str) -> Result<Vec<Source>> {
    let read = |(file, text): &(String, String)| sec::companies(file, text);
    let header = header("org/company", "SEC company_tickers.json", SEC_LICENCE, date);
    Ok(vec![register("organisations/sec", &header, files, read)?])
}

/// The list of the organisations in data dumps of the Research Organization Registry, of its schema 1 or 2.
pub fn ror(files: &[(String, String)], date: &str) -> Result<Vec<Source>> {
    let read = |(file, text): &(String, String)| ror::organisations(file, text);
    Ok(vec![register("organisations/ror", &header("org", "ROR data dump", ROR_LICENCE, date), files, read)?])
}

/// The list of the names in tables with a heading (CSV, or parted by semicolons or tabs). `kind` is what the rows without
/// a column for it are: `org/company`, `actor/group`.
///
/// Columns are known by their headings: name (or company, organisation), aliases, acronym, country, kind, and ids
/// (ticker, isin, lei, cik, ror, wikidata, mitre, misp, id); others are passed over.
pub fn table(files: &[(String, String)], kind: &str, date: &str) -> Result<Vec<Source>> {
    let names: Vec<&str> = files.iter().map(|(file, _)| file.rsplit(['/', '\\']).next().unwrap_or(file)).collect();
    let read = |(file, text): &(String, String)| table::bodies(file, text);
    Ok(vec![register("tables", &header(kind, &names.join(", ").replace('"', ""), "unknown", date), files, read)?])
}

/// One list of all bodies that `read` finds in `files`.
fn register(
    name: &'static str,
    header: &str,
    files: &[(String, String)],
    read: impl Fn(&(String, String)) -> Result<Vec<Body>>,
) -> Result<Source> {
    let bodies: Vec<Vec<Body>> = files.iter().map(read).collect::<Result<_>>()?;
    Ok(source(name, header, &list(bodies.into_iter().flatten().filter_map(Body::row).collect())))
}

fn source(name: &'static str, header: &str, rows: &str) -> Source {
    Source { name: Cow::Borrowed(name), text: Cow::Owned(format!("{header}{rows}")) }
}

/// Which clusters were used, with their versions.
fn title(clusters: &[Cluster], used: &[&str]) -> String {
    let parts = used.iter().filter_map(|name| clusters.iter().find(|cluster| cluster.name == *name));
    let parts: Vec<String> = parts.map(|cluster| format!("{} v{}", cluster.name, cluster.version)).collect();
    format!("MISP galaxy: {}", parts.join(", "))
}

/// The first line of a list: what it was made of.
fn header(kind: &str, title: &str, licence: &str, date: &str) -> String {
    format!("#! gazetteer 1 kind={kind} source=\"{title}\" licence={licence} date={date}\n")
}
