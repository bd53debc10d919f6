//! Units of measure: names, spellings and symbols, each with the unit's English name in the singular.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::numbers::skip_gap;

/// What a unit measures, as far as a reader must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Hundredths: the unit `percent`.
    Percent,
    /// Lengths of time: durations are dates, no counts.
    Time,
    /// All else.
    Measure,
}

/// One unit with all that texts write for it.
#[derive(Debug)]
pub struct Unit {
    /// The English name in the singular.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Names in any case, without a plural's `s`; each `|` parts two.
    names: &'static str,
    /// Symbols, case as written; one that begins with `-` stands only right behind a number.
    symbols: &'static str,
}

/// A unit found in a text.
#[derive(Debug, Clone, Copy)]
pub struct UnitHit {
    /// The unit.
    pub unit: &'static Unit,
    /// The byte behind it.
    pub end: usize,
}

const fn measure(name: &'static str, names: &'static str, symbols: &'static str) -> Unit {
    Unit { name, dimension: Dimension::Measure, names, symbols }
}

const fn time(name: &'static str, names: &'static str, symbols: &'static str) -> Unit {
    Unit { name, dimension: Dimension::Time, names, symbols }
}

/// All units.
#[rustfmt::skip]
pub static UNITS: &[Unit] = &[
    Unit { name: "percent", dimension: Dimension::Percent, names: "percent|per cent|pct|percents", symbols: "%|pc|％|٪" },
    measure("percentage point", "percentage point|percent point|percentage-point", "pp"),
    measure("basis point", "basis point|basis-point", "bps|bp"),
    measure("point", "point", "-pts|pts"),
    // Time.
    time("second", "second|sec", "-s"),
    time("millisecond", "millisecond", "ms|msec"),
    time("microsecond", "microsecond", "μs|µs"),
    time("nanosecond", "nanosecond", "ns"),
    time("minute", "minute|min", "mins"),
    time("hour", "hour|hr", "hrs|-h"),
    time("day", "day|calendar day|business day|working day", "-d"),
    time("night", "night|overnight", ""),
    time("week", "week|wk", ""),
    time("weekend", "weekend", ""),
    time("fortnight", "fortnight", ""),
    time("month", "month|calendar month", ""),
    time("quarter", "quarter", ""),
    time("year", "year|annum|yr|calendar year|fiscal year", "yo"),
    time("decade", "decade", ""),
    time("century", "century|centuries", ""),
    time("millennium", "millennium|millennia", ""),
    // Length.
    measure("kilometre", "kilometre|kilometer", "km|kms|Km|KM"),
    measure("metre", "metre|meter|mtr", "-m|mtrs"),
    measure("decimetre", "decimetre|decimeter", "dm"),
    measure("centimetre", "centimetre|centimeter", "cm|cms"),
    measure("millimetre", "millimetre|millimeter", "mm"),
    measure("micrometre", "micrometre|micrometer|micron", "μm|µm"),
    measure("nanometre", "nanometre|nanometer", "nm"),
    measure("picometre", "picometre|picometer", ""),
    measure("mile", "mile|statute mile", "mi"),
    measure("nautical mile", "nautical mile", "nmi"),
    measure("yard", "yard", "yd|yds"),
    measure("foot", "foot|feet", "ft"),
    measure("inch", "inch|inches", "-in"),
    measure("furlong", "furlong", ""),
    measure("fathom", "fathom", ""),
    measure("light-year", "light-year|light year|lightyear", "ly"),
    measure("parsec", "parsec", ""),
    measure("astronomical unit", "astronomical unit", ""),
    // Area.
    measure("square kilometre", "square kilometre|square kilometer|sq km|sq kilometre|sq kilometer|square km", "km2|km²|sqkm"),
    measure("square metre", "square metre|square meter|sq m|sq metre|sq meter|square m|sq mtr", "m2|m²|sqm"),
    measure("square centimetre", "square centimetre|square centimeter|sq cm", "cm2|cm²"),
    measure("square millimetre", "square millimetre|square millimeter|sq mm", "mm2|mm²"),
    measure("square mile", "square mile|sq mile|sq mi", "mi2|mi²"),
    measure("square yard", "square yard|sq yard|sq yd", "yd2|yd²"),
    measure("square foot", "square foot|square feet|sq ft|sq foot|sq feet|square ft", "ft2|ft²|sqft"),
    measure("square inch", "square inch|square inches|sq in|sq inch|sq inches", "in2|in²"),
    measure("acre", "acre", ""),
    measure("hectare", "hectare", "ha"),
    // Volume.
    measure("cubic kilometre", "cubic kilometre|cubic kilometer", "km3|km³"),
    measure("cubic metre", "cubic metre|cubic meter|cu m", "m3|m³|cbm"),
    measure("cubic centimetre", "cubic centimetre|cubic centimeter", "cm3|cm³|cc"),
    measure("cubic foot", "cubic foot|cubic feet|cu ft", "ft3|ft³"),
    measure("cubic inch", "cubic inch|cubic inches", ""),
    measure("cubic yard", "cubic yard", ""),
    measure("cubic mile", "cubic mile", ""),
    measure("litre", "litre|liter", "-l|-L|ltr|ltrs"),
    measure("decilitre", "decilitre|deciliter", "dl|dL"),
    measure("centilitre", "centilitre|centiliter", "cl"),
    measure("millilitre", "millilitre|milliliter", "ml|mL"),
    measure("megalitre", "megalitre|megaliter", "ML"),
    measure("gallon", "gallon", "gal"),
    measure("quart", "quart", "qt"),
    measure("pint", "pint", ""),
    measure("fluid ounce", "fluid ounce|fl oz", ""),
    measure("barrel", "barrel", "bbl|bbls"),
    measure("bushel", "bushel", ""),
    measure("tablespoon", "tablespoon", "tbsp"),
    measure("teaspoon", "teaspoon", "tsp"),
    measure("acre-foot", "acre-foot|acre-feet|acre foot|acre feet", ""),
    measure("twenty-foot equivalent unit", "twenty-foot equivalent unit", "TEU|TEUs"),
    // Mass.
    measure("kilogram", "kilogram|kilogramme|kilo", "kg|kgs|Kg|KG"),
    measure("gram", "gram|gramme", "-g"),
    measure("milligram", "milligram|milligramme", "mg"),
    measure("microgram", "microgram|microgramme", "μg|µg|mcg"),
    measure("nanogram", "nanogram", "ng"),
    measure("metric ton", "metric ton|metric tonne|tonne", "mt|-t"),
    measure("kiloton", "kiloton|kilotonne", "kt"),
    measure("megaton", "megaton|megatonne", ""),
    measure("gigaton", "gigaton|gigatonne", ""),
    measure("ton", "ton|short ton", ""),
    measure("long ton", "long ton", ""),
    measure("pound-mass", "lb", "lbs"),
    measure("ounce", "ounce", "oz"),
    measure("troy ounce", "troy ounce", ""),
    measure("carat", "carat", "ct"),
    measure("grain", "", "gr"),
    // Temperature and angle.
    measure("celsius", "degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|celcius|centigrade|deg c|degrees c|degree c", "°C|ºC|℃|-C|degC"),
    measure("fahrenheit", "degree fahrenheit|degrees fahrenheit|fahrenheit|deg f|degrees f|degree f", "°F|ºF|℉|-F|degF"),
    measure("kelvin", "degree kelvin|degrees kelvin", ""),
    measure("degree", "degree", "°|º|deg"),
    measure("radian", "radian", "rad"),
    // Speed.
    measure("mile per hour", "", "mph|MPH"),
    measure("kilometre per hour", "", "kph|kmh|kmph|KPH"),
    measure("foot per second", "", "fps2"),
    measure("knot", "knot", "kn|kts"),
    measure("mach", "", ""),
    measure("mile per gallon", "", "mpg|MPG"),
    measure("revolution per minute", "revolution per minute", "rpm|RPM"),
    measure("frame per second", "frame per second", "fps|FPS"),
    measure("beat per minute", "beat per minute", "bpm|BPM"),
    // Data. A bit and a byte have each their own letter.
    measure("bit", "", "bits"),
    measure("kilobit", "kilobit", "kbit|Kb|kb"),
    measure("megabit", "megabit", "Mbit|Mb"),
    measure("gigabit", "gigabit", "Gbit|Gb"),
    measure("terabit", "terabit", "Tbit|Tb"),
    measure("petabit", "petabit", ""),
    measure("byte", "byte", ""),
    measure("kilobyte", "kilobyte", "KB|kB|kbyte"),
    measure("megabyte", "megabyte", "MB|Mbyte|mb"),
    measure("gigabyte", "gigabyte|gig", "GB|Gbyte|gb|GBs"),
    measure("terabyte", "terabyte", "TB|Tbyte|tb|TBs"),
    measure("petabyte", "petabyte", "PB|pb"),
    measure("exabyte", "exabyte", "EB"),
    measure("zettabyte", "zettabyte", "ZB"),
    measure("yottabyte", "yottabyte", "YB"),
    measure("kibibyte", "kibibyte", "KiB"),
    measure("mebibyte", "mebibyte", "MiB"),
    measure("gibibyte", "gibibyte", "GiB"),
    measure("tebibyte", "tebibyte", "TiB"),
    measure("kilobit per second", "", "kbps|Kbps"),
    measure("megabit per second", "", "Mbps|mbps|Mbit/s|Mb/s"),
    measure("gigabit per second", "", "Gbps|gbps|Gbit/s|Gb/s"),
    measure("terabit per second", "", "Tbps|tbps|Tbit/s|Tb/s"),
    measure("megabyte per second", "", "MBps"),
    measure("gigabyte per second", "", "GBps"),
    measure("packet per second", "packet per second", "pps"),
    measure("megapacket per second", "", "Mpps"),
    measure("pixel", "pixel", "px"),
    measure("megapixel", "megapixel", "MP"),
    measure("dot per inch", "", "dpi|DPI"),
    measure("pixel per inch", "", "ppi|PPI"),
    // Electricity, power, energy.
    measure("volt", "volt", "-V"),
    measure("kilovolt", "kilovolt", "kV"),
    measure("megavolt", "megavolt", "MV"),
    measure("millivolt", "millivolt", "mV"),
    measure("ampere", "ampere|amp", "-A"),
    measure("milliampere", "milliampere|milliamp", "mA"),
    measure("milliampere hour", "milliampere hour|milliamp hour|milliamp-hour", "mAh"),
    measure("ampere hour", "amp hour|ampere hour|amp-hour", "Ah"),
    measure("ohm", "ohm", "Ω"),
    measure("farad", "farad", ""),
    measure("watt", "watt", "-W"),
    measure("kilowatt", "kilowatt", "kW|KW"),
    measure("megawatt", "megawatt", "MW"),
    measure("gigawatt", "gigawatt", "GW"),
    measure("terawatt", "terawatt", "TW"),
    measure("milliwatt", "milliwatt", "mW"),
    measure("watt hour", "watt hour|watt-hour", "Wh"),
    measure("kilowatt hour", "kilowatt hour|kilowatt-hour", "kWh|KWh|kwh"),
    measure("megawatt hour", "megawatt hour|megawatt-hour", "MWh"),
    measure("gigawatt hour", "gigawatt hour|gigawatt-hour", "GWh"),
    measure("terawatt hour", "terawatt hour|terawatt-hour", "TWh"),
    measure("horsepower", "horsepower|brake horsepower", "hp|bhp|HP"),
    measure("joule", "joule", ""),
    measure("kilojoule", "kilojoule", "kJ"),
    measure("megajoule", "megajoule", "MJ"),
    measure("gigajoule", "gigajoule", "GJ"),
    measure("calorie", "calorie", "cal"),
    measure("kilocalorie", "kilocalorie", "kcal"),
    measure("electronvolt", "electronvolt|electron volt", "eV"),
    measure("british thermal unit", "british thermal unit", "BTU|Btu|BTUs"),
    measure("mega british thermal unit", "million british thermal unit", "mmBTU|MMBtu|mmBtu|MMBTU"),
    measure("therm", "therm", ""),
    // Frequency, sound, light, pressure, force, radiation, matter.
    measure("hertz", "hertz", "Hz"),
    measure("kilohertz", "kilohertz", "kHz|KHz"),
    measure("megahertz", "megahertz", "MHz"),
    measure("gigahertz", "gigahertz", "GHz|Ghz"),
    measure("terahertz", "terahertz", "THz"),
    measure("decibel", "decibel", "dB"),
    measure("lumen", "lumen", "lm"),
    measure("lux", "", "lx"),
    measure("candela", "candela", ""),
    measure("nit", "", "nits"),
    measure("pascal", "", "Pa"),
    measure("hectopascal", "hectopascal", "hPa"),
    measure("kilopascal", "kilopascal", "kPa"),
    measure("megapascal", "megapascal", "MPa"),
    measure("gigapascal", "gigapascal", "GPa"),
    measure("millibar", "millibar", "mbar"),
    measure("atmosphere", "", "atm"),
    measure("pound per square inch", "pound per square inch|pounds per square inch", "psi|PSI"),
    measure("kilonewton", "kilonewton", "kN"),
    measure("newton metre", "newton metre|newton meter|newton-metre|newton-meter", "Nm|N.m"),
    measure("foot pound-force", "pound-foot|pound-feet|foot-pound|pound foot|pound feet|foot pound|lb-ft|lb ft|ft-lb|ft lb", ""),
    measure("becquerel", "becquerel", "Bq"),
    measure("sievert", "sievert", "Sv"),
    measure("millisievert", "millisievert", "mSv"),
    measure("microsievert", "microsievert", "μSv|µSv"),
    measure("millimole", "millimole", "mmol"),
    measure("part per million", "part per million|parts per million", "ppm|PPM"),
    measure("part per billion", "part per billion|parts per billion", "ppb"),
];

