//! What is known of each block, as a list of yes-or-no features: first of the block alone, then of its place
//! relative to the place where most of the article stands.

use std::ops::Range;

use super::context::Context;
use super::marks::{self, Marks};
use super::page::{Block, Page};
use super::tags::Tag;

/// The index of a feature in [`NAMES`].
pub(crate) type Feature = u16;

/// A family of features of which a block has at most one.
struct Family {
    /// What all names begin with.
    name: &'static str,
    /// The ends of the names.
    cases: &'static [&'static str],
}

macro_rules! families {
    ($($constant:ident $name:literal [$($case:literal)*];)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "only the order of the families is used")]
        enum Order { $($constant),* }
        $(const $constant: usize = Order::$constant as usize;)*
        static FAMILIES: &[Family] = &[$(Family { name: $name, cases: &[$($case),*] }),*];
    };
}

families! {
    BIAS "bias" ["any"];
    SHAPE "shape" [
        "p 1" "p 2-3" "p 4-6" "p 7-11" "p 12-19" "p 20-39" "p 40+"
        "heading 1" "heading 2-3" "heading 4-6" "heading 7-11" "heading 12-19" "heading 20-39" "heading 40+"
        "item 1" "item 2-3" "item 4-6" "item 7-11" "item 12-19" "item 20-39" "item 40+"
        "cell 1" "cell 2-3" "cell 4-6" "cell 7-11" "cell 12-19" "cell 20-39" "cell 40+"
        "bare 1" "bare 2-3" "bare 4-6" "bare 7-11" "bare 12-19" "bare 20-39" "bare 40+"
    ];
    TAG "tag" ["h1" "h2" "h3" "h4" "h5" "h6" "pre" "quote" "caption" "control" "definition" "body" "article"];
    LINKS "links" ["none" "few" "some" "many" "most" "all"];
    SHORT_LINKS "short and links" ["none" "some" "most" "all"];
    STOPS "stops" ["0" "1" "2" "3+"];
    ENDED "ended" ["short yes" "short no" "long yes" "long no"];
    COMMAS "commas" ["0" "1" "2+"];
    LOWER "small letters" ["under 0.2" "under 0.5" "under 0.7" "more"];
    DIGITS "digits" ["none" "some" "many"];
    REPEATED "text seen" ["before" "again later"];
    TITLE "title" ["same" "in"];
    LINKED_DATA "article body of JSON-LD" ["has it" "lacks it"];
    DESCRIPTION "description" ["same" "begins alike"];
    STANDFIRST "between headline and prose" ["marked, ended" "marked, open" "unmarked, ended" "unmarked, open"];
    TWINS "elements of one make" ["1" "2-4" "5-11" "12+"];
    ADDRESS "holds" ["an address"];
    PHRASE "furniture" ["known line"];
    PARENT "prose beside" ["0" "-40" "-120" "-300" "-800" "more"];
    GRANDPARENT "prose around" ["0" "-40" "-120" "-300" "-800" "more"];
    BEFORE "prose in 3 before" ["0" "1" "2" "3"];
    AFTER "prose in 3 after" ["0" "1" "2" "3"];
    PARENT_LINKS "links beside" ["none" "few" "some" "many" "most" "all"];
    HEADLINE "headline" ["far before" "before" "1-3 after" "4-10 after" "far after" "none on page"];
    POSITION "share of prose before" ["0" "-0.2" "-0.5" "-0.8" "-0.99" "all"];
    DEPTH "depth" ["-4" "-8" "-12" "-18" "more"];
    CENTRE "in the centre" ["yes" "up 1" "up 2" "up 3" "up 4" "up more"];
    CENTRE_SIDE "beside the centre" ["before" "after"];
    CENTRE_NEAR "blocks to the centre" ["1" "-3" "-8" "more"];
    CENTRE_BELOW "below the centre" ["0" "1" "2" "3" "4" "more"];
    CENTRE_PLACE "in the centre" ["before all prose" "prose before -0.1" "-0.5" "-0.9" "-0.99" "after all prose"];
    CENTRE_SHARE "prose beside as share of centre" ["0" "-0.05" "-0.2" "-0.6" "more"];
    CENTRE_MAKE "make" ["common in centre" "element around common"];
    CENTRE_SHAPE "in the centre" [
        "p 1" "p 2-3" "p 4-6" "p 7-11" "p 12-19" "p 20-39" "p 40+"
        "heading 1" "heading 2-3" "heading 4-6" "heading 7-11" "heading 12-19" "heading 20-39" "heading 40+"
        "item 1" "item 2-3" "item 4-6" "item 7-11" "item 12-19" "item 20-39" "item 40+"
        "cell 1" "cell 2-3" "cell 4-6" "cell 7-11" "cell 12-19" "cell 20-39" "cell 40+"
        "bare 1" "bare 2-3" "bare 4-6" "bare 7-11" "bare 12-19" "bare 20-39" "bare 40+"
    ];
    CENTRE_LINKS "in the centre, links" ["none" "few" "some" "many" "most" "all"];
    NEIGHBOURS "likely neighbours" ["none" "before" "after" "both"];
    PREVIOUS "block before" ["none" "sure no" "no" "yes" "sure yes"];
    NEXT "block after" ["none" "sure no" "no" "yes" "sure yes"];
    FAMILY "blocks beside" ["alone" "sure no" "no" "yes" "sure yes"];
    HEADING_OF "heading of" ["prose" "list" "links" "nothing"];
    UNDER "under the heading of" ["furniture"];
}

