//! Where a statement of a TOML file ends, and what in it is left open.

use crate::span::Span;

/// A heading, or a key with its value; or lines that hold neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// Its lines, the last line end included.
    pub(super) span: Span,
    /// Whether it is a heading.
    pub(super) is_heading: bool,
    /// What is opened and never closed, and where.
    pub(super) open: Option<(Open, usize)>,
}

/// What can be left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    Text,
    List,
    Table,
}

/// Further lines that look like statements of their own are taken for the inside of an open bracket up to this many.
const MOST_INSIDE: usize = 100;

/// The statement that begins at `start`, the beginning of a line.
pub(super) fn statement(text: &str, start: usize) -> Statement {
    let first = line(text, start);
    if is_heading(first) || first.trim_start().starts_with('[') {
        let span = Span::new(start, start + first.len());
        return Statement { span, is_heading: true, open: None };
    }
    let mut scan = Scan { text, at: start, brackets: Vec::new(), text_left_open: None, next: None, inside: 0 };
    let closed = scan.run();
    let bracket = scan.brackets.first().map(|&(open, at)| (open, at));
    let open = scan.text_left_open.map(|at| (Open::Text, at)).or(bracket.filter(|_| !closed));
    let end = if closed { scan.at } else { scan.next.unwrap_or(scan.at) };
    Statement { span: Span::new(start, end), is_heading: false, open }
}

/// The line that begins at `start`, with its line end.
fn line(text: &str, start: usize) -> &str {
    let rest = text.get(start..).unwrap_or_default();
    rest.split_inclusive('\n').next().unwrap_or_default()
}

fn is_heading(line: &str) -> bool {
    let inner = line.trim_start().strip_prefix('[').map(|inner| inner.trim_start_matches('['));
    inner.is_some_and(|inner| inner.trim_start().starts_with(char::is_alphanumeric))
}

/// Whether a line reads like `key = …`.
fn is_assignment(line: &str) -> bool {
    let Some((key, _)) = line.split_once('=') else { return false };
    let key = key.trim();
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ' | '"' | '\'');
    key.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '\'')) && key.chars().all(fits)
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    brackets: Vec<(Open, usize)>,
    text_left_open: Option<usize>,
    /// Where the next statement seems to begin, should a bracket never be closed.
    next: Option<usize>,
    inside: usize,
}

