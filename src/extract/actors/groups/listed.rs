//! Groups that a list has, where a cue, a second name or the name itself says that the group is meant.

use super::found;
use crate::extract::actors::{is_about_attacks, is_known_brand};
use crate::gazetteer::people::{is_given, is_surname};
use crate::gazetteer::places::is_place;
use crate::gazetteer::words::is_english;
use crate::lexicon::Words;
use crate::lexicon::nations::nation;
use crate::lexicon::tools::{is_acting, is_gang_noun, is_thing, is_tool_noun, is_working, precedes_verb};
use std::ops::Range;

use crate::gazetteer::{NameHit, When};
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Shape, Text};
use crate::value::{ActorKind, Name, Sign, Value};

/// A group that a list has.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_listed",
    about: "A group that a list has, where its name can mean nothing else or the words around it show the group.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | The hacking group known as [[Volt Typhoon]] is back.
        | The hack was the work of [[Cl0p]] and [[FIN11]].
        | Wildcards are a play on words.
        | or [[TA542]] and
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    scene.names.iter().filter(|hit| hit.listing.is_actor()).filter_map(|hit| group(scene, hit)).collect()
}

fn group(scene: &Scene<'_>, hit: &NameHit) -> Option<Found> {
    let text = scene.text;
    let tokens = text.tokens_in(hit.span);
    let word = |at: usize| text.tokens().get(at).map_or("", |token| text.slice(token.span));
    let next = word(tokens.end);
    let behind = word(tokens.end + 1);
    let brand = next.eq_ignore_ascii_case("ransomware") && !is_gang_noun(behind) && !is_claim(behind);
    if !tells_itself(text, &tokens) && !is_rare(scene, hit, &tokens) && !is_about_attacks(scene) {
        return None;
    }
    let meant = acts_alone(scene, hit, &tokens)
        || in_company(scene, &tokens)
        || (hit.supported && (!is_brand(hit) || acts(text, &tokens)));
    if is_tool_noun(next) || brand || !meant || is_named_tool(scene, hit, tokens.start) {
        return None;
    }
    let mut found = found(hit.span, Vec::new());
    let name = Name { signs: vec![Sign::ListedGroup], ..Name::listed(&hit.listing, &hit.alias) };
    found.value = Value::Actor(ActorKind::Group, name);
    Some(found)
}

/// What a gang does and no program: "claims" of "Zebra ransomware claims attack".
fn is_claim(word: &str) -> bool {
    matches!(word, "claims" | "claimed" | "threatens" | "threatened" | "demands" | "demanded")
}

/// Whether "and" joins the name to a group whose name can mean nothing else: "Zebra and FIN11".
fn in_company(scene: &Scene<'_>, tokens: &Range<usize>) -> bool {
    let text = scene.text;
    let joins = |at: usize| matches!(text.word(at), "and" | "or");
    let before = tokens.start.checked_sub(1).filter(|&and| joins(and)).map(|and| and.saturating_sub(LONGEST)..and);
    let behind = joins(tokens.end).then(|| tokens.end + 1..text.tokens().len().min(tokens.end + 1 + LONGEST));
    // A fragment may begin or end with the "and".
    let [before, behind] = [before, behind].map(|near| near.filter(|near| !near.is_empty()));
    let ends = before.is_some_and(|near| groups_in(scene, &near).any(|group| group.end == near.end));
    ends || behind.is_some_and(|near| groups_in(scene, &near).any(|group| group.start == near.start))
}

/// Longer names of groups are rare, in tokens.
const LONGEST: usize = 4;

/// The tokens of the groups within `near` that tell themselves; gangs share their names with programs.
fn groups_in<'a>(scene: &'a Scene<'_>, near: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 'a {
    let text = scene.text;
    let span = text.span_of(near);
    let from = scene.names.partition_point(|hit| hit.span.start < span.start);
    let hits = scene.names[from..].iter().take_while(move |hit| hit.span.start < span.end);
    let groups = hits
        .filter(|hit| hit.listing.is_actor() && hit.supported && hit.listing.subtype() != Some("ransomware"))
        .map(|hit| text.tokens_in(hit.span));
    groups.filter(|tokens| tells_itself(text, tokens))
}

