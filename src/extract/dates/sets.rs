//! Repeated times: "every week", "daily", "twice a year", "Mondays".

use super::posts::is_post;
use super::reading::{
    Amount, amount, duration, last_word, month, opens, unit_of, usual, weekday, word_after, word_before,
};
use super::tense;
use crate::lexicon::Words;
use crate::lexicon::numbers::NUMBER_WORDS;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{DAY_PARTS, PART_CODES, SEASONS, UNITS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Part, Season, Timex, Value};

fn set(m: &Match<'_>, value: String) -> Found {
    m.found(Value::Date(Timex::set(value)))
}

/// Every or each.
pub(super) static EVERY: Rule = Rule {
    id: "date.every",
    about: "Every or each unit, weekday or part of the day: every week, each Friday, every two years.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(
            0,
            usize::MAX,
            &Anchors::Words(&["every", "each", "everyday", "everynight", "everynite", "everymorning"]),
        ),
        pattern: r"\b(?:(?i:each and every|every|each)(?: (?i:single))? (?:(?:(?<amount>{upto}|(?i:few|several|other))(?:(?: (?i:to|or) |[-–])(?<high>{upto}))? )?(?<unit>{unit})|(?i:other )?(?<weekday>{weekday}|(?i:mon|tues?|weds?|thur?s?|fri)|(?<short>(?i:sat|sun)))(?: (?<of>{daypart}))?|(?<part>{daypart})|(?<month>{month})|(?<season>{season}))|(?<day>(?i:everyday))|(?i:every)(?<joined>(?i:night|nite|morning)))\b",
        read: every,
    },
    examples: r"
        | It runs [[every week = P1W]], [[each year = P1Y]], [[every two years = P2Y]] and [[every Friday = XXXX-WXX-5]], [[each June = XXXX-06]] and [[every spring = XXXX-SP]].
        | It runs [[every other Tuesday = XXXX-WXX-2]] and sings [[every Saturday night = XXXX-WXX-6TNI]].
        | we train [[every sat = XXXX-WXX-6]], sleep [[everynight = XXXX-XX-XXTNI]]
        | It is fed [[every 6-8 weeks = PXW]], cut [[every two to three years = PXY]] and seen [[each and every day = P1D]].
        | The sick walked [[everyday = P1D]] and slept. It costs a coin [[every second = PT1S]] the mill stands still.
        | Every second counts for each of the two; every time. Everyday objects, in everyday life, an everyday matter.
    ",
};

fn every(m: &Match<'_>) -> Option<Found> {
    if let Some(day) = m.get("weekday") {
        let fits = m.span("short").is_none() || is_post(m.text());
        return fits.then(|| weekday_set(m, day, "of"))?;
    }
    if let Some(part) = m.lookup(&DAY_PARTS, "part").or_else(|| m.lookup(&DAY_PARTS, "joined")) {
        return Some(set(m, format!("XXXX-XX-XXT{}", PART_CODES[usize::try_from(part).ok()?])));
    }
    if m.span("day").is_some() {
        return (!is_usual(m)).then(|| set(m, "P1D".to_owned()));
    }
    if let Some(month) = month(m, "month") {
        return Some(set(m, usual(Part::Month(month)).open_value()));
    }
    if let Some(season) = m.lookup(&SEASONS, "season") {
        return Some(set(m, usual(Part::Season(Season::ALL[usize::try_from(season).ok()?])).open_value()));
    }
    let unit = m.get("unit")?;
    let amount = match m.get("amount") {
        None => Amount::Exact(1.0),
        Some(_) if m.span("high").is_some() => Amount::Vague,
        Some(word) if word.eq_ignore_ascii_case("other") => Amount::Exact(2.0),
        Some(_) => amount(m, "amount")?,
    };
    let counts = unit.eq_ignore_ascii_case("second") && (m.span("amount").is_some() || !is_each_second(m));
    (!counts).then(|| Some(set(m, duration(amount, unit_of(unit)?))))?
}

/// "every second the line stands still", "every second.", not "every second host".
fn is_each_second(m: &Match<'_>) -> bool {
    let ends = m.after().starts_with(['.', ',', ';', ')', '!', '?']) && !opens(m);
    ends || matches!(word_after(m), "the" | "that" | "he" | "she" | "it" | "we" | "you" | "they" | "matters")
}

/// "everyday objects", "an everyday matter": what is usual.
fn is_usual(m: &Match<'_>) -> bool {
    let (before, next) = (word_before(m), word_after(m));
    let noun = !is_post(m.text())
        && next.starts_with(|first: char| first.is_lowercase())
        && (!is_function(next) || next == "use")
        && !tense::is_event(next);
    noun || matches!(
        before.as_str(),
        "a" | "an" | "the" | "my" | "your" | "his" | "her" | "our" | "their" | "in" | "of"
    )
}

/// A weekday of every week, with the part of the day in the group `part`.
fn weekday_set(m: &Match<'_>, day: &str, part: &str) -> Option<Found> {
    let day = weekday(day)?.to_monday_one_offset();
    let part = match m.lookup(&DAY_PARTS, part) {
        Some(part) => format!("T{}", PART_CODES[usize::try_from(part).ok()?]),
        None => String::new(),
    };
    Some(set(m, format!("XXXX-WXX-{day}{part}")))
}

