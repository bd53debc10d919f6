//! Words that make a name the name of a body: "Ministry of …", "… University", "… Inc".

use super::Words;

/// What a head word of a body's name can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The word, as it stands in names.
    pub word: &'static str,
    /// Takes "of X" or "for X": "Ministry of Defence".
    pub takes_of: bool,
    /// Ends a name, whatever capitalised words stand before it: "Elbridge University".
    pub ends: bool,
    /// What sort of body it makes.
    pub subtype: &'static str,
}

const fn both(word: &'static str, subtype: &'static str) -> Head {
    Head { word, takes_of: true, ends: true, subtype }
}

const fn first(word: &'static str, subtype: &'static str) -> Head {
    Head { word, takes_of: true, ends: false, subtype }
}

const fn last(word: &'static str, subtype: &'static str) -> Head {
    Head { word, takes_of: false, ends: true, subtype }
}

/// Head words.
static HEADS: &[Head] = &[
    last("AFC", "club"),
    last("Academies", "university"),
    both("Academy", "university"),
    both("Administration", "government"),
    both("Agency", "agency"),
    last("Airlines", "company"),
    last("Airways", "company"),
    both("Alliance", "organisation"),
    both("Archdiocese", "church"),
    last("Archives", "organisation"),
    both("Army", "military"),
    both("Assembly", "government"),
    both("Association", "organisation"),
    both("Authority", "agency"),
    last("Ballet", "organisation"),
    last("Bancorp", "company"),
    both("Bank", "bank"),
    both("Battalion", "military"),
    both("Board", "agency"),
    both("Brigade", "military"),
    last("Broadcasting", "media"),
    both("Brotherhood", "organisation"),
    last("Bundespolizei", "police"),
    last("Bundestag", "government"),
    both("Bureau", "agency"),
    last("Cartel", "organisation"),
    last("Caucus", "organisation"),
    both("Center", "organisation"),
    both("Centre", "organisation"),
    first("Chamber", "organisation"),
    last("Choir", "organisation"),
    last("Chronicle", "media"),
    both("Church", "church"),
    last("Clinic", "hospital"),
    both("Club", "club"),
    last("Coalition", "organisation"),
    both("College", "university"),
    last("Command", "military"),
    both("Commission", "agency"),
    both("Committee", "organisation"),
    both("Confederation", "organisation"),
    both("Conference", "organisation"),
    both("Congress", "government"),
    both("Consortium", "organisation"),
    last("Constabulary", "police"),
    both("Consulate", "government"),
    last("Cooperative", "organisation"),
    both("Corps", "military"),
    both("Council", "organisation"),
    last("Courier", "media"),
    both("Court", "court"),
    last("Dagblad", "media"),
    last("Democrats", "party"),
    both("Department", "government"),
    first("Dept", "government"),
    both("Diocese", "church"),
    both("Directorate", "agency"),
    last("District", "government"),
    both("Embassy", "government"),
    last("Ensemble", "organisation"),
    last("FC", "club"),
    both("Federation", "organisation"),
    last("Fleet", "military"),
    both("Force", "military"),
    last("Forces", "military"),
    last("Forum", "organisation"),
    both("Foundation", "ngo"),
    both("Front", "party"),
    both("Fund", "organisation"),
    last("Gazette", "media"),
    first("Govt", "government"),
    both("Guard", "military"),
    both("Guild", "organisation"),
    last("Herald", "media"),
    last("Hospital", "hospital"),
    last("Hospitals", "hospital"),
    first("House", "government"),
    last("Infirmary", "hospital"),
    both("Inspectorate", "agency"),
    both("Institute", "organisation"),
    last("Institutes", "organisation"),
    both("Institution", "organisation"),
    last("Kantonalbank", "bank"),
    last("Krankenhaus", "hospital"),
    last("Lab", "organisation"),
    both("Laboratory", "organisation"),
    last("Landesbank", "bank"),
    last("Landeskriminalamt", "police"),
    both("League", "organisation"),
    last("Legislature", "government"),
    both("Library", "organisation"),
    last("Militia", "military"),
    both("Ministry", "government"),
    first("Mission", "organisation"),
    both("Movement", "organisation"),
    both("Municipality", "government"),
    both("Museum", "organisation"),
    both("Navy", "military"),
    both("Observatory", "organisation"),
    both("Office", "government"),
    both("Opera", "organisation"),
    both("Orchestra", "organisation"),
    both("Organisation", "organisation"),
    both("Organization", "organisation"),
    last("Parliament", "government"),
    last("Partnership", "organisation"),
    both("Party", "party"),
    last("Patrol", "police"),
    last("Philharmonic", "organisation"),
    last("Platoon", "military"),
    last("Police", "police"),
    last("Polytechnic", "university"),
    last("Raiffeisenbank", "bank"),
    both("Regiment", "military"),
    both("Registry", "agency"),
    last("Republicans", "party"),
    both("School", "university"),
    last("Schools", "university"),
    both("Secretariat", "agency"),
    last("Seminary", "university"),
    both("Senate", "government"),
    both("Service", "agency"),
    both("Society", "organisation"),
    last("Sparkasse", "bank"),
    last("Squad", "organisation"),
    last("Squadron", "military"),
    last("Staatsanwaltschaft", "government"),
    last("Stadtwerke", "company"),
    last("Symphony", "organisation"),
    both("Synod", "church"),
    last("Tageblatt", "media"),
    both("Tribunal", "court"),
    last("Tribune", "media"),
    both("Trust", "organisation"),
    both("Union", "organisation"),
    last("Universiteit", "university"),
    both("University", "university"),
    last("Universitätsklinikum", "hospital"),
    last("Volksbank", "bank"),
    last("Zeitung", "media"),
];

