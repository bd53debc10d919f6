//! Faults of name lists that can be read but will find too much, or not what their author means.

use std::collections::BTreeMap;
use std::fmt;

use super::letters::key;
use super::nation_forms::is_template;
use super::parse::{Entry, Source, parse};
use super::spelling::When;
use super::{people, words};
use crate::error::Error;
use crate::value::ListText;

/// Something that an author of a list should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The list.
    pub list: String,
    /// The line, counted from 1.
    pub line: u64,
    /// What is wrong and how to mend it.
    pub why: String,
    /// Whether the list cannot be used as it is.
    pub fatal: bool,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, line {}: {}", self.list, self.line, self.why)
    }
}

/// The shortest name that may count without a cue, in letters and digits.
const SHORTEST: usize = 3;

/// Faults of `lists`, in their order: rows that cannot be read, names given twice or shared by two entities, and names
/// that are ordinary words or very short but ask for no context.
pub fn check(lists: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut known = Known::default();
    for list in lists {
        match parse(list) {
            Ok((_, entries)) => {
                for entry in entries {
                    findings.extend(faults(list, &entry, &mut known));
                }
            }
            Err(error) => findings.push(unreadable(list, &error)),
        }
    }
    findings
}

/// What the rows read so far have named.
#[derive(Default)]
struct Known {
    owners: BTreeMap<String, Owner>,
    /// The names of the rows by their ids.
    ids: BTreeMap<(ListText, ListText), ListText>,
}

/// The row that has a name.
#[derive(Clone, PartialEq)]
struct Owner {
    list: String,
    line: u64,
    name: ListText,
}

impl Known {
    /// Forgets the names that `entry` takes away.
    fn forget(&mut self, entry: &Entry) {
        if entry.removes {
            let gone = key(&entry.name);
            self.owners.retain(|_, owner| key(&owner.name) != gone);
        }
        for alias in &entry.without {
            let owned = owner_key(entry, alias);
            if self.owners.get(&owned).is_some_and(|owner| key(&owner.name) == key(&entry.name)) {
                self.owners.remove(&owned);
            }
        }
    }

    /// The first row of its kind that has `name`: `entry`, unless an earlier one has it.
    fn owner(&mut self, list: &Source, entry: &Entry, name: &str) -> Owner {
        let own = || Owner { list: list.name.to_string(), line: entry.line, name: entry.name.clone() };
        self.owners.entry(owner_key(entry, name)).or_insert_with(own).clone()
    }

    /// The name of the earlier row that `entry` changes: the one with its id, or of its name.
    fn changed(&self, entry: &Entry) -> Option<&str> {
        let by_id = entry.ids.iter().find_map(|id| self.ids.get(id)).map(AsRef::as_ref);
        by_id.or_else(|| Some(self.owners.get(&owner_key(entry, &entry.name))?.name.as_ref()))
    }
}

fn unreadable(list: &Source, error: &Error) -> Finding {
    let (line, why) = match error {
        Error::Gazetteer { line, why, .. } => (*line, why.clone()),
        other => (1, other.to_string()),
    };
    Finding { list: list.name.clone().into_owned(), line, why, fatal: true }
}

fn faults(list: &Source, entry: &Entry, known: &mut Known) -> Vec<Finding> {
    known.forget(entry);
    if entry.removes {
        return Vec::new();
    }
    let finding = |why| Finding { list: list.name.clone().into_owned(), line: entry.line, why, fatal: false };
    let changed = known.changed(entry).map(str::to_owned);
    let names = std::iter::once((entry.name.as_ref(), entry.when));
    let names = names.chain(entry.aliases.iter().map(|alias| (alias.text.as_ref(), alias.when.or(entry.when))));
    // A row over an earlier one has that one's rule where it gives none, and blockers are never reported.
    let names = names.filter(|(_, when)| when.is_some() || changed.is_none());
    let blocks = entry.class.starts_with("blocker");
    let mut findings = Vec::new();
    for (name, when) in names {
        let open = when.unwrap_or(When::Exact) <= When::Exact;
        findings.extend(Some(()).filter(|()| open && !blocks).and_then(|()| too_open(name, when)).map(finding));
        let owner = known.owner(list, entry, name);
        findings.extend(
            Some(owner)
                .filter(|_| open)
                .and_then(|owner| shared(list, entry, name, &owner, changed.as_deref()))
                .map(finding),
        );
    }
    for id in &entry.ids {
        known.ids.entry(id.clone()).or_insert_with(|| entry.name.clone());
    }
    findings
}

/// Why `name` should not count wherever it stands.
fn too_open(name: &str, when: Option<When>) -> Option<String> {
    let letters = key(name).len();
    if letters < SHORTEST && !name.contains(|mark: char| mark.is_ascii_digit() || mark == '&') {
        return Some(format!(
            "\"{name}\" is very short: give it the rule context or companion (? or ! before an alias)"
        ));
    }
    let capital_only = when != Some(When::Any) && !people::is_given(name);
    let word = words::is_english(name) && !(capital_only && name.bytes().all(|byte| byte.is_ascii_uppercase()));
    word.then(|| format!("\"{name}\" is an ordinary word: give it the rule cap or context (^ or ? before an alias)"))
}

/// What is wrong where `owner` had `name` before `entry`, which does not change it: `changed` is whom it changes.
fn shared(list: &Source, entry: &Entry, name: &str, owner: &Owner, changed: Option<&str>) -> Option<String> {
    let same = owner.list == list.name && owner.line == entry.line;
    let over = owner.list != list.name && changed.is_some_and(|changed| key(changed) == key(&owner.name));
    let Owner { list, line, name: other } = owner;
    let why = || format!("\"{name}\" also names {other} ({list}, line {line}): drop one, or give it ? or !");
    (!same && !over).then(why)
}

/// What two entities of one kind must not share.
fn owner_key(entry: &Entry, name: &str) -> String {
    let kind = entry.class.split('/').next().unwrap_or_default();
    // "{nation} foreign ministry" is another name in each country's row.
    let country = entry.country.as_deref().filter(|_| is_template(name)).unwrap_or_default();
    format!("{kind} {country} {}", key(name))
}
