//! Knows the lines that newspapers put between paragraphs: players, credits, share lines, newsletters, bylines.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::characters::Measures;
use super::context::small;
use super::page::Block;
use crate::lexicon::furniture::{BYLINE_WORDS, FURNITURE, Lines, Needs, OFFERS};
use crate::text::{Furniture, Span};

/// No listed line is longer than this, in bytes of small letters.
const LONGEST: usize = 1200;

struct Index {
    /// The bytes of the longest whole line.
    longest: usize,
    whole: FxHashMap<&'static str, &'static Lines>,
    /// Beginnings by their first three characters.
    starts: FxHashMap<[char; 2], Vec<(&'static str, &'static Lines)>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { longest: 0, whole: FxHashMap::default(), starts: FxHashMap::default() };
    for lines in FURNITURE {
        index.longest = lines.whole.iter().map(|whole| whole.len()).fold(index.longest, usize::max);
        index.whole.extend(lines.whole.iter().map(|whole| (*whole, lines)));
        for start in lines.starts {
            index.starts.entry(head(start)).or_default().push((start, lines));
        }
    }
    index
});

/// The first two characters.
fn head(text: &str) -> [char; 2] {
    let mut characters = text.chars();
    [characters.next().unwrap_or(' '), characters.next().unwrap_or(' ')]
}

/// The kind of furniture that a block of a page is, by its words alone.
pub(crate) fn line(text: &str, block: &Block) -> Option<&'static str> {
    known(text, &block.measures)
}

/// The kind of furniture that a line is, by its words alone.
fn known(text: &str, measures: &Measures) -> Option<&'static str> {
    if text.len() > LONGEST || !may_be_known(text) {
        return None;
    }
    let folded: String = text.chars().map(small).map(plain_quote).collect();
    let folded = folded.trim();
    let bare = folded.trim_matches(|mark: char| !mark.is_alphanumeric());
    whole(folded, bare).or_else(|| beginning(folded, measures)).or_else(|| counter(bare))
}

/// Marks around a line and letters that grow smaller add no more bytes to it than these.
const SLACK: usize = 40;

/// Whether a line is short enough for a whole one, or begins as a listed one does: most lines do neither.
fn may_be_known(text: &str) -> bool {
    if text.len() <= INDEX.longest + SLACK {
        return true;
    }
    let folded = || text.trim_start().chars().map(small).map(plain_quote);
    let mut first = folded();
    let head = [first.next().unwrap_or(' '), first.next().unwrap_or(' ')];
    let begins = |start: &str| folded().zip(start.chars()).all(|(one, other)| one == other);
    INDEX.starts.get(&head).is_some_and(|starts| starts.iter().any(|(start, _)| begins(start)))
}

/// Apostrophes as the lists have them.
fn plain_quote(character: char) -> char {
    if character == '’' { '\'' } else { character }
}

fn whole(folded: &str, bare: &str) -> Option<&'static str> {
    let lines = INDEX.whole.get(bare).or_else(|| INDEX.whole.get(folded))?;
    Some(lines.kind)
}

fn beginning(folded: &str, measures: &Measures) -> Option<&'static str> {
    let candidates = INDEX.starts.get(&head(folded))?;
    let fits = |(start, lines): &&(&str, &Lines)| {
        folded.starts_with(start)
            && measures.words as usize <= lines.most_words
            && meets(lines.needs, folded, measures)
            && ends_word(folded, start)
    };
    candidates.iter().find(fits).map(|(_, lines)| lines.kind)
}

/// Whether the beginning does not end within a word of the line.
fn ends_word(folded: &str, start: &str) -> bool {
    let inside = |text: &str| text.chars().next_back().is_some_and(|last| last.is_ascii_alphanumeric());
    !inside(start) || !folded[start.len()..].starts_with(|next: char| next.is_ascii_alphabetic())
}

fn meets(needs: Needs, folded: &str, measures: &Measures) -> bool {
    match needs {
        Needs::Nothing => true,
        Needs::NoStop => !measures.ended || measures.words < 8,
        Needs::Digit => measures.digits > 0 && !measures.ended,
        Needs::Share => measures.digits > 0 && folded.contains('%'),
        Needs::Offer => {
            folded.split(|mark: char| !mark.is_alphanumeric() && mark != '-').any(|word| OFFERS.contains(&word))
        }
    }
}

/// "3 min read", "12 comments", "5 shares".
fn counter(bare: &str) -> Option<&'static str> {
    let rest = bare
        .trim_start_matches(|character: char| character.is_ascii_digit() || matches!(character, '.' | ',' | ' ' | '-'));
    if rest.len() == bare.len() {
        return None;
    }
    match rest.trim() {
        "min read" | "mins read" | "minute read" | "minutes read" | "min. read" | "minutes to read"
        | "min lesezeit" | "min. lesezeit" | "minuten lesezeit" | "min de lecture" | "min de lectura"
        | "min di lettura" | "min leestijd" => Some("reading time"),
        "comments" | "comment" | "kommentare" | "commentaires" | "comentarios" | "commenti" | "reacties"
        | "replies" => Some("comments label"),
        "shares" | "share" | "likes" | "retweets" | "views" => Some("share line"),
        _ => None,
    }
}

/// A byline stands among the first lines of a text, or among the last.
const NEAR_EDGE: usize = 6;

