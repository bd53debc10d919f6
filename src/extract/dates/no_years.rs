//! Numbers of four digits that are no years: amounts, names, pages, cases, fields of logs, houses of a street.

use super::reading::{last_word, takes_a_time, word_after, word_before};
use super::tense;
use super::years::is_possessive;
use crate::lexicon::Words;
use crate::lexicon::openers::{is_calendar, is_function};
use crate::rule::Match;

/// Whether something shows that the number is no year, whatever word takes it.
pub(super) fn is_none(m: &Match<'_>) -> bool {
    is_amount(m)
        || is_measured(m)
        || is_listed_name(m)
        || is_page(m)
        || is_filed(m.before())
        || is_logged(m)
        || is_house(m)
        || is_title(m)
        || is_model(m)
        || is_power(m)
        || is_versioned(m)
}

/// "Raven 2017 products": the version of what the name before it sells; "the firm's 2017 products" are of the year.
fn is_versioned(m: &Match<'_>) -> bool {
    let name = last_word(m.before());
    let named = name.starts_with(|first: char| first.is_ascii_uppercase())
        && m.before().ends_with(' ')
        && !is_possessive(name)
        && !is_function(name)
        && !is_calendar(name);
    named && matches!(word_after(m), "product" | "products" | "version" | "versions" | "edition" | "editions")
}

/// “1917”: the name of a work.
fn is_title(m: &Match<'_>) -> bool {
    let after = m.after().trim_start_matches([',', '.']);
    m.before().ends_with(['"', '“', '‘']) && after.starts_with(['"', '”', '’'])
}

/// "a 2019 Ford Focus", "the 2020 Audi e-tron": the year of a model.
fn is_model(m: &Match<'_>) -> bool {
    static MAKERS: Words = Words::new(
        "Acura Audi BMW Bentley Buick Cadillac Chevrolet Chevy Chrysler Citroen Citroën Dodge Ferrari Fiat Ford GMC Honda \
         Hyundai Infiniti Jaguar Jeep Kia Lamborghini Lexus Lincoln Maserati Mazda Mercedes Mercedes-Benz Mitsubishi Nissan \
         Opel Peugeot Pontiac Porsche Renault Saab Skoda Škoda Subaru Suzuki Tesla Toyota Vauxhall Volkswagen Volvo VW",
    );
    let mut words = m.after().split_ascii_whitespace();
    let made = words.next().is_some_and(|maker| MAKERS.contains(maker));
    let is_name = |word: &str| word.contains('-') || word.starts_with(|first: char| !first.is_lowercase());
    made && m.after().starts_with(' ') && words.next().is_some_and(is_name)
}

/// "the key length from 1024 to 2048": sizes of what is counted in powers of two.
fn is_power(m: &Match<'_>) -> bool {
    static SIZED: Words = Words::new("key keys size sizes length bit bits buffer memory RSA bytes modulus cache");
    let power = matches!(m.get("year"), Some("1024" | "2048"));
    power
        && m.text().slice(m.sentence.span).split(|mark: char| !mark.is_alphanumeric()).any(|word| SIZED.contains(word))
}

/// Products that bear years as their versions.
static PRODUCTS: Words = Words::new(
    "windows server office exchange studio sql sharepoint word excel outlook powerpoint onenote publisher visio lync \
     acrobat reader ecmascript photoshop illustrator autocad quickbooks project access nav hangul",
);

/// "Exchange Server 2013, 2016 and 2019", "Windows Server (2008 R2, 2012)": only other such numbers stand between a
/// product and this one.
fn is_listed_name(m: &Match<'_>) -> bool {
    let mut front = m.before();
    let mut listed = front.trim_end().ends_with('(');
    for _ in 0..LONGEST_LIST {
        let joint = front.trim_end_matches([' ', ',', '/', '&', '(']);
        let joint = [" and", " or", " through", " to", "-", "–"]
            .iter()
            .find_map(|word| joint.strip_suffix(word))
            .unwrap_or(joint);
        let item = joint.trim_end_matches([' ', ',']);
        let item = ["R2", "SP1", "SP2", "SP3", "RTM"]
            .iter()
            .find_map(|word| item.strip_suffix(word))
            .unwrap_or(item)
            .trim_end();
        let digits = item.len() - item.trim_end_matches(|mark: char| mark.is_ascii_digit()).len();
        if !matches!(digits, 1..=4) {
            let word = last_word(item);
            let named = word.starts_with(|first: char| first.is_ascii_uppercase());
            return listed && named && PRODUCTS.contains(&word.to_ascii_lowercase())
                || matches!(word, "versions" | "releases" | "editions");
        }
        listed = true;
        front = &item[..item.len() - digits];
    }
    false
}

