//! Days that count from the day of speaking: "today", "yesterday", "tonight".

use super::posts::is_post;
use super::reading::{date, word_after, word_before};
use super::shared::shared;
use super::tense;
use crate::lexicon::Words;
use crate::lexicon::times::SPOKEN_DAYS;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Clock, Grain, Meaning, Origin, Timex, TimexKind, Value};

/// Today and its neighbours.
pub(super) static DAYS: Rule = Rule {
    id: "date.today",
    about: "Today, yesterday, tomorrow and the days beside them.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(16, 4, &Anchors::Lists(&[&SPOKEN_DAYS])),
        pattern: r"\b(?<far>(?i:the day (?:before|after)) )?(?<day>{spokenday})\b",
        read: days,
    },
    examples: r"
        2024-12-31 | It came [[yesterday = 2024-12-30]], not [[today = 2024-12-31]] or [[the day after tomorrow = 2025-01-02]].
                   | It came [[yesterday = XXXX-XX-XX]].
        2024-12-31 | He told USA TODAY; the USA Today story, VOA Today, Bell News' Today show, and the Todays.
        2024-12-31 | [[Today = PRESENT_REF]] only a few such books exist. [[Today = 2024-12-31]] the court ruled on one.
        2024-12-31 | But [[today = PRESENT_REF]], some scholars doubt it; it was never as popular as it is [[today = PRESENT_REF]]. [[Today = 2024-12-31]] some judges met.
        2024-12-31 | A book that he still owns [[today = PRESENT_REF]], in today's world; [[today = 2024-12-31]]'s vote.
        2024-12-31 | so tired [[ytd = 2024-12-30]], see you [[tml = 2025-01-01]]
        2024-12-31 | Sales rose 4% YTD.
        2024-12-31 | See you [[tmrw = 2025-01-01]], not [[2day = 2024-12-31]].
    ",
};

fn days(m: &Match<'_>) -> Option<Found> {
    let far = i32::from(m.span("far").is_some());
    let word = m.get("day")?;
    let by = i32::try_from(SPOKEN_DAYS.lookup(word)?).ok()?;
    let by = by + far * by;
    let named = word.starts_with('T')
        && word[1..].starts_with(|second: char| second.is_ascii_lowercase())
        && m.before().ends_with(' ')
        && m.before().trim_end().ends_with(|last: char| last.is_alphanumeric() || matches!(last, '\'' | '’'))
        || word_after(m) == "Show"
        || word == "TODAY" && word_before(m) == "usa";
    let generic = word.eq_ignore_ascii_case("today") && is_generic(m) && !is_post(m.text());
    let meaning = match () {
        () if generic => Meaning::Stated("PRESENT_REF".to_owned()),
        () => Meaning::Shifted(Grain::Day, by, Origin::Speech),
    };
    // "up 4% ytd" is the year to date.
    let to_date = word.eq_ignore_ascii_case("ytd") && (word != "ytd" && word != "Ytd" || !is_post(m.text()));
    let dropped = to_date || word.eq_ignore_ascii_case("today") && is_of_these_days(m) && !is_post(m.text());
    (!named && !dropped).then(|| date(m, meaning))
}

/// Nouns that are of these days, not of one: "today's threats".
static OF_THESE_DAYS: Words = Words::new(
    "world society youth economy environment landscape market climate age era standards money dollars prices technology \
     kids children generation generations consumers students threats users computers organizations organisations \
     businesses companies cars teens women men workers families readers audiences workforce terms internet attackers \
     hackers cybercriminals enterprises networks biggest largest most modern digital global complex fast young leading \
     increasingly ever-changing highly typical connected cyber",
);

/// Events, which have their day: "learned from today's game".
static OF_A_DAY: Words = Words::new(
    "game match meeting vote session attack attacks announcement hearing paper edition talks ceremony decision ruling \
     election race summit visit trading show episode post briefing verdict raid strike test launch final event debate sale reading deal report close",
);

/// Words that tell of what has lasted: "which I still own today", "the process continues today".
const LASTING: &[&str] =
    &["still", "remain", "remains", "exist", "exists", "continues", "continue", "survive", "survives"];

/// What stands before "today" where it means these days: "as popular as it is today", "the best camera on the market today".
const OF_THE_PRESENT: &[&str] = &[
    "as it is",
    "as they are",
    "than it is",
    "than they are",
    "where we are",
    "what it is",
    "what they are",
    "on the market",
    "available",
    "has to offer",
    "in use",
    "alive",
    "in existence",
    "Even",
    "even",
];

/// "Today, some scholars believe", "But today, such devices are everywhere": of many, and of no event.
fn is_of_many(m: &Match<'_>) -> bool {
    static MANY: Words = Words::new(
        "some many most few such these those several countless numerous hundreds thousands millions more nearly things",
    );
    let opens = words(m.before()).all(|word| matches!(word, "But" | "And" | "Yet" | "So"));
    let mut behind = words(m.after().split([';', ':']).next().unwrap_or(""));
    let many = m.after().starts_with([',', ' ']) && behind.next().is_some_and(|first| MANY.contains(first));
    let happens = |word: &str| tense::is_event(word) || word.ends_with("ing") || matches!(word, "said" | "says");
    opens && many && !behind.take(8).any(happens)
}

