//! Cities of 50,000 people or more, and regions of the world: what looks like a name and is a place.

use super::sorted::Sorted;

static CITIES: Sorted = Sorted::new(include_str!("../../gazetteers/places/cities.txt"));

/// Continents, regions, states and provinces, seas, islands, mountains, well-known quarters of towns.
static REGIONS: Sorted = Sorted::new(include_str!("../../gazetteers/places/regions.txt"));

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

/// Whether a city or a region of the world is called `name`.
pub fn is_place(name: &str) -> bool {
    is_city(name) || REGIONS.flags(name).is_some()
}
