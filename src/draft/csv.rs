//! A calendar as a spreadsheet saves it: a header row, then one record per row.
//!
//! The column `text` is needed; the others are keys of the front matter, `ai.used` for a key in a table. An empty cell is
//! a missing key, a row of empty cells no record. Letter case does not matter: `Platform` is `platform`. Where a key may have several values, `,`, `;` and `|` separate them.

use std::collections::BTreeSet;
use std::mem;

use crate::draft::bytes::Place;
use crate::draft::cells::{Cell, Row, Rows};
use crate::draft::from_toml::DEEPEST;
use crate::draft::keys::{self, Shape};
use crate::draft::mistake::{DraftError, Fault, Mistake, Note};
use crate::draft::record::record;
use crate::draft::{Draft, Entry, Meta, Value};
use crate::span::Span;

/// The records of a file, read as they are asked for.
pub(super) struct Records<'a> {
    path: &'a str,
    bytes: &'a [u8],
    rows: Rows<'a>,
    /// `None` before the header row is read, and again once that failed.
    header: Option<Vec<String>>,
    /// What is to be said about the header; the first draft carries it.
    notes: Vec<Note>,
    place: Place,
    number: usize,
    done: bool,
}

/// What the first part of a file has told: how it is written, and how many records it had.
#[derive(Debug)]
pub(super) struct SoFar {
    pub(super) separator: u8,
    header: Option<Vec<String>>,
    pub(super) number: usize,
    /// Whether its header is such that there is nothing more to read.
    pub(super) done: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(path: &'a str, bytes: &'a [u8]) -> Self {
        let rows = Rows::new(bytes);
        Self { path, bytes, rows, header: None, notes: Vec::new(), place: Place::TOP, number: 0, done: false }
    }

    /// The records of a later part of a file, after what an earlier part has told.
    pub(super) fn resume(path: &'a str, bytes: &'a [u8], line: usize, so_far: SoFar) -> Self {
        Self {
            rows: Rows::resume(bytes, so_far.separator),
            header: so_far.header,
            place: Place::at_line(line),
            number: so_far.number,
            done: so_far.done,
            ..Self::new(path, bytes)
        }
    }

    /// What a later part of the file needs to know.
    pub(super) fn so_far(self) -> SoFar {
        SoFar { separator: self.rows.separator(), header: self.header, number: self.number, done: self.done }
    }

    fn error(&self, record: Option<String>, fault: Fault, start: usize) -> DraftError {
        DraftError {
            path: self.path.to_owned(),
            record,
            position: Some(self.place.position(self.bytes, fault.at.unwrap_or(start))),
            what: fault.what,
        }
    }

    fn draft(&mut self, row: Row) -> Result<Draft, DraftError> {
        let start = row.start;
        self.place = self.place.on_to(self.bytes, start);
        self.number += 1;
        let columns = self.header.as_deref().unwrap_or_default();
        match meta(row, columns).map_err(|fault| (fault, None)).and_then(|meta| record(self.path, meta, self.number)) {
            Ok(draft) => Ok(Draft { record_line: Some(self.place.line), notes: mem::take(&mut self.notes), ..draft }),
            Err((fault, id)) => Err(self.error(Some(id.unwrap_or_else(|| self.number.to_string())), fault, start)),
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Draft, DraftError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        if self.header.is_none() {
            let first = self.rows.next();
            let start = first.as_ref().map_or(0, |row| row.start);
            match header(first) {
                Ok(columns) => {
                    self.notes = columns.iter().filter_map(|column| note(column)).collect();
                    self.header = Some(columns);
                }
                Err(fault) => {
                    self.done = true;
                    return Some(Err(self.error(None, fault, start)));
                }
            }
        }
        let is_empty = |row: &Row| row.fault.is_none() && row.cells.iter().all(|cell| cell.text.trim().is_empty());
        let row = self.rows.find(|row| !is_empty(row))?;
        Some(self.draft(row))
    }
}

/// What separates the cells of a file that begins with these bytes.
pub(super) fn separator(bytes: &[u8]) -> u8 {
    Rows::new(bytes).separator()
}

/// The names of the columns, `text` among them and none twice; an unnamed one stays empty.
fn header(row: Option<Row>) -> Result<Vec<String>, Fault> {
    let missing = |meant| Mistake::NoTextColumn { meant };
    let row = row.ok_or_else(|| Fault::at(0, missing(None)))?;
    if let Some(fault) = row.fault {
        return Err(fault);
    }
    let columns: Vec<String> = row.cells.iter().map(|cell| keys::column(cell.text.trim())).collect();
    let names = || columns.iter().map(String::as_str).filter(|name| !name.is_empty());
    if !names().any(|name| name == "text") {
        let meant = row.cells.iter().find(|cell| may_be_text(cell.text.trim()));
        let at = meant.map_or(row.start, |cell| cell.at);
        return Err(Fault::at(at, missing(meant.map(|cell| cell.text.trim().to_owned()))));
    }
    let all: BTreeSet<&str> = names().collect();
    let mut seen = BTreeSet::new();
    for (Cell { at, .. }, name) in row.cells.iter().zip(&columns) {
        let name = name.as_str();
        let inside_another =
            || name.match_indices('.').take(DEEPEST).any(|(dot, _)| all.contains(name.get(..dot).unwrap_or_default()));
        if !name.is_empty() && (!seen.insert(name) || inside_another()) {
            return Err(Fault::at(*at, Mistake::ColumnTwice { column: name.to_owned() }));
        }
    }
    Ok(columns)
}

/// Whether a column without the right name probably holds the posts.
fn may_be_text(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "text",
        "post",
        "posts",
        "posttext",
        "beitrag",
        "beiträge",
        "inhalt",
        "content",
        "message",
        "nachricht",
        "caption",
        "copy",
        "body",
        "tweet",
        "entwurf",
        "draft",
    ];
    let name: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(20).collect();
    NAMES.contains(&name.as_str()) || strsim::osa_distance(&name, "text") <= 1
}

