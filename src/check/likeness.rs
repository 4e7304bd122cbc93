//! How alike two texts are, in sixteen bytes.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;

/// The pairs of neighbouring words of a text, boiled down to sixteen bytes: of each of sixteen orders of all pairs the
/// first one that the text has (min-wise hashing, Broder 1997; one byte of each, Li and König 2010). Two texts agree in
/// about as many bytes as the share of pairs they have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Likeness([u8; 16]);

/// So many bytes of sixteen make two texts nearly the same: about two thirds of their pairs of words.
const ENOUGH: usize = 11;

impl Likeness {
    /// The likeness of a text with these words; `None` for no words.
    pub(crate) fn of(words: Vec<String>) -> Option<Self> {
        words.first()?;
        let mut least = [u64::MAX; 16];
        // The first word has no neighbour before it.
        let mut before = String::new();
        for word in words {
            let mut hasher = FxHasher::default();
            (&before, &word).hash(&mut hasher);
            let pair = hasher.finish();
            for (order, least) in (1..).zip(&mut least) {
                *least = (*least).min(mixed(pair ^ mixed(order)));
            }
            before = word;
        }
        Some(Self(least.map(|least| least.to_le_bytes()[0])))
    }

    /// Whether two texts are nearly the same.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).filter(|(one, other)| one == other).count() >= ENOUGH
    }
}

/// A number whose every bit depends on every bit of the other (the finish of `SplitMix64`).
const fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(one: &str, other: &str) -> bool {
        let likeness = |text: &str| Likeness::of(text.split(' ').map(str::to_owned).collect()).unwrap();
        likeness(one).is_like(&likeness(other))
    }

    #[test]
    fn one_word_of_many_does_not_make_another_text() {
        let text = "der neue wärmespeicher am bahnhof ist fertig und liefert ab montag wärme für neunhundert wohnungen \
                    in der altstadt und rund um den markt";
        assert!(like(text, text));
        assert!(like(text, &text.replace("montag", "dienstag")));
        assert!(like(text, &text.replace("der neue", "unser neuer")));
        assert!(!like(text, "heute öffnet die kantine im neuen haus und es gibt suppe für alle die mitgebaut haben"));
        assert!(!like(text, "der neue spielplatz am bahnhof ist fertig und bleibt ab montag offen für alle kinder"));
    }

    #[test]
    fn short_texts_are_the_same_only_word_for_word() {
        assert!(like("guten morgen altbach", "guten morgen altbach"));
        assert!(!like("guten morgen altbach", "guten abend altbach"));
        assert_eq!(Likeness::of(Vec::new()), None);
    }
}
