//! Patterns: regular expressions for what no list of terms can say.

use regex::{Regex, RegexBuilder};
use regex_syntax::ast::ErrorKind;
use regex_syntax::hir::{Class, Hir, HirKind, Look};
use regex_syntax::{Error, ParserBuilder};

use super::required::{borderless, literals, needs_digit};
use super::weight::may_be_too_large;
use crate::span::Span;

/// A regular expression. It sees the raw text of the post, links included; letter case does not matter unless it says `(?-i)`.
#[derive(Clone, Debug)]
pub struct Pattern {
    source: String,
    /// Folded strings one of which every match contains; empty where there is no such set.
    pub(super) literals: Vec<String>,
    /// Whether every match has a digit.
    pub(super) digit: bool,
}

/// Why a pattern cannot be used, and which bytes of it are to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternMistake {
    /// What is wrong.
    pub what: PatternFault,
    /// Where, in bytes of the pattern.
    pub span: Span,
}

/// What can be wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatternFault {
    /// Nothing is written there.
    Empty,
    /// It is no regular expression.
    Syntax(PatternSyntax),
    /// It would match where nothing stands, and so everywhere.
    MatchesNothing,
    /// It can match nowhere at all.
    NeverMatches,
    /// It grows too large when it is compiled.
    TooLarge,
}

/// Why a pattern is no regular expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatternSyntax {
    /// A `(` without its `)`.
    OpenGroup,
    /// A `)` without its `(`.
    StrayBracket,
    /// A `[` without its `]`.
    OpenClass,
    /// `[z-a]`.
    Backwards,
    /// A `*`, `+`, `?` or `{2}` with nothing in front of it.
    NothingRepeated,
    /// `{2,1}`, `{2,` or `{a}`.
    Count,
    /// A backslash with something behind it that means nothing.
    Escape,
    /// `(?=…)`, `(?<!…)` or `\1`, which would make matching slow.
    Unsupported,
    /// Anything else, in the parser's words, in English.
    Other(String),
}

impl Pattern {
    /// Reads a pattern.
    pub fn parse(source: &str) -> Result<Self, PatternMistake> {
        let whole = Span::new(0, source.len());
        let fault = |what, span| Err(PatternMistake { what, span });
        if source.trim().is_empty() {
            return fault(PatternFault::Empty, whole);
        }
        // Taken apart as it is written: large classes in any letter case take long, and tell nothing more.
        let hir = match ParserBuilder::new().build().parse(source) {
            Ok(hir) => hir,
            Err(error) => {
                let (what, span) = explain(&error, whole);
                return fault(PatternFault::Syntax(what), span);
            }
        };
        if never(&hir) {
            return fault(PatternFault::NeverMatches, whole);
        }
        if hir.properties().minimum_len().is_none_or(|len| len == 0) {
            return fault(PatternFault::MatchesNothing, whole);
        }
        let pattern = Self { source: source.to_owned(), literals: literals(&hir), digit: needs_digit(&hir) };
        // It is compiled when it is first needed.
        if may_be_too_large(&hir) && pattern.compile().is_none() {
            return fault(PatternFault::TooLarge, whole);
        }
        Ok(pattern)
    }

    /// The pattern as written.
    pub fn as_str(&self) -> &str {
        &self.source
    }

    pub(super) fn compile(&self) -> Option<Regex> {
        RegexBuilder::new(&self.source).case_insensitive(true).build().ok()
    }

    /// The pattern without its word borders, if it has any: what it does not find, the pattern does not find either.
    pub(super) fn compile_borderless(&self) -> Option<Regex> {
        let hir = ParserBuilder::new().case_insensitive(true).build().parse(&self.source).ok()?;
        RegexBuilder::new(&borderless(&hir)?.to_string()).build().ok()
    }
}

/// Whether nothing can match: an empty class, or the start of the text behind something, or its end before something.
fn never(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => class.ranges().is_empty(),
        HirKind::Capture(capture) => never(&capture.sub),
        HirKind::Repetition(repetition) => repetition.min > 0 && never(&repetition.sub),
        HirKind::Alternation(arms) => arms.iter().all(never),
        HirKind::Concat(parts) => {
            let takes = |part: &Hir| part.properties().minimum_len().is_some_and(|len| len > 0);
            let is = |part: &Hir, look: Look| matches!(part.kind(), HirKind::Look(found) if *found == look);
            let behind = |at: usize| parts.iter().take(at).any(takes);
            let before = |at: usize| parts.iter().skip(at + 1).any(takes);
            parts.iter().any(never)
                || parts
                    .iter()
                    .enumerate()
                    .any(|(at, part)| is(part, Look::Start) && behind(at) || is(part, Look::End) && before(at))
        }
        HirKind::Class(Class::Bytes(class)) => class.ranges().is_empty(),
        HirKind::Literal(_) | HirKind::Look(_) | HirKind::Empty => false,
    }
}

fn explain(error: &Error, whole: Span) -> (PatternSyntax, Span) {
    let (what, at) = match error {
        Error::Parse(error) => (syntax(error.kind()), error.span()),
        Error::Translate(error) => (PatternSyntax::Other(error.kind().to_string()), error.span()),
        _ => return (PatternSyntax::Other(error.to_string()), whole),
    };
    let span = Span::new(at.start.offset, at.end.offset);
    (what, if span.is_empty() { whole } else { span })
}

fn syntax(kind: &ErrorKind) -> PatternSyntax {
    match kind {
        ErrorKind::GroupUnclosed => PatternSyntax::OpenGroup,
        ErrorKind::GroupUnopened => PatternSyntax::StrayBracket,
        ErrorKind::ClassUnclosed => PatternSyntax::OpenClass,
        ErrorKind::ClassRangeInvalid => PatternSyntax::Backwards,
        ErrorKind::RepetitionMissing => PatternSyntax::NothingRepeated,
        ErrorKind::RepetitionCountInvalid
        | ErrorKind::RepetitionCountDecimalEmpty
        | ErrorKind::RepetitionCountUnclosed
        | ErrorKind::DecimalEmpty
        | ErrorKind::DecimalInvalid => PatternSyntax::Count,
        ErrorKind::EscapeUnrecognized | ErrorKind::EscapeUnexpectedEof => PatternSyntax::Escape,
        ErrorKind::UnsupportedBackreference | ErrorKind::UnsupportedLookAround => PatternSyntax::Unsupported,
        _ => PatternSyntax::Other(kind.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_points_into_the_pattern() {
        for (source, blamed) in
            [("a(b", "("), ("[z-a]", "z-a"), (r"\p{Quatsch}", r"\p{Quatsch}"), ("", ""), ("x*", "x*")]
        {
            let mistake = Pattern::parse(source).unwrap_err();
            assert_eq!(mistake.span.of(source), blamed, "{source}: {mistake:?}");
        }
        for source in [r"[^\s\S]x", "a^b", "x$y", r"(?:[^\s\S]|a\Ab)"] {
            assert_eq!(Pattern::parse(source).unwrap_err().what, PatternFault::NeverMatches, "{source}");
        }
        for source in ["^ab$", "(?m)a\n^b", "(^|x)ab", "a($|b)"] {
            assert!(Pattern::parse(source).is_ok(), "{source}");
        }
        assert_eq!(Pattern::parse(r"(\w{500}){500}").unwrap_err().what, PatternFault::TooLarge);
    }
}
