//! Lengths of time: "three years", "two-week", "half an hour", "for weeks".

use super::posts::is_post;
use super::reading::{Amount, amount, duration, is_age, last_word, opens, unit_of, word_after, word_before};
use crate::lexicon::numbers::NUMBER_WORDS;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::UNITS;
use crate::lexicon::{MONTHS, Words};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Timex, Value};

/// A number of units.
pub(super) static COUNTED: Rule = Rule {
    id: "date.duration",
    about: "A number of units: three years, a two-week break, half an hour, 2 1/2 days, several months.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(96, 16, &Anchors::Lists(&[&UNITS])),
        pattern: r"\b(?:(?i:one|a|an)[ -](?i:and[ -]a[ -]half)[ -](?<half>{unit})|(?<whole>{upto})-(?i:and-a-half)[ -](?<hyphened>{unit})|(?<amount>{amount})(?<plus>\+)?(?:(?:-? (?i:or(?: even)?|to) |[-–]|(?<apart> [-–] |-(?i:or|to)-))(?<high>{upto}))?(?:[ -](?i:straight|consecutive|successive|more|full))?(?:[ -](?i:more|full|whole|straight|consecutive|successive|long|short|extra|additional|solid|entire|further|other|good|business|trading|working|selling|fiscal|calendar|freaking|fricking|frickin|fucking|bloody|damn|goddamn|miserable))?(?:[ ‐‑-]|(?<stuck>))(?<unit>{unit})(?:(?<andhalf> (?i:and a half))|(?<ortwo> (?i:or two|or three))| (?i:long))?)\b",
        read: counted,
    },
    examples: r"
        | It took [[three years = P3Y]], then a [[two-week = P2W]] break of [[half an hour = PT30M]] each.
        | It took [[several months = PXM]] [[a year and a half = P1.5Y]], [[a week or two = PXW]] and [[24 hours = PT24H]], at eight cups [[a day = P1D]], in a [[three year long = P3Y]] siege.
        | It must be paid in [[10 business days = P10D]], after [[three straight trading days = P3D]] and [[two fiscal years = P2Y]].
        | A [[two-and-a-half-year = P2.5Y]] siege, a [[four- to six-week = PXW]] break, in [[one day = P1D]].
        | Wait [[20 – 30 seconds = PTXS]] or [[one-to-seven days = PXD]]; a [[2-1/2-year = P2.5Y]] row, a [[six‐month = P6M]] bond.
        | From May 3 – [[10 days = P10D]] of rain – to 8 – [[3 days = P3D]] late.
        | It took [[3 bloody hours = PT3H]], [[8+ hours = PT8H]], [[a few short hours = PTXH]] and [[multiple days = PXD]].
        | It may take [[two days = P2D]] or [[three weeks = P3W]], with [[30 second = PT30S]] pauses and [[60–180 second = PTXS]] cuts.
        | There was one day I sang, until she saw one day that it was over; he hopes to sing one day. They had a day one and called it a day.
        | Two 72 years male, a record (19-8, 11-3 SEC); the 52 Week Bread Challenge. She won 30 second prizes. Read “Three Days in a Well”.
        | The [[10-month-old = P10M]] civil war and a [[two-day-old = P2D]] strike.
        | One day he will see it on 60 Minutes and hopes to one day be there, in a good year.
        | A 40-year-old war hero with a 4-year-old from a 200-year-old company.
        | A 32-year-old man, A 2-YEAR-OLD BOY, 12 years old, aged 40 years; a second man, the 5 minors, at 10 second base; a zero-day flaw.
        | Six more quarter-point steps, three abbots in as many years.
    ",
};

