//! From characters to tokens and sentences.

mod abbreviations;
mod masks;
mod sentences;
mod tokens;

use jiff::civil::Date;

use crate::text::{Furniture, Parts, Span, Text};

pub use tokens::tokens;
pub(crate) use tokens::tokens_into;

/// What stands between a title and the body in the one text that rules read.
const GAP: &str = "\n\n";

/// Makes the text of an article: tokens over everything, sentences over all but the furniture (spans over `body`).
pub fn segment(title: Option<&str>, body: &str, furniture: &[Furniture], published: Option<Date>) -> Text {
    let head = title.map_or(String::new(), |title| format!("{title}{GAP}"));
    let offset = head.len();
    let characters = head + body;
    let tokens = tokens(&characters);
    let furniture = shift(furniture, offset);
    let sentences = sentences::sentences(&characters, offset, &tokens, &furniture);
    let masks = masks::masks(&characters);
    Text::new(Parts {
        title: title.map(|title| Span::new(0..title.len())),
        body: Span::new(offset..characters.len()),
        characters,
        furniture,
        tokens,
        sentences,
        masks,
        published,
    })
}

fn shift(furniture: &[Furniture], offset: usize) -> Vec<Furniture> {
    let shifted = |span: Span| Span::new(span.start as usize + offset..span.end as usize + offset);
    furniture.iter().map(|line| Furniture { span: shifted(line.span), kind: line.kind }).collect()
}
