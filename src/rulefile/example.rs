//! `flags` and `allows`: the tests that a rule carries.

use super::fault::Fault;
use super::files::Place;
use super::front_matter;
use super::keys::{self, Read, Reading, Shape};
use super::node::{Entry, Node, Toml};
use crate::draft::Value;

/// A text that a rule must flag, or must not.
#[derive(Clone, Debug)]
pub struct Example {
    /// The post.
    pub text: String,
    /// Where it is written in the rule file.
    pub place: Place,
    /// The characters that must be underlined.
    pub hit: Option<String>,
    /// What the draft says besides.
    pub meta: Vec<(String, Value)>,
    /// Drafts of the same run that come before it.
    pub beside: Vec<Self>,
}

impl Read for Vec<Example> {
    const SHAPE: Shape = Shape::Examples;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let Toml::List(items) = &entry.node.value else {
            reading.wrong_type(&entry.key, Self::SHAPE, &entry.node);
            return None;
        };
        if items.is_empty() {
            reading.problem(entry.node.place, Fault::EmptyList { key: entry.key.clone() });
        }
        for (at, item) in items.iter().enumerate().take(MOST_COMPARED) {
            if let (Toml::Text(text), true) =
                (&item.value, items.iter().take(at).any(|other| other.value == item.value))
            {
                reading.problem(item.place, Fault::DuplicateEntry { entry: text.clone() });
            }
        }
        Some(items.iter().filter_map(|item| example(&entry.key, item, reading)).collect())
    }
}

/// Each example is compared with each; nobody writes more of them than this by hand.
const MOST_COMPARED: usize = 500;

fn example(key: &str, node: &Node, reading: &mut Reading<'_>) -> Option<Example> {
    let table = match &node.value {
        Toml::Text(text) if text.trim().is_empty() => {
            reading.problem(node.place, Fault::EmptyText { key: key.to_owned() });
            return None;
        }
        Toml::Text(text) => {
            return Some(Example {
                text: text.clone(),
                place: node.place,
                hit: None,
                meta: Vec::new(),
                beside: Vec::new(),
            });
        }
        Toml::Table(table) => table,
        _ => {
            reading.problem(node.place, Fault::WrongItem { key: key.to_owned(), found: node.value.found() });
            return None;
        }
    };
    let meta = front_matter::read(table, &["text", "hit", "beside"], reading);
    let text: Option<String> = keys::read(table, "text", reading);
    if table.get("text").is_none() {
        reading.problem(node.place, Fault::NothingToDo { kind: "example", needs: &["text"] });
    }
    let (text, hit) = (text?, keys::read::<String>(table, "hit", reading));
    if let (Some(hit), Some(entry)) = (&hit, table.get("hit")) {
        if key == "allows" {
            reading.problem(entry.place, Fault::HitInAllows);
        } else if !text.contains(hit.as_str()) {
            reading.problem(entry.node.place, Fault::HitNotInText { hit: hit.clone() });
        }
    }
    let place = table.get("text").map_or(node.place, |entry| entry.node.place);
    let beside = table.get("beside").and_then(|entry| Vec::read(entry, reading)).unwrap_or_default();
    Some(Example { text, place, hit, meta, beside })
}
