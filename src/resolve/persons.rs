//! Persons once named in full are known by less: every later "Hardikar" is Aditi Hardikar.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::Log;
use super::taken::Taken;
use crate::gazetteer::places::city;
use crate::gazetteer::words::is_english;
use crate::lexicon::nations::nation;
use crate::lexicon::openers::{is_calendar, is_function};
use crate::lexicon::titles::{is_honorific, is_role, is_speech, is_term};
use crate::mention::{Mention, Strength};
use crate::rule::Scene;
use crate::text::{Sentence, Shape, Text};
use crate::value::{ActorKind, Name, Sign, Value};

/// The rule of the mentions that this pass adds.
const RULE: &str = "actor.person_again";

/// Words of names that no short form consists of: "van", "al".
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "bin", "ibn", "al",
    "el", "ben", "-", "‑", ".",
];

/// One person as the article names it in full.
struct Person {
    words: Vec<String>,
    name: Name,
    /// Where it is named in full.
    starts: Vec<u32>,
}

/// Adds the other mentions of the persons among `mentions`, and ties short forms to full names.
pub(super) fn spread(scene: &Scene<'_>, mentions: &mut Vec<Mention>, _log: &mut Log) {
    let persons = persons(scene.text, mentions);
    let forms = forms(&persons);
    tie(scene.text, mentions, &persons, &forms);
    let taken = Taken::names(mentions);
    let lower = lower_words(scene.text);
    for sentence in scene.text.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some((person, end)) = form_at(scene.text, sentence, at, &persons, &forms) else {
                at += 1;
                continue;
            };
            let span = scene.text.span_of(&(at..end));
            let word = end == at + 1 && is_word_here(scene.text, sentence, at, &lower);
            if !word && !taken.overlaps(span) && stands_alone(scene.text, sentence, at..end) {
                let value = Value::Actor(ActorKind::Person, persons[person].name.clone());
                mentions.push(Mention { span, value, strength: Strength::Likely, rule: RULE });
            }
            at = end;
        }
    }
}

/// The words that the article writes in lower case.
pub(super) fn lower_words(text: &Text) -> FxHashSet<&str> {
    text.tokens().iter().filter(|token| token.shape == Shape::Lower).map(|token| text.slice(token.span)).collect()
}

/// Whether the one word at the token `at` is a word of the language that the article uses as such, and nothing beside
/// it shows a person: "Browser" where "browser" stands too.
fn is_word_here(text: &Text, sentence: &Sentence, at: usize, lower: &FxHashSet<&str>) -> bool {
    let word = text.token(at);
    if !is_english(word) || !lower.contains(word.to_lowercase().as_str()) {
        return false;
    }
    let next = if sentence.tokens.contains(&(at + 1)) { text.token(at + 1) } else { "" };
    let before = at.checked_sub(1).filter(|before| sentence.tokens.contains(before)).map_or("", |at| text.token(at));
    !(is_speech(next) || matches!(next, "'s" | "’s") || is_honorific(before) || is_role(before))
}

/// Drops the one-word persons whose word begins the name of a body in the article, and no person's full name holds.
pub(super) fn drop_namesakes(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    let text = scene.text;
    let words = |span| text.slice(span).split_whitespace().collect::<Vec<_>>();
    let mut firsts: BTreeMap<&str, &str> = BTreeMap::new();
    let mut full: BTreeSet<&str> = BTreeSet::new();
    for mention in mentions.iter() {
        let words = words(mention.span);
        match &mention.value {
            // A government is named after who heads it: "the Holloway administration".
            Value::Organisation(_) if words.len() > 1 && !is_term(words[words.len() - 1]) => {
                firsts.insert(words[0], text.slice(mention.span));
            }
            Value::Actor(ActorKind::Person, _) if words.len() > 1 => full.extend(words),
            _ => {}
        }
    }
    log.retain(mentions, |mention| {
        let Value::Actor(ActorKind::Person, name) = &mention.value else { return None };
        let titled = name.signs.iter().any(|sign| matches!(sign, Sign::Honorific | Sign::RoleBefore | Sign::Age));
        let word = text.slice(mention.span);
        let body = firsts.get(word).filter(|_| !titled && !full.contains(word))?;
        Some(format!("short for {body}"))
    });
}

