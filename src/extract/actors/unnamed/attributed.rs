//! "suspected Chinese state-sponsored hackers": an attacker with a nationality or a state before it.

use super::{HEADS, found, is_about_attacks, names_someone};
use crate::extract::actors::phrase::{Phrase, leftwards};
use crate::lexicon::attribution::ATTACKERS;
use crate::mention::Strength;
use crate::rule::{Find, Found, Match, Rule};
use crate::text::Text;

/// An attacker with a nationality or a state before it.
pub(in crate::extract::actors) static RULE: Rule = Rule {
    id: "actor.unnamed_attributed",
    about: "An attacker with a nationality, a state or \"state-sponsored\" before it: suspected Chinese hackers.",
    strength: Strength::Certain,
    find: Find::Pattern { anchors: HEADS, pattern: r"\b{attacker}\b", read },
    examples: r"
        | A [[China state-sponsored actor = unnamed]] broke in.
        | They blamed [[Russian hackers = unnamed]] and a [[North Korea-linked group = unnamed]] for the hack.
        | The work of a [[Chinese state-sponsored Advanced Persistent Threat (APT) actor = unnamed]].
        | [[State-sponsored attackers]] did it, not [[nation-state actors]].
        | It fights a [[Chinese state-sponsored hacking network]] and [[pro-Russian hacktivists]].
        | Both [[Iranian and Russian cyber-espionage groups]] use it.
        | The [[Kremlin-backed hacking group]] hit [[Beijing's state hackers]].
        | The attackers, a criminal gang, are unknown.
        | The Chinese group Fosun bought a U.S.-based team.
        | Non-state actors and anti-Russian hackers cheered.
        | The Chinese hacking group Gilded Heron and a Russian hacker known as Mole were named.
        | [[North Korean IT workers]] and [[Iranian hackers-for-hire]] were named with [[state-sponsored operators]].
        | The [[Syrian regime's hackers]] and [[Pyongyang's cyber army]] attacked.
        | The [[Chinese Communist Party's hackers]] met [[Russian General Staff Main Intelligence Directorate (GRU) cyber actors]].
        | [[People's Republic of China (PRC) state-sponsored cyber actors]] and an [[Indian hack-for-hire group]] use it.
        | English-speaking hackers and European hackers are of no state, and American adversaries of none.
        | A Chinese actor won the prize.
        | Palestinian attackers fled.
        | The malware intelligence team and North Koreans and [[Russian cybercriminals]] talked.
        | The [[pro-Russian hacktivist group]] met [[Russian intelligence-linked hackers]] and [[Kremlin-linked trolls]].
        | Indian IT workers and a Russian-backed company hacked away.
    ",
};

fn read(m: &Match<'_>) -> Option<Found> {
    let tokens = m.sentence.tokens.clone();
    let head = m.text().tokens_in(m.whole()).start;
    // "pro-Russian hacktivist group": the group is the attacker.
    let inner = head + 1 < tokens.end && ATTACKERS.lookup(&m.text().token(head + 1).to_ascii_lowercase()).is_some();
    (!inner).then_some(())?;
    let phrase = leftwards(m.text(), tokens.start, head);
    let word = m.text().slice(m.whole()).to_ascii_lowercase();
    (is_attack(m, &word, &phrase) && !names_someone(m, head + 1)).then_some(())?;
    Some(found(m, phrase.start, for_hire(m.text(), head + 1), &phrase.nations))
}

/// The token behind "-for-hire" at the token `at`; else `at`.
fn for_hire(text: &Text, at: usize) -> usize {
    let words = (at..text.tokens().len().min(at + 4)).map(|at| text.token(at));
    if words.eq(["-", "for", "-", "hire"]) { at + 4 } else { at }
}

/// Whether the workers are those whom North Korea places abroad under false names.
fn is_it_worker(m: &Match<'_>, phrase: &Phrase) -> bool {
    let before = m.text().tokens_in(m.whole()).start.checked_sub(1);
    phrase.nations == ["KP"] && before.is_some_and(|before| m.text().token(before) == "IT")
}

/// Whether the phrase says who is behind it, and that they attack.
fn is_attack(m: &Match<'_>, word: &str, phrase: &Phrase) -> bool {
    let attributed = phrase.state || !phrase.nations.is_empty();
    if !attributed || phrase.reversals > 0 {
        return false;
    }
    let anyone = matches!(
        word,
        "group"
            | "groups"
            | "gang"
            | "gangs"
            | "crew"
            | "crews"
            | "collective"
            | "operators"
            | "cluster"
            | "clusters"
            | "trolls"
    );
    let tied = phrase.tie && anyone;
    match word {
        // A Chinese actor plays on a stage; Chinese actors in an article on attacks do not.
        "actor" | "adversary" | "adversaries" => phrase.threat || phrase.state || phrase.tie,
        "actors" => phrase.threat || phrase.state || phrase.tie || is_about_attacks(m.scene),
        "spies" | "operatives" | "criminals" | "gang" | "gangs" | "crew" | "scammers" | "scammer" | "fraudsters" => {
            phrase.threat || is_about_attacks(m.scene)
        }
        "worker" | "workers" => is_it_worker(m, phrase),
        "attacker" | "attackers" | "intruders" => phrase.threat || phrase.state || is_about_attacks(m.scene),
        _ if ATTACKERS.lookup(word) == Some(0) => true,
        _ => phrase.threat || (tied && is_about_attacks(m.scene)),
    }
}
