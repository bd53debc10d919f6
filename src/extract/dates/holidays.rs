//! Holidays: "Christmas", "Thanksgiving Day", "Easter 2021".

use jiff::civil::Weekday;

use super::posts::is_post;
use super::reading::{date, word_after, word_before, year};
use crate::lexicon::Words;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Holiday, Meaning, Origin, Part, Period, Turn};

/// Holidays by name, in lower case, and how they fall.
#[rustfmt::skip]
static HOLIDAYS: &[(&str, Holiday)] = &[
    ("christmas eve", Holiday::Fixed(12, 24)), ("xmas eve", Holiday::Fixed(12, 24)), ("nye", Holiday::Fixed(12, 31)),
    ("bonfire night", Holiday::Fixed(11, 5)), ("pancake day", Holiday::Easter(-47)),
    ("christmas", Holiday::Fixed(12, 25)), ("xmas", Holiday::Fixed(12, 25)),
    ("boxing day", Holiday::Fixed(12, 26)), ("new year's eve", Holiday::Fixed(12, 31)),
    ("new year's", Holiday::Fixed(1, 1)), ("new year", Holiday::Fixed(1, 1)),
    ("valentine's day", Holiday::Fixed(2, 14)), ("st. patrick's day", Holiday::Fixed(3, 17)),
    ("april fools' day", Holiday::Fixed(4, 1)), ("april fool's day", Holiday::Fixed(4, 1)),
    ("earth day", Holiday::Fixed(4, 22)), ("may day", Holiday::Fixed(5, 1)), ("juneteenth", Holiday::Fixed(6, 19)),
    ("canada day", Holiday::Fixed(7, 1)), ("bastille day", Holiday::Fixed(7, 14)),
    ("halloween", Holiday::Fixed(10, 31)), ("all saints' day", Holiday::Fixed(11, 1)),
    ("veterans day", Holiday::Fixed(11, 11)), ("armistice day", Holiday::Fixed(11, 11)),
    ("thanksgiving", Holiday::Nth(11, 4, Weekday::Thursday)), ("labor day", Holiday::Nth(9, 1, Weekday::Monday)),
    ("memorial day", Holiday::Nth(5, -1, Weekday::Monday)), ("columbus day", Holiday::Nth(10, 2, Weekday::Monday)),
    ("martin luther king day", Holiday::Nth(1, 3, Weekday::Monday)),
    ("presidents' day", Holiday::Nth(2, 3, Weekday::Monday)), ("mother's day", Holiday::Nth(5, 2, Weekday::Sunday)),
    ("father's day", Holiday::Nth(6, 3, Weekday::Sunday)),
    ("easter monday", Holiday::Easter(1)), ("easter sunday", Holiday::Easter(0)), ("easter", Holiday::Easter(0)),
    ("good friday", Holiday::Easter(-2)), ("palm sunday", Holiday::Easter(-7)), ("ash wednesday", Holiday::Easter(-46)),
    ("maundy thursday", Holiday::Easter(-3)), ("pentecost", Holiday::Easter(49)), ("mardi gras", Holiday::Easter(-47)),
];

