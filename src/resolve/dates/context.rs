//! What is known at a place in the text: when it was published, what kind of text it is, what it spoke of last.

use jiff::civil::{Date, Weekday};

use crate::text::{Span, Text};
use crate::value::{Clock, Grain, Meaning, Origin, Part, Period, Timex, Turn};

use super::any_day::{is_advice, is_habit, is_of_any_day};
use super::links::Sibling;
use super::listed::Listed;
use super::numeric::{Order, order};
use super::report::Report;
use super::story::{Place, Story};
use crate::mention::Mention;

/// A year this far from the publication year is of the past, or of the future.
const FAR: i32 = 2;

/// A narrative states at least this many years.
const NARRATIVE_YEARS: usize = 4;

/// So many are enough where nothing is near the publication and months without a year follow them.
const FEW_YEARS: usize = 2;

/// So many months and days without a year must follow a single far year.
const SEVERAL: usize = 3;

/// Of its years, at most one in so many and one more is near the publication.
const NEAR_SHARE: usize = 4;

/// From so many far years on, half as many near ones do not make it news.
const LONG: usize = 50;

/// What the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Genre {
    /// Speaks of the days around its publication.
    News,
    /// Tells of other times: each date stands beside the one before.
    Narrative,
}

/// What is known at a place in the text.
pub(super) struct Context {
    /// The publication day.
    pub(super) published: Option<Date>,
    /// What the text is.
    pub(super) genre: Genre,
    /// How the text writes days in numbers.
    pub(super) order: Order,
    /// The last mentioned period fine enough to name one of each size, by [`index`].
    recent: [Option<Period>; SIZES],
    /// Where the reader is.
    place: Place,
    /// Where the sentence begins that the reader is in.
    sentence: u32,
    /// The sentence, by its first byte, that an old year opens, and that year.
    opened: Option<(u32, i32)>,
    /// What it lists.
    listed: Listed,
    /// What a report is about.
    report: Report,
    /// What a narrative has come to.
    story: Story,
    /// The last mentioned day of each weekday, Monday first.
    weekdays: [Option<Date>; 7],
    /// Where the last day was named.
    day: Option<u32>,
    /// The sentence that speaks of any day, "they open daily", by its first byte.
    any_day: Option<u32>,
    /// Whether the sentence tells its reader what to do on any day.
    advice: bool,
    /// Whether the text is too short to speak of another day than its own.
    short: bool,
    /// Whether the text speaks of days around its publication.
    spoken: bool,
    /// Where paragraphs end, in bytes.
    breaks: Vec<u32>,
}

const SIZES: usize = 10;

/// A shorter text speaks of the day that it was written on.
const SHORT: usize = 600;

/// A day holds for the times that are told within so many bytes.
const DAY: u32 = 600;

impl Context {
    /// What is known before the first word.
    pub(super) fn new(text: &Text, timexes: &[&Timex]) -> Self {
        let published = text.published();
        let short = text.as_str().len() < SHORT;
        Self {
            published,
            genre: genre(published, timexes),
            order: order(timexes, text.day_first()),
            recent: [None; SIZES],
            place: Place::default(),
            sentence: u32::MAX,
            opened: None,
            listed: Listed::default(),
            report: Report::default(),
            story: Story::default(),
            weekdays: [None; 7],
            day: None,
            any_day: None,
            advice: false,
            short,
            spoken: short || timexes.iter().any(|timex| is_spoken(&timex.meaning)),
            breaks: text.as_str().match_indices('\n').filter_map(|(at, _)| u32::try_from(at).ok()).collect(),
        }
    }

    /// Whether the text is news; one without dates, its publication's included, is nothing yet.
    pub(super) fn is_news(&self) -> bool {
        self.genre == Genre::News && self.published.is_some()
    }

    /// Whether a narrative has come to a year far from its publication.
    pub(super) fn is_in_the_past(&self) -> bool {
        let told = self.story.now().and_then(Period::year);
        let far = |published: Date| told.is_some_and(|year| (year - i32::from(published.year())).abs() >= FAR);
        self.genre == Genre::Narrative && self.published.is_some_and(far)
    }

