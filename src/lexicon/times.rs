//! Words of time: weekdays, units, seasons, parts of the day, and the pieces that patterns of dates share.

use super::{Case, Class, Piece};

/// Weekdays in full, Monday as 1.
#[rustfmt::skip]
pub static WEEKDAYS: Class = Class {
    name: "weekday",
    case: Case::Any,
    words: &[
        ("Monday", 1), ("Tuesday", 2), ("Wednesday", 3), ("Thursday", 4), ("Friday", 5), ("Saturday", 6), ("Sunday", 7),
    ],
};

/// Abbreviated weekdays, which need a neighbour: "Sun" and "Sat" are other words too.
#[rustfmt::skip]
pub static SHORT_WEEKDAYS: Class = Class {
    name: "shortweekday",
    case: Case::Exact,
    words: &[
        ("Mon", 1), ("Tue", 2), ("Tues", 2), ("Wed", 3), ("Weds", 3), ("Thu", 4), ("Thur", 4), ("Thurs", 4), ("Fri", 5),
        ("Sat", 6), ("Sun", 7), ("MON", 1), ("TUE", 2), ("TUES", 2), ("WED", 3), ("THU", 4), ("THUR", 4), ("THURS", 4),
        ("FRI", 5), ("SAT", 6), ("SUN", 7),
    ],
};

/// Units of time, singular and plural: the place in `UNIT_LETTERS`.
#[rustfmt::skip]
pub static UNITS: Class = Class {
    name: "unit",
    case: Case::Any,
    words: &[
        ("second", 0), ("seconds", 0), ("sec", 0), ("secs", 0), ("minute", 1), ("minutes", 1), ("min", 1), ("mins", 1),
        ("hour", 2), ("hours", 2), ("hr", 2), ("hrs", 2), ("day", 3), ("days", 3), ("night", 3), ("nights", 3),
        ("week", 4), ("weeks", 4), ("wk", 4), ("wks", 4), ("month", 5), ("months", 5), ("mth", 5), ("mths", 5),
        ("quarter", 6), ("quarters", 6), ("year", 7), ("years", 7), ("yr", 7), ("yrs", 7), ("decade", 8),
        ("decades", 8), ("century", 9), ("centuries", 9), ("fortnight", 10), ("fortnights", 10), ("weekend", 11),
        ("weekends", 11), ("millennium", 12), ("millennia", 12),
    ],
};

/// Seasons, in the order of the year.
#[rustfmt::skip]
pub static SEASONS: Class = Class {
    name: "season",
    case: Case::Any,
    words: &[("spring", 0), ("springtime", 0), ("summer", 1), ("summertime", 1), ("fall", 2), ("autumn", 2), ("winter", 3), ("wintertime", 3)],
};

/// Parts of the day: the place in [`PART_CODES`].
#[rustfmt::skip]
pub static DAY_PARTS: Class = Class {
    name: "daypart",
    case: Case::Any,
    words: &[
        ("morning", 0), ("mornings", 0), ("afternoon", 1), ("afternoons", 1), ("evening", 2), ("evenings", 2),
        ("night", 3), ("nights", 3), ("dawn", 0), ("daybreak", 0), ("dusk", 2), ("nightfall", 3), ("lunchtime", 4), ("midday", 4), ("nighttime", 3), ("nite", 3),
        ("nites", 3), ("morn", 0), ("mornin", 0), ("mrng", 0), ("arvo", 1),
    ],
};

/// The TIMEX3 letters of the parts of the day.
pub static PART_CODES: [&str; 5] = ["MO", "AF", "EV", "NI", "MI"];

/// Days from the day of speaking, as they are spelled in full and in posts.
#[rustfmt::skip]
pub static SPOKEN_DAYS: Class = Class {
    name: "spokenday",
    case: Case::Any,
    words: &[
        ("today", 0), ("2day", 0), ("tdy", 0), ("yesterday", -1), ("ystd", -1), ("yday", -1),
        ("tomorrow", 1), ("tomorow", 1), ("tommorow", 1), ("tommorrow", 1), ("tmr", 1), ("tmrw", 1), ("tmw", 1), ("tmmr", 1),
        ("tomoro", 1), ("tomolo", 1), ("2moro", 1), ("2morrow", 1), ("2mrw", 1), ("tomo", 1),
        ("tml", 1), ("tomoz", 1), ("tomozz", 1), ("tmrow", 1), ("tomorro", 1), ("tomm", 1), ("2mro", 1), ("ytd", -1), ("yest", -1), ("ystday", -1), ("ystrday", -1), ("ystdy", -1), ("yesterdae", -1),
        ("yesturday", -1), ("2morow", 1),
    ],
};

/// Pieces that patterns of dates share.
pub static PIECES: &[&Piece] = &[
    // 1 to 31, also as an ordinal.
    &Piece { name: "day", pattern: r"(?:3[01]|[12][0-9]|0?[1-9])(?i:st|nd|rd|th)?\b" },
    // A year of four digits from 1000 on, as it stands without doubt behind a month.
    &Piece { name: "year", pattern: r"(?:1[0-9]|20)[0-9]{2}\b" },
    // am or pm; its last stop is its own only where one stands inside too: "at 5pm. It".
    &Piece { name: "halfday", pattern: r"(?:[ap](?:\. ?m\.?| ?m)|[AP](?:\. ?M\.?| ?M))" },
    // A day and a month, in either order, with or without a year.
    &Piece { name: "dayofmonth", pattern: r"(?:{day}(?: of)? {month}|{month} {day})(?:,? {year})?" },
    // A time zone.
    &Piece {
        name: "zone",
        pattern: r"(?:\((?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|IST|JST|HKT|SGT|AES?T|AEDT|MSK)\)|(?:(?:[ECMP][SD]?T|GMT|UTC|Z|BST|CES?T|EES?T|IST|JST|HKT|SGT|AES?T|AEDT|MSK)(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?|(?:[Ll]ocal|[A-Z][a-z]{2,12}(?: [Mm]ean| [Ss]tandard| [Dd]aylight| [Ss]ummer)?) time|[A-Z][a-z]{2,12}(?: Mean| Standard| Daylight| Summer)? Time)\b)",
    },
    // A number of units; smaller than `{number}`, since time is seldom told in trillions.
    &Piece {
        name: "few",
        pattern: concat!(
            r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9}(?:\.[0-9]{1,3})?(?: ?[½¼¾]|[ -][1-9]/[1-9]|(?i: and a half|",
            r"[ -](?:hundred|thousand|million|billion)))?",
            r"|(?:(?i:an?|half[ -]an?)[ -])?{numberword}(?:(?: (?i:and) |[ -]){numberword}){0,3}(?i: and a (?:half|quarter))?)",
        ),
    },
    // The far end of a range of numbers.
    &Piece { name: "upto", pattern: r"(?:[0-9]{1,4}(?:\.[0-9])?|{numberword}(?:[ -]{numberword})?)" },
    // How many of a unit: a number, an article, or a vague word.
    &Piece {
        name: "amount",
        pattern: r"(?:{few}|(?i:an?|several|a few|few|many|some|a couple(?: of)?|a number of|numerous|countless|multiple|dozens of|hundreds of|thousands of|half an?))",
    },
];
