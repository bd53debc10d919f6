//! Threat groups: by list, by vendors' schemes, and by the words that introduce names that no list has.

pub(super) mod alias;
pub(super) mod appositive;
pub(super) mod blamed;
pub(super) mod brackets;
pub(super) mod cue;
pub(super) mod families;
pub(super) mod listed;
mod names;
pub(super) mod scheme;
pub(super) mod vendors;

use super::is_about_attacks;
use crate::rule::Found;
use crate::text::Span;
use crate::value::{ActorKind, Name, Sign, Value};

fn found(span: Span, signs: Vec<Sign>) -> Found {
    Found { span, value: Value::Actor(ActorKind::Group, Name { signs, ..Name::default() }) }
}
