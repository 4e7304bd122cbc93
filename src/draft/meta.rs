//! What a draft says about itself: keys, values, and where they stand.

use std::collections::BTreeMap;

use crate::draft::mistake::Found;
use crate::span::Span;

/// Keys and values in the order of the alphabet; of the front matter, of a record, or of a table inside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meta {
    entries: BTreeMap<String, Entry>,
}

/// One value and where it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key; `None` where the value came from a record or was filled in.
    pub key_span: Option<Span>,
    /// The value.
    pub value: Value,
    /// The value as written, quotes included; `None` like `key_span`.
    pub span: Option<Span>,
}

/// A value of the front matter or of a record. A date is a text in the form `2027-03-31` or `2027-03-31T10:00`.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, dates included.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Any other number.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// Several values.
    List(Vec<Self>),
    /// Keys and values.
    Table(Meta),
}

impl Meta {
    /// The value of a key; a dotted key (`ai.used`) reaches into tables.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The value of a key and where it stands; a dotted key reaches into tables.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        if let Some(entry) = self.entries.get(key) {
            return Some(entry);
        }
        let (table, rest) = key.split_once('.')?;
        match &self.entries.get(table)?.value {
            Value::Table(inner) => inner.entry(rest),
            _ => None,
        }
    }

    /// The entry of just that key, dots and all.
    pub(super) fn own_entry(&self, key: &str) -> Option<&Entry> {
        self.entries.get(key)
    }

    /// All keys in the order of the alphabet.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.entries.iter().map(|(key, entry)| (key.as_str(), entry))
    }

    /// Whether there are no keys at all.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Gives a key a value where the draft has none; a table is filled key by key.
    pub fn fill(&mut self, key: &str, value: Value) {
        match (self.entries.get_mut(key).map(|entry| &mut entry.value), value) {
            (None, value) => {
                self.insert(key.to_owned(), Entry { key_span: None, value, span: None });
            }
            (Some(Value::Table(here)), Value::Table(more)) => {
                for (key, entry) in more.entries {
                    here.fill(&key, entry.value);
                }
            }
            (Some(_), _) => {}
        }
    }

    /// From the first key to the last value; `None` where nothing was written.
    pub fn span(&self) -> Option<Span> {
        self.entries.values().flat_map(|entry| [entry.key_span, entry.span]).flatten().reduce(Span::join)
    }

    /// Puts an entry in; `false` where the key is there already.
    pub(super) fn insert(&mut self, key: String, entry: Entry) -> bool {
        match self.entries.entry(key) {
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(entry);
                true
            }
            std::collections::btree_map::Entry::Occupied(_) => false,
        }
    }

    /// The value of a key, which is made an empty table where there is none.
    pub(super) fn table(&mut self, key: &str, span: Option<Span>) -> &mut Value {
        let empty = || Entry { key_span: None, value: Value::Table(Self::default()), span };
        &mut self.entries.entry(key.to_owned()).or_insert_with(empty).value
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = (&str, &mut Entry)> {
        self.entries.iter_mut().map(|(key, entry)| (key.as_str(), entry))
    }

    pub(super) fn remove(&mut self, key: &str) -> Option<Entry> {
        self.entries.remove(key)
    }

    /// Forgets where everything was written, for keys that do not stand in the source of their draft.
    pub(super) fn forget_spans(&mut self) {
        for entry in self.entries.values_mut() {
            entry.key_span = None;
            entry.span = None;
            entry.value.forget_spans();
        }
    }
}

impl FromIterator<(String, Value)> for Meta {
    fn from_iter<T: IntoIterator<Item = (String, Value)>>(keys: T) -> Self {
        let entry = |value| Entry { key_span: None, value, span: None };
        Self { entries: keys.into_iter().map(|(key, value)| (key, entry(value))).collect() }
    }
}

impl Value {
    /// The text; `None` for anything else.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// One text or a list of texts, as a list; `None` for anything else.
    pub fn as_texts(&self) -> Option<Vec<&str>> {
        match self {
            Self::Text(text) => Some(vec![text]),
            Self::List(values) => values.iter().map(Self::as_text).collect(),
            _ => None,
        }
    }

