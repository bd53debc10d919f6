//! Dates: which neighbours join, the first and last day of each value against `jiff`, and values that are TIMEX3.

use std::sync::LazyLock;

use dateline::document::Document;
use dateline::extract::rules;
use dateline::gazetteer::Gazetteer;
use dateline::mention::Marked;
use dateline::pipeline::Extractor;
use dateline::rule::Rule;
use dateline::value::{Kind, Timex, Value};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use regex::Regex;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(|| {
    let rules: Vec<&'static Rule> = rules().into_iter().filter(|rule| rule.kind() == Kind::Date).collect();
    Extractor::with_rules(Gazetteer::shipped(), &rules)
});

/// The dates of a text with their words, in order.
fn dates(text: &str, published: Option<Date>) -> Vec<(String, Timex)> {
    let mut document = Document::plain("dates", text);
    document.published = published;
    let extraction = EXTRACTOR.extract(&document);
    let dated = extraction.mentions.iter().filter_map(|mention| match &mention.value {
        Value::Date(timex) => Some((extraction.text.slice(mention.span).to_owned(), timex.clone())),
        _ => None,
    });
    dated.collect()
}

/// The value of an ambiguous day on a page of `url`.
fn value_on(url: Option<&str>, text: &str) -> String {
    let document = Document { url: url.map(str::to_owned), ..Document::plain("dates", text) };
    let extraction = EXTRACTOR.extract(&document);
    extraction.mentions.first().map_or(String::new(), |mention| mention.value.to_string())
}

#[test]
fn a_sites_country_tells_days_from_months() {
    let text = "The contract of 03/04/2021 was signed.";
    assert_eq!(value_on(None, text), "2021-03-04");
    assert_eq!(value_on(Some("https://www.example.com/a"), text), "2021-03-04");
    assert_eq!(value_on(Some("https://www.example.co.uk/a"), text), "2021-04-03");
    assert_eq!(value_on(Some("https://news.example.com.au"), text), "2021-04-03");
    assert_eq!(value_on(Some("https://www.example.us/a"), text), "2021-03-04");
    let shown = "The contract of 03/04/2021 was changed on 04/25/2021.";
    assert_eq!(value_on(Some("https://www.example.co.uk/a"), shown), "2021-03-04", "the text itself goes first");
}

