//! Names that only the words around them show to be bodies: "the retailer Elbro", "researchers at Norbu".

mod behind;
mod front;
mod kin;
mod run;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::gazetteer::places::is_place;
use crate::lexicon::bodies::is_trade;
use crate::lexicon::cues::is_ware;
use crate::lexicon::nations::nation;
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene};
use crate::text::{Sentence, Shape};
use crate::value::{Name, Sign, Value};

use super::walk::Walk;
use kin::Kin;

/// Names that the words around them show to be bodies.
pub(super) static RULE: Rule = Rule {
    id: "organisation.cued",
    about: "A name that the words around it show to be a body's: the retailer Elbro, researchers at Norbu.",
    strength: Strength::Guess,
    find: Find::Scan(find),
    examples: r"
        | Goods of the retailer [[Elbro]] were lost.
        | Researchers at [[Norbuware]] found it, and [[Zaplink]], a maker of locks, confirmed it.
        | A [[Kubelz]] spokesperson said so.
        | They work with the firms [[Elbro]], [[Norbuware]] and [[Zaplink]].
        | The CEO of [[Quorbit]] left, and [[Elbro]]'s customers did too.
        | [[Norbu Networks]] patched the flaw, according to its customers.
        | [[Kubelz]] said it will pay, and the charity [[Lantern]] fed them. He sold it to [[Elbro Partners]].
        | [[Zorbel Freight]] lost its files. [[Zorbel]] said it will pay.
        | They told [[ZDBNet]] so, and the merger with [[Quorbit]] failed. [[GMX]] confirmed it.
        | [[Zaplink]] (formerly [[Zupplink]]) was sold, and the company, [[Quorbit]], was not.
        | [[Peakline Trams]] ran late. The court fined [[Peakline]] for it.
        | He lives in Elbro, and the Kubelz malware is in Zaplink 2.0.
        | Windows users said that the Chinese researchers were right.
    ",
};

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.title_case);
    let lines: Vec<Line<'_>> = sentences.map(|sentence| Line { sentence, runs: run::runs(walk, sentence) }).collect();
    let kin = Kin::new(scene, walk, lines.iter().flat_map(|line| &line.runs));
    let (mut found, mut counter) = (Vec::new(), BTreeMap::new());
    for line in &lines {
        in_sentence(scene, walk, line, &kin, &mut found, &mut counter);
    }
    for found in &mut found {
        let signs: Option<&Vec<Sign>> = counter.get(walk.text.slice(found.span));
        if let Some(name) = found.value.name_mut() {
            name.signs.extend(signs.into_iter().flatten());
        }
    }
    found
}

/// A sentence and its runs of capitals.
struct Line<'a> {
    sentence: &'a Sentence,
    runs: Vec<Range<usize>>,
}

/// Adds the names of a sentence to `found`, and what speaks against any run of capitals, with its words, to `counter`.
fn in_sentence<'a>(
    scene: &Scene<'_>,
    walk: Walk<'a>,
    line: &Line<'_>,
    kin: &Kin<'_>,
    found: &mut Vec<Found>,
    counter: &mut BTreeMap<&'a str, Vec<Sign>>,
) {
    for run in line.runs.iter().filter(|run| run::is_free(scene, walk, run)) {
        let words = walk.text.slice(walk.span(run));
        let against = against(walk, line.sentence, run);
        if !against.is_empty() {
            counter.entry(words).or_default().extend(against);
        }
        found.extend(candidate(scene, walk, line, run, kin.sign(words)));
    }
}

fn candidate(
    scene: &Scene<'_>,
    walk: Walk<'_>,
    line: &Line<'_>,
    run: &Range<usize>,
    kin: Option<Sign>,
) -> Option<Found> {
    let sentence = line.sentence;
    let mut signs = front::signs(scene, walk, sentence, &line.runs, run);
    let told = signs.iter().any(|sign| matches!(sign, Sign::BodyCue | Sign::Staff));
    if run::is_word(walk, run) && !(told && run::is_whole(walk, sentence, run)) {
        return None;
    }
    signs.extend(behind::signs(walk, sentence, run));
    signs.extend(kin);
    let own = run::signs(walk, run);
    if signs.is_empty() && !own.contains(&Sign::BodyWord) && !run::names_a_firm(scene, walk, run) {
        return None;
    }
    signs.extend(own);
    signs.sort_unstable();
    signs.dedup();
    let subtype = (run.len() > 1 && is_trade(walk.word(run.end - 1))).then_some("company");
    let name = Name { subtype, signs, ..Name::default() };
    Some(Found { span: walk.span(run), value: Value::Organisation(name) })
}

/// What speaks against a body: a place, a piece of software, a version.
fn against(walk: Walk<'_>, sentence: &Sentence, run: &Range<usize>) -> Vec<Sign> {
    let words = walk.text.slice(walk.span(run));
    let before = if run.start > sentence.tokens.start { walk.word(run.start - 1) } else { "" };
    let next = if run.end < sentence.tokens.end { walk.word(run.end) } else { "" };
    let version = run.end < sentence.tokens.end && matches!(walk.shape(run.end), Shape::Number);
    let mut signs = Vec::new();
    if nation(words).is_some() || is_place(words) {
        signs.push(Sign::Place);
    }
    if is_ware(next) || is_ware(before) || version {
        signs.push(Sign::Product);
    }
    if matches!(before, "in" | "near" | "In" | "Near") {
        signs.push(Sign::PlacePreposition);
    }
    signs
}
