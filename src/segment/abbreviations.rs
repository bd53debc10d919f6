//! Words whose full stop need not end a sentence.

/// Always followed by the rest of their phrase: a title, a month before its day, `vs.`
const INNER: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "hon", "sen", "rep", "gov", "gen", "col", "lt", "maj", "sgt", "capt",
    "cmdr", "adm", "brig", "cpl", "pvt", "st", "mt", "ft", "fr", "sr", "pres", "supt", "det", "insp", "amb", "atty",
    "messrs", "rs", "mme", "mlle", "vs", "v", "cf", "eg", "e.g", "i.e", "ie", "viz", "no", "nos", "vol", "p", "pp",
    "fig", "approx", "c", "ca", "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "al",
];

/// May end a sentence as well: only a word that commonly begins one shows that it does.
const EITHER: &[&str] = &[
    "inc", "corp", "co", "ltd", "llc", "plc", "bros", "assn", "dept", "univ", "jr", "etc", "ave", "blvd", "rd", "bldg",
    "calif", "conn", "mass", "pa", "fla", "ga", "ill", "tex", "va", "wash", "ariz", "colo", "minn", "mo", "tenn",
    "wis", "ph.d", "p.m", "a.m", "u.s", "u.k", "u.n", "e.u", "d.c",
];

/// How the stop behind a word is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// It ends the sentence if what follows can begin one.
    Ends,
    /// It never ends the sentence.
    Inner,
    /// It ends the sentence only before a word that commonly begins one.
    Either,
}

/// What the stop behind `word` (without it) does.
pub(super) fn stop_after(word: &str) -> Stop {
    let lower = word.trim_end_matches('.').to_lowercase();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    if is_initial || INNER.contains(&lower.as_str()) {
        Stop::Inner
    } else if EITHER.contains(&lower.as_str()) || word.contains('.') {
        Stop::Either
    } else {
        Stop::Ends
    }
}

/// Words that commonly begin a sentence and no name.
const STARTERS: &[&str] = &[
    "the",
    "a",
    "an",
    "in",
    "on",
    "at",
    "it",
    "its",
    "he",
    "she",
    "they",
    "we",
    "i",
    "but",
    "and",
    "however",
    "this",
    "that",
    "these",
    "those",
    "there",
    "his",
    "her",
    "their",
    "our",
    "for",
    "as",
    "if",
    "when",
    "while",
    "after",
    "before",
    "since",
    "with",
    "by",
    "from",
    "to",
    "so",
    "some",
    "many",
    "most",
    "no",
    "not",
    "what",
    "who",
    "where",
    "last",
    "according",
    "although",
    "meanwhile",
    "also",
    "earlier",
    "later",
    "both",
    "one",
    "two",
];

/// Whether `word` commonly begins a sentence, and has its capital.
pub(super) fn is_starter(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && STARTERS.contains(&word.to_lowercase().as_str())
}
