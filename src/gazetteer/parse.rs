//! The file format of name lists: from rows to entries; a bad row is an error with file and line.

use std::borrow::Cow;

use super::spelling::{Cue, Spelling, When};
use crate::error::{Error, Result};
use crate::value::ListText;

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
    pub kind: Option<ListText>,
    /// Where the facts come from.
    pub source: Option<ListText>,
    /// Under which licence.
    pub licence: Option<ListText>,
    /// The day of the data.
    pub date: Option<ListText>,
}

/// One row: an entity as one list knows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The canonical name.
    pub name: ListText,
    /// Kind and type: `org/company`, `actor/group`, `blocker/malware`; empty in a row that changes an earlier list's.
    pub class: ListText,
    /// The other names.
    pub aliases: Vec<Spelling>,
    /// Aliases of earlier lists that no longer hold.
    pub without: Vec<ListText>,
    /// Registry and identifier, the best first.
    pub ids: Vec<(ListText, ListText)>,
    /// ISO 3166-1 alpha-2, or `EU`.
    pub country: Option<ListText>,
    /// The rule of the name and of the aliases without a sign.
    pub when: Option<When>,
    /// Words that show what a name means.
    pub cue: Option<Box<Cue>>,
    /// Whether the row takes the entity out.
    pub removes: bool,
    /// The line, counted from 1.
    pub line: u64,
}

/// The bytes of a usual row, to make room for all at once.
const USUAL_ROW: usize = 32;

/// The list's header and rows.
pub fn parse(source: &Source) -> Result<(Header, Vec<Entry>)> {
    match &source.text {
        Cow::Borrowed(text) => read(&source.name, text, Cow::Borrowed),
        Cow::Owned(text) => read(&source.name, text, owned),
    }
}

/// A copy of `text`, for what outlives its list.
fn owned(text: &str) -> ListText {
    Cow::Owned(text.to_owned())
}

/// The header and rows of the list `name`, whose parts `keep` stores.
fn read<'a>(name: &str, text: &'a str, keep: fn(&'a str) -> ListText) -> Result<(Header, Vec<Entry>)> {
    let mut header = Header::default();
    let mut columns = Columns::names_only();
    let mut entries = Vec::with_capacity(text.len() / USUAL_ROW);
    let mut heading = true;
    for (line, row) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let fail = |why: String| Error::Gazetteer { file: name.to_owned(), line, why };
        if let Some(words) = row.strip_prefix("#!") {
            header = Header::parse(words, keep).map_err(fail)?;
            continue;
        }
        if row.trim_start().is_empty() || row.starts_with('#') {
            continue;
        }
        let named = if std::mem::take(&mut heading) { Columns::parse(row).map_err(fail)? } else { None };
        if let Some(named) = named {
            columns = named;
        } else {
            let blank = Entry { line, class: header.kind.clone().unwrap_or_default(), ..Entry::default() };
            entries.push(columns.entry(row, blank, keep).map_err(fail)?);
        }
    }
    Ok((header, entries))
}

impl Header {
    fn parse<'a>(words: &'a str, keep: fn(&'a str) -> ListText) -> Result<Self, String> {
        let rest = words.trim_start().strip_prefix("gazetteer 1");
        let mut rest = rest.ok_or("the first line should read `#! gazetteer 1 kind=…`")?.trim_start();
        let mut header = Self::default();
        while let Some((key, after)) = rest.split_once('=') {
            let (value, behind) = value(after);
            *header.field(key.trim())? = Some(keep(value));
            rest = behind.trim_start();
        }
        if rest.is_empty() { Ok(header) } else { Err(format!("\"{rest}\" in the header is no key=value")) }
    }

    fn field(&mut self, key: &str) -> Result<&mut Option<ListText>, String> {
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

/// A column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Kind,
    Aliases,
    Ids,
    Country,
    Rule,
    Cue,
    Note,
}

const COLUMNS: [(&str, Column); 8] = [
    ("name", Column::Name),
    ("kind", Column::Kind),
    ("aliases", Column::Aliases),
    ("ids", Column::Ids),
    ("country", Column::Country),
    ("rule", Column::Rule),
    ("cue", Column::Cue),
    ("note", Column::Note),
];

impl Column {
    fn parse(heading: &str) -> Result<Self, String> {
        let known = COLUMNS.into_iter().find(|(word, _)| word.eq_ignore_ascii_case(heading.trim()));
        let words = || COLUMNS.map(|(word, _)| word).join(", ");
        known
            .map(|(_, column)| column)
            .ok_or_else(|| format!("the column \"{heading}\" is unknown: {} are known", words()))
    }
}

/// Which column stands where, and what parts them.
struct Columns {
    order: Vec<Column>,
    comma: bool,
}

impl Columns {
    /// A plain list: one name a line.
    fn names_only() -> Self {
        Self { order: vec![Column::Name], comma: false }
    }

