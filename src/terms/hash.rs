//! The key of a form: 64 bits that can be extended letter by letter, so that every prefix of a word is keyed in one walk.

/// A key in the making (FNV-1a).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key(u64);

impl Key {
    pub(crate) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(crate) fn of(form: &str) -> u64 {
        Self::new().add(form).finish()
    }

    pub(crate) fn add(self, text: &str) -> Self {
        text.bytes().fold(self, Self::push)
    }

    pub(crate) const fn push(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(0x0100_0000_01b3))
    }

    /// Two forms share a key once in 2⁶⁴: with 100,000 forms that is one wrong word in a hundred billion billion letters.
    pub(crate) const fn finish(self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    }
}

/// A set of keys that may claim to have a key it does not have, but is small enough to stay in the processor's cache.
#[derive(Debug, Default)]
pub(crate) struct Sieve {
    keys: Vec<u64>,
    bits: Vec<u64>,
}

impl Sieve {
    const BITS_PER_KEY: usize = 16;

    pub(crate) fn add(&mut self, key: u64) {
        self.keys.push(key);
    }

    /// To be called once, after the last key.
    pub(crate) fn build(&mut self) {
        let words = (self.keys.len() * Self::BITS_PER_KEY / 64 + 1).next_power_of_two();
        self.bits = vec![0; words];
        for key in std::mem::take(&mut self.keys) {
            let (word, bit) = self.place(key);
            if let Some(word) = self.bits.get_mut(word) {
                *word |= bit;
            }
        }
    }

    pub(crate) fn may_have(&self, key: u64) -> bool {
        may_have(&self.bits, key)
    }

    fn place(&self, key: u64) -> (usize, u64) {
        place(key, self.bits.len())
    }
}

/// A sieve of the lines of a text that is known when taktvoll is built. `WORDS` is a power of two.
#[derive(Debug)]
pub(crate) struct LineSieve<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> LineSieve<WORDS> {
    pub(crate) const fn new(lines: &str) -> Self {
        let bytes = lines.as_bytes();
        let mut bits = [0; WORDS];
        let mut key = Key::new();
        let mut at = 0;
        while at <= bytes.len() {
            if at == bytes.len() || bytes[at] == b'\n' {
                let (word, bit) = place(key.finish(), WORDS);
                bits[word] |= bit;
                key = Key::new();
            } else {
                key = key.push(bytes[at]);
            }
            at += 1;
        }
        Self(bits)
    }

    pub(crate) fn may_have(&self, key: u64) -> bool {
        may_have(&self.0, key)
    }
}

fn may_have(bits: &[u64], key: u64) -> bool {
    let (word, bit) = place(key, bits.len());
    bits.get(word).is_some_and(|word| word & bit != 0)
}

const fn place(key: u64, words: usize) -> (usize, u64) {
    ((key >> 38) as usize & words.wrapping_sub(1), 1 << (key & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_grows_letter_by_letter() {
        assert_eq!(Key::of("fusion"), Key::new().add("fus").push(b'i').add("on").finish());
        assert_ne!(Key::of("fusion"), Key::of("fusino"));
    }

    #[test]
    fn a_sieve_has_what_was_added_and_little_else() {
        let mut sieve = Sieve::default();
        let keys: Vec<u64> = (0..1000).map(|i| Key::of(&format!("wort{i}"))).collect();
        for &key in &keys {
            sieve.add(key);
        }
        sieve.build();
        assert!(keys.iter().all(|&key| sieve.may_have(key)));
        let others = (0..1000).filter(|i| sieve.may_have(Key::of(&format!("anderes{i}")))).count();
        assert!(others < 120, "{others}");
    }
}
