//! Runs of capitalised words that may hold a person's name: with initials, particles, hyphens and generation suffixes.

use std::ops::Range;

use super::known::{Attested, given, surname};
use crate::gazetteer::places::is_place;
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::head;
use crate::lexicon::openers::{is_calendar, is_function};
use crate::lexicon::titles::{is_modifier, is_role};
use crate::rule::nation_from;
use crate::text::{Sentence, Shape, Text};

/// Words in lower case within names: "von der Leyen", "bin Salman".
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "bin", "ibn",
    "bint", "binti", "al", "el", "ul", "ben", "ter", "ten", "te", "zu", "zum", "y", "e", "i", "af", "av", "mac",
    "arap", "ould", "dela", "dal", "dalla", "delle", "dei", "zur", "vom",
];

/// What may stand behind a name as part of it.
const GENERATIONS: &[&str] = &["Jr", "Sr", "II", "III", "IV"];

/// What "the" before it makes part of a name: "Lucas Cranach the Elder".
const EPITHETS: &[&str] = &["Elder", "Younger", "Great", "Terrible"];

/// Abbreviated titles and names whose stop stands inside a run.
const STOPPED: &[&str] = &[
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Maj", "Sgt", "Capt",
    "Cmdr", "Adm", "Brig", "Cpl", "St", "Fr", "Jr", "Sr", "Det", "Insp", "Supt", "Pres", "Messrs", "Wm", "Chas", "Geo",
];

/// The runs of one sentence, in order.
pub(super) fn runs(text: &Text, sentence: &Sentence) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        let nation = nation_from(text, at).filter(|(nation, _)| nation.is_adjective || !is_forename(text, at));
        if let Some((_, end)) = nation {
            at = end;
        } else if let Some(end) = town_from(text, at) {
            at = end;
        } else if is_name_word(text, at) {
            let end = run_end(text, at, sentence.tokens.end);
            runs.push(at..end);
            at = end;
        } else {
            at += 1;
        }
    }
    runs
}

/// Whether the token can be part of a name: capitalised, and no day, month or country.
fn is_name_word(text: &Text, at: usize) -> bool {
    let word = text.token(at);
    let shape = text.tokens()[at].shape;
    match shape {
        Shape::Capital | Shape::Camel => {
            word.starts_with(char::is_uppercase)
                && word != "I"
                && (!is_calendar(word) || is_month_forename(text, at))
                && !is_contraction(word)
        }
        Shape::Upper => is_initials(word) || GENERATIONS.contains(&word),
        _ => false,
    }
}

/// Whether the month at `at` is a given name here: "Jan Holub", "April Jones", but not "In May Holloway left".
fn is_month_forename(text: &Text, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| text.token(before));
    let dated = matches!(
        before.to_lowercase().as_str(),
        "in" | "of"
            | "since"
            | "last"
            | "next"
            | "this"
            | "by"
            | "until"
            | "till"
            | "from"
            | "early"
            | "late"
            | "mid"
            | "-"
            | "on"
    );
    let numbered = before.bytes().any(|byte| byte.is_ascii_digit());
    let next = text.tokens().get(at + 1).filter(|next| next.shape == Shape::Capital);
    let named = next.map(|next| text.slice(next.span)).is_some_and(|next| {
        !is_calendar(next) && !is_function(next) && (surname(next).is_some() || !is_english(next) && !is_place(next))
    });
    let month = matches!(text.token(at), "Jan" | "April" | "May" | "June" | "August" | "Summer" | "Autumn");
    month && named && !dated && !numbered
}

/// The token behind the town of three words at `at` whose middle is in lower case: "Dar es Salaam".
fn town_from(text: &Text, at: usize) -> Option<usize> {
    let tokens = text.tokens().get(at..at + 3)?;
    let shaped =
        tokens[0].shape == Shape::Capital && tokens[1].shape == Shape::Lower && tokens[2].shape == Shape::Capital;
    (shaped && is_place(text.slice(text.span_of(&(at..at + 3))))).then_some(at + 3)
}

/// Whether the country's name at `at` is a given name here: "Jordan Peterson", but not "Jordan River".
fn is_forename(text: &Text, at: usize) -> bool {
    let Some(next) = text.tokens().get(at + 1).filter(|next| next.shape == Shape::Capital) else { return false };
    let (word, next) = (text.token(at), text.slice(next.span));
    if matches!(next, "North" | "South" | "East" | "West") {
        return false;
    }
    let plain = |word: &str| !(is_english(word) || is_role(word) || is_modifier(word)) && head(word).is_none();
    let named = surname(next) == Some(Attested::Well) || surname(next).is_some() && plain(next);
    let foreign = given(word) == Some(Attested::Well) && plain(next) && !is_place(next);
    given(word).is_some() && (named || foreign)
}

/// Whether the country's name at `at` is a surname behind a given name: "Tom Holland", but not "Paris France".
fn is_after_forename(text: &Text, at: usize) -> bool {
    let forename = text.token(at - 1);
    given(forename) == Some(Attested::Well) && !is_place(forename) && surname(text.token(at)).is_some()
}

/// "I’ll", "We've", "Don't": a pronoun or a verb, for all its capital.
fn is_contraction(word: &str) -> bool {
    let (_, end) = word.rsplit_once(['\'', '’']).unwrap_or(("", ""));
    matches!(end, "ll" | "ve" | "re" | "d" | "m" | "t")
}

