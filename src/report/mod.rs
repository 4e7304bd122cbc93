//! From findings to something a person or a machine reads: one file per format, all from the same data.
//!
//! A report is written draft by draft, in the order of the drafts, so that a million of them need no memory.

pub mod card;
pub mod catalogue;
pub mod changes;
pub mod checklist;
pub mod checkstyle;
pub mod diff;
mod entry;
pub mod escape;
pub mod fingerprint;
pub mod github;
pub mod gitlab;
pub mod html;
pub mod json;
pub mod jsonl;
pub mod junit;
pub mod markdown;
pub mod rdjson;
mod redact;
pub mod sarif;
pub mod short;
pub mod snippet;
pub mod statistics;
pub mod terminal;

pub use redact::redact;

use std::collections::BTreeMap;
use std::io;

use crate::check::Checked;
use crate::draft::Draft;
use crate::finding::{Finding, Level, Noticed, Unchecked, Verdict};
use crate::guideline::{Guideline, Rule};
use crate::say::report::Tally;
use crate::say::{self, Lang};
use crate::span::Position;
use statistics::Statistics;
use terminal::Terminal;

/// One draft and what came out for each of its platforms.
#[derive(Debug)]
pub struct Outcome<'g> {
    /// The draft.
    pub draft: Draft,
    /// The guideline it was checked against.
    pub guideline: &'g Guideline,
    /// One entry for each platform.
    pub checked: Vec<Checked>,
    /// Whether it has findings that are not shown.
    pub cut: bool,
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

    /// Leaves out what goes beyond `room` findings and tells how many those are.
    pub fn cut(&mut self, room: &mut usize) -> usize {
        let mut left_out = 0;
        for checked in &mut self.checked {
            let all = checked.findings.len();
            checked.findings.truncate(*room);
            *room -= checked.findings.len();
            left_out += all - checked.findings.len();
        }
        self.cut = left_out > 0;
        left_out
    }
}

/// Something that could not be read, so that nothing is known about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The file.
    pub path: String,
    /// The place in it, where that is known.
    pub position: Option<Position>,
    /// Why, in a sentence that names file and place.
    pub said: String,
}

/// How a report is to be written.
#[derive(Clone, Debug)]
pub struct Ways {
    /// The language of the messages.
    pub lang: Lang,
    /// Whether a rule that could not be checked keeps a draft from passing.
    pub strict: bool,
    /// The lowest level that keeps a draft from passing; `None` if none does.
    pub fail_on: Option<Level>,
    /// Whether people want the rules counted instead of every finding.
    pub statistics: bool,
    /// How a terminal is written to.
    pub terminal: Terminal,
}

/// What is known at the end of a run.
#[derive(Clone, Copy, Debug)]
pub struct Sum<'a> {
    /// How many, and what came out. Exact, whatever was left out.
    pub tally: Tally,
    /// The findings that were not shown.
    pub hidden: usize,
    /// How often each rule was heard, if somebody asked.
    pub statistics: Option<&'a Statistics>,
}

/// A format of the report.
pub trait Format {
    /// Writes one draft.
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()>;

    /// Writes that something could not be read. Standard error says so in any case.
    fn unread(&mut self, _unread: &Unread, _out: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }

    /// Writes what comes after the last draft.
    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()>;
}

/// A line of the table of formats.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// The name behind `-f`.
    pub name: &'static str,
    /// Begins a report.
    pub begin: fn(&Ways) -> Box<dyn Format>,
}

/// All formats: for people, for machines, for those who bring the two together.
pub const FORMATS: &[Named] = &[
    Named { name: "terminal", begin: |ways| Box::new(terminal::Report::new(ways)) },
    Named { name: "short", begin: |ways| Box::new(short::Short::new(ways)) },
    Named { name: "json", begin: |ways| Box::new(json::Json::new(ways.lang)) },
    Named { name: "jsonl", begin: |ways| Box::new(jsonl::Jsonl::new(ways.lang)) },
    Named { name: "sarif", begin: |ways| Box::new(sarif::Sarif::new(ways)) },
    Named { name: "github", begin: |ways| Box::new(github::Github::new(ways)) },
    Named { name: "gitlab", begin: |ways| Box::new(gitlab::Gitlab::new(ways)) },
    Named { name: "junit", begin: |ways| Box::new(junit::Junit::new(ways)) },
    Named { name: "checkstyle", begin: |ways| Box::new(checkstyle::Checkstyle::new(ways)) },
    Named { name: "rdjson", begin: |ways| Box::new(rdjson::Rdjson::new(ways)) },
    Named { name: "markdown", begin: |ways| Box::new(markdown::Markdown::new(ways)) },
    Named { name: "html", begin: |ways| Box::new(html::Html::new(ways)) },
    Named { name: "checklist", begin: |ways| Box::new(checklist::Checklist::new(ways)) },
];

/// The format of that name.
pub fn format(name: &str) -> Option<Named> {
    FORMATS.iter().copied().find(|format| format.name == name)
}

/// Rules that could not be checked, by what they need to know: those that wait for the same share a line.
fn waiting(unchecked: &[Unchecked]) -> BTreeMap<&[String], Vec<&str>> {
    let mut waiting: BTreeMap<&[String], Vec<&str>> = BTreeMap::new();
    for one in unchecked {
        waiting.entry(&one.needs).or_default().push(&one.rule);
    }
    waiting
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
    let whom: Vec<String> = guideline.whom(rule).into_iter().map(|word| guideline.stage.people.told(word)).collect();
    (!whom.is_empty()).then(|| say::any_of(&whom, lang))
}

impl Told {
    /// A sentence and nothing else.
    fn plain(message: String) -> Self {
        Self { message, why: None, instead: Vec::new(), ask: None, clause: None, source: None }
    }

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
