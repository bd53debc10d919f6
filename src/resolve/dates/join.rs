//! Two expressions that say one time become one: "Tuesday" and "May 5", "3pm" and "on Friday", "June" and "last year".

use crate::lexicon::times::{SHORT_WEEKDAYS, WEEKDAYS};
use crate::mention::{Mention, Strength};
use crate::rule::Scene;
use crate::text::{Span, Text};
use crate::value::{Clock, Grain, Meaning, Origin, Part, Period, Timex, TimexKind, Value};

use super::super::Log;
use super::{lengths, timex, widen};

/// The event between a part of the day and its day is named in at most so many bytes.
const LONGEST_EVENT: usize = 48;

/// Longer gaps join nothing.
const LONGEST_GAP: usize = 16;

/// Joins neighbours, drops what stays without the neighbour that it needs, and takes in the words before.
pub(in super::super) fn join(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    mentions.sort_by_key(|mention| (mention.span.start, mention.span.end));
    let (dates, others): (Vec<Mention>, Vec<Mention>) =
        std::mem::take(mentions).into_iter().partition(|mention| timex(mention).is_some());
    let mut joined: Vec<Mention> = Vec::with_capacity(dates.len());
    for date in dates {
        if let Some(last) = joined.last_mut() {
            take_day(scene.text, last, &date);
            take_day_in_brackets(scene.text, last, &date);
        }
        match joined.last_mut().and_then(|last| both(scene.text, last, &date)) {
            Some(both) => *joined.last_mut().expect("it was joined with the last one") = both,
            None => joined.push(date),
        }
    }
    share_day(scene.text, &mut joined);
    share_day_of_range(scene.text, &mut joined);
    *mentions = joined;
    log.retain(mentions, |mention| {
        let guess = mention.strength == Strength::Guess && !widen::follows_article(scene.text, mention.span);
        let alone = guess || timex(mention).is_some_and(|timex| is_half(&timex.meaning));
        alone.then(|| "needs a day beside it".to_owned())
    });
    for place in 0..mentions.len() {
        let floor = place.checked_sub(1).map_or(0, |before| mentions[before].span.end);
        mentions[place].span = widen::widen(scene.text, &mentions[place], floor);
    }
    mentions.extend(others);
}

/// The two as one, if they stand together and say one time.
fn both(text: &Text, first: &Mention, second: &Mention) -> Option<Mention> {
    let gap = Span { start: first.span.end, end: second.span.start };
    if first.span.end > second.span.start || gap.len() > LONGEST_GAP {
        return None;
    }
    let gap = text.slice(gap);
    let apart = gap.contains('\n') && text.sentence_at(first.span.start) != text.sentence_at(second.span.start);
    if gap.contains("\n\n") || gap.is_empty() || apart || is_in_range_of_days(text, first, second) {
        return None;
    }
    if let Some(both) = in_brackets(text, first, gap, second) {
        return Some(both);
    }
    let joint = gap.trim().to_ascii_lowercase();
    let timex = if is_beginning(text.slice(first.span)) && matches!(joint.as_str(), "of" | "of the") {
        timex(second).filter(|second| second.kind == TimexKind::Date)?.clone()
    } else if let Some(length) = lengths::joined(text, first, &joint, second) {
        length
    } else if let Some(meaning) = counted_on(text, first, &joint, second) {
        Timex::date(meaning)
    } else if has_weekday(text.slice(first.span)) && is_weekday(&timex(second)?.meaning)
        || is_loose(&joint) && second.strength == Strength::Guess
    {
        return None;
    } else {
        combine(timex(first)?, &joint, timex(second)?)?
    };
    let rule = if second.strength == Strength::Guess { first.rule } else { second.rule };
    Some(Mention { span: first.span.join(second.span), value: Value::Date(timex), strength: Strength::Likely, rule })
}

