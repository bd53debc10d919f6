//! Units that a word places: "last year", "the next day", "that month", "the quarter".

use super::quarters::is_business;
use super::reading::{date, last_word, month, opens, unit_of, weekday, word_after, word_before};
use super::tense;
use crate::lexicon::openers::is_function;
use crate::lexicon::times::{DAY_PARTS, PART_CODES, SEASONS, UNITS};
use crate::lexicon::{Class, MONTHS};
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Clock, Grain, Meaning, Origin, Part, Season, Timex, TimexKind, Turn, Value};

/// What a turn is one of.
static PERIODS: &[&Class] = &[&UNITS, &SEASONS, &MONTHS];

/// Counted from the day of speaking.
pub(super) static SPEECH: Rule = Rule {
    id: "date.turn",
    about: "A unit, month or season that this, last or next places: this month, last year, next summer, last August.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            8,
            40,
            &Anchors::Both(
                &Anchors::Words(&["this", "last", "next", "nxt", "coming", "current", "latest", "upcoming"]),
                &Anchors::Lists(PERIODS),
            ),
        ),
        pattern: r"\b(?<turn>(?i:this|last|next|nxt|this very|this past|this coming|the coming|coming|the current|current|the latest|this current|latest|upcoming))(?: (?i:fiscal|calendar|full|school|financial|academic))? (?:(?<unit>{unit})|(?<month>{month})|(?<season>{season}))\b",
        read: speech,
    },
    examples: r"
        2024-12-31 | Hacked [[this month = 2024-12]], [[last year = 2023]], [[last week = 2024-W52]]; due [[next quarter = 2025-Q1]].
        1991-02-25 | Invaded [[last August = 1990-08]], freed [[this February = 1991-02]], done [[next summer = 1991-SU]].
                   | Hacked [[last year = XXXX]] and [[this week = XXXX-WXX]].
        2024-12-31 | [[Last Year = 2023]] over 4,000 came, but [[this years = 2024]] fair was quiet, and [[this years = 2024]]' hall full. It stands to [[this day = PRESENT_REF]], to [[this very day = PRESENT_REF]].
        2024-12-31 | In the last week of May, in the last week in May, in the last quarter of the 19th century.
        2024-12-31 | The last minute, at last Day came, this second time, the last days.
    ",
};

fn speech(m: &Match<'_>) -> Option<Found> {
    let turn = m.get("turn")?.to_ascii_lowercase();
    let by = match turn.as_str() {
        "last" | "this past" => -1,
        "next" | "nxt" | "this coming" | "the coming" | "coming" | "upcoming" => 1,
        _ => 0,
    };
    if let Some(part) = part(m) {
        let turn = match by {
            -1 => Turn::Last,
            1 => Turn::Next,
            // "due out this fall", told in winter, is the coming one.
            _ if matches!(part, Part::Season(_)) && tense::turn(m, part) == Turn::Ahead => Turn::Ahead,
            _ => Turn::This,
        };
        return Some(date(m, Meaning::Part(part, turn, Origin::Speech)));
    }
    let word = m.get("unit")?;
    let unit = unit_of(word)?;
    let singular = !word.ends_with('s') || is_owner(m, word);
    if unit.grain == Grain::Day && turn.starts_with("this") && is_up_to_now(m) {
        return Some(date(m, Meaning::Stated("PRESENT_REF".to_owned())));
    }
    let fits = unit.grain >= Grain::Day && singular && !word.eq_ignore_ascii_case("night") && !is_title(m, word);
    let by = if turn.ends_with("latest") && unit.grain == Grain::Quarter { -1 } else { by };
    let day_off = unit.grain == Grain::Day && by != 0 || by == -1 && is_of_a_period(m);
    (fits && !day_off).then(|| date(m, Meaning::Shifted(unit.grain, by, Origin::Speech)))
}

/// "it stands to this day", not "he referred to this day".
fn is_up_to_now(m: &Match<'_>) -> bool {
    let front = m.before().trim_end().strip_suffix("to").unwrap_or("");
    word_before(m) == "to" && !last_word(front).starts_with("refer")
}

