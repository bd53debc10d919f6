//! The file format of name lists: from rows to entries; a bad row is an error with file and line.

use std::borrow::Cow;

use super::spelling::{Cue, Spelling, When};
use crate::error::{Error, Result};

/// The text of one list, under the name that errors and records give it.
#[derive(Debug, Clone)]
pub struct Source {
    /// `organisations/agencies`, or the user's file.
    pub name: Cow<'static, str>,
    /// All its lines.
    pub text: Cow<'static, str>,
}

/// What the first line of a list, `#! gazetteer 1 kind=… source="…"`, says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The class of rows that name none.
    pub kind: Option<String>,
    /// Where the facts come from.
    pub source: Option<String>,
    /// Under which licence.
    pub licence: Option<String>,
    /// The day of the data.
    pub date: Option<String>,
}

/// One row: an entity as one list knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The canonical name.
    pub name: String,
    /// Kind and type: `org/company`, `actor/group`, `blocker/malware`; empty in a row that changes an earlier list's.
    pub class: String,
    /// The other names.
    pub aliases: Vec<Spelling>,
    /// Aliases of earlier lists that no longer hold.
    pub without: Vec<String>,
    /// Registry and identifier, the best first.
    pub ids: Vec<(String, String)>,
    /// ISO 3166-1 alpha-2, or `EU`.
    pub country: Option<String>,
    /// The rule of the name and of the aliases without a sign.
    pub when: Option<When>,
    /// Words that show what a name means.
    pub cue: Option<Cue>,
    /// Whether the row takes the entity out.
    pub removes: bool,
    /// The line, counted from 1.
    pub line: u64,
}

/// The list's header and rows.
pub fn parse(source: &Source) -> Result<(Header, Vec<Entry>)> {
    let mut header = Header::default();
    let mut columns = Columns::names_only();
    let mut entries = Vec::new();
    let mut first = true;
    for (line, row) in (1..).zip(source.text.trim_start_matches('\u{feff}').lines()) {
        let fail = |why: String| Error::Gazetteer { file: source.name.clone().into_owned(), line, why };
        if let Some(words) = row.strip_prefix("#!") {
            header = Header::parse(words).map_err(fail)?;
        } else if row.trim().is_empty() || row.starts_with('#') {
        } else if let (true, Some(named)) = (std::mem::take(&mut first), Columns::parse(row).map_err(fail)?) {
            columns = named;
        } else {
            entries.push(columns.entry(row, line, &header).map_err(fail)?);
        }
    }
    Ok((header, entries))
}

impl Header {
    fn parse(words: &str) -> Result<Self, String> {
        let rest = words.trim_start().strip_prefix("gazetteer 1");
        let mut rest = rest.ok_or("the first line should read `#! gazetteer 1 kind=…`")?.trim_start();
        let mut header = Self::default();
        while let Some((key, after)) = rest.split_once('=') {
            let (value, behind) = value(after);
            *header.field(key.trim())? = Some(value.to_owned());
            rest = behind.trim_start();
        }
        if rest.is_empty() { Ok(header) } else { Err(format!("\"{rest}\" in the header is no key=value")) }
    }

    fn field(&mut self, key: &str) -> Result<&mut Option<String>, String> {
        match key {
            "kind" => Ok(&mut self.kind),
            "source" => Ok(&mut self.source),
            "licence" => Ok(&mut self.licence),
            "date" => Ok(&mut self.date),
            _ => Err(format!("the header's key \"{key}\" is unknown: kind, source, licence and date are known")),
        }
    }
}

/// The value at the start of `text`, in quotes or up to a space, and what follows.
fn value(text: &str) -> (&str, &str) {
    match text.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
        None => text.split_once(char::is_whitespace).unwrap_or((text, "")),
    }
}

/// Which column stands where, and what parts them.
struct Columns {
    names: Vec<&'static str>,
    comma: bool,
}

const KNOWN: [&str; 8] = ["name", "kind", "aliases", "ids", "country", "rule", "cue", "note"];

impl Columns {
    /// A plain list: one name a line.
    fn names_only() -> Self {
        Self { names: vec!["name"], comma: false }
    }