/// The families of marks: what is around a block, on it, and between it and the centre.
const MARK_FAMILIES: [&str; 3] = ["around", "own", "below the centre"];
const AROUND: usize = 0;
const OWN: usize = 1;
const BETWEEN: usize = 2;

/// The first feature of each family, and of the marks after them.
const BASES: [usize; FAMILIES.len() + 1] = {
    let mut bases = [0; FAMILIES.len() + 1];
    let mut family = 0;
    while family < FAMILIES.len() {
        bases[family + 1] = bases[family] + FAMILIES[family].cases.len();
        family += 1;
    }
    bases
};

/// The number of features.
pub(crate) const COUNT: usize = BASES[FAMILIES.len()] + MARK_FAMILIES.len() * marks::NAMES.len();

/// The names of all features, in order.
pub(crate) fn names() -> Vec<String> {
    let cases =
        |family: &Family| family.cases.iter().map(|case| format!("{}: {case}", family.name)).collect::<Vec<_>>();
    let marks = |family: &&str| marks::NAMES.iter().map(|(mark, _)| format!("{family}: {mark}")).collect::<Vec<_>>();
    FAMILIES.iter().flat_map(cases).chain(MARK_FAMILIES.iter().flat_map(marks)).collect()
}

/// The features of one block.
#[derive(Debug, Clone, Default)]
pub(crate) struct Features(pub(crate) Vec<Feature>);

impl Features {
    fn add(&mut self, family: usize, case: usize) {
        debug_assert!(case < FAMILIES[family].cases.len(), "{} has no case {case}", FAMILIES[family].name);
        self.push(BASES[family] + case);
    }

    fn add_if(&mut self, family: usize, case: usize, holds: bool) {
        if holds {
            self.add(family, case);
        }
    }

    fn add_marks(&mut self, family: usize, mut marks: Marks) {
        while marks != 0 {
            let bit = marks.trailing_zeros() as usize;
            self.push(BASES[FAMILIES.len()] + family * marks::NAMES.len() + bit);
            marks &= marks - 1;
        }
    }

    fn push(&mut self, feature: usize) {
        self.0.push(Feature::try_from(feature).expect("there are a few hundred features"));
    }
}

/// The number of limits that `value` reaches.
fn bin(value: u32, limits: &[u32]) -> usize {
    limits.iter().take_while(|&&limit| value >= limit).count()
}

/// Hundredths of `whole`.
fn share(part: u32, whole: u32) -> u32 {
    if whole == 0 { 0 } else { u32::try_from(u64::from(part) * 100 / u64::from(whole)).unwrap_or(100) }
}

const WORDS: &[u32] = &[2, 4, 7, 12, 20, 40];
const LINK_SHARES: &[u32] = &[1, 10, 30, 60, 95];
const PROSE: &[u32] = &[1, 40, 120, 300, 800];

/// Few blocks have more features than this.
const MOST: usize = 64;

/// The features of the block with the index `index` that need no centre.
pub(crate) fn local(page: &Page, context: &Context, index: usize) -> Features {
    let mut features = Features(Vec::with_capacity(MOST));
    let block = &page.blocks[index];
    features.add(BIAS, 0);
    add_tag(&mut features, page, index);
    add_measures(&mut features, block);
    add_text(&mut features, context, index);
    add_surroundings(&mut features, page, context, index);
    let holder = page.holder(index);
    let parent = page.elements[holder.parent].own;
    features.add_marks(AROUND, holder.all | block.inline);
    features.add_marks(OWN, holder.own | block.inline | parent);
    features
}

