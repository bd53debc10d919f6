//! Closed lists of words that steer the reading of what is counted.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

/// A list of words, looked up in any case at the cost of one hash.
pub(super) struct List {
    words: &'static [&'static str],
    set: OnceLock<FxHashSet<String>>,
}

/// Longer words stand in no list.
pub(super) const LONGEST: usize = 24;

/// `word` in small letters, in the given room: no list asks for more.
pub(super) fn lowered<'a>(word: &str, room: &'a mut [u8; LONGEST]) -> Option<&'a str> {
    let lower = room.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok()
}

impl List {
    /// A list of `words`.
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        Self { words, set: OnceLock::new() }
    }

    /// Whether `word` stands in the list, in any case.
    pub(super) fn holds(&self, word: &str) -> bool {
        let set = self.set.get_or_init(|| self.words.iter().map(|word| word.to_ascii_lowercase()).collect());
        lowered(word, &mut [0; LONGEST]).is_some_and(|lower| set.contains(lower))
    }
}

/// Words between a number and its noun phrase that belong to neither.
pub(super) static OPENERS: List = List::new(&[
    "of",
    "the",
    "its",
    "their",
    "his",
    "her",
    "our",
    "your",
    "my",
    "this",
    "these",
    "those",
    "all",
    "such",
    "more",
    "other",
    "additional",
    "further",
    "a",
    "an",
    "extra",
    "or",
    "so",
    "odd",
    "some",
    "any",
    "each",
    "every",
    "total",
    "fewer",
    "less",
    "’s",
]);

/// Words that stand for the counted thing: it is named elsewhere.
pub(super) static PRONOUNS: List =
    List::new(&["them", "us", "whom", "which", "what", "it", "that", "you", "who", "me", "him"]);

/// Words that end every noun phrase: prepositions, conjunctions, auxiliaries, relatives, determiners, adverbs.
#[rustfmt::skip]
pub(super) static STOPS: List = List::new(&[
    "of", "in", "on", "at", "by", "for", "from", "with", "without", "to", "into", "onto", "over", "under", "above",
    "below", "between", "among", "amongst", "across", "through", "throughout", "during", "before", "after", "since",
    "until", "till", "within", "against", "about", "around", "per", "via", "than", "as", "like", "worth", "despite",
    "because", "while", "when", "where", "whereas", "if", "although", "though", "unless", "but", "nor", "so", "yet",
    "that", "which", "who", "whom", "whose", "what", "why", "how", "is", "are", "was", "were", "be", "been", "being",
    "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "can", "could", "may", "might",
    "must", "shall", "should", "cannot", "can't", "don't", "didn't", "wasn't", "weren't", "aren't", "isn't",
    "haven't", "won't", "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "your", "my",
    "he", "she", "it", "they", "we", "you", "i", "them", "him", "us", "me", "not", "no", "also", "then", "now",
    "once", "only", "just", "even", "still", "again", "ago", "away", "apart", "else", "instead", "later",
    "earlier", "sooner", "together", "today", "yesterday", "tomorrow", "tonight", "there", "here", "up", "down",
    "out", "off", "each", "both", "either", "neither", "including", "excluding", "according", "versus", "vs",
    "upon", "toward", "towards", "beyond", "behind", "beside", "besides", "plus", "minus", "worldwide", "nationwide",
    "globally", "altogether", "alone", "respectively", "annually", "perhaps", "maybe", "said", "says", "told",
    "compared", "due", "thanks", "using", "ahead", "along", "amid", "regarding", "concerning", "depending", "whether",
    "aboard", "abroad", "too", "am", "pm", "a.m.", "p.m.", "o'clock", "near",
]);

/// Finite verbs that are no adjective and no noun.
#[rustfmt::skip]
pub(super) static ALWAYS_VERBS: List = List::new(&[
    "went", "took", "saw", "came", "gave", "fell", "rose", "grew", "ran", "became", "began", "chose", "drew", "knew",
    "spoke", "wrote", "stole", "got", "goes", "gets", "takes", "gives", "says", "comes", "go", "come", "get", "became",
    "said", "told", "thought", "brought", "threw", "flew", "arose", "shook", "sank", "forgot", "hid", "chose",
    "includes", "involves", "allows", "contains", "belongs", "remains", "seems", "appears", "becomes", "happens",
    "exists", "depends", "stems", "consists", "indicates", "suggests", "implies", "represents", "constitutes",
    "equals", "exceeds", "reflects", "ensures", "enables", "weighs", "knows", "thinks", "tells", "writes", "speaks",
    "brings", "keeps", "puts", "sells", "seeks", "lasts", "earns", "owns", "employs", "generates", "produces",
    "receives", "provides", "requires", "begins", "continues", "intends", "expects", "believes",
    "suffers", "occurs", "arrives", "refers", "applies", "relies", "follows",
]);

