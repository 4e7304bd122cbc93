//! The one pass that finds all terms and patterns in a text.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::compound;
use super::forms::Use;
use super::gender;
use super::hash::Key;
use super::index::{Entry, Index, Kind, ListId, PREFIX, SUFFIX};
use super::term::signs;
use super::verbs::{has_left_particle, particle_behind};
use crate::span::Span;
use crate::text::{Gap, Language, MarkKind, Text, Token, fold};

/// A place in a text where a term or pattern matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The number of the term or pattern in its list.
    pub term: usize,
    /// What to underline, in the raw text: whole written words, whole hashtags; for a pattern what it matched.
    pub span: Span,
    /// The tokens it covers; empty for a pattern and a handle.
    pub tokens: Range<usize>,
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

    /// Whether nothing at all was found.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Finds the terms of one [`Index`]. One per thread: it remembers the words it has looked up.
#[derive(Debug)]
pub struct Finder<'i> {
    index: &'i Index,
    memo: FxHashMap<u64, Slot>,
    found: Vec<(u32, Use)>,
    slots: Vec<Slot>,
    /// How many texts it has searched.
    texts: usize,
}

/// A range of `Finder::found`.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    start: u32,
    len: u32,
}

/// How many words are remembered at most, beyond those of the text at hand.
const MEMORY: usize = 1 << 16;
/// From this many texts on a faster search is worth its preparation.
const MANY: usize = 200;

impl<'i> Finder<'i> {
    /// A finder that remembers nothing yet.
    pub fn new(index: &'i Index) -> Self {
        Self { index, memo: FxHashMap::default(), found: Vec::new(), slots: Vec::new(), texts: 0 }
    }

    /// Finds all terms and patterns in `text`.
    pub fn find(&mut self, text: &Text<'_>) -> Hits {
        if self.memo.len() > MEMORY {
            self.memo.clear();
            self.found.clear();
        }
        self.texts += 1;
        let mut slots = std::mem::take(&mut self.slots);
        slots.clear();
        slots.extend(
            text.tokens()
                .iter()
                .map(|token| self.slot(&gender::marked(text.form(token), token, token.span.of(text.raw())))),
        );
        let mut search =
            Search { index: self.index, text, found: &self.found, slots: &slots, cased: None, hits: Vec::new() };
        for (i, slot) in slots.iter().enumerate().filter(|(_, slot)| slot.len > 0) {
            search.at(i, *slot);
        }
        let mut hits = search.hits;
        self.marks(text, &mut hits);
        self.chains(text, &mut hits);
        self.slots = slots;
        let index = self.index;
        index.patterns.find(text, self.texts > MANY, |pattern, span| {
            if let Some(&(list, term)) = index.owners.get(pattern) {
                hits.push((list, Hit { term, span, tokens: 0..0 }));
            }
        });
        longest(hits)
    }

    /// The words that a token may stand for.
    fn slot(&mut self, form: &str) -> Slot {
        let key = Key::of(form);
        if let Some(&slot) = self.memo.get(&key) {
            return slot;
        }
        let start = self.found.len();
        let index = self.index;
        self.found.extend(index.lookup(key));
        if let Some((base, "s" | "re" | "ll" | "ve" | "d" | "m" | "")) = form.split_once('\'') {
            self.found.extend(index.lookup(Key::of(base)));
        }
        if let Some((bases, in_compound)) = gender::bases(form) {
            for base in bases {
                let found = index.lookup(Key::of(&base)).filter(|(_, with)| !in_compound || with.has(Use::PART));
                self.found.extend(found.map(|(word, with)| (word, with.without(Use::LINK))));
                let found = &mut self.found;
                compound::inside(&base, index, |word, with| found.push((word, with)));
            }
        }
        for key in index.stems.keys(form) {
            self.found.extend(index.lookup(key));
        }
        for &len in index.open.prefixes.iter().take_while(|&&len| len <= form.len()) {
            if let Some(head) = form.get(..len) {
                self.found.extend(index.lookup(Key::new().add(PREFIX).add(head).finish()));
            }
        }
        for &len in index.open.suffixes.iter().take_while(|&&len| len <= form.len()) {
            if let Some(tail) = form.get(form.len() - len..) {
                self.found.extend(index.lookup(Key::new().add(SUFFIX).add(tail).finish()));
            }
        }
        let inside = index.open.inside.iter().filter(|(part, _)| form.contains(part.as_str()));
        self.found.extend(inside.map(|&(_, word)| (word, Use::ANY)));
        let found = &mut self.found;
        compound::inside(form, index, |word, with| found.push((word, with)));
        let slot = Slot {
            start: u32::try_from(start).unwrap_or_default(),
            len: u32::try_from(self.found.len() - start).unwrap_or_default(),
        };
        self.memo.insert(key, slot);
        slot
    }

