//! What detectors look at: a text, what stands around a place, and which families of data its words speak of.

use super::cue::{Cue, Cues};
use super::{Detected, Detector};
use crate::finding::Certainty;
use crate::span::{Span, floor};
use crate::text::{Mark, MarkKind, Text};

/// A text as detectors see it.
#[derive(Debug)]
pub(super) struct Sight<'a> {
    /// The text.
    pub(super) raw: &'a str,
    /// How many ASCII digits it has.
    pub(super) digits: usize,
    /// The length of the longest row of characters that a key can have.
    pub(super) longest: usize,
    marks: &'a [Mark],
    cues: Cues,
}

impl<'a> Sight<'a> {
    pub(super) fn new(text: &'a Text<'_>) -> Self {
        let raw = text.raw();
        let digits = raw.bytes().filter(u8::is_ascii_digit).count();
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'.' | b'/' | b'~');
        let longest = raw.as_bytes().split(|byte| !part(byte)).map(<[u8]>::len).max().unwrap_or(0);
        Self { raw, digits, longest, marks: text.marks(), cues: Cues::of(raw) }
    }

    /// Whether the text has a word or sign of that family.
    pub(super) const fn has(&self, cue: Cue) -> bool {
        self.cues.has(cue)
    }

    /// The marks of one kind.
    pub(super) fn marks(&self, kind: MarkKind) -> impl Iterator<Item = &'a Mark> {
        self.marks.iter().filter(move |mark| mark.kind == kind)
    }

    /// Whether a place is plain text: no part of an address, a handle or a hashtag.
    pub(super) fn is_plain(&self, span: Span) -> bool {
        let from = self.marks.partition_point(|mark| mark.span.end <= span.start);
        let mut near = self.marks.get(from..).unwrap_or_default().iter().take_while(|mark| mark.span.start < span.end);
        near.all(|mark| mark.kind == MarkKind::Emoji)
    }

    /// At most `reach` bytes up to the byte `at`, in the same line.
    pub(super) fn before(&self, at: usize, reach: usize) -> &'a str {
        before(self.raw, at, reach)
    }

    /// At most `reach` bytes from the byte `at`, in the same line.
    pub(super) fn after(&self, at: usize, reach: usize) -> &'a str {
        after(self.raw, at, reach)
    }

    /// At most `reach` bytes on both sides of a place, in small letters; line ends do not matter.
    pub(super) fn around(&self, span: Span, reach: usize) -> String {
        around(self.raw, span, reach)
    }

    /// Whether a place stands alone: no letter, digit or underscore touches it.
    pub(super) fn stands_alone(&self, span: Span) -> bool {
        let inside = |c: char| c.is_alphanumeric() || c == '_';
        let before = self.raw.get(..span.start).and_then(|front| front.chars().next_back());
        let after = self.raw.get(span.end..).and_then(|rest| rest.chars().next());
        !before.is_some_and(inside) && !after.is_some_and(inside)
    }
}

/// See [`Sight::around`].
pub(super) fn around(text: &str, span: Span, reach: usize) -> String {
    let start = floor(text, span.start.saturating_sub(reach));
    let end = floor(text, (span.end + reach).min(text.len()));
    text.get(start..end).unwrap_or_default().to_lowercase()
}

/// See [`Sight::before`].
pub(super) fn before(text: &str, at: usize, reach: usize) -> &str {
    let front = text.get(floor(text, at.saturating_sub(reach))..at).unwrap_or_default();
    front.rsplit('\n').next().unwrap_or_default()
}

/// See [`Sight::after`].
pub(super) fn after(text: &str, at: usize, reach: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let rest = rest.get(..floor(rest, reach.min(rest.len()))).unwrap_or_default();
    rest.split('\n').next().unwrap_or_default()
}

/// Whether `text` (in small letters) has one of the words. A word ends where it is written to end, unless a `*` behind it
/// leaves that open; it begins anywhere where a `*` stands before it.
pub(super) fn says(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let (open_start, open_end) = (word.starts_with('*'), word.ends_with('*'));
        let bare = word.trim_matches('*');
        text.match_indices(bare).any(|(at, _)| {
            let front = text.get(..at).unwrap_or_default();
            let rest = text.get(at + bare.len()..).unwrap_or_default();
            (open_start || !front.ends_with(char::is_alphanumeric))
                && (open_end || !rest.starts_with(char::is_alphanumeric))
        })
    })
}

/// Something that is sure.
pub(super) const fn firm(span: Span, detector: Detector) -> Detected {
    Detected { span, detector, certainty: Certainty::Firm }
}

/// Something that a person knows better.
pub(super) const fn possible(span: Span, detector: Detector) -> Detected {
    Detected { span, detector, certainty: Certainty::Possible }
}

/// Sure where something beside it says so.
pub(super) const fn sure_if(said: bool, span: Span, detector: Detector) -> Detected {
    if said { firm(span, detector) } else { possible(span, detector) }
}
