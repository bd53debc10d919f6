//! Persons: names grown from capitalised runs, with what their words and the words around them say.

mod anatomy;
mod context;
pub(super) mod full;
mod known;
mod neighbours;
mod run;
pub(super) mod single;

use std::ops::Range;

use crate::gazetteer::words::is_english;
use crate::lexicon::Words;
use crate::lexicon::cues::is_technical;
use crate::lexicon::openers::{is_calendar, is_possessive};
use crate::lexicon::titles::{is_honorific, is_human, is_role};
use crate::rule::{Found, Scene};
use crate::text::{Sentence, Shape, Span, Text};
use crate::value::{ActorKind, Name, Sign, Value};

/// A name that may be a person's.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    name: Range<usize>,
    /// How many words the name has.
    words: usize,
    signs: Vec<Sign>,
    role: Option<Range<usize>>,
    /// What may make one word alone something else than a name.
    doubt: Option<Doubt>,
}

/// Why one word alone may be no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doubt {
    /// It opens the sentence and is a word of the language.
    Opener,
    /// What stands behind it makes it part of a title or a term: "Song of the Year".
    Work,
    /// A list has it as something else.
    Listed,
    /// It is part of something longer: "Smith & Sons", "#Smith".
    Part,
}

impl Candidate {
    /// What its own signs are worth for a person.
    fn points(&self) -> i32 {
        self.signs.iter().map(|sign| sign.worth().person).sum()
    }

    fn has(&self, signs: &[Sign]) -> bool {
        self.signs.iter().any(|sign| signs.contains(sign))
    }

    fn found(&self, text: &Text) -> Found {
        let role = self
            .role
            .as_ref()
            .map(|role| text.slice(text.span_of(role)).split_whitespace().collect::<Vec<_>>().join(" "));
        let name = Name { role, signs: self.signs.clone(), ..Name::default() };
        Found { span: text.span_of(&self.name), value: Value::Actor(ActorKind::Person, name) }
    }
}

/// All candidates of the article, in order; headings give none, since their capitals tell little.
pub(super) fn candidates(scene: &Scene<'_>) -> Vec<Candidate> {
    let text = scene.text;
    let sentences = text.sentences().iter().filter(|sentence| !sentence.heading);
    let runs = sentences.flat_map(|sentence| run::runs(text, sentence).into_iter().map(move |run| (sentence, run)));
    let mut candidates: Vec<Candidate> = runs.filter_map(|(sentence, run)| candidate(scene, sentence, run)).collect();
    neighbours::note(text, &mut candidates);
    candidates
}

fn candidate(scene: &Scene<'_>, sentence: &Sentence, run: Range<usize>) -> Option<Candidate> {
    let text = scene.text;
    let parts = anatomy::split(text, run)?;
    let mark = text.word(parts.name.end) == "&";
    if is_made(scene, &parts.name) || mark && text.token(parts.name.end - 1).len() == 1 {
        return None;
    }
    let words = anatomy::count(text, &parts.name);
    let context = context::context(text, sentence, &parts);
    let mut signs = anatomy::signs(text, &parts.name);
    signs.extend(context.signs);
    let ship = is_ship(word_before(text, parts.name.start));
    signs.extend((ship || words == 1 && is_version(text, parts.name.end)).then_some(Sign::Product));
    let listed = listed(scene, text.span_of(&parts.name));
    signs.extend(listed.filter(|&sign| sign != Sign::Product || !is_surely_a_surname(&signs)));
    let stranger = words == 1 && signs.contains(&Sign::Speech) && anatomy::is_stranger(text, &parts.name);
    signs.extend(stranger.then_some(Sign::Stranger));
    let bare =
        words == 1 && is_excerpt(text) && signs.iter().any(|sign| matches!(sign, Sign::Surname | Sign::WeakSurname));
    signs.extend(bare.then_some(Sign::Excerpt));
    let alone = words == 1 && !signs.iter().any(|sign| UNALONE.contains(sign));
    signs.extend(alone.then_some(Sign::Alone));
    let attested = signs.iter().any(|sign| matches!(sign, Sign::GivenName | Sign::Surname | Sign::WeakSurname));
    let doubt = doubt(scene, sentence, &parts.name)
        .filter(|&doubt| doubt != Doubt::Listed || !is_surely_a_surname(&signs))
        .or_else(|| (!attested && is_within(text, &parts.name)).then_some(Doubt::Part));
    Some(Candidate { name: parts.name, words, signs, role: context.role, doubt })
}

