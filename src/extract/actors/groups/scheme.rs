//! "APT28", "UNC2452", "Storm-0558": the numbers that vendors give to groups.

use super::found;
use crate::mention::Strength;
use crate::rule::{Anchors, Find, Found, Match, Rule};
use crate::value::Sign;

/// A number that a vendor gives to a group.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.group_number",
    about: "A group by the number that a vendor gave it: APT28, FIN7, UNC2452, TA505, Storm-0558, CL-STA-0044.",
    strength: Strength::Likely,
    find: Find::Pattern {
        anchors: Anchors::Words(&[
            "apt", "fin", "unc", "ta", "tag", "uac", "uat", "uta", "dev", "storm", "cl", "itg", "stac", "unk", "temp",
            "tg", "gtg", "hive", "ref", "atk", "tgr", "ung", "utg", "larva", "sectora", "sectorb", "sectorc",
            "sectord", "sectore", "shadow",
        ]),
        pattern: r"\b(?:(?:APT|Apt|apt)(?:[- ]?[0-9]{1,2}|[- ][CQK]-[0-9]{1,3})|(?:FIN|Fin)[- ]?[0-9]{1,2}|UNC[- ]?[0-9]{3,5}|TA[- ]?[1-9][0-9]{2,3}|TAG-[0-9]{1,3}|UAC-[0-9]{4}|UAT-?[0-9]{4}|UTA[- ]?[0-9]{4}|(?:DEV|STORM|Storm|storm)-[0-9]{3,4}|CL-(?:STA|CRI|UNK)-[0-9]{4}|ITG[0-9]{2}|STAC[0-9]{4}|UNK_[A-Z][A-Za-z]{2,24}|TEMP\.[A-Z][A-Za-z]{2,24}|G?TG-[0-9]{4}|Hive0[0-9]{3}|ATK[0-9]{1,3}|TGR-(?:STA|CRI|UNK)-[0-9]{4}|UNG[0-9]{4}|UTG-Q-[0-9]{2,4}|REF[0-9]{4}|(?:LARVA|Larva)-[0-9]{3,5}|Sector[A-E][0-9]{2}|SHADOW-[A-Z]{4,6}-[0-9]{3})\b",
        read,
    },
    examples: r"
        | The group [[Storm-9558 = group]] forged tokens, and [[APT28]] did not.
        | [[TA505]], [[UNC2452]] and [[CL-STA-0044]] are one, [[APT-C-36]] is not, and [[APT 40]] neither.
        | [[TGR-STA-0991]], [[UTG-Q-991]], [[REF9911]] and [[LARVA-991]] are of newer schemes.
        | The technique TA0002 and the storm of 1987 hit an apt 5 rooms large.
    ",
};

/// Whether `name` is a number of the plainest of these schemes: "UNC4990", "TA505", "Storm-0558".
pub(super) fn is_numbered(name: &str) -> bool {
    const SCHEMES: &[&str] = &["APT", "UNC", "FIN", "TAG", "TA", "UAC", "UAT", "UTA", "DEV", "Storm", "STAC", "ITG"];
    let rests = SCHEMES.iter().filter_map(|scheme| name.strip_prefix(scheme));
    rests
        .map(|rest| rest.strip_prefix('-').unwrap_or(rest))
        .any(|number| (2..=5).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn read(m: &Match<'_>) -> Option<Found> {
    let text = m.text().slice(m.whole());
    // "an apt 5": a flat or an adjective, not a number behind a name.
    (!text.starts_with("apt ")).then(|| found(m.whole(), vec![Sign::GroupScheme]))
}
