//! Seasons: "summer", "the spring of 1862".

use super::posts::{self, is_post};
use super::reading::{date, known, last_word, opens, stated, takes_a_time, word_after, word_before, year};
use super::turns;
use crate::lexicon::Words;
use crate::lexicon::times::SEASONS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Part, Period, Season};

/// A season with or without its year.
pub(super) static RULE: Rule = Rule {
    id: "date.season",
    about: "A season, with or without its year: summer, the spring of 1862, winter 2007/08.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(0, usize::MAX, &Anchors::Lists(&[&SEASONS])),
        pattern: r"\b(?<season>{season})\b(?:(?:,|,? (?i:of)(?: (?i:the year))?)? (?<year>{year})(?:[-–/](?:[0-9]{2}|{year})\b)?|(?: (?i:of))? (?<bc>[1-9][0-9]{0,3}) BCE?\b| (?i:of) AD (?<ad>[1-9][0-9]{0,3})\b| ?(?:of )?(?<short>['’‘][0-9]{2}\b))?",
        read,
    },
    examples: r"
        2024-12-31 | In [[the summer of 2011 = 2011-SU]] and [[spring 2008 = 2008-SP]], and in [[the autumn = 2024-FA]].
                   | In [[the winter = XXXX-WI]] they rested, as in [[the spring of 327 BC = BC0327-SP]] and [[the winter of AD 60 = 0060-WI]].
                   | He spent [[the spring = 1919-SP]] and [[summer of 1919 = 1919-SU]] on it.
        2024-06-12 | It showed [[Fall = 2024-FA]]/[[Winter 2024 = 2024-WI]] coats; a virtually snowless [[fall = 2023-FA]] has left it bare.
                   | It rains in [[the spring = XXXX-SP]] and [[fall = XXXX-FA]], or in [[winter = XXXX-WI]], [[spring = XXXX-SP]] and [[fall = XXXX-FA]].
                   | Prices spring and fall; they leap, spring and fall.
        2024-06-12 | A sharp fall has left him lame, and a steep fall will follow.
        1942-12-31 | [[The spring = 1942-SP]] offensive failed, and so did its [[fall = 1942-FA]] campaign.
        1942-08-12 | [[Summer = 1942-SU]] is officially here. The well dries up as [[summer = 1942-SU]] settles in.
                   | The spring of a watch, a spring in Florida, prices fall, the fall of Rome, a summer camp, Summer Smith; bags for winter camping.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let season = Season::ALL[usize::try_from(m.lookup(&SEASONS, "season")?).ok()?];
    let before_christ = m.number("bc").and_then(|year| i32::try_from(-year).ok());
    let after_christ = m.number("ad").and_then(|year| i32::try_from(year).ok());
    if let Some(year) = year(m, "year").or_else(|| year(m, "short")).or(before_christ).or(after_christ) {
        return Some(known(m, Period::Season(year, season)));
    }
    let before = word_before(m);
    let cued = match m.get("season")?.to_ascii_lowercase().as_str() {
        _ if is_of_the_season(m) || comes(m) || joins_season(m) || is_among_seasons(m) => true,
        "fall" if is_described(m) => true,
        "fall" if turns::is_verb(m) => false,
        "fall" | "spring" => is_cue(&before) || before == "the" && follows_preposition(m),
        _ => {
            is_cue(&before)
                || matches!(before.as_str(), "the" | "and" | "or" | "a" | "of" | "for" | "to" | "all" | "every")
        }
    };
    let behind = m.after().trim_start();
    let named = m.after().starts_with(['-', '‐']) && !joins_season(m)
        || behind.starts_with("of ") && !is_of_a_year(behind)
        || NOUNS.contains(&word_after(m))
        || word_after(m).starts_with(|first: char| first.is_ascii_uppercase());
    let meaning = if is_post(m.text()) { posts::season(season) } else { stated(m, Part::Season(season)) };
    (cued && !named).then(|| date(m, meaning))
}

/// "Summer is officially here", "as winter settles in": what seasons do.
fn comes(m: &Match<'_>) -> bool {
    let mut words = m.after().split(|mark: char| !mark.is_alphabetic()).filter(|word| !word.is_empty());
    let verb = words.next().unwrap_or("");
    let settles = matches!((verb, words.clone().next()), ("settles" | "sets", Some("in")));
    let state = words.find(|word| !matches!(*word, "officially" | "finally" | "now" | "already" | "almost"));
    let is =
        matches!((verb, state), ("is", Some("here" | "coming" | "upon")) | ("has", Some("arrived" | "come" | "begun")));
    m.after().starts_with(' ') && (settles || is)
}