/// Published on Tuesday, 31 December 2024.
const JOINS: &str = r"
    The talks began on [[Monday, December 2, 2024 = 2024-12-02]], and ended there.
    It closed on [[Monday 2 December = 2024-12-02]] at last.
    It closed on [[2 December, Monday = 2024-12-02]], at last.
    It began at [[3 p.m. on Monday = 2024-12-30T15:00]] in Paris.
    It began [[Monday at 3 p.m. = 2024-12-30T15:00]] in Paris.
    It began at [[9:30 a.m. EST on December 2 = 2024-12-02T09:30]] sharp.
    It began on [[Monday morning = 2024-12-30TMO]], they said.
    It began in [[the early hours of Monday = 2024-12-30]], they said.
    They spoke at [[8 in the evening = 2024-12-31T20:00]] as usual.
    It was sold in [[June last year = 2023-06]], they said.
    It was sold in [[June of last year = 2023-06]], they said.
    It was sold in [[last year's fourth quarter = 2023-Q4]], they said.
    It was sold in [[the third quarter of last year = 2023-Q3]], they said.
    They met on [[Tuesday of last week = 2024-12-24]], they said.
    They met in [[late June = 2024-06]] and at [[the end of 2023 = 2023]].
    They met on [[Monday = 2024-12-30]]. At [[3 p.m. = 2024-12-30T15:00]] they left.
    They met on [[Monday = 2024-12-30]] and [[December 2 = 2024-12-02]], they said.
    They met in [[June = 2024-06]] and [[last year = 2023]], they said.
    Her feast day is [[30 September = XXXX-09-30]] in the valley.
    They met on [[Monday the 9th = 2024-12-09]], and it opens [[every Monday = XXXX-WXX-1]] and [[Friday = XXXX-WXX-5]].
    They met in [[June = 2024-06]]; [[2022 = 2022]] was past.
    Profit fell from $12 million [[a year earlier = 2023-Q3]] in [[the third quarter = 2024-Q3]].
    It was open [[Monday = 2024-12-30]] through [[Thursday = 2025-01-02]], they said.
    The night train ran on [[Monday = 2024-12-30]].
";

#[test]
fn neighbours_that_say_one_time_join_and_others_do_not() {
    for line in JOINS.lines().map(str::trim).filter(|line| !line.is_empty()) {
        holds(line, date(2024, 12, 31));
    }
}

/// What the text around lends a date, published on Tuesday, 31 December 2024; a bar stands for a line break.
const TEXTS: &str = r"
    It listed its plans for [[2021 = 2021]]:|[[January 12 = 2021-01-12]]: Glass|[[June 1 = 2021-06-01]]: Boats|They met on [[Monday = 2024-12-30]] and [[November 2 = 2024-11-02]].
    The fair opens [[May 4 = 2025-05-04]] in Oslo, they said.|[[May 4 = 2025-05-04]] – Oslo|[[Oct. 3 = 2025-10-03]] – Molde
    The prizes are due on [[Jan. 8, 2026 = 2026-01-08]]. Nobody won. On [[Jan. 8 = 2026-01-08]] they will try again.
    In [[1998 = 1998]] she fell ill and returned in [[December = 1998-12]]. She left in [[May = 2024-05]].
    It opens [[daily = P1D]] at [[9 a.m. = XXXX-XX-XXT09:00]], they said. It shut at [[3 p.m. = 2024-12-31T15:00]].
    He was at sea on [[the morning = 2024-04-18TMO]] of the raid, [[April 18 = 2024-04-18]], they said.
    It ended at [[3 a.m. local time = 2024-12-30T03:00]] ([[0200 GMT = 2024-12-30T02:00]]) on [[Monday = 2024-12-30]].
    The war began in [[1881 = 1881]]. It went on in [[1882 = 1882]], in [[1883 = 1883]] and in [[1884 = 1884]]. In [[1885 = 1885]], as [[two decades earlier = 1865]], he warned them. In [[April = 1885-04]] the fleet left; by [[November = 1885-11]] it was lost. In [[June = 1885-06]] he wrote, “[[two years ago = 1883]] we slept, and we sleep [[tonight = XXXX-XX-XXTNI]].” It ended in [[1886 = 1886]], in [[1887 = 1887]] or in [[1888 = 1888]].
";

#[test]
fn texts_lend_dates_what_they_leave_open() {
    for line in TEXTS.lines().map(str::trim).filter(|line| !line.is_empty()) {
        holds(&line.replace('|', "\n"), date(2024, 12, 31));
    }
}

/// Whether the dates of a marked text are those that it marks.
fn holds(line: &str, published: Date) {
    let marked = Marked::parse(line);
    let wanted: Vec<String> = marked
        .marks
        .iter()
        .map(|(span, value)| format!("{} = {}", &marked.text[span.range()], value.as_deref().unwrap_or("")))
        .collect();
    let got: Vec<String> = dates(&marked.text, Some(published))
        .iter()
        .map(|(words, timex)| format!("{words} = {}", timex.value))
        .collect();
    assert_eq!(got, wanted, "{}", marked.text);
}

/// A day between 1950 and 2050.
fn days() -> impl Strategy<Value = Date> {
    (0..36_500_i64).prop_map(|ahead| date(1950, 1, 1).checked_add(ahead.days()).expect("it is a day before 2051"))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_name(day: Date) -> &'static str {
    MONTHS[usize::try_from(day.month() - 1).expect("months begin with 1")]
}

fn weekday_name(day: Date) -> &'static str {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        [usize::try_from(day.weekday().to_monday_zero_offset()).expect("the offset is 0 to 6")]
}

fn step(day: Date, span: jiff::Span) -> Date {
    day.checked_add(span).expect("the day is far from jiff's ends")
}

fn monday(day: Date) -> Date {
    step(day, (-i64::from(day.weekday().to_monday_zero_offset())).days())
}

/// From the first of a month on, `months` of them.
fn months(year: i16, month: i8, months: i64) -> (Date, Date) {
    let first = Date::new(year, month, 1).expect("every month has a first");
    (first, step(step(first, months.months()), (-1).days()))
}

fn week(day: Date) -> (Date, Date) {
    (monday(day), step(monday(day), 6.days()))
}

/// Sentences about `day`, told on `published`, and the days that their first date covers.
fn told(day: Date, published: Date, number: i64) -> Vec<(String, (Date, Date))> {
    let (year, month) = (day.year(), day.month());
    let nth_quarter = (month - 1) / 3;
    let quarter = ["first", "second", "third", "fourth"][usize::try_from(nth_quarter).expect("0 to 3")];
    let decade = year - year.rem_euclid(10);
    let month_before = step(published.first_of_month(), (-1).months());
    let ago = |span: jiff::Span| step(published, span.negate());
    let one = |day: Date| (day, day);
    vec![
        (format!("It happened on {} {}, {year}.", month_name(day), day.day()), one(day)),
        (format!("It happened on {} {} {year}.", day.day(), month_name(day)), one(day)),
        (format!("It happened on {year}-{month:02}-{:02}.", day.day()), one(day)),
        (format!("It happened on {:02}.{month:02}.{year}.", day.day()), one(day)),
        (format!("It happened in {} {year}.", month_name(day)), months(year, month, 1)),
        (format!("It happened in the {quarter} quarter of {year}."), months(year, nth_quarter * 3 + 1, 3)),
        (format!("It happened in Q{} {year}.", nth_quarter + 1), months(year, nth_quarter * 3 + 1, 3)),
        (format!("It happened in the second half of {year}."), months(year, 7, 6)),
        (format!("It happened in {year}."), months(year, 1, 12)),
        (format!("It happened in the summer of {year}."), months(year, 6, 3)),
        (format!("It happened in the winter of {year}."), months(year, 12, 3)),
        (format!("It happened in the {decade}s."), months(decade, 1, 120)),
        (format!("It happened in the week of {} {}, {year}.", month_name(day), day.day()), week(day)),
        ("It happened today.".to_owned(), one(published)),
        ("It happened yesterday.".to_owned(), one(ago(1.day()))),
        ("It happened last week.".to_owned(), week(ago(7.days()))),
        ("It happens next week.".to_owned(), week(step(published, 7.days()))),
        ("It happened last month.".to_owned(), months(month_before.year(), month_before.month(), 1)),
        ("It happened last year.".to_owned(), months(published.year() - 1, 1, 12)),
        (format!("It happened {number} days ago."), one(ago(number.days()))),
        (format!("It happened {number} weeks ago."), week(ago(number.weeks()))),
        (
            format!("It happened {number} years ago."),
            months(published.year() - i16::try_from(number).expect("small"), 1, 12),
        ),
        (format!("It happened on {}.", weekday_name(day)), one(last_on(day.weekday(), published))),
    ]
}

/// The last day up to `published` on this weekday.
fn last_on(weekday: Weekday, published: Date) -> Date {
    step(published, (-i64::from(weekday.until(published.weekday()))).days())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_first_and_last_day_are_those_that_jiff_counts(day in days(), published in days(), number in 2..60_i64) {
        for (sentence, (first, last)) in told(day, published, number) {
            let found = dates(&sentence, Some(published));
            prop_assert_eq!(found.len(), 1, "{}", sentence);
            let timex = &found[0].1;
            prop_assert_eq!((timex.earliest, timex.latest), (Some(first), Some(last)), "{} = {}, told on {}", sentence, timex.value, published);
        }
    }

    #[test]
    fn without_a_publication_no_open_date_has_days(day in days(), number in 2..60_i64) {
        for (sentence, _) in told(day, day, number) {
            for (words, timex) in dates(&sentence, None) {
                prop_assert_eq!(timex.earliest.is_some(), !timex.value.starts_with('X') && !timex.value.contains("_REF"), "{} = {}", words, timex.value);
            }
        }
    }

    #[test]
    fn every_value_is_timex3_and_its_days_are_in_order(words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..50), published in prop::option::of(days())) {
        for (words, timex) in dates(&words.join(" "), published) {
            prop_assert!(VALUE.is_match(&timex.value), "{} = {}", words, timex.value);
            prop_assert!(timex.earliest <= timex.latest, "{} = {}: {:?} to {:?}", words, timex.value, timex.earliest, timex.latest);
            prop_assert_eq!(timex.earliest.is_some(), timex.latest.is_some());
        }
    }
}

