//! The tense around a date: the nearest verb before it, or the first behind it, tells whether it lies ahead.

use crate::lexicon::Words;
use crate::lexicon::openers::is_function;
use crate::rule::Match;
use crate::value::{Part, Turn};

/// How far a verb is looked for, in bytes.
const REACH: usize = 90;

/// Verbs and words that look ahead, whatever the date.
static AHEAD: Words = Words::new(
    "will shall won't won’t gonna scheduled rescheduled due upcoming slated payable effective maturing matures",
);

/// Words that make a month or a day of a month lie ahead, but not a weekday.
static PLANNED: Words = Words::new(
    "expected expects expect plans planned set expires expire begins starts ends opens hopes hoped aims would target \
     forecast goal mission could may might should must comes arrives launches debuts premieres returns releases",
);

/// Verbs that in the present tell of what is on the calendar: "the trial opens Monday".
static SCHEDULED: Words = Words::new(
    "begins opens starts ends closes expires resumes meets convenes returns leaves arrives travels visits plays hosts \
     faces votes heads airs launches debuts premieres appears reopens kicks departs arriving",
);

/// The same of many: "the polls open Friday".
static SCHEDULED_OF_MANY: Words =
    Words::new("begin open start close resume meet convene return leave arrive play vote go");

/// Verbs whose "to" looks ahead.
static INTENDED: Words = Words::new(
    "expected expects expect planned plans planning plan set hopes hope vows vowed intends intend preparing agreed going \
     ordered likely forecast",
);

/// Verbs of the past whose "to" tells of what was done, or tried, at the same time: "she tried to cross on May 17".
static DONE: Words = Words::new(
    "tried attempted managed failed began started continued helped rushed moved went came returned used pleaded pled sought \
     conspired conspiring plotted plotting threatened threatening refused forced had got",
);

/// Verbs whose "for" looks ahead.
static INTENDED_FOR: Words = Words::new("expected planned set forecast called");

/// Verbs whose "until" looks ahead; that of others ends what they tell of: "it lasted until Wednesday".
static PUT_OFF: Words = Words::new(
    "off postponed delayed extended adjourned recessed suspended deferred shelved gave given has have had rescheduled \
     barred banned jailed ordered remanded would could may might must should back",
);

/// Verbs of the past without "-ed"; "said" tells of the speaker alone.
static PAST: Words = Words::new(
    "was were had did has have been came went took made began rose fell met left held won lost sent became found saw \
     grew shot killed died ran broke got gave brought bought sold spent led struck hit put seen taken done given wore \
     stood spoke thought felt kept slept drove flew rode wrote fought caught taught sought built dealt paid laid heard \
     chose froze stole swore threw drew knew blew withdrew sank sang woke sat hid slid stuck swept fed fled spread \
     split beat forgot understood bore tore lit dug hung arose underwent oversaw mistook cut shut quit cast burst",
);

/// Words in "-ed" that are no verbs of the past.
static NO_VERBS: Words = Words::new(
    "indeed hundred sacred naked wicked proceed succeed exceed speed breed greed creed embed unprecedented so-called \
     red-handed left-handed",
);

/// Words behind which a verb stands in its base form: "to hit", "will proceed".
static BEFORE_BASE: Words = Words::new("to will would can could may might must should shall not");

/// Words behind which the present tells of what is still to come: "when the law is read in June".
static AWAITED: Words = Words::new("when once if unless until till before after");

/// Words behind which a participle only describes: "the devastated city".
static DETERMINERS: Words = Words::new("the a an his her its their our this that these those some several many no any");

