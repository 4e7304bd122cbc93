//! Where the words that were looked up stand together as a term asks.

use std::cmp::Ordering;
use std::ops::Range;

use super::disguise::is_hidden;
use super::forms::Use;
use super::friends::Friend;
use super::hit::Hit;
use super::index::{Entry, Index, Kind, ListId};
use super::lexicon::{is_english, is_german};
use super::term::signs;
use super::verbs::{has_left_particle, object_and_particle, particle_behind};
use super::widen::{Widen, same_case};
use crate::span::Span;
use crate::text::{Gap, Language, Letters, Text, Token};

/// A range of `Finder::found`.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Slot {
    pub(super) start: u32,
    pub(super) len: u32,
}

pub(super) fn found_in(found: &[(u32, Use)], slot: Slot) -> &[(u32, Use)] {
    let start = usize::try_from(slot.start).unwrap_or(usize::MAX);
    let len = usize::try_from(slot.len).unwrap_or_default();
    found.get(start..start.saturating_add(len)).unwrap_or_default()
}

pub(super) fn anchored(index: &Index, word: u32) -> impl Iterator<Item = &Entry> {
    let entries = usize::try_from(word).ok().and_then(|word| index.anchors.get(word));
    let entries = entries.map(Vec::as_slice).unwrap_or_default();
    entries.iter().filter_map(|&entry| index.entries.get(usize::try_from(entry).ok()?))
}

/// One text being searched.
pub(super) struct Search<'s, 't> {
    pub(super) index: &'s Index,
    pub(super) text: &'s Text<'t>,
    pub(super) found: &'s [(u32, Use)],
    pub(super) slots: &'s [Slot],
    pub(super) cased: Option<bool>,
    /// The sentence that was last asked for its language.
    pub(super) language: Option<(usize, Option<Language>)>,
    pub(super) hits: Vec<(ListId, Hit)>,
}

impl Search<'_, '_> {
    /// Tries all entries anchored at the token `i`.
    pub(super) fn at(&mut self, i: usize, slot: Slot) {
        let (index, found) = (self.index, self.found);
        for &(word, with) in found_in(found, slot) {
            if !self.fits(i, with) {
                continue;
            }
            for entry in anchored(index, word) {
                if let Some(first) = i.checked_sub(entry.anchor)
                    && self.stands(entry, first)
                {
                    self.push(entry, first, with);
                }
            }
        }
    }

    /// The language of the sentence around the token `i`.
    fn language(&mut self, i: usize) -> Option<Language> {
        let sentence = self.text.tokens().get(i).map(|token| token.sentence)?;
        match self.language {
            Some((known, language)) if known == sentence => language,
            _ => {
                let language = self.text.language_at(i);
                self.language = Some((sentence, language));
                language
            }
        }
    }

    /// Whether the sentence around the token `i` may be in the language of a term that means something else otherwise.
    fn is_friend(&mut self, i: usize, friend: Friend) -> bool {
        let other = if friend.language == Language::DE { Language::EN } else { Language::DE };
        match self.language(i) {
            Some(known) => known != other,
            None => self.leans(i) != Some(other) && !(friend.noun && self.is_small(i)),
        }
    }

    /// Whether the token `i` is written small though the writer uses capitals.
    fn is_small(&mut self, i: usize) -> bool {
        let token = self.text.tokens().get(i);
        token.is_some_and(|token| !token.hashtag && token.letters.no_capital()) && self.is_cased()
    }

    /// The language that most of the other words of a short sentence are in, by the lists of words.
    fn leans(&self, i: usize) -> Option<Language> {
        let tokens = self.text.tokens();
        let sentence = tokens.get(i)?.sentence;
        let (mut german, mut english) = (0, 0);
        for (_, token) in tokens.iter().enumerate().filter(|(at, token)| *at != i && token.sentence == sentence) {
            let form = self.text.form(token);
            let singular = form.strip_suffix('s').unwrap_or(form);
            match (is_german(form), is_english(form) || is_english(singular)) {
                (true, false) => german += 1,
                (false, true) => english += 1,
                _ => {}
            }
        }
        match english.cmp(&german) {
            Ordering::Greater => Some(Language::EN),
            Ordering::Less => Some(Language::DE),
            Ordering::Equal => None,
        }
    }

