//! False friends: words that mean something else in the other language, as `Gift` and `gift`.

use super::term::Word;
use crate::text::Language;

/// Words of both languages, folded, that have nothing to do with each other; sorted.
const FALSE_FRIENDS: &[&str] = &[
    "also", "angel", "arm", "art", "bad", "bald", "ball", "barren", "boot", "bot", "brand", "brief", "bug", "chef",
    "dick", "die", "dose", "fall", "fang", "fast", "fee", "fell", "fern", "fort", "fund", "gab", "gang", "gift",
    "grab", "grad", "gut", "hall", "halt", "halter", "handy", "hart", "hell", "helm", "herd", "hose", "hut", "kind",
    "labor", "lack", "laden", "last", "leer", "lid", "lied", "list", "lob", "loch", "log", "lore", "lot", "lust",
    "made", "man", "mist", "mode", "mole", "most", "mutter", "not", "note", "pate", "pest", "plump", "quark", "rang",
    "rat", "rate", "regal", "rein", "rind", "rock", "roman", "rot", "sage", "same", "see", "sense", "sold", "sole",
    "span", "spat", "spur", "stall", "stark", "stern", "still", "strand", "tag", "taste", "tee", "tier", "toll", "ton",
    "tor", "tot", "tote", "trug", "wade", "wand", "war", "ware", "was", "web", "welt", "wetter", "wild", "will",
    "wink", "wort",
];

/// Those of them that German writes small as well: a term written small could be either.
const SMALL_IN_BOTH: &[&str] = &[
    "also", "arm", "bald", "dick", "die", "fast", "fern", "fort", "gab", "gut", "halt", "hart", "hell", "laden",
    "leer", "man", "plump", "rang", "rein", "rot", "spat", "stark", "still", "toll", "tot", "trug", "war", "was",
    "wild", "will",
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
