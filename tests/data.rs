//! The data files are what the program takes them for: sorted, unique, sourced.

use std::fs;
use std::path::{Path, PathBuf};

use dateline::gazetteer::check::check;
use dateline::gazetteer::people::{self, Level};
use dateline::gazetteer::{Gazetteer, SHIPPED, Source, parse, places, words};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers")
}

fn read(path: &str) -> String {
    fs::read_to_string(folder().join(path)).expect("a data file is readable")
}

/// Binary search in the raw bytes needs byte order and one line a key.
#[test]
fn plain_lists_are_sorted_and_unique() {
    for path in ["people/given.txt", "people/surnames.txt", "places/cities.txt", "words/english.txt"] {
        let text = read(path);
        let keys: Vec<&str> = text.lines().map(|line| line.split('\t').next().unwrap_or_default()).collect();
        let fault = keys.windows(2).find(|pair| pair[0].as_bytes() >= pair[1].as_bytes());
        assert_eq!(fault, None, "{path} is not sorted, or has a name twice");
    }
}

#[test]
fn every_line_of_a_plain_list_is_found() {
    for name in read("people/given.txt").lines().filter_map(|line| line.split('\t').next()) {
        assert!(people::is_given(name), "{name}");
    }
    for name in read("people/surnames.txt").lines().filter_map(|line| line.split('\t').next()) {
        assert!(people::is_surname(name), "{name}");
    }
    for name in read("places/cities.txt").lines().filter_map(|line| line.split('\t').next()) {
        assert!(places::is_city(name), "{name}");
    }
}

#[test]
fn names_know_their_worth() {
    let level = |name| people::given(name).map(|facts| facts.level);
    assert_eq!(level("Mary"), Some(Level::Common));
    assert_eq!(level("JOSÉ"), Some(Level::Common));
    assert_eq!(level("Kwok-kin"), Some(Level::Known));
    assert_eq!(level("Mary-Claire"), Some(Level::Common));
    assert_eq!(level("Qwertz"), None);
    assert!(people::surname("Brown").is_some_and(|facts| facts.word && facts.level == Level::Common));
    assert!(people::given("Jordan").is_some_and(|facts| facts.place));
    assert!(!people::is_surname("-") && !people::is_surname(""));
    assert_eq!(places::city("san josé").map(|city| (city.country, city.million)), Some(("US", false)));
    assert_eq!(places::city("Kyiv").map(|city| city.country), Some("UA"));
    assert!(words::is_english("Reported") && !words::is_english("dateline's"));
}

#[test]
fn shipped_lists_are_read_and_sourced() {
    for source in SHIPPED {
        let (header, entries) = parse(source).expect("a shipped list is well-formed");
        let complete = header.source.is_some() && header.licence.is_some() && header.date.is_some();
        assert!(complete, "{}: the header lacks source, licence or date", source.name);
        let fault = entries.windows(2).find(|pair| pair[0].name >= pair[1].name && pair[0].class == pair[1].class);
        assert!(fault.is_none(), "{}: {fault:?} is out of order", source.name);
    }
    assert!(Gazetteer::shipped().listings().count() > 1_000);
}

/// A list in the folder that the program does not ship would be dead data.
#[test]
fn every_list_is_shipped_and_described() {
    let described = read("SOURCES.md");
    for path in lists(&folder()) {
        let name = path.strip_prefix(folder()).expect("a list lies in the folder").to_string_lossy().into_owned();
        let bare = name.trim_end_matches(".gaz.tsv");
        let shipped = SHIPPED.iter().any(|source| source.name == bare);
        assert!(shipped || !name.ends_with(".gaz.tsv"), "{name} is not shipped");
        assert!(described.contains(&format!("`{name}`")), "SOURCES.md does not describe {name}");
    }
}

fn lists(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is readable").map(|entry| entry.expect("readable").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let data = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "tsv" || extension == "txt");
    files.into_iter().filter(data).chain(folders.iter().flat_map(|folder| lists(folder))).collect()
}

#[test]
fn check_names_every_fault() {
    let list = |text: &'static str| Source { name: "mine.tsv".into(), text: text.into() };
    let faults = |text| check(&[list(text)]).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(faults("name\taliases\trule\nAcme Sluices\tAcme Locks\tany\n"), [""; 0]);
    let shared = faults("name\taliases\trule\nAcme Sluices\tLocks & Co\tany\nBolt Works\tLocks and Co\tany\n");
    assert_eq!(
        shared,
        ["mine.tsv, line 3: \"Locks and Co\" also names Acme Sluices (mine.tsv, line 2): drop one, or give it ? or !"]
    );
    assert!(faults("name\trule\nTarget\tany\n")[0].contains("ordinary word"));
    assert_eq!(faults("name\trule\nTarget\tcontext\n"), [""; 0]);
    assert!(faults("name\trule\nQZ\texact\n")[0].contains("very short"));
    assert!(faults("name\trule\nAcme\tsometimes\n")[0].contains("line 2: the rule \"sometimes\" is unknown"));
    assert_eq!(check(&[list("name\tkind\nAcme\torg\nAcme\tactor\n")]), []);
}

/// What `check` says of the shipped lists is either mended or decided: a count that may only fall.
#[test]
fn shipped_lists_have_no_unreadable_row() {
    let findings = check(SHIPPED);
    let fatal: Vec<_> = findings.iter().filter(|finding| finding.fatal).collect();
    assert!(fatal.is_empty(), "{fatal:?}");
}
