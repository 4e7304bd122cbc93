//! Characters nobody sees: zero-width spaces, soft hyphens, controls that turn the writing direction.
//!
//! Joiners belong to emoji and to Arabic and Indic scripts, direction marks to texts that run from right to left.

use std::fmt::Write as _;

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory as _};

use super::{Found, Snag, before, overlapping};
use crate::finding::Certainty;
use crate::platform::{Entity, EntityKind, Platform};
use crate::span::Span;

pub(super) fn find(text: &str, entities: &[Entity], platform: Option<&Platform>) -> Vec<Found> {
    // Whole blocks are asked at once: nearly all texts have no such byte.
    const BLOCK: usize = 64;
    let block_may = |block: &[u8]| block.iter().fold(false, |may, &byte| may | may_begin(byte));
    if !text.as_bytes().chunks(BLOCK).any(block_may) {
        return Vec::new();
    }
    let mut right_to_left = None;
    let refused = platform.and_then(Platform::refused).map_or("", |refused| refused.characters.as_str());
    let mut found: Vec<Found> = Vec::new();
    for (at, c) in text.char_indices().filter(|&(_, c)| may_hide(c)) {
        let end = at + c.len_utf8();
        let needed = match c {
            '\u{200C}' | '\u{200D}' => {
                joins(before(text, at)) || joins(text.get(end..).and_then(|rest| rest.chars().next()))
            }
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202C}' | '\u{2066}'..='\u{2069}' => {
                *right_to_left.get_or_insert_with(|| text.chars().any(runs_right_to_left))
            }
            _ => false,
        };
        let in_emoji = || {
            let mut around = overlapping(entities, Span::new(at, end));
            around.any(|one| one.kind == EntityKind::Emoji && one.span.start < at)
        };
        if needed || refused.contains(c) || in_emoji() {
            continue;
        }
        let point = format!("U+{:04X}", u32::from(c));
        match found.last_mut() {
            Some(Found { span, snag: Snag::InvisibleCharacter { points }, .. }) if span.end == at => {
                span.end = end;
                let _ = write!(points, " {point}");
            }
            _ => {
                let snag = Snag::InvisibleCharacter { points: point };
                found.push(Found::new(Span::new(at, end), snag, Certainty::Firm).or(Some(String::new())));
            }
        }
    }
    found
}

/// Whether a character that [may hide](may_hide) can begin with this byte in UTF-8.
const fn may_begin(byte: u8) -> bool {
    byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r')
        || matches!(byte, 0xc2 | 0xd8 | 0xe1 | 0xe2 | 0xe3 | 0xef | 0xf3)
}

/// A character without a width of its own that is not part of a letter.
fn may_hide(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r');
    }
    matches!(c,
        '\u{80}'..='\u{9F}' | '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// A letter of a script whose letters are joined or kept apart by invisible characters.
fn joins(c: Option<char>) -> bool {
    c.is_some_and(|c| {
        matches!(c,
            '\u{600}'..='\u{DFF}' | '\u{F00}'..='\u{109F}' | '\u{1780}'..='\u{18AF}' | '\u{A840}'..='\u{AAFF}'
            | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10A00}'..='\u{11FFF}')
    })
}

fn runs_right_to_left(c: char) -> bool {
    let block = matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    block && c.general_category() == GeneralCategory::OtherLetter
}

#[cfg(test)]
mod tests {
    use super::super::Lookout::InvisibleCharacter;
    use super::super::tests::all;
    use super::*;

    #[test]
    fn what_may_hide_is_known_by_its_first_byte() {
        let hidden = (0..=u32::from(char::MAX)).filter_map(char::from_u32).filter(|c| may_hide(*c));
        for c in hidden {
            assert!(may_begin(c.encode_utf8(&mut [0; 4]).as_bytes()[0]), "{c:?}");
        }
    }

    fn points(text: &str) -> Vec<String> {
        let found = all(InvisibleCharacter, "linkedin", text).into_iter();
        found
            .filter_map(|found| match found.snag {
                Snag::InvisibleCharacter { points } => Some(points),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn what_nobody_sees_is_named() {
        assert_eq!(points("Ku\u{200B}chen"), ["U+200B"]);
        assert_eq!(points("Ku\u{200B}\u{2060}chen\u{FEFF}"), ["U+200B U+2060", "U+FEFF"]);
        assert_eq!(points("Silben\u{AD}trennung"), ["U+00AD"]);
        assert_eq!(points("ab\u{202E}cd"), ["U+202E"]);
        assert_eq!(points("A\u{200D}B 👩\u{200D} x"), ["U+200D", "U+200D"]);
        assert_eq!(points("a\u{200E}b\u{1}"), ["U+200E", "U+0001"]);
    }

    #[test]
    fn joiners_and_marks_that_are_needed_stay() {
        assert_eq!(points("👨‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️"), [""; 0]);
        assert_eq!(points("می‌خواهم क्‍ष"), [""; 0]);
        assert_eq!(points("שלום\u{200F}!\u{200E} \u{2067}abc\u{2069}"), [""; 0]);
        assert_eq!(points("שלום\u{202E}abc"), ["U+202E"]);
        assert_eq!(points("10\u{A0}000\u{202F}€\tja\r\nx"), [""; 0]);
    }
}