/// "the night of the storm – May 9 –": the day that stands beside an event is that of its night.
fn take_day(text: &Text, part: &mut Mention, day: &Mention) {
    let between =
        text.as_str().get(part.span.end as usize..day.span.start as usize).filter(|gap| gap.len() <= LONGEST_EVENT);
    let event = between.and_then(|gap| gap.strip_prefix(" of the ").or_else(|| gap.strip_prefix(" of his ")));
    let joint = event.map_or("", |event| event.trim_start_matches(|mark: char| mark.is_alphanumeric() || mark == ' '));
    let beside =
        event.is_some_and(|event| event.len() > joint.len() + 2) && matches!(joint, ", " | "– " | "— " | "- " | "(");
    let dated = timex(day).filter(|day| is_dated(&day.meaning) && !matches!(day.meaning, Meaning::At(..)));
    if let Some(day) = dated.filter(|_| beside) {
        set_day(part, &day.meaning);
    }
}

/// "today (8 May)": the day in brackets says which.
fn take_day_in_brackets(text: &Text, today: &mut Mention, day: &Mention) {
    let gap = text.as_str().get(today.span.end as usize..day.span.start as usize);
    let closed = gap == Some(" (") && text.as_str()[day.span.end as usize..].starts_with(')');
    let Some(day) = timex(day).filter(|day| closed && day.kind == TimexKind::Date && is_dated(&day.meaning)).cloned()
    else {
        return;
    };
    if let Value::Date(timex) = &mut today.value
        && matches!(timex.meaning, Meaning::Shifted(Grain::Day, _, Origin::Speech))
    {
        *timex = day;
    }
}

/// What joins two hours of one day.
const HOUR_JOINTS: &[&str] = &["to", "and", "until", "till", "through", "-", "–", "—"];

/// "from 9am to 5pm on May 3", "May 3, 2 p.m. to 4 p.m.": the day beside one hour of a range is that of both.
fn share_day_of_range(text: &Text, mentions: &mut [Mention]) {
    for at in 1..mentions.len() {
        let (first, second) = (&mentions[at - 1], &mentions[at]);
        let gap = text.as_str().get(first.span.end as usize..second.span.start as usize);
        let Some(gap) = gap.filter(|gap| gap.len() <= LONGEST_GAP && !gap.contains('\n')).map(str::trim) else {
            continue;
        };
        // "Update 11:15 AM: This morning, it closed."
        if let Some(Meaning::At(Clock::Part(_), day)) = timex(second).map(|timex| &timex.meaning).filter(|_| gap == ":")
            && is_day(day)
        {
            let day = (**day).clone();
            set_day(&mut mentions[at - 1], &day);
        } else if let Some(day) = day_of_hour(second).filter(|_| HOUR_JOINTS.contains(&gap) || gap == "at") {
            set_day(&mut mentions[at - 1], &day);
        } else if let Some(day) = day_of_hour(first).filter(|_| HOUR_JOINTS.contains(&gap) && gap != "and") {
            set_day(&mut mentions[at], &day);
        }
    }
}

/// The day that a time of the clock names beside it.
fn day_of_hour(mention: &Mention) -> Option<Meaning> {
    match &timex(mention)?.meaning {
        Meaning::At(Clock::Time(..), day) if is_dated(day) || is_weekday(day) => Some((**day).clone()),
        _ => None,
    }
}

/// "3 a.m. local time (0200 GMT) on Monday": the day behind the second hour is that of both.
fn share_day(text: &Text, mentions: &mut [Mention]) {
    for at in 2..mentions.len() {
        let (first, second, day) = (&mentions[at - 2], &mentions[at - 1], &mentions[at]);
        let gap = |one: &Mention, other: &Mention| text.as_str().get(one.span.end as usize..other.span.start as usize);
        let beside = gap(first, second) == Some(" (") && matches!(gap(second, day), Some(") on " | ") "));
        let Some(day) = timex(day).filter(|day| beside && is_day(&day.meaning)).map(|day| day.meaning.clone()) else {
            continue;
        };
        for hour in &mut mentions[at - 2..at] {
            set_day(hour, &day);
        }
    }
}

