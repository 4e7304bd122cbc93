//! The one pass that finds all terms and patterns in a text.

use rustc_hash::FxHashMap;

use super::compound;
use super::disguise;
use super::forms::Use;
use super::gender;
use super::hash::Key;
use super::hit::{Hit, Hits, longest};
use super::index::{Index, ListId, PREFIX, SUFFIX};
use super::masked;
use super::search::{Search, Slot};
use crate::text::Text;

/// Finds the terms of one [`Index`]. One per thread: it remembers the words it has looked up.
#[derive(Debug)]
pub struct Finder<'i> {
    pub(super) index: &'i Index,
    pub(super) memory: Memory,
}

/// The words that a finder has looked up; good for the next finder of the same index.
#[derive(Debug, Default)]
pub struct Memory {
    memo: FxHashMap<u64, Slot>,
    pub(super) found: Vec<(u32, Use)>,
    slots: Vec<Slot>,
    /// How many texts were searched.
    texts: usize,
}

/// How many words are remembered at most, beyond those of the text at hand.
const MEMORY: usize = 1 << 16;
/// From this many texts on a faster search is worth its preparation.
const MANY: usize = 200;

impl<'i> Finder<'i> {
    /// A finder that remembers nothing yet.
    pub fn new(index: &'i Index) -> Self {
        Self::remembering(index, Memory::default())
    }

    /// A finder that goes on where another one of the same index ended.
    pub fn remembering(index: &'i Index, memory: Memory) -> Self {
        Self { index, memory }
    }

    /// What it remembers.
    pub fn into_memory(self) -> Memory {
        self.memory
    }

    /// Finds all terms and patterns in `text`.
    pub fn find(&mut self, text: &Text<'_>) -> Hits {
        longest(self.every(text))
    }

    /// As [`Self::find`], with the hits that longer ones of their list cover.
    pub fn every(&mut self, text: &Text<'_>) -> Vec<(ListId, Hit)> {
        if self.memory.memo.len() > MEMORY {
            self.memory.memo.clear();
            self.memory.found.clear();
        }
        self.memory.texts += 1;
        let mut slots = std::mem::take(&mut self.memory.slots);
        slots.clear();
        let masked = masked::words(text);
        slots.extend(text.tokens().iter().map(|token| {
            if masked.iter().any(|word| word.swallows(token.span)) {
                return Slot::default();
            }
            self.slot(&gender::marked(text.form(token), token, token.span.of(text.raw())))
        }));
        let mut hits = self.broken(text, &mut slots);
        let mut search = Search {
            index: self.index,
            text,
            found: &self.memory.found,
            slots: &slots,
            cased: None,
            language: None,
            hits: Vec::new(),
        };
        for (i, slot) in slots.iter().enumerate().filter(|(_, slot)| slot.len > 0) {
            search.at(i, *slot);
        }
        hits.append(&mut search.hits);
        self.joined(text, &mut hits);
        self.masked(text, &masked, &mut hits);
        self.memory.slots = slots;
        let index = self.index;
        index.patterns.find(text, self.memory.texts > MANY, |pattern, span, disguised| {
            if let Some(&(list, term)) = index.owners.get(pattern) {
                hits.push((list, Hit { term, span, tokens: 0..0, disguised, part: false }));
            }
        });
        hits
    }

    /// The words that a token may stand for.
    pub(super) fn slot(&mut self, form: &str) -> Slot {
        let key = Key::of(form);
        if let Some(&slot) = self.memory.memo.get(&key) {
            return slot;
        }
        let start = self.memory.found.len();
        let index = self.index;
        self.memory.found.extend(index.lookup(key));
        if let Some((base, "s" | "re" | "ll" | "ve" | "d" | "m" | "")) = form.split_once('\'') {
            self.memory.found.extend(index.lookup(Key::of(base)));
        }
        if let Some((bases, in_compound)) = gender::bases(form) {
            for base in bases {
                let found = index.lookup(Key::of(&base)).filter(|(_, with)| !in_compound || with.has(Use::PART));
                self.memory.found.extend(found.map(|(word, with)| (word, with.without(Use::LINK))));
                let found = &mut self.memory.found;
                compound::inside(&base, index, |word, with| found.push((word, with)));
            }
        }
        for key in index.stems.keys(form, None) {
            self.memory.found.extend(index.lookup(key));
        }
        for &len in index.open.prefixes.iter().take_while(|&&len| len <= form.len()) {
            if let Some(head) = form.get(..len) {
                self.memory.found.extend(index.lookup(Key::new().add(PREFIX).add(head).finish()));
            }
        }
        for &len in index.open.suffixes.iter().take_while(|&&len| len <= form.len()) {
            if let Some(tail) = form.get(form.len() - len..) {
                self.memory.found.extend(index.lookup(Key::new().add(SUFFIX).add(tail).finish()));
            }
        }
        let inside = index.open.inside.iter().filter(|(part, _)| form.contains(part.as_str()));
        self.memory.found.extend(inside.map(|&(_, word)| (word, Use::ANY)));
        let found = &mut self.memory.found;
        compound::inside(form, index, |word, with| found.push((word, with)));
        // Only what is no word as it stands can be a disguise of one.
        if found.len() == start {
            for plain in disguise::plain(form) {
                let disguised = |(word, with): (u32, Use)| (word, with.with(Use::DISGUISED));
                found.extend(index.lookup(Key::of(&plain)).map(disguised));
                compound::inside(&plain, index, |word, with| found.push(disguised((word, with))));
            }
        }
        if found.len() == start {
            disguise::guess(form, |key| {
                found.extend(index.lookup(key).map(|(word, with)| (word, with.with(Use::DISGUISED))));
            });
        }
        let slot = Slot {
            start: u32::try_from(start).unwrap_or_default(),
            len: u32::try_from(self.memory.found.len() - start).unwrap_or_default(),
        };
        self.memory.memo.insert(key, slot);
        slot
    }
}
