//! "Norbury Canal Agency (NCA)", "NCA (Norbury Canal Agency)": a body's name and its acronym explain each other.

use std::ops::Range;

use super::walk::Walk;
use crate::lexicon::Words;
use crate::lexicon::bodies::{head, is_suffix, is_trade, is_ware_like};
use crate::lexicon::cues::{is_technical, is_ware};
use crate::lexicon::nations::nation;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Shape};
use crate::value::{Name, Sign, Value};

/// A body's name and its acronym.
pub(super) static RULE: Rule = Rule {
    id: "organisation.acronym_in_brackets",
    about: "A body's name with its acronym in brackets, or the other way round.",
    strength: Strength::Certain,
    find: Find::Scan(find),
    examples: r"
        | The [[Norbury Canal Agency]] ([[NCA = organisation Norbury Canal Agency]]) was closed.
        | He left the [[Centre for Sluices and Society]] ([[CSS]]) in May.
        | The [[NCA]] ([[Norbury Canal Agency]]) was closed.
        | The [[Norbury Canoe Federation]] ([[FCN]]) named a coach.
        | An Advanced Persistent Threat (APT) uses Outlook Web Access (OWA).
        | The Agency (formerly a bureau) moved.
        | A Remote Administration Tool (RAT), the Home Agency Protocol (HAP) and the Bank Secrecy Act (BSA) are none.
        | Sluice as a Service (SaaS) and Message Queuing Telemetry Transport (MQTT) are wares.
    ",
};

/// The most tokens in a name that an acronym stands for.
const LONGEST: usize = 12;

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    let sentences = scene.text.sentences().iter();
    sentences.flat_map(|sentence| in_sentence(scene, walk, sentence)).collect()
}

fn in_sentence(scene: &Scene<'_>, walk: Walk<'_>, sentence: &Sentence) -> Vec<Found> {
    let opens = sentence.tokens.clone().filter(|&at| matches!(walk.word(at), "(" | "["));
    let pairs = opens.filter_map(|at| {
        behind(walk, sentence, at).or_else(|| before(walk, sentence, at)).or_else(|| foreign(walk, sentence, at))
    });
    pairs.filter_map(|(name, acronym)| both(scene, walk, &name, acronym)).flatten().collect()
}

/// "Name (ABC)": the name and the acronym's token.
fn behind(walk: Walk<'_>, sentence: &Sentence, open: usize) -> Option<(Range<usize>, usize)> {
    let quoted = matches!(walk.word(open + 1), "\"" | "“" | "'" | "‘" | "the");
    let acronym = if quoted { open + 2 } else { open + 1 };
    let closes = matches!(walk.word(acronym + 1), ")" | "]" | "\"" | "”" | "'" | "’" | "," | ";");
    if !closes || !is_acronym(walk, acronym) || sentence.title_case {
        return None;
    }
    let letters = letters(walk.word(acronym));
    let first = sentence.tokens.start.max(open.saturating_sub(LONGEST));
    let end = if matches!(walk.word(open.wrapping_sub(1)), "\"" | "”" | "’" | "'") { open - 1 } else { open };
    let starts = (first..end).rev().filter(|&start| walk.is_name(start));
    starts.into_iter().find(|&start| spells(walk, start..end, &letters)).map(|start| (start..end, acronym))
}

/// "Name (ABC)" whose letters are those of the name in another language: "Brazilian Football Confederation (CBF)". The
/// name must end in a word for a sort of public body, since companies have tickers there.
fn foreign(walk: Walk<'_>, sentence: &Sentence, open: usize) -> Option<(Range<usize>, usize)> {
    let acronym = open + 1;
    let plain = walk.shape(acronym) == Shape::Upper && walk.word(acronym + 1) == ")" && is_acronym(walk, acronym);
    let known = is_technical(walk.word(acronym)) || nation(walk.word(acronym)).is_some();
    let last = open.checked_sub(1).filter(|&last| last > sentence.tokens.start && walk.word(acronym).len() <= 6)?;
    let public = head(walk.word(last)).is_some_and(|head| head.ends && head.subtype != "company");
    let start = walk.left(last, sentence.tokens.start);
    let titled = sentence.title_case;
    let fits = plain && !known && public && !titled && start < last && !super::common::is_common(walk, start, last);
    let of = || plain && !known && !titled;
    fits.then_some((start..open, acronym)).or_else(|| of().then(|| headed(walk, sentence, open, acronym)).flatten())
}

/// "Union of Atheists and Agnostics (UAAR)", whose letters are another language's: a head opens the name, and "of" with
/// capitals leads up to the bracket.
fn headed(walk: Walk<'_>, sentence: &Sentence, open: usize, acronym: usize) -> Option<(Range<usize>, usize)> {
    let first = sentence.tokens.start.max(open.saturating_sub(LONGEST));
    let of =
        (first + 1..open).find(|&at| walk.word(at) == "of" && head(walk.word(at - 1)).is_some_and(|it| it.takes_of))?;
    let plain = (of + 1..open).all(|at| walk.is_name(at) || is_small(walk.word(at)));
    let start = walk.left(of - 1, sentence.tokens.start);
    let initial = walk
        .word(acronym)
        .chars()
        .any(|letter| walk.word(of + 1).starts_with(letter) || walk.word(start).starts_with(letter));
    (plain && open > of + 1 && walk.is_name(open - 1) && initial).then_some((start..open, acronym))
}