/// Which way a part of a year or week is said to lie.
pub(super) fn turn(m: &Match<'_>, part: Part) -> Turn {
    let before = m.before();
    let reach = &before[before.floor_char_boundary(before.len().saturating_sub(REACH))..];
    let clause = reach.rsplit([';', '—']).next().unwrap_or(reach);
    let words: Vec<&str> = words(clause).rev().skip_while(|word| is_of_clock(word)).collect();
    let week = matches!(part, Part::Weekday(_) | Part::Weekend);
    let owner = m.after().starts_with(['\'', '’']);
    let nearest = words.iter().enumerate().find_map(|(at, word)| {
        let behind = at.checked_sub(1).map_or("", |at| words[at]);
        direction(m, word, &words[at + 1..], behind, week, owner)
    });
    match nearest {
        _ if !week && (heads_clause(m) || is_awaited(m)) => Turn::Ahead,
        _ if !week && is_owned(m) => Turn::Usual,
        Some(turn) => turn,
        None if week => opening(m),
        None => behind(m),
    }
}

/// "until 10 a.m. PST Monday": the time of a day stands between it and its verb.
fn is_of_clock(word: &str) -> bool {
    let zone =
        (2..=4).contains(&word.len()) && word.ends_with('T') && word.bytes().all(|byte| byte.is_ascii_uppercase());
    zone || word.starts_with(|first: char| first.is_ascii_digit())
        || matches!(word, "a.m" | "p.m" | "am" | "pm" | "noon" | "midnight")
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split([' ', '\n', ',', '(', '"', '“', '”', ')'])
        .map(|word| word.trim_end_matches(['.', '!', '?', ':']))
        .filter(|word| !word.is_empty())
}

/// What a word tells, with the words before it, the nearest first, and the one behind it.
fn direction(m: &Match<'_>, word: &str, before: &[&str], behind: &str, week: bool, owner: bool) -> Option<Turn> {
    let last = before.first().copied().unwrap_or("");
    let is_to = word == "to" && matches!(last, "is" | "are" | "due" | "wants" | "going");
    if !week && word == "to" && was_planned(before) {
        return Some(Turn::Usual);
    }
    if word == "to" && behind.is_empty() && matches!(last, "postponed" | "moved" | "pushed" | "delayed" | "rescheduled")
    {
        return Some(Turn::Ahead);
    }
    let is_set = word != "set" || matches!(behind, "for" | "to");
    let planned = !week && PLANNED.contains(word) && is_set && !(word == "target" && last == "to");
    if is_to || looks_ahead(word) || is_set_for(word, before, behind) || planned {
        return Some(Turn::Ahead);
    }
    if matches!(word, "until" | "till" | "til" | "'til") && behind.is_empty() {
        return Some(until(before));
    }
    if week && let Some(turn) = of_week(word, before, behind, owner) {
        return Some(turn);
    }
    if !week && is_infinitive(word, last, behind) {
        let near = || before.iter().take(4);
        return Some(match () {
            () if near().any(|word| INTENDED.contains(word) || PLANNED.contains(word)) => Turn::Ahead,
            () if near().any(|word| DONE.contains(word)) => Turn::Over,
            () if has_failed(m) => Turn::Over,
            () => Turn::Usual,
        });
    }
    if is_past(word) && matches!(last, "is" | "are") && before.iter().take(8).any(|word| AWAITED.contains(word)) {
        return Some(Turn::Ahead);
    }
    if is_past(word) && !takes_base(last) && !describes(word, before, behind) {
        return Some(if is_planned(before) { Turn::Ahead } else { Turn::Over });
    }
    None
}

/// "set a hearing for Sept. 3", "called a strike for Friday", "a deadline of April 7"
fn is_set_for(word: &str, before: &[&str], behind: &str) -> bool {
    const SETS: &[&str] = &["set", "sets", "called", "calls", "planned", "plans", "booked", "has", "have"];
    let deadline = word == "deadline" && matches!(behind, "" | "of");
    deadline || word == "for" && behind.is_empty() && before.iter().take(5).any(|word| SETS.contains(word))
}

/// "efforts to restore them in March failed": the sentence goes on with a verb of the past.
fn has_failed(m: &Match<'_>) -> bool {
    let clause = m.after().split([',', ';', '.', '"', '“']).next().unwrap_or("");
    words(clause).take(3).any(is_past)
}

