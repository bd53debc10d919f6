//! Faults of name lists that can be read but will find too much, or not what their author means.

use std::collections::BTreeMap;
use std::fmt;

use super::letters::key;
use super::parse::{Entry, Source, parse};
use super::spelling::When;
use super::{people, words};
use crate::error::Error;

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
    let mut owners: BTreeMap<String, (String, u64, String)> = BTreeMap::new();
    for list in lists {
        match parse(list) {
            Ok((_, entries)) => {
                for entry in entries.iter().filter(|entry| !entry.removes) {
                    findings.extend(faults(list, entry, &mut owners));
                }
            }
            Err(error) => findings.push(unreadable(list, &error)),
        }
    }
    findings
}

fn unreadable(list: &Source, error: &Error) -> Finding {
    let (line, why) = match error {
        Error::Gazetteer { line, why, .. } => (*line, why.clone()),
        other => (1, other.to_string()),
    };
    Finding { list: list.name.clone().into_owned(), line, why, fatal: true }
}

fn faults(list: &Source, entry: &Entry, owners: &mut BTreeMap<String, (String, u64, String)>) -> Vec<Finding> {
    let finding = |why| Finding { list: list.name.clone().into_owned(), line: entry.line, why, fatal: false };
    let names = std::iter::once((entry.name.as_str(), entry.when));
    let names = names.chain(entry.aliases.iter().map(|alias| (alias.text.as_str(), alias.when.or(entry.when))));
    let mut findings = Vec::new();
    for (name, when) in names {
        let open = when.unwrap_or(When::Exact) <= When::Exact;
        findings.extend(Some(()).filter(|()| open).and_then(|()| too_open(name, when)).map(finding));
        findings.extend(second_owner(list, entry, name, open, owners).map(finding));
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

/// Notes who has `name`; says so if another entity of the same kind has it too.
fn second_owner(
    list: &Source,
    entry: &Entry,
    name: &str,
    open: bool,
    owners: &mut BTreeMap<String, (String, u64, String)>,
) -> Option<String> {
    let kind = entry.class.split('/').next().unwrap_or_default();
    let owner = (list.name.clone().into_owned(), entry.line, entry.name.clone());
    let (first_list, first_line, first_name) =
        owners.entry(format!("{kind} {}", key(name))).or_insert_with(|| owner.clone()).clone();
    if (&first_list, first_line) == (&owner.0, owner.1) || !open {
        return None;
    }
    Some(format!("\"{name}\" also names {first_name} ({first_list}, line {first_line}): drop one, or give it ? or !"))
}
