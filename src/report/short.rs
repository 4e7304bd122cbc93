//! One line a finding: `path:line:column: level rule: message`, for editors and pipes.

use std::io;

use super::{Format, Outcome, Sum, Told, Ways, escape};
use crate::check::Checked;
use crate::platform::Platform;
use crate::say;
use crate::span::{Lines, Position};

/// The format.
#[derive(Clone, Debug)]
pub struct Short {
    ways: Ways,
}

impl Short {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone() }
    }
}

impl Format for Short {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        if self.ways.statistics {
            return Ok(());
        }
        let draft = &outcome.draft;
        let lines = Lines::new(&draft.source);
        let path = escape::terminal(&draft.path);
        for checked in &outcome.checked {
            let about = about(outcome, checked);
            for finding in &checked.findings {
                // What is missing has no place; the first line is where to begin. A record's place is where it begins: how
                // its text is written there, with quotes and escapes, moves every column.
                let at = lines.position(&draft.source, finding.span.map_or(0, |span| span.start));
                let Position { line, column } = draft.record_line.map_or(at, |line| Position { line, column: 1 });
                let message = Told::of(finding, outcome.guideline, self.ways.lang).message;
                let message = escape::terminal(&message);
                writeln!(out, "{path}:{line}:{column}: {} {}: {about}{message}", finding.level, finding.rule)?;
            }
            // Without these lines nobody would know why a strict run ends with 1.
            for waiting in checked.unchecked.iter().filter(|_| self.ways.strict) {
                let said = say::report::needs(&waiting.needs, self.ways.lang);
                let (line, said) = (draft.record_line.unwrap_or(1), escape::terminal(&said));
                writeln!(out, "{path}:{line}:1: unchecked {}: {about}{said}", waiting.rule)?;
            }
        }
        Ok(())
    }

    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        match sum.statistics {
            Some(statistics) => statistics.write(self.ways.lang, out),
            None => Ok(()),
        }
    }
}

/// `[kal-02 instagram] `, or nothing.
fn about(outcome: &Outcome<'_>, checked: &Checked) -> String {
    let about = [outcome.draft.id.as_deref(), checked.platform.map(Platform::id)];
    let about = about.into_iter().flatten().map(escape::terminal).collect::<Vec<_>>().join(" ");
    if about.is_empty() { about } else { format!("[{about}] ") }
}
