//! Names that begin alike: companies are called by their first word, persons by their last. "Peakline" beside
//! "Peakline Trams" is a company, and so is the longer.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::run::begins_listed;
use crate::extract::organisations::walk::Walk;
use crate::gazetteer::people::{Level, given, surname};
use crate::gazetteer::places::is_place;
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::is_trade;
use crate::lexicon::nations::nation;
use crate::rule::Scene;
use crate::value::Sign;

/// The names of an article that begin alike, of which the longer ends in a trade.
pub(super) struct Kin<'a> {
    longer: FxHashSet<&'a str>,
    shorter: FxHashSet<&'a str>,
}

impl<'a> Kin<'a> {
    /// Those among `runs` of capitals. What a listed name begins is a ware or a part of its bearer: "Google TV".
    pub(super) fn new<'r>(
        scene: &Scene<'_>,
        walk: Walk<'a>,
        runs: impl Iterator<Item = &'r Range<usize>> + Clone,
    ) -> Self {
        let names: FxHashSet<&str> = runs.clone().map(|run| walk.text.slice(walk.span(run))).collect();
        let mut kin = Self { longer: FxHashSet::default(), shorter: FxHashSet::default() };
        let traded = |run: &&Range<usize>| run.len() > 1 && is_trade(walk.word(run.end - 1));
        for run in runs.filter(traded).filter(|run| !begins_listed(scene, walk, run)) {
            let heads = (run.start + 1..run.end).map(|end| walk.text.slice(walk.span(&(run.start..end))));
            let called: Vec<&str> = heads.filter(|head| names.contains(head) && can_stand(head)).collect();
            if !called.is_empty() {
                kin.longer.insert(walk.text.slice(walk.span(run)));
                kin.shorter.extend(called);
            }
        }
        kin
    }

    /// What the other names of the article tell of `name`.
    pub(super) fn sign(&self, name: &str) -> Option<Sign> {
        let longer = self.longer.contains(name).then_some(Sign::Shortened);
        longer.or_else(|| self.shorter.contains(name).then_some(Sign::Begins))
    }
}

/// Whether `head`, the first words of a company's name, means the company alone: no word, place or person's name.
fn can_stand(head: &str) -> bool {
    let person = || [given(head), surname(head)].into_iter().flatten().any(|facts| facts.level > Level::Rare);
    head.len() > 2 && !is_english(head) && nation(head).is_none() && !is_place(head) && !person()
}
