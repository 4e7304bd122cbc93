//! `extends`: from one rule file to all that it stands on.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::fault::Fault;
use super::files::{FileId, Place, RuleFiles};
use super::keys::Shape;
use super::node::{Entry, Node, Table, Toml};
use super::packs::{ALWAYS, PACKS, pack};
use super::problem::Problem;
use super::suggest::nearest;
use super::syntax::{self, Damage};
use super::{PACK_PREFIX, ReadFile};

/// A rule file as it is written.
#[derive(Clone, Debug)]
pub(crate) struct RuleFile {
    /// Its number.
    pub(crate) id: FileId,
    /// What stands in it.
    pub(crate) table: Table,
    /// The folder that its paths are relative to; `None` for a pack.
    pub(crate) folder: Option<PathBuf>,
}

/// The rule files of a guideline, those that are built upon first.
#[derive(Debug, Default)]
pub(crate) struct Chain {
    /// The files and their names.
    pub(crate) files: RuleFiles,
    /// The files in the order in which later ones override earlier ones.
    pub(crate) order: Vec<RuleFile>,
    /// The mistakes found on the way.
    pub(crate) problems: Vec<Problem>,
    /// What could not be read for mistakes in the TOML.
    pub(crate) damage: Damage,
    /// Whether a file or pack is missing, so that names in it are unknown.
    pub(crate) is_incomplete: bool,
}

/// A file whose `extends` is being followed.
struct Open {
    name: String,
    file: RuleFile,
    /// What it extends and has not been looked at, the next one last.
    ahead: Vec<(String, Place)>,
}

/// Follows `extends` from a file to everything below it. However deep that is, it needs no more stack.
pub(crate) fn follow(name: &str, text: &str, folder: Option<&Path>, read: &ReadFile<'_>) -> Chain {
    let mut chain = Chain::default();
    let shown = if name.starts_with(PACK_PREFIX) { name.to_owned() } else { display(&normal(Path::new(name))) };
    let mut seen = BTreeSet::from([shown.clone()]);
    let mut open = vec![chain.open(name, shown, text, folder.map(Path::to_owned))];
    while let Some(top) = open.last_mut() {
        let Some((written, place)) = top.ahead.pop() else {
            chain.order.extend(open.pop().map(|done| done.file));
            continue;
        };
        let folder = top.file.folder.clone();
        let path = normal(&folder.as_deref().unwrap_or(Path::new("")).join(&written));
        let name = if written.starts_with(PACK_PREFIX) { written.clone() } else { display(&path) };
        if let Some(from) = open.iter().position(|open| open.name == name) {
            let circle = open.iter().skip(from).map(|open| open.name.clone()).chain([name]).collect();
            chain.problems.push(Problem::new(place, Fault::Cycle { chain: circle }));
        } else if !seen.contains(&name)
            && let Some((text, folder)) = chain.text(&written, &path, place, read)
        {
            seen.insert(name.clone());
            open.push(chain.open(&name.clone(), name, &text, folder));
        }
    }
    chain.stand_on(&prefixed(ALWAYS), &seen);
    chain
}

impl Chain {
    fn open(&mut self, shown: &str, name: String, text: &str, folder: Option<PathBuf>) -> Open {
        let id = self.files.add(shown, text);
        let table = syntax::parse(id, text, &mut self.problems, &mut self.damage);
        let mut ahead = table.get("extends").map(|entry| self.extends(entry)).unwrap_or_default();
        ahead.reverse();
        Open { name, file: RuleFile { id, table, folder }, ahead }
    }

    /// Puts a pack under everything that has been followed, unless it is there already.
    fn stand_on(&mut self, name: &str, seen: &BTreeSet<String>) {
        if seen.contains(name) {
            return;
        }
        if let Some(pack) = name.strip_prefix(PACK_PREFIX).and_then(pack) {
            let mut file = self.open(name, name.to_owned(), pack.text, None).file;
            // Its title is its own, not that of the guideline that stands on it.
            file.table.take("title");
            self.order.insert(0, file);
        }
    }

    /// What a file extends, as written.
    fn extends(&mut self, entry: &Entry) -> Vec<(String, Place)> {
        let Toml::List(items) = &entry.node.value else {
            return self.extended(entry, &entry.node).into_iter().collect();
        };
        if items.is_empty() {
            self.problems.push(Problem::new(entry.node.place, Fault::EmptyList { key: entry.key.clone() }));
        }
        let mut all: Vec<(String, Place)> = Vec::new();
        for (name, place) in items.iter().filter_map(|item| self.extended(entry, item)).collect::<Vec<_>>() {
            if all.iter().any(|(other, _)| *other == name) {
                self.problems.push(Problem::new(place, Fault::DuplicateEntry { entry: name }));
            } else {
                all.push((name, place));
            }
        }
        all
    }

    fn extended(&mut self, entry: &Entry, item: &Node) -> Option<(String, Place)> {
        let key = entry.key.clone();
        let fault = match &item.value {
            Toml::Text(name) if name.trim().is_empty() => Fault::EmptyText { key },
            Toml::Text(name) => return Some((name.clone(), item.place)),
            value if item.place == entry.node.place => {
                Fault::WrongType { key, shape: Shape::Texts, found: value.found(), written: None }
            }
            value => Fault::WrongItem { key, found: value.found() },
        };
        self.problems.push(Problem::new(item.place, fault));
        None
    }

    /// The text of an extended file and the folder that its own paths start from.
    fn text(
        &mut self,
        written: &str,
        path: &Path,
        place: Place,
        read: &ReadFile<'_>,
    ) -> Option<(String, Option<PathBuf>)> {
        let packs = || PACKS.iter().map(|pack| pack.name);
        let fault = if let Some(short) = written.strip_prefix(PACK_PREFIX) {
            match pack(short) {
                Some(pack) => return Some((pack.text.to_owned(), None)),
                None => Fault::UnknownPack { name: written.to_owned(), meant: nearest(short, packs()).map(prefixed) },
            }
        } else {
            match read(path) {
                Ok(text) => return Some((text, Some(path.parent().unwrap_or(Path::new("")).to_owned()))),
                // `privacy` for `taktvoll:privacy`.
                Err(_) if packs().any(|pack| pack == written) => {
                    Fault::UnknownPack { name: written.to_owned(), meant: Some(prefixed(written)) }
                }
                Err(reason) => Fault::MissingFile { path: written.to_owned(), reason },
            }
        };
        self.is_incomplete = true;
        self.problems.push(Problem::new(place, fault));
        None
    }
}

fn prefixed(pack: &str) -> String {
    format!("{PACK_PREFIX}{pack}")
}

/// A path without `.` and, where that is possible, `..`.
pub(crate) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(normal.components().next_back(), Some(Component::Normal(_))) => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}

/// A path as people read it, with `/` on every system.
pub(crate) fn display(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
