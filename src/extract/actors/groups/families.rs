//! "Volt Typhoon", "Fancy Bear", "Trident Ursa": names after the families of vendors' schemes.

use super::{found, is_about_attacks};
use crate::lexicon::openers::is_function;
use crate::lexicon::tools::is_tool_noun;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule, nation_until};
use crate::text::Shape;
use crate::value::{ActorKind, Sign, Value};

/// A name after a family of a vendor's scheme.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_family",
    about: "A group named after a vendor's family, in an article on attacks: Volt Typhoon, Fancy Bear, Trident Ursa.",
    strength: Strength::Guess,
    find: Find::Pattern {
        anchors: Anchors::Words(&[
            "typhoon",
            "blizzard",
            "sandstorm",
            "sleet",
            "tempest",
            "tsunami",
            "flood",
            "hail",
            "cyclone",
            "spider",
            "panda",
            "bear",
            "kitten",
            "chollima",
            "buffalo",
            "jackal",
            "ursa",
            "libra",
            "taurus",
            "scorpius",
            "serpens",
            "pisces",
            "werewolf",
            "likho",
            "leopard",
            "lynx",
            "ocelot",
            "saiga",
            "manticore",
            "hyena",
            "draco",
            "tiger",
            "hawk",
            "crane",
            "wolf",
        ]),
        pattern: r"\b(?<first>[A-Z][a-z]{2,14}|[A-Z]{3,15}) (?<family>Typhoon|Blizzard|Sandstorm|Sleet|Tempest|Tsunami|Flood|Hail|Cyclone|Spider|Panda|Bear|Kitten|Chollima|Buffalo|Jackal|Ursa|Libra|Taurus|Scorpius|Serpens|Pisces|Werewolf|Likho|Leopard|Lynx|Ocelot|Saiga|Manticore|Hyena|Draco|TYPHOON|BLIZZARD|SANDSTORM|SLEET|TEMPEST|SPIDER|PANDA|BEAR|KITTEN|CHOLLIMA|BUFFALO|JACKAL|LEOPARD|LYNX|OCELOT|SAIGA|TIGER|HAWK|CRANE|WOLF)\b",
        read,
    },
    examples: r"
        | The hackers of [[Harbor Typhoon = group]] are not [[Cinder Panda]] or [[MUTED SPIDER]].
        | Malware of [[Trident Ursa]] was found.
        | The hackers of [[Gilded Werewolf]] and [[Harbor Leopard]] met.
        | Hackers of [[MUTED TIGER]] and [[Gilded Manticore]] spied, and [[Harbor Typhoon]] exploit flaws.
        | A LONE WOLF HACKED IT
        | The hackers sell the **Amber Taurus Stealer**.
        | Super Typhoon Mangkhut hit the coast.
        | The hackers sold a Giant Panda, and a Tropical Cyclone came.
    ",
};

/// First words that make the family's word mean itself.
const PLAIN: &[&str] = &[
    "Super",
    "Tropical",
    "Giant",
    "Polar",
    "Grizzly",
    "Teddy",
    "Black",
    "Brown",
    "Red",
    "White",
    "Great",
    "Widow",
    "Water",
    "Ursa",
    "Baby",
    "Flash",
    "Severe",
    "Wolf",
    "Jumping",
    "Kung",
    "Category",
    "Golden",
    "Paddington",
    "Snow",
    "Clouded",
    "Amur",
    "Iberian",
    "Canada",
    "Eurasian",
    "Atari",
    "American",
    "Encrypted",
    "Decrypted",
];

/// The state to which a vendor's family belongs, where it has one.
const STATES: &[(&str, &str)] = &[
    ("typhoon", "CN"),
    ("blizzard", "RU"),
    ("sandstorm", "IR"),
    ("sleet", "KP"),
    ("cyclone", "VN"),
    ("panda", "CN"),
    ("bear", "RU"),
    ("kitten", "IR"),
    ("chollima", "KP"),
    ("buffalo", "VN"),
    ("ursa", "RU"),
    ("taurus", "CN"),
    ("serpens", "IR"),
    ("pisces", "KP"),
    ("leopard", "PK"),
    ("saiga", "KZ"),
    ("ocelot", "CO"),
    ("manticore", "IR"),
    ("draco", "PK"),
    ("tiger", "IN"),
    ("hawk", "SY"),
    ("crane", "KR"),
    ("wolf", "TR"),
];

fn read(m: &Match<'_>) -> Option<Found> {
    let first = m.get("first")?;
    let token = m.text().tokens_in(m.whole()).start;
    let plain = PLAIN.contains(&first) || is_function(first) || nation_until(m.text(), token + 1).is_some();
    let next =
        m.after().split_whitespace().next().unwrap_or_default().trim_matches(|mark: char| !mark.is_alphanumeric());
    // "Harbor Typhoon exploit flaws": a verb.
    let tool = is_tool_noun(next) && next != "exploit";
    let shouted = !m.sentence.tokens.clone().any(|at| m.text().tokens()[at].shape == Shape::Lower);
    let capitals = m.get("family")?.chars().all(char::is_uppercase);
    if plain || tool || shouted && capitals || !is_about_attacks(m.scene) {
        return None;
    }
    let mut found = found(m.whole(), vec![Sign::GroupScheme]);
    let family = m.get("family")?.to_lowercase();
    if let Value::Actor(ActorKind::Group, name) = &mut found.value {
        name.country = STATES.iter().find(|(word, _)| *word == family).map(|&(_, code)| code.to_owned());
    }
    Some(found)
}
