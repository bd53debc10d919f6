//! The names pass: what a list asks for is what it gets, and the trie finds what a plain search finds.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use dateline::gazetteer::{Gazetteer, Source, When};
use dateline::segment::segment;
use proptest::prelude::*;

fn gazetteer(rows: &str) -> Gazetteer {
    let source = Source { name: "test".into(), text: rows.to_owned().into() };
    Gazetteer::new(&[source]).expect("the test's list is well-formed")
}

/// The hits as `name=text`, with `?` where support is missing.
fn hits(gazetteer: &Gazetteer, text: &str) -> Vec<String> {
    let text = segment(None, text, &[], None);
    let hits = gazetteer.find(&text).into_iter().filter(|hit| !hit.listing.is_blocker());
    hits.map(|hit| format!("{}={}{}", hit.listing.name, text.slice(hit.span), if hit.supported { "" } else { "?" }))
        .collect()
}

const LIST: &str = "#! gazetteer 1 source=\"the test\" licence=project date=2026-01-01
name\tkind\taliases\tids\tcountry\trule\tcue
APT29\tactor/group\tCozy Bear|=The Dukes\tmitre=G0016\tRU\tany
Amber\tactor/group\t=Amber Gang\t\t\tcontext\tnot:Alert
Amber Strike\tblocker/malware\t\t\t\tany
Department of Mines\torg/government\tUS Department of Mines|!DoM\t\tUS\texact
Bullseye\torg/company\t=Bullseye Corp\t\tUS\tcontext\tnear:retailer,stores
Société Brune & Fils\torg/company\tSBF\t\tFR\texact
The Ledger\torg/media\t\t\tGB\texact
BlueHarbour\torg/vendor\t\t\tGB\tany
Cobbler\torg/company\t\t\tGB\tcap
";

#[test]
fn letters_and_digits_stand_together_or_apart() {
    let list = gazetteer(LIST);
    for name in ["APT29", "APT 29", "APT-29", "apt29", "Cozy Bear", "COZY BEAR", "CozyBear", "Cozy-Bear"] {
        assert_eq!(hits(&list, &format!("They saw {name} again.")), [format!("APT29={name}")]);
    }
    for other in ["APT290", "APT2", "cozybear", "COZYBEAR", "Cozy, Bear", "APT 2 9"] {
        assert_eq!(hits(&list, &format!("They saw {other} again.")), [""; 0], "{other}");
    }
}

#[test]
fn camel_case_may_be_parted() {
    let list = gazetteer(LIST);
    assert_eq!(
        hits(&list, "Ask Blue Harbour or blueharbour."),
        ["BlueHarbour=Blue Harbour", "BlueHarbour=blueharbour"]
    );
    assert_eq!(hits(&list, "The blue harbour was full."), [""; 0]);
}

#[test]
fn case_marks_accents_and_quotes() {
    let list = gazetteer(LIST);
    assert_eq!(hits(&list, "It hit Societe Brune and Fils."), ["Société Brune & Fils=Societe Brune and Fils"]);
    assert_eq!(
        hits(&list, "A U.S. Department of Mines aide."),
        ["Department of Mines=U.S. Department of Mines", "Department of Mines=Department of Mines"]
    );
    assert_eq!(hits(&list, "a department of mines aide"), [""; 0]);
    assert_eq!(hits(&list, "DEPARTMENT OF MINES"), ["Department of Mines=DEPARTMENT OF MINES"]);
    assert_eq!(hits(&list, "It told the Ledger so. The Ledger agreed."), ["The Ledger=Ledger", "The Ledger=Ledger"]);
    assert_eq!(hits(&list, "Its ledger. A Ledger."), [""; 0]);
}

#[test]
fn contexts_and_companions() {
    let list = gazetteer(LIST);
    assert_eq!(hits(&list, "Bullseye was quiet."), ["Bullseye=Bullseye?"]);
    assert_eq!(hits(&list, "Bullseye, the retailer, was quiet."), ["Bullseye=Bullseye"]);
    assert_eq!(hits(&list, "Bullseye Corp was hit. Then Bullseye paid.").len(), 3);
    assert_eq!(hits(&list, "DoM was quiet."), ["Department of Mines=DoM?"]);
    assert!(hits(&list, "DoM is the Department of Mines.").iter().all(|hit| !hit.ends_with('?')));
    assert_eq!(hits(&list, "Cobbler fell. Then Cobbler rose."), ["Cobbler=Cobbler", "Cobbler=Cobbler"]);
    assert_eq!(hits(&list, "Cobbler fell."), ["Cobbler=Cobbler?"]);
}

#[test]
fn malware_hides_the_names_inside_its_own() {
    let list = gazetteer(LIST);
    assert_eq!(hits(&list, "The Amber group used Amber Strike and an Amber Alert."), ["Amber=Amber"]);
}

#[test]
fn addresses_hold_no_names() {
    let list = gazetteer(LIST);
    for address in [
        "blueharbour.com",
        "https://x.org/blueharbour/1",
        "@blueharbour",
        "a@blueharbour",
        "blueharbour[.]com",
        r"C:\blueharbour",
    ] {
        assert_eq!(hits(&list, &format!("See {address} now.")), [""; 0], "{address}");
    }
    assert_eq!(hits(&list, "See BlueHarbour. Then go.").len(), 1);
}