/// Words that behind a plural are no part of it: verbs, although elsewhere they may be nouns or adjectives, and days.
#[rustfmt::skip]
pub(super) static ENDS_BEHIND_NOUNS: List = List::new(&[
    "lost", "made", "found", "held", "kept", "paid", "sold", "sent", "left", "hit", "cut", "put", "led", "met", "felt",
    "fought", "spent", "stood", "won", "built", "bought", "caught", "heard", "meant", "read", "set", "shot", "shut",
    "slept", "taught", "understood", "wore", "broke", "drove", "ate", "beat", "bore", "use", "want", "need", "work",
    "make", "take", "know", "think", "believe", "report", "face", "remain", "include", "involve", "say", "see", "show",
    "give", "look", "live", "lose", "feel", "find", "help", "try", "ask", "seem", "call", "become", "leave", "mean",
    "keep", "let", "begin", "start", "run", "move", "play", "pay", "meet", "stand", "change", "allow", "add", "spend",
    "grow", "open", "offer", "appear", "buy", "wait", "serve", "die", "send", "expect", "stay", "fall", "cut", "reach",
    "kill", "raise", "pass", "sell", "require", "decide", "agree", "support", "plan", "rely", "fail", "share",
    "contain", "belong", "exist", "come", "go", "get", "score", "vote", "stem", "affect", "target", "impact", "focus",
    "deal", "rate", "cost", "vary", "range", "cover", "provide", "carry", "hold", "apply", "connect", "consider",
    "stolen", "taken", "known", "seen", "written", "given", "hidden", "shown", "driven", "chosen", "broken", "spoken",
    "uses", "wants", "needs", "makes", "looks", "works", "means", "shows", "runs", "strong", "high", "full", "thought",
    "responsible", "likely", "unable", "able", "vulnerable", "dead", "injured", "missing", "hurt", "wounded",
    "overall", "total", "combined", "monthly", "daily", "weekly", "yearly", "long", "wide", "tall", "deep", "thick",
    "old", "online", "ever", "never", "affected", "inside", "outside", "following", "based", "available", "home",
    "very", "back", "already", "familiar", "active", "present", "such", "sitting", "free", "close", "worse", "better", "bigger", "higher",
    "lower", "smaller", "greater", "larger", "away", "each", "every", "last", "next", "early", "late", "first",
    "second", "third", "helps", "holds", "leads", "sets", "lets", "turns", "allows", "offers", "adds", "gives",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
]);

/// Verbs behind what is measured, which elsewhere may be nouns.
pub(super) static MASS_VERBS: List = List::new(&[
    "lay", "lies", "lie", "hit", "left", "made", "makes", "went", "sold", "kept", "leaked", "arrives", "arrive",
    "stood", "stands", "could", "leaves", "reaches", "costs", "contains", "comes", "moves", "flows", "falls",
]);

/// Plurals without an s.
#[rustfmt::skip]
pub(super) static IRREGULAR_PLURALS: List = List::new(&[
    "people", "men", "women", "children", "data", "media", "staff", "police", "personnel", "cattle", "aircraft",
    "spacecraft", "feet", "teeth", "mice", "criteria", "phenomena", "policemen", "policewomen", "fishermen",
    "businessmen", "servicemen", "lawmen", "gunmen", "firefighters", "troops", "spokesmen", "crewmen", "fish", "sheep",
    "deer", "malware", "ransomware", "spyware", "bacteria", "fungi", "alumni", "offspring", "crew", "livestock",
    "software", "workmen", "freshmen", "oxen", "geese", "lice", "dice", "indices", "series",
    "species", "headquarters", "PCs", "IPs", "IDs", "TVs", "MPs", "CVEs", "APTs", "buses", "viruses", "gases", "biases",
    "statuses", "campuses", "bonuses", "censuses", "crises", "analyses", "diagnoses", "bases", "hypotheses", "folk",
]);

/// Words that end like a plural and are none.
#[rustfmt::skip]
pub(super) static NO_PLURALS: List = List::new(&[
    "always", "perhaps", "news", "besides", "previous", "various", "across", "unless", "towards", "afterwards",
    "backwards", "upwards", "downwards", "sometimes", "overseas", "does", "goes", "says", "gas", "yes", "this", "was",
    "has", "thus", "plus", "minus", "versus", "his", "its", "gas", "lens", "bias", "texas", "kansas", "arkansas",
    "paris", "james", "charles", "thomas", "mathematics", "physics", "politics", "economics", "ethics", "analytics",
    "genetics", "aerospace", "windows", "canvas", "christmas", "atlas", "alias", "chaos", "ios", "macos", "dos",
    "https", "sms", "gps", "dns", "tls", "ss7", "business", "wireless", "less",
    "regardless", "nowadays", "indoors", "outdoors", "les", "los", "las", "dallas", "athens", "brussels", "wales",
    "netherlands", "philippines", "angeles", "vegas",
]);