    /// Yes or no; also as a word, because spreadsheets and YAML writers say `yes`, `ja` or `WAHR`.
    pub fn as_flag(&self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(*flag),
            Self::Text(word) => match word.trim().to_lowercase().as_str() {
                "true" | "yes" | "ja" | "wahr" => Some(true),
                "false" | "no" | "nein" | "falsch" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// A number, whole or not; also one that a spreadsheet handed over as text.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "nobody counts to 2^53 in a draft")]
            Self::Whole(number) => Some(*number as f64),
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        }
    }

    /// The table; `None` for anything else.
    pub fn as_table(&self) -> Option<&Meta> {
        match self {
            Self::Table(table) => Some(table),
            _ => None,
        }
    }

    /// One table or a list of tables; whatever else a list holds is left out.
    pub fn as_tables(&self) -> Vec<&Meta> {
        match self {
            Self::Table(table) => vec![table],
            Self::List(values) => values.iter().filter_map(Self::as_table).collect(),
            _ => Vec::new(),
        }
    }

    pub(super) fn forget_spans(&mut self) {
        match self {
            Self::Table(table) => table.forget_spans(),
            Self::List(values) => values.iter_mut().for_each(Self::forget_spans),
            Self::Text(_) | Self::Whole(_) | Self::Number(_) | Self::Flag(_) => {}
        }
    }

    /// What kind of value it is.
    pub fn found(&self) -> Found {
        match self {
            Self::Text(_) => Found::Text,
            Self::Whole(_) | Self::Number(_) => Found::Number,
            Self::Flag(_) => Found::Flag,
            Self::List(_) => Found::List,
            Self::Table(_) => Found::Table,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn meta(keys: &[(&str, Value)]) -> Meta {
        keys.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
    }

    #[test]
    fn a_dotted_key_reaches_into_tables() {
        let meta = meta(&[("ai", Value::Table(meta(&[("used", Value::Flag(true))]))), ("a.b", text("whole"))]);
        assert_eq!(meta.get("ai.used"), Some(&Value::Flag(true)));
        assert_eq!(meta.get("a.b").and_then(Value::as_text), Some("whole"));
        assert_eq!(meta.get("ai.tool"), None);
        assert_eq!(meta.get("ai.used.deeper"), None);
    }

    #[test]
    fn defaults_fill_what_is_missing_and_never_replace() {
        let mut draft =
            meta(&[("account", text("private")), ("ai", Value::Table(meta(&[("used", Value::Flag(true))])))]);
        draft.fill("account", text("official"));
        draft.fill("role", text("press"));
        draft.fill("ai", Value::Table(meta(&[("used", Value::Flag(false)), ("tool", text("x"))])));
        assert_eq!(draft.get("account"), Some(&text("private")));
        assert_eq!(draft.get("role"), Some(&text("press")));
        assert_eq!(draft.get("ai.used"), Some(&Value::Flag(true)));
        assert_eq!(draft.get("ai.tool"), Some(&text("x")));
    }

    #[test]
    fn one_text_is_a_list_of_one() {
        assert_eq!(text("x").as_texts(), Some(vec!["x"]));
        assert_eq!(Value::List(vec![text("x"), text("mastodon")]).as_texts(), Some(vec!["x", "mastodon"]));
        assert_eq!(Value::List(vec![text("x"), Value::Whole(3)]).as_texts(), None);
    }

    #[test]
    fn yes_and_no_may_be_words() {
        assert_eq!(text(" WAHR ").as_flag(), Some(true));
        assert_eq!(text("nein").as_flag(), Some(false));
        assert_eq!(text("maybe").as_flag(), None);
        assert_eq!(Value::Whole(1).as_flag(), None);
    }

    #[test]
    fn numbers_may_be_words_of_a_spreadsheet() {
        assert_eq!(Value::Whole(3).as_number(), Some(3.0));
        assert_eq!(text("2.5").as_number(), Some(2.5));
        assert_eq!(text("nan").as_number(), None);
    }
}
