//! Names in addresses, paths and hashes are none.

use super::Log;
use crate::mention::Mention;
use crate::rule::Scene;
use crate::text::MaskKind;

/// Drops each name that stands in an address, a path or a hash.
pub(super) fn drop_names(scene: &Scene<'_>, mentions: &mut Vec<Mention>, log: &mut Log) {
    log.retain(mentions, |mention| {
        mention.value.name()?;
        let kind = scene.text.mask_over(mention.span)?;
        matches!(kind, MaskKind::Url | MaskKind::Email | MaskKind::Path | MaskKind::Hash)
            .then(|| format!("stands in an address or path ({kind:?})"))
    });
}