/// Paragraph, heading, item, cell or bare, times the number of words.
fn shape(page: &Page, index: usize) -> usize {
    let holder = page.holder(index);
    let kind = match holder.tag {
        Tag::Paragraph | Tag::Quote | Tag::Pre => 0,
        Tag::Heading(_) => 1,
        Tag::Item | Tag::Definition => 2,
        Tag::Cell => 3,
        _ => 4,
    };
    kind * (WORDS.len() + 1) + bin(page.blocks[index].measures.words, WORDS)
}

fn add_tag(features: &mut Features, page: &Page, index: usize) {
    features.add(SHAPE, shape(page, index));
    let case = match page.holder(index).tag {
        Tag::Heading(level) => usize::from(level) - 1,
        Tag::Pre => 6,
        Tag::Quote => 7,
        Tag::Caption => 8,
        Tag::Control => 9,
        Tag::Definition => 10,
        Tag::Body => 11,
        Tag::Article => 12,
        _ => return,
    };
    features.add(TAG, case);
}

fn add_measures(features: &mut Features, block: &Block) {
    let measures = &block.measures;
    let links = share(block.linked, measures.seen);
    let short = measures.words < 12;
    features.add(LINKS, bin(links, LINK_SHARES));
    features.add_if(SHORT_LINKS, bin(links, &[1, 50, 95]), short);
    features.add(STOPS, bin(measures.stops, &[1, 2, 3]));
    features.add(ENDED, 2 * usize::from(!short) + usize::from(!measures.ended));
    features.add(COMMAS, bin(measures.commas, &[1, 2]));
    features.add(LOWER, bin(share(measures.lower, measures.words), &[20, 50, 70]));
    features.add(DIGITS, bin(share(measures.digits, measures.seen), &[1, 20]));
}

fn add_text(features: &mut Features, context: &Context, index: usize) {
    features.add_if(REPEATED, 0, context.seen_before[index]);
    features.add_if(REPEATED, 1, context.seen_later[index]);
    features.add_if(TITLE, 0, context.is_title[index]);
    features.add_if(LINKED_DATA, 0, context.in_linked_data[index] == Some(true));
    features.add_if(LINKED_DATA, 1, context.in_linked_data[index] == Some(false));
    features.add_if(DESCRIPTION, 0, context.is_description[index]);
    features.add_if(DESCRIPTION, 1, context.begins_description[index]);
    features.add_if(PHRASE, 0, context.furniture[index].is_some());
}

fn add_surroundings(features: &mut Features, page: &Page, context: &Context, index: usize) {
    let holder = page.holder(index);
    let parent = &page.elements[holder.parent];
    let around = &page.elements[parent.parent];
    features.add(PARENT, bin(context.prose_beside(&parent.blocks, index), PROSE));
    features.add(GRANDPARENT, bin(context.prose_beside(&around.blocks, index), PROSE));
    features.add(PARENT_LINKS, bin(context.link_share(&parent.blocks), LINK_SHARES));
    features.add(BEFORE, context.prose_blocks(index.saturating_sub(3)..index));
    features.add(AFTER, context.prose_blocks(index + 1..(index + 4).min(page.blocks.len())));
    features.add(HEADLINE, headline(context, index));
    let before = context.prose_words(&(0..index));
    let case = if before == 0 { 0 } else { 1 + bin(share(before, context.all_prose()), &[20, 50, 80, 99]) };
    features.add(POSITION, case);
    features.add(DEPTH, bin(holder.depth, &[4, 8, 12, 18]));
    if let Tag::Heading(_) = holder.tag {
        features.add(HEADING_OF, context.heading_of(page, index));
    }
    features.add_if(UNDER, 0, context.under_furniture[index]);
    features.add(TWINS, bin(context.twins(parent.make), &[2, 5, 12]));
    features.add_if(ADDRESS, 0, has_address(page.block(index)));
    add_standfirst(features, page, context, index);
}

/// "@", "://" or "www.".
fn has_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'@', b':', b'.', bytes).any(|at| match bytes[at] {
        b'@' => true,
        b':' => bytes[at + 1..].starts_with(b"//"),
        _ => bytes[..at].ends_with(b"www"),
    })
}

/// A block after the headline and before the first prose but this is where a standfirst stands.
fn add_standfirst(features: &mut Features, page: &Page, context: &Context, index: usize) {
    let Some(headline) = context.headline.filter(|&headline| headline < index && index - headline <= 12) else {
        return;
    };
    let block = &page.blocks[index];
    if context.prose_blocks(headline..index) > 0 || block.measures.words < 7 {
        return;
    }
    let marked = (page.holder(index).all | block.inline) & marks::LEAD != 0;
    features.add(STANDFIRST, 2 * usize::from(!marked) + usize::from(!block.measures.ended));
}