    fn push(&mut self, entry: &Entry, first: usize, with: Use) {
        let tokens = first..first + entry.steps.len();
        let covered = self.text.tokens().get(tokens.clone()).unwrap_or_default();
        let letters = covered.iter().map(|token| token.span).reduce(Span::join).unwrap_or_default();
        if let Some(mut span) = covered.iter().map(|token| token.word).reduce(Span::join) {
            let part = with.has(Use::INSIDE) || letters.len() < span.len();
            if let Some(around) = entry.around.as_deref() {
                span = with_signs(self.text.raw(), span, around).unwrap_or(span);
            }
            let disguised = with.has(Use::DISGUISED) || is_hidden(letters.of(self.text.raw()));
            let strange = entry.friend.is_some_and(|friend| !self.is_friend(first, friend));
            let elsewhere =
                entry.bound.as_ref().is_some_and(|bound| self.language(first).is_some_and(|one| !bound.contains(&one)));
            if strange || elsewhere || disguised && !entry.widen.disguise || !reaches(entry, self.text, &tokens) {
                return;
            }
            self.hits.push((entry.list, Hit { term: entry.term, span, tokens, disguised, part }));
        }
    }

    /// Whether the words of `entry` stand at the token `first` and behind it.
    fn stands(&mut self, entry: &Entry, first: usize) -> bool {
        let all = self.text.tokens();
        let Some(tokens) = all.get(first..first + entry.steps.len()) else { return false };
        for (j, step) in entry.steps.iter().enumerate() {
            if j > 0 && !self.gap_fits(first + j, &step.signs) {
                return false;
            }
            if j != entry.anchor && !self.is_word(first + j, step.word) {
                return false;
            }
        }
        if let Some(around) = entry.around.as_deref() {
            let words = tokens.iter().map(|token| token.word).reduce(Span::join).unwrap_or_default();
            if with_signs(self.text.raw(), words, around).is_none() {
                return false;
            }
        }
        match &entry.kind {
            Kind::Words => true,
            Kind::Exact { words, gaps } => {
                let same = tokens.iter().zip(words).all(|(token, word)| token.span.of(self.text.raw()) == word);
                let whole = |token: &Token| token.word.start + 1 >= token.span.start;
                let between = tokens.windows(2).zip(gaps).all(|(pair, wanted)| match pair {
                    [before, token] => {
                        let gap = Span::new(before.span.end, token.span.start).of(self.text.raw());
                        gap == wanted || gap.trim().is_empty() && wanted.trim().is_empty()
                    }
                    _ => true,
                });
                same && between
                    && tokens.first().is_some_and(whole)
                    && tokens.last().is_some_and(|last| last.word.end == last.span.end)
            }
            Kind::Verb => self.text.language() == Some(Language::EN) || !has_left_particle(self.text, first),
            Kind::Parted(particle) => particle_behind(self.text, first, particle),
            Kind::Phrasal(particle) => {
                self.language(first) != Some(Language::DE) && object_and_particle(self.text, first, particle)
            }
        }
    }

    /// Whether what stands before the token `i` may stand inside the phrase.
    fn gap_fits(&self, i: usize, wanted: &str) -> bool {
        let Some([before, token]) = i.checked_sub(1).and_then(|before| self.text.tokens().get(before..=i)) else {
            return false;
        };
        if wanted.is_empty() {
            return token.gap.joins();
        }
        let gap = Span::new(before.span.end, token.span.start).of(self.text.raw());
        signs(gap) == wanted && gap.matches('\n').count() < 2
    }

    fn is_word(&mut self, i: usize, word: u32) -> bool {
        let (found, slot) = (self.found, self.slots.get(i).copied().unwrap_or_default());
        found_in(found, slot).iter().any(|&(other, with)| other == word && self.fits(i, with))
    }

    /// Whether the token may be used as this form asks.
    fn fits(&mut self, i: usize, with: Use) -> bool {
        let tokens = self.text.tokens();
        let Some(token) = tokens.get(i) else { return false };
        let letters = token.letters;
        if with.has(Use::ACRONYM) {
            let tail =
                token.span.of(self.text.raw()).strip_suffix('s').filter(|_| letters.count == letters.capitals + 1);
            // KPIs is the plural, the CFO's is one.
            let owns = tail.is_some_and(|head| !head.ends_with(char::is_alphabetic));
            let plain = letters.count == letters.capitals || owns;
            return letters.capitals >= 2 && if with.has(Use::PLURAL) { tail.is_some() && !owns } else { plain };
        }
        if with.has(Use::LINK) && !tokens.get(i + 1).is_some_and(|next| next.gap.glues()) {
            return false;
        }
        if with.has(Use::INSIDE) && !self.fits_inside(token, with) {
            return false;
        }
        if with.has(Use::GERMAN) && self.language(i) == Some(Language::EN) {
            return false;
        }
        if with.has(Use::ENGLISH) && token.span.of(self.text.raw()).contains(['ä', 'ö', 'ü', 'ß', 'Ä', 'Ö', 'Ü'])
        {
            return false;
        }
        if with.has(Use::BARE) && !self.is_imperative(i) {
            return false;
        }
        if token.hashtag {
            return true;
        }
        // Whoever writes nouns with a capital wrote no noun here: ausgemacht.
        if with.has(Use::LOOSE) && letters.no_capital() && self.is_cased() {
            return false;
        }
        if with.has(Use::ATTRIBUTE) && !self.is_attributive(i) || with.has(Use::VERBAL) && self.is_attributive(i) {
            return false;
        }
        if with.has(Use::NOUN) && letters.no_capital() {
            return self.language(i) == Some(Language::EN) || !self.is_cased();
        }
        if with.has(Use::FINITE) && letters.starts_capital && !letters.all_capitals() && token.gap != Gap::Break {
            return !self.is_cased();
        }
        true
    }

