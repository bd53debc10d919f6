//! The headline: which of the page's titles it is, and without the site's name.

use super::super::context::small;

/// Where titles may come from, in the order in which they are believed when none agrees with another.
pub(crate) struct Titles {
    /// The texts of all `h1`.
    pub(crate) headings: Vec<String>,
    /// `og:title`, `twitter:title` …
    pub(crate) metas: Vec<String>,
    /// JSON-LD.
    pub(crate) linked_data: Vec<String>,
    /// The `title` element.
    pub(crate) page: Option<String>,
    /// Names of the site.
    pub(crate) sites: Vec<String>,
}

/// What is longer than this, in bytes, is no headline.
const LONGEST: usize = 500;

/// The headline and where it comes from.
pub(crate) fn title(titles: &Titles) -> Option<(String, &'static str)> {
    let cut = |title: &String| if title.len() > LONGEST { String::new() } else { without_site(title, &titles.sites) };
    let metas: Vec<String> = titles.metas.iter().map(cut).collect();
    let linked_data: Vec<String> = titles.linked_data.iter().map(cut).collect();
    let page = titles.page.as_ref().map(cut);
    let named: Vec<&String> = metas.iter().chain(&linked_data).filter(|title| !title.is_empty()).collect();
    let others: Vec<&String> = if named.is_empty() { page.iter().collect() } else { named.clone() };
    let headings: Vec<String> = titles.headings.iter().map(cut).collect();
    let agreeing = heading(&headings, &others, &titles.sites);
    let every: Vec<&String> = named.into_iter().chain(&page).collect();
    let agreeing = agreeing.map(|heading| (without_kicker(&heading, &every), "h1"));
    let first = |list: &[String], from| list.iter().find(|title| !title.is_empty()).map(|title| (title.clone(), from));
    agreeing
        .or_else(|| first(&metas, "meta"))
        .or_else(|| first(&linked_data, "json-ld"))
        .or_else(|| first(&titles.headings, "h1"))
        .or_else(|| page.map(|title| (title, "title")))
        .filter(|(title, _)| !title.is_empty())
}

/// The heading without a kicker that is glued to its front: a section in capitals run
/// together with "Ferry wins", if another title is "Ferry wins".
fn without_kicker(heading: &str, others: &[&String]) -> String {
    let kicked = |other: &&&String| {
        let head = heading.strip_suffix(other.as_str()).unwrap_or_default().trim_end();
        other.split_whitespace().count() > 1 && head.ends_with(|last: char| last.is_alphanumeric())
    };
    others.iter().find(kicked).map_or_else(|| heading.to_owned(), |other| (**other).clone())
}

/// A heading shares at least this many hundredths of its words with another title.
const AGREEMENT: usize = 50;

/// The `h1` that agrees best with another title.
fn heading(headings: &[String], others: &[&String], sites: &[String]) -> Option<String> {
    let best = |heading: &String| others.iter().map(|other| agreement(heading, other)).max().unwrap_or(0);
    let candidates = headings.iter().filter(|heading| !sites.iter().any(|site| same(site, heading)));
    let scored = candidates.map(|heading| (best(heading), heading)).filter(|(score, _)| *score >= AGREEMENT);
    // Of equals the first.
    scored.rev().max_by_key(|(score, _)| *score).map(|(_, heading)| heading.clone())
}

/// Hundredths of the words of both that both have.
fn agreement(one: &str, other: &str) -> usize {
    let (one, other) = (words(one), words(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    let larger = one.len().min(other.len());
    // A single word proves little.
    if larger == 0 || (larger == 1 && one.len() != other.len()) {
        0
    } else {
        shared * 100 / larger.max(one.len().max(other.len()) / 2)
    }
}

/// Words in small letters; of scripts without spaces single characters.
fn words(text: &str) -> Vec<String> {
    let folded: String = text.chars().map(small).collect();
    let words = folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let pieces = |word: &str| {
        let spaced = word.chars().any(|character| character < '\u{2e80}');
        if spaced { vec![word.to_owned()] } else { word.chars().map(String::from).collect() }
    };
    words.flat_map(pieces).take(200).collect()
}

fn folded(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).map(small).collect()
}

fn same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// What stands between a title and the site's name.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " ｜ ", "｜", " : ", "：", ": ", "_", " ― ",
    " ~ ", " > ", "|", "ㅣ", "-",
];

/// The title without the site's name at its end or its beginning.
pub(crate) fn without_site(title: &str, sites: &[String]) -> String {
    let mut rest = title.trim();
    // "Title - Section | Site": once the site is gone, more of it may follow.
    for _ in 0..3 {
        let Some(shorter) = without_last(rest, sites).or_else(|| without_first(rest, sites)) else { break };
        rest = shorter;
    }
    rest.trim_end_matches([' ', '|', '-', '–', '—', '·', '»']).to_owned()
}

fn without_last<'a>(title: &'a str, sites: &[String]) -> Option<&'a str> {
    let cut = SEPARATORS.iter().filter_map(|separator| {
        let at = title.rfind(separator)?;
        let (head, tail) = (title[..at].trim(), &title[at + separator.len()..]);
        (!head.is_empty() && names_site(tail, sites)).then_some(head)
    });
    cut.min_by_key(|head| head.len())
}

fn without_first<'a>(title: &'a str, sites: &[String]) -> Option<&'a str> {
    let cut = SEPARATORS[..14].iter().filter_map(|separator| {
        let at = title.find(separator)?;
        let (head, tail) = (&title[..at], title[at + separator.len()..].trim());
        (!tail.is_empty() && names_site(head, sites)).then_some(tail)
    });
    cut.max_by_key(|tail| tail.len())
}

/// Whether a piece of a title is the site's name: the same letters, or one a good part of the other.
fn names_site(piece: &str, sites: &[String]) -> bool {
    let piece = folded(piece);
    let matches = |site: &String| {
        let site = folded(site);
        let (short, long) = if site.len() < piece.len() { (&site, &piece) } else { (&piece, &site) };
        short.len() >= 3 && long.contains(short.as_str()) && (short.len() * 5 >= long.len() * 2)
    };
    !piece.is_empty() && (sites.iter().any(|site| folded(site) == piece) || sites.iter().any(matches))
}
