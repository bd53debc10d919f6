//! The stages in a row: clean, segment, extract, resolve.

use crate::clean::{Article, SiteRules, clean_with};
use crate::document::Document;
use crate::extract;
use crate::gazetteer::Gazetteer;
use crate::lexicon::day_order::is_day_first;
use crate::mention::Mention;
use crate::resolve::{Entity, Log, entities, resolve};
use crate::rule::{Engine, Rule, Scene};
use crate::segment::segment;
use crate::text::Text;

/// All that is compiled once and used for every article.
pub struct Extractor {
    gazetteer: Gazetteer,
    engine: Engine,
    site_rules: SiteRules,
}

/// All that is known of one article at the end.
pub struct Extraction {
    /// The article without the page around it.
    pub article: Article,
    /// The text that was read: the title, if it stands apart, and the body.
    pub text: Text,
    /// All mentions, in order of place.
    pub mentions: Vec<Mention>,
    /// The named mentions, gathered by what they name.
    pub entities: Vec<Entity>,
    /// What the passes dropped.
    pub log: Log,
}

impl Extractor {
    /// An extractor of all rules over the lists of `gazetteer`.
    pub fn new(gazetteer: Gazetteer) -> Self {
        Self::with_rules(gazetteer, &extract::rules())
    }

    /// An extractor of these rules alone.
    pub fn with_rules(gazetteer: Gazetteer, rules: &[&'static Rule]) -> Self {
        Self { gazetteer, engine: Engine::new(rules), site_rules: SiteRules::default() }
    }

    /// The extractor with rules for the pages of single sites.
    #[must_use]
    pub fn with_site_rules(self, site_rules: SiteRules) -> Self {
        Self { site_rules, ..self }
    }

    /// The rules for the pages of single sites.
    pub fn site_rules(&self) -> &SiteRules {
        &self.site_rules
    }

    /// Reads one document. Cannot fail: an odd page gives less, and `article.warnings` says so.
    pub fn extract(&self, document: &Document) -> Extraction {
        let article = clean_with(document, &self.site_rules);
        let text = segment(article.title.as_deref(), &article.body, &article.furniture, article.published)
            .with_day_first(is_day_first(document.url.as_deref(), article.language.as_deref()));
        // The first article waits for the lists to be read and for patterns to be compiled: it need not do so twice.
        let (names, anchored) = rayon::join(|| self.gazetteer.find(&text), || self.engine.anchored(&text));
        let scene = Scene::new(&text, &names, &self.gazetteer);
        let proposals = extract::find(&self.engine, &scene, &anchored);
        let (mentions, log) = resolve(&scene, proposals);
        let entities = entities(&text, &mentions);
        Extraction { article, text, mentions, entities, log }
    }
}
