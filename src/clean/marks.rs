//! What an element's tag, class and id say about the part of a page that it holds.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};
use html5ever::{LocalName, local_name};
use rustc_hash::FxHashMap;

/// A set of marks; each is one bit.
pub(crate) type Marks = u32;

macro_rules! marks {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        $($(#[$doc])* pub(crate) const $name: Marks = 1 << $bit;)*
        /// The marks and their names, for features and notes.
        pub(crate) const NAMES: &[(&str, Marks)] = &[$((stringify!($name), $name)),*];
    };
}

marks! {
    /// Menus and ways through the site.
    NAVIGATION = 0;
    /// The page's or the article's head.
    HEADER = 1;
    /// The page's or the article's foot.
    FOOTER = 2;
    /// `aside` and side bars.
    ASIDE = 3;
    /// Forms.
    FORM = 4;
    /// Figures, galleries, players.
    MEDIA = 5;
    /// Captions and credits.
    CAPTION = 6;
    /// Not shown.
    HIDDEN = 7;
    /// Readers' comments.
    COMMENTS = 8;
    /// Links to other articles.
    RELATED = 9;
    /// Share buttons and the like.
    SHARE = 10;
    /// Newsletters, subscriptions, paywalls, donations.
    PROMO = 11;
    /// Advertisements.
    ADVERT = 12;
    /// The author's name or portrait.
    AUTHOR = 13;
    /// Dates, sections, reading times.
    META = 14;
    /// Tags, topics, keywords.
    TAGS = 15;
    /// Cookie banners, dialogs.
    OVERLAY = 16;
    /// The article's text by name.
    BODY = 17;
    /// The article as a whole by name.
    STORY = 18;
    /// The standfirst.
    LEAD = 19;
    /// The headline.
    TITLE = 20;
    /// The `article` element.
    ARTICLE = 21;
    /// The `main` element.
    MAIN = 22;
    /// List items.
    ITEM = 23;
    /// Cells of tables.
    TABLE = 24;
    /// Quotations.
    QUOTE = 25;
    /// Boxes of facts and embeds within a text.
    BOX = 26;
    /// Cards and teasers: pieces of a list of articles.
    CARD = 27;
    /// Slanted letters.
    SLANTED = 28;
    /// Bold letters.
    BOLD = 29;
}

/// Words of classes and ids. A star stands for any end; else the word must end there, or in an s.
#[rustfmt::skip]
static WORDS: &[(Marks, &[&str])] = &[
    (NAVIGATION, &["nav", "navi", "navbar", "navigation", "menu", "breadcrumb*", "pagination", "pager", "topbar", "toolbar", "skip", "jump", "toc", "tableofcontents", "inhaltsverzeichnis", "submenu", "hamburger", "anchors"]),
    (HEADER, &["header", "masthead", "kopf", "articleheader", "pageheader"]),
    (FOOTER, &["footer", "foot", "colophon", "legal", "disclaimer*", "copyright*", "impressum", "bottom", "postscript", "endnote", "fuss"]),
    (ASIDE, &["aside", "sidebar*", "rail", "marginal*", "secondary", "sidecol*", "rightcol*", "leftcol*"]),
    (MEDIA, &["figure", "gallery", "slideshow", "carousel", "player", "video", "audio", "image", "img", "photo", "picture", "media", "lightbox", "bild", "foto", "embed"]),
    (CAPTION, &["caption*", "figcaption", "credit*", "bildunterschrift", "legend", "cutline", "photographer", "imagetext", "wp caption*", "pie foto", "copyrightnotice", "bu"]),
    (HIDDEN, &["hidden", "hide", "visuallyhidden", "sr only", "sronly", "screen reader*", "screenreader*", "noscreen", "print only", "visually hidden"]),
    (COMMENTS, &["comment*", "disqus*", "respond", "reply", "replies", "kommentar*", "comentario*", "commentaire*", "livefyre", "coral", "reactions", "discussion", "forum", "leserkommentar*", "reader comments", "commento", "viafoura"]),
    (RELATED, &["related*", "recommend*", "outbrain*", "taboola*", "trending*", "popular*", "mostread*", "mostpopular*", "most read", "most viewed", "latest", "recirc*", "upnext", "similar*", "suggest*", "read more", "readmore*", "read also", "alsoread", "more stories", "more from", "morefrom*", "more on", "moreon*", "more news", "see also", "also read", "also like", "next article", "prev article", "previous article", "next post", "previous post", "next story", "post navigation", "nav links", "zergnet", "revcontent", "mehr zum thema", "weiterlesen", "leia mais", "veja tambem", "lire aussi", "relacionad*", "correlat*", "associe*", "verwandt*", "weitere", "empfehl*", "topstories", "top stories", "top news", "teaser*", "linklist*", "link list", "further reading", "jp relatedposts", "yarpp*", "recentposts", "recent posts", "recent", "aufmacher", "liveticker teaser", "crosslink*", "storylist", "newslist", "headlines", "infinite*", "readnext", "read next", "you may", "youmay*", "in this article", "links"]),
    (SHARE, &["share*", "sharing*", "social*", "sharedaddy", "addthis*", "addtoany*", "follow*", "print", "bookmark*", "whatsapp", "teilen", "compartir", "partager", "shariff", "google news", "googlenews", "copy link", "likes", "like button", "rating*", "votes", "sociais", "sociaux", "actions", "buttons"]),
    (PROMO, &["newsletter*", "subscri*", "signup*", "sign up", "paywall*", "donat*", "membership*", "cta", "promo*", "offer", "register", "registration", "login", "abo", "abonn*", "upsell*", "piano", "spenden*", "nl signup", "email capture", "inline promo", "call to action", "calltoaction", "app promo", "appeal", "support us", "contribut* epic", "regwall", "meter", "conversion", "optin", "mailchimp", "mailing*", "suscri*", "assina*", "iscriv*", "marketing"]),
    (ADVERT, &["ad", "ads", "advert*", "adslot*", "adunit*", "adbox", "adcontainer*", "adwrap*", "sponsor*", "anzeige*", "werbung*", "publicidad*", "publicite", "pubblicita", "dfp*", "gpt", "adsense", "adsbygoogle", "affiliate*", "deals", "commercial*", "partner*", "reklam*", "annonce", "shopping*", "product*", "price*", "buy*", "coupon*"]),
    (AUTHOR, &["attribution*", "author*", "byline*", "bio", "contributor*", "autor*", "auteur*", "writer*", "journalist*", "redakteur*", "about author", "reporter*", "biography", "profile", "avatar", "signature", "verfasser"]),
    (META, &["meta", "metadata", "date", "dateline", "timestamp*", "time", "published", "pubdate", "datetime", "postdate", "kicker", "eyebrow", "rubric*", "category", "categories", "section name", "sectionname", "label", "info", "datum", "fecha", "reading time", "readtime", "read time", "overline", "dachzeile", "article info", "details", "location", "badge", "channel"]),
    (TAGS, &["tag", "taglist", "tags", "topic*", "keyword*", "etiquetas", "schlagwort*", "filed under", "tagcloud*", "themen", "hashtags", "terms", "labels"]),
    (OVERLAY, &["cookie*", "consent*", "gdpr*", "modal*", "popup*", "overlay*", "dialog*", "toast", "tooltip*", "banner*", "notice*", "alert", "flyout", "onetrust*", "didomi*", "usercentrics*", "drawer", "error", "warning*", "loading", "browser*", "noscript", "breaking", "ticker", "interstitial", "notification*", "adblock*", "message"]),
    (BODY, &["articlebody", "article body*", "articlecontent", "article content*", "articletext", "article text*", "story body*", "storybody*", "story content*", "story text*", "storytext*", "storycontent", "entry content*", "entrycontent", "post content*", "postcontent", "post body*", "postbody", "post text", "news body", "newsbody", "news content", "newscontent", "news text", "newstext", "body content*", "bodycontent", "body copy", "bodycopy", "body text", "bodytext", "content body*", "contentbody", "content text", "text content", "rich text", "richtext*", "article main", "article paragraphs", "article copy", "article detail*", "detail content", "detail body", "detail text", "artikeltext", "artikel text", "cuerpo*", "corpo", "contenido", "conteudo", "contenu", "texto", "artikelinhalt", "article corps", "content article", "content main", "main content article", "paywall content", "prose", "wysiwyg", "text block", "textblock", "blog content", "single content", "td post content", "articulo", "story paragraph*", "page content", "read content", "journal content article", "the content", "article section*", "copy", "body main", "text body", "editor*", "body paragraph", "article body"]),
    (STORY, &["article*", "story", "post", "entry", "hentry", "artikel", "beitrag", "news", "blog", "noticia", "materia", "content", "single", "detail*", "nota", "text", "body", "main", "longform", "liveblog*", "live blog", "page"]),
    (LEAD, &["standfirst", "lead", "lede", "intro*", "subtitle*", "subhead*", "sub title", "sub head*", "sub headline", "dek", "deck", "summary", "excerpt", "description", "chapeau", "sapo", "ingress", "vorspann", "bajada", "entradilla", "subtitulo", "sottotitolo", "occhiello", "linha fina", "abstract", "teaser text", "anleser", "manchet", "preamble", "lid", "sommario", "chapo", "key points", "keypoints", "highlights", "tldr"]),
    (TITLE, &["title", "headline*", "heading", "titel", "titulo", "titre", "titolo", "schlagzeile", "hed"]),
    (QUOTE, &["quote*", "blockquote", "pullquote*", "pull quote*", "zitat", "testimonial*"]),
    (BOX, &["box", "infobox", "factbox", "fact box", "embed*", "callout*", "sidebarbox", "widget*", "inset", "panel", "module", "iframe", "twitter*", "tweet*", "instagram*", "facebook*", "youtube*", "tiktok*", "poll", "quiz", "faq*", "accordion*", "infografik", "infokasten"]),
    (CARD, &["card*", "tile*", "thumb*", "item", "grid", "swiper*", "slick", "slide*", "list item", "feed", "tout", "river", "collection", "stream", "archive", "col", "slot"]),
];

/// The pattern of each word, its marks and whether any end will do.
struct Lexicon {
    automaton: AhoCorasick,
    words: Vec<(Marks, bool)>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut by_word: std::collections::BTreeMap<String, (Marks, bool)> = std::collections::BTreeMap::new();
    for &(mark, words) in WORDS {
        for word in words {
            let open = word.ends_with('*');
            let pattern = word.trim_end_matches('*').replace('*', "").replace(' ', "-");
            let entry = by_word.entry(pattern).or_insert((0, open));
            entry.0 |= mark;
            entry.1 |= open;
        }
    }
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .start_kind(StartKind::Anchored)
        .build(by_word.keys())
        .expect("the words are few and short");
    Lexicon { automaton, words: by_word.into_values().collect() }
});