/// A list of versions has at most so many.
const LONGEST_LIST: usize = 8;

/// "pp. 2010–2019", "pages 1901-1915", "45(3):1901–1915", "vol. 12(4), 1999–2015"
fn is_page(m: &Match<'_>) -> bool {
    let behind = without_year(m.before());
    let ends_range = behind.is_some();
    let close = behind.unwrap_or(m.before());
    let front = close.trim_end();
    let begins_range = m.after().trim_start().starts_with(['-', '–', '—']);
    let paged = ["pp.", "pp", "p.", "pages", "page", "Pages"].iter().any(|word| {
        front.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|last: char| last.is_ascii_alphanumeric()))
    });
    let in_issue = close.ends_with("):") || front.ends_with("),") && is_issue(&front[..front.len() - 2]);
    paged || close.ends_with("):") || in_issue && (begins_range || ends_range) || is_volume(m)
}

/// "2014;2014." in a list of works: the volume, numbered as its year.
fn is_volume(m: &Match<'_>) -> bool {
    let year = m.before().strip_suffix(';').unwrap_or("");
    let digits = year.bytes().rev().take_while(u8::is_ascii_digit).count();
    digits == 4 && m.after().starts_with(['.', '(', ':'])
}

/// The 22 of "149(5):1018–22", "26:1667–71": whether `before` ends with the volume whose pages follow.
pub(super) fn is_paged(before: &str) -> bool {
    let volume = before.strip_suffix(':').unwrap_or("");
    volume.ends_with(|last: char| last == ')' || last.is_ascii_digit())
}

/// What stands before "1999–", the begin of a range.
fn without_year(before: &str) -> Option<&str> {
    let front = before.trim_end().trim_end_matches(['-', '–', '—']);
    let year = front.trim_end_matches(|mark: char| mark.is_ascii_digit());
    (front.len() < before.trim_end().len() && front.len() - year.len() == 4).then_some(year)
}

/// Whether `front` ends with the "12(4" of a journal's volume and issue.
fn is_issue(front: &str) -> bool {
    let issue = front.trim_end_matches(|mark: char| mark.is_ascii_digit());
    issue.len() < front.len()
        && issue.strip_suffix('(').is_some_and(|volume| volume.ends_with(|last: char| last.is_ascii_digit()))
}

/// "Case 17-2019", "No. 05-1984", the 13 of "No. 2012-13": whether `before` ends with a filing number's first part.
pub(super) fn is_filed(before: &str) -> bool {
    static FILES: Words = Words::new("case no nos docket bill file ref number resolution suit");
    let joined = before.strip_suffix(['-', '–', '/']);
    let front = joined.map_or(before, |front| front.trim_end_matches(|mark: char| mark.is_ascii_digit()));
    let word = last_word(front.trim_end().trim_end_matches(['.', ':', '#']));
    let short = joined.is_some_and(|joined| (1..4).contains(&(joined.len() - front.len())));
    (short || front.trim_end().ends_with('.'))
        && front.ends_with([' ', '#'])
        && FILES.contains(&word.to_ascii_lowercase())
}

