//! The key of a form: 64 bits that can be extended letter by letter, so that every prefix of a word is keyed in one walk.

/// A key in the making (FNV-1a).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Key(u64);

impl Key {
    pub(super) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(super) fn of(form: &str) -> u64 {
        Self::new().add(form).finish()
    }

    pub(super) fn add(self, text: &str) -> Self {
        text.bytes().fold(self, Self::push)
    }

    pub(super) const fn push(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(0x0100_0000_01b3))
    }

    /// Two forms share a key once in 2⁶⁴: with 100,000 forms that is one wrong word in a hundred billion billion letters.
    pub(super) const fn finish(self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    }
}