fn counted(m: &Match<'_>) -> Option<Found> {
    let word = ["unit", "half", "hyphened"].iter().find_map(|name| m.get(name))?;
    let unit = unit_of(word)?;
    let amount = match () {
        () if m.span("whole").is_some() => with_half(whole(m.get("whole")?)?),
        () if m.span("half").is_some() => Amount::Exact(1.5),
        () if m.span("high").is_some() => range(m)?,
        () if m.span("ortwo").is_some() => Amount::Vague,
        () => amount(m, "amount")?,
    };
    let is_year =
        m.get("amount").is_some_and(|amount| amount.len() == 4 && amount.bytes().all(|byte| byte.is_ascii_digit()));
    if is_year && !word.ends_with('s') || is_denominator(m) {
        return None;
    }
    // "May 3 – 10 days later": the dash joins no range.
    let (amount, high) = match m.span("high").filter(|_| m.span("apart").is_some() && !is_range_apart(m)) {
        Some(high) => (self::amount(m, "high")?, Some(high.start)),
        None => (amount, None),
    };
    let (amount, two) = match m.span("ortwo") {
        Some(more) if unit_of(word_after(m)).is_some() => (self::amount(m, "amount")?, Some(more)),
        _ => (amount, None),
    };
    let amount = match () {
        () if m.span("andhalf").is_some() => with_half(amount),
        // Posts round, as in "4+ hours".
        () if m.span("plus").is_some() && is_post(m.text()) => Amount::Vague,
        () => amount,
    };
    let long = m.mention_text().starts_with(['a', 'A']) && m.after().starts_with('-');
    let none = matches!(amount, Amount::Exact(number) if number <= 0.0);
    let thing = is_of_a_thing(m);
    let fits =
        !none && !long && (thing || !is_age(m)) && is_unit(m, word, amount) && !is_stuck(m) && !is_named(m, word);
    let timex = if is_rate(m) { Timex::set } else { Timex::duration };
    let mut found = m.found(Value::Date(timex(duration(amount, unit))));
    if thing {
        found.span.end += u32::try_from("-old".len()).ok()?;
    }
    found.span.start = high.unwrap_or(found.span.start);
    // "two days or three weeks": the second number has a unit of its own.
    found.span.end = two.map_or(found.span.end, |more| more.start);
    fits.then_some(found)
}

/// What lasts, whose age is a length of time: "a 10-month-old civil war".
static LASTING: Words = Words::new(
    "war wars conflict conflicts strike strikes truce cease-fire ceasefire uprising rebellion revolt insurgency \
     insurrection intifada fighting siege blockade embargo boycott occupation standoff crisis dispute feud rivalry \
     scandal campaign offensive invasion bombardment investigation probe inquiry case lawsuit trial debate talks \
     negotiations process recession expansion boom slump drought outbreak epidemic pandemic famine streak ban",
);

/// Persons of what lasts: "a 40-year-old war hero".
const OF_PERSONS: &[&str] =
    &["hero", "veteran", "widow", "leader", "official", "refugee", "orphan", "survivor", "victim"];

/// "10-month-old civil war": behind "old" stands what lasts, at most two words on.
fn is_of_a_thing(m: &Match<'_>) -> bool {
    let Some(behind) = m.after().strip_prefix("-old ") else { return false };
    let words: Vec<&str> = behind.split(' ').take(4).collect();
    let ends = |word: &str| word.trim_end_matches(|mark: char| !mark.is_alphanumeric()).len() < word.len();
    let last = words.iter().position(|word| ends(word)).map_or(words.len(), |at| at + 1);
    let bare = |word: &str| word.trim_end_matches(|mark: char| !mark.is_alphanumeric()).to_owned();
    let nouns: Vec<String> = words[..last].iter().map(|word| bare(word)).collect();
    let lasting = nouns.iter().take(3).position(|noun| LASTING.contains(noun));
    lasting.is_some_and(|at| !nouns.get(at + 1).is_some_and(|next| OF_PERSONS.contains(&next.as_str())))
}

/// "2/3 hour": the number is the lower part of a fraction.
fn is_denominator(m: &Match<'_>) -> bool {
    let front = m.before().strip_suffix('/').unwrap_or("");
    front.ends_with(|mark: char| mark.is_ascii_digit())
}

/// The number that is one word: numerals take in what is joined to them.
fn whole(word: &str) -> Option<Amount> {
    let number = NUMBER_WORDS.lookup(&word.to_ascii_lowercase()).or_else(|| word.parse().ok())?;
    u16::try_from(number).ok().map(|number| Amount::Exact(f64::from(number)))
}

