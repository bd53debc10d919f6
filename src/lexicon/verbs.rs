//! Verbs that show their subject or agent to be a person, and the adverbs that stand before them.

use super::Words;

/// Whether `word` is a verb that needs a subject and is done by all sorts of them.
pub fn is_auxiliary(word: &str) -> bool {
    static VERBS: Words = Words::new(
        "is was has had will would could can did does may might should also went came made took got began became",
    );
    VERBS.contains(word.trim_end_matches("n't").trim_end_matches("n’t"))
}

/// Whether `word` is a verb that needs a subject, behind a name of two words: a team of one word beats others too.
pub fn is_feat(word: &str) -> bool {
    static VERBS: Words = Words::new(
        "
beat bought brought built caught chose cut drew drove fell felt fled flew fought found gave held hit joins kept
knew leads led left lost met paid put quit ran rode rose runs saw sent set sold speaks spent spoke struck sued
swore taught threw told won works wrote
",
    );
    VERBS.contains(word)
}

/// Whether `word` is an adverb that may stand between a subject and its verb.
pub fn is_adverb(word: &str) -> bool {
    static ADVERBS: Words = Words::new(
        "
also never once then still now later soon often always recently reportedly allegedly famously already again
himself herself eventually finally initially currently previously
",
    );
    ADVERBS.contains(word)
}

/// Whether a person does what is done "by" the name behind `word`: "directed by", "painted by", "spotted by".
pub fn is_authored(word: &str) -> bool {
    static VERBS: Words = Words::new(
        "
accompanied assisted authored choreographed coached co-authored co-wrote co-written commanded composed conducted
credited curated directed discovered edited hosted illustrated narrated painted penned performed photographed
played portrayed replaced scored sculpted spotted succeeded sung taught voiced written
",
    );
    VERBS.contains(word)
}

/// Whether `word` stands right before the name of one who appears: "starring", "featuring".
pub fn is_cast(word: &str) -> bool {
    matches!(word, "starring" | "starred" | "featuring" | "stars" | "named" | "nicknamed")
}

/// Whether `word`, before "of" and a name, is what only humans suffer: "murder of".
pub fn is_ordeal(word: &str) -> bool {
    static NOUNS: Words = Words::new(
        "
arrest assassination beheading conviction execution extradition imprisonment kidnapping murder poisoning sentencing
slaying stabbing
",
    );
    NOUNS.contains(word)
}

/// Whether `word` is a verb of speech that stands before its subject too: "said Holloway". Others have objects there:
/// "confirmed", "announced".
pub fn is_inverted(word: &str) -> bool {
    static VERBS: Words = Words::new(
        "
added adds admitted agreed agrees argued argues asks boasted cautioned cautions claims comments complained concedes
conceded concluded concludes continued continues cried echoed enthuses exclaimed explained explains insisted insists
joked jokes lamented laments mused muses noted notes observed observes quipped quips recalled recalls recounted
recounts remarked remarks remembers replied replies retorted reveals said saying says shouted stresses stressed
suggests tweeted tweets warned warns whispered wondered wonders writes wrote
",
    );
    VERBS.contains(word)
}
