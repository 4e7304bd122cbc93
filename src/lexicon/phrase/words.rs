//! Which words a text has: a quick look before a phrase is read.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::{folded, is_folded, plain};
use crate::text::{Text, TokenKind};

/// The words of a text, to ask for some.
pub(super) struct Words<'t> {
    all: FxHashSet<Cow<'t, str>>,
    /// The skeletons of all: most words that are asked for are told by this alone.
    skeletons: [u64; SKELETONS / 64],
    has_number: bool,
}

/// How many skeletons are told apart.
const SKELETONS: usize = 8192;

/// The consonants of a word as one number. Folding and spelling change vowels and signs alone, so that a word need not be
/// folded for it; `ß` has the one consonant that is in `ss`.
#[derive(Clone, Copy, Default)]
struct Skeleton {
    hash: usize,
    last: u8,
}

/// What a byte of a phrase is to a quick look: a consonant, or one of the following.
const CLASSES: [u8; 256] = {
    let mut classes = [VOWEL; 256];
    let mut letter = b'a';
    while letter <= b'z' {
        if !matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u') {
            classes[letter as usize] = letter;
            classes[letter.to_ascii_uppercase() as usize] = letter;
        }
        letter += 1;
    }
    // The second byte of ß, in UTF-8.
    classes[0x9f] = b's';
    classes[b' ' as usize] = SPACE;
    classes[b'|' as usize] = BAR;
    let open = b"~.^?*@-0123456789";
    let mut at = 0;
    while at < open.len() {
        classes[open[at] as usize] = OPEN;
        at += 1;
    }
    classes
};

/// Says nothing of a word.
const VOWEL: u8 = 0;
/// Ends a step.
const SPACE: u8 = 1;
/// Ends a choice.
const BAR: u8 = 2;
/// Whatever has it needs a closer look.
const OPEN: u8 = 3;

impl Skeleton {
    fn of(word: &str) -> Self {
        let mut skeleton = Self::default();
        word.bytes().filter_map(|byte| CLASSES.get(usize::from(byte))).for_each(|&class| skeleton.push(class));
        skeleton
    }

    /// Consonants that are doubled count once.
    const fn push(&mut self, class: u8) {
        if class > OPEN && class != self.last {
            self.hash = (self.hash * 37 + class as usize) % SKELETONS;
            self.last = class;
        }
    }
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t Text<'_>) -> Self {
        let tokens = text.tokens();
        let words: Vec<_> = tokens.iter().map(|token| plain(text.form(token))).collect();
        let mut skeletons = [0; SKELETONS / 64];
        for word in &words {
            let hash = Skeleton::of(word).hash;
            if let Some(bits) = skeletons.get_mut(hash / 64) {
                *bits |= 1 << (hash % 64);
            }
        }
        let all = words.into_iter().collect();
        Self { all, skeletons, has_number: tokens.iter().any(|token| token.kind == TokenKind::Number) }
    }

    /// Whether each step of a phrase could be in the text: one look at each byte, and no further than to the first step
    /// that is not.
    pub(super) fn may_have(&self, phrase: &str) -> bool {
        let (mut word, mut stands) = (Skeleton::default(), false);
        for byte in phrase.bytes() {
            match CLASSES.get(usize::from(byte)).copied().unwrap_or_default() {
                SPACE if !stands && !self.knows(word) => return false,
                SPACE => (word, stands) = (Skeleton::default(), false),
                BAR => {
                    stands = stands || self.knows(word);
                    word = Skeleton::default();
                }
                OPEN => stands = true,
                class => word.push(class),
            }
        }
        stands || self.knows(word)
    }

    fn knows(&self, word: Skeleton) -> bool {
        self.skeletons.get(word.hash / 64).is_some_and(|bits| bits & (1 << (word.hash % 64)) != 0)
    }

    /// Whether one of them is what a phrase has in some place.
    pub(super) fn have(&self, written: &'static str) -> bool {
        if let Some(head) = written.strip_suffix('*') {
            let head = folded(head);
            return self.all.iter().any(|word| word.starts_with(head.as_ref()));
        }
        if let Some(tail) = written.strip_prefix('*') {
            let tail = folded(tail);
            return self.all.iter().any(|word| word.ends_with(tail.as_ref()));
        }
        match written {
            "0" => self.has_number,
            row if row.contains('-') => row.split('-').all(|word| self.all.contains(&folded(word))),
            word if is_folded(word) => self.all.contains(word),
            word => self.all.contains(&folded(word)),
        }
    }
}
