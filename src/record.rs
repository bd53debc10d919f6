//! The record: the public JSON form of one article. The only place where offsets are code points.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::{Body, Document};
use crate::mention::Mention;
use crate::pipeline::Extraction;
use crate::resolve::Entity;
use crate::text::{CodePoints, Span, Text};
use crate::value::{ActorKind, Name, Quantity, Timex, Value};

/// The version of the record's form; it rises when a key changes its meaning or goes.
pub const SCHEMA_VERSION: u32 = 1;

/// All that the program says of one article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// The version of this form.
    pub schema_version: u32,
    /// The input's id, or a stable one from its path or URL.
    pub id: String,
    /// The input as the user named it.
    pub uri: String,
    /// `html` or `text`.
    pub kind: String,
    /// SHA-256 of the source bytes.
    pub sha256: String,
    /// The encoding that the bytes were read in.
    pub encoding: String,
    /// The headline.
    pub title: Option<String>,
    /// The authors.
    pub byline: Vec<String>,
    /// The day of publication, ISO 8601.
    pub published: Option<String>,
    /// Where `published` comes from.
    pub published_from: Option<String>,
    /// The day of the last change, ISO 8601.
    pub modified: Option<String>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// The site's name.
    pub site: Option<String>,
    /// The address that the page calls its own.
    pub canonical_url: Option<String>,
    /// What sort of page it is: `article`, `live blog`, `video`.
    #[serde(default)]
    pub page_kind: Option<String>,
    /// The article's text; left out by `--no-text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Lines of `text` that are no part of the article.
    pub furniture: Vec<FurnitureLine>,
    /// Named bodies.
    pub organisations: Vec<Organisation>,
    /// Groups, persons and unnamed actors.
    pub actors: Vec<Actor>,
    /// Expressions of time.
    pub dates: Vec<DateMention>,
    /// Numbers and what they count.
    pub counts: Vec<CountMention>,
    /// Safety limits that cut this article short.
    pub limits: Vec<String>,
    /// What was odd about the input.
    pub warnings: Vec<String>,
}

/// A line of the text that is no part of the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FurnitureLine {
    /// First code point.
    pub start: u32,
    /// The code point after the last.
    pub end: u32,
    /// What it is.
    pub kind: String,
}

/// A stretch of `text`, or of `title` where `field` says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// First code point.
    pub start: u32,
    /// The code point after the last.
    pub end: u32,
    /// The characters.
    pub text: String,
    /// `title` where the offsets point into the title; absent for `text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

/// One mention of a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameMention {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// The rule that found it.
    pub rule: String,
    /// The name as the list has it, if a list found it.
    pub alias: Option<String>,
    /// The list.
    pub source: Option<String>,
}

/// A named body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Organisation {
    /// The best full name.
    pub name: String,
    /// `company`, `government`, `agency` …
    #[serde(rename = "type")]
    pub subtype: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The best external id, `registry:identifier`.
    pub id: Option<String>,
    /// All known ids by registry.
    pub ids: BTreeMap<String, String>,
    /// Its mentions, in order.
    pub mentions: Vec<NameMention>,
}

/// A threat group, a person, or an unnamed actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Actor {
    /// The best full name.
    pub name: String,
    /// `group`, `person` or `unnamed`.
    pub kind: String,
    /// ISO 3166-1 alpha-2 of the attribution.
    pub country: Option<String>,
    /// The best external id, `registry:identifier`.
    pub id: Option<String>,
    /// All known ids by registry.
    pub ids: BTreeMap<String, String>,
    /// Other names that lists know.
    pub aliases: Vec<String>,
    /// A person's title or role as the text states it.
    pub role: Option<String>,
    /// The body that a person speaks for, as the text states it.
    pub affiliation: Option<String>,
    /// Its mentions, in order.
    pub mentions: Vec<NameMention>,
}

/// An expression of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DateMention {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The TIMEX3 value.
    pub value: String,
    /// The first civil day that the value covers.
    pub earliest: Option<String>,
    /// The last civil day that the value covers.
    pub latest: Option<String>,
    /// The day that a relative expression was resolved against.
    pub anchor: Option<String>,
    /// The rule that found it.
    pub rule: String,
}

/// A number and what it counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CountMention {
    /// Where it stands.
    #[serde(flatten)]
    pub place: Place,
    /// The number, or the lower end of a range.
    pub value: Number,
    /// The upper end of a range.
    pub value_max: Option<Number>,
    /// ISO 4217 code, `percent`, or a unit's English name in the singular.
    pub unit: Option<String>,
    /// The counted noun phrase.
    pub of: Option<String>,
    /// `approx`, `more_than`, `less_than`, `at_least`, `at_most`, `up_to`.
    pub modifier: Option<String>,
    /// `up` or `down` where the text says that the number rose or fell; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trend: Option<String>,
    /// The rule that found it.
    pub rule: String,
}

/// A number that is written without `.0` where it is whole.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Number(pub f64);

/// Up to here every whole `f64` is the number it shows.
const EXACT: f64 = 9_007_199_254_740_992.0;

impl Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(number) = *self;
        if number.fract() == 0.0 && number.abs() < EXACT {
            #[allow(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
            serializer.serialize_i64(number as i64)
        } else {
            serializer.serialize_f64(number)
        }
    }
}