/// A weekday that shares the part of the day of the one behind it.
pub(super) static SHARED_PART: Rule = Rule {
    id: "date.weekdays_listed",
    about: "A weekday before another with a part of the day in the plural: the Friday of Friday and Saturday nights.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(48, 2, &Anchors::Words(&["mornings", "afternoons", "evenings", "nights"])),
        pattern: r"\b(?<mention>(?<weekday>{weekday}))(?:,? (?i:and|or|to) |, |/){weekday} (?<part>(?i:mornings|afternoons|evenings|nights))\b",
        read: |m| weekday_set(m, m.get("weekday")?, "part"),
    },
    examples: r"
        2024-12-31 | They play on [[Friday = XXXX-WXX-5TNI]] and Saturday nights, and on [[Monday = XXXX-WXX-1TMO]] or Tuesday mornings.
        2024-12-31 | They met on Friday and spent nights there, on Friday and Saturday night.
    ",
};

/// Adverbs.
pub(super) static ADVERB: Rule = Rule {
    id: "date.adverb",
    about: "A repeated time in one word: daily, weekly, monthly, annually, yearly.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            5,
            usize::MAX,
            &Anchors::Words(&[
                "hourly",
                "daily",
                "weekly",
                "biweekly",
                "fortnightly",
                "monthly",
                "quarterly",
                "annually",
                "semiannually",
                "biannually",
                "yearly",
                "nightly",
            ]),
        ),
        pattern: r"\b(?<word>(?i:hourly|daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|(?:semi-?|bi-?)?annually|yearly|nightly))\b",
        read: adverb,
    },
    examples: r"
        | He pays [[semi-annually = P6M]], she [[bi-weekly = P2W]] or [[fortnightly = P2W]].
        | In a [[quarterly = P1Q]] filing it told of the [[monthly = P1M]] Patch Tuesday.
        | It meets [[weekly = P1W]], pays [[monthly = P1M]] and reports [[annually = P1Y]].
        | It sets [[yearly = P1Y]] and [[quarterly = P1Q]] targets.
        | The Daily Mail and the Newsweekly; hourly workers and their hourly wages; a quarterly dividend.
    ",
};

fn adverb(m: &Match<'_>) -> Option<Found> {
    let word = m.get("word")?;
    let value = match word.to_ascii_lowercase().as_str() {
        "hourly" => "PT1H",
        "daily" | "nightly" => "P1D",
        "weekly" => "P1W",
        "biweekly" | "bi-weekly" | "fortnightly" => "P2W",
        "monthly" => "P1M",
        "quarterly" => "P1Q",
        "semiannually" | "semi-annually" | "biannually" | "bi-annually" => "P6M",
        _ => "P1Y",
    };
    let is_capital = |word: &str| word.starts_with(|first: char| first.is_ascii_uppercase());
    let named = is_capital(word) && (is_capital(word_after(m)) || !opens(m) && !m.sentence.heading);
    let next = word_after(m);
    // "a quarterly dividend" speaks of the dividend; "the daily Granma" is a paper.
    let adjective = value == "P1Q"
        && !next.is_empty()
        && !TOLD.contains(next)
        && !joins_adverb(m)
        && !matches!(next, "in" | "and" | "or" | "to" | "by" | "on" | "at" | "for" | "with");
    // "hourly workers" are paid so.
    let paid = value == "PT1H" && PAID.contains(&next);
    let paper = is_capital(next) && !(value == "P1M" && matches!(next, "Patch" | "Update" | "Security"));
    (!named && !adjective && !paid && !paper).then(|| set(m, value.to_owned()))
}

/// What comes every quarter and tells of it.
static TOLD: Words =
    Words::new("filing filings update updates patch patches bulletin bulletins release releases survey surveys");

/// "yearly and quarterly targets"
fn joins_adverb(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    let front = [" and", " or", ","].iter().find_map(|joint| before.strip_suffix(joint)).unwrap_or("");
    matches!(last_word(front), "daily" | "weekly" | "monthly" | "yearly" | "annually" | "Daily" | "Weekly" | "Monthly")
}

/// What "hourly" describes where it tells of pay.
const PAID: &[&str] = &[
    "worker",
    "workers",
    "employee",
    "employees",
    "wage",
    "wages",
    "earnings",
    "pay",
    "rate",
    "rates",
    "compensation",
    "labor",
    "labour",
    "staff",
    "jobs",
    "workforce",
];

/// So often in a unit.
pub(super) static RATE: Rule = Rule {
    id: "date.rate",
    about: "A unit in which something happens so often or costs so much: twice a week, 40 hours per day, $5 a year.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(usize::MAX, 4, &Anchors::Lists(&[&UNITS])),
        pattern: r"(?:\b(?i:once|twice|times|percent|%|[0-9]{1,3}(?:,[0-9]{3}){1,3}|million|billion|thousand|hundred|cents|dollars|miles|barrels|tons|people|hours|days|units|tonnes|visitors|copies) |[$£€][0-9.,]{1,12} )(?<mention>(?i:an?|per|each) (?<unit>{unit}))\b|\b(?i:per) (?<per>{unit})\b",
        read: rate,
    },
    examples: r"
        | They meet twice [[a week = P1W]], 40 hours [[per month = P1M]]. It costs 60 [[per hour = PT1H]].
        | It takes three times a charm per person. It takes 30 frames per second, at 200 miles per hour.
    ",
};