impl Scan<'_> {
    /// Walks to the end of the statement; `false` where a bracket or a text of several lines is never closed.
    fn run(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'\n' => {
                    self.at += 1;
                    if self.brackets.is_empty() {
                        return true;
                    }
                    if self.looks_over() {
                        return false;
                    }
                }
                b'#' => self.at = self.line_end(),
                b'"' | b'\'' => {
                    if !self.string(byte) {
                        return false;
                    }
                }
                b'[' => self.open(Open::List),
                b'{' => self.open(Open::Table),
                b']' | b'}' => {
                    self.brackets.pop();
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
        self.brackets.is_empty()
    }

    fn open(&mut self, open: Open) {
        self.brackets.push((open, self.at));
        self.at += 1;
    }

    fn line_end(&self) -> usize {
        memchr::memchr(b'\n', self.text.as_bytes().get(self.at..).unwrap_or_default())
            .map_or(self.text.len(), |length| self.at + length)
    }

    /// Inside a bracket, at the beginning of a line: whether it is to be feared that the bracket is never closed.
    fn looks_over(&mut self) -> bool {
        let line = line(self.text, self.at);
        let heading = is_heading(line);
        if heading || is_assignment(line) {
            self.next.get_or_insert(self.at);
            self.inside += 1;
        }
        heading || self.inside > MOST_INSIDE
    }

    /// Walks over a text; `false` where one of several lines is never closed.
    fn string(&mut self, quote: u8) -> bool {
        let bytes = self.text.as_bytes();
        let start = self.at;
        let triple = [quote; 3];
        if bytes.get(start..start + 3) == Some(&triple) {
            if let Some(end) = self.closing(start + 3, |rest| rest.starts_with(&triple), self.text.len()) {
                // Up to two quotation marks may stand before the three that close.
                let more = bytes.iter().skip(end + 3).take(2).take_while(|&&byte| byte == quote).count();
                self.at = end + 3 + more;
                return true;
            }
            self.text_left_open.get_or_insert(start);
            self.at = self.line_end();
            while self.at < self.text.len() {
                self.at += 1;
                if self.looks_over() || self.next.is_some() {
                    break;
                }
                self.at = self.line_end();
            }
            return false;
        }
        let line_end = self.line_end();
        match self.closing(start + 1, |rest| rest.first() == Some(&quote), line_end) {
            Some(end) => self.at = end + 1,
            // An apostrophe in the middle of a word opens nothing.
            None if !self.is_at_value() => self.at += 1,
            None => {
                self.text_left_open.get_or_insert(start);
                self.at = line_end;
            }
        }
        true
    }

    fn closing(&self, from: usize, closes: impl Fn(&[u8]) -> bool, limit: usize) -> Option<usize> {
        let bytes = self.text.as_bytes().get(..limit)?;
        let escapes = bytes.get(from.checked_sub(1)?) == Some(&b'"');
        let mut at = from;
        while at < limit {
            let rest = bytes.get(at..)?;
            if closes(rest) {
                return Some(at);
            }
            at += if escapes && rest.first() == Some(&b'\\') { 2 } else { 1 };
        }
        None
    }

    fn is_at_value(&self) -> bool {
        let before = self.text.get(..self.at).unwrap_or_default().trim_end_matches([' ', '\t']);
        before.ends_with(['=', '[', ',', '{', '\n']) || before.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<(&str, Option<Open>)> {
        let mut at = 0;
        std::iter::from_fn(|| {
            let one = (at < text.len()).then(|| statement(text, at))?;
            at = one.span.end;
            Some((one.span.of(text), one.open.map(|(open, _)| open)))
        })
        .collect()
    }

    #[test]
    fn a_statement_ends_with_its_line_unless_something_is_open() {
        assert_eq!(
            cut("[a.b]\nx = 1\ny = [\n  \"]\", # ]\n]\n"),
            [("[a.b]\n", None), ("x = 1\n", None), ("y = [\n  \"]\", # ]\n]\n", None)]
        );
        assert_eq!(cut("x = { a = 1,\nb = 2 }\ny = 1"), [("x = { a = 1,\nb = 2 }\n", None), ("y = 1", None)]);
        assert_eq!(
            cut("x = \"\"\"\n[a]\ny = 1\n\"\"\"\nz = 1"),
            [("x = \"\"\"\n[a]\ny = 1\n\"\"\"\n", None), ("z = 1", None)]
        );
    }

    #[test]
    fn what_is_never_closed_ends_where_the_next_statement_begins() {
        assert_eq!(cut("x = [\"a\",\n\"b\"\ny = 1\n"), [("x = [\"a\",\n\"b\"\n", Some(Open::List)), ("y = 1\n", None)]);
        assert_eq!(cut("x = {\n[a.b]\n"), [("x = {\n", Some(Open::Table)), ("[a.b]\n", None)]);
        assert_eq!(cut("x = [\"a]\ny = 1\n"), [("x = [\"a]\n", Some(Open::Text)), ("y = 1\n", None)]);
        assert_eq!(cut("x = \"\"\"a\nb\ny = 1\n"), [("x = \"\"\"a\nb\n", Some(Open::Text)), ("y = 1\n", None)]);
        assert_eq!(cut("x = ["), [("x = [", Some(Open::List))]);
    }

    #[test]
    fn a_list_goes_on_behind_a_text_that_is_never_closed() {
        assert_eq!(
            cut("x = [\n\"a,\n\"b\"\n]\ny = 1\n"),
            [("x = [\n\"a,\n\"b\"\n]\n", Some(Open::Text)), ("y = 1\n", None)]
        );
    }

    #[test]
    fn an_apostrophe_opens_nothing() {
        assert_eq!(cut("x = Das war's\ny = 1\n"), [("x = Das war's\n", None), ("y = 1\n", None)]);
    }
}
