//! Identity: which mentions are one entity, and what it is called.

use std::collections::BTreeMap;

use crate::mention::Mention;
use crate::rule::nation_from;
use crate::text::{Span, Text};
use crate::value::{ActorKind, Name, Value};

/// One organisation or actor with all its mentions.
#[derive(Debug, Clone)]
pub struct Entity {
    /// What it is; the name carries all that any mention knows of it.
    pub value: Value,
    /// The best full name.
    pub name: String,
    /// Its mentions, in order.
    pub mentions: Vec<Mention>,
}

/// Gathers the named mentions of `mentions` (in order of place) into entities, in order of their first mention.
pub fn entities(text: &Text, mentions: &[Mention]) -> Vec<Entity> {
    let mut places: BTreeMap<(Option<ActorKind>, String), usize> = BTreeMap::new();
    let mut entities: Vec<Entity> = Vec::new();
    for mention in mentions {
        let Some(name) = mention.value.name() else { continue };
        let key = (actor_kind(&mention.value), key(text, mention, name));
        let index = *places.entry(key).or_insert(entities.len());
        match entities.get_mut(index) {
            Some(entity) => entity.add(text, mention, name),
            None => entities.push(Entity::new(text, mention, name)),
        }
    }
    entities
}

impl Entity {
    fn new(text: &Text, mention: &Mention, name: &Name) -> Self {
        let name = name.canonical().unwrap_or_else(|| text.slice(mention.span)).to_owned();
        Self { value: mention.value.clone(), name, mentions: vec![mention.clone()] }
    }

    /// Takes in one more mention, and what it knows.
    fn add(&mut self, text: &Text, mention: &Mention, name: &Name) {
        let longer = text.slice(mention.span).chars().count() > self.name.chars().count();
        if let Some(mine) = self.value.name_mut() {
            let unnamed = mine.canonical().is_none() && name.canonical().is_none();
            learn(mine, name);
            if let Some(canonical) = mine.canonical() {
                canonical.clone_into(&mut self.name);
            } else if unnamed && longer {
                text.slice(mention.span).clone_into(&mut self.name);
            }
        }
        self.mentions.push(mention.clone());
    }
}

/// Fills the gaps of `mine` with what another mention knows.
fn learn(mine: &mut Name, other: &Name) {
    mine.listing = mine.listing.take().or_else(|| other.listing.clone());
    mine.full = mine.full.take().or_else(|| other.full.clone());
    mine.subtype = mine.subtype.or(other.subtype);
    mine.country = mine.country.take().or_else(|| other.country.clone());
    mine.role = mine.role.take().or_else(|| other.role.clone());
    mine.affiliation = mine.affiliation.take().or_else(|| other.affiliation.clone());
}

fn actor_kind(value: &Value) -> Option<ActorKind> {
    match value {
        Value::Actor(kind, _) => Some(*kind),
        _ => None,
    }
}

/// What mentions of one entity share: their letters and digits; a phrase's country by its code.
fn key(text: &Text, mention: &Mention, name: &Name) -> String {
    if actor_kind(&mention.value) == Some(ActorKind::Unnamed) {
        return phrase_key(text, mention.span);
    }
    let words = name.canonical().unwrap_or_else(|| text.slice(mention.span));
    words.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a phrase: `Chinese` and `China` are one, and so are `APT` and its spelled-out form.
fn phrase_key(text: &Text, span: Span) -> String {
    let tokens = text.tokens_in(span);
    let mut key = String::new();
    let mut at = tokens.start;
    while at < tokens.end {
        if let Some((nation, end)) = nation_from(text, at).filter(|&(_, end)| end <= tokens.end) {
            key.push_str(nation.code);
            at = end;
        } else {
            key.push_str(&text.token(at).to_lowercase());
            at += 1;
        }
        key.push(' ');
    }
    key.replace("advanced persistent threat ( apt )", "apt").replace("advanced persistent threat", "apt")
}
