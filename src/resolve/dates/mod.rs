//! Dates in reading order: what a mention leaves open is filled in from the publication date and the mentions before.

mod any_day;
mod choice;
mod context;
mod holidays;
mod join;
mod lengths;
mod links;
mod listed;
mod numeric;
mod report;
mod spoken;
mod story;
mod titles;
mod widen;

use crate::mention::Mention;
use crate::rule::Scene;
use crate::text::{MaskKind, Span, Text};
use crate::value::{Grain, Kind, Meaning, Origin, Timex, Turn, Value};

use super::Log;
use context::Context;
use links::Sibling;
use spoken::Told;

pub(super) use join::join;

/// Drops dates that lie in addresses, ids and amounts, or that a digit, a slash or a hyphen cuts off.
pub(super) fn drop_masked(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    log.retain(mentions, |mention| match mention.value.kind() {
        Kind::Date => fault(scene.text, mention.span).map(str::to_owned),
        _ => None,
    });
}

fn fault(text: &Text, span: Span) -> Option<&'static str> {
    let masked = text.mask_over(span).is_some_and(|kind| kind != MaskKind::Quantity);
    if masked {
        Some("lies in an address or an id")
    } else if titles::is_in_title(text, span) {
        Some("is a part of a title in quotation marks")
    } else if cut_before(text, span) || cut_behind(text, span) {
        Some("is cut out of a longer number or word")
    } else {
        None
    }
}

/// Whether the characters before the mention belong to it.
fn cut_before(text: &Text, span: Span) -> bool {
    let mut before = text.as_str()[..span.start as usize].chars().rev();
    let starts_with_digit = text.slice(span).starts_with(|first: char| first.is_ascii_digit());
    match before.next() {
        Some('_' | '@' | '#' | '\\') => true,
        Some('.' | ',' | ':') => starts_with_digit && before.next().is_some_and(|mark| mark.is_ascii_digit()),
        Some('$' | '£' | '€') => starts_with_digit,
        // "8/18-8/30": both sides are days.
        Some('-') if text.slice(span).contains('/') => false,
        Some(mark @ ('-' | '/')) => starts_with_digit && follows_long_number(text, span, mark),
        _ => false,
    }
}

/// Whether a number ends before the span that is no year, day or month: its hyphen makes one number of both.
fn follows_long_number(text: &Text, span: Span, mark: char) -> bool {
    let before = text.as_str()[..span.start as usize].trim_end_matches(mark);
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let own = text.slice(span).bytes().take_while(u8::is_ascii_digit).count();
    let front = &before[..before.len() - digits];
    let joined = front.ends_with(|mark: char| mark.is_alphanumeric() || matches!(mark, '-' | '.' | '/' | '_'))
        && !front.ends_with("FY");
    digits > 0 && (joined || digits > 4 || digits == 3 && own > 3)
}

/// Whether the characters behind the mention belong to it.
fn cut_behind(text: &Text, span: Span) -> bool {
    let mut behind = text.as_str()[span.end as usize..].chars();
    let ends_with_digit = text.slice(span).ends_with(|last: char| last.is_ascii_digit());
    match behind.next() {
        Some('_' | '@' | '\\') => true,
        Some('%') => ends_with_digit,
        Some('/') if is_range_of_years(text.slice(span), behind.as_str()) => false,
        Some('/' | ':') if is_cited(text, span, behind.as_str()) => false,
        Some('/' | '.' | ',' | ':') => ends_with_digit && behind.next().is_some_and(|mark| mark.is_ascii_digit()),
        _ => false,
    }
}

/// "2015/16" and "2015/2016" are two years.
fn is_range_of_years(words: &str, behind: &str) -> bool {
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let year = words.get(words.len().saturating_sub(4)..).and_then(|end| end.parse::<i32>().ok()).unwrap_or(0);
    let next = behind[..digits].parse::<i32>().unwrap_or(0);
    let follows = match digits {
        2 => next == (year + 1) % 100,
        4 => (year + 1..=year + 2).contains(&next),
        _ => false,
    };
    year >= 1000 && follows && !behind[digits..].starts_with(['/', '-'])
}

/// The names of a work's authors are no longer than this, in bytes.
const LONGEST_SOURCE: usize = 80;

/// "(1985/1994)", "(1985:1023)", "(Hill 1999:12)": a year of a work, behind which another year or a page stands.
fn is_cited(text: &Text, span: Span, behind: &str) -> bool {
    let words = text.slice(span);
    let start = text.as_str().floor_char_boundary((span.start as usize).saturating_sub(LONGEST_SOURCE));
    let front = text.as_str()[start..span.start as usize].trim_end_matches([' ', ',']);
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let name = front.ends_with(|last: char| last.is_alphabetic() || last == '.');
    let closes = behind[digits..].starts_with([')', '-', '–', ',', ';']);
    words.len() == 4
        && words.bytes().all(|byte| byte.is_ascii_digit())
        && (front.ends_with(['(', ';']) || name && front.rfind('(') > front.rfind(')'))
        && (1..=4).contains(&digits)
        && closes
}

/// A list whose last item alone names the year has at most so many others behind one.
const LONGEST_LIST: usize = 4;

