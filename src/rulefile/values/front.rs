//! Keys of the front matter, and the values that are fine for them.

use super::{agrees, items, listed};
use crate::draft::Value;
use crate::rulefile::fault::Fault;
use crate::rulefile::files::Place;
use crate::rulefile::front_matter::{check_item_key, check_name};
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::{Entry, Table, Toml};

/// Keys of the front matter, each with the place that writes it.
#[derive(Clone, Debug)]
pub struct FrontKeys(pub Vec<(String, Place)>);

/// Keys of an image or video.
#[derive(Clone, Debug)]
pub struct ItemKeys(pub Vec<(String, Place)>);

/// `{ licence = ["own", "CC BY*"] }`: for each key the values that are meant.
#[derive(Clone, Debug)]
pub struct FrontValues(pub Vec<Wanted>);

/// The same for keys of an image or video.
#[derive(Clone, Debug)]
pub struct ItemValues(pub Vec<Wanted>);

/// A key and the values that are meant.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The key, dotted where it is nested.
    pub key: String,
    /// The values.
    pub values: Vec<Toml>,
    /// Where they are written.
    pub place: Place,
}

impl Wanted {
    /// Whether a value is one of them.
    pub fn has(&self, said: &Value) -> bool {
        self.values.iter().any(|wanted| agrees(wanted, said))
    }

    /// The values, for people.
    pub fn shown(&self) -> Vec<String> {
        self.values.iter().map(shown).collect()
    }

    /// The values that none of those that are said agrees with, for people.
    pub fn missing(&self, said: &[&Value]) -> Vec<String> {
        let is_missing = |wanted: &&Toml| !said.iter().any(|said| agrees(wanted, said));
        self.values.iter().filter(is_missing).map(shown).collect()
    }
}

fn shown(value: &Toml) -> String {
    match value {
        Toml::Text(text) | Toml::Date(text) => text.clone(),
        Toml::Whole(whole) => whole.to_string(),
        Toml::Number(number) => number.to_string(),
        Toml::Flag(flag) => flag.to_string(),
        Toml::List(_) | Toml::Table(_) => String::new(),
    }
}

type CheckKey = fn(&str, Place, &mut Reading<'_>) -> bool;

impl Read for FrontKeys {
    const SHAPE: Shape = Shape::FrontKeys;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        keys(entry, check_name, reading).map(Self)
    }
}

impl Read for ItemKeys {
    const SHAPE: Shape = Shape::FrontKeys;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        keys(entry, check_item_key, reading).map(Self)
    }
}

impl Read for FrontValues {
    const SHAPE: Shape = Shape::FrontValues;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        values(entry, check_name, reading).map(Self)
    }
}

impl Read for ItemValues {
    const SHAPE: Shape = Shape::FrontValues;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        values(entry, check_item_key, reading).map(Self)
    }
}

fn keys(entry: &Entry, check: CheckKey, reading: &mut Reading<'_>) -> Option<Vec<(String, Place)>> {
    items(&entry.key, &listed(entry).node, Shape::FrontKeys, reading, |key, place, reading| {
        check(&key, place, reading).then_some((key, place))
    })
}

fn values(entry: &Entry, check: CheckKey, reading: &mut Reading<'_>) -> Option<Vec<Wanted>> {
    let Toml::Table(table) = &entry.node.value else {
        reading.wrong_type(&entry.key, Shape::FrontValues, &entry.node);
        return None;
    };
    if table.is_empty() {
        reading.problem(entry.node.place, Fault::EmptyList { key: entry.key.clone() });
        return None;
    }
    let mut all = Vec::new();
    gather(table, "", check, reading, &mut all);
    Some(all)
}

fn gather(table: &Table, prefix: &str, check: CheckKey, reading: &mut Reading<'_>, all: &mut Vec<Wanted>) {
    for entry in table.iter() {
        let key = format!("{prefix}{}", entry.key);
        if prefix.is_empty() && !check(&key, entry.place, reading) {
            continue;
        }
        let values = match &entry.node.value {
            Toml::Table(inner) => {
                gather(inner, &format!("{key}."), check, reading, all);
                continue;
            }
            Toml::List(items) if items.is_empty() => {
                reading.problem(entry.node.place, Fault::EmptyList { key });
                continue;
            }
            Toml::List(items) => items.iter().map(|item| item.value.clone()).collect(),
            value => vec![value.clone()],
        };
        all.push(Wanted { key, values, place: entry.node.place });
    }
}
