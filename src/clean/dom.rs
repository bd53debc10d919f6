//! A lean tree of one page: an arena that html5ever's tree builder fills and that is walked without recursion.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName};

/// The index of a node in its [`Dom`].
pub(crate) type Id = u32;

/// No node.
pub(crate) const NONE: Id = Id::MAX;

/// The node that holds the whole page.
pub(crate) const ROOT: Id = 0;

/// Attributes beyond this many on one element are left out.
const ATTRIBUTES: usize = 512;

/// What a node is.
pub(crate) enum Kind {
    /// The page.
    Document,
    /// An element and its attributes.
    Element(Box<Element>),
    /// Characters.
    Text(StrTendril),
    /// A comment, a processing instruction or the content of a template: never read.
    Other,
}

/// An element's name and attributes.
pub(crate) struct Element {
    pub(crate) name: QualName,
    pub(crate) attributes: Vec<Attribute>,
}

impl Element {
    /// The value of the attribute `name`.
    pub(crate) fn attribute(&self, name: &LocalName) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.name.local == *name).map(|attribute| &*attribute.value)
    }
}

/// One node and its neighbours.
pub(crate) struct Node {
    pub(crate) parent: Id,
    pub(crate) first: Id,
    pub(crate) last: Id,
    pub(crate) previous: Id,
    pub(crate) next: Id,
    depth: u32,
    pub(crate) kind: Kind,
}

impl Node {
    fn new(kind: Kind) -> Self {
        Self { parent: NONE, first: NONE, last: NONE, previous: NONE, next: NONE, depth: 0, kind }
    }

    /// The element, if it is one.
    pub(crate) fn element(&self) -> Option<&Element> {
        match &self.kind {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }
}

/// A parsed page.
pub(crate) struct Dom {
    pub(crate) nodes: Vec<Node>,
}

impl Dom {
    /// The node `id`.
    pub(crate) fn node(&self, id: Id) -> &Node {
        &self.nodes[id as usize]
    }

    fn node_mut(&mut self, id: Id) -> &mut Node {
        &mut self.nodes[id as usize]
    }

    /// The node after `id` in document order that is not below it, within `root`.
    pub(crate) fn after(&self, mut id: Id, root: Id) -> Option<Id> {
        while id != root {
            let node = self.node(id);
            if node.next != NONE {
                return Some(node.next);
            }
            id = node.parent;
        }
        None
    }

    /// The node after `id` in document order, within `root`.
    pub(crate) fn following(&self, id: Id, root: Id) -> Option<Id> {
        match self.node(id).first {
            NONE => self.after(id, root),
            first => Some(first),
        }
    }

    /// All characters below `root` as they stand.
    pub(crate) fn text(&self, root: Id) -> String {
        let mut text = String::new();
        let mut next = Some(root);
        while let Some(id) = next {
            if let Kind::Text(characters) = &self.node(id).kind {
                text.push_str(characters);
            }
            next = self.following(id, root);
        }
        text
    }

    fn push(&mut self, kind: Kind) -> Id {
        self.nodes.push(Node::new(kind));
        Id::try_from(self.nodes.len() - 1).expect("the guard stops long before 4 billion nodes")
    }

    fn detach(&mut self, id: Id) {
        let Node { parent, previous, next, .. } = *self.node(id);
        if parent == NONE {
            return;
        }
        match previous {
            NONE => self.node_mut(parent).first = next,
            previous => self.node_mut(previous).next = next,
        }
        match next {
            NONE => self.node_mut(parent).last = previous,
            next => self.node_mut(next).previous = previous,
        }
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    fn append(&mut self, parent: Id, id: Id) {
        self.detach(id);
        let Node { last, depth, .. } = *self.node(parent);
        let node = self.node_mut(id);
        (node.parent, node.previous, node.depth) = (parent, last, depth + 1);
        match last {
            NONE => self.node_mut(parent).first = id,
            last => self.node_mut(last).next = id,
        }
        self.node_mut(parent).last = id;
    }

    fn insert_before(&mut self, sibling: Id, id: Id) {
        self.detach(id);
        let Node { parent, previous, depth, .. } = *self.node(sibling);
        let node = self.node_mut(id);
        (node.parent, node.previous, node.next, node.depth) = (parent, previous, sibling, depth);
        self.node_mut(sibling).previous = id;
        match previous {
            NONE => self.node_mut(parent).first = id,
            previous => self.node_mut(previous).next = id,
        }
    }

    /// Adds `text` to the text node `id`; false if it is none.
    fn extend(&mut self, id: Id, text: &StrTendril) -> bool {
        if id == NONE {
            return false;
        }
        let Kind::Text(characters) = &mut self.node_mut(id).kind else { return false };
        characters.push_tendril(text);
        true
    }
}

/// What the tree builder writes to.
pub(crate) struct Sink {
    dom: RefCell<Dom>,
    /// The depth of the element that was put into the tree last.
    depth: Cell<u32>,
}

impl Sink {
    /// An empty page.
    pub(crate) fn new() -> Self {
        let nodes = vec![Node::new(Kind::Document)];
        Self { dom: RefCell::new(Dom { nodes }), depth: Cell::new(0) }
    }

