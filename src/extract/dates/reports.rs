//! What a business report speaks of: the quarter that an end names, the period of the report, the same one a year before.

use super::reading::{date, day, month, small, stated, unit_of, word_after, word_before, year};
use crate::lexicon::MONTHS;
use crate::lexicon::openers::is_function;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::{Grain, Meaning, Origin, Part, Period, Turn};

/// A quarter ends at most so many days behind the end of its last month.
const LEEWAY: i32 = 10;

/// A quarter or year by its end.
pub(super) static ENDED: Rule = Rule {
    id: "date.unit_ended",
    about: "A quarter or year that the end named behind it tells: the quarter ended Sept. 30, the fiscal year ending in \
            March, the year to June 2014.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Both(&Anchors::Words(&["quarter", "year", "period"]), &Anchors::Lists(&[&MONTHS])),
        pattern: r"\b(?:(?<mention>(?i:the (?:full |entire |whole |fiscal |financial |latest )?(?:fiscal )?(?<unit>quarter|year|period)))|(?i:its|their|our|a) (?<bare>(?:(?i:fiscal) )?(?i:quarter))),? (?:(?i:that|which) )?(?<turn>(?i:ended|ending|ends|to|through))(?: (?i:on|in|last))? (?<month>{month})(?: (?<day>{day}))?(?:,? (?<year>{year}))?",
        read: ended,
    },
    examples: r"
        1987-11-02 | Costs fell in [[the quarter = 1987-Q3]] ended Sept. 30 and [[the fiscal year = 1987]] that ended in April.
        1987-11-02 | Costs fell in [[the quarter = 1987-Q3]], which ended Oct. 2, and [[the year = 1988]] to June 1988.
        1987-11-02 | The quarter ended badly; in the years to May, the period ended; the year to Marseille was long.
    ",
};

fn ended(m: &Match<'_>) -> Option<Found> {
    let grain = match m.get("unit").or_else(|| m.get("bare"))?.to_ascii_lowercase().as_str() {
        "year" => Grain::Year,
        _ => Grain::Quarter,
    };
    let month = month(m, "month")?;
    // "the year to Marseille"
    if m.text().as_str()[m.whole().end as usize..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let turn = if m.get("turn")?.eq_ignore_ascii_case("ended") { Turn::Back } else { Turn::Over };
    let turn = if m.get("turn")?.to_ascii_lowercase().starts_with("endi") { Turn::Usual } else { turn };
    let part = small(m, "day").map_or(Part::Month(month), |day| Part::MonthDay(month, day));
    let end = match (year(m, "year"), part) {
        (Some(year), Part::MonthDay(month, number)) => day(m, month, number, Some(year))?,
        (Some(year), _) => Meaning::Known(Period::Month(year, month)),
        (None, Part::MonthDay(month, number)) => {
            day(m, month, number, None)?;
            Meaning::Part(part, turn, Origin::Speech)
        }
        (None, _) => Meaning::Part(part, turn, Origin::Speech),
    };
    let close = grain == Grain::Quarter && m.span("day").is_some();
    let end = if close { Meaning::After(Grain::Day, -LEEWAY, Box::new(end)) } else { end };
    let mut found = date(m, Meaning::After(grain, 0, Box::new(end)));
    found.span = m.span("mention").or_else(|| m.span("bare"))?;
    Some(found)
}

/// A quarter by its last month.
pub(super) static MONTH_QUARTER: Rule = Rule {
    id: "date.month_quarter",
    about: "A quarter by its last month: the September quarter.",
    strength: Strength::Certain,
    find: Find::Pattern {
        anchors: Anchors::Words(&["quarter"]),
        pattern: r"\b(?:(?i:the) )?(?<month>{month})[ -](?i:quarter)\b(?:,? (?:of )?(?<year>{year}))?",
        read: |m| {
            let month = month(m, "month")?;
            let last = match year(m, "year") {
                Some(year) => Meaning::Known(Period::Month(year, month)),
                None => stated(m, Part::Month(month)),
            };
            let ranges = m.before().ends_with(['-', '–', '—']);
            let ranges = ranges || matches!(word_before(m).as_str(), "to" | "through" | "and");
            (month % 3 == 0 && !ranges).then(|| date(m, Meaning::After(Grain::Quarter, 0, Box::new(last))))
        },
    },
    examples: r"
        1987-11-02 | Costs fell in [[the September quarter = 1987-Q3]], less than in [[the June quarter = 1987-Q2]].
        1987-11-02 | The July quarter, the April-to-June quarter, and the September quarters of the troops.
    ",
};

/// Behind a verb or a preposition, what the report is about.
pub(super) static PERIOD: Rule = Rule {
    id: "date.reported",
    about: "The period that a text reports, or that something opens or closes: for the period, ended the week, \
            the fiscal year.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Both(
            &Anchors::Words(&["period", "year", "quarter", "month", "week", "day", "decade"]),
            &Anchors::Words(&[
                "period",
                "fiscal",
                "financial",
                "end",
                "ends",
                "ended",
                "ending",
                "begin",
                "begins",
                "began",
                "beginning",
                "start",
                "starts",
                "started",
                "starting",
                "finish",
                "finishes",
                "finished",
                "finishing",
                "close",
                "closes",
                "closed",
                "closing",
                "round",
                "rounded",
                "exit",
                "exited",
            ]),
        ),
        pattern: r"\b(?:(?i:in|for|during|of|over) (?<mention>(?i:the (?:(?<period>period)|(?:full )?(?<fiscal>fiscal year|financial year))))|(?i:end|ends|ended|ending|begin|begins|began|beginning|start|starts|started|starting|finish|finishes|finished|finishing|close|closes|closed|closing|close out|closed out|closing out|round out|rounded out|exit|exited) (?<object>(?i:the (?<unit>year|quarter|month|week|day|decade))))\b",
        read: period,
    },
    examples: r"
        1987-11-02 | The mill closed out [[the quarter = 1987-Q4]] well. Its profit for [[the period = 1987-Q4]] rose.
        1987-11-02 | The stock began [[the year = 1987]] at $3 and ended [[the day = 1987-11-02]] at $4; in [[the fiscal year = 1987]] it rose.
        1987-11-02 | The style of the period, in the period since 1900, they ended the year-long siege and started the day care.
    ",
};

