//! The languages of texts.

use std::fmt;

/// A language as its ISO 639 code: `de`, `en`, `fr`. Regions do not count: `de-AT` is `de`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(pub(super) [u8; 3]);

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
