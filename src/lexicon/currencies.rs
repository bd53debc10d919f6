//! Currencies: signs, letters and names, each with its ISO 4217 code (or the common code of a coin without one).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::numbers::skip_gap;

/// One currency.
#[derive(Debug)]
pub struct Currency {
    /// Its ISO 4217 code, or the common one.
    pub code: &'static str,
    /// Letters and signs that stand before or behind an amount, case as written.
    pub letters: &'static str,
    /// Names in the singular, in any case.
    pub names: &'static str,
}

const fn currency(code: &'static str, letters: &'static str, names: &'static str) -> Currency {
    Currency { code, letters, names }
}

/// All currencies; `$` stands behind the letters that tell one dollar from another.
#[rustfmt::skip]
pub static CURRENCIES: &[Currency] = &[
    currency("USD", "USD|US$|U.S.$|$US|$|dlrs|Dlrs|USD$|U$S|＄", "dollar|us dollar|u.s. dollar|american dollar|united states dollar|buck|greenback"),
    currency("EUR", "EUR|€|Euro", "euro"),
    currency("GBP", "GBP|£|PS|UK£", "pound sterling|pounds sterling|british pound|sterling|quid"),
    currency("JPY", "JPY|¥|Y=|JP¥|円", "yen|japanese yen"),
    currency("CNY", "CNY|RMB|CN¥|元", "yuan|renminbi|chinese yuan"),
    currency("INR", "INR|₹|Rs|Rs.|Re", "rupee|indian rupee"),
    currency("AUD", "AUD|A$|AU$|AUD$|$A|$AU|Aus$|AUS$|Au$", "australian dollar"),
    currency("CAD", "CAD|C$|CA$|CAD$|CDN$|Cdn$|Can$|CAN$|$CAD|$CDN|$C|$Cdn", "canadian dollar"),
    currency("NZD", "NZD|NZ$|NZD$|$NZ", "new zealand dollar|kiwi dollar"),
    currency("SGD", "SGD|S$|SG$|SGD$|$S|$SG", "singapore dollar|singaporean dollar"),
    currency("HKD", "HKD|HK$|HKD$|$HK", "hong kong dollar"),
    currency("TWD", "TWD|NT$|NTD|T$|TW$|$NT", "new taiwan dollar|taiwan dollar|taiwanese dollar"),
    currency("BRL", "BRL|R$", "brazilian real|brazilian reais|brazilian reals|reais"),
    currency("MXN", "MXN|MX$|Mex$|MXN$", "mexican peso|peso"),
    currency("ARS", "ARS|AR$", "argentine peso|argentinian peso"),
    currency("CLP", "CLP|CLP$", "chilean peso"),
    currency("COP", "COP|COP$|COL$", "colombian peso"),
    currency("PHP", "₱|Php|PhP", "philippine peso"),
    currency("JMD", "JMD|J$", "jamaican dollar"),
    currency("TTD", "TTD|TT$", "trinidad and tobago dollar"),
    currency("FJD", "FJD|FJ$", "fijian dollar|fiji dollar"),
    currency("ZWL", "ZWL", "zimbabwe dollar|zimbabwean dollar"),
    currency("CHF", "CHF|SFr|sFr|Fr.|SFr.", "swiss franc|franc"),
    currency("SEK", "SEK", "swedish krona|swedish kronor|swedish crown|krona|kronor|kr"),
    currency("NOK", "NOK", "norwegian krone|norwegian kroner|norwegian crown|krone|kroner"),
    currency("DKK", "DKK", "danish krone|danish kroner|danish crown"),
    currency("ISK", "ISK", "icelandic krona|icelandic kronur"),
    currency("PLN", "PLN|zł", "zloty|zlotys|zloties"),
    currency("CZK", "CZK|Kč", "czech koruna|czech crown|koruna"),
    currency("HUF", "HUF", "forint|hungarian forint"),
    currency("RON", "RON", "romanian leu|romanian lei|lei"),
    currency("BGN", "BGN", "bulgarian lev|leva"),
    currency("HRK", "HRK", "croatian kuna|kuna"),
    currency("RSD", "RSD", "serbian dinar"),
    currency("RUB", "RUB|₽|RUR", "ruble|rouble|russian ruble|russian rouble"),
    currency("UAH", "UAH|₴", "hryvnia|hryvnias|ukrainian hryvnia"),
    currency("BYN", "BYN", "belarusian ruble|belarusian rouble"),
    currency("KZT", "KZT|₸", "tenge|kazakh tenge"),
    currency("UZS", "UZS", "uzbek som"),
    currency("GEL", "GEL|₾", "lari|georgian lari"),
    currency("TRY", "TRY|₺|TL", "lira|turkish lira"),
    currency("ILS", "ILS|₪|NIS", "shekel|israeli shekel|new israeli shekel"),
    currency("SAR", "SAR|SR", "riyal|saudi riyal"),
    currency("QAR", "QAR|QR", "qatari riyal"),
    currency("IRR", "IRR", "rial|iranian rial"),
    currency("IQD", "IQD", "iraqi dinar"),
    currency("KWD", "KWD|KD", "kuwaiti dinar"),
    currency("BHD", "BHD|BD", "bahraini dinar"),
    currency("OMR", "OMR|RO", "omani rial"),
    currency("JOD", "JOD|JD", "jordanian dinar"),
    currency("LBP", "LBP", "lebanese pound|lebanese lira"),
    currency("AED", "AED|Dh|Dhs|Dhs.", "dirham|uae dirham|emirati dirham"),
    currency("EGP", "EGP|LE|E£", "egyptian pound"),
    currency("MAD", "MAD", "moroccan dirham"),
    currency("ZAR", "ZAR|-R", "rand|south african rand"),
    currency("NGN", "NGN|₦|-N", "naira|nigerian naira"),
    currency("KES", "KES|KSh|Ksh|KShs|Sh", "kenyan shilling"),
    currency("UGX", "UGX|USh|Ush", "ugandan shilling"),
    currency("TZS", "TZS|TSh", "tanzanian shilling"),
    currency("GHS", "GHS|GH¢|GH₵|₵", "cedi|ghanaian cedi"),
    currency("ETB", "ETB", "birr|ethiopian birr"),
    currency("ZMW", "ZMW", "kwacha|zambian kwacha"),
    currency("PKR", "PKR", "pakistani rupee|pakistan rupee"),
    currency("LKR", "LKR|SLR", "sri lankan rupee"),
    currency("NPR", "NPR", "nepali rupee|nepalese rupee"),
    currency("BDT", "BDT|Tk|Tk.|৳", "taka|bangladeshi taka"),
    currency("IDR", "IDR|Rp|Rp.", "rupiah|indonesian rupiah"),
    currency("MYR", "MYR|RM", "ringgit|malaysian ringgit"),
    currency("THB", "THB|฿|-Bt", "baht|thai baht"),
    currency("VND", "VND|₫", "vietnamese dong|dong"),
    currency("LAK", "LAK|₭", "lao kip"),
    currency("KRW", "KRW|₩|￦", "south korean won|korean won"),
    currency("KPW", "KPW", "north korean won"),
    currency("MNT", "MNT", "tugrik"),
    currency("PEN", "PEN|S/", "peruvian sol"),
    currency("BOB", "BOB", "boliviano"),
    currency("UYU", "UYU", "uruguayan peso"),
    currency("VES", "VES", "bolivar|venezuelan bolivar"),
    currency("CRC", "CRC|₡", "costa rican colon|colones"),
    currency("GTQ", "GTQ", "quetzal"),
    currency("HNL", "HNL", "lempira"),
    currency("DOP", "DOP|RD$", "dominican peso"),
    currency("CUP", "CUP", "cuban peso"),
    currency("AFN", "AFN", "afghani"),
    currency("ALL", "", "albanian lek"),
    currency("AMD", "AMD", "armenian dram"),
    currency("ANG", "", "antillean guilder"),
    currency("AOA", "AOA", "angolan kwanza|kwanza"),
    currency("AWG", "AWG", "aruban florin"),
    currency("AZN", "AZN|₼", "azerbaijani manat|manat"),
    currency("BAM", "", "convertible mark|bosnian mark"),
    currency("BBD", "BBD|Bds$", "barbadian dollar|barbados dollar"),
    currency("BIF", "BIF", "burundian franc|burundi franc"),
    currency("BMD", "BMD", "bermudian dollar|bermuda dollar"),
    currency("BND", "BND|B$", "brunei dollar"),
    currency("BSD", "BSD", "bahamian dollar"),
    currency("BTN", "BTN", "ngultrum"),
    currency("BWP", "BWP", "botswana pula|pula"),
    currency("BZD", "BZD|BZ$", "belize dollar"),
    currency("CDF", "CDF", "congolese franc"),
    currency("CVE", "", "cape verdean escudo"),
    currency("DJF", "DJF", "djiboutian franc"),
    currency("DZD", "DZD", "algerian dinar"),
    currency("ERN", "ERN", "nakfa"),
    currency("GMD", "GMD", "gambian dalasi|dalasi"),
    currency("GNF", "GNF", "guinean franc"),
    currency("GYD", "GYD|G$", "guyanese dollar|guyana dollar"),
    currency("HTG", "HTG", "haitian gourde|gourde"),
    currency("KGS", "KGS", "kyrgyz som|kyrgyzstani som"),
    currency("KHR", "KHR|៛", "cambodian riel|riel"),
    currency("KMF", "KMF", "comorian franc"),
    currency("KYD", "KYD|CI$", "cayman islands dollar"),
    currency("LRD", "LRD|L$", "liberian dollar"),
    currency("LSL", "LSL", "lesotho loti|maloti"),
    currency("LYD", "LYD", "libyan dinar"),
    currency("MDL", "MDL", "moldovan leu|moldovan lei"),
    currency("MGA", "MGA", "ariary|malagasy ariary"),
    currency("MKD", "MKD", "macedonian denar|denar"),
    currency("MMK", "MMK", "myanmar kyat|kyat"),
    currency("MOP", "MOP$", "macanese pataca|macau pataca|pataca"),
    currency("MRU", "MRU", "mauritanian ouguiya|ouguiya"),
    currency("MUR", "MUR", "mauritian rupee"),
    currency("MVR", "MVR", "maldivian rufiyaa|rufiyaa"),
    currency("MWK", "MWK", "malawian kwacha|malawi kwacha"),
    currency("MZN", "MZN", "mozambican metical|metical|meticais"),
    currency("NAD", "NAD|N$", "namibian dollar|namibia dollar"),
    currency("NIO", "NIO", "nicaraguan cordoba|cordoba"),
    currency("PAB", "PAB", "panamanian balboa"),
    currency("PGK", "PGK", "papua new guinean kina|kina"),
    currency("PYG", "PYG|₲", "paraguayan guarani|guarani"),
    currency("RWF", "RWF", "rwandan franc"),
    currency("SBD", "SBD", "solomon islands dollar"),
    currency("SCR", "SCR", "seychellois rupee|seychelles rupee"),
    currency("SDG", "SDG", "sudanese pound"),
    currency("SLE", "SLE", "sierra leonean leone|leone"),
    currency("SOS", "", "somali shilling"),
    currency("SRD", "SRD", "surinamese dollar"),
    currency("SSP", "SSP", "south sudanese pound"),
    currency("SYP", "SYP", "syrian pound|syrian lira"),
    currency("SZL", "SZL", "swazi lilangeni|emalangeni"),
    currency("TJS", "TJS", "somoni"),
    currency("TMT", "TMT", "turkmen manat"),
    currency("TND", "TND", "tunisian dinar"),
    currency("TOP", "", "tongan paanga"),
    currency("VUV", "VUV", "vanuatu vatu"),
    currency("WST", "WST", "samoan tala"),
    currency("XAF", "XAF|FCFA", "central african cfa franc"),
    currency("XCD", "XCD|EC$", "east caribbean dollar|eastern caribbean dollar"),
    currency("XOF", "XOF", "cfa franc|west african cfa franc"),
    currency("XPF", "XPF", "cfp franc|pacific franc"),
    currency("YER", "YER", "yemeni rial|yemeni riyal"),
    currency("BTC", "BTC|₿|XBT|BTCs", "bitcoin|bit coin"),
    currency("ETH", "ETH", "ether|ethereum"),
    currency("XMR", "XMR", "monero"),
    currency("LTC", "LTC", "litecoin"),
    currency("XRP", "XRP", ""),
    currency("ZEC", "ZEC", "zcash"),
    currency("DOGE", "DOGE", "dogecoin"),
    currency("BCH", "BCH", "bitcoin cash"),
    currency("USDT", "USDT", "tether"),
    currency("USDC", "USDC", ""),
    currency("BNB", "BNB", ""),
    currency("SOL", "", ""),
    // Names of many currencies, and parts of one, by their English name: the currency is not known from them.
    currency("dinar", "", "dinar"),
    currency("shilling", "", "shilling"),
    currency("cent", "¢|-c", "cent|us cent|u.s. cent|american cent|australian cent|canadian cent|euro cent|eurocent"),
    currency("penny", "-p", "pence|penny|pennies"),
    currency("kopeck", "", "kopeck|kopek"),
    currency("sen", "", "sen"),
    currency("paisa", "", "paise|paisa"),
    currency("centavo", "", "centavo"),
    currency("rappen", "", "rappen"),
    currency("gwei", "", "gwei"),
    currency("satoshi", "", "satoshi"),
];