/// Gives an hour or a part of the day its day.
fn set_day(mention: &mut Mention, day: &Meaning) {
    if let Value::Date(timex) = &mut mention.value
        && let Some(clock) = bare_clock(&timex.meaning)
    {
        *timex = Timex::new(TimexKind::Time, Meaning::At(clock.clone(), Box::new(day.clone())));
        mention.strength = Strength::Likely;
    }
}

/// "a year and three months ago", both of them counted.
fn counted_on(text: &Text, first: &Mention, joint: &str, second: &Mention) -> Option<Meaning> {
    let counted = matches!(second.rule, "date.ago" | "date.later") && !text.slice(first.span).contains('-');
    lengths::ago(timex(first)?, joint, timex(second)?).filter(|_| counted)
}

/// "Friday, July 4, Saturday": a day takes one weekday.
fn has_weekday(words: &str) -> bool {
    WEEKDAYS.lookup(words.split([' ', ',']).next().unwrap_or("")).is_some()
}

/// What joins a day and a time, but not a part of the day that describes something: "Monday after morning classes".
fn is_loose(joint: &str) -> bool {
    matches!(joint, "before" | "after" | "just before" | "just after" | "shortly before" | "shortly after")
}

/// "13 Oct (Monday)", "Monday (13 Oct)": the one in brackets tells of the same day.
fn in_brackets(text: &Text, first: &Mention, gap: &str, second: &Mention) -> Option<Mention> {
    let closed = gap.trim() == "(" && text.as_str()[second.span.end as usize..].starts_with(')');
    let (one, other) = (timex(first)?, timex(second)?);
    let timex = match closed {
        true if is_weekday(&one.meaning) && is_dated(&other.meaning) => other,
        true if is_weekday(&other.meaning) && is_dated(&one.meaning) => one,
        _ => return None,
    };
    let span = Span { start: first.span.start, end: second.span.end + 1 };
    Some(Mention { span, value: Value::Date(timex.clone()), strength: Strength::Likely, rule: first.rule })
}

/// "Mon–Fri, 5:30am", "5pm, Sat-Sun": a weekday that begins or ends a range has its hour for the whole of it; "18:00,
/// Sat 11:00" has another.
fn is_in_range_of_days(text: &Text, first: &Mention, second: &Mention) -> bool {
    let is_weekday = |mention: &Mention| timex(mention).is_some_and(|timex| is_weekday(&timex.meaning));
    let is_clock = |mention: &Mention| {
        timex(mention).is_some_and(|timex| matches!(bare_clock(&timex.meaning), Some(Clock::Time(..))))
    };
    let (before, behind) = (&text.as_str()[..first.span.start as usize], &text.as_str()[second.span.end as usize..]);
    is_weekday(first) && is_clock(second) && ends_with_weekday(before)
        || is_clock(first) && is_weekday(second) && (begins_with_weekday(behind) || begins_with_clock(behind))
}

/// "18:00, Sat 11:00": the weekday has its own hour.
fn begins_with_clock(behind: &str) -> bool {
    let rest = behind.strip_prefix(' ').unwrap_or("").trim_start_matches(|digit: char| digit.is_ascii_digit());
    rest.len() + 1 < behind.len()
        && [":", "am", "pm", " am", " pm", " a.m", " p.m"].iter().any(|mark| rest.starts_with(mark))
}

/// What joins the ends of a range of weekdays.
const RANGE_JOINTS: &[&str] = &["-", "–", "—", " to", " through", " thru", " -", " –"];

fn names_weekday(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    WEEKDAYS.lookup(word).or_else(|| SHORT_WEEKDAYS.lookup(word)).is_some()
}

fn ends_with_weekday(before: &str) -> bool {
    let before = before.trim_end_matches(' ');
    let front = RANGE_JOINTS.iter().find_map(|joint| before.strip_suffix(joint)).unwrap_or("");
    names_weekday(front.rsplit(|letter: char| !letter.is_alphabetic() && letter != '.').next().unwrap_or(""))
}