/// The persons by their full names, each name once, in order of place.
fn persons(text: &Text, mentions: &[Mention]) -> Vec<Person> {
    let mut persons: BTreeMap<Vec<String>, Person> = BTreeMap::new();
    for mention in mentions {
        let Value::Actor(ActorKind::Person, name) = &mention.value else { continue };
        let words: Vec<String> = text.tokens_in(mention.span).map(|at| text.token(at).to_owned()).collect();
        let fresh = || Person { words: words.clone(), name: name.clone(), starts: Vec::new() };
        let person = persons.entry(words.clone()).or_insert_with(fresh);
        person.starts.push(mention.span.start);
        person.name.role = person.name.role.take().or_else(|| name.role.clone());
    }
    let mut persons: Vec<Person> = drop_short(persons.into_values().collect());
    for person in &mut persons {
        person.starts.sort_unstable();
        person.name.full = Some(join(&person.words));
    }
    persons.sort_by_key(|person| (std::cmp::Reverse(person.words.len()), person.starts[0]));
    persons
}

/// Without those whose name is another's short form.
fn drop_short(persons: Vec<Person>) -> Vec<Person> {
    let longer: BTreeSet<Vec<String>> = persons
        .iter()
        .flat_map(|person| short_forms(person).into_iter().filter(|form| *form != person.words))
        .collect();
    persons.into_iter().filter(|person| !longer.contains(&person.words)).collect()
}

/// The words with spaces between them, as names are written.
fn join(words: &[String]) -> String {
    let mut name = String::new();
    for word in words {
        let glued = matches!(word.as_str(), "-" | "‑" | "." | ",") || name.ends_with(['-', '‑']);
        if !name.is_empty() && !glued {
            name.push(' ');
        }
        name.push_str(word);
    }
    name
}

/// All forms under which each person may appear, by their first word: the words, and the person.
type Forms = BTreeMap<String, Vec<(Vec<String>, usize)>>;

fn forms(persons: &[Person]) -> Forms {
    let mut forms = Forms::new();
    for (index, person) in persons.iter().enumerate() {
        for form in short_forms(person) {
            forms.entry(form[0].clone()).or_default().push((form, index));
        }
    }
    for same in forms.values_mut() {
        same.sort_by_key(|(form, index)| (std::cmp::Reverse(form.len()), *index));
    }
    forms
}

/// The full name, the surname with and without its particle, and the given name; a country's name alone is the country.
fn short_forms(person: &Person) -> Vec<Vec<String>> {
    let words = &person.words;
    let end = words.iter().rposition(|word| !matches!(word.as_str(), "Jr" | "Sr" | "II" | "III" | "IV" | "." | ","));
    let end = end.map_or(words.len(), |at| at + 1);
    let mut forms = vec![words.clone()];
    let part = |word: &String| PARTICLES.contains(&word.to_lowercase().as_str());
    let mut surname = end.saturating_sub(1);
    forms.push(words[surname..end].to_vec());
    while surname > 1 && part(&words[surname - 1]) {
        surname -= 1;
        forms.push(words[surname..end].to_vec());
    }
    if surname > 1 && words[surname - 1].len() > 2 && words[surname - 1].starts_with(char::is_alphabetic) {
        forms.push(words[surname - 1..end].to_vec());
    }
    if person.name.signs.contains(&Sign::FamilyFirst) || person.name.signs.contains(&Sign::GivenName) {
        forms.push(words[..1].to_vec());
    }
    forms.retain(|form| {
        form.iter().any(|word| word.chars().count() > 1) && form[0] != "." && !part(&form[0]) || form.len() > 1
    });
    let place = |word: &str| nation(word).is_some() || city(word).is_some_and(|city| city.million);
    forms.retain(|form| form.len() > 1 || words.len() == 1 || !place(&form[0]));
    forms.dedup();
    forms
}

