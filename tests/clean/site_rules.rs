//! Rules for single sites: selectors, and what is wrong with bad ones.

use dateline::clean::{Article, SiteRules, clean_with};
use dateline::document::Document;

use super::{article, page, usual};

/// The article of a page under rules in TOML.
fn ruled(rules: &str, html: &str) -> Article {
    let mut document = Document::html("page", html);
    document.url = Some("https://news.harbour.example/ferry".to_owned());
    clean_with(&document, &SiteRules::parse("sites.toml", rules).expect("good rules"))
}

#[test]
fn the_rule_of_the_longest_domain_wins() {
    let html = page("", "<div class=a>From a.</div><div id=b><i data-x='1 2'>From b.</i></div>");
    let rules =
        "['harbour.example']\nbody = '.a'\n['news.harbour.example']\nbody = ['h6', '#b']\n['x.example']\nbody = '.a'";
    assert_eq!(ruled(rules, &html).body, "From b.");
    assert_ne!(ruled("['arbour.example']\nbody = '#b'", &html).body, "From b.", "no part of a label is a domain");
    let missed = ruled("['harbour.example']\nbody = 'h6'\ntitle = 'h5'", &usual());
    assert_eq!(missed.body, article(&usual()).body, "what a rule does not find is found as ever");
    assert!(missed.warnings.iter().any(|warning| warning.contains("found no body")), "{:?}", missed.warnings);
}

#[test]
fn selectors_are_those_of_style_sheets() {
    let body = "<div class='a b'><p id=x>One.</p><section><p lang=en-GB data-n='u v'>Two.</p></section></div>";
    let html = page("", &(body.to_owned() + "<p class=md:c>Three.</p>"));
    let cases = [
        (".a p", "One.\n\nTwo."),
        (".a > p", "One."),
        ("div.a.b section>p", "Two."),
        ("body > div p, p.md\\:c", "One.\n\nTwo.\n\nThree."),
        ("p#x", "One."),
        ("[lang]", "One.\n\nTwo.\n\nThree."),
        ("p[lang^=en]", "Two."),
        ("p[ lang $= 'GB' ]", "Two."),
        ("[lang*=\"n-G\"]", "Two."),
        ("[data-n~=v]", "Two."),
        ("* > section", "Two."),
    ];
    for (selector, body) in cases {
        let rules = format!("['harbour.example']\nbody = '''{selector}'''");
        assert_eq!(ruled(&rules, &html).body, body, "{selector}");
    }
}

#[test]
fn bad_rules_name_their_line() {
    let cases = [
        ("x", 1, "expected"),
        ("['a.b']\n\nbody = 'p:hover'", 3, "pseudo-classes"),
        ("['a.b']\nbody = ['p', 'a >']", 2, "missing"),
        ("['a.b']\nbody = '> a'", 2, "nothing before"),
        ("['a.b']\nbody = ''", 2, "missing"),
        ("['a.b']\nbody = 'p,'", 2, "missing"),
        ("['a.b']\nbody = '[a'", 2, "after an attribute"),
        ("['a.b']\nbody = '[a=\"x]'", 2, "closing quote"),
        ("['a.b']\nbody = 'p + p'", 2, "not known"),
        ("['a.b']\nbody = 7", 2, "in quotes"),
        ("['a.b']\nlead = 'p'", 2, "`lead` is not known"),
        ("[harbour]\nbody = 'p'", 1, "not a domain"),
    ];
    for (rules, line, why) in cases {
        let message = SiteRules::parse("sites.toml", rules).expect_err(rules).to_string();
        assert!(
            message.starts_with(&format!("sites.toml, line {line}: ")) && message.contains(why),
            "{rules}: {message}"
        );
    }
}