    /// Whole hashtags and their neighbouring parts taken together, and handles.
    fn marks(&mut self, text: &Text<'_>, hits: &mut Vec<(ListId, Hit)>) {
        const PARTS: usize = 4;
        for mark in text.marks() {
            let raw = mark.span.of(text.raw());
            match mark.kind {
                MarkKind::Handle => self.lone(&fold(raw), raw, mark.span, 0..0, hits),
                MarkKind::Hashtag => {
                    let tokens = text.tokens().get(mark.tokens.clone()).unwrap_or_default();
                    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
                    let body = Span::new(first.folded.start, last.folded.end).of(text.folded());
                    self.lone(&["#", body].concat(), raw, mark.span, mark.tokens.clone(), hits);
                    for (i, start) in tokens.iter().enumerate() {
                        let ends = tokens.iter().enumerate().skip(i + 1).take(PARTS - 1);
                        for (j, end) in ends.take_while(|(_, end)| end.gap == Gap::None) {
                            let form = Span::new(start.folded.start, end.folded.end).of(text.folded());
                            let range = mark.tokens.start + i..mark.tokens.start + j + 1;
                            self.lone(form, raw, mark.span, range, hits);
                        }
                    }
                }
                MarkKind::Url | MarkKind::Email | MarkKind::Emoji => {}
            }
        }
    }

    /// Hyphen chains written as one word: `lay-offs` is `layoffs`.
    fn chains(&mut self, text: &Text<'_>, hits: &mut Vec<(ListId, Hit)>) {
        const LONGEST: usize = 4;
        let glued = |token: &Token| matches!(token.gap, Gap::Hyphen | Gap::Underscore) && !token.hashtag;
        let tokens = text.tokens();
        let starts = tokens.iter().zip(tokens.iter().skip(1)).enumerate();
        for (start, _) in starts.filter(|(_, (token, next))| glued(next) && !glued(token) && !token.hashtag) {
            let len = 1 + tokens.iter().skip(start + 1).take_while(|token| glued(token)).count();
            let chain = tokens.get(start..start + len).unwrap_or_default();
            if let [first, ..] = chain
                && len <= LONGEST
            {
                let form: String = chain.iter().map(|token| text.form(token)).collect();
                self.lone(&form, first.word.of(text.raw()), first.word, start..start + len, hits);
            }
        }
    }

    /// Looks up a form that is no token; only terms of one word can be found there.
    fn lone(&mut self, form: &str, raw: &str, span: Span, tokens: Range<usize>, hits: &mut Vec<(ListId, Hit)>) {
        let slot = self.slot(form);
        for &(word, with) in found_in(&self.found, slot) {
            if with.has(Use::ACRONYM)
                || with.has(Use::LINK)
                || with.has(Use::INSIDE) && !(with.has(Use::TAG) && raw.starts_with(['#', '＃']))
            {
                continue;
            }
            for entry in anchored(self.index, word).filter(|entry| entry.steps.len() == 1 && entry.around.is_none()) {
                let fits = match &entry.kind {
                    Kind::Words | Kind::Verb => true,
                    Kind::Exact(written) => written.iter().any(|word| raw.trim_start_matches(['#', '＃']) == word),
                    Kind::Parted(_) => false,
                };
                if fits {
                    hits.push((entry.list, Hit { term: entry.term, span, tokens: tokens.clone() }));
                }
            }
        }
    }
}

