//! The ways platforms count what people call a character.

use unicode_segmentation::UnicodeSegmentation as _;

use super::emoji;

/// What a platform counts as one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// X: Latin, Greek, Cyrillic, Hebrew, Arabic … count 1, everything else 2, an emoji sequence 2.
    XWeighted,
    /// What a reader sees as one character (extended grapheme clusters): `👩‍👩‍👧` is 1.
    Graphemes,
    /// Bytes in UTF-8: `ü` is 2, `👩‍👩‍👧` is 18.
    Utf8Bytes,
    /// Unicode scalar values: `👩‍👩‍👧` is 5.
    CodePoints,
    /// UTF-16 code units, as most web pages count: `😀` is 2.
    Utf16,
    /// Threads: code points, but an emoji counts its UTF-8 bytes.
    Threads,
}

impl Unit {
    /// Every unit.
    pub const ALL: [Self; 6] =
        [Self::XWeighted, Self::Graphemes, Self::Utf8Bytes, Self::CodePoints, Self::Utf16, Self::Threads];

    /// The stable word for it, in data files and JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::XWeighted => "x-weighted",
            Self::Graphemes => "graphemes",
            Self::Utf8Bytes => "utf8-bytes",
            Self::CodePoints => "code-points",
            Self::Utf16 => "utf16",
            Self::Threads => "threads",
        }
    }

    /// The unit with that word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.word() == word)
    }

    /// What a text costs, emoji included; links are the platform's business.
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::XWeighted => with_emoji(text, |_| 2, x_weight),
            Self::Graphemes => graphemes(text),
            Self::Utf8Bytes => text.len(),
            Self::CodePoints => code_points(text),
            Self::Utf16 => utf16(text),
            Self::Threads => with_emoji(text, str::len, code_points),
        }
    }

    /// What one character costs that is no part of an emoji sequence.
    pub(super) const fn of_char(self, c: char) -> usize {
        match self {
            Self::XWeighted => x_weight_of(c),
            Self::Graphemes | Self::CodePoints | Self::Threads => 1,
            Self::Utf8Bytes => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
        }
    }
}

fn with_emoji(text: &str, emoji: impl Fn(&str) -> usize, rest: impl Fn(&str) -> usize) -> usize {
    let (mut at, mut cost) = (0, 0);
    for span in emoji::find(text) {
        cost += text.get(at..span.start).map_or(0, &rest) + emoji(span.of(text));
        at = span.end;
    }
    cost + text.get(at..).map_or(0, rest)
}

/// The code points that X counts as 1.
const fn x_weight_of(c: char) -> usize {
    match c as u32 {
        0..=0x10FF | 0x2000..=0x200D | 0x2010..=0x201F | 0x2032..=0x2037 => 1,
        _ => 2,
    }
}

/// X's weight of a text without links and emoji.
pub(super) fn x_weight(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().map(x_weight_of).sum() }
}

/// The number of Unicode scalar values.
pub fn code_points(text: &str) -> usize {
    text.chars().count()
}

/// The number of UTF-16 code units.
pub fn utf16(text: &str) -> usize {
    // What takes four bytes takes two units.
    code_points(text) + text.bytes().filter(|&byte| byte >= 0xF0).count()
}

/// Whether a text has no character from U+0300 on: then nothing in it joins, and it is in composed form.
pub(super) fn is_latin(text: &str) -> bool {
    latin_run(text) == text.len()
}

/// How many bytes at the start of a text are characters before U+0300.
fn latin_run(text: &str) -> usize {
    // Whole blocks are asked at once.
    const BLOCK: usize = 32;
    let is_beyond = |byte: u8| byte >= 0xCC;
    let bytes = text.as_bytes();
    let plain = |block: &&[u8]| !block.iter().fold(false, |beyond, &byte| beyond | is_beyond(byte));
    let whole = bytes.chunks_exact(BLOCK).take_while(plain).count() * BLOCK;
    let rest = bytes.get(whole..).unwrap_or_default();
    whole + rest.iter().position(|&byte| is_beyond(byte)).unwrap_or(rest.len())
}

