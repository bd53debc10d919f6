//! The headline: which of the page's titles it is, and without the site's name.

use super::super::context::small;

/// Where titles may come from.
pub(crate) struct Titles {
    /// Each `h1`: the texts of its blocks.
    pub(crate) headings: Vec<Vec<String>>,
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

/// A heading that agrees with no other title has at least this many words.
const LONE: usize = 3;

/// The headline and where it comes from.
pub(crate) fn title(titles: &Titles) -> Option<(String, &'static str)> {
    let sites: Vec<String> = titles.sites.iter().map(|site| folded(site)).collect();
    let cut = |title: &String| if title.len() > LONGEST { String::new() } else { without_site(title, &sites) };
    let cut_all = |titles: &[String]| titles.iter().map(cut).filter(|title| !title.is_empty()).collect::<Vec<_>>();
    let cut = Cut {
        wholes: titles.headings.iter().map(|blocks| cut(&blocks.join(" "))).collect(),
        blocks: titles.headings.iter().filter(|blocks| blocks.len() > 1).flat_map(|blocks| cut_all(blocks)).collect(),
        metas: cut_all(&titles.metas),
        linked_data: cut_all(&titles.linked_data),
        page: titles.page.as_ref().map(cut).filter(|title| !title.is_empty()),
    };
    cut.best(&sites).filter(|(title, _)| !title.is_empty())
}

/// The titles without the site's name.
struct Cut {
    wholes: Vec<String>,
    /// The blocks of headings with several.
    blocks: Vec<String>,
    metas: Vec<String>,
    linked_data: Vec<String>,
    page: Option<String>,
}

impl Cut {
    fn best(&self, sites: &[String]) -> Option<(String, &'static str)> {
        let (meta, linked_data) = (self.metas.first(), self.linked_data.first());
        let told = |title: Option<&String>, from| title.map(|title| (title.clone(), from));
        match self.heading(sites) {
            Some(heading) => match meta.zip(linked_data).filter(|(meta, data)| same(meta, data)) {
                // What both say to machines is the headline, unless it is the heading's.
                Some((meta, _)) if !same(meta, &heading) => told(Some(meta), "meta"),
                _ => Some((heading, "h1")),
            },
            None => told(self.lone(sites), "h1")
                .or_else(|| told(linked_data, "json-ld"))
                .or_else(|| told(meta, "meta"))
                .or_else(|| told(self.wholes.iter().find(|whole| !whole.is_empty()), "h1"))
                .or_else(|| told(self.page.as_ref(), "title")),
        }
    }

    /// The heading that agrees best with another title.
    fn heading(&self, sites: &[String]) -> Option<String> {
        let named: Vec<&String> = self.metas.iter().chain(&self.linked_data).collect();
        let others: Vec<&String> = if named.is_empty() { self.page.iter().collect() } else { named.clone() };
        let headings: Vec<&String> = self.wholes.iter().chain(&self.blocks).collect();
        let every: Vec<&String> = named.into_iter().chain(&self.page).collect();
        agreeing(&headings, &others, sites).map(|heading| without_kicker(&heading, &every))
    }

    /// The page's only heading, if it can be a headline.
    fn lone(&self, sites: &[String]) -> Option<&String> {
        let [heading] = self.wholes.as_slice() else { return None };
        (words(heading).len() >= LONE && !sites.contains(&folded(heading))).then_some(heading)
    }
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

/// The heading that agrees best with another title.
fn agreeing(headings: &[&String], others: &[&String], sites: &[String]) -> Option<String> {
    let best = |heading: &&String| others.iter().map(|other| agreement(heading, other)).max().unwrap_or(0);
    let candidates = headings.iter().filter(|heading| !sites.contains(&folded(heading)));
    let scored = candidates.map(|heading| (best(heading), heading)).filter(|(score, _)| *score >= AGREEMENT);
    // Of equals the first.
    scored.rev().max_by_key(|(score, _)| *score).map(|(_, heading)| (**heading).clone())
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

/// The title without the site's name at its end or its beginning; `sites` in small letters, without marks and spaces.
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
    let cut = SEPARATORS.iter().filter(|separator| may_hold(title, separator)).filter_map(|separator| {
        let at = title.rfind(separator)?;
        let (head, tail) = (title[..at].trim(), &title[at + separator.len()..]);
        (!head.is_empty() && names_site(tail, sites)).then_some(head)
    });
    cut.min_by_key(|head| head.len())
}

/// Whether the title has the last byte of the separator's mark: a look that costs next to nothing.
fn may_hold(title: &str, separator: &str) -> bool {
    let mark = separator.trim_end().bytes().next_back();
    mark.is_some_and(|mark| memchr::memchr(mark, title.as_bytes()).is_some())
}

fn without_first<'a>(title: &'a str, sites: &[String]) -> Option<&'a str> {
    let cut = SEPARATORS[..14].iter().filter(|separator| may_hold(title, separator)).filter_map(|separator| {
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
        let (short, long) = if site.len() < piece.len() { (site, &piece) } else { (&piece, site) };
        short.len() >= 3 && long.contains(short.as_str()) && (short.len() * 5 >= long.len() * 2)
    };
    !piece.is_empty() && (sites.contains(&piece) || sites.iter().any(matches))
}
