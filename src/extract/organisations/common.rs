//! Pairs of words that look like names of bodies and are ordinary things: "Task Force", "Data Center".

use super::walk::Walk;

/// In lower case, sorted.
static COMMON: &[&str] = &[
    "access board",
    "action center",
    "address library",
    "annual conference",
    "app center",
    "artificial intelligence",
    "attack force",
    "bank holiday",
    "box office",
    "brute force",
    "bulletin board",
    "business intelligence",
    "business school",
    "call center",
    "call centre",
    "certificate authority",
    "certification authority",
    "circuit board",
    "city center",
    "city centre",
    "class library",
    "cloud service",
    "community center",
    "control center",
    "control centre",
    "control guard",
    "credential guard",
    "cyber intelligence",
    "cyber threat intelligence",
    "data center",
    "data centre",
    "device guard",
    "drawing board",
    "elementary school",
    "email service",
    "flow guard",
    "graduate school",
    "head office",
    "help center",
    "high school",
    "human intelligence",
    "internet service",
    "law school",
    "link library",
    "main office",
    "media library",
    "medical school",
    "message board",
    "middle school",
    "open office",
    "oval office",
    "police force",
    "primary school",
    "public school",
    "remote command",
    "report service",
    "run command",
    "search party",
    "secondary school",
    "security center",
    "security intelligence",
    "shell command",
    "shopping center",
    "shopping centre",
    "silver command",
    "system guard",
    "system registry",
    "task force",
    "third party",
    "threat intelligence",
    "town center",
    "town centre",
    "trust center",
    "type library",
    "update service",
    "web service",
    "windows registry",
    "windows service",
];

/// Whether the tokens `start..=head` end in such a pair. A school that has a name of its own is a body: "Elbridge High
/// School".
pub(super) fn is_common(walk: Walk<'_>, start: usize, head: usize) -> bool {
    if start + 1 < head && walk.word(head) == "School" {
        return false;
    }
    let from = start.max(head.saturating_sub(1));
    let words: Vec<String> = (from..=head).map(|at| walk.word(at).to_lowercase()).collect();
    COMMON.binary_search(&words.join(" ").as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted() {
        assert!(super::COMMON.is_sorted());
    }
}
