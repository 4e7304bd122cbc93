//! One file of a lexicon, read, and what of it stands in a text.
//!
//! ```text
//! # Whatever the reader should know.
//! [strong]
//! Arschgeige, Vollidiot          words: found in all forms, compounds and disguises
//! @you = du|ihr|sie              words that phrases below may name together
//! du ~ kannst mich mal           phrases, see phrase.rs
//! [mild, whole]
//! ```

use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use super::phrase::{self, Phrases};
use super::section::{Kinds, Section, Tier};
use super::sieve::{Grain, Sieve};
use crate::span::Span;
use crate::terms::{Builder, Finder, Hit, Index, ListId, Memory, Term};
use crate::text::{Language, Text, fold};

/// A place where an entry stands.
#[derive(Clone, Debug)]
pub(super) struct Match {
    pub(super) tier: Tier,
    pub(super) span: Span,
    pub(super) tokens: Range<usize>,
    pub(super) disguised: bool,
    /// The word as the lexicon has it; `None` for a phrase, which says itself how it is meant.
    pub(super) word: Option<&'static str>,
    /// The language of its file.
    pub(super) language: Language,
}

impl Match {
    /// Whether the sentence around it is in the other of the two languages.
    pub(super) fn is_foreign(&self, text: &Text<'_>) -> bool {
        is_foreign(self.language, text, self.tokens.start)
    }
}

/// One file, read.
#[derive(Debug)]
pub(super) struct Book {
    language: Language,
    sections: Vec<Section>,
    /// The words, each with its section.
    words: Vec<(Grain, &'static str, usize)>,
    phrases: Phrases,
    /// Emoji and marks that are cues, each with its section.
    signs: Vec<(&'static str, usize)>,
    /// How many texts were looked at.
    texts: AtomicUsize,
    all: OnceLock<Shelf>,
}

/// Words and phrases in indexes, and the section of each list of words.
#[derive(Debug)]
struct Shelf {
    index: Index,
    lists: Vec<List>,
    phrases: phrase::Index,
    /// What finders of other texts have looked up, for each thread that is not at it.
    memories: Mutex<Vec<Memory>>,
}

/// The chosen words of one section.
#[derive(Debug)]
struct List {
    id: ListId,
    section: Section,
    words: Vec<&'static str>,
}

/// Ends of compounds that speak of people, folded.
const FOLK: &[&str] = &[
    "bande",
    "bagage",
    "brut",
    "bude",
    "chef",
    "clan",
    "club",
    "familie",
    "fraktion",
    "fresse",
    "gesicht",
    "gruppe",
    "haufen",
    "hirn",
    "kerl",
    "kind",
    "kinder",
    "kollege",
    "kollegen",
    "kopf",
    "laden",
    "mann",
    "maul",
    "nachbar",
    "pack",
    "partei",
    "politik",
    "politiker",
    "regierung",
    "sau",
    "schwein",
    "sohn",
    "team",
    "trainer",
    "truppe",
    "typ",
    "typen",
    "verein",
    "vieh",
    "volk",
    "weib",
];

/// From this many texts on all words are worth an index of their own.
const MANY: usize = 12;

impl Book {
    /// Reads a file.
    pub(super) fn read(file: &'static str, language: Language) -> Self {
        let mut book = Self {
            language,
            sections: Vec::new(),
            words: Vec::new(),
            phrases: Phrases::default(),
            signs: Vec::new(),
            texts: AtomicUsize::new(0),
            all: OnceLock::new(),
        };
        let mut kinds = Kinds::default();
        for line in parts(file, b'\n').filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                book.sections.extend(Section::read(head, &mut kinds));
                continue;
            }
            if let Some((name, words)) = line.strip_prefix('@').and_then(|line| line.split_once(" = ")) {
                book.phrases.group(name, words);
                continue;
            }
            let Some(section) = book.sections.len().checked_sub(1) else { continue };
            let is_cue = book.sections.last().is_some_and(|section| matches!(section.tier, Tier::Cue(_)));
            for entry in parts(line, b',').filter(|entry| !entry.is_empty()) {
                if is_cue && !entry.contains(char::is_alphanumeric) {
                    book.signs.push((entry, section));
                } else if is_cue || memchr::memchr(b' ', entry.as_bytes()).is_some() {
                    book.phrases.add(entry, section);
                } else {
                    book.words.push((Grain::of(entry), entry, section));
                }
            }
        }
        book
    }

    /// Every entry that stands in the text.
    pub(super) fn find(&self, text: &Text<'_>) -> Vec<Match> {
        let mut found = Vec::new();
        let few = self.all.get().is_none() && self.texts.fetch_add(1, Ordering::Relaxed) < MANY;
        if few {
            let sieve = Sieve::new(text.folded());
            let chosen = self.shelf(|grain| sieve.may_have(grain), self.phrases.chosen(text));
            self.on(&chosen, text, &mut found);
        } else {
            self.on(self.all.get_or_init(|| self.shelf(|_| true, self.phrases.all())), text, &mut found);
        }
        found
    }

