//! Identity: which mentions are one entity, and what it is called.

use std::collections::BTreeMap;

use crate::mention::Mention;
use crate::text::Text;
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
            Some(entity) => entity.mentions.push(mention.clone()),
            None => entities.push(entity(text, mention, name)),
        }
    }
    entities
}

fn entity(text: &Text, mention: &Mention, name: &Name) -> Entity {
    let name = name.canonical().unwrap_or_else(|| text.slice(mention.span)).to_owned();
    Entity { value: mention.value.clone(), name, mentions: vec![mention.clone()] }
}

fn actor_kind(value: &Value) -> Option<ActorKind> {
    match value {
        Value::Actor(kind, _) => Some(*kind),
        _ => None,
    }
}

fn key(text: &Text, mention: &Mention, name: &Name) -> String {
    let words = name.canonical().unwrap_or_else(|| text.slice(mention.span));
    words.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
