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
        | Lawmakers voted [[311 = 311]] to [[299 = 299]] to reject it.
        | He is batting [[.312 = 0.312]]; the index was down [[12.46 = 12.46]] at [[2,681 = 2681]].
        | Deaths fell to [[12 = 12]] from [[40 = 40]].
        | [[Two million = 2000000]] marched; the toll stood at [[48 = 48]].
        | Children under 12 go free. Life expectancy is about 82.
        | It began in 2016 and ended on page 12.
    ",
};
