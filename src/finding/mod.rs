//! What a rule noticed, as data. Sentences are made of it in [`crate::say`], pictures in [`crate::report`].

mod accessibility;
mod approval;
mod countable;
mod entity;
mod field;
mod media;
mod noticed;
mod schedule;
mod tone;
mod weight;

pub use accessibility::Barrier;
pub use approval::ApprovalNoticed;
pub use countable::Countable;
pub use entity::{Position, Unfit};
pub use field::{FieldNoticed, FieldProblem};
pub use media::{Each, MediaNoticed, MediaProblem, Medium, PoorAlt};
pub use noticed::Noticed;
pub use schedule::{Once, ScheduleNoticed, Weekday};
pub use tone::{Measure, Tone, Voice};
pub use weight::{Certainty, Level, Verdict};

use jiff::civil::Date;

use crate::rulefile::Place;
use crate::span::Span;

/// An edit that keeps the meaning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fix {
    /// The bytes of the draft to replace.
    pub span: Span,
    /// What to write there.
    pub text: String,
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
    pub until: Option<Date>,
}