    /// The columns that `row` names, if it is a heading.
    fn parse(row: &str) -> Result<Option<Self>, String> {
        let comma = !row.contains('\t') && row.contains(',');
        let cells = cells(row, comma);
        if !cells.iter().any(|cell| cell.trim().eq_ignore_ascii_case("name")) {
            return Ok(None);
        }
        let known = |cell: &Cow<str>| {
            let found = KNOWN.into_iter().find(|known| known.eq_ignore_ascii_case(cell.trim()));
            found.ok_or_else(|| format!("the column \"{cell}\" is unknown: {} are known", KNOWN.join(", ")))
        };
        Ok(Some(Self { names: cells.iter().map(known).collect::<Result<_, _>>()?, comma }))
    }

    fn entry(&self, row: &str, line: u64, header: &Header) -> Result<Entry, String> {
        let mut entry = Entry { line, class: header.kind.clone().unwrap_or_default(), ..Entry::default() };
        for (index, cell) in self.cells(row).iter().enumerate() {
            let column = self.names.get(index).ok_or_else(|| too_many(self.names.len()))?;
            if !cell.trim().is_empty() {
                entry.fill(column, cell.trim())?;
            }
        }
        if entry.name.is_empty() { Err("the row has no name".to_owned()) } else { Ok(entry) }
    }

    fn cells<'a>(&self, row: &'a str) -> Vec<Cow<'a, str>> {
        if self.names.len() == 1 && !self.comma && !row.contains('\t') && !row.starts_with('"') {
            return vec![Cow::Borrowed(row)];
        }
        cells(row, self.comma || row.starts_with('"'))
    }
}

fn too_many(columns: usize) -> String {
    format!("the row has more cells than the heading's {columns}: part cells by tabs, aliases by |")
}

/// The cells of a row: parted by tabs, or by commas with quotes as in CSV.
fn cells(row: &str, comma: bool) -> Vec<Cow<'_, str>> {
    if !comma {
        return row.split('\t').map(Cow::Borrowed).collect();
    }
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut characters = row.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(Cow::Owned(std::mem::take(&mut cell))),
            _ => cell.push(character),
        }
    }
    cells.push(Cow::Owned(cell));
    cells
}

impl Entry {
    fn fill(&mut self, column: &str, cell: &str) -> Result<(), String> {
        match column {
            "name" => self.set_name(cell),
            "kind" => cell.clone_into(&mut self.class),
            "aliases" => cell.split('|').filter(|alias| !alias.trim().is_empty()).for_each(|alias| self.alias(alias)),
            "ids" => self.ids = cell.split('|').map(id).collect::<Result<_, _>>()?,
            "country" => self.country = Some(country(cell)?),
            "rule" => self.when = Some(When::parse(cell).ok_or_else(|| unknown_rule(cell))?),
            "cue" => self.cue = Some(Cue::parse(cell)?),
            _ => {}
        }
        Ok(())
    }

    fn set_name(&mut self, cell: &str) {
        self.removes = cell.starts_with('-');
        cell.trim_start_matches('-').trim().clone_into(&mut self.name);
    }

    fn alias(&mut self, alias: &str) {
        match alias.trim().strip_prefix('-') {
            Some(gone) => self.without.push(gone.trim().to_owned()),
            None => self.aliases.push(Spelling::parse(alias.trim())),
        }
    }
}

fn id(id: &str) -> Result<(String, String), String> {
    let (registry, id) = id.split_once('=').ok_or_else(|| format!("the id \"{id}\" should read registry=id"))?;
    Ok((registry.trim().to_owned(), id.trim().to_owned()))
}

fn country(cell: &str) -> Result<String, String> {
    let code = cell.len() == 2 && cell.bytes().all(|byte| byte.is_ascii_uppercase());
    if code { Ok(cell.to_owned()) } else { Err(format!("\"{cell}\" is no two-letter country code")) }
}

fn unknown_rule(cell: &str) -> String {
    format!("the rule \"{cell}\" is unknown: any, exact, cap, context and companion are known")
}
