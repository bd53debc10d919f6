//! Text for a terminal: characters that would move its cursor or reorder its line are shown, not sent.

use std::fmt::Write;

/// `text` with control characters and marks that change the writing direction as `\u001b`, which JSON reads as the same
/// character. Line ends and tabs stay.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_line_end = character == '\r' && characters.peek() == Some(&'\n');
        if is_hidden(character) && !is_line_end {
            // A string takes all that is written to it.
            let _ = write!(out, "\\u{:04x}", u32::from(character));
        } else {
            out.push(character);
        }
    }
    out
}

fn is_hidden(character: char) -> bool {
    let is_direction =
        matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    is_direction || (character.is_control() && !matches!(character, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_shown() {
        assert_eq!(visible("a\u{1b}[31mred\u{9b}x\u{7f}\rb"), "a\\u001b[31mred\\u009bx\\u007f\\u000db");
        assert_eq!(visible("abc\u{202e}fed"), "abc\\u202efed");
    }

    #[test]
    fn ordinary_text_stays() {
        let text = "Café “quoted”\r\n\tשלום 你好\n";
        assert_eq!(visible(text), text);
    }
}
