//! What a rule noticed, as data. Sentences are made of it in [`crate::say`], pictures in [`crate::report`].

mod accessibility;
mod approval;
mod entity;
mod field;
mod media;
mod schedule;
mod tone;

pub use accessibility::Barrier;
pub use approval::ApprovalNoticed;
pub use entity::{Position, Unfit};
pub use field::{FieldNoticed, FieldProblem};
pub use media::{Each, MediaNoticed, MediaProblem, Medium, PoorAlt};
pub use schedule::{Once, ScheduleNoticed, Weekday};
pub use tone::{Measure, Tone, Voice};

use crate::guideline::Place;
use crate::names::names;
use crate::platform::EntityKind;
use crate::snag::Snag;
use crate::span::Span;
use crate::text::Language;

/// How much a finding asks of the writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The rule is switched off.
    Off,
    /// A friendly note; never counts against a draft.
    Welcome,
    /// Worth a second look.
    Advice,
    /// A named person decides.
    Ask,
    /// The post waits until this is mended.
    Must,
}

names!(pub Level { Must = "must", Ask = "ask", Advice = "advice", Welcome = "welcome", Off = "off" });

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The text itself shows it.
    Firm,
    /// A sign only: a person knows more.
    Possible,
}

names!(pub Certainty { Firm = "firm", Possible = "possible" });

/// What comes out for one draft on one platform; never averaged over platforms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing stands in the way.
    Go,
    /// Somebody should be asked first.
    Ask,
    /// Something has to be mended first.
    Stop,
}

impl Verdict {
    /// The verdict that follows from the levels of all findings.
    pub fn of(levels: impl Iterator<Item = Level>) -> Self {
        match levels.max() {
            Some(Level::Must) => Self::Stop,
            Some(Level::Ask) => Self::Ask,
            _ => Self::Go,
        }
    }
}

names!(pub Verdict { Go = "go", Ask = "ask", Stop = "stop" });

/// An edit that keeps the meaning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// The bytes of the draft to replace.
    pub span: Span,
    /// What to write there.
    pub text: String,
}

/// Something that can be counted in a post; the key `count` of the kind `limit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countable {
    /// `#word`, by the platform's own grammar.
    Hashtags,
    /// `@name`, by the platform's own grammar.
    Mentions,
    /// Web addresses, by the platform's own grammar.
    Links,
    /// Emoji sequences.
    Emojis,
    /// Words, without addresses, hashtags and mentions.
    Words,
    /// Sentences.
    Sentences,
    /// Graphemes: what a reader takes for one character.
    Characters,
    /// Lines that are not empty.
    Lines,
    /// Images of the draft.
    Images,
    /// Posts of the thread.
    Posts,
}

names!(pub Countable {
    Hashtags = "hashtags",
    Mentions = "mentions",
    Links = "links",
    Emojis = "emoji",
    Words = "words",
    Sentences = "sentences",
    Characters = "characters",
    Lines = "lines",
    Images = "images",
    Posts = "posts",
});

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
    Personal(crate::detect::Detector),
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
        until: jiff::civil::Date,
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

/// One thing that was noticed, with its place in the draft and in the guideline.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// `kind.name` of the rule.
    pub rule: String,
    /// The kind of the rule.
    pub kind: &'static str,
    /// What it asks of the writer.
    pub level: Level,
    /// How sure it is.
    pub certainty: Certainty,
    /// What it is.
    pub noticed: Noticed,
    /// The number of the post in its thread, from 1; `None` where it is about the whole draft.
    pub post: Option<usize>,
    /// Where it stands in the draft's source; `None` for something that is missing.
    pub span: Option<Span>,
    /// The characters of the post it is about, as they go out.
    pub excerpt: String,
    /// The place in the guideline that says so.
    pub place: Option<Place>,
    /// Edits that would mend it.
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// Whether the same rule noticed the same thing at the same place, whatever its weight.
    pub fn is_same(&self, other: &Self) -> bool {
        (&self.rule, self.span, self.noticed.word()) == (&other.rule, other.span, other.noticed.word())
    }
}

/// A rule that could not be decided because the draft does not say enough.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unchecked {
    /// `kind.name` of the rule.
    pub rule: String,
    /// The front-matter keys it needs.
    pub needs: Vec<String>,
}

/// A finding that an `[[allow]]` of the draft has settled.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Allowed {
    /// `kind.name` of the rule.
    pub rule: String,
    /// The reason given.
    pub reason: String,
    /// Who allowed it.
    pub by: Option<String>,
    /// The last day it is good for.
    pub until: Option<jiff::civil::Date>,
}