    /// The last mentioned period of this size, or one within such a period.
    pub(super) fn last(&self, grain: Grain) -> Option<Period> {
        self.recent[index(grain)]
    }

    /// What a period of this size is counted from: the last mentioned one, or for "the following year" in a narrative what
    /// the story has come to.
    pub(super) fn told(&self, origin: Origin, grain: Grain) -> Option<Period> {
        let of_story = self.genre == Genre::Narrative && origin == Origin::Mention && grain == Grain::Year;
        self.story.now().filter(|_| of_story).or_else(|| self.last(grain))
    }

    /// Whether "the next day" counts from no day: a narrative has last named a month or a year, news none at all.
    pub(super) fn names_no_day(&self, grain: Grain) -> bool {
        let last = self.last(grain);
        grain == Grain::Day
            && match self.genre {
                Genre::Narrative => last.is_some_and(|last| last.grain() > grain),
                Genre::News => last.is_none() && self.published.is_some() && !self.short,
            }
    }

    /// The last mentioned day that was such a weekday.
    pub(super) fn last_weekday(&self, weekday: Weekday) -> Option<Date> {
        self.weekdays[weekday_index(weekday)]
    }

    /// The day to count from, and whether the text named it.
    pub(super) fn reference(&self, origin: Origin, grain: Grain) -> Option<Date> {
        let mentioned = || self.told(origin, grain).and_then(Period::first);
        match (origin, self.genre) {
            (Origin::Speech | Origin::Text, Genre::News) => self.published,
            (Origin::Mention, Genre::Narrative) => mentioned(),
            _ => mentioned().or(self.published),
        }
    }

    /// The day from which a part of a year is counted: where the story is, in a narrative.
    pub(super) fn story_reference(&self, origin: Origin) -> Option<Date> {
        match self.story.now() {
            Some(period) if self.genre == Genre::Narrative => period.first().or(self.published),
            _ => self.reference(origin, Grain::Year),
        }
    }

    /// Where the story was before its year last changed, if that was told just now: the change may have been an aside,
    /// "a war that would end in November 2008".
    pub(super) fn story_left(&self) -> Option<Date> {
        self.story.left(self.place.at)?.first()
    }

    /// The year that a narrative of antiquity has come to.
    pub(super) fn year_before_christ(&self) -> Option<i32> {
        let year = self.last(Grain::Year)?.year()?;
        (self.genre == Genre::Narrative && year < 0).then_some(year)
    }

    /// Goes on to `mention`.
    pub(super) fn go_to(&mut self, text: &Text, before: Option<&Mention>, mention: &Mention) {
        self.place = Place::of(text, &self.breaks, before, mention);
        let at = mention.span.start;
        let sentence = text.sentence_at(at).map_or(Span { start: at, end: at }, |index| text.sentences()[index].span);
        if self.sentence != sentence.start && !self.short {
            self.any_day = is_habit(text.slice(sentence)).then_some(sentence.start);
            self.advice = is_advice(text.slice(sentence));
        }
        self.sentence = sentence.start;
    }

    /// Whether a time of the clock is one of a day that the text speaks of: others are of any day.
    pub(super) fn has_day(&self, clock: &Clock) -> bool {
        let advised = self.advice && matches!(clock, Clock::Part(_));
        !advised
            && self.any_day != Some(self.sentence)
            && (self.spoken || self.day.is_some_and(|at| self.place.at - at < DAY))
    }

    /// What a report is about so far.
    fn report(&self) -> Option<&Report> {
        (self.genre == Genre::News).then_some(&self.report)
    }

    /// The quarter whose results the text reports here.
    pub(super) fn reported_quarter(&self) -> Option<Period> {
        self.report()?.quarter(self.place.at)
    }

    /// The quarter or half year whose results the text reports here.
    pub(super) fn reported(&self) -> Option<Period> {
        self.report()?.period(self.place.at)
    }

    /// What "a year earlier" goes back from here, if not from the year.
    pub(super) fn compared(&self) -> Option<Period> {
        self.report()?.compared(self.place.at, self.sentence)
    }

    /// The last month or week named in a report.
    pub(super) fn named(&self, grain: Grain) -> Option<Period> {
        self.report()?.last(grain, self.place.at)
    }

