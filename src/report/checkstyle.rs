//! The XML of Checkstyle, which many editors and build servers read.

use std::io;

use super::entry::{Entry, entries};
use super::escape::xml;
use super::{Format, Outcome, Sum, Unread, Ways};
use crate::finding::Level;
use crate::span::Lines;

/// The format.
#[derive(Clone, Debug)]
pub struct Checkstyle {
    ways: Ways,
    begun: bool,
}

impl Checkstyle {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone(), begun: false }
    }

    fn begin(&mut self, out: &mut dyn io::Write) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">")
    }

    fn error(&self, entry: &Entry<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let severity = match entry.level {
            Level::Must => "error",
            Level::Ask => "warning",
            Level::Advice | Level::Welcome | Level::Off => "info",
        };
        let column = entry.region.map(|region| format!(" column=\"{}\"", region.start.column)).unwrap_or_default();
        let message = xml(&entry.lines(&self.ways).join(" · "));
        let (line, rule) = (entry.line, xml(entry.rule));
        writeln!(
            out,
            "    <error line=\"{line}\"{column} severity=\"{severity}\" message=\"{message}\" source=\"taktvoll.{rule}\"/>",
        )
    }
}

impl Format for Checkstyle {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        let lines = Lines::new(&outcome.draft.source);
        let entries = entries(outcome, &lines, &self.ways);
        if entries.is_empty() {
            return Ok(());
        }
        writeln!(out, "  <file name=\"{}\">", xml(&outcome.draft.path))?;
        entries.iter().try_for_each(|entry| self.error(entry, out))?;
        writeln!(out, "  </file>")
    }

    fn unread(&mut self, unread: &Unread, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        let line = unread.position.map_or(1, |at| at.line);
        let (path, said) = (xml(&unread.path), xml(&unread.said));
        writeln!(
            out,
            "  <file name=\"{path}\">\n    <error line=\"{line}\" severity=\"error\" message=\"{said}\" source=\"taktvoll.draft.unreadable\"/>\n  </file>",
        )
    }

    fn end(&mut self, _: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        writeln!(out, "</checkstyle>")
    }
}
