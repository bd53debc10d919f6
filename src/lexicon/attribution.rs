//! The words with which news attributes attacks: who attacks, how the attacker is described, and who stands behind.

use super::{Case, Class};

/// What a word before the noun says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trait {
    /// That it attacks: "hacking", "threat", "espionage".
    Threat,
    /// That a state is behind it: "state", "government", "military".
    State,
    /// Anything else that attribution phrases say: "suspected", "sophisticated".
    Quality,
}

/// Nouns of attribution phrases: 0 says by itself that someone attacks, 1 needs a word beside it that does.
#[rustfmt::skip]
pub static ATTACKERS: Class = Class {
    name: "attacker",
    case: Case::Any,
    words: &[
        ("hacker", 0), ("hackers", 0), ("attacker", 0), ("attackers", 0), ("hacktivist", 0), ("hacktivists", 0),
        ("cybercriminal", 0), ("cybercriminals", 0), ("cyberspy", 0), ("cyberspies", 0), ("cyberattacker", 0),
        ("cyberattackers", 0), ("adversary", 0), ("adversaries", 0), ("intruders", 0), ("apt", 0), ("apts", 0),
        ("actor", 1), ("actors", 1), ("group", 1), ("groups", 1), ("gang", 1), ("gangs", 1), ("crew", 1), ("crews", 1),
        ("collective", 1), ("collectives", 1), ("team", 1), ("teams", 1), ("network", 1), ("networks", 1),
        ("operators", 1), ("operatives", 1), ("spies", 1), ("unit", 1), ("units", 1), ("criminals", 1),
        ("organization", 1), ("organizations", 1), ("organisation", 1), ("organisations", 1), ("syndicate", 1),
        ("syndicates", 1), ("outfit", 1), ("outfits", 1), ("entity", 1), ("entities", 1), ("agents", 1),
        ("cluster", 1), ("clusters", 1), ("cybercrooks", 0), ("cyberthieves", 0), ("cyberwarriors", 0),
        ("scammers", 1), ("scammer", 1), ("fraudsters", 1), ("mercenaries", 1), ("contractors", 1), ("proxies", 1),
        ("army", 1), ("troops", 1), ("warriors", 1), ("affiliates", 1), ("worker", 1), ("workers", 1), ("broker", 1),
        ("brokers", 1), ("trolls", 1), ("cartel", 1), ("cartels", 1),
    ],
};

const THREATS: &[&str] = &[
    "hacking",
    "hacker",
    "hackers",
    "hacktivist",
    "threat",
    "threats",
    "attack",
    "espionage",
    "cyberespionage",
    "cyber",
    "cybercrime",
    "cybercriminal",
    "ransomware",
    "apt",
    "malicious",
    "spying",
    "spy",
    "cyberspy",
    "cyberwarfare",
    "malware",
    "extortion",
    "adversary",
    "adversarial",
    "persistent",
    "phishing",
    "intrusion",
    "disinformation",
    "actor",
    "attacker",
    "fraud",
    "carding",
    "offensive",
    "hack",
    "mercenary",
    "hacktivists",
    "cyberattack",
    "scam",
    "wiper",
    "cryptojacking",
    "skimming",
];

const STATES: &[&str] = &["state", "government", "military", "intelligence", "regime", "army", "gov"];

const QUALITIES: &[&str] = &[
    "suspected",
    "alleged",
    "purported",
    "presumed",
    "likely",
    "possible",
    "sophisticated",
    "advanced",
    "elite",
    "notorious",
    "prolific",
    "infamous",
    "skilled",
    "unknown",
    "unidentified",
    "unnamed",
    "foreign",
    "criminal",
    "hostile",
    "rogue",
    "motivated",
    "financially",
    "politically",
    "highly",
    "well-known",
    "known",
    "patriotic",
    "nationalist",
    "organized",
    "organised",
    "crime",
    "online",
    "underground",
    "private",
    "contract",
    "destructive",
    "emerging",
    "new",
    "active",
    "persistent",
    "well",
    "previously",
    "newly",
    "undocumented",
];

/// Words after a hyphen that tie an attacker to what stands before it: "China-linked".
const TIES: &[&str] = &[
    "sponsored",
    "backed",
    "linked",
    "aligned",
    "nexus",
    "affiliated",
    "supported",
    "funded",
    "directed",
    "run",
    "based",
    "speaking",
    "controlled",
    "connected",
    "associated",
    "tied",
    "allied",
    "led",
    "sanctioned",
    "employed",
    "related",
    "origin",
    "financed",
    "born",
];

