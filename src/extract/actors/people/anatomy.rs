//! The parts of a run of capitalised words: titles, then a name; and what the name's own words say.

use std::ops::Range;

use super::known::{Attested, given, surname};
use super::run::{is_generation, is_initials, is_particle};
use crate::gazetteer::places::{city, is_place};
use crate::gazetteer::words::is_english;
use crate::lexicon::Words;
use crate::lexicon::bodies::{head, is_suffix, is_trade};
use crate::lexicon::cues::is_sort;
use crate::lexicon::leaders::is_leader;
use crate::lexicon::nations::nation;
use crate::lexicon::openers::{is_function, is_possessive};
use crate::lexicon::titles::{is_honorific, is_modifier, is_role, is_speech};
use crate::lexicon::verbs::is_auxiliary;
use crate::text::{Shape, Text};
use crate::value::Sign;

/// A run taken apart.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    /// "Foreign Minister", "Dr."; may be empty.
    pub(super) titles: Range<usize>,
    /// The name.
    pub(super) name: Range<usize>,
}

/// Common family names of China, Korea and Vietnam, which come first; lower case.
const FAMILY_FIRST: &[&str] = &[
    "bae", "bai", "bao", "bui", "cai", "cao", "chan", "chang", "chau", "chen", "cheng", "cheung", "chiang", "chin",
    "cho", "choi", "chow", "chu", "chung", "cui", "dai", "dang", "deng", "ding", "do", "dong", "du", "duan", "duong",
    "fan", "fang", "feng", "fu", "fung", "gao", "geng", "gong", "gu", "guo", "han", "hao", "he", "ho", "hoang", "hong",
    "hou", "hu", "hua", "huang", "hui", "hwang", "im", "ip", "jang", "jeon", "jeong", "ji", "jia", "jiang", "jin",
    "jung", "kang", "kim", "ko", "kong", "kwan", "kwok", "kwon", "lai", "lam", "lau", "law", "le", "lee", "lei",
    "leung", "li", "liang", "liao", "lim", "lin", "ling", "liu", "lo", "lu", "luo", "luong", "lyu", "ma", "mao",
    "meng", "mo", "moon", "nam", "ng", "ngo", "nguyen", "oh", "ou", "pan", "park", "peng", "pham", "phan", "qi",
    "qian", "qin", "qiu", "ren", "roh", "ryu", "seo", "shao", "shen", "shi", "shin", "sin", "song", "su", "suh", "sun",
    "sung", "tam", "tan", "tang", "tao", "tian", "tran", "trinh", "truong", "tsai", "tsang", "tse", "tung", "vo", "vu",
    "wan", "wang", "wei", "wen", "wong", "woo", "wu", "xi", "xia", "xiao", "xie", "xu", "xue", "yan", "yang", "yao",
    "yau", "ye", "yeung", "yi", "yim", "yin", "yip", "yoon", "you", "yu", "yuan", "yuen", "yun", "zeng", "zhang",
    "zhao", "zheng", "zhong", "zhou", "zhu", "zou",
];

/// Takes `run` apart; `None` if nothing is left that could be a name.
pub(super) fn split(text: &Text, run: Range<usize>) -> Option<Parts> {
    let opens = |at: usize| is_function(text.token(at)) && !(text.token(at) == "Will" && is_will(text, at, run.end));
    let start = run.clone().find(|&at| text.tokens()[at].shape != Shape::Mark && !opens(at))?;
    let last = (start..run.end).rev().find(|&at| is_core(text, at))?;
    let start = foreword(text, start, last);
    let title = (start..last).rev().find(|&at| is_title(text, at, start, last));
    let name = match title {
        Some(title) => (title + 1..run.end).find(|&at| {
            let word = text.token(at);
            is_core(text, at)
                && !matches!(word, "General" | "Elect")
                && (surname(word).is_some() && at + 1 < run.end || !is_function(word) || is_initials(word))
        })?,
        None => start,
    };
    let regional = nation(text.token(name)).is_some() && last == name + 1;
    let post = is_role(text.token(last)) && (regional || surname(text.token(last)).is_none()) && last > name;
    if post || (name..run.end).all(|at| !is_core(text, at) || is_initials(text.token(at))) {
        return None;
    }
    Some(Parts { titles: start..if title.is_some() { name } else { start }, name: name..run.end })
}

/// Whether "Will" at `at` is a given name: one surname and a verb or a comma follow, where a question would have none.
fn is_will(text: &Text, at: usize, end: usize) -> bool {
    let next = text.word(end);
    let first = at.checked_sub(1).map_or("", |before| text.token(before));
    let inside = first.starts_with(char::is_lowercase) || first == ",";
    at + 2 == end
        && surname(text.token(at + 1)).is_some()
        && (inside
            || is_speech(next)
            || is_auxiliary(next)
            || is_possessive(next)
            || next == ","
            || next.ends_with("ed"))
}

