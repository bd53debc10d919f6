//! "FC Elbridge", "Banco do Norte", "Air Norway": a word for a sort of body before a name, as other languages, clubs and
//! carriers put it.

use super::walk::Walk;
use crate::lexicon::Words;
use crate::lexicon::nations::nation;
use crate::lexicon::openers::{is_calendar, is_function};
use crate::mention::Strength;
use crate::rule::{Find, Found, Rule, Scene, nation_from};
use crate::text::{Sentence, Shape};
use crate::value::{Name, Sign, Value};

/// A word for a sort of body before a name.
pub(super) static RULE: Rule = Rule {
    id: "organisation.head_first",
    about: "A word for a sort of body before a name, as clubs, carriers and other languages put it: FC Elbridge, Banco do Norte.",
    strength: Strength::Likely,
    find: Find::Scan(find),
    examples: r"
        | Fans of [[FC Elbridge]] met those of [[Sporting Norbury]] by the river.
        | A loan of [[Banco do Norbo]] paid for it, said the [[Universidad de Elbria]].
        | Flights of [[Air Norway]] were late, and [[Radio Norbu]] said so.
        | He sat in the air of Norway with a radio and fresh Air.
        | Sporting events and Real estate are on Radio Street.
    ",
};

/// Words for sorts of bodies of other languages, and what clubs are called.
static FIRST: Words = Words::new(
    "
Agencia Agence Agenzia Agência Asociación Associação Associazione Autoridad Ayuntamiento Bundesamt Bundesministerium
Bundesverband Centro Cámara Câmara Colegio Comisión Comissão Comité Comitê Commissariat Consiglio Conselho Corporación
Dirección Escola Escuela École Ecole Fiscalía Fédération Federazione Federação Frente Fondo Fonds Fuerza Gendarmerie
Gobierno Guardia Hôpital Hospices Junta Landesamt Landeskriminalamt Lega Liga Ligue Mairie Ministério Ministerie
Ministerstvo Mouvement Movimento Movimiento Musée Museo Museu Observatorio Observatório Observatoire Ordre Organización Orquesta
Orchestre Ospedale Parlament Parlamento Polizei Policía Polícia Polizia Politie Prefettura Procura Procuraduría
Rassemblement Rádio Secretaría Secretaria Senado Servicio Serviço Sindacato Staatsanwaltschaft Syndicat Teatro Théâtre
Tribunale Unione Unión União Verbond Vereniging Verband AFC Akademi Aeroportos Atlético Atletico Aéroports Banca Banco Banque Beitar Borussia CF Club Compagnie
Compañía Confederación Consejo Conseil Deportivo Dinamo Dynamo Eintracht Empresa FC FK Federación Fondation Fondazione
Fundación Fundação Gruppo Groupe Grupo Hapoel Institut Instituto Istituto Klinikum Lokomotiv Maccabi Ministero
Ministerio Ministère Olympique Parti Partido Partito RSC SC SV Sindicato Sociedad Società Société Spartak Sporting
Stiftung TSG TSV Tribunal Universidad Universidade Università Universitas Universität Université VfB VfL Verein
",
);

/// Those of them that are words or acronyms of other things too, in news that is not about sport.
static DOUBTFUL: Words = Words::new("CF Club SC SV Sporting Tribunal Institut Junta");

/// What joins the words of such names.
static LINKS: Words =
    Words::new("d' de del dei della delle der des di do dos du da das das e el et für la las le les los y");

fn find(scene: &Scene<'_>) -> Vec<Found> {
    let walk = Walk { text: scene.text };
    let sentences = scene.text.sentences().iter().filter(|sentence| !sentence.title_case);
    sentences.flat_map(|sentence| in_sentence(walk, sentence)).collect()
}

fn in_sentence(walk: Walk<'_>, sentence: &Sentence) -> Vec<Found> {
    sentence.tokens.clone().filter_map(|at| body(walk, sentence, at).or_else(|| carrier(walk, sentence, at))).collect()
}

fn body(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    let word = walk.word(at);
    let end = sentence.tokens.end;
    if !walk.is_name(at) || !FIRST.contains(word) || is_inner(walk, sentence, at) {
        return None;
    }
    let behind = reach(walk, at + 1, end);
    let linked = LINKS.contains(walk.word(at + 1));
    let doubtful = DOUBTFUL.contains(word) && (linked || is_sentence_start(sentence, at));
    (behind > at + 1 && !doubtful).then(|| found(walk, at, behind))
}

/// "Air Norway", "Radio Norbu": the one before a country, the other before any name.
fn carrier(walk: Walk<'_>, sentence: &Sentence, at: usize) -> Option<Found> {
    let end = sentence.tokens.end;
    let behind = match walk.word(at) {
        _ if at + 1 >= end => return None,
        "Air" => nation_from(walk.text, at + 1).filter(|(nation, _)| nation.is_name).map(|(_, behind)| behind)?,
        "Radio" => walk.right(at + 1, end),
        _ => return None,
    };
    let street = matches!(walk.word(behind - 1), "Street" | "Road" | "Frequency" | "Times");
    let whole = !street && !is_inner(walk, sentence, at) && walk.shape(at + 1) != Shape::Number;
    (behind > at + 1 && whole).then(|| found(walk, at, behind))
}

/// Whether a capital before the token `at` makes it part of a longer name.
fn is_inner(walk: Walk<'_>, sentence: &Sentence, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|&before| sentence.tokens.contains(&before));
    before.is_some_and(|before| {
        let word = walk.word(before);
        walk.is_name(before) && !is_function(word) && !is_calendar(word) && nation(word).is_none()
            || matches!(word, "-" | "/" | "(") && walk.touches(at)
    })
}

fn is_sentence_start(sentence: &Sentence, at: usize) -> bool {
    at == sentence.tokens.start
}

/// The token behind the capitals from `first` on and what joins them: "de la Plata".
fn reach(walk: Walk<'_>, first: usize, end: usize) -> usize {
    let link = (first..end).take_while(|&at| LINKS.contains(walk.word(at))).count();
    let name = first + link;
    if link > 2 || name >= end || !walk.is_name(name) || is_function(walk.word(name)) {
        return first;
    }
    let behind = walk.right(name, end);
    let more = behind < end && LINKS.contains(walk.word(behind)) && behind > name;
    if more { reach(walk, behind, end).max(behind) } else { behind }
}

fn found(walk: Walk<'_>, start: usize, end: usize) -> Found {
    let name = Name { signs: vec![Sign::BodyWord], ..Name::default() };
    Found { span: walk.span(&(start..end)), value: Value::Organisation(name) }
}
