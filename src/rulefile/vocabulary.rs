//! `[vocabulary]`: lists of terms that rules reuse as `"$name"`.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::ReadFile;
use super::chain::{RuleFile, display, normal};
use super::fault::Fault;
use super::files::{Place, RuleFiles};
use super::keys::{self, Key, Reading, Shape, only};
use super::matching::Matching;
use super::node::{Entry, Table, Toml};
use super::organisation::Organisation;
use super::problem::Problem;
use super::suggest::nearest;
use super::values;
use crate::secret::Secrets;
use crate::span::Span;
use crate::terms::Builder;

/// One term of a list and where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenTerm {
    /// As written.
    pub text: String,
    /// Where.
    pub place: Place,
}

/// The lists by name.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    lists: BTreeMap<String, List>,
}

/// The terms of each list, by its name.
pub(crate) type Lists = BTreeMap<String, Vec<WrittenTerm>>;

#[derive(Clone, Debug)]
struct List {
    terms: Vec<WrittenTerm>,
    /// Where its name is written.
    place: Place,
    used: Cell<bool>,
}

impl Vocabulary {
    /// The list of that name; it counts as used.
    pub fn get(&self, name: &str) -> Option<&[WrittenTerm]> {
        let list = self.lists.get(name)?;
        list.used.set(true);
        Some(&list.terms)
    }

    /// The lists, to be kept with a guideline.
    pub(crate) fn into_lists(self) -> Lists {
        self.lists.into_iter().map(|(name, list)| (name, list.terms)).collect()
    }

    /// Lists that a guideline has kept.
    pub(crate) fn of(lists: &Lists) -> Self {
        let list = |terms: &Vec<WrittenTerm>| List {
            place: terms.first().map_or_else(Place::default, |first| first.place),
            terms: terms.clone(),
            used: Cell::new(true),
        };
        Self { lists: lists.iter().map(|(name, terms)| (name.clone(), list(terms))).collect() }
    }

    /// The terms that `"$name"` at `place` stands for; that there is no such list is noted.
    pub fn terms(&self, name: &str, place: Place, reading: &mut Reading<'_>) -> Option<Vec<WrittenTerm>> {
        let Some(terms) = self.get(name) else {
            let meant = Some(name).filter(|_| reading.may_guess()).and_then(|name| nearest(name, self.names()));
            let meant = meant.map(|meant| format!("${meant}"));
            reading.problem(place, Fault::UnknownVocabulary { name: name.to_owned(), meant });
            return None;
        };
        // The place of a reused term is the rule that reuses it: that is the sentence that says so.
        Some(terms.iter().map(|term| WrittenTerm { text: term.text.clone(), place }).collect())
    }

    /// All names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }

    /// The lists that nobody asked for, and where each is written.
    pub fn unused(&self) -> impl Iterator<Item = (&str, Place)> {
        self.lists.iter().filter(|(_, list)| !list.used.get()).map(|(name, list)| (name.as_str(), list.place))
    }
}

/// Reads the lists of all rule files; one of the same name further down the chain replaces the other.
pub(crate) fn read(
    order: &[RuleFile],
    files: &mut RuleFiles,
    read_file: &ReadFile<'_>,
    problems: &mut Vec<Problem>,
) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    // Entries of the vocabulary stand for themselves: a list does not refer to lists.
    let (none, mut unused, mut secrets) = (Vocabulary::default(), Builder::new(&[]), Secrets::default());
    let nobody = Organisation::default();
    let mut reading = Reading {
        problems,
        vocabulary: &none,
        index: &mut unused,
        matching: Matching::default(),
        secrets: &mut secrets,
        organisation: &nobody,
        kinds: &[],
        rule: None,
    };
    for file in order {
        let Some(entry) = file.table.get("vocabulary") else { continue };
        let Toml::Table(lists) = &entry.node.value else {
            reading.wrong_type(&entry.key, Shape::Table, &entry.node);
            continue;
        };
        for list in lists.iter() {
            let terms = match &list.node.value {
                Toml::Table(table) => in_file(list, table, file.folder.as_deref(), files, read_file, &mut reading),
                _ => here(list, &mut reading),
            };
            // A list that could not be read is there all the same: one mistake, one problem.
            let read = List { terms: terms.unwrap_or_default(), place: list.place, used: Cell::new(false) };
            vocabulary.lists.insert(list.key.clone(), read);
        }
    }
    vocabulary
}

fn here(list: &Entry, reading: &mut Reading<'_>) -> Option<Vec<WrittenTerm>> {
    values::items(&list.key, &list.node, Shape::VocabularyList, reading, |text, place, reading| {
        term(text, place, reading)
    })
}

fn term(text: String, place: Place, reading: &mut Reading<'_>) -> Option<WrittenTerm> {
    if let Some(name) = text.strip_prefix('$') {
        reading.problem(place, Fault::NestedVocabulary { name: name.to_owned() });
        return None;
    }
    values::parsed(&text, place, reading).map(|_| WrittenTerm { text, place })
}

/// `{ file = "…" }`: one term a line, `# ` begins a comment (`#ad` is a hashtag). The file counts among the rule files, so that a mistake in
/// it is shown where it stands.
fn in_file(
    list: &Entry,
    table: &Table,
    folder: Option<&Path>,
    files: &mut RuleFiles,
    read_file: &ReadFile<'_>,
    reading: &mut Reading<'_>,
) -> Option<Vec<WrittenTerm>> {
    const FILE: &[Key] = &[Key {
        name: "file",
        shape: Shape::Text,
        en: "A file with one term a line.",
        de: "Eine Datei mit einem Begriff je Zeile.",
    }];
    only(table, &list.key, &[FILE], reading);
    let Some(entry) = table.get("file") else {
        // A slip in the only key is told already.
        if table.is_empty() {
            reading.problem(list.node.place, Fault::NothingToDo { kind: "vocabulary", needs: &["file"] });
        }
        return None;
    };
    let written: String = keys::read(table, "file", reading)?;
    let path = normal(&folder.unwrap_or(Path::new("")).join(&written));
    let text = match read_file(&path) {
        Ok(text) => text,
        Err(reason) => {
            reading.problem(entry.node.place, Fault::MissingFile { path: written, reason });
            return None;
        }
    };
    let file = files.add(display(&path), text.as_str());
    let mut seen = BTreeSet::new();
    let mut terms = Vec::new();
    for (start, line) in lines(&text) {
        let place = Place { file, span: Span::new(start, start + line.len()) };
        if seen.insert(line) {
            terms.extend(term(line.to_owned(), place, reading));
        } else {
            reading.problem(place, Fault::DuplicateEntry { entry: line.to_owned() });
        }
    }
    if seen.is_empty() {
        reading.problem(entry.node.place, Fault::EmptyList { key: list.key.clone() });
    }
    Some(terms)
}

/// The terms of a list in a file and where each begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = next;
        next += line.len();
        let bare = line.trim_start_matches(['\u{feff}', ' ', '\t']);
        let comment = if bare.starts_with("# ") || bare.trim_end() == "#" { Some(0) } else { bare.find(" #") };
        let term = bare.get(..comment.unwrap_or(bare.len())).unwrap_or_default().trim_end();
        (!term.is_empty()).then_some((start + line.len() - bare.len(), term))
    })
}
