//! The report on a terminal: a heading for each draft and platform, its findings drawn, what is open, the summary.

use std::io;

use anstyle::AnsiColor;

use super::shown::FindingShown;
use super::{BOLD, DIM, Drawn, Terminal};
use crate::check::Checked;
use crate::finding::{Level, Verdict};
use crate::report::{Format, Outcome, Sum, Ways, escape, waiting};
use crate::say;
use crate::say::report::{Word, word};
use crate::span::Lines;

/// The format.
#[derive(Clone, Debug)]
pub struct Report {
    terminal: Terminal,
    strict: bool,
    statistics: bool,
    /// Whether something could not be checked that a strict run waits for.
    open: bool,
}

impl Report {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { terminal: ways.terminal.clone(), strict: ways.strict, statistics: ways.statistics, open: false }
    }

    /// Whether there is nothing to say to somebody in a hurry.
    fn is_silent(&self, checked: &Checked) -> bool {
        let findings = checked.findings.iter().all(|finding| finding.level < Level::Ask);
        findings && (!self.strict || checked.unchecked.is_empty())
    }

    /// `entwurf.md · LinkedIn · 412 of 3000 characters · good to go`.
    fn heading(&self, outcome: &Outcome<'_>, checked: &Checked, out: &mut dyn io::Write) -> io::Result<()> {
        let Terminal { lang, .. } = self.terminal;
        let colour = match checked.verdict {
            Verdict::Go => AnsiColor::Green,
            Verdict::Ask => AnsiColor::Yellow,
            Verdict::Stop => AnsiColor::Red,
        };
        let draft = &outcome.draft;
        let id = draft.id.as_deref().map(|id| format!(" · {}", escape::terminal(id))).unwrap_or_default();
        writeln!(
            out,
            "{}{id} · {} · {} · {}",
            self.terminal.path(&draft.path),
            say::report::platform(checked.platform, lang),
            say::report::length(&checked.length, lang),
            self.terminal.paint(colour.on_default().bold(), say::finding::verdict(checked.verdict, lang)),
        )
    }

    /// The findings; those that say the same are drawn together under one sentence.
    fn findings(&self, outcome: &Outcome<'_>, checked: &Checked, out: &mut dyn io::Write) -> io::Result<()> {
        let lines = Lines::new(&outcome.draft.source);
        let mut groups: Vec<FindingShown<'_>> = Vec::new();
        for finding in &checked.findings {
            let shown = FindingShown::of(finding, outcome, &lines, self.terminal.lang);
            let group = groups.iter_mut().filter(|_| !self.terminal.verbose).find(|group| group.says_the_same(&shown));
            match group {
                Some(group) => group.join(finding),
                None => groups.push(shown),
            }
        }
        for (at, shown) in groups.iter().enumerate() {
            if at > 0 {
                writeln!(out)?;
            }
            write!(out, "{}", Drawn(&self.terminal, shown))?;
        }
        Ok(())
    }

    /// What was not checked, and what the draft has allowed itself.
    fn remarks(&self, checked: &Checked, out: &mut dyn io::Write) -> io::Result<()> {
        let Terminal { lang, .. } = self.terminal;
        // Rules that wait for the same word of the draft share a line.
        for (needs, rules) in waiting(&checked.unchecked) {
            let text = say::report::unchecked(&rules, needs, lang);
            writeln!(out, "  {}", self.terminal.paint(DIM, &escape::terminal(&text)))?;
        }
        for allowed in checked.allowed.iter().filter(|_| !self.terminal.quiet) {
            let front = word(Word::Allowed, lang);
            let text = format!("{front}: {} ({})", allowed.rule, allowed.reason);
            writeln!(out, "  {}", self.terminal.paint(DIM, &escape::terminal(&text)))?;
        }
        Ok(())
    }
}

impl Format for Report {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        for checked in &outcome.checked {
            self.open |= self.strict && !checked.unchecked.is_empty();
            let nothing_left = outcome.cut && checked.findings.is_empty();
            if self.statistics || nothing_left || (self.terminal.quiet && self.is_silent(checked)) {
                continue;
            }
            self.heading(outcome, checked, out)?;
            self.findings(outcome, checked, out)?;
            if checked.findings.is_empty() && !self.terminal.quiet {
                let nothing_noticed = if outcome.draft.is_empty() { say::report::empty } else { say::report::all_good };
                writeln!(out, "  {}", nothing_noticed(self.terminal.lang))?;
            }
            if !self.terminal.quiet || self.strict {
                self.remarks(checked, out)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn end(&mut self, sum: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let Terminal { lang, .. } = self.terminal;
        // That there was nothing to check has been said; it is no good sign.
        if sum.tally.drafts == 0 {
            return Ok(());
        }
        if let Some(statistics) = sum.statistics {
            statistics.write(lang, out)?;
        } else if sum.hidden > 0 {
            writeln!(out, "{}", say::report::hidden(sum.hidden, lang))?;
        }
        let summary = say::report::summary(sum.tally, lang);
        writeln!(out, "{}", self.terminal.paint(BOLD, &summary))?;
        if sum.tally.ask + sum.tally.stop + sum.tally.unchecked == 0 && !self.open {
            writeln!(out, "{}", say::report::not_an_approval(lang))?;
        }
        Ok(())
    }
}
