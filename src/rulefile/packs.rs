//! The rule files that ship inside the binary.

/// A pack: its name behind `taktvoll:` and its rule file.
#[derive(Clone, Copy, Debug)]
pub struct Pack {
    /// The name, e.g. `privacy`.
    pub name: &'static str,
    /// The rule file.
    pub text: &'static str,
}

macro_rules! packs {
    ($($name:literal = $file:literal),+ $(,)?) => {
        /// All packs, by name.
        pub const PACKS: &[Pack] = &[$(
            Pack { name: $name, text: include_str!(concat!("../../rules/", $file)) },
        )+];
    };
}

packs![
    "accessibility" = "accessibility.toml",
    "ai-label-eu" = "ai-label-eu.toml",
    "claims" = "claims.toml",
    "contests" = "contests.toml",
    "crisis" = "crisis.toml",
    "default" = "default.toml",
    "disclosure-at" = "disclosure-at.toml",
    "disclosure-de" = "disclosure-de.toml",
    "disclosure-fr" = "disclosure-fr.toml",
    "disclosure-nl" = "disclosure-nl.toml",
    "disclosure-uk" = "disclosure-uk.toml",
    "disclosure-us" = "disclosure-us.toml",
    "employee-advocacy" = "employee-advocacy.toml",
    "finance-eu" = "finance-eu.toml",
    "finance-us" = "finance-us.toml",
    "green-claims-eu" = "green-claims-eu.toml",
    "health-de" = "health-de.toml",
    "health-us" = "health-us.toml",
    "image-rights" = "image-rights.toml",
    "inclusive-de" = "inclusive-de.toml",
    "inclusive-en" = "inclusive-en.toml",
    // `platforms.toml` is the table of facts.
    "platforms" = "platforms.rules.toml",
    "privacy" = "privacy.toml",
    "starter-de" = "starter-de.toml",
    "starter-en" = "starter-en.toml",
    "tone" = "tone.toml",
    "tone-de" = "tone-de.toml",
    "tone-en" = "tone-en.toml",
    "vocabulary" = "vocabulary.toml",
];

/// The day of the newest rule in any pack. A test keeps it right.
pub const DATE: &str = "2026-11-23";

/// The pack that every guideline stands on, named or not.
pub const ALWAYS: &str = "platforms";

/// The pack of that name, without `taktvoll:`.
pub fn pack(name: &str) -> Option<Pack> {
    PACKS.iter().copied().find(|pack| pack.name == name)
}
