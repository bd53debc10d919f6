//! Each rule keeps its word: its examples hold with the rule alone, and their mentions survive the whole program.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dateline::document::Document;
use dateline::extract::rules;
use dateline::gazetteer::Gazetteer;
use dateline::pipeline::{Extraction, Extractor};
use dateline::rule::{Example, Find, Rule, compile};
use dateline::value::Kind;

#[test]
fn every_rule_keeps_its_word() {
    let whole = Extractor::new(Gazetteer::shipped());
    let faults: Vec<String> = rules().into_iter().flat_map(|rule| faults(rule, &whole)).collect();
    assert!(faults.is_empty(), "{} examples do not hold:\n{}", faults.len(), faults.join("\n"));
}

fn faults(rule: &'static Rule, whole: &Extractor) -> Vec<String> {
    let alone = Extractor::with_rules(Gazetteer::shipped(), &[rule]);
    rule.examples()
        .iter()
        .flat_map(|example| [alone_fault(rule, &alone, example), survival_fault(rule, whole, example)])
        .flatten()
        .collect()
}

/// With the rule alone, an example yields its marks and nothing else.
fn alone_fault(rule: &Rule, alone: &Extractor, example: &Example) -> Option<String> {
    let got = found(&extract(alone, example), rule.kind(), example);
    let wanted = wanted(example);
    (got != wanted)
        .then(|| format!("{} alone: {:?}\n  wanted {wanted:?}\n  got    {got:?}", rule.id, example.marked.text))
}

/// With all rules, the marks of an example survive.
fn survival_fault(rule: &Rule, whole: &Extractor, example: &Example) -> Option<String> {
    let got = found(&extract(whole, example), rule.kind(), example);
    let wanted = wanted(example);
    let lost: Vec<&String> = wanted.difference(&got).collect();
    (!lost.is_empty())
        .then(|| format!("{} with all rules: {:?}\n  lost {lost:?}\n  got  {got:?}", rule.id, example.marked.text))
}

fn extract(extractor: &Extractor, example: &Example) -> Extraction {
    let mut document = Document::plain("example", &example.marked.text);
    document.published = example.published;
    extractor.extract(&document)
}

/// `start text = value` of each mention of `kind`; without its value where the example gives none.
fn found(extraction: &Extraction, kind: Kind, example: &Example) -> BTreeSet<String> {
    let mentions = extraction.mentions.iter().filter(|mention| mention.value.kind() == kind);
    mentions
        .map(|mention| {
            let text = extraction.text.slice(mention.span);
            let bare = example.marked.marks.iter().any(|(span, value)| *span == mention.span && value.is_none());
            let value = if bare { String::new() } else { format!(" = {}", mention.value) };
            format!("{} {text}{value}", mention.span.start)
        })
        .collect()
}

fn wanted(example: &Example) -> BTreeSet<String> {
    let marks = example.marked.marks.iter();
    marks
        .map(|(span, value)| {
            let value = value.as_ref().map_or(String::new(), |value| format!(" = {value}"));
            format!("{} {}{value}", span.start, &example.marked.text[span.range()])
        })
        .collect()
}

#[test]
fn every_rule_has_a_yes_and_a_no() {
    for rule in rules() {
        let examples = rule.examples();
        assert!(examples.iter().any(|example| !example.marked.marks.is_empty()), "{} has no positive example", rule.id);
        assert!(examples.iter().any(|example| example.marked.marks.is_empty()), "{} has no negative example", rule.id);
    }
}

#[test]
fn every_rule_has_its_own_id_and_a_kind() {
    let mut ids = BTreeSet::new();
    for rule in rules() {
        assert!(ids.insert(rule.id), "two rules are called {}", rule.id);
        assert_eq!(rule.id.split('.').next(), Some(rule.kind().word()));
        assert!(rule.about.ends_with('.'), "{}: `about` is a sentence", rule.id);
    }
}

#[test]
fn every_pattern_compiles_and_uses_no_unicode_class() {
    for rule in rules() {
        let Find::Pattern { pattern, .. } = &rule.find else { continue };
        compile(pattern);
        for class in [r"\p", r"\P", r"\D", r"\W", r"\S", r"\B"] {
            assert!(!pattern.contains(class), "{}: {class} in a pattern is Unicode-aware and slow", rule.id);
        }
        assert!(
            !has_unbounded_repetition(pattern),
            "{}: a repetition without an upper bound is quadratic on hostile text",
            rule.id
        );
    }
}

/// `*` or `+` outside a set and not escaped, or `{n,}`.
fn has_unbounded_repetition(pattern: &str) -> bool {
    let mut in_set = false;
    let mut escaped = false;
    for character in pattern.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => in_set = true,
            ']' => in_set = false,
            '*' | '+' if !in_set => return true,
            _ => {}
        }
    }
    pattern.contains(",}")
}

/// A rule's file that its folder's list forgets would be dead code with a proof.
#[test]
fn every_rule_file_is_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/extract");
    let listed: BTreeSet<&str> = rules().into_iter().map(|rule| rule.id).collect();
    for file in rule_files(&root) {
        let source = fs::read_to_string(&file).expect("a source file is readable");
        let ids = source.split("id: \"").skip(1).filter_map(|rest| rest.split('"').next());
        for id in ids {
            assert!(listed.contains(id), "{}: the rule {id} is in no list", file.display());
        }
    }
}

fn rule_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries =
        fs::read_dir(folder).expect("a source folder is readable").map(|entry| entry.expect("readable").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    files.into_iter().chain(folders.iter().flat_map(|folder| rule_files(folder))).collect()
}
