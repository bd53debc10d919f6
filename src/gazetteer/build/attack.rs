//! An ATT&CK bundle in STIX 2: its intrusion sets, malware and tools as clusters.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::cluster::{Cluster, Value, is_mitre_id, strings, text};
use crate::error::{Error, Result};

/// The kinds of objects that are read, and the clusters that they become.
const KINDS: &[(&str, &str)] =
    &[("intrusion-set", "mitre-intrusion-set"), ("malware", "mitre-malware"), ("tool", "mitre-tool")];

/// A bundle: its clusters, and the version that it states.
pub(super) struct Bundle {
    pub(super) clusters: Vec<Cluster>,
    /// `Enterprise ATT&CK v17.1`; of a bundle that does not say, `ATT&CK`.
    pub(super) title: String,
}

impl Bundle {
    /// Reads one file; the error names it.
    pub(super) fn parse(file: &str, json: &str) -> Result<Self> {
        let fail = |line: usize, why: String| Error::Gazetteer { file: file.to_owned(), line: line as u64, why };
        let json: Json = serde_json::from_str(json)
            .map_err(|error| fail(error.line(), format!("it is not the JSON of a STIX bundle: {error}")))?;
        let objects = json["objects"].as_array().ok_or_else(|| fail(1, "it has no list \"objects\"".to_owned()))?;
        let successors = successors(objects);
        let cluster = |&(kind, name): &(&str, &str)| {
            let values = objects.iter().filter(|object| object["type"] == kind && !is_gone(object));
            let values = values.map(|object| value(object, &successors)).collect();
            Cluster { name: name.to_owned(), version: 0, values }
        };
        Ok(Self { clusters: KINDS.iter().map(cluster).collect(), title: title(objects) })
    }
}

/// Who has replaced whom, by the objects' ids.
fn successors(objects: &[Json]) -> BTreeMap<String, String> {
    let links = objects.iter().filter(|object| object["relationship_type"] == "revoked-by");
    links.map(|link| (text(&link["source_ref"]), text(&link["target_ref"]))).collect()
}

/// Whether MITRE has withdrawn the object without naming a successor.
fn is_gone(object: &Json) -> bool {
    object["x_mitre_deprecated"] == true
}

fn value(object: &Json, successors: &BTreeMap<String, String>) -> Value {
    let uuid = text(&object["id"]);
    let references = object["external_references"].as_array().into_iter().flatten();
    let own = references.filter(|reference| reference["source_name"] == "mitre-attack");
    Value {
        name: text(&object["name"]),
        synonyms: [strings(&object["aliases"]), strings(&object["x_mitre_aliases"])].concat(),
        mitre: own.map(|reference| text(&reference["external_id"])).filter(|id| is_mitre_id(id)).collect(),
        replaced_by: successors.get(&uuid).cloned(),
        uuid,
        ..Value::default()
    }
}

/// The collection's name and version.
fn title(objects: &[Json]) -> String {
    let collection = objects.iter().find(|object| object["type"] == "x-mitre-collection");
    collection.map_or_else(
        || "ATT&CK".to_owned(),
        |collection| format!("{} v{}", text(&collection["name"]), text(&collection["x_mitre_version"])),
    )
}
