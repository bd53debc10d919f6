//! Countries and a few unions: their names, and the adjectives and words for their people, with ISO 3166-1 codes.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// One line a country: code; names; adjectives and words for its people.
const TABLE: &str = "
AD;Andorra;Andorran
AE;United Arab Emirates,UAE,U.A.E.,Emirates,Abu Dhabi,Dubai;Emirati,UAE
AF;Afghanistan;Afghan
AG;Antigua and Barbuda;Antiguan
AL;Albania;Albanian
AM;Armenia;Armenian
AO;Angola;Angolan
AR;Argentina;Argentine,Argentinian,Argentinean
AT;Austria;Austrian
AU;Australia;Australian,Aussie
AZ;Azerbaijan;Azerbaijani,Azeri
BA;Bosnia,Bosnia and Herzegovina;Bosnian
BB;Barbados;Barbadian
BD;Bangladesh;Bangladeshi
BE;Belgium;Belgian
BF;Burkina Faso;Burkinabe
BG;Bulgaria;Bulgarian
BH;Bahrain;Bahraini
BI;Burundi;Burundian
BJ;Benin;Beninese
BN;Brunei;Bruneian
BO;Bolivia;Bolivian
BR;Brazil;Brazilian
BS;Bahamas;Bahamian
BT;Bhutan;Bhutanese
BW;Botswana;Botswanan
BY;Belarus;Belarusian,Belarussian
BZ;Belize;Belizean
CA;Canada;Canadian
CD;Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC;Congolese
CF;Central African Republic;Central African
CH;Switzerland;Swiss
CI;Ivory Coast,Côte d'Ivoire;Ivorian
CL;Chile;Chilean
CM;Cameroon;Cameroonian
CN;China,People's Republic of China,PRC;Chinese
CO;Colombia;Colombian
CR;Costa Rica;Costa Rican
CU;Cuba;Cuban
CV;Cape Verde;Cape Verdean
CY;Cyprus;Cypriot
CZ;Czech Republic,Czechia;Czech
DE;Germany;German
DJ;Djibouti;Djiboutian
DK;Denmark;Danish,Dane
DM;Dominica;
DO;Dominican Republic;Dominican
DZ;Algeria;Algerian
EC;Ecuador;Ecuadorian,Ecuadorean
EE;Estonia;Estonian
EG;Egypt;Egyptian
ER;Eritrea;Eritrean
ES;Spain;Spanish,Spaniard
ET;Ethiopia;Ethiopian
EU;European Union,EU,E.U.;EU,European
FI;Finland;Finnish,Finn
FJ;Fiji;Fijian
FR;France;French
GA;Gabon;Gabonese
GB;United Kingdom,UK,U.K.,Britain,Great Britain;British,UK,U.K.,Briton
GB-ENG;England;English
GB-NIR;Northern Ireland;Northern Irish
GB-SCT;Scotland;Scottish,Scots
GB-WLS;Wales;Welsh
GE;Georgia;Georgian
GH;Ghana;Ghanaian
GL;Greenland;Greenlandic
GM;Gambia;Gambian
GN;Guinea;Guinean
GR;Greece;Greek
GT;Guatemala;Guatemalan
GY;Guyana;Guyanese
HK;Hong Kong;Hong Kong,Hongkonger
HN;Honduras;Honduran
HR;Croatia;Croatian,Croat
HT;Haiti;Haitian
HU;Hungary;Hungarian
ID;Indonesia;Indonesian
IE;Ireland,Republic of Ireland;Irish
IL;Israel;Israeli
IN;India;Indian
IQ;Iraq;Iraqi
IR;Iran,Islamic Republic of Iran;Iranian
IS;Iceland;Icelandic,Icelander
IT;Italy;Italian
JM;Jamaica;Jamaican
JO;Jordan;Jordanian
JP;Japan;Japanese
KE;Kenya;Kenyan
KG;Kyrgyzstan;Kyrgyz
KH;Cambodia;Cambodian
KP;North Korea,DPRK,Democratic People's Republic of Korea;North Korean
KR;South Korea,Republic of Korea,Korea Republic;South Korean,Korean
KW;Kuwait;Kuwaiti
KZ;Kazakhstan;Kazakh,Kazakhstani
LA;Laos;Laotian,Lao
LB;Lebanon;Lebanese
LI;Liechtenstein;
LK;Sri Lanka;Sri Lankan
LR;Liberia;Liberian
LS;Lesotho;
LT;Lithuania;Lithuanian
LU;Luxembourg;Luxembourgish
LV;Latvia;Latvian
LY;Libya;Libyan
MA;Morocco;Moroccan
MC;Monaco;Monegasque
MD;Moldova;Moldovan
ME;Montenegro;Montenegrin
MG;Madagascar;Malagasy
MK;North Macedonia,Macedonia;Macedonian
ML;Mali;Malian
MM;Myanmar,Burma;Burmese
MN;Mongolia;Mongolian
MO;Macau,Macao;
MR;Mauritania;Mauritanian
MT;Malta;Maltese
MU;Mauritius;Mauritian
MV;Maldives;Maldivian
MW;Malawi;Malawian
MX;Mexico;Mexican
MY;Malaysia;Malaysian
MZ;Mozambique;Mozambican
NA;Namibia;Namibian
NE;Niger;Nigerien
NG;Nigeria;Nigerian
NI;Nicaragua;Nicaraguan
NL;Netherlands,Holland;Dutch
NO;Norway;Norwegian
NP;Nepal;Nepali,Nepalese
NZ;New Zealand;New Zealand,New Zealander
OM;Oman;Omani
PA;Panama;Panamanian
PE;Peru;Peruvian
PG;Papua New Guinea;Papua New Guinean
PH;Philippines;Philippine,Filipino
PK;Pakistan;Pakistani
PL;Poland;Polish,Pole
PR;Puerto Rico;Puerto Rican
PS;Palestine,Palestinian Territories,Gaza;Palestinian
PT;Portugal;Portuguese
PY;Paraguay;Paraguayan
QA;Qatar;Qatari
RO;Romania;Romanian
RS;Serbia;Serbian,Serb
RU;Russia,Russian Federation;Russian
RW;Rwanda;Rwandan
SA;Saudi Arabia,Kingdom of Saudi Arabia;Saudi,Saudi Arabian
SC;Seychelles;Seychellois
SD;Sudan;Sudanese
SE;Sweden;Swedish,Swede
SG;Singapore;Singaporean,Singapore
SI;Slovenia;Slovenian,Slovene
SK;Slovakia;Slovak,Slovakian
SL;Sierra Leone;Sierra Leonean
SN;Senegal;Senegalese
SO;Somalia;Somali,Somalian
SR;Suriname;Surinamese
SS;South Sudan;South Sudanese
SV;El Salvador;Salvadoran,Salvadorean
SY;Syria;Syrian
SZ;Eswatini,Swaziland;Swazi
TD;Chad;Chadian
TG;Togo;Togolese
TH;Thailand;Thai
TJ;Tajikistan;Tajik
TL;East Timor,Timor-Leste;Timorese
TM;Turkmenistan;Turkmen
TN;Tunisia;Tunisian
TR;Turkey,Türkiye;Turkish,Turk
TT;Trinidad and Tobago;Trinidadian
TW;Taiwan;Taiwanese
TZ;Tanzania;Tanzanian
UA;Ukraine;Ukrainian
UG;Uganda;Ugandan
US;United States,United States of America,US,U.S.,USA,U.S.A.,America;American,US,U.S.
UY;Uruguay;Uruguayan
UZ;Uzbekistan;Uzbek
VA;Vatican,Holy See;
VE;Venezuela;Venezuelan
VN;Vietnam,Viet Nam;Vietnamese
VU;Vanuatu;
WS;Samoa;Samoan
XK;Kosovo;Kosovar,Kosovan
YE;Yemen;Yemeni
ZA;South Africa;South African
ZM;Zambia;Zambian
ZW;Zimbabwe;Zimbabwean
";

