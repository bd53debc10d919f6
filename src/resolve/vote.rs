//! One decision a name: the signs of all its proposals over the article say whether it is a person, an organisation
//! or a group.

use std::collections::{BTreeMap, BTreeSet};

use super::Log;
use crate::lexicon::bodies::is_suffix;
use crate::mention::{Mention, Strength};
use crate::rule::Scene;
use crate::value::{ActorKind, ENOUGH, Sign, Value};

/// What a name can be; in a tie the first wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Party {
    Group,
    Organisation,
    Person,
}

impl Party {
    const ALL: [Self; 3] = [Self::Group, Self::Organisation, Self::Person];

    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Organisation(_) => Some(Self::Organisation),
            Value::Actor(ActorKind::Group, _) => Some(Self::Group),
            Value::Actor(ActorKind::Person, _) => Some(Self::Person),
            Value::Actor(ActorKind::Unnamed, _) | Value::Date(_) | Value::Count(_) => None,
        }
    }

    fn worth(self, sign: Sign) -> i32 {
        let worth = sign.worth();
        match self {
            Self::Group => worth.group,
            Self::Organisation => worth.organisation,
            Self::Person => worth.person,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Organisation => "organisation",
            Self::Person => "person",
        }
    }
}

/// Signs that the words before one place of a name give, and not the name.
const OF_PLACE: &[Sign] = &[Sign::Article, Sign::PlacePreposition];

/// What a rule's own sureness is worth beside its signs: a guess lives on signs alone.
fn head_start(strength: Strength) -> i32 {
    match strength {
        Strength::Certain => ENOUGH + 3,
        Strength::Likely => ENOUGH,
        Strength::Guess => 0,
    }
}

/// All that an article says of one name.
#[derive(Default)]
struct Case {
    strengths: BTreeMap<Party, Strength>,
    signs: BTreeSet<Sign>,
    /// At how many places a person is proposed, and at how many of them each sign that only a place gives stands.
    places: (usize, BTreeMap<Sign, usize>),
}

impl Case {
    fn hear(&mut self, party: Party, mention: &Mention) {
        let strength = self.strengths.entry(party).or_insert(mention.strength);
        *strength = mention.strength.max(*strength);
        let signs = mention.value.name().map_or(&[][..], |name| &name.signs);
        if party == Party::Person {
            self.places.0 += 1;
            for &sign in signs.iter().filter(|sign| OF_PLACE.contains(sign)) {
                *self.places.1.entry(sign).or_default() += 1;
            }
        }
        self.signs.extend(signs);
    }

    /// Forgets what speaks against the name at few of its places: "a Holloway victory" beside many a "Holloway said".
    fn settle(&mut self) {
        let (all, places) = &self.places;
        self.signs.retain(|sign| places.get(sign).is_none_or(|count| count * 2 >= *all));
    }

    /// Whether rules only guess that the name is of `party`.
    fn is_guess(&self, party: Party) -> bool {
        self.strengths.get(&party) == Some(&Strength::Guess)
    }

    fn points(&self, party: Party) -> Option<i32> {
        let strength = self.strengths.get(&party)?;
        Some(head_start(*strength) + self.signs.iter().map(|&sign| party.worth(sign)).sum::<i32>())
    }

    fn winner(&self) -> Option<Party> {
        let parties = Party::ALL.into_iter().rev().filter(|&party| self.points(party) >= Some(ENOUGH));
        parties.max_by_key(|&party| self.points(party))
    }

    /// `group 3, person 7 of 5 (given name, surname)`.
    fn report(&self) -> String {
        let points = Party::ALL.iter().filter_map(|party| Some(format!("{} {}", party.word(), self.points(*party)?)));
        let signs: Vec<&str> = self.signs.iter().map(|sign| sign.word()).collect();
        format!("{} of {ENOUGH} points ({})", points.collect::<Vec<_>>().join(", "), signs.join(", "))
    }
}

/// Drops the proposals of each name's losing kinds; the winners carry the signs of all.
pub(super) fn decide(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    let mut cases: BTreeMap<String, Case> = BTreeMap::new();
    for mention in mentions.iter() {
        if let Some(party) = Party::of(&mention.value) {
            cases.entry(key(scene, mention)).or_default().hear(party, mention);
        }
    }
    cases.values_mut().for_each(Case::settle);
    let bearers = bearers(&cases);
    log.retain(mentions, |mention| {
        let party = Party::of(&mention.value)?;
        let name = key(scene, mention);
        let case = &cases[&name];
        let surname = bearers.get(name.as_str()).filter(|_| case.is_guess(party) && party != Party::Person);
        let loser = (case.winner() != Some(party)).then(|| case.report());
        loser.or_else(|| surname.map(|bearer| format!("the surname of {bearer}")))
    });
    for mention in mentions.iter_mut() {
        let Some(party) = Party::of(&mention.value) else { continue };
        let case = &cases[&key(scene, mention)];
        let points = case.points(party).unwrap_or_default();
        if let Some(name) = mention.value.name_mut() {
            name.signs = case.signs.iter().copied().collect();
            name.points = points;
        }
    }
}

/// The surnames of the persons named in full, each with one who bears it.
fn bearers(cases: &BTreeMap<String, Case>) -> BTreeMap<&str, &str> {
    let persons = cases.iter().filter(|(_, case)| case.winner() == Some(Party::Person));
    persons.filter_map(|(name, _)| Some((name.rsplit_once(' ')?.1, name.as_str()))).collect()
}

/// The name as it is written, its gaps made equal, without the legal form behind two words: with it or not, "Falkenberg
/// Logistik AG" is one name. One word before it may be a founder's.
fn key(scene: &Scene<'_>, mention: &Mention) -> String {
    let mut words: Vec<&str> = scene.text.slice(mention.span).split_whitespace().collect();
    let form = words.last().is_some_and(|last| is_suffix(last.trim_end_matches('.')));
    if form && words.len() > 2 {
        words.pop();
    }
    words.join(" ").trim_end_matches(',').to_owned()
}