/// Nouns behind which a number is a name or a place in a row: `port 443`, `page 12`, `Unit 42`.
#[rustfmt::skip]
pub(super) static NUMBERED: List = List::new(&[
    "port", "ports", "page", "pages", "chapter", "section", "article", "version", "versions", "level", "phase", "step",
    "stage", "round", "number", "no", "nos", "unit", "figure", "fig", "table", "season", "episode", "game", "week",
    "day", "year", "group", "type", "class", "category", "tier", "title", "highway", "route", "interstate", "room",
    "flight", "formula", "apollo", "boeing", "airbus", "channel", "area", "district", "part", "volume", "issue", "act",
    "rule", "form", "line", "row", "column", "item", "option", "question", "grade", "size", "model", "generation",
    "series", "code", "error", "status", "top", "bottom", "windows", "iphone", "ipad", "xbox", "playstation", "office",
    "android", "ios", "firefox", "chrome", "galaxy", "java", "ie", "explorer", "edge", "safari", "opera", "pixel",
    "nexus", "surface", "server", "exchange", "photoshop", "acrobat", "reader", "flash", "drupal", "wordpress",
    "joomla", "debian", "ubuntu", "fedora", "python", "php", "kernel", "build", "release", "update", "patch", "event",
    "id", "pin", "appendix", "annex", "schedule", "clause", "paragraph", "para", "point", "verse", "psalm", "pier",
    "gate", "platform", "terminal", "building", "block", "apartment", "suite", "floor", "lane", "exit", "mile", "zone",
    "world", "war", "super", "bowl", "wrestlemania", "layer", "rank", "ranked", "seed", "seeded", "aged", "age", "ages",
    "nasdaq", "ftse", "stoxx", "nikkei", "russell", "asx", "dax", "cac", "csi", "msci", "s&p", "p", "fortune", "radio",
    "bbc", "itv", "vol", "lot", "plan", "title", "proposition", "prop", "amendment", "resolution", "bill", "protocol",
    "rfc", "iso", "usb", "grades", "chapters", "sections", "articles", "versions", "levels", "phases", "rounds",
    "figures", "tables", "seasons", "episodes", "types", "tiers", "lanes", "gates", "stages", "steps", "items", "http", "tls", "ssl", "smb", "hdmi", "bluetooth", "ipv", "web", "industry", "mark", "mk",
]);

/// Last words of addresses.
pub(super) static STREETS: List = List::new(&[
    "avenue",
    "street",
    "road",
    "drive",
    "lane",
    "boulevard",
    "court",
    "place",
    "terrace",
    "st",
    "ave",
    "rd",
    "blvd",
    "parkway",
    "crescent",
    "close",
]);

/// Nouns behind a hyphen with which a number makes an adjective that counts nothing.
#[rustfmt::skip]
pub(super) static NO_COUNT_BEHIND_HYPHEN: List = List::new(&[
    "factor", "step", "way", "bit", "figure", "stage", "fold", "sided", "dimensional", "party", "time", "off", "tier", "speed",
    "handed", "legged", "term", "level", "phase", "pronged", "digits", "world", "type", "class", "th", "st",
    "nd", "rd", "something", "somethings", "odd", "plus", "ish", "day", "hour", "minute", "second", "month", "week",
    "year", "years", "decade", "century", "click", "touch", "tap", "stop", "size", "on", "to", "by", "in", "and", "or",
    "half", "thirds", "quarters", "yearly", "track", "tone", "ply", "wheeler",
    "over", "under", "par", "gauge", "calibre", "caliber", "blank", "faced", "fifths", "fourths", "up", "down", "for", "of", "a", "the", "one", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten",
]);

/// Words before a decimal that make it a score or a rank.
pub(super) static SCORES: List = List::new(&[
    "score", "scores", "scored", "rating", "rated", "severity", "cvss", "cvssv3", "rank", "ranked", "ranking", "ranks",
]);

/// Words before a year.
#[rustfmt::skip]
pub(super) static BEFORE_YEARS: List = List::new(&[
    "in", "since", "by", "of", "from", "until", "till", "before", "after", "during", "early", "late", "mid", "the",
    "its", "their", "to", "and", "through", "circa", "between", "for", "'s", "’s", "fiscal", "year", "around", "spring",
    "summer", "autumn", "fall", "winter", "a", "his", "her", "our", "this", "that", "or", "(", "on",
]);
