//! Words that are written together or apart otherwise than the term: whole hashtags, hyphen chains, s p a c e d letters.

use std::ops::Range;

use super::find::Finder;
use super::forms::Use;
use super::hit::Hit;
use super::index::{Kind, ListId};
use super::lexicon::{is_english, is_german};
use super::search::{Slot, anchored, found_in, reaches};
use crate::span::Span;
use crate::text::{Gap, Mark, MarkKind, Text, Token, TokenKind, fold, is_hyphen};

/// Where a form stands that is no token.
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) tokens: Range<usize>,
    pub(super) kind: PlaceKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceKind {
    /// A hashtag or some parts of it.
    Hashtag,
    /// The capitals that a hashtag begins with, before a known word: DSGVO in `#DSGVOkonform`.
    Acronym,
    /// A handle, or a chain of words.
    Chain,
    /// Letters with something between them.
    Spaced,
    /// A word with signs for letters.
    Masked,
    /// A word that a line break parts.
    Broken,
}

impl Finder<'_> {
    /// Finds terms of one word, and phrases written as one, in everything that is more or less than a token.
    pub(super) fn joined(&mut self, text: &Text<'_>, hits: &mut Vec<(ListId, Hit)>) {
        for mark in text.marks() {
            match mark.kind {
                MarkKind::Handle => {
                    let place = Place { span: mark.span, tokens: 0..0, kind: PlaceKind::Chain };
                    self.look(text, &fold(mark.span.of(text.raw())), &place, hits);
                }
                MarkKind::Hashtag => self.hashtag(text, mark, hits),
                MarkKind::Url | MarkKind::Email | MarkKind::Emoji => {}
            }
        }
        self.chains(text, hits);
        self.dotted(text, hits);
        self.spaced(text, hits);
    }

    fn hashtag(&mut self, text: &Text<'_>, mark: &Mark, hits: &mut Vec<(ListId, Hit)>) {
        const PARTS: usize = 4;
        let tokens = text.tokens().get(mark.tokens.clone()).unwrap_or_default();
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        let place = |tokens, kind| Place { span: mark.span, tokens, kind };
        let body = Span::new(first.folded.start, last.folded.end).of(text.folded());
        self.look(text, &["#", body].concat(), &place(mark.tokens.clone(), PlaceKind::Hashtag), hits);
        for (i, start) in tokens.iter().enumerate() {
            let ends = tokens.iter().enumerate().skip(i + 1).take(PARTS - 1);
            for (j, end) in ends.take_while(|(_, end)| end.gap == Gap::None) {
                let form = Span::new(start.folded.start, end.folded.end).of(text.folded());
                let range = mark.tokens.start + i..mark.tokens.start + j + 1;
                if let Some((acronym, _)) = (j == i + 1).then(|| acronym(text, start, end)).flatten() {
                    self.look(text, acronym, &place(range.clone(), PlaceKind::Acronym), hits);
                }
                self.look(text, form, &place(range, PlaceKind::Hashtag), hits);
            }
        }
    }

    /// Hyphen chains written as one word: `lay-offs` is `layoffs`.
    fn chains(&mut self, text: &Text<'_>, hits: &mut Vec<(ListId, Hit)>) {
        const LONGEST: usize = 4;
        let glued = |token: &Token| matches!(token.gap, Gap::Hyphen | Gap::Underscore) && !token.hashtag;
        for (tokens, chain) in runs(text.tokens(), |_, token| glued(token)) {
            if let [first, .., last] = chain
                && chain.len() <= LONGEST
                && !first.hashtag
                && chain.iter().any(|token| token.span.len() > 2)
            {
                let form: String = chain.iter().map(|token| text.form(token)).collect();
                let span = first.word.join(last.word);
                self.look(text, &form, &Place { span, tokens, kind: PlaceKind::Chain }, hits);
            }
        }
    }

    /// Syllables with full stops between them: `Kün.di.gung`.
    fn dotted(&mut self, text: &Text<'_>, hits: &mut Vec<(ListId, Hit)>) {
        const FEWEST: usize = 3;
        const MOST: usize = 8;
        let raw = text.raw().as_bytes();
        let dots = |before: &Token, token: &Token| {
            token.gap == Gap::Break
                && token.span.start == before.span.end + 1
                && matches!(raw.get(before.span.end), Some(b'.' | b'|' | b'*' | b'+'))
                && before.kind == TokenKind::Word
                && token.kind == TokenKind::Word
        };
        for (tokens, run) in runs(text.tokens(), dots).filter(|(tokens, _)| (FEWEST..=MOST).contains(&tokens.len())) {
            // Letters alone are spaced ones.
            if let [first, .., last] = run
                && run.iter().any(|token| token.letters.count > 1)
            {
                let form: String = run.iter().map(|token| text.form(token)).collect();
                let place = Place { span: first.word.join(last.word), tokens, kind: PlaceKind::Spaced };
                self.look(text, &form, &place, hits);
            }
        }
    }

    /// Words that a line break parts: `Kündi-⏎gung`. Their halves are no words, and lose their slots.
    pub(super) fn broken(&mut self, text: &Text<'_>, slots: &mut [Slot]) -> Vec<(ListId, Hit)> {
        let mut hits = Vec::new();
        let lines = text.raw().match_indices('\n').filter_map(|(at, _)| text.raw().get(..at));
        if !lines.into_iter().any(|line| line.trim_end_matches([' ', '\r']).ends_with(is_hyphen)) {
            return hits;
        }
        for (i, pair) in text.tokens().windows(2).enumerate() {
            let [first, second] = pair else { continue };
            let between = Span::new(first.span.end, second.span.start).of(text.raw());
            let (before, after) = (text.form(first), text.form(second));
            let small = second.letters.no_capital() && second.kind == TokenKind::Word && first.letters.count > 1;
            if !small || !is_line_break(between) || matches!(after, "und" | "oder" | "bzw" | "and" | "or") {
                continue;
            }
            let found = hits.len();
            let place = Place { span: first.word.join(second.word), tokens: i..i + 2, kind: PlaceKind::Broken };
            self.look(text, &[before, after].concat(), &place, &mut hits);
            // Open-⏎source is two words; for-⏎bid is none.
            let is_word = before.len() > 3 && (is_german(before) || is_english(before));
            if hits.len() > found || !is_word {
                for slot in slots.get_mut(i..i + 2).unwrap_or_default() {
                    *slot = Slot::default();
                }
            }
        }
        hits
    }

    /// `F u s i o n`, `F.u.s.i.o.n`, `F🔥u🔥s🔥i🔥o🔥n`; also among other letters that stand alone.
    fn spaced(&mut self, text: &Text<'_>, hits: &mut Vec<(ListId, Hit)>) {
        const SHORTEST: usize = 4;
        const LONGEST: usize = 40;
        let letter = |token: &Token| token.kind == TokenKind::Word && token.letters.count == 1 && !token.hashtag;
        let follows = |before: &Token, token: &Token| {
            let between = || Span::new(before.span.end, token.span.start).of(text.raw());
            letter(before) && letter(token) && (token.gap.joins() || is_separator(between()))
        };
        for (tokens, run) in runs(text.tokens(), follows).filter(|(tokens, _)| tokens.len() >= SHORTEST) {
            let forms: Vec<&str> = run.iter().take(LONGEST).map(|token| text.form(token)).collect();
            // Longer ones first: of those that overlap the longest counts.
            for len in (SHORTEST..=forms.len()).rev() {
                for start in 0..=forms.len() - len {
                    let (Some(form), Some(part)) = (forms.get(start..start + len), run.get(start..start + len)) else {
                        continue;
                    };
                    let ends = part.first().zip(part.last()).map(|(first, last)| first.span.join(last.span));
                    let tokens = tokens.start + start..tokens.start + start + len;
                    let place = Place { span: ends.unwrap_or_default(), tokens, kind: PlaceKind::Spaced };
                    self.look(text, &form.concat(), &place, hits);
                }
            }
        }
    }

    pub(super) fn look(&mut self, text: &Text<'_>, form: &str, place: &Place, hits: &mut Vec<(ListId, Hit)>) {
        let slot = self.slot(form);
        let raw = place.span.of(text.raw());
        for &(word, with) in found_in(&self.memory.found, slot) {
            let acronym = with.has(Use::ACRONYM) != (place.kind == PlaceKind::Acronym);
            let allowed = match place.kind {
                PlaceKind::Hashtag => with.has(Use::TAG),
                PlaceKind::Masked | PlaceKind::Broken => with.has(Use::PART),
                _ => false,
            };
            let inside = with.has(Use::INSIDE) && !allowed;
            if acronym || inside || with.has(Use::LINK) {
                continue;
            }
            for entry in anchored(self.index, word).filter(|entry| entry.steps.len() == 1 && entry.around.is_none()) {
                let fits = match &entry.kind {
                    Kind::Words | Kind::Verb => true,
                    Kind::Exact { words, .. } => words.iter().any(|word| raw.trim_start_matches(['#', '＃']) == word),
                    Kind::Parted(_) | Kind::Phrasal(_) => false,
                };
                let hidden = matches!(place.kind, PlaceKind::Spaced | PlaceKind::Masked);
                let disguised = hidden || with.has(Use::DISGUISED);
                if fits && (entry.widen.disguise || !disguised) && reaches(entry, text, &place.tokens) {
                    let hit = Hit {
                        term: entry.term,
                        span: place.span,
                        tokens: place.tokens.clone(),
                        disguised,
                        part: with.has(Use::INSIDE),
                    };
                    hits.push((entry.list, hit));
                }
            }
        }
    }
}

