//! What an organisation brings to every scene: who it is, its people, and the platforms as it has them.

use crate::draft::Draft;
use crate::platform::{self, Platform};
use crate::rulefile::{Organisation, People};
use crate::text::Language;

/// What is the same in all scenes of one guideline.
#[derive(Debug, Default)]
pub struct Stage {
    /// Who the organisation is.
    pub organisation: Organisation,
    /// Who is asked and who agrees.
    pub people: People,
    /// Eight hexadecimal digits of all rule files.
    pub fingerprint: String,
    /// The platforms whose limits it changes.
    pub(crate) platforms: Vec<Platform>,
    /// The languages of the markets that it has rules for.
    pub(crate) homes: Vec<Language>,
}

impl Stage {
    /// The platform as this organisation has it: `[platform.NAME]` may change its limits. The general one for none.
    pub fn venue(&self, platform: Option<&'static Platform>) -> &Platform {
        let Some(platform) = platform else { return platform::general() };
        self.platforms.iter().find(|own| own.id() == platform.id()).unwrap_or(platform)
    }

    /// What an approval of a draft is bound to: the draft as it goes out, and these rules.
    pub fn fingerprint_of(&self, draft: &Draft) -> String {
        format!("{}-{}", draft.fingerprint(), self.fingerprint)
    }
}