/// Spellings behind one first word: the further words of each, and its unit.
type Spellings = FxHashMap<String, Vec<(Vec<&'static str>, &'static Unit)>>;

/// All names by their first word in lower case, the longest first.
static NAMES: LazyLock<Spellings> = LazyLock::new(|| {
    let mut names = Spellings::default();
    for unit in UNITS {
        for name in unit.names.split('|').filter(|name| !name.is_empty()) {
            let mut words = name.split([' ', '-']);
            let first = words.next().unwrap_or_default().to_owned();
            let rest: Vec<&str> = words.collect();
            let all = names.entry(first).or_default();
            all.insert(all.partition_point(|(other, _)| other.len() >= rest.len()), (rest, unit));
        }
    }
    names
});

/// All symbols, with whether they must stand right behind the number.
static SYMBOLS: LazyLock<FxHashMap<&'static str, (&'static Unit, bool)>> = LazyLock::new(|| {
    let all = UNITS.iter().flat_map(|unit| unit.symbols.split('|').map(move |symbol| (symbol, unit)));
    all.filter(|(symbol, _)| !symbol.is_empty())
        .map(|(symbol, unit)| symbol.strip_prefix('-').map_or((symbol, (unit, false)), |bare| (bare, (unit, true))))
        .collect()
});