fn begins_with_weekday(behind: &str) -> bool {
    let behind = RANGE_JOINTS.iter().find_map(|joint| behind.strip_prefix(joint)).unwrap_or("").trim_start_matches(' ');
    names_weekday(behind.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or(""))
}

/// "the early hours" of Monday, "the first days" of June: they say when in it, not how long.
fn is_beginning(words: &str) -> bool {
    let words = words.trim_start_matches("the ");
    [
        "early hours",
        "early days",
        "early years",
        "early weeks",
        "early months",
        "first days",
        "final days",
        "final hours",
    ]
    .contains(&words)
}

fn combine(first: &Timex, gap: &str, second: &Timex) -> Option<Timex> {
    let (one, other) = (&first.meaning, &second.meaning);
    if is_weekday(one) && matches!(gap, "" | "," | "the" | ", the") && is_dated(other) {
        return Some(second.clone());
    }
    if is_weekday(other) && matches!(gap, "" | ",") && is_dated(one) && first.kind == TimexKind::Date {
        return Some(first.clone());
    }
    if let Meaning::At(clock, day) = one
        && is_weekday(day)
        && matches!(gap, "" | "," | "the" | ", the" | "of" | "on")
        && is_dated(other)
        && !matches!(other, Meaning::At(..))
    {
        return Some(Timex::new(TimexKind::Time, Meaning::At(clock.clone(), Box::new(other.clone()))));
    }
    if let Some(meaning) = beside(one, gap, other) {
        return Some(Timex::new(first.kind, meaning));
    }
    if let Some(meaning) = clock_and_day(one, gap, other) {
        return Some(Timex::new(TimexKind::Time, meaning));
    }
    part_and_whole(one, gap, other).map(Timex::date)
}

fn is_weekday(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Part(Part::Weekday(_), ..))
}

/// Whether it is a day by its month and number, with or without a time.
fn is_dated(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Known(Period::Day(_)) | Meaning::Numeric { .. } => true,
        Meaning::Part(part, ..) => matches!(part, Part::MonthDay(..) | Part::MonthsDay(_)),
        Meaning::At(_, day) => is_dated(day),
        _ => false,
    }
}

/// Whether it names a day in any way.
fn is_day(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Known(Period::Day(_)) | Meaning::Numeric { .. } => true,
        Meaning::Part(part, ..) | Meaning::Within(part, _) | Meaning::Beside(part, ..) => part.grain() == Grain::Day,
        Meaning::Moved(.., day) => is_day(day),
        Meaning::Shifted(grain, ..) | Meaning::After(grain, ..) | Meaning::Same(grain) => *grain == Grain::Day,
        _ => false,
    }
}

/// The clock of a time that names no day.
fn bare_clock(meaning: &Meaning) -> Option<&Clock> {
    match meaning {
        Meaning::At(clock, day) if **day == Meaning::Same(Grain::Day) => Some(clock),
        _ => None,
    }
}

fn clock_and_day(one: &Meaning, gap: &str, other: &Meaning) -> Option<Meaning> {
    const BEHIND: &[&str] = &[
        "",
        ",",
        "at",
        "at about",
        "at around",
        "around",
        "in the",
        "during the",
        "by",
        ", at",
        "about",
        "-",
        "@",
        "early",
        "late",
        "before",
        "after",
        "just before",
        "just after",
        "shortly before",
        "shortly after",
    ];
    const BEFORE: &[&str] = &["", ",", "on", "of", "on the", ", on", "the", "local time on", "in", "in the"];
    const OF_PART: &[&str] = &["", ",", "at", "at about", "at around", "around", "about", "@", ", at"];
    if let Some(clock) = bare_clock(other).filter(|_| is_day(one) && BEHIND.contains(&gap)) {
        return Some(Meaning::At(clock.clone(), Box::new(one.clone())));
    }
    // "tonight at 11", "yesterday morning at 9:02": the clock tells more than the part of the day.
    if let (Meaning::At(Clock::Part(part), day), Some(clock)) = (one, bare_clock(other))
        && OF_PART.contains(&gap)
    {
        return Some(Meaning::At(in_part(clock, part)?, day.clone()));
    }
    let clock = bare_clock(one).filter(|_| BEFORE.contains(&gap))?;
    match other {
        Meaning::At(Clock::Part(part), day) => Some(Meaning::At(in_part(clock, part)?, day.clone())),
        _ if is_day(other) => Some(Meaning::At(clock.clone(), Box::new(other.clone()))),
        _ => None,
    }
}

