//! Cleaning: pages of all sorts, the furniture of plain text, and pages made to break the reader.

mod encodings;
mod site_rules;

use dateline::clean::{Article, clean, feature_names, trace};
use dateline::document::Document;

fn article(html: &str) -> Article {
    clean(&Document::html("page", html))
}

/// Sentences that read like a report, so that a block counts as running text.
fn sentence(number: usize) -> String {
    format!(
        "The harbour office said on day {number} that the ferry had left the quay, and that repairs would take weeks."
    )
}

fn paragraphs(count: usize) -> String {
    (1..=count)
        .map(|number| format!("<p>{} {}</p>\n", sentence(number), sentence(number + 100)))
        .collect::<Vec<_>>()
        .concat()
}

fn page(head: &str, body: &str) -> String {
    format!("<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>")
}

/// A page with the usual things around its article.
fn usual() -> String {
    let head = r#"<title>Ferry leaves without its captain | The Harbour Times</title>
        <meta property="og:title" content="Ferry leaves without its captain - The Harbour Times">
        <meta property="og:site_name" content="The Harbour Times">
        <link rel=canonical href="https://harbour.example/news/ferry">
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": ["NewsArticle"],
          "headline": "Ferry leaves", "datePublished": "2024-03-05T23:30:00-05:00", "dateModified": "2024-03-07",
          "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Mirja Lind"}],
          "publisher": {"@type": "Organization", "name": "The Harbour Times"}}]}</script>"#;
    let body = format!(
        r#"<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article><h1>Ferry leaves without its captain</h1>
        <div class="share-bar"><a href="/f">Facebook</a> <a href="/t">Twitter</a></div>
        <p class="byline">By Jane Doe and Mirja Lind</p>
        <div class="article-body">{}<p>Read more: <a href="/b">Bridge closed</a></p>
        <div class="related"><h3>Related articles</h3><ul><li><a href="/x">Why the bridge fell</a></li></ul></div>
        {}<p>Sign up for our newsletter and get the news in your inbox.</p></div></article></main>
        <aside class="sidebar"><h2>Most read</h2><ul><li><a href="/y">Ten ferries to take this summer</a></li></ul></aside>
        <footer><p>© 2024 The Harbour Times. All rights reserved.</p></footer>"#,
        paragraphs(3),
        paragraphs(6).split_off(paragraphs(3).len())
    );
    page(head, &body)
}

#[test]
fn the_article_of_a_usual_page_and_nothing_else() {
    let article = article(&usual());
    let wanted: Vec<String> =
        (1..=6).map(|number| format!("{} {}", sentence(number), sentence(number + 100))).collect();
    assert_eq!(article.body, wanted.join("\n\n"));
}

#[test]
fn the_metadata_of_a_usual_page() {
    let article = article(&usual());
    assert_eq!(article.title.as_deref(), Some("Ferry leaves without its captain"));
    assert_eq!(article.byline, ["Jane Doe", "Mirja Lind"]);
    assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2024-03-05"));
    assert_eq!(article.published_from, Some("json-ld"));
    assert_eq!(article.modified.map(|day| day.to_string()).as_deref(), Some("2024-03-07"));
    assert_eq!(article.language.as_deref(), Some("en"));
    assert_eq!(article.site.as_deref(), Some("The Harbour Times"));
    assert_eq!(article.canonical_url.as_deref(), Some("https://harbour.example/news/ferry"));
}

#[test]
fn what_the_input_gives_wins() {
    let mut document = Document::html("page", &usual());
    document.title = Some("Given".to_owned());
    document.published = Some("2020-01-02".parse().expect("a date"));
    let article = clean(&document);
    assert_eq!((article.title.as_deref(), article.published_from), (Some("Given"), Some("input")));
    assert_eq!(article.published, document.published);
}

#[test]
fn words_are_neither_glued_nor_split() {
    let text = format!(
        "{}<p>Rou<b>nd</b> trip<br>and back, <a href=/>Micro</a><i>soft</i> said.<div>New&nbsp;line: soft&shy;ware, zero\u{200b}width. {}</div>",
        paragraphs(4),
        sentence(9)
    );
    let body = article(&page("", &format!("<article>{text}</article>"))).body;
    assert!(body.contains("Round trip\nand back, Microsoft said."), "{body}");
    assert!(body.contains("\n\nNew line: software, zerowidth. The"), "{body}");
}

