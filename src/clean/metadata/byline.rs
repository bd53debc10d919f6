//! The authors' names, out of what pages put where a name should be.

use super::super::context::small;
use crate::lexicon::authors::{NO_AUTHORS, ROLES};
use crate::lexicon::furniture::BYLINE_WORDS;

/// The most authors of one article.
const MOST: usize = 12;
/// No name is longer, in bytes.
const LONGEST: usize = 60;

/// The names in one string: "By Jane Doe and John Roe, Reporters".
pub(crate) fn names(text: &str) -> Vec<String> {
    if text.len() > 400 {
        return Vec::new();
    }
    let text = without_brackets(text);
    let text = without_opening(&text);
    if let Some(name) = unfolded(text) {
        return vec![name];
    }
    let mut names: Vec<String> = Vec::new();
    for part in parts(text) {
        if let Some(name) = name(part)
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names.truncate(MOST);
    names
}

/// The whole string as a name, whatever it is: an agency, a handle, a desk.
pub(crate) fn any_name(text: &str) -> Vec<String> {
    let text = without_opening(text);
    let plausible = !text.is_empty()
        && !text.starts_with('@')
        && text.len() <= LONGEST
        && !text.contains("://")
        && !text.starts_with('#');
    if plausible { vec![text.to_owned()] } else { Vec::new() }
}

/// Whether a label such as "Written by" opens a byline.
pub(crate) fn opens_byline(label: &str) -> bool {
    let folded: String = label.chars().map(small).collect();
    folded.split(|mark: char| !mark.is_alphanumeric()).any(|word| BYLINE_WORDS.contains(&word))
}

/// Text in brackets is an agency or a place.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(character),
            _ => {}
        }
    }
    kept
}

/// The text without "By", "Von", "Written by", or a "By" that is run together with the name.
fn without_opening(text: &str) -> &str {
    let mut rest = text.trim();
    if let Some(name) =
        rest.strip_prefix("By").filter(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
    {
        rest = name;
    }
    for _ in 0..3 {
        let Some((first, after)) = rest.split_once([' ', ':', '\n']) else { break };
        let folded: String = first.trim_end_matches([':', '.']).chars().map(small).collect();
        if !BYLINE_WORDS.contains(&folded.as_str()) {
            break;
        }
        rest = after.trim_start_matches([':', ' ', '\n']);
    }
    rest
}

/// "Doe, Jane" as "Jane Doe".
fn unfolded(text: &str) -> Option<String> {
    let (last, first) = text.split_once(", ")?;
    let word = |part: &str| !part.contains([' ', ',', '&', '/']) && name(part).is_some();
    (word(last.trim()) && word(first.trim())).then(|| format!("{} {}", first.trim(), last.trim()))
}

/// The words between two names.
const BETWEEN: &[&str] = &[
    " and ", " und ", " et ", " y ", " e ", " & ", " og ", " och ", " en ", " And ", " AND ", " with ", " mit ", " и ",
];

fn parts(text: &str) -> Vec<&str> {
    let pieces = text.split([',', ';', '|', '\n', '·', '•', '、', '/', '，']);
    let mut parts: Vec<&str> = pieces.collect();
    for word in BETWEEN {
        parts = parts.into_iter().flat_map(|part| part.split(word)).collect();
    }
    parts
}

/// The name, if the part reads like one.
fn name(part: &str) -> Option<String> {
    let part = without_opening(
        part.trim_matches([' ', '-', '–', '—', '.', ':', '*', '"', '“', '”']).trim_start_matches("and "),
    );
    let part = without_tail(part);
    let words: Vec<&str> = part.split_whitespace().collect();
    let sized = (1..=5).contains(&words.len()) && part.len() <= LONGEST && part.chars().count() >= 2;
    let clean = !part.contains(['@', '<', '>', '_', '=', '?', '!', '{'])
        && !part.contains("http")
        && !part.contains("www.")
        && !part.contains(|digit: char| digit.is_ascii_digit());
    let cased = words.first().is_some_and(|word| !word.starts_with(char::is_lowercase) || words.len() > 1);
    let folded: String = part.chars().map(small).collect();
    let dangling = folded.rsplit(' ').next().is_some_and(|last| BYLINE_WORDS.contains(&last));
    let listed =
        dangling || NO_AUTHORS.contains(&folded.as_str()) || folded.split([' ', '-']).any(|word| ROLES.contains(&word));
    (sized && clean && cased && !listed).then(|| words.join(" "))
}

/// "Jane Doe - BBC", "Jane Doe for Vox": what follows the name.
fn without_tail(part: &str) -> &str {
    let cuts = [" - ", " – ", " — ", " for ", " in ", " at ", " für ", " Follow", " is a ", "\u{2022}"];
    let name = cuts.iter().fold(part, |rest, cut| rest.split(cut).next().unwrap_or(rest)).trim();
    // Korean, Japanese and Chinese for "reporter".
    [" 기자", " 특파원", " 記者", "記者", "记者"]
        .iter()
        .fold(name, |name, role| name.strip_suffix(role).unwrap_or(name))
        .trim()
}