    /// Takes the quarter that `meaning` names for the one that the text reports here, if it has named none.
    pub(super) fn expect_quarter(&mut self, meaning: &Meaning) {
        if self.reported_quarter().is_none()
            && let Some((quarter, _)) = super::choice::period(meaning, self, None)
        {
            self.report.tell(quarter, self.place.at);
        }
    }

    /// The year that an open day or month takes from the list it is an entry of, or from the same day named before.
    pub(super) fn listed_year(&mut self, text: &Text, timex: &Timex) -> Option<Sibling> {
        let Meaning::Part(part, Turn::Usual | Turn::Over | Turn::Ahead | Turn::Happened, _) = day_of(&timex.meaning)
        else {
            return None;
        };
        let place = (self.place.paragraph, self.place.at as usize);
        let opened = self.opened.filter(|&(sentence, _)| sentence == self.sentence).map(|(_, year)| year);
        let year = match *part {
            Part::Month(_) => self.listed.year_of_entry(text, place.0, place.1).or(opened),
            Part::MonthDay(month, day) => {
                let named = self.listed.year_of(month, day).filter(|&year| self.is_ahead(year, month, day));
                self.listed.year_of_entry(text, place.0, place.1).or(opened).or_else(|| {
                    self.listed.begin(text, place.0, place.1, named?);
                    named
                })
            }
            _ => None,
        };
        year.map(|year| Sibling { period: Period::Year(year), behind: false, range: false })
    }

    /// Whether the day lies behind the publication of news: a past one may have come again.
    fn is_ahead(&self, year: i32, month: i8, day: i8) -> bool {
        let named = i16::try_from(year).ok().and_then(|year| Date::new(year, month, day).ok());
        self.genre == Genre::News && named > self.published
    }

    /// The old year that opens a sentence of news: "In 1998 she fell ill and returned in December."
    fn opening_year(&self, text: &Text, timex: &Timex) -> Option<i32> {
        let before = text.slice(Span { start: self.sentence, end: self.place.at });
        let opens = matches!(before.trim_end(), "In" | "In the" | "Back in" | "During" | "During the");
        let is_old = self.published.is_some() && telling(self.published, &timex.meaning) == Some(Telling::Far);
        stated_year(&timex.meaning).filter(|_| opens && is_old && self.genre == Genre::News)
    }

    /// Remembers the year that a mention gives what is listed behind it.
    pub(super) fn list(&mut self, text: &Text, timex: &Timex) {
        if let Some(year) = self.opening_year(text, timex) {
            self.opened = Some((self.sentence, year));
        }
        match day_of(&timex.meaning) {
            Meaning::Known(Period::Year(year)) => {
                self.listed.announce(text, self.place.paragraph, self.place.at as usize, *year);
            }
            Meaning::Known(Period::Day(day)) => self.listed.name(*day),
            _ => {}
        }
        // "The fair opens May 4th": an entry of that day has its year.
        if let Some(day) = timex.earliest.filter(|&day| timex.latest == Some(day) && Some(day) > self.published) {
            self.listed.name(day);
        }
    }

    /// Remembers what a mention tells of a report besides the time that it names.
    pub(super) fn hear(&mut self, text: &Text, before: Option<&Mention>, mention: &Mention) {
        self.report.hear(text, before, mention);
        if is_of_any_day(text, mention) {
            self.any_day = Some(self.sentence);
        }
    }

    /// Remembers that the text named `period`.
    pub(super) fn remember(&mut self, period: Period) {
        if let Period::Day(day) = period {
            self.day = Some(self.place.at);
            self.any_day = None;
            self.weekdays[weekday_index(day.weekday())] = Some(day);
        }
        self.report.tell(period, self.place.at);
        let told = self.story.tell(period, self.place);
        let size = index(period.grain());
        self.recent[size..].fill(Some(period));
        // A story that has come to another time no longer counts from a day of the one before.
        if told && self.genre == Genre::Narrative {
            let finer = self.recent[..size].iter_mut().filter(|slot| slot.is_some_and(|slot| !is_within(slot, period)));
            finer.for_each(|slot| *slot = Some(period));
        }
    }
}

