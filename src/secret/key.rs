//! The key of a guideline, and the two hashes that are made with it.

use std::hash::Hasher as _;

use argon2::{Algorithm, Argon2, Params, Version};
use siphasher::sip::SipHasher13;

/// The key that all hashed terms of a guideline are made with.
#[derive(Clone, PartialEq, Eq)]
pub struct HashKey {
    short: [u8; 16],
    salt: [u8; 16],
}

impl std::fmt::Debug for HashKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HashKey")
    }
}

/// A short hash in the making: word by word, nothing between them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Short(SipHasher13);

impl Short {
    pub(super) fn with(mut self, word: &str) -> Self {
        self.0.write(word.as_bytes());
        self
    }

    pub(super) fn finish(self) -> u64 {
        self.0.finish()
    }
}

impl HashKey {
    /// Memory of the slow hash in KiB, and how often it is gone through: about the cost OWASP asks for at the least.
    const MEMORY: u32 = 7 * 1024;
    const PASSES: u32 = 2;

    /// The key that a rule file writes.
    pub fn new(written: &str) -> Self {
        let part = |number: u64| {
            let mut hasher = SipHasher13::new_with_keys(number, 0x7461_6b74_766f_6c6c);
            hasher.write(written.trim().as_bytes());
            hasher.finish().to_le_bytes()
        };
        let two = |first: u64| {
            let mut all = [0; 16];
            let (left, right) = all.split_at_mut(8);
            left.copy_from_slice(&part(first));
            right.copy_from_slice(&part(first + 1));
            all
        };
        Self { short: two(1), salt: two(3) }
    }

    pub(super) fn short(&self) -> Short {
        Short(SipHasher13::new_with_key(&self.short))
    }

    /// The slow hash of folded words without anything between them; `None` only where memory is missing.
    pub(super) fn slow(&self, plain: &str) -> Option<[u8; 16]> {
        let params = Params::new(Self::MEMORY, Self::PASSES, 1, Some(16)).ok()?;
        let mut hash = [0; 16];
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon.hash_password_into(plain.as_bytes(), &self.salt, &mut hash).ok()?;
        Some(hash)
    }
}
