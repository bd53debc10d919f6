//! A number whose noun is not there: 1,000 come from Asia.

use super::grammar::{Form, found};
use crate::mention::Strength;
use crate::rule::{Find, Rule};

/// A number whose noun is not there: 1,000 come from Asia.
pub(super) static RULE: Rule = Rule {
    id: "count.alone",
    about: "A number whose noun is not there: 1,000 come from Asia.",
    strength: Strength::Guess,
    find: Find::Scan(|scene| found(scene, Form::Alone)),
    examples: r"
        | Of these, [[1,000 = 1000]] come from Asia.
        | All [[four = 4]] were freed, but only [[three = 3]] remain.
        | Children under 12 go free. Life expectancy is about 82.
        | It began in 2016 and ended on page 12.
    ",
};