/// The number of extended grapheme clusters: what a reader sees as one character.
///
/// The tables are asked only where a character may join its neighbour; German, English and most other prose has none.
pub fn graphemes(text: &str) -> usize {
    let mut count = 0;
    // The last character that was counted, and where it began.
    let mut before = None;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (latin, beyond) = rest.split_at_checked(latin_run(rest)).unwrap_or((rest, ""));
        if let Some((last, c)) = latin.char_indices().next_back() {
            let torn = latin.starts_with('\n') && matches!(before, Some((_, '\r')));
            count +=
                code_points(latin) - memchr::memmem::find_iter(latin.as_bytes(), b"\r\n").count() - usize::from(torn);
            before = Some((at + last, c));
            at += latin.len();
        }
        let from = at;
        let mut chars = beyond.char_indices().map(|(place, c)| (from + place, c)).peekable();
        let Some((_, c)) = chars.next() else { break };
        if stands_alone(c) {
            count += 1;
            before = Some((at, c));
            at += c.len_utf8();
            continue;
        }
        // The character in front may be the base of what follows; line feeds never are.
        let start = match before {
            Some((base, b)) if b != '\n' && b != '\r' => {
                count -= 1;
                base
            }
            _ => at,
        };
        let mut last = c;
        at += c.len_utf8();
        while let Some(&(place, next)) = chars.peek() {
            if stands_alone(last) && stands_alone(next) {
                break;
            }
            last = next;
            at = place + next.len_utf8();
            before = Some((place, next));
            chars.next();
        }
        count += text.get(start..at).map_or(0, |joined| joined.graphemes(true).count());
        if !stands_alone(last) {
            before = None;
        }
    }
    count
}

/// Whether two such characters in a row are always two graphemes (but CR LF).
const fn stands_alone(c: char) -> bool {
    matches!(c as u32,
        0..=0x2FF                                   // Latin
        | 0x370..=0x482 | 0x48A..=0x58F             // Greek, Cyrillic, Armenian
        | 0x2010..=0x2027 | 0x2030..=0x205E         // dashes, quotation marks, ellipsis
        | 0x20A0..=0x20C0 | 0x2100..=0x2BFF         // currencies, arrows, symbols
        | 0x3041..=0x3096 | 0x30A0..=0x30FF         // kana
        | 0x4E00..=0x9FFF                           // Han
        | 0x1F300..=0x1F3FA | 0x1F400..=0x1FAFF) // emoji but flags and skin tones
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_unit_has_one_word() {
        for unit in Unit::ALL {
            assert_eq!(Unit::of_word(unit.word()), Some(unit));
        }
        assert_eq!(Unit::of_word("characters"), None);
    }

    #[test]
    fn the_units_differ_where_characters_are_not_ascii() {
        let counts = |text| Unit::ALL.map(|unit| unit.count(text));
        //                                x, graphemes, bytes, points, utf16, threads
        assert_eq!(counts(""), [0, 0, 0, 0, 0, 0]);
        assert_eq!(counts("Straße"), [6, 6, 7, 6, 6, 6]);
        assert_eq!(counts("„ja“ – 3 €"), [11, 10, 18, 10, 10, 10]);
        assert_eq!(counts("👩‍👩‍👧"), [2, 1, 18, 5, 8, 18]);
        assert_eq!(counts("🇩🇪🇦🇹"), [4, 2, 16, 4, 8, 16]);
        assert_eq!(counts("🏴󠁧󠁢󠁥󠁮󠁧󠁿"), [2, 1, 28, 7, 14, 28]);
        assert_eq!(counts("1️⃣"), [2, 1, 7, 3, 3, 7]);
        assert_eq!(counts("u\u{308}"), [2, 1, 3, 2, 2, 2]);
        assert_eq!(counts("שלום"), [4, 4, 8, 4, 4, 4]);
        assert_eq!(counts("日本"), [4, 2, 6, 2, 2, 2]);
        assert_eq!(counts("a\r\nb"), [4, 3, 4, 4, 4, 4]);
        assert_eq!(counts(&"ä".repeat(100_000)), [100_000, 100_000, 200_000, 100_000, 100_000, 100_000]);
    }

    proptest! {
        #[test]
        fn graphemes_are_those_of_unicode(text in any::<String>()) {
            prop_assert_eq!(graphemes(&text), text.graphemes(true).count());
        }

        #[test]
        fn graphemes_are_those_of_unicode_where_characters_join(text in "[a\r\n e\u{301}\u{308}\u{200d}\u{fe0f}\u{600}ก\u{e33}\u{93f}क\u{94d}😀👩🏽🇩🇪\u{1f3fb}가\u{1161}\u{11a8}日©❤„]{0,12}") {
            prop_assert_eq!(graphemes(&text), text.graphemes(true).count(), "{:?}", text);
        }
    }
}
