//! What a draft says under a key, wherever that stands: at the top, in a table, in each entry of a list of tables.

use crate::draft::keys::says_by_absence;
use crate::draft::meta::{Entry, Meta, Value};
use crate::draft::{Draft, Image};

/// What is said under a key.
#[derive(Clone, Debug, Default)]
pub struct Said<'a> {
    /// The values, in their order.
    pub entries: Vec<&'a Entry>,
    /// Whether somebody should know more: the draft, or one entry of a list, says nothing.
    pub is_silent: bool,
}

impl<'a> Said<'a> {
    /// What a table says.
    pub fn of(table: &'a Meta, key: &str) -> Self {
        let mut said = Self::default();
        said.gather(table, key);
        said
    }

    fn gather(&mut self, table: &'a Meta, key: &str) {
        if let Some(entry) = table.own_entry(key) {
            self.entries.push(entry);
            return;
        }
        let inner = key.split_once('.').and_then(|(first, rest)| Some((&table.own_entry(first)?.value, rest)));
        match inner {
            Some((Value::Table(inner), rest)) => self.gather(inner, rest),
            Some((Value::List(items), rest)) => {
                for item in items {
                    match item {
                        Value::Table(inner) => self.gather(inner, rest),
                        _ => self.is_silent = true,
                    }
                }
            }
            _ => self.is_silent = true,
        }
    }

    /// The values as one text, for people; empty where nothing is said.
    pub fn shown(&self) -> String {
        self.values().map(ToString::to_string).filter(|value| !value.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &'a Value> {
        self.entries.iter().map(|entry| &entry.value)
    }
}

impl Draft {
    /// What the draft says under a key; `images.…` counts the images of the text, too.
    pub fn said(&self, key: &str) -> Said<'_> {
        if let Some(rest) = key.strip_prefix("images.") {
            let mut said = Said::default();
            self.images.iter().for_each(|image| said.gather(&image.keys, rest));
            return said;
        }
        let mut said = Said::of(&self.meta, key);
        let top = key.split('.').next().unwrap_or(key);
        if says_by_absence(key) && self.meta.get(top).is_none() {
            said.is_silent = false;
        }
        said
    }

    /// How many entries stand under a key; `None` where nobody knows.
    pub fn count(&self, key: &str) -> Option<usize> {
        if key == "images" {
            return Some(self.images.len());
        }
        match self.meta.get(key) {
            Some(Value::List(items)) => Some(items.len()),
            Some(_) => Some(1),
            None => says_by_absence(key).then_some(0),
        }
    }

    /// What is said about each video.
    pub fn videos(&self) -> Vec<&Meta> {
        self.meta.get("videos").map(Value::as_tables).unwrap_or_default()
    }

    /// What is said about each image.
    pub fn image_keys(&self) -> Vec<&Meta> {
        self.images.iter().map(|image: &Image| &image.keys).collect()
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text.trim()),
            Self::Whole(number) => write!(f, "{number}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(ToString::to_string).collect();
                f.write_str(&items.join(", "))
            }
            Self::Table(table) => {
                let items: Vec<String> = table.iter().map(|(key, entry)| format!("{key}: {}", entry.value)).collect();
                f.write_str(&items.join(", "))
            }
        }
    }
}

impl Value {
    /// Whether something is written: not an empty text, list or table.
    pub fn is_given(&self) -> bool {
        match self {
            Self::Text(text) => !text.trim().is_empty(),
            Self::List(items) => items.iter().any(Self::is_given),
            Self::Table(table) => !table.is_empty(),
            Self::Whole(_) | Self::Number(_) | Self::Flag(_) => true,
        }
    }
}
