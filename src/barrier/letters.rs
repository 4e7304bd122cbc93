//! Letters that only look like letters, and words with spaces in them.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::Found;
use crate::span::Span;
use crate::text::{Gap, Text, TokenKind};

/// Small capitals and the letters they stand for; letters of phonetics, so that it takes some in a row.
const SMALL_CAPITALS: &[(char, char)] = &[
    ('ᴀ', 'a'),
    ('ʙ', 'b'),
    ('ᴄ', 'c'),
    ('ᴅ', 'd'),
    ('ᴇ', 'e'),
    ('ꜰ', 'f'),
    ('ɢ', 'g'),
    ('ʜ', 'h'),
    ('ɪ', 'i'),
    ('ᴊ', 'j'),
    ('ᴋ', 'k'),
    ('ʟ', 'l'),
    ('ᴍ', 'm'),
    ('ɴ', 'n'),
    ('ᴏ', 'o'),
    ('ᴘ', 'p'),
    ('ʀ', 'r'),
    ('ꜱ', 's'),
    ('ᴛ', 't'),
    ('ᴜ', 'u'),
    ('ᴠ', 'v'),
    ('ᴡ', 'w'),
    ('ʏ', 'y'),
    ('ᴢ', 'z'),
];
/// Letters that stand on their heads.
const TURNED: &[char] = &['ɐ', 'ɔ', 'ǝ', 'ɟ', 'ƃ', 'ɥ', 'ᴉ', 'ɾ', 'ʞ', 'ɯ', 'ɹ', 'ʇ', 'ʌ', 'ʍ', 'ʎ'];

/// What a character is beside an ordinary one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// A letter or digit of an alphabet for formulas, in circles or squares, or wide.
    Decorated,
    /// A small or raised letter.
    Small,
    /// On its head.
    Turned,
    /// An ordinary letter.
    Plain,
    /// No letter.
    Other,
}

fn look(c: char, wide_is_usual: bool) -> Look {
    match c {
        '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' if !wide_is_usual => Look::Decorated,
        c if is_decorated(c) => Look::Decorated,
        'ⁱ'
        | 'ⁿ'
        | '\u{1D2C}'..='\u{1D6A}'
        | '\u{1D78}'
        | '\u{1D9B}'..='\u{1DBF}'
        | '\u{2B0}'..='\u{2B8}'
        | '\u{2E0}'..='\u{2E4}'
        | 'ₐ'..='ₜ' => Look::Small,
        c if SMALL_CAPITALS.iter().any(|(small, _)| *small == c) => Look::Small,
        c if TURNED.contains(&c) => Look::Turned,
        c if c.is_alphanumeric() => Look::Plain,
        _ => Look::Other,
    }
}

/// Letters for formulas, in circles, brackets and squares, and those of them that Unicode had before.
const fn is_decorated(c: char) -> bool {
    matches!(c,
        '\u{1D400}'..='\u{1D7FF}' | '\u{249C}'..='\u{24E9}' | '\u{1F130}'..='\u{1F149}' | '\u{1F150}'..='\u{1F169}'
        | '\u{1F170}'..='\u{1F189}' | 'ℂ' | 'ℊ'..='ℓ' | 'ℕ' | 'ℙ'..='ℝ' | 'ℤ' | 'ℨ' | 'ℬ' | 'ℭ' | 'ℯ'..='ℱ' | 'ℳ' | 'ℴ')
}

fn plain(text: &str) -> String {
    let plain = |c: char| SMALL_CAPITALS.iter().find(|(small, _)| *small == c).map_or(c, |(_, plain)| *plain);
    text.chars().map(|c| squared(c).unwrap_or(c)).nfkc().map(plain).collect()
}

/// The letter in a dark circle or square, of which Unicode says nothing.
fn squared(c: char) -> Option<char> {
    let begin = match c {
        '\u{1F150}'..='\u{1F169}' => 0x1F150,
        '\u{1F170}'..='\u{1F189}' => 0x1F170,
        _ => return None,
    };
    char::from_u32(c as u32 - begin + u32::from('A'))
}

/// Words in letters that only look like letters; those next to each other are found as one.
pub(super) fn fancy(text: &Text<'_>) -> Vec<Found> {
    let raw = text.raw();
    if raw.is_ascii() {
        return Vec::new();
    }
    let wide_is_usual =
        raw.chars().any(|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}'));
    let words = raw.split(char::is_whitespace).filter(|word| !word.is_ascii() && is_fancy(word, wide_is_usual));
    let spans: Vec<Span> = words
        .map(|word| {
            let at = word.as_ptr() as usize - raw.as_ptr() as usize;
            let is_edge = |c: char| look(c, wide_is_usual) == Look::Other && !is_combining_mark(c);
            let front = word.len() - word.trim_start_matches(is_edge).len();
            Span::new(at + front, at + word.trim_end_matches(is_edge).len())
        })
        .filter(|span| !span.is_empty())
        .collect();
    super::rows(raw, &spans)
        .map(|row| {
            let span = super::all_of(row);
            let written = span.of(raw);
            let plain = unmarked(&plain(written));
            if plain == written || written.chars().any(|c| look(c, false) == Look::Turned) {
                Found::new(span)
            } else {
                Found::better(span, plain)
            }
        })
        .collect()
}

