//! Names of accounts and domains that look like others.

use unicode_normalization::char::is_combining_mark;
use unicode_security::confusable_detection::skeleton;
use unicode_security::mixed_script::AugmentedScriptSet;

/// How much one name is like another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// One typing slip or one added word apart.
    Close,
    /// The eye takes one for the other.
    Same,
}

/// Names shorter than this are one slip apart from too many others.
const SHORT: usize = 6;

/// What is added to a name to make it look official, without separators.
const ADDED: &[&str] = &["official", "offiziell", "real", "the", "support", "help", "service", "team", "hq", "info"];

/// How much a name is like a known one; `None` where it is another one, or the same letter by letter.
pub fn likeness(name: &str, known: &str) -> Option<Likeness> {
    if name.to_lowercase() == known.to_lowercase() {
        return None;
    }
    let (name, known) = (seen(name), seen(known));
    if name == known {
        return Some(Likeness::Same);
    }
    let rest = name.strip_prefix(&known).or_else(|| name.strip_suffix(&known));
    let is_added = |rest: &str| ADDED.iter().any(|added| seen(added) == rest);
    if known.chars().count() >= SHORT && (rest.is_some_and(is_added) || is_one_slip(&name, &known)) {
        return Some(Likeness::Close);
    }
    None
}

/// Whether a label of a domain has letters of several alphabets that are never written together.
pub fn mixes_alphabets(label: &str) -> bool {
    !label.is_ascii() && AugmentedScriptSet::for_str(label).is_empty()
}

/// A name as the eye sees it: by the table of look-alikes of Unicode (UTS 39), without separators and accents, with
/// letters for the digits that look like them, and one letter for `l` and a capital `I`.
fn seen(name: &str) -> String {
    let lower: String = name.to_lowercase().chars().filter(|c| !matches!(c, '_' | '-' | '.')).collect();
    let same = |c: char| match c {
        '0' | 'O' => 'o',
        'i' | 'I' | 'ı' | '1' | '|' => 'l',
        '5' => 's',
        '3' => 'e',
        '4' => 'a',
        c => c,
    };
    skeleton(&lower).filter(|&c| !is_combining_mark(c)).map(same).flat_map(char::to_lowercase).collect()
}

/// Whether one letter more, less, other, or two swapped make one of the other.
fn is_one_slip(one: &str, two: &str) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let front = one.iter().zip(&two).take_while(|(a, b)| a == b).count();
    let (one, two) = (one.get(front..).unwrap_or_default(), two.get(front..).unwrap_or_default());
    let back = one.iter().rev().zip(two.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, two) = (one.get(..one.len() - back), two.get(..two.len() - back));
    match (one.unwrap_or_default(), two.unwrap_or_default()) {
        ([a, b], [c, d]) => a == d && b == c,
        (one, two) => one.len() <= 1 && two.len() <= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eye_is_easily_fooled() {
        for (name, like) in [
            ("s0nnberg", Some(Likeness::Same)),
            ("sоnnberg", Some(Likeness::Same)),
            ("sonnberg_", Some(Likeness::Same)),
            ("sonn_berg", Some(Likeness::Same)),
            ("sönnberg", Some(Likeness::Same)),
            ("sonnberg_official", Some(Likeness::Close)),
            ("realsonnberg", Some(Likeness::Close)),
            ("sonnbreg", Some(Likeness::Close)),
            ("sonberg", Some(Likeness::Close)),
            ("sonnberg", None),
            ("Sonnberg", None),
            ("sonnberger_land", None),
            ("nordberg", None),
            ("", None),
        ] {
            assert_eq!(likeness(name, "sonnberg"), like, "{name}");
        }
        assert_eq!(likeness("PaypaI", "paypal"), Some(Likeness::Same));
        assert_eq!(likeness("rnarkt", "markt"), Some(Likeness::Same));
        assert_eq!(likeness("dbx", "dby"), None);
    }

    #[test]
    fn alphabets_that_are_written_together_do_not_mix() {
        assert!(mixes_alphabets("gооgle"));
        for fine in ["google", "münchen", "日本語のブログ", "пример", "", "a-1"] {
            assert!(!mixes_alphabets(fine), "{fine}");
        }
    }
}