/// Whether `inner` lies in `outer`, in part at least, and is no larger.
fn is_within(inner: Period, outer: Period) -> bool {
    inner.grain() <= outer.grain() && inner.last() >= outer.first() && inner.first() <= outer.last()
}

fn weekday_index(weekday: Weekday) -> usize {
    weekday.to_monday_zero_offset().unsigned_abs().into()
}

fn index(grain: Grain) -> usize {
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::Day => 0,
        Grain::Weekend => 1,
        Grain::Week => 2,
        Grain::Month => 3,
        Grain::Quarter => 4,
        Grain::Season => 5,
        Grain::Half => 6,
        Grain::Year => 7,
        Grain::Decade => 8,
        Grain::Century | Grain::Millennium => 9,
    }
}

/// How a mention places the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Telling {
    /// In a year far from the publication.
    Far,
    /// In a year around it.
    Near,
    /// From the day of speaking: a weekday, "last week".
    Spoken,
}

/// A text that states years far from its publication, hardly any near it, and hardly a weekday or "yesterday", is a
/// narrative; a long one may come up to the present. So is one that begins with a far year and goes on with months or
/// days that have none. News begin with the news.
fn genre(published: Option<Date>, timexes: &[&Timex]) -> Genre {
    let told: Vec<Telling> = timexes.iter().filter_map(|timex| telling(published, &timex.meaning)).collect();
    let count = |kind: Telling| told.iter().filter(|&&told| told == kind).count();
    let (far, near, spoken) = (count(Telling::Far), count(Telling::Near), count(Telling::Spoken));
    let mostly_far = near == 0 || (near + 1) * NEAR_SHARE <= far || far >= LONG && near * 2 <= far;
    let speaks_first = published.is_some() && far < LONG && told.first() == Some(&Telling::Spoken);
    let many = far >= NARRATIVE_YEARS && mostly_far && spoken * 3 < far && !speaks_first;
    let only_far = published.is_some() && far > 0 && near + spoken == 0 && goes_on(published, timexes, far);
    if many || only_far { Genre::Narrative } else { Genre::News }
}

/// Whether months or days without a year follow a far year, and none comes before; behind a single one, several.
fn goes_on(published: Option<Date>, timexes: &[&Timex], far: usize) -> bool {
    let is_open = |timex: &Timex| matches!(timex.meaning, Meaning::Part(Part::MonthDay(..) | Part::Month(_), ..));
    let open = timexes.iter().filter(|timex| is_open(timex)).count();
    let first_far = timexes.iter().position(|timex| telling(published, &timex.meaning) == Some(Telling::Far));
    let first_open = timexes.iter().position(|timex| is_open(timex));
    let enough = if far < FEW_YEARS { SEVERAL } else { 1 };
    open >= enough && first_far < first_open
}

/// How a meaning places the text; `None` where it names no year and no day of speaking.
fn telling(published: Option<Date>, meaning: &Meaning) -> Option<Telling> {
    if is_spoken(meaning) {
        return Some(Telling::Spoken);
    }
    let year = stated_year(meaning)?;
    let far = published.is_none_or(|published| (year - i32::from(published.year())).abs() >= FAR);
    Some(if far { Telling::Far } else { Telling::Near })
}

/// The day of a time of the day.
fn day_of(meaning: &Meaning) -> &Meaning {
    if let Meaning::At(_, day) = meaning { day } else { meaning }
}

fn stated_year(meaning: &Meaning) -> Option<i32> {
    match meaning {
        Meaning::Known(period) => period.year(),
        Meaning::At(_, day) | Meaning::Within(_, day) => stated_year(day),
        _ => None,
    }
}

/// Weekdays, and what counts from the day of speaking.
fn is_spoken(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Part(Part::Weekday(_) | Part::Weekend, ..) | Meaning::Shifted(_, _, Origin::Speech) => true,
        Meaning::At(_, day)
        | Meaning::Within(_, day)
        | Meaning::After(.., day)
        | Meaning::Moved(.., day)
        | Meaning::Beside(.., day) => is_spoken(day),
        _ => false,
    }
}
