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
            cells[1].split('|').map(|alias| alias.trim_start_matches(['~', '=', '?', '^', '!']).to_owned()).collect();
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

const ATTACK: &str = r#"{"type": "bundle", "objects": [
    {"type": "x-mitre-collection", "name": "Enterprise ATT&CK", "x_mitre_version": "90.1"},
    {"type": "intrusion-set", "id": "intrusion-set--1", "name": "Velvet Newt", "aliases": ["Velvet Newt", "Newtworm", "STONE WEASEL"],
     "external_references": [{"source_name": "mitre-attack", "external_id": "G9001"}, {"source_name": "report", "external_id": "77"}]},
    {"type": "intrusion-set", "id": "intrusion-set--2", "name": "Old Newt", "revoked": true, "aliases": ["Old Newt"],
     "external_references": [{"source_name": "mitre-attack", "external_id": "G9002"}]},
    {"type": "intrusion-set", "id": "intrusion-set--3", "name": "Gone Newt", "x_mitre_deprecated": true},
    {"type": "relationship", "relationship_type": "revoked-by", "source_ref": "intrusion-set--2", "target_ref": "intrusion-set--1"},
    {"type": "malware", "id": "malware--1", "name": "Pondskimmer", "x_mitre_aliases": ["Pondskimmer", "Skimmer9"]},
    {"type": "tool", "id": "tool--1", "name": "Mudprobe"}
]}"#;

fn texts(file: &str, text: &str) -> Vec<(String, String)> {
    vec![(file.to_owned(), text.to_owned())]
}

#[test]
fn a_revoked_group_of_attack_is_its_successor() {
    let lists =
        build::attack(&texts("enterprise-attack.json", ATTACK), "2026-01-01").expect("the bundle is well-formed");
    let lines: Vec<&str> = lists[0].text.lines().collect();
    assert!(lines[0].contains("source=\"Enterprise ATT&CK v90.1\""), "{}", lines[0]);
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(lines[2].starts_with("Velvet Newt\t") && lines[2].contains("\tmitre=G9001\t"), "{}", lines[2]);
    for name in ["Newtworm", "Old Newt", "Stone Weasel"] {
        assert!(lines[2].contains(name), "{name} in {}", lines[2]);
    }
    assert!(!lists[0].text.contains("Gone Newt"));
    assert!(lists[1].text.contains("Pondskimmer\t~Skimmer9\t"), "{}", lists[1].text);
    assert!(lists[1].text.contains("Mudprobe"));
    parse(&lists[0]).expect("the list can be read");
}

#[test]
fn companies_of_the_commission_keep_their_tickers() {
    let json = r#"{"0": {"cik_str": 4077, "ticker": "QZRT", "title": "QUARZORT HOLDINGS INC /DE/"},
        "1": {"cik_str": 4077, "ticker": "QZRT-PA", "title": "QUARZORT HOLDINGS INC /DE/"},
        "2": {"cik_str": 12, "ticker": "RIVR", "title": "River, Inc."}}"#;
    let lists = build::sec(&texts("company_tickers.json", json), "2026-01-01").expect("the file is well-formed");
    let rows: Vec<&str> = lists[0].text.lines().skip(2).collect();
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].starts_with("Quarzort Holdings Inc\t"), "{}", rows[0]);
    assert!(rows[0].contains("cik=0000004077|ticker=QZRT|ticker=QZRT-PA"), "{}", rows[0]);
    assert!(rows[1].contains("?River"), "an ordinary word needs a context: {}", rows[1]);
    let (_, entries) = parse(&lists[0]).expect("the list can be read");
    assert_eq!(entries[1].ids[1], ("ticker".into(), "RIVR".into()));
}

#[test]
fn both_schemas_of_the_registry_give_the_same() {
    let first = r#"[{"id": "https://ror.org/00abc", "name": "Universidad de Quarzo", "aliases": ["Quarzo University"],
        "acronyms": ["UDQ"], "country": {"country_code": "ES"}, "types": ["Education"], "status": "active"},
        {"id": "https://ror.org/00old", "name": "Closed Institute", "status": "withdrawn"}]"#;
    let second = r#"[{"id": "https://ror.org/00abc", "types": ["education"], "status": "active",
        "locations": [{"geonames_details": {"country_code": "ES"}}],
        "names": [{"value": "UDQ", "types": ["acronym"]}, {"value": "Quarzo University", "types": ["alias"]},
                  {"value": "Universidad de Quarzo", "types": ["ror_display", "label"]}]}]"#;
    let rows = |json| {
        let lists = build::ror(&texts("ror.json", json), "2026-01-01").expect("the dump is well-formed");
        lists[0].text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(rows(first), rows(second));
    let expected = "Universidad de Quarzo\torg/university\t~Quarzo University|!UDQ\tror=00abc\tES\tany";
    assert_eq!(rows(first)[1..], [expected]);
}

#[test]
fn a_table_is_read_by_its_headings() {
    let csv = "Company,Short name,Country,LEI,Founded\r\n\"Ferndale, Smith & Co\",Ferndale,Germany,5299X,1901\r\n\r\nOrrin Labs,,us,,\n";
    let lists =
        build::table(&texts("watched.csv", csv), "org/company", "2026-01-01").expect("the table is well-formed");
    let (header, entries) = parse(&lists[0]).expect("the list can be read");
    assert_eq!(header.kind.as_deref(), Some("org/company"));
    let seen: Vec<_> =
        entries.iter().map(|entry| (entry.name.as_ref(), entry.country.as_deref(), entry.ids.len())).collect();
    assert_eq!(seen, [("Ferndale, Smith & Co", Some("DE"), 1), ("Orrin Labs", Some("US"), 0)]);
    let nameless = build::table(&texts("x.csv", "title,year\nA,1\n"), "org", "2026-01-01");
    assert!(nameless.is_err_and(|error| error.to_string().contains("head one with")));
    let ragged = build::table(&texts("x.csv", "name\nFerndale,1\n"), "org", "2026-01-01").map(|_| ());
    assert!(ragged.is_err_and(|error| error.to_string().contains('2')), "the error says the line");
}

#[test]
fn files_of_another_form_are_errors_and_not_empty_lists() {
    assert!(build::attack(&texts("x.json", "[]"), "2026-01-01").is_err());
    assert!(build::sec(&texts("x.json", "[]"), "2026-01-01").is_err());
    assert!(build::ror(&texts("x.json", "{}"), "2026-01-01").is_err());
}
