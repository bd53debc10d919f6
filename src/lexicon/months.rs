//! The months.

use super::{Case, Class};

/// Months, full and abbreviated, with their numbers. Exact case: "may" and "march" are verbs, "Mar" is no "mar".
#[rustfmt::skip]
pub static MONTHS: Class = Class {
    name: "month",
    case: Case::Exact,
    words: &[
        ("January", 1), ("February", 2), ("March", 3), ("April", 4), ("May", 5), ("June", 6),
        ("July", 7), ("August", 8), ("September", 9), ("October", 10), ("November", 11), ("December", 12),
        ("Jan.", 1), ("Feb.", 2), ("Mar.", 3), ("Apr.", 4), ("Jun.", 6), ("Jul.", 7), ("Aug.", 8),
        ("Sept.", 9), ("Sep.", 9), ("Oct.", 10), ("Nov.", 11), ("Dec.", 12),
        ("Jan", 1), ("Feb", 2), ("Mar", 3), ("Apr", 4), ("Jun", 6), ("Jul", 7), ("Aug", 8),
        ("Sept", 9), ("Sep", 9), ("Oct", 10), ("Nov", 11), ("Dec", 12),
        ("JANUARY", 1), ("FEBRUARY", 2), ("MARCH", 3), ("APRIL", 4), ("MAY", 5), ("JUNE", 6),
        ("JULY", 7), ("AUGUST", 8), ("SEPTEMBER", 9), ("OCTOBER", 10), ("NOVEMBER", 11), ("DECEMBER", 12),
        ("JAN.", 1), ("FEB.", 2), ("MAR.", 3), ("APR.", 4), ("AUG.", 8),
        ("SEPT.", 9), ("SEP.", 9), ("OCT.", 10), ("NOV.", 11), ("DEC.", 12),
        ("JAN", 1), ("FEB", 2), ("MAR", 3), ("APR", 4), ("JUN", 6), ("JUL", 7), ("AUG", 8),
        ("SEPT", 9), ("SEP", 9), ("OCT", 10), ("NOV", 11), ("DEC", 12),
        ("january", 1), ("february", 2), ("april", 4), ("june", 6), ("july", 7), ("september", 9),
        ("october", 10), ("november", 11), ("december", 12),
    ],
};

/// Months written in full that are no other words: they need no neighbour.
#[rustfmt::skip]
pub static PLAIN_MONTHS: Class = Class {
    name: "plainmonth",
    case: Case::Exact,
    words: &[
        ("January", 1), ("February", 2), ("April", 4), ("June", 6), ("July", 7), ("August", 8), ("September", 9),
        ("October", 10), ("November", 11), ("December", 12),
    ],
};

/// Months as posts write them: in small letters, cut short or not.
#[rustfmt::skip]
pub static POST_MONTHS: Class = Class {
    name: "postmonth",
    case: Case::Exact,
    words: &[
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("june", 6), ("july", 7), ("august", 8),
        ("september", 9), ("october", 10), ("november", 11), ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3),
        ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11),
        ("dec", 12),
    ],
};
