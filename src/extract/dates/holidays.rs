//! Holidays: "Christmas", "Thanksgiving Day", "Easter 2021", "Labor Day weekend".

use jiff::civil::Weekday;

use super::posts::is_post;
use super::reading::{date, stated, word_after, word_before, year};
use crate::lexicon::Words;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, nation_from};
use crate::value::{Grain, Holiday, Meaning, Origin, Part, Period, Turn};

/// Holidays by name, in lower case and without marks, and how they fall.
#[rustfmt::skip]
static HOLIDAYS: &[(&str, Holiday)] = &[
    ("christmas eve", Holiday::Fixed(12, 24)), ("christmas", Holiday::Fixed(12, 25)), ("xmas", Holiday::Fixed(12, 25)),
    ("xmas eve", Holiday::Fixed(12, 24)), ("nye", Holiday::Fixed(12, 31)), ("bonfire night", Holiday::Fixed(11, 5)),
    ("pancake day", Holiday::Easter(-47)),
    ("boxing day", Holiday::Fixed(12, 26)), ("new years eve", Holiday::Fixed(12, 31)),
    ("new years", Holiday::Fixed(1, 1)), ("new year", Holiday::Fixed(1, 1)),
    ("inauguration day", Holiday::Fixed(1, 20)), ("australia day", Holiday::Fixed(1, 26)),
    ("groundhog day", Holiday::Fixed(2, 2)), ("valentines day", Holiday::Fixed(2, 14)),
    ("international womens day", Holiday::Fixed(3, 8)), ("st patricks day", Holiday::Fixed(3, 17)),
    ("april fools day", Holiday::Fixed(4, 1)), ("earth day", Holiday::Fixed(4, 22)), ("anzac day", Holiday::Fixed(4, 25)),
    ("may day", Holiday::Fixed(5, 1)), ("cinco de mayo", Holiday::Fixed(5, 5)), ("flag day", Holiday::Fixed(6, 14)),
    ("juneteenth", Holiday::Fixed(6, 19)), ("canada day", Holiday::Fixed(7, 1)),
    ("fourth of july", Holiday::Fixed(7, 4)), ("july fourth", Holiday::Fixed(7, 4)), ("july 4", Holiday::Fixed(7, 4)),
    ("july 4th", Holiday::Fixed(7, 4)), ("independence day", Holiday::Fixed(7, 4)),
    ("bastille day", Holiday::Fixed(7, 14)), ("halloween", Holiday::Fixed(10, 31)),
    ("all saints day", Holiday::Fixed(11, 1)), ("all souls day", Holiday::Fixed(11, 2)),
    ("veterans day", Holiday::Fixed(11, 11)), ("armistice day", Holiday::Fixed(11, 11)),
    ("remembrance day", Holiday::Fixed(11, 11)),
    ("martin luther king day", Holiday::Nth(1, 3, Weekday::Monday)),
    ("presidents day", Holiday::Nth(2, 3, Weekday::Monday)), ("patriots day", Holiday::Nth(4, 3, Weekday::Monday)),
    ("mothers day", Holiday::Nth(5, 2, Weekday::Sunday)), ("memorial day", Holiday::Nth(5, -1, Weekday::Monday)),
    ("fathers day", Holiday::Nth(6, 3, Weekday::Sunday)), ("labor day", Holiday::Nth(9, 1, Weekday::Monday)),
    ("columbus day", Holiday::Nth(10, 2, Weekday::Monday)),
    ("indigenous peoples day", Holiday::Nth(10, 2, Weekday::Monday)),
    ("thanksgiving", Holiday::Nth(11, 4, Weekday::Thursday)),
    ("mardi gras", Holiday::Easter(-47)), ("shrove tuesday", Holiday::Easter(-47)), ("fat tuesday", Holiday::Easter(-47)),
    ("ash wednesday", Holiday::Easter(-46)), ("palm sunday", Holiday::Easter(-7)),
    ("maundy thursday", Holiday::Easter(-3)), ("holy thursday", Holiday::Easter(-3)),
    ("holy week", Holiday::Easter(-3)), ("good friday", Holiday::Easter(-2)), ("holy saturday", Holiday::Easter(-1)),
    ("easter sunday", Holiday::Easter(0)), ("easter", Holiday::Easter(0)), ("easter monday", Holiday::Easter(1)),
    ("ascension day", Holiday::Easter(39)), ("pentecost", Holiday::Easter(49)), ("whit monday", Holiday::Easter(50)),
    // The Tuesday behind this Monday.
    ("election day", Holiday::Nth(11, 1, Weekday::Monday)),
];

