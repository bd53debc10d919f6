//! Dresses a small page up as news sites do: the corpus holds little more than articles, and a reader of pages spends most
//! of its time on what is around them.
//!
//! The measures are those of real news pages: some 105 KB in the median, half of it in scripts and styles, and some 1,600
//! nodes, few of which belong to the article.

use std::fmt::Write as _;

/// Scripts and styles, and the bytes of each.
const SCRIPTS: usize = 24;
const SCRIPT_BYTES: usize = 2_200;
/// Links of the menus and of the foot.
const LINKS: usize = 150;
/// Teasers of other articles.
const TEASERS: usize = 40;

/// The page with scripts and menus before its article, and teasers, a foot and more scripts after it.
pub(crate) fn dressed(page: &str) -> String {
    let body = page.find("<body").and_then(|at| Some(at + page[at..].find('>')? + 1));
    let start = body.unwrap_or(0);
    let end = page.rfind("</body>").filter(|&end| end >= start).unwrap_or(page.len());
    let (head, rest) = page.split_at(start);
    let (article, tail) = rest.split_at(end - start);
    let head = match head.find("</head>") {
        Some(at) => format!("{}{}{}", &head[..at], scripts(0..SCRIPTS / 2), &head[at..]),
        None => head.to_owned() + &scripts(0..SCRIPTS / 2),
    };
    let (menu, foot) = (links("header", 0..LINKS / 2), links("footer", LINKS / 2..LINKS));
    head + &menu + article + &teasers() + &foot + &scripts(SCRIPTS / 2..SCRIPTS) + tail
}

/// Every fourth a style sheet.
fn scripts(range: std::ops::Range<usize>) -> String {
    let mut out = String::new();
    for number in range {
        let (tag, line) = if number % 4 == 3 {
            ("style", ".c-card--wide > .c-card__link:hover { color: #1a1a1a; margin: 0 1.5rem 2px auto; }\n")
        } else {
            (
                "script",
                "window.page = window.page || []; if (a < 3 && b[\"k\"]) { page.push({id: 17, slot: 'top'}); }\n",
            )
        };
        let _ = write!(out, "<{tag} data-n=\"{number}\">{}</{tag}>", line.repeat(SCRIPT_BYTES / line.len()));
    }
    out
}

fn links(tag: &str, range: std::ops::Range<usize>) -> String {
    let item = |number: usize| {
        format!(
            "<li class=\"c-menu__item c-menu__item--{number}\"><a class=\"c-menu__link\" href=\"https://news.example/section/{number}/\" \
             data-track=\"menu-{number}\"><span class=\"c-menu__label\">Section {number}</span></a></li>\n"
        )
    };
    let items: String = range.map(item).collect();
    format!(
        "<{tag} class=\"c-site-{tag}\"><nav aria-label=\"Sections\"><ul class=\"c-menu\">{items}</ul></nav></{tag}>"
    )
}

fn teasers() -> String {
    let teaser = |number: usize| {
        format!(
            "<article class=\"c-card c-card--teaser\" data-id=\"{number}\"><a class=\"c-card__link\" href=\"/news/{number}\">\
             <figure class=\"c-card__media\"><img loading=\"lazy\" width=\"320\" height=\"180\" alt=\"\" \
             src=\"https://img.example/{number}.jpg?w=320&amp;q=75\" srcset=\"https://img.example/{number}.jpg?w=640&amp;q=75 2x\">\
             </figure><h3 class=\"c-card__headline\">The town council votes on bridge number {number}</h3></a>\
             <p class=\"c-card__summary\">It would join both banks of the river, and would cost {number} million.</p>\
             <time class=\"c-card__date\" datetime=\"2024-03-05T10:00:00Z\">5 March</time></article>\n"
        )
    };
    let teasers: String = (1..=TEASERS).map(teaser).collect();
    format!("<section class=\"c-related\"><h2>More news</h2>{teasers}</section>")
}
