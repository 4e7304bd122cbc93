//! Runs the examples that a rule carries, its `flags` and `allows`, and tells what they do not show.

mod coverage;
mod cut;
mod review;
mod variant;

pub use coverage::{Showable, Shown, coverage};
pub use cut::{Cut, Part, cuts};
pub use review::review;
pub use variant::{Variation, Varied, variants};

use jiff::civil::Date;

use crate::calendar::{self, Calendar};
use crate::check::{self, Occasion};
use crate::draft::{Draft, Mistake};
use crate::finding::Finding;
use crate::guideline::{Guideline, Rule};
use crate::rulefile::example::Example;
use crate::terms::Finder;

/// An example that was tried.
#[derive(Clone, Debug)]
pub struct Tried<'a> {
    /// The example.
    pub example: &'a Example,
    /// Whether it stands in `flags`.
    pub flags: bool,
    /// What is not as it should be; `None` if it holds.
    pub failure: Option<Failure>,
}

/// Why an example does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The rule should have flagged it.
    NotFlagged,
    /// The rule should have left it alone.
    Flagged {
        /// What it flagged.
        text: String,
    },
    /// The rule flagged something else than `hit` says.
    OtherHit {
        /// What should be underlined.
        wanted: String,
        /// What is.
        got: String,
    },
    /// The example cannot be read as a draft.
    Unreadable(Box<Mistake>),
}

impl Failure {
    /// A stable word for it.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NotFlagged => "not-flagged",
            Self::Flagged { .. } => "flagged",
            Self::OtherHit { .. } => "other-hit",
            Self::Unreadable(_) => "unreadable",
        }
    }
}

/// Tries all examples of a rule.
///
/// A rule that holds for some days only is tried on one of them: `today` if it is one, else the nearest.
pub fn examples<'g>(guideline: &'g Guideline, rule: &'g Rule, today: Date, finder: &mut Finder<'g>) -> Vec<Tried<'g>> {
    let occasion = Occasion { platforms: None, language: None, today: day(rule, today) };
    let mut findings = |example: &Example| {
        if rule.cadence().is_none() {
            return Ok(check::one_rule(guideline, rule, &draft_of(example)?, &occasion, finder));
        }
        let mut calendar = Calendar::default();
        for (at, before) in example.beside.iter().enumerate() {
            let draft = Draft { path: format!("beside {}", at + 1), ..draft_of(before)? };
            calendar::in_calendar(guideline, rule, &draft, &occasion, finder, &mut calendar);
        }
        Ok(calendar::in_calendar(guideline, rule, &draft_of(example)?, &occasion, finder, &mut calendar))
    };
    let flags = rule.common.flags.iter().flatten().map(|example| (example, true));
    let allows = rule.common.allows.iter().flatten().map(|example| (example, false));
    flags
        .chain(allows)
        .map(|(example, flag)| {
            let failure = match findings(example) {
                Ok(findings) => judge(example, flag, &findings),
                Err(mistake) => Some(Failure::Unreadable(mistake)),
            };
            Tried { example, flags: flag, failure }
        })
        .collect()
}

/// The day on which a rule is tried: `today`, or the nearest one on which it holds.
fn day(rule: &Rule, today: Date) -> Date {
    let today = rule.common.until.map_or(today, |until| today.min(until));
    rule.common.since.map_or(today, |since| today.max(since))
}

fn draft_of(example: &Example) -> Result<Draft, Box<Mistake>> {
    Draft::new("", &example.text, example.meta.iter().cloned().collect())
}

fn judge(example: &Example, flag: bool, findings: &[Finding]) -> Option<Failure> {
    let Some(first) = findings.first() else { return flag.then_some(Failure::NotFlagged) };
    if !flag {
        return Some(Failure::Flagged { text: first.excerpt.clone() });
    }
    let wanted = example.hit.as_ref()?;
    let hit = findings.iter().any(|finding| finding.excerpt == *wanted);
    (!hit).then(|| Failure::OtherHit { wanted: wanted.clone(), got: first.excerpt.clone() })
}
