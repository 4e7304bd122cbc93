//! Which words of a lexicon could stand in a text at all: a rough look that is quick and never says no by mistake.
//!
//! A lexicon has hundreds of words and a post a few dozen. To make all forms of all words takes longer than everything
//! else that happens to a post, so only words whose first consonants stand in the text are looked at closely.

/// Runs of consonants that stand in a text, whatever is between them.
#[derive(Debug)]
pub(super) struct Sieve(Vec<u64>);

/// The first consonants of a word; as a number that tells up to three of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Grain(Option<u16>);

/// Consonants that are told apart, and one that stands for none.
const LETTERS: u16 = 32;

/// What a character is good for: vowels, and what may stand for one, come and go with inflection and disguises.
fn consonant(c: char) -> Option<u16> {
    let c = match c {
        '$' | '5' | 'ѕ' | 'ꜱ' => 's',
        '7' | 'т' | 'τ' | 'ᴛ' => 't',
        '8' | 'в' | 'β' | 'ʙ' | 'Ь' | 'ь' => 'b',
        '6' | '9' | 'ɡ' | 'ɢ' => 'g',
        'с' | 'ᴄ' | 'ϲ' => 'c',
        'ԁ' | 'ᴅ' => 'd',
        'ꜰ' | 'ƒ' => 'f',
        'һ' | 'н' | 'η' | 'ʜ' => 'h',
        'ј' | 'ᴊ' => 'j',
        'к' | 'κ' | 'ᴋ' => 'k',
        'м' | 'μ' | 'ᴍ' => 'm',
        'ɴ' | 'п' | 'ո' => 'n',
        'р' | 'ρ' | 'ᴘ' => 'p',
        'ʀ' | 'г' => 'r',
        'ν' | 'ᴠ' | 'ѵ' => 'v',
        'ω' | 'ᴡ' | 'ԝ' => 'w',
        'х' | 'χ' => 'x',
        'ᴢ' | 'ζ' => 'z',
        // A 1 may be an i or an l.
        'l' | 'ʟ' => return None,
        c => c,
    };
    if !c.is_ascii_lowercase() || matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') {
        return None;
    }
    u16::try_from(u32::from(c) - u32::from('a') + 1).ok()
}

/// The consonants of folded letters, each once where it is repeated.
fn skeleton(folded: &str) -> impl Iterator<Item = u16> {
    let mut last = 0;
    folded.chars().filter_map(consonant).filter(move |&one| std::mem::replace(&mut last, one) != one)
}

impl Sieve {
    /// Looks at a folded text.
    pub(super) fn new(folded: &str) -> Self {
        let mut sieve = Self(vec![0; usize::from(LETTERS * LETTERS * LETTERS) / 64]);
        let (mut first, mut second) = (0, 0);
        for third in skeleton(folded) {
            sieve.set(grain(first, second, third));
            sieve.set(grain(0, second, third));
            (first, second) = (second, third);
        }
        sieve
    }

    fn set(&mut self, bit: u16) {
        if let Some(word) = self.0.get_mut(usize::from(bit / 64)) {
            *word |= 1 << (bit % 64);
        }
    }

    /// Whether a word could be in the text.
    pub(super) fn may_have(&self, grain: Grain) -> bool {
        grain.0.is_none_or(|bit| self.0.get(usize::from(bit / 64)).is_some_and(|word| word & (1 << (bit % 64)) != 0))
    }
}

impl Grain {
    /// The grain of a word as written.
    pub(super) fn of(written: &str) -> Self {
        let lower = written.chars().flat_map(char::to_lowercase);
        let mut last = 0;
        let consonants = lower.filter_map(|c| consonant(if c == 'ß' { 's' } else { c }));
        let mut consonants = consonants.filter(|&one| std::mem::replace(&mut last, one) != one);
        Self(match (consonants.next(), consonants.next(), consonants.next()) {
            (Some(first), Some(second), Some(third)) => Some(grain(first, second, third)),
            (Some(first), Some(second), None) => Some(grain(0, first, second)),
            _ => None,
        })
    }
}

const fn grain(first: u16, second: u16, third: u16) -> u16 {
    (first * LETTERS + second) * LETTERS + third
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn a_word_in_disguise_or_another_form_passes() {
        for (word, raw) in [
            ("Arschloch", "ihr 4rschl0echer"),
            ("Arschloch", "a r s c h l o c h"),
            ("Vollidiot", "V0LL1D10T"),
            ("scheißen", "hat geschissen"),
            ("Idiot", "idiiiiot"),
            ("asshole", "a$$hole"),
        ] {
            assert!(Sieve::new(&fold(raw)).may_have(Grain::of(word)), "{word} {raw}");
        }
        assert!(!Sieve::new("ein schoener tag").may_have(Grain::of("Vollidiot")));
    }
}