fn note(column: &str) -> Option<Note> {
    let meant = Some(column).filter(|column| !column.is_empty()).and_then(keys::near_column)?;
    Some(Note { span: None, written: column.to_owned(), meant })
}

fn meta(row: Row, columns: &[String]) -> Result<Meta, Fault> {
    if let Some(fault) = row.fault {
        return Err(fault);
    }
    let count = row.cells.len();
    let mut meta = Meta::default();
    for (index, Cell { at, end, text }) in row.cells.into_iter().enumerate() {
        if text.trim().is_empty() {
            continue;
        }
        let Some(column) = columns.get(index) else {
            return Err(Fault::at(at, Mistake::TooManyCells { cells: count, columns: columns.len() }));
        };
        let span = Some(Span::new(at, end));
        match column.as_str() {
            "" => {}
            "text" => {
                meta.insert(column.clone(), Entry { key_span: None, value: Value::Text(text), span });
            }
            column => {
                put(&mut meta, column, Entry { key_span: None, value: value(column, text.trim()), span }, DEEPEST);
            }
        }
    }
    Ok(meta)
}

/// Puts a value under a dotted column name into its table.
fn put(meta: &mut Meta, column: &str, entry: Entry, depth: usize) {
    match column.split_once('.') {
        Some((table, rest)) if depth > 1 && !table.is_empty() && !rest.is_empty() => {
            if let Value::Table(inner) = meta.table(table, entry.span) {
                put(inner, rest, entry, depth - 1);
            }
        }
        _ => {
            meta.insert(column.to_owned(), entry);
        }
    }
}

