//! The words of terms: each is known by a number, and all of its forms have their keys in the index.

use super::Builder;
use crate::terms::forms::{self, Use};
use crate::terms::hash::Key;
use crate::terms::index::{END, PREFIX, SUFFIX};
use crate::terms::seam::is_particle;
use crate::terms::term::Word;
use crate::terms::widen::Widen;
use crate::text::Language;

impl Builder {
    /// The number of a word, which all of these parts together tell from others, and whether it is new.
    fn id(&mut self, parts: &[&str]) -> (u32, bool) {
        let key = parts.iter().fold(self.scope, |key, part| key.add(part)).finish();
        let next = u32::try_from(self.index.anchors.len()).unwrap_or(END);
        let id = *self.ids.entry(key).or_insert(next);
        if id == next {
            self.index.anchors.push(Vec::new());
        }
        (id, id == next)
    }

    pub(super) fn plain(&mut self, form: &str) -> u32 {
        let (id, new) = self.id(&["plain ", form]);
        if new {
            self.index.insert(Key::of(form), id, Use::ANY);
        }
        id
    }

    pub(super) fn exact(&mut self, word: &Word) -> u32 {
        let (id, new) = self.id(&["exact ", &word.folded]);
        if new {
            self.index.insert(Key::of(&word.folded), id, Use::EXACT);
        }
        id
    }

    pub(super) fn word(&mut self, word: &Word, next: Option<&Word>, alone: bool, widen: Widen) -> u32 {
        if word.open_start || word.open_end {
            return self.open(word);
        }
        let acronym = alone && word.is_acronym();
        let before_noun =
            next.is_some_and(|next| next.letters.starts_capital) && self.languages.contains(&Language::DE);
        let class = match (acronym, word.letters.starts_capital, before_noun) {
            (true, ..) => "acronym ",
            (_, true, false) => "noun ",
            (_, true, true) => "Adjective ",
            (_, false, false) => "word ",
            (_, false, true) => "adjective ",
        };
        let part = widen.compound && alone;
        let (id, new) = self.id(&[
            class,
            if part { "" } else { "whole " },
            if widen.hashtag && alone { "" } else { "untagged " },
            if widen.inflection { "" } else { "bare " },
            &word.folded,
        ]);
        if !new {
            return id;
        }
        let index = &mut self.index;
        if acronym {
            index.insert(Key::of(&word.folded), id, Use::ACRONYM);
            if widen.inflection {
                index.insert(Key::new().add(&word.folded).push(b's').finish(), id, Use::ACRONYM.with(Use::PLURAL));
            }
            return id;
        }
        let languages = self.languages.as_slice();
        let tag = widen.hashtag && alone && word.folded.len() > 2;
        for (form, with) in self.made.forms(word, before_noun, languages, self.scope) {
            // Fusions stands in compounds only: that is no inflection.
            if !(widen.inflection || form == word.folded || part && with.has(Use::LINK)) {
                continue;
            }
            let with = if part { with } else { with.without(Use::PART) };
            let tail = form.strip_prefix(word.folded.as_str());
            let short = tail.is_some_and(|tail| matches!(tail, "" | "s" | "es" | "ed" | "ing"));
            let with = if tag && (short || with.has(Use::PART)) { with.with(Use::TAG) } else { with };
            index.insert(Key::of(form), id, with);
        }
        if widen.inflection && !alone {
            for other in forms::others(&word.folded, languages) {
                index.insert(Key::of(other), id, Use::ANY);
            }
        }
        // Start-ups, Check-ins: the particle ends a noun.
        if widen.inflection && !alone && next.is_none() && is_particle(&word.folded) {
            index.insert(Key::new().add(&word.folded).push(b's').finish(), id, Use::ANY);
        }
        if widen.inflection {
            for stem in index.stems.keys(&word.folded, Some(languages)) {
                index.insert(stem, id, Use::ANY);
            }
        }
        id
    }

    /// The words of a phrase written as one: `git hub` as `github`, with the forms of the last word.
    pub(super) fn joined(&mut self, words: &[Word], widen: Widen) -> Option<u32> {
        let (last, before) = words.split_last()?;
        if words.iter().any(|word| word.open_start || word.open_end) {
            return None;
        }
        let head = before.iter().map(|word| word.folded.as_str()).collect::<String>();
        let tag = if widen.hashtag { Use::TAG } else { Use::ANY };
        let how = if widen.hashtag { "joined " } else { "joined untagged " };
        let bare = if widen.inflection { "" } else { "bare " };
        let (id, new) = self.id(&[how, bare, &head, " ", &last.folded]);
        if new {
            let index = &mut self.index;
            let languages = if widen.inflection { self.languages.as_slice() } else { &[] };
            let head = Key::new().add(&head);
            for (form, with) in self.made.forms(last, false, languages, self.scope) {
                index.insert(head.add(form).finish(), id, with.without(Use::PART).with(tag));
            }
            if widen.inflection && is_particle(&last.folded) {
                index.insert(head.add(&last.folded).push(b's').finish(), id, tag);
            }
        }
        Some(id)
    }

    fn open(&mut self, word: &Word) -> u32 {
        let (id, new) =
            self.id(&[if word.open_start { "*" } else { "" }, &word.folded, if word.open_end { "*" } else { "" }]);
        if !new {
            return id;
        }
        let index = &mut self.index;
        match (word.open_start, word.open_end) {
            (true, true) => index.open.inside.push((word.folded.clone(), id)),
            (true, false) => {
                index.open.suffixes.push(word.folded.len());
                index.insert(Key::new().add(SUFFIX).add(&word.folded).finish(), id, Use::ANY);
            }
            _ => {
                index.open.prefixes.push(word.folded.len());
                index.insert(Key::new().add(PREFIX).add(&word.folded).finish(), id, Use::ANY);
            }
        }
        id
    }

    pub(super) fn parted(&mut self, base: &str) -> u32 {
        let (id, new) = self.id(&["parted ", base]);
        if new {
            let index = &mut self.index;
            forms::finite(base, &mut |head, tail, with| {
                index.insert(Key::new().add(head).add(tail).finish(), id, with);
            });
        }
        id
    }
}
