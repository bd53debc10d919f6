//! Signs: named pieces of evidence for what a name means, and what each is worth.

/// One piece of evidence about a name, seen at one place of an article.
///
/// Matchers note signs on their proposals; the `vote` pass gathers those of one name over the whole article, counts
/// each once, and lets the kind with the most points have the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// "Mr", "Dr", "Sen." before the name.
    Honorific,
    /// "spokesperson", "CEO", "assistant secretary for management" before the name.
    RoleBefore,
    /// ", chief executive of …", ", a researcher at …" behind the name.
    RoleAfter,
    /// ", 34," behind the name.
    Age,
    /// ", who …" behind the name.
    Who,
    /// "said" before or behind the name, "told", "tweeted": bodies speak too.
    Speech,
    /// "was born", "died", "'s wife": what only humans do or have.
    Human,
    /// The first word is a common given name.
    GivenName,
    /// The first word is a rare given name, or one that is also a word or a place.
    WeakGivenName,
    /// The last word is a common surname.
    Surname,
    /// The last word is a rare surname, or one that is also a word or a place.
    WeakSurname,
    /// "J.", "F." within the name.
    Initial,
    /// "van der", "bin", "al-" within the name.
    Particle,
    /// "Jr.", "III" at its end.
    Generation,
    /// Two or three capitalised words that no other reading claims.
    Shape,
    /// None of its words is a word of the language.
    Foreign,
    /// The surname of a person so public that news uses no other.
    Leader,
    /// "said" behind it and a quotation before it: persons are quoted more than bodies.
    Quoted,
    /// A hyphenated given name: "Kwok-kin", "Jean-Luc".
    Hyphenated,
    /// A family name of East Asia comes first: "Mao Ning".
    FamilyFirst,
    /// One word alone, with no article or preposition of place before it.
    Alone,
    /// The subject of a verb, or an owner: "Klein was", "Klein’s".
    Subject,
    /// A word of it is an ordinary word of the language and no known name.
    Word,
    /// A list of bodies has it, and it means nothing else.
    ListedOrganisation,
    /// A list of threat groups has it, and it means nothing else.
    ListedGroup,
    /// A word for a sort of body: "Ministry", "University", "Bank".
    BodyWord,
    /// "Inc", "Ltd", "PLC" at its end.
    LegalForm,
    /// "the company X", "X, a software maker".
    BodyCue,
    /// An acronym in brackets, defined by the name before it or defining it.
    Acronym,
    /// "X spokesperson", "researchers at X", "CEO of X".
    Staff,
    /// "X's servers", "developed by X".
    Owns,
    /// "X patched", "X acquired": what bodies do and persons rarely.
    Deed,
    /// "Ann Baxter of X", "X's Ann Baxter".
    Member,
    /// Among listed bodies: "Google, Microsoft and X".
    Beside,
    /// "according to X", "told X".
    Source,
    /// Its last word is a trade: "X Pharmaceuticals", "X Labs".
    Trade,
    /// No word, place or person is called so, or it is spelt as only makers spell, with capitals or digits inside.
    Coined,
    /// "the ransomware gang X", "X hacking group".
    GroupCue,
    /// "X hackers", "X operators": victims and brands have them too.
    WeakGroupCue,
    /// "tracked as X", "also known as X" beside a group.
    AliasCue,
    /// A vendor's naming scheme: "APT28", "Volt Typhoon".
    GroupScheme,
    /// "the" before it.
    Article,
    /// "in", "near" before it.
    PlacePreposition,
    /// A list of countries, cities and the like has it.
    Place,
    /// A list of products, malware and tools has it.
    Product,
    /// A list of malware, tools and products has the name that stands beside the noun for a group.
    Tool,
    /// One plain word of the language beside the noun for a group.
    PlainWord,
    /// Right behind a noun for attackers alone, or told what it is: "the ransomware gang X", "X, a hacking group".
    GroupNamed,
    /// An attack is attributed to it: "attributed to X".
    Blamed,
    /// It stands in a sentence elsewhere in lower case.
    LowerCaseElsewhere,
    /// It stands only where every word has a capital.
    HeadingOnly,
    /// "said he", "and her" behind the name, its subject.
    He,
    /// "said it", "has its" behind the name, its subject.
    It,
    /// Its surname alone is a person's elsewhere: "Mr Holloway", "Holloway said she".
    Again,
    /// Beside a person: "Ann Baxter and X".
    BesidePerson,
    /// A word in the manner of a role before the name: "rusher", "pipefitter".
    WeakRole,
    /// One word that is none of the language, and speaks: "Ramokwe said".
    Stranger,
    /// A surname in a text too short to have introduced its bearer.
    Excerpt,
    /// A town of less than a million has the name too, and it is a surname.
    Town,
    /// It ends in a trade, and its first words alone stand elsewhere: "Peakline Trams" beside "Peakline".
    Shortened,
    /// A longer name that ends in a trade begins with it: "Peakline" beside "Peakline Trams".
    Begins,
}

/// What a sign is worth for each kind that a name can be of; against it, if negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worth {
    /// For a person.
    pub person: i32,
    /// For an organisation.
    pub organisation: i32,
    /// For a threat group.
    pub group: i32,
}