/// "the last week of September", "the last week in June", "the last quarter of the 19th century": counted in it, not
/// from now.
pub(super) fn is_of_a_period(m: &Match<'_>) -> bool {
    let after = m.after().trim_start();
    let within =
        || after.strip_prefix("in ").filter(|_| m.before().ends_with("the ") || m.mention_text().starts_with("the "));
    let Some(rest) = after.strip_prefix("of ").or_else(within) else { return false };
    let first = rest.strip_prefix("the ").unwrap_or(rest).split([' ', ',', '.']).next().unwrap_or("");
    MONTHS.lookup(first).is_some()
        || first.starts_with(|first: char| first.is_ascii_digit())
        || rest.contains(" century")
}

/// "this years festival": its apostrophe is left out.
fn is_owner(m: &Match<'_>, word: &str) -> bool {
    let next = word_after(m);
    let noun = !next.is_empty() && !is_function(next) && !next.starts_with("ago");
    let apart = m.after().starts_with("' ") || m.after().starts_with("’ ");
    matches!(word, "years" | "weeks" | "months") && (noun || apart)
}

/// "This Week" in the middle of a sentence is a programme.
fn is_title(m: &Match<'_>, word: &str) -> bool {
    let is_capital = |word: &str| word.starts_with(|first: char| first.is_ascii_uppercase());
    let opens = opens(m) && word_after(m).starts_with(|next: char| !next.is_uppercase());
    !opens && is_capital(word) && is_capital(m.get("turn").unwrap_or("")) && !m.sentence.heading
}

fn part(m: &Match<'_>) -> Option<Part> {
    if let Some(season) = m.lookup(&SEASONS, "season") {
        return Some(Part::Season(Season::ALL[usize::try_from(season).ok()?]));
    }
    month(m, "month").map(Part::Month)
}

/// Counted from what the text spoke of last.
pub(super) static MENTION: Rule = Rule {
    id: "date.turn_mention",
    about: "A unit counted from the last mentioned one: the next day, the following year, the previous month.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            16,
            32,
            &Anchors::Both(
                &Anchors::Words(&["next", "following", "previous", "preceding", "prior", "before", "after", "earlier"]),
                &Anchors::Lists(&[&UNITS, &SEASONS, &MONTHS, &DAY_PARTS]),
            ),
        ),
        pattern: r"\b(?:(?<turn>(?i:the (?:very )?next|the following|following|the previous|previous|the preceding|preceding|the prior|prior))(?: (?i:fiscal|calendar|full))? (?:(?<unit>{unit})|(?<season>{season})|(?<month>{month}))|(?i:the) (?:(?<unit2>(?i:day|week|month|year|decade))|(?<part>(?i:night|morning|afternoon|evening))) (?<behind>(?i:before|after|following|earlier|prior)))\b",
        read: mention,
    },
    examples: r"
        2024-12-31 | It began and ended [[the next day = 2025-01-01]].
        2024-12-31 | It fell, and [[the following year = 2025]] it rose.
        1914-08-04 | In August 1914 war came; [[the following spring = 1915-SP]] it went on, and [[the previous May = 1914-05]] was forgotten.
        2024-12-31 | They danced [[the night before = 2024-12-30TNI]].
        2024-12-31 | They slept [[the morning after = 2025-01-01TMO]], not after the night before the vote.
        2024-12-31 | [[The very next day = 2025-01-01]] they left.
        2024-12-31 | Following days of rain, the previous three years, the next level.
    ",
};

fn mention(m: &Match<'_>) -> Option<Found> {
    if let Some(part) = part(m) {
        let back = ["previous", "preceding", "prior"].iter().any(|back| m.mention_text().contains(back));
        let goes_on = m.after().trim_start_matches([',', ' ']).starts_with(|next: char| next.is_ascii_digit());
        let bare = goes_on || !m.mention_text().starts_with(['t', 'T']) && m.span("month").is_none();
        let turn = if back { Turn::Last } else { Turn::Next };
        return (!bare).then(|| date(m, Meaning::Part(part, turn, Origin::Mention)));
    }
    if m.span("part").is_some() {
        return part_beside(m);
    }
    let word = m.get("unit").or_else(|| m.get("unit2"))?;
    let unit = unit_of(word)?;
    let turn = m.get("turn").or_else(|| m.get("behind"))?.to_ascii_lowercase();
    let back = ["previous", "preceding", "prior", "before", "earlier"].iter().any(|back| turn.ends_with(back));
    let next = word_after(m);
    let goes_on = !next.is_empty() && !matches!(next, "and" | "but" | "in" | "at" | "by" | "with" | "from" | "when");
    let clause = m.span("behind").is_some() && goes_on && !turn.ends_with("earlier");
    let fits = unit.grain >= Grain::Day && !word.ends_with('s') && !clause && !is_stretch(m, &turn, unit.grain);
    fits.then(|| date(m, Meaning::Shifted(unit.grain, if back { -1 } else { 1 }, Origin::Mention)))
}

