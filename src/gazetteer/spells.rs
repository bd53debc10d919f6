//! Whether characters met in a text spell a listed name: its letters, its case, its gaps.

use super::index::{Form, Indexed};
use super::letters::{Letter, letters};
use super::nation_forms::owned;
use super::people::{is_given, is_surname};
use super::places::is_place;
use super::spelling::When;
use super::words::is_english;

/// Whether `found`, met in a text, spells `listed` as its rule and form ask.
pub(super) fn spells(listed: &Indexed, found: &str) -> bool {
    let name = owned(&listed.text).unwrap_or(&listed.text);
    let (wanted, got) = (letters(bare(name)), letters(bare(found)));
    let same =
        wanted.len() == got.len() && wanted.iter().zip(&got).all(|(one, other)| one.character == other.character);
    same && fits_form(listed.form, &wanted, &got)
        && (listed.when == When::Any
            || same_case(&wanted, &got)
            || is_spoken(&wanted, &got, found)
            || listed.when == When::Exact && is_recased(&wanted, &got, found))
}

/// Shorter names with another inner capital may be others'.
const LONG: usize = 7;

/// Whether `found` differs from a coined name by its inner capitals alone: `Fireeye`, `SideWinder`.
fn is_recased(wanted: &[Letter], got: &[Letter], found: &str) -> bool {
    let inner = |letters: &[Letter]| letters.iter().any(|letter| letter.upper && !letter.first);
    let opens = |letters: &[Letter]| letters.first().is_some_and(|letter| letter.upper);
    let alike = wanted.iter().zip(got).all(|(one, other)| !(one.first && one.upper) || other.upper);
    let coined = wanted.len() >= LONG && opens(wanted) && opens(got) && alike && inner(wanted) != inner(got);
    coined && !(is_english(found) || is_given(found) || is_surname(found) || is_place(found))
}

/// Whether `found` writes an acronym that is spoken as a word with one capital, as the British press does: "Nato".
fn is_spoken(wanted: &[Letter], got: &[Letter], found: &str) -> bool {
    let acronym = wanted.len() >= 4 && wanted.iter().all(|letter| letter.upper);
    let vowel = |letter: &Letter| matches!(letter.character, 'a' | 'e' | 'i' | 'o' | 'u');
    let word = got.iter().enumerate().all(|(at, letter)| letter.upper == (at == 0)) && got.iter().any(vowel);
    acronym && word && !(is_english(found) || is_given(found) || is_surname(found) || is_place(found))
}

/// `name` without a leading "the".
fn bare(name: &str) -> &str {
    let article = name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("the "));
    if article { &name[4..] } else { name }
}

/// Whether words run together or parted show it by their capitals.
fn fits_form(form: Form, wanted: &[Letter], got: &[Letter]) -> bool {
    let mut pairs = wanted.iter().zip(got);
    match form {
        Form::Plain | Form::Owned => true,
        Form::Joined => {
            pairs.skip(1).all(|(one, other)| !one.first || other.upper) && got.iter().any(|letter| !letter.upper)
        }
        Form::Parted => pairs.all(|(one, other)| one.upper == other.upper),
    }
}

/// All capitals, or capitals where the list has them; small words may be capitalised.
fn same_case(wanted: &[Letter], got: &[Letter]) -> bool {
    let shouted = got.iter().all(|letter| letter.upper || !letter.character.is_alphabetic());
    shouted || wanted.iter().zip(got).all(|(one, other)| one.upper == other.upper || (one.first && other.upper))
}