/// Whether a word names a country or says that something belongs to one; some do both ("US").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nation {
    /// ISO 3166-1 alpha-2; `EU` for the union, `GB-SCT` and the like for the parts of the United Kingdom.
    pub code: &'static str,
    /// Whether it can stand as the country's name: `China`, `US`.
    pub is_name: bool,
    /// Whether it can stand before a noun as an adjective, or for a citizen: `Chinese`, `US`.
    pub is_adjective: bool,
}

impl Nation {
    /// The ISO 3166-1 alpha-2 code of the state: parts of the United Kingdom give `GB`.
    pub fn state(self) -> &'static str {
        self.code.split('-').next().unwrap_or(self.code)
    }
}

fn table() -> &'static FxHashMap<String, Nation> {
    static MAP: OnceLock<FxHashMap<String, Nation>> = OnceLock::new();
    MAP.get_or_init(|| {
        let mut map = FxHashMap::default();
        for line in TABLE.lines().filter(|line| !line.is_empty()) {
            let mut fields = line.split(';');
            let code = fields.next().unwrap_or_default();
            fill(&mut map, code, fields.next().unwrap_or_default(), true);
            fill(&mut map, code, fields.next().unwrap_or_default(), false);
        }
        map
    })
}

fn fill(map: &mut FxHashMap<String, Nation>, code: &'static str, words: &str, is_name: bool) {
    for word in words.split(',').filter(|word| !word.is_empty()) {
        let fresh = Nation { code, is_name: false, is_adjective: false };
        let nation = map.entry(word.to_owned()).or_insert(fresh);
        nation.is_name |= is_name;
        nation.is_adjective |= !is_name;
    }
}

