//! `[[defaults]]`: front matter that drafts in some places may leave out.

use globset::{GlobBuilder, GlobMatcher};

use super::chain::RuleFile;
use super::fault::Fault;
use super::front_matter;
use super::keys::{Read as _, Reading, Shape};
use super::node::{Node, Toml};
use crate::draft::Value;

/// Front matter that drafts in some places may leave out.
#[derive(Clone, Debug)]
pub struct Defaults {
    /// The drafts, by their path from the folder of the guideline.
    pub(crate) files: GlobMatcher,
    /// What holds for them.
    pub(crate) entries: Vec<(String, Value)>,
}

/// The defaults of all rule files, in the order in which later ones override earlier ones.
pub(crate) fn read(order: &[RuleFile], reading: &mut Reading<'_>) -> Vec<Defaults> {
    let mut all = Vec::new();
    for entry in order.iter().filter_map(|file| file.table.get("defaults")) {
        let Toml::List(items) = &entry.node.value else {
            reading.wrong_type(&entry.key, Shape::Defaults, &entry.node);
            continue;
        };
        all.extend(items.iter().filter_map(|item| one(&entry.key, item, reading)));
    }
    all
}

fn one(key: &str, item: &Node, reading: &mut Reading<'_>) -> Option<Defaults> {
    let Toml::Table(table) = &item.value else {
        reading.wrong_type(key, Shape::Defaults, item);
        return None;
    };
    let entries = front_matter::read(table, &["files"], reading);
    let Some(files) = table.get("files") else {
        // A slip in `files` is told already.
        if entries.len() == table.iter().count() {
            reading.problem(item.place, Fault::NothingToDo { kind: "defaults", needs: &["files"] });
        }
        return None;
    };
    if table.iter().count() == 1 {
        reading.problem(item.place, Fault::EmptyDefaults);
    }
    let pattern = String::read(files, reading)?;
    let Ok(glob) = GlobBuilder::new(&pattern).literal_separator(true).build() else {
        reading.problem(files.node.place, Fault::BadGlob { pattern });
        return None;
    };
    Some(Defaults { files: glob.compile_matcher(), entries })
}
