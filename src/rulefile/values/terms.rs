//! Terms and patterns.

use std::collections::HashSet;

use super::items;
use crate::rulefile::fault::Fault;
use crate::rulefile::files::Place;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::matching::Matching;
use crate::rulefile::node::{Entry, Node};
use crate::rulefile::vocabulary::WrittenTerm;
use crate::terms::{ListId, Pattern, Term};

/// A list of terms in the index, with the words of the rule file.
#[derive(Clone, Debug)]
pub struct TermList {
    /// Its number in the index.
    pub id: ListId,
    /// The terms as written, in the order of the index.
    pub written: Vec<WrittenTerm>,
    /// How they are matched.
    pub matching: Matching,
}

/// Terms that are taken at their word: letter case and spelling variants aside they match just what is written.
#[derive(Clone, Debug)]
pub struct LiteralTerms(pub TermList);

/// A list of regular expressions in the index.
#[derive(Clone, Debug)]
pub struct PatternList {
    /// Its number in the index.
    pub id: ListId,
    /// Where each is written.
    pub places: Vec<Place>,
}

/// A term and how it is written.
pub(super) type ReadTerm = (Term, WrittenTerm);

/// The terms of a list, with `"$name"` replaced by the vocabulary's list of that name.
pub(super) fn read_terms(key: &str, node: &Node, shape: Shape, reading: &mut Reading<'_>) -> Option<Vec<ReadTerm>> {
    let mut reused = false;
    let terms = items(key, node, shape, reading, |text, place, reading| match text.strip_prefix('$') {
        None => parsed(&text, place, reading).map(|term| vec![(term, WrittenTerm { text, place })]),
        Some(name) => {
            reused = true;
            let written = reading.vocabulary.terms(name, place, reading)?;
            Some(written.into_iter().filter_map(|one| Some((Term::parse(&one.text).ok()?, one))).collect())
        }
    })?;
    let mut terms: Vec<ReadTerm> = terms.into_iter().flatten().collect();
    if reused {
        let mut seen = HashSet::new();
        terms.retain(|(_, written)| seen.insert(written.text.clone()));
    }
    Some(terms)
}

/// The term, if it can be read; a mistake is noted.
pub(crate) fn parsed(term: &str, place: Place, reading: &mut Reading<'_>) -> Option<Term> {
    Term::parse(term).map_err(|mistake| reading.problem(place, Fault::Term(mistake))).ok()
}

/// Puts terms into the index.
pub(super) fn index_terms(terms: Vec<ReadTerm>, reading: &mut Reading<'_>) -> TermList {
    let (terms, written): (Vec<Term>, Vec<WrittenTerm>) = terms.into_iter().unzip();
    TermList { id: reading.matching.index(&terms, reading.index), matching: reading.matching.clone(), written }
}

/// The terms of a list, in the index.
pub(crate) fn terms(key: &str, node: &Node, shape: Shape, reading: &mut Reading<'_>) -> Option<TermList> {
    let terms = read_terms(key, node, shape, reading)?;
    Some(index_terms(terms, reading))
}

impl Read for TermList {
    const SHAPE: Shape = Shape::Terms;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        terms(&entry.key, &entry.node, Self::SHAPE, reading)
    }
}

impl Read for LiteralTerms {
    const SHAPE: Shape = Shape::Terms;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        reading.matching(reading.matching.literal(), |reading| TermList::read(entry, reading)).map(Self)
    }
}

impl Read for PatternList {
    const SHAPE: Shape = Shape::Patterns;

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        let patterns = items(&entry.key, &entry.node, Self::SHAPE, reading, |written, place, reading| {
            match Pattern::parse(&written) {
                Ok(pattern) => Some((pattern, place)),
                Err(mistake) => {
                    reading.problem(place, Fault::Pattern(mistake));
                    None
                }
            }
        })?;
        let (patterns, places): (Vec<Pattern>, Vec<Place>) = patterns.into_iter().unzip();
        Some(Self { id: reading.index.add_patterns(&patterns), places })
    }
}
