//! From a rule's pattern to a regex: `{lists}` and `{pieces}`, gaps, and ASCII classes.

use std::sync::{LazyLock, OnceLock};

use rustc_hash::FxHashMap;

use crate::lexicon::{CLASSES, Case, Class, PIECES, Piece};

/// Any gap between two words, a group so that ` ?` makes it optional: hard-wrapped text breaks lines inside an
/// expression, HTML has odd spaces. At most one of its up to three characters is odd, which keeps automata small.
const GAP: &str = r"(?:[ \t\r\n]?(?u:[ \t\r\n\u{a0}\u{2009}\u{202f}])[ \t\r\n]?)";

/// Expands `pattern`: `{name}` by the list or piece of that name, a space by any gap, and `\b`, `\d`, `\w`, `\s` by
/// their ASCII forms, since one curly quote makes the Unicode ones 10 to 50 times slower. `(?i:…)` folds ASCII alone:
/// by Unicode's folding, every k and s would stand for a third letter.
///
/// Panics on a name that is no list: a rule's pattern is code, and a test compiles them all.
pub fn expand(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '\\' => escape(rest, false, &mut out),
            ' ' => literal(GAP, &mut out),
            '{' => brace(rest, &mut out),
            '[' => set(rest, &mut out),
            '(' if rest.starts_with("(?i:") || rest.starts_with("(?i)") => literal("(?i-u", &mut out) + "(?".len(),
            _ => {
                out.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out
}

/// A set of characters; one that can match beyond ASCII is Unicode's, whatever stands around it.
fn set(rest: &str, out: &mut String) -> usize {
    let mut inner = String::new();
    let mut at = 1;
    while let Some(next) = rest[at..].chars().next().filter(|&next| next != ']') {
        if next == '\\' {
            at += escape(&rest[at..], true, &mut inner);
        } else {
            inner.push(next);
            at += next.len_utf8();
        }
    }
    let wide = inner.starts_with('^') || !inner.is_ascii() || inner.contains("\\u");
    let (open, close) = if wide { ("(?u:[", "])") } else { ("[", "]") };
    out.extend([open, &inner, close]);
    at + 1
}

fn literal(pattern: &str, out: &mut String) -> usize {
    out.push_str(pattern);
    1
}

/// `\b`, `\d`, `\w`, `\s` in ASCII; any other escape as it is.
fn escape(rest: &str, in_set: bool, out: &mut String) -> usize {
    let length = 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
    out.push_str(match (&rest[..length], in_set) {
        (r"\b", false) => r"(?-u:\b)",
        (r"\d", false) => "[0-9]",
        (r"\d", true) => "0-9",
        (r"\w", false) => "[0-9A-Za-z_]",
        (r"\w", true) => "0-9A-Za-z_",
        (r"\s", false) => r"[ \t\r\n\u{a0}\u{2009}\u{202f}]",
        (other, _) => other,
    });
    length
}

/// `{name}`, or a repetition such as `{0,3}`.
fn brace(rest: &str, out: &mut String) -> usize {
    let end = rest.find('}').map_or(rest.len(), |at| at + 1);
    let name = rest[1..end].trim_end_matches('}');
    if name.starts_with(|first: char| first.is_ascii_lowercase()) {
        out.push_str(named(name));
    } else {
        out.push_str(&rest[..end]);
    }
    end
}

/// A list or a piece, by its name in patterns.
enum Named {
    Class(&'static Class),
    Piece(&'static Piece),
}

impl Named {
    fn expanded(&self) -> String {
        match self {
            Self::Class(class) => alternation(class),
            Self::Piece(piece) => format!("(?:{})", expand(piece.pattern)),
        }
    }
}

/// What the list or piece `name` stands for; each is expanded once, however many patterns use it.
fn named(name: &str) -> &'static str {
    static ALL: LazyLock<FxHashMap<&str, (Named, OnceLock<String>)>> = LazyLock::new(|| {
        let classes = CLASSES.iter().map(|&class| (class.name, Named::Class(class)));
        let pieces = PIECES.iter().copied().flatten().map(|&piece| (piece.name, Named::Piece(piece)));
        classes.chain(pieces).map(|(name, named)| (name, (named, OnceLock::new()))).collect()
    });
    let (named, expanded) = ALL.get(name).unwrap_or_else(|| panic!("no word list or piece is called {name}"));
    expanded.get_or_init(|| named.expanded())
}

/// The words as a trie, so that a beginning that many share is compiled once; of words that begin alike the longest
/// fits first.
fn alternation(class: &Class) -> String {
    let flags = match class.case {
        Case::Exact => "",
        Case::Any => "i-u",
    };
    let mut words: Vec<&str> = class.words.iter().map(|&(word, _)| word).collect();
    words.sort_unstable();
    words.dedup();
    format!("(?{flags}:{})", trie(&words, 0))
}

/// What follows the first `depth` bytes, which all of the sorted `words` share.
fn trie(words: &[&str], depth: usize) -> String {
    let (ends, longer) = words.split_at(words.partition_point(|word| word.len() == depth));
    let branches: Vec<String> = longer
        .chunk_by(|one, other| next(one, depth) == next(other, depth))
        .map(|words| branch(words, depth))
        .collect();
    match (branches.len(), ends.is_empty()) {
        (0, _) => String::new(),
        (1, true) => branches.concat(),
        (_, true) => format!("(?:{})", branches.join("|")),
        (_, false) => format!("(?:{})?", branches.join("|")),
    }
}

fn next(word: &str, depth: usize) -> Option<char> {
    word[depth..].chars().next()
}

fn branch(words: &[&str], depth: usize) -> String {
    let Some(first) = next(words[0], depth) else { return String::new() };
    let this = if first == ' ' { GAP.to_owned() } else { regex::escape(first.encode_utf8(&mut [0; 4])) };
    this + &trie(words, depth + first.len_utf8())
}
