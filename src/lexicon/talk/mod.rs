//! What is only spoken about: titles of works, words about words, places, what others were
//! called or said, what is asked and denied.

mod words;

use std::borrow::Cow;

use super::book::Match;
use super::phrase::plain;
use crate::text::{Gap, Language, Text};
use words::{CALLED, IS, NO, PLACES, PLACES_OF, SAYS, TAKING_PART, TELLERS, THREATENED, WORDS, WORKS};

/// How far a word about a title may be away.
const NEAR: usize = 8;
/// The longest question that is asked only to be denied.
const SHORT: usize = 4;

/// Whether what was found is only spoken about.
pub(super) fn is_spoken_about(one: &Match, text: &Text<'_>) -> bool {
    let talk = Talk { text, start: one.tokens.start, end: one.tokens.end };
    talk.is_title()
        || talk.is_word()
        || talk.is_place()
        || talk.is_denied()
        || talk.is_said()
        || talk.is_report(one.word.is_some())
}

struct Talk<'f, 't> {
    text: &'f Text<'t>,
    start: usize,
    end: usize,
}

impl<'f> Talk<'f, '_> {
    fn sentence(&self, at: usize) -> Option<usize> {
        self.text.tokens().get(at).map(|token| token.sentence)
    }

    /// The folded word at a place of the same sentence; empty where there is none.
    fn form(&self, at: usize) -> Cow<'f, str> {
        let token = self.text.tokens().get(at).filter(|token| Some(token.sentence) == self.sentence(self.start));
        token.map_or(Cow::Borrowed(""), |token| plain(self.text.form(token)))
    }

    fn has(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.form(at).as_ref())
    }

    fn has_capital(&self, at: usize) -> bool {
        self.text.tokens().get(at).is_some_and(|token| token.letters.starts_capital)
    }

    fn begins(&self) -> bool {
        self.start.checked_sub(1).and_then(|at| self.sentence(at)) != self.sentence(self.start)
    }

    /// "Damn the Torpedoes is our album of the month", „Der neue Roman heißt …“.
    fn is_title(&self) -> bool {
        if !self.has_capital(self.start) {
            return false;
        }
        let told = (self.end..self.end + NEAR / 2).any(|at| self.has(at, IS) && self.names_work(at + 1, NEAR));
        // In the middle of an English sentence a capital belongs to a name.
        let capitals = (self.start..self.end).filter(|&at| self.has_capital(at)).count();
        let named = capitals > 1 && (1..=NEAR).any(|back| self.names_work(self.start.saturating_sub(back), 1));
        if self.is_dated() || self.is_in_name() {
            return true;
        }
        // „Der Vollidiot liegt hier, also der Roman von …“: a work by somebody.
        let by = |at: usize| self.names_work(at, 1) && self.has(at + 1, &["by", "von"]);
        self.begins() && told || named && !self.begins() || (self.end..self.end + NEAR).any(by)
    }

    /// "The Idiots (1998)": a year in brackets follows titles of films and books.
    fn is_dated(&self) -> bool {
        const FIRST: u32 = 1500;
        let pair =
            self.end.checked_sub(1).and_then(|last| self.text.tokens().get(last)).zip(self.text.tokens().get(self.end));
        let Some((last, next)) = pair else { return false };
        let between = self.text.raw().get(last.span.end..next.span.start).unwrap_or_default();
        let year = next.span.of(self.text.raw()).parse().is_ok_and(|year: u32| (FIRST..=2100).contains(&year));
        year && between.trim() == "("
    }

    /// "Opening night of The Bastard Sons of Whitby": among capitals in the middle of an English sentence.
    fn is_in_name(&self) -> bool {
        let raw = |at: usize| self.text.tokens().get(at).map_or("", |token| token.span.of(self.text.raw()));
        let is_title = |at: usize| self.has_capital(at) && raw(at).chars().any(char::is_lowercase);
        let around = self.start.checked_sub(1).is_some_and(|at| is_title(at) && self.form(at) == "the");
        let middle = self.start.checked_sub(2).and_then(|at| self.sentence(at)) == self.sentence(self.start);
        let next = !self.form(self.end).is_empty() && is_title(self.end);
        self.text.language_at(self.start) == Some(Language::EN) && middle && around && is_title(self.start) && next
    }

    fn names_work(&self, from: usize, most: usize) -> bool {
        (from..from + most).any(|at| WORKS.binary_search(&self.form(at).as_ref()).is_ok())
    }

    /// "World-class is a word we avoid", „… ist laut Duden“.
    fn is_word(&self) -> bool {
        let is = self.has(self.end, &["is", "was", "isnt", "ist", "war", "heisst", "bedeutet", "means"]);
        let word = (self.end + 1..self.end + 5).any(|at| WORDS.binary_search(&self.form(at).as_ref()).is_ok());
        let told = is && (word || self.has(self.end + 1, &["laut"]) || self.has(self.end, &["bedeutet", "means"]));
        told || self.is_listed()
    }

    /// „Schmarotzer, Drosselklappe: woher unsere Fachwörter kommen“: words, and behind a colon that they are words.
    fn is_listed(&self) -> bool {
        let colon = |at: usize| {
            let tokens =
                at.checked_sub(1).and_then(|before| self.text.tokens().get(before)).zip(self.text.tokens().get(at));
            let between = tokens.and_then(|(last, next)| self.text.raw().get(last.span.end..next.span.start));
            between.is_some_and(|between| between.contains(':'))
        };
        let Some(behind) = (self.end..self.end + NEAR / 2).find(|at| colon(*at)) else { return false };
        (behind..behind + NEAR).any(|at| WORDS.binary_search(&self.form(at).as_ref()).is_ok())
    }

    /// „die Gemeinde Fucking“, "the village of Shitterton".
    fn is_place(&self) -> bool {
        let back = |back: usize, words: &[&str]| self.start.checked_sub(back).is_some_and(|at| self.has(at, words));
        // „Ein Ausflug nach Fucking, heute Fugging“: in a German text that is no English word.
        let there = || {
            let next = self.text.tokens().get(self.end);
            let alone = next.is_none_or(|next| next.gap == Gap::Break || !next.letters.starts_capital);
            alone && self.text.language() == Some(Language::DE) && back(1, &["nach", "aus", "bei", "in", "richtung"])
        };
        let called = back(1, PLACES) || back(1, &["of", "von"]) && back(2, PLACES_OF);
        self.has_capital(self.start) && (called || there())
    }

    /// „… nannte eine Polizistin blöde Kuh“: nobody here does it.
    fn is_report(&self, word: bool) -> bool {
        let near = self.start.saturating_sub(NEAR)..self.end + NEAR / 2;
        let verbs = if word { CALLED } else { THREATENED };
        let called = near.clone().any(|at| verbs.binary_search(&self.form(at).as_ref()).is_ok());
        called && !near.into_iter().any(|at| self.has(at, TAKING_PART))
    }

    /// „Ich weiß, wo du wohnst, sagt der Briefträger“, "Your time is up, said the examiner".
    fn is_said(&self) -> bool {
        let comma = |at: usize| {
            let pair = at.checked_sub(1).and_then(|at| self.text.tokens().get(at)).zip(self.text.tokens().get(at));
            let between = pair.and_then(|(last, next)| self.text.raw().get(last.span.end..next.span.start));
            between.is_some_and(|between| between.contains(','))
        };
        let teller = |at: usize| self.has(at, TELLERS) || self.has_capital(at) && !self.form(at).is_empty();
        (self.end..self.end + NEAR).any(|at| self.has(at, SAYS) && comma(at) && teller(at + 1))
    }

    /// „Jetzt oder nie? Von wegen“, "Shut up? No".
    fn is_denied(&self) -> bool {
        let tokens = self.text.tokens();
        let here = |at: &usize| self.sentence(*at) == self.sentence(self.start);
        let end = self.start + (self.start..tokens.len()).take(SHORT + 1).take_while(here).count();
        let first = self.start - (0..self.start).rev().take(SHORT + 1).take_while(here).count();
        if end - first > SHORT {
            return false;
        }
        let (Some(last), Some(next)) = (end.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(end)) else {
            return false;
        };
        let asked = self.text.raw().get(last.span.end..next.span.start).is_some_and(|between| between.contains('?'));
        let answer = plain(self.text.form(next));
        let after = tokens.get(end + 1).map(|token| plain(self.text.form(token)));
        let denied = NO.contains(&answer.as_ref())
            || answer == "von" && after.as_deref() == Some("wegen")
            || answer == "not" && after.as_deref().is_some_and(|after| matches!(after, "really" | "at" | "quite"));
        asked && denied
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(WORKS.is_sorted() && WORDS.is_sorted() && CALLED.is_sorted() && THREATENED.is_sorted());
    }
}
