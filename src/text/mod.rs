//! One post, read once: its folded form, tokens, sentences, marks and language.
//!
//! ```text
//! "Alle Infos: #FusionsNews 🎉"
//!   tokens     Alle · Infos · Fusions · News          words    Alle · Infos: · #FusionsNews
//!   marks      #FusionsNews · 🎉                       folded   alle infos: #fusionsnews 🎉
//! ```
//!
//! Every span is in the raw text. No platform decides what is a hashtag here; see [`crate::platform`] for that.

mod address;
mod emoji;
mod fold;
mod gender;
mod guess;
mod hashtag;
mod language;
mod little;
mod measure;
mod quote;
mod readability;
mod scan;
mod sentence;
mod syllable;
mod token;
mod voice;

pub use fold::{Folded, enclosed_letter, fold, is_hyphen, is_invisible};
pub use gender::GenderForm;
pub use language::Language;
pub use token::{Gap, Letters, Mark, MarkKind, Token, TokenKind};
pub use voice::{Address, Person};

use std::sync::OnceLock;

use crate::span::Span;
use guess::Votes;
use scan::Scan;

/// A post as the rules see it.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    raw: &'a str,
    folded: Folded,
    tokens: Vec<Token>,
    marks: Vec<Mark>,
    sentences: Vec<Span>,
    language: Option<Language>,
    /// The language of each sentence, guessed when somebody asks.
    languages: Vec<OnceLock<Option<Language>>>,
    /// What stands between quotation marks, read when somebody asks.
    quotes: OnceLock<Vec<Span>>,
}

impl<'a> Text<'a> {
    /// Reads a post. Without a `language` it is guessed from the words; hashtags, handles and addresses do not vote.
    pub fn read(raw: &'a str, language: Option<Language>) -> Self {
        let folded = Folded::new(raw);
        let Scan { mut tokens, mut marks, .. } = Scan::new(raw, folded.walk());
        marks.sort_by_key(|mark| mark.span.start);
        let sentences = sentence::sentences(raw, folded.as_str(), &mut tokens);
        let languages = vec![OnceLock::new(); sentences.len()];
        let mut text = Self { raw, folded, tokens, marks, sentences, language, languages, quotes: OnceLock::new() };
        if language.is_none() {
            text.language = text.guess(Span::new(0, raw.len()));
        }
        text
    }

