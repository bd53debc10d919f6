//! Names that no list has: capitalised words and coined ones with digits, as they stand beside cues.

use std::ops::Range;

use super::found;
use super::scheme::is_numbered;
use crate::gazetteer::places::is_place;
use crate::gazetteer::words::is_english;
use crate::lexicon::attribution::attribute;
use crate::lexicon::openers::{is_calendar, is_function, is_quote};
use crate::lexicon::tools::is_tool_noun;
use crate::rule::{Found, Scene, nation_from};
use crate::text::{Shape, Text};
use crate::value::{ActorKind, Name, Sign, Value};

/// Longer names of groups are rare.
const LONGEST: usize = 3;

/// The name that begins at the token `at`, before `limit`; quotes and emphasis before it are passed over.
pub(super) fn name_from(text: &Text, at: usize, limit: usize) -> Option<Range<usize>> {
    let start = (at..limit.min(at + 3)).find(|&at| !is_quote(text.token(at)) && text.token(at) != "the")?;
    is_name_word(text, start).then_some(())?;
    let mut end = start + 1;
    // In a headline the next word has a capital too: "UNC9911 Strikes".
    let numbered = |end: usize| is_numbered(text.slice(text.span_of(&(start..end))));
    while end < limit && !numbered(end) {
        if is_glue(text, end, limit) || end == start + 1 && is_of(text, start, limit) {
            end += 2;
        } else if end < start + LONGEST && is_name_word(text, end) {
            end += 1;
        } else {
            break;
        }
    }
    is_whole_quote(text, start, end, limit).then_some(start..end)
}

/// Whether the name is all that stands between quotes, if it stands in any: not "Grand" of "Grand opening".
fn is_whole_quote(text: &Text, start: usize, end: usize, limit: usize) -> bool {
    let opened = start > 0 && matches!(text.token(start - 1), "“" | "\"");
    !opened || end >= limit || text.tokens()[end].shape != Shape::Lower
}

/// The name that ends before the token `end`, not beginning before `first`.
pub(super) fn name_until(text: &Text, first: usize, end: usize) -> Option<Range<usize>> {
    let end = if end > first && is_quote(text.token(end - 1)) { end - 1 } else { end };
    let mut start = end;
    while start > first && end - start < LONGEST {
        if is_name_word(text, start - 1) {
            start -= 1;
        } else if start < end && start - 1 > first && is_glue(text, start - 1, end) && is_name_word(text, start - 2) {
            start -= 2;
        } else {
            break;
        }
    }
    // "the “Predator of Night” group": the quote is more than its last word.
    let closed = matches!(text.tokens().get(end).map(|next| text.slice(next.span)), Some("”" | "\""));
    let whole = !closed || start > first && is_quote(text.token(start - 1));
    (start < end && whole).then_some(start..end)
}

/// Whether the one plain word at `start` has "of" and a name behind it: "Sons of Rime".
fn is_of(text: &Text, start: usize, limit: usize) -> bool {
    let plain = text.tokens()[start].shape == Shape::Capital && is_english(text.token(start));
    let next = start + 2;
    plain && next < limit && text.token(start + 1) == "of" && is_name_word(text, next) && !is_place(text.token(next))
}

/// Whether the mark at `at` joins what stands on both sides of it without a gap.
fn is_glue(text: &Text, at: usize, limit: usize) -> bool {
    let tokens = text.tokens();
    at + 1 < limit
        && matches!(text.token(at), "-" | "‑" | "_")
        && tokens[at - 1].span.end == tokens[at].span.start
        && tokens[at].span.end == tokens[at + 1].span.start
        && (tokens[at + 1].shape.is_word() || matches!(tokens[at + 1].shape, Shape::Number | Shape::Mixed))
}

fn is_name_word(text: &Text, at: usize) -> bool {
    let word = text.token(at);
    let coined = text.tokens()[at].shape == Shape::Mixed && word.chars().filter(char::is_ascii_alphabetic).count() > 1;
    let capital = text.tokens()[at].shape.is_capitalised() && word.chars().count() > 1;
    (coined || capital) && !is_function(word) && !is_calendar(word) && nation_from(text, at).is_none()
}

/// The name as a proposal, with what its own words and the lists say; `None` where it cannot be a group's.
pub(super) fn proposal(scene: &Scene<'_>, name: &Range<usize>, mut signs: Vec<Sign>) -> Option<Found> {
    let text = scene.text;
    let span = text.span_of(name);
    let words = text.slice(span);
    let generic = name.len() == 1 && (is_generic(words) || attribute(&words.to_ascii_lowercase()).is_some());
    let thing = matches!(text.token(name.start), "Operation" | "Campaign" | "Project" | "CVE" | "Figure" | "Table");
    let tool = name.clone().any(|at| is_tool_noun(text.token(at)));
    if generic || thing || tool || words.chars().any(|letter| letter > '\u{24f}' && letter.is_alphabetic()) {
        return None;
    }
    let plain = text.tokens()[name.start].shape == Shape::Capital && is_english(words);
    signs.extend((name.len() == 1 && plain).then_some(Sign::PlainWord));
    signs.extend(is_place(words).then_some(Sign::Place));
    let surely = signs.iter().any(|sign| matches!(sign, Sign::GroupCue | Sign::AliasCue));
    if let Some(hit) = scene.names_at(span).find(|hit| hit.listing.is_actor() && (surely || hit.supported)) {
        signs.push(Sign::ListedGroup);
        let name = Name { signs, ..Name::listed(&hit.listing, &hit.alias) };
        return Some(Found { span, value: Value::Actor(ActorKind::Group, name) });
    }
    let listed = listed(scene, span);
    // "the cyber group Acme", "a London hacking group": a listed body stays one, and so does a place.
    let other = listed.is_some_and(|sign| sign != Sign::Tool) || is_place(words);
    signs.retain(|sign| *sign != Sign::GroupNamed || !other);
    signs.extend(listed);
    Some(found(span, signs))
}

/// Acronyms and words that stand beside groups and name none.
fn is_generic(word: &str) -> bool {
    const GENERIC: &[&str] = &[
        "APT",
        "RaaS",
        "RAAS",
        "MaaS",
        "TTP",
        "TTPs",
        "IOC",
        "IOCs",
        "C2",
        "RAT",
        "DDoS",
        "BEC",
        "CTI",
        "SOC",
        "AI",
        "IT",
        "OT",
        "ICS",
        "IoT",
        "APTs",
        "ID",
        "Threat",
        "Ransomware",
        "Malware",
        "Group",
        "Groups",
        "Gang",
        "Actor",
        "Actors",
        "Team",
        "Cyber",
        "Hackers",
        "Hacker",
        "Attackers",
        "Windows",
        "Linux",
        "Android",
        "Microsoft",
        "Apple",
        "Google",
        "Internet",
        "Web",
        "Dark",
        "Government",
        "State",
        "Unknown",
        "Key",
        "Figure",
        "Table",
        "CVE",
        "VPN",
        "RDP",
    ];
    GENERIC.contains(&word)
}

/// What lists say of the name at `span`.
fn listed(scene: &Scene<'_>, span: crate::text::Span) -> Option<Sign> {
    let from = scene.names.partition_point(|hit| hit.span.start < span.start);
    let hits = scene.names[from..].iter().take_while(|hit| hit.span.start < span.end);
    let hit = hits.into_iter().find(|hit| hit.span.start == span.start && hit.span.end >= span.end)?;
    if hit.listing.is_blocker() {
        return Some(Sign::Tool);
    }
    (!hit.listing.is_actor() && hit.supported).then_some(Sign::ListedOrganisation)
}
