//! Whether a text says that a number is a rise or a fall.

use super::chunk::is_stop;
use super::line::{Line, is_in};
use super::words::List;
use crate::value::Trend;

/// Verbs, nouns and adverbs of rising.
#[rustfmt::skip]
static UP: List = List::new(&[
    "rose", "rise", "rises", "rising", "risen", "gained", "gain", "gains", "gaining", "climbed", "climb", "climbs",
    "climbing", "adding", "adds", "jumped", "jump", "jumps", "jumping", "surged", "surge", "surges", "surging", "soared", "soar",
    "soars", "soaring", "increased", "increase", "increases", "increasing", "grew", "grow", "grows", "growing",
    "grown", "up", "added", "advanced", "advance", "advances", "advancing", "rallied", "rally",
    "rallies", "rallying", "spiked", "spike", "spikes", "spiking", "upped", "leapt", "leaped", "leap", "leaps",
    "leaping", "swelled", "swell", "swells", "swelling", "swollen", "rebounded", "rebound", "rebounds", "rebounding",
    "ballooned", "balloon", "balloons", "ballooning", "expanded", "expand", "expands", "expanding", "accelerated",
    "accelerate", "accelerates", "accelerating", "higher", "rocketed", "skyrocketed", "skyrocketing", "recovered",
    "recovering", "strengthened", "strengthening", "appreciated", "appreciating", "widened", "widening", "mushroomed",
    "doubled", "doubling", "tripled", "tripling", "trebled", "quadrupled", "upward", "upwards", "bounced", "improved",
    "improving", "regained", "regaining", "firmed", "firming", "zoomed", "popped", "vaulted", "escalated", "inflated",
    "growth", "enlarged", "multiplied", "steepened", "uptick", "upturn",
]);

/// Verbs, nouns and adverbs of falling.
#[rustfmt::skip]
static DOWN: List = List::new(&[
    "fell", "fall", "falls", "falling", "fallen", "dropped", "drop", "drops", "dropping", "declined", "decline",
    "declines", "declining", "slid", "slide", "slides", "sliding", "slipped", "slip", "slips", "slipping", "tumbled",
    "tumble", "tumbles", "tumbling", "plunged", "plunge", "plunges", "plunging", "sank", "sink", "sinks", "sinking",
    "sunk", "shed", "sheds", "shedding", "lost", "lose", "loses", "losing", "down", "decreased", "decrease",
    "decreases", "decreasing", "dipped", "dip", "dips", "dipping", "plummeted", "plummet", "plummets", "plummeting",
    "slumped", "slump", "slumps", "slumping", "retreated", "retreat", "retreats", "retreating", "shrank", "shrink",
    "shrinks", "shrinking", "shrunk", "reduced", "reduces", "reducing", "eased", "easing", "contracted", "contracts",
    "contracting", "weakened", "weakening", "lower", "crashed", "crashing", "collapsed", "collapsing", "nosedived",
    "softened", "cooled", "depreciated", "dwindled", "dwindling", "halved", "halving", "narrowed", "narrowing",
    "slowed", "slowing", "downward", "downwards", "tanked", "skidded", "sagged", "receded", "diminished", "cratered",
    "subsided", "lessened", "eroded", "waned", "downturn", "backtracked", "swooned",
]);

/// Verbs of raising, which need "by", "to" or "from" before the number: "raised $5m" is no rise.
#[rustfmt::skip]
static RAISE: List = List::new(&[
    "raised", "raises", "raising", "raise", "lifted", "lifts", "lifting", "hiked", "hikes", "hiking", "boosted",
    "boosts", "boosting", "bumped", "upgraded", "pushed", "driven", "stretched", "extended",
]);

/// Verbs of lowering, which need the same.
#[rustfmt::skip]
static LOWER: List = List::new(&[
    "cut", "cuts", "cutting", "lowered", "lowers", "lowering", "trimmed", "trims", "trimming", "slashed", "slashes",
    "slashing", "pared", "paring", "shaved", "downgraded", "scaled", "curtailed",
]);

/// Words that may stand between the word of the trend and the number.
#[rustfmt::skip]
static BETWEEN: List = List::new(&[
    "by", "to", "about", "nearly", "almost", "another", "some", "a", "an", "more", "than", "over", "as", "much", "of",
    "only", "just", "sharply", "slightly", "further", "around", "roughly", "least", "approximately", "from",
    "an", "estimated", "average", "total", "less", "under", "up", "down", "annual", "annualised", "annualized", "seasonally",
    "adjusted", "modest", "whopping", "record", "mere", "massive", "staggering", "high", "low", "additional", "net", "well",
]);

/// The furthest that the word stands before the number, in tokens.
const REACH: usize = 6;

/// The trend that the words right before the token `first` give.
pub(super) fn before(line: Line<'_>, first: usize) -> Option<Trend> {
    for steps in 1..=REACH {
        let word = line.back(first, steps);
        if is_in(word, &["up", "down"]) && is_particle(line, first, steps) {
            return None;
        }
        if UP.holds(word) && !is_up_to(line, first, steps) {
            return Some(Trend::Up);
        }
        if DOWN.holds(word) || is_off(line, first, steps) {
            return Some(Trend::Down);
        }
        if let Some(trend) =
            moved(word).filter(|_| steps > 1 && is_in(line.back(first, steps - 1), &["by", "to", "from"]))
        {
            return Some(trend);
        }
        let bound = word.eq_ignore_ascii_case("at") && is_in(line.back(first, steps - 1), &["least", "most"]);
        if !bound && !BETWEEN.holds(word) {
            return far(line, first, steps);
        }
    }
    None
}