#[test]
fn days_are_read_wherever_they_stand() {
    let cases = [
        (r#"<meta property="article:published_time" content="2024-03-05T08:00:00Z">"#, "", None, "2024-03-05", "meta"),
        ("", r#"<p><time datetime="2024-03-05">5 March</time></p>"#, None, "2024-03-05", "time"),
        ("", "", Some("https://a.example/2024/03/05/ferry"), "2024-03-05", "url"),
        ("", "<p>Published: March 5, 2024</p>", None, "2024-03-05", "dateline"),
        ("", "<p>Published: 03/05/2024 / Updated: 03/06/2024 10:30:15</p>", None, "2024-03-05", "dateline"),
        ("", "<p>5. März 2024, 10:30 Uhr</p>", None, "2024-03-05", "dateline"),
        ("", "<p>2024年3月5日 10時30分</p>", None, "2024-03-05", "dateline"),
    ];
    for (head, line, url, day, from) in cases {
        let html = page(head, &format!("<article><h1>Ferry leaves port</h1>{line}{}</article>", paragraphs(4)));
        let mut document = Document::html("page", &html);
        document.url = url.map(str::to_owned);
        let article = clean(&document);
        let found = (article.published.map(|day| day.to_string()), article.published_from);
        assert_eq!(found, (Some(day.to_owned()), Some(from)), "{head} {line} {url:?}");
    }
}

fn furniture(text: &str) -> Vec<(String, &'static str)> {
    let article = clean(&Document::plain("text", text));
    assert_eq!(article.body, text, "plain text comes back verbatim");
    article.furniture.iter().map(|line| (text[line.span.range()].to_owned(), line.kind)).collect()
}

#[test]
fn lines_of_furniture_in_plain_text() {
    let text = format!(
        "Ferry leaves port\n\nBy Jane Doe, Harbour Reporter\n\nPublished 5 March 2024, 10:30 GMT\n\nGetting your Trinity Audio player ready...\n\n{}\n\n\
         The ferry, the quay and the crane\nImage credit: Unsplash\n\n{}\n\nRead more: Bridge closed for a year\n\nShare this article\n\n\
         Sign up for our newsletter\n\n© 2024 Harbour Times. All rights reserved.\n",
        sentence(1),
        sentence(2)
    );
    let kinds: Vec<&str> = furniture(&text).into_iter().map(|(_, kind)| kind).collect();
    let wanted = [
        "byline",
        "publication line",
        "player notice",
        "caption",
        "image credit",
        "related link",
        "share line",
        "newsletter line",
        "copyright line",
    ];
    assert_eq!(kinds, wanted);
}

#[test]
fn running_text_is_no_furniture() {
    let lines = [
        "Published in 2019 by a small press, the book sold three million copies in its first year.",
        "By Monday evening the ferry had returned.",
        "By The Numbers",
        "Share prices fell by 3 percent.",
        "Related companies must report their holdings by June.",
        "Updated rules for 2024 came into force on Monday.",
        "Subscribe is a word that the minister does not like.",
        "Advertisement spending rose to 4 billion euros last year.",
        "Photo by photo, the archive shows how the city grew, from the first harbour wall to the last crane that was built in 1962.",
        "Cookies were served at noon, and the minister left early.",
        "Comments by the minister angered the fishermen, who left the room.",
    ];
    for line in lines {
        let found = furniture(&format!("The harbour\n\n{line}\n\nThe end came later."));
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn every_block_says_why_it_was_dropped() {
    let blocks = trace(&usual());
    let reason = |text: &str| blocks.iter().find(|block| block.text.starts_with(text)).map(|block| block.dropped);
    assert_eq!(reason("Ferry leaves"), Some(Some("title")));
    assert_eq!(reason("Read more"), Some(Some("related link")));
    assert_eq!(reason("© 2024"), Some(Some("copyright line")));
    assert_eq!(reason("The harbour office"), Some(None));
    let names = feature_names();
    assert!(blocks.iter().flat_map(|block| &block.features).all(|&feature| usize::from(feature) < names.len()));
}

#[test]
fn the_table_of_weights_is_that_of_the_features() {
    let mut names = feature_names();
    assert_eq!(names, dateline::clean::weighed_names(), "the weights must be fitted anew after a change of features");
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), feature_names().len(), "a name stands twice");
}

#[test]
fn hostile_pages_end_and_keep_their_text() {
    let start = format!("<article><h1>Ferry leaves port</h1>{}", paragraphs(5));
    let attributes = (0..64_000).map(|number| format!(" a{number}=1")).collect::<Vec<_>>().concat();
    let formatting = (0..4_000).map(|number| format!("<b id=i{number}><p>x")).collect::<Vec<_>>().concat();
    let cases = [
        ("div", "<div>".repeat(100_000), Some("depth 512")),
        ("list", "<ul><li>".repeat(50_000), Some("depth 512")),
        ("closed", "<div>".repeat(16_000) + &"</x>".repeat(64_000), Some("depth 512")),
        ("attributes", format!("<p{attributes}>x</p>"), Some("attributes 512")),
        ("body attributes", format!("<body{attributes}>"), Some("attributes 512")),
        ("formatting", formatting, None),
        ("font", "<font><div>".repeat(16_000) + "</font>", Some("depth 512")),
        ("angle", "<".repeat(100_000), None),
        ("entities", "&".repeat(100_000), None),
        ("comment", "<!--".to_owned() + &"- ".repeat(100_000), None),
        ("script", "<script>".to_owned() + &"a<b ".repeat(50_000), None),
        ("json", format!(r#"<script type="application/ld+json">{}</script>"#, "[".repeat(100_000)), None),
        (
            "tags in json",
            format!(
                r#"<script type="application/ld+json">{{"@type":"Article","headline":"{}"}}</script>"#,
                "<a".repeat(100_000)
            ),
            None,
        ),
        ("commas", format!("<p class=byline>{}</p>", "a, ".repeat(50_000)), None),
        ("digits", format!("<p>{}</p>", "1.".repeat(50_000)), None),
        ("breaks", "x<br>".repeat(20_000), None),
    ];
    for (name, bomb, limit) in cases {
        let article = article(&page("", &(start.clone() + &bomb)));
        assert!(article.body.starts_with(&sentence(1)), "{name}: the text before is lost");
        if let Some(limit) = limit {
            assert_eq!(article.limits, [limit], "{name}");
        }
    }
}

#[test]
fn odd_pages_give_less_and_no_panic() {
    let usual = usual();
    let cut = (0..usual.len()).step_by(97).map(|end| usual[..usual.floor_char_boundary(end)].to_owned());
    let odd = [
        "",
        " ",
        "\0",
        "<",
        "<html",
        "<script>let a = 1",
        "<p>",
        "\u{feff}",
        "</p></p>",
        "<table><p>x</table>",
        "<title>x",
        "<svg><p><title>",
    ];
    for html in odd.into_iter().map(str::to_owned).chain(cut) {
        let article = article(&html);
        assert!(article.body.len() <= html.len() + 2 * html.matches('<').count());
    }
    assert_eq!(article("<script>var text = 'The ferry left the quay, and nobody saw it.'</script>").body, "");
}

#[test]
fn a_short_paragraph_is_an_article_and_nothing_is_told() {
    let short = article("<h1>Ferry late</h1><nav><p>All news of today.</p></nav><p>The ferry left an hour late.</p>");
    assert_eq!((short.body.as_str(), short.warnings.len()), ("The ferry left an hour late.", 0));
    let head = r#"<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry late",
        "articleBody":"The ferry left an hour late.\nNobody was hurt."}</script>"#;
    let scripted = article(&page(head, "<div id=app></div>"));
    assert_eq!(scripted.body, "The ferry left an hour late.\n\nNobody was hurt.");
    let payload = r#"<script type="application/json">{"id":7,"lead":"Short.","blocks":[
        {"html":"<p>The ferry left the quay an hour late, and nobody on board was hurt in the storm.</p>"},
        {"html":"<p>It will leave again on Monday, the harbour office said, if the wind lets it do so.</p>"}]}</script>"#;
    assert_eq!(article(&page("", payload)).body.matches("\n\n").count(), 1);
    let empty = article(&page("", "<div id=app></div>"));
    assert_eq!((empty.body.as_str(), empty.warnings.len()), ("", 1));
}

#[test]
fn titles_without_labels_sites_and_other_headings() {
    let cases = [
        (
            r#"<meta property="og:title" content="Ferry leaves">"#,
            "<h1><span class=label>Ports</span> Ferry leaves without its captain</h1>",
        ),
        (
            "<title>Ferry leaves without its captain - Harbour Times</title>",
            "<h1>Ferry leaves without its captain</h1>",
        ),
        (r#"<meta property="og:title" content="A day at sea">"#, "<h1>Ferry leaves without its captain</h1>"),
        (
            r#"<meta property="og:title" content="Ferry leaves without its captain">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry leaves without its captain"}</script>"#,
            "<h1>Ferry leaves without</h1>",
        ),
    ];
    for (head, heading) in cases {
        let title = article(&page(head, &format!("{heading}{}", paragraphs(3)))).title;
        assert_eq!(title.as_deref(), Some("Ferry leaves without its captain"), "{head} {heading}");
    }
}

#[test]
fn authors_are_named_in_many_ways() {
    let cases = [
        ("", "<p><span>By</span><span>Jane Doe</span></p>"),
        ("", "<p>Contributors:</p><p>Jane Doe</p>"),
        ("", r#"<p><a href="/news/authors/doe">Jane Doe</a></p>"#),
        (r#"<meta name="author" content="jdoe">"#, r#"<p class="byline">By <a rel=author href="/a">Jane Doe</a></p>"#),
    ];
    for (head, line) in cases {
        let body = format!("<article><h1>Ferry leaves port</h1>{line}{}</article>", paragraphs(3));
        assert_eq!(article(&page(head, &body)).byline, ["Jane Doe"], "{head} {line}");
    }
}

#[test]
fn the_day_beside_the_headline_is_the_local_one() {
    let head = |end: &str| format!(r#"<meta property="article:published_time" content="2024-03-06T01:10:00{end}">"#);
    let body = format!("<article><h1>Ferry leaves port</h1><p>March 5, 2024</p>{}</article>", paragraphs(3));
    let day = |end: &str| article(&page(&head(end), &body)).published.map(|day| day.to_string());
    assert_eq!(day("Z").as_deref(), Some("2024-03-05"));
    assert_eq!(day("+02:00").as_deref(), Some("2024-03-06"));
    let script = "<script>var data = {\"id\": 7, \"publishedAt\": \"2024-03-05T10:00\"}</script>";
    let scripted = article(&page(script, &paragraphs(3)));
    assert_eq!(
        (scripted.published.map(|day| day.to_string()).as_deref(), scripted.published_from),
        (Some("2024-03-05"), Some("script"))
    );
}

/// The day of publication of a page with these metas, this line below the headline and this one far from it.
fn day_of(head: &str, below: &str, far: &str) -> Option<String> {
    let body = format!("<article><h1>Ferry leaves port</h1>{below}{}</article><div>{far}</div>", paragraphs(90));
    article(&page(head, &body)).published.map(|day| day.to_string())
}

#[test]
fn a_day_below_the_headline_may_be_before_the_one_told_to_machines() {
    let moved = r#"<meta property="article:published_time" content="2024-03-05T08:00:00Z">"#;
    assert_eq!(day_of(moved, "<p>8 October 2022</p>", "").as_deref(), Some("2022-10-08"));
    // A later one, one of another zone, the same digits in another order, a change, or a day in a sentence says nothing.
    let others = [
        "8 October 2024",
        "4 March 2024",
        "2024-05-03",
        "Updated 8 October 2022",
        "It was built on 8 October 2022 by a yard that no longer exists.",
    ];
    for line in others {
        let day = day_of(moved, &format!("<p>{line}</p>"), "");
        assert!(matches!(day.as_deref(), Some("2024-03-05" | "2024-03-04")), "{line}: {day:?}");
    }
    let address = r#"<link rel=canonical href="https://a.example/2024/03/05/ferry">"#;
    assert_eq!(day_of(&(moved.to_owned() + address), "<p>8 October 2022</p>", "").as_deref(), Some("2024-03-05"));
}

#[test]
fn a_day_far_from_the_headline_is_none_of_the_article() {
    assert_eq!(day_of("", "", "<p>The harbour is 8 October 2022 older.</p>"), None);
    assert_eq!(day_of("", "", "<p>Published 8 October 2022</p>").as_deref(), Some("2022-10-08"));
}

/// The body of a page with these elements between three paragraphs and three others, without the paragraphs.
fn between(elements: &str) -> String {
    let after = paragraphs(6).split_off(paragraphs(3).len());
    let html =
        format!("<article><h1>Ferry leaves without its captain</h1>{}{elements}{after}</article>", paragraphs(3));
    let body = article(&page("", &html)).body;
    body.split("\n\n").filter(|block| !block.starts_with("The harbour office")).collect::<Vec<_>>().join("|")
}

#[test]
fn lists_tables_and_quotes_in_the_text_are_text() {
    assert_eq!(
        between("<ul><li>The quay is closed.</li><li>The crane is down.</li></ul>"),
        "The quay is closed.|The crane is down."
    );
    let table = "<table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>12</td></tr></table>";
    assert_eq!(between(table), "Day|Ferries|Monday|12");
    let links = "<table><tr><td><a href=/a>All news</a></td><td><a href=/b>Sport</a></td></tr></table>";
    assert_eq!(between(links), "");
    assert_eq!(
        between("<blockquote>We will not leave again, said the captain.</blockquote>"),
        "We will not leave again, said the captain."
    );
}

#[test]
fn notices_of_cookies_and_paywalls_are_none_of_the_text() {
    let notices = [
        "We use cookies to give you the best experience. By going on you accept them.",
        "Wir verwenden Cookies, um Ihnen das beste Angebot zu machen.",
        "Nous utilisons des cookies pour améliorer votre visite.",
        "Utilizamos cookies para mejorar su visita.",
        "Utilizziamo i cookie per migliorare la tua visita.",
        "Wij gebruiken cookies om uw bezoek te verbeteren.",
        "Usamos cookies para melhorar a sua visita.",
        "Vi använder cookies för att förbättra ditt besök.",
        "Używamy plików cookie, aby ulepszyć serwis.",
        "Мы используем файлы cookie для улучшения работы сайта.",
        "Bu sitede çerezler kullanılmaktadır.",
        "当サイトはクッキーを使用しています。",
        "This article is for subscribers only.",
        "Dieser Artikel ist nur für Abonnenten.",
        "Sie haben noch 80 % des Artikels vor sich.",
        "Cet article est réservé aux abonnés.",
        "Este artículo es exclusivo para suscriptores.",
        "Questo articolo è riservato agli abbonati.",
        "Dit artikel is alleen voor abonnees.",
        "Este conteúdo é exclusivo para assinantes.",
        "Artykuł dostępny tylko dla prenumeratorów.",
        "Материал доступен только подписчикам.",
        "Den här artikeln är bara för prenumeranter.",
        "この記事は有料会員限定です。",
    ];
    for notice in notices {
        assert_eq!(between(&format!("<p>{notice}</p>")), "", "{notice}");
    }
    for text in ["Sie haben noch keine Antwort erhalten.", "Cookies were on the menu of the ferry that day, and tea."] {
        assert_eq!(between(&format!("<p>{text}</p>")), text);
    }
}

#[test]
fn what_follows_the_comments_heading_is_none_of_the_text() {
    let comments =
        "<h3>Comments</h3><p>I think that the captain should have known better, said one reader of this paper.</p>";
    let html = format!("<article><h1>Ferry leaves without its captain</h1>{}{comments}</article>", paragraphs(4));
    assert_eq!(article(&page("", &html)).body.matches("\n\n").count(), 3);
}

#[test]
fn the_few_words_of_a_page_are_its_text() {
    for (html, body) in [
        ("<h1>Ferry late</h1><p>It rained.</p>", "It rained."),
        (
            "<nav><a href=/>Home</a></nav><div>Ferry late again</div><footer>The Harbour Times</footer>",
            "Ferry late again",
        ),
        ("Hello, world", "Hello, world"),
    ] {
        assert_eq!(article(html).body, body);
    }
    let menu = (0..9).map(|number| format!("<div>Section {number}</div>")).collect::<Vec<_>>().concat();
    assert_eq!(article(&menu).body, "");
}

#[test]
fn the_posts_of_a_live_blog_stand_in_the_pages_order() {
    let post = |number: usize| {
        let time = format!("<time datetime='2024-03-05T1{number}:15:00Z'>1{number}:15</time>");
        format!("<article class=post>{time}<h3>Post {number} from the quay</h3><p>{}</p></article>", sentence(number))
    };
    let posts = (0..8).rev().map(post).collect::<Vec<_>>().concat();
    let body = format!("<main><h1>Storm at the harbour</h1><div class=liveblog>{posts}</div></main>");
    let told = r#"<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm"}</script>"#;
    let addressed = r#"<link rel=canonical href="https://harbour.example/live/storm">"#;
    for head in [told, addressed] {
        let article = article(&page(head, &body));
        let wanted = (0..8).rev().map(|number| format!("Post {number} from the quay\n\n{}", sentence(number)));
        assert_eq!(article.body, wanted.collect::<Vec<_>>().join("\n\n"), "{head}");
        assert_eq!(article.page_kind, Some("live blog"), "{head}");
    }
    let usual = article(&usual());
    assert_eq!(usual.page_kind, Some("article"));
}