/// The head word `word`, as written in names or in capitals.
pub fn head(word: &str) -> Option<&'static Head> {
    // Most words asked for have no capital: no need to compare them.
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    capital.then(|| HEADS.binary_search_by(|head| head.word.cmp(word)).ok().map(|at| &HEADS[at])).flatten()
}

/// Words that end the name of a company when others stand before them, with or without a full stop.
static SUFFIXES: Words = Words::new(
    "
AB AG AS ASA Aktiengesellschaft ApS BV Berhad Bhd Bros Co Company Corp Corporation Cos Cyf EG GmbH Holding Holdings INC Inc
Incorporated KG KGaA LLC LLP LP LTD Limited Llc Ltd NV Nyrt OJSC OY Oy Oyj PJSC PLC PT Plc Pte Pty Pvt SA SARL
SAS SE SRL SpA Srl Zrt plc S.A S.A. N.V N.V. S.p.A S.p.A. B.V B.V. S.R.L S.R.L. S.r.l S.r.l. A.G A.G. K.K K.K. L.L.C L.L.C. L.P L.P. P.L.C P.L.C.
",
);

/// Legal forms of more than one token, as they are written; none is the beginning of a later one.
static FORMS: &[&str] = &[
    "A/S",
    "Co. KG",
    "Co. Ltd.",
    "Co. Ltd",
    "Co., Ltd.",
    "Co., Ltd",
    "GmbH & Co. KGaA",
    "GmbH & Co. KG",
    "Ltda.",
    "Pty. Ltd.",
    "Pty Ltd",
    "Pvt. Ltd.",
    "Pvt Ltd",
    "Pte. Ltd.",
    "Pte Ltd",
    "S.A. de C.V.",
    "SA de CV",
    "S.L.",
    "S.à r.l.",
    "Sdn. Bhd.",
    "Sdn Bhd",
    "Sp. z o.o.",
    "sp. z o.o.",
    "a.s.",
    "d.d.",
    "d.o.o.",
    "s.r.o.",
];

/// The legal form of several tokens with which `text` begins.
pub fn long_form(text: &str) -> Option<&'static str> {
    let ends = |form: &&&str| !text[form.len()..].starts_with(char::is_alphanumeric);
    FORMS.iter().filter(|form| text.starts_with(**form)).find(ends).copied()
}

/// Whether `word` (without its full stop) ends the name of a company.
pub fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(word)
}

/// Last words of many companies' names that are ordinary words too: they make a name likely, not sure.
static TRADES: Words = Words::new(
    "
Advisors Aerospace Analytics Apparel Associates Automotive Aviation Bancshares Bikes Biotech Books Brands
Brewing Brothers Capital Chemical Chemicals Clothing Coffee Communications Computer Computers Computing
Consultancy Consulting Cyber Cybersecurity Defense Diagnostics Digital Dynamics Electric Electronics Energy
Engineering Enterprises Entertainment Equity Farms Fashion Films Financial Foods Games Gaming Gas Genetics
Global Grocery Group Health Healthcare Homes Hotels Industries Innovations Insurance International Investments
Laboratories Labs Lines Logistics Management Markets Materials Media Medical Mining Mobile Mortgage Motor Motors
Music Mutual Networks News Newspapers Oil Partners Petroleum Pharma Pharmaceutical Pharmaceuticals Pictures
Press Productions Products Properties Publications Publishing Radio Railway Railways Realty Records Renewables Research Steelworks Shipyard
Broadband Buses Cable Coaches Couriers Energi Energie Exchange Ferries Fiber Fibre Foodbank Hosting Housing Logistik Newswire
Outfitters Paper Parcels Payments Pharmacy Plastics Power Rail Terminals Trams Water Wines
Shipyards Breweries Dairies Airlines Airways Cargo Freight Haulage Foundry
Resorts Resources Restaurants Retail Robotics Savings Sciences Security Semiconductor Semiconductors Shipping
Software Solutions Steel Stores Studios Supermarkets Systems TV Technologies Technology Telecom
Telecommunications Television Therapeutics Toys Trading Transport Travel Utilities Ventures Wireless Works Services
",
);

/// Whether `word` is the last word of many companies' names.
pub fn is_trade(word: &str) -> bool {
    TRADES.contains(word)
}

