//! Terms that must not stand readable in the repository: code names, as hashes.
//!
//! ```text
//! "Projekt Falke" ─▶ "projektfalke" ─▶ h1 : 2 words : short keyed hash (24 bits) : slow keyed hash (128 bits)
//! post ─▶ its words, one, two, … in a row ─▶ short hash known? ─▶ only then: slow hash the same? ─▶ found
//! ```
//!
//! The short hash costs nanoseconds and lets one of 16 million ordinary word sequences pass for each entry; the slow one
//! (Argon2id, a few milliseconds) decides. Both take the `hash_key` of the guideline.
//!
//! **What this hides, and what it does not.** Nobody reads the name by looking at the file or searching it. But who has the
//! file *and* the key can test guesses: the short hash sorts out all but one in 16 million of them at once, so a name that
//! stands in a dictionary is guessed in seconds, whatever the slow hash costs. The entry also tells how many words the name
//! has. Against that the key must lie elsewhere: a rule file that only says `hash_key = "…"`, outside the repository, named
//! in `extends`. Without the key an entry tells nothing but the number of words.
//!
//! Found are the same words in a row in any letter case, with a space, a hyphen or nothing between them, in hashtags, with
//! umlauts written out, with invisible characters or full-width letters, and with a final `s`. Not found are other forms,
//! compounds written together and leet: a hash knows no other spelling than its own.

mod entry;
mod key;

pub use entry::Entry;
pub use key::HashKey;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::rulefile::Place;
use crate::span::Span;
use crate::text::{Text, Token};

/// Number of a list of hashed terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecretId(usize);

/// A hashed term that stands in a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretHit {
    /// The list it is in.
    pub list: SecretId,
    /// The whole written words.
    pub span: Span,
    /// Where its hash is written.
    pub place: Place,
}

/// All hashed terms of a guideline.
#[derive(Debug)]
pub struct Secrets {
    key: Option<HashKey>,
    /// One bit for each of the first twelve bits of a short hash: nearly every word stops here.
    sieve: [u64; 64],
    entries: BTreeMap<u32, Vec<(SecretId, Entry, Place)>>,
    lists: usize,
    /// The most words of a term.
    longest: usize,
    /// Slow hashes that were worked out: the same ordinary words come again and again.
    slow: Mutex<BTreeMap<u64, [u8; 16]>>,
}

impl Default for Secrets {
    fn default() -> Self {
        Self::new(None)
    }
}

/// How many slow hashes are remembered.
const MEMORY: usize = 4096;

impl Secrets {
    /// No terms yet, for that key.
    pub const fn new(key: Option<HashKey>) -> Self {
        let slow = Mutex::new(BTreeMap::new());
        Self { key, sieve: [0; 64], entries: BTreeMap::new(), lists: 0, longest: 0, slow }
    }

    /// Whether there is a key to find terms with.
    pub const fn has_key(&self) -> bool {
        self.key.is_some()
    }

    /// Adds a list.
    pub fn add(&mut self, entries: Vec<(Entry, Place)>) -> SecretId {
        let list = SecretId(self.lists);
        self.lists += 1;
        for (entry, place) in entries {
            self.longest = self.longest.max(entry.words);
            let (word, bit) = cell(entry.short);
            if let Some(word) = self.sieve.get_mut(word) {
                *word |= bit;
            }
            self.entries.entry(entry.short).or_default().push((list, entry, place));
        }
        list
    }

    /// Finds all of them in a post; by list, then by place.
    pub fn find(&self, text: &Text<'_>) -> Vec<SecretHit> {
        let Some(key) = self.key.as_ref().filter(|_| !self.entries.is_empty()) else { return Vec::new() };
        let tokens = text.tokens();
        let mut hits: Vec<SecretHit> = Vec::new();
        for (start, first) in tokens.iter().enumerate() {
            let mut so_far = key.short();
            for (many, token) in tokens.iter().skip(start).take(self.longest).enumerate() {
                if many > 0 && !token.gap.joins() {
                    break;
                }
                let form = text.form(token);
                // „Falkes“ and “Falke's”, too.
                if let Some(base) = base(form) {
                    self.meet(
                        key,
                        so_far.with(base).finish(),
                        &(tokens, start..start + many, text, base),
                        first,
                        token,
                        &mut hits,
                    );
                }
                so_far = so_far.with(form);
                self.meet(key, so_far.finish(), &(tokens, start..start + many, text, form), first, token, &mut hits);
            }
        }
        hits.sort_by_key(|hit| (hit.list, hit.span));
        hits.dedup();
        hits
    }