    /// Every entry of a shelf that stands in the text.
    fn on(&self, chosen: &Shelf, text: &Text<'_>, found: &mut Vec<Match>) {
        chosen.phrases.find(text, |section, tokens| {
            let covered = text.tokens().get(tokens.clone()).unwrap_or_default();
            if let (Some(section), Some((first, last))) =
                (self.sections.get(section), covered.first().zip(covered.last()))
            {
                let span = first.span.join(last.span);
                found.push(Match {
                    tier: section.tier,
                    span,
                    tokens,
                    disguised: false,
                    word: None,
                    language: self.language,
                });
            }
        });
        self.signs(text, found);
        self.words(chosen, text, found);
    }

    /// The signs in a text; each belongs to the word before it.
    fn signs(&self, text: &Text<'_>, found: &mut Vec<Match>) {
        for &(sign, section) in &self.signs {
            let Some(section) = self.sections.get(section) else { continue };
            found.extend(text.raw().match_indices(sign).map(|(at, _)| {
                let behind = text.tokens().partition_point(|token| token.span.start < at);
                Match {
                    tier: section.tier,
                    span: Span::new(at, at + sign.len()),
                    tokens: behind.saturating_sub(1)..behind,
                    disguised: false,
                    word: None,
                    language: self.language,
                }
            }));
        }
    }

    fn words(&self, chosen: &Shelf, text: &Text<'_>, found: &mut Vec<Match>) {
        let memory = chosen.memories.lock().ok().and_then(|mut memories| memories.pop()).unwrap_or_default();
        let mut finder = Finder::remembering(&chosen.index, memory);
        let hits = finder.find(text);
        if let Ok(mut memories) = chosen.memories.lock() {
            memories.push(finder.into_memory());
        }
        for list in &chosen.lists {
            let at_home = |hit: &&Hit| !list.section.bound || !is_foreign(self.language, text, hit.tokens.start);
            found.extend(hits.of(list.id).filter(at_home).map(|hit| {
                let word = list.words.get(hit.term).copied();
                let tier = match list.section.tier {
                    Tier::Strong if word.is_some_and(|word| names_a_thing(word, hit, text)) => Tier::Mild,
                    tier => tier,
                };
                Match {
                    tier,
                    span: hit.span,
                    tokens: hit.tokens.clone(),
                    disguised: hit.disguised,
                    word,
                    language: self.language,
                }
            }));
        }
    }

    /// An index of the words that `may` be looked for, beside the phrases.
    fn shelf(&self, may: impl Fn(Grain) -> bool, phrases: phrase::Index) -> Shelf {
        let mut builder = Builder::new(&[self.language]);
        let lists = self.sections.iter().enumerate().map(|(number, &section)| {
            let chosen = self.words.iter().filter(|(grain, _, of)| *of == number && may(*grain));
            let terms = chosen.filter_map(|&(_, word, _)| Some((Term::parse(word).ok()?, word)));
            let (terms, words): (Vec<Term>, Vec<&'static str>) = terms.unzip();
            List { id: builder.add_widened(&terms, section.widen()), section, words }
        });
        let lists = lists.collect();
        Shelf { index: builder.build(), lists, phrases, memories: Mutex::default() }
    }
}

/// What stands between the separators, without space around it. The lists are long, and this reads them faster than
/// `split`.
fn parts(written: &'static str, separator: u8) -> impl Iterator<Item = &'static str> {
    let ends = memchr::memchr_iter(separator, written.as_bytes()).chain([written.len()]);
    ends.scan(0, |start, end| written.get(std::mem::replace(start, end + 1)..end).map(str::trim_ascii))
}

/// Whether the sentence around a token is not in this one of the two languages but in the other.
fn is_foreign(language: Language, text: &Text<'_>, token: usize) -> bool {
    let other = if language == Language::DE { Language::EN } else { Language::DE };
    text.language_at(token) == Some(other)
}

/// Whether the word is only the front of a compound, and what it ends with is nobody: a „Trottellumme“ is a bird, an
/// „Idiotenverein“ is meant for people.
fn names_a_thing(word: &str, hit: &Hit, text: &Text<'_>) -> bool {
    let whole = fold(hit.span.of(text.raw()));
    let front = fold(word);
    let is_front = hit.part && hit.tokens.len() == 1 && whole.starts_with(&front) && whole.len() > front.len();
    let one = whole.strip_suffix('s').unwrap_or(&whole);
    is_front && !FOLK.iter().any(|end| whole.ends_with(end) || one.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::FILES;

    #[test]
    fn every_line_of_every_file_can_be_read_and_found() {
        for (lexicon, language, file) in FILES {
            assert!(file.starts_with('#') && file.to_lowercase().contains("own work") || file.contains("igene Arbeit"));
            for head in file.lines().filter(|line| line.starts_with('[')) {
                assert!(
                    Section::read(head.trim_matches(['[', ']']), &mut Kinds::default()).is_some(),
                    "{lexicon} {language}: {head}"
                );
            }
            for (grain, word, _) in Book::read(file, *language).words {
                assert!(Term::parse(word).is_ok(), "{lexicon} {language}: {word}");
                assert!(Sieve::new(&fold(word)).may_have(grain), "{lexicon} {language}: {word}");
            }
        }
    }
}