/// Those of them that end the names of techniques, wares and fields as often.
static WARE_LIKE: Words = Words::new(
    "
Analytics Apparel Automotive Aviation Books Brands Capital Chemical Clothing Coffee Communications Computer Computers
Computing Consulting Cyber Cybersecurity Defense Diagnostics Digital Dynamics Electric Electronics Energy Engineering
Entertainment Equity Fashion Films Financial Foods Games Gaming Gas Genetics Global Group Health Healthcare Homes Hotels
Innovations Insurance International Investments Lines Logistics Management Markets Materials Media Medical Mining Mobile
Motor Music Mutual Networks News Oil Partners Petroleum Pharmaceutical Press Products Properties Publications Publishing
Radio Railway Records Research Resources Restaurants Retail Robotics Sciences Security Semiconductor Shipping Software
Solutions Steel Systems TV Technologies Technology Telecommunications Television Therapeutics Trading Transport Travel
Utilities Wireless Works Stores Labs Services Broadband Buses Cable Exchange Fiber Fibre Hosting Housing Paper Parcels
Payments Plastics Power Rail Terminals Water Wines
",
);

/// Those of them that end the names of firms alone, where no maker's name begins a product's.
static FIRMS: Words = Words::new(
    "
Associates Capital Communications Group Holdings Industries Labs Laboratories Media News Partners Pharmaceuticals
Pictures Productions Records Resources Robotics Securities Studios Technologies Therapeutics Ventures
",
);

/// Whether `word`, the last of a capitalised name that no maker's begins, makes it a firm's.
pub fn is_firm(word: &str) -> bool {
    FIRMS.contains(word)
}

/// Whether `word`, the last of many companies' names, ends the names of techniques, wares and fields as often.
pub fn is_ware_like(word: &str) -> bool {
    WARE_LIKE.contains(word)
}

/// Last words of newspapers' and magazines' names.
static PAPERS: Words = Words::new(
    "
Chronicle Courier Dispatch Enquirer Examiner Gazette Globe Guardian Herald Inquirer Journal Ledger Magazine Mail
Mercury Mirror Monitor News Newspaper Observer Post Press Record Register Review Sentinel Standard Star Sun
Telegraph Times Tribune Weekly
",
);

/// Whether `word` is the last word of many papers' names.
pub fn is_paper(word: &str) -> bool {
    PAPERS.contains(word)
}

/// What ministries and agencies look after: where two of these stand around "and" or a comma they are one name
/// ("Department of Health and Human Services"). Lower case.
static TOPICS: Words = Words::new(
    "
administration aerospace affairs aging agriculture air archives arts atomic aviation biodiversity budget
business cabinet central children civil climate clothing coast commerce commercial communications community
competition consumer control cooperation corrections crime criminal culture customs cyber cybersecurity data
defence defense development digital disaster disease drug drugs economic economics economy education election
elections electronics emergency employment energy enforcement engineering environment environmental equality
exchange explosives export exports families family federal finance financial firearms fisheries food foreign
forestry forests futures health heritage home homeland hospitals housing human humanities hygiene immigration industrial industry
information infrastructure innovation insurance intelligence interior internal international investment
judiciary justice labor labour land lands law leisure livestock local management marine maritime media medical
medicine military mines missile national natural nuclear nutrition oceanic oceans oil parks pensions petroleum
planning ports power prevention preventions prisons privacy prosperity protection public radio railways
recreation reform regulatory religious rescue research resources revenue rights roads rural safety science
sciences securities security service services skills social space sport sports standards state statistics strategic supply
tax taxation technology telecom telecommunications tobacco tourism trade traffic training transport
transportation treasury universities urban veterans water welfare wildlife women work works youth
",
);

/// Whether `word`, in any case, is something that public bodies look after.
pub fn is_topic(word: &str) -> bool {
    TOPICS.contains(&word.to_ascii_lowercase())
}

/// Heads of public bodies that need no capital behind a country, with what they may be about: "US justice
/// department", "Russian defence ministry".
static STATE_HEADS: Words = Words::new(
    "
administration agency authority bureau commission committee council court department directorate inspectorate
ministry office police regulator service
",
);

/// Whether `word` is the head of a public body when what it looks after stands before it: "justice department".
pub fn is_state_head(word: &str) -> bool {
    STATE_HEADS.contains(&word.to_ascii_lowercase())
}

/// Bodies of which a state has one, in lower case: "Chinese embassy", "Russian army". Sorted.
static STATE_BODIES: &[&str] = &[
    "air force",
    "armed forces",
    "army",
    "border guard",
    "cabinet office",
    "central bank",
    "coast guard",
    "coastguard",
    "congress",
    "constitutional court",
    "consulate",
    "consulate general",
    "defence force",
    "defence forces",
    "defense force",
    "defense forces",
    "embassy",
    "federal police",
    "federal reserve",
    "intelligence agency",
    "intelligence service",
    "military",
    "military intelligence",
    "national bank",
    "national guard",
    "national police",
    "navy",
    "parliament",
    "police",
    "secret service",
    "security service",
    "senate",
    "supreme court",
    "treasury",
];

/// Whether `words` in lower case are a body of which a state has one.
pub fn is_state_body(words: &str) -> bool {
    STATE_BODIES.binary_search(&words).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(HEADS.is_sorted_by_key(|head| head.word));
        assert!(STATE_BODIES.is_sorted());
    }
}