/// "was due to open in April", "were set to leave": a plan told in the past may have come about.
fn was_planned(before: &[&str]) -> bool {
    let plan = before.first().is_some_and(|word| matches!(*word, "due" | "set" | "scheduled" | "slated" | "supposed"));
    plan && before.get(1).is_some_and(|word| matches!(*word, "was" | "were" | "been"))
}

/// "invited to join in March": what is to be done lies behind the invitation, but perhaps not ahead of the text.
fn is_infinitive(word: &str, last: &str, behind: &str) -> bool {
    static NO_VERB_BEHIND: Words = Words::new(
        "fell rose dropped climbed grew due according up down back close next prior sent led access damage response \
         attributed linked related sold went came compared thanks belongs similar subject exposed connected tied added \
         given leaked delivered home relative contrary return trip visit threat threats shipped shifted turned switched \
         amounted spread traced change changes switch shift harm answer reply reaction addition visits trips attacks",
    );
    let verb = behind.starts_with(|first: char| first.is_ascii_lowercase()) && !is_function(behind) && behind != "be";
    word == "to" && verb && !NO_VERB_BEHIND.contains(last)
}

/// "to be held", "will be released", not "could be seen", "was reported to be closed".
fn is_planned(before: &[&str]) -> bool {
    static TOLD: Words = Words::new("can could should might must reported said believed thought known found seemed");
    let told = before.iter().skip(1).take(2).any(|word| TOLD.contains(word));
    match before.first() {
        Some(&"be") => !told,
        Some(&"are") => before.get(1) == Some(&"to"),
        _ => false,
    }
}

/// "the devastated city", "a newly elected premier", "a still unnamed day": a participle between a determiner and a noun.
fn describes(word: &str, before: &[&str], behind: &str) -> bool {
    let adverb = before
        .first()
        .is_some_and(|last| last.ends_with("ly") || matches!(*last, "still" | "yet" | "just" | "already"));
    let determined = before.get(usize::from(adverb)).is_some_and(|last| DETERMINERS.contains(last));
    word.ends_with("ed") && determined && !behind.is_empty() && !is_function(behind) && !is_past(behind)
}

/// What a word tells of a weekday: its neighbours are days away, so that smaller signs count. `behind` is the word that
/// follows it; a weekday that owns something ("Wednesday's ruling") is known, whatever may come of it.
fn of_week(word: &str, before: &[&str], behind: &str, owner: bool) -> Option<Turn> {
    let last = before.first().copied().unwrap_or("");
    let ahead = match word {
        "said" | "says" | "told" | "wrote" => return Some(Turn::Over),
        // "would not comment Friday" tells of the asking.
        "would" | "could" if matches!(behind, "not" | "comment" | "say") => return Some(Turn::Over),
        "would" | "may" | "might" | "could" | "can" | "should" | "must" => !owner,
        // "The hearing is Friday", "they are leaving on Friday".
        "is" | "are" => matches!(behind, "" | "on" | "at") || behind.ends_with("ing"),
        _ if SCHEDULED.contains(word) => true,
        _ if SCHEDULED_OF_MANY.contains(word) => {
            let one = matches!(last, "was" | "is" | "has" | "does" | "this" | "his" | "its" | "as" | "us");
            last.ends_with('s') && !one || matches!(last, "they" | "we" | "who" | "They" | "We")
        }
        "expected" | "forecast"
            if word == "expected" || matches!(last, "is" | "are" | "was" | "were" | "be" | "been") =>
        {
            matches!(behind, "" | "on" | "over" | "by" | "through" | "during" | "at" | "to")
        }
        "expects" | "expect" => !owner,
        // "They planned a rally on Saturday."
        "plan" | "plans" | "planned" if matches!(behind, "a" | "an" | "another" | "more" | "new") => true,
        _ => behind == "to" && INTENDED.contains(word) || behind == "for" && INTENDED_FOR.contains(word),
    };
    ahead.then_some(Turn::Ahead)
}

