//! How much a finding weighs, and what follows from it for a draft.

use crate::names::names;
use crate::rulefile::values::choice;

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
choice!(Level);

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