/// "in today's world", "today's youth".
fn is_of_these_days(m: &Match<'_>) -> bool {
    let Some(owned) = m.after().strip_prefix("'s").or_else(|| m.after().strip_prefix("’s")) else { return false };
    let noun = words(owned).next().unwrap_or("");
    let of = matches!(word_before(m).as_str(), "in" | "of" | "for" | "into" | "with" | "from" | "against");
    of && !OF_A_DAY.contains(noun) || OF_THESE_DAYS.contains(noun)
}

/// "still known today", "Today only a few survive", "one of the most common today": these days, not this day.
fn is_generic(m: &Match<'_>) -> bool {
    let before = word_before(m);
    let place = before == "is" && word_after(m).starts_with(|first: char| first.is_ascii_uppercase());
    let lasting = words(m.before()).rev().take(4).any(|word| LASTING.contains(&word));
    let front = m.before().trim_end();
    lasting
        || OF_THE_PRESENT.iter().any(|end| front.ends_with(end))
        || is_of_many(m)
        || before == "known"
        || place
        || is_timeless(m)
        || is_of_no_day(m)
}

/// A shorter text speaks of the day that it was written on, in bytes.
const SHORT: usize = 600;

/// "What do writers read today?": a sentence without an event, and of nobody who speaks, in a text that tells of no days.
fn is_of_no_day(m: &Match<'_>) -> bool {
    let sentence = m.text().slice(m.sentence.span);
    let happens = |word: &str| matches!(word, "I" | "I'm" | "I'll" | "I’m" | "here") || tense::is_event(word);
    let goes_on = sentence.split(' ').zip(sentence.split(' ').skip(1)).any(|(verb, next)| {
        (matches!(verb, "is" | "are" | "am") || verb.ends_with("'re") || verb.ends_with("’re"))
            && next.trim_end_matches(['.', ',']).ends_with("ing")
    });
    let owns = m.after().starts_with(['\'', '’']);
    let long = m.text().as_str().len() > SHORT && !m.sentence.heading;
    long && !owns && !goes_on && !words(sentence).any(happens) && !shared(m).speaks_of_days
}

/// A sentence that "Today" opens, or that tells what is most common, and that tells of no event: no verb of the past,
/// none that looks ahead.
fn is_timeless(m: &Match<'_>) -> bool {
    let opens = m.before().chars().all(|mark| !mark.is_alphanumeric());
    let first = word_after(m);
    let speaks = matches!(first, "is" | "was" | "marks" | "we" | "I" | "he" | "she" | "they" | "will");
    let happens = |word: &str| word.ends_with("ing") || matches!(word, "is" | "are");
    let tells = |word: &str| tense::is_event(word) || matches!(word, "said" | "says") || opens && happens(word);
    let compares = || words(m.before()).any(|word| matches!(word, "most" | "commonly" | "widely"));
    let general = if opens { !speaks } else { compares() };
    general && !m.sentence.heading && !words(m.text().slice(m.sentence.span)).any(tells)
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’' | '-'))
        .filter(|word| !word.is_empty())
}

/// Tonight, last night, overnight.
pub(super) static NIGHT: Rule = Rule {
    id: "date.tonight",
    about: "The night of speaking or the one before: tonight, last night, overnight.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&[
            "tonight",
            "tonite",
            "2nite",
            "2night",
            "2nyt",
            "2nyte",
            "tonyt",
            "tonyte",
            "tonit",
            "night",
            "nights",
            "nite",
            "nites",
            "lastnight",
            "lastnite",
            "evening",
            "overnight",
        ]),
        pattern: r"\b(?i:(?<now>tonight|tonite?|2nite|2night|2nyte?|tonyte?)|(?<last>last(?: (?<part>night|nite|evening)|(?:night|nite)|(?<many> (?:nights|nites))))|(?<over>overnight))\b",
        read: night,
    },
    examples: r"
        2024-12-31 | It fell [[last night = 2024-12-30TNI]] and falls [[tonight = 2024-12-31TNI]].
        2024-12-31 | [[last nite = 2024-12-30TNI]] was fun, more [[2nyt = 2024-12-31TNI]]
        2024-12-31 | The last nights of the Tonight Show, an overnight success; overnight lending rates.
    ",
};

/// What lasts a night, any night: "overnight rates".
static OVERNIGHT: Words = Words::new(
    "rate rates lending deposit deposits loan loans index money funds bank interbank repo borrowing call stay stays trip \
     trips train trains flight flights delivery mail success guest guests package packages bag camp parking shift",
);

fn night(m: &Match<'_>) -> Option<Found> {
    let named = word_after(m) == "Show"
        || m.span("over").is_some() && OVERNIGHT.contains(word_after(m))
        || m.span("over").is_some()
            && (!word_after(m).is_empty() && m.before().trim_end().ends_with(" an")
                || m.before().trim_end().ends_with("the"));
    let by = if m.span("last").is_some() { -1 } else { 0 };
    let code = if m.get("part").is_some_and(|part| part.eq_ignore_ascii_case("evening")) { "EV" } else { "NI" };
    let meaning = Meaning::At(Clock::Part(code), Box::new(Meaning::Shifted(Grain::Day, by, Origin::Speech)));
    // In a post, "last nights" lacks its apostrophe.
    let many = m.span("many").is_some() && !is_post(m.text());
    (!named && !many).then(|| m.found(Value::Date(Timex::new(TimexKind::Time, meaning))))
}
