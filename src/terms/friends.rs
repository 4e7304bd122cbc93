//! False friends: words that mean something else in the other language, as `Gift` and `gift`.

use super::term::Word;
use crate::text::Language;

/// Words of both languages, folded, that have nothing to do with each other; sorted.
const FALSE_FRIENDS: &[&str] = &[
    "also", "angel", "arm", "art", "bad", "bald", "ball", "boot", "bot", "brand", "brief", "bug", "chef", "dick",
    "die", "fast", "fell", "gift", "grab", "gut", "hell", "herd", "hose", "hut", "kind", "last", "list", "loch", "log",
    "lust", "made", "man", "mist", "mode", "most", "not", "note", "pest", "rat", "rate", "rock", "rot", "see", "sense",
    "spur", "stern", "still", "strand", "tag", "taste", "ton", "tot", "wand", "war", "was", "web", "wild", "will",
];

/// Those of them that German writes small as well: a term written small could be either.
const SMALL_IN_BOTH: &[&str] = &[
    "also", "arm", "bald", "dick", "die", "fast", "gut", "hell", "man", "rot", "still", "tot", "war", "was", "wild",
    "will",
];

/// The language that a false friend is written in: German with a capital, English without. `None` for all
/// other words.
pub(super) fn false_friend(word: &Word, languages: &[Language]) -> Option<Language> {
    let both = languages.contains(&Language::DE) && languages.contains(&Language::EN);
    if !both || FALSE_FRIENDS.binary_search(&word.folded.as_str()).is_err() {
        return None;
    }
    let capital = word.letters.starts_capital;
    if !capital && SMALL_IN_BOTH.contains(&word.folded.as_str()) {
        return None;
    }
    Some(if capital { Language::DE } else { Language::EN })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(FALSE_FRIENDS.is_sorted());
    }
}