    /// The number of nodes made so far.
    pub(crate) fn nodes(&self) -> usize {
        self.dom.borrow().nodes.len()
    }

    /// The depth of the element that was put into the tree last.
    pub(crate) fn depth(&self) -> u32 {
        self.depth.get()
    }

    fn push(&self, kind: Kind) -> Id {
        self.dom.borrow_mut().push(kind)
    }

    fn note_depth(&self, id: Id) {
        let dom = self.dom.borrow();
        let node = dom.node(id);
        if node.element().is_some() {
            self.depth.set(node.depth);
        }
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Dom;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Dom {
        self.dom.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Ref<'a, QualName> {
        Ref::map(self.dom.borrow(), |dom| &dom.node(*target).element().expect("html5ever names elements only").name)
    }

    fn create_element(&self, name: QualName, mut attributes: Vec<Attribute>, _: ElementFlags) -> Id {
        attributes.truncate(ATTRIBUTES);
        self.push(Kind::Element(Box::new(Element { name, attributes })))
    }

    fn create_comment(&self, _: StrTendril) -> Id {
        self.push(Kind::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Id {
        self.push(Kind::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        match child {
            NodeOrText::AppendNode(id) => {
                self.dom.borrow_mut().append(*parent, id);
                self.note_depth(id);
            }
            NodeOrText::AppendText(text) => {
                let mut dom = self.dom.borrow_mut();
                let last = dom.node(*parent).last;
                if !dom.extend(last, &text) {
                    let id = dom.push(Kind::Text(text));
                    dom.append(*parent, id);
                }
            }
        }
    }

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        match child {
            NodeOrText::AppendNode(id) => {
                self.dom.borrow_mut().insert_before(*sibling, id);
                self.note_depth(id);
            }
            NodeOrText::AppendText(text) => {
                let mut dom = self.dom.borrow_mut();
                let previous = dom.node(*sibling).previous;
                if !dom.extend(previous, &text) {
                    let id = dom.push(Kind::Text(text));
                    dom.insert_before(*sibling, id);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let orphan = self.dom.borrow().node(*element).parent == NONE;
        if orphan { self.append(previous, child) } else { self.append_before_sibling(element, child) }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What stands in a template is not shown: it goes to a node outside the tree.
    fn get_template_contents(&self, target: &Id) -> Id {
        let mut dom = self.dom.borrow_mut();
        let depth = dom.node(*target).depth;
        let id = dom.push(Kind::Other);
        dom.node_mut(id).depth = depth;
        id
    }

    fn same_node(&self, x: &Id, y: &Id) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &Id, attributes: Vec<Attribute>) {
        let mut dom = self.dom.borrow_mut();
        let Kind::Element(element) = &mut dom.node_mut(*target).kind else { return };
        for attribute in attributes {
            let has = element.attributes.iter().any(|other| other.name == attribute.name);
            if !has && element.attributes.len() < ATTRIBUTES {
                element.attributes.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &Id) {
        self.dom.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &Id, parent: &Id) {
        let mut dom = self.dom.borrow_mut();
        while dom.node(*node).first != NONE {
            let child = dom.node(*node).first;
            dom.append(*parent, child);
        }
    }
}
