//! The Reviewdog Diagnostic Format, for comments in a review.
//!
//! Source: `proto/rdf/reviewdog.proto` of github.com/reviewdog/reviewdog. Its columns count bytes, from 1.

use std::io;

use serde::Serialize;

use super::entry::{Entry, entries};
use super::{Format, Outcome, Sum, Unread, Ways, escape};
use crate::finding::Level;
use crate::span::{Lines, Position, Span};

/// The format.
#[derive(Clone, Debug)]
pub struct Rdjson {
    ways: Ways,
    begun: bool,
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: String,
    location: Location<'a>,
    severity: &'a str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct Range {
    start: Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Place>,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
}

impl Range {
    fn of(span: Span, text: &str, lines: &Lines) -> Self {
        let place = |offset| {
            let line = lines.line(offset);
            let start = lines.span(text, line).map_or(0, |span| span.start);
            Place { line, column: Some(offset.saturating_sub(start) + 1) }
        };
        Self { start: place(span.start), end: Some(place(span.end)) }
    }

    const fn line(line: usize) -> Self {
        Self { start: Place { line, column: None }, end: None }
    }
}

impl Rdjson {
    /// A report, written as asked.
    pub fn new(ways: &Ways) -> Self {
        Self { ways: ways.clone(), begun: false }
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        Ok(escape::json(out, diagnostic)?)
    }

    fn begin(&self, out: &mut dyn io::Write) -> io::Result<()> {
        if self.begun { Ok(()) } else { out.write_all(b"{\"source\":{\"name\":\"taktvoll\"},\"diagnostics\":[") }
    }
}

fn diagnostic<'a>(entry: &'a Entry<'_>, text: &str, lines: &Lines, ways: &Ways) -> Diagnostic<'a> {
    let said: Vec<String> = entry.lines(ways).iter().map(|line| escape::terminal(line).into_owned()).collect();
    Diagnostic {
        message: said.join("\n"),
        location: Location {
            path: entry.path,
            range: entry.region.map_or(Range::line(entry.line), |region| Range::of(region.span, text, lines)),
        },
        severity: match entry.level {
            Level::Must => "ERROR",
            Level::Ask => "WARNING",
            Level::Advice | Level::Welcome | Level::Off => "INFO",
        },
        code: Code { value: entry.rule, url: entry.told.source.as_deref() },
        suggestions: entry
            .fixes()
            .iter()
            .map(|fix| Suggestion { range: Range::of(fix.span, text, lines), text: &fix.text })
            .collect(),
    }
}

impl Format for Rdjson {
    fn draft(&mut self, outcome: &Outcome<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        let text = &outcome.draft.source;
        let lines = Lines::new(text);
        for entry in &entries(outcome, &lines, &self.ways) {
            let diagnostic = diagnostic(entry, text, &lines, &self.ways);
            self.diagnostic(&diagnostic, out)?;
        }
        Ok(())
    }

    fn unread(&mut self, unread: &Unread, out: &mut dyn io::Write) -> io::Result<()> {
        let Position { line, .. } = unread.position.unwrap_or(Position { line: 1, column: 1 });
        let diagnostic = Diagnostic {
            message: escape::terminal(&unread.said).into_owned(),
            location: Location { path: &unread.path, range: Range::line(line) },
            severity: "ERROR",
            code: Code { value: "draft.unreadable", url: None },
            suggestions: Vec::new(),
        };
        self.diagnostic(&diagnostic, out)
    }

    fn end(&mut self, _: &Sum<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        self.begin(out)?;
        out.write_all(b"\n]}\n")
    }
}