/// The unit at the byte `at`, if one stands there and ends with a word; `stuck`: right behind a number.
pub fn unit_at(text: &str, at: usize, stuck: bool) -> Option<UnitHit> {
    let word = word_at(text, at);
    symbol(text, at, word, stuck).into_iter().chain(name(text, at, word)).max_by_key(|hit| hit.end)
}

/// The first word at `at`: letters, and the signs and figures of symbols.
fn word_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let inner = |next: char| next.is_alphanumeric() || matches!(next, '%' | '°' | '²' | '³' | '％' | '٪');
    let end = rest.char_indices().take(24).find(|&(_, next)| !inner(next)).map_or(rest.len(), |(end, _)| end);
    &rest[..end.min(rest.floor_char_boundary(24))]
}

fn symbol(text: &str, at: usize, word: &str, stuck: bool) -> Option<UnitHit> {
    let slashed =
        text.get(at + word.len()..).filter(|rest| rest.starts_with("/s")).map(|_| &text[at..at + word.len() + 2]);
    let hit = |symbol: &str| {
        let &(unit, bound) = SYMBOLS.get(symbol)?;
        (stuck || !bound).then(|| UnitHit { unit, end: at + symbol.len() })
    };
    slashed.and_then(hit).or_else(|| hit(word)).or_else(|| signed(word).and_then(hit))
}

