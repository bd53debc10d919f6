//! Pages in many encodings, labelled, unlabelled and mislabelled, from bytes to the article.

use dateline::clean::clean;
use dateline::decode::{declared_in_page, decode, labelled};
use dateline::document::Document;

const FRENCH: &str =
    "Le bureau du port a déclaré que le traversier avait quitté le quai et que les réparations dureraient tout l’été.";
const RUSSIAN: &str = "Портовая служба сообщила во вторник, что паром покинул причал и ремонт займёт недели.";
const POLISH: &str = "Urząd portu powiedział we wtorek, że prom opuścił nabrzeże, a naprawy potrwają tygodnie.";
const JAPANESE: &str = "港湾事務所は火曜日に、フェリーが岸壁を離れ、修理には数週間かかると発表した。";
const CHINESE: &str = "港口办公室周二表示，渡轮已离开码头，维修将需要数周时间。";
const KOREAN: &str = "항만 사무소는 화요일에 여객선이 부두를 떠났고 수리에 몇 주가 걸릴 것이라고 밝혔다.";

/// A page of six paragraphs whose `meta` names the encoding `label`, if it is not empty.
fn page(label: &str, text: &str) -> String {
    let meta = if label.is_empty() { String::new() } else { format!("<meta charset={label}>") };
    let numbered: Vec<String> = (1..6).map(|number| format!("<p>{text} {number}</p>")).collect();
    let paragraphs = format!("<p>{text}</p>{}", numbered.concat());
    format!("<html><head>{meta}<title>T</title></head><body><article><h1>T</h1>{paragraphs}</article></body></html>")
}

/// The first paragraph of the article in these bytes.
fn first(bytes: &[u8]) -> String {
    let decoded = decode(bytes, declared_in_page(bytes));
    let body = clean(&Document::html("page", &decoded.text)).body;
    body.split("\n\n").next().unwrap_or_default().to_owned()
}

#[test]
fn pages_are_read_in_the_encoding_that_they_are_in() {
    let cases = [
        ("shift_jis", "shift_jis", JAPANESE),
        ("", "shift_jis", JAPANESE),
        ("euc-jp", "euc-jp", JAPANESE),
        ("gb2312", "gb18030", CHINESE),
        ("gb18030", "gb18030", CHINESE),
        ("euc-kr", "euc-kr", KOREAN),
        ("windows-1251", "windows-1251", RUSSIAN),
        ("", "windows-1251", RUSSIAN),
        ("koi8-r", "koi8-r", RUSSIAN),
        ("windows-1250", "windows-1250", POLISH),
        ("iso-8859-1", "windows-1252", FRENCH),
        ("utf-8", "windows-1252", FRENCH),
        ("windows-1252", "utf-8", FRENCH),
        ("", "utf-8", RUSSIAN),
    ];
    for (label, encoding, text) in cases {
        let html = page(label, text);
        let (bytes, ..) = labelled(encoding).expect("a known encoding").encode(&html);
        assert_eq!(first(&bytes), text, "{encoding} labelled {label:?}");
    }
}

#[test]
fn utf_16_is_read_with_and_without_a_mark() {
    let html = page("", FRENCH);
    let little: Vec<u8> = html.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = html.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked: Vec<u8> = [0xFF, 0xFE].into_iter().chain(little.iter().copied()).collect();
    for bytes in [little, big, marked] {
        assert_eq!(first(&bytes), FRENCH);
    }
}
