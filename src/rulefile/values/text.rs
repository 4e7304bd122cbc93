//! Texts, alone and in lists, for one language or for both.

use super::{listed, text, texts};
use crate::rulefile::fault::Fault;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::localized::Localized;
use crate::rulefile::node::{Entry, Node, Toml};
use crate::rulefile::suggest::nearest;

impl Read for String {
    const SHAPE: Shape = Shape::Text;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        text(&entry.key, &entry.node, Self::SHAPE, reading)
    }
}

impl Read for Vec<String> {
    const SHAPE: Shape = Shape::Texts;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        texts(&entry.key, &entry.node, Self::SHAPE, reading)
    }
}

impl Read for Localized<String> {
    const SHAPE: Shape = Shape::Localized;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        localized(entry, Self::SHAPE, reading, text)
    }
}

impl Read for Localized<Vec<String>> {
    const SHAPE: Shape = Shape::LocalizedList;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        localized(entry, Self::SHAPE, reading, |key, node, shape, reading| match &node.value {
            Toml::Text(_) => text(key, node, shape, reading).map(|one| vec![one]),
            _ => texts(key, node, shape, reading),
        })
    }
}

/// A value for both languages, or a table with `de` and `en`.
fn localized<T: Clone>(
    entry: &Entry,
    shape: Shape,
    reading: &mut Reading<'_>,
    value: impl Fn(&str, &Node, Shape, &mut Reading<'_>) -> Option<T>,
) -> Option<Localized<T>> {
    let Toml::Table(table) = &entry.node.value else {
        return value(&entry.key, &entry.node, shape, reading).map(Localized::same);
    };
    for other in table.iter().filter(|other| !matches!(other.key.as_str(), "de" | "en")) {
        let meant = nearest(&other.key, ["de", "en"]).map(str::to_owned);
        let (key, within) = (other.key.clone(), entry.key.clone());
        let (kinds, known) = (Vec::new(), vec!["de", "en"]);
        reading.problem(other.place, Fault::UnknownKey { key, within, meant, kinds, known });
    }
    if table.is_empty() {
        reading.problem(entry.node.place, Fault::EmptyText { key: entry.key.clone() });
    }
    let mut read = |key| table.get(key).and_then(|entry| value(&entry.key, &entry.node, shape, reading));
    Localized::each(read("de"), read("en"))
}

/// One person or several, by their words.
#[derive(Clone, Debug)]
pub struct PeopleList(pub Vec<String>);

impl Read for PeopleList {
    const SHAPE: Shape = Shape::People;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        Vec::read(&listed(entry), reading).map(Self)
    }
}