/// "the spring of the following year", "the summer of last year"
fn is_of_a_year(behind: &str) -> bool {
    let mut words = behind.split(|letter: char| !letter.is_alphabetic()).skip(1).skip_while(|word| *word == "the");
    let turn = words.next().unwrap_or("");
    matches!(turn, "next" | "following" | "same" | "that" | "previous" | "last" | "preceding")
        && words.next() == Some("year")
}

/// "the spring and summer of 1919", "the winter-spring of 1920": the year behind the other season is of both.
fn joins_season(m: &Match<'_>) -> bool {
    let joint = [" and ", " or ", "-", "–", "/", " / ", " to ", " through "]
        .iter()
        .find_map(|joint| m.after().strip_prefix(joint));
    let Some(behind) = joint else { return false };
    let season = behind.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    let year = behind[season.len()..].trim_start_matches([',', ' ']);
    SEASONS.lookup(season).is_some() && year.strip_prefix("of ").unwrap_or(year).starts_with(['1', '2'])
}

/// "summer, fall, or spring": joined to a season that is no other word.
fn is_among_seasons(m: &Match<'_>) -> bool {
    let is_season = |word: &str| matches!(word, "summer" | "winter" | "autumn" | "Summer" | "Winter" | "Autumn");
    let joint = [", and ", ", or ", ", ", "/", " or "].iter().find_map(|joint| m.after().strip_prefix(joint));
    let behind = joint.unwrap_or("").split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    let front = [", and ", ", or ", ", ", "/", " or "].iter().find_map(|joint| m.before().strip_suffix(joint));
    is_season(behind) || is_season(last_word(front.unwrap_or(""))) || follows_season(m)
}

/// "in the spring and fall", "winter, spring and fall": behind a season that stands like one.
fn follows_season(m: &Match<'_>) -> bool {
    let joint = [", and ", ", or ", " and ", " or "].iter().find_map(|joint| m.before().strip_suffix(joint));
    let front = joint.unwrap_or("");
    let other = last_word(front);
    let word = last_word(front[..front.len() - other.len()].trim_end_matches([' ', ',']));
    let stands = takes_a_time(word) || matches!(word, "the" | "each" | "every" | "last" | "next") || is_named(word);
    is_named(other) && stands
}

fn is_named(word: &str) -> bool {
    SEASONS.lookup(word).is_some()
}

/// "a snowless fall has left the fields bare", not "a sharp fall has".
fn is_described(m: &Match<'_>) -> bool {
    const WEATHERS: &[&str] =
        &["dry", "wet", "warm", "mild", "cold", "cool", "rainy", "rainless", "snowless", "stormy"];
    WEATHERS.contains(&word_before(m).as_str()) && matches!(word_after(m), "has" | "will" | "would" | "means" | "meant")
}

/// "a spring offensive", "his fall campaign"
fn is_of_the_season(m: &Match<'_>) -> bool {
    let season = m.get("season").unwrap_or("");
    HAPPENS.contains(word_after(m)) && (season.starts_with(|first: char| first.is_ascii_lowercase()) || opens(m))
}

/// What happens once in a season.
static HAPPENS: Words = Words::new(
    "offensive offensives campaign campaigns counteroffensive semester term trimester quarter election elections session \
     schedule season harvest planting collection collections tour meeting meetings summit conference exhibition transfer",
);

/// Nouns that a season only describes.
const NOUNS: &[&str] = &[
    "solstice",
    "equinox",
    "camp",
    "camps",
    "camping",
    "school",
    "break",
    "job",
    "sports",
    "olympics",
    "games",
    "house",
    "palace",
    "coat",
    "clothes",
    "clothing",
    "gear",
    "equipment",
    "tyres",
    "tires",
    "wheat",
    "crop",
    "crops",
    "fuel",
    "trips",
    "excursion",
    "internships",
    "vacation",
    "holidays",
    "squash",
];

/// Words behind which a season's name is one.
fn is_cue(word: &str) -> bool {
    takes_a_time(word)
        || matches!(
            word,
            "last"
                | "next"
                | "by"
                | "through"
                | "that"
                | "following"
                | "previous"
                | "coming"
                | "every"
                | "each"
                | "past"
        )
}

/// "in the fall", "of the spring".
fn follows_preposition(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    let before = before.strip_suffix("the").unwrap_or(before).trim_end();
    let word = last_word(before).to_ascii_lowercase();
    matches!(
        word.as_str(),
        "in" | "during" | "by" | "until" | "since" | "through" | "of" | "throughout" | "for" | "end" | "early" | "late"
    )
}