/// Reads classes and ids, each distinct one once.
#[derive(Default)]
pub(crate) struct Reader {
    known: FxHashMap<String, Marks>,
    folded: Vec<u8>,
}

impl Reader {
    /// The marks that the words of a class or an id stand for.
    pub(crate) fn read(&mut self, names: &str) -> Marks {
        if let Some(&marks) = self.known.get(names) {
            return marks;
        }
        fold(names, &mut self.folded);
        let marks = marks(&self.folded);
        self.known.insert(names.to_owned(), marks);
        marks
    }
}

/// The longest class that is read: honest ones have a few hundred bytes.
const LONGEST: usize = 1024;

/// Lower case, one hyphen for each gap between words and each camel hump, a space between names.
fn fold(names: &str, folded: &mut Vec<u8>) {
    folded.clear();
    let mut lower = false;
    for &byte in names.as_bytes().iter().take(LONGEST) {
        match byte {
            b'A'..=b'Z' => {
                if lower {
                    folded.push(b'-');
                }
                folded.push(byte.to_ascii_lowercase());
            }
            b'a'..=b'z' | b'0'..=b'9' | 0x80.. => folded.push(byte),
            _ if byte.is_ascii_whitespace() => folded.push(b' '),
            _ if folded.last() == Some(&b'-') => {}
            _ => folded.push(b'-'),
        }
        lower = byte.is_ascii_lowercase();
    }
}

