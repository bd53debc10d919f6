//! The publication date as an input or the user writes it.

use jiff::civil::Date;
use jiff::fmt::temporal::Pieces;

/// The day of an ISO 8601 date or date-time: `2024-12-31`, `2024-12-31T23:30:00-05:00`, `2024-12-31 23:30`. The day is
/// the one that stands there, in whatever zone it was written.
pub fn day(published: &str) -> Option<Date> {
    Pieces::parse(published.trim()).ok().map(|pieces| pieces.date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_read_as_local_days() {
        for written in
            ["2024-12-31", " 2024-12-31T23:30:00-05:00", "2024-12-31T23:30:00Z", "2024-12-31 23:30", "20241231"]
        {
            assert_eq!(day(written).map(|day| day.to_string()).as_deref(), Some("2024-12-31"), "{written}");
        }
    }

    #[test]
    fn impossible_dates_are_none() {
        for written in ["2023-02-30", "31/31/2020", "99999-01-01", "2024-12", "", "yesterday", "2024-12-31 at noon"] {
            assert_eq!(day(written), None, "{written}");
        }
    }
}