/// "the night before", where nothing goes on.
fn part_beside(m: &Match<'_>) -> Option<Found> {
    let clock = Clock::Part(PART_CODES[usize::try_from(m.lookup(&DAY_PARTS, "part")?).ok()?]);
    let next = word_after(m);
    let ends = next.is_empty() && !m.after().starts_with('-') || matches!(next, "and" | "but" | "in" | "at" | "on");
    let behind = m.get("behind")?.to_ascii_lowercase();
    let by = if matches!(behind.as_str(), "before" | "earlier" | "prior") { -1 } else { 1 };
    let meaning = Meaning::At(clock, Box::new(Meaning::Shifted(Grain::Day, by, Origin::Mention)));
    ends.then(|| m.found(Value::Date(Timex::new(TimexKind::Time, meaning))))
}

/// "over the next year" is a length of time.
fn is_stretch(m: &Match<'_>, turn: &str, grain: Grain) -> bool {
    turn == "the next"
        && grain > Grain::Day
        && matches!(word_before(m).as_str(), "over" | "within" | "for" | "during" | "in")
}

/// Two units back.
pub(super) static BEFORE_LAST: Rule = Rule {
    id: "date.before_last",
    about: "A unit or weekday before the last one, or after the next: the week before last, the year after next.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["last", "next"]),
        pattern: r"\b(?i:the) (?:(?<unit>{unit})|(?<weekday>{weekday})) (?:(?<back>(?i:before last))|(?i:after next))\b",
        read: before_last,
    },
    examples: r"
        2024-12-31 | It began [[the week before last = 2024-W51]], ends [[the month after next = 2025-02]] and was sold [[the Friday before last = 2024-12-20]].
        2024-12-31 | The minute before last, the year before last May.
    ",
};

fn before_last(m: &Match<'_>) -> Option<Found> {
    let by: i32 = if m.span("back").is_some() { -2 } else { 2 };
    let goes_on = MONTHS.lookup(word_after(m)).is_some() || unit_of(word_after(m)).is_some();
    if goes_on {
        return None;
    }
    if let Some(day) = m.get("weekday") {
        let turn = if by < 0 { Turn::Last } else { Turn::Next };
        let nearer = Meaning::Part(Part::Weekday(weekday(day)?), turn, Origin::Speech);
        return Some(date(m, Meaning::After(Grain::Day, 7 * by.signum(), Box::new(nearer))));
    }
    let unit = unit_of(m.get("unit")?)?;
    (unit.grain >= Grain::Week).then(|| date(m, Meaning::Shifted(unit.grain, by, Origin::Speech)))
}

/// The one that the text spoke of last.
pub(super) static SAME: Rule = Rule {
    id: "date.same",
    about: "The unit that the text spoke of last: that day, the same year, that summer.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(12, 32, &Anchors::Both(&Anchors::Words(&["same", "that"]), &Anchors::Lists(PERIODS))),
        pattern: r"\b(?i:that same|that very|that|the very same|the same|same)(?: (?i:fiscal|calendar))? (?:(?<unit>{unit})|(?<season>{season})|(?<month>{month}))\b",
        read: same,
    },
    examples: r"
        2024-12-31 | [[That year = 2024]] it snowed, and [[the same month = 2024-12]] it thawed.
        2024-12-31 | It came, and [[that summer = 2024-SU]] it went.
        2024-12-31 | That second try took that many days, said users that fall for it; the same week-by-week pace.
    ",
};

