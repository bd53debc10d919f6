//! A table with a heading, parted by commas, semicolons or tabs: a name a row, and what else its columns say.

use super::bodies::Body;
use crate::error::{Error, Result};

/// What a column's heading may say, and what it means here.
const HEADINGS: &[(&str, Column)] = &[
    ("name", Column::Name),
    ("company", Column::Name),
    ("company name", Column::Name),
    ("organisation", Column::Name),
    ("organization", Column::Name),
    ("legal name", Column::Name),
    ("entity", Column::Name),
    ("alias", Column::Alias),
    ("aliases", Column::Alias),
    ("synonyms", Column::Alias),
    ("also known as", Column::Alias),
    ("aka", Column::Alias),
    ("short name", Column::Alias),
    ("acronym", Column::Acronym),
    ("acronyms", Column::Acronym),
    ("abbreviation", Column::Acronym),
    ("country", Column::Country),
    ("country code", Column::Country),
    ("kind", Column::Kind),
    ("type", Column::Kind),
    ("ticker", Column::Id("ticker")),
    ("symbol", Column::Id("ticker")),
    ("isin", Column::Id("isin")),
    ("lei", Column::Id("lei")),
    ("cik", Column::Id("cik")),
    ("ror", Column::Id("ror")),
    ("wikidata", Column::Id("wikidata")),
    ("qid", Column::Id("wikidata")),
    ("mitre", Column::Id("mitre")),
    ("misp", Column::Id("misp")),
    ("id", Column::Id("id")),
];

#[derive(Debug, Clone, Copy)]
enum Column {
    Name,
    Alias,
    Acronym,
    Country,
    Kind,
    Id(&'static str),
    Unknown,
}

/// The bodies of one file; the error names it and the line.
pub(super) fn bodies(file: &str, table: &str) -> Result<Vec<Body>> {
    let fail = |line: u64, why: String| Error::Gazetteer { file: file.to_owned(), line, why };
    let table = table.trim_start_matches('\u{feff}');
    let comma = separator(table.lines().next().unwrap_or_default());
    let mut rows = rows(table, comma).into_iter();
    let (_, heading) = rows.next().ok_or_else(|| fail(1, "it is empty".to_owned()))?;
    let columns: Vec<Column> = heading.iter().map(|cell| column(cell)).collect();
    if !columns.iter().any(|column| matches!(column, Column::Name)) {
        let why = format!("no column of \"{}\" holds names: head one with \"name\"", heading.join(", "));
        return Err(fail(1, why));
    }
    let mut bodies = Vec::new();
    for (line, cells) in rows {
        if cells.len() > columns.len() {
            return Err(fail(line, format!("it has {} cells, the heading {}", cells.len(), columns.len())));
        }
        bodies.push(body(&columns, &cells));
    }
    Ok(bodies)
}

fn column(heading: &str) -> Column {
    let heading = heading.trim().to_lowercase().replace(['_', '-'], " ");
    HEADINGS.iter().find(|(known, _)| *known == heading).map_or(Column::Unknown, |&(_, column)| column)
}

/// The mark that parts the cells of the heading.
fn separator(heading: &str) -> char {
    ['\t', ';'].into_iter().find(|&mark| heading.contains(mark)).unwrap_or(',')
}

fn body(columns: &[Column], cells: &[String]) -> Body {
    let mut body = Body::default();
    for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty()) {
        let cell = cell.trim();
        let parts = cell.split(['|', ';']).map(|part| part.trim().to_owned());
        match column {
            Column::Name => cell.clone_into(&mut body.name),
            Column::Alias => body.aliases.extend(parts),
            Column::Acronym => body.acronyms.extend(parts),
            Column::Country => body.country = country(cell),
            Column::Kind => cell.clone_into(&mut body.class),
            Column::Id(registry) => body.ids.push((registry, cell.to_owned())),
            Column::Unknown => {}
        }
    }
    body
}

/// A country by its code or its name.
fn country(cell: &str) -> Option<String> {
    let code = cell.len() == 2 && cell.bytes().all(|byte| byte.is_ascii_alphabetic());
    let named = || crate::lexicon::nations::nation(cell).map(|nation| nation.state().to_owned());
    if code { Some(cell.to_ascii_uppercase()) } else { named() }
}

/// The rows with the lines on which they begin; a cell in quotes may hold separators and line ends.
fn rows(table: &str, comma: char) -> Vec<(u64, Vec<String>)> {
    let (mut rows, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut line, mut begun) = (false, 1, 1);
    let mut characters = table.chars().filter(|&character| character != '\r').peekable();
    while let Some(character) = characters.next() {
        line += u64::from(character == '\n');
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            mark if mark == comma && !quoted => cells.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                rows.push((begun, std::mem::take(&mut cells)));
                begun = line;
            }
            _ => cell.push(character),
        }
    }
    cells.push(cell);
    rows.push((begun, cells));
    rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    rows
}
