//! Selectors as style sheets have them, matched over a page's tree in one walk.

use std::iter::Peekable;
use std::str::Chars;

use html5ever::{LocalName, local_name};

use crate::clean::dom::{Dom, Element, Id, NONE, ROOT};

/// One or more ways to an element, parted by commas.
#[derive(Debug, Clone)]
pub(crate) struct Selector {
    paths: Vec<Path>,
}

/// `article > div.text p`: what the element is, and what the elements around it are.
#[derive(Debug, Clone, Default)]
struct Path {
    steps: Vec<(Join, Step)>,
}

/// How an element stands to the one of the step before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    Within,
    Child,
}

/// `div#story.text[itemprop=articleBody]`
#[derive(Debug, Clone, Default)]
struct Step {
    tag: Option<LocalName>,
    tests: Vec<Test>,
}

/// What an attribute must be.
#[derive(Debug, Clone)]
struct Test {
    name: LocalName,
    how: How,
    value: String,
}

/// How an attribute is compared with the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Has,
    Is,
    Word,
    Begins,
    Ends,
    Holds,
}

/// The most steps of a path: one bit each.
const STEPS: usize = 32;

impl Selector {
    /// Reads a selector; the error says what is wrong with it.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut rest = text.chars().peekable();
        let mut paths = Vec::new();
        loop {
            paths.push(path(&mut rest)?);
            if rest.next().is_none() {
                return Ok(Self { paths });
            }
        }
    }

    /// The elements that it selects, in document order.
    pub(crate) fn select(&self, dom: &Dom) -> Vec<Id> {
        let mut found: Vec<Id> = self.paths.iter().flat_map(|path| path.select(dom)).collect();
        found.sort_unstable();
        found.dedup();
        let mut ordered = Vec::with_capacity(found.len());
        walk(dom, |id| ordered.extend(found.binary_search(&id).ok().map(|_| id)));
        ordered
    }
}

/// Calls `visit` for each node below the page, in document order.
fn walk(dom: &Dom, mut visit: impl FnMut(Id)) {
    let mut next = dom.following(ROOT, ROOT);
    while let Some(id) = next {
        visit(id);
        next = dom.following(id, ROOT);
    }
}

impl Path {
    /// One walk; a bit for each step that an element, or one around it, is the end of.
    fn select(&self, dom: &Dom) -> Vec<Id> {
        let (mut ends, mut around) = (vec![0_u32; dom.nodes.len()], vec![0_u32; dom.nodes.len()]);
        let mut found = Vec::new();
        walk(dom, |id| {
            let (node, at) = (dom.node(id), id as usize);
            let (Some(element), true) = (node.element(), node.parent != NONE) else { return };
            let parent = node.parent as usize;
            around[at] = around[parent] | ends[parent];
            ends[at] = self.ends(element, ends[parent], around[at]);
            if ends[at] >> (self.steps.len() - 1) & 1 == 1 {
                found.push(id);
            }
        });
        found
    }

    /// The steps that `element` is the end of; `parent` are those of its parent, `around` those of all around it.
    fn ends(&self, element: &Element, parent: u32, around: u32) -> u32 {
        let fits = |(index, (join, step)): (usize, &(Join, Step))| {
            let before = if *join == Join::Child { parent } else { around };
            let reached = index == 0 || before >> (index - 1) & 1 == 1;
            u32::from(reached && step.fits(element)) << index
        };
        self.steps.iter().enumerate().map(fits).fold(0, |ends, end| ends | end)
    }
}

impl Step {
    fn fits(&self, element: &Element) -> bool {
        self.tag.as_ref().is_none_or(|tag| *tag == element.name.local)
            && self.tests.iter().all(|test| test.fits(element))
    }
}

impl Test {
    fn fits(&self, element: &Element) -> bool {
        let (value, filled) = (self.value.as_str(), !self.value.is_empty());
        element.attribute(&self.name).is_some_and(|given| match self.how {
            How::Has => true,
            How::Is => given == value,
            How::Word => given.split_ascii_whitespace().any(|word| word == value),
            How::Begins => filled && given.starts_with(value),
            How::Ends => filled && given.ends_with(value),
            How::Holds => filled && given.contains(value),
        })
    }
}