/// "victims that fall for it": a verb.
pub(super) fn is_verb(m: &Match<'_>) -> bool {
    m.get("season").is_some_and(|season| season.eq_ignore_ascii_case("fall"))
        && matches!(
            word_after(m),
            "for" | "under" | "into" | "within" | "outside" | "short" | "prey" | "victim" | "behind"
        )
}

fn same(m: &Match<'_>) -> Option<Found> {
    if let Some(part) = part(m).filter(|_| !is_verb(m)) {
        return Some(date(m, Meaning::Within(part, Box::new(Meaning::Same(Grain::Year)))));
    }
    let word = m.get("unit")?;
    let unit = unit_of(word)?;
    let paced = m.after().starts_with("-by-") || m.after().starts_with("-to-");
    let fits = unit.grain >= Grain::Day && !word.ends_with('s') && !word.eq_ignore_ascii_case("night") && !paced;
    fits.then(|| date(m, Meaning::Same(unit.grain)))
}

/// A bare unit that means the current or last mentioned one.
pub(super) static BARE: Rule = Rule {
    id: "date.bare_unit",
    about: "A bare unit that means the current or last one: for the year, in the quarter, year-end.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["year", "quarter", "month", "week", "decade", "century", "period", "day"]),
        pattern: r"\b(?i:(?<end>year[- ]end|year['’]s[- ]end)|(?<latest>the latest period)|(?<day>(?:earlier|later) (?:on )?in the day)|(?<cue>(?:in|for|during|of|this|by|throughout|on|since|until|over|(?:start|beginning|end) to) )?(?<mention>the (?:entire |whole |full )?(?<unit>year|quarter|month|week|day|decade|century)))\b",
        read: bare,
    },
    examples: r"
        1989-10-24 | Sales rose for [[the year = 1989]] and in [[the quarter = 1989-Q3]]; so far in [[the quarter = 1989-Q4]] they fell.
        1989-10-24 | By [[year's end = 1989-12-31]] it will close; over [[the decade = 198]] it grew.
        1989-10-24 | In [[the year = 1989]] ended June 30 it grew, and [[the week = 1989-W43]]'s volume rose.
        1989-10-24 | [[Earlier in the day = 1989-10-24]] it opened; it closed [[later in the day = 1989-10-24]].
        1989-10-24 | Floods are expected throughout [[the year = 1989]].
        1989-10-24 | It was a weak start to [[the year = 1989]] and to the month-long fast, grew smarter by the year. Group of the year goes to Ida.
        1989-10-24 | The man of the year, rookie of the year, sells throughout the year.
        1989-10-24 | On most days of the week, the day began; the week went by. Song of the Year, a book of the month club. The year of the rat, in the week that was, for the month-long siege, in the year 2000.
    ",
};

fn bare(m: &Match<'_>) -> Option<Found> {
    if m.span("end").is_some() {
        if word_before(m) == "fiscal" {
            return None;
        }
        let turn = match tense::turn(m, Part::MonthDay(12, 31)) {
            _ if word_before(m) == "since" => Turn::Last,
            Turn::Over => Turn::Over,
            _ => Turn::This,
        };
        return Some(date(m, Meaning::Part(Part::MonthDay(12, 31), turn, Origin::Speech)));
    }
    if m.span("latest").is_some() {
        return Some(date(m, Meaning::Reported(Grain::Quarter)));
    }
    if m.span("day").is_some() {
        return Some(date(m, Meaning::Same(Grain::Day)));
    }
    let grain = unit_of(m.get("unit")?)?.grain;
    let next = word_after(m);
    let owns = m.after().starts_with("'s ") || m.after().starts_with("’s ");
    let cued = owns || m.span("cue").is_some() && grain != Grain::Day;
    let goes_on = !cued
        || !owns && m.after().starts_with(['-', '\'', '’'])
        || is_any(m)
        || matches!(next, "of" | "that" | "when" | "ahead" | "two" | "one" | "following" | "since")
        || matches!(next, "before" | "after") && !is_edge(m)
        || next.starts_with(|first: char| first.is_ascii_digit());
    (!goes_on).then(|| date(m, unit_spoken_of(m, grain)))
}

/// "the quarter" and "for the year" are those that a report tells of, unless something in them is to come.
fn unit_spoken_of(m: &Match<'_>, grain: Grain) -> Meaning {
    let cue = m.get("cue").unwrap_or("").trim_end().to_ascii_lowercase();
    let whole = matches!(cue.as_str(), "for" | "in" | "during");
    let front = || last_word(&m.before()[..m.before().trim_end().len() - cue.len()]);
    let runs = || matches!(front(), "far" | "later" | "rest" | "remainder" | "end") && cue != "for";
    let ahead = || tense::turn(m, Part::Half(1)) == Turn::Ahead;
    match grain {
        Grain::Quarter if runs() => Meaning::Shifted(grain, 0, Origin::Speech),
        Grain::Quarter if ahead() || !is_business(m) => Meaning::Same(grain),
        Grain::Quarter => Meaning::Reported(grain),
        Grain::Month if (whole || cue == "on") && is_business(m) && !ahead() => Meaning::Reported(grain),
        Grain::Year if whole && front() != "far" && !ahead() => Meaning::Reported(grain),
        _ => Meaning::Shifted(grain, 0, Origin::Text),
    }
}

/// "by the end of the year after a loss": the year is this one.
fn is_edge(m: &Match<'_>) -> bool {
    let before = m.before();
    let front = before.strip_suffix("of ").map_or("", last_word);
    matches!(front, "end" | "beginning" | "start" | "middle" | "rest" | "close")
}

/// A word for the middle or the end of a unit.
pub(super) static EDGE: Rule = Rule {
    id: "date.unit_edge",
    about: "The middle or the end of a unit in one word: midyear, mid-month, quarter-end.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Near(
            4,
            10,
            &Anchors::Words(&[
                "mid",
                "midyear",
                "midmonth",
                "midweek",
                "midquarter",
                "middecade",
                "year",
                "month",
                "week",
                "quarter",
                "decade",
            ]),
        ),
        pattern: r"\b(?i:mid-?(?<mid>year|month|week|quarter|decade)|(?<end>month|quarter)-end|(?<closes>month|quarter|week)['’]s end)\b",
        read: |m| {
            let grain = unit_of(m.get("mid").or_else(|| m.get("end")).or_else(|| m.get("closes"))?)?.grain;
            (!m.after().starts_with('-')).then(|| date(m, Meaning::Shifted(grain, 0, Origin::Text)))
        },
    },
    examples: r"
        2014-05-20 | By [[midyear = 2014]] or [[mid-month = 2014-05]] we know; the books close at [[quarter-end = 2014-Q2]] and [[month's end = 2014-05]].
        2014-05-20 | The mid-week-long fast, midyears and the month-ender.
    ",
};

/// What is chosen every year or week: "man of the year".
const OF_THE_YEAR: &[&str] = &[
    "man", "woman", "person", "player", "rookie", "coach", "team", "song", "album", "book", "word", "quote", "photo",
    "picture", "story", "group", "car", "driver", "artist", "game", "film", "tip", "recipe",
];

/// "the best days of the week": of any week; "Song of the Year", "book of the month clubs".
fn is_any(m: &Match<'_>) -> bool {
    let cue = m.get("cue").unwrap_or("");
    let part = last_word(&m.before()[..m.before().len() - cue.len()]);
    let title = m.get("unit").is_some_and(|unit| unit.starts_with(|first: char| first.is_ascii_uppercase()));
    let club = matches!(word_after(m), "club" | "clubs" | "box" | "boxes" | "subscription" | "award" | "awards");
    let any = matches!(part, "days" | "day" | "weeks" | "week" | "time" | "times" | "hours");
    let always =
        cue.starts_with("throughout") && m.get("unit") == Some("year") && tense::turn(m, Part::Half(1)) != Turn::Ahead;
    // "smarter by the year"
    let grows = cue.starts_with("by") && (part.ends_with("er") || matches!(part, "more" | "grows" | "growing"));
    let chosen = || OF_THE_YEAR.contains(&part.to_ascii_lowercase().as_str());
    always || grows || cue.starts_with("of") && (title || club || any || chosen())
}