/// Whether "until" looks ahead: "put off until Thursday", not "it lasted until Wednesday".
fn until(before: &[&str]) -> Turn {
    let verb =
        before.iter().find(|word| looks_ahead(word) || PUT_OFF.contains(word) || is_past(word) || **word == "said");
    match verb {
        Some(verb) if !looks_ahead(verb) && !PUT_OFF.contains(verb) => Turn::Over,
        _ => Turn::Ahead,
    }
}

/// "On Wednesday, she is to travel": a weekday that opens its sentence takes the tense of what follows.
fn opening(m: &Match<'_>) -> Turn {
    let after = m.after();
    if after.trim_start().starts_with("deadline") {
        return Turn::Ahead;
    }
    let reach = &after[..after.floor_char_boundary(REACH)];
    let all: Vec<&str> = words(reach).collect();
    let first = all.iter().enumerate().find_map(|(at, &word)| match word {
        // "Friday should be dry."
        "should" | "may" | "might" | "could" | "promises" if at == 0 => Some(Turn::Ahead),
        "is" | "are" if all.get(at + 1) == Some(&"to") => Some(Turn::Ahead),
        _ if looks_ahead(word) || SCHEDULED.contains(word) || intends(&all, at) => Some(Turn::Ahead),
        _ if is_past(word) || matches!(word, "said" | "says" | "told") => Some(Turn::Usual),
        _ => None,
    });
    let opens = m.before().split_whitespace().count() <= 1
        || matches!(m.before().trim(), "Starting on" | "Beginning on" | "As of" | "Effective on");
    first.filter(|_| opens).unwrap_or(Turn::Usual)
}

/// "ahead of a May 4 ballot", "gave the firm a Sept. 1 deadline"
fn is_awaited(m: &Match<'_>) -> bool {
    let front = m.before().trim_end();
    let front = front.strip_suffix(" a").or_else(|| front.strip_suffix(" the")).unwrap_or(front);
    let kept =
        || words(front).rev().take(2).any(|word| matches!(word, "missed" | "met" | "passed" | "after" | "since"));
    front.ends_with("head of") || m.after().trim_start().starts_with("deadline") && !kept()
}

/// "questions about his June 3 letter": what somebody did is known by its day, whatever comes of it.
fn is_owned(m: &Match<'_>) -> bool {
    let next = m.after().trim_start();
    let owner = words(m.before()).next_back().unwrap_or("");
    let has_owner = matches!(owner, "his" | "her" | "their") || owner.ends_with("'s") || owner.ends_with("’s");
    has_owner
        && next.starts_with(|first: char| first.is_ascii_lowercase())
        && !is_function(next.split(' ').next().unwrap_or(""))
}

/// Whether it begins what lasts till now: "since at least late January", "dating back to May".
pub(super) fn is_since(m: &Match<'_>) -> bool {
    let mut front = words(m.before()).rev().skip_while(|word| {
        matches!(
            *word,
            "at" | "least" | "about" | "around" | "as" | "early" | "late" | "mid" | "far" | "back" | "roughly"
        )
    });
    match front.next() {
        Some("since" | "Since") => true,
        Some("to") => front.next().is_some_and(|word| matches!(word, "back" | "dating" | "dates" | "dated")),
        _ => false,
    }
}

