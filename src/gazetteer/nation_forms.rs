//! Templates of aliases: `{nation} foreign ministry` of a row of Germany stands for "Germany's foreign ministry" and
//! "German foreign ministry", `Embassy of {country}` for "Embassy of Germany".

use crate::lexicon::nations::words;

const OWNER: &str = "{nation}";
const NAME: &str = "{country}";

/// Whether `alias` is a template.
pub(super) fn is_template(alias: &str) -> bool {
    alias.contains(OWNER) || alias.contains(NAME)
}

/// What the template `alias` stands for in a row of `country`.
pub(super) fn forms(alias: &str, country: &str) -> Vec<String> {
    let (names, adjectives) = words(country);
    if alias.contains(NAME) {
        return names
            .iter()
            .flat_map(|name| [alias.replace(NAME, name), alias.replace(NAME, &format!("the {name}"))])
            .collect();
    }
    let usual = adjectives.first().into_iter().filter(|usual| !names.contains(usual));
    let owners = names.iter().map(|name| format!("{name}'s")).chain(usual.map(ToString::to_string));
    let both = adjectives.iter().filter(|word| names.contains(word)).map(ToString::to_string);
    owners.chain(both).map(|owner| alias.replace(OWNER, &owner)).collect()
}

#[cfg(test)]
mod tests {
    use super::forms;

    #[test]
    fn templates_name_the_country_in_all_its_ways() {
        assert_eq!(forms("{nation} navy", "DE"), ["Germany's navy", "German navy"]);
        assert_eq!(forms("Army of {country}", "FR"), ["Army of France", "Army of the France"]);
        assert!(forms("{nation} Treasury", "US").contains(&"US Treasury".to_owned()));
        assert!(forms("{nation} Treasury", "QQ").is_empty());
    }
}