fn marks(folded: &[u8]) -> Marks {
    let starts = (0..folded.len())
        .filter(|&at| folded[at].is_ascii_alphanumeric() && (at == 0 || !folded[at - 1].is_ascii_alphanumeric()));
    let mut end = 0;
    let mut marks = 0;
    for start in starts {
        if start < end {
            continue;
        }
        if let Some((found, after)) = word_at(folded, start) {
            marks |= found;
            end = after;
        }
    }
    marks
}

/// The marks of the longest listed word at `start`, and the byte after it.
fn word_at(folded: &[u8], start: usize) -> Option<(Marks, usize)> {
    let Lexicon { automaton, words } = &*LEXICON;
    let mut limit = folded.len();
    loop {
        let input = Input::new(&folded[..limit]).range(start..).anchored(Anchored::Yes);
        let found = automaton.find(input)?;
        let (marks, open) = words[found.pattern().as_usize()];
        if open || ends(folded, found.end()) {
            return Some((marks, found.end()));
        }
        // A shorter listed word may end where a word ends.
        limit = found.end() - 1;
    }
}

fn ends(folded: &[u8], at: usize) -> bool {
    let letter = |at: usize| folded.get(at).is_some_and(u8::is_ascii_alphabetic);
    !letter(at) || (folded[at] == b's' && !letter(at + 1))
}

