//! What stands before a name: "the retailer", "researchers at", "CEO of", "according to".

use std::ops::Range;

use crate::extract::organisations::product::is_platform;
use crate::extract::organisations::walk::Walk;
use crate::gazetteer::people::{is_given, is_surname};
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::{head, is_trade};
use crate::lexicon::cues::{is_civil, is_office, is_sort, is_staff, is_worker};
use crate::lexicon::titles::is_calling;
use crate::rule::Scene;
use crate::text::{Sentence, Shape};
use crate::value::Sign;

/// The signs before `run`.
pub(super) fn signs(
    scene: &Scene<'_>,
    walk: Walk<'_>,
    sentence: &Sentence,
    runs: &[Range<usize>],
    run: &Range<usize>,
) -> Vec<Sign> {
    let first = sentence.tokens.start;
    let before = bare(walk, first, run.start);
    let deal = (run.len() > 1
        || matches!(walk.shape(run.start), Shape::Capital | Shape::Camel) && walk.word(run.start).len() > 3)
        .then(|| deal(walk, first, before))
        .flatten();
    let mut signs: Vec<Sign> = [
        deal,
        named(walk, first, run),
        sort(walk, first, before),
        worker(walk, first, before),
        source(walk, first, before),
    ]
    .into_iter()
    .flatten()
    .collect();
    signs.extend(list(scene, walk, sentence, runs, run));
    signs
}

/// The token behind the last word before `start`, without an article and opening marks.
fn bare(walk: Walk<'_>, first: usize, start: usize) -> usize {
    let skips = |at: &usize| matches!(walk.word(*at), "the" | "The" | "\"" | "“" | "‘" | "'" | "[" | "*");
    (first..start).rev().find(|at| !skips(at)).map_or(first, |at| at + 1)
}

/// "a merger with X", "a breach at X", "founded X", "hackers breached X".
fn deal(walk: Walk<'_>, first: usize, before: usize) -> Option<Sign> {
    let at = before.checked_sub(1).filter(|&at| at >= first)?;
    let noun = if at > first { walk.word(at - 1) } else { "" };
    let known = walk.word(at) == "as" && noun == "known" && at > first + 1 && is_formerly(walk.word(at - 2));
    if known || is_formerly(walk.word(at)) && noun == "(" {
        return Some(Sign::BodyCue);
    }
    match walk.word(at) {
        "of" if matches!(noun, "acquisition" | "takeover" | "buyout" | "bankruptcy") => Some(Sign::Staff),
        "with" | "between" if matches!(noun, "merger" | "partnership") => Some(Sign::Staff),
        "by" if matches!(noun, "run" | "marketed" | "distributed" | "funded") => Some(Sign::Owns),
        "of" | "at" | "on" if matches!(noun, "hack" | "breach" | "hacking") => Some(Sign::Owns),
        "in" if matches!(noun, "stake" | "investor") => Some(Sign::Staff),
        "founded" | "co-founded" | "cofounded" | "acquired" => Some(Sign::Staff),
        "breached" | "joined" | "sued" | "owns" => Some(Sign::Owns),
        _ => None,
    }
}

fn is_formerly(word: &str) -> bool {
    matches!(word, "formerly" | "previously")
}

/// "the company, X, said".
fn named(walk: Walk<'_>, first: usize, run: &Range<usize>) -> Option<Sign> {
    let comma = run.start.checked_sub(1).filter(|&comma| comma >= first + 2 && walk.word(comma) == ",")?;
    let sorted = is_sort(walk.word(comma - 1)) && walk.word(comma - 2).eq_ignore_ascii_case("the");
    (sorted && walk.word(run.end) == ",").then_some(Sign::BodyCue)
}

/// "retailer X", "a company called X", "the media group X".
fn sort(walk: Walk<'_>, first: usize, before: usize) -> Option<Sign> {
    let mut at = before.checked_sub(1).filter(|&at| at >= first)?;
    if matches!(walk.word(at), "called" | "named" | "dubbed" | "like" | "as" | "including") && at > first {
        let plural = matches!(walk.word(at), "like" | "as" | "including");
        let such = walk.word(at) == "as" && walk.word(at.wrapping_sub(1)) == "such";
        at = at.checked_sub(if such { 2 } else { 1 }).filter(|&at| at >= first)?;
        if walk.word(at) == "," {
            at = at.checked_sub(1).filter(|&at| at >= first)?;
        }
        if plural && !walk.word(at).ends_with('s') {
            return None;
        }
    }
    let word = walk.word(at);
    let civil = matches!(word, "group" | "groups") && at > first && is_civil(walk.word(at.wrapping_sub(1)));
    let article = before < walk.text.tokens().len() && matches!(walk.word(before), "the" | "The");
    let lower = walk.shape(at) == Shape::Lower || at == first && is_opening_sort(walk, at);
    ((is_sort(word) || civil) && lower && !article).then_some(Sign::BodyCue)
}

/// Whether the capitalised word that opens a sentence only says what the name behind it is: "Drugmaker X".
pub(super) fn is_opening_sort(walk: Walk<'_>, at: usize) -> bool {
    let word = walk.word(at);
    walk.shape(at) == Shape::Capital && is_sort(word) && !is_given(word) && !is_trade(word) && head(word).is_none()
}