/// Whether it counts from a date that was to follow: "the day after" the vote.
fn is_half(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::After(.., day) | Meaning::Beside(.., day) => **day == Meaning::Same(Grain::Day),
        Meaning::At(Clock::Part(_), day) => is_half(day),
        _ => false,
    }
}

/// "the day after" and "Christmas": the first counts from the second.
fn beside(one: &Meaning, gap: &str, other: &Meaning) -> Option<Meaning> {
    let from = |from: &Meaning, grain: Grain| {
        let fits = *from == Meaning::Same(Grain::Day) && (is_day(other) || is_period(other, grain));
        (fits && matches!(gap, "" | "the")).then(|| Box::new(other.clone()))
    };
    Some(match one {
        Meaning::After(grain, by, day) => Meaning::After(*grain, *by, from(day, *grain)?),
        Meaning::Beside(part, turn, day) => Meaning::Beside(*part, *turn, from(day, Grain::Day)?),
        Meaning::At(clock @ Clock::Part(_), day) => match &**day {
            Meaning::After(grain, by, day) => {
                Meaning::At(clock.clone(), Box::new(Meaning::After(*grain, *by, from(day, Grain::Day)?)))
            }
            _ => return None,
        },
        _ => return None,
    })
}

/// Whether it names a month or year of this size: "the year after 1990".
fn is_period(meaning: &Meaning, grain: Grain) -> bool {
    let own = match meaning {
        Meaning::Known(period) => period.grain(),
        Meaning::Part(part, ..) => part.grain(),
        _ => return false,
    };
    own == grain
}

/// "8 in the evening" is 20:00.
fn in_part(clock: &Clock, part: &str) -> Option<Clock> {
    match clock {
        Clock::Time(hour, minute, second) => {
            let late = matches!(part, "AF" | "EV") || part == "NI" && *hour > 5;
            Some(Clock::Time(if late && *hour < 12 { hour + 12 } else { *hour }, *minute, *second))
        }
        Clock::Part(_) => None,
    }
}

/// "June last year", "the third quarter of 1997", "Tuesday of last week", "last year's fourth quarter".
fn part_and_whole(one: &Meaning, gap: &str, other: &Meaning) -> Option<Meaning> {
    if let (Meaning::Part(part, ..), "" | "of" | "of the" | "period" | "season" | "holidays") = (one, gap)
        && fits(*part, other)
    {
        return Some(Meaning::Within(*part, Box::new(other.clone())));
    }
    let (Meaning::Part(part, ..), "'s" | "’s") = (other, gap) else { return None };
    fits(*part, one).then(|| Meaning::Within(*part, Box::new(one.clone())))
}

/// Whether a part belongs to a whole of this size.
fn fits(part: Part, whole: &Meaning) -> bool {
    let grain = match whole {
        Meaning::Known(period) => period.grain(),
        Meaning::Shifted(grain, ..) | Meaning::Same(grain) => *grain,
        _ => return false,
    };
    match part {
        Part::Weekday(_) | Part::Weekend => grain == Grain::Week,
        Part::MonthsDay(_) => grain == Grain::Month,
        Part::Decade(_) => false,
        _ => grain == Grain::Year,
    }
}
