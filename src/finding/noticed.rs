//! Everything that can be noticed.

use jiff::civil::Date;

use super::{ApprovalNoticed, Barrier, Countable, FieldNoticed, MediaNoticed, ScheduleNoticed, Tone, Unfit};
use crate::detect::Detector;
use crate::platform::EntityKind;
use crate::snag::Snag;
use crate::text::Language;

/// What exactly was noticed. Its [`Noticed::word`] is stable and part of the JSON contract.
#[derive(Clone, Debug, PartialEq)]
pub enum Noticed {
    /// A term of a topic, or a wording to avoid.
    Term {
        /// Whether its spelling hides it.
        disguised: bool,
    },
    /// A pattern.
    Pattern {
        /// Whether the spelling of what it found hides it.
        disguised: bool,
    },
    /// A wording for which the guideline has a better one.
    Better {
        /// What to write.
        prefer: String,
        /// Whether the spelling hides the wording.
        disguised: bool,
    },
    /// More than the guideline has room for.
    TooMany {
        /// What was counted.
        what: Countable,
        /// How many there are.
        count: usize,
        /// How many there may be.
        max: usize,
    },
    /// Fewer than the guideline asks for.
    TooFew {
        /// What was counted.
        what: Countable,
        /// How many there are.
        count: usize,
        /// How many there should be.
        min: usize,
    },
    /// Something about the tone.
    Tone(Tone),
    /// No label, although one is needed.
    LabelMissing {
        /// The label to write.
        label: String,
        /// The words that made us look, where the draft itself does not say that a label is needed.
        signal: Option<String>,
    },
    /// Only a label that does not count.
    LabelVague {
        /// The label to write.
        label: String,
    },
    /// A label among other hashtags.
    LabelBuried,
    /// A label that comes too late.
    LabelLate,
    /// A label in another language than the post.
    LabelInOtherLanguage {
        /// The label to write.
        label: String,
    },
    /// Personal data.
    Personal(Detector),
    /// Something that would not arrive as it was meant.
    Snag {
        /// What it is.
        snag: Snag,
        /// The name of the platform.
        platform: Option<&'static str>,
    },
    /// A link, hashtag, mention or emoji that is not as it should be, or is missing.
    Entity {
        /// What it is.
        kind: EntityKind,
        /// What is amiss.
        unfit: Unfit,
    },
    /// An account in the front matter that is not as it should be.
    Account {
        /// The key that names it.
        key: &'static str,
        /// As written.
        account: String,
        /// What is amiss.
        unfit: Unfit,
    },
    /// Something that keeps some people from reading along.
    Barrier(Barrier),
    /// A post or a sentence in another language than the guideline wants.
    OtherLanguage {
        /// Its language.
        language: Language,
        /// The languages of the guideline.
        wanted: Vec<Language>,
    },
    /// Something about an image or a video.
    Media(Box<MediaNoticed>),
    /// Something about what the front matter says.
    Field(Box<FieldNoticed>),
    /// An agreement that is not there, or does not count.
    Approval(ApprovalNoticed),
    /// Something about the time of a draft.
    Schedule(Box<ScheduleNoticed>),
    /// Something no machine can decide.
    Reminder {
        /// What to write under `confirmed` once it is done.
        word: String,
    },
    /// A value of the front matter that reads like one that rules ask for.
    UnknownValue {
        /// Its key.
        key: String,
        /// What was probably meant.
        meant: String,
    },
    /// An agreement that would settle a finding, but does not count.
    StaleApproval(ApprovalNoticed),
    /// A key of the front matter that looks like a known one.
    UnknownKey {
        /// As written.
        key: String,
        /// What was probably meant.
        meant: &'static str,
    },
    /// A platform that is not known: what depends on it is not checked.
    UnknownPlatform {
        /// A platform that reads like it.
        meant: Option<&'static str>,
    },
    /// A language that is no code such as `de`.
    UnknownLanguage,
    /// An `[[allow]]` that gives no reason.
    AllowWithoutReason,
    /// An `[[allow]]` for a rule that does not exist.
    AllowUnknownRule {
        /// The rule it names, if any.
        rule: String,
        /// A rule that reads like it.
        meant: Option<String>,
    },
    /// An `[[allow]]` whose date has passed.
    AllowExpired {
        /// The last day it was good for.
        until: Date,
    },
    /// An `[[allow]]` that allows nothing.
    AllowsNothing,
    /// The rule itself failed: a bug in taktvoll.
    Crashed,
}

