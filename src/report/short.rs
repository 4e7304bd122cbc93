//! One line a finding: `path:line:column: level rule: message`, for editors and pipes.

use std::io;

use super::{Format, Outcome, Told, escape};
use crate::platform::Platform;
use crate::say::Lang;
use crate::say::report::Tally;
use crate::span::{Lines, Position};

/// The format.
#[derive(Clone, Copy, Debug)]
pub struct Short {
    /// The language of the messages.
    pub lang: Lang,
}

impl Format for Short {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let draft = &outcome.draft;
        let lines = Lines::new(&draft.source);
        for checked in &outcome.checked {
            let about = [draft.id.as_deref(), checked.platform.map(Platform::id)];
            let about = about.into_iter().flatten().map(escape::terminal).collect::<Vec<_>>().join(" ");
            let about = if about.is_empty() { about } else { format!("[{about}] ") };
            for finding in &checked.findings {
                // What is missing has no place; the first line is where to begin. A record's place is where it begins: how
                // its text is written there, with quotes and escapes, moves every column.
                let at = lines.position(&draft.source, finding.span.map_or(0, |span| span.start));
                let at = draft.record_line.map_or(at, |line| Position { line, column: 1 });
                let message = Told::of(finding, outcome.guideline, self.lang).message;
                writeln!(
                    out,
                    "{}:{}:{}: {} {}: {about}{}",
                    escape::terminal(&draft.path),
                    at.line,
                    at.column,
                    finding.level,
                    finding.rule,
                    escape::terminal(&message),
                )?;
            }
        }
        Ok(())
    }

    fn end(&mut self, _: Tally, _: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }
}