/// Whether the verb behind the name shows a group: what only gangs do, or what tools do too where the name is no tool's
/// or the article has said whose brand it is.
fn acts_alone(scene: &Scene<'_>, hit: &NameHit, tokens: &Range<usize>) -> bool {
    let verb = verb(scene.text, tokens.end);
    if !is_acting(verb) && !is_working(verb) {
        return false;
    }
    let common = tokens.clone().all(|at| is_common(scene.text, at));
    let clear = !common && (is_acting(verb) || !is_tool_too(scene, hit));
    clear || hit.listing.subtype() == Some("ransomware") && is_known_brand(scene, &hit.listing.name)
}

/// The word at the token `at`, or behind "has", "also" and the like there.
fn verb(text: &Text, at: usize) -> &str {
    let behind = (at..text.tokens().len().min(at + 3)).map(|at| text.token(at));
    behind.into_iter().find(|word| !precedes_verb(word)).unwrap_or_default()
}

/// Whether a list of malware and tools has the name as well.
fn is_tool_too(scene: &Scene<'_>, hit: &NameHit) -> bool {
    scene.names_at(hit.span).any(|other| other.listing.is_blocker())
}

/// How many words before a name are asked what is named.
const NAMED_REACH: usize = 4;

/// Whether the words before the name of a group and tool make it the tool's: "the malware dubbed X", "those behind X".
fn is_named_tool(scene: &Scene<'_>, hit: &NameHit, start: usize) -> bool {
    let text = scene.text;
    let before: Vec<&str> = (start.saturating_sub(NAMED_REACH)..start).map(|at| text.token(at)).collect();
    let behind = before.last() == Some(&"behind");
    let naming = before.iter().any(|word| matches!(*word, "dubbed" | "called" | "named" | "as"));
    let thing = naming && before.iter().any(|word| is_thing(&word.to_ascii_lowercase()));
    (behind || thing) && hit.when >= When::Context && is_tool_too(scene, hit)
}

/// Whether the name can mean nothing but a group, in whatever article: it has digits or a capital inside, or it is of
/// several words that are not all ordinary ones, or of a vendor's family.
fn tells_itself(text: &Text, tokens: &Range<usize>) -> bool {
    let shape = |at: usize| text.tokens()[at].shape;
    let words = tokens.clone().filter(|&at| shape(at).is_word() || shape(at) == Shape::Mixed);
    let several = words.clone().count() > 1;
    let coined = words.clone().any(|at| matches!(shape(at), Shape::Camel | Shape::Mixed));
    let family = several && is_family(text.token(tokens.end - 1));
    coined || family || several && words.into_iter().any(|at| !is_common(text, at))
}

/// Whether the name is one long word of no language, and no other list has it.
fn is_rare(scene: &Scene<'_>, hit: &NameHit, tokens: &Range<usize>) -> bool {
    let long = tokens.len() == 1 && hit.span.len() >= 6 && hit.when <= When::Exact;
    let alone = || scene.names_at(hit.span).all(|other| other.listing.is_actor());
    long && !is_common(scene.text, tokens.start) && alone()
}

/// The last words of vendors' names that a listed name shares with no other thing.
fn is_family(word: &str) -> bool {
    static FAMILIES: Words = Words::new(
        "Typhoon Blizzard Sandstorm Sleet Tempest Chollima Ursa Libra Taurus Spider Panda Kitten Bear Jackal Group",
    );
    FAMILIES.contains(word)
}

/// Whether the word means something else in most articles: a word of the language, the name of a person or place, or
/// a short acronym.
fn is_common(text: &Text, at: usize) -> bool {
    let word = text.token(at);
    let name = is_given(word) || is_surname(word) || is_place(word) || nation(word).is_some();
    name || is_english(word) || text.tokens()[at].shape == Shape::Upper && word.len() <= 4
}

/// Whether the list says that the name is that of the gang's ransomware too.
fn is_brand(hit: &NameHit) -> bool {
    hit.listing.subtype() == Some("ransomware") && matches!(hit.when, When::Any | When::Exact | When::Cap)
}

/// Whether a word near the name says that the gang is meant and not its ransomware.
fn acts(text: &Text, tokens: &Range<usize>) -> bool {
    let near = tokens.start.saturating_sub(3)..(tokens.end + 4).min(text.tokens().len());
    near.into_iter().any(|at| is_gang_noun(text.token(at)) || is_acting(text.token(at)))
}
