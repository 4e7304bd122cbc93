//! A to-do list in Markdown: what stands in the way is what is to be done.

use std::io;

use super::entry::entries;
use super::escape::{markdown, markdown_code};
use super::markdown::about;
use super::{Format, Outcome, Sum, Unread, Ways};
use crate::finding::Level;
use crate::say;
use crate::say::report::{Word, word};
use crate::span::Lines;

/// The format.
#[derive(Clone, Debug)]
pub struct Checklist {
    ways: Ways,
}

impl Checklist {
    /// A list, written as asked.
    pub fn new(ways: &Ways) -> Self {
        // What could not be checked is something to do, too: saying what the draft leaves open.
        Self { ways: Ways { strict: true, ..ways.clone() } }
    }
}

impl Format for Checklist {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let lang = self.ways.lang;
        let lines = Lines::new(&outcome.draft.source);
        let mut tasks = entries(outcome, &lines, &self.ways);
        // What is welcome asks for nothing.
        tasks.retain(|entry| entry.level > Level::Welcome);
        if tasks.is_empty() {
            return Ok(());
        }
        // What matters most comes first.
        tasks.sort_by_key(|entry| std::cmp::Reverse(entry.level));
        let id = outcome.draft.id.as_deref().map(|id| format!(" · {}", markdown_code(id))).unwrap_or_default();
        writeln!(out, "## {}{id}\n", markdown_code(&outcome.draft.path))?;
        for entry in &tasks {
            let level = say::finding::level(entry.level, lang);
            let line = say::report::line(entry.line, lang);
            let (about, message) = (about(entry), markdown(&entry.told.message));
            writeln!(out, "- [ ] **{level}** · {line}{about}: {message}")?;
            for instead in &entry.told.instead {
                writeln!(out, "  - {}: {}", word(Word::Instead, lang), markdown(instead))?;
            }
            if let Some(ask) = entry.told.ask.as_ref().filter(|_| entry.level >= Level::Ask) {
                writeln!(out, "  - {}: {}", word(Word::Ask, lang), markdown_code(ask))?;
            }
        }
        writeln!(out)
    }

    fn unread(&mut self, unread: &Unread, out: &mut dyn io::Write) -> io::Result<()> {
        writeln!(out, "## {}\n\n- [ ] {}\n", markdown_code(&unread.path), markdown(&unread.said))
    }

    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let lang = self.ways.lang;
        if sum.hidden > 0 {
            writeln!(out, "{}\n", markdown(&say::report::hidden(sum.hidden, lang)))?;
        }
        writeln!(out, "{}", markdown(&say::report::summary(sum.tally, lang)))
    }
}
