//! Lengths of time in several units: "three years and four months" is `P3Y4M`.

use super::timex;
use crate::mention::Mention;
use crate::text::Text;
use crate::value::{Grain, Meaning, Timex, TimexKind};

/// The letters of the units, the largest first, with the `T` of those within a day.
const UNITS: &[&str] = &["Y", "M", "D", "TH", "TM", "TS"];

/// The two as one length, if they stand side by side and the second goes on in smaller units: "1 hour, 52 minutes",
/// "an hour and 20 minutes". Only figures are joined by a comma, and no adjectives: "a six-month and ten-day".
pub(super) fn joined(text: &Text, first: &Mention, gap: &str, second: &Mention) -> Option<Timex> {
    let is_length = |mention: &Mention| timex(mention).is_some_and(|timex| timex.kind == TimexKind::Duration);
    let words = |mention: &Mention| text.slice(mention.span);
    let is_figure = |mention: &Mention| words(mention).starts_with(|first: char| first.is_ascii_digit());
    // "six-month" is an adjective, and "hour" alone, as in posts, is not counted.
    let counts =
        |mention: &Mention| !words(mention).contains('-') && (is_figure(mention) || words(mention).contains(' '));
    let stands = match gap {
        "" | "and" => true,
        "," | ", and" => is_figure(first) && is_figure(second),
        _ => false,
    };
    if !stands || ![first, second].iter().all(|side| is_length(side) && counts(side)) {
        return None;
    }
    sum(&timex(first)?.value, &timex(second)?.value).map(Timex::duration)
}

/// "a year" and "three months ago": the second counts from where the first ends.
pub(super) fn ago(first: &Timex, gap: &str, second: &Timex) -> Option<Meaning> {
    let Meaning::Shifted(grain, by, _) = second.meaning else { return None };
    let number = first.value.strip_prefix('P').filter(|_| first.kind == TimexKind::Duration && gap == "and")?;
    let (unit, letters) = [(Grain::Year, 'Y'), (Grain::Month, 'M'), (Grain::Week, 'W')]
        .into_iter()
        .find_map(|(unit, letter)| Some((unit, number.strip_suffix(letter)?)))?;
    let count: i32 = letters.parse().ok()?;
    let moved = count.checked_mul(by.signum())?;
    (unit > grain).then(|| Meaning::Moved(unit, moved, Box::new(second.meaning.clone())))
}

/// `P3Y` and `P4M` as `P3Y4M`; whole numbers alone, from the larger unit to the smaller.
fn sum(first: &str, second: &str) -> Option<String> {
    let (last, next) = (last_unit(first)?, last_unit(second)?);
    let behind = second.strip_prefix('P')?;
    let (front_has_time, behind_has_time) = (first.contains('T'), behind.starts_with('T'));
    let behind = if front_has_time { behind.strip_prefix('T')? } else { behind };
    let single = second.bytes().filter(u8::is_ascii_uppercase).count() == 2 + usize::from(behind_has_time);
    // "two months 15 hours" is no one length: hours go on behind days alone.
    let fits = front_has_time || !behind_has_time || first.ends_with('D');
    (last < next && single && fits).then(|| format!("{first}{behind}"))
}

/// The place of its last unit in the list, if it counts whole ones.
fn last_unit(value: &str) -> Option<usize> {
    let numbers = value.strip_prefix('P')?;
    let is_whole = numbers.bytes().all(|byte| byte.is_ascii_digit() || b"YMDTHS".contains(&byte));
    let letter = numbers.get(numbers.len().checked_sub(1)?..)?;
    let unit = if numbers.contains('T') { format!("T{letter}") } else { letter.to_owned() };
    UNITS.iter().position(|&listed| listed == unit).filter(|_| is_whole)
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn a_length_goes_on_in_smaller_units_alone() {
        assert_eq!(sum("P3Y", "P4M").as_deref(), Some("P3Y4M"));
        assert_eq!(sum("PT1H", "PT52M").as_deref(), Some("PT1H52M"));
        assert_eq!(sum("P3D", "PT4H").as_deref(), Some("P3DT4H"));
        assert_eq!(sum("PT2H33M", "PT12S").as_deref(), Some("PT2H33M12S"));
        for (first, second) in
            [("P4M", "P3Y"), ("P3Y", "P3Y"), ("PXY", "P4M"), ("P1.5Y", "P4M"), ("PT5M", "P1D"), ("P2M", "PT15H")]
        {
            assert_eq!(sum(first, second), None, "{first} {second}");
        }
    }
}
