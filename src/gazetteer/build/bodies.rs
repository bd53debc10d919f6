//! Bodies of registers: one entity with its spellings, and the row that it becomes.

use super::judge;
use super::rows::Row;
use crate::gazetteer::spelling::When;
use crate::lexicon::bodies::is_suffix;

/// A body as a register has it.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Its official name.
    pub(super) name: String,
    /// Other names in full.
    pub(super) aliases: Vec<String>,
    /// Acronyms: they count only beside another name.
    pub(super) acronyms: Vec<String>,
    pub(super) ids: Vec<(&'static str, String)>,
    /// ISO 3166-1 alpha-2.
    pub(super) country: Option<String>,
    /// `org/company`; empty: as the list's header says.
    pub(super) class: String,
}

/// The longest name that can be met in a text, in characters: longer ones are descriptions.
const LONGEST: usize = 80;

impl Body {
    /// The row, if any of its names can be met in a text.
    pub(super) fn row(self) -> Option<Row> {
        let mut names = vec![tidy(&self.name)?];
        names.extend(self.aliases.iter().filter_map(|name| tidy(name)));
        let short: Vec<String> = names.iter().filter_map(|name| without_form(name)).collect();
        names.extend(short);
        let acronyms: Vec<String> = self.acronyms.iter().filter_map(|name| tidy(name)).collect();
        names.extend(acronyms.iter().cloned());
        let rule = |name: &str, _| {
            if acronyms.iter().any(|it| it == name) { Some(When::Companion) } else { Some(judge::body(name)) }
        };
        Some(Row::new(&names, self.ids, self.country, rule)?.with_class(self.class))
    }
}

/// A name as text may have it, or `None`: blanks made one, marks of the format turned away.
fn tidy(name: &str) -> Option<String> {
    let odd = |character: char| matches!(character, '|' | '\t' | '\n' | '\r' | '"' | '{' | '}');
    let words = name.split(odd).next().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let signed = words.starts_with(['-', '=', '~', '^', '?', '!', '#']);
    let letters = words.chars().filter(|character| character.is_alphabetic()).count();
    (letters > 1 && words.chars().count() <= LONGEST && !signed).then_some(words)
}

/// "Acme" of "Acme Corp.", "Acme, Inc."; `None` without a legal form.
fn without_form(name: &str) -> Option<String> {
    let mut bare = name;
    while let Some((rest, last)) = bare.rsplit_once(' ') {
        if !is_suffix(last.trim_end_matches('.')) && last != "&" {
            break;
        }
        bare = rest.trim_end_matches([',', ' ']);
    }
    (bare != name).then(|| bare.to_owned())
}