fn period(m: &Match<'_>) -> Option<Found> {
    let next = word_after(m);
    if m.after().starts_with(['-', '‐']) || next == "of" {
        return None;
    }
    if m.span("period").is_some() {
        let named = next.starts_with(|first: char| first.is_ascii_digit())
            || matches!(next, "from" | "between" | "when" | "that" | "since" | "before" | "after" | "in" | "leading");
        return (!named).then(|| date(m, Meaning::ThePeriod));
    }
    if m.span("fiscal").is_some() {
        let named = next.starts_with(|first: char| first.is_ascii_digit())
            || matches!(next, "beginning" | "starting" | "that" | "which" | "when" | "before" | "after" | "ahead");
        return (!named).then(|| date(m, Meaning::Reported(Grain::Year)));
    }
    let grain = unit_of(m.get("unit")?)?.grain;
    let ends = next.is_empty() || is_function(next) || next.starts_with(|first: char| !first.is_ascii_lowercase());
    let ends = ends || is_way(next);
    let meaning = if grain == Grain::Day { Meaning::Same(grain) } else { Meaning::Shifted(grain, 0, Origin::Text) };
    let mut found = date(m, meaning);
    found.span = m.span("object")?;
    ends.then_some(found)
}

/// "ended the week lower", "began the year badly"
fn is_way(next: &str) -> bool {
    const WAYS: &[&str] =
        &["up", "down", "off", "lower", "higher", "flat", "unchanged", "well", "strong", "weaker", "stronger"];
    WAYS.contains(&next) || next.ends_with("ly")
}

/// The same period of another year.
pub(super) static YEAR_AGO: Rule = Rule {
    id: "date.year_ago",
    about: "The same period of the year before or another: year-earlier profit, the year-ago quarter, the same period \
            last year, the same month of 2018, the 1984 quarter.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&["ago", "earlier", "before", "period", "quarter", "month", "week", "half", "day"]),
        pattern: r"\b(?i:year[- ](?:ago|earlier|before)\b(?: (?:(?:first|second|third|fourth|fiscal|similar)[- ])?(?<behind>period|quarter|month|week|half)\b)?|last year['’]s (?:same |corresponding |comparable |like )?(?<last>period|quarter)\b|(?:same|corresponding|comparable|like|similar|equivalent) (?:(?:first|second|third|fourth|three-month|fiscal)[- ])?(?<unit>period|quarter|month|week|half|day)(?:,? (?:of |in )?(?:last year|(?:a|one) year (?:ago|earlier|before|previously|prior)|the (?:previous|prior|preceding) year|the year (?:before|earlier|prior)|(?<year>{year})))|the (?<front>{year}) (?<named>period|quarter))\b",
        read: year_ago,
    },
    examples: r"
        1987-11-02 | It beat a [[year-earlier = 1986]] profit, as in [[the same period last year = 1986]] and [[last year's quarter = 1986-Q3]].
        1987-11-02 | Costs are below those of [[the same month last year = 1986-11]] and [[the same month of 1984 = 1984-11]].
        1987-11-02 | They rose from [[the 1985 quarter = 1985-Q3]], [[the like quarter a year ago = 1986-Q3]] and [[the year-ago month = 1986-11]].
        1987-11-02 | Fewer came than on [[the same day a year earlier = 1986-11-02]].
        1987-11-02 | Fewer came than in [[the same week the year prior = 1986-W45]].
        1987-11-02 | Many years earlier, a year agony; a year before the war.
    ",
};

fn year_ago(m: &Match<'_>) -> Option<Found> {
    let unit = ["behind", "last", "unit", "named"].iter().find_map(|name| m.get(name));
    let stated = year(m, "year").or_else(|| year(m, "front"));
    if unit.is_some_and(|unit| unit.eq_ignore_ascii_case("day")) {
        let same = Meaning::Moved(Grain::Year, -1, Box::new(Meaning::Same(Grain::Day)));
        return stated.is_none().then(|| date(m, same));
    }
    // "a year before": `LATER` has it.
    if unit.is_none() && m.mention_text().to_ascii_lowercase().ends_with("before") {
        return None;
    }
    let grain = match unit.unwrap_or("").to_ascii_lowercase().as_str() {
        "quarter" => Grain::Quarter,
        "month" => Grain::Month,
        "week" => Grain::Week,
        _ if stated.is_some() => Grain::Year,
        _ => return Some(date(m, Meaning::YearBefore(Origin::Speech))),
    };
    Some(date(m, Meaning::InYear(grain, stated)))
}
