//! The Code Quality report of GitLab: a JSON array.
//!
//! Source: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.

use std::io;

use serde::Serialize;

use super::entry::{Entry, entries};
use super::{Format, Outcome, Sum, Unread, Ways, escape};
use crate::finding::Level;
use crate::span::Lines;
use crate::terms::hash::Key;

/// The format.
#[derive(Clone, Debug)]
pub struct Gitlab {
    ways: Ways,
    begun: bool,
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'a str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: IssueLines,
}

#[derive(Serialize)]
struct IssueLines {
    begin: usize,
    end: usize,
}

impl Gitlab {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone(), begun: false }
    }

    fn issue(&mut self, issue: &Issue<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"[\n" })?;
        self.begun = true;
        Ok(escape::json(out, issue)?)
    }
}

/// Paths are relative to the repository; `./` would be another name for GitLab.
fn relative(path: &str) -> &str {
    path.strip_prefix("./").unwrap_or(path)
}

/// GitLab compares fingerprints of whole projects: the file takes part.
fn in_file(path: &str, fingerprint: &str) -> String {
    format!("{:016x}", Key::new().add(relative(path)).push(0).add(fingerprint).finish())
}

fn issue<'a>(entry: &'a Entry<'_>) -> Issue<'a> {
    let end = entry.region.map_or(entry.line, |region| region.end.line);
    Issue {
        description: escape::terminal(&entry.message()).into_owned(),
        check_name: entry.rule,
        fingerprint: in_file(entry.path, &entry.fingerprint),
        severity: match entry.level {
            Level::Must => "critical",
            Level::Ask => "major",
            Level::Advice => "minor",
            Level::Welcome | Level::Off => "info",
        },
        location: Location { path: relative(entry.path), lines: IssueLines { begin: entry.line, end } },
    }
}

impl Format for Gitlab {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let lines = Lines::new(&outcome.draft.source);
        entries(outcome, &lines, &self.ways).iter().try_for_each(|entry| self.issue(&issue(entry), out))
    }

    fn unread(&mut self, unread: &Unread, out: &mut dyn io::Write) -> io::Result<()> {
        let line = unread.position.map_or(1, |at| at.line);
        let issue = Issue {
            description: escape::terminal(&unread.said).into_owned(),
            check_name: "draft.unreadable",
            fingerprint: in_file(&unread.path, &unread.said),
            severity: "blocker",
            location: Location { path: relative(&unread.path), lines: IssueLines { begin: line, end: line } },
        };
        self.issue(&issue, out)
    }

    fn end(&mut self, _: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        out.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })
    }
}