fn found_in(found: &[(u32, Use)], slot: Slot) -> &[(u32, Use)] {
    let start = usize::try_from(slot.start).unwrap_or(usize::MAX);
    let len = usize::try_from(slot.len).unwrap_or_default();
    found.get(start..start.saturating_add(len)).unwrap_or_default()
}

fn anchored(index: &Index, word: u32) -> impl Iterator<Item = &Entry> {
    let entries = usize::try_from(word).ok().and_then(|word| index.anchors.get(word));
    let entries = entries.map(Vec::as_slice).unwrap_or_default();
    entries.iter().filter_map(|&entry| index.entries.get(usize::try_from(entry).ok()?))
}

/// One text being searched.
struct Search<'s, 't> {
    index: &'s Index,
    text: &'s Text<'t>,
    found: &'s [(u32, Use)],
    slots: &'s [Slot],
    cased: Option<bool>,
    hits: Vec<(ListId, Hit)>,
}

impl Search<'_, '_> {
    /// Tries all entries anchored at the token `i`.
    fn at(&mut self, i: usize, slot: Slot) {
        let (index, found) = (self.index, self.found);
        for &(word, with) in found_in(found, slot) {
            if !self.fits(i, with) {
                continue;
            }
            for entry in anchored(index, word) {
                if let Some(first) = i.checked_sub(entry.anchor)
                    && self.stands(entry, first)
                {
                    self.push(entry, first);
                }
            }
        }
    }

    fn push(&mut self, entry: &Entry, first: usize) {
        let tokens = first..first + entry.steps.len();
        let spans = self.text.tokens().get(tokens.clone()).unwrap_or_default().iter().map(|token| token.word);
        if let Some(mut span) = spans.reduce(Span::join) {
            if let Some((before, after)) = entry.around.as_deref() {
                let behind = self.text.raw().get(span.end..).unwrap_or_default();
                let space = behind.len() - behind.trim_start().len();
                span.end += if after.is_empty() { 0 } else { space + after.len() };
                span.start -= before.len().min(span.start);
            }
            self.hits.push((entry.list, Hit { term: entry.term, span, tokens }));
        }
    }

    /// Whether the words of `entry` stand at the token `first` and behind it.
    fn stands(&mut self, entry: &Entry, first: usize) -> bool {
        let all = self.text.tokens();
        let Some(tokens) = all.get(first..first + entry.steps.len()) else { return false };
        for (j, step) in entry.steps.iter().enumerate() {
            if j > 0 && !self.gap_fits(first + j, &step.signs) {
                return false;
            }
            if j != entry.anchor && !self.is_word(first + j, step.word) {
                return false;
            }
        }
        if let Some((before, after)) = entry.around.as_deref() {
            let raw = self.text.raw();
            let (Some(start), Some(end)) = (tokens.first(), tokens.last()) else { return false };
            let left = signs(
                raw.get(..start.span.start)
                    .unwrap_or_default()
                    .rsplit(char::is_alphanumeric)
                    .next()
                    .unwrap_or_default(),
            );
            let right = raw.get(end.span.end..).unwrap_or_default().trim_start();
            if !left.ends_with(before.as_str()) || !right.starts_with(after.as_str()) {
                return false;
            }
        }
        match &entry.kind {
            Kind::Words => true,
            Kind::Exact(written) => {
                let same = tokens.iter().zip(written).all(|(token, written)| token.span.of(self.text.raw()) == written);
                let whole = |token: &Token| token.word.start + 1 >= token.span.start;
                same && tokens.first().is_some_and(whole)
                    && tokens.last().is_some_and(|last| last.word.end == last.span.end)
            }
            Kind::Verb => !has_left_particle(self.text, first),
            Kind::Parted(particle) => particle_behind(self.text, first, particle),
        }
    }

