//! What is found in a text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::index::ListId;
use crate::span::Span;

/// A place in a text where a term or pattern matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The number of the term or pattern in its list.
    pub term: usize,
    /// What to underline, in the raw text: whole written words, whole hashtags; for a pattern what it matched.
    pub span: Span,
    /// The tokens it covers; empty for a pattern and a handle.
    pub tokens: Range<usize>,
    /// Whether the writer hid the word: `Fus1on`, `F u s i o n`, zero-width characters.
    pub disguised: bool,
    /// Whether the term is only a part of a longer written word: `Massenkündigung`, `Q3-Umsatz`.
    pub part: bool,
}

/// Everything found in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits(Vec<(ListId, Hit)>);

impl Hits {
    /// The hits of one list in the order of the text. Of hits that overlap only the longest is there.
    pub fn of(&self, list: ListId) -> impl ExactSizeIterator<Item = &Hit> + Clone {
        let start = self.0.partition_point(|(other, _)| *other < list);
        let end = self.0.partition_point(|(other, _)| *other <= list);
        self.0.get(start..end).unwrap_or_default().iter().map(|(_, hit)| hit)
    }

    /// The lists that have a hit, in their order.
    pub fn lists(&self) -> impl Iterator<Item = ListId> {
        self.0.chunk_by(|(one, _), (other, _)| one == other).filter_map(|hits| hits.first().map(|(list, _)| *list))
    }

    /// Whether nothing at all was found.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Sorts hits by list and place, and keeps the longest of those that overlap.
pub(super) fn longest(mut hits: Vec<(ListId, Hit)>) -> Hits {
    hits.sort_by(|(a, x), (b, y)| {
        let by_length = y.span.len().cmp(&x.span.len());
        a.cmp(b)
            .then(by_length)
            .then(x.span.start.cmp(&y.span.start))
            .then(x.term.cmp(&y.term))
            .then(x.tokens.start.cmp(&y.tokens.start))
    });
    let mut kept: Vec<(ListId, Hit)> = Vec::with_capacity(hits.len());
    let mut taken = BTreeMap::new();
    for (list, hit) in hits {
        if kept.last().is_some_and(|(other, _)| *other != list) {
            taken.clear();
        }
        // The spans taken do not overlap each other: the last one that begins before this one ends is the only rival.
        let rival = taken.range(..hit.span.end).next_back();
        if rival.is_none_or(|(_, &end)| end <= hit.span.start) {
            taken.insert(hit.span.start, hit.span.end);
            kept.push((list, hit));
        }
    }
    kept.sort_by_key(|(list, hit)| (*list, hit.span.start));
    Hits(kept)
}
