//! "hackers backed by the Chinese government": an attacker with a backer behind it.

use super::backing::rightwards;
use super::{HEADS, found, is_about_attacks};
use crate::extract::actors::phrase::leftwards;
use crate::lexicon::attribution::ATTACKERS;
use crate::mention::Strength;
use crate::rule::{Find, Found, Match, Rule};

/// An attacker with a backer behind it.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.unnamed_backed",
    about: "An attacker and the state that stands behind it: hackers backed by the Chinese government.",
    strength: Strength::Certain,
    find: Find::Pattern { anchors: HEADS, pattern: r"\b{attacker}\b", read },
    examples: r"
        | It was run by [[hackers backed by the Chinese government = unnamed]].
        | That [[hackers suspected to be allied to the Chinese government = unnamed]] had read it.
        | [[Threat actors with suspected ties to Iran]] and [[hackers working for Russia's military intelligence]] did.
        | The hack by [[attackers who are believed to be linked to the Kremlin]] failed.
        | [[Hackers from North Korea]] and [[attackers based in Iran]] were blamed.
        | A [[sophisticated hacking group tied to Pyongyang]] did it.
        | The hackers were not linked to China.
        | A group backed by the bank paid for networks run by the Russian state.
        | [[State-backed hacking groups from China and Russia]] probe it.
        | A [[threat actor with a Chinese nexus]] and a [[hacking unit of the Russian military]] did.
        | [[Attackers associated with North Korea's Reconnaissance General Bureau]] wrote malware.
        | [[Hackers from China's People's Liberation Army]] met.
        | Hackers from the group met, and hackers of the bank; hackers are thought to be linked to Iran.
        | [[Hackers in Russia]] attacked hackers in China's network.
        | Attackers from Gaza fled, and so did a group backed by the Iranian government.
        | A [[threat actor likely of Chinese origin]] and [[hacktivists supporting Palestine]] did it.
        | [[Hackers believed to be from North Korea]] met [[hackers with Russia's GRU]], and hackers with Iranian support.
        | [[State-backed hacking groups from China, Iran and North Korea]] probe it.
        | A [[cyber unit of Iran's Revolutionary Guards]] hacked the campaign.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let text = m.text();
    let tokens = m.sentence.tokens.clone();
    let head = text.tokens_in(m.whole()).start;
    let backing = rightwards(text, head + 1..tokens.end)?;
    let phrase = leftwards(text, tokens.start, head);
    let word = m.text().slice(m.whole()).to_ascii_lowercase();
    let anyone = matches!(
        word.as_str(),
        "actor" | "actors" | "group" | "groups" | "gang" | "gangs" | "operatives" | "attacker" | "attackers"
    );
    let hackers = ATTACKERS.lookup(&word) == Some(0) && !anyone;
    let attacks = hackers || phrase.threat || (anyone && is_about_attacks(m.scene));
    let place = text.tokens().get(head + 1).is_some_and(|next| text.slice(next.span) == "in");
    let attacks = attacks && (!place || hackers || phrase.threat);
    let nations: Vec<&'static str> = phrase.nations.into_iter().chain(backing.nations).collect();
    attacks.then(|| found(m, phrase.start, backing.end, &nations))
}
