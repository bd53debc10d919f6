//! Tokens and sentences: each case is a way in which real text breaks a naive splitter.

use dateline::segment::{segment, tokens};
use dateline::text::Shape;

fn sentences(text: &str) -> Vec<String> {
    let text = segment(None, text, &[], None);
    text.sentences().iter().map(|sentence| text.slice(sentence.span).to_owned()).collect()
}

fn words(text: &str) -> Vec<&str> {
    tokens(text).iter().map(|token| &text[token.span.range()]).collect()
}

#[test]
fn abbreviations_and_initials_end_nothing() {
    for text in [
        "Dr. Alison Graham of St. Mary’s spoke to Mr. Lee on Jan. 5 in Boston.",
        "The U.S. Treasury paid J. K. Obuya and Acme Inc. of Dallas.",
        "It cost $4.4 million, i.e. 3.5 percent of No. 7 on the list.",
        "“Was it them?” asked the judge, Sen. Ruth Okafor said.",
    ] {
        assert_eq!(sentences(text).len(), 1, "{:?}", sentences(text));
    }
}

#[test]
fn stops_quotes_and_missing_spaces_end_sentences() {
    let cases = [
        ("He left. She stayed.", 2),
        ("“We know.” The ministry said no more.", 2),
        ("It was run from the U.S. The group denied it.", 2),
        ("They stole the files.The ministry denied it.", 2),
        ("Really? Yes! Well…", 3),
        ("(It was closed.) Then it opened.", 2),
    ];
    for (text, count) in cases {
        assert_eq!(sentences(text).len(), count, "{:?}", sentences(text));
    }
}

#[test]
fn headlines_stand_alone_and_wrapped_lines_do_not() {
    let text = "Ministry Denies Attack\n\nThe ministry denied it.";
    let segmented = segment(None, text, &[], None);
    let headings: Vec<bool> = segmented.sentences().iter().map(|sentence| sentence.heading).collect();
    assert_eq!(headings, [true, false]);
    let wrapped =
        "The ministry said on Tuesday that it had found no sign of\nintruders in its network since the\nattack began.";
    assert_eq!(sentences(wrapped).len(), 1);
    let listed = "The bodies named were:\n- Ministry of Works\n- Ministry of Ports";
    assert_eq!(sentences(listed).len(), 3);
}

#[test]
fn tokens_keep_what_belongs_together() {
    assert_eq!(words("China’s don't O'Neil’s"), ["China", "’s", "don't", "O'Neil", "’s"]);
    assert_eq!(words("U.S. $4.4m 60,000 3pm"), ["U.S.", "$", "4.4m", "60,000", "3pm"]);
    assert_eq!(words("“incident”infiltrated Storm-0558"), ["“", "incident", "”", "infiltrated", "Storm", "-", "0558"]);
    assert_eq!(words("end. Next"), ["end", ".", "Next"]);
}

#[test]
fn shapes_tell_words_apart() {
    let shapes = |text| tokens(text).iter().map(|token| token.shape).collect::<Vec<_>>();
    assert_eq!(
        shapes("ministry Ministry CISA BeyondTrust"),
        [Shape::Lower, Shape::Capital, Shape::Upper, Shape::Camel]
    );
    assert_eq!(
        shapes("25 APT28 , 外交部 É"),
        [Shape::Number, Shape::Mixed, Shape::Mark, Shape::Caseless, Shape::Capital]
    );
}

#[test]
fn a_sentence_never_grows_without_bound() {
    let endless = "and then ".repeat(5_000);
    assert!(sentences(&endless).iter().all(|sentence| sentence.len() < 10_000));
}
