//! The runs of capitals that may be names, and what their own letters tell.

use std::ops::Range;

use super::front::is_opening_sort;
use crate::extract::organisations::walk::Walk;
use crate::gazetteer::people::{is_given, is_surname};
use crate::gazetteer::places::is_place;
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::{head, is_firm, is_paper, is_trade, is_ware_like};
use crate::lexicon::cues::{is_staff, is_technical, is_ware};
use crate::lexicon::nations::nation;
use crate::lexicon::openers::{is_calendar, is_function, is_title};
use crate::lexicon::titles::is_post;
use crate::rule::{Scene, nation_from};
use crate::text::{Sentence, Shape};
use crate::value::Sign;

/// The most tokens in a run.
const LONGEST: usize = 7;

/// All runs of capitals in `sentence`, without openers, titles and countries before them and roles behind them.
pub(super) fn runs(walk: Walk<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = sentence.tokens.start;
    while at < sentence.tokens.end {
        let sort = at == sentence.tokens.start && is_opening_sort(walk, at) && walk.is_name(at + 1);
        if !walk.is_name(at) || is_opener(walk, at) || sort {
            at += 1;
            continue;
        }
        let whole = at..walk.right(at, sentence.tokens.end).max(at + 1);
        let run = trim(walk, whole.clone());
        let next = if run.is_empty() { whole.end } else { run.end };
        if !run.is_empty() && run.len() <= LONGEST {
            runs.push(run);
        }
        at = next.max(at + 1);
    }
    runs
}

fn is_opener(walk: Walk<'_>, at: usize) -> bool {
    let word = walk.word(at);
    let compound = walk.word(at + 1) == "-" && walk.touches(at + 1) && walk.is_name(at + 2);
    is_function(word) && !compound || is_calendar(word) || is_title(word) || is_post(word)
}

/// Without a country's adjective before it and from the first role or title on.
fn trim(walk: Walk<'_>, run: Range<usize>) -> Range<usize> {
    let start = nation_from(walk.text, run.start)
        .filter(|(nation, behind)| nation.is_adjective && *behind < run.end)
        .map_or(run.start, |(_, behind)| behind);
    let dated = (start + 1..run.end).find(|&at| is_calendar(walk.word(at)));
    let named = (start + 1..run.end.saturating_sub(1)).find(|&at| {
        head(walk.word(at)).is_some_and(|head| head.ends)
            && is_given(walk.word(at + 1))
            && !is_english(walk.word(at + 1))
    });
    let run = run.start..dated.or(named.map(|at| at + 1)).unwrap_or(run.end);
    let role = (start + 1..run.end).find(|&at| is_title(walk.word(at)) || is_staff(walk.word(at)));
    let owner = role.is_some_and(|role| walk.is_possessive(role + 1));
    let end = role.unwrap_or(run.end);
    let end = if walk.is_name(end.wrapping_sub(1)) { end } else { end - 1 };
    if owner || end <= start { start..start } else { start..end }
}

/// Whether no list has anything at the place of `run`, and it can be a name at all.
pub(super) fn is_free(scene: &Scene<'_>, walk: Walk<'_>, run: &Range<usize>) -> bool {
    let span = walk.span(run);
    let words = walk.text.slice(span);
    let first = scene.names.partition_point(|hit| hit.span.start + 200 < span.start);
    let mut near = scene.names[first..].iter().take_while(|hit| hit.span.start < span.end);
    let abbreviated = words.ends_with('.') && words.len() < 6 || run.len() == 1 && is_ware(words);
    let taken = abbreviated
        || near.any(|hit| {
            let same = hit.span == span && hit.supported;
            same || hit.listing.is_blocker() && hit.span.overlaps(span)
                || hit.listing.is_actor() && hit.span.contains(span)
        });
    !taken
        && !is_technical(words.strip_suffix('s').unwrap_or(words))
        && !is_technical(words)
        && nation(words).is_none()
        && words.len() > 1
}

/// Whether `run` is only a word of the language with a capital.
pub(super) fn is_word(walk: Walk<'_>, run: &Range<usize>) -> bool {
    run.len() == 1 && walk.shape(run.start) == Shape::Capital && is_english(&walk.word(run.start).to_lowercase())
}

/// Whether no small word ties `run` to another capital, as in "Colour of Change".
pub(super) fn is_whole(walk: Walk<'_>, sentence: &Sentence, run: &Range<usize>) -> bool {
    let inside = |at: usize| sentence.tokens.contains(&at);
    let small =
        |at: usize| inside(at) && matches!(walk.word(at), "of" | "on" | "to" | "for" | "in" | "the" | "and" | "is");
    let capital = |at: usize| inside(at) && walk.shape(at).is_capitalised();
    let left = small(run.start.wrapping_sub(1)) && capital(run.start.wrapping_sub(2));
    let right = small(run.end) && (capital(run.end + 1) || small(run.end + 1));
    let hyphen = inside(run.end) && walk.word(run.end) == "-";
    let sort = head(walk.word(run.start)).is_some() || walk.word(run.start) == "Government";
    let adherents = walk.word(run.start).ends_with('s') || matches!(walk.word(run.start), "Republican" | "Democrat");
    !(left || right || hyphen || sort || adherents || capital(run.end) || capital(run.start.wrapping_sub(1)))
}

/// Whether the last word of `run` is one of firms alone, and no listed maker begins it, whose product it would be.
pub(super) fn names_a_firm(scene: &Scene<'_>, walk: Walk<'_>, run: &Range<usize>) -> bool {
    run.len() > 1 && is_firm(walk.word(run.end - 1)) && !begins_listed(scene, walk, run)
}

/// Whether a listed name begins where `run` does.
pub(super) fn begins_listed(scene: &Scene<'_>, walk: Walk<'_>, run: &Range<usize>) -> bool {
    let start = walk.span(run).start;
    let first = scene.names.partition_point(|hit| hit.span.start < start);
    scene.names.get(first).is_some_and(|hit| hit.span.start == start)
}

/// What the letters of `run` tell.
pub(super) fn signs(walk: Walk<'_>, run: &Range<usize>) -> Vec<Sign> {
    let mut signs = Vec::new();
    if is_coined(walk, run) {
        signs.push(Sign::Coined);
    }
    let last = walk.word(run.end - 1);
    let paper = is_paper(last) && run.start > 0 && matches!(walk.word(run.start - 1), "the" | "The");
    if run.len() > 1 && paper && !is_paper(walk.word(run.start)) {
        signs.push(Sign::Trade);
    } else if run.len() > 1 && is_trade(last) {
        signs.push(if is_ware_like(last) { Sign::Trade } else { Sign::BodyWord });
    }
    signs
}

/// Whether a word in it is in no list of words, places and people, or is spelt as only makers spell.
fn is_coined(walk: Walk<'_>, run: &Range<usize>) -> bool {
    run.clone().any(|at| {
        let word = walk.word(at);
        let known = || is_english(word) || is_place(word) || is_given(word) || is_surname(word);
        matches!(walk.shape(at), Shape::Camel | Shape::Mixed | Shape::Upper) || !known() && walk.is_name(at)
    })
}
