//! JSON-LD: the node of the article among all that a page says of itself to machines.

use serde_json::Value;

use super::entities::decode;

/// A script of more bytes than this is not read.
const BYTES: usize = 1 << 20;
/// The most nodes of all scripts of a page.
const NODES: usize = 20_000;

/// What JSON-LD says of the article.
#[derive(Debug, Default)]
pub(crate) struct LinkedData {
    /// The type that ranks highest: `NewsArticle`.
    pub(crate) kind: Option<String>,
    pub(crate) headlines: Vec<String>,
    pub(crate) description: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) modified: Option<String>,
    pub(crate) authors: Vec<Author>,
    /// The only person among all nodes.
    pub(crate) person: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) url: Option<String>,
}

/// One author as JSON-LD names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Author {
    pub(crate) name: String,
    /// Whether the node says that it is an organisation.
    pub(crate) organisation: bool,
}

/// Reads the scripts of a page.
pub(crate) fn read(scripts: &[String]) -> LinkedData {
    let roots: Vec<Value> = scripts.iter().flat_map(|script| parse(script)).collect();
    let nodes = nodes(&roots);
    let rank = |node: &&&Value| rank(node);
    let best = nodes
        .iter()
        .filter(|node| rank(node) > 0)
        .max_by(|a, b| rank(a).cmp(&rank(b)).then(std::cmp::Ordering::Greater));
    let mut data = best.map_or_else(LinkedData::default, |article| of_article(article, &nodes));
    if data.published.is_none() {
        data.published = nodes.iter().filter(|node| is_page(node)).find_map(|page| text(page, "datePublished"));
    }
    data.person = only_person(&nodes);
    data
}

/// The person's name, if the nodes know of one person.
fn only_person(nodes: &[&Value]) -> Option<String> {
    let persons = nodes.iter().filter(|node| types(node).contains(&"Person"));
    let mut names: Vec<String> = persons.filter_map(|person| text(person, "name")).collect();
    names.dedup();
    names.pop().filter(|_| names.is_empty())
}

/// Lenient reading: raw line ends in strings, comments around the script, several values in a row.
fn parse(script: &str) -> Vec<Value> {
    if script.len() > BYTES {
        return Vec::new();
    }
    let tame: String = script.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
    let Some(start) = tame.find(['{', '[']) else { return Vec::new() };
    let values = serde_json::Deserializer::from_str(&tame[start..]).into_iter::<Value>();
    values.map_while(Result::ok).collect()
}

/// All objects, outer ones first.
fn nodes(roots: &[Value]) -> Vec<&Value> {
    let mut queue: std::collections::VecDeque<&Value> = roots.iter().collect();
    let mut nodes = Vec::new();
    while let Some(value) = queue.pop_front() {
        match value {
            Value::Array(values) => queue.extend(values),
            Value::Object(fields) => {
                nodes.push(value);
                queue.extend(fields.values().filter(|value| value.is_array() || value.is_object()));
            }
            _ => {}
        }
        if nodes.len() > NODES {
            break;
        }
    }
    nodes
}

/// The names of a node's types.
fn types(node: &Value) -> Vec<&str> {
    match &node["@type"] {
        Value::String(name) => vec![name],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// How much a node is the article: 0 if it is none.
fn rank(node: &Value) -> u32 {
    let kind =
        types(node).iter().map(|name| type_rank(name.rsplit(['/', ':']).next().unwrap_or(name))).max().unwrap_or(0);
    let told =
        ["headline", "datePublished", "author", "articleBody"].iter().filter(|field| !node[**field].is_null()).count();
    match (kind, told) {
        (0, _) | (_, 0) => 0,
        _ => kind * 10 + u32::try_from(told).unwrap_or(0),
    }
}

fn type_rank(name: &str) -> u32 {
    match name {
        "NewsArticle"
        | "ReportageNewsArticle"
        | "AnalysisNewsArticle"
        | "OpinionNewsArticle"
        | "LiveBlogPosting"
        | "BackgroundNewsArticle"
        | "AskPublicNewsArticle"
        | "ReviewNewsArticle"
        | "AdvertiserContentArticle" => 4,
        "Article" | "BlogPosting" | "Report" | "TechArticle" | "ScholarlyArticle" | "SocialMediaPosting" => 3,
        "Recipe" | "Review" | "HowTo" | "CreativeWork" | "FAQPage" => 2,
        "VideoObject" | "PodcastEpisode" => 1,
        _ => 0,
    }
}

fn is_page(node: &Value) -> bool {
    types(node).iter().any(|name| name.ends_with("Page") || name.ends_with("WebSite"))
}

fn of_article(article: &Value, nodes: &[&Value]) -> LinkedData {
    let names = types(article).into_iter().map(|name| name.rsplit(['/', ':']).next().unwrap_or(name));
    let kind = names.max_by_key(|name| (*name == "LiveBlogPosting", type_rank(name)));
    LinkedData {
        kind: kind.map(str::to_owned),
        headlines: ["headline", "name", "alternativeHeadline"]
            .iter()
            .filter_map(|field| text(article, field))
            .collect(),
        description: text(article, "description"),
        body: lines(article, "articleBody"),
        published: text(article, "datePublished")
            .or_else(|| text(article, "dateCreated"))
            .or_else(|| text(article, "uploadDate")),
        modified: text(article, "dateModified"),
        authors: authors(article, nodes),
        person: None,
        publisher: resolve(&article["publisher"], nodes).and_then(|publisher| text(publisher, "name")),
        language: text(article, "inLanguage"),
        url: text(article, "url").or_else(|| text(article, "mainEntityOfPage")),
    }
}

fn text(node: &Value, field: &str) -> Option<String> {
    let value = match &node[field] {
        Value::Array(values) => values.first()?,
        value => value,
    };
    let found = value.as_str().or_else(|| value["@id"].as_str()).or_else(|| value["@value"].as_str())?;
    Some(decode(found).trim().to_owned()).filter(|text| !text.is_empty())
}

/// The lines of a text as paragraphs.
fn lines(node: &Value, field: &str) -> Option<String> {
    let lines = node[field].as_str()?.split('\n').map(decode).filter(|line| !line.is_empty());
    Some(lines.collect::<Vec<_>>().join("\n\n")).filter(|text| !text.is_empty())
}

/// The node itself, or the one that it points to by `@id`.
fn resolve<'a>(value: &'a Value, nodes: &[&'a Value]) -> Option<&'a Value> {
    let value = if let Value::Array(values) = value { values.first()? } else { value };
    let named = value.get("name").is_some();
    match value["@id"].as_str() {
        Some(id) if !named => nodes.iter().copied().find(|node| node["@id"] == id && node.get("name").is_some()),
        _ => value.is_object().then_some(value),
    }
}

fn authors(article: &Value, nodes: &[&Value]) -> Vec<Author> {
    let field = if article["author"].is_null() { &article["creator"] } else { &article["author"] };
    let values = match field {
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    let mut authors: Vec<Author> = Vec::new();
    for author in values.iter().flat_map(|value| author(value, nodes)) {
        if !authors.contains(&author) {
            authors.push(author);
        }
    }
    authors
}

fn author(value: &Value, nodes: &[&Value]) -> Vec<Author> {
    if let Some(name) = value.as_str() {
        return vec![Author { name: decode(name), organisation: false }];
    }
    let Some(node) = resolve(value, nodes) else { return Vec::new() };
    let organisation = types(node).iter().any(|name| name.ends_with("Organization"));
    let names = match &node["name"] {
        Value::String(name) => vec![name.as_str()],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    names.into_iter().map(|name| Author { name: decode(name), organisation }).collect()
}