/// The person whose form begins at the token `at`, and the token behind it: the longest form, then the nearest name.
fn form_at(text: &Text, sentence: &Sentence, at: usize, persons: &[Person], forms: &Forms) -> Option<(usize, usize)> {
    let candidates = forms.get(text.token(at))?;
    let fits = |form: &Vec<String>| {
        let end = at + form.len();
        end <= sentence.tokens.end && (at..end).zip(form).all(|(token, word)| text.token(token) == word)
    };
    let longest = candidates.iter().find(|(form, _)| fits(form))?.0.len();
    let same = candidates.iter().filter(|(form, _)| form.len() == longest && fits(form)).map(|&(_, person)| person);
    let start = text.tokens()[at].span.start;
    let person = same.min_by_key(|&person| nearest(&persons[person], start))?;
    Some((person, at + longest))
}

/// How far before `start` the person was last named; being named only later comes last.
fn nearest(person: &Person, start: u32) -> (bool, u32) {
    let later = person.starts.partition_point(|&named| named <= start);
    let before = later.checked_sub(1).map(|last| &person.starts[last]);
    before.map_or((true, person.starts[0]), |&named| (false, start - named))
}

/// Ties each one-word person to the full name that it is short for.
fn tie(text: &Text, mentions: &mut [Mention], persons: &[Person], forms: &Forms) {
    let full: BTreeMap<&[String], usize> =
        persons.iter().enumerate().map(|(at, person)| (person.words.as_slice(), at)).collect();
    for mention in mentions.iter_mut() {
        let tokens = text.tokens_in(mention.span);
        let Value::Actor(ActorKind::Person, name) = &mut mention.value else { continue };
        let words: Vec<String> = tokens.clone().map(|at| text.token(at).to_owned()).collect();
        let longer = forms.get(&words[0]).into_iter().flatten();
        let longer = longer.filter(|(form, person)| *form == words && persons[*person].words.len() > words.len());
        let person =
            longer.map(|&(_, person)| person).min_by_key(|&person| nearest(&persons[person], mention.span.start));
        let person = person.or_else(|| full.get(words.as_slice()).copied());
        if let Some(person) = person {
            name.full.clone_from(&persons[person].name.full);
        }
    }
}

/// Whether no other capitalised word or hyphen beside `tokens` makes it part of another name, and no article a
/// modifier: "the Holloway report".
fn stands_alone(text: &Text, sentence: &Sentence, tokens: Range<usize>) -> bool {
    let word = |at: usize| if sentence.tokens.contains(&at) { text.token(at) } else { "" };
    let before = tokens.start.checked_sub(1).map_or("", word);
    let after = word(tokens.end);
    let touches_hyphen = |mark: &str| matches!(mark, "-" | "‑" | "@" | "/" | "_");
    if touches_hyphen(before) || touches_hyphen(after) {
        return false;
    }
    if matches!(before, "the" | "The" | "a" | "an")
        && text.tokens().get(tokens.end).is_some_and(|next| next.shape == Shape::Lower)
    {
        return false;
    }
    sentence.heading
        || tokens.len() > 1
        || !(joins_before(text, sentence, tokens.start) || joins_behind(text, sentence, tokens.end))
}

/// Whether the word before the token `at` makes one name with it.
fn joins_before(text: &Text, sentence: &Sentence, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| sentence.tokens.contains(before)) else { return false };
    let word = text.token(before);
    let first = before == sentence.tokens.start;
    text.tokens()[before].shape.is_capitalised()
        && !first
        && !is_honorific(word)
        && !is_role(word)
        && !is_function(word)
        && !is_calendar(word)
}

/// Whether the word at the token `at` makes one name with what stands before it.
fn joins_behind(text: &Text, sentence: &Sentence, at: usize) -> bool {
    sentence.tokens.contains(&at)
        && text.tokens()[at].shape.is_capitalised()
        && !is_function(text.token(at))
        && !is_calendar(text.token(at))
}