/// Whether the name is a leader's, or a surname after whose quotation "said" stands: tools have such names too.
fn is_surely_a_surname(signs: &[Sign]) -> bool {
    let surname = signs.iter().any(|sign| matches!(sign, Sign::Surname | Sign::WeakSurname));
    signs.contains(&Sign::Leader) || surname && signs.contains(&Sign::Quoted)
}

/// Whether the number at the token `at` is the version of what stands before it: "Debora 12 and", but no score,
/// "Holloway 6-4", and no year.
fn is_version(text: &Text, at: usize) -> bool {
    let number = text.tokens().get(at).is_some_and(|token| token.shape == Shape::Number);
    number && text.word(at).len() < 4 && !matches!(text.word(at + 1), "-" | "–" | "," | "%" | "per")
}

/// Whether the text is too short to introduce those of whom it speaks: a post, a brief, a quotation.
fn is_excerpt(text: &Text) -> bool {
    text.tokens().len() < 150
}

/// Whether a preposition before the name makes it a place or a body: "members of Zorbia, who".
fn is_within(text: &Text, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).map_or("", |at| text.token(at));
    matches!(before, "of" | "at" | "from" | "in" | "within" | "inside" | "to" | "on")
}

fn doubt(scene: &Scene<'_>, sentence: &Sentence, name: &Range<usize>) -> Option<Doubt> {
    let text = scene.text;
    let joins = |at: Option<usize>| {
        let token = at.and_then(|at| text.tokens().get(at));
        token.is_some_and(|token| matches!(text.slice(token.span), "&" | "/" | "-" | "@" | "#" | "_" | "\\" | "+"))
    };
    let place = text.span_of(name);
    let (before, behind) = (word_before(text, name.start), text.word(name.end));
    let quoted = is_quote(before) && is_quote(behind);
    let human = name.start.checked_sub(2).is_some_and(|noun| is_human(text.token(noun)));
    let named = matches!(before, "named" | "called" | "dubbed" | "word" | "name" | "'s" | "’s") && !human;
    let role = is_role(text.slice(place)) || is_honorific(text.slice(place)) || NO_NAMES.contains(text.slice(place));
    let short = text.slice(place).chars().count() < 3;
    if quoted || named || role || short || text.slice(place).contains(['-', '‑']) {
        return Some(Doubt::Part);
    }
    let words = sentence.tokens.clone().filter(|&at| text.tokens()[at].shape.is_word()).take(1);
    if words.into_iter().any(|first| first == name.start) && is_english(text.slice(place)) {
        return Some(Doubt::Opener);
    }
    if joins(name.start.checked_sub(1)) || joins(Some(name.end)) {
        return Some(Doubt::Part);
    }
    let day = is_calendar(behind) && is_english(text.slice(place));
    let technical = is_plural_acronym(text.slice(place))
        || is_technical(text.slice(place))
        || is_program(behind)
        || is_program(text.slice(place));
    if is_titled(text, name.end) || day || is_model(before) || technical {
        return Some(Doubt::Work);
    }
    let from = scene.names.partition_point(|hit| hit.span.start < place.start);
    let hit = scene.names.get(from).is_some_and(|hit| hit.span.overlaps(place));
    hit.then_some(Doubt::Listed)
}