    /// Compares the words from `first` to `last` with the entries that have their short hash.
    fn meet(
        &self,
        key: &HashKey,
        hash: u64,
        words: &(&[Token], std::ops::Range<usize>, &Text<'_>, &str),
        first: &Token,
        last: &Token,
        hits: &mut Vec<SecretHit>,
    ) {
        let short = entry::short(hash);
        let (word, bit) = cell(short);
        if self.sieve.get(word).is_none_or(|word| word & bit == 0) {
            return;
        }
        let Some(entries) = self.entries.get(&short) else { return };
        let (tokens, before, text, end) = words;
        let plain = || {
            let front = tokens.get(before.clone()).unwrap_or_default().iter().map(|token| text.form(token));
            front.chain([*end]).collect::<String>()
        };
        let slow = self.slow(key, hash, plain);
        for (list, _, place) in entries.iter().filter(|(_, entry, _)| Some(entry.slow) == slow) {
            let span = first.word.join(last.word);
            hits.push(SecretHit { list: *list, span, place: *place });
        }
    }

    fn slow(&self, key: &HashKey, hash: u64, plain: impl FnOnce() -> String) -> Option<[u8; 16]> {
        let memory = || self.slow.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(&known) = memory().get(&hash) {
            return Some(known);
        }
        // Others may go on meanwhile.
        let slow = key.slow(&plain())?;
        let mut memory = memory();
        if memory.len() >= MEMORY {
            memory.clear();
        }
        memory.insert(hash, slow);
        Some(slow)
    }
}

/// The place of a short hash in the sieve.
const fn cell(short: u32) -> (usize, u64) {
    let at = short >> 12;
    ((at >> 6) as usize, 1 << (at & 63))
}

/// A word without the `s` of a genitive.
fn base(form: &str) -> Option<&str> {
    let base = form.strip_suffix("'s").or_else(|| form.strip_suffix('s'))?;
    (base.len() > 2).then_some(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(terms: &[&str], raw: &str) -> Vec<String> {
        let key = HashKey::new("ein Schlüssel zum Ausprobieren");
        let entries = terms.iter().map(|term| (Entry::of(term, &key).unwrap(), Place::default())).collect();
        let mut secrets = Secrets::new(Some(key));
        secrets.add(entries);
        secrets.find(&Text::read(raw, None)).into_iter().map(|hit| hit.span.of(raw).to_owned()).collect()
    }

    #[test]
    fn a_name_is_found_however_it_is_written_and_nothing_else() {
        for (raw, expected) in [
            ("Das Projekt Falke startet.", &["Projekt Falke"][..]),
            ("PROJEKT-FALKE und #ProjektFalke, #projektfalke", &["PROJEKT-FALKE", "#ProjektFalke", "#projektfalke"]),
            ("Der Start des Projekt Falkes", &["Projekt Falkes"]),
            ("Ｐｒｏｊｅｋｔ Fal\u{200b}ke", &["Ｐｒｏｊｅｋｔ Fal\u{200b}ke"]),
            ("Ein Projekt. Falke heißt der Hund.", &[]),
            ("Das Projekt der Falken", &[]),
            ("Ein Falke im Projekt", &[]),
        ] {
            assert_eq!(found(&["Projekt Falke"], raw), expected, "{raw}");
        }
        assert_eq!(found(&["Überflieger", "Blaue Stunde heute"], "ueberflieger, blaue Stunde heute!").len(), 2);
    }

    #[test]
    fn another_key_finds_nothing() {
        let entry = Entry::of("Falke", &HashKey::new("der eine Schlüssel")).unwrap();
        let mut secrets = Secrets::new(Some(HashKey::new("der andere Schlüssel")));
        secrets.add(vec![(entry, Place::default())]);
        assert_eq!(secrets.find(&Text::read("Falke", None)), []);
    }
}
