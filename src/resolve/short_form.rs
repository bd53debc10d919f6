//! The forms in which an article names a body again.

use crate::gazetteer::places::is_place;
use crate::gazetteer::words::is_english;
use crate::lexicon::bodies::{head, is_suffix, is_topic, is_trade};
use crate::lexicon::nations::nation;
use crate::lexicon::openers::{is_calendar, is_function, is_title};
use crate::mention::Mention;
use crate::rule::{Scene, nation_from};
use crate::value::{Name, Value};

/// One form of a settled name.
#[derive(Debug, Clone)]
pub(super) struct Form {
    /// Its tokens.
    pub(super) words: Vec<String>,
    /// What a mention of it means.
    pub(super) name: Name,
    /// Where the name that it comes from stands.
    pub(super) place: u32,
    /// Whether it is shorter than the name it comes from.
    pub(super) is_short: bool,
    /// Whether it is one word in capitals.
    pub(super) is_acronym: bool,
    /// Whether a capitalised word behind it may make it a product.
    pub(super) is_company: bool,
}

impl Form {
    /// Whether it is only a word for its sort of body: "Commission" of "European Commission".
    pub(super) fn is_sort(&self) -> bool {
        self.words.len() == 1 && head(&self.words[0]).is_some()
    }

    /// Whether both mean the same body.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.name.canonical() == other.name.canonical()
    }
}

/// All forms of the body at `mention`.
pub(super) fn forms(scene: &Scene<'_>, mention: &Mention) -> Vec<Form> {
    let Value::Organisation(name) = &mention.value else { return Vec::new() };
    let tokens = scene.text.tokens_in(mention.span);
    let words: Vec<String> = tokens.clone().map(|at| scene.text.token(at).to_owned()).collect();
    if words.is_empty() || mention.rule == "organisation.coordinated" {
        return Vec::new();
    }
    let full = name.canonical().unwrap_or_else(|| scene.text.slice(mention.span)).to_owned();
    let name = Name { full: Some(full), ..name.clone() };
    let company = is_company(&name, mention.rule);
    let form = |words: Vec<String>, is_short: bool| Form {
        is_acronym: words.len() == 1 && is_acronym(&words[0]),
        words,
        name: name.clone(),
        place: mention.span.start,
        is_short,
        is_company: company,
    };
    let mut all = vec![form(words.clone(), false)];
    let nationless = without_nation(scene, tokens.start, &words);
    all.extend(nationless.clone().map(|words| form(words, true)));
    let bare = nationless.unwrap_or(words);
    all.extend(sort(&bare).filter(|_| !company).map(|word| form(vec![word.to_owned()], true)));
    all.extend(other_case(&bare).map(|words| form(words, true)));
    all.extend(council(&bare).map(|words| form(words, true)));
    if company {
        all.extend(company_forms(&bare).into_iter().map(|words| form(words, true)));
    }
    all
}

fn is_company(name: &Name, rule: &str) -> bool {
    let listed = name.listing.as_ref().and_then(|listing| listing.subtype()).or(name.subtype);
    matches!(listed, Some("company" | "vendor")) || rule == "organisation.suffixed"
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.chars().filter(|character| character.is_uppercase()).count() > 1
}

/// The word for its sort that ends or begins the name of a public body: "Commission", "Ministry".
fn sort(words: &[String]) -> Option<&str> {
    const SORTS: &[&str] = &[
        "Academy",
        "Agency",
        "Assembly",
        "Authority",
        "Board",
        "Bureau",
        "Commission",
        "Committee",
        "Council",
        "Court",
        "Department",
        "Federation",
        "Foundation",
        "Institute",
        "Ministry",
        "Parliament",
        "Party",
        "Senate",
        "Tribunal",
        "Trust",
        "Union",
        "University",
    ];
    let ends = [words.last()?, words.first()?];
    ends.into_iter().map(String::as_str).find(|word| words.len() > 1 && SORTS.contains(word))
}

/// "Treasury" of "US Treasury", "foreign ministry" of "China's foreign ministry".
fn without_nation(scene: &Scene<'_>, first: usize, words: &[String]) -> Option<Vec<String>> {
    let (_, behind) = nation_from(scene.text, first)?;
    let mut rest = words.get(behind - first..)?;
    if rest.first().is_some_and(|word| matches!(word.as_str(), "'s" | "’s")) {
        rest = &rest[1..];
    }
    let embassy = rest.first().is_some_and(|word| matches!(word.as_str(), "embassy" | "Embassy" | "consulate"));
    let bare = rest.len() == 1 && (head(&rest[0]).is_some() || rest[0].starts_with(char::is_lowercase));
    (!rest.is_empty() && !embassy && !bare).then(|| headless(rest).to_vec())
}

/// "Treasury" of "Treasury department".
fn headless(words: &[String]) -> &[String] {
    match words {
        [treasury, department] if treasury == "Treasury" && department.eq_ignore_ascii_case("department") => {
            &words[..1]
        }
        _ => words,
    }
}

/// "Norbury council" of "Norbury Borough Council".
fn council(words: &[String]) -> Option<Vec<String>> {
    let [place, .., last] = words else { return None };
    (last == "Council" && (is_place(place) || !is_english(place))).then(|| vec![place.clone(), "council".to_owned()])
}

/// "Foreign Ministry" of "foreign ministry", and the other way round.
fn other_case(words: &[String]) -> Option<Vec<String>> {
    let state = words.len() > 1 && words[..words.len() - 1].iter().all(|word| is_topic(word) || word == "and");
    let last = words.last()?;
    (state && matches!(last.to_lowercase().as_str(), "ministry" | "department")).then(|| {
        let lower = words[0].starts_with(char::is_lowercase);
        words.iter().map(|word| if lower { capital(word) } else { word.to_lowercase() }).collect()
    })
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    match characters.next() {
        Some(first) if word != "and" => first.to_uppercase().chain(characters).collect(),
        _ => word.to_owned(),
    }
}

/// A company's name without its legal form, without the last word of its trade, and its first word.
fn company_forms(words: &[String]) -> Vec<Vec<String>> {
    let mut all = Vec::new();
    let mut rest = words;
    while let Some((last, shorter)) = rest.split_last() {
        let mark = matches!(last.as_str(), "." | "," | "&");
        if !(mark || is_suffix(last) || is_trade(last)) || shorter.is_empty() {
            break;
        }
        rest = shorter;
        if !mark && can_stand(rest) {
            all.push(rest.to_vec());
        }
    }
    if rest.len() > 1 && can_stand(&rest[..1]) && rest[1].starts_with(char::is_uppercase) {
        all.push(rest[..1].to_vec());
    }
    all
}

/// Whether `words` can name a company alone.
fn can_stand(words: &[String]) -> bool {
    let last_mark = words.last().is_some_and(|word| !word.ends_with(char::is_alphanumeric));
    if last_mark || words.len() > 1 {
        return !last_mark;
    }
    let word = words[0].as_str();
    let ordinary = is_function(word)
        || is_title(word)
        || is_calendar(word)
        || is_topic(word)
        || is_trade(word)
        || head(word).is_some()
        || nation(word).is_some()
        || is_english(&word.to_lowercase())
        || is_place(word);
    word.chars().count() > 3 && word.starts_with(char::is_uppercase) && !ordinary
}