/// The path up to a comma or the end.
fn path(rest: &mut Peekable<Chars<'_>>) -> Result<Path, String> {
    let mut path = Path::default();
    loop {
        let join = join(rest);
        match rest.peek() {
            None | Some(',') if join == Join::Within && !path.steps.is_empty() => return Ok(path),
            None | Some(',') => return Err("a selector is missing".to_owned()),
            Some(_) if path.steps.len() == STEPS => return Err(format!("more than {STEPS} steps")),
            Some(_) if join == Join::Child && path.steps.is_empty() => {
                return Err("`>` has nothing before it".to_owned());
            }
            Some(_) => path.steps.push((join, step(rest)?)),
        }
    }
}

/// Spaces, or a `>` with or without spaces around it.
fn join(rest: &mut Peekable<Chars<'_>>) -> Join {
    skip_spaces(rest);
    let child = rest.next_if_eq(&'>').is_some();
    skip_spaces(rest);
    if child { Join::Child } else { Join::Within }
}

fn skip_spaces(rest: &mut Peekable<Chars<'_>>) {
    while rest.next_if(|character| character.is_whitespace()).is_some() {}
}

fn step(rest: &mut Peekable<Chars<'_>>) -> Result<Step, String> {
    let mut step = Step::default();
    if rest.next_if_eq(&'*').is_none() && rest.peek().is_some_and(|&first| is_name(first)) {
        step.tag = Some(LocalName::from(name(rest)?.to_ascii_lowercase()));
    }
    loop {
        let test = match rest.peek() {
            None | Some(',' | '>') => return Ok(step),
            Some(space) if space.is_whitespace() => return Ok(step),
            Some('.') => shorthand(rest, local_name!("class"), How::Word)?,
            Some('#') => shorthand(rest, local_name!("id"), How::Is)?,
            Some('[') => bracket(rest)?,
            Some(':') => return Err("pseudo-classes such as `:first-child` are not known".to_owned()),
            Some(other) => return Err(format!("`{other}` is not known there")),
        };
        step.tests.push(test);
    }
}

/// `.class` or `#id`.
fn shorthand(rest: &mut Peekable<Chars<'_>>, attribute: LocalName, how: How) -> Result<Test, String> {
    rest.next();
    Ok(Test { name: attribute, how, value: name(rest)? })
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '-' | '_' | '\\') || !character.is_ascii()
}

/// Letters, digits, hyphens, and anything behind a backslash.
fn name(rest: &mut Peekable<Chars<'_>>) -> Result<String, String> {
    let mut name = String::new();
    while let Some(character) = rest.next_if(|&character| is_name(character)) {
        name.extend(if character == '\\' { rest.next() } else { Some(character) });
    }
    if name.is_empty() { Err("a name is missing".to_owned()) } else { Ok(name) }
}

/// `[name]`, `[name=value]`, `[name^="value"]` and the like.
fn bracket(rest: &mut Peekable<Chars<'_>>) -> Result<Test, String> {
    rest.next();
    skip_spaces(rest);
    let attribute = LocalName::from(name(rest)?.to_ascii_lowercase());
    skip_spaces(rest);
    let how = match rest.next() {
        Some(']') => return Ok(Test { name: attribute, how: How::Has, value: String::new() }),
        Some('=') => How::Is,
        Some('~') => How::Word,
        Some('^') => How::Begins,
        Some('$') => How::Ends,
        Some('*') => How::Holds,
        _ => return Err("after an attribute's name comes `]`, `=`, `~=`, `^=`, `$=` or `*=`".to_owned()),
    };
    if how != How::Is && rest.next() != Some('=') {
        return Err("an `=` is missing between brackets".to_owned());
    }
    let value = value(rest)?;
    skip_spaces(rest);
    if rest.next() == Some(']') { Ok(Test { name: attribute, how, value }) } else { Err("a `]` is missing".to_owned()) }
}

/// A name, or anything between quotes.
fn value(rest: &mut Peekable<Chars<'_>>) -> Result<String, String> {
    skip_spaces(rest);
    let Some(quote) = rest.next_if(|&mark| mark == '"' || mark == '\'') else { return name(rest) };
    let mut value = String::new();
    loop {
        match rest.next() {
            Some(mark) if mark == quote => return Ok(value),
            Some('\\') => value.extend(rest.next()),
            Some(character) => value.push(character),
            None => return Err("a closing quote is missing".to_owned()),
        }
    }
}
