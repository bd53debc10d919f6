//! What stands behind a name: "spokesperson", "'s customers", ", a maker of locks", "announced".

use std::ops::Range;

use crate::extract::organisations::walk::Walk;
use crate::gazetteer::people::{is_given, is_surname};
use crate::gazetteer::words::is_english;
use crate::lexicon::cues::{is_asset, is_civil, is_deed, is_relation, is_sort, is_staff};
use crate::lexicon::titles::{is_post, is_speech};
use crate::rule::{Pronoun, pronoun_behind};
use crate::text::{Sentence, Shape};
use crate::value::Sign;

/// How far an apposition is searched for what the body is.
const APPOSITION: usize = 9;

/// The signs behind `run`.
pub(super) fn signs(walk: Walk<'_>, sentence: &Sentence, run: &Range<usize>) -> Vec<Sign> {
    let end = sentence.tokens.end;
    if run.end >= end {
        return Vec::new();
    }
    let at = bracketed(walk, run.end, end);
    let thing = pronoun_behind(walk.text, sentence, at) == Some(Pronoun::Thing);
    [staff(walk, run), asset(walk, at), apposition(walk, at, end), act(walk, run, at), thing.then_some(Sign::It)]
        .into_iter()
        .flatten()
        .collect()
}

/// The token behind an acronym in brackets.
fn bracketed(walk: Walk<'_>, at: usize, end: usize) -> usize {
    let bracket = walk.word(at) == "(" && at + 2 < end && walk.word(at + 2) == ")";
    if bracket { at + 3 } else { at }
}

/// "X spokesperson", "X CEO Ann Baxter", "X-owned".
fn staff(walk: Walk<'_>, run: &Range<usize>) -> Option<Sign> {
    let word = walk.word(run.end);
    if matches!(word, "Manager" | "Managers" | "Board") {
        return None;
    }
    let sure = matches!(walk.shape(run.end), Shape::Upper) || is_sure(word);
    let coined = run.len() > 1 || walk.shape(run.start) != Shape::Capital;
    let hyphen =
        word == "-" && walk.touches(run.end) && matches!(walk.word(run.end + 1), "owned" | "backed" | "operated");
    let member = is_staff(word) && (sure || coined);
    (member || hyphen).then_some(Sign::Staff).or(is_staff(word).then_some(Sign::Owns))
}

/// Roles and things that no kind of people or ware has: "a Kubelz spokesperson", but "Java engineers".
fn is_sure(word: &str) -> bool {
    matches!(
        word,
        "spokesperson"
            | "spokesman"
            | "spokeswoman"
            | "chairman"
            | "headquarters"
            | "shareholders"
            | "subsidiary"
            | "executive"
            | "executives"
            | "representative"
            | "shares"
            | "stock"
            | "president"
            | "chief"
            | "founder"
    )
}

/// "X's customers", "X's Ann Baxter".
fn asset(walk: Walk<'_>, at: usize) -> Option<Sign> {
    if !walk.is_possessive(at) && !matches!(walk.word(at), "'" | "’") {
        return None;
    }
    let next = walk.word(at + 1);
    let person = walk.shape(at + 1) == Shape::Capital && walk.shape(at + 2) == Shape::Capital;
    let person = person && (is_given(walk.word(at + 1)) || walk.shape(at - 1) == Shape::Upper);
    if is_sure(next)
        || matches!(next, "customers" | "employees" | "investors" | "CEO" | "website" | "servers" | "engineers")
    {
        return Some(Sign::Staff);
    }
    let later = walk.shape(at + 1) == Shape::Lower && is_asset(walk.word(at + 2));
    if is_asset(next) || later {
        return Some(Sign::Owns);
    }
    if person { Some(Sign::Member) } else { (walk.shape(at + 1) == Shape::Lower).then_some(Sign::Subject) }
}