/// The country that `words` name or describe: `China`, `South Korean`, `U.S.`; capitals matter, the plural `s` of
/// a people does not.
pub fn nation(words: &str) -> Option<Nation> {
    let map = table();
    let plural = || map.get(words.strip_suffix('s')?).filter(|nation| nation.is_adjective && !nation.is_name);
    map.get(words).or_else(plural).copied()
}

/// Whether a name or an adjective of a country can begin with the token `word`: "United", "U", "Russians".
pub fn can_begin(word: &str) -> bool {
    static FIRST: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    let first = FIRST.get_or_init(|| {
        let fields = TABLE.lines().flat_map(|line| line.split(';').skip(1));
        fields.flat_map(|words| words.split(',')).flat_map(beginnings).collect()
    });
    first.contains(word) || word.strip_suffix('s').is_some_and(|word| first.contains(word))
}

/// All parts from the start of `words` on after which a token may end.
fn beginnings(words: &'static str) -> impl Iterator<Item = &'static str> {
    let ends = words.char_indices().filter(|(_, character)| !character.is_alphanumeric());
    let ends = ends.flat_map(|(at, character)| [at, at + character.len_utf8()]).chain([words.len()]);
    ends.filter(|&end| end > 0).map(|end| &words[..end])
}

/// The names of the country `code`, and the adjectives for it, the usual one first.
pub fn words(code: &str) -> (Vec<&'static str>, Vec<&'static str>) {
    static LINES: OnceLock<FxHashMap<&'static str, &'static str>> = OnceLock::new();
    let lines = LINES.get_or_init(|| TABLE.lines().filter_map(|line| line.split_once(';')).collect());
    let mut fields = lines.get(code).unwrap_or(&"").split(';');
    let mut list = || fields.next().unwrap_or_default().split(',').filter(|word| !word.is_empty()).collect();
    (list(), list())
}

#[cfg(test)]
mod tests {
    use super::nation;

    #[test]
    fn names_and_adjectives_are_told_apart() {
        let both = |words: &str| nation(words).map(|nation| (nation.state(), nation.is_name, nation.is_adjective));
        assert_eq!(both("China"), Some(("CN", true, false)));
        assert_eq!(both("Russians"), Some(("RU", false, true)));
        assert_eq!(both("US"), Some(("US", true, true)));
        assert_eq!(both("Scottish"), Some(("GB", false, true)));
        assert_eq!(both("china"), None);
        assert!(["China", "Russians", "United", "U.S", "Côte"].into_iter().all(super::can_begin));
        assert!(!super::can_begin("Norbury"));
    }
}