/// "increased in the first quarter by 5 %": the verb stands before a phrase of its own, and "by" or "to" before the number.
fn far(line: Line<'_>, first: usize, steps: usize) -> Option<Trend> {
    let led = (1..steps).any(|steps| is_in(line.back(first, steps), &["by", "to"]));
    let inside = |&steps: &usize| {
        line.shape(first.wrapping_sub(steps)).is_word()
            && !is_in(line.back(first, steps), &["and", "against", "versus"])
    };
    let verb = |steps: usize| {
        let word = line.back(first, steps);
        let up = (UP.holds(word) || RAISE.holds(word)).then_some(Trend::Up);
        let down = || (DOWN.holds(word) || LOWER.holds(word)).then_some(Trend::Down);
        up.or_else(down).filter(|_| is_finite(word) || is_infinitive(line, first - steps))
    };
    led.then(|| (steps..steps + FAR).take_while(inside).find_map(verb)).flatten()
}

/// How far a verb stands before "by", in tokens.
const FAR: usize = 8;

/// Whether the word is a verb in a form that no noun has.
fn is_finite(word: &str) -> bool {
    word.ends_with("ed")
        || word.ends_with("ing")
        || is_in(word, &["rose", "fell", "grew", "sank", "slid", "shrank", "cut", "grown", "risen", "fallen"])
}

/// "will increase output by 5%": the bare form behind an auxiliary or "to".
fn is_infinitive(line: Line<'_>, verb: usize) -> bool {
    let auxiliary = ["to", "will", "would", "could", "may", "might", "can", "should", "must", "not", "and"];
    line.follows(verb, &auxiliary)
}

/// Whether the word before the number tells of a loss or a gain of things, which is no trend of their number.
pub(super) fn is_loss(line: Line<'_>, first: usize) -> bool {
    let is = |steps: usize| is_in(line.back(first, steps), LOSSES);
    let word = (1..=REACH).find(|&steps| is(steps) || !BETWEEN.holds(line.back(first, steps)));
    word.is_some_and(is)
}

/// Verbs that take things and sums as well as changes.
#[rustfmt::skip]
const LOSSES: &[&str] = &[
    "lost", "lose", "loses", "losing", "shed", "sheds", "shedding", "added", "adding", "adds", "gained", "gain", "gains",
    "gaining", "sank", "sunk", "sinks", "sinking",
];

/// What a verb of raising or lowering says.
fn moved(word: &str) -> Option<Trend> {
    let up = || RAISE.holds(word).then_some(Trend::Up);
    up().or_else(|| LOWER.holds(word).then_some(Trend::Down))
}

/// Verbs of which "up" and "down" are a part.
#[rustfmt::skip]
const PHRASAL: &[&str] = &[
    "shut", "shuts", "shutting", "set", "sets", "setting", "took", "take", "takes", "taking", "bring", "brought",
    "broke", "break", "turn", "turned", "make", "makes", "made", "making", "pick", "gave", "give", "hand",
    "handed", "tear", "tore", "hunt", "track", "tracked", "line", "lined", "back", "sign", "signed", "clean",
    "showed", "show", "gives", "used", "blew", "beat", "follow", "followed", "fit", "open", "opened",
];

/// Verbs with which "up" and "down" are a part before things and a trend before percentages: `ended up 0.5%`.
const MARKETS: &[&str] = &["ended", "end", "ends", "picked", "picks", "finished", "put"];

/// What shows a change of a price or an index.
const CHANGES: &[&str] = &["%", "percent", "per", "pct", "points", "cents", "pence", "basis"];

/// "shut down 2,000 computers", "set up a panel": no trend but a part of the verb.
fn is_particle(line: Line<'_>, first: usize, steps: usize) -> bool {
    let article = steps > 1 && is_in(line.back(first, steps - 1), &["a", "an"]);
    let verb = line.back(first, steps + 1);
    let moves = is_in(verb, MARKETS) && line.is_in(first + 1, CHANGES);
    article || !moves && (is_in(verb, PHRASAL) || is_in(verb, MARKETS))
}

/// "the shares were off 3%"
fn is_off(line: Line<'_>, first: usize, steps: usize) -> bool {
    line.back(first, steps).eq_ignore_ascii_case("off")
        && is_in(line.back(first, steps + 1), &["is", "was", "were", "are", "closed", "ended", "finished", "traded"])
}

/// "up to 5" is a limit.
fn is_up_to(line: Line<'_>, first: usize, steps: usize) -> bool {
    line.back(first, steps).eq_ignore_ascii_case("up")
        && steps > 1
        && line.back(first, steps - 1).eq_ignore_ascii_case("to")
}

/// Whether only a name stands between two numbers, the verb being that of the first: "Apex rose 5%, Borex 3%".
pub(super) fn is_gapped(line: Line<'_>, before: usize, first: usize) -> bool {
    let between = before..first;
    let is_plain = |token: usize| {
        let word = line.word(token);
        let joins = is_in(word, &[",", "and", "while", "&", "-", "'s", ";", "of", "the", "in", "its", "by", "with"]);
        joins || line.shape(token).is_word() && !is_stop(line, token) && !word.ends_with("ed")
    };
    let parted = is_in(line.word(before), &[",", "and", "while", ";"]);
    (2..=GAP).contains(&between.len()) && parted && between.into_iter().all(is_plain)
}

/// The most tokens of the name between them.
const GAP: usize = 7;

/// Whether the number goes on with what the one before it says: "lost 190 points, or 0.6%", "Burlington by 2.6%".
pub(super) fn carries(line: Line<'_>, before: usize, first: usize) -> bool {
    let between = before..first;
    let is_or = between.len() <= 3 && line.follows(first, &["or", "("]);
    let is_by = between.len() <= 8 && line.follows(first, &["by"]);
    let is_and = between.len() == 1 && line.follows(first, &["and"]);
    is_or || is_by || is_and
}
