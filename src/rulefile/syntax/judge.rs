//! What the mistake in a statement is: from the parser's words, and from what people usually write there.

use super::scan::{Open, Statement};
use crate::rulefile::fault::{Fault, SyntaxFault};
use crate::span::{Span, floor};

/// The mistake of a statement.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Verdict {
    pub(super) fault: Fault,
    pub(super) span: Span,
    /// Whether nothing of the statement can be used.
    pub(super) lost: bool,
}

impl Verdict {
    const fn lost(fault: SyntaxFault, span: Span) -> Self {
        Self { fault: Fault::Syntax(fault), span, lost: true }
    }

    const fn usable(fault: SyntaxFault, span: Span) -> Self {
        Self { fault: Fault::Syntax(fault), span, lost: false }
    }
}

/// Quotation marks that word processors put in place of straight ones.
pub(crate) const CURLY: [char; 9] = ['„', '“', '”', '‟', '‚', '‘', '’', '«', '»'];

/// Names the mistake; `said` and `at` are the parser's.
pub(super) fn statement(text: &str, statement: &Statement, said: &str, at: Span) -> Verdict {
    let begin = statement.span.start;
    let said = plain(said);
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if statement.is_heading {
        return heading(text, statement.span, said, at);
    }
    if let Some(curly) = curly_instead(text, statement.span) {
        return Verdict::lost(SyntaxFault::CurlyQuotes, curly);
    }
    if let Some((open, start)) = statement.open {
        let fault = match open {
            Open::Text => SyntaxFault::UnclosedText,
            Open::List => SyntaxFault::UnclosedList,
            Open::Table => SyntaxFault::UnclosedTable,
        };
        return Verdict::lost(fault, to_line_end(text, start));
    }
    let line = to_line_end(text, begin + leading_space(statement.span.of(text)));
    if ["//", "--", ";", "/*", "%", "<!--"].iter().any(|sign| line.of(text).starts_with(sign)) {
        return Verdict::lost(SyntaxFault::BadComment, line);
    }
    let shown = visible(text, at, begin);
    if has(&["recurs"]) {
        Verdict::lost(SyntaxFault::TooDeep, at)
    } else if has(&["duplicate key", "cannot extend"]) {
        Verdict::usable(SyntaxFault::Twice, shown)
    } else if has(&[
        "must be quoted",
        "invalid boolean",
        "invalid value",
        "float",
        "integer",
        "number",
        "leading zero",
        "sign",
        "digits",
        "date",
        "time",
    ]) {
        bare_value(text, at, begin)
    } else if has(&["unexpected key or value", "unexpected content"]) {
        surplus(text, at, begin)
    } else if has(&["missing comma"]) {
        Verdict::usable(SyntaxFault::MissingComma, entry(text, at.start, begin))
    } else if has(&["extra comma"]) {
        Verdict::usable(SyntaxFault::ExtraComma, shown)
    } else if has(&["escape", "unicode value"]) {
        let start = floor(text, at.start.saturating_sub(1)).max(begin);
        let next = text.get(at.start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Verdict::usable(SyntaxFault::Backslash, Span::new(start, at.start + next))
    } else if has(&["key with no value", "missing assignment", "missing value for key", "missing key"]) {
        Verdict::lost(SyntaxFault::MissingEquals, line)
    } else if has(&["unquoted key", "keys cannot"]) && line.of(text).contains('=') {
        Verdict::usable(SyntaxFault::BadKey, shown)
    } else if has(&["unquoted key", "keys cannot"]) {
        Verdict::lost(SyntaxFault::MissingEquals, line)
    } else if has(&["missing value"]) {
        Verdict::lost(SyntaxFault::MissingValue, line)
    } else if has(&["array"]) {
        Verdict::lost(SyntaxFault::UnclosedList, line)
    } else if has(&["inline table"]) {
        Verdict::lost(SyntaxFault::UnclosedTable, line)
    } else {
        Verdict::lost(SyntaxFault::Unreadable(plain(said).to_owned()), shown)
    }
}

fn heading(text: &str, span: Span, said: &str, at: Span) -> Verdict {
    let line = to_line_end(text, span.start + leading_space(span.of(text)));
    let closed = line.of(text).contains(']');
    if said.contains("unclosed") && !closed {
        Verdict::lost(SyntaxFault::UnclosedHeading, line)
    } else if said.contains("unclosed") {
        Verdict::lost(SyntaxFault::BadKey, line)
    } else if said.contains("invalid unquoted key") {
        Verdict::usable(SyntaxFault::BadKey, line)
    } else if said.contains("unexpected") {
        Verdict::usable(SyntaxFault::Surplus, visible(text, at, span.start))
    } else {
        Verdict::lost(SyntaxFault::Unreadable(plain(said).to_owned()), line)
    }
}

/// A value without quotation marks that is no number, date or flag either.
fn bare_value(text: &str, at: Span, begin: usize) -> Verdict {
    let token = token(text, at, begin);
    let written = token.of(text);
    let like_number = written.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.'));
    match written.to_lowercase().as_str() {
        "" => Verdict::lost(
            SyntaxFault::MissingValue,
            to_line_end(text, begin + leading_space(text.get(begin..).unwrap_or_default())),
        ),
        _ if written.contains(CURLY) => Verdict::usable(SyntaxFault::CurlyQuotes, token),
        "true" | "false" | "yes" | "no" | "ja" | "nein" | "wahr" | "falsch" => {
            Verdict::usable(SyntaxFault::BadFlag, token)
        }
        _ if like_number && is_like_date(written) => Verdict::usable(SyntaxFault::BadDate(written.to_owned()), token),
        _ if like_number => Verdict::usable(SyntaxFault::BadNumber, token),
        _ => Verdict::usable(SyntaxFault::NoQuotes, token),
    }
}

fn is_like_date(written: &str) -> bool {
    let parts: Vec<&str> = written.split(['.', '-', '/']).collect();
    parts.len() == 3 && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// More behind a value.
fn surplus(text: &str, at: Span, begin: usize) -> Verdict {
    let rest = to_line_end(text, at.start + leading_space(text.get(at.start..).unwrap_or_default()));
    let written = rest.of(text);
    let digit_before = text.get(..rest.start).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()));
    if written.starts_with("//") || written.starts_with("--") || written.starts_with(';') {
        Verdict::usable(SyntaxFault::BadComment, rest)
    } else if digit_before && written.starts_with([',', '%', ' ', '.']) {
        Verdict::usable(SyntaxFault::BadNumber, value(text, rest, begin))
    } else {
        Verdict::usable(SyntaxFault::Surplus, visible(text, rest, begin))
    }
}

