//! Groups that a list has, where a cue, a second name or the name itself says that the group is meant.

use super::{found, is_about_attacks};
use crate::gazetteer::words::is_english;
use crate::lexicon::tools::{is_acting, is_gang_noun, is_tool_noun};
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
        | Wildcards are a play on words.
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
    let brand = next.eq_ignore_ascii_case("ransomware") && !is_gang_noun(word(tokens.end + 1));
    let ordinary = tokens.clone().all(|at| !text.tokens()[at].shape.is_word() || is_ordinary(text, at));
    if ordinary && !is_about_attacks(scene) {
        return None;
    }
    let meant = is_acting(next) || (hit.supported && (!is_brand(hit) || acts(text, &tokens)));
    if is_tool_noun(next) || brand || !meant {
        return None;
    }
    let mut found = found(hit.span, Vec::new());
    let name = Name { signs: vec![Sign::ListedGroup], ..Name::listed(&hit.listing, &hit.alias) };
    found.value = Value::Actor(ActorKind::Group, name);
    Some(found)
}

/// Whether the word means something else in most articles: a word of the language, or a short acronym.
fn is_ordinary(text: &Text, at: usize) -> bool {
    let word = text.token(at);
    is_english(word) || text.tokens()[at].shape == Shape::Upper && word.len() <= 4
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
