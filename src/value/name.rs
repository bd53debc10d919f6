//! Names of organisations and actors.

use std::borrow::Cow;
use std::sync::Arc;

use super::Sign;

/// What an actor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorKind {
    /// A named threat or hacking group.
    Group,
    /// A named human.
    Person,
    /// A phrase that attributes activity without a name: "Russian hackers".
    Unnamed,
}

impl ActorKind {
    /// The word for it in the record.
    pub fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Person => "person",
            Self::Unnamed => "unnamed",
        }
    }
}

/// Text of a list: borrowed from the program for the shipped lists, owned for a user's.
pub type ListText = Cow<'static, str>;

/// An entity as a gazetteer lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The canonical name.
    pub name: ListText,
    /// Kind and type: `org/company`, `actor/group`.
    pub class: ListText,
    /// All other names, as the list writes them.
    pub aliases: Vec<ListText>,
    /// Registry and identifier: `("mitre", "G1017")`, the best first.
    pub ids: Vec<(ListText, ListText)>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<ListText>,
    /// The list that it stands in: `organisations/agencies`.
    pub source: ListText,
}

impl Listing {
    /// The type behind the kind: `company` of `org/company`.
    pub fn subtype(&self) -> Option<&str> {
        self.class.split_once('/').map(|(_, subtype)| subtype)
    }

    /// Its country, for a mention that outlives the list.
    pub fn country_code(&self) -> Option<String> {
        self.country.as_deref().map(str::to_owned)
    }

    /// Whether it is an actor.
    pub fn is_actor(&self) -> bool {
        self.class.starts_with("actor")
    }

    /// Whether it is an organisation.
    pub fn is_organisation(&self) -> bool {
        self.class.starts_with("org")
    }

    /// Whether it is neither, and only hides shorter names inside its own: malware, a tool, a product.
    pub fn is_blocker(&self) -> bool {
        self.class.starts_with("blocker")
    }
}

/// What is known of a name at one mention.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Name {
    /// The entry of a gazetteer.
    pub listing: Option<Arc<Listing>>,
    /// The name as the gazetteer has it.
    pub alias: Option<String>,
    /// The fuller name that a short form stands for.
    pub full: Option<String>,
    /// What sort of body it is, where a rule can tell: `company`, `government`.
    pub subtype: Option<&'static str>,
    /// ISO 3166-1 alpha-2: the seat of a body, the attribution of an actor.
    pub country: Option<String>,
    /// A person's title or role as the text states it.
    pub role: Option<String>,
    /// The body that a person speaks for, as the text states it.
    pub affiliation: Option<String>,
    /// The evidence for what it means: a rule's own, and after `resolve` all that the article has.
    pub signs: Vec<Sign>,
    /// What the signs come to with the sureness of the rules, for the kind that won; 0 where nothing was weighed.
    pub points: i32,
}

impl Name {
    /// The name of an entry of a gazetteer, met as `alias`.
    pub fn listed(listing: &Arc<Listing>, alias: &str) -> Self {
        Self {
            listing: Some(Arc::clone(listing)),
            alias: Some(alias.to_owned()),
            country: listing.country_code(),
            ..Self::default()
        }
    }

    /// The best full name that is known without looking at other mentions.
    pub fn canonical(&self) -> Option<&str> {
        self.listing.as_ref().map(|listing| listing.name.as_ref()).or(self.full.as_deref())
    }
}
