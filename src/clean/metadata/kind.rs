//! What sort of page it is: an article, a live blog, a video.

use super::Sources;
use crate::clean::page::Page;

/// Parts of addresses of live blogs.
const LIVE_PATHS: &[&str] = &[
    "live",
    "liveblog",
    "live-blog",
    "livereporting",
    "live-updates",
    "liveticker",
    "live-ticker",
    "newsblog",
    "en-direct",
    "directo",
    "diretta",
];

/// A page of a live address with fewer times than this is an article on something live.
const POSTS: usize = 4;

impl Sources {
    /// `live blog`, `video` or `article`, as JSON-LD, the address with many times, or `og:type` say.
    pub(crate) fn page_kind(&self, page: &Page) -> Option<(&'static str, &'static str)> {
        let told = self.linked_data.kind.as_deref().and_then(of_type).map(|kind| (kind, "json-ld"));
        let live = || (page.times.len() >= POSTS && self.addresses().any(is_live)).then_some(("live blog", "url"));
        let meta = || page.meta(&["og:type"]).and_then(of_meta).map(|kind| (kind, "meta"));
        // An article's own type says nothing against a live blog.
        told.filter(|(kind, _)| *kind != "article").or_else(live).or(told).or_else(meta)
    }
}

fn of_type(name: &str) -> Option<&'static str> {
    match name {
        "LiveBlogPosting" => Some("live blog"),
        "VideoObject" => Some("video"),
        _ if name.ends_with("Article") || name.ends_with("Posting") || name == "Report" => Some("article"),
        _ => None,
    }
}

fn of_meta(name: &str) -> Option<&'static str> {
    match name {
        "article" => Some("article"),
        _ if name.starts_with("video") => Some("video"),
        _ => None,
    }
}

/// Whether a part of the address is a word for a live blog.
fn is_live(url: &str) -> bool {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    path.split('/').skip(1).any(|part| LIVE_PATHS.contains(&part.to_ascii_lowercase().as_str()))
}