/// "ABC (Name)": the name and the acronym's token.
fn before(walk: Walk<'_>, sentence: &Sentence, open: usize) -> Option<(Range<usize>, usize)> {
    let acronym = open.checked_sub(1).filter(|&at| at >= sentence.tokens.start && is_acronym(walk, at))?;
    let close = (open + 1..sentence.tokens.end.min(open + LONGEST)).find(|&at| matches!(walk.word(at), ")" | "]"))?;
    let start = if walk.word(open + 1).eq_ignore_ascii_case("the") { open + 2 } else { open + 1 };
    let spelt = || spells(walk, start..close, &letters(walk.word(acronym)));
    let translated = || {
        let last = head(walk.word(close - 1)).is_some_and(|head| head.ends && head.subtype != "company");
        let named = (start..close).all(|at| walk.is_name(at) || is_small(walk.word(at)));
        last && named && close > start + 1 && !is_technical(walk.word(acronym)) && nation(walk.word(acronym)).is_none()
    };
    let fits = start < close && walk.is_name(start) && (spelt() || translated());
    fits.then_some((start..close, acronym))
}

/// Two to nine letters, most of them capitals: `CISA`, `MoD`, `M5S`.
fn is_acronym(walk: Walk<'_>, at: usize) -> bool {
    let word = walk.word(at);
    let capitals = word.chars().filter(|character| character.is_uppercase()).count();
    let shape = matches!(walk.shape(at), Shape::Upper | Shape::Camel | Shape::Mixed);
    shape && (2..=10).contains(&word.chars().count()) && capitals >= 2 && capitals * 2 >= word.chars().count()
}

/// The letters and digits of an acronym in lower case.
fn letters(word: &str) -> Vec<char> {
    word.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Words that need not lend a letter.
fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "the"
            | "and"
            | "in"
            | "on"
            | "to"
            | "de"
            | "la"
            | "du"
            | "des"
            | "di"
            | "&"
            | "-"
            | "'s"
            | "’s"
            | ","
            | "del"
            | "et"
            | "y"
            | "a"
            | "al"
            | "’"
            | "'"
            | "der"
            | "und"
            | "für"
    )
}

/// Whether the first letters of the words `range` spell `acronym`: each longer word lends its first letter, small
/// ones may, and a word may lend more letters in order.
fn spells(walk: Walk<'_>, range: Range<usize>, acronym: &[char]) -> bool {
    let words: Vec<&str> = range.map(|at| walk.word(at)).collect();
    let capital = |word: &&str| is_small(word) || word.starts_with(|first: char| !first.is_lowercase());
    words.len() > 1 && words.len() <= acronym.len() + 6 && words.iter().all(capital) && matches(&words, acronym, 0)
}

/// `spare`: long words that have lent nothing so far, of which few are allowed.
fn matches(words: &[&str], acronym: &[char], spare: usize) -> bool {
    let Some((word, rest)) = words.split_first() else { return acronym.is_empty() };
    let initial = word.chars().next().into_iter().flat_map(char::to_lowercase).next();
    let lent = common_prefix(word, acronym);
    let takes = initial.is_some() && acronym.first().copied() == initial;
    takes && (1..=lent.min(3)).any(|count| matches(rest, &acronym[count..], spare))
        || is_small(word) && matches(rest, acronym, spare)
        || spare < 1 && acronym.len() > 2 && matches(rest, acronym, spare + 1)
}

/// How many letters `word` can lend to the start of `acronym`, in order: `n` and `k` of "Network".
fn common_prefix(word: &str, acronym: &[char]) -> usize {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    acronym.iter().take_while(|&&wanted| letters.any(|letter| letter == wanted)).count()
}

/// Both mentions, if the name is a body's: a head word or a listed body is in it.
fn both(scene: &Scene<'_>, walk: Walk<'_>, name: &Range<usize>, acronym: usize) -> Option<[Found; 2]> {
    let span = walk.span(name);
    let listed = scene.names_at(span).next();
    if listed.is_some_and(|hit| !hit.listing.is_organisation()) || listed.is_none() && !has_head(walk, name) {
        return None;
    }
    let mut full = listed.map_or_else(Name::default, |hit| Name::listed(&hit.listing, &hit.alias));
    full.signs = vec![Sign::Acronym];
    let short = Name { full: Some(walk.text.slice(span).to_owned()), alias: None, ..full.clone() };
    let mention = |span, name| Found { span, value: Value::Organisation(name) };
    Some([mention(span, full), mention(walk.span(&(acronym..acronym + 1)), short)])
}

/// Whether `word` ends the names of rules, measures, ailments and wares, whatever body stands in them.
fn is_thing(word: &str) -> bool {
    static THINGS: Words = Words::new(
        "access accord act agreement algorithm area attack bill charter code device directive disease disorder index \
         interface law list model number plan rate regulation report scale standard syndrome test treaty zone",
    );
    THINGS.contains(word.to_lowercase().as_str())
}

/// Whether a word for a sort of body is in the name.
fn has_head(walk: Walk<'_>, name: &Range<usize>) -> bool {
    let last = walk.word(name.end - 1);
    if head(last).is_none() && (is_ware(last) || is_thing(last)) {
        return false;
    }
    let strong =
        name.clone().any(|at| head(walk.word(at)).is_some() && !super::common::is_common(walk, name.start, at));
    strong
        || is_suffix(last)
        || is_trade(last) && !is_ware_like(last)
        || matches!(last, "Group" | "Team") && name.len() > 2
}
