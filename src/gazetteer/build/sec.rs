//! The register of the US Securities and Exchange Commission: `company_tickers.json`.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::bodies::Body;
use super::cluster::text;
use crate::error::{Error, Result};
use crate::gazetteer::words;
use crate::lexicon::bodies::is_suffix;

/// The companies of one file, by their number with the commission; the error names the file.
pub(super) fn companies(file: &str, json: &str) -> Result<Vec<Body>> {
    let fail = |line: usize, why: String| Error::Gazetteer { file: file.to_owned(), line: line as u64, why };
    let json: Json = serde_json::from_str(json)
        .map_err(|error| fail(error.line(), format!("it is not the JSON of company_tickers.json: {error}")))?;
    let rows = json.as_object().ok_or_else(|| fail(1, "it is no object of numbered companies".to_owned()))?;
    let mut companies: BTreeMap<u64, Body> = BTreeMap::new();
    let mut order: Vec<(u64, &Json)> =
        rows.iter().filter_map(|(number, row)| Some((number.parse().ok()?, row))).collect();
    order.sort_by_key(|(number, _)| *number);
    for (_, row) in order {
        let number = row["cik_str"].as_u64().unwrap_or(0);
        let body = companies.entry(number).or_insert_with(|| company(number, row));
        body.ids.push(("ticker", text(&row["ticker"])));
    }
    Ok(companies.into_values().collect())
}

fn company(number: u64, row: &Json) -> Body {
    let ids = vec![("cik", format!("{number:010}"))];
    Body { name: calm(&text(&row["title"])), ids, ..Body::default() }
}

/// The title without the state behind a slash, shouted words in title case: "APPLE INC /CA/" as "Apple Inc".
fn calm(title: &str) -> String {
    let title = title.split('/').next().unwrap_or(title).trim();
    let shouted = !title.contains(|letter: char| letter.is_lowercase());
    let words = title.split_whitespace().map(|word| if shouted { calm_word(word) } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

/// A shouted word in title case; acronyms of up to four letters stay unless they are words or legal forms.
fn calm_word(word: &str) -> String {
    let letters = word.trim_matches(|mark: char| !mark.is_alphanumeric());
    let title = word[..first_len(word)].to_owned() + &word[first_len(word)..].to_lowercase();
    let plain = words::is_english(letters) || is_suffix(title.trim_end_matches([',', '.'])) || letters.len() > 4;
    if plain { title } else { word.to_owned() }
}

fn first_len(word: &str) -> usize {
    word.chars().next().map_or(0, char::len_utf8)
}
