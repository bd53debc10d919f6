//! Whether a text says that a number is a rise or a fall.

use super::line::Line;
use super::words::List;
use crate::value::Trend;

/// Verbs, nouns and adverbs of rising.
#[rustfmt::skip]
static UP: List = List::new(&[
    "rose", "rise", "rises", "rising", "risen", "gained", "gain", "gains", "gaining", "climbed", "climb", "climbs",
    "climbing", "jumped", "jump", "jumps", "jumping", "surged", "surge", "surges", "surging", "soared", "soar", "soars",
    "soaring", "increased", "increase", "increases", "increasing", "grew", "grow", "grows", "growing", "grown", "up",
    "added", "advanced", "advances", "rallied", "spiked", "upped", "leapt", "leaped", "swelled", "rebounded",
    "ballooned", "expanded", "accelerated", "higher",
]);

/// Verbs, nouns and adverbs of falling.
#[rustfmt::skip]
static DOWN: List = List::new(&[
    "fell", "fall", "falls", "falling", "fallen", "dropped", "drop", "drops", "dropping", "declined", "decline",
    "declines", "declining", "slid", "slide", "slides", "slipped", "slips", "tumbled", "tumble", "tumbles", "plunged",
    "plunge", "plunges", "sank", "sink", "sinks", "shed", "sheds", "lost", "lose", "loses", "losing", "down",
    "decreased", "decrease", "decreases", "decreasing", "dipped", "dips", "plummeted", "slumped", "slump", "retreated",
    "shrank", "shrunk", "reduced", "eased", "contracted", "weakened", "lower",
]);

/// Words that may stand between the word of the trend and the number.
#[rustfmt::skip]
static BETWEEN: List = List::new(&[
    "by", "to", "about", "nearly", "almost", "another", "some", "a", "an", "more", "than", "over", "as", "much", "of",
    "only", "just", "sharply", "slightly", "further", "around", "roughly", "at", "least", "approximately", "from",
    "an", "estimated", "average", "total", "less", "under", "up", "down",
]);

/// The furthest that the word stands before the number, in tokens.
const REACH: usize = 6;

/// The trend that the words right before the token `first` give.
pub(super) fn before(line: Line<'_>, first: usize) -> Option<Trend> {
    for steps in 1..=REACH {
        let word = line.back(first, steps);
        if super::line::is_in(word, &["up", "down"]) && is_particle(line, first, steps) {
            return None;
        }
        if UP.holds(word) && !is_up_to(line, first, steps) {
            return Some(Trend::Up);
        }
        if DOWN.holds(word) {
            return Some(Trend::Down);
        }
        if !BETWEEN.holds(word) {
            return None;
        }
    }
    None
}

/// Verbs of which "up" and "down" are a part.
#[rustfmt::skip]
const PHRASAL: &[&str] = &[
    "shut", "shuts", "shutting", "set", "sets", "setting", "took", "take", "takes", "taking", "put", "bring", "brought",
    "broke", "break", "turn", "turned", "make", "makes", "made", "making", "pick", "picked", "gave", "give", "hand",
    "handed", "tear", "tore", "hunt", "track", "tracked", "line", "lined", "back", "sign", "signed", "clean", "break",
];

/// "shut down 2,000 computers", "set up a panel": no trend but a part of the verb.
fn is_particle(line: Line<'_>, first: usize, steps: usize) -> bool {
    let article = steps > 1 && super::line::is_in(line.back(first, steps - 1), &["a", "an"]);
    article || super::line::is_in(line.back(first, steps + 1), PHRASAL)
}

/// "up to 5" is a limit.
fn is_up_to(line: Line<'_>, first: usize, steps: usize) -> bool {
    line.back(first, steps).eq_ignore_ascii_case("up")
        && steps > 1
        && line.back(first, steps - 1).eq_ignore_ascii_case("to")
}

/// Whether the number goes on with what the one before it says: "lost 190 points, or 0.6%", "Burlington by 2.6%".
pub(super) fn carries(line: Line<'_>, before: usize, first: usize) -> bool {
    let between = before..first;
    let is_or = between.len() <= 3 && line.follows(first, &["or", "("]);
    let is_by = between.len() <= 8 && line.follows(first, &["by"]);
    is_or || is_by
}