/// "two" of "two and a half".
fn with_half(amount: Amount) -> Amount {
    match amount {
        Amount::Exact(number) => Amount::Exact(number + 0.5),
        Amount::Vague => Amount::Vague,
    }
}

/// A programme called "60 Minutes", a "52 Week Bread Challenge"; "a good year" is no length, nor is "one day, he will".
fn is_named(m: &Match<'_>, unit: &str) -> bool {
    let text = m.mention_text();
    let programme = matches!(unit, "Minutes" | "Hours")
        && text.starts_with(|first: char| first.is_ascii_digit())
        && !opens(m)
        && !m.sentence.heading
        && !is_post(m.text());
    let good = text.starts_with("a good ") || text.starts_with("A good ");
    // "had a day one", "called it a day"
    let idiom = text == "a day" && (word_after(m) == "one" || word_before(m) == "it");
    programme || good || idiom || is_titled(m, unit) || text.eq_ignore_ascii_case("one day") && is_some_day(m)
}

/// "the 52 Week Bread Challenge": the unit and the word behind it have capitals, where small letters could stand. A
/// war of so many days has lasted so long.
fn is_titled(m: &Match<'_>, unit: &str) -> bool {
    let is_title = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let next = word_after(m);
    let fought = matches!(next, "War" | "Wars" | "Battle" | "Battles" | "Siege" | "Campaign" | "Offensive");
    is_title(unit) && is_title(next) && !fought && !m.sentence.heading
}

/// "will one day be", "One day, he": the day is not counted.
fn is_some_day(m: &Match<'_>) -> bool {
    const WISHES: &[&str] =
        &["will", "may", "might", "could", "would", "can", "to", "hopes", "hoped", "that", "if", "but"];
    let told = m.after().starts_with(',')
        || matches!(word_after(m), "he" | "she" | "they" | "it" | "we" | "I" | "the" | "a" | "when" | "in" | "be");
    let before = word_before(m);
    let lasts = LASTS.contains(&before) || before.is_empty();
    let next = word_after(m);
    let clause = matches!(next, "I" | "that" | "when" | "last") && !lasts
        || before == "was" && matches!(next, "he" | "she" | "they");
    let wished = next.is_empty() && !lasts && wishes(m.before());
    !m.after().starts_with('-') && (opens(m) && told || WISHES.contains(&before.as_str()) || clause || wished)
}

/// Words behind which a day is counted: "for one day", "took one day".
static LASTS: Words = Words::new(
    "for in within lasts lasted last took takes take only just after before than of about every until spent spend \
     least most and or to job by",
);

/// "hopes to run the mill himself": the words nearest before tell a wish.
fn wishes(before: &str) -> bool {
    const HOPES: &[&str] =
        &["hopes", "hope", "hoped", "wants", "wanted", "dreams", "dreamed", "dreamt", "will", "might"];
    before.split_ascii_whitespace().rev().take(9).any(|word| HOPES.contains(&word))
}

/// "eight cups a day", "30 an hour", "($410) a month": an article behind what is counted.
fn is_rate(m: &Match<'_>) -> bool {
    let article = matches!(m.mention_text().split_once(' '), Some(("a" | "an", unit)) if !unit.contains(' '));
    let word = m.before().split_ascii_whitespace().next_back().unwrap_or("");
    let counted = word.ends_with(|last: char| last.is_ascii_digit() || last == ')')
        || word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !is_function(word);
    let takes_time = matches!(word, "lasts" | "takes" | "means" | "needs" | "spends" | "requires" | "runs" | "gives");
    let goes_on = matches!(word_after(m), "ago" | "after" | "before" | "later" | "earlier" | "when");
    article && counted && !takes_time && !goes_on && m.before().ends_with(' ')
}

/// "threeyears" is no amount; "30min" is.
fn is_stuck(m: &Match<'_>) -> bool {
    m.span("stuck").is_some() && m.get("amount").is_some_and(|amount| amount.ends_with(char::is_alphabetic))
}

