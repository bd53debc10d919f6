//! Templates of aliases: `{nation} foreign ministry` in a row of Germany stands for "Germany's foreign ministry" and
//! "German foreign ministry", `Embassy of {country}` for "Embassy of Germany".
//!
//! An owner is a part of the trie, so that a template costs one path however many ways there are to name a country.

use super::atoms::Atom;
use super::letters::is_apostrophe;
use crate::lexicon::nations::{Nation, nation, words};

const OWNER: &str = "{nation} ";
const NAME: &str = "{country}";

/// The most atoms of a country's name.
const LONGEST: usize = 5;

/// The part of `alias` behind `{nation}`.
pub(super) fn owned(alias: &str) -> Option<&str> {
    alias.strip_prefix(OWNER)
}

/// Whether `alias` is no name itself.
pub(super) fn is_template(alias: &str) -> bool {
    alias.starts_with(OWNER) || alias.contains(NAME)
}

/// What an alias with `{country}` stands for in a row of `country`.
pub(super) fn forms(alias: &str, country: &str) -> Vec<String> {
    let (names, _) = words(country);
    let articled = matches!(country, "AE" | "CZ" | "GB" | "NL" | "PH" | "US");
    let name = |name: &&str| alias.replace(NAME, &if articled { format!("the {name}") } else { (*name).to_owned() });
    names.iter().map(name).collect()
}

/// A country that owns what follows it: "Germany's", "German".
pub(super) struct Owner {
    /// Its first byte.
    pub(super) start: u32,
    /// The atom behind it.
    pub(super) behind: usize,
    /// Its code.
    pub(super) code: &'static str,
}

/// The owners in `atoms`, which lie over `text`.
pub(super) fn owners(text: &str, atoms: &[Atom]) -> Vec<Owner> {
    (0..atoms.len()).filter_map(|first| owner(text, atoms, first)).collect()
}

fn owner(text: &str, atoms: &[Atom], first: usize) -> Option<Owner> {
    let start = atoms[first].start;
    let capital = text[start as usize..].starts_with(char::is_uppercase);
    (atoms[first].opens && capital).then_some(())?;
    let ends = (first + 1..=(first + LONGEST).min(atoms.len())).rev().filter(|&end| atoms[end - 1].closes);
    let (nation, end) = ends.into_iter().find_map(|end| {
        let words = &text[start as usize..atoms[end - 1].end as usize];
        Some((nation(words)?, end))
    })?;
    Some(Owner { start, behind: behind(text, atoms, nation, end)?, code: nation.code })
}

/// The atom behind the possessive of a name, or behind an adjective.
fn behind(text: &str, atoms: &[Atom], nation: Nation, end: usize) -> Option<usize> {
    let next = &text[atoms.get(end)?.start as usize..atoms[end].end as usize];
    let possessive = next.starts_with(is_apostrophe) && nation.is_name;
    if possessive { Some(end + 1) } else { nation.is_adjective.then_some(end) }
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn templates_name_the_country_in_all_its_ways() {
        assert_eq!(forms("Army of {country}", "FR"), ["Army of France"]);
        assert!(forms("Army of {country}", "NL").contains(&"Army of the Netherlands".to_owned()));
        assert!(forms("Army of {country}", "QQ").is_empty());
    }
}
