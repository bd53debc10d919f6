//! The rules for dates. Each finds the core of an expression; what may stand before it ("early", "the end of") and
//! what joins two cores ("Tuesday" and "at 3 pm") is the work of `resolve`, for all of them alike.

mod ago;
mod beside;
mod clock;
mod columns;
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
mod new_years;
mod no_years;
mod nth;
mod numeric;
mod posts;
mod quarters;
mod reading;
mod references;
mod reports;
mod seasons;
mod sets;
mod shared;
mod stretches;
mod tense;
mod turns;
mod weekdays;
mod weeks;
mod wholes;
mod years;

use crate::rule::Rule;

/// All rules of this kind.
#[rustfmt::skip]
pub static RULES: &[&Rule] = &[
    &iso::DAY, &iso::COMPACT, &iso::STAMP, &iso::LOGGED, &iso::MONTH, &numeric::RULE, &numeric::SHORT, &numeric::SHORT_END,
    &days::MONTH_DAY, &days::DAY_MONTH, &days::HYPHENED, &lists::DAY_BEFORE, &lists::DAY_BEHIND, &days::ORDINAL,
    &months::WITH_YEAR, &months::PLAIN, &months::CUED,
    &years::PLAIN, &years::CITED, &eras::MARKED, &years::SHORT, &years::RANGE_END,
    &eras::BC_RANGE, &eras::CIRCA, &eras::CIRCA_START, &eras::OLD, &eras::OLD_END, &years::WORDS,
    &decades::DIGITS, &decades::WORDS, &decades::CENTURY,
    &seasons::RULE, &quarters::QUARTER, &quarters::LISTED, &quarters::YEAR_FIRST, &quarters::HALF, &quarters::FISCAL,
    &weekdays::PLAIN, &weekdays::SHORT, &weekdays::SHORT_END, &weekdays::TURNED, &nth::RULE, &nth::SOME, &weeks::WEEKEND, &weeks::OF_DAY,
    &holidays::RULE, &beside::RULE,
    &clock::HALF_DAY, &clock::RANGE, &clock::PAST, &clock::WORDS, &clock::IN_PART, &clock::TWENTY_FOUR, &clock::BARE,
    &day_parts::PLAIN, &day_parts::BARE, &day_parts::HOURS, &day_parts::THIS,
    &deictic::DAYS, &deictic::NIGHT,
    &turns::SPEECH, &turns::MENTION, &turns::BEFORE_LAST, &turns::SAME, &turns::BARE, &turns::EDGE, &new_years::RULE,
    &ago::AGO, &ago::FROM, &ago::LATER,
    &reports::ENDED, &reports::MONTH_QUARTER, &reports::PERIOD, &reports::YEAR_AGO,
    &sets::EVERY, &sets::SHARED_PART, &sets::ADVERB, &sets::RATE, &sets::DAYS_OF, &sets::WEEKDAYS,
    &durations::COUNTED, &durations::VAGUE, &durations::LONG, &wholes::ALL, &wholes::LISTED, &fractions::RULE, &fractions::DIGITS, &stretches::LAST, &stretches::WHOLE,
    &references::PRESENT, &references::TO_PRESENT, &references::PAST, &references::SPOKEN, &references::FUTURE, &references::TO_COME, &references::FORMER,
    &posts::UNIT, &posts::DAY_PART, &posts::PART, &posts::WEEKDAY, &posts::REFERENCE,
    &posts::DAY_MONTH, &posts::LISTED, &posts::MONTH, &posts::NUMERIC,
];