/// "20 – 30 seconds": the dash stands apart, but the numbers rise and the first is no day.
fn is_range_apart(m: &Match<'_>) -> bool {
    let low = amount(m, "amount").and_then(Amount::whole);
    let rises = low.zip(amount(m, "high").and_then(Amount::whole)).is_some_and(|(low, high)| low < high);
    rises && MONTHS.lookup(last_word(m.before())).is_none()
}

/// "12 to 18 months" is some months; "two or three weeks" too.
fn range(m: &Match<'_>) -> Option<Amount> {
    amount(m, "amount")?;
    amount(m, "high")?;
    Some(Amount::Vague)
}

/// Whether the unit's word is one: "second" is an ordinal, "min" and "sec" need digits, a number of nights is of days.
fn is_unit(m: &Match<'_>, word: &str, amount: Amount) -> bool {
    let lower = word.to_ascii_lowercase();
    let digits = m.get("amount").is_some_and(|amount| amount.starts_with(|first: char| first.is_ascii_digit()));
    let is_one = amount == Amount::Exact(1.0);
    let ordinal = lower == "second"
        && (is_one && !word_after(m).is_empty() && word_after(m) != "to"
            || digits
                && m.get("amount").is_some_and(|amount| !amount.ends_with('1'))
                && !m.mention_text().contains(['-', '–'])
                && !lasts_seconds(m));
    let short = matches!(
        lower.as_str(),
        "min" | "mins" | "sec" | "secs" | "hr" | "hrs" | "yr" | "yrs" | "wk" | "wks" | "mth" | "mths"
    ) && !digits;
    // "(19-8, 11-3 SEC)": a record of matches in a league.
    let league = matches!(word, "SEC" | "MIN") && (m.span("high").is_some() || m.before().ends_with(['-', '–']));
    let night = matches!(lower.as_str(), "night" | "nights") && is_one;
    let part = is_one && matches!(lower.as_str(), "quarter" | "weekend");
    // "six quarter-point increases"
    let point = lower == "quarter" && m.after().starts_with('-');
    let some = m
        .get("amount")
        .is_some_and(|amount| amount.eq_ignore_ascii_case("some") || amount.eq_ignore_ascii_case("many"));
    // "three chiefs in as many years"
    let as_many = word_before(m) == "as" && m.get("amount") == Some("many");
    let one_day = m.get("amount").is_some_and(|amount| amount.eq_ignore_ascii_case("some")) && !lower.ends_with('s');
    !(ordinal || short || league || night || part || point || as_many || one_day || some && lower == "night")
}

/// "30 second pauses", not "30 second prizes", "10 second base".
fn lasts_seconds(m: &Match<'_>) -> bool {
    static RANKED: Words = Words::new(
        "prize prizes place places base half halves round rounds chance chances time times home homes class grade graders \
         year years division language languages generation wave hand lieutenant lieutenants cousin cousins string team \
         teams row degree gear helping helpings quarter quarters period set sets floor edition editions child wife husband term terms line",
    );
    let round = m.get("amount").is_some_and(|amount| amount.ends_with(['0', '5']) && amount.len() > 1);
    let next = word_after(m);
    round && next.starts_with(|first: char| first.is_ascii_lowercase()) && !is_function(next) && !RANKED.contains(next)
}

/// A unit with "long".
pub(super) static LONG: Rule = Rule {
    id: "date.duration_long",
    about: "One unit, or some, joined to long: a year-long siege, a weeklong break, the weeks ahead.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Near(
            12,
            0,
            &Anchors::Words(&[
                "long",
                "minutelong",
                "hourlong",
                "daylong",
                "weeklong",
                "monthlong",
                "yearlong",
                "decadelong",
                "hourslong",
                "dayslong",
                "weekslong",
                "monthslong",
                "yearslong",
                "decadeslong",
            ]),
        ),
        pattern: r"\b(?<unit>(?i:minute|hour|day|week|month|year|decade|century|centuries|minutes|hours|days|weeks|months|years|decades))(?:-(?i:long)|(?i:long))\b",
        read: |m| {
            let word = m.get("unit")?;
            let amount = if word.ends_with('s') { Amount::Vague } else { Amount::Exact(1.0) };
            (!is_counted(m)).then(|| Some(m.found(Value::Date(Timex::duration(duration(amount, unit_of(word)?))))))?
        },
    },
    examples: r"
        | A [[minute-long = PT1M]] clip of a [[year-long = P1Y]] siege, a [[weeklong = P1W]] break and a [[decades-long = PXY]] feud.
        | A three-year-long siege as long as it lasted.
    ",
};