/// "pid 2049", "exit code 2019", "sshd[2019]:", "N = 2000", "port: 1999", the bytes behind `"GET / HTTP/1.1" 200`.
fn is_logged(m: &Match<'_>) -> bool {
    static FIELDS: Words = Words::new("pid ppid uid gid tid id port line code size bytes checksum offset");
    let (before, after) = (m.before(), m.after());
    let process =
        before.strip_suffix('[').is_some_and(|name| name.ends_with(|last: char| last.is_ascii_alphanumeric()))
            && after.starts_with("]:");
    let field = before.trim_end().trim_end_matches([':', '=']);
    let word = last_word(field);
    let front = before.trim_end().trim_end_matches(|mark: char| mark.is_ascii_digit());
    let answered = before.trim_end().len() - front.len() == 3
        && front.trim_end().ends_with(['"', '/', '1'])
        && front.contains("HTTP/");
    let equal = before.trim_end().ends_with('=');
    process || answered || equal || FIELDS.contains(&word.to_ascii_lowercase())
}

/// "at 2010 Main St.", ", 1900 K Street NW": a house and its street.
fn is_house(m: &Match<'_>) -> bool {
    static STREETS: Words = Words::new(
        "St Street Ave Avenue Road Rd Blvd Boulevard Lane Ln Drive Dr Highway Hwy Court Ct Square Parkway Pkwy Terrace",
    );
    let placed = word_before(m) == "at" || m.before().trim_end().ends_with([',', ':']);
    let mut words = m.after().split_ascii_whitespace().map(|word| word.trim_end_matches(['.', ',', ';', ')']));
    let named = |word: &&str| word.starts_with(|first: char| first.is_ascii_uppercase());
    placed
        && m.after().starts_with(' ')
        && words.by_ref().take(4).take_while(named).skip(1).any(|word| STREETS.contains(word))
}

/// "1920 x 1080", "7(3):1902-1917", "rose from 1820 to 1901".
fn is_measured(m: &Match<'_>) -> bool {
    let (before, after) = (m.before(), m.after().trim_start());
    let side = after.strip_prefix(['x', '×']).unwrap_or("").trim_start();
    let sides = side.starts_with(|next: char| next.is_ascii_digit());
    let part = before.strip_suffix("1/").is_some_and(|front| !front.ends_with(|last: char| last.is_ascii_digit()));
    let mut words = before.split_ascii_whitespace().rev();
    let changed = words.next() == Some("from") && words.next().is_some_and(|word| CHANGES.contains(word));
    sides || changed || part
}

/// Verbs of change, behind which "from" takes an amount.
pub(super) static CHANGES: Words = Words::new(
    "rose fell grew dropped declined increased decreased climbed jumped slipped slid up down surged soared plunged \
     tumbled shrank improved",
);

/// Words and marks before a number that make it a name, an address or an amount.
pub(super) fn is_name_before(m: &Match<'_>, before: &str) -> bool {
    static NAMES: Words = Words::new(
        "port ports room version no number nos flight route page pages p pp section \
         article part chapter unit top fortune error event some nearly over almost roughly approximately than least \
         most only just rs rfc iso area agenda s&p cve to russell nikkei channel \
         highway building model level table figure fig appendix equation suite apartment bus altitude elevation user",
    );
    let marked =
        m.before().trim_end().ends_with("No.") || m.before().ends_with(['$', '£', '€', '#', '+', '=', '*', '~', '<']);
    marked || NAMES.contains(before) || PRODUCTS.contains(before) || is_far_name(m)
}

/// "Battlefield 2042", told in 2022: a name with a year so far off is not of that year.
fn is_far_name(m: &Match<'_>) -> bool {
    const FAR: i32 = 15;
    let front = m.before().trim_end();
    let name = last_word(front);
    let named = name.len() > 2
        && name.starts_with(|first: char| first.is_ascii_uppercase())
        && m.before().ends_with(' ')
        && front.len() > name.len()
        && !is_function(&name.to_ascii_lowercase())
        && !is_calendar(name);
    let year = m.number("year").and_then(|year| i32::try_from(year).ok());
    named && m.text().published().zip(year).is_some_and(|(now, year)| year > i32::from(now.year()) + FAR)
}