/// Names that other countries have for days of their own.
const AMERICAN: &[&str] = &["independence day", "election day", "inauguration day", "flag day"];

/// A holiday with or without its year.
pub(super) static RULE: Rule = Rule {
    id: "date.holiday",
    about: "A holiday that falls by the calendar, with or without its year, its weekend and its eve: Thanksgiving, \
            Christmas 2007, Easter Monday, Labor Day weekend.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            28,
            48,
            &Anchors::Words(&[
                "christmas",
                "xmas",
                "boxing",
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
                "souls",
                "veterans",
                "veteran",
                "armistice",
                "thanksgiving",
                "labor",
                "memorial",
                "columbus",
                "king",
                "mlk",
                "presidents",
                "president",
                "patriots",
                "mother",
                "mothers",
                "father",
                "fathers",
                "easter",
                "good",
                "palm",
                "ash",
                "maundy",
                "holy",
                "shrove",
                "fat",
                "pentecost",
                "whit",
                "mardi",
                "ascension",
                "july",
                "independence",
                "election",
                "inauguration",
                "remembrance",
                "groundhog",
                "indigenous",
                "flag",
                "anzac",
                "australia",
                "cinco",
                "nye",
                "bonfire",
                "pancake",
                "women",
                "womens",
                "patriot",
            ]),
        ),
        pattern: concat!(
            r"\b(?:(?<turn>(?i:last|this|next|previous)) )?(?<name>(?i:Christmas Eve|Christmas|Xmas Eve|Xmas|NYE|Bonfire Night|Pancake Day|Boxing Day|New Year['’]?s Eve|New Year['’]?s|New Year",
            r"|(?:St\.? )?Valentine['’]?s Day|(?:St\.?|Saint) Patrick['’]?s Day|Earth Day|Juneteenth|Canada Day|Bastille Day|Halloween|All Saints['’]? Day|All Souls['’]? Day",
            r"|Veteran(?:s['’]?|['’]s) Day|Armistice Day|Remembrance Day|Thanksgiving|Labor Day|Memorial Day|Columbus Day|Indigenous People['’]?s['’]? Day",
            r"|Martin Luther King(?:,? Jr\.?)?(?:['’]s)? (?:Day|holiday)|MLK Day|President(?:s['’]?|['’]s) Day|Patriot(?:s['’]?|['’]s) Day|Mother['’]?s Day|Father['’]?s Day",
            r"|Easter Monday|Easter Sunday|Easter|Good Friday|Palm Sunday|Ash Wednesday|Maundy Thursday|Holy Thursday|Holy Saturday|Holy Week|Shrove Tuesday|Fat Tuesday",
            r"|Pentecost|Whit Monday|Mardi Gras|Ascension Day|Independence Day|Fourth of July|July Fourth|July 4(?:th)?|Election Day|Inauguration Day|Groundhog Day|Flag Day",
            r"|Anzac Day|Australia Day|Cinco de Mayo|International Women['’]?s Day)|May Day|April Fools?['’]?s? Day)\b",
            r"(?:(?<weekend> (?:(?i:holiday) )?(?i:weekend)\b)|(?<eve> [Ee]ve\b)| (?:Day|day|Night|holidays?)\b)?(?:,? (?i:of |in )?(?<year>{year}))?",
        ),
        read,
    },
    examples: r"
        1999-11-26 | They ate on [[Thanksgiving Day = 1999-11-25]] and met at [[Christmas 2007 = 2007-12-25]].
        2021-05-01 | Closed on [[Easter Monday = 2021-04-05]], open on [[New Year's Eve = 2020-12-31]].
        2014-12-17 | 8 sleeps to [[christmas = 2014-12-25]], then [[boxing day = 2014-12-26]] and [[new years eve = 2014-12-31]]!! happy [[mothers day = 2015-05-10]] lol
                   | At [[Halloween = XXXX-10-31]] it rained.
        2017-09-04 | Over [[Labor Day weekend = 2017-W35-WE]] and [[the Fourth of July weekend 2018 = 2018-W27-WE]] they fished.
        2003-11-20 | Snow may fall on [[Thanksgiving eve = 2003-11-26]], as on [[Veterans' Day = 2003-11-11]] and [[July Fourth = 2003-07-04]].
        2014-04-19 | In [[Holy Week = 2014-W16]] they fasted, till [[Holy Saturday = 2014-04-19]].
        2014-11-02 | By [[Election Day = 2014-11-04]] and [[Independence Day = 2014-07-04]].
        2014-01-27 | They marched on [[Martin Luther King Jr. Day = 2014-01-20]], after [[Boxing Day = 2013-12-26]].
        2014-11-02 | With [[Christmas = 2014-12-25]] approaching, as [[Thanksgiving = 2014-11-27]] draws nearer.
        2014-11-02 | Peru's Independence Day fell then. It was like Groundhog Day, the Good Friday agreement, Valentine's Day cards and New Year's resolutions.
        1999-11-26 | A new year began, a may day signal, Easter Island, Christmas Island, Christmas cards, a Good friday, noon Eastern Time, said Orla Christmas of The Christmas Barn.
    ",
};

fn is_capital(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_uppercase())
}

/// "Orla Christmas", "The Christmas Barn": a name with the holiday in it.
fn is_named(m: &Match<'_>) -> bool {
    const OPENERS: &[&str] = &[
        "On", "Since", "Before", "After", "By", "At", "The", "In", "And", "This", "Last", "Happy", "Merry", "Until",
        "Over",
    ];
    let before = m.before();
    let word = before.rsplit(' ').find(|word| !word.is_empty()).unwrap_or("");
    let first = word.len() == before.trim().len();
    let word = word.trim_start_matches(['"', '“']);
    let follows_name = before.ends_with(' ')
        && is_capital(word)
        && !first
        && word.ends_with(|last: char| last.is_ascii_lowercase())
        && !OPENERS.contains(&word);
    let is_title = is_capital(word_after(m)) && m.mention().end == m.span("name").map_or(0, |name| name.end);
    (follows_name || is_title) && !m.sentence.heading
}

/// What a holiday before it only describes.
static DESCRIBED: Words = Words::new(
    "Island Islands card cards tree trees carol Carol egg eggs bunny gift gifts shopping season party present presents \
     Rising agreement Agreement accord accords resolution resolutions theme themes lure lures spam scam scams \
     decorations jumper jumpers lights market markets movie movies opening pudding song songs",
);

/// The holiday's name in small letters and without marks.
fn plain(name: &str) -> String {
    let letters: String = name.chars().filter(|mark| !matches!(mark, '\'' | '’' | '.' | ',')).collect();
    let lower = letters.split_whitespace().collect::<Vec<_>>().join(" ").to_ascii_lowercase();
    match lower.as_str() {
        "april fool day" | "april foolss day" => "april fools day".to_owned(),
        "mlk day" => "martin luther king day".to_owned(),
        king if king.starts_with("martin luther king") => "martin luther king day".to_owned(),
        saint => saint.replace("saint patricks", "st patricks").replace("st valentines", "valentines"),
    }
}

/// The country that a sentence speaks of may be named so many tokens before it.
const ABROAD: usize = 60;

/// Whether a country other than the United States stands in the sentence or shortly before it.
fn is_abroad(m: &Match<'_>) -> bool {
    let (text, tokens) = (m.text(), &m.sentence.tokens);
    (tokens.start.saturating_sub(ABROAD)..tokens.end)
        .filter_map(|token| nation_from(text, token))
        .any(|(nation, _)| nation.code != "US")
}

fn read(m: &Match<'_>) -> Option<Found> {
    let name = m.get("name")?;
    let plain = plain(name);
    let holiday = HOLIDAYS.iter().find(|(listed, _)| *listed == plain)?.1;
    if !is_written(name, &plain, m) || is_other(m, &plain) || is_named(m) && !is_post(m.text()) {
        return None;
    }
    let part = Part::Holiday(holiday);
    let day = match (year(m, "year"), turn(m)) {
        (Some(year), _) => Meaning::Within(part, Box::new(Meaning::Known(Period::Year(year)))),
        (None, Turn::Usual) => stated(m, part),
        (None, turn) => Meaning::Part(part, turn, Origin::Speech),
    };
    Some(date(m, around(m, &plain, day)))
}

/// Whether it is written as a holiday is: with capitals, unless in a post.
fn is_written(name: &str, plain: &str, m: &Match<'_>) -> bool {
    let is_small = |word: &str| !is_capital(word) && !matches!(word, "of" | "de" | "holiday" | "4" | "4th");
    let small = name.split(' ').any(is_small);
    !small || matches!(plain, "xmas" | "halloween") || plain != "good friday" && is_post(m.text())
}

/// What only bears the name: a new year, a film, cards, a day of the month, another country's day.
fn is_other(m: &Match<'_>, plain: &str) -> bool {
    let new_year = m.span("year").is_some() || matches!(word_before(m).as_str(), "the" | "happy");
    let quoted = m.before().ends_with(['"', '“']) && m.after().starts_with(['"', '”', ',', ':']);
    let film = quoted || plain == "groundhog day" && word_before(m) == "like";
    let described = DESCRIBED.contains(word_after(m)) || m.after().starts_with("-themed");
    // "the July 4 holiday" is a day of a month.
    let plain_day = plain.starts_with("july 4") && m.span("weekend").is_none();
    let foreign = AMERICAN.contains(&plain) && is_abroad(m);
    plain == "new year" && !new_year || film || described || plain_day || foreign
}

fn turn(m: &Match<'_>) -> Turn {
    let awaited = || matches!(word_before(m).as_str(), "til" | "till" | "until" | "to" | "for" | "before");
    match m.get("turn").map(str::to_ascii_lowercase).as_deref() {
        Some("last" | "previous") => Turn::Last,
        Some("next") => Turn::Next,
        Some("this") => Turn::This,
        _ if is_post(m.text()) && awaited() || is_near(m) => Turn::Ahead,
        _ => Turn::Usual,
    }
}

/// "with Christmas approaching", "as Election Day draws nearer": it lies ahead.
fn is_near(m: &Match<'_>) -> bool {
    const NEARING: &[&str] = &[
        "approaching",
        "approaches",
        "nearing",
        "nears",
        "looming",
        "looms",
        "draws near",
        "draws closer",
        "drawing near",
        "coming up",
        "around the corner",
        "on the horizon",
        "is near",
        "is coming",
        "is only",
        "is just",
    ];
    let after = m.after().trim_start();
    let plain = ["is ", "fast ", "just "].iter().fold(after, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let opens = NEARING.iter().any(|words| after.starts_with(words) || plain.starts_with(words));
    let before = m.before().trim_end();
    opens
        || ["in the run-up to", "ahead of", "in time for", "gears up for", "prepare for", "prepares for"]
            .iter()
            .any(|words| before.ends_with(words))
}

/// The holiday, or the weekend next to it, or its eve.
fn around(m: &Match<'_>, plain: &str, day: Meaning) -> Meaning {
    let day = match plain {
        "election day" => Meaning::After(Grain::Day, 1, Box::new(day)),
        "holy week" => return Meaning::After(Grain::Week, 0, Box::new(day)),
        _ => day,
    };
    if m.span("weekend").is_some() {
        // A Monday or Tuesday goes with the weekend before it, the other days with that of their week.
        let near = Meaning::After(Grain::Day, -2, Box::new(day));
        return Meaning::After(Grain::Weekend, 0, Box::new(near));
    }
    match m.span("eve") {
        Some(_) => Meaning::After(Grain::Day, -1, Box::new(day)),
        None => day,
    }
}