/// Puts together the record of one article; `with_text` is off for `--no-text`.
pub fn record(document: &Document, extraction: &Extraction, with_text: bool) -> Record {
    let article = &extraction.article;
    let writer = Writer::new(&extraction.text);
    let (organisations, actors) = writer.names(&extraction.entities);
    Record {
        schema_version: SCHEMA_VERSION,
        id: document.id.clone(),
        uri: document.uri.clone(),
        kind: kind(&document.body).to_owned(),
        sha256: document.sha256.clone(),
        encoding: document.encoding.clone(),
        title: article.title.clone(),
        byline: article.byline.clone(),
        published: article.published.map(|date| date.to_string()),
        published_from: article.published_from.map(str::to_owned),
        modified: article.modified.map(|date| date.to_string()),
        language: article.language.clone(),
        site: article.site.clone(),
        canonical_url: article.canonical_url.clone(),
        page_kind: article.page_kind.map(str::to_owned),
        text: with_text.then(|| article.body.clone()),
        furniture: writer.furniture(),
        organisations,
        actors,
        dates: extraction.mentions.iter().filter_map(|mention| writer.date(mention)).collect(),
        counts: extraction.mentions.iter().filter_map(|mention| writer.count(mention)).collect(),
        limits: article.limits.clone(),
        warnings: [document.warnings.as_slice(), &article.warnings].concat(),
    }
}

fn kind(body: &Body) -> &'static str {
    match body {
        Body::Html(_) => "html",
        Body::Plain(_) => "text",
    }
}

/// Turns bytes of the one inner text into code points of title or body.
struct Writer<'a> {
    text: &'a Text,
    points: CodePoints<'a>,
    body: u32,
}

impl<'a> Writer<'a> {
    fn new(text: &'a Text) -> Self {
        let points = CodePoints::new(text.as_str());
        let body = points.at(text.body().start as usize);
        Self { text, points, body }
    }

    fn place(&self, span: Span) -> Place {
        let in_title = self.text.title().is_some_and(|title| title.contains(span));
        let base = if in_title { 0 } else { self.body };
        Place {
            start: self.points.at(span.start as usize) - base,
            end: self.points.at(span.end as usize) - base,
            text: self.text.slice(span).to_owned(),
            field: in_title.then(|| "title".to_owned()),
        }
    }

    fn furniture(&self) -> Vec<FurnitureLine> {
        let line =
            |place: Place, kind: &str| FurnitureLine { start: place.start, end: place.end, kind: kind.to_owned() };
        self.text.furniture().iter().map(|furniture| line(self.place(furniture.span), furniture.kind)).collect()
    }

    fn names(&self, entities: &[Entity]) -> (Vec<Organisation>, Vec<Actor>) {
        let (mut organisations, mut actors) = (Vec::new(), Vec::new());
        for entity in entities {
            match &entity.value {
                Value::Organisation(name) => organisations.push(self.organisation(entity, name)),
                Value::Actor(kind, name) => actors.push(self.actor(entity, *kind, name)),
                Value::Date(_) | Value::Count(_) => {}
            }
        }
        (organisations, actors)
    }

    fn organisation(&self, entity: &Entity, name: &Name) -> Organisation {
        let listed = name.listing.as_ref().and_then(|listing| listing.subtype());
        let (id, ids) = ids(name);
        Organisation {
            name: entity.name.clone(),
            subtype: listed.or(name.subtype).map(str::to_owned),
            country: name.country.clone(),
            id,
            ids,
            mentions: self.mentions(entity),
        }
    }

    fn actor(&self, entity: &Entity, kind: ActorKind, name: &Name) -> Actor {
        let (id, ids) = ids(name);
        Actor {
            name: entity.name.clone(),
            kind: kind.word().to_owned(),
            country: name.country.clone(),
            id,
            ids,
            aliases: name
                .listing
                .as_ref()
                .map(|listing| listing.aliases.iter().map(ToString::to_string).collect())
                .unwrap_or_default(),
            role: name.role.clone(),
            affiliation: name.affiliation.clone(),
            mentions: self.mentions(entity),
        }
    }

    fn mentions(&self, entity: &Entity) -> Vec<NameMention> {
        entity.mentions.iter().filter_map(|mention| self.name_mention(mention)).collect()
    }

    fn name_mention(&self, mention: &Mention) -> Option<NameMention> {
        let name = mention.value.name()?;
        Some(NameMention {
            place: self.place(mention.span),
            rule: mention.rule.to_owned(),
            alias: name.alias.clone(),
            source: name.alias.as_ref().and(name.listing.as_ref()).map(|listing| listing.source.to_string()),
        })
    }

    fn date(&self, mention: &Mention) -> Option<DateMention> {
        let Value::Date(timex) = &mention.value else { return None };
        let Timex { kind, value, earliest, latest, anchor, .. } = timex;
        Some(DateMention {
            place: self.place(mention.span),
            kind: kind.word().to_owned(),
            value: value.clone(),
            earliest: earliest.map(|date| date.to_string()),
            latest: latest.map(|date| date.to_string()),
            anchor: anchor.map(|date| date.to_string()),
            rule: mention.rule.to_owned(),
        })
    }

    fn count(&self, mention: &Mention) -> Option<CountMention> {
        let Value::Count(quantity) = &mention.value else { return None };
        let Quantity { value, value_max, unit, of, modifier, trend } = quantity;
        Some(CountMention {
            place: self.place(mention.span),
            value: Number(*value),
            value_max: value_max.map(Number),
            unit: unit.clone(),
            of: of.clone(),
            modifier: modifier.map(|modifier| modifier.word().to_owned()),
            trend: trend.map(|trend| trend.word().to_owned()),
            rule: mention.rule.to_owned(),
        })
    }
}

/// The best id and all ids of a listed name.
fn ids(name: &Name) -> (Option<String>, BTreeMap<String, String>) {
    let ids = name.listing.as_ref().map(|listing| listing.ids.as_slice()).unwrap_or_default();
    let best = ids.first().map(|(registry, id)| format!("{registry}:{id}"));
    (best, ids.iter().map(|(registry, id)| (registry.to_string(), id.to_string())).collect())
}
