//! Which lexicon a rule asks for, and in which language.

use crate::lexicon::Lexicon;
use crate::rulefile::keys::{Read, Reading, Shape};
use crate::rulefile::node::Entry;
use crate::rulefile::values::one_of;
use crate::text::Language;

/// A lexicon, whole or in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shelf {
    pub(super) lexicon: Lexicon,
    /// The language, where only one is asked for.
    pub(super) language: Option<Language>,
}

macro_rules! shelves {
    ($($name:literal),+) => {
        /// All names a rule file may write.
        const NAMES: &[&str] = &[$($name, concat!($name, "-de"), concat!($name, "-en")),+];
    };
}

shelves!["insult", "profanity", "threat", "hype", "clickbait", "pressure", "passive-aggression", "hedging"];

impl Shelf {
    fn named(name: &str) -> Option<Self> {
        let (head, language) = match name.rsplit_once('-') {
            Some((head, "de")) => (head, Some(Language::DE)),
            Some((head, "en")) => (head, Some(Language::EN)),
            _ => (name, None),
        };
        Some(Self { lexicon: Lexicon::named(head)?, language })
    }
}

impl Read for Shelf {
    const SHAPE: Shape = Shape::Choice(NAMES);

    fn read(entry: &Entry, reading: &mut Reading<'_>) -> Option<Self> {
        one_of(&entry.key, &entry.node, (Self::SHAPE, NAMES), Self::named, reading)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_a_lexicon_and_every_lexicon_has_a_name() {
        assert!(NAMES.iter().all(|name| Shelf::named(name).is_some()));
        assert!(Lexicon::NAMES.iter().all(|name| NAMES.contains(name)));
        assert_eq!(Shelf::named("insult-fr"), None);
    }
}
