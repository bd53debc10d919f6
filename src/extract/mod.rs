//! The matchers: four kinds, side by side. They propose; `resolve` judges.

pub mod actors;
pub mod counts;
pub mod dates;
pub mod organisations;

use rayon::prelude::*;

use crate::mention::Mention;
use crate::rule::{Anchored, Engine, Rule, Scene};
use crate::value::Kind;

/// All rules of all kinds, in the order in which they are tried.
pub fn rules() -> Vec<&'static Rule> {
    [organisations::RULES, actors::RULES, dates::RULES, counts::RULES].concat()
}

/// All that `engine`'s rules find in `scene`, by kind and rule and place: no thread count shows in it.
pub fn find(engine: &Engine, scene: &Scene<'_>, anchored: &Anchored) -> Vec<Mention> {
    Kind::ALL.par_iter().flat_map_iter(|&kind| engine.run(kind, scene, anchored)).collect()
}