/// "three-year-long": the number is read with its unit.
fn is_counted(m: &Match<'_>) -> bool {
    m.before().ends_with('-')
}

/// Units without a number.
pub(super) static VAGUE: Rule = Rule {
    id: "date.duration_vague",
    about: "Units without a number: for weeks, in recent months, years of war, the weeks ahead.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            usize::MAX,
            12,
            &Anchors::Words(&[
                "seconds",
                "minutes",
                "hours",
                "days",
                "weeks",
                "months",
                "years",
                "decades",
                "centuries",
            ]),
        ),
        pattern: r"\b(?:(?<cue>(?i:for|in|after|over|within|of|took|take|takes|taken|require|requires|required|requiring|spent|spend|spends|spending|taking|lasting|been|even|dedicate|dedicated|devote|devoted|lasted|last|lasts|every|about|during|face|faces|faced|facing|serve|serves|served|serving|wait|waits|waited|waiting)) )?(?<mention>(?:(?i:recent|entire|whole|all these(?: past)?|all those|coming|subsequent|succeeding|ensuing|past|the past|the last|the next|the following|following|the recent|the first|the early|the final) )?(?:(?<twice>(?i:hours and hours|days and days|weeks and weeks|months and months|years and years))|(?<unit>(?i:seconds|minutes|hours|days|weeks|months|years|decades|centuries)))(?<ahead> ahead\b)?)\b(?<old>-old)?",
        read: vague,
    },
    examples: r"
        | It went on for [[weeks = PXW]], as in [[recent months = PXM]], after [[years = PXY]] of war.
        | It takes [[seconds = PTXS]] to [[minutes = PTXM]], and over [[the years = PXY]] less.
        | It was gone within [[seconds = PTXS]] and would require [[decades = PXY]]; it rained for [[hours and hours = PTXH]] and took [[entire weeks = PXW]], after [[all these years = PXY]].
        | It had taken [[weeks = PXW]] and perhaps [[months = PXM]]; it has been [[years = PXY]], with theft taking [[minutes = PTXM]].
        | They lost [[years = PXY]] worth of scans, only [[weeks = PXW]] apart; they are [[decades = PXY]] behind us and [[years = PXY]] ahead of you.
        | In [[subsequent years = PXY]] even [[hours = PTXH]] were long, the [[days = PXD]] immediately before the vote and [[all these past months = PXM]].
        | Open between the hours of 8 p.m. and noon, at all hours of the day, on the shortest days of the year; there have been days when it rained.
        | Of 12% of hours worked, the number of hours taught.
        | Office hours, after working hours; at eight months of age; the Days Inn, Golden Years, 5 minutes.
    ",
};

