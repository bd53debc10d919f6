//! Words that only look like dates inside the title of a work in quotation marks: “Three Days in June”.

use crate::lexicon::openers::{is_calendar, is_function};
use crate::text::{Span, Text};

/// A longer quotation is no title, in bytes.
const LONGEST: usize = 80;

/// Whether the mention is a part of a title in quotation marks: words with capitals, one of them no day or month and
/// none in small letters but those that titles have so. A year there is still the year that the title speaks of.
pub(super) fn is_in_title(text: &Text, span: Span) -> bool {
    let words = text.slice(span);
    let capital = words.starts_with(|first: char| first.is_uppercase());
    capital && !words.contains(|mark: char| mark.is_ascii_digit()) && quotation(text, span).is_some_and(is_title)
}

/// The words between the curly quotation marks around the span.
fn quotation(text: &Text, span: Span) -> Option<&str> {
    let (start, end) = (span.start as usize, span.end as usize);
    let whole = text.as_str();
    let floor = whole.floor_char_boundary(start.saturating_sub(LONGEST));
    let ceiling = whole.floor_char_boundary((end + LONGEST).min(whole.len()));
    let is_mark = |mark: char| matches!(mark, '“' | '”' | '\n');
    let opening = whole[floor..start].rfind(is_mark).map(|at| floor + at)?;
    let inside = whole[opening..].strip_prefix('“').map(|rest| whole.len() - rest.len())?;
    let closing = end + whole[end..ceiling].find(is_mark)?;
    whole[closing..].starts_with('”').then(|| whole[inside..closing].trim_end_matches([',', '.', '?', '!']))
}

fn is_title(quoted: &str) -> bool {
    let plain = |word: &&str| word.starts_with(|first: char| first.is_lowercase());
    let words = || quoted.split_whitespace().map(|word| word.trim_matches([',', ':', ';', '(', ')', '\'', '’']));
    let named = words().any(|word| !plain(&word) && !is_calendar(word) && !is_function(word));
    let first = quoted.starts_with(|first: char| first.is_uppercase());
    words().count() > 2 && first && named && words().filter(plain).all(is_small)
}

/// Words that titles write small.
fn is_small(word: &str) -> bool {
    matches!(
        word,
        "a" | "an" | "the" | "of" | "in" | "on" | "at" | "to" | "for" | "and" | "or" | "but" | "by" | "from" | "with"
    )
}

#[cfg(test)]
mod tests {
    use super::is_title;

    #[test]
    fn titles_have_capitals() {
        for title in ["Three Days in June", "The Longest Night of the Year", "Sunday in the Park"] {
            assert!(is_title(title), "{title}");
        }
        for speech in ["Today", "In June we left", "Monday", "See you Monday", "Monday and Tuesday"] {
            assert!(!is_title(speech), "{speech}");
        }
    }
}
