//! What is known of a page's blocks together: prefix sums, repetitions, the headline's place.

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::furniture;
use super::page::{Block, Page};
use super::tags::Tag;

/// What the page says of itself and the blocks are compared with.
#[derive(Default)]
pub(crate) struct Told<'a> {
    /// The headline.
    pub(crate) title: Option<&'a str>,
    /// The standfirst or what search engines shall show.
    pub(crate) descriptions: Vec<&'a str>,
    /// The article's text in JSON-LD.
    pub(crate) body: Option<&'a str>,
}

/// What is known of all blocks together.
pub(crate) struct Context {
    /// Whether each block reads like running text.
    pub(crate) prose: Vec<bool>,
    /// Words of prose, characters and linked characters before each block.
    sums: Vec<[u32; 3]>,
    /// A hash of each block's letters.
    pub(crate) hashes: Vec<u64>,
    /// Whether a block with the same characters stands before.
    pub(crate) seen_before: Vec<bool>,
    /// Whether a block with the same characters comes later.
    pub(crate) seen_later: Vec<bool>,
    /// Whether it repeats the headline.
    pub(crate) is_title: Vec<bool>,
    /// Whether it repeats a description.
    pub(crate) is_description: Vec<bool>,
    /// Whether it begins as a description does.
    pub(crate) begins_description: Vec<bool>,
    /// The number of elements of each make.
    makes: FxHashMap<u64, u32>,
    /// Whether it stands in the JSON-LD body; none if there is no such body or the block is too short to tell.
    pub(crate) in_linked_data: Vec<Option<bool>>,
    /// The kind of furniture that its words are.
    pub(crate) furniture: Vec<Option<&'static str>>,
    /// Whether the heading before it is one of furniture ("Related articles").
    pub(crate) under_furniture: Vec<bool>,
    /// The headline's block.
    pub(crate) headline: Option<usize>,
}

impl Context {
    /// Looks at all blocks.
    pub(crate) fn new(page: &Page, told: &Told) -> Self {
        let hashes: Vec<u64> = (0..page.blocks.len()).map(|block| fold_hash(page.block(block))).collect();
        let (seen_before, seen_later) = repetitions(&hashes);
        let title = told.title.map(fold_hash);
        let descriptions: Vec<u64> = told.descriptions.iter().map(|description| fold_hash(description)).collect();
        let is_title: Vec<bool> = hashes.iter().map(|hash| Some(*hash) == title).collect();
        let furniture: Vec<_> =
            (0..page.blocks.len()).map(|block| furniture::line(page.block(block), &page.blocks[block])).collect();
        let prose: Vec<bool> = page.blocks.iter().map(is_prose).collect();
        Self {
            sums: sums(page, &prose),
            headline: headline(page, &is_title),
            begins_description: begins(page, &told.descriptions),
            makes: makes(page),
            is_description: hashes.iter().map(|hash| descriptions.contains(hash)).collect(),
            in_linked_data: linked_data(page, told.body),
            under_furniture: under_furniture(page, &furniture),
            hashes,
            prose,
            seen_before,
            seen_later,
            is_title,
            furniture,
        }
    }

    fn sum(&self, column: usize, blocks: &Range<usize>) -> u32 {
        self.sums[blocks.end][column] - self.sums[blocks.start][column]
    }

    /// Words of prose in these blocks.
    pub(crate) fn prose_words(&self, blocks: &Range<usize>) -> u32 {
        self.sum(0, blocks)
    }

    /// Words of prose on the page.
    pub(crate) fn all_prose(&self) -> u32 {
        self.prose_words(&(0..self.prose.len()))
    }

    /// Words of prose in these blocks without the block `index`.
    pub(crate) fn prose_beside(&self, blocks: &Range<usize>, index: usize) -> u32 {
        self.prose_words(blocks) - self.prose_words(&(index..index + 1))
    }

    /// The number of blocks of prose among these.
    pub(crate) fn prose_blocks(&self, blocks: Range<usize>) -> usize {
        self.prose[blocks].iter().filter(|&&prose| prose).count()
    }

    /// The number of elements of the make `make`.
    pub(crate) fn twins(&self, make: u64) -> u32 {
        self.makes.get(&make).copied().unwrap_or(0)
    }

    /// Hundredths of the characters in these blocks that are in links.
    pub(crate) fn link_share(&self, blocks: &Range<usize>) -> u32 {
        let (seen, linked) = (u64::from(self.sum(1, blocks)), u64::from(self.sum(2, blocks)));
        (linked * 100).checked_div(seen).and_then(|share| u32::try_from(share).ok()).unwrap_or(0)
    }

    /// What follows a heading: prose 0, an item 1, links 2, nothing or another heading 3.
    pub(crate) fn heading_of(&self, page: &Page, index: usize) -> usize {
        let Some(next) = page.blocks.get(index + 1) else { return 3 };
        match page.elements[next.element].tag {
            _ if self.prose[index + 1] => 0,
            Tag::Heading(_) => 3,
            _ if next.linked * 2 > next.measures.seen => 2,
            _ => 1,
        }
    }
}

/// Characters that are compared to tell whether a block begins as a description does.
const BEGINNING: usize = 40;

fn begins(page: &Page, descriptions: &[&str]) -> Vec<bool> {
    let heads: Vec<String> = descriptions.iter().filter_map(|description| beginning(description)).collect();
    let begins = |block: usize| heads.iter().any(|head| letters(page.block(block)).eq(head.chars()));
    (0..page.blocks.len()).map(begins).collect()
}

/// The first letters and digits, in small letters.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| character.is_alphanumeric()).take(BEGINNING).map(small)
}