/// ", a maker of locks", "is a retailer".
fn apposition(walk: Walk<'_>, at: usize, end: usize) -> Option<Sign> {
    if walk.word(at) == "," && walk.word(at + 1) == "which" && is_trade_verb(walk.word(at + 2)) {
        return Some(Sign::BodyCue);
    }
    if walk.word(at) == "," && walk.word(at + 1) == "headquartered" {
        return Some(Sign::BodyCue);
    }
    if walk.word(at) == "(" && matches!(walk.word(at + 1), "formerly" | "previously") {
        return Some(Sign::BodyCue);
    }
    let opens = matches!(walk.word(at), "," | "–" | "—" | "(" | "is" | "was");
    if opens && matches!(walk.word(at + 1), "its" | "their") {
        return (at + 2..end.min(at + 5)).any(|at| is_relation(walk.word(at))).then_some(Sign::Owns);
    }
    let article = matches!(walk.word(at + 1), "a" | "an" | "the" | "one");
    if !opens || !article {
        return None;
    }
    let limit = end.min(at + 2 + APPOSITION);
    let stop = |at: usize| {
        matches!(
            walk.word(at),
            "," | "."
                | ";"
                | ")"
                | "who"
                | "that"
                | "which"
                | "of"
                | "in"
                | "for"
                | "by"
                | "to"
                | "at"
                | "from"
                | "with"
        )
    };
    let stop = |at: usize| stop(at) || walk.word(at) == "based" && walk.word(at - 1) != "-";
    let phrase = (at + 2..limit).find(|&at| stop(at)).unwrap_or(limit);
    let head = phrase.checked_sub(1).filter(|&head| head > at + 1)?;
    if walk.shape(head) != Shape::Lower {
        return None;
    }
    let sorts = at + 2..head;
    let described = sorts.clone().find(|&sort| {
        is_sort(walk.word(sort)) && walk.shape(sort) == Shape::Lower && is_participle(walk.word(sort + 1))
    });
    if described.is_some() {
        return Some(Sign::BodyCue);
    }
    let civil = walk.word(head) == "group" && is_civil(walk.word(head.wrapping_sub(1)));
    (is_sort(walk.word(head)) || civil).then_some(Sign::BodyCue)
}

/// Whether `word` says more of the noun before it: "a firm assisting the county", "a charity founded by".
fn is_participle(word: &str) -> bool {
    word.len() > 5 && (word.ends_with("ing") || word.ends_with("ed")) || matches!(word, "run" | "led" | "set" | "known")
}

/// Whether `word` is what bodies do as their trade: ", which makes locks".
fn is_trade_verb(word: &str) -> bool {
    matches!(
        word,
        "makes"
            | "sells"
            | "owns"
            | "operates"
            | "runs"
            | "employs"
            | "produces"
            | "manufactures"
            | "supplies"
            | "publishes"
            | "represents"
    )
}

/// Whether the token is an acronym, or spelt as makers spell, and speaks: "GM confirmed", `TalkTalk said`.
fn is_spelt(walk: Walk<'_>, at: usize) -> bool {
    let word = walk.word(at);
    let capitals = walk.shape(at) == Shape::Upper && (2..=6).contains(&word.len());
    let plain = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let camel = walk.shape(at) == Shape::Camel
        && plain
        && word.starts_with(char::is_uppercase)
        && !["Mc", "Mac", "De", "La", "Le", "Di", "Van", "Al", "El", "Fitz"]
            .iter()
            .any(|start| word.starts_with(start));
    let ticker = at > 0 && walk.touches(at) && matches!(walk.word(at - 1), "." | "$" | "-" | "/" | "#" | "@");
    let acronym = !ticker && capitals && plain && !is_english(&word.to_lowercase()) && !is_post(word);
    acronym || camel && is_given(word) == is_surname(word)
}

/// Whether `word`, behind "was", is what firms undergo: "was breached".
fn is_fate(word: &str) -> bool {
    matches!(
        word,
        "breached"
            | "hacked"
            | "founded"
            | "acquired"
            | "fined"
            | "delisted"
            | "incorporated"
            | "privatised"
            | "nationalised"
    )
}

/// Whether only makers do what `word` says: malware is deployed and updated, but acquires nothing.
fn is_civil_deed(word: &str) -> bool {
    matches!(
        word,
        "acquired"
            | "acquires"
            | "hired"
            | "merged"
            | "partnered"
            | "patched"
            | "patches"
            | "sued"
            | "sues"
            | "unveiled"
            | "unveils"
            | "sells"
            | "ships"
    )
}

/// "X said", "X patched".
fn act(walk: Walk<'_>, run: &Range<usize>, at: usize) -> Option<Sign> {
    if matches!(walk.word(at), "was" | "were") && is_fate(walk.word(at + 1)) {
        return Some(Sign::Deed);
    }
    let verb = if matches!(walk.word(at), "has" | "have" | "had" | "also" | "recently") { at + 1 } else { at };
    let word = walk.word(verb);
    let spelt = run.clone().any(|at| matches!(walk.shape(at), Shape::Camel | Shape::Mixed));
    if spelt && is_civil_deed(word) {
        return Some(Sign::Staff);
    }
    if is_deed(word) {
        return Some(Sign::Deed);
    }
    let thought = matches!(word, "thinks" | "thought" | "believes" | "believed");
    if run.len() == 1 && is_speech(word) && !thought && is_spelt(walk, run.start) {
        return Some(Sign::Staff);
    }
    is_speech(word).then_some(Sign::Speech)
}
