//! Judgement: an ordered list of small passes over the proposals, each of which can say what it dropped and why.

mod addresses;
mod affiliations;
mod dated;
mod dates;
mod group_aliases;
mod groups;
mod identity;
mod nested;
mod overlap;
mod persons;
mod short_form;
mod spread;
mod taken;
mod vote;

use crate::mention::Mention;
use crate::rule::Scene;

pub use identity::{Entity, entities};

/// One step of judgement.
pub struct Pass {
    /// Its name in the log.
    pub name: &'static str,
    /// What it does and why it stands where it does.
    pub about: &'static str,
    run: fn(&Scene<'_>, &mut Vec<Mention>, &mut Log),
}

/// All passes, in order.
pub static PASSES: &[Pass] = &[
    Pass {
        name: "addresses",
        about: "Names in addresses and paths fall, before they can be evidence.",
        run: addresses::drop_names,
    },
    Pass {
        name: "vote",
        about: "Each name is a person, an organisation or a group, whichever has the most evidence; early, since the \
                losers must not crowd out others.",
        run: vote::decide,
    },
    Pass {
        name: "masks",
        about: "Dates in addresses, ids and amounts fall before they can crowd out others.",
        run: dates::drop_masked,
    },
    Pass {
        name: "overlap",
        about: "Of mentions of one kind that overlap, the longest stays; of equal ones, the surer and the earlier \
                rule's.",
        run: overlap::keep_longest,
    },
    Pass {
        name: "joins",
        about: "Dates that stand together and say one time become one; after the overlaps, which leave whole neighbours.",
        run: dates::join,
    },
    Pass {
        name: "dates",
        about: "Dates are filled in from the publication date and from each other, in reading order; after the overlaps, \
                so that no loser is remembered.",
        run: dates::fill_in,
    },
    Pass {
        name: "dated",
        about: "A count whose number is part of a date is none; behind overlap, so that only dates that stay can drop it.",
        run: dated::drop_counts,
    },
    Pass {
        name: "nested",
        about: "A name within a longer name of another kind falls; behind overlap, since what falls there hides nothing.",
        run: nested::drop_inner,
    },
    Pass {
        name: "namesakes",
        about: "One word that begins a body's name in the article is that body, not a person; before names spread.",
        run: persons::drop_namesakes,
    },
    Pass {
        name: "spread",
        about: "A body that the article has settled is one at its other places too, in its short forms as well; behind \
                nested, since only what stays may spread.",
        run: spread::spread,
    },
    Pass {
        name: "persons",
        about: "Persons named once are found again by surname or given name; behind nested, so that only true names \
                spread.",
        run: persons::spread,
    },
    Pass {
        name: "group aliases",
        about: "Names that the article declares to be one group's are one; before groups spread, so that the other \
                places know it too.",
        run: |scene, mentions, _| group_aliases::join(scene, mentions),
    },
    Pass {
        name: "groups",
        about: "Groups shown once are found again by name; behind nested, so that only true names spread.",
        run: groups::spread,
    },
    Pass {
        name: "longer groups",
        about: "A group's longer name that was found again drops the shorter one in it.",
        run: overlap::keep_longest,
    },
    Pass {
        name: "descriptions",
        about: "A phrase that describes a named group beside it is no actor of its own; last, when all names are known.",
        run: groups::drop_descriptions,
    },
    Pass {
        name: "affiliations",
        about: "A person beside a body's name, with a role between them, speaks for it; last, when all names are known.",
        run: |scene, mentions, _| affiliations::fill_in(scene, mentions),
    },
];

/// What the passes dropped.
#[derive(Debug, Default)]
pub struct Log {
    /// The losers, in the order in which they fell.
    pub dropped: Vec<Dropped>,
    pass: &'static str,
}

/// A mention that a pass dropped.
#[derive(Debug, Clone)]
pub struct Dropped {
    /// The loser.
    pub mention: Mention,
    /// The pass.
    pub pass: &'static str,
    /// Why.
    pub why: String,
}

impl Log {
    /// Notes that the running pass dropped `mention`.
    pub fn drop(&mut self, mention: Mention, why: String) {
        self.dropped.push(Dropped { mention, pass: self.pass, why });
    }

    /// Keeps the mentions for which `judge` says no reason to drop them.
    pub fn retain(&mut self, mentions: &mut Vec<Mention>, judge: impl Fn(&Mention) -> Option<String>) {
        for mention in std::mem::take(mentions) {
            match judge(&mention) {
                Some(why) => self.drop(mention, why),
                None => mentions.push(mention),
            }
        }
    }
}

/// Runs all passes over the proposals `mentions`; what stays is in order of place.
pub fn resolve(scene: &Scene<'_>, mut mentions: Vec<Mention>) -> (Vec<Mention>, Log) {
    let mut log = Log::default();
    for pass in PASSES {
        log.pass = pass.name;
        (pass.run)(scene, &mut mentions, &mut log);
    }
    mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end), mention.value.kind()));
    (mentions, log)
}