fn vague(m: &Match<'_>) -> Option<Found> {
    let word = m.get("unit").or_else(|| m.get("twice")?.split(' ').next())?;
    let unit = unit_of(word)?;
    let the = word_before(m) == "the"
        && matches!(
            word_after(m),
            "that" | "before" | "after" | "since" | "ahead" | "following" | "leading" | "between" | "immediately"
        )
        || ends_over_the(m)
        || is_among_units(m);
    let cued = the
        || m.whole().start < m.mention().start
        || m.mention().len() > word.len()
        || matches!(word_after(m), "later" | "of" | "earlier" | "before" | "after" | "worth" | "behind")
        || word_after(m) == "apart" && unit.grain >= Grain::Day
        || m.span("old").is_some();
    let before = word_before(m);
    let counted = before.ends_with(|last: char| last.is_ascii_digit())
        || matches!(before.as_str(), "these" | "those")
        || NUMBER_WORDS.lookup(&before).is_some();
    let of_office = unit.grain == Grain::Hour && OFFICE.contains(&before.as_str());
    let named = word.starts_with(|first: char| first.is_ascii_uppercase()) && !opens(m);
    let soon =
        m.get("cue").is_some_and(|cue| matches!(cue, "within" | "in" | "take" | "takes" | "took" | "lasts" | "lasted"));
    let short = unit.grain < Grain::Minute && !is_among_units(m) && !soon;
    let fits = cued && !counted && !of_office && !named && !short && !is_share(m) && !is_any_time(m);
    let mut found = m.found(Value::Date(Timex::duration(duration(Amount::Vague, unit))));
    // "years ahead of you" compares, "the years ahead" are those to come.
    let ahead = m.span("ahead").filter(|_| word_after(m) == "of");
    found.span.end = ahead.map_or(found.span.end, |ahead| ahead.start);
    fits.then_some(found)
}

/// "the hours of 8 p.m. to noon", "at all hours", "the shortest days of the year", "days when it rains": no length.
fn is_any_time(m: &Match<'_>) -> bool {
    let behind = m.after().strip_prefix(" of ").unwrap_or("");
    let hours = m.get("unit").is_some_and(|unit| unit.eq_ignore_ascii_case("hours"));
    let clock = behind.starts_with(|first: char| first.is_ascii_digit()) || behind.starts_with("noon");
    let bare = m.get("unit").is_some_and(|unit| unit.len() == m.mention().len()) && m.span("cue").is_none();
    let whole = ["the year", "the week", "the month"].iter().any(|whole| behind.starts_with(whole));
    let been = m.get("cue") == Some("been") && matches!(word_after(m), "when" | "of" | "where" | "that" | "in");
    hours && bare && clock || hours && word_before(m) == "all" || bare && whole || been
}

/// "82% of hours worked", "the number of hours taught": they are counted, not how long something lasts.
fn is_share(m: &Match<'_>) -> bool {
    let front = m.before().trim_end().strip_suffix("of").unwrap_or("").trim_end();
    let whole = front.ends_with('%') || matches!(last_word(front), "percent" | "number" | "share" | "proportion");
    whole && m.get("cue") == Some("of")
}

/// Words that make hours the time of something: "after working hours".
const OFFICE: &[&str] = &[
    "office", "working", "business", "opening", "visiting", "waking", "morning", "evening", "night", "daylight",
    "peak", "rush", "school", "trading", "credit",
];

/// "over the years"
fn ends_over_the(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    ["over the", "Over the", "through the", "down the"].iter().any(|words| before.ends_with(words))
        && word_after(m) != "of"
}

/// "seconds to minutes", "days or weeks", "days, perhaps weeks"
fn is_among_units(m: &Match<'_>) -> bool {
    let is_vague = |word: &str| word.ends_with('s') && unit_of(word).is_some();
    let mut after = m.after().split(' ').skip(1);
    let joint = |word: &str| matches!(word, "to" | "or" | "and");
    let ahead = after.next().is_some_and(joint)
        && after.next().is_some_and(|word| is_vague(word.trim_end_matches([',', '.', ';', ':', ')'])));
    let supposed = |word: &&str| matches!(*word, "perhaps" | "maybe" | "even" | "possibly" | "probably");
    let words: Vec<&str> = m.before().split_ascii_whitespace().rev().take(LONGEST_JOINT).collect();
    let at = words.iter().position(|word| !supposed(word)).unwrap_or(0);
    let joined = words.get(at).copied().is_some_and(joint) && words.get(at + 1).copied().is_some_and(is_vague);
    let listed =
        at > 0 && words.get(at).is_some_and(|word| word.ends_with(',') && is_vague(word.trim_end_matches(',')));
    ahead || joined || listed
}

/// So many words at most join two lengths: "days and maybe even weeks".
const LONGEST_JOINT: usize = 5;
