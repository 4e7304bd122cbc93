//! A term as a comms person writes it.

use super::forms::spelled;
use crate::span::Span;
use crate::text::{Gap, Language, Letters, MarkKind, Text, Token, fold};

/// A word or a phrase, read. What it matches, the guide of this module ([`crate::terms`]) says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    written: String,
    pub(super) shape: Shape,
}

/// What kind of term it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `Fusion`, `offene Stelle`: words with the signs around them.
    Words { words: Vec<Word>, before: String, after: String },
    /// `=Fusion`: the very characters, and those between them.
    Exact { words: Vec<Word>, gaps: Vec<String> },
    /// `#ad`: that hashtag and no other; its folded body.
    Hashtag(String),
    /// `@sonnberg`: that handle, folded, with its sign.
    Handle(String),
}

/// One word of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) written: String,
    pub(super) folded: String,
    pub(super) letters: Letters,
    /// What must stand before it, other than the things that may stand between the words of any phrase.
    pub(super) signs: String,
    /// `*Term`.
    pub(super) open_start: bool,
    /// `Term*`.
    pub(super) open_end: bool,
}

/// Why a term cannot be used, and which bytes of it are to blame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermMistake {
    /// What is wrong.
    pub what: TermFault,
    /// Where, in bytes of the written term.
    pub span: Span,
}

/// What can be wrong with a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TermFault {
    /// Nothing is written there.
    Empty,
    /// There is neither letter nor digit in it: it can never match.
    NoLetters,
    /// It consists of stars only: it would match every word.
    OnlyStar,
    /// A star stands elsewhere than at the start or end of a word.
    InnerStar,
    /// `=` asks for exactly this word and `*` for more than it.
    ExactStar,
    /// It is a web or e-mail address, where terms never match.
    Address,
}

impl Term {
    /// Reads a term.
    ///
    /// ```
    /// use taktvoll::terms::{Term, TermFault};
    /// assert!(Term::parse("offene Stelle").is_ok());
    /// assert_eq!(Term::parse("Fus*ion").unwrap_err().what, TermFault::InnerStar);
    /// ```
    pub fn parse(written: &str) -> Result<Self, TermMistake> {
        let whole = Span::new(0, written.len());
        let fault = |what, span| Err(TermMistake { what, span });
        let trimmed = written.trim();
        let exact = trimmed.strip_prefix('=');
        let core = exact.unwrap_or(trimmed);
        if core.trim().is_empty() {
            return fault(TermFault::Empty, whole);
        }
        if let Some(words) = plain(core).filter(|_| exact.is_none()) {
            let shape = Shape::Words { words, before: String::new(), after: String::new() };
            return Ok(Self { written: trimmed.to_owned(), shape });
        }
        if core.chars().all(|c| c == '*' || c.is_whitespace()) {
            return fault(TermFault::OnlyStar, whole);
        }
        if let Some(star) = misplaced_star(written) {
            return fault(TermFault::InnerStar, star);
        }
        if let (true, Some(star)) = (exact.is_some(), written.find('*')) {
            return fault(TermFault::ExactStar, Span::new(star, star + 1));
        }
        // A star is as long as a space: the spans stay.
        let plain = core.replace('*', " ");
        // Nobody asks for its language: no guess is needed.
        let text = Text::read(&plain, Some(Language::EN));
        if let Some(mark) = text.marks().iter().find(|mark| matches!(mark.kind, MarkKind::Url | MarkKind::Email)) {
            let begin = written.find(core).unwrap_or_default();
            return fault(TermFault::Address, mark.span.shift(begin));
        }
        Self::shape(&text, core, exact.is_some())
            .map(|shape| Self { written: trimmed.to_owned(), shape })
            .ok_or(TermMistake { what: TermFault::NoLetters, span: whole })
    }

    /// The term as written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// What it matches as such, for people to read: the forms of its last word behind the others as they are written.
    /// Compounds, hashtags and spelling variants come on top.
    pub fn forms(&self, languages: &[Language]) -> Vec<String> {
        let Shape::Words { words, .. } = &self.shape else { return vec![self.written.clone()] };
        let Some((last, before)) = words.split_last() else { return Vec::new() };
        if last.open_start || last.open_end || before.is_empty() && last.is_acronym() {
            return vec![self.written.clone()];
        }
        let head = self.written.strip_suffix(last.written.as_str()).unwrap_or_default();
        spelled(last, false, languages).iter().map(|form| [head, form].concat()).collect()
    }

