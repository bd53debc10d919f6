//! The lists that ship with the program.

use std::borrow::Cow;

use super::parse::Source;

macro_rules! shipped {
    ($($name:literal),* $(,)?) => {
        &[$(Source {
            name: Cow::Borrowed($name),
            text: Cow::Borrowed(include_str!(concat!("../../gazetteers/", $name, ".gaz.tsv"))),
        }),*]
    };
}

/// All shipped lists; hand-made ones come behind the generated ones that they correct.
pub static SHIPPED: &[Source] = shipped![
    "actors/groups",
    "actors/ransomware",
    "actors/overrides",
    "blockers/malware",
    "blockers/families",
    "blockers/products",
    "organisations/agencies",
    "organisations/bodies",
    "organisations/companies",
    "organisations/media",
    "organisations/ministries",
    "organisations/vendors",
    "organisations/business",
    "organisations/learning",
    "organisations/press",
    "organisations/public",
    "organisations/society",
    "organisations/sports",
];
