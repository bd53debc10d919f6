//! Names that several currencies share, and the places that tell which one is meant.

/// The code that a name or sign gives by itself, words of a place, and the code that they make of it.
type Place = (&'static str, &'static [&'static str], &'static str);

/// All places, by the code that the bare name gives.
#[rustfmt::skip]
static PLACES: &[Place] = &[
    ("INR", &["Pakistan", "Pakistani", "Karachi", "Lahore", "Islamabad"], "PKR"),
    ("INR", &["Lanka", "Lankan", "Colombo"], "LKR"), ("INR", &["Nepal", "Nepali", "Nepalese", "Kathmandu"], "NPR"),
    ("INR", &["Mauritius", "Mauritian"], "MUR"),
    ("MXN", &["Philippines", "Philippine", "Manila", "Filipino", "Filipinos"], "PHP"),
    ("MXN", &["Argentina", "Argentine", "Argentinian", "Aires"], "ARS"),
    ("MXN", &["Colombia", "Colombian", "Bogota", "Bogotá"], "COP"), ("MXN", &["Chile", "Chilean", "Santiago"], "CLP"),
    ("MXN", &["Cuba", "Cuban", "Havana"], "CUP"), ("MXN", &["Uruguay", "Uruguayan", "Montevideo"], "UYU"),
    ("MXN", &["Dominican"], "DOP"),
    ("NOK", &["Denmark", "Danish", "Copenhagen", "Danes"], "DKK"),
    ("SEK", &["Norway", "Norwegian", "Oslo", "Bergen"], "NOK"), ("SEK", &["Denmark", "Danish", "Copenhagen"], "DKK"),
    ("SEK", &["Iceland", "Icelandic", "Reykjavik"], "ISK"),
    ("CHF", &["Rwanda", "Rwandan", "Kigali"], "RWF"), ("CHF", &["Congo", "Congolese", "Kinshasa"], "CDF"),
    ("CHF", &["Senegal", "Senegalese", "Mali", "Malian", "Ivorian", "Burkina", "Niger", "Togo", "Benin"], "XOF"),
    ("CHF", &["Cameroon", "Cameroonian", "Gabon", "Chad"], "XAF"),
    ("shilling", &["Kenya", "Kenyan", "Nairobi", "Kenyans"], "KES"),
    ("shilling", &["Uganda", "Ugandan", "Kampala"], "UGX"), ("shilling", &["Tanzania", "Tanzanian"], "TZS"),
    ("shilling", &["Somalia", "Somali", "Mogadishu"], "SOS"),
    ("dinar", &["Kuwait", "Kuwaiti"], "KWD"), ("dinar", &["Iraq", "Iraqi", "Baghdad"], "IQD"),
    ("dinar", &["Jordan", "Jordanian", "Amman"], "JOD"), ("dinar", &["Bahrain", "Bahraini", "Manama"], "BHD"),
    ("dinar", &["Serbia", "Serbian", "Belgrade"], "RSD"), ("dinar", &["Algeria", "Algerian", "Algiers"], "DZD"),
    ("dinar", &["Tunisia", "Tunisian", "Tunis"], "TND"), ("dinar", &["Libya", "Libyan", "Tripoli"], "LYD"),
    ("IRR", &["Oman", "Omani", "Muscat"], "OMR"), ("IRR", &["Yemen", "Yemeni"], "YER"),
    ("SAR", &["Qatar", "Qatari", "Doha"], "QAR"), ("SAR", &["Yemen", "Yemeni"], "YER"),
    ("AED", &["Morocco", "Moroccan", "Rabat", "Casablanca"], "MAD"),
    ("RUB", &["Belarus", "Belarusian", "Minsk"], "BYN"), ("TRY", &["Lebanon", "Lebanese", "Beirut"], "LBP"),
    ("TRY", &["Syria", "Syrian", "Damascus"], "SYP"), ("ZMW", &["Malawi", "Malawian"], "MWK"),
    ("KRW", &["Pyongyang"], "KPW"), ("AZN", &["Turkmenistan", "Turkmen"], "TMT"),
    ("GBP", &["Egypt", "Egyptian", "Cairo"], "EGP"), ("GBP", &["Lebanon", "Lebanese", "Beirut"], "LBP"),
    ("GBP", &["Sudan", "Sudanese", "Khartoum"], "SDG"), ("GBP", &["Syria", "Syrian", "Damascus"], "SYP"),
    ("JPY", &["China", "Chinese", "Beijing", "Shanghai", "Shenzhen", "yuan", "renminbi"], "CNY"),
];

/// Names and signs, in the singular and small letters, that several currencies share.
#[rustfmt::skip]
const SHARED: &[&str] = &[
    "rupee", "peso", "krone", "kroner", "krona", "kronor", "kr", "franc", "shilling", "rial", "riyal", "dirham", "ruble",
    "rouble", "lira", "kwacha", "won", "manat", "pound", "dinar", "¥", "rs", "rs.",
];

/// Whether several currencies share the name or sign, in any case.
pub fn is_shared(name: &str) -> bool {
    let lower = name.to_lowercase();
    SHARED.contains(&lower.as_str()) || lower.strip_suffix('s').is_some_and(|one| SHARED.contains(&one))
}

/// The currency that `code` becomes beside the place `word`.
pub fn code_beside(code: &str, word: &str) -> Option<&'static str> {
    let fits = |(listed, words, _): &&Place| *listed == code && words.contains(&word);
    PLACES.iter().find(fits).map(|&(.., code)| code)
}
