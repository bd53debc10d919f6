//! Words around names of groups: nouns of tools and other things, verbs of gangs.

/// What a name before it makes a tool's name: "Zebra malware", "Zebra backdoor".
pub fn is_tool_noun(word: &str) -> bool {
    const TOOLS: &[&str] = &[
        "malware",
        "backdoor",
        "trojan",
        "botnet",
        "rat",
        "loader",
        "stealer",
        "infostealer",
        "dropper",
        "downloader",
        "implant",
        "rootkit",
        "worm",
        "virus",
        "webshell",
        "payload",
        "payloads",
        "sample",
        "samples",
        "variant",
        "variants",
        "binary",
        "binaries",
        "encryptor",
        "decryptor",
        "decrypter",
        "executable",
        "dll",
        "keylogger",
        "bootkit",
        "framework",
        "beacon",
        "beacons",
        "exploit",
        "vulnerability",
        "bug",
        "flaw",
        "strain",
        "strains",
        "module",
        "modules",
        "version",
        "versions",
        "codebase",
        "builder",
        "encrypter",
        "infections",
        "infection",
    ];
    TOOLS.contains(&word.to_lowercase().as_str())
}

/// Verbs that follow a gang's name and no tool's: "claimed", "leaked".
pub fn is_acting(word: &str) -> bool {
    const ACTING: &[&str] = &[
        "claimed",
        "claims",
        "leaked",
        "threatened",
        "threatens",
        "demanded",
        "demands",
        "boasted",
        "published",
        "posted",
        "listed",
        "announced",
        "stole",
        "breached",
        "hacked",
        "recruited",
        "rebranded",
        "disbanded",
        "denied",
        "apologised",
        "apologized",
        "extorted",
        "said",
        "told",
        "members",
        "affiliates",
        "operators",
        "compromised",
        "infiltrated",
        "extorts",
        "took",
        "emailed",
        "bragged",
        "publishes",
        "leaks",
        "posts",
        "lists",
    ];
    ACTING.contains(&word)
}

/// Verbs that follow the names of groups, and of tools too: "uses".
pub fn is_working(word: &str) -> bool {
    #[rustfmt::skip]
    const WORKING: &[&str] = &[
        "uses", "used", "using", "employs", "employed", "targets", "targeted", "targeting", "operates", "gained",
        "gains", "exploited", "exploits", "exploiting", "leverages", "leveraged", "deploys", "deployed", "attacked",
    ];
    WORKING.contains(&word)
}

/// What may stand between a name and its verb: "has also".
pub fn precedes_verb(word: &str) -> bool {
    #[rustfmt::skip]
    const AUXILIARIES: &[&str] = &[
        "has", "have", "had", "also", "then", "later", "recently", "reportedly", "allegedly", "typically", "often",
        "already", "previously", "once", "frequently", "actively", "primarily", "mainly", "usually", "still", "even",
    ];
    AUXILIARIES.contains(&word)
}

/// Nouns of what is named and is no group.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "malware", "backdoor", "trojan", "ransomware", "botnet", "loader", "stealer", "tool", "tools", "toolkit",
    "vulnerability", "vulnerabilities", "flaw", "flaws", "bug", "bugs", "exploit", "campaign", "campaigns",
    "operation", "operations", "framework", "rootkit", "worm", "virus", "rat", "implant", "file", "files",
    "technique", "techniques", "attack", "attacks", "family", "variant", "component", "module", "script", "strain",
    "kit", "service", "platform", "forum", "market", "marketplace", "app", "application", "domain", "server",
    "function", "protocol", "library", "dropper", "downloader", "payload", "spyware", "infostealer", "webshell",
    "shell", "software", "product", "company", "firm", "project", "method", "feature", "process", "program",
    "version", "package", "driver", "miner", "packer", "crypter", "ransom", "wiper", "keylogger", "bootkit",
    "sample", "samples", "issue", "system", "systems", "site", "sites", "website", "websites", "portal", "blog",
    "channel", "bot", "chatbot", "model", "device", "devices", "appliance", "plugin", "extension", "suite",
    "network", "phishkit", "language", "cve", "persona", "personas", "table", "tables", "database", "databases",
    "folder", "account", "accounts", "page", "field", "key", "record", "class", "task", "event", "parameter",
    "line",
];

/// Whether `word`, in lower case, is the noun of what is named and is no group: in "a backdoor dubbed X", X is a tool.
pub fn is_thing(word: &str) -> bool {
    THINGS.contains(&word)
}

/// Nouns of those who use a brand of ransomware: in "Zebra ransomware gang", Zebra acts.
pub fn is_gang_noun(word: &str) -> bool {
    const GANGS: &[&str] = &[
        "gang",
        "gangs",
        "group",
        "groups",
        "operators",
        "operator",
        "affiliates",
        "affiliate",
        "actors",
        "actor",
        "crew",
        "cartel",
        "syndicate",
        "operation",
        "hackers",
        "team",
        "members",
        "cybercriminals",
        "criminals",
        "attackers",
    ];
    GANGS.contains(&word.to_lowercase().as_str())
}
