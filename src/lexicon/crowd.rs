//! Matches by where they stand, so that each looks at its neighbours alone.

use std::ops::Range;

use super::book::Match;

/// The matches of a text in order.
#[derive(Debug)]
pub(super) struct Crowd<'m> {
    /// By their first token.
    all: Vec<&'m Match>,
    /// For each the furthest end of it and those before, in tokens.
    furthest: Vec<usize>,
}

impl<'m> Crowd<'m> {
    pub(super) fn new(matches: &'m [Match]) -> Self {
        let mut all: Vec<&Match> = matches.iter().collect();
        all.sort_by_key(|one| one.tokens.start);
        let ends = all.iter().scan(0, |furthest: &mut usize, one| {
            *furthest = one.tokens.end.max(*furthest);
            Some(*furthest)
        });
        let furthest = ends.collect();
        Self { all, furthest }
    }

    /// Those that share a token with some.
    pub(super) fn over(&self, tokens: Range<usize>) -> impl Iterator<Item = &'m Match> {
        let behind = self.all.partition_point(|one| one.tokens.start < tokens.end);
        let before = self.all.iter().zip(&self.furthest).take(behind).rev();
        let reaching = before.take_while(move |(_, furthest)| **furthest > tokens.start);
        reaching.map(|(one, _)| *one).filter(move |one| one.tokens.end > tokens.start)
    }
}