/// Gives every date its value, from the first to the last.
pub(super) fn fill_in(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    mentions.sort_by_key(|mention| (mention.span.start, mention.span.end));
    let mut context = Context::new(scene.text, &mentions.iter().filter_map(timex).collect::<Vec<_>>());
    if context.is_news() {
        let of_histories = |mention: &Mention| matches!(timex(mention)?.meaning, Meaning::InHistories(_)).then_some(());
        log.retain(mentions, |mention| of_histories(mention).map(|()| "the text is no history".to_owned()));
    }
    let places: Vec<usize> = (0..mentions.len()).filter(|&at| timex(&mentions[at]).is_some()).collect();
    for (order, &place) in places.iter().enumerate() {
        let before = order.checked_sub(1).map(|before| &mentions[places[before]]);
        context.go_to(scene.text, before, &mentions[place]);
        let behind: Vec<&Mention> =
            places[order + 1..].iter().take(LONGEST_LIST).map(|&next| &mentions[next]).collect();
        let sibling = links::sibling(scene.text, before, &mentions[place], &behind)
            .or_else(|| end_of_range(scene.text, &context, &mentions[place], behind.first()?))
            .or_else(|| context.listed_year(scene.text, timex(&mentions[place])?));
        if let Some(quarter) = links::quarter_ahead(scene.text, &mentions[place], &mentions[place + 1..]) {
            context.expect_quarter(quarter);
        }
        let ends_range = links::ends_range(scene.text, before, &mentions[place]);
        let told = spoken::told(scene.text, &context, &mentions[place]);
        if let Value::Date(timex) = &mut mentions[place].value {
            if let (true, Meaning::Part(part, ..)) = (ends_range, &timex.meaning) {
                timex.meaning = Meaning::Part(*part, Turn::Next, Origin::Mention);
            }
            match told {
                Told::Unknown => {}
                Told::Then(meaning) => {
                    timex.meaning = meaning;
                    resolve(timex, &mut context, sibling);
                }
                Told::Now => resolve(timex, &mut context, sibling),
            }
        }
        if let Some(timex) = timex(&mentions[place]) {
            context.list(scene.text, timex);
        }
        let before = order.checked_sub(1).map(|before| &mentions[places[before]]);
        context.hear(scene.text, before, &mentions[place]);
    }
    let of_report = |mention: &Mention| {
        let timex = timex(mention)?;
        (timex.meaning == Meaning::ThePeriod && timex.earliest.is_none()).then_some(())
    };
    log.retain(mentions, |mention| of_report(mention).map(|()| "the text reports no period".to_owned()));
}

/// The end of a range of which neither side names a year: its beginning lies before it.
fn end_of_range(text: &Text, context: &Context, mention: &Mention, next: &Mention) -> Option<Sibling> {
    let is_open = |mention: &Mention| timex(mention).is_some_and(|timex| matches!(timex.meaning, Meaning::Part(..)));
    if !is_open(mention) || !is_open(next) || !links::is_range(text, mention, next) {
        return None;
    }
    let (period, _) = choice::period(&timex(next)?.meaning, context, None)?;
    Some(Sibling { period, behind: true, range: true })
}

fn timex(mention: &Mention) -> Option<&Timex> {
    match &mention.value {
        Value::Date(timex) => Some(timex),
        _ => None,
    }
}

/// "the next day" where a history has named only a month or a year: a day of it.
fn name_period(timex: &mut Timex, context: &Context) {
    let is_day = |meaning: &Meaning| matches!(meaning, Meaning::Shifted(Grain::Day, _, Origin::Mention));
    let Some(told) = context.last(Grain::Day).or_else(|| context.last(Grain::Month)) else { return };
    let open = match told.grain() {
        Grain::Month => "-XX",
        Grain::Year => "-XX-XX",
        _ => return,
    };
    if is_day(&timex.meaning) {
        timex.value = format!("{}{open}", told.value());
        timex.earliest = told.first();
        timex.latest = told.last();
    }
}

/// Resolves one expression and remembers what it names.
fn resolve(timex: &mut Timex, context: &mut Context, sibling: Option<Sibling>) {
    if let Meaning::At(clock, day) = &timex.meaning
        && **day == Meaning::Same(Grain::Day)
        && !context.has_day(clock)
    {
        return;
    }
    let Some((period, anchor)) = choice::period(&timex.meaning, context, sibling) else {
        name_period(timex, context);
        return;
    };
    timex.value = match &timex.meaning {
        Meaning::At(clock, _) => format!("{}{}", period.value(), clock.value()),
        _ => period.value(),
    };
    timex.earliest = period.first();
    timex.latest = period.last();
    timex.anchor = anchor;
    let guessed = context.genre == context::Genre::Narrative && anchor.is_some() && anchor == context.published;
    // "a year earlier" and "the previous spring" only compare: what the text speaks of stays the same.
    let compared = match timex.meaning {
        Meaning::YearBefore(_) | Meaning::InYear(..) | Meaning::Part(_, Turn::Last, Origin::Mention) => true,
        Meaning::Shifted(grain, by, Origin::Mention) => {
            by < 0 && grain >= Grain::Year && context.genre == context::Genre::Narrative
        }
        _ => false,
    };
    if !guessed && !compared {
        context.remember(period);
    }
}
