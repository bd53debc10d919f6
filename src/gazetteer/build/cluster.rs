//! One cluster of the MISP galaxy: its values with their names, ids and links.

use serde_json::Value as Json;

use crate::error::{Error, Result};

/// A file of the galaxy.
pub(super) struct Cluster {
    /// The file's name without its ending: `threat-actor`.
    pub(super) name: String,
    pub(super) version: u64,
    pub(super) values: Vec<Value>,
}

/// One entry of a cluster.
#[derive(Debug, Clone, Default)]
pub(super) struct Value {
    pub(super) name: String,
    pub(super) synonyms: Vec<String>,
    pub(super) uuid: String,
    /// Whether the uuid is one that MISP gave, and not a mere link within the collection.
    pub(super) is_misp: bool,
    /// MITRE's ids, from `external_id` or among the synonyms.
    pub(super) mitre: Vec<String>,
    pub(super) country: Option<String>,
    /// The uuids of what it is said to be the same as.
    pub(super) similar: Vec<String>,
    /// The uuid of the entry that has replaced it.
    pub(super) replaced_by: Option<String>,
    /// Whether it has a site where victims are named.
    pub(super) leak_site: bool,
}

impl Cluster {
    /// Reads one file; the error names it.
    pub(super) fn parse(file: &str, text: &str) -> Result<Self> {
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file).trim_end_matches(".json").to_owned();
        let fail = |line: usize, why: String| Error::Gazetteer { file: file.to_owned(), line: line as u64, why };
        let json: Json = serde_json::from_str(text)
            .map_err(|error| fail(error.line(), format!("it is not the JSON of a MISP galaxy cluster: {error}")))?;
        let values = json["values"].as_array().ok_or_else(|| fail(1, "it has no list \"values\"".to_owned()))?;
        Ok(Self { name, version: json["version"].as_u64().unwrap_or(0), values: values.iter().map(value).collect() })
    }
}

fn value(json: &Json) -> Value {
    let meta = &json["meta"];
    let (codes, synonyms): (Vec<_>, Vec<_>) =
        strings(&meta["synonyms"]).into_iter().partition(|name| is_mitre_id(name));
    let external = meta["external_id"].as_str().filter(|id| is_mitre_id(id)).map(str::to_owned);
    Value {
        name: text(&json["value"]),
        synonyms,
        uuid: text(&json["uuid"]),
        is_misp: true,
        mitre: external.into_iter().chain(codes).collect(),
        country: meta["country"].as_str().filter(|code| is_country(code)).map(str::to_owned),
        similar: related(json, "similar"),
        replaced_by: related(json, "revoked-by").into_iter().next(),
        leak_site: !strings(&meta["links"]).is_empty(),
    }
}

pub(super) fn text(json: &Json) -> String {
    json.as_str().unwrap_or_default().to_owned()
}

pub(super) fn strings(json: &Json) -> Vec<String> {
    json.as_array().into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

fn related(json: &Json, kind: &str) -> Vec<String> {
    let related = json["related"].as_array().into_iter().flatten();
    related.filter(|link| link["type"] == kind).map(|link| text(&link["dest-uuid"])).collect()
}

/// `G0016`, `S0154`.
pub(super) fn is_mitre_id(name: &str) -> bool {
    let digits = name.strip_prefix(['G', 'S']).unwrap_or_default();
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}