/// Letters and signs, with the code that they stand for and whether they must touch the number.
static LETTERS: LazyLock<FxHashMap<&'static str, (&'static str, bool)>> = LazyLock::new(|| {
    let all =
        CURRENCIES.iter().flat_map(|currency| currency.letters.split('|').map(move |letters| (letters, currency.code)));
    all.filter(|(letters, _)| !letters.is_empty())
        .map(|(letters, code)| letters.strip_prefix('-').map_or((letters, (code, false)), |bare| (bare, (code, true))))
        .collect()
});

/// Further words of a name behind its first, and the currency's code.
type Spelling = (Vec<&'static str>, &'static str);

/// Names by their first word, the longest first.
static NAMES: LazyLock<FxHashMap<&'static str, Vec<Spelling>>> = LazyLock::new(|| {
    let mut names: FxHashMap<&str, Vec<Spelling>> = FxHashMap::default();
    for currency in CURRENCIES {
        for name in currency.names.split('|').filter(|name| !name.is_empty()) {
            let mut words = name.split(' ');
            let all = names.entry(words.next().unwrap_or_default()).or_default();
            let rest: Vec<&str> = words.collect();
            all.insert(all.partition_point(|(other, _)| other.len() >= rest.len()), (rest, currency.code));
        }
    }
    names
});