/// The marks of a tag.
pub(crate) fn of_tag(name: &LocalName) -> Marks {
    match *name {
        local_name!("nav") | local_name!("menu") => NAVIGATION,
        local_name!("header") => HEADER,
        local_name!("footer") => FOOTER,
        local_name!("aside") => ASIDE,
        local_name!("form") | local_name!("button") | local_name!("label") | local_name!("fieldset") => FORM,
        local_name!("figure") => MEDIA,
        local_name!("figcaption") => CAPTION,
        local_name!("dialog") => OVERLAY,
        local_name!("article") => ARTICLE,
        local_name!("main") => MAIN,
        local_name!("li") => ITEM,
        local_name!("table") => TABLE,
        local_name!("blockquote") => QUOTE,
        local_name!("em") | local_name!("i") | local_name!("cite") => SLANTED,
        local_name!("strong") | local_name!("b") => BOLD,
        local_name!("time") => META,
        _ if &**name == "byline" => AUTHOR,
        _ => 0,
    }
}

/// The marks of an ARIA role.
pub(crate) fn of_role(role: &str) -> Marks {
    match role.trim() {
        "navigation" | "menu" | "menubar" | "search" | "tablist" => NAVIGATION,
        "banner" => HEADER,
        "contentinfo" => FOOTER,
        "complementary" => ASIDE,
        "main" => MAIN,
        "article" => ARTICLE,
        "dialog" | "alertdialog" | "alert" | "tooltip" => OVERLAY,
        _ => 0,
    }
}

/// The marks of a microdata property.
pub(crate) fn of_property(property: &str) -> Marks {
    let of = |word: &str| match word {
        "articleBody" | "text" | "reviewBody" => BODY,
        "headline" => TITLE,
        "author" | "creator" => AUTHOR,
        "datePublished" | "dateModified" | "articleSection" => META,
        "description" | "alternativeHeadline" | "alternateName" => LEAD,
        "caption" => CAPTION,
        "keywords" => TAGS,
        "comment" => COMMENTS,
        _ => 0,
    };
    property.split_ascii_whitespace().map(of).fold(0, |marks, mark| marks | mark)
}
