//! The words that can stand next to a term inside a longer word.
//!
//! Both lists were written by hand for taktvoll from common knowledge of the languages; they are under its licence. The
//! German one has simple words and such with a prefix (`ankunft`), stems (`fahr`), names of places, and foreign words in
//! which other words seem to be (`motor`); compounds are left out, for they fall into their parts.

use super::hash::{Key, LineSieve};

/// Common parts of German compounds, folded, one a line, sorted.
const GERMAN: &str = include_str!("../../rules/words/de.txt");
/// Common words in English hashtags, likewise.
const ENGLISH: &str = include_str!("../../rules/words/en.txt");
/// English words of two words that are written as one, likewise.
const SOLID: &str = include_str!("../../rules/words/solid.txt");

/// The keys of the words: they are asked for at every letter of a long word, and most often in vain.
static GERMAN_KEYS: LineSieve<4096> = LineSieve::new(GERMAN);
static ENGLISH_KEYS: LineSieve<4096> = LineSieve::new(ENGLISH);

/// Whether `word` (folded) is a common part of German compounds.
pub(super) fn is_german(word: &str) -> bool {
    GERMAN_KEYS.may_have(Key::of(word)) && has_line(GERMAN, word)
}

/// Whether `word` (folded) is common in English hashtags.
pub(super) fn is_english(word: &str) -> bool {
    ENGLISH_KEYS.may_have(Key::of(word)) && has_line(ENGLISH, word)
}

/// Whether `word` (folded) is an English word of two words that are written as one.
pub(super) fn is_solid(word: &str) -> bool {
    has_line(SOLID, word)
}

/// Searches a sorted list of lines by bisection.
fn has_line(lines: &str, wanted: &str) -> bool {
    let bytes = lines.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = low.midpoint(high);
        let start = bytes.get(low..middle).and_then(|part| memchr::memrchr(b'\n', part)).map_or(low, |at| low + at + 1);
        let end = bytes.get(middle..high).and_then(|part| memchr::memchr(b'\n', part)).map_or(high, |at| middle + at);
        match bytes.get(start..end).unwrap_or_default().cmp(wanted.as_bytes()) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found_and_nothing_else() {
        for lines in [GERMAN, ENGLISH, SOLID] {
            assert!(lines.lines().is_sorted() && lines.is_ascii());
            for word in lines.lines() {
                assert!(has_line(lines, word), "{word}");
                assert!(!has_line(lines, &[word, "q"].concat()), "{word}q");
            }
        }
        for word in ["", "kon", "aaa", "zzz"] {
            assert!(!is_german(word) && !is_english(word), "{word}");
        }
    }
}