#[test]
fn later_lists_add_change_and_remove() {
    let source = |name: &'static str, text: &'static str| Source { name: name.into(), text: text.into() };
    let user = "name\tkind\taliases\trule\n-Bullseye\t\t\t\nThe Dukes of X\tactor/group\t\t\nAPT29\tactor\t-Cozy Bear|?Snow\t\nNew Body\t\t\tany\n";
    let list = Gazetteer::new(&[source("test", LIST), source("user", user)]).expect("both lists are well-formed");
    assert_eq!(hits(&list, "Bullseye Corp saw Cozy Bear at new body."), ["New Body=new body"]);
    assert_eq!(hits(&list, "Snow fell on APT29."), ["APT29=Snow", "APT29=APT29"]);
}

#[test]
fn an_id_joins_rows_and_the_later_name_wins() {
    let source = |text: &'static str| Source { name: "test".into(), text: text.into() };
    let list = [source(LIST), source("name\tkind\tids\nMidnight Thing\tactor/group\tmitre=G0016\n")];
    let list = Gazetteer::new(&list).expect("both lists are well-formed");
    assert_eq!(hits(&list, "APT29 and Midnight Thing"), ["Midnight Thing=APT29", "Midnight Thing=Midnight Thing"]);
}

#[test]
fn plain_lists_and_csv_work() {
    let listed = |text: &str| hits(&gazetteer(text), "Grey Goose Ltd met Red Fox, Inc.");
    assert_eq!(listed("Grey Goose Ltd\n# a comment\n\nRed Fox, Inc\n").len(), 2);
    assert_eq!(listed("name\nGrey Goose Ltd\n\"Red Fox, Inc\"\n").len(), 2);
    assert_eq!(listed("Name,Country,Note\n\"Red Fox, Inc\",US,\"a \"\"fox\"\"\"\n"), ["Red Fox, Inc=Red Fox, Inc"]);
}

#[test]
fn a_bad_row_says_where_and_why() {
    let fault = |text: &str| {
        let source = Source { name: "my.tsv".into(), text: text.to_owned().into() };
        Gazetteer::new(&[source]).map(|_| ()).expect_err("the row is bad").to_string()
    };
    assert_eq!(
        fault("name\trule\nA B\tany\nC D\tallways\n"),
        "my.tsv, line 3: the rule \"allways\" is unknown: any, exact, cap, context and companion are known"
    );
    assert!(fault("name\tcountry\nA B\tUSA\n").contains("line 2: \"USA\" is no two-letter country code"));
    assert!(fault("name\tids\nA B\tQ1\n").contains("registry=id"));
    assert!(fault("name\tcolour\nA B\tred\n").contains("\"colour\" is unknown"));
    assert!(fault("name\tcue\nA B\tgroup\n").contains("lacks its place"));
    assert!(fault("name\trule\nA B\tany\tx\n").contains("more cells"));
    assert!(fault("#! gazetteer 2\nA\n").contains("gazetteer 1"));
}

#[test]
fn lookup_ignores_cues() {
    let found = gazetteer(LIST).lookup("bullseye corp");
    assert!(found.is_empty());
    let found = gazetteer(LIST).lookup("Bullseye");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].0.name.as_ref(), found[0].1), ("Bullseye", When::Context));
}

/// Shipped names that are words of letters with spaces: what a plain search can judge too. A name's leading article,
/// in either case, is no part of its span, so a plain search would not agree about those.
fn plain_names() -> Vec<String> {
    let listings = Gazetteer::shipped();
    let names = listings.listings().flat_map(|listing| std::iter::once(&listing.name).chain(&listing.aliases));
    let names = names.map(AsRef::as_ref);
    let plain = |name: &&str| {
        name.split(' ').all(|word| {
            word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_uppercase())
        })
    };
    let names: BTreeSet<String> =
        names.filter(plain).filter(|name| !name.to_lowercase().starts_with("the ")).map(str::to_owned).collect();
    names.into_iter().collect()
}

/// All places where one of `names` stands with no letter or digit against it, found by overlapping Aho–Corasick.
fn plain_search(searcher: &AhoCorasick, text: &str) -> BTreeSet<(usize, usize)> {
    let inside = |at: usize| {
        at > 0
            && at < text.len()
            && text.as_bytes()[at - 1].is_ascii_alphanumeric()
            && text.as_bytes()[at].is_ascii_alphanumeric()
    };
    let hits = searcher.find_overlapping_iter(text).map(|hit| (hit.start(), hit.end()));
    hits.filter(|&(start, end)| !inside(start) && !inside(end)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_trie_finds_what_a_plain_search_finds(picks in prop::collection::vec((any::<prop::sample::Index>(), 0..6usize), 1..40)) {
        let names = plain_names();
        let fillers = [" ", " and ", " of ", " the ", "s ", "x"];
        let text: String = picks.iter().flat_map(|(name, filler)| [name.get(&names).as_str(), fillers[*filler]]).collect();
        let list = gazetteer(&names.join("\n"));
        let searcher = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&names).expect("the names fit");
        let segmented = segment(None, &text, &[], None);
        let hits: BTreeSet<_> = list.find(&segmented).iter().map(|hit| (hit.span.start as usize, hit.span.end as usize)).collect();
        let plain = plain_search(&searcher, &text);
        prop_assert!(plain.is_subset(&hits), "{:?} misses {:?}", text, plain.difference(&hits).map(|&(start, end)| &text[start..end]).collect::<Vec<_>>());
        let exact = |&(start, end): &(usize, usize)| names.binary_search_by(|name| name.as_str().cmp(&text[start..end])).is_ok();
        let hits: BTreeSet<_> = hits.into_iter().filter(exact).collect();
        prop_assert_eq!(hits, plain);
    }
}
