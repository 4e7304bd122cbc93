//! Words that are written together or apart otherwise than the term: whole hashtags, hyphen chains, s p a c e d letters.

use std::ops::Range;

use super::find::Finder;
use super::forms::Use;
use super::hit::Hit;
use super::index::{Kind, ListId};
use super::lexicon::{is_english, is_german};
use super::search::{anchored, found_in, reaches};
use crate::span::Span;
use crate::text::{Gap, Mark, MarkKind, Text, Token, TokenKind, fold};

/// Where a form stands that is no token.
struct Place {
    span: Span,
    tokens: Range<usize>,
    kind: PlaceKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PlaceKind {
    /// A hashtag or some parts of it.
    Hashtag,
    /// The capitals that a hashtag begins with, before a known word: DSGVO in `#DSGVOkonform`.
    Acronym,
    /// A handle, or a chain of words.
    Chain,
    /// Letters with something between them.
    Spaced,
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
            {
                let form: String = chain.iter().map(|token| text.form(token)).collect();
                let span = first.word.join(last.word);
                self.look(text, &form, &Place { span, tokens, kind: PlaceKind::Chain }, hits);
            }
        }
    }

    /// `F u s i o n`, `F.u.s.i.o.n`.
    fn spaced(&mut self, text: &Text<'_>, hits: &mut Vec<(ListId, Hit)>) {
        const SHORTEST: usize = 4;
        let letter = |token: &Token| token.kind == TokenKind::Word && token.letters.count == 1 && !token.hashtag;
        let follows = |before: &Token, token: &Token| {
            let between = Span::new(before.span.end, token.span.start).of(text.raw());
            letter(before)
                && letter(token)
                && (token.gap.joins() || matches!(between, "." | "*" | "·" | "/" | "|" | "~" | ","))
        };
        for (tokens, run) in runs(text.tokens(), follows) {
            if let [first, .., last] = run
                && run.len() >= SHORTEST
            {
                let form: String = run.iter().map(|token| text.form(token)).collect();
                let span = first.span.join(last.span);
                self.look(text, &form, &Place { span, tokens, kind: PlaceKind::Spaced }, hits);
            }
        }
    }

    fn look(&mut self, text: &Text<'_>, form: &str, place: &Place, hits: &mut Vec<(ListId, Hit)>) {
        let slot = self.slot(form);
        let raw = place.span.of(text.raw());
        for &(word, with) in found_in(&self.found, slot) {
            let acronym = with.has(Use::ACRONYM) != (place.kind == PlaceKind::Acronym);
            let inside = with.has(Use::INSIDE) && !(with.has(Use::TAG) && place.kind == PlaceKind::Hashtag);
            if acronym || inside || with.has(Use::LINK) {
                continue;
            }
            for entry in anchored(self.index, word).filter(|entry| entry.steps.len() == 1 && entry.around.is_none()) {
                let fits = match &entry.kind {
                    Kind::Words | Kind::Verb => true,
                    Kind::Exact { words, .. } => words.iter().any(|word| raw.trim_start_matches(['#', '＃']) == word),
                    Kind::Parted(_) => false,
                };
                let disguised = place.kind == PlaceKind::Spaced || with.has(Use::DISGUISED);
                if fits && (entry.widen.disguise || !disguised) && reaches(entry, text, &place.tokens) {
                    let hit = Hit { term: entry.term, span: place.span, tokens: place.tokens.clone(), disguised };
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
