//! The builders: what clusters of several sources become.

use dateline::gazetteer::{Gazetteer, build, parse};

const MITRE: &str = r#"{"version": 3, "values": [
    {"value": "Velvet Newt - G9001", "uuid": "m1", "meta": {"external_id": "G9001", "synonyms": ["Velvet Newt", "STONE WEASEL", "Operation Tin Hat"]}},
    {"value": "Old Newt - G9002", "uuid": "m2", "meta": {"external_id": "G9002"}, "related": [{"dest-uuid": "m1", "type": "revoked-by"}]}
]}"#;
const ACTORS: &str = r#"{"version": 7, "values": [
    {"value": "NEWTWORM", "uuid": "t1", "meta": {"country": "RU", "synonyms": ["G9001", "Shared Name", "Table", "APT99"]}},
    {"value": "Brass Otter", "uuid": "t2", "meta": {"synonyms": ["Shared Name", "Microsoft", "Qz"]}},
    {"value": "[Unnamed group]", "uuid": "t3"}
]}"#;
const MICROSOFT: &str =
    r#"{"version": 2, "values": [{"value": "Plaid Tempest", "uuid": "s1", "meta": {"synonyms": ["APT99"]}}]}"#;
const RANSOMWARE: &str = r#"{"version": 5, "values": [
    {"value": "grubcrypt", "uuid": "r1", "meta": {"links": ["http://x.onion"]}},
    {"value": "Quietlocker (Deprecated)", "uuid": "r2", "meta": {"synonyms": ["QL - S9003"]}}
]}"#;

fn built() -> Vec<dateline::gazetteer::Source> {
    let clusters = [
        ("x/mitre-intrusion-set.json", MITRE),
        ("x/threat-actor.json", ACTORS),
        ("x/microsoft-activity-group.json", MICROSOFT),
        ("x/ransomware.json", RANSOMWARE),
    ];
    let clusters: Vec<_> = clusters.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    build::misp(&clusters, "2026-01-01").expect("the clusters are well-formed")
}

fn rows(name: &str) -> Vec<String> {
    let lists = built();
    let list = lists.iter().find(|list| list.name == name).expect("the builder makes this list");
    list.text.lines().skip(2).map(str::to_owned).collect()
}

#[test]
fn clusters_become_one_list() {
    let expected = [
        "Brass Otter\t?Qz\tmisp=t2\t\texact",
        "Velvet Newt\t~APT99|~Newtworm|=Old Newt|=Plaid Tempest|=Shared Name|~Stone Weasel|?Table\tmitre=G9001|misp=t1\tRU\texact",
    ];
    let rows = rows("actors/groups");
    assert_eq!(rows.len(), 2, "{rows:#?}");
    let names = |row: &str| {
        let cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
        let mut aliases: Vec<String> =
            cells[1].split('|').map(|alias| alias.trim_start_matches(['~', '=', '?']).to_owned()).collect();
        aliases.sort();
        (cells[0].clone(), aliases, cells[2].clone(), cells[3].clone())
    };
    assert_eq!(rows.iter().map(|row| names(row)).collect::<Vec<_>>(), expected.map(names));
    assert!(rows[1].contains("?Table"), "an ordinary word needs a context");
}

#[test]
fn gangs_are_those_with_a_site_and_all_families_are_blockers() {
    assert_eq!(rows("actors/ransomware"), ["Grubcrypt\t\tmisp=r1\t\tcontext"]);
    let families = rows("blockers/malware");
    assert!(families.iter().any(|row| row.starts_with("Quietlocker\t")), "{families:?}");
}

#[test]
fn the_result_is_in_the_format_that_is_read() {
    for list in built() {
        let (header, entries) = parse(&list).expect("a built list is well-formed");
        assert_eq!(header.date.as_deref(), Some("2026-01-01"));
        assert!(!entries.is_empty(), "{}", list.name);
    }
    assert!(built()[0].text.contains("mitre-intrusion-set v3, threat-actor v7, microsoft-activity-group v2"));
    assert_eq!(Gazetteer::new(&built()).map(|list| list.lookup("Plaid Tempest").len()).ok(), Some(1));
}

#[test]
fn a_broken_cluster_is_named() {
    let fault = |text: &str| {
        let clusters = [("a/tool.json".to_owned(), text.to_owned())];
        build::misp(&clusters, "2026-01-01").map(|_| ()).expect_err("it is broken").to_string()
    };
    assert!(fault("{\n\"values\": [}").starts_with("a/tool.json, line 2: "), "{}", fault("{\n\"values\": [}"));
    assert_eq!(fault("{}"), "a/tool.json, line 1: it has no list \"values\"");
}