/// The value that the span ends, from behind the `=`.
fn value(text: &str, span: Span, begin: usize) -> Span {
    let before = text.get(begin..span.start).unwrap_or_default();
    let start = before.rfind('=').map_or(span.start, |at| begin + at + 1);
    Span::new(start + leading_space(text.get(start..).unwrap_or_default()), span.end)
}

/// A typographic quotation mark where a straight one would close or open a text that a straight one opens or closes.
fn curly_instead(text: &str, span: Span) -> Option<Span> {
    let written = span.of(text);
    if written.matches('"').count().is_multiple_of(2) {
        return None;
    }
    let (at, mark) = written.match_indices(CURLY).find(|(at, mark)| {
        let before = written.get(..*at).unwrap_or_default().trim_end();
        let after = written.get(at + mark.len()..).unwrap_or_default().trim_start_matches([' ', '\t']);
        before.ends_with(['=', '[', ',', '{'])
            || after.is_empty()
            || after.starts_with([',', ']', '}', '\n', '\r', '#'])
    })?;
    Some(Span::new(span.start + at, span.start + at + mark.len()))
}

/// The span, grown to the whole word of a value.
fn token(text: &str, span: Span, begin: usize) -> Span {
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}' | '=');
    let before = text.get(begin..span.start).unwrap_or_default();
    let start = before.rfind(ends).map_or(begin, |at| {
        begin + at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    });
    let from = span.end.max(start);
    let after = text.get(from..).unwrap_or_default();
    Span::new(start, from + after.find(ends).unwrap_or(after.len()))
}

/// The entry of a list or table that begins at or behind `start`.
fn entry(text: &str, start: usize, begin: usize) -> Span {
    let start = start + leading_space(text.get(start..).unwrap_or_default());
    let rest = text.get(start..).unwrap_or_default();
    let length = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => rest.get(1..).and_then(|inner| inner.find(quote)).map(|at| at + 2),
        _ => rest.find([',', ']', '}', '=', '\n']),
    };
    let span = Span::new(start, start + rest.get(..length.unwrap_or(rest.len())).unwrap_or(rest).trim_end().len());
    visible(text, span, begin)
}

/// The span, or where it covers nothing, the rest of its line, or else the whole line up to it.
pub(super) fn visible(text: &str, span: Span, begin: usize) -> Span {
    if !span.of(text).trim().is_empty() {
        return span;
    }
    let start = floor(text, span.start);
    let rest = to_line_end(text, start + leading_space_in_line(text.get(start..).unwrap_or_default()));
    if !rest.is_empty() {
        return rest;
    }
    let front = text.get(..start).unwrap_or_default();
    let line = front.trim_end().rfind('\n').map_or(0, |at| at + 1).max(begin.min(start));
    let line = line + leading_space(text.get(line..start).unwrap_or_default());
    Span::new(line.min(start), line.min(start) + text.get(line.min(start)..start).unwrap_or_default().trim_end().len())
}

/// From `start` to the end of the line, without a comment's or line end's white space.
fn to_line_end(text: &str, start: usize) -> Span {
    let rest = text.get(start..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    Span::new(start, start + line.trim_end().len())
}

fn leading_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn leading_space_in_line(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// The parser's sentence without what it would have expected.
pub(super) fn plain(said: &str) -> &str {
    said.split(", expected").next().unwrap_or_default()
}
