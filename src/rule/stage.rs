//! What an organisation brings to every scene: who it is, its people, the platforms as it has them, and its rules as they
//! are written.

use std::sync::OnceLock;

use crate::draft::{Draft, Fingerprint};
use crate::platform::{self, Platform};
use crate::rulefile::{Organisation, People, RuleFiles};
use crate::text::Language;

/// What is the same in all scenes of one guideline.
#[derive(Debug)]
pub struct Stage {
    /// Who the organisation is.
    pub organisation: Organisation,
    /// Who is asked and who agrees.
    pub people: People,
    /// The platforms whose limits it changes.
    pub(crate) platforms: Vec<Platform>,
    /// The languages of the markets that it has rules for.
    pub(crate) homes: Vec<Language>,
    /// The rule files.
    pub files: RuleFiles,
    fingerprint: OnceLock<String>,
}

impl Stage {
    /// Sets the stage.
    pub(crate) const fn new(
        organisation: Organisation,
        people: People,
        platforms: Vec<Platform>,
        homes: Vec<Language>,
        files: RuleFiles,
    ) -> Self {
        Self { organisation, people, platforms, homes, files, fingerprint: OnceLock::new() }
    }

    /// The platform as this organisation has it: `[platform.NAME]` may change its limits. The general one for none.
    pub fn venue(&self, platform: Option<&'static Platform>) -> &Platform {
        let Some(platform) = platform else { return platform::general() };
        self.platforms.iter().find(|own| own.id() == platform.id()).unwrap_or(platform)
    }

    /// What an approval of a draft is bound to: the draft as it goes out, and these rules.
    pub fn fingerprint_of(&self, draft: &Draft) -> String {
        format!("{}-{}", draft.fingerprint(), self.fingerprint())
    }

    /// Eight hexadecimal digits of what the rule files and the lists they name say.
    pub fn fingerprint(&self) -> &str {
        let hash = || self.files.iter().fold(Fingerprint::default(), |hash, file| hash.with(&file.text)).hex(4);
        self.fingerprint.get_or_init(hash)
    }
}