/// A holiday with or without its year.
pub(super) static RULE: Rule = Rule {
    id: "date.holiday",
    about: "A holiday that falls by the calendar, with or without its year: Thanksgiving, Christmas 2007, Easter Monday.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&[
            "christmas",
            "xmas",
            "nye",
            "boxing",
            "bonfire",
            "pancake",
            "year",
            "years",
            "valentine",
            "valentines",
            "patrick",
            "patricks",
            "april",
            "earth",
            "may",
            "juneteenth",
            "canada",
            "bastille",
            "halloween",
            "saints",
            "veterans",
            "armistice",
            "thanksgiving",
            "labor",
            "memorial",
            "columbus",
            "king",
            "presidents",
            "mother",
            "mothers",
            "father",
            "fathers",
            "easter",
            "good",
            "palm",
            "ash",
            "maundy",
            "pentecost",
            "mardi",
        ]),
        pattern: r"\b(?:(?<turn>(?i:last|this|next|previous)) )?(?<name>(?i:Christmas Eve|Christmas|Xmas Eve|Xmas|NYE|Bonfire Night|Pancake Day|Boxing Day|New Year['’]?s Eve|New Year['’]?s|New Year|Valentine['’]?s Day|St\.? Patrick['’]?s Day|Earth Day|Juneteenth|Canada Day|Bastille Day|Halloween|All Saints['’]? Day|Veterans Day|Armistice Day|Thanksgiving|Labor Day|Memorial Day|Columbus Day|Martin Luther King Day|Presidents['’]? Day|Mother['’]?s Day|Father['’]?s Day|Easter Monday|Easter Sunday|Easter|Good Friday|Palm Sunday|Ash Wednesday|Maundy Thursday|Pentecost|Mardi Gras)|May Day|April Fools?['’]?s? Day)\b(?<eve> (?:Day|day|Night|night|holidays?)\b)?(?:,? (?i:of |in )?(?<year>{year}))?",
        read,
    },
    examples: r"
        1999-11-26 | They ate on [[Thanksgiving Day = 1999-11-25]] and met at [[Christmas 2007 = 2007-12-25]].
        2021-05-01 | Closed on [[Easter Monday = 2021-04-05]], open on [[New Year's Eve = 2020-12-31]].
        2014-12-17 | 8 sleeps to [[christmas = 2014-12-25]], then [[boxing day = 2014-12-26]] and [[new years eve = 2014-12-31]]!! happy [[mothers day = 2015-05-10]] lol
                   | At [[Halloween = XXXX-10-31]] it rained.
        1999-11-26 | A new year began, a may day signal, Easter Island, Christmas Island, Christmas cards, a Good friday, noon Eastern Time, said Orla Christmas of The Christmas Barn.
    ",
};

/// "Orla Christmas", "The Christmas Barn": a name with the holiday in it.
fn is_named(m: &Match<'_>) -> bool {
    let is_capital = |word: &str| word.starts_with(|first: char| first.is_ascii_uppercase());
    let before = m.before();
    let word = before.rsplit(' ').find(|word| !word.is_empty()).unwrap_or("");
    let first = word.len() == before.trim().len();
    let follows_name = before.ends_with(' ')
        && is_capital(word)
        && !first
        && word.ends_with(|last: char| last.is_ascii_lowercase())
        && !matches!(
            word,
            "On" | "Since"
                | "Before"
                | "After"
                | "By"
                | "At"
                | "The"
                | "In"
                | "And"
                | "This"
                | "Last"
                | "Happy"
                | "Merry"
                | "Until"
        );
    let is_title =
        is_capital(word_after(m)) && m.span("year").is_none() && m.span("eve").is_none() && !m.sentence.heading;
    follows_name && !m.sentence.heading || is_title
}

fn read(m: &Match<'_>) -> Option<Found> {
    let name = key(m.get("name")?);
    let holiday = HOLIDAYS.iter().find(|(listed, _)| key(listed) == name)?.1;
    let other = is_described(m) || is_named(m) && !is_post(m.text()) || name == "new year" && !is_new_year(m);
    if other || !is_written(m, &name) {
        return None;
    }
    let part = Part::Holiday(holiday);
    Some(date(
        m,
        match year(m, "year") {
            Some(year) => Meaning::Within(part, Box::new(Meaning::Known(Period::Year(year)))),
            None => Meaning::Part(part, turn(m), Origin::Speech),
        },
    ))
}

/// The name in small letters and without its marks: posts leave them out.
fn key(name: &str) -> String {
    name.chars().filter(|mark| !matches!(mark, '\'' | '’' | '.')).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether it is written as a holiday is: with capitals, unless in a post, and with its apostrophe in a text that is none.
fn is_written(m: &Match<'_>, key: &str) -> bool {
    let mut words = m.get("name").unwrap_or("").split(' ');
    let capital = words.all(|word| word.starts_with(|first: char| first.is_ascii_uppercase()));
    let verb = key == "good friday" && !capital;
    !verb && (capital || matches!(key, "xmas" | "halloween") || is_post(m.text()))
}

/// "the New Year", "happy new year", "New Year 2014"
fn is_new_year(m: &Match<'_>) -> bool {
    matches!(word_before(m).as_str(), "the" | "happy") || m.span("year").is_some()
}

/// "Christmas cards": what stands behind is of any year.
fn is_described(m: &Match<'_>) -> bool {
    static OF_ANY: Words = Words::new(
        "Island Islands card cards tree trees carol Carol egg eggs gift gifts shopping season party present presents \
         Rising lights song songs movie movies jumper jumpers decorations market markets pudding opening",
    );
    OF_ANY.contains(word_after(m))
}

fn turn(m: &Match<'_>) -> Turn {
    let awaited = || matches!(word_before(m).as_str(), "til" | "till" | "until" | "to" | "for" | "before");
    match m.get("turn").map(str::to_ascii_lowercase).as_deref() {
        Some("last" | "previous") => Turn::Last,
        Some("next") => Turn::Next,
        Some("this") => Turn::This,
        _ if is_post(m.text()) && awaited() => Turn::Ahead,
        _ => Turn::Usual,
    }
}