/// The lines of a plain text that are furniture, in order.
pub(crate) fn in_plain_text(text: &str) -> Vec<Furniture> {
    let lines = lines(text);
    let filled: Vec<usize> = (0..lines.len()).filter(|&line| !lines[line].is_empty()).collect();
    let mut kinds: Vec<Option<&'static str>> = vec![None; lines.len()];
    for (place, &line) in filled.iter().enumerate() {
        let words = &text[lines[line].range()];
        let edge = place < NEAR_EDGE || place + 3 > filled.len();
        kinds[line] = known(words, &Measures::of(words)).or_else(|| (edge && is_byline(words)).then_some("byline"));
        kinds[line] = kinds[line].filter(|_| filled.len() > 1);
    }
    keep_artefacts(text, &lines, &filled, &mut kinds);
    for line in 1..lines.len() {
        if kinds[line] == Some("image credit") && kinds[line - 1].is_none() && is_caption(&lines, line, text) {
            kinds[line - 1] = Some("caption");
        }
    }
    let furniture = lines.iter().zip(kinds).filter_map(|(&span, kind)| Some(Furniture { span, kind: kind? }));
    furniture.collect()
}

/// Behind so many filled lines, a "Date:" is of something that the article shows.
const FAR_FROM_TOP: usize = 12;

/// Takes back the lines that tell when something was made which the article shows: headers of mail, records of domains,
/// a file's metadata. They stand among other lines of `Key: value`, or far from the top.
fn keep_artefacts(text: &str, lines: &[Span], filled: &[usize], kinds: &mut [Option<&'static str>]) {
    let is_dated = |line: usize, kinds: &[Option<&str>]| kinds[line] == Some("publication line");
    let is_field = |line: usize| is_field(&text[lines[line].range()]);
    let mut start = 0;
    while start < lines.len() {
        let fits = |line: &usize| is_dated(*line, kinds) || kinds[*line].is_none() && is_field(*line);
        let end = (start..lines.len()).take_while(fits).last().map_or(start, |last| last + 1);
        let others = (start..end).filter(|&line| !is_dated(line, kinds)).count();
        let place = filled.partition_point(|&line| line < start);
        let least = if place < NEAR_EDGE { 2 } else { 1 };
        for line in start..end {
            let far = place > FAR_FROM_TOP && place + NEAR_EDGE < filled.len() && is_field(line);
            if is_dated(line, kinds) && (others >= least || far) {
                kinds[line] = None;
            }
        }
        start = end.max(start + 1);
    }
}

/// A field's key has at most so many words, and its value.
const FIELD_WORDS: (usize, usize) = (4, 12);

/// "Subject: Salary review": a short key, a colon and a short value without a stop.
fn is_field(line: &str) -> bool {
    let Some((key, value)) = line.split_once(':') else { return false };
    let words = |text: &str| text.split_whitespace().count();
    let is_key = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '/' | '(' | ')');
    key.starts_with(|first: char| first.is_ascii_uppercase())
        && key.chars().all(is_key)
        && words(key) <= FIELD_WORDS.0
        && (1..=FIELD_WORDS.1).contains(&words(value))
        && value.starts_with([' ', '\t'])
        && !value.ends_with(['.', '!', '?', '…'])
}

/// The lines of a text without the spaces around them.
fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let indent = line.len() - line.trim_start().len();
        let trimmed = line.trim();
        lines.push(Span::new(start + indent.min(line.len())..start + indent + trimmed.len()));
        start += line.len() + 1;
    }
    lines
}

/// A caption is no longer than this, in words.
const CAPTION_WORDS: u32 = 60;

/// Whether the line above the credit in line `credit` is its caption: alone in its paragraph and short.
fn is_caption(lines: &[Span], credit: usize, text: &str) -> bool {
    let above = &text[lines[credit - 1].range()];
    let alone = credit < 2 || lines[credit - 2].is_empty();
    alone && !above.is_empty() && Measures::of(above).words <= CAPTION_WORDS
}

/// The most words of a byline.
const BYLINE_LONGEST: usize = 12;

/// "By Jane Doe, Reporter": a word for "by", a name in capitals, and little else.
pub(crate) fn is_byline(line: &str) -> bool {
    let opener = |word: &&str| {
        let word: String = word.trim_end_matches(':').chars().map(small).collect();
        BYLINE_WORDS.contains(&word.as_str())
    };
    let glued = line.strip_prefix("By").filter(|name| name.starts_with(|first: char| first.is_ascii_uppercase()));
    let line = glued.unwrap_or(line);
    let words: Vec<&str> = line.split_whitespace().collect();
    let openers = words.iter().take(3).take_while(|word| opener(word)).count();
    let (opens, rest) = (openers > 0 || glued.is_some(), &words[openers..]);
    let ended = line.ends_with(['.', '!', '?', ':', '”', '"']) && !line.ends_with("Jr.");
    opens
        && (2..BYLINE_LONGEST).contains(&rest.len())
        && !ended
        && is_name(rest[0])
        && is_name(rest[1])
        && rest.iter().all(|word| fits_byline(word))
}

/// Words with a capital that begin no name: headlines in title case begin with them.
const NO_NAMES: &[&str] = &[
    "The", "A", "An", "This", "That", "These", "Numbers", "Our", "Its", "Their", "His", "Her", "Your", "All", "Any",
    "No",
];

fn is_name(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';']);
    word.starts_with(char::is_uppercase)
        && !NO_NAMES.contains(&word)
        && !crate::lexicon::MONTHS.words.iter().any(|(month, _)| *month == word)
}

fn fits_byline(word: &str) -> bool {
    let small = [
        "and", "und", "et", "y", "e", "en", "och", "og", "i", "for", "of", "in", "at", "the", "de", "da", "van", "von",
        "der", "del", "la", "|", "-", "–", "&", "für", "pour", "para", "per",
    ];
    word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit() || first == '@')
        || small.contains(&word)
}
