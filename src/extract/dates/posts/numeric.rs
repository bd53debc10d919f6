//! A day in two numbers, one of which can be no month: "14/10", "10/14".

use super::sign::is_post;
use crate::extract::dates::reading::{date, small, usual, weekday, word_after, word_before};
use crate::lexicon::Words;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, Run};
use crate::value::Part;
use jiff::civil::Date;

/// A day in two numbers.
pub(in super::super) static NUMERIC: Rule = Rule {
    id: "date.post_numeric",
    about: "In a post, a day in two numbers, one of which can be no month, behind a word that takes a day or beside \
            another: closed 25/12 and 26/12.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Digits(&[Run::of(1, 2).then("/")]),
        pattern: r"\b(?<first>[0-3]?[0-9])/(?<second>[0-3]?[0-9])\b",
        read,
    },
    examples: r"
        2014-10-09 | closed [[25/12 = 2014-12-25]] and [[26/12 = 2014-12-26]]
        2014-10-09 | TOUR: [[10/14 = 2014-10-14]] Austin, [[10/15 = 2014-10-15]] Dallas #tour
        2014-10-09 | this dog is 14/10, got 13/20 on my test, 20/6 lol, open 24/7
    ",
};

/// Words behind which two numbers are a day.
static CUES: Words = Words::new(
    "on by until til till since from before after starting starts due closing closed close closes ending ends valid \
     mon tue tues wed weds thu thur thurs fri sat sun",
);

fn read(m: &Match<'_>) -> Option<Found> {
    let (first, second) = (small(m, "first")?, small(m, "second")?);
    let (month, number) = match (first, second) {
        (13.., 1..=12) => (second, first),
        (1..=12, 13..) => (first, second),
        _ => return None,
    };
    let before = word_before(m);
    let cued = CUES.contains(&before) || weekday(&before).is_some() || m.before().ends_with(": ") || is_listed(m);
    let share = matches!(word_after(m), "of" | "inch" | "inches" | "mile" | "cup") || m.after().starts_with(['/', '%']);
    let always = (first, second) == (24, 7);
    let fits = cued && !share && !always && is_post(m.text()) && Date::new(2000, month, number).is_ok();
    fits.then(|| date(m, usual(Part::MonthDay(month, number))))
}

/// Whether other such numbers stand near it: "25/12 and 26/12", "10/14 Austin, 10/15 Dallas".
fn is_listed(m: &Match<'_>) -> bool {
    let is_pair = |word: &str| {
        let word = word.trim_matches([',', '.', '(', ')', '&']);
        let pair = word.split_once('/');
        pair.is_some_and(|(first, second)| [first, second].iter().all(|number| number.parse::<u8>().is_ok()))
    };
    m.before().split_whitespace().rev().take(2).any(is_pair)
}
