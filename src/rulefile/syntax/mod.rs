//! Reads TOML that may be broken: each broken line is told once, and the rest of the file is read as if it were not there.
//!
//! A parser that goes on after a missing bracket takes the rest of the file for the inside of a list and finds a mistake
//! in every line. So a file with mistakes is cut into its statements, a heading or a `key = value` each; what cannot be
//! used of them is blanked, and the file is read again. Every byte stays at its place.

mod damage;
mod judge;
mod scan;

use std::collections::BTreeSet;

use toml::de::{DeTable, Error};

pub(crate) use damage::Damage;
pub(super) use judge::CURLY;

use super::fault::{Fault, SyntaxFault};
use super::files::{FileId, Place};
use super::node::{self, Table};
use super::problem::Problem;
use crate::span::{Lines, Span};
use damage::Part;
use judge::Verdict;
use scan::{Statement, statement};

const BOM: char = '\u{feff}';

/// Reads a whole rule file; every mistake of its TOML becomes one problem, and what is lost by it is noted in `damage`.
pub(crate) fn parse(file: FileId, text: &str, problems: &mut Vec<Problem>, damage: &mut Damage) -> Table {
    let (document, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return node::table(file, text, document.into_inner());
    }
    let parts = statements(file, text, problems);
    let mended = blanked(text, &parts);
    let (document, errors) = DeTable::parse_recoverable(&mended);
    let table = node::table(file, text, document.into_inner());
    rest(file, text, &errors, &parts, problems);
    damage.add(parts);
    table
}

/// Judges each statement by itself.
fn statements(file: FileId, text: &str, problems: &mut Vec<Problem>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut section = Section { start: 0, heading: String::new(), lost: false, first_part: 0 };
    let mut at = if text.starts_with(BOM) { BOM.len_utf8() } else { 0 };
    while at < text.len() {
        let statement = statement(text, at);
        at = statement.span.end.max(at + 1);
        let verdict = judged(text, &statement);
        if statement.is_heading {
            section.close(statement.span.start, &mut parts);
            section = Section {
                start: statement.span.start,
                heading: heading(statement.span.of(text)),
                lost: verdict.as_ref().is_some_and(|verdict| verdict.lost),
                first_part: parts.len(),
            };
        }
        let lost = section.lost || verdict.as_ref().is_some_and(|verdict| verdict.lost);
        if verdict.is_some() || lost {
            parts.push(Part::new(file, statement.span, section.heading.clone(), lost.then(|| statement.span.of(text))));
        }
        if let Some(Verdict { fault, span, .. }) = verdict {
            problems.push(Problem::new(Place { file, span }, fault));
        }
    }
    section.close(text.len(), &mut parts);
    parts
}

/// The statements from one heading to the next.
struct Section {
    start: usize,
    heading: String,
    lost: bool,
    first_part: usize,
}

impl Section {
    fn close(&self, end: usize, parts: &mut [Part]) {
        parts.iter_mut().skip(self.first_part).for_each(|part| part.section = Span::new(self.start, end));
    }
}

/// `topic.merger` of `[topic.merger]  # …`, as well as it can be told.
fn heading(line: &str) -> String {
    let inner = line.trim().trim_start_matches('[');
    let name = inner.split([']', '#']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\'')).collect()
}

fn judged(text: &str, statement: &Statement) -> Option<Verdict> {
    let (_, errors) = DeTable::parse_recoverable(statement.span.of(text));
    let first = errors.iter().min_by_key(|error| error.span().map(|span| span.start))?;
    Some(judge::statement(text, statement, first.message(), span_of(first, statement.span)))
}

fn span_of(error: &Error, within: Span) -> Span {
    error.span().map_or(Span::new(within.end, within.end), |span| Span::from(span).shift(within.start))
}

/// The text with everything lost replaced by spaces.
fn blanked(text: &str, parts: &[Part]) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts.iter().filter(|part| part.lost.is_some()) {
        mended.push_str(text.get(at..part.span.start).unwrap_or_default());
        let blank = |byte: u8| if byte == b'\n' { '\n' } else { ' ' };
        mended.extend(part.span.of(text).bytes().map(blank));
        at = part.span.end;
    }
    mended.push_str(text.get(at..).unwrap_or_default());
    mended
}

/// What only shows in the whole file: a name that was given before.
fn rest(file: FileId, text: &str, errors: &[Error], parts: &[Part], problems: &mut Vec<Problem>) {
    let lines = Lines::new(text);
    let told = |span: Span| parts.iter().any(|part| part.span.start <= span.start && span.start <= part.span.end);
    let mut seen = BTreeSet::new();
    // Whoever gives a heading twice often gives its keys twice: it is one mistake, and told once.
    let mut repeated = Span::new(0, 0);
    for error in errors {
        let span = error.span().map_or(Span::new(text.len(), text.len()), Span::from);
        let inside = repeated.start < span.start && span.start < repeated.end;
        if told(span) || inside || !seen.insert(lines.line(span.start)) {
            continue;
        }
        let message = error.message();
        let twice = message.starts_with("duplicate key") || message.starts_with("cannot extend");
        let fault = if twice { SyntaxFault::Twice } else { SyntaxFault::Unreadable(judge::plain(message).to_owned()) };
        if twice && line_of(text, span.start).starts_with('[') {
            let rest = text.get(span.start..).unwrap_or_default();
            repeated = Span::new(span.start, rest.find("\n[").map_or(text.len(), |at| span.start + at));
        }
        let span = judge::visible(text, span, span.start);
        problems.push(Problem::new(Place { file, span }, Fault::Syntax(fault)));
    }
}

/// The line of a byte, from its first sign on.
fn line_of(text: &str, at: usize) -> &str {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |feed| feed + 1);
    text.get(start..).unwrap_or_default().trim_start()
}
