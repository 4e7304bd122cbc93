//! How a phrase is followed through a text, step by step.

use std::borrow::Cow;

use super::{Choice, GAP, Step};
use crate::lexicon::little::is_little;
use crate::text::{Text, TokenKind};

/// A text, and the words of its tokens as phrases have them.
pub(super) struct Reader<'r, 't> {
    pub(super) text: &'r Text<'t>,
    pub(super) forms: &'r [Cow<'r, str>],
}

impl Reader<'_, '_> {
    /// The end of the phrase whose remaining `steps` stand at the token `at`; it began at `first`.
    pub(super) fn follow(&self, steps: &[Step], at: usize, first: usize) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        let here = self.in_sentence(at, first);
        match step {
            Step::Edge => {
                let begins = at == first && self.sentence(at) != at.checked_sub(1).and_then(|at| self.sentence(at));
                (begins || at > first && !here).then(|| self.follow(rest, at, first)).flatten()
            }
            Step::Words { choices, optional, or_end } => {
                let number = || self.text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Number);
                let fits = |form: &Cow<'_, str>| {
                    choices.iter().any(|one| match one {
                        Choice::Word(word) => word == form,
                        Choice::Beginning(head) => form.starts_with(head.as_ref()),
                        Choice::Ending(tail) => form.ends_with(tail.as_ref()),
                        Choice::Number => number(),
                        Choice::Row(_) => false,
                    })
                };
                let row = |one: &Choice| match one {
                    Choice::Row(row) if self.forms.get(at..at + row.len()).is_some_and(|forms| **row == *forms) => {
                        self.follow(rest, at + row.len(), first)
                    }
                    _ => None,
                };
                let taken = here && self.forms.get(at).is_some_and(fits);
                let taken = if taken { self.follow(rest, at + 1, first) } else { None };
                let taken = taken.or_else(|| choices.iter().filter(|_| here).find_map(row));
                let taken = taken.or_else(|| if *or_end && !here { self.follow(rest, at, first) } else { None });
                taken.or_else(|| if *optional { self.follow(rest, at, first) } else { None })
            }
            Step::Gap(most) => self.skip(*most, rest, at, first, |_| true),
            Step::Little => self.skip(GAP, rest, at, first, is_little),
        }
    }

    /// Goes on behind none to `most` words that may be skipped.
    fn skip(&self, most: usize, rest: &[Step], at: usize, first: usize, may: impl Fn(&str) -> bool) -> Option<usize> {
        for skipped in 0..=most {
            if let Some(end) = self.follow(rest, at + skipped, first) {
                return Some(end);
            }
            let next = self.forms.get(at + skipped)?;
            if !self.in_sentence(at + skipped, first) || !may(next) {
                return None;
            }
        }
        None
    }

    fn sentence(&self, at: usize) -> Option<usize> {
        self.text.tokens().get(at).map(|token| token.sentence)
    }

    fn in_sentence(&self, at: usize, first: usize) -> bool {
        self.sentence(at).is_some() && self.sentence(at) == self.sentence(first)
    }
}
