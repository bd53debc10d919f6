//! Which numbers count nothing: years, names, places in a row, scores, parts of something longer.

use super::age;
use super::amount::Amount;
use super::chunk::is_stop;
use super::line::{Line, is_in};
use super::trend;
use super::unit::Unit;
use super::words::{ALWAYS_VERBS, BEFORE_YEARS, ENDS_BEHIND_NOUNS, NUMBERED, SCORES, STREETS};
use crate::lexicon::MONTHS;
use crate::lexicon::numbers::Form;
use crate::text::Shape;

/// What is known of a number apart from its own form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// A plural noun follows.
    pub(super) noun: bool,
    /// A modifier stands beside it.
    pub(super) modified: bool,
}

/// Whether a number without a unit counts something.
pub(super) fn counts(line: Line<'_>, amount: &Amount<'_>, around: Around) -> bool {
    !is_inside(line, amount)
        && !is_listing(line, amount)
        && !is_date_part(line, amount)
        && !is_year(line, amount, around)
        && (!is_score(line, amount) || is_goal(line, amount, around))
        && !is_named(line, amount, around)
        && !is_picture(line, amount, around)
        && (around.noun || stands_alone(line, amount, around) && !age::is_age(line, amount))
}

/// Part of something longer: a hyphen, a stop, a slash or a sign binds it to what stands beside it.
fn is_inside(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let before = line.touches(amount.first) && binds_before(line, amount.first - 1);
    let next = amount.next;
    let behind = line.touches(next) && (binds_behind(line, next) || line.shape(next).is_word());
    before || behind
}

fn binds_before(line: Line<'_>, token: usize) -> bool {
    match line.word(token) {
        "-" | "‑" | "." | "," | "/" | "\\" | ":" | "#" | "@" | "_" | "*" | "=" | "&" | "^" | "№" | "'" | "’" => {
            true
        }
        "–" | "+" => line.touches(token),
        word => line.shape(token) != Shape::Mark && !word.is_empty(),
    }
}

/// A mark that joins what follows at once.
fn binds_behind(line: Line<'_>, token: usize) -> bool {
    let joins = matches!(
        line.word(token),
        "-" | "‑" | "." | "/" | "\\" | ":" | "_" | "@" | "*" | "=" | "'" | "’" | "'s" | "’s"
    );
    let is_possessive = matches!(line.word(token), "'s" | "’s");
    joins && (line.touches(token + 1) || is_possessive)
}

/// `1.`, `2)`, `(3)`, `No. 4`
fn is_listing(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let small = amount.numeral.form == Form::Bare && amount.numeral.value < 100.0;
    let begins = amount.first == line.first && matches!(line.word(amount.next), "." | ")" | ":");
    let in_brackets = line.back(amount.first, 1) == "(" && line.word(amount.next) == ")";
    let is_number = line.back(amount.first, 1) == "." && line.back(amount.first, 2).eq_ignore_ascii_case("no");
    small && (begins || in_brackets) || is_number
}

