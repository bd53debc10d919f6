//! The Research Organization Registry's data dump, in its schemas 1 and 2.

use serde_json::Value as Json;

use super::bodies::Body;
use super::cluster::{strings, text};
use crate::error::{Error, Result};

/// The register's types and the kinds that they become.
const TYPES: &[(&str, &str)] = &[
    ("education", "org/university"),
    ("company", "org/company"),
    ("government", "org/agency"),
    ("healthcare", "org/hospital"),
    ("nonprofit", "org/ngo"),
];

/// The active organisations of one file; the error names it.
pub(super) fn organisations(file: &str, json: &str) -> Result<Vec<Body>> {
    let fail = |line: usize, why: String| Error::Gazetteer { file: file.to_owned(), line: line as u64, why };
    let json: Json = serde_json::from_str(json)
        .map_err(|error| fail(error.line(), format!("it is not the JSON of a ROR data dump: {error}")))?;
    let rows = json.as_array().ok_or_else(|| fail(1, "it is no list of organisations".to_owned()))?;
    let active = rows.iter().filter(|row| row["status"].as_str().is_none_or(|status| status == "active"));
    Ok(active.map(body).collect())
}

fn body(row: &Json) -> Body {
    let id = text(&row["id"]);
    let id = id.rsplit('/').next().unwrap_or_default().to_owned();
    let mut body = if row["names"].is_array() { second_schema(row) } else { first_schema(row) };
    body.ids = vec![("ror", id)];
    class(&strings(&row["types"])).clone_into(&mut body.class);
    body
}

fn first_schema(row: &Json) -> Body {
    Body {
        name: text(&row["name"]),
        aliases: strings(&row["aliases"]),
        acronyms: strings(&row["acronyms"]),
        country: country(&row["country"]["country_code"]),
        ..Body::default()
    }
}

fn second_schema(row: &Json) -> Body {
    let mut body =
        Body { country: country(&row["locations"][0]["geonames_details"]["country_code"]), ..Body::default() };
    for name in row["names"].as_array().into_iter().flatten() {
        let (value, types) = (text(&name["value"]), strings(&name["types"]));
        let is = |kind: &str| types.iter().any(|it| it == kind);
        if is("ror_display") {
            body.name = value;
        } else if is("acronym") {
            body.acronyms.push(value);
        } else {
            body.aliases.push(value);
        }
    }
    body
}

fn country(code: &Json) -> Option<String> {
    code.as_str().filter(|code| code.len() == 2).map(str::to_owned)
}

fn class(types: &[String]) -> &'static str {
    let known = |kind: &&(&str, &'static str)| types.iter().any(|it| it.eq_ignore_ascii_case(kind.0));
    TYPES.iter().find(known).map_or("org", |kind| kind.1)
}
