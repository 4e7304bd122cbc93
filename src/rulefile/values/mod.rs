//! How the values of a rule file are read, type by type.

mod address;
mod agree;
mod choice;
mod day;
mod front;
mod hashed;
mod labels;
mod length;
mod listed;
mod named;
mod near;
mod number;
mod prefer;
mod terms;
mod text;

pub use address::{Address, Domain, Handle};
pub use agree::agrees;
pub(crate) use choice::{choice, one_of, some_of};
pub use day::{Day, Edge, Hours, Period};
pub use front::{FrontKeys, FrontValues, ItemKeys, ItemValues, Wanted};
pub use hashed::HashedTerms;
pub use labels::Labels;
pub use length::{Length, Wait, WaitAfter, WaitBefore};
pub use listed::{Account, EMOJI_GROUPS, Emoji, Hashtag, Listable, Listed, Site, emoji_group, plain_emoji, plain_tag};
pub use named::Zone;
pub use near::Near;
pub(crate) use near::NearKeys;
pub use prefer::Preferences;
pub(crate) use terms::parsed;
pub(crate) use terms::terms;
pub use terms::{LiteralTerms, PatternList, TermList};
pub use text::PeopleList;

use std::collections::HashSet;

use super::fault::Fault;
use super::files::Place;
use super::keys::{Reading, Shape};
use super::node::{Entry, Node, Toml};

/// A text that is not empty.
pub(crate) fn text(key: &str, node: &Node, shape: Shape, reading: &mut Reading<'_>) -> Option<String> {
    match &node.value {
        Toml::Text(text) if text.trim().is_empty() => {
            reading.problem(node.place, Fault::EmptyText { key: key.to_owned() });
            None
        }
        Toml::Text(text) => Some(text.clone()),
        _ => {
            reading.wrong_type(key, shape, node);
            None
        }
    }
}

/// The entries of a list that is not empty.
pub(super) fn list<'n>(key: &str, node: &'n Node, shape: Shape, reading: &mut Reading<'_>) -> Option<&'n [Node]> {
    match &node.value {
        Toml::List(items) if items.is_empty() => {
            reading.problem(node.place, Fault::EmptyList { key: key.to_owned() });
            None
        }
        Toml::List(items) => Some(items),
        _ => {
            reading.wrong_type(key, shape, node);
            None
        }
    }
}

/// The entries of a list of texts, each of them once and not empty.
pub(crate) fn items<T>(
    key: &str,
    node: &Node,
    shape: Shape,
    reading: &mut Reading<'_>,
    mut read: impl FnMut(String, Place, &mut Reading<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let items = list(key, node, shape, reading)?;
    let mut seen = HashSet::with_capacity(items.len());
    let mut all = Vec::with_capacity(items.len());
    for item in items {
        let Toml::Text(written) = &item.value else {
            reading.problem(item.place, Fault::WrongItem { key: key.to_owned(), found: item.value.found() });
            continue;
        };
        let Some(text) = text(key, item, shape, reading) else { continue };
        if seen.insert(written.as_str()) {
            all.extend(read(text, item.place, reading));
        } else {
            reading.problem(item.place, Fault::DuplicateEntry { entry: text });
        }
    }
    Some(all)
}

/// A list of texts.
fn texts(key: &str, node: &Node, shape: Shape, reading: &mut Reading<'_>) -> Option<Vec<String>> {
    items(key, node, shape, reading, |text, _, _| Some(text))
}

/// A single value as a list of one, so that both read alike.
pub(crate) fn listed(entry: &Entry) -> Entry {
    let mut entry = entry.clone();
    if !matches!(entry.node.value, Toml::List(_)) {
        let place = entry.node.place;
        entry.node = Node { place, value: Toml::List(vec![entry.node]) };
    }
    entry
}
