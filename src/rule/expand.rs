//! From a rule's pattern to a regex: `{lists}` and `{pieces}`, gaps, and ASCII classes.

use crate::lexicon::{CLASSES, Case, Class, PIECES};

/// Any gap between two words, a group so that ` ?` makes it optional: hard-wrapped text breaks lines inside an expression, HTML has odd spaces.
const GAP: &str = r"(?:[ \t\r\n\u{a0}\u{2009}\u{202f}]{1,3})";

/// Expands `pattern`: `{name}` by the list or piece of that name, a space by any gap, and `\b`, `\d`, `\w`, `\s` by
/// their ASCII forms, since one curly quote makes the Unicode ones 10 to 50 times slower.
///
/// Panics on a name that is no list: a rule's pattern is code, and a test compiles them all.
pub fn expand(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    let mut in_set = false;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '\\' => escape(rest, in_set, &mut out),
            ' ' if !in_set => literal(GAP, &mut out),
            '{' if !in_set => brace(rest, &mut out),
            _ => {
                in_set = (in_set || first == '[') && first != ']';
                out.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    out
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
        out.push_str(&named(name));
    } else {
        out.push_str(&rest[..end]);
    }
    end
}

fn named(name: &str) -> String {
    if let Some(class) = CLASSES.iter().find(|class| class.name == name) {
        return alternation(class);
    }
    let piece = PIECES.iter().copied().flatten().find(|piece| piece.name == name);
    let piece = piece.unwrap_or_else(|| panic!("no word list or piece is called {name}"));
    format!("(?:{})", expand(piece.pattern))
}

/// The words, the longest first, since alternation takes the first that fits.
fn alternation(class: &Class) -> String {
    let mut words: Vec<&str> = class.words.iter().map(|&(word, _)| word).collect();
    words.sort_by(|one, other| other.len().cmp(&one.len()).then(one.cmp(other)));
    let words: Vec<String> = words.iter().map(|word| regex::escape(word).replace(' ', GAP)).collect();
    let flags = match class.case {
        Case::Exact => "",
        Case::Any => "i",
    };
    format!("(?{flags}:{})", words.join("|"))
}
