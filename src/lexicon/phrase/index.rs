//! Phrases by what they begin with, and those that stand in a text.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::reader::Reader;
use super::{Choice, Phrase, Step, plain};
use crate::text::{Text, TokenKind};

/// Phrases by the words they begin with.
#[derive(Debug, Default)]
pub(in crate::lexicon) struct Index {
    pub(super) all: Vec<Phrase>,
    by_first: FxHashMap<Cow<'static, str>, Vec<u32>>,
    /// Those that begin with a number.
    by_number: Vec<u32>,
    /// Those that begin with something else, by the words of the first step that asks for some; tried at every word of a
    /// text that has one of these.
    by_anchor: FxHashMap<Cow<'static, str>, Vec<u32>>,
    /// Those that ask for no certain word, tried at every word.
    open: Vec<u32>,
}

impl Index {
    pub(super) fn add(&mut self, phrase: Phrase) {
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        let mut firsts = Vec::new();
        if !begins(&phrase.steps, &mut firsts)
            || firsts.iter().any(|choice| matches!(choice, Choice::Beginning(_) | Choice::Ending(_)))
        {
            match anchor(&phrase.steps) {
                Some(words) => words.into_iter().for_each(|word| self.by_anchor.entry(word).or_default().push(number)),
                None => self.open.push(number),
            }
        } else {
            if firsts.contains(&&Choice::Number) {
                self.by_number.push(number);
            }
            for choice in firsts {
                if let Some(word) = choice.words().first() {
                    let of_word = self.by_first.entry(word.clone()).or_default();
                    if of_word.last() != Some(&number) {
                        of_word.push(number);
                    }
                }
            }
        }
        self.all.push(phrase);
    }

    /// Calls `found` with the section and the tokens of each phrase in the text.
    pub(in crate::lexicon) fn find(&self, text: &Text<'_>, mut found: impl FnMut(usize, Range<usize>)) {
        if self.all.is_empty() {
            return;
        }
        let forms: Vec<Cow<'_, str>> = text.tokens().iter().map(|token| plain(text.form(token))).collect();
        let reader = Reader { text, forms: &forms };
        let mut anchored: Vec<u32> =
            forms.iter().filter_map(|form| self.by_anchor.get(form.as_ref())).flatten().copied().collect();
        anchored.sort_unstable();
        anchored.dedup();
        for (at, form) in forms.iter().enumerate() {
            let first = self.by_first.get(form.as_ref()).map(Vec::as_slice).unwrap_or_default();
            let is_number = text.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Number);
            let numbers: &[u32] = if is_number { &self.by_number } else { &[] };
            let tried = first.iter().chain(numbers).chain(&anchored).chain(&self.open);
            for phrase in tried.filter_map(|&at| self.all.get(usize::try_from(at).ok()?)) {
                if let Some(end) = reader.follow(&phrase.steps, at, at) {
                    found(phrase.section, at..end);
                }
            }
        }
    }
}

/// The words of the first step that asks for nothing but words; `None` where there is none.
fn anchor(steps: &[Step]) -> Option<Vec<Cow<'static, str>>> {
    steps.iter().find_map(|step| match step {
        Step::Words { choices, optional: false, or_end: false } => {
            choices.iter().map(|choice| choice.words().first().cloned()).collect()
        }
        _ => None,
    })
}

/// Gathers what a phrase can begin with; false where that may be anything.
fn begins<'s>(steps: &'s [Step], firsts: &mut Vec<&'s Choice>) -> bool {
    match steps.split_first() {
        Some((Step::Edge, rest)) => begins(rest, firsts),
        Some((Step::Words { choices, optional, or_end: false }, rest)) => {
            firsts.extend(choices.iter());
            !*optional || begins(rest, firsts)
        }
        _ => false,
    }
}
