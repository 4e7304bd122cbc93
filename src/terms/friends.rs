//! False friends: words that mean something else in the other language, as `Gift` and `gift`.

use super::term::Word;
use crate::text::Language;

/// What a false friend is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Friend {
    /// The language it is meant in.
    pub(super) language: Language,
    /// Whether it is a German noun.
    pub(super) noun: bool,
}

/// Words of both languages, folded, that have nothing to do with each other; sorted.
const FALSE_FRIENDS: &[&str] = &[
    "also", "angel", "arm", "art", "bad", "bald", "ball", "bang", "barren", "bog", "boot", "bot", "brand", "brief",
    "bug", "chef", "dick", "die", "dose", "elf", "fall", "fang", "fast", "fee", "fell", "fern", "flog", "fort", "fund",
    "gab", "gang", "gift", "grab", "grad", "gut", "hack", "hall", "halt", "halter", "handy", "hang", "harm", "hart",
    "heft", "held", "hell", "helm", "her", "herd", "hose", "hummer", "hut", "kind", "lab", "labor", "lack", "laden",
    "lag", "lager", "last", "leer", "leg", "lid", "lied", "list", "lob", "loch", "log", "lore", "lose", "lot", "lug",
    "lust", "made", "mag", "main", "man", "mate", "minder", "mist", "mode", "mole", "most", "mutter", "nag", "not",
    "note", "nun", "nut", "ode", "pate", "pest", "plump", "pole", "quark", "quell", "rad", "rage", "rand", "rang",
    "rank", "rat", "rate", "regal", "rein", "rind", "rock", "rode", "roman", "rot", "ruder", "sage", "same", "see",
    "sense", "sold", "sole", "span", "spare", "spat", "sprang", "spring", "spur", "stab", "stall", "stark", "stern",
    "stile", "still", "stock", "strand", "tag", "tan", "taste", "tee", "teller", "tier", "tod", "toll", "ton", "tone",
    "tor", "tore", "tot", "tote", "trug", "urn", "wade", "wage", "wand", "war", "ware", "warn", "wart", "was", "watt",
    "web", "welt", "wetter", "wild", "will", "wink", "wort",
];

/// Those of them that German writes small as well: a term written small could be either.
const SMALL_IN_BOTH: &[&str] = &[
    "dick", "fast", "halt", "hell", "her", "mag", "man", "minder", "nun", "plump", "spat", "still", "was", "wild",
    "will",
];

/// Small words of both languages that an English guideline would hardly name: they are taken for the German ones. Sorted.
const GERMAN: &[&str] = &[
    "also", "arm", "bald", "fern", "fort", "gab", "gut", "hart", "laden", "leer", "rang", "rein", "rot", "stark",
    "toll", "tot", "trug",
];

/// The language that a false friend is written in: German with a capital, English without. `None` for all
/// other words.
pub(super) fn false_friend(word: &Word, languages: &[Language]) -> Option<Friend> {
    let both = languages.contains(&Language::DE) && languages.contains(&Language::EN);
    if !both || FALSE_FRIENDS.binary_search(&word.folded.as_str()).is_err() {
        return None;
    }
    let capital = word.letters.starts_capital;
    if !capital && SMALL_IN_BOTH.contains(&word.folded.as_str()) {
        return None;
    }
    let german = capital || GERMAN.contains(&word.folded.as_str());
    Some(Friend { language: if german { Language::DE } else { Language::EN }, noun: capital })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(FALSE_FRIENDS.is_sorted() && GERMAN.is_sorted() && SMALL_IN_BOTH.is_sorted());
    }
}
