//! What makes a match fine where it stands: an exception, a negation, quotation marks.

use super::scene::Seen;
use crate::rulefile::matching::Surrounded;
use crate::rulefile::values::LiteralTerms;
use crate::span::Span;
use crate::terms::{self, Hit};

/// What a rule leaves alone in one post.
pub(super) struct Fine<'p, 'a> {
    post: &'p Seen<'a>,
    except: Vec<Span>,
    negated: bool,
    quoted: bool,
}

impl<'p, 'a> Fine<'p, 'a> {
    pub(super) fn new(
        post: &'p Seen<'a>,
        except: Option<&LiteralTerms>,
        negated: Option<Surrounded>,
        quoted: Option<Surrounded>,
    ) -> Self {
        let except = except.iter().flat_map(|except| post.hits.of(except.0.id)).map(|hit| hit.span).collect();
        let allows = |what| what == Some(Surrounded::Allow);
        Self { post, except, negated: allows(negated), quoted: allows(quoted) }
    }

    /// Whether an exception or quotation marks make these characters fine.
    pub(super) fn is_span(&self, span: Span) -> bool {
        self.except.iter().any(|except| except.overlaps(span)) || self.quoted && self.post.text.is_quoted(span)
    }

    /// Whether the rule leaves this one alone.
    pub(super) fn is(&self, hit: &Hit) -> bool {
        let text = &self.post.text;
        self.except.iter().any(|except| except.overlaps(hit.span))
            || self.negated && terms::negated(text, hit)
            || self.quoted && text.is_quoted(hit.span)
    }
}
