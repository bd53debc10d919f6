//! Finds where most of the article stands: the element whose blocks, likely ones counted for and unlikely ones
//! against it, weigh most.

use rustc_hash::FxHashMap;

use super::context::Context;
use super::features::Centre;
use super::marks::Marks;
use super::page::Page;

/// A block counts for or against an element by its score, but not beyond this.
const CERTAIN: i32 = 250;

/// The centre of the page by the blocks' local scores; none if no block is likely.
pub(crate) fn centre(page: &Page, context: &Context, scores: &[i32]) -> Option<Centre> {
    let sums = sums(page, scores);
    let weight = |element: usize| {
        let blocks = &page.elements[element].blocks;
        sums[blocks.end] - sums[blocks.start]
    };
    // The last of equals is the innermost.
    let element = (0..page.elements.len()).max_by_key(|&element| weight(element)).filter(|&best| weight(best) > 0)?;
    let (make, parent_make) = common_makes(page, context, element);
    Some(Centre {
        element,
        blocks: page.elements[element].blocks.clone(),
        between: between(page, element),
        make,
        parent_make,
    })
}

/// The weights of all blocks before each.
fn sums(page: &Page, scores: &[i32]) -> Vec<i64> {
    let mut sum = 0;
    let weights = page.blocks.iter().zip(scores).map(|(block, &score)| {
        sum += i64::from(score.clamp(-CERTAIN, CERTAIN)) * i64::from(block.measures.words + 1);
        sum
    });
    std::iter::once(0).chain(weights).collect()
}

/// For each element below `centre` the marks of all elements between.
fn between(page: &Page, centre: usize) -> Vec<Marks> {
    let mut between = vec![0; page.elements.len()];
    let depth = page.elements[centre].depth;
    for (index, element) in page.elements.iter().enumerate().skip(centre + 1) {
        if element.depth <= depth {
            break;
        }
        between[index] = between[element.parent] | element.own;
    }
    between
}

/// The make of the elements that hold most of the prose, and of those around them.
fn common_makes(page: &Page, context: &Context, centre: usize) -> (u64, u64) {
    let mut words: FxHashMap<u64, u32> = FxHashMap::default();
    let mut around: FxHashMap<u64, u32> = FxHashMap::default();
    for block in page.elements[centre].blocks.clone().filter(|&block| context.prose[block]) {
        let holder = page.holder(block);
        let count = page.blocks[block].measures.words;
        *words.entry(holder.make).or_default() += count;
        *around.entry(page.elements[holder.parent].make).or_default() += count;
    }
    (most(&words), most(&around))
}

/// The key with the largest value, and of equals the largest key: no order of the map can be seen.
fn most(counts: &FxHashMap<u64, u32>) -> u64 {
    let mut entries: Vec<(u32, u64)> = counts.iter().map(|(&key, &count)| (count, key)).collect();
    entries.sort_unstable();
    entries.last().map_or(0, |&(_, key)| key)
}
