//! Laws that hold for any input.

use std::sync::LazyLock;

use dateline::document::{Body, Document};
use dateline::gazetteer::Gazetteer;
use dateline::pipeline::Extractor;
use dateline::record::{Place, Record, record};
use proptest::prelude::*;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| Extractor::new(Gazetteer::shipped()));

fn record_of(document: &Document) -> Record {
    record(document, &EXTRACTOR.extract(document), true)
}

/// All places that a record names.
fn places(record: &Record) -> Vec<&Place> {
    let names = record
        .organisations
        .iter()
        .flat_map(|entity| &entity.mentions)
        .chain(record.actors.iter().flat_map(|entity| &entity.mentions));
    let dates = record.dates.iter().map(|date| &date.place);
    let counts = record.counts.iter().map(|count| &count.place);
    names.map(|mention| &mention.place).chain(dates).chain(counts).collect()
}

fn assert_offsets_hold(record: &Record) {
    for place in places(record) {
        let field = match place.field.as_deref() {
            Some("title") => record.title.as_deref(),
            _ => record.text.as_deref(),
        };
        let characters: String = field
            .unwrap_or_default()
            .chars()
            .skip(place.start as usize)
            .take((place.end - place.start) as usize)
            .collect();
        assert_eq!(characters, place.text);
        assert!(!place.text.is_empty());
    }
}

/// Mentions of one kind never overlap.
fn assert_apart(record: &Record) {
    let dates: Vec<&Place> = record.dates.iter().map(|date| &date.place).collect();
    let counts: Vec<&Place> = record.counts.iter().map(|count| &count.place).collect();
    let organisations: Vec<&Place> =
        record.organisations.iter().flat_map(|entity| entity.mentions.iter().map(|mention| &mention.place)).collect();
    let actors: Vec<&Place> =
        record.actors.iter().flat_map(|entity| entity.mentions.iter().map(|mention| &mention.place)).collect();
    for mut places in [dates, counts, organisations, actors] {
        places.sort_by_key(|place| (place.field.clone(), place.start));
        let clash = places.windows(2).find(|pair| pair[0].field == pair[1].field && pair[1].start < pair[0].end);
        assert!(clash.is_none(), "{clash:?}");
    }
}

/// Words that the rules care for, strung together at random with odd marks between them.
fn newsy() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "May",
        "15",
        "2023",
        "last",
        "week",
        "Tuesday",
        "Microsoft",
        "Ministry",
        "of",
        "Defence",
        "hackers",
        "Russian",
        "APT28",
        "$",
        "4.4",
        "million",
        "between",
        "and",
        "percent",
        "the",
        "US",
        "Treasury",
        "Mr",
        "Ning",
        "said",
        "“",
        "”",
        "'s",
        "’s",
        "(",
        ")",
        "CISA",
        ",",
        ".",
        "-",
        "–",
        "\n",
        "\n\n",
        "é",
        "Ł",
        "日本",
        "\u{a0}",
        "\u{200b}",
        "🦀",
        "1,000",
        "3pm",
        "U.S.",
        "dozens",
        "one",
        "in",
        "five",
        "state-sponsored",
        "group",
        "known",
        "as",
        "Image credit:",
        "Q3",
        "FY2024",
        "10-15",
        "€",
        "km",
        "1e400",
        "99999999999999999999",
        "0",
        "half",
        "a",
    ]);
    let gap = prop::sample::select(vec![" ", " ", " ", "", "\n"]);
    prop::collection::vec((word, gap), 0..60)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn plain_text_comes_back_verbatim_with_true_offsets(text in prop_oneof![any::<String>(), newsy()]) {
        let record = record_of(&Document::plain("any", &text));
        prop_assert_eq!(record.text.as_deref(), Some(text.as_str()));
        assert_offsets_hold(&record);
        assert_apart(&record);
    }

    #[test]
    fn pages_never_panic_and_their_offsets_hold(parts in prop::collection::vec(prop_oneof![
        prop::sample::select(vec!["<p>", "</p>", "<div>", "</div>", "<article>", "<br>", "<h1>", "</h1>", "<script>", "</script>", "<!--", "<a href=x>", "</a>", "&amp;", "&#0;", "<title>", "</title>", "<table>", "<li>"]).prop_map(str::to_owned),
        newsy(),
        any::<String>(),
    ], 0..20)) {
        let record = record_of(&Document::html("any", &parts.concat()));
        assert_offsets_hold(&record);
        assert_apart(&record);
    }

    #[test]
    fn any_bytes_can_be_decoded_and_read(bytes in prop::collection::vec(any::<u8>(), 0..400), html: bool) {
        let declared = if html { dateline::decode::declared_in_page(&bytes) } else { None };
        let decoded = dateline::decode::decode(&bytes, declared);
        let body = if html { Body::Html(decoded.text) } else { Body::Plain(decoded.text) };
        assert_offsets_hold(&record_of(&Document::new("any", body)));
    }

    #[test]
    fn a_title_apart_is_read_too(title in newsy(), text in newsy()) {
        let mut document = Document::plain("any", &text);
        document.title = Some(title);
        let record = record_of(&document);
        assert_offsets_hold(&record);
    }

    #[test]
    fn the_same_input_gives_the_same_record(text in newsy()) {
        let document = Document::plain("any", &text);
        prop_assert_eq!(record_of(&document), record_of(&document));
    }
}