/// "J.K.", "W.", "JD".
pub(super) fn is_initials(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|&letter| letter != '.').collect();
    let dotted = word.contains('.') && letters.len() <= 3;
    !matches!(word, "U.S." | "U.K." | "U.N." | "E.U." | "D.C." | "L.A." | "N.Y." | "U.S.A.")
        && letters.iter().all(|letter| letter.is_uppercase())
        && (letters.len() == 1 || dotted)
}

/// The token behind the run that begins at `start`.
fn run_end(text: &Text, start: usize, limit: usize) -> usize {
    let mut end = start + 1;
    while let Some(next) = extended(text, start, end, limit) {
        end = next;
    }
    end
}

/// One word more than the run up to `end`, if the words there belong to it.
fn extended(text: &Text, start: usize, end: usize, limit: usize) -> Option<usize> {
    let surname = |at: usize| at > start && is_after_forename(text, at);
    let word = |at: usize| at < limit && is_name_word(text, at) && (nation_from(text, at).is_none() || surname(at));
    if word(end) {
        let initial = text.token(end).len() == 1 && end + 1 < limit && text.token(end + 1) == ".";
        let breaks = is_function(text.token(end)) && end >= start + 2 && !initial;
        return (on_one_line(text, end) && !breaks).then_some(end + 1);
    }
    match (end < limit).then(|| text.token(end))? {
        "." if is_stopped(text, end - 1) => {
            Some(if word(end + 1) { end + 2 } else { end + usize::from(is_part(text, end - 1)) })
                .filter(|&next| next > end)
        }
        "-" | "‐" | "‑" if touching(text, end) && end + 1 < limit && text.tokens()[end + 1].shape.is_word() => {
            (!is_joined(text.token(end + 1))).then_some(end + 2)
        }
        "\"" | "“" | "‘" | "'" | "(" if given(text.token(end - 1)).is_some() => {
            nickname(text, end, limit).filter(|&at| word(at))
        }
        "the" if end + 1 < limit && EPITHETS.contains(&text.token(end + 1)) => Some(end + 2),
        "," if end + 1 < limit && GENERATIONS[..2].contains(&text.token(end + 1)) => Some(end + 2),
        _ => particles(text, end, limit).filter(|&after| word(after)).map(|after| after + 1),
    }
}

/// Whether `word` behind a hyphen describes and is no part of a name: "born", "based".
fn is_joined(word: &str) -> bool {
    let participle = word.len() > 4 && word.ends_with("ed") && word.starts_with(char::is_lowercase);
    participle
        || matches!(
            word,
            "born"
                | "based"
                | "led"
                | "owned"
                | "backed"
                | "bound"
                | "style"
                | "like"
                | "era"
                | "wide"
                | "made"
                | "area"
                | "imposed"
                | "controlled"
                | "raised"
                | "bred"
                | "listed"
                | "educated"
                | "funded"
                | "linked"
                | "held"
        )
}

/// The token behind the nickname whose opening mark is the token `open`: `"Buffalo Bill"`, `(Bob)`.
fn nickname(text: &Text, open: usize, limit: usize) -> Option<usize> {
    let closer = match text.token(open) {
        "\"" => "\"",
        "“" => "”",
        "(" => ")",
        _ => "’",
    };
    let same = |at: usize| text.token(at) == closer || text.token(open) == "'" && text.token(at) == "'";
    let close = (open + 2..limit.min(open + 4)).find(|&at| same(at))?;
    (open + 1..close).all(|at| text.tokens()[at].shape == Shape::Capital).then_some(close + 1)
}

/// Whether the stop behind the token `at` belongs to it.
fn is_stopped(text: &Text, at: usize) -> bool {
    let touches = text.tokens()[at].span.end == text.tokens()[at + 1].span.start;
    touches && (is_initials(text.token(at)) || STOPPED.contains(&text.token(at)))
}

/// Whether the stop is part of the name even at its end: "Jr."
fn is_part(text: &Text, at: usize) -> bool {
    matches!(text.token(at), "Jr" | "Sr")
}

/// Whether no space parts the mark at `at` from its neighbours.
fn touching(text: &Text, at: usize) -> bool {
    let tokens = text.tokens();
    tokens[at - 1].span.end == tokens[at].span.start
        && tokens.get(at + 1).is_some_and(|next| tokens[at].span.end == next.span.start)
}

fn on_one_line(text: &Text, at: usize) -> bool {
    let gap = text.tokens()[at - 1].span.end as usize..text.tokens()[at].span.start as usize;
    text.as_str()[gap].bytes().filter(|&byte| byte == b'\n').count() < 2
}

/// The token behind the particles that begin at `at`: "van der", "al-".
fn particles(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let mut end = at;
    while end < limit && end < at + 4 && PARTICLES.contains(&text.token(end)) {
        end += 1;
        if end < limit && matches!(text.token(end), "-" | "‐" | "‑") && touching(text, end) {
            end += 1;
        }
    }
    (end > at && end < limit).then_some(end)
}

/// Whether `word` is a particle, in any case: "Van", "El".
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str())
}

/// Whether `word` is "Jr", "III" and the like.
pub(super) fn is_generation(word: &str) -> bool {
    GENERATIONS.contains(&word.trim_end_matches('.'))
}