/// Behind a word that only stands before a name: "Nonpartisan" before "Paul", "Adds" before "Holloway".
fn foreword(text: &Text, start: usize, last: usize) -> usize {
    let word = text.token(start);
    let sort = is_sort(word) && head(word).is_none() && given(word).is_none() && start + 1 == last;
    if sort && !is_role(text.token(start)) {
        return start + 1;
    }
    if start < last && is_speech(text.token(start)) && given(text.token(start)).is_none() {
        return start + 1;
    }
    let named = start + 2 <= last && given(text.token(start + 1)) == Some(Attested::Well);
    if named && is_ordinary(text.token(start)) && !is_role(text.token(start)) { start + 1 } else { start }
}

/// Roles that with a capital begin the names of works and programs: "Star Wars", "Resident Evil", "Executive Order".
const NAMESAKES: &[&str] =
    &["Star", "Resident", "Executive", "Creator", "Partner", "Mother", "Legend", "Witness", "Hero"];

/// A word of the name itself: no mark, no suffix.
fn is_core(text: &Text, at: usize) -> bool {
    text.tokens()[at].shape != Shape::Mark && !is_generation(text.token(at))
}

/// Whether the token is a title before a name, not a name itself: "Judge" in "Mike Judge" ends one, and "Dean" begins
/// one before a surname alone.
fn is_title(text: &Text, at: usize, start: usize, last: usize) -> bool {
    let word = text.token(at);
    let titled =
        is_honorific(word) || is_role(word) || (is_modifier(word) && at > start && is_role(text.token(at - 1)));
    let middle_name =
        at > start && at + 1 == last && given(text.token(at - 1)) == Some(Attested::Well) && surname(word).is_some();
    let dean = word == "Dean" && at == start && at + 1 == last && surname(text.token(last)).is_some();
    let chief = at > start && matches!(text.token(at - 1), "Chief" | "Deputy" | "Account");
    titled && !middle_name && !dean && (!NAMESAKES.contains(&word) || chief)
}

/// The words of the name without marks, particles and suffixes.
pub(super) fn words<'a>(text: &'a Text, name: &Range<usize>) -> Vec<&'a str> {
    name.clone().filter(|&at| is_core(text, at) && !is_joint(text, name, at)).map(|at| text.token(at)).collect()
}

/// Whether the token is a particle in lower case between words: "van", but not the end of "Lung-bin".
fn is_joint(text: &Text, name: &Range<usize>, at: usize) -> bool {
    let small = text.tokens()[at].shape == Shape::Lower && is_particle(text.token(at));
    small && at > name.start && !is_hyphen(text.token(at - 1))
}

/// How many words the name has; what hyphens join is one.
pub(super) fn count(text: &Text, name: &Range<usize>) -> usize {
    let joins = |&at: &usize| is_hyphen(text.token(at)) && at > name.start && !is_joint(text, name, at - 1);
    words(text, name).len().saturating_sub(name.clone().filter(joins).count())
}

/// What the name's own words say.
pub(super) fn signs(text: &Text, name: &Range<usize>) -> Vec<Sign> {
    let words = words(text, name);
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return Vec::new() };
    let tokens: Vec<&str> = name.clone().map(|at| text.token(at)).collect();
    let hyphens = tokens.iter().filter(|&&token| is_hyphen(token)).count();
    let mut signs = Vec::new();
    let mut note = |holds: bool, sign: Sign| signs.extend(holds.then_some(sign));
    let count = count(text, name);
    note(given(first) == Some(Attested::Well), Sign::GivenName);
    if count > 1 {
        note(given(first) == Some(Attested::Weakly), Sign::WeakGivenName);
        note(words.iter().any(|word| is_initials(word)), Sign::Initial);
        note(is_family_first(&words, hyphens > 0), Sign::FamilyFirst);
        note((2..=3).contains(&count), Sign::Shape);
    }
    note(surname(last) == Some(Attested::Well), Sign::Surname);
    note(surname(last) == Some(Attested::Weakly), Sign::WeakSurname);
    note(is_leader(last), Sign::Leader);
    note(count > 1 && words.iter().all(|word| is_foreign(word)), Sign::Foreign);
    note(hyphens > 0, Sign::Hyphenated);
    note(tokens.iter().skip(1).any(|token| is_particle(token)), Sign::Particle);
    note(tokens.iter().any(|token| is_generation(token)) && is_descended(&tokens, first), Sign::Generation);
    note(words.iter().any(|word| is_ordinary(word)), Sign::Word);
    note(is_body(&words), Sign::BodyWord);
    let place = tokens.join(" ");
    let namesake = count == 1 && surname(last).is_some() && city(&place).is_none_or(|city| !city.million);
    note(is_place(&place) && namesake, Sign::Town);
    let bearer = count == 2 && given(first) == Some(Attested::Well) && surname(last).is_some();
    let sight = count > 1 && ends_no_person(last);
    let landed = count == 2 && is_land(words[0]);
    note(((sight && bearer) || landed) && !is_place(&place), Sign::Town);
    note((is_place(&place) && !namesake) || (sight && !bearer), Sign::Place);
    signs
}

