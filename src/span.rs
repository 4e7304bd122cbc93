//! Byte spans, and the only place that turns them into lines, characters and UTF-16.
//!
//! Every offset in taktvoll is a byte offset into the original text: the file of a draft (with its byte order mark, its
//! front matter and its CRLF line ends), the text of a record, or a rule file. Nothing else is ever stored.

use std::ops::Range;

/// A range of bytes `start..end` of some original text, on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The bytes `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// How many bytes it covers.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers nothing: a place between two characters.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same place in a text that has `by` bytes more in front.
    pub const fn shift(self, by: usize) -> Self {
        Self::new(self.start + by, self.end + by)
    }

    /// The text it covers; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Its first line, without white space at the end: a table of front matter is pointed at by that.
    pub fn first_line(self, text: &str) -> Self {
        let line = self.of(text).lines().next().unwrap_or_default();
        Self::new(self.start, self.start + line.trim_end().len())
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.start..span.end
    }
}

/// A place as people count: lines and columns from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters (Unicode scalar values), from 1. A byte order mark has no column.
    pub column: usize,
}

/// Where the lines of a text begin; made once, asked often.
///
/// A line ends with `\n`; a `\r` before it belongs to the line end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    starts: Vec<usize>,
    /// What stands before every [`STEP`]th byte, so that nobody counts a line of a million characters from its start.
    steps: Vec<Width>,
}

const BOM: char = '\u{feff}';

/// The bytes between two counts.
const STEP: usize = 4096;

/// How long a part of a text is. A byte order mark counts nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Width {
    characters: usize,
    utf16: usize,
}

impl Width {
    fn of(text: &str) -> Self {
        text.chars().filter(|&c| c != BOM).fold(Self::default(), |width, c| Self {
            characters: width.characters + 1,
            utf16: width.utf16 + c.len_utf16(),
        })
    }

    const fn and(self, other: Self) -> Self {
        Self { characters: self.characters + other.characters, utf16: self.utf16 + other.utf16 }
    }
}

impl Lines {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> Self {
        let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1));
        let steps = (1..=text.len() / STEP).scan((0, Width::default()), |(from, width), step| {
            let to = floor(text, step * STEP);
            *width = width.and(Width::of(text.get(*from..to).unwrap_or_default()));
            *from = to;
            Some(*width)
        });
        Self { starts: starts.collect(), steps: steps.collect() }
    }

    /// The number of lines, at least 1.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line (from 1) that `offset` stands in.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// Line and column of a byte offset. An offset behind the text is at its end, one inside a character at its start.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = floor(text, offset);
        let line = self.line(offset);
        let start = self.starts[line - 1];
        Position { line, column: self.before(text, offset).characters - self.before(text, start).characters + 1 }
    }

    /// The column in UTF-16 code units, from 1, as editors and some formats count.
    pub fn utf16_column(&self, text: &str, offset: usize) -> usize {
        let offset = floor(text, offset);
        let start = self.starts[self.line(offset) - 1];
        self.before(text, offset).utf16 - self.before(text, start).utf16 + 1
    }

    /// What stands before a character boundary.
    fn before(&self, text: &str, offset: usize) -> Width {
        let step = offset / STEP;
        let counted = step.checked_sub(1).and_then(|at| self.steps.get(at)).copied().unwrap_or_default();
        counted.and(Width::of(text.get(floor(text, step * STEP)..offset).unwrap_or_default()))
    }

    /// The bytes of a line (from 1) without its line end; `None` where there is no such line.
    pub fn span(&self, text: &str, line: usize) -> Option<Span> {
        let start = *self.starts.get(line.checked_sub(1)?)?;
        let end = self.starts.get(line).map_or(text.len(), |next| next - 1);
        let whole = text.get(start..end)?;
        Some(Span::new(start, start + whole.strip_suffix('\r').unwrap_or(whole).len()))
    }
}

/// The nearest character boundary at or before `offset`, inside the text.
pub fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "\u{feff}Grüße\r\n👩‍👩‍👧 ok";
        let lines = Lines::new(text);
        assert_eq!(lines.count(), 2);
        assert_eq!(lines.position(text, 3), Position { line: 1, column: 1 });
        assert_eq!(lines.position(text, text.find("ße").unwrap()), Position { line: 1, column: 4 });
        let ok = text.find("ok").unwrap();
        assert_eq!(lines.position(text, ok), Position { line: 2, column: 7 });
        assert_eq!(lines.utf16_column(text, ok), 10);
        assert_eq!(lines.span(text, 1).unwrap().of(text), "\u{feff}Grüße");
        assert_eq!(lines.span(text, 2).unwrap().of(text), "👩‍👩‍👧 ok");
        assert_eq!(lines.span(text, 3), None);
    }

    #[test]
    fn a_long_line_counts_like_a_short_one() {
        let text = format!("\u{feff}{}\n{}", "aü👩‍👩‍👧".repeat(STEP), "€𝄞".repeat(STEP));
        let lines = Lines::new(&text);
        for (offset, _) in text.char_indices().step_by(97) {
            let start = lines.span(&text, lines.line(offset)).unwrap().start;
            let before = Width::of(&text[start..offset]);
            assert_eq!(lines.position(&text, offset).column, before.characters + 1, "{offset}");
            assert_eq!(lines.utf16_column(&text, offset), before.utf16 + 1, "{offset}");
        }
    }

    #[test]
    fn an_offset_inside_a_character_or_behind_the_text_still_has_a_place() {
        let lines = Lines::new("ü");
        assert_eq!(lines.position("ü", 1), Position { line: 1, column: 1 });
        assert_eq!(lines.position("ü", 99), Position { line: 1, column: 2 });
    }
}