/// The first letters and digits, in small letters, if there are enough.
fn beginning(text: &str) -> Option<String> {
    let head: String = letters(text).collect();
    (head.chars().count() == BEGINNING).then_some(head)
}

fn makes(page: &Page) -> FxHashMap<u64, u32> {
    let mut makes = FxHashMap::default();
    for element in &page.elements {
        *makes.entry(element.make).or_default() += 1;
    }
    makes
}

/// Whether a block reads like running text.
fn is_prose(block: &Block) -> bool {
    let measures = &block.measures;
    measures.words >= 12
        && block.linked * 3 < measures.seen
        && measures.lower * 2 > measures.words
        && measures.stops > 0
}

fn sums(page: &Page, prose: &[bool]) -> Vec<[u32; 3]> {
    let mut sums = Vec::with_capacity(page.blocks.len() + 1);
    let mut sum = [0; 3];
    sums.push(sum);
    for (block, prose) in page.blocks.iter().zip(prose) {
        sum[0] += if *prose { block.measures.words } else { 0 };
        sum[1] += block.measures.seen;
        sum[2] += block.linked;
        sums.push(sum);
    }
    sums
}

/// ASCII letters and digits in small letters; nothing for the others.
static FOLDED: LazyLock<[u8; 128]> = LazyLock::new(|| {
    std::array::from_fn(|code| {
        u8::try_from(code).ok().filter(u8::is_ascii_alphanumeric).map_or(0, |byte| byte.to_ascii_lowercase())
    })
});

/// A hash of the letters and digits alone, in small letters.
pub(crate) fn fold_hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    let mut packed = Packed::default();
    let (table, mut rest) = (&*FOLDED, text);
    while !rest.is_empty() {
        let run = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        for &byte in &rest.as_bytes()[..run] {
            packed.push(u32::from(table[usize::from(byte & 127)]), 8, &mut hasher);
        }
        rest = &rest[run..];
        if let Some(character) = rest.chars().next() {
            let letter = if character.is_alphanumeric() { u32::from(small(character)) } else { 0 };
            packed.push(letter, 32, &mut hasher);
            rest = &rest[character.len_utf8()..];
        }
    }
    packed.bits.hash(&mut hasher);
    hasher.finish()
}

/// Letters side by side, so that the hasher is called once for several.
#[derive(Default)]
struct Packed {
    bits: u64,
    filled: u32,
}

impl Packed {
    /// Adds a letter of so many bits; 0 is none.
    #[inline]
    fn push(&mut self, letter: u32, bits: u32, hasher: &mut FxHasher) {
        if letter == 0 {
            return;
        }
        if self.filled + bits > u64::BITS {
            self.bits.hash(hasher);
            *self = Self::default();
        }
        self.bits = (self.bits << bits) | u64::from(letter);
        self.filled += bits;
    }
}

/// The small letter, where it is one character.
pub(crate) fn small(character: char) -> char {
    if character.is_ascii() {
        character.to_ascii_lowercase()
    } else {
        character.to_lowercase().next().unwrap_or(character)
    }
}

fn repetitions(hashes: &[u64]) -> (Vec<bool>, Vec<bool>) {
    let mut last: FxHashMap<u64, usize> = FxHashMap::default();
    let (mut before, mut later) = (vec![false; hashes.len()], vec![false; hashes.len()]);
    for (index, &hash) in hashes.iter().enumerate() {
        if let Some(earlier) = last.insert(hash, index) {
            (before[index], later[earlier]) = (true, true);
        }
    }
    (before, later)
}

/// The block of the headline: the first `h1` with its words, else the first block with them, else the first `h1`.
fn headline(page: &Page, is_title: &[bool]) -> Option<usize> {
    let is_first = |block: &usize| page.holder(*block).tag == Tag::Heading(1);
    let all = 0..page.blocks.len();
    let same = all.clone().filter(|&block| is_title[block]);
    same.clone().find(is_first).or_else(|| same.clone().next()).or_else(|| all.clone().find(is_first))
}

/// For each block whether the heading before it in the same element is one of furniture.
fn under_furniture(page: &Page, furniture: &[Option<&'static str>]) -> Vec<bool> {
    let mut under: Option<usize> = None;
    (0..page.blocks.len())
        .map(|index| {
            if under.is_some_and(|element| !page.elements[element].blocks.contains(&index)) {
                under = None;
            }
            let heading = matches!(page.holder(index).tag, Tag::Heading(_));
            if heading {
                under = furniture[index].is_some().then(|| page.holder(index).parent);
            }
            under.is_some()
        })
        .collect()
}

/// Words that stand in a row and are compared.
const SHINGLE: usize = 4;
/// Of the shingles of a block, this share in hundredths stands in the JSON-LD body if the block does.
const ENOUGH: usize = 60;
/// A JSON-LD body of fewer words is a teaser.
const TEASER: usize = 60;

fn linked_data(page: &Page, body: Option<&str>) -> Vec<Option<bool>> {
    let body: FxHashSet<u64> = body.map(shingles).unwrap_or_default().into_iter().collect();
    let known = body.len() >= TEASER;
    let has = |block: usize| {
        let shingles = if known { shingles(page.block(block)) } else { Vec::new() };
        let found = shingles.iter().filter(|shingle| body.contains(shingle)).count();
        (!shingles.is_empty()).then(|| found * 100 >= shingles.len() * ENOUGH)
    };
    (0..page.blocks.len()).map(has).collect()
}

/// Hashes of all runs of four words.
fn shingles(text: &str) -> Vec<u64> {
    let words: Vec<u64> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold_hash)
        .collect();
    words.windows(SHINGLE).map(hash_words).collect()
}

fn hash_words(words: &[u64]) -> u64 {
    let mut hasher = FxHasher::default();
    words.hash(&mut hasher);
    hasher.finish()
}