/// `%` and `°` need no end of a word behind them.
fn signed(word: &str) -> Option<&str> {
    let first = word.chars().next().filter(|first| matches!(first, '%' | '°' | 'º'))?;
    Some(&word[..first.len_utf8()])
}

fn name(text: &str, at: usize, word: &str) -> Option<UnitHit> {
    if word.len() < 2 || !word.is_ascii() {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let exact = NAMES.get(lower.as_str()).and_then(|all| longest(text, at + word.len(), all));
    let singular = || lower.strip_suffix('s').and_then(|one| NAMES.get(one));
    exact.or_else(|| singular().and_then(|all| longest(text, at + word.len(), all)))
}

/// The first spelling whose further words follow at `end`.
fn longest(text: &str, end: usize, all: &[(Vec<&'static str>, &'static Unit)]) -> Option<UnitHit> {
    all.iter().find_map(|(rest, unit)| Some(UnitHit { unit, end: follow(text, end, rest)? }))
}

/// The byte behind `words`, each behind a gap, a stop or a hyphen; the last may be a plural.
fn follow(text: &str, end: usize, words: &[&str]) -> Option<usize> {
    let mut at = end;
    for (index, word) in words.iter().enumerate() {
        let next = skip_gap(text, at).or_else(|| text[at..].starts_with(['-', '.']).then_some(at + 1))?;
        let next = if text[at..].starts_with(". ") { skip_gap(text, at + 1)? } else { next };
        let found = word_at(text, next);
        let is_last = index + 1 == words.len();
        let same = found.eq_ignore_ascii_case(word)
            || is_last && found.strip_suffix('s').is_some_and(|one| one.eq_ignore_ascii_case(word));
        if !same {
            return None;
        }
        at = next + found.len();
    }
    Some(at)
}
