//! From findings to something a person or a machine reads: one file per format, all from the same data.
//!
//! A report is written draft by draft, in the order of the drafts, so that a million of them need no memory.

pub mod card;
pub mod changes;
pub mod diff;
pub mod escape;
pub mod json;
pub mod short;
pub mod snippet;
pub mod terminal;

use std::io;

use crate::check::Checked;
use crate::draft::Draft;
use crate::finding::{Finding, Noticed, Verdict};
use crate::guideline::{Guideline, Rule};
use crate::say::report::Tally;
use crate::say::{self, Lang};

/// One draft and what came out for each of its platforms.
#[derive(Debug)]
pub struct Outcome<'g> {
    /// The draft.
    pub draft: Draft,
    /// The guideline it was checked against.
    pub guideline: &'g Guideline,
    /// One entry for each platform.
    pub checked: Vec<Checked>,
}

impl Outcome<'_> {
    /// Adds this outcome to a tally.
    pub fn count(&self, tally: &mut Tally) {
        tally.drafts += 1;
        for checked in &self.checked {
            tally.findings += checked.findings.len();
            match checked.verdict {
                Verdict::Go => tally.go += 1,
                Verdict::Ask => tally.ask += 1,
                Verdict::Stop => tally.stop += 1,
            }
        }
    }
}

/// A format of the report.
pub trait Format {
    /// Writes one draft.
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()>;

    /// Writes what comes after the last draft.
    fn end(&mut self, tally: Tally, out: &mut dyn io::Write) -> io::Result<()>;
}

/// What is said about a finding: the guideline's own words, and the tool's where it has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What was noticed.
    pub message: String,
    /// Why it matters.
    pub why: Option<String>,
    /// What to write instead.
    pub instead: Vec<String>,
    /// Whom to ask.
    pub ask: Option<String>,
    /// The clause of the guideline.
    pub clause: Option<String>,
    /// Where the rule comes from.
    pub source: Option<String>,
}

/// Whom to ask about a rule, as others can find them.
pub(crate) fn whom(rule: &Rule, guideline: &Guideline, lang: Lang) -> Option<String> {
    let whom: Vec<String> = guideline.whom(rule).into_iter().map(|word| guideline.people.told(word)).collect();
    (!whom.is_empty()).then(|| say::any_of(&whom, lang))
}

impl Told {
    /// The words for a finding.
    pub fn of(finding: &Finding, guideline: &Guideline, lang: Lang) -> Self {
        // A bug of ours is not something the guideline says.
        let rule = guideline.rule(&finding.rule).filter(|_| finding.noticed != Noticed::Crashed);
        let common = rule.map(|rule| &rule.common);
        let own = |text: &str| text.to_owned();
        let said = common.and_then(|common| common.message.as_ref()?.get(lang).cloned());
        let why = common.and_then(|common| common.why.as_ref()?.get(lang).cloned());
        let instead = common.and_then(|common| common.instead.as_ref()?.get(lang).cloned());
        let message = said.unwrap_or_else(|| say::finding::message(finding, lang));
        Self {
            message: match say::finding::disguise(finding, lang) {
                Some(disguise) => [message.trim_end(), " ", disguise].concat(),
                None => message,
            },
            why: why.or_else(|| say::finding::why(finding, lang).map(own)),
            instead: instead.unwrap_or_else(|| say::finding::instead(finding, lang).into_iter().collect()),
            ask: rule.and_then(|rule| whom(rule, guideline, lang)),
            clause: common.and_then(|common| common.clause.clone()),
            source: common.and_then(|common| common.source.as_ref()).map(|source| source.0.clone()),
        }
    }
}
