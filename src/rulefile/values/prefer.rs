//! Wordings and what they replace.

use super::terms::{ReadTerm, TermList, index_terms, read_terms};
use crate::rulefile::fault::Fault;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::{Entry, Toml};

/// `prefer = { "right" = ["wrong", …] }`: for each wording the terms it replaces.
#[derive(Clone, Debug)]
pub struct Preferences {
    /// All terms to replace, in one list.
    pub terms: TermList,
    /// For each of them the wording to use, in the same order.
    pub instead: Vec<String>,
}

impl Read for Preferences {
    const SHAPE: Shape = Shape::Prefer;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let Toml::Table(table) = &entry.node.value else {
            reading.wrong_type(&entry.key, Self::SHAPE, &entry.node);
            return None;
        };
        if table.is_empty() {
            reading.problem(entry.node.place, Fault::EmptyList { key: entry.key.clone() });
        }
        let mut wordings: Vec<(ReadTerm, String)> = Vec::new();
        for preferred in table.iter() {
            if preferred.key.trim().is_empty() {
                reading.problem(preferred.place, Fault::EmptyText { key: entry.key.clone() });
            }
            for one in read_terms(&preferred.key, &preferred.node, Shape::Terms, reading).unwrap_or_default() {
                let written = &one.1;
                if written.text == preferred.key {
                    reading.problem(written.place, Fault::PreferContradicts { wording: written.text.clone() });
                }
                wordings.push((one, preferred.key.clone()));
            }
        }
        let (terms, instead): (Vec<_>, Vec<_>) = wordings.into_iter().unzip();
        let terms = reading.matching(reading.matching.replaceable(), |reading| index_terms(terms, reading));
        Some(Self { terms, instead })
    }
}
