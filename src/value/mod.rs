//! What a mention can mean.

mod meaning;
mod name;
mod period;
mod quantity;
mod sign;
mod timex;

pub use meaning::{Clock, Holiday, Meaning, Origin, Part, Turn};
pub use name::{ActorKind, ListText, Listing, Name};
pub use period::{Grain, Period, Season};
pub use quantity::{Modifier, Quantity, Trend};
pub use sign::{ENOUGH, Sign, Worth};
pub use timex::{Timex, TimexKind};

use std::fmt;

/// The meaning of one mention.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A named body.
    Organisation(Name),
    /// A person, a threat group, or a phrase that attributes activity.
    Actor(ActorKind, Name),
    /// An expression of time.
    Date(Timex),
    /// A number and what it counts.
    Count(Quantity),
}

/// What sort of thing a value is; mentions of one kind never overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// [`Value::Organisation`]
    Organisation,
    /// [`Value::Actor`]
    Actor,
    /// [`Value::Date`]
    Date,
    /// [`Value::Count`]
    Count,
}

impl Kind {
    /// All kinds, in the order of the record.
    pub const ALL: [Self; 4] = [Self::Organisation, Self::Actor, Self::Date, Self::Count];

    /// The first part of the ids of this kind's rules.
    pub fn word(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Actor => "actor",
            Self::Date => "date",
            Self::Count => "count",
        }
    }
}

impl Value {
    /// What sort of thing it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Organisation(_) => Kind::Organisation,
            Self::Actor(..) => Kind::Actor,
            Self::Date(_) => Kind::Date,
            Self::Count(_) => Kind::Count,
        }
    }

    /// The name, if it is one.
    pub fn name(&self) -> Option<&Name> {
        match self {
            Self::Organisation(name) | Self::Actor(_, name) => Some(name),
            Self::Date(_) | Self::Count(_) => None,
        }
    }

    /// The name, to be changed, if it is one.
    pub fn name_mut(&mut self) -> Option<&mut Name> {
        match self {
            Self::Organisation(name) | Self::Actor(_, name) => Some(name),
            Self::Date(_) | Self::Count(_) => None,
        }
    }
}

/// The short printed form, as it stands in examples and in `explain`.
impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation(name) => write!(out, "organisation{}", Suffix(name)),
            Self::Actor(kind, name) => write!(out, "{}{}", kind.word(), Suffix(name)),
            Self::Date(timex) => timex.fmt(out),
            Self::Count(quantity) => quantity.fmt(out),
        }
    }
}

/// A name after the word for its kind: nothing where the mention's own text is the name.
struct Suffix<'a>(&'a Name);

impl fmt::Display for Suffix<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.canonical() {
            Some(canonical) => write!(out, " {canonical}"),
            None => Ok(()),
        }
    }
}