/// A day beside its month, an hour beside its half of the day.
fn is_date_part(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let bare = amount.numeral.form == Form::Bare;
    let month = |word: &str| MONTHS.lookup(word).is_some();
    let stopped = line.back(amount.first, 1) == "." && month(line.back(amount.first, 2));
    let beside = month(line.back(amount.first, 1)) || stopped || month(line.word(amount.next));
    let hour =
        line.is_in(amount.next, &["a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "gmt", "utc", "bst", "et"]);
    bare && amount.numeral.value <= 31.0 && beside || hour
}

/// Four digits that name a year: only a modifier and a noun make them a number.
fn is_year(line: Line<'_>, amount: &Amount<'_>, around: Around) -> bool {
    let round = amount.numeral.value % 100.0 == 0.0;
    let placed = BEFORE_YEARS.holds(line.back(amount.first, 1)) || !line.holds(amount.first.wrapping_sub(1));
    amount.is_year() && !(around.noun && (around.modified || round && !placed))
}

/// A decimal behind "score" or "rated", or before "out of 10".
pub(super) fn is_score(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let decimal = amount.numeral.value.fract() != 0.0 || amount.numeral.value <= 10.0;
    let scored = (1..=4).any(|steps| SCORES.holds(line.back(amount.first, steps)));
    let of_ten = line.is(amount.next, "out") && line.is(amount.next + 1, "of") && line.word(amount.next + 2) == "10";
    decimal && amount.unit == Unit::None && (scored && amount.numeral.form != Form::Words || of_ten)
}

/// "scored 2 goals": what is scored is counted.
fn is_goal(line: Line<'_>, amount: &Amount<'_>, around: Around) -> bool {
    around.noun && (1..=4).any(|steps| is_in(line.back(amount.first, steps), &["scored", "scores", "score"]))
}

/// The number of a name: a capitalised word before it, or a noun that is numbered.
fn is_named(line: Line<'_>, amount: &Amount<'_>, around: Around) -> bool {
    let before = amount.first.wrapping_sub(1);
    let word = line.word(before);
    let small = matches!(amount.numeral.form, Form::Bare | Form::Words) && amount.numeral.value < 10_000.0
        || amount.numeral.form == Form::Digits && amount.numeral.value < 1000.0 && amount.numeral.scale < 2.0;
    if word.is_empty() || !small {
        return false;
    }
    let numbered = NUMBERED.holds(word) && !top_things(word, around) && !is_verb_before(line, before);
    let opens = before == line.first && is_stop(line, before);
    let capital = line.shape(before).is_capitalised() && !opens || line.shape(before) == Shape::Mixed;
    let spelled = amount.numeral.form == Form::Words && line.shape(amount.token) == Shape::Lower;
    let titled = amount.numeral.form == Form::Words && (capital || opens) && !spelled && !line.heading;
    titled
        || is_titled(line, amount)
        || numbered && (capital || !around.noun || !spelled)
        || capital && !spelled && !around.noun
        || is_address(line, amount.next)
        || is_group(line, before)
        || is_listed(line, amount)
}

/// "and Five Guys": a number in words with a capital amid a sentence, before another.
fn is_titled(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let capital = |token: usize| line.shape(token) == Shape::Capital;
    let amid = line.shape(amount.first.wrapping_sub(1)) == Shape::Lower && !line.heading;
    let words = amount.first.saturating_sub(PROSE).max(line.first)..(amount.first + PROSE).min(line.last);
    let prose = || words.filter(|&token| line.shape(token) == Shape::Lower && line.word(token).len() > 3).count() > 2;
    amount.numeral.form == Form::Words && amid && capital(amount.token) && capital(amount.next) && prose()
}

/// How far from a number the words are counted that tell prose from a headline, in tokens.
const PROSE: usize = 12;

/// "the Group of Seven": a body that says how many it is.
fn is_group(line: Line<'_>, before: usize) -> bool {
    line.word(before) == "of" && line.back(before, 1) == "Group"
}

/// "versions 7.0 to 7.4", "chapters 2, 3 and 5": a place in a row behind another.
fn is_listed(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let joins = |token: usize| {
        line.is_in(token, &["to", "and", "or", "through", ","])
            || matches!(line.shape(token), Shape::Number)
            || line.text.mask_over(line.span(token)).is_some()
    };
    let mut before = amount.first.saturating_sub(1);
    for _ in 0..LISTED {
        if !line.holds(before) || !joins(before) {
            break;
        }
        before = before.saturating_sub(1);
    }
    before + 2 < amount.first && line.word(before).ends_with('s') && NUMBERED.holds(line.word(before))
}

/// The most tokens from a noun that is numbered to the last of its numbers.
const LISTED: usize = 10;

/// "4K televisions", "the 10K": a resolution or a race.
fn is_picture(line: Line<'_>, amount: &Amount<'_>, around: Around) -> bool {
    let thousands = line.word(amount.token).ends_with('K') && amount.numeral.value <= 10_000.0;
    thousands && (!around.noun && !around.modified || line.is_in(amount.next, PICTURES))
}

/// What a resolution stands before.
#[rustfmt::skip]
const PICTURES: &[&str] = &[
    "tv", "tvs", "television", "televisions", "video", "videos", "display", "displays", "screen", "screens", "monitor",
    "monitors", "resolution", "uhd", "ultra", "hdr", "camera", "cameras", "footage", "content", "oled", "qled", "lcd",
    "streaming", "panel", "panels", "projector", "projectors", "recording", "playback", "movies", "race", "run", "runs", "walk",
];

/// Whether a street follows: "16 Example Avenue".
fn is_address(line: Line<'_>, next: usize) -> bool {
    let capitals = (next..next + 4).take_while(|&token| line.shape(token).is_capitalised());
    capitals.into_iter().any(|token| token > next && STREETS.holds(line.word(token)))
}

/// "the top ten vulnerabilities" counts, "the top ten" does not.
fn top_things(word: &str, around: Around) -> bool {
    around.noun
        && is_in(
            word,
            &["top", "bottom", "update", "patch", "release", "form", "top", "web", "exit", "rank", "plan", "number"],
        )
}

fn is_verb_before(line: Line<'_>, before: usize) -> bool {
    line.shape(before) == Shape::Lower
        && line.follows(before, &["to", "will", "would", "can", "could", "and", "not"])
        && line.is_in(before, &["update", "patch", "release", "form", "code", "rank", "plan", "act", "rule", "exit"])
}

/// Whether a number without noun and unit is a quantity all the same.
fn stands_alone(line: Line<'_>, amount: &Amount<'_>, around: Around) -> bool {
    let is_digits = amount.numeral.form == Form::Digits;
    let is_large = is_digits && (amount.numeral.scale > 1.0 || amount.numeral.value >= 1000.0)
        || amount.numeral.form == Form::Words && amount.numeral.value >= 100.0
        || is_digits
            && line.word(amount.token) == "."
            && amount.numeral.end - line.span(amount.token).end as usize == 3;
    is_large
        || around.modified && amount.numeral.value > 1.0
        || is_large_bare(line, amount)
        || is_pronoun(line, amount)
        || is_level(line, amount)
        || is_vote(line, amount)
        || is_tally(line, amount)
}

/// "put the number of dead at 312", "the toll is now 40"
fn is_tally(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let led = ["at", "to", "is", "was", "now", "reached", "hit", "stood", "passed", "already"];
    let tally = |steps| is_in(line.back(amount.first, steps), &["number", "toll", "total", "tally", "count", "figure"]);
    line.follows(amount.first, &led) && amount.numeral.form == Form::Bare && (2..=TALLIED).any(tally)
}

/// The furthest that the tally stands before its number, in tokens.
const TALLIED: usize = 8;

/// "voted 311 to 299", "by 51 votes to 49"
fn is_vote(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let is_number = |token: usize| line.shape(token) == Shape::Number;
    let for_it = line.is(amount.next, "to") && is_number(amount.next + 1);
    let before = amount.first.wrapping_sub(2);
    let against = line.follows(amount.first, &["to"]) && (is_number(before) || line.is(before, "votes"));
    let voted = || (1..=VOTED).any(|steps| is_in(line.back(amount.first, steps), VOTES));
    amount.numeral.form == Form::Bare && (for_it || against) && voted()
}

/// Words of a vote before its outcome.
#[rustfmt::skip]
const VOTES: &[&str] = &[
    "voted", "vote", "votes", "passed", "approved", "rejected", "ratified", "backed", "defeated", "majority", "margin",
    "endorsed", "adopted", "outnumbered", "gainers", "losers", "advancers", "decliners", "advances", "declines",
];

/// The furthest that the word stands before the number, in tokens.
const VOTED: usize = 7;

/// Words before a number without a noun that say what something amounts to.
#[rustfmt::skip]
const LEVELS: &[&str] = &[
    "at", "to", "by", "from", "of", "is", "was", "are", "were", "than", "reached", "hit", "only", "just", "and", "or",
    "these", "those", "nearly", "totalled", "totaled", "reaching", "hitting", "total", "further", "another", "including",
];

/// Four digits and more behind a word in small letters.
fn is_large_bare(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let placed = line.is_in(amount.first.wrapping_sub(1), LEVELS);
    amount.numeral.form == Form::Bare && amount.numeral.value >= 1000.0 && (placed || amount.first == line.first)
}

/// Verbs whose object is no number of things.
const NAMING: &[&str] = &[
    "aged",
    "turned",
    "dated",
    "ranked",
    "seeded",
    "numbered",
    "rated",
    "graded",
    "entitled",
    "called",
    "named",
    "listed",
    "updated",
    "published",
    "posted",
    "started",
    "according",
    "during",
    "including",
    "following",
    "ended",
    "using",
    "opened",
    "closed",
    "advanced",
    "reading",
    "beginning",
    "starting",
    "ending",
    "finished",
    "placed",
];

/// "scored 14 in the fourth", "wounding 17": the object of a verb, with nothing behind it.
fn is_object(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let before = amount.first.wrapping_sub(1);
    let word = line.word(before);
    let verb = word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"))
        || is_in(
            word,
            &["had", "has", "have", "won", "lost", "made", "hit", "seats", "holds", "employs", "houses", "sleeps"],
        );
    let ends = line.is_in(
        amount.next,
        &["in", "on", "for", "and", "at", "with", "from", "during", "after", "before", "by", ",", ".", ";", ")"],
    ) || amount.next >= line.last
        || line.is_in(amount.next, OTHERS)
        || line.is(amount.next, "to") && trend::before(line, amount.first).is_some();
    line.shape(before) == Shape::Lower && verb && ends && !is_in(word, NAMING)
}

/// Words behind a number that stands for things or people named before.
const OTHERS: &[&str] = &["more", "others", "straight", "apiece", "each", "overall", "unanswered", "altogether"];

/// Words for many, behind which a number says how many.
#[rustfmt::skip]
pub(super) const GROUPS: &[&str] = &[
    "group", "team", "party", "family", "crew", "staff", "crowd", "total", "gang", "cast", "squad", "audience", "panel",
    "population", "pack", "band", "convoy", "fleet", "average", "workforce", "membership", "force", "majority", "list", "sample", "battalion", "brigade", "delegation", "mob", "battery", "choir", "contingent", "side", "garrison",
];

/// What people are behind a number that stands for them.
const HARMED: &[&str] =
    &["dead", "killed", "injured", "wounded", "hurt", "missing", "arrested", "hospitalised", "hospitalized", "aboard"];

/// "Two of those", "another three", "six were".
fn is_pronoun(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let led = line.follows(amount.first, &["another", "further", "other", "remaining", "least", "additional"]);
    let goes_on = line.is_in(amount.next, &["of", "were", "are", "have", "had", "who", "others"])
        || line.is(amount.next, "more") && line.is_in(amount.next + 1, &["were", "are", "have", "had", "who", "died"]);
    let voted = line.is(amount.next, "in") && line.is_in(amount.next + 1, &["favour", "favor"])
        || line.is(amount.next, "for") && matches!(line.word(amount.next + 1), "," | "and" | "to")
        || line.is(amount.next, "in") && line.is_in(amount.next + 1, &["all", "total"])
        || line.is_in(amount.next, &["against", "abstaining", "abstained"]);
    let pointed = line.follows(amount.first, &["the", "these", "those", "all", "between"]);
    let harmed = line.is_in(amount.next, HARMED) || line.word(amount.next).ends_with("ed") && pointed;
    let opens = amount.first == line.first || line.follows(amount.first, &[",", "and", "while", "but"]);
    let acted = opens && line.shape(amount.next) == Shape::Lower && line.word(amount.next).ends_with("ed");
    let form = matches!(amount.numeral.form, Form::Words | Form::Bare);
    let in_group = line.follows(amount.first, &["of"]) && is_in(line.back(amount.first, 2), GROUPS);
    let led = led
        || in_group
        || is_lone(line, amount)
        || line.follows(amount.first, &["killed", "killing", "kills", "injured", "injuring", "wounded"]);
    let next = line.word(amount.next);
    let verb = line.shape(amount.next) == Shape::Lower
        && (next.ends_with("ed") || ALWAYS_VERBS.holds(next) || ENDS_BEHIND_NOUNS.holds(next));
    let led = led || verb && line.follows(amount.first, &["only", "just", "all"]);
    let of_the = line.back(amount.first, 2).eq_ignore_ascii_case("of");
    form && amount.numeral.value > 1.0
        && (led || voted || harmed || acted || goes_on && (!pointed || of_the) || is_object(line, amount))
}

/// Words right before a number in words that make it an hour, an age, a rank or part of a longer number.
#[rustfmt::skip]
const NO_PRONOUN_BEHIND: &[&str] = &[
    "at", "by", "until", "till", "before", "after", "around", "about", "was", "is", "be", "am", "turned", "aged", "age", "ages",
    "top", "bottom", "big", "square", "to", "in", "into", "and", "or", "on", "point", "past", "since", "famous", "no",
    "number", "a", "an", "one", "two", "plus", "minus", "times", "final",
];

/// Words behind which a number is the subject or the object of a clause.
#[rustfmt::skip]
const PRONOUN_BEFORE: &[&str] = &[
    "the", "all", "these", "those", "other", "last", "first", "remaining", "only", "just", "with", "for", "from", "of",
    "killed", "has", "had", "have", "won", "lost", "than", "any", "leaves", "left", "including",
];

/// "the two met", "all four were freed", "only three remain": a number in words as a noun of its own.
fn is_lone(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let next = amount.next;
    let ends = !line.shape(next).is_word()
        || is_stop(line, next)
        || line.is_in(next, OTHERS)
        || line.word(next).ends_with("ed")
        || ENDS_BEHIND_NOUNS.holds(line.word(next));
    let lower = line.shape(amount.token) == Shape::Lower;
    amount.numeral.form == Form::Words
        && lower
        && ends
        && line.follows(amount.first, PRONOUN_BEFORE)
        && !line.follows(amount.first, NO_PRONOUN_BEHIND)
        && !line.back(amount.first, 2).eq_ignore_ascii_case("age")
}

/// "fell to 87", "from 200", "at 96.088": a level that something has.
fn is_level(line: Line<'_>, amount: &Amount<'_>) -> bool {
    let decimal = amount.numeral.form == Form::Digits && line.follows(amount.first, LEVELS);
    let compared = line.follows(amount.first, &["with", "to"])
        && is_in(line.back(amount.first, 2), &["compared", "compares"])
        || line.follows(amount.first, &["versus"])
        || line.follows(amount.first, &["from", "against"])
            && line.shape(amount.first.wrapping_sub(2)) == Shape::Number;
    let closes = line.is_in(amount.next, &["at", "to", ",", ".", ";", ")", "in", "on", "from", "points"])
        || amount.next >= line.last;
    let direct = closes && trend::before(line, amount.first).is_some() && !line.follows(amount.first, LEVELS);
    let moved = compared
        || direct
        || line.follows(amount.first, &["from", "to", "by"]) && trend::before(line, amount.first).is_some();
    decimal || moved && matches!(amount.numeral.form, Form::Bare | Form::Digits)
}

/// Whether nothing binds the number to what stands before it.
pub(super) fn is_free_before(line: Line<'_>, first: usize) -> bool {
    !(line.touches(first) && binds_before(line, first - 1))
}

/// Whether a number with a unit stands free: a hyphen may bind it (`sub-7 nanometre`), other marks make it a part.
pub(super) fn is_measurable(line: Line<'_>, first: usize) -> bool {
    !(line.touches(first) && matches!(line.back(first, 1), "." | "," | ":" | "/" | "#" | "_" | "@" | "&" | "\\"))
}
