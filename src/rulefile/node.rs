//! A TOML document that knows where each of its values is written.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::files::{FileId, Place};
use super::syntax::CURLY;

/// A value and the place it is written at.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where the value stands; for a table, its header.
    pub place: Place,
    /// The value.
    pub value: Toml,
}

/// A TOML value. Dates stay as written: what reads them knows which form it wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Toml {
    /// `"text"`
    Text(String),
    /// `3`
    Whole(i64),
    /// `0.3`
    Number(f64),
    /// `true`
    Flag(bool),
    /// `2027-03-31`
    Date(String),
    /// `[…]`, `[[…]]`
    List(Vec<Node>),
    /// `{…}`, `[…]`
    Table(Table),
}

/// The entries of a table, in the order they are written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    entries: Vec<Entry>,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key as written.
    pub key: String,
    /// Where the key stands.
    pub place: Place,
    /// Its value.
    pub node: Node,
}

impl Table {
    /// The entries, in the order they are written.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The entry of that key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Takes the entry of that key out.
    pub fn take(&mut self, key: &str) -> Option<Entry> {
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.remove(at))
    }

    /// Puts an entry in, in place of one with the same key.
    pub fn put(&mut self, entry: Entry) {
        match self.entries.iter_mut().find(|old| old.key == entry.key) {
            Some(old) => *old = entry,
            None => self.entries.push(entry),
        }
    }

    /// Takes out the entries that are `wanted`.
    pub(crate) fn take_all(&mut self, wanted: impl FnMut(&mut Entry) -> bool) -> Vec<Entry> {
        self.entries.extract_if(.., wanted).collect()
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl IntoIterator for Table {
    type Item = Entry;
    type IntoIter = std::vec::IntoIter<Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

/// The entries of a table as the parser gives them.
pub(crate) fn table(file: FileId, text: &str, table: DeTable<'_>) -> Table {
    let mut entries: Vec<Entry> = table
        .into_iter()
        .map(|(key, value)| Entry {
            place: Place { file, span: key.span().into() },
            key: key.into_inner().into_owned(),
            node: node(file, text, value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.place);
    Table { entries }
}

fn node(file: FileId, text: &str, value: Spanned<DeValue<'_>>) -> Node {
    let place = Place { file, span: value.span().into() };
    let value = match value.into_inner() {
        DeValue::String(written) => Toml::Text(unquoted(written.into_owned(), place.span.of(text))),
        DeValue::Integer(whole) => i64::from_str_radix(whole.as_str(), whole.radix())
            .map_or_else(|_| Toml::Number(whole.as_str().parse().unwrap_or(f64::INFINITY)), Toml::Whole),
        DeValue::Float(number) => Toml::Number(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(flag) => Toml::Flag(flag),
        DeValue::Datetime(date) => Toml::Date(date.to_string()),
        DeValue::Array(list) => Toml::List(list.into_iter().map(|item| node(file, text, item)).collect()),
        DeValue::Table(inner) => Toml::Table(table(file, text, inner)),
    };
    Node { place, value }
}

/// A text in typographic quotation marks as it was meant. It is told as a mistake; nothing else should follow from it.
fn unquoted(value: String, written: &str) -> String {
    if written.starts_with(CURLY) { value.trim_matches(CURLY).to_owned() } else { value }
}

impl Toml {
    /// Whether both say the same, wherever they stand and in whatever order.
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(one), Self::List(two)) => {
                one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.value.says_the_same(&two.value))
            }
            (Self::Table(one), Self::Table(two)) => {
                one.iter().count() == two.iter().count()
                    && one.iter().all(|entry| {
                        two.get(&entry.key).is_some_and(|other| entry.node.value.says_the_same(&other.node.value))
                    })
            }
            (one, two) => one == two,
        }
    }
}
