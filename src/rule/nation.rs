//! Countries and their adjectives in a text's tokens.

use crate::lexicon::nations::{self, Nation, nation};
use crate::text::{Shape, Text, Token};

/// The most tokens in one name: "Democratic People ’s Republic of Korea".
const LONGEST: usize = 7;

/// The longest country or adjective that begins at the token `start`, and the token behind it.
pub fn nation_from(text: &Text, start: usize) -> Option<(Nation, usize)> {
    let limit = (start + LONGEST).min(text.tokens().len());
    can_begin(text, start).then_some(())?;
    (start + 1..=limit).rev().find_map(|end| nation(&words(text, start, end)?).map(|nation| (nation, end)))
}

/// The longest country or adjective that ends before the token `end`, and its first token.
pub fn nation_until(text: &Text, end: usize) -> Option<(Nation, usize)> {
    let limit = end.saturating_sub(LONGEST);
    let starts = (limit..end).filter(|&start| can_begin(text, start));
    starts.into_iter().find_map(|start| nation(&words(text, start, end)?).map(|nation| (nation, start)))
}

fn can_begin(text: &Text, token: usize) -> bool {
    let capital = |token: &Token| token.shape.is_capitalised() || token.shape == Shape::Mixed;
    text.tokens().get(token).is_some_and(|token| capital(token) && nations::can_begin(text.slice(token.span)))
}

/// The characters of the tokens `start..end` on one line, with a straight apostrophe.
fn words(text: &Text, start: usize, end: usize) -> Option<String> {
    let span = text.span_of(&(start..end));
    let words = text.slice(span);
    (!words.contains('\n') && words.len() < 50).then(|| words.replace('’', "'"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::segment;

    #[test]
    fn the_longest_name_wins() {
        let text = segment(None, "Envoys of South Korea met the U.S. team.", &[], None);
        assert_eq!(nation_from(&text, 2).map(|(nation, end)| (nation.code, end)), Some(("KR", 4)));
        assert_eq!(nation_until(&text, 4).map(|(nation, start)| (nation.code, start)), Some(("KR", 2)));
        assert_eq!(nation_from(&text, 6).map(|(nation, end)| (nation.code, end)), Some(("US", 7)));
        assert_eq!(nation_from(&text, 5), None);
    }
}
