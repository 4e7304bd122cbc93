//! The language the tool speaks.

/// The language the tool speaks to the person in front of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Deutsch.
    De,
    /// English.
    #[default]
    En,
}

impl Lang {
    /// The language of a code such as `de` or a locale such as `de_AT.UTF-8`, if the tool speaks it.
    pub fn named(name: &str) -> Option<Self> {
        match name.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "de" => Some(Self::De),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}
