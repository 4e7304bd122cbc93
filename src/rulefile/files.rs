//! The rule files of a guideline, and places in them.

use std::sync::Arc;

use crate::span::{Lines, Position, Span};

/// Number of a rule file in its [`RuleFiles`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

/// A place in one of the rule files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The bytes of it.
    pub span: Span,
}

/// One rule file as it was read.
#[derive(Clone, Debug)]
pub struct RuleText {
    /// Its name for people: a path, or `taktvoll:privacy` for a pack.
    pub name: String,
    /// What stands in it.
    pub text: Arc<str>,
    lines: Lines,
}

impl RuleText {
    /// Whether it ships inside the binary.
    pub fn is_pack(&self) -> bool {
        self.name.starts_with(super::PACK_PREFIX)
    }

    /// Where its lines begin.
    pub const fn lines(&self) -> &Lines {
        &self.lines
    }

    /// Line and column of a byte.
    pub fn position(&self, offset: usize) -> Position {
        self.lines.position(&self.text, offset)
    }

    /// The bytes of the first line that is not empty, or of nothing.
    pub fn first_line(&self) -> Span {
        let lines = (1..=self.lines.count()).filter_map(|line| self.lines.span(&self.text, line));
        lines.into_iter().find(|line| !line.of(&self.text).trim().is_empty()).unwrap_or_default()
    }

    /// The whole line (from 1), without its end.
    pub fn line(&self, line: usize) -> &str {
        self.lines.span(&self.text, line).unwrap_or_default().of(&self.text)
    }
}

/// All files that were read for one guideline, in the order of reading: rule files, then lists of terms.
#[derive(Clone, Debug, Default)]
pub struct RuleFiles {
    files: Vec<RuleText>,
}

impl RuleFiles {
    /// Adds a file.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let text = text.into();
        self.files.push(RuleText { name: name.into(), lines: Lines::new(&text), text });
        FileId(self.files.len() - 1)
    }

    /// The file of that number, which this list has given out.
    pub fn get(&self, file: FileId) -> &RuleText {
        &self.files[file.0]
    }

    /// The file of that name.
    pub fn named(&self, name: &str) -> Option<&RuleText> {
        self.files.iter().find(|file| file.name == name)
    }

    /// All files, in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &RuleText> {
        self.files.iter()
    }

    /// Line and column where a place begins.
    pub fn position(&self, place: Place) -> Position {
        self.get(place.file).position(place.span.start)
    }

    /// The text of a place.
    pub fn excerpt(&self, place: Place) -> &str {
        place.span.of(&self.get(place.file).text)
    }
}
