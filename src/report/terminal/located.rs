//! A text whose lines are known: what a place in it shows costs no look at the rest.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use crate::span::{Lines, Span};

/// A draft or a rule file with its lines, as the source of a diagnostic.
#[derive(Clone, Copy, Debug)]
pub(super) struct Located<'a> {
    pub(super) text: &'a str,
    pub(super) lines: &'a Lines,
}

impl SourceCode for Located<'_> {
    /// Gives the whole lines that the span touches; none around them.
    fn read_span<'b>(
        &'b self,
        span: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'b> + 'b>, MietteError> {
        let Self { text, lines } = *self;
        let (start, end) = (span.offset(), span.offset() + span.len());
        let (first, last) = (lines.line(start), lines.line(end.saturating_sub(1).max(start)));
        let touched = lines.span(text, first).zip(lines.span(text, last));
        let (from, to) = touched.ok_or(MietteError::OutOfBounds)?;
        let whole: Span = from.join(to);
        let data = text.as_bytes().get(whole.start..whole.end).ok_or(MietteError::OutOfBounds)?;
        let place = SourceSpan::from((whole.start, whole.len()));
        Ok(Box::new(MietteSpanContents::new(data, place, first - 1, 0, last - first + 1)))
    }
}
