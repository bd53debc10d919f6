//! What the tags of HTML mean for the layout of a text.

use std::sync::LazyLock;

use html5ever::{LocalName, local_name};
use rustc_hash::FxHashMap;

/// How an element takes part in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Breaks the text before and after it.
    Block,
    /// Breaks nothing.
    Inline,
    /// Its characters are never shown as text.
    Skipped,
    /// `br`
    Break,
    /// `hr`
    Rule,
}

/// The elements that are not inline.
#[rustfmt::skip]
const ROLES: &[(Role, &[&str])] = &[
    (Role::Block, &["address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"]),
    (Role::Skipped, &["area", "audio", "base", "canvas", "datalist", "embed", "iframe", "img", "input", "link", "map", "meta", "meter", "noembed", "noframes", "noscript", "object", "option", "param", "picture", "progress", "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video", "wbr", "rp", "rt"]),
    (Role::Break, &["br"]),
    (Role::Rule, &["hr"]),
];

static ROLE_OF: LazyLock<FxHashMap<LocalName, Role>> = LazyLock::new(|| {
    let named = |(role, names): &(Role, &'static [&'static str])| {
        let role = *role;
        names.iter().map(move |name| (LocalName::from(*name), role))
    };
    ROLES.iter().flat_map(named).collect()
});

/// The role of the element `name`.
pub(crate) fn role(name: &LocalName) -> Role {
    ROLE_OF.get(name).copied().unwrap_or(Role::Inline)
}

/// The tags that decisions look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    /// `p`
    Paragraph,
    /// `h1` to `h6`
    Heading(u8),
    /// `li`
    Item,
    /// `dt`, `dd`
    Definition,
    /// `td`, `th`
    Cell,
    /// `pre`
    Pre,
    /// `blockquote`
    Quote,
    /// `figcaption`, `caption`
    Caption,
    /// `article`
    Article,
    /// `main`
    Main,
    /// `body`
    Body,
    /// `div`, `section`, `center`
    Division,
    /// `ul`, `ol`, `dl`, `menu`
    List,
    /// `table`
    Table,
    /// `button`, `legend`, `summary`
    Control,
    /// Any other.
    Other,
}

/// The tag of the element `name`.
pub(crate) fn tag(name: &LocalName) -> Tag {
    match *name {
        local_name!("p") => Tag::Paragraph,
        local_name!("h1") => Tag::Heading(1),
        local_name!("h2") => Tag::Heading(2),
        local_name!("h3") => Tag::Heading(3),
        local_name!("h4") => Tag::Heading(4),
        local_name!("h5") => Tag::Heading(5),
        local_name!("h6") => Tag::Heading(6),
        local_name!("li") => Tag::Item,
        local_name!("dt") | local_name!("dd") => Tag::Definition,
        local_name!("td") | local_name!("th") => Tag::Cell,
        local_name!("pre") => Tag::Pre,
        local_name!("blockquote") => Tag::Quote,
        local_name!("figcaption") | local_name!("caption") => Tag::Caption,
        local_name!("article") => Tag::Article,
        local_name!("main") => Tag::Main,
        local_name!("body") => Tag::Body,
        local_name!("div") | local_name!("section") | local_name!("center") => Tag::Division,
        local_name!("ul") | local_name!("ol") | local_name!("dl") | local_name!("menu") => Tag::List,
        local_name!("table") => Tag::Table,
        local_name!("button") | local_name!("legend") | local_name!("summary") => Tag::Control,
        _ => Tag::Other,
    }
}

/// Whether the element is `h1` to `h6`.
pub(crate) fn is_heading(name: &LocalName) -> bool {
    matches!(tag(name), Tag::Heading(_))
}