fn headline(context: &Context, index: usize) -> usize {
    match context.headline {
        None => 5,
        Some(headline) if index + 12 < headline => 0,
        Some(headline) if index <= headline => 1,
        Some(headline) => 2 + bin(u32::try_from(index - headline).unwrap_or(u32::MAX), &[4, 11]),
    }
}

/// Where most of the article stands.
pub(crate) struct Centre {
    /// The smallest element that holds it.
    pub(crate) element: usize,
    /// Its blocks.
    pub(crate) blocks: Range<usize>,
    /// For each element below it, the marks between; for all others nothing.
    pub(crate) between: Vec<Marks>,
    /// The make of the elements with the most prose.
    pub(crate) make: u64,
    /// The make of the elements around those.
    pub(crate) parent_make: u64,
}

/// Adds the features of a block's place relative to the centre; `scores` are the local ones of all blocks.
pub(crate) fn add_central(
    features: &mut Features,
    page: &Page,
    context: &Context,
    centre: &Centre,
    scores: &[i32],
    index: usize,
) {
    let up = levels_up(page, centre, index);
    features.add(CENTRE, up);
    let likely = |near: Option<&i32>| near.is_some_and(|&score| score > 0);
    let before = index.checked_sub(1).and_then(|before| scores.get(before));
    features.add(NEIGHBOURS, usize::from(likely(before)) + 2 * usize::from(likely(scores.get(index + 1))));
    let near = |near: Option<usize>| near.and_then(|near| scores.get(near)).map_or(0, |&score| certainty(score));
    features.add(PREVIOUS, near(index.checked_sub(1)));
    features.add(NEXT, near(Some(index + 1)));
    add_family(features, page, scores, index);
    if up > 0 {
        add_outside(features, centre, index);
        return;
    }
    let holder = page.holder(index);
    let block = &page.blocks[index];
    features.add(CENTRE_SHAPE, shape(page, index));
    features.add(CENTRE_LINKS, bin(share(block.linked, block.measures.seen), LINK_SHARES));
    let below = holder.depth.saturating_sub(page.elements[centre.element].depth);
    features.add(CENTRE_BELOW, bin(below, &[1, 2, 3, 4, 5]));
    let prose = context.prose_words(&centre.blocks);
    let before = context.prose_words(&(centre.blocks.start..index));
    let case = match share(before, prose) {
        _ if before == 0 => 0,
        _ if before == prose => 5,
        share => 1 + bin(share, &[10, 50, 90]),
    };
    features.add(CENTRE_PLACE, case);
    let beside = context.prose_beside(&page.elements[holder.parent].blocks, index);
    features.add(CENTRE_SHARE, if beside == 0 { 0 } else { 1 + bin(share(beside, prose), &[5, 20, 60]) });
    features.add_if(CENTRE_MAKE, 0, holder.make == centre.make);
    features.add_if(CENTRE_MAKE, 1, page.elements[holder.parent].make == centre.parent_make);
    features.add_marks(BETWEEN, centre.between[page.blocks[index].element] | block.inline);
}

/// Surely not, rather not, rather, surely: 1 to 4.
fn certainty(score: i32) -> usize {
    1 + usize::from(score > -200) + usize::from(score > 0) + usize::from(score > 200)
}

/// How likely the other blocks of the parent element are, by their words.
fn add_family(features: &mut Features, page: &Page, scores: &[i32], index: usize) {
    let parent = &page.elements[page.holder(index).parent];
    let window = index.saturating_sub(20).max(parent.blocks.start)..(index + 20).min(parent.blocks.end);
    let others = window.filter(|&other| other != index);
    let (mut sum, mut words) = (0_i64, 0_i64);
    for other in others {
        let weight = i64::from(page.blocks[other].measures.words.min(100) + 1);
        sum += weight * i64::from(scores[other].clamp(-400, 400));
        words += weight;
    }
    let case = sum.checked_div(words).map_or(0, |mean| certainty(i32::try_from(mean).unwrap_or(0)));
    features.add(FAMILY, case);
}

/// How many levels above the centre the smallest element is that holds both it and the block, at most 5.
fn levels_up(page: &Page, centre: &Centre, index: usize) -> usize {
    let mut element = centre.element;
    for level in 0..5 {
        if page.elements[element].blocks.contains(&index) {
            return level;
        }
        element = page.elements[element].parent;
    }
    5
}

fn add_outside(features: &mut Features, centre: &Centre, index: usize) {
    let after = index >= centre.blocks.end;
    features.add(CENTRE_SIDE, usize::from(after));
    let distance = if after { index + 1 - centre.blocks.end } else { centre.blocks.start - index };
    features.add(CENTRE_NEAR, bin(u32::try_from(distance).unwrap_or(u32::MAX), &[2, 4, 9]));
}
