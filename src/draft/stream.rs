//! Records of a file of any length, read part by part: memory holds one part, never the whole file.

use std::collections::VecDeque;
use std::io::{self, Read};

use crate::draft::mistake::Mistake;
use crate::draft::{Draft, DraftError, Format, LARGEST, bytes, csv, jsonl};
use crate::span::{Position, Span};

/// How many bytes are read at a time; tests have many small parts. A record that is longer makes a part of its own.
const PART: usize = if cfg!(test) { 1 << 11 } else { 1 << 18 };

/// A record of more bytes is not even kept: whatever else it says, its text or its keys are beyond any post.
const HUGE: usize = if cfg!(test) { 1 << 13 } else { LARGEST * 2 };

/// The drafts of a file of records (`.jsonl`, `.csv`), as they come; the outer error is one of reading.
///
/// They are the same as those of [`super::read`] over the whole file, with the same lines and numbers; only a record of
/// more than `HUGE` bytes is told apart by its first character alone.
pub fn stream<'a>(
    path: &'a str,
    from: impl Read + 'a,
    format: Format,
) -> impl Iterator<Item = io::Result<Result<Draft, DraftError>>> + 'a {
    Stream {
        path,
        from,
        layout: match format {
            Format::Csv => Layout::Csv { so_far: None, cells: Cells::default() },
            Format::Jsonl | Format::Text => Layout::Jsonl { number: 0 },
        },
        rest: Vec::new(),
        whole: 0,
        looked: 0,
        offset: 0,
        line: 1,
        ready: VecDeque::new(),
        ended: false,
    }
}

struct Stream<'a, R> {
    path: &'a str,
    from: R,
    layout: Layout,
    /// What has been read and is no draft yet.
    rest: Vec<u8>,
    /// Up to where it is whole records.
    whole: usize,
    /// Up to where it has been looked through for the ends of records.
    looked: usize,
    /// Where in the file it begins: the byte, and the line from 1.
    offset: usize,
    line: usize,
    ready: VecDeque<Result<Draft, DraftError>>,
    ended: bool,
}

enum Layout {
    Jsonl { number: usize },
    Csv { so_far: Option<csv::SoFar>, cells: Cells },
}

