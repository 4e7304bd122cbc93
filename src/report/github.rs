//! Annotations of GitHub Actions: `::error file=…,line=…::message`.
//!
//! Source: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.

use std::io;

use super::entry::{Entry, entries};
use super::escape::{github_data, github_property};
use super::{Format, Outcome, Sum, Unread, Ways};
use crate::finding::Level;
use crate::say;
use crate::span::Lines;

/// The format.
#[derive(Clone, Debug)]
pub struct Github {
    ways: Ways,
}

impl Github {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone() }
    }

    fn command(&self, entry: &Entry<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let command = match entry.level {
            Level::Must => "error",
            Level::Ask => "warning",
            Level::Advice | Level::Welcome | Level::Off => "notice",
        };
        write!(out, "::{command} file={},line={}", github_property(entry.path), entry.line)?;
        if let Some(region) = entry.region {
            write!(out, ",endLine={}", region.end.line)?;
            // Columns are shown only of what stands in one line.
            if region.start.line == region.end.line {
                write!(out, ",col={},endColumn={}", region.start.column, region.end.column)?;
            }
        }
        let title = format!("{}: {}", say::finding::level(entry.level, self.ways.lang), entry.rule);
        writeln!(out, ",title={}::{}", github_property(&title), github_data(&entry.lines(&self.ways)))
    }
}

impl Format for Github {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let lines = Lines::new(&outcome.draft.source);
        entries(outcome, &lines, &self.ways).iter().try_for_each(|entry| self.command(entry, out))
    }

    fn unread(&mut self, unread: &Unread, out: &mut dyn io::Write) -> io::Result<()> {
        let line = unread.position.map_or(1, |at| at.line);
        writeln!(out, "::error file={},line={line}::{}", github_property(&unread.path), github_data(&[&unread.said]))
    }

    fn end(&mut self, _: &Sum<'_>, _: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}
