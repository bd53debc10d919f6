//! `dateline rules`: the manual of all rules, from the rules themselves.

use std::fmt::Write;

use dateline::extract;
use dateline::resolve::PASSES;
use dateline::rule::{Find, Rule};
use dateline::value::Kind;

const HEAD: &str = "\
# Rules

How dateline finds what it finds. A rule proposes mentions; the passes at the end judge them. `dateline explain` shows
both at work on an article, and `dateline rules RULE` prints one entry of this manual.

An example is a line of text, with the article's publication date before the bar where it matters. What the rule finds
stands in `[[words = value]]`; in a line without brackets it finds nothing. The tests run every line.
";

/// The manual of all rules, of one kind of them, or of a single one; `None` if `name` is neither.
pub(crate) fn manual(name: Option<&str>) -> Option<String> {
    let Some(name) = name else { return Some(whole()) };
    let name = name.to_ascii_lowercase().replace("organiz", "organis");
    let word = name.trim_end_matches('s');
    let is_asked = |rule: &&&'static Rule| rule.id == name || rule.kind().word() == word;
    let rules: Vec<String> = extract::rules().iter().filter(is_asked).map(|rule| entry(rule)).collect();
    (!rules.is_empty()).then(|| rules.join("\n"))
}

fn whole() -> String {
    let mut out = HEAD.to_owned();
    for kind in Kind::ALL {
        let _ = writeln!(out, "\n## {}\n", title(kind));
        let rules = extract::rules().into_iter().filter(|rule| rule.kind() == kind);
        out.push_str(&rules.map(entry).collect::<Vec<_>>().join("\n"));
    }
    out + &passes()
}

fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Organisation => "Organisations",
        Kind::Actor => "Actors",
        Kind::Date => "Dates",
        Kind::Count => "Counts",
    }
}

fn entry(rule: &Rule) -> String {
    let mut out = format!("### {}\n\n{}", rule.id, rule.about);
    let _ = writeln!(out, " Strength: {}.", rule.strength.word());
    if let Find::Pattern { pattern, .. } = &rule.find {
        let _ = writeln!(out, "\nPattern: `{}`", one_line(pattern));
    }
    out.push('\n');
    for example in rule.examples.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let _ = writeln!(out, "    {example}");
    }
    out
}

fn passes() -> String {
    let mut out = "\n## Passes\n\nWhat becomes of the proposals, in this order.\n\n".to_owned();
    for pass in PASSES {
        let _ = writeln!(out, "- **{}**: {}", pass.name, pass.about);
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
