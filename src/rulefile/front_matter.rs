//! Front matter as rule files write it: in conditions, in `[[defaults]]` and in examples.

use super::fault::Fault;
use super::files::Place;
use super::keys::{Read as _, Reading, Shape};
use super::node::{Entry, Node, Table, Toml};
use super::suggest::nearest;
use super::values::{items, listed};
use crate::draft::{self, Value};
use crate::platform::Platform;
use crate::text::Language;

/// Whether a key can be meant as it is written: it is known, or far from all that are. `more` may stand there, too.
pub(crate) fn check_key(entry: &Entry, key: &str, more: &[&'static str], reading: &mut Reading<'_>) -> bool {
    if draft::knows(key) || more.contains(&key) {
        return true;
    }
    let Some(meant) = nearest(key, draft::known_keys().chain(more.iter().copied())) else { return true };
    let (key, meant) = (key.to_owned(), meant.to_owned());
    reading.problem(entry.place, Fault::UnknownDraftKey { key, meant });
    false
}

/// The same for a key that stands as a value: `need = ["ai.used"]`. Keys of images may stand there, too.
pub(crate) fn check_name(key: &str, place: Place, reading: &mut Reading<'_>) -> bool {
    check_among(key, place, &draft::known_keys().collect::<Vec<_>>(), reading)
}

/// The same for a key of an image or video.
pub(crate) fn check_item_key(key: &str, place: Place, reading: &mut Reading<'_>) -> bool {
    check_among(key, place, &draft::item_keys().collect::<Vec<_>>(), reading)
}

fn check_among(key: &str, place: Place, known: &[&'static str], reading: &mut Reading<'_>) -> bool {
    let top = key.split('.').next().unwrap_or(key);
    if known.contains(&top) {
        return true;
    }
    let Some(meant) = nearest(top, known.iter().copied()) else { return true };
    let (key, meant) = (key.to_owned(), key.replacen(top, meant, 1));
    reading.problem(place, Fault::UnknownDraftKey { key, meant });
    false
}

/// A value as a draft carries it: a day in the one form of all days.
pub(crate) fn carried(key: &str, value: &Toml) -> Toml {
    match value {
        Toml::Text(text) if draft::shape(key) == Some(draft::Shape::Date) => {
            Toml::Text(draft::iso(text).unwrap_or_else(|| text.clone()))
        }
        value => value.clone(),
    }
}

/// Notes values that no draft has under that key.
pub(crate) fn check_value(entry: &Entry, key: &str, reading: &mut Reading<'_>) {
    match key {
        "platform" => drop(Vec::<&Platform>::read(&listed(entry), reading)),
        "language" => drop(Vec::<Language>::read(&listed(entry), reading)),
        "account" => account(entry, reading),
        _ if draft::shape(key) == Some(draft::Shape::Date) => days(entry, reading),
        _ => {}
    }
}

const ACCOUNTS: &[&str] = &["private", "official"];

/// An account may be called anything, but hardly `privat`.
fn account(entry: &Entry, reading: &mut Reading<'_>) {
    let list = listed(entry).node;
    if !matches!(&list.value, Toml::List(items) if items.iter().all(|item| matches!(item.value, Toml::Text(_)))) {
        return;
    }
    items(&entry.key, &list, Shape::Texts, reading, |value, place, reading| {
        let meant = nearest(&value, ACCOUNTS.iter().copied()).filter(|meant| *meant != value)?.to_owned();
        let key = entry.key.clone();
        reading.problem(place, Fault::NotOneOf { key, value, choices: ACCOUNTS, meant: Some(meant) });
        Some(())
    });
}

/// A day may be written with stars for what does not matter, but hardly as `morgen`.
fn days(entry: &Entry, reading: &mut Reading<'_>) {
    let listed = listed(entry);
    let Toml::List(nodes) = &listed.node.value else { return };
    for node in nodes {
        let Toml::Text(text) = &node.value else { continue };
        if !text.contains('*') && draft::iso(text).is_none() {
            reading.problem(node.place, Fault::NotADate { value: text.clone() });
        }
    }
}

/// The entries of a table as front matter, without those keys.
pub(crate) fn read(table: &Table, without: &[&'static str], reading: &mut Reading<'_>) -> Vec<(String, Value)> {
    let said = table.iter().filter(|entry| !without.contains(&entry.key.as_str()));
    said.filter_map(|entry| {
        let fits = check_key(entry, &entry.key, without, reading);
        check_value(entry, &entry.key, reading);
        fits.then(|| (entry.key.clone(), value(&entry.node)))
    })
    .collect()
}

fn value(node: &Node) -> Value {
    match &node.value {
        Toml::Text(text) | Toml::Date(text) => Value::Text(text.clone()),
        Toml::Whole(whole) => Value::Whole(*whole),
        Toml::Number(number) => Value::Number(*number),
        Toml::Flag(flag) => Value::Flag(*flag),
        Toml::List(items) => Value::List(items.iter().map(value).collect()),
        Toml::Table(table) => Value::Table(table.iter().map(|entry| (entry.key.clone(), value(&entry.node))).collect()),
    }
}
