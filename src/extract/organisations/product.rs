//! The boundary between a company and its products, and between a platform that acts and one that is a place.

use std::ops::Range;

use super::walk::Walk;
use crate::lexicon::Words;
use crate::lexicon::bodies::{head, is_suffix, is_trade};
use crate::lexicon::cues::{is_staff, is_technical, is_worker};
use crate::lexicon::nations::nation;
use crate::lexicon::openers::{is_calendar, is_function, is_title};
use crate::text::{Sentence, Shape};

/// Where people meet or put things: their names are places more often than bodies.
static PLATFORMS: Words = Words::new(
    "
BitBucket Bitbucket Blogspot Discord Dropbox Facebook Gmail Instagram LinkedIn Linkedin Mastodon Medium OneDrive
Pastebin Pinterest Reddit SharePoint Signal Skype Slack Snapchat SourceForge Steam Telegram Threads TikTok Tumblr
Twitter VK Viber WeChat WhatsApp Weibo X YouTube Youtube Zoom
",
);

/// Whether `word` is the name of a place where people meet or put things.
pub(super) fn is_platform(word: &str) -> bool {
    PLATFORMS.contains(word)
}

/// What a platform is full of: before these words its name is a place.
static CONTENTS: Words = Words::new(
    "
account accounts ad ads app apps bot bots channel channels chat chats clip comment comments direct feed feeds follower
followers friend friends group groups handle handles link links live message messages messaging messenger page pages
platform post posts profile profiles thread threads timeline tweet tweets url urls user users video videos
",
);

/// Whether the platform at `tokens` is only where something stands: "on Twitter", "Twitter users".
pub(super) fn is_platform_place(walk: Walk<'_>, tokens: &Range<usize>, sentence: &Sentence) -> bool {
    if !PLATFORMS.contains(walk.word(tokens.end - 1)) {
        return false;
    }
    let before = tokens.start.checked_sub(1).filter(|&before| before >= sentence.tokens.start);
    let on = before.is_some_and(|before| matches!(walk.word(before), "on" | "On" | "via" | "onto" | "over"));
    on || tokens.end < sentence.tokens.end && CONTENTS.contains(walk.word(tokens.end))
}

/// Whether what stands behind a company's name, at the token `behind`, makes both the name of a product.
pub(super) fn is_product(walk: Walk<'_>, behind: usize, sentence: &Sentence, titled: bool) -> bool {
    if behind >= sentence.tokens.end {
        return false;
    }
    let word = walk.word(behind);
    match walk.shape(behind) {
        Shape::Number | Shape::Mixed => !walk.touches(behind),
        Shape::Camel => true,
        Shape::Capital | Shape::Upper => !titled && !goes_on(word),
        _ => false,
    }
}

/// Heads that companies give their wares: "Microsoft Office", "Acme Update Service".
pub(super) fn is_service(word: &str) -> bool {
    matches!(
        word,
        "Office"
            | "Service"
            | "Center"
            | "Authority"
            | "Library"
            | "Registry"
            | "Guard"
            | "Command"
            | "Assembly"
            | "Forum"
            | "Force"
            | "Board"
    )
}

/// Whether a capitalised word behind a company's name leaves it a company.
fn goes_on(word: &str) -> bool {
    is_calendar(word)
        || is_function(word)
        || is_title(word)
        || is_suffix(word)
        || is_trade(word)
        || nation(word).is_some()
        || is_staff(word)
        || is_worker(word)
        || head(word).is_some_and(|head| !is_service(head.word))
        || is_technical(word) && !matches!(word, "ID" | "AV" | "TV" | "OS" | "GPS" | "EDR" | "VPN" | "SDK" | "ARM")
        || matches!(word, "VP" | "SVP" | "EVP" | "Senior" | "Global" | "Head" | "Threat" | "CSO" | "COO" | "CMO")
}
