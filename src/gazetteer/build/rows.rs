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
    class: String,
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
        Some(Self { name, aliases: judged, ids, country, when, class: String::new() })
    }

    /// The same of another kind than the header's.
    pub(super) fn with_class(self, class: String) -> Self {
        Self { class, ..self }
    }

    fn write(&self, out: &mut String, kinds: bool) {
        // Each alias says its rule, so that a later list can change the row's without changing theirs.
        let alias = |(name, when): &(String, When)| format!("{}{name}", when.sign());
        let aliases: Vec<String> = self.aliases.iter().map(alias).collect();
        let ids: Vec<String> = self.ids.iter().map(|(registry, id)| format!("{registry}={id}")).collect();
        let (aliases, ids, country) = (aliases.join("|"), ids.join("|"), self.country.as_deref().unwrap_or_default());
        let kind = if kinds { format!("{}\t", self.class) } else { String::new() };
        let written = writeln!(out, "{}\t{kind}{aliases}\t{ids}\t{country}\t{}", self.name, self.when.word());
        written.expect("writing to a string cannot fail");
    }
}

/// The columns and all `rows`, sorted by name; of two with one name the first stays.
pub(super) fn list(mut rows: Vec<Row>) -> String {
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    rows.dedup_by(|one, other| one.name == other.name);
    let kinds = rows.iter().any(|row| !row.class.is_empty());
    let mut out = format!("name\t{}aliases\tids\tcountry\trule\n", if kinds { "kind\t" } else { "" });
    for row in &rows {
        row.write(&mut out, kinds);
    }
    out
}