/// Whether "II" at the end of a name counts a person: its first word must be a name, or the end be "Jr.".
fn is_descended(tokens: &[&str], first: &str) -> bool {
    given(first).is_some() || tokens.iter().any(|token| matches!(token.trim_end_matches('.'), "Jr" | "Sr"))
}

/// Whether `word` begins the names of towns, islands and hills: "San", "Punta", "Mount".
fn is_land(word: &str) -> bool {
    static LANDS: Words = Words::new(
        "San Santa Santo São Rio Los Las Punta Costa Porto Puerto Monte Mont Fort Saint Ste Mount Mt Cape Vila Sierra Isla \
         Playa Palazzo Château Chateau Port Lake",
    );
    LANDS.contains(word)
}

/// A word that makes a place, an event or a work of what stands before it.
fn ends_no_person(word: &str) -> bool {
    static ENDS: Words = Words::new(
        "Street Avenue Road Boulevard Lane Drive Bridge Island Islands River Lake Mountain Mountains Valley \
         Beach Airport Station County City Park Bay Sea Ocean Gulf Strait Peninsula Desert Forest Falls Heights Village \
         Town Province District Region Territory Prefecture Canyon Creek Hills Coast Highway Plaza Tower Towers Palace \
         Castle Cathedral Stadium Arena Theatre Theater Hotel Hall Museum Cup Prize Award Awards Trophy Open Games \
         Series Act War Revolution Treaty Accord Accords Agreement Movement Festival Championship Championships Marathon \
         Derby Day Days Week Era Age Empire Dynasty Edition Show Express Trail Gate Square Garden Gardens Access Dial \
         Run Pro Core Events Furniture Hostel Straits Deal Sales Prix Turismo Files Trial Saga Project Projects Plan Bill \
         Effect Syndrome Disease Doctrine Song Album Tour Café Restaurant Bakery Store Boutique Winery Vineyard Brewery \
         Pavilion Playhouse Memorial Monument Mosque Temple Synagogue Shrine Monastery Ranch Mansion Cottage Farm Farms \
         Dam Canal Harbour Harbor Pier Junction Carnival Bowl Muslim Muslims Jews Catholic Catholics Buddhist Buddhists Christians Trojan Classic Crisis Massacre Report Inquiry Scandal Affair",
    );
    ENDS.contains(word)
}

fn is_hyphen(token: &str) -> bool {
    matches!(token, "-" | "‐" | "‑")
}

fn is_family_first(words: &[&str], hyphenated: bool) -> bool {
    let short = words[1..].iter().all(|word| word.len() <= 6);
    words.len() <= 3
        && short
        && FAMILY_FIRST.contains(&words[0].to_lowercase().as_str())
        && (hyphenated || words[1..].iter().all(|word| !is_english(word)))
}

/// Endings of English words for people and ideas, which the list of words may lack: "Forecasters", "Mindfulness".
const DERIVED: &[&str] = &["ers", "ors", "ists", "ians", "ness", "ments", "tions", "isms", "ities", "ologies"];

/// Whether the name is one word that is no word of the language, no town and no contraction.
pub(super) fn is_stranger(text: &Text, name: &Range<usize>) -> bool {
    let word = text.slice(text.span_of(name));
    let english = word.strip_suffix('s').is_some_and(is_english) || DERIVED.iter().any(|end| word.ends_with(end));
    is_foreign(word) && !english && !word.contains(['\'', '’']) && !is_place(word)
}

/// A plain capitalised word that is no word of the language.
fn is_foreign(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().skip(1).all(char::is_lowercase) && !is_english(word)
}

/// A word of the language that no list of names has, or one in the manner of trade marks.
fn is_ordinary(word: &str) -> bool {
    let unknown = given(word).is_none() && surname(word).is_none();
    unknown && (is_english(word) || is_trade_mark(word))
}

/// "BeyondTrust", but not "McDonald" or "O’Brien".
fn is_trade_mark(word: &str) -> bool {
    let second = word.char_indices().skip(1).find(|(_, letter)| letter.is_uppercase()).map(|(at, _)| at);
    second.is_some_and(|at| {
        !matches!(&word[..at], "Mc" | "Mac" | "De" | "Di" | "La" | "Le" | "Van" | "Von" | "El" | "Al" | "Fitz" | "Du")
            && !word[..at].ends_with(['\'', '’'])
    }) && !is_initials(word)
}

/// Whether a word makes it the name of a body, unless it is a surname behind a given name: "Billie Church".
fn is_body(words: &[&str]) -> bool {
    let makes = |word: &&str| head(word).is_some() || is_suffix(word) || is_trade(word);
    let surname_like =
        |word: &str| given(words[0]) == Some(Attested::Well) && words.len() == 2 && surname(word).is_some();
    words.last().is_some_and(|last| makes(last) && !surname_like(last))
        || words.iter().rev().skip(1).any(|word| makes(word) && given(word).is_none())
}
