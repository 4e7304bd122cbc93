//! A hashed term as a rule file writes it: `h1:2:0f3a9c:6b1d…`.

use std::fmt;

use super::HashKey;
use crate::text::Text;

/// A hashed term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How many words it has at most: those of the term as written.
    pub words: usize,
    /// The first bits of the keyed hash.
    pub short: u32,
    /// The slow hash.
    pub slow: [u8; 16],
}

/// The version in front: other hashes get another one.
const VERSION: &str = "h1";
/// More words than this no name has.
const MOST_WORDS: usize = 8;

/// The part of a keyed hash that an entry gives away: 24 bits.
pub(super) fn short(hash: u64) -> u32 {
    u32::try_from(hash >> 40).unwrap_or_default()
}

impl Entry {
    /// The entry of a term; `None` for one without words, or with more than eight.
    pub fn of(term: &str, key: &HashKey) -> Option<Self> {
        let text = Text::read(term, None);
        let words = text.tokens().len();
        if words == 0 || words > MOST_WORDS {
            return None;
        }
        let plain: String = text.tokens().iter().map(|token| text.form(token)).collect();
        Some(Self { words, short: short(key.short().with(&plain).finish()), slow: key.slow(&plain)? })
    }

    /// Reads an entry.
    pub fn parse(written: &str) -> Option<Self> {
        let mut parts = written.trim().split(':');
        if parts.next()? != VERSION {
            return None;
        }
        let words = parts.next()?.parse().ok().filter(|words| (1..=MOST_WORDS).contains(words))?;
        let short = parts.next().filter(|short| short.len() == 6)?;
        let slow = parts.next().filter(|slow| slow.len() == 32 && slow.is_ascii())?;
        if parts.next().is_some() {
            return None;
        }
        Some(Self {
            words,
            short: u32::from_str_radix(short, 16).ok()?,
            slow: u128::from_str_radix(slow, 16).ok()?.to_be_bytes(),
        })
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{VERSION}:{}:{:06x}:{:032x}", self.words, self.short, u128::from_be_bytes(self.slow))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_read_as_it_is_written() {
        let entry = Entry::of("Projekt Falke", &HashKey::new("ein Schlüssel")).unwrap();
        assert_eq!(Entry::parse(&entry.to_string()), Some(entry));
        for wrong in
            ["", "Projekt Falke", "h1:2:0f3a9c", "h2:2:0f3a9c:6b1d", "h1:0:0f3a9c:00000000000000000000000000000000"]
        {
            assert_eq!(Entry::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Entry::of("🎉", &HashKey::new("x")), None);
    }
}
