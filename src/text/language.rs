//! The language of a text, and how it is guessed.

use std::cmp::Ordering;
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

    /// Whether there is such a language: a two-letter code of ISO 639-1. Codes of three letters are taken as they are.
    pub fn is_known(&self) -> bool {
        self.code().len() == 3 || TWO_LETTERS.split(' ').any(|code| code == self.code())
    }

    /// The code, `de`.
    pub fn code(&self) -> &str {
        let len = self.0.iter().position(|&c| c == 0).unwrap_or(self.0.len());
        std::str::from_utf8(self.0.get(..len).unwrap_or_default()).unwrap_or_default()
    }
}

/// ISO 639-1. Source: <https://www.loc.gov/standards/iso639-2/php/code_list.php>.
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja \
jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn \
no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg \
th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

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
    let guessed = Language::parse(code);
    // In short texts a little word says more than all letters together.
    if words < MANY_WORDS { by_little_words(prose, guessed) } else { guessed }
}

/// From this many words on letters alone tell the language.
const MANY_WORDS: usize = 12;

/// Words that only German has, and that nearly every German sentence has, sorted.
pub(super) const GERMAN: &[&str] = &[
    "aber", "auch", "auf", "aus", "bei", "das", "dem", "den", "der", "des", "ein", "eine", "einem", "einen", "einer",
    "es", "euch", "für", "haben", "heute", "ich", "ihr", "im", "ist", "jetzt", "kein", "keine", "mit", "nach", "nicht",
    "noch", "nur", "oder", "sich", "sie", "sind", "und", "uns", "unser", "unsere", "vom", "von", "wie", "wir", "wird",
    "zu", "zum", "zur", "über",
];
/// The same for English.
pub(super) const ENGLISH: &[&str] = &[
    "and", "are", "at", "be", "been", "by", "for", "from", "have", "i", "is", "it", "my", "of", "our", "that", "the",
    "their", "they", "this", "to", "we", "were", "with", "you", "your",
];

/// German or English where the little words of one of them decide against a guess for the other, or for a neighbour.
fn by_little_words(prose: &str, guessed: Option<Language>) -> Option<Language> {
    let near = [Language::DE, Language::EN, Language::NL, Language::SV];
    if !guessed.is_some_and(|guessed| near.contains(&guessed)) {
        return guessed;
    }
    let (mut german, mut english) = (0, 0);
    for word in prose.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        german += usize::from(GERMAN.binary_search(&word.as_str()).is_ok());
        english += usize::from(ENGLISH.binary_search(&word.as_str()).is_ok());
    }
    match german.cmp(&english) {
        Ordering::Greater => Some(Language::DE),
        Ordering::Less if guessed == Some(Language::DE) => Some(Language::EN),
        _ => guessed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_words_decide_in_short_texts() {
        assert!(GERMAN.is_sorted() && ENGLISH.is_sorted());
        for (prose, language) in [
            ("Kernfusion und Fusionsreaktor", Language::DE),
            ("Start mit Artikel", Language::DE),
            ("Our Kindergarten Zeitgeist", Language::EN),
            ("We love the Oktoberfest", Language::EN),
        ] {
            assert_eq!(detect(prose, prose.split(' ').count()), Some(language), "{prose}");
        }
    }

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