/// Units and marks behind a number that make it an amount.
pub(super) fn is_amount(m: &Match<'_>) -> bool {
    static UNITS: Words = Words::new(
        "km kilometers kilometres miles feet ft meters metres m kg tons tonnes pounds dollars euros people percent \
         hours hrs GMT UTC million billion thousand bytes MB GB KB degrees yards acres barrels euro yen men \
         women troops soldiers votes times local EST EDT PST years days months minutes seconds hectares watts year \
         children mph rpm MHz BC BCE AD CE characters",
    );
    let next = word_after(m);
    let rate = next == "per" && !takes_a_time(&word_before(m));
    rate || UNITS.contains(next) || m.after().starts_with('%') || is_measure(m.after())
}

/// "2048-bit", "1500-foot": joined to a unit, a number is an amount.
fn is_measure(after: &str) -> bool {
    is_measured_in(after.strip_prefix('-').unwrap_or(""))
}

/// Whether a measure of one thing begins `words`: "1800 gram parcel".
pub(super) fn is_measured_in(words: &str) -> bool {
    static JOINED: Words = Words::new(
        "bit byte foot mile meter metre kilometer kilometre km pound ton tonne acre square seat bed room page word          member strong watt volt horsepower calorie point dollar euro hectare person student employee man degree pixel gram",
    );
    JOINED.contains(words.split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or(""))
}

/// "2020 emails": a number that counts a plural, unless something before says which one.
pub(super) fn counts_plural(m: &Match<'_>, before: &str) -> bool {
    let next = word_after(m);
    let plural = next.len() > 3
        && next.ends_with('s')
        && !next.ends_with("ss")
        && !next.ends_with("us")
        && !next.ends_with("is")
        && next.bytes().all(|byte| byte.is_ascii_lowercase());
    plural
        && !COMPARED.contains(next)
        && !NO_PLURALS.contains(next)
        && !is_possessive(before)
        && !opens_clause(m)
        && !takes_object(m, before)
        && !joins_year(before, m)
        && !matches!(before, "the" | "these" | "those" | "a" | "an" | "your" | "this" | "pre" | "post")
}

/// Adverbs, prepositions and verbs in -s.
static NO_PLURALS: Words = Words::new(
    "onwards afterwards towards forwards backwards upwards downwards inwards outwards always perhaps sometimes besides \
     nowadays overseas indoors outdoors whereas marks sees begins comes brings remains does says promises regards looks seems proves appears goes",
);

/// "the pledge by 2035 exemplifies the change": a verb, since an article or a number follows.
fn takes_object(m: &Match<'_>, before: &str) -> bool {
    static OBJECTS: Words = Words::new("the its his her their our this these those two three four five several many");
    let mut words = m.after().split_ascii_whitespace();
    let verb = words.next().is_some_and(|word| word == word_after(m));
    let object = words.next().filter(|_| verb).unwrap_or("");
    matches!(before, "by" | "for" | "since" | "until" | "in") && OBJECTS.contains(object)
}

/// "the 2003 and 2004 seasons": a year of the same kind stands before it.
fn joins_year(before: &str, m: &Match<'_>) -> bool {
    let front = m.before().trim_end();
    let front = front.strip_suffix(before).filter(|_| matches!(before, "and" | "or")).unwrap_or("").trim_end();
    let front = front.strip_suffix(',').unwrap_or(front);
    let rest = front.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let year = front[rest.len()..].parse::<i32>().unwrap_or(0);
    (1900..2100).contains(&year) && !rest.ends_with(|mark: char| mark.is_alphanumeric() || ".,-/$£€".contains(mark))
}

/// "By 2016 hackers had left": the plural is what the sentence tells of, with its verb behind it.
fn opens_clause(m: &Match<'_>) -> bool {
    let before = m.before().trim();
    let preposition = before.rsplit(", ").next().unwrap_or(before);
    let mut words = m.after().split_ascii_whitespace().skip(1);
    matches!(preposition, "In" | "By" | "From" | "Since" | "After" | "Before" | "Until" | "As of")
        && words.next().is_some_and(|verb| matches!(verb, "are" | "will" | "would") || tense::is_event(verb))
}

/// Plurals that a year tells apart: "10% of 2000 levels".
static COMPARED: Words = Words::new(
    "levels prices rates figures results estimates elections totals standards floods riots earnings revenues profits \
     sales dates fixtures",
);
