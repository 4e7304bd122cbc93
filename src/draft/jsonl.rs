//! A calendar with one JSON object per line.

use crate::draft::bytes::{self, Place};
use crate::draft::mistake::DraftError;
use crate::draft::record::record;
use crate::draft::{Draft, from_json};

/// The records of a file, read as they are asked for. Blank lines are none.
pub(super) struct Records<'a> {
    path: &'a str,
    bytes: &'a [u8],
    at: usize,
    place: Place,
    number: usize,
}

impl<'a> Records<'a> {
    pub(super) fn new(path: &'a str, bytes: &'a [u8]) -> Self {
        Self { path, bytes, at: bytes::mark(bytes), place: Place::TOP, number: 0 }
    }

    /// The records of a later part of a file.
    pub(super) fn resume(path: &'a str, bytes: &'a [u8], line: usize, number: usize) -> Self {
        Self { path, bytes, at: 0, place: Place::at_line(line), number }
    }

    /// How many records have been read, those of earlier parts among them.
    pub(super) const fn number(&self) -> usize {
        self.number
    }

    fn next_line(&mut self) -> Option<(usize, &'a [u8])> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let start = self.at;
        let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
        self.at = start + line.len() + 1;
        Some((start, line))
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Draft, DraftError>;

    fn next(&mut self) -> Option<Self::Item> {
        let (start, line) = loop {
            let (start, line) = self.next_line()?;
            if !line.trim_ascii().is_empty() {
                break (start, line);
            }
        };
        self.number += 1;
        self.place = self.place.on_to(self.bytes, start);
        let read = bytes::text(line, start).map_err(|fault| (fault, None)).and_then(|line| {
            let meta = from_json::read(line.trim_end(), start).map_err(|fault| (fault, None))?;
            record(self.path, meta, self.number)
        });
        Some(match read {
            Ok(draft) => Ok(Draft { record_line: Some(self.place.line), ..draft }),
            Err((fault, id)) => Err(DraftError {
                path: self.path.to_owned(),
                record: Some(id.unwrap_or_else(|| self.number.to_string())),
                position: Some(self.place.position(self.bytes, fault.at.unwrap_or(start))),
                what: fault.what,
            }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Mistake;
    use crate::span::Position;

    fn read(text: &str) -> Vec<Result<Draft, DraftError>> {
        Records::new("plan.jsonl", text.as_bytes()).collect()
    }

    #[test]
    fn each_line_is_a_draft() {
        let drafts = read(
            "\u{feff}{\"text\": \"eins\\n---\\nzwei\", \"platform\": \"x\"}\r\n\r\n{\"id\": 17, \"text\": \"drei\"}\n",
        );
        let one = drafts[0].as_ref().unwrap();
        assert_eq!((one.id.as_deref(), one.record_line, one.posts.len()), (Some("1"), Some(1), 2));
        assert_eq!(one.platforms(), [("x", None)]);
        assert_eq!(&*one.source, "eins\n---\nzwei");
        assert_eq!(one.meta.get("text"), None);
        let two = drafts[1].as_ref().unwrap();
        assert_eq!((two.id.as_deref(), two.record_line), (Some("17"), Some(3)));
        assert_eq!(drafts.len(), 2);
    }

    #[test]
    fn a_broken_record_does_not_stop_the_others() {
        let drafts = read(
            "\u{feff}{\"text\": 3}\n[]\n{\"id\": \"ü\", \"publish_at\": \"bald\", \"text\": \"a\"}\n{\"ä\": 1}\n{\"text\": \"ok\"}\n",
        );
        let errors: Vec<_> = drafts.iter().filter_map(|draft| draft.as_ref().err()).collect();
        let seen: Vec<_> = errors
            .iter()
            .map(|error| {
                (error.record.as_deref().unwrap(), error.position.map(|Position { line, column }| (line, column)))
            })
            .collect();
        assert_eq!(seen, [("1", Some((1, 10))), ("2", Some((2, 1))), ("ü", Some((3, 27))), ("4", Some((4, 1)))]);
        assert_eq!(*errors[3].what, Mistake::NoText);
        assert!(drafts[4].is_ok());
    }

    #[test]
    fn bytes_that_are_no_text_spoil_one_record_only() {
        let bytes = b"{\"text\": \"Gr\xfc\"}\n{\"text\": \"a\"}";
        let drafts: Vec<_> = Records::new("a", bytes).collect();
        let error = drafts[0].as_ref().unwrap_err();
        assert_eq!(error.position, Some(Position { line: 1, column: 13 }));
        assert!(drafts[1].is_ok());
    }

    #[test]
    fn an_open_note_points_to_the_text_of_its_record() {
        let drafts = read("\n{\"text\": \"a <!-- b\"}");
        assert_eq!(drafts[0].as_ref().unwrap_err().position, Some(Position { line: 2, column: 10 }));
    }
}
