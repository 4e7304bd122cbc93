//! The report for people: a draft at a time, each finding with its line, why, what to write instead, whom to ask.
//!
//! Everything that points into a text, a draft or a rule file, is a [`miette::Diagnostic`], and [`Terminal`] draws it.
//! miette's own graphical handler counts columns in bytes and speaks English only.

mod located;
mod shown;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::io;

use anstyle::{AnsiColor, Style};
use miette::{Diagnostic, ReportHandler, Severity};
use unicode_width::UnicodeWidthStr as _;

use super::{Format, Outcome, escape, snippet};
use crate::check::Checked;
use crate::finding::{Level, Verdict};
use crate::guideline::{FileId, Place, Problem, RuleFiles};
use crate::say::report::{Tally, Word, word};
use crate::say::{self, Lang};
use crate::span::{Lines, Span};
use located::Located;
use shown::{FindingShown, PlaceShown, ProblemShown};

/// How the terminal is written to.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    /// The language of the words.
    pub lang: Lang,
    /// The columns there are.
    pub width: usize,
    /// Whether colours are wanted.
    pub colour: bool,
    /// Whether only what asks for something is shown.
    pub quiet: bool,
}

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

impl Terminal {
    fn paint(&self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// The word for a severity: what it asks of the reader.
    const fn severity(&self, severity: Option<Severity>) -> (&'static str, Style) {
        let (level, colour) = match severity {
            Some(Severity::Error) => (Level::Must, AnsiColor::Red),
            Some(Severity::Warning) => (Level::Ask, AnsiColor::Yellow),
            Some(Severity::Advice) => (Level::Advice, AnsiColor::Cyan),
            None => (Level::Welcome, AnsiColor::Green),
        };
        (say::finding::level(level, self.lang), colour.on_default().bold())
    }

    /// Writes text in lines of the width, with `indent` columns before each but the first, which begins at `start`.
    fn wrapped(&self, f: &mut fmt::Formatter<'_>, text: &str, start: usize, indent: usize) -> fmt::Result {
        let mut used = start;
        let safe = escape::terminal(text);
        for (at, part) in safe.split(' ').enumerate() {
            let width = part.width();
            if at > 0 && used + 1 + width > self.width && used > indent {
                write!(f, "\n{:indent$}", "")?;
                used = indent;
            } else if at > 0 {
                f.write_str(" ")?;
                used += 1;
            }
            f.write_str(part)?;
            used += width;
        }
        f.write_str("\n")
    }

    /// Draws the lines of a text that a span touches; `before` is the number of lines above that text.
    fn draw_label(
        &self,
        f: &mut fmt::Formatter<'_>,
        text: &str,
        before: usize,
        span: Span,
        style: Style,
    ) -> fmt::Result {
        let lines = Lines::new(text);
        let gutter = 6;
        for row in snippet::rows(text, &lines, span, self.width.saturating_sub(gutter + 3)) {
            let number = row.line.map(|line| (line + before).to_string()).unwrap_or_default();
            writeln!(f, "{} {}", self.paint(DIM, &format!("{number:>gutter$} │")), row.text)?;
            let under = "─".repeat(row.underline);
            let bar = self.paint(DIM, &format!("{:gutter$} │", ""));
            writeln!(f, "{bar} {:indent$}{}", "", self.paint(style, &under), indent = row.indent)?;
        }
        Ok(())
    }
}

impl ReportHandler for Terminal {
    fn debug(&self, error: &dyn Diagnostic, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, style) = self.severity(error.severity());
        write!(f, "  {}  ", self.paint(style, word))?;
        let start = 2 + word.width() + 2;
        self.wrapped(f, &format!("{error}"), start, start)?;
        for label in error.labels().into_iter().flatten() {
            let Some(seen) = error.source_code().and_then(|source| source.read_span(label.inner(), 0, 0).ok()) else {
                continue;
            };
            let Ok(text) = std::str::from_utf8(seen.data()) else { continue };
            let at = label.offset().saturating_sub(seen.span().offset());
            self.draw_label(f, text, seen.line(), Span::new(at, at + label.len()), style)?;
        }
        if let Some(help) = error.help() {
            for line in help.to_string().lines() {
                let (front, rest) = line.split_once(": ").unwrap_or(("", line));
                let front = if front.is_empty() { String::new() } else { format!("{front}: ") };
                write!(f, "         {}", self.paint(DIM, &front))?;
                self.wrapped(f, rest, 9 + front.width(), 11)?;
            }
        }
        Ok(())
    }
}

/// Something drawn: a diagnostic and the one who draws it.
struct Drawn<'a, D>(&'a Terminal, &'a D);

impl<D: Diagnostic> fmt::Display for Drawn<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.debug(self.1, f)
    }
}

/// The path of a draft; that of the input in words.
fn path(path: &str, lang: Lang) -> Cow<'_, str> {
    if path == "-" { Cow::Borrowed(word(Word::Input, lang)) } else { escape::terminal(path) }
}