/// Whether a word is written in such letters. A single one may be a variable, a few raised ones an ordinal.
fn is_fancy(word: &str, wide_is_usual: bool) -> bool {
    const SMALL: usize = 3;
    let count = |wanted| word.chars().filter(|&c| look(c, wide_is_usual) == wanted).count();
    let spoken = word.contains(['/', '[', 'ˈ', 'ː', 'ə']);
    count(Look::Decorated) > 1
        || !spoken && (count(Look::Small) >= SMALL || count(Look::Turned) > 1)
        || struck(word) > 1
        || towers(word)
}

/// How many letters have a line through or under them.
fn struck(word: &str) -> usize {
    word.chars().filter(|c| is_line(*c)).count()
}

const fn is_line(c: char) -> bool {
    matches!(c, '\u{332}' | '\u{333}' | '\u{335}'..='\u{338}' | '\u{20D2}' | '\u{20E5}' | '\u{20EB}')
}

/// Whether more marks stand on a letter than any language writes.
fn towers(word: &str) -> bool {
    const MOST: usize = 3;
    let mut height = 0;
    word.chars().any(|c| {
        height = if is_tower_mark(c) { height + 1 } else { 0 };
        height > MOST
    })
}

/// The marks of Latin, Greek and Cyrillic letters.
const fn is_tower_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}

/// The text without lines through its letters, and without towers.
fn unmarked(text: &str) -> String {
    let tower = towers(text);
    text.chars().filter(|&c| !(is_line(c) || tower && is_tower_mark(c))).collect()
}

/// Four or more single letters in a row that are no alphabet.
pub(super) fn spaced(text: &Text<'_>) -> Vec<Found> {
    const FEWEST: usize = 4;
    let letters = text.tokens().chunk_by(|before, token| {
        let single = |kind, count| kind == TokenKind::Word && count == 1;
        single(before.kind, before.letters.count) && single(token.kind, token.letters.count) && token.gap == Gap::Space
    });
    let mut found = Vec::new();
    for row in letters.filter(|row| row.len() >= FEWEST) {
        let word: String = row.iter().map(|token| token.span.of(text.raw())).collect();
        let folded: Vec<u32> = word.to_lowercase().chars().map(u32::from).collect();
        let is_alphabet = folded.windows(2).all(|pair| matches!(pair, [one, next] if *next == one + 1));
        if let (Some(first), Some(last)) = (row.first(), row.last())
            && !is_alphabet
        {
            found.push(Found::better(first.span.join(last.span), word));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::Obstacle::{FancyLetters, SpacedLetters};
    use super::super::tests::{better, seen};

    #[test]
    fn decorated_words_have_a_plain_spelling() {
        assert_eq!(seen(FancyLetters, "Jetzt 𝗻𝗲𝘂𝗲𝗿 𝗕𝗹𝗼𝗴, los!"), ["𝗻𝗲𝘂𝗲𝗿 𝗕𝗹𝗼𝗴"]);
        for (raw, plain) in [
            ("𝓕𝓪𝓷𝓬𝔂", "Fancy"),
            ("𝒽ℯ𝓁𝓁ℴ", "hello"),
            ("Ⓗⓐⓛⓛⓞ", "Hallo"),
            ("🅷🅰🅻🅻🅾", "HALLO"),
            ("ＨＡＬＬＯ", "HALLO"),
            ("ɴᴇᴜɪɢᴋᴇɪᴛ", "neuigkeit"),
            ("ᵏˡᵉⁱⁿ", "klein"),
            ("h\u{336}a\u{336}l\u{336}l\u{336}o\u{336}", "hallo"),
            ("h\u{301}\u{302}\u{303}\u{304}allo", "hallo"),
        ] {
            assert_eq!(better(FancyLetters, raw), [plain], "{raw}");
        }
        assert_eq!(seen(FancyLetters, "ɯnɹɐʍ nicht"), ["ɯnɹɐʍ"]);
        assert_eq!(better(FancyLetters, "ɯnɹɐʍ nicht"), [""; 0]);
    }

    #[test]
    fn letters_apart_are_a_word() {
        assert_eq!(seen(SpacedLetters, "Heute S A L E bei uns"), ["S A L E"]);
        assert_eq!(better(SpacedLetters, "W i c h t i g"), ["Wichtig"]);
        assert_eq!(seen(SpacedLetters, "Gleis A B C D, Plan B, a oder b"), [""; 0]);
    }
}
