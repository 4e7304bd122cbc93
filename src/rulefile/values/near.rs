//! What has to stand near a term.

use super::TermList;
use crate::rulefile::fault::Fault;
use crate::rulefile::keys::{Read, Reading, Shape, keys, only};
use crate::rulefile::node::{Entry, Toml};

/// `near = { terms = […], within = 5, ordered = true }`.
#[derive(Clone, Debug)]
pub struct Near {
    /// What has to stand near.
    pub terms: TermList,
    /// At most this many words between.
    pub within: usize,
    /// Whether it has to come after.
    pub ordered: bool,
}

keys! {
    /// The keys of `near`.
    pub(crate) NearKeys {
        /// What has to stand near.
        /// Was in der Nähe stehen muss.
        terms: TermList,
        /// At most this many words between; 5 if nothing is said.
        /// Höchstens so viele Wörter dazwischen; 5, wenn nichts angegeben ist.
        within: usize,
        /// Whether it has to come after.
        /// Ob es danach kommen muss.
        ordered: bool,
    }
}

impl Read for Near {
    const SHAPE: Shape = Shape::Near;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let Toml::Table(table) = &entry.node.value else {
            reading.wrong_type(&entry.key, Self::SHAPE, &entry.node);
            return None;
        };
        only(table, &entry.key, &[NearKeys::TABLE], reading);
        let keys = NearKeys::read(table, reading);
        if keys.terms.is_none() && table.get("terms").is_none() {
            reading.problem(entry.place, Fault::NothingToDo { kind: "near", needs: &["terms"] });
        }
        if let (Some(0), Some(within)) = (keys.within, table.get("within")) {
            let fault = Fault::OutOfRange { key: within.key.clone(), least: 1.0, most: None };
            reading.problem(within.node.place, fault);
        }
        Some(Self { terms: keys.terms?, within: keys.within.unwrap_or(5), ordered: keys.ordered.unwrap_or(false) })
    }
}
