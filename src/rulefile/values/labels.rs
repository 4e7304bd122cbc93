//! Labels, for all languages or for each.

use super::named::language;
use super::terms::{TermList, terms};
use crate::rulefile::fault::Fault;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::{Entry, Toml};
use crate::text::Language;

/// Labels that disclose, for each language they are understood in.
#[derive(Clone, Debug)]
pub struct Labels {
    /// The lists; `None` is understood in every language.
    pub lists: Vec<(Option<Language>, TermList)>,
}

impl Read for Labels {
    const SHAPE: Shape = Shape::Labels;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let Toml::Table(table) = &entry.node.value else {
            let list = terms(&entry.key, &entry.node, Self::SHAPE, reading)?;
            return Some(Self { lists: vec![(None, list)] });
        };
        if table.is_empty() {
            reading.problem(entry.node.place, Fault::EmptyList { key: entry.key.clone() });
        }
        let mut lists = Vec::new();
        for one in table.iter() {
            let language = language(one.key.clone(), one.place, reading);
            if let Some(list) = terms(&entry.key, &one.node, Self::SHAPE, reading) {
                lists.push((language, list));
            }
        }
        Some(Self { lists })
    }
}
