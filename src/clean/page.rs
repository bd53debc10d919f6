//! One walk over a page's tree: a flat list of text blocks, the elements that hold them, and what tells metadata.

use std::ops::Range;

use html5ever::{LocalName, local_name};

use super::characters::{Measures, Writer};
use super::dom::{Dom, Element, Id, Kind, NONE, ROOT};
use super::marks::{self, Marks, Reader};
use super::tags::{Role, Tag, is_heading, role, tag};

/// A paragraph, a heading, a list item …: characters between two block edges.
pub(crate) struct Block {
    /// Where its characters are in [`Page::text`].
    pub(crate) text: Range<usize>,
    /// The node of its first characters.
    pub(crate) node: Id,
    /// The innermost block element around it, as an index into [`Page::elements`].
    pub(crate) element: usize,
    /// Marks of the inline elements that hold all of it.
    pub(crate) inline: Marks,
    /// What was counted in it.
    pub(crate) measures: Measures,
    /// Characters in links, without spaces.
    pub(crate) linked: u32,
}

/// A block element of the page.
pub(crate) struct Holder {
    /// The block element around it; the first element is its own parent.
    pub(crate) parent: usize,
    /// What it is.
    pub(crate) tag: Tag,
    /// What its own tag, class and id say.
    pub(crate) own: Marks,
    /// `own` and the marks of all elements around it.
    pub(crate) all: Marks,
    /// How many block elements are around it.
    pub(crate) depth: u32,
    /// Its blocks.
    pub(crate) blocks: Range<usize>,
    /// A hash of tag and class, to know siblings of one make.
    pub(crate) make: u64,
}

/// A piece of the page that may tell metadata.
pub(crate) struct Find {
    /// Its node.
    pub(crate) node: Id,
    /// How many blocks stand before it.
    pub(crate) block: usize,
    /// The innermost block element around it.
    pub(crate) element: usize,
}

/// What a page holds.
#[derive(Default)]
pub(crate) struct Page {
    /// The characters of all blocks.
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    /// The block elements in document order; the first is the page.
    pub(crate) elements: Vec<Holder>,
    /// `meta` elements: name or property in lower case, content.
    pub(crate) metas: Vec<(String, String)>,
    /// `script` elements with JSON-LD.
    pub(crate) linked_data: Vec<Id>,
    /// Other `script` elements with JSON.
    pub(crate) payloads: Vec<Id>,
    /// `time` elements and others with a date.
    pub(crate) times: Vec<Find>,
    /// Elements that may name the author.
    pub(crate) authors: Vec<Find>,
    /// The `h1` elements.
    pub(crate) headings: Vec<Id>,
    /// The page's `title` element.
    pub(crate) title: Option<Id>,
    /// The page's language as it says.
    pub(crate) language: Option<String>,
    /// `link rel=canonical`.
    pub(crate) canonical: Option<String>,
}

impl Page {
    /// The characters of the block with the index `block`.
    pub(crate) fn block(&self, block: usize) -> &str {
        &self.text[self.blocks[block].text.clone()]
    }

    /// The element that holds the block.
    pub(crate) fn holder(&self, block: usize) -> &Holder {
        &self.elements[self.blocks[block].element]
    }

    /// The content of the first `meta` with one of these names, the first name first.
    pub(crate) fn meta(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.metas_named(name).next())
    }

    /// The contents of all `meta` elements with this name.
    pub(crate) fn metas_named(&self, name: &str) -> impl Iterator<Item = &str> {
        let wanted = move |(known, content): &&(String, String)| known == name && !content.trim().is_empty();
        self.metas.iter().filter(wanted).map(|(_, content)| content.trim())
    }
}

/// Reads a parsed page.
pub(crate) fn read(dom: &Dom) -> Page {
    let mut walk = Walk::new(dom);
    let mut id = ROOT;
    loop {
        let first = dom.node(id).first;
        if walk.enter(id) && first != NONE {
            id = first;
            continue;
        }
        walk.leave(id);
        while dom.node(id).next == NONE {
            id = dom.node(id).parent;
            if id == ROOT || id == NONE {
                return walk.finish();
            }
            walk.leave(id);
        }
        id = dom.node(id).next;
    }
}

