//! The classes of characters that the platforms' grammars are made of, with fast answers for Latin.

use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory as _};

/// A letter of any script.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphabetic(),
        'À'..='ʯ' => !matches!(c, '×' | '÷'),
        _ => c.general_category_group() == GeneralCategoryGroup::Letter,
    }
}

/// A letter or a mark.
pub(super) fn is_alpha(c: char) -> bool {
    match c {
        '\0'..='\u{2FF}' => is_letter(c),
        _ => matches!(c.general_category_group(), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark),
    }
}

/// A decimal digit of any script.
pub(super) fn is_digit(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { c.general_category() == GeneralCategory::DecimalNumber }
}

/// A number of any kind: digits, fractions, Roman numerals, superscripts.
pub(super) fn is_number(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { c.general_category_group() == GeneralCategoryGroup::Number }
}

/// What Ruby calls a word character: letters, marks, digits and connectors such as `_`.
pub(super) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    is_alpha(c)
        || matches!(c.general_category(), GeneralCategory::DecimalNumber | GeneralCategory::ConnectorPunctuation)
}

/// Punctuation of any script, `#` and `_` included.
pub(super) fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation() && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~');
    }
    c.general_category_group() == GeneralCategoryGroup::Punctuation
}

/// A separator of any kind: spaces, line and paragraph separators.
pub(super) fn is_separator(c: char) -> bool {
    if c.is_ascii() { c == ' ' } else { c.general_category_group() == GeneralCategoryGroup::Separator }
}

/// What JavaScript calls a space.
pub(super) fn is_js_space(c: char) -> bool {
    c == '\u{FEFF}' || (c.is_whitespace() && c != '\u{85}')
}

/// What twitter-text calls a space.
pub(super) fn is_x_space(c: char) -> bool {
    c == '\u{180E}' || c.is_whitespace()
}

/// Characters that turn the writing direction; they stand around right-to-left words and links.
pub(super) const fn is_directional(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters that X refuses.
pub(super) const fn is_x_invalid(c: char) -> bool {
    matches!(c, '\u{FFFE}' | '\u{FEFF}' | '\u{FFFF}')
}

/// Latin letters with accents, and the accents, as twitter-text lists them.
pub(super) const fn is_latin_accent(c: char) -> bool {
    matches!(c,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24F}' | '\u{253}' | '\u{254}' | '\u{256}' | '\u{257}' | '\u{259}' | '\u{25B}'
        | '\u{263}' | '\u{268}' | '\u{26F}' | '\u{272}' | '\u{289}' | '\u{28B}' | '\u{2BB}' | '\u{300}'..='\u{36F}'
        | '\u{1E00}'..='\u{1EFF}')
}

/// `#` or its full-width form.
pub(super) const fn is_hash(c: char) -> bool {
    matches!(c, '#' | '＃')
}

/// `@` or its full-width form.
pub(super) const fn is_at(c: char) -> bool {
    matches!(c, '@' | '＠')
}

/// The character that ends at byte `at`.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character that starts at byte `at`.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Where the run of such characters from byte `at` ends.
pub(super) fn run(text: &str, at: usize, is_inside: impl Fn(char) -> bool) -> usize {
    let Some(rest) = text.get(at..) else { return at };
    rest.char_indices().find(|&(_, c)| !is_inside(c)).map_or(text.len(), |(offset, _)| at + offset)
}

/// The places of an ASCII sign and, where it has one, of its full-width form: `(start, end)`.
pub(super) fn signs(text: &str, ascii: u8, wide: Option<char>) -> impl Iterator<Item = (usize, usize)> + '_ {
    // The first byte of a full-width sign is far rarer in text than the sign itself: U+F000 to U+FFFF.
    let lead = wide.map_or(ascii, |_| 0xEF);
    memchr::memchr2_iter(ascii, lead, text.as_bytes()).filter_map(move |at| {
        if text.as_bytes().get(at) == Some(&ascii) {
            return Some((at, at + 1));
        }
        let wide = wide.filter(|&wide| after(text, at) == Some(wide))?;
        Some((at, at + wide.len_utf8()))
    })
}
