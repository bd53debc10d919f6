//! The rules for dates. Each finds the core of an expression; what may stand before it ("early", "the end of") and
//! what joins two cores ("Tuesday" and "at 3 pm") is the work of `resolve`, for all of them alike.

mod ago;
mod clock;
mod day_parts;
mod days;
mod decades;
mod deictic;
mod durations;
mod eras;
mod fractions;
mod holidays;
mod iso;
mod lists;
mod months;
mod nth;
mod numeric;
mod posts;
mod quarters;
mod reading;
mod references;
mod reports;
mod seasons;
mod sets;
mod stretches;
mod tense;
mod turns;
mod weekdays;
mod weeks;
mod years;

use crate::rule::Rule;

/// All rules of this kind.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &iso::DAY, &iso::COMPACT, &numeric::RULE, &numeric::SHORT, &numeric::SHORT_END,
    &days::MONTH_DAY, &days::DAY_MONTH, &days::HYPHENED, &lists::DAY_BEFORE, &lists::DAY_BEHIND, &days::ORDINAL,
    &months::WITH_YEAR, &months::PLAIN, &months::CUED,
    &years::PLAIN, &eras::MARKED, &years::SHORT, &years::RANGE_END,
    &eras::BC_RANGE, &eras::CIRCA, &eras::CIRCA_START, &years::WORDS,
    &decades::DIGITS, &decades::WORDS, &decades::CENTURY,
    &seasons::RULE, &quarters::QUARTER, &quarters::HALF, &quarters::FISCAL,
    &weekdays::PLAIN, &weekdays::SHORT, &weekdays::TURNED, &nth::RULE, &weeks::WEEKEND, &weeks::OF_DAY,
    &holidays::RULE,
    &clock::HALF_DAY, &clock::RANGE, &clock::PAST, &clock::WORDS, &clock::IN_PART, &clock::TWENTY_FOUR,
    &day_parts::PLAIN, &day_parts::THIS,
    &deictic::DAYS, &deictic::NIGHT,
    &turns::SPEECH, &turns::MENTION, &turns::BEFORE_LAST, &turns::SAME, &turns::BARE, &turns::EDGE,
    &ago::AGO, &ago::LATER,
    &reports::ENDED, &reports::MONTH_QUARTER, &reports::PERIOD, &reports::YEAR_AGO,
    &sets::EVERY, &sets::ADVERB, &sets::RATE, &sets::WEEKDAYS,
    &durations::COUNTED, &durations::VAGUE, &durations::LONG, &fractions::RULE, &stretches::LAST, &stretches::WHOLE,
    &references::PRESENT, &references::PAST, &references::FUTURE, &references::FORMER,
    &posts::UNIT, &posts::DAY_PART, &posts::PART, &posts::REFERENCE,
];
