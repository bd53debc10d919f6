//! Two documents with one id: both are read, the second says so.

use std::collections::HashSet;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::document::Input;

/// Passes `inputs` on, with a warning in each document whose id stood before.
pub(super) fn noted(inputs: impl Iterator<Item = Input> + Send) -> impl Iterator<Item = Input> + Send {
    // Hashes in place of ids: a run over a million articles keeps 8 bytes of each.
    let mut seen = HashSet::new();
    inputs.map(move |mut input| {
        if let Ok(document) = &mut input
            && !seen.insert(hash(&document.id))
        {
            document.warnings.push("an input before this one has the same id".to_owned());
        }
        input
    })
}

fn hash(id: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(id.as_bytes());
    hasher.finish()
}
