//! What a site's rule finds on one page.

use jiff::civil::Date;

use super::SiteRule;
use super::selector::Selector;
use crate::clean::characters::squash;
use crate::clean::dom::{Dom, Id};
use crate::clean::metadata::byline::{any_name, names};
use crate::clean::metadata::day::Order;
use crate::clean::published::of_element;

/// Where a value found by a site's rule comes from.
pub(crate) const SITE_RULE: &str = "site rule";

/// What a site's rule finds on one page.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The headline.
    pub(crate) title: Option<String>,
    /// The authors' names.
    pub(crate) byline: Option<Vec<String>>,
    /// The day of publication.
    pub(crate) published: Option<Date>,
    /// For each node whether it is in the body; nothing if the rule names none or finds none.
    pub(crate) body: Option<Vec<bool>>,
    /// For each node whether it is to be dropped; empty if nothing is.
    pub(crate) drop: Vec<bool>,
    /// The fields for which the rule has selectors and found nothing.
    pub(crate) missed: Vec<String>,
}

impl Found {
    /// Looks for all that the rule names.
    pub(crate) fn new(rule: &SiteRule, dom: &Dom, order: Order) -> Self {
        let mut found = Self::default();
        found.title = found.field(rule, "title", &rule.title, |selector| texts(selector, dom).into_iter().next());
        found.byline = found.field(rule, "byline", &rule.byline, |selector| {
            let texts = texts(selector, dom);
            let read = |read: fn(&str) -> Vec<String>| texts.iter().flat_map(|text| read(text)).collect::<Vec<_>>();
            [read(names), read(any_name)].into_iter().find(|names| !names.is_empty())
        });
        found.published = found.field(rule, "date", &rule.date, |selector| {
            selector.select(dom).into_iter().find_map(|id| of_element(dom, id, order))
        });
        found.body = found.field(rule, "body", &rule.body, |selector| {
            Some(selector.select(dom)).filter(|nodes| !nodes.is_empty()).map(|nodes| below(dom, &nodes))
        });
        let dropped: Vec<Id> = rule.drop.iter().flat_map(|selector| selector.select(dom)).collect();
        found.drop = if dropped.is_empty() { Vec::new() } else { below(dom, &dropped) };
        found
    }

    /// What the first selector that finds anything finds; that none does is noted.
    fn field<T>(
        &mut self,
        rule: &SiteRule,
        field: &str,
        selectors: &[Selector],
        find: impl FnMut(&Selector) -> Option<T>,
    ) -> Option<T> {
        let found = selectors.iter().find_map(find);
        if found.is_none() && !selectors.is_empty() {
            self.missed.push(format!("the site rule of {} found no {field}", rule.domain));
        }
        found
    }
}

/// The characters of the elements that are not empty.
fn texts(selector: &Selector, dom: &Dom) -> Vec<String> {
    let texts = selector.select(dom).into_iter().map(|id| squash(&dom.text(id)));
    texts.filter(|text| !text.is_empty()).collect()
}

/// For each node whether it is one of `tops` or below one.
fn below(dom: &Dom, tops: &[Id]) -> Vec<bool> {
    let mut below = vec![false; dom.nodes.len()];
    for &top in tops {
        let mut next = Some(top);
        while let Some(id) = next {
            // What is below a node that was seen was seen.
            next = if below[id as usize] { dom.after(id, top) } else { dom.following(id, top) };
            below[id as usize] = true;
        }
    }
    below
}