/// More mistakes of one file than this nobody reads at once; a file with many more is likely no rule file at all.
const MOST_PROBLEMS: usize = 20;

/// Draws the mistakes of rule files, each under a line `file:line:column`; of a file with very many the first ones.
pub fn problems(
    problems: &[Problem],
    files: &RuleFiles,
    terminal: &Terminal,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let mut all: BTreeMap<FileId, usize> = BTreeMap::new();
    for problem in problems {
        *all.entry(problem.place.file).or_default() += 1;
    }
    let mut told: BTreeMap<FileId, usize> = BTreeMap::new();
    for problem in problems {
        let told = told.entry(problem.place.file).or_default();
        *told += 1;
        let (told, all) = (*told, all.get(&problem.place.file).copied().unwrap_or_default());
        let file = files.get(problem.place.file);
        if told > MOST_PROBLEMS {
            if told == all {
                let more = say::report::more_problems(&file.name, all - MOST_PROBLEMS, terminal.lang);
                writeln!(out, "{}\n", escape::terminal(&more))?;
            }
            continue;
        }
        let at = file.position(problem.exact().start);
        let place = format!("{}:{}:{}", escape::terminal(&file.name), at.line, at.column);
        writeln!(out, "{}", terminal.paint(BOLD, &place))?;
        let source = Located { text: &file.text, lines: file.lines() };
        writeln!(out, "{}", Drawn(terminal, &ProblemShown { problem, source, lang: terminal.lang }))?;
    }
    Ok(())
}

/// Draws a sentence about a place in a rule file.
pub fn place(
    said: &str,
    place: Place,
    files: &RuleFiles,
    terminal: &Terminal,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let file = files.get(place.file);
    let at = file.position(place.span.start);
    let name = format!("{}:{}:{}", escape::terminal(&file.name), at.line, at.column);
    writeln!(out, "{}", terminal.paint(BOLD, &name))?;
    let source = Located { text: &file.text, lines: file.lines() };
    writeln!(out, "{}", Drawn(terminal, &PlaceShown { said, source, span: place.span }))
}

impl Format for Terminal {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let lines = Lines::new(&outcome.draft.source);
        for checked in &outcome.checked {
            let silent = checked.findings.iter().all(|finding| finding.level < Level::Ask);
            if self.quiet && silent {
                continue;
            }
            self.heading(outcome, checked, out)?;
            for (at, finding) in checked.findings.iter().enumerate() {
                if at > 0 {
                    writeln!(out)?;
                }
                write!(out, "{}", Drawn(self, &FindingShown::of(finding, outcome, &lines, self.lang)))?;
            }
            if checked.findings.is_empty() {
                writeln!(out, "  {}", say::report::all_good(self.lang))?;
            }
            if !self.quiet {
                self.remarks(checked, out)?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn end(&mut self, tally: Tally, out: &mut dyn io::Write) -> io::Result<()> {
        // That there was nothing to check has been said; it is no good sign.
        if tally.drafts == 0 {
            return Ok(());
        }
        let summary = say::report::summary(tally, self.lang);
        writeln!(out, "{}", self.paint(BOLD, &summary))?;
        if tally.ask + tally.stop + tally.unchecked == 0 {
            writeln!(out, "{}", say::report::not_an_approval(self.lang))?;
        }
        Ok(())
    }
}

impl Terminal {
    /// `entwurf.md · LinkedIn · 412 of 3000 characters · good to go`.
    fn heading(&self, outcome: &Outcome<'_>, checked: &Checked, out: &mut dyn io::Write) -> io::Result<()> {
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
            self.paint(BOLD, &path(&draft.path, self.lang)),
            say::report::platform(checked.platform, self.lang),
            say::report::length(&checked.length, self.lang),
            self.paint(colour.on_default().bold(), say::finding::verdict(checked.verdict, self.lang)),
        )
    }

    /// What was not checked, and what the draft has allowed itself.
    fn remarks(&self, checked: &Checked, out: &mut dyn io::Write) -> io::Result<()> {
        // Rules that wait for the same word of the draft share a line.
        let mut waiting: BTreeMap<&[String], Vec<&str>> = BTreeMap::new();
        for unchecked in &checked.unchecked {
            waiting.entry(&unchecked.needs).or_default().push(&unchecked.rule);
        }
        for (needs, rules) in waiting {
            let text = say::report::unchecked(&rules, needs, self.lang);
            writeln!(out, "  {}", self.paint(DIM, &escape::terminal(&text)))?;
        }
        for allowed in &checked.allowed {
            let front = word(Word::Allowed, self.lang);
            let text = format!("{front}: {} ({})", allowed.rule, allowed.reason);
            writeln!(out, "  {}", self.paint(DIM, &escape::terminal(&text)))?;
        }
        Ok(())
    }
}