/// An element whose end has not been reached.
#[derive(Clone, Copy)]
struct Open {
    node: Id,
    /// The innermost block element: this one or one around it.
    element: usize,
    /// Marks of the inline elements since then.
    inline: Marks,
    link: bool,
    pre: bool,
    block: bool,
}

struct Walk<'a> {
    dom: &'a Dom,
    page: Page,
    reader: Reader,
    open: Vec<Open>,
    writer: Writer,
    /// Marks of the inline elements that hold all of the block so far.
    inline: Option<Marks>,
    /// The element that held the first characters of the block.
    element: usize,
    /// Their node.
    node: Id,
}

impl<'a> Walk<'a> {
    fn new(dom: &'a Dom) -> Self {
        let root = Holder { parent: 0, tag: Tag::Other, own: 0, all: 0, depth: 0, blocks: 0..0, make: 0 };
        let page = Page { elements: vec![root], ..Page::default() };
        let open = vec![Open { node: NONE, element: 0, inline: 0, link: false, pre: false, block: true }];
        Self {
            dom,
            page,
            reader: Reader::default(),
            open,
            writer: Writer::default(),
            inline: None,
            element: 0,
            node: ROOT,
        }
    }

    fn top(&self) -> Open {
        *self.open.last().expect("the page itself stays open until the end")
    }

    /// Whether to go on with the node's children.
    fn enter(&mut self, id: Id) -> bool {
        match &self.dom.node(id).kind {
            Kind::Document => true,
            Kind::Text(text) => {
                self.write(id, text);
                false
            }
            Kind::Element(element) => self.enter_element(id, element),
            Kind::Other => false,
        }
    }

    fn enter_element(&mut self, id: Id, element: &Element) -> bool {
        let role = role(&element.name.local);
        match role {
            Role::Skipped => self.collect(id, element),
            Role::Break => self.line_break(),
            Role::Rule => self.flush(),
            Role::Block | Role::Inline => {
                let marks = self.marks(element);
                self.find(id, element, marks);
                self.open(id, element, marks, role == Role::Block);
                return true;
            }
        }
        false
    }

    fn leave(&mut self, id: Id) {
        let top = self.top();
        if top.node != id {
            return;
        }
        if top.block {
            self.flush();
            let end = self.page.blocks.len();
            self.page.elements[top.element].blocks.end = end;
        }
        self.open.pop();
    }

    fn open(&mut self, node: Id, element: &Element, own: Marks, block: bool) {
        let outer = self.top();
        let link = outer.link || element.name.local == local_name!("a");
        let pre = outer.pre || element.name.local == local_name!("pre");
        if !block {
            self.open.push(Open { node, inline: outer.inline | own, link, pre, block, ..outer });
            return;
        }
        self.flush();
        let around = &self.page.elements[outer.element];
        let own = own | outer.inline;
        let holder = Holder {
            parent: outer.element,
            tag: tag(&element.name.local),
            own,
            all: around.all | own,
            depth: around.depth + 1,
            blocks: self.page.blocks.len()..self.page.blocks.len(),
            make: make(element),
        };
        self.page.elements.push(holder);
        self.open.push(Open { node, element: self.page.elements.len() - 1, inline: 0, link, pre, block });
    }

    fn marks(&mut self, element: &Element) -> Marks {
        let mut marks = marks::of_tag(&element.name.local);
        let inherits = !matches!(element.name.local, local_name!("html") | local_name!("body"));
        for attribute in &element.attributes {
            let value = &*attribute.value;
            match attribute.name.local {
                local_name!("class") if inherits => marks |= self.reader.read(value),
                // The id of a heading is its own words.
                local_name!("id") if inherits && !is_heading(&element.name.local) => marks |= self.reader.read(value),
                local_name!("role") => marks |= marks::of_role(value),
                local_name!("itemprop") => marks |= marks::of_property(value),
                local_name!("hidden") if inherits && value != "until-found" => marks |= marks::HIDDEN,
                local_name!("aria-hidden") if inherits && value == "true" => marks |= marks::HIDDEN,
                local_name!("style") if inherits && hides(value) => marks |= marks::HIDDEN,
                _ => {}
            }
        }
        marks
    }