/// Words that dates are made of, and some that spoil them.
const WORDS: &[&str] = &[
    "May",
    "15",
    "2023",
    "2023,",
    "last",
    "next",
    "this",
    "the",
    "of",
    "week",
    "Tuesday",
    "Sat",
    "night",
    "3pm",
    "12:30",
    "at",
    "on",
    "two",
    "three",
    "ago",
    "later",
    "quarter",
    "third",
    "Q3",
    "FY2024",
    "1990s",
    "'98",
    "490",
    "BC",
    "AD",
    "c.",
    "-",
    "–",
    "to",
    "and",
    "since",
    "until",
    "mid-",
    "early",
    "end",
    "summer",
    "Easter",
    "Christmas",
    "century",
    "19th",
    "years",
    "days",
    "31/12/2021",
    "30.2.2020",
    "2020-02-30",
    "February",
    "29",
    "0",
    "9999",
    "half",
    "an",
    "hour",
    "every",
    "daily",
    "now",
    "recently",
    "year",
    "previous",
    "following",
    "day",
    "month",
    "decade",
    "weekend",
    ".",
    ",",
    "(",
    ")",
    "'s",
    "yesterday",
    "tomorrow",
    "\n\n",
];

/// TIMEX3 values of the kinds that the record has: FORMAT.md.
static VALUE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:",
        r"(?:PAST|PRESENT|FUTURE)_REF",
        r"|P(?:T?(?:X|[0-9]+(?:\.[0-9]+)?)(?:[YQMWDHS]|WE))",
        // A length in several units, the larger first: P3Y4M, P3DT4H, PT1H52M.
        r"|P[0-9]+Y[0-9]+M(?:[0-9]+D)?|P(?:[0-9]+[YM])?[0-9]+D(?:T(?:[0-9]+[HMS]){1,3})?|PT(?:[0-9]+[HMS]){2,3}",
        r"|(?:BC)?(?:[0-9X]{2,4})",
        r"|(?:BC)?[0-9X]{4}-(?:H[12]|Q[1-4X]|SP|SU|FA|WI)",
        r"|[0-9X]{4}-W(?:[0-9]{2}|XX)(?:-[1-7]|-WE)?(?:T.+)?",
        r"|(?:BC)?[0-9X]{4}-(?:0[1-9]|1[0-2]|XX)(?:-(?:[0-3][0-9]|XX)(?:T(?:MO|AF|EV|NI|MI|DT|[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?))?)?",
        r")$"
    ))
    .expect("it is a regex")
});
