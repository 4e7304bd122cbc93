//! From bytes to text, and from a byte to its line and column.

use crate::draft::mistake::{DraftError, Fault, Mistake};
use crate::span::Position;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// How many bytes at the start of a file are the byte order mark: 3 or none.
pub(super) fn mark(bytes: &[u8]) -> usize {
    if bytes.starts_with(BOM) { BOM.len() } else { 0 }
}

/// The text of a stretch of a file that begins at the byte `start` of it.
pub(super) fn text(stretch: &[u8], start: usize) -> Result<&str, Fault> {
    std::str::from_utf8(stretch).map_err(|error| {
        let at = error.valid_up_to();
        let byte = stretch.get(at).copied().unwrap_or_default();
        Fault::at(start + at, Mistake::NotUtf8 { byte })
    })
}

/// The error for a file in UTF-16, which Windows programs call “Unicode”; `None` for any other file.
pub(super) fn utf16(path: &str, bytes: &[u8]) -> Option<DraftError> {
    let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    (marked || every_other_is_nul(bytes)).then(|| DraftError {
        path: path.to_owned(),
        record: None,
        position: Some(Position { line: 1, column: 1 }),
        what: Box::new(Mistake::Utf16),
    })
}

/// Whether the file begins as those do that are no plain text: Word, Excel and `LibreOffice` (which are ZIP archives), older
/// Office, PDF, RTF, PNG, JPEG, GIF.
pub(super) fn is_of_another_program(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 7] = [
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"%PDF-",
        b"{\\rtf1",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff",
        b"GIF89a",
    ];
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// Whether the file begins like UTF-16 without a mark: most letters are a byte and a NUL.
fn every_other_is_nul(bytes: &[u8]) -> bool {
    let pairs: Vec<_> = bytes.chunks_exact(2).take(128).collect();
    let nuls = |index: usize| pairs.iter().filter(|pair| pair.get(index) == Some(&0)).count();
    let (first, second) = (nuls(0), nuls(1));
    pairs.len() > 1 && first.min(second) == 0 && first.max(second) * 10 >= pairs.len() * 6
}

/// A place in a file whose line is known, to count on from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The byte.
    at: usize,
    /// The number of its line, from 1.
    pub(super) line: usize,
    /// The first byte of that line.
    start: usize,
}

impl Place {
    /// The first byte of a file.
    pub(super) const TOP: Self = Self::at_line(1);

    /// The first byte of a part of a file that begins on that line.
    pub(super) const fn at_line(line: usize) -> Self {
        Self { at: 0, line, start: 0 }
    }

    /// The place of the byte `at`, which is not before this one. Only what lies between is read.
    pub(super) fn on_to(self, bytes: &[u8], at: usize) -> Self {
        let at = at.clamp(self.at, bytes.len().max(self.at));
        let between = bytes.get(self.at..at).unwrap_or_default();
        let start = memchr::memrchr(b'\n', between).map_or(self.start, |feed| self.at + feed + 1);
        Self { at, line: self.line + memchr::memchr_iter(b'\n', between).count(), start }
    }

    /// Line and column of the byte `at`, which is not before this place.
    pub(super) fn position(self, bytes: &[u8], at: usize) -> Position {
        let place = self.on_to(bytes, at);
        let before = bytes.get(place.start..place.at).unwrap_or_default();
        let before = before.get(mark(before)..).unwrap_or_default();
        let characters = before.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count();
        Position { line: place.line, column: characters + 1 }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::span::Lines;

    #[test]
    fn utf16_is_known_by_its_mark_or_its_nuls() {
        assert!(utf16("a", b"\xff\xfeH\0").is_some());
        assert!(utf16("a", b"H\0a\0l\0").is_some());
        assert!(utf16("a", b"\0H\0\xe4\0l").is_some());
        assert!(utf16("a", b"Hallo").is_none());
        assert!(utf16("a", "Grüße\0\0".as_bytes()).is_none());
        assert!(utf16("a", b"").is_none());
    }

    #[test]
    fn the_first_bad_byte_is_named() {
        let fault = text(b"Gr\xfc\xdfe", 10).unwrap_err();
        assert_eq!(fault, Fault::at(12, Mistake::NotUtf8 { byte: 0xfc }));
    }

    proptest! {
        #[test]
        fn places_agree_with_the_lines_of_the_text(text in "(\u{feff})?[aü\r\n👩]{0,40}", at: prop::sample::Index) {
            let at = crate::span::floor(&text, at.index(text.len() + 1));
            let bytes = text.as_bytes();
            prop_assert_eq!(Place::TOP.position(bytes, at), Lines::new(&text).position(&text, at));
            let middle = Place::TOP.on_to(bytes, at / 2);
            prop_assert_eq!(middle.position(bytes, at), Place::TOP.position(bytes, at));
        }
    }
}