impl<R: Read> Stream<'_, R> {
    /// Reads until there is at least one whole record, or the file ends.
    fn fill(&mut self) -> io::Result<()> {
        while self.whole == 0 && !self.ended {
            let part = u64::try_from(PART).unwrap_or(u64::MAX);
            let read = self.from.by_ref().take(part).read_to_end(&mut self.rest)?;
            self.ended = read == 0;
            let new = self.rest.get(self.looked..).unwrap_or_default();
            let end = match &mut self.layout {
                _ if self.ended => Some(new.len()),
                Layout::Jsonl { .. } => memchr::memrchr(b'\n', new).map(|at| at + 1),
                // The first part tells what separates the cells; a header is not longer than that.
                Layout::Csv { so_far: None, .. } if self.rest.len() < PART => None,
                Layout::Csv { so_far, cells } => {
                    let separator =
                        so_far.as_ref().map_or_else(|| csv::separator(&self.rest), |so_far| so_far.separator);
                    cells.last_end(new, separator)
                }
            };
            if let Some(end) = end {
                self.whole = self.looked + end;
            }
            self.looked = self.rest.len();
            if self.whole == 0 && self.looked > HUGE {
                return self.pass();
            }
        }
        Ok(())
    }

    /// Passes over a record without end, and says so.
    fn pass(&mut self) -> io::Result<()> {
        let number = match &mut self.layout {
            Layout::Jsonl { number } => Some(number),
            Layout::Csv { so_far, .. } => so_far.as_mut().map(|so_far| &mut so_far.number),
        };
        // Without a header nothing that follows can be read.
        self.ended = number.is_none();
        let record = number.map(|number| {
            *number += 1;
            number.to_string()
        });
        let position = Some(Position { line: self.line, column: 1 });
        self.ready.push_back(Err(DraftError {
            path: self.path.to_owned(),
            record,
            position,
            what: Box::new(Mistake::TooLarge),
        }));
        self.drop_first(self.rest.len());
        self.rest = Vec::new();
        while !self.ended {
            let part = u64::try_from(PART).unwrap_or(u64::MAX);
            self.ended = self.from.by_ref().take(part).read_to_end(&mut self.rest)? == 0;
            let end = match &mut self.layout {
                Layout::Jsonl { .. } => memchr::memchr(b'\n', &self.rest).map(|at| at + 1),
                Layout::Csv { so_far, cells } => {
                    so_far.as_ref().and_then(|so_far| cells.first_end(&self.rest, so_far.separator))
                }
            };
            self.drop_first(end.unwrap_or(self.rest.len()));
            if end.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Counts the first bytes of what has been read, and forgets them.
    fn drop_first(&mut self, count: usize) {
        self.offset += count;
        self.line += memchr::memchr_iter(b'\n', self.rest.get(..count).unwrap_or_default()).count();
        self.rest.drain(..count.min(self.rest.len()));
        self.looked = 0;
    }

    /// Makes drafts of the whole records.
    fn take(&mut self) {
        let first = self.offset == 0;
        if let Some(error) = bytes::utf16(self.path, &self.rest).filter(|_| first) {
            self.ready.push_back(Err(error));
            self.rest.clear();
            self.ended = true;
            return;
        }
        let rest = self.rest.split_off(self.whole);
        let part = std::mem::replace(&mut self.rest, rest);
        self.looked -= self.whole;
        self.whole = 0;
        let offset = self.offset;
        let shifted = |draft: Result<Draft, DraftError>| {
            draft.map(|draft| {
                let shift = |span: Span| Span::new(span.start + offset, span.end + offset);
                Draft { record_text: draft.record_text.map(shift), ..draft }
            })
        };
        match &mut self.layout {
            Layout::Jsonl { number } => {
                let mut records = if first {
                    jsonl::Records::new(self.path, &part)
                } else {
                    jsonl::Records::resume(self.path, &part, self.line, *number)
                };
                self.ready.extend(records.by_ref().map(shifted));
                *number = records.number();
            }
            Layout::Csv { so_far, .. } => {
                let mut records = match so_far.take() {
                    None => csv::Records::new(self.path, &part),
                    Some(so_far) => csv::Records::resume(self.path, &part, self.line, so_far),
                };
                self.ready.extend(records.by_ref().map(shifted));
                let told = records.so_far();
                self.ended |= told.done;
                *so_far = Some(told);
            }
        }
        self.offset += part.len();
        self.line += memchr::memchr_iter(b'\n', &part).count();
    }
}

impl<R: Read> Iterator for Stream<'_, R> {
    type Item = io::Result<Result<Draft, DraftError>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(draft) = self.ready.pop_front() {
                return Some(Ok(draft));
            }
            if self.ended && self.rest.is_empty() {
                return None;
            }
            if let Err(error) = self.fill() {
                self.ended = true;
                self.rest.clear();
                return Some(Err(error));
            }
            if self.ready.is_empty() {
                self.take();
            }
        }
    }
}

/// Where rows of a table end: a line feed inside quotes is none.
#[derive(Debug, Default)]
struct Cells {
    state: Cell,
}

/// What the byte before belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Cell {
    /// Nothing: a cell may begin.
    #[default]
    Start,
    /// A cell without quotes, where a quote is a sign like any other.
    Plain,
    /// A cell in quotes.
    Quoted,
    /// A quote in a cell in quotes: its end, or the first half of a quote that is meant.
    Quote,
}

impl Cells {
    /// The end of the last row that ends in these bytes.
    fn last_end(&mut self, bytes: &[u8], separator: u8) -> Option<usize> {
        let mut end = None;
        for (at, &byte) in bytes.iter().enumerate() {
            if self.ends_row(byte, separator) {
                end = Some(at + 1);
            }
        }
        end
    }

    /// The end of the first row that ends in these bytes; the bytes behind it have not been looked at.
    fn first_end(&mut self, bytes: &[u8], separator: u8) -> Option<usize> {
        bytes.iter().position(|&byte| self.ends_row(byte, separator)).map(|at| at + 1)
    }

