//! The house stands: imports go one way, and only the outer stages touch the world.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Modules by layer: each may use the layers above it, never its neighbours or those below.
const LAYERS: &[&[&str]] = &[
    &["error", "text", "lexicon", "value"],
    &["document", "mention", "decode", "segment"],
    &["gazetteer"],
    &["clean", "rule"],
    &["extract::dates", "extract::counts", "extract::actors", "extract::organisations"],
    &["extract"],
    &["resolve"],
    &["pipeline"],
    &["record"],
    &["source", "write"],
    &["batch"],
    &["cli"],
    &["main"],
];

/// What only the outer stages may use.
const WORLD: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "SystemTime",
    "Instant::now",
    "Zoned::now",
    "println!",
    "eprintln!",
    "std::io::std",
];
const OUTER: &[&str] = &["source", "write", "batch", "cli", "main"];

#[test]
fn imports_go_one_way() {
    let faults: Vec<String> = sources().iter().flat_map(|(module, path)| import_faults(module, path)).collect();
    assert!(faults.is_empty(), "imports against the layers of docs/ARCHITECTURE.md:\n{}", faults.join("\n"));
}

#[test]
fn only_the_outer_stages_touch_the_world() {
    let inner = sources().into_iter().filter(|(module, _)| !OUTER.contains(&module.as_str()));
    let faults: Vec<String> = inner.flat_map(|(_, path)| world_faults(&path)).collect();
    assert!(faults.is_empty(), "files, clocks, network or printing inside the pure core:\n{}", faults.join("\n"));
}

#[test]
fn only_record_and_the_outer_stages_derive_serde() {
    for (module, path) in sources() {
        let derives = code(&path).lines().any(|line| line.contains("derive(") && line.contains("erialize"));
        let may = module == "record" || OUTER.contains(&module.as_str());
        assert!(may || !derives, "{}: only the record has a public serialised form", path.display());
    }
}

fn import_faults(module: &str, path: &Path) -> Vec<String> {
    let own = layer(module);
    let used = imports(&code(path));
    let against = |used: &&String| {
        let same_room = used.as_str() == module
            || module.starts_with(&format!("{used}::"))
            || used.starts_with(&format!("{module}::"));
        !same_room && layer(used) >= own
    };
    used.iter().filter(against).map(|used| format!("{}: {module} uses {used}", path.display())).collect()
}

fn layer(module: &str) -> usize {
    let place = LAYERS.iter().position(|layer| layer.contains(&module));
    place.unwrap_or_else(|| panic!("the module {module} stands in no layer: add it to LAYERS and docs/ARCHITECTURE.md"))
}

/// The modules named behind `crate::`, braces and all.
fn imports(code: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or(list).split(',').collect(),
            None => vec![rest],
        };
        used.extend(names.into_iter().map(module_of).filter(|name| !name.is_empty()));
    }
    used
}

/// `extract::dates` or `text` from the path behind `crate::`.
fn module_of(path: &str) -> String {
    let mut parts = path
        .trim()
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default().to_owned();
    match parts.next() {
        Some(second) if first == "extract" && is_kind(second) => format!("{first}::{second}"),
        _ => first,
    }
}

fn is_kind(name: &str) -> bool {
    ["dates", "counts", "actors", "organisations"].contains(&name)
}

fn world_faults(path: &Path) -> Vec<String> {
    let code = code(path);
    WORLD.iter().filter(|word| code.contains(**word)).map(|word| format!("{}: {word}", path.display())).collect()
}

/// The source without comments and without its tests.
fn code(path: &Path) -> String {
    let source = fs::read_to_string(path).expect("a source file is readable");
    let source = source.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// All source files with the module they belong to; `lib.rs` belongs to none.
fn sources() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = files(&root).into_iter().filter(|path| !path.ends_with("lib.rs"));
    files.map(|path| (module(path.strip_prefix(&root).expect("under src")), path.clone())).collect()
}

fn module(path: &Path) -> String {
    let parts: Vec<String> = path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    match parts.as_slice() {
        [first, second, ..] if first == "extract" && is_kind(second) => format!("{first}::{second}"),
        [first, ..] => first.clone(),
        [] => unreachable!("a file has a name"),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).expect("a source folder is readable").map(|entry| entry.expect("readable").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .chain(folders.iter().flat_map(|folder| self::files(folder)))
        .collect()
}
