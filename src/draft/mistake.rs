//! What can be wrong with a draft so that it cannot be read, and what is only worth a note.

use crate::draft::keys::Shape;
use crate::span::{Position, Span};

/// A draft that could not be read: which one, where, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftError {
    /// The file, as the caller named it.
    pub path: String,
    /// The `id` or number of the record; `None` where the whole file is meant.
    pub record: Option<String>,
    /// Line and column in the file, both from 1.
    pub position: Option<Position>,
    /// What is wrong. The sentence stands in [`say::draft`](crate::say::draft).
    pub what: Box<Mistake>,
}

/// A mistake at a byte of the file, before anyone has counted lines.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    pub(super) at: Option<usize>,
    pub(super) what: Box<Mistake>,
}

impl Fault {
    pub(super) fn at(at: usize, what: Mistake) -> Self {
        Self { at: Some(at), what: Box::new(what) }
    }

    pub(super) fn on(span: Option<Span>, what: Mistake) -> Self {
        Self { at: span.map(|span| span.start), what: Box::new(what) }
    }
}

/// Why a draft could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// The file is UTF-16.
    Utf16,
    /// A document, an image or an archive: what another program writes for itself.
    NotPlain,
    /// A byte that is not UTF-8.
    NotUtf8 {
        /// The first such byte.
        byte: u8,
    },
    /// Front matter that begins and never ends.
    Unclosed(Tongue),
    /// Front matter or a record that breaks the rules of its language.
    Unreadable {
        /// The language it is written in.
        tongue: Tongue,
        /// What breaks it.
        what: Syntax,
    },
    /// Front matter that is a text or a list instead of `key: value` lines.
    NotKeys,
    /// Tables in tables in tables, deeper than any draft needs.
    TooDeep,
    /// A YAML reference (`*name`).
    Alias,
    /// The same key twice.
    KeyTwice {
        /// The key.
        key: String,
    },
    /// A text far longer than any post, of more than [`LARGEST`](super::LARGEST) bytes.
    TooLarge,
    /// A `<!--` without its `-->`.
    UnclosedNote,
    /// A line of a `.jsonl` file that is valid JSON but no object.
    NotAnObject {
        /// What it is.
        found: Found,
    },
    /// A record without a `text`.
    NoText,
    /// A CSV file without a `text` column.
    NoTextColumn {
        /// The column that is probably meant.
        meant: Option<String>,
    },
    /// Two CSV columns with one name, or one inside the other (`ai` and `ai.used`).
    ColumnTwice {
        /// The name of the second one.
        column: String,
    },
    /// A CSV row with more cells than the header has columns.
    TooManyCells {
        /// How many cells the row has.
        cells: usize,
        /// How many columns the header has.
        columns: usize,
    },
    /// A CSV cell whose quotes do not close, or go on after they closed.
    StrayQuote,
    /// A known key with a value of the wrong kind.
    WrongType {
        /// The key, dotted where it is nested.
        key: String,
        /// What belongs there.
        expected: Shape,
        /// What stands there.
        found: Found,
        /// What it is written in.
        tongue: Tongue,
    },
    /// A key that needs a date has something else.
    NotADate {
        /// The key, dotted where it is nested.
        key: String,
        /// What stands there.
        written: String,
    },
}

impl Mistake {
    /// The `text` of a record is something else than text.
    pub(super) fn text_is(found: Found) -> Self {
        Self::WrongType { key: "text".to_owned(), expected: Shape::Text, found, tongue: Tongue::Json }
    }
}

/// The language front matter or a record is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Between `+++`.
    Toml,
    /// Between `---`.
    Yaml,
    /// A line of a `.jsonl` file.
    Json,
}

/// What breaks the rules of TOML, YAML or JSON, as a writer would see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Syntax {
    /// Text without its quotes.
    Unquoted,
    /// A quote that does not close.
    OpenQuote,
    /// A bracket or brace that does not close.
    OpenBracket,
    /// A key without `=` (TOML) or `:` (YAML, JSON).
    NoSign,
    /// A colon where none can stand, mostly in text without quotes.
    Colon,
    /// A key with nothing behind it.
    NoValue,
    /// A key with signs that need quotes.
    Key,
    /// A comma missing or too many.
    Comma,
    /// Something behind a finished value.
    Extra,
    /// A backslash with an unknown letter.
    Escape,
    /// Half of a sign such as an emoji, as a program writes it that cuts texts in the middle of one.
    Half,
    /// A number, date or `true`/`false` that is none.
    Value,
    /// A value that begins with a sign that needs quotes, such as `@` or `%`.
    Sign,
    /// A tab where YAML wants spaces.
    Tab,
    /// A line that does not begin where it should.
    Indent,
    /// A line break inside a text, or another invisible sign.
    Control,
    /// Anything else.
    Other,
}

/// What kind of value stands somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Found {
    /// Text.
    Text,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// A list.
    List,
    /// A table.
    Table,
    /// Nothing (`null`).
    Nothing,
}

/// Something about a draft that stops nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where; `None` in a record, whose keys do not stand in its text.
    pub span: Option<Span>,
    /// The key as written, dotted where it is nested.
    pub written: String,
    /// The known key it comes close to.
    pub meant: &'static str,
}