/// "researchers at X", "CEO of X", "customers of X", "works for X", "shares in X", "deputies of X".
fn worker(walk: Walk<'_>, first: usize, before: usize) -> Option<Sign> {
    let link = before.checked_sub(1).filter(|&link| link > first)?;
    let word = walk.word(link.wrapping_sub(1));
    match walk.word(link) {
        "at" | "from" | "with" if is_worker(word) => Some(Sign::Staff),
        "at" | "with" if is_calling(word) && word.ends_with(char::is_lowercase) => Some(Sign::Staff),
        "of" if word == "president" && is_english(walk.word(before)) && !walk.is_name(before + 1) => None,
        "of" if is_office(word) => Some(Sign::Staff),
        "for"
            if matches!(
                word,
                "work"
                    | "works"
                    | "worked"
                    | "working"
                    | "spokesman"
                    | "spokesperson"
                    | "spokeswoman"
                    | "attorney"
                    | "lawyer"
                    | "representative"
            ) =>
        {
            Some(Sign::Staff)
        }
        "at" if matches!(word, "work" | "works" | "worked" | "working" | "breach" | "job" | "internship") => {
            Some(Sign::Staff)
        }
        "by" if matches!(word, "acquired" | "employed" | "hired" | "owned" | "manufactured" | "operated") => {
            Some(Sign::Staff)
        }
        "by" if matches!(word, "provided" | "developed" | "made" | "published" | "sold" | "created") => {
            Some(Sign::Owns)
        }
        "in" if matches!(word, "shares" | "stake" | "stock") => Some(Sign::Staff),
        "of" if is_person(walk, first, link) => {
            let acronym = walk.shape(before) == Shape::Upper && walk.word(before).len() > 2;
            Some(if acronym { Sign::Staff } else { Sign::Member })
        }
        _ => None,
    }
}

/// A person's name before "of": "Ann Baxter of the NCA".
fn is_person(walk: Walk<'_>, first: usize, of: usize) -> bool {
    let hyphen = of >= first + 4 && walk.word(of - 2) == "-" && walk.touches(of - 1);
    let last = if hyphen { of - 3 } else { of.wrapping_sub(1) };
    let capitals =
        of >= first + 2 && last > first && walk.shape(last) == Shape::Capital && walk.shape(last - 1) == Shape::Capital;
    let named = |at: usize| !is_english(walk.word(at)) && (is_given(walk.word(at)) || is_surname(walk.word(at)));
    capitals && (named(last - 1) || named(last))
}

/// Whether the one who is told works for the name at the token `at`: "told VOA Pentagon correspondent Ann Baxter".
fn tells_staff(walk: Walk<'_>, at: usize) -> bool {
    let role = if walk.is_name(at + 1) { at + 2 } else { at + 1 };
    is_staff(walk.word(role)) || is_calling(walk.word(role))
}

/// Whether the token is spelt as only outlets and makers spell: `told ZDNet`.
fn is_spelt(walk: Walk<'_>, at: usize) -> bool {
    matches!(walk.shape(at), Shape::Camel | Shape::Mixed | Shape::Upper) && walk.word(at).len() > 2
}

/// "according to X", "told X".
fn source(walk: Walk<'_>, first: usize, before: usize) -> Option<Sign> {
    let at = before.checked_sub(1).filter(|&at| at >= first)?;
    if walk.word(at) == "told" && is_spelt(walk, before) && !tells_staff(walk, before) {
        return Some(Sign::Staff);
    }
    let to = walk.word(at) == "to" && at > first && walk.word(at.wrapping_sub(1)).eq_ignore_ascii_case("according");
    (to || matches!(walk.word(at), "told" | "Per" | "per")).then_some(Sign::Source)
}

/// A place in a list of bodies: "the firms X, Y and Z", or among listed ones.
fn list(
    scene: &Scene<'_>,
    walk: Walk<'_>,
    sentence: &Sentence,
    runs: &[Range<usize>],
    run: &Range<usize>,
) -> Option<Sign> {
    let at = runs.iter().position(|other| other == run)?;
    let linked = |one: &Range<usize>, other: &Range<usize>| links(walk, one.end, other.start);
    let start =
        (1..=at).rev().take_while(|&index| linked(&runs[index - 1], &runs[index])).last().map_or(at, |index| index - 1);
    let end = (at + 1..runs.len()).take_while(|&index| linked(&runs[index - 1], &runs[index])).last().unwrap_or(at);
    let listed = runs[start..=end].iter().filter(|other| is_listed(scene, walk, other)).count();
    let before = bare(walk, sentence.tokens.start, runs[start].start);
    let sorted = start < at && sort(walk, sentence.tokens.start, before).is_some();
    let staffed = start < at && worker(walk, sentence.tokens.start, before) == Some(Sign::Staff);
    let dotted = walk.word(run.start).ends_with('.') || walk.word(run.end) == "." && walk.word(run.end + 1) == ",";
    let abbreviated = run.len() == 1 && dotted;
    if (sorted || staffed) && !abbreviated { Some(Sign::BodyCue) } else { (listed > 1).then_some(Sign::Beside) }
}

/// Whether only a comma or "and" stands between two names.
fn links(walk: Walk<'_>, end: usize, start: usize) -> bool {
    let between: Vec<&str> = (end..start).map(|at| walk.word(at)).collect();
    matches!(between.as_slice(), ["," | "and" | "or" | "&"] | [",", "and" | "or"])
}

fn is_listed(scene: &Scene<'_>, walk: Walk<'_>, run: &Range<usize>) -> bool {
    let span = walk.span(run);
    let mut here = scene.names_at(span);
    !is_platform(walk.text.slice(span)) && here.any(|hit| hit.supported && hit.listing.is_organisation())
}
