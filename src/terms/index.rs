//! One index over all terms and patterns of a guideline.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::forms::Use;
use super::friends::Friend;
use super::hash::Sieve;
use super::patterns::Patterns;
use super::stem::Stems;
use super::widen::Widen;
use crate::text::{Language, Letters};

/// The terms or patterns that one key of one rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListId(pub(super) u32);

/// All terms and patterns of a guideline, ready to be found in one pass. Made once, shared by all threads.
#[derive(Debug, Default)]
pub struct Index {
    /// From the key of a form to the first of its nodes.
    pub(super) table: FxHashMap<u64, u32>,
    pub(super) nodes: Vec<Node>,
    /// The keys of the forms that may stand inside a longer word.
    pub(super) parts: Sieve,
    /// The entries that are tried where a word is found.
    pub(super) anchors: Vec<Vec<u32>>,
    pub(super) entries: Vec<Entry>,
    pub(super) open: Open,
    pub(super) stems: Stems,
    pub(super) patterns: Patterns,
    /// List and number of each pattern.
    pub(super) owners: Vec<(ListId, usize)>,
    pub(super) lists: u32,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    word: u32,
    with: Use,
    next: u32,
}

pub(super) const END: u32 = u32::MAX;

/// One way in which a term can stand in a text.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) list: ListId,
    pub(super) term: usize,
    pub(super) steps: Box<[Step]>,
    /// The step that is looked for first: the longest word.
    pub(super) anchor: usize,
    /// The signs before and after it: `C++`.
    pub(super) around: Option<Box<(String, String)>>,
    pub(super) kind: Kind,
    /// How far it reaches.
    pub(super) widen: Widen,
    /// The capitals it has, where they matter.
    pub(super) letters: Option<Letters>,
    /// The languages it is bound to.
    pub(super) bound: Option<Arc<[Language]>>,
    /// Whether it is a word that means something else in the other language.
    pub(super) friend: Option<Friend>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words in order.
    Words,
    /// The very characters, as written, and what is between them.
    Exact { words: Box<[String]>, gaps: Box<[String]> },
    /// A German verb that must not have left its particle behind: `kündigen` is not `kündigt … an`.
    Verb,
    /// The base of a verb whose particle stands later in the clause.
    Parted(String),
    /// An English verb whose particle stands behind its object: laid them off.
    Phrasal(String),
}

/// A word of an entry, and the signs that must stand before it (none: whatever may stand inside a phrase).
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) word: u32,
    pub(super) signs: String,
}

/// The words with open ends.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub(super) prefixes: Vec<usize>,
    pub(super) suffixes: Vec<usize>,
    pub(super) inside: Vec<(String, u32)>,
}

/// What keeps the keys of other things apart from those of words.
pub(super) const PREFIX: &str = "\u{1}";
pub(super) const SUFFIX: &str = "\u{2}";

impl Index {
    pub(super) fn insert(&mut self, key: u64, word: u32, with: Use) {
        let next = u32::try_from(self.nodes.len()).unwrap_or(END);
        if with.has(Use::PART) || with.has(Use::TAG) {
            self.parts.add(key);
        }
        let first = self.table.entry(key).or_insert(END);
        self.nodes.push(Node { word, with, next: *first });
        *first = next;
    }

    /// The words that have the form with this key, and how they may be used in it.
    pub(super) fn lookup(&self, key: u64) -> impl Iterator<Item = (u32, Use)> {
        let mut next = self.table.get(&key).copied().unwrap_or(END);
        std::iter::from_fn(move || {
            let node = self.nodes.get(usize::try_from(next).ok()?)?;
            next = node.next;
            Some((node.word, node.with))
        })
    }

    /// As [`Self::lookup`], for forms inside a longer word; quick to say that there is none.
    pub(super) fn lookup_part(&self, key: u64) -> impl Iterator<Item = (u32, Use)> {
        let key = self.parts.may_have(key).then_some(key);
        key.into_iter().flat_map(|key| self.lookup(key))
    }

    /// The number of lists.
    pub const fn lists(&self) -> u32 {
        self.lists
    }
}