    /// The columns that `row` names, if it is a heading.
    fn parse(row: &str) -> Result<Option<Self>, String> {
        let comma = !row.contains('\t') && row.contains(',');
        let cells: Vec<String> = if comma { quoted_cells(row) } else { row.split('\t').map(str::to_owned).collect() };
        if !cells.iter().any(|cell| cell.trim().eq_ignore_ascii_case("name")) {
            return Ok(None);
        }
        Ok(Some(Self { order: cells.iter().map(|cell| Column::parse(cell)).collect::<Result<_, _>>()?, comma }))
    }

    /// The entry in `row`, over `blank`.
    fn entry<'a>(&self, row: &'a str, blank: Entry, keep: fn(&'a str) -> ListText) -> Result<Entry, String> {
        let mut entry = blank;
        if self.is_one_name(row) {
            entry.fill(Column::Name, row.trim(), keep)?;
        } else if self.comma || row.starts_with('"') {
            for (index, cell) in quoted_cells(row).iter().enumerate() {
                entry.fill(self.column(index)?, cell.trim(), owned)?;
            }
        } else {
            for (index, cell) in row.split('\t').enumerate() {
                entry.fill(self.column(index)?, cell.trim(), keep)?;
            }
        }
        if entry.name.is_empty() { Err("the row has no name".to_owned()) } else { Ok(entry) }
    }

    /// Whether `row` is a name as it stands, commas and all.
    fn is_one_name(&self, row: &str) -> bool {
        self.order.len() == 1 && !self.comma && !row.contains('\t') && !row.starts_with('"')
    }

    fn column(&self, index: usize) -> Result<Column, String> {
        self.order.get(index).copied().ok_or_else(|| too_many(self.order.len()))
    }
}

fn too_many(columns: usize) -> String {
    format!("the row has more cells than the heading's {columns}: part cells by tabs, aliases by |")
}

/// The cells of a row parted by commas, with quotes as in CSV.
fn quoted_cells(row: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut characters = row.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(character),
        }
    }
    cells.push(cell);
    cells
}

impl Entry {
    /// Takes in one cell, without space around it.
    fn fill<'a>(&mut self, column: Column, cell: &'a str, keep: fn(&'a str) -> ListText) -> Result<(), String> {
        if cell.is_empty() {
            return Ok(());
        }
        match column {
            Column::Name => self.set_name(cell, keep),
            Column::Kind => self.class = keep(cell),
            Column::Aliases => cell.split('|').for_each(|alias| self.alias(alias.trim(), keep)),
            Column::Ids => self.ids = cell.split('|').map(|each| id(each, keep)).collect::<Result<_, _>>()?,
            Column::Country => self.country = Some(keep(country(cell)?)),
            Column::Rule => self.when = Some(When::parse(cell).ok_or_else(|| unknown_rule(cell))?),
            Column::Cue => self.cue = Some(Box::new(Cue::parse(cell)?)),
            Column::Note => {}
        }
        Ok(())
    }

    fn set_name<'a>(&mut self, cell: &'a str, keep: fn(&'a str) -> ListText) {
        self.removes = cell.starts_with('-');
        self.name = keep(cell.trim_start_matches('-').trim_start());
    }

    fn alias<'a>(&mut self, alias: &'a str, keep: fn(&'a str) -> ListText) {
        match alias.strip_prefix('-') {
            Some(gone) => self.without.push(keep(gone.trim_start())),
            None if alias.is_empty() => {}
            None => self.aliases.push(Spelling::parse(alias, keep)),
        }
    }
}

fn id<'a>(id: &'a str, keep: fn(&'a str) -> ListText) -> Result<(ListText, ListText), String> {
    let (registry, id) = id.split_once('=').ok_or_else(|| format!("the id \"{id}\" should read registry=id"))?;
    Ok((keep(registry.trim()), keep(id.trim())))
}

fn country(cell: &str) -> Result<&str, String> {
    let code = cell.len() == 2 && cell.bytes().all(|byte| byte.is_ascii_uppercase());
    if code { Ok(cell) } else { Err(format!("\"{cell}\" is no two-letter country code")) }
}

fn unknown_rule(cell: &str) -> String {
    format!("the rule \"{cell}\" is unknown: any, exact, cap, context and companion are known")
}