/// A name needs as many points as this to be of a kind.
pub const ENOUGH: i32 = 5;

/// The whole table: the name of each sign, then its worth for a person, an organisation, a group.
#[rustfmt::skip]
const TABLE: &[(Sign, &str, i32, i32, i32)] = &[
    (Sign::Honorific,          "honorific",            8, -4, -4),
    (Sign::RoleBefore,         "role before",          6, -3, -3),
    (Sign::RoleAfter,          "role after",           6, -3, -3),
    (Sign::Age,                "age",                  8, -4, -4),
    (Sign::Who,                "who",                  4, -2, -1),
    (Sign::Speech,             "speech",               2,  2,  0),
    (Sign::Human,              "human",                4, -3, -2),
    (Sign::GivenName,          "given name",           4, -1, -2),
    (Sign::WeakGivenName,      "weak given name",      3,  0,  0),
    (Sign::Surname,            "surname",              2,  0, -1),
    (Sign::WeakSurname,        "weak surname",         1,  0,  0),
    (Sign::Initial,            "initial",              3, -1, -2),
    (Sign::Particle,           "particle",             3,  0, -1),
    (Sign::Generation,         "generation",           6, -2, -2),
    (Sign::Shape,              "shape",                1,  0,  0),
    (Sign::Foreign,            "foreign",              2,  0,  0),
    (Sign::Leader,             "leader",               4, -1, -2),
    (Sign::Quoted,             "quoted",               3,  1, -1),
    (Sign::Hyphenated,         "hyphenated",           2,  0, -1),
    (Sign::FamilyFirst,        "family name first",    4, -1, -1),
    (Sign::Alone,              "alone",                1,  0,  0),
    (Sign::Subject,            "subject",              2,  1,  0),
    (Sign::Word,               "word",                -3,  0,  0),
    (Sign::ListedOrganisation, "listed organisation", -6,  6, -2),
    (Sign::ListedGroup,        "listed group",        -6, -2,  6),
    (Sign::BodyWord,           "body word",           -8,  6, -2),
    (Sign::LegalForm,          "legal form",          -8,  8, -4),
    (Sign::BodyCue,            "body cue",            -3,  5, -2),
    (Sign::Acronym,            "acronym",             -3,  5,  0),
    (Sign::Staff,              "staff",               -3,  5, -2),
    (Sign::Owns,               "owns",                -1,  3, -1),
    (Sign::Deed,               "deed",                 0,  3,  0),
    (Sign::Member,             "member",               0,  4,  0),
    (Sign::Beside,             "beside",              -2,  4, -1),
    (Sign::Source,             "source",               1,  2,  0),
    (Sign::Trade,              "trade",               -4,  4, -2),
    (Sign::Coined,             "coined",               0,  1,  0),
    (Sign::GroupCue,           "group cue",           -3, -2,  5),
    (Sign::WeakGroupCue,       "weak group cue",      -1, -1,  3),
    (Sign::AliasCue,           "alias cue",            0,  0,  4),
    (Sign::GroupScheme,        "group scheme",        -8, -8,  8),
    (Sign::Article,            "article",             -3,  1,  0),
    (Sign::PlacePreposition,   "place preposition",   -2, -1, -2),
    (Sign::Place,              "place",               -7, -5, -3),
    (Sign::Product,            "product",             -5, -4,  0),
    (Sign::Tool,               "tool",                -5, -4, -5),
    (Sign::PlainWord,          "plain word",           0,  0, -2),
    (Sign::GroupNamed,         "group named",         -3, -3,  6),
    (Sign::Blamed,             "blamed",               0,  0,  3),
    (Sign::LowerCaseElsewhere, "lower case elsewhere",-3, -2, -2),
    (Sign::HeadingOnly,        "heading only",        -2, -2, -2),
    (Sign::He,                 "he",                   4, -3, -1),
    (Sign::It,                 "it",                  -4,  3,  0),
    (Sign::Again,              "again",                3, -1, -1),
    (Sign::BesidePerson,       "beside person",        3, -1, -1),
    (Sign::WeakRole,           "weak role",            2, -1, -1),
    (Sign::Stranger,           "stranger",             2,  0,  0),
    (Sign::Excerpt,            "excerpt",              2,  0,  0),
    (Sign::Town,               "town",                -3,  0, -3),
    (Sign::Shortened,          "shortened",           -4,  3, -1),
    (Sign::Begins,             "begins a longer name",-4,  3, -1),
];

impl Sign {
    /// Its name, as `explain` prints it.
    pub fn word(self) -> &'static str {
        self.row().1
    }

    /// What it is worth.
    pub fn worth(self) -> Worth {
        let &(_, _, person, organisation, group) = self.row();
        Worth { person, organisation, group }
    }

    fn row(self) -> &'static (Self, &'static str, i32, i32, i32) {
        &TABLE[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;

    #[test]
    fn the_table_is_in_the_order_of_the_signs() {
        for (index, row) in TABLE.iter().enumerate() {
            assert_eq!(row.0 as usize, index, "{}", row.1);
        }
    }
}
