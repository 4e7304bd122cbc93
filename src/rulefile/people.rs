//! `[people]`: who is asked, and who agrees, by a short name.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::files::Place;
use super::keys::{Read as _, Reading, Shape, keys, only};
use super::node::{Entry, Toml};
use super::suggest::nearest;

keys! {
    /// The keys of one person, team or office.
    pub(crate) PersonKeys {
        /// The name, as people say it.
        /// Der Name, wie man ihn sagt.
        name: String,
        /// Where to reach them: an address, a number, a room.
        /// Wo sie zu erreichen sind: eine Adresse, eine Nummer, ein Raum.
        contact: String,
    }
}

/// A person, a team or an office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name, as people say it.
    pub name: Option<String>,
    /// Where to reach them.
    pub contact: Option<String>,
}

/// The people of a guideline, by their short names.
#[derive(Clone, Debug, Default)]
pub struct People {
    all: BTreeMap<String, Person>,
}

impl People {
    pub(crate) fn read(entry: Option<&Entry>, reading: &mut Reading<'_>) -> Self {
        let Some(entry) = entry else { return Self::default() };
        let Toml::Table(table) = &entry.node.value else {
            reading.wrong_type(&entry.key, Shape::Table, &entry.node);
            return Self::default();
        };
        let all = table.iter().map(|entry| (entry.key.clone(), person(entry, reading))).collect();
        Self { all }
    }

    /// The short names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.all.keys().map(String::as_str)
    }

    /// Who is meant by a short name, a name or a contact.
    fn meant(&self, word: &str) -> Option<(&str, &Person)> {
        let word = plain(word);
        let same = |other: &Option<String>| other.as_ref().is_some_and(|other| plain(other) == word);
        let is =
            |(short, person): &(&String, &Person)| plain(short) == word || same(&person.name) || same(&person.contact);
        self.all.iter().find(is).map(|(short, person)| (short.as_str(), person))
    }

    /// Whether two words mean the same person.
    pub fn same(&self, one: &str, other: &str) -> bool {
        let short = |word| self.meant(word).map(|(short, _)| short);
        plain(one) == plain(other) || short(one).is_some_and(|one| short(other) == Some(one))
    }

    /// Who is behind a short name, as others can find them: `Recht, recht@sonnberg.example`. Other words stay as they are.
    pub fn told(&self, word: &str) -> String {
        let Some(person) = self.all.get(word.trim()) else { return word.to_owned() };
        let parts: Vec<&str> = [&person.name, &person.contact].into_iter().flatten().map(String::as_str).collect();
        parts.join(", ")
    }

    /// Notes a word that nearly is a short name.
    pub(crate) fn check(&self, word: &str, place: Place, reading: &mut Reading<'_>) {
        if self.meant(word).is_none()
            && let Some(meant) = nearest(word, self.names())
        {
            let (name, meant) = (word.to_owned(), meant.to_owned());
            reading.problem(place, Fault::UnknownPerson { name, meant });
        }
    }
}

fn plain(word: &str) -> String {
    word.trim().to_lowercase()
}

/// `{ name = "…", contact = "…" }`, or the contact alone.
fn person(entry: &Entry, reading: &mut Reading<'_>) -> Person {
    match &entry.node.value {
        Toml::Table(table) => {
            only(table, &entry.key, &[PersonKeys::TABLE], reading);
            if table.is_empty() {
                let needs = &["name", "contact"];
                reading.problem(entry.node.place, Fault::NothingToDo { kind: "person", needs });
            }
            let PersonKeys { name, contact } = PersonKeys::read(table, reading);
            Person { name, contact }
        }
        _ => Person { name: None, contact: String::read(entry, reading) },
    }
}