    fn shape(text: &Text<'_>, core: &str, exact: bool) -> Option<Shape> {
        if let [mark] = text.marks()
            && mark.span.len() == text.raw().trim().len()
        {
            match mark.kind {
                MarkKind::Handle => return Some(Shape::Handle(fold(mark.span.of(core)))),
                MarkKind::Hashtag => {
                    return Some(Shape::Hashtag(fold(mark.span.of(core).trim_start_matches(['#', '＃']))));
                }
                MarkKind::Url | MarkKind::Email | MarkKind::Emoji => {}
            }
        }
        let mut words: Vec<Word> = Vec::with_capacity(text.tokens().len());
        let mut gaps = Vec::new();
        let mut end = 0;
        for token in text.tokens() {
            if exact && !words.is_empty() {
                gaps.extend(text.raw().get(end..token.span.start).map(str::to_owned));
            }
            words.push(Word::new(text, token, core, end));
            end = token.span.end;
        }
        let first = words.first_mut()?;
        let before = std::mem::take(&mut first.signs);
        let after = signs(text.raw().get(end..).unwrap_or_default());
        Some(if exact { Shape::Exact { words, gaps } } else { Shape::Words { words, before, after } })
    }
}

impl Word {
    fn new(text: &Text<'_>, token: &Token, core: &str, end_before: usize) -> Self {
        let gap = text.raw().get(end_before..token.span.start).unwrap_or_default();
        Self {
            written: token.span.of(text.raw()).to_owned(),
            folded: text.form(token).to_owned(),
            letters: token.letters,
            signs: if token.gap == Gap::Break { signs(gap) } else { String::new() },
            open_start: core.get(..token.span.start).is_some_and(|before| before.ends_with('*')),
            open_end: core.get(token.span.end..).is_some_and(|after| after.starts_with('*')),
        }
    }

    /// Two to five capitals, digits aside: `EBIT`, `KI`, `CO2`, `R&D`.
    pub(super) fn is_acronym(&self) -> bool {
        self.letters.all_capitals() && self.letters.count <= 5
    }
}

/// The words of a term that has nothing but Latin letters and single spaces between them, as nearly all terms have.
fn plain(core: &str) -> Option<Vec<Word>> {
    let is_plain = |word: &str| !word.is_empty() && word.chars().all(|c| c < '\u{250}' && c.is_alphabetic());
    let word = |word: &str| {
        let mut letters = Letters::default();
        word.chars().for_each(|c| letters.add(c));
        is_plain(word).then(|| Word {
            written: word.to_owned(),
            folded: fold(word),
            letters,
            signs: String::new(),
            open_start: false,
            open_end: false,
        })
    };
    core.split(' ').map(word).collect()
}

/// The signs in a gap, without white space.
pub(super) fn signs(gap: &str) -> String {
    gap.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The first star that stands neither at the start nor at the end of a word.
fn misplaced_star(written: &str) -> Option<Span> {
    let edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c == '=');
    written.match_indices('*').map(|(at, _)| at).find_map(|at| {
        let before = written.get(..at)?.chars().next_back();
        let after = written.get(at + 1..)?.chars().next();
        (edge(before) == edge(after)).then_some(Span::new(at, at + 1))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn plain_words_are_the_words_of_a_text(term in "[a-zA-ZäöüßÄÖÜẞéßŁªµ]{1,8}( [a-zA-ZäöüßÄÖÜéñ]{1,8}){0,2}") {
            let text = Text::read(&term, Some(Language::EN));
            prop_assert_eq!(Term::parse(&term).unwrap().shape, Term::shape(&text, &term, false).unwrap());
        }
    }

    #[test]
    fn a_mistake_points_at_the_bytes_to_blame() {
        for (written, what, blamed) in [
            ("", TermFault::Empty, ""),
            ("  ", TermFault::Empty, "  "),
            ("=", TermFault::Empty, "="),
            ("*", TermFault::OnlyStar, "*"),
            ("Fus*ion", TermFault::InnerStar, "*"),
            ("a * b", TermFault::InnerStar, "*"),
            ("=Fusion*", TermFault::ExactStar, "*"),
            ("!!!", TermFault::NoLetters, "!!!"),
            ("siehe sonnberg.de", TermFault::Address, "sonnberg.de"),
            ("🎉", TermFault::NoLetters, "🎉"),
        ] {
            let mistake = Term::parse(written).unwrap_err();
            assert_eq!((mistake.what, mistake.span.of(written)), (what, blamed), "{written}");
        }
    }

    #[test]
    fn good_terms_are_good() {
        for written in [
            "Fusion",
            "=GitHub",
            "Kündig*",
            "*prognose",
            "*gen*",
            "offene Stelle",
            "#ad",
            "@sonnberg",
            "C++",
            "24/7",
            "z. B.",
        ] {
            assert_eq!(Term::parse(written).map(|term| term.as_str().to_owned()).as_deref(), Ok(written));
        }
    }
}
