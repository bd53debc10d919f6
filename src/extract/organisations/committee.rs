//! "Senate banking committee", "House Committee on Bridges": a committee of a parliament.

use crate::lexicon::bodies::is_topic;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Name, Sign, Value};

/// A committee of a parliament.
pub(super) static RULE: Rule = Rule {
    id: "organisation.committee",
    about: "A committee of a parliament, its words capitalised or not: Senate banking committee.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["committee", "subcommittee"]),
        pattern: r"\b(?:(?:US |U\.S\. )?(?:Senate|House)|Commons|Lords|Bundestag|Knesset|Duma|[Pp]arliament|Lok Sabha|Rajya Sabha)(?:[’']s)?(?<topics>(?: [A-Za-z]{2,20},?){0,6}) (?:[Ss]ub)?[Cc]ommittee(?<on> on (?:the )?[A-Z][a-z]{2,20}(?:(?:, and |, | and | )[A-Z][a-z]{2,20}){0,6})?\b",
        read,
    },
    examples: r"
        | A letter went to the [[Senate banking committee]] and the [[House Foreign Affairs Committee]].
        | The [[Senate Committee on Banking, Housing, and Urban Affairs]] met.
        | The [[Commons home affairs committee]] was told.
        | The House said that no committee met; the Senate has a big committee.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let topics = m.get("topics").unwrap_or_default();
    if topics.is_empty() && m.get("on").is_none() || !topics.split_whitespace().all(is_part) {
        return None;
    }
    let name = Name { subtype: Some("government"), signs: vec![Sign::BodyWord], ..Name::default() };
    Some(m.found(Value::Organisation(name)))
}

/// Whether `word` can stand in a committee's name.
fn is_part(word: &str) -> bool {
    let word = word.trim_end_matches(',').to_ascii_lowercase();
    is_topic(&word)
        || matches!(
            word.as_str(),
            "and"
                | "select"
                | "joint"
                | "standing"
                | "special"
                | "banking"
                | "armed"
                | "judiciary"
                | "ethics"
                | "rules"
                | "ways"
                | "means"
                | "appropriations"
                | "oversight"
                | "accountability"
                | "relations"
                | "small"
                | "business"
                | "accounts"
                | "petitions"
                | "intelligence"
                | "budget"
        )
}