/// The code that `letters` stand for before or behind an amount: USD of `$`, MYR of `RM`; `stuck`: they touch it.
pub fn code_of_letters(letters: &str, stuck: bool) -> Option<&'static str> {
    LETTERS.get(letters).filter(|(_, bound)| stuck || !bound).map(|&(code, _)| code)
}

/// The currency whose name stands at the byte `at`, and the byte behind it: `Hong Kong dollars` is HKD.
pub fn currency_at(text: &str, at: usize) -> Option<(&'static str, usize)> {
    let first = word_at(text, at);
    let lower = first.to_ascii_lowercase();
    let end = at + first.len();
    let spellings = |word: &str| NAMES.get(word).and_then(|all| longest(text, end, all));
    spellings(&lower).or_else(|| lower.strip_suffix('s').and_then(spellings))
}

fn longest(text: &str, end: usize, all: &[Spelling]) -> Option<(&'static str, usize)> {
    all.iter().find_map(|(rest, code)| Some((*code, follow(text, end, rest)?)))
}

fn follow(text: &str, end: usize, words: &[&str]) -> Option<usize> {
    let mut at = end;
    for word in words {
        let next = skip_gap(text, at)?;
        let found = word_at(text, next);
        let same = found.eq_ignore_ascii_case(word)
            || found.strip_suffix('s').is_some_and(|one| one.eq_ignore_ascii_case(word));
        if !same {
            return None;
        }
        at = next + found.len();
    }
    Some(at)
}

/// Letters and inner stops, up to the end of a word.
fn word_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let length = rest.bytes().take(24).take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'.').count();
    let word = if rest[..length].starts_with("U.S.") || rest[..length].starts_with("u.s.") {
        &rest[..4]
    } else {
        rest[..length].trim_end_matches('.')
    };
    let cut = rest[word.len()..].chars().next().is_some_and(char::is_alphanumeric);
    if cut { "" } else { word }
}