/// What a word says behind an attacker about what stands behind that, and its prepositions, if it needs any: "hackers
/// backed by".
const BONDS: &[(&str, &[&str])] = &[
    ("allied", &["to", "with"]),
    ("linked", &["to", "with"]),
    ("tied", &["to"]),
    ("connected", &["to", "with"]),
    ("affiliated", &["with", "to"]),
    ("associated", &["with"]),
    ("aligned", &["with", "to"]),
    ("loyal", &["to"]),
    ("sympathetic", &["to"]),
    ("belonging", &["to"]),
    ("attributed", &["to"]),
    ("backed", &["by"]),
    ("sponsored", &["by"]),
    ("supported", &["by"]),
    ("funded", &["by"]),
    ("financed", &["by"]),
    ("directed", &["by"]),
    ("controlled", &["by"]),
    ("employed", &["by"]),
    ("hired", &["by"]),
    ("paid", &["by"]),
    ("run", &["by"]),
    ("led", &["by"]),
    ("trained", &["by"]),
    ("tasked", &["by"]),
    ("sanctioned", &["by"]),
    ("working", &["for", "with", "on behalf of", "at the behest of", "at the direction of", "under", "from"]),
    ("acting", &["for", "on behalf of", "at the behest of", "at the direction of", "under"]),
    ("operating", &["for", "on behalf of", "at the behest of", "at the direction of", "from", "out of", "under"]),
    ("based", &["in", "out of"]),
    ("ties", &["to", "with"]),
    ("links", &["to", "with"]),
    ("connections", &["to", "with"]),
    ("in the service", &["of"]),
    ("in the pay", &["of"]),
    ("in support", &["of"]),
    ("supporting", &[]),
    ("backing", &[]),
];

/// Words between an attacker and its bond: "hackers suspected to be allied to".
const HEDGES: &[&str] = &[
    "who",
    "that",
    "which",
    "is",
    "are",
    "was",
    "were",
    "be",
    "being",
    "been",
    "have",
    "has",
    "had",
    "to",
    "of",
    "suspected",
    "believed",
    "thought",
    "alleged",
    "allegedly",
    "said",
    "reported",
    "reportedly",
    "assessed",
    "understood",
    "known",
    "widely",
    "likely",
    "possibly",
    "probably",
    "apparently",
    "closely",
    "directly",
    "with",
    "close",
    "possible",
    "strong",
    "clear",
    "suspectedly",
];

/// What, behind a bond or an adjective, is a state's: "the Chinese government", "Russian military intelligence".
const POWERS: &[&str] = &[
    "government",
    "governments",
    "state",
    "states",
    "regime",
    "military",
    "army",
    "intelligence",
    "security",
    "spy",
    "agency",
    "agencies",
    "service",
    "services",
    "authorities",
    "ministry",
    "interests",
    "officials",
    "forces",
    "foreign",
    "federal",
    "islamic",
    "people",
    "liberation",
    "defense",
    "defence",
    "police",
    "party",
    "communist",
    "revolutionary",
    "guard",
    "guards",
    "corps",
    "nation",
    "nations",
    "leadership",
    "secret",
    "unit",
    "units",
    "apparatus",
    "officers",
    "directorate",
    "reconnaissance",
    "general",
    "bureau",
    "staff",
    "main",
    "committee",
    "command",
    "force",
    "strategic",
    "cyber",
];

/// Bodies and cities that stand for a state, with its ISO 3166-1 code.
const BACKERS: &[(&str, &str)] = &[
    ("Kremlin", "RU"),
    ("Moscow", "RU"),
    ("GRU", "RU"),
    ("FSB", "RU"),
    ("SVR", "RU"),
    ("Beijing", "CN"),
    ("MSS", "CN"),
    ("PLA", "CN"),
    ("Pyongyang", "KP"),
    ("RGB", "KP"),
    ("Tehran", "IR"),
    ("IRGC", "IR"),
    ("MOIS", "IR"),
    ("Minsk", "BY"),
    ("Hanoi", "VN"),
    ("Ankara", "TR"),
    ("Islamabad", "PK"),
    ("Hamas", "PS"),
    ("Hezbollah", "LB"),
];

/// What `word`, in lower case, says before the noun of an attribution phrase.
pub fn attribute(word: &str) -> Option<Trait> {
    let lists = [(THREATS, Trait::Threat), (STATES, Trait::State), (QUALITIES, Trait::Quality)];
    lists.into_iter().find(|(list, _)| list.contains(&word)).map(|(_, attribute)| attribute)
}

/// Whether `word` ties what stands before its hyphen to what follows: "linked" in "China-linked".
pub fn is_tie(word: &str) -> bool {
    TIES.contains(&word)
}

/// The bond that `words`, in lower case, begin with, as its number of words.
pub fn bond(words: &[String]) -> Option<usize> {
    let begins = |phrase: &str, words: &[String]| {
        let parts: Vec<&str> = phrase.split(' ').collect();
        let same = words.len() >= parts.len() && parts.iter().zip(words).all(|(part, word)| part == word);
        same.then_some(parts.len())
    };
    BONDS.iter().find_map(|(verb, prepositions)| {
        let verb = begins(verb, words)?;
        if prepositions.is_empty() {
            return Some(verb);
        }
        let preposition = prepositions.iter().find_map(|preposition| begins(preposition, &words[verb..]))?;
        Some(verb + preposition)
    })
}

/// Whether `word`, in lower case, may stand between an attacker and its bond.
pub fn is_hedge(word: &str) -> bool {
    HEDGES.contains(&word)
}

/// Whether `word`, in lower case, is part of the name of a state's power.
pub fn is_power(word: &str) -> bool {
    POWERS.contains(&word)
}

/// The state for which the body or city `word` stands.
pub fn backer(word: &str) -> Option<&'static str> {
    BACKERS.iter().find(|(name, _)| *name == word).map(|&(_, code)| code)
}