/// Whether the name begins with a maker's that is no given name, so that a product or a part of it follows:
/// "Microsoft Silverlight".
fn is_made(scene: &Scene<'_>, name: &Range<usize>) -> bool {
    let span = scene.text.span_of(name);
    let first = scene.names.partition_point(|hit| hit.span.start < span.start);
    let mut here = scene.names[first..].iter().take_while(|hit| hit.span.start == span.start);
    let maker = |class: Option<&str>| matches!(class, Some("company" | "vendor" | "platform"));
    known::given(scene.text.token(name.start)).is_none()
        && here.any(|hit| hit.supported && hit.span.end < span.end && maker(hit.listing.subtype()))
}

/// Whether `word`, in any case, is a sort of program or machine.
fn is_program(word: &str) -> bool {
    static PROGRAMS: Words = Words::new(
        "adware malware trojan trojans backdoor backdoors ransomware botnet rootkit bootkit spyware stealer infostealer worm \
         virus exploit payload payloads plugin loader downloader dropper toolkit browser software app apps framework \
         server servers database databases cluster clusters controller domain domains sample samples variant",
    );
    PROGRAMS.contains(&word.to_lowercase())
}

/// Whether the word before a name is the number of a model: "the 737 Max"; years are longer.
fn is_model(before: &str) -> bool {
    before.len() <= 3 && before.len() > 1 && before.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether `word` stands before the name of a ship: "USS Abraham Holloway".
fn is_ship(word: &str) -> bool {
    matches!(word, "USS" | "HMS" | "HMCS" | "HMAS" | "RMS" | "SS" | "MV" | "INS" | "USNS" | "RV" | "RFA")
}

/// The word before the token `at`.
fn word_before(text: &Text, at: usize) -> &str {
    at.checked_sub(1).map_or("", |before| text.token(before))
}

/// Whether `word` is an acronym in the plural: "TUEs".
fn is_plural_acronym(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|stem| stem.len() > 1 && stem.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// Whether what stands at `at` makes the one word before it part of a title or a term: "Song of the Year", "Harry's
/// Berries", "Parkinson's disease".
fn is_titled(text: &Text, at: usize) -> bool {
    let word = |at: usize| text.word(at);
    let capital = |at: usize| text.tokens().get(at).is_some_and(|token| token.shape == Shape::Capital);
    let title = word(at) == "of" && word(at + 1) == "the" && capital(at + 2);
    let term = matches!(word(at + 1), "disease" | "syndrome" | "law" | "paradox" | "theorem" | "palsy" | "dementia");
    let ailment =
        matches!(word_before(text, at), "Parkinson" | "Alzheimer" | "Crohn" | "Hodgkin" | "Huntington" | "Tourette");
    title || ailment || is_possessive(word(at)) && (term || capital(at + 1) && !capital(at + 2))
}

/// What lists say of the name at `span` or of a longer one around it.
fn listed(scene: &Scene<'_>, span: Span) -> Option<Sign> {
    let after = scene.names.partition_point(|hit| hit.span.start <= span.start);
    let hit = scene.names[..after].iter().rev().take(NEARBY).find(|hit| hit.supported && hit.span.contains(span))?;
    Some(match hit.listing.is_blocker() {
        true => Sign::Product,
        false if hit.listing.is_actor() => Sign::ListedGroup,
        false => Sign::ListedOrganisation,
    })
}

fn is_quote(mark: &str) -> bool {
    matches!(mark, "\"" | "“" | "”" | "'" | "‘" | "’" | "*")
}

/// Words that lists of names have and that mean something else where they stand alone; states as the press shortens them.
static NO_NAMES: Words = Words::new(
    "Islam Christian Christmas Java Mac Siri Alexa Bible Koran Allah Lord God African Arab Asian European \
     Latin Soviet Western Tory Brit Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Mass Mich Minn Miss \
     Mont Neb Nev Okla Ore Tenn Tex Wash Wis Wyo",
);

/// Signs beside which a word does not stand alone.
const UNALONE: &[Sign] = &[Sign::Article, Sign::PlacePreposition, Sign::Honorific, Sign::RoleBefore];

/// How many listed names before a name are asked whether they reach over it.
const NEARBY: usize = 8;
