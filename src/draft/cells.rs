//! The rows of a CSV file, each cell with its place. Quoted cells may go over several lines.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::draft::bytes;
use crate::draft::mistake::{Fault, Mistake};

/// A row after a row, with nothing of the file in memory but the row at hand.
pub(super) struct Rows<'a> {
    bytes: &'a [u8],
    at: usize,
    separator: u8,
    reader: Reader,
}

/// One row.
pub(super) struct Row {
    /// The byte of the file at which it begins.
    pub(super) start: usize,
    /// Its cells.
    pub(super) cells: Vec<Cell>,
    /// The first thing that is wrong with them.
    pub(super) fault: Option<Fault>,
}

/// One cell, without its quotes.
pub(super) struct Cell {
    /// The byte of the file at which it begins, with its quotes.
    pub(super) at: usize,
    /// The byte of the file at which it ends, with its quotes.
    pub(super) end: usize,
    pub(super) text: String,
}

impl<'a> Rows<'a> {
    /// Finds out what separates the cells: a line `sep=;` says so, else the sign that the first row has most of.
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        let start = bytes::mark(bytes);
        let head = bytes.get(start..).unwrap_or_default();
        let (separator, skip) = match head {
            [b's', b'e', b'p', b'=', separator, b'\r', b'\n', ..] => (*separator, 7),
            [b's', b'e', b'p', b'=', separator, b'\n', ..] => (*separator, 6),
            _ => (separator(head), 0),
        };
        Self { bytes, at: start + skip, separator, reader: ReaderBuilder::new().delimiter(separator).build() }
    }

    /// The rows of a later part of a file.
    pub(super) fn resume(bytes: &'a [u8], separator: u8) -> Self {
        Self { bytes, at: 0, separator, reader: ReaderBuilder::new().delimiter(separator).build() }
    }

    /// What separates the cells.
    pub(super) const fn separator(&self) -> u8 {
        self.separator
    }

    /// Reads one cell; the flag says that it ends its row.
    fn cell(&mut self) -> Result<(Cell, bool), (Fault, bool)> {
        let start = self.at;
        let mut text = vec![0; 128];
        let mut length = 0;
        let mut last = true;
        let mut at_end = false;
        loop {
            let input = self.bytes.get(self.at..).unwrap_or_default();
            let output = text.get_mut(length..).unwrap_or_default();
            let (result, read, written) = self.reader.read_field(input, output);
            self.at += read;
            length += written;
            match result {
                ReadFieldResult::InputEmpty => at_end = true,
                ReadFieldResult::OutputFull => text.resize(text.len() * 4, 0),
                ReadFieldResult::Field { record_end } => {
                    last = record_end;
                    break;
                }
                ReadFieldResult::End => break,
            }
        }
        text.truncate(length);
        let raw = self.bytes.get(start..self.at).unwrap_or_default();
        let raw = if at_end { raw } else { raw.split_last().map_or(raw, |(_, raw)| raw) };
        if has_stray_quote(raw) {
            return Err((Fault::at(start, Mistake::StrayQuote), last));
        }
        match String::from_utf8(text) {
            Ok(text) => Ok((Cell { at: start, end: start + raw.len(), text }, last)),
            Err(_) => {
                Err((bytes::text(raw, start).err().unwrap_or(Fault::at(start, Mistake::NotUtf8 { byte: 0 })), last))
            }
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let rest = self.bytes.get(self.at..)?;
        self.at += rest.iter().position(|byte| !matches!(byte, b'\r' | b'\n'))?;
        let mut row = Row { start: self.at, cells: Vec::new(), fault: None };
        loop {
            let last = match self.cell() {
                Ok((cell, last)) => {
                    row.cells.push(cell);
                    last
                }
                Err((fault, last)) => {
                    row.fault.get_or_insert(fault);
                    last
                }
            };
            if last {
                return Some(row);
            }
        }
    }
}

/// Whether a cell in quotes does not end with its quote: one is missing, one is too many, or one is not doubled.
fn has_stray_quote(raw: &[u8]) -> bool {
    let Some(inner) = raw.trim_ascii_end().strip_prefix(b"\"") else { return false };
    let Some(mut inner) = inner.strip_suffix(b"\"") else { return true };
    while let Some(quote) = memchr::memchr(b'"', inner) {
        match inner.get(quote + 1..) {
            Some([b'"', rest @ ..]) => inner = rest,
            _ => return true,
        }
    }
    false
}

fn separator(head: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0_usize), (b';', 0), (b'\t', 0)];
    for byte in head {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            byte if !quoted => counts.iter_mut().filter(|(sign, _)| sign == byte).for_each(|(_, count)| *count += 1),
            _ => {}
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    counts.iter().find(|(_, count)| *count == most).map_or(b',', |(sign, _)| *sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        Rows::new(text.as_bytes()).map(|row| row.cells.into_iter().map(|cell| cell.text).collect()).collect()
    }

    fn fault(text: &str) -> Option<usize> {
        Rows::new(text.as_bytes()).find_map(|row| row.fault).and_then(|fault| fault.at)
    }

    #[test]
    fn commas_semicolons_and_tabs_separate() {
        for sign in [",", ";", "\t"] {
            let text = "a,b\r\n1,\"x,y\"\r\n".replace(',', sign);
            assert_eq!(rows(&text), [["a".to_owned(), "b".into()], ["1".into(), format!("x{sign}y")]]);
        }
        assert_eq!(rows("\u{feff}sep=;\r\na,x;b\n"), [["a,x", "b"]]);
        assert_eq!(rows("\"a,b,c\";d"), [["a,b,c", "d"]]);
    }

    #[test]
    fn quoted_cells_may_hold_lines_and_quotes() {
        assert_eq!(rows("a,b\n\"x\n\n\"\"y\"\"\",z"), [["a", "b"], ["x\n\n\"y\"", "z"]]);
        assert_eq!(rows("a,\n\n\n,b"), [["a", ""], ["", "b"]]);
        assert_eq!(rows(""), Vec::<Vec<String>>::new());
        let long = "ü".repeat(5000);
        assert_eq!(rows(&long), [[long]]);
    }

    #[test]
    fn quotes_that_do_not_match_are_found_where_they_open() {
        assert_eq!(fault("a,b\n1,\"x\n2,y\n"), Some(6));
        assert_eq!(fault("a,b\n1,\"x\n2,\"y\"\n"), Some(6));
        assert_eq!(fault("a\n\"x\"y\"\n"), Some(2));
        assert_eq!(fault("a\n\""), Some(2));
        assert_eq!(fault("a,b\n\"x\" ,5\" lang\n\"\",\"\"\"\"\r\n"), None);
    }

    #[test]
    fn each_cell_knows_its_place() {
        let text = "a;b\r\n\r\n\"x\ny\";z\n";
        let row = Rows::new(text.as_bytes()).nth(1).unwrap();
        assert_eq!(row.start, 7);
        assert_eq!(row.cells.iter().map(|cell| (cell.at, cell.end)).collect::<Vec<_>>(), [(7, 12), (13, 14)]);
        let last = Rows::new(b"a\n\"x\"").nth(1).unwrap();
        assert_eq!((last.cells[0].at, last.cells[0].end), (2, 5));
    }
}