    /// Whether the token `i`, the bare stem of a verb, is meant as one: „kauf jetzt“, not „der Kauf“.
    fn is_imperative(&mut self, i: usize) -> bool {
        const OBJECTS: &[&str] = &[
            "bitte", "das", "dein", "deine", "deinen", "den", "die", "dir", "doch", "ein", "eine", "einen", "einfach",
            "es", "euch", "gleich", "heute", "ihn", "jetzt", "kein", "keine", "keinen", "lieber", "mal", "mich", "mir",
            "nicht", "nie", "niemals", "schnell", "sie", "uns",
        ];
        let tokens = self.text.tokens();
        let Some(token) = tokens.get(i).filter(|token| !token.hashtag) else { return false };
        if token.letters.no_capital() {
            return self.is_cased();
        }
        let next = tokens.get(i + 1).filter(|next| next.gap == Gap::Space).map(|next| self.text.form(next));
        token.gap == Gap::Break && next.is_some_and(|next| OBJECTS.contains(&next))
    }

    /// Whether the token `i` stands where an adjective with an ending stands: behind an article or before a noun.
    fn is_attributive(&self, i: usize) -> bool {
        const ARTICLES: &[&str] = &[
            "alle", "allen", "am", "beim", "das", "dem", "den", "der", "des", "die", "diese", "diesen", "dieser",
            "eine", "einem", "einen", "einer", "eines", "im", "kein", "keine", "keinen", "seine", "seinen", "unsere",
            "unseren", "vom", "zum", "zur",
        ];
        let tokens = self.text.tokens();
        let before = i.checked_sub(1).and_then(|i| tokens.get(i)).map(|token| self.text.form(token));
        let noun = tokens.get(i + 1).is_some_and(|next| next.gap == Gap::Space && next.letters.starts_capital);
        match before {
            Some(word) if ARTICLES.contains(&word) => true,
            Some("ich" | "ihr" | "sie" | "und" | "wir") => false,
            _ => noun,
        }
    }

    /// Whether a term may be found inside this token: German compounds in text, known words in lower-case hashtags.
    fn fits_inside(&self, token: &Token, with: Use) -> bool {
        // A hashtag with one capital is written like any noun.
        let lone = token.letters.starts_capital && token.letters.capitals == 1;
        if token.hashtag && (with.has(Use::TAG) || !lone) {
            return with.has(Use::TAG);
        }
        with.has(Use::PART) && self.text.language() != Some(Language::EN)
    }

    /// Whether the writer uses capitals at all: then they tell nouns from verbs.
    fn is_cased(&mut self) -> bool {
        *self.cased.get_or_insert_with(|| {
            let mut words = self.text.tokens().iter().filter(|token| !token.hashtag).map(|token| token.letters);
            words.any(|letters| letters.starts_capital && letters.count > letters.capitals)
        })
    }
}

/// Whether an entry reaches these tokens: with their capitals, inside a hashtag, between hyphens.
pub(super) fn reaches(entry: &Entry, text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let Widen { hashtag, hyphen, .. } = entry.widen;
    if hashtag && hyphen && entry.letters.is_none() {
        return true;
    }
    let all = text.tokens();
    let covered = all.get(tokens.clone()).unwrap_or_default();
    let (Some(first), Some(last)) = (covered.first(), covered.last()) else { return true };
    let same = |letters: Letters| same_case(letters, first.span.join(last.span).of(text.raw()));
    let glued = |at: usize| all.get(at).is_some_and(|token| token.gap.glues());
    let part = tokens.start > 0 && glued(tokens.start) || glued(tokens.end);
    let allowed = if first.hashtag { hashtag } else { hyphen };
    (allowed || !part) && entry.letters.is_none_or(same)
}

/// The words at `span` together with the signs a term has before and after them; `None` where they do not stand there.
fn with_signs(raw: &str, span: Span, (before, after): &(String, String)) -> Option<Span> {
    let left = raw.get(..span.start)?;
    let start = if before.is_empty() { left.len() } else { left.trim_end().strip_suffix(before.as_str())?.len() };
    let right = raw.get(span.end..)?;
    let end = if after.is_empty() { right.len() } else { right.trim_start().strip_prefix(after.as_str())?.len() };
    Some(Span::new(start, if after.is_empty() { span.end } else { raw.len() - end }))
}
