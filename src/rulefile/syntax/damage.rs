//! What broken lines take with them, so that what is only missing because of them is not told as well.

use crate::rulefile::files::{FileId, Place};
use crate::span::Span;

/// A broken statement.
#[derive(Clone, Debug)]
pub(super) struct Part {
    file: FileId,
    /// Its lines.
    pub(super) span: Span,
    /// All lines from its heading to the next one.
    pub(super) section: Span,
    /// Its heading.
    heading: String,
    /// Its text, where it could not be read at all.
    pub(super) lost: Option<String>,
}

impl Part {
    pub(super) fn new(file: FileId, span: Span, heading: String, lost: Option<&str>) -> Self {
        Self { file, span, section: span, heading, lost: lost.map(str::to_owned) }
    }
}

/// All broken statements of a guideline's rule files.
#[derive(Clone, Debug, Default)]
pub(crate) struct Damage {
    parts: Vec<Part>,
}

impl Damage {
    pub(super) fn add(&mut self, parts: Vec<Part>) {
        self.parts.extend(parts);
    }

    /// Whether anything could not be read at all.
    pub(crate) fn is_lossy(&self) -> bool {
        self.lost().next().is_some()
    }

    /// Whether the place lies in a broken statement.
    pub(crate) fn covers(&self, place: Place) -> bool {
        self.parts.iter().any(|part| part.file == place.file && part.span.overlaps(place.span))
    }

    /// Whether something was lost under the heading that the place stands under.
    pub(crate) fn is_near(&self, place: Place) -> bool {
        self.lost().any(|part| part.file == place.file && part.section.overlaps(place.span))
    }

    /// Whether something of that rule was lost.
    pub(crate) fn is_in_rule(&self, name: &str) -> bool {
        let inside =
            |heading: &str| heading.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        self.lost().any(|part| inside(&part.heading))
    }

    /// Whether the word stands in what was lost.
    pub(crate) fn mentions(&self, word: &str) -> bool {
        self.lost().filter_map(|part| part.lost.as_deref()).any(|text| text.contains(word))
    }

    fn lost(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.lost.is_some())
    }
}