fn value(column: &str, cell: &str) -> Value {
    let text = |text: &str| Value::Text(text.to_owned());
    match keys::shape(column) {
        Some(Shape::Texts | Shape::Tables) => {
            let parts = cell.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty());
            Value::List(parts.map(text).collect())
        }
        Some(Shape::Text | Shape::Date) => text(cell),
        Some(Shape::Table | Shape::Any) | None => match cell.to_lowercase().as_str() {
            "true" | "wahr" => Value::Flag(true),
            "false" | "falsch" => Value::Flag(false),
            _ => text(cell),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Position;

    fn read(text: &str) -> Vec<Result<Draft, DraftError>> {
        Records::new("plan.csv", text.as_bytes()).collect()
    }

    fn one(text: &str) -> Draft {
        read(text).remove(0).unwrap()
    }

    fn mistake(text: &str) -> (Mistake, (usize, usize)) {
        let error = read(text).into_iter().find_map(Result::err).unwrap();
        let Position { line, column } = error.position.unwrap();
        (*error.what, (line, column))
    }

    #[test]
    fn each_row_is_a_draft() {
        let drafts =
            read("\u{feff}id;platform;text\r\n;x|bluesky;Grüße\r\n;;\r\n17;;\"zwei\r\nZeilen\n---\nEnde\"\r\n;;drei");
        let drafts: Vec<_> = drafts.into_iter().map(Result::unwrap).collect();
        let seen: Vec<_> =
            drafts.iter().map(|draft| (draft.id.as_deref().unwrap(), draft.record_line.unwrap())).collect();
        assert_eq!(seen, [("1", 2), ("17", 4), ("3", 8)]);
        assert_eq!(drafts[0].platforms(), [("x", None), ("bluesky", None)]);
        assert_eq!(drafts[1].posts[0].text, "zwei\nZeilen");
        assert_eq!(drafts[1].posts.len(), 2);
    }

    #[test]
    fn cells_become_the_values_of_their_keys() {
        let draft = one("text,topics,ai.used,ai.tool,publish_at,images.file,images.alt,ok,campaign\n\
                         a,\"x, y\",WAHR,Stift,31.03.2027,a.jpg,true,true,true\n");
        assert_eq!(draft.texts("topics"), ["x", "y"]);
        assert_eq!(draft.flag("ai.used"), Some(true));
        assert_eq!(draft.text("ai.tool"), Some("Stift"));
        assert_eq!(draft.text("publish_at"), Some("2027-03-31"));
        assert_eq!((draft.images[0].file(), draft.images[0].alt()), (Some("a.jpg"), Some("true")));
        assert_eq!(draft.meta.get("ok"), Some(&Value::Flag(true)));
        assert_eq!(draft.text("campaign"), Some("true"));
        assert_eq!(draft.images[0].span, None);
        assert_eq!(one("text;images\na;b.jpg|c.jpg").images.len(), 2);
        assert_eq!(one("text\n  a  ").posts[0].text, "  a  ");
    }

    #[test]
    fn a_column_that_may_hold_the_posts_is_named() {
        let missing = |meant: Option<&str>| Mistake::NoTextColumn { meant: meant.map(str::to_owned) };
        assert_eq!(mistake("id,Texte \na,b"), (missing(Some("Texte")), (1, 4)));
        assert_eq!(mistake("\u{feff}Tag;Beitrag\na;b"), (missing(Some("Beitrag")), (1, 5)));
        assert_eq!(mistake("a,b\n"), (missing(None), (1, 1)));
        assert_eq!(mistake(""), (missing(None), (1, 1)));
        assert_eq!(read("a,b\n1,2\n3,4").len(), 1);
    }

    #[test]
    fn columns_are_known_in_any_letter_case() {
        let draft = one("Text,PLATFORM,Images.Alt,Reply_To.Kind,Kampagne\na,x,ein Rad,complaint,Mai");
        assert_eq!(draft.platforms(), [("x", None)]);
        assert_eq!(draft.images[0].alt(), Some("ein Rad"));
        assert_eq!(draft.texts("reply_to.kind"), ["complaint"]);
        assert_eq!(draft.text("Kampagne"), Some("Mai"));
        assert_eq!(mistake("text,Text\n").0, Mistake::ColumnTwice { column: "text".to_owned() });
    }

    #[test]
    fn a_column_stands_only_once() {
        let twice = |column: &str| Mistake::ColumnTwice { column: column.to_owned() };
        assert_eq!(mistake("text,id,id\n"), (twice("id"), (1, 9)));
        assert_eq!(mistake("ai.used,ai,text\n"), (twice("ai.used"), (1, 1)));
        assert!(one("text,,\na,b,c").meta.is_empty());
    }

    #[test]
    fn a_broken_row_does_not_stop_the_others() {
        let drafts = read("id,text\n1,a,b\nä,\n3,\"x\"y\n4,a <!-- b\n5,gut\n");
        let errors: Vec<_> = drafts.iter().filter_map(|draft| draft.as_ref().err()).collect();
        let seen: Vec<_> = errors
            .iter()
            .map(|error| {
                let Position { line, column } = error.position.unwrap();
                (error.record.as_deref().unwrap(), line, column)
            })
            .collect();
        assert_eq!(seen, [("1", 2, 5), ("ä", 3, 1), ("3", 4, 3), ("4", 5, 3)]);
        assert_eq!(*errors[0].what, Mistake::TooManyCells { cells: 3, columns: 2 });
        assert_eq!(*errors[1].what, Mistake::NoText);
        assert!(drafts[4].is_ok());
    }

    #[test]
    fn a_wrong_value_and_a_broken_byte_have_the_place_of_their_cell() {
        assert_eq!(mistake("text,publish_at\n\"a\nb\",bald").1, (3, 4));
        let bytes = b"text;id\n\"a\";1\nGr\xfc;2\nb;3\n";
        let drafts: Vec<_> = Records::new("a", bytes).collect();
        let error = drafts[1].as_ref().unwrap_err();
        assert_eq!(*error.what, Mistake::NotUtf8 { byte: 0xfc });
        assert_eq!(error.position, Some(Position { line: 3, column: 3 }));
        assert!(drafts[2].is_ok());
    }

    #[test]
    fn a_mistyped_column_is_noted_once() {
        let drafts = read("text,Platfrom,images.ald\na,x,y\nb,x,y\n");
        let notes = |index: usize| drafts[index].as_ref().unwrap().notes.clone();
        assert_eq!(notes(0).iter().map(|note| note.meant).collect::<Vec<_>>(), ["platform", "alt"]);
        assert_eq!(notes(1), []);
    }
}