    /// Whether what stands before the token `i` may stand inside the phrase.
    fn gap_fits(&self, i: usize, wanted: &str) -> bool {
        let Some([before, token]) = i.checked_sub(1).and_then(|before| self.text.tokens().get(before..=i)) else {
            return false;
        };
        if wanted.is_empty() {
            return token.gap.joins();
        }
        let gap = Span::new(before.span.end, token.span.start).of(self.text.raw());
        signs(gap) == wanted && gap.matches('\n').count() < 2
    }

    fn is_word(&mut self, i: usize, word: u32) -> bool {
        let (found, slot) = (self.found, self.slots.get(i).copied().unwrap_or_default());
        found_in(found, slot).iter().any(|&(other, with)| other == word && self.fits(i, with))
    }

    /// Whether the token may be used as this form asks.
    fn fits(&mut self, i: usize, with: Use) -> bool {
        let tokens = self.text.tokens();
        let Some(token) = tokens.get(i) else { return false };
        let letters = token.letters;
        if with.has(Use::ACRONYM) {
            let plural = letters.count == letters.capitals + 1 && token.span.of(self.text.raw()).ends_with('s');
            return letters.capitals >= 2 && (letters.count == letters.capitals || plural);
        }
        if with.has(Use::LINK) && !tokens.get(i + 1).is_some_and(|next| next.gap.glues()) {
            return false;
        }
        if with.has(Use::INSIDE) && !self.fits_inside(token, with) {
            return false;
        }
        if with.has(Use::GERMAN) && self.text.language() == Some(Language::EN) {
            return false;
        }
        if token.hashtag {
            return true;
        }
        if with.has(Use::NOUN) && letters.no_capital() {
            return !self.is_cased();
        }
        if with.has(Use::FINITE) && letters.starts_capital && !letters.all_capitals() && token.gap != Gap::Break {
            return !self.is_cased();
        }
        true
    }

    /// Whether a term may be found inside this token: German compounds in text, known words in lower-case hashtags.
    fn fits_inside(&self, token: &Token, with: Use) -> bool {
        if token.hashtag {
            return with.has(Use::TAG);
        }
        with.has(Use::PART) && self.text.language() != Some(Language::EN)
    }

    /// Whether the writer uses capitals at all: then they tell nouns from verbs.
    fn is_cased(&mut self) -> bool {
        *self.cased.get_or_insert_with(|| {
            let mut words = self.text.tokens().iter().filter(|token| !token.hashtag).map(|token| token.letters);
            words.any(|letters| letters.starts_capital && letters.count > letters.capitals)
        })
    }
}

/// Sorts hits by list and place, and keeps the longest of those that overlap.
fn longest(mut hits: Vec<(ListId, Hit)>) -> Hits {
    hits.sort_by(|(a, x), (b, y)| {
        let by_length = y.span.len().cmp(&x.span.len());
        a.cmp(b)
            .then(by_length)
            .then(x.span.start.cmp(&y.span.start))
            .then(x.term.cmp(&y.term))
            .then(x.tokens.start.cmp(&y.tokens.start))
    });
    let mut kept: Vec<(ListId, Hit)> = Vec::with_capacity(hits.len());
    for (list, hit) in hits {
        let taken =
            kept.iter().rev().take_while(|(other, _)| *other == list).any(|(_, other)| other.span.overlaps(hit.span));
        if !taken {
            kept.push((list, hit));
        }
    }
    kept.sort_by_key(|(list, hit)| (*list, hit.span.start));
    Hits(kept)
}
