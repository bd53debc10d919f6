//! The pattern piece `{number}` matches what the one number reader reads.

use dateline::lexicon::numbers::read;
use dateline::rule::compile;

#[test]
fn the_piece_and_the_reader_agree() {
    let piece = compile("^(?:{number})$").regex;
    for number in [
        "7",
        "60,000",
        "3,00,000",
        "3.5",
        "1.2 million",
        "25-million",
        "twenty-five",
        "One hundred and one",
        "a hundred",
        "a dozen",
        "half a million",
        "two and a half",
        "3½",
        "2 1/2",
    ] {
        assert!(piece.is_match(number), "{number} is not matched");
        assert!(read(number).is_some(), "{number} is not read");
    }
    for other in ["million dollars", "and", "a", "1,2", "twofold"] {
        assert!(!piece.is_match(other), "{other} is matched");
        assert_eq!(read(other), None);
    }
}
