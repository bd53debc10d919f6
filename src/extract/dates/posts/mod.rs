//! Posts of social media: short texts with handles, tags or links, in which a bare word of time means the present one.

mod day_part;
mod direction;
mod months;
mod numeric;
mod part;
mod reference;
mod sign;
mod unit;
mod weekday;

pub(super) use day_part::DAY_PART;
pub(super) use direction::turn;
pub(super) use months::{DAY_MONTH, LISTED, MONTH};
pub(super) use numeric::NUMERIC;
pub(super) use part::{PART, season, weekend};
pub(super) use reference::REFERENCE;
pub(super) use sign::is_post;
pub(super) use unit::UNIT;
pub(super) use weekday::WEEKDAY;

/// Longer texts are no posts, in bytes: room for 140 characters and two links.
const LONGEST: usize = 320;
