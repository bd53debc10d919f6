//! Rows of a list, written in the format that `parse` reads.

use std::fmt::Write;

use crate::gazetteer::spelling::When;

/// One entity.
pub(super) struct Row {
    name: String,
    aliases: Vec<(String, When)>,
    ids: Vec<(&'static str, String)>,
    country: Option<String>,
    when: When,
}

impl Row {
    /// An entity with these names, the best first; `judge` says what a name needs, or that it is of no use, given
    /// whether the entity has no other.
    pub(super) fn new(
        names: &[String],
        ids: Vec<(&'static str, String)>,
        country: Option<String>,
        judge: impl Fn(&str, bool) -> Option<When>,
    ) -> Option<Self> {
        let judged = names.iter().filter_map(|name| Some((name.clone(), judge(name, names.len() == 1)?)));
        let mut judged: Vec<(String, When)> = judged.collect();
        if judged.is_empty() {
            return None;
        }
        let (name, when) = judged.remove(0);
        judged.sort();
        judged.dedup_by(|one, other| one.0.eq_ignore_ascii_case(&other.0));
        judged.retain(|(alias, _)| !alias.eq_ignore_ascii_case(&name));
        Some(Self { name, aliases: judged, ids, country, when })
    }

    fn write(&self, out: &mut String) {
        let alias =
            |(name, when): &(String, When)| format!("{}{name}", if *when == self.when { "" } else { when.sign() });
        let aliases: Vec<String> = self.aliases.iter().map(alias).collect();
        let ids: Vec<String> = self.ids.iter().map(|(registry, id)| format!("{registry}={id}")).collect();
        let (aliases, ids, country) = (aliases.join("|"), ids.join("|"), self.country.as_deref().unwrap_or_default());
        let written = writeln!(out, "{}\t{aliases}\t{ids}\t{country}\t{}", self.name, self.when.word());
        written.expect("writing to a string cannot fail");
    }
}

/// The columns and all `rows`, sorted by name; of two with one name the first stays.
pub(super) fn list(mut rows: Vec<Row>) -> String {
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    rows.dedup_by(|one, other| one.name == other.name);
    let mut out = "name\taliases\tids\tcountry\trule\n".to_owned();
    for row in &rows {
        row.write(&mut out);
    }
    out
}