/// The acronym in two neighbouring parts of a hashtag as `DSGV` and `Okonform`, and the word behind it.
fn acronym<'t>(text: &'t Text<'_>, capitals: &Token, next: &Token) -> Option<(&'t str, &'t str)> {
    if !capitals.letters.all_capitals() || next.letters.capitals != 1 {
        return None;
    }
    let form = Span::new(capitals.folded.start, next.folded.end).of(text.folded());
    let (acronym, rest) = form.split_at_checked(capitals.folded.len() + 1)?;
    (is_german(rest) || is_english(rest)).then_some((acronym, rest))
}

/// Whether it is a hyphen at the end of a line.
fn is_line_break(between: &str) -> bool {
    let mut chars = between.chars();
    chars.next().is_some_and(is_hyphen)
        && chars.as_str().trim_start_matches([' ', '\r']).strip_prefix('\n').is_some_and(|rest| rest.trim().is_empty())
}

/// Whether it is one sign that somebody puts between the letters of a word, or one emoji.
fn is_separator(between: &str) -> bool {
    const EMOJI: usize = 8;
    let sign = matches!(between, "." | "*" | "·" | "/" | "|" | "~" | "," | "+" | "•" | ":" | "=");
    sign || !between.is_ascii() && between.len() <= EMOJI && !between.contains(|c: char| c.is_whitespace())
}

/// The longest runs of two or more tokens in which each one `follows` the one before.
fn runs<'t>(
    tokens: &'t [Token],
    follows: impl Fn(&Token, &Token) -> bool + 't,
) -> impl Iterator<Item = (Range<usize>, &'t [Token])> {
    let mut start = 0;
    tokens.chunk_by(follows).filter_map(move |run| {
        let range = start..start + run.len();
        start = range.end;
        (run.len() > 1).then_some((range, run))
    })
}