/// "He found letters, and in October they will be read": the date opens a clause of its own, which looks ahead.
fn heads_clause(m: &Match<'_>) -> bool {
    let before = m.before().trim_end();
    let clause =
        [" in", " on", " from", " by", " until"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or("");
    let joined = [" and", " but", ",", ";"].iter().any(|joint| clause.ends_with(joint));
    joined && words(m.after()).take(3).any(looks_ahead)
}

/// Whether somebody plans something now at `at`: "plans to", "are expected to", not "planned to".
fn intends(words: &[&str], at: usize) -> bool {
    let now = !words[at].ends_with("ed") || at > 0 && matches!(words[at - 1], "is" | "are");
    now && INTENDED.contains(words[at]) && words.get(at + 1) == Some(&"to")
}

/// Whether one of the three words before a date is a verb of the past, or, where it opens its sentence, the first verb
/// behind it.
pub(super) fn is_told(m: &Match<'_>) -> bool {
    let before = m.before();
    let opens = before.trim().is_empty();
    let near: Vec<&str> = words(before).rev().take(4).collect();
    let last = |at: usize| near.get(at + 1).copied().unwrap_or("");
    let told = |(at, word): (usize, &&str)| is_past(word) && *word != "scheduled" && !takes_base(last(at));
    opens && behind(m) == Turn::Over || near.iter().take(3).enumerate().any(told)
}

/// "- January: domains registered": an entry of a list of what has happened.
fn is_entry(before: &str, after: &str) -> bool {
    let opens = before.chars().all(|mark| matches!(mark, ' ' | '-' | '*' | '•' | '|' | '>' | '–'));
    opens && [":", " –", " —", " -", "**:", " |"].iter().any(|mark| after.starts_with(mark))
}

fn behind(m: &Match<'_>) -> Turn {
    let after = m.after();
    if is_entry(m.before(), after) {
        return Turn::Over;
    }
    let reach = &after[..after.floor_char_boundary(REACH)];
    let mut last = "";
    let first = words(reach).find_map(|word| match (std::mem::replace(&mut last, word), word) {
        _ if looks_ahead(word) => Some(Turn::Ahead),
        // "starts on May 24 and is aimed at": of the present.
        ("is" | "are", _) => None,
        _ if is_past(word) => Some(Turn::Over),
        _ => None,
    });
    first.unwrap_or(Turn::Usual)
}

/// "usually held in the fourth quarter", "mostly Monday to Friday": of any year or week.
pub(super) fn is_usual(m: &Match<'_>) -> bool {
    static USUALLY: Words = Words::new("usually typically normally mostly generally traditionally");
    words(m.before()).rev().take(8).any(|word| USUALLY.contains(word)) || m.before().contains("working hours are")
}

/// Words of what comes back every year.
static YEARLY: Words = Words::new(
    "feast birthday season tourism climate temperatures celebrated commemorated blooms flowers tourists yearly",
);

/// "The feast day is 30 September", "it usually rains in April": of any year, if the sentence tells of no event.
pub(super) fn recurs(m: &Match<'_>) -> bool {
    let sentence = || m.text().slice(m.sentence.span).split(|letter: char| !letter.is_ascii_alphabetic());
    let yearly =
        sentence().any(|word| YEARLY.contains(word)) || m.mention().start == m.sentence.span.start && word_is_month(m);
    yearly
        && !m.sentence.heading
        && !sentence().any(|word| is_event(word) || matches!(word, "said" | "says" | "this" | "next" | "last"))
}

/// "October is cheese month": what a month is, it is every year.
fn word_is_month(m: &Match<'_>) -> bool {
    let mut words = words(m.after());
    words.next() == Some("is") && words.take(6).any(|word| word.trim_end_matches('.').eq_ignore_ascii_case("month"))
}

/// Whether a word is a verb of the past, or one that looks ahead.
pub(super) fn is_event(word: &str) -> bool {
    is_past(word) || looks_ahead(word)
}

/// Whether a word looks ahead, whatever the date; "we'll" is one.
fn looks_ahead(word: &str) -> bool {
    AHEAD.contains(word) || word.ends_with("'ll") || word.ends_with("’ll")
}

/// Whether a verb behind `word` stands in its base form: "to hit", "they'll put".
fn takes_base(word: &str) -> bool {
    BEFORE_BASE.contains(word) || looks_ahead(word)
}

/// Whether a word is a verb of the past.
fn is_past(word: &str) -> bool {
    let participle = || {
        word.len() > 4
            && word.ends_with("ed")
            && word.starts_with(|first: char| first.is_ascii_lowercase())
            && !NO_VERBS.contains(word)
    };
    PAST.contains(word) || participle()
}