fn rate(m: &Match<'_>) -> Option<Found> {
    let unit = unit_of(m.get("unit").or_else(|| m.get("per"))?)?;
    let per = m.mention_text().starts_with(['p', 'P']);
    let of_speed = per && unit.grain < Grain::Day && SPEEDS.contains(&word_before(m));
    (!of_speed).then(|| set(m, duration(Amount::Exact(1.0), unit)))
}

/// What is counted by the second or the hour in units of their own: "frames per second", "miles per hour".
static SPEEDS: Words = Words::new(
    "frames frame bits bytes kilobytes megabytes gigabytes megabits gigabits samples cycles pixels images requests \
     operations instructions transactions packets queries hashes feet metres meters miles kilometres kilometers km \
     rounds knots litres liters gallons beats breaths revolutions rotations",
);

/// Days of a longer unit.
pub(super) static DAYS_OF: Rule = Rule {
    id: "date.days_a_week",
    about: "So many days of every week, month or year: one day a week, two nights a month, six days per week.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(48, 16, &Anchors::Words(&["day", "days", "night", "nights", "weekend", "weekends"])),
        pattern: r"\b{upto}(?:(?: (?i:to|or) |[-–]){upto})? (?i:days?|nights?|weekends?) (?i:an?|per|each|every) (?<unit>(?i:week|month|year))\b",
        read: |m| {
            let counted = matches!(word_after(m), "ago" | "later" | "earlier" | "before" | "after");
            (!counted).then(|| Some(set(m, duration(Amount::Exact(1.0), unit_of(m.get("unit")?)?))))?
        },
    },
    examples: r"
        | They rest [[one day a week = P1W]], dance [[two nights a month = P1M]] and fish [[four to five days per week = P1W]].
        | They left one day, a week after, or one day a year ago; of the two days a yearling; every day this week.
    ",
};

/// Plural weekdays.
pub(super) static WEEKDAYS: Rule = Rule {
    id: "date.weekdays",
    about: "Weekdays and weekends in the plural: Mondays, Sunday mornings, on weekends.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&[
            "mondays",
            "tuesdays",
            "wednesdays",
            "thursdays",
            "fridays",
            "saturdays",
            "sundays",
            "mornings",
            "afternoons",
            "evenings",
            "nights",
            "nites",
            "weekends",
        ]),
        pattern: r"\b(?:(?<weekday>{weekday})s|(?:(?<owner>{weekday})|(?<short>(?i:mon|tues?|weds?|thur?s?|fri|sat|sun))) (?<part>(?i:mornings|afternoons|evenings|nights|nites))|(?i:on|at|and|or|for|during|over) (?<mention>(?i:the )?(?<weekend>(?i:weekends)))|(?<bare>(?i:weekends)))\b",
        read: weekdays,
    },
    examples: r"
        | It opens for [[weekends = XXXX-WXX-WE]], is shut on [[weekends = XXXX-WXX-WE]], and he runs [[Sunday mornings = XXXX-WXX-7TMO]].
        | i love [[weekends = XXXX-WXX-WE]] and [[sat nights = XXXX-WXX-6TNI]]
        | It opens on [[Mondays = XXXX-WXX-1]].
        | Monday's child and Fridaysome. They marched with Fridays For Future.
    ",
};

fn weekdays(m: &Match<'_>) -> Option<Found> {
    if m.span("weekend").is_some() || m.span("bare").is_some() {
        let fits = m.span("weekend").is_some() || is_post(m.text()) && !is_counted(m);
        return fits.then(|| set(m, "XXXX-WXX-WE".to_owned()));
    }
    let day = m.get("weekday").or_else(|| m.get("owner")).or_else(|| m.get("short").filter(|_| is_post(m.text())))?;
    (!is_movement(m)).then(|| weekday_set(m, day, "part"))?
}

/// "Fridays For Future": two words with capitals behind it, in a sentence of small letters.
fn is_movement(m: &Match<'_>) -> bool {
    let is_title = |word: &str| word.starts_with(|first: char| first.is_ascii_uppercase()) && word.len() > 2;
    let mut words = m.after().split(' ').skip(1);
    let first = words.next().is_some_and(is_title);
    m.after().starts_with(' ')
        && first
        && words.next().is_some_and(is_title)
        && is_function(word_after(m))
        && !m.sentence.heading
}

/// "two weekends", "the last few weekends"
fn is_counted(m: &Match<'_>) -> bool {
    let before = word_before(m);
    before.ends_with(|last: char| last.is_ascii_digit())
        || NUMBER_WORDS.lookup(&before).is_some()
        || matches!(before.as_str(), "few" | "many" | "several" | "last" | "next" | "past" | "these" | "more")
}