    /// The text as it was given.
    pub const fn raw(&self) -> &'a str {
        self.raw
    }

    /// The folded text; see [`fold()`].
    pub fn folded(&self) -> &str {
        self.folded.as_str()
    }

    /// Where a span of the folded text stands in the raw one.
    pub fn to_raw(&self, folded: Span) -> Span {
        self.folded.to_raw(self.raw, folded)
    }

    /// Words and numbers, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Addresses, handles, hashtags and emoji, in order.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The sentences, without the white space around them.
    pub fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// The language, given or guessed; `None` where the text is too short to tell.
    pub const fn language(&self) -> Option<Language> {
        self.language
    }

    /// The language of the sentence that the token number `token` stands in: posts mix languages. The language of the whole
    /// text where the sentence is too short to tell.
    pub fn language_at(&self, token: usize) -> Option<Language> {
        let sentence = self.tokens.get(token).map(|token| token.sentence)?;
        *self.languages.get(sentence)?.get_or_init(|| self.language_of(sentence))
    }

    fn language_of(&self, sentence: usize) -> Option<Language> {
        const ENOUGH: usize = 4;
        let span = *self.sentences.get(sentence)?;
        if self.sentences.len() < 2 || self.voting(span).count() < ENOUGH {
            return self.language;
        }
        self.guess(span).or(self.language)
    }

    /// Whether a part of the text stands between quotation marks.
    pub fn is_quoted(&self, part: Span) -> bool {
        let quotes = self.quotes.get_or_init(|| quote::quotes(self.raw));
        let at = quotes.partition_point(|quote| quote.end < part.end);
        quotes.get(at).is_some_and(|quote| quote.start <= part.start)
    }

    /// The folded form of a token.
    pub fn form(&self, token: &Token) -> &str {
        token.folded.of(self.folded.as_str())
    }

    /// The language of a part of the text where that is sure: its letters say so, or enough of its little words, and more
    /// of them than of `others`.
    pub fn sure_language(&self, part: Span, others: &[Language]) -> Option<Language> {
        const FEWEST: usize = 2;
        const ONE_IN: usize = 8;
        let language = self.guess(part)?;
        let words: Vec<String> = self
            .words()
            .filter(|word| part.contains(word.span))
            .map(|word| word.span.of(self.raw).to_lowercase())
            .collect();
        let foreign = |word: &&String| word.chars().any(little::is_of_other_script);
        if words.iter().filter(foreign).count() * 2 > words.len() {
            return Some(language);
        }
        let little = |language| words.iter().filter(|word| little::has_little_word(language, word)).count();
        let count = little(language);
        let is_sure = count >= FEWEST && count * ONE_IN >= words.len();
        (is_sure && others.iter().all(|other| little(*other) < count)).then_some(language)
    }

    /// Guesses the language of a part of the text.
    fn guess(&self, span: Span) -> Option<Language> {
        let mut votes = Votes::default();
        self.voting(span).for_each(|token| {
            // „Menschen in Not“ are not English.
            let noun = token.letters.starts_capital && token.gap != Gap::Break && self.form(token) == "not";
            votes.add(if noun { "" } else { self.form(token) });
        });
        guess::detect(&votes, || self.prose(span))
    }

    /// The words of a part of the text that tell its language: hashtags do not.
    fn voting(&self, span: Span) -> impl Iterator<Item = &Token> {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        self.tokens
            .iter()
            .skip(first)
            .take_while(move |token| token.span.start < span.end)
            .filter(move |token| token.kind == TokenKind::Word && !token.hashtag && span.contains(token.span))
    }

    /// A part of the text without hashtags, handles, addresses and emoji.
    fn prose(&self, span: Span) -> String {
        let mut prose = String::with_capacity(span.len());
        let mut at = span.start;
        let first = self.marks.partition_point(|mark| mark.span.start < span.start);
        let marks = self.marks.iter().skip(first).take_while(|mark| mark.span.start < span.end);
        for mark in marks.filter(|mark| span.contains(mark.span)) {
            prose.push_str(self.raw.get(at..mark.span.start).unwrap_or_default());
            prose.push(' ');
            at = mark.span.end;
        }
        prose.push_str(self.raw.get(at..span.end).unwrap_or_default());
        prose
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Gap::{Break, Hyphen, Space, Underscore};
    use super::*;

    fn tokens(raw: &str) -> Vec<(String, String)> {
        let text = Text::read(raw, None);
        text.tokens().iter().map(|t| (t.span.of(raw).to_owned(), t.word.of(raw).to_owned())).collect()
    }

    #[test]
    fn a_written_word_is_the_whole_hyphen_chain_or_hashtag() {
        let found = tokens("Q3-Umsatz, snake_case #GitHub-Repo und Ku\u{308}n\u{ad}digung\u{200b}.");
        let expected = [
            ("Q3", "Q3-Umsatz"),
            ("Umsatz", "Q3-Umsatz"),
            ("snake", "snake_case"),
            ("case", "snake_case"),
            ("Git", "#GitHub"),
            ("Hub", "#GitHub"),
            ("Repo", "Repo"),
            ("und", "und"),
            ("Ku\u{308}n\u{ad}digung", "Ku\u{308}n\u{ad}digung"),
        ];
        assert_eq!(found, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn words_are_what_people_take_for_words() {
        for (raw, expected) in [
            ("don't geht’s R&D AT&T Kunden&Partner", &["don't", "geht’s", "R&D", "AT&T", "Kunden", "Partner"][..]),
            ("1.000,50 € um 20:15 am 3.5.", &["1.000,50", "um", "20:15", "am", "3.5"]),
            ("'zitat' 5G 1️⃣ #1 # a#b", &["zitat", "5G", "1", "a", "b"]),
            ("mail a@b.de, @anna https://x.de/fusion www.x.de", &["mail"]),
            ("日本 naïve", &["日本", "naïve"]),
        ] {
            let found: Vec<String> = tokens(raw).into_iter().map(|(token, _)| token).collect();
            assert_eq!(found, expected, "{raw}");
        }
    }

    #[test]
    fn gaps_tell_what_stands_between() {
        let raw = "Git hub git-hub git\u{2013}hub git_hub git\nhub git\n\nhub git, hub git - hub git 🎉 hub";
        let text = Text::read(raw, None);
        let gaps: Vec<Gap> = text.tokens().iter().skip(1).step_by(2).map(|token| token.gap).collect();
        assert_eq!(gaps, [Space, Hyphen, Hyphen, Underscore, Space, Break, Break, Break, Break]);
    }

    #[test]
    fn the_language_is_guessed_from_the_words_alone() {
        for (raw, expected) in [
            ("Wir freuen uns sehr auf die neue Kollegin", Some(Language::DE)),
            ("We are very happy about our new colleague", Some(Language::EN)),
            (
                "Wir suchen dich und freuen uns! #WeAreHiring #JoinOurTeam #CareerOpportunities @sonnberg",
                Some(Language::DE),
            ),
            ("#Fusion 🎉", None),
        ] {
            assert_eq!(Text::read(raw, None).language(), expected, "{raw}");
        }
        assert_eq!(Text::read("hello world my friend", Some(Language::DE)).language(), Some(Language::DE));
    }

    proptest! {
        #[test]
        fn every_span_lies_in_the_text_on_boundaries(raw in "(\\PC|[#@_. \n\r\u{308}\u{200b}äß🎉a-zA-Z0-9-]){0,60}") {
            let text = Text::read(&raw, None);
            let spans = text.tokens().iter().flat_map(|t| [t.span, t.word])
                .chain(text.marks().iter().map(|m| m.span))
                .chain(text.sentences().iter().copied())
                .chain(text.exclamation_runs());
            for span in spans {
                prop_assert!(raw.get(span.start..span.end).is_some_and(|s| !s.is_empty()), "{:?}", span);
            }
            for pair in text.tokens().windows(2) {
                prop_assert!(pair[0].span.end <= pair[1].span.start);
            }
            for token in text.tokens() {
                prop_assert!(token.word.contains(token.span));
                prop_assert!(token.sentence < text.sentences().len());
                prop_assert!(text.folded().get(token.folded.start..token.folded.end).is_some());
            }
        }
    }
}
