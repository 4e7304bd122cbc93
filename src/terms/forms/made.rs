//! Forms that were made already.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Use;
use crate::terms::hash::Key;
use crate::terms::term::Word;
use crate::text::Language;

/// The forms of words, each made once: the last word of a phrase stands alone and at the end of the phrase as one word.
#[derive(Debug, Default)]
pub(in crate::terms) struct Made {
    /// All forms, one behind the other.
    text: String,
    /// Where each form ends, and how it may be used.
    forms: Vec<(usize, Use)>,
    /// The forms of a word, and where the first begins.
    of: FxHashMap<u64, (Range<usize>, usize)>,
}

impl Made {
    /// The forms of a word in these languages, which `scope` tells from others.
    pub(in crate::terms) fn forms(
        &mut self,
        word: &Word,
        before_noun: bool,
        languages: &[Language],
        scope: Key,
    ) -> impl Iterator<Item = (&str, Use)> {
        let place = if before_noun { "before " } else { "" };
        let bare = if languages.is_empty() { "bare " } else { "" };
        let key = scope.add(bare).add(place).add(&word.written).finish();
        let (made, start) = if let Some(made) = self.of.get(&key) {
            made.clone()
        } else {
            let (first, start) = (self.forms.len(), self.text.len());
            super::forms(word, before_noun, languages, &mut |head, tail, with| {
                self.text.push_str(head);
                self.text.push_str(tail);
                self.forms.push((self.text.len(), with));
            });
            let made = (first..self.forms.len(), start);
            self.of.insert(key, made.clone());
            made
        };
        let (text, mut begin) = (self.text.as_str(), start);
        self.forms.get(made).unwrap_or_default().iter().filter_map(move |&(end, with)| {
            let form = text.get(begin..end)?;
            begin = end;
            Some((form, with))
        })
    }
}