impl Noticed {
    /// The stable kebab-case word of the JSON contract.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Term { disguised: false } | Self::Better { disguised: false, .. } => "term",
            Self::Term { disguised: true } | Self::Better { disguised: true, .. } => "term-disguised",
            Self::Pattern { disguised: false } => "pattern",
            Self::Pattern { disguised: true } => "pattern-disguised",
            Self::TooMany { .. } => "too-many",
            Self::TooFew { .. } => "too-few",
            Self::Tone(tone) => tone.word(),
            Self::LabelMissing { .. } => "missing",
            Self::LabelVague { .. } => "vague",
            Self::LabelBuried => "buried",
            Self::LabelLate => "late",
            Self::LabelInOtherLanguage { .. } => "wrong-language",
            Self::Personal(detector) => detector.name(),
            Self::Snag { snag, .. } => snag.word(),
            Self::Entity { unfit, .. } | Self::Account { unfit, .. } => unfit.word(),
            Self::Barrier(barrier) => barrier.word(),
            Self::OtherLanguage { .. } => "other-language",
            Self::Media(noticed) => noticed.word(),
            Self::Field(noticed) => noticed.word(),
            Self::Approval(noticed) | Self::StaleApproval(noticed) => noticed.word(),
            Self::Schedule(noticed) => noticed.word(),
            Self::Reminder { .. } => "reminder",
            Self::UnknownValue { .. } => "unknown-value",
            Self::UnknownKey { .. } => "unknown-key",
            Self::UnknownPlatform { .. } => "unknown-platform",
            Self::UnknownLanguage => "unknown-language",
            Self::AllowWithoutReason => "no-reason",
            Self::AllowUnknownRule { .. } => "unknown-rule",
            Self::AllowExpired { .. } => "expired",
            Self::AllowsNothing => "allows-nothing",
            Self::Crashed => "crashed",
        }
    }

    /// The words of the draft that stand in it.
    pub fn quotes(&self) -> Vec<&str> {
        let all = match self {
            Self::LabelMissing { signal, .. } => [signal.as_deref(), None],
            Self::UnknownKey { key, .. } => [Some(key.as_str()), None],
            Self::AllowUnknownRule { rule, .. } => [Some(rule.as_str()), None],
            Self::Account { account, .. } => [Some(account.as_str()), None],
            Self::Field(noticed) => [Some(noticed.said.as_str()), None],
            Self::Media(noticed) => [noticed.medium.file.as_deref(), Some(noticed.said.as_str())],
            Self::Snag { snag: Snag::BrokenHashtag { becomes, better, .. }, .. } => {
                [becomes.as_deref(), better.as_deref()]
            }
            Self::Snag { snag: Snag::DeadMention { becomes }, .. } => [becomes.as_deref(), None],
            Self::Snag { snag: Snag::AltTextTooLong { file, .. }, .. } => [file.as_deref(), None],
            _ => [None, None],
        };
        all.into_iter().flatten().collect()
    }

    /// Hides words of the draft that stand in it.
    pub fn hide(&mut self, hide: &impl Fn(&str) -> String) {
        let all = match self {
            Self::LabelMissing { signal, .. } => [signal.as_mut(), None],
            Self::UnknownKey { key, .. } => [Some(key), None],
            Self::AllowUnknownRule { rule, .. } => [Some(rule), None],
            Self::Account { account, .. } => [Some(account), None],
            Self::Field(noticed) => [Some(&mut noticed.said), None],
            Self::Media(noticed) => [noticed.medium.file.as_mut(), Some(&mut noticed.said)],
            Self::Snag { snag: Snag::BrokenHashtag { becomes, better, .. }, .. } => [becomes.as_mut(), better.as_mut()],
            Self::Snag { snag: Snag::DeadMention { becomes }, .. } => [becomes.as_mut(), None],
            Self::Snag { snag: Snag::AltTextTooLong { file, .. }, .. } => [file.as_mut(), None],
            _ => [None, None],
        };
        for word in all.into_iter().flatten() {
            *word = hide(word);
        }
    }

    /// What it is told apart by from others about the same characters: of two terms one is enough, but a hashtag may be
    /// in a row that is too long and hard to read as well.
    pub const fn strand(&self) -> &'static str {
        match self {
            Self::Entity { .. } | Self::Barrier(_) => self.word(),
            _ => "",
        }
    }

    /// Whether the spelling hides what was noticed.
    pub const fn is_disguised(&self) -> bool {
        matches!(
            self,
            Self::Term { disguised: true }
                | Self::Pattern { disguised: true }
                | Self::Better { disguised: true, .. }
                | Self::Tone(Tone::Worded { disguised: true, .. })
        )
    }
}
