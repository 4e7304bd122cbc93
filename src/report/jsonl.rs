//! JSON lines: the entries of the JSON report, one a line; then what could not be read, then the summary.

use std::io::{self, Write};

use serde::Serialize;

use super::json::{DraftEntry, Summary, UnreadEntry};
use super::{Format, Outcome, Sum, Unread, escape};
use crate::say::Lang;
use crate::span::Lines;

/// The format.
#[derive(Clone, Copy, Debug)]
pub struct Jsonl {
    lang: Lang,
}

#[derive(Serialize)]
struct UnreadLine<'a> {
    unreadable: UnreadEntry<'a>,
}

#[derive(Serialize)]
struct SummaryLine {
    schema: u8,
    summary: Summary,
}

impl Jsonl {
    /// A report with messages in that language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }
}

impl Format for Jsonl {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn Write) -> io::Result<()> {
        let lines = Lines::new(&outcome.draft.source);
        for checked in &outcome.checked {
            escape::json(&mut *out, &DraftEntry::of(outcome, checked, &lines, self.lang))?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn unread(&mut self, unread: &Unread, out: &mut dyn Write) -> io::Result<()> {
        escape::json(&mut *out, &UnreadLine { unreadable: UnreadEntry::of(unread) })?;
        out.write_all(b"\n")
    }

    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn Write) -> io::Result<()> {
        escape::json(&mut *out, &SummaryLine { schema: 1, summary: Summary::of(sum) })?;
        out.write_all(b"\n")
    }
}
