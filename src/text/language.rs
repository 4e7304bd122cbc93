//! The language of a text, and how it is guessed.

use std::fmt;

/// A language as its ISO 639 code: `de`, `en`, `fr`. Regions do not count: `de-AT` is `de`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 3]);

impl Language {
    /// German.
    pub const DE: Self = Self(*b"de\0");
    /// English.
    pub const EN: Self = Self(*b"en\0");
    /// French.
    pub const FR: Self = Self(*b"fr\0");
    /// Dutch.
    pub const NL: Self = Self(*b"nl\0");
    /// Italian.
    pub const IT: Self = Self(*b"it\0");
    /// Spanish.
    pub const ES: Self = Self(*b"es\0");
    /// Portuguese.
    pub const PT: Self = Self(*b"pt\0");
    /// Swedish.
    pub const SV: Self = Self(*b"sv\0");

    /// Reads a language tag by its first part: `de`, `DE`, `de-AT`, `de_CH`. `None` where that is not two or three letters.
    ///
    /// ```
    /// use taktvoll::text::Language;
    /// assert_eq!(Language::parse("de-AT"), Some(Language::DE));
    /// assert_eq!(Language::parse("German"), None);
    /// ```
    pub fn parse(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_', '.']).next().unwrap_or_default().as_bytes();
        if !code.iter().all(u8::is_ascii_alphabetic) {
            return None;
        }
        match *code {
            [a, b] => Some(Self([a, b, 0].map(|c| c.to_ascii_lowercase()))),
            [a, b, c] => Some(Self([a, b, c].map(|c| c.to_ascii_lowercase()))),
            _ => None,
        }
    }

    /// The code, `de`.
    pub fn code(&self) -> &str {
        let len = self.0.iter().position(|&c| c == 0).unwrap_or(self.0.len());
        std::str::from_utf8(self.0.get(..len).unwrap_or_default()).unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Below this many words a guess is a coin toss.
const FEW_WORDS: usize = 3;

/// Guesses the language of running text without hashtags, mentions and addresses; `None` where it has too few words.
pub(super) fn detect(prose: &str, words: usize) -> Option<Language> {
    if words < FEW_WORDS {
        return None;
    }
    let code = match whichlang::detect_language(prose) {
        whichlang::Lang::Ara => "ar",
        whichlang::Lang::Cmn => "zh",
        whichlang::Lang::Deu => "de",
        whichlang::Lang::Eng => "en",
        whichlang::Lang::Fra => "fr",
        whichlang::Lang::Hin => "hi",
        whichlang::Lang::Ita => "it",
        whichlang::Lang::Jpn => "ja",
        whichlang::Lang::Kor => "ko",
        whichlang::Lang::Nld => "nl",
        whichlang::Lang::Por => "pt",
        whichlang::Lang::Rus => "ru",
        whichlang::Lang::Spa => "es",
        whichlang::Lang::Swe => "sv",
        whichlang::Lang::Tur => "tr",
        whichlang::Lang::Vie => "vi",
    };
    Language::parse(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_by_its_first_part() {
        for (tag, code) in [("de", "de"), ("EN-us", "en"), ("de_CH.UTF-8", "de"), ("gsw", "gsw")] {
            assert_eq!(Language::parse(tag).unwrap().to_string(), code);
        }
        for tag in ["", "d", "deutsch", "d3", "ä", "-de"] {
            assert_eq!(Language::parse(tag), None, "{tag}");
        }
    }
}