    /// Goes on by one byte: whether a row ends with it, and with a line feed.
    fn ends_row(&mut self, byte: u8, separator: u8) -> bool {
        self.state = match (self.state, byte) {
            (Cell::Quoted, b'"') => Cell::Quote,
            (Cell::Quoted, _) | (Cell::Start | Cell::Quote, b'"') => Cell::Quoted,
            (_, b'\n' | b'\r') => Cell::Start,
            (_, byte) if byte == separator => Cell::Start,
            _ => Cell::Plain,
        };
        byte == b'\n' && self.state == Cell::Start
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::draft::read;

    /// Gives a few bytes at a time, as a pipe may.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(buffer.len());
            let (now, later) = self.0.split_at(count);
            buffer[..count].copy_from_slice(now);
            self.0 = later;
            Ok(count)
        }
    }

    fn streamed(bytes: &[u8], format: Format) -> Vec<Result<Draft, DraftError>> {
        stream("plan", Drops(bytes, 7), format).map(Result::unwrap).collect()
    }

    #[test]
    fn a_long_calendar_reads_the_same_in_parts() {
        let mut jsonl = vec!["\u{feff}".to_owned()];
        let mut table = vec!["\u{feff}sep=;\r\nid;text;note\r\n".to_owned()];
        for at in 0..400 {
            jsonl.push(format!("{{\"text\": \"Nummer {at} – Grüße\", \"id\": {at}}}\r\n"));
            if at % 100 == 99 {
                jsonl.push("{\"text\": 3}\n\n".to_owned());
            }
            table.push(match at % 4 {
                0 => format!("{at};\"mit\n\"\"Zeilen\"\";\n\nund mehr\";x\r\n"),
                1 => format!("{at};5\" lang und 3\" breit;x\r\n"),
                2 => format!("{at};\"a\";\"b\"\r\n"),
                _ => format!("{at};Grüße;\r\n\r\n"),
            });
        }
        for (text, format) in [(jsonl.concat(), Format::Jsonl), (table.concat(), Format::Csv)] {
            assert!(text.len() > PART * 2, "{format:?}");
            let whole: Vec<_> = read("plan", text.as_bytes(), format).collect();
            assert_eq!(streamed(text.as_bytes(), format), whole, "{format:?}");
        }
    }

    #[test]
    fn a_record_without_end_is_passed_over() {
        let long = "a".repeat(HUGE * 3);
        for (text, format, line, record) in [
            (
                format!("{{\"text\": \"eins\"}}\n{{\"text\": \"{long}\"}}\n{{\"text\": \"drei\"}}\n"),
                Format::Jsonl,
                2,
                "2",
            ),
            (format!("text,note\neins,\n\"{long}\n\"\"{long}\",\ndrei,\n"), Format::Csv, 3, "2"),
        ] {
            let drafts = streamed(text.as_bytes(), format);
            let [Ok(one), Err(huge), Ok(three)] = drafts.as_slice() else { panic!("{drafts:?}") };
            assert_eq!((&*one.source, &*three.source), ("eins", "drei"));
            assert_eq!((three.id.as_deref(), three.record_line), (Some("3"), Some(text.lines().count())));
            assert_eq!((huge.record.as_deref(), huge.position), (Some(record), Some(Position { line, column: 1 })));
            assert_eq!(*huge.what, Mistake::TooLarge);
            let whole: Vec<_> = read("plan", text.as_bytes(), format).collect();
            assert_eq!(whole[2].as_ref().unwrap(), three);
        }
        for (text, format) in [
            (long.clone(), Format::Jsonl),
            (format!("{{\"text\": \"{long}"), Format::Jsonl),
            (long.clone(), Format::Csv),
            (format!("text\n\"{long}"), Format::Csv),
        ] {
            assert!(matches!(streamed(text.as_bytes(), format).as_slice(), [Err(_)]), "{format:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_ends_as_it_does_in_one_piece() {
        for (bytes, format) in [
            (&b"\xff\xfeH\0a\0"[..], Format::Jsonl),
            (b"", Format::Csv),
            (b"", Format::Jsonl),
            (b"a,b\n1,2\n", Format::Csv),
            (b"text\n\"offen\n1\n2\n", Format::Csv),
            (b"text\nohne Ende", Format::Csv),
        ] {
            assert_eq!(streamed(bytes, format), read("plan", bytes, format).collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_error_of_reading_is_told_once() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("broken"))
            }
        }
        let all: Vec<_> = stream("plan", Broken, Format::Jsonl).collect();
        assert_eq!(all.len(), 1);
        assert!(all[0].is_err());
    }

    proptest! {
        #[test]
        fn rows_end_where_the_reader_of_tables_ends_them(text in "text\n([ab\";\n\r]{0,12}\n){0,8}") {
            let mut cells = Cells::default();
            if let Some(end) = cells.last_end(text.as_bytes(), b',') {
                let (front, rest) = text.split_at(end);
                let count = |text: &str| read("plan", text.as_bytes(), Format::Csv).count();
                let rest = format!("text\n{rest}");
                prop_assert_eq!(count(front) + count(&rest), count(&text));
            }
        }
    }
}
