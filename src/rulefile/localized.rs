//! What a rule file says to people, in German, in English, or in both.

use crate::lang::Lang;

/// A value for each of the two languages the tool speaks; at least one is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized<T> {
    de: Option<T>,
    en: Option<T>,
}

impl<T: Clone> Localized<T> {
    /// The same value for both languages.
    pub fn same(value: T) -> Self {
        Self { de: Some(value.clone()), en: Some(value) }
    }

    /// One value for each language; `None` where both are missing.
    pub fn each(de: Option<T>, en: Option<T>) -> Option<Self> {
        (de.is_some() || en.is_some()).then_some(Self { de, en })
    }

    /// The value in that language; in the other one where it was not written in this one.
    pub fn get(&self, lang: Lang) -> Option<&T> {
        match lang {
            Lang::De => self.de.as_ref().or(self.en.as_ref()),
            Lang::En => self.en.as_ref().or(self.de.as_ref()),
        }
    }
}
