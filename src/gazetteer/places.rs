//! Cities of 50,000 people or more: what looks like a name and is a place.

use super::sorted::Sorted;

static CITIES: Sorted = Sorted::new(include_str!("../../gazetteers/places/cities.txt"));

/// A city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct City {
    /// ISO 3166-1 alpha-2 of the country of the largest city of that name.
    pub country: &'static str,
    /// Whether it has a million people or more.
    pub million: bool,
}

/// The largest city called `name`; case, accents and apostrophes do not matter.
pub fn city(name: &str) -> Option<City> {
    let flags = CITIES.flags(name)?;
    Some(City { country: flags.get(..2)?, million: flags.ends_with('m') })
}

/// Whether a city is called `name`.
pub fn is_city(name: &str) -> bool {
    city(name).is_some()
}
