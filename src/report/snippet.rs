//! Draws the line of a text that something is about, with the exact characters underlined.
//!
//! Columns of a terminal are counted by grapheme: an emoji with joiners is two columns wide, a combining mark none, a
//! tab is shown as one space. Long lines are wrapped, and only the rows that are underlined are shown.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::escape;
use crate::span::{Lines, Span, floor};

/// A row of text and the stretch under it that is underlined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the line, for the first row of it.
    pub line: Option<usize>,
    /// The text, escaped for a terminal.
    pub text: String,
    /// The columns before the underline.
    pub indent: usize,
    /// The columns of the underline.
    pub underline: usize,
}

/// At most this many rows are shown of something long.
const MOST_ROWS: usize = 4;

/// The rows for a span of a text, wrapped at `width` columns. There is at least one row.
pub fn rows(text: &str, lines: &Lines, span: Span, width: usize) -> Vec<Row> {
    let first = lines.line(span.start);
    let last = lines.line(span.end.saturating_sub(1).max(span.start));
    let mut rows: Vec<Row> = Vec::new();
    for number in first..=last {
        let Some(line) = lines.span(text, number).map(|line| window(text, line, span)) else { break };
        let wrapped = wrap(line.of(text), line.start, width.max(20));
        let hit: Vec<&Piece> = wrapped.iter().filter(|piece| piece.touches(span)).collect();
        let shown = if hit.is_empty() && rows.is_empty() { wrapped.iter().take(1).collect() } else { hit };
        let numbers = std::iter::once(Some(number)).chain(std::iter::repeat(None));
        rows.extend(shown.into_iter().zip(numbers).map(|(piece, line)| piece.row(span, line)));
    }
    if rows.len() > MOST_ROWS {
        rows.truncate(MOST_ROWS);
        if let Some(row) = rows.last_mut() {
            row.text.push('…');
        }
    }
    rows
}

/// The part of a very long line around a span: a whole book in one line is not wrapped for a word in it.
fn window(text: &str, line: Span, span: Span) -> Span {
    const AROUND: usize = 512;
    const MOST: usize = 4096;
    if line.len() <= MOST {
        return line;
    }
    let start = line.start.max(floor(text, span.start.saturating_sub(AROUND)));
    let start = Span::new(start, span.start).of(text).find(' ').map_or(start, |space| start + space + 1);
    let end = floor(text, span.end.min(span.start + MOST) + AROUND).min(line.end);
    Span::new(start.min(end), end)
}

/// Part of a line that fits a row.
struct Piece {
    graphemes: Vec<(Span, String, usize)>,
}

impl Piece {
    fn touches(&self, span: Span) -> bool {
        self.graphemes.iter().any(|(at, ..)| at.overlaps(span))
    }

    fn row(&self, span: Span, line: Option<usize>) -> Row {
        let mut row = Row { line, text: String::new(), indent: 0, underline: 0 };
        let mut begun = false;
        for (at, text, width) in &self.graphemes {
            // A span that covers nothing is a place: one column shows it.
            let here = at.overlaps(span) || (span.is_empty() && at.start == span.start);
            begun |= here;
            if here {
                row.underline += width;
            } else if !begun {
                row.indent += width;
            }
            row.text.push_str(text);
        }
        if row.underline == 0 {
            row.underline = 1;
        }
        row.text.truncate(row.text.trim_end().len());
        row.underline = row.underline.min(row.text.width().saturating_sub(row.indent).max(1));
        row
    }
}

/// Cuts a line into rows, at spaces where there are some.
fn wrap(line: &str, start: usize, width: usize) -> Vec<Piece> {
    let mut pieces = vec![Piece { graphemes: Vec::new() }];
    let mut used = 0;
    for (at, grapheme) in line.grapheme_indices(true) {
        // A byte order mark is no character of the text.
        let text = if grapheme == "\u{feff}" { String::new() } else { escape::terminal(grapheme).into_owned() };
        let columns = text.width();
        if used + columns > width
            && let Some(piece) = pieces.last_mut()
        {
            // Back to the last space, if it is not too far back.
            let space = piece.graphemes.iter().rposition(|(_, text, _)| text == " ").map(|at| at + 1);
            let cut = space.filter(|&cut| cut > piece.graphemes.len() / 2).unwrap_or(piece.graphemes.len());
            let rest = piece.graphemes.split_off(cut);
            used = rest.iter().map(|(_, _, width)| width).sum();
            pieces.push(Piece { graphemes: rest });
        }
        if let Some(piece) = pieces.last_mut() {
            let at = start + at;
            piece.graphemes.push((Span::new(at, at + grapheme.len()), text, columns));
        }
        used += columns;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str, part: &str) -> String {
        let at = text.find(part).unwrap();
        let rows = rows(text, &Lines::new(text), Span::new(at, at + part.len()), 40);
        let draw = |row: &Row| format!("{}\n{}{}", row.text, " ".repeat(row.indent), "-".repeat(row.underline));
        rows.iter().map(draw).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_underline_is_right_after_anything() {
        for (text, part, expected) in [
            ("Die Fusion", "Fusion", "Die Fusion\n    ------"),
            ("Größe Fusion", "Fusion", "Größe Fusion\n      ------"),
            ("👩‍👩‍👧 Fusion", "Fusion", "👩‍👩‍👧 Fusion\n   ------"),
            ("🇩🇪🇦🇹 Fusion", "Fusion", "🇩🇪🇦🇹 Fusion\n     ------"),
            ("Cafe\u{301} Fusion", "Fusion", "Cafe\u{301} Fusion\n     ------"),
            ("a\tFusion", "Fusion", "a Fusion\n  ------"),
            ("全角 Fusion", "Fusion", "全角 Fusion\n     ------"),
            ("ein\u{200d} hier", "\u{200d}", "ein\u{200d} hier\n  -"),
            ("Ku\u{200b}chen", "\u{200b}", "Ku<U+200B>chen\n  --------"),
            ("ein 👍🏽 hier", "👍🏽", "ein 👍🏽 hier\n    --"),
            ("x\r\nDie Fusion\r\n", "Fusion", "Die Fusion\n    ------"),
        ] {
            assert_eq!(drawn(text, part), expected, "{text:?}");
        }
    }

    #[test]
    fn a_long_line_is_wrapped_and_only_its_underlined_rows_are_shown() {
        let text = "Ein langer Satz, der auf keine Zeile passt, weil darin eine Fusion vorkommt und noch viel mehr.";
        assert_eq!(drawn(text, "Fusion"), "passt, weil darin eine Fusion vorkommt\n                       ------");
    }

    #[test]
    fn a_word_in_a_book_of_one_line_is_shown_with_its_neighbours() {
        let text =
            format!("{}Die Fusion kommt. {}", "Noch ein Satz. ".repeat(10_000), "Und noch einer. ".repeat(10_000));
        let shown = drawn(&text, "Fusion");
        assert!(shown.contains("Fusion") && shown.ends_with("------") && shown.lines().count() == 2, "{shown}");
    }

    #[test]
    fn the_end_of_a_text_is_a_place() {
        let rows = rows("ab", &Lines::new("ab"), Span::new(2, 2), 40);
        assert_eq!(rows, [Row { line: Some(1), text: "ab".into(), indent: 2, underline: 1 }]);
    }
}
