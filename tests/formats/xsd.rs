//! As much of an XML schema as `junit-10.xsd` needs: which elements stand in which, and their attributes.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

#[derive(Debug, Default)]
struct Element {
    children: Vec<String>,
    attributes: Vec<String>,
    required: Vec<String>,
}

fn element(node: Node<'_, '_>) -> Element {
    let named = |tag: &'static str, key: &'static str| {
        node.descendants()
            .filter(move |part| part.has_tag_name(("http://www.w3.org/2001/XMLSchema", tag)))
            .filter_map(move |part| Some((part, part.attribute(key)?.to_owned())))
    };
    let attributes: Vec<_> = named("attribute", "name").collect();
    Element {
        children: named("element", "ref").chain(named("element", "name")).map(|(_, name)| name).collect(),
        required: attributes
            .iter()
            .filter(|(part, _)| part.attribute("use") == Some("required"))
            .map(|(_, name)| name.clone())
            .collect(),
        attributes: attributes.into_iter().map(|(_, name)| name).collect(),
    }
}

/// Panics where the document is not as the schema says.
pub(super) fn check(document: &Document<'_>) {
    let schema = include_str!("junit-10.xsd");
    let schema = Document::parse(schema).unwrap();
    let types: BTreeMap<&str, Node<'_, '_>> = schema
        .root_element()
        .children()
        .filter(|node| node.tag_name().name() == "complexType")
        .filter_map(|node| Some((node.attribute("name")?, node)))
        .collect();
    let elements: BTreeMap<&str, Element> = schema
        .root_element()
        .children()
        .filter(|node| node.tag_name().name() == "element")
        .filter_map(|node| {
            let of = node.attribute("type").and_then(|name| types.get(name)).copied().unwrap_or(node);
            Some((node.attribute("name")?, element(of)))
        })
        .collect();
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let known = elements.get(name).unwrap_or_else(|| panic!("<{name}> is not in the schema"));
        for attribute in node.attributes() {
            assert!(known.attributes.iter().any(|other| other == attribute.name()), "<{name} {}>", attribute.name());
        }
        for required in &known.required {
            assert!(node.attribute(required.as_str()).is_some(), "<{name}> without {required}");
        }
        for child in node.children().filter(Node::is_element) {
            let child = child.tag_name().name();
            assert!(known.children.iter().any(|other| other == child), "<{child}> in <{name}>");
        }
    }
}
