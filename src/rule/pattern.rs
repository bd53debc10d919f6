//! A rule's pattern, ready to run, and the search with it.

use regex_automata::meta::Regex;
use regex_automata::util::primitives::{NonMaxUsize, PatternID};
use regex_automata::util::syntax::parse;
use regex_automata::{Anchored, Input};

use super::windows::{Window, Windows};
use super::{Found, Match, Scene, expand};
use crate::text::Sentence;

/// A rule's pattern, ready to run.
#[derive(Debug)]
pub struct Pattern {
    /// What it looks for.
    pub regex: Regex,
    /// No match is longer, in bytes.
    pub reach: usize,
    /// The names of its groups by their numbers; the first is the whole match.
    names: Vec<Option<String>>,
    /// The number of the group that narrows a mention down, 0 if there is none.
    pub(super) mention: usize,
}

/// How a rule reads a match.
type Read = fn(&Match<'_>) -> Option<Found>;

/// Where the groups of a match begin and end, two for each group; kept from one search to the next.
pub(super) type Slots = Vec<Option<NonMaxUsize>>;

/// Compiles a rule's pattern.
///
/// Without prefilters, which take as long to build as all the rest: the anchors have already said where to look.
pub fn compile(pattern: &str) -> Pattern {
    let fail = |error: &dyn std::fmt::Display| -> ! {
        panic!("a rule's pattern must compile (tests/examples.rs): {error} in {pattern}")
    };
    let parsed = parse(&expand(pattern)).unwrap_or_else(|error| fail(&error));
    let config = Regex::config().auto_prefilter(false);
    let regex = Regex::builder().configure(config).build_from_hir(&parsed).unwrap_or_else(|error| fail(&error));
    let reach = parsed.properties().maximum_len().unwrap_or(usize::MAX);
    let names = regex.group_info().all_names().map(|(_, _, name)| name.map(str::to_owned)).collect();
    let mention = regex.group_info().to_index(PatternID::ZERO, "mention").unwrap_or(0);
    Pattern { regex, reach, names, mention }
}

impl Pattern {
    /// The number of the group `name`.
    pub(super) fn group(&self, name: &str) -> Option<usize> {
        // A pattern has few names: comparing them takes less time than hashing one.
        self.names.iter().position(|other| other.as_deref() == Some(name))
    }

    /// Hands what `read` makes of the matches in `windows` to `found`.
    pub(super) fn search(
        &self,
        scene: &Scene<'_>,
        windows: Windows<'_>,
        slots: &mut Slots,
        read: Read,
        mut found: impl FnMut(Found),
    ) {
        slots.resize(self.names.len() * 2, None);
        let mut from = 0;
        for window in windows {
            let sentence = &scene.text.sentences()[window.sentence];
            while let Some(matched) = self.next(scene, sentence, &window, from, slots) {
                let read = if matched.is_cut() { None } else { read(&matched) };
                from = matched.next_start(read.as_ref());
                if let Some(read) = read {
                    found(read);
                }
            }
        }
    }

    /// The next match in `window` that does not begin before `from`.
    fn next<'a>(
        &'a self,
        scene: &'a Scene<'_>,
        sentence: &'a Sentence,
        window: &Window,
        from: usize,
        slots: &'a mut Slots,
    ) -> Option<Match<'a>> {
        let start = window.range.start.max(from);
        if start >= window.range.end || window.is_start && start > window.range.start {
            return None;
        }
        let anchored = if window.is_start { Anchored::Yes } else { Anchored::No };
        let haystack = &scene.text.as_str()[..sentence.span.end as usize];
        let input = Input::new(haystack).range(start..window.range.end).anchored(anchored);
        self.regex.search_slots(&input, slots)?;
        Some(Match { scene, sentence, pattern: self, slots })
    }
}
