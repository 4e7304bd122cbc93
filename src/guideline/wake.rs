//! Which rules a draft has to be shown to: a rule that looks for nothing but terms and patterns sleeps until one of its own is
//! found, so that a check costs the same however many of them there are.

use rustc_hash::FxHashMap;

use super::Rule;
use crate::rule::{Seen, Trigger};

/// The rules of a guideline by what wakes them. They are told by their index.
#[derive(Debug, Default)]
pub(super) struct Wake {
    /// Those that never sleep.
    always: Vec<usize>,
    sleeping: FxHashMap<Trigger, usize>,
}

impl Wake {
    pub(super) fn of(rules: &[Rule]) -> Self {
        let mut wake = Self::default();
        for (at, rule) in rules.iter().enumerate() {
            match rule.triggers() {
                Some(triggers) => wake.sleeping.extend(triggers.into_iter().map(|trigger| (trigger, at))),
                None => wake.always.push(at),
            }
        }
        wake
    }

    /// Those that could notice something in the posts of a draft, in their order.
    pub(super) fn awake(&self, posts: &[Seen<'_>]) -> Vec<usize> {
        let mut awake = self.always.clone();
        awake.extend(posts.iter().flat_map(Seen::triggers).filter_map(|trigger| self.sleeping.get(&trigger)));
        awake.sort_unstable();
        awake.dedup();
        awake
    }
}