    fn write(&mut self, id: Id, text: &str) {
        let top = self.top();
        if self.writer.write(text, top.link, top.pre) {
            if self.inline.is_none() {
                (self.element, self.node) = (top.element, id);
            }
            self.inline = Some(self.inline.unwrap_or(Marks::MAX) & top.inline);
        }
    }

    fn line_break(&mut self) {
        if self.writer.line_break() {
            self.flush();
        }
    }

    /// Ends the block.
    fn flush(&mut self) {
        let inline = self.inline.take().unwrap_or(0);
        let Some((text, linked)) = self.writer.take(&mut self.page.text) else { return };
        let measures = Measures::of(&self.page.text[text.clone()]);
        self.page.blocks.push(Block { text, node: self.node, element: self.element, inline, measures, linked });
    }

    /// Notes what a skipped element tells of metadata.
    fn collect(&mut self, id: Id, element: &Element) {
        match element.name.local {
            local_name!("meta") => self.collect_meta(element),
            local_name!("link") => self.collect_link(element),
            local_name!("script") => self.collect_script(id, element),
            local_name!("title") if self.page.title.is_none() => self.page.title = Some(id),
            _ => {}
        }
    }

    fn collect_meta(&mut self, element: &Element) {
        let names = [local_name!("property"), local_name!("name"), local_name!("http-equiv")];
        let Some(content) = element.attribute(&local_name!("content")) else { return };
        for name in names.iter().filter_map(|name| element.attribute(name)) {
            self.page.metas.push((name.trim().to_ascii_lowercase(), content.to_owned()));
        }
        if let Some(property) = element.attribute(&local_name!("itemprop")) {
            self.page.metas.push((format!("itemprop:{}", property.trim().to_ascii_lowercase()), content.to_owned()));
        }
    }

    fn collect_link(&mut self, element: &Element) {
        let canonical = element.attribute(&local_name!("rel")).is_some_and(|rel| rel.eq_ignore_ascii_case("canonical"));
        if canonical && self.page.canonical.is_none() {
            self.page.canonical = element.attribute(&local_name!("href")).map(str::to_owned);
        }
    }

    fn collect_script(&mut self, id: Id, element: &Element) {
        let kind = element.attribute(&local_name!("type")).unwrap_or_default();
        if kind.contains("ld+json") {
            self.page.linked_data.push(id);
        } else if kind.contains("json") {
            self.page.payloads.push(id);
        }
    }

    /// Notes elements that may name the author or the date, and the page's language.
    fn find(&mut self, id: Id, element: &Element, marks: Marks) {
        let name = &element.name.local;
        if *name == local_name!("html") && self.page.language.is_none() {
            let language = [local_name!("lang"), LocalName::from("xml:lang")];
            self.page.language = language.iter().find_map(|name| element.attribute(name)).map(str::to_owned);
        }
        if *name == local_name!("h1") {
            self.page.headings.push(id);
        }
        let property = element.attribute(&local_name!("itemprop")).unwrap_or_default();
        if *name == local_name!("time") || marks & marks::META != 0 || property.contains("date") {
            let find = self.here(id);
            self.page.times.push(find);
        }
        let by = element
            .attribute(&local_name!("rel"))
            .is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word == "author"));
        if by || marks & marks::AUTHOR != 0 || property.contains("author") {
            let find = self.here(id);
            self.page.authors.push(find);
        }
    }

    fn here(&self, node: Id) -> Find {
        // A block that is being written counts as one before it only when it is done.
        Find { node, block: self.page.blocks.len(), element: self.top().element }
    }

    fn finish(mut self) -> Page {
        self.flush();
        self.page.elements[0].blocks = 0..self.page.blocks.len();
        self.page
    }
}

/// Whether an inline style hides the element.
fn hides(style: &str) -> bool {
    let style: String = style.chars().take(300).filter(|c| !c.is_ascii_whitespace()).collect();
    style.contains("display:none") || style.contains("visibility:hidden")
}

fn make(element: &Element) -> u64 {
    use std::hash::{Hash, Hasher};
    let mut hasher = rustc_hash::FxHasher::default();
    element.name.local.hash(&mut hasher);
    element.attribute(&local_name!("class")).hash(&mut hasher);
    hasher.finish()
}
