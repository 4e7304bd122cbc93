//! Patterns: regular expressions for what no list of terms can say.

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, AhoCorasickKind};
use regex::Regex;
use regex_syntax::ast::ErrorKind;
use regex_syntax::hir::{Class, Hir, HirKind, Look};
use regex_syntax::{Error, ParserBuilder};

use super::disguise::Unhidden;
use super::weight::may_be_too_large;
use crate::span::Span;
use crate::text::{Text, fold};

/// A regular expression. It sees the raw text of the post, links included; letter case does not matter unless it says `(?-i)`.
#[derive(Clone, Debug)]
pub struct Pattern {
    source: String,
    /// Folded strings one of which every match contains; empty where there is no such set.
    literals: Vec<String>,
    /// Whether every match has a digit.
    digit: bool,
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
        let pattern = Self { source: source.to_owned(), literals: required(&hir), digit: needs_digit(&hir) };
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

    fn compile(&self) -> Option<Regex> {
        regex::RegexBuilder::new(&self.source).case_insensitive(true).build().ok()
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

/// All patterns of a guideline, each compiled when a text first contains what it needs.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    all: Vec<(Pattern, OnceLock<Option<Regex>>)>,
    /// Patterns without a required literal: they run on every text.
    always: Vec<usize>,
    literals: Vec<String>,
    /// Quick to build.
    slow: Option<AhoCorasick>,
    /// Quick to search, built when many texts are searched.
    fast: OnceLock<Option<AhoCorasick>>,
    /// The pattern of each literal.
    owners: Vec<usize>,
}

impl Patterns {
    pub(super) fn new(patterns: Vec<Pattern>) -> Self {
        let mut all = Self { all: patterns.into_iter().map(|p| (p, OnceLock::new())).collect(), ..Self::default() };
        for (i, (pattern, _)) in all.all.iter().enumerate() {
            if pattern.literals.is_empty() {
                all.always.push(i);
            }
            for literal in &pattern.literals {
                all.literals.push(literal.clone());
                all.owners.push(i);
            }
        }
        all.slow = AhoCorasickBuilder::new().kind(Some(AhoCorasickKind::ContiguousNFA)).build(&all.literals).ok();
        if all.slow.is_none() {
            all.always = (0..all.all.len()).collect();
        }
        all
    }

    /// Calls `hit` with the number of the pattern, the raw span of each match, and whether its letters are hidden.
    ///
    /// `bulk` says that it is worth while to build the faster search.
    pub(super) fn find(&self, text: &Text<'_>, bulk: bool, mut hit: impl FnMut(usize, Span, bool)) {
        let unhidden = OnceCell::new();
        let mut wanted: BTreeSet<usize> = BTreeSet::new();
        let raw = text.raw();
        let digits =
            raw.bytes().any(|byte| byte.is_ascii_digit()) || !raw.is_ascii() && raw.chars().any(char::is_numeric);
        let may_match = |i: &&usize| digits || self.all.get(**i).is_some_and(|(pattern, _)| !pattern.digit);
        wanted.extend(self.always.iter().filter(may_match));
        let dfa = || AhoCorasickBuilder::new().kind(Some(AhoCorasickKind::DFA)).build(&self.literals).ok();
        let fast = if bulk { self.fast.get_or_init(dfa).as_ref() } else { None };
        if let Some(literals) = fast.or(self.slow.as_ref()).filter(|_| !self.literals.is_empty()) {
            let owners = literals.find_overlapping_iter(text.folded());
            wanted.extend(owners.filter_map(|found| self.owners.get(found.pattern().as_usize())));
        }
        for i in wanted {
            let Some((pattern, regex)) = self.all.get(i) else { continue };
            let Some(regex) = regex.get_or_init(|| pattern.compile()) else { continue };
            // The hidden ones come first: where both cover the same characters, it is told that they are hidden.
            if let Some(unhidden) = unhidden.get_or_init(|| Unhidden::of(text.raw())) {
                let found = regex.find_iter(&unhidden.plain).filter(|found| !found.is_empty());
                for span in found.filter_map(|found| unhidden.hidden(text.raw(), Span::from(found.range()))) {
                    hit(i, span, true);
                }
            }
            for found in regex.find_iter(text.raw()).filter(|found| !found.is_empty()) {
                hit(i, Span::from(found.range()), false);
            }
        }
    }
}

/// Shorter literals occur too often to spare anything.
const SHORTEST: usize = 3;
const MOST: usize = 32;

/// The folded literals one of which is in the folded form of every match; empty where none can be named.
fn required(hir: &Hir) -> Vec<String> {
    let mut literals = any_of(hir).unwrap_or_default();
    literals.sort();
    literals.dedup();
    literals
}

/// Whether a digit is in every match: most patterns without a literal look for numbers.
fn needs_digit(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => class.iter().all(|range| {
            let few = u32::from(range.end()) - u32::from(range.start()) < 64;
            few && (range.start()..=range.end()).all(char::is_numeric)
        }),
        HirKind::Literal(literal) => literal.0.iter().any(u8::is_ascii_digit),
        HirKind::Capture(capture) => needs_digit(&capture.sub),
        HirKind::Repetition(repetition) => repetition.min > 0 && needs_digit(&repetition.sub),
        HirKind::Concat(parts) => parts.iter().any(needs_digit),
        HirKind::Alternation(arms) => arms.iter().all(needs_digit),
        _ => false,
    }
}

fn any_of(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Capture(capture) => any_of(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => any_of(&repetition.sub),
        HirKind::Alternation(arms) => {
            let arms: Option<Vec<Vec<String>>> = arms.iter().map(any_of).collect();
            arms.map(|arms| arms.concat()).filter(|all| all.len() <= MOST)
        }
        HirKind::Concat(parts) => best_of(parts),
        HirKind::Literal(_) => best_of(std::slice::from_ref(hir)),
        _ => None,
    }
}

/// The best set among the parts that follow each other; neighbouring single characters count as one part.
fn best_of(parts: &[Hir]) -> Option<Vec<String>> {
    let mut best: Option<Vec<String>> = None;
    let mut offer = |set: Vec<String>| {
        let worth = |set: &[String]| (set.iter().map(String::len).min().unwrap_or_default(), Reverse(set.len()));
        if worth(&set).0 >= SHORTEST && best.as_ref().is_none_or(|best| worth(best) < worth(&set)) {
            best = Some(set);
        }
    };
    let mut run = String::new();
    for part in parts {
        if let Some(letters) = letters(part) {
            run.push_str(&letters);
            continue;
        }
        offer(vec![std::mem::take(&mut run)]);
        if !matches!(part.kind(), HirKind::Literal(_) | HirKind::Class(_) | HirKind::Empty | HirKind::Look(_))
            && let Some(set) = any_of(part)
        {
            offer(set);
        }
    }
    offer(vec![run]);
    best
}

/// The folded text of a literal, or of a class whose characters all fold to the same, as `[Uu]`.
fn letters(hir: &Hir) -> Option<String> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            std::str::from_utf8(&literal.0).ok().filter(|text| text.chars().all(folds_in_any_case)).map(fold)
        }
        HirKind::Class(Class::Unicode(class)) => {
            const FEW: u32 = 4;
            let chars = class.iter().flat_map(|range| range.start()..=range.end());
            if class.iter().map(|range| u32::from(range.end()) - u32::from(range.start()) + 1).sum::<u32>() > FEW {
                return None;
            }
            let fold = |c: char| folds_in_any_case(c).then(|| fold(c.encode_utf8(&mut [0; 4])));
            let mut forms = chars.map(fold);
            let first = forms.next()??;
            forms.all(|form| form.is_some_and(|form| form == first)).then_some(first)
        }
        _ => None,
    }
}

/// Whether a character is folded to the same whatever its letter case: so are Latin letters and `ſ`, but not `σ` and `ς`.
const fn folds_in_any_case(c: char) -> bool {
    c.is_ascii() || matches!(c, 'À'..='ſ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_is_the_same_in_any_letter_case() {
        for c in (0..=u32::from('ſ')).filter_map(char::from_u32).filter(|c| folds_in_any_case(*c)) {
            let source = regex_syntax::escape(&c.to_string());
            let any_case = ParserBuilder::new().case_insensitive(true).build().parse(&source).unwrap();
            let others: Vec<char> = match any_case.kind() {
                HirKind::Class(Class::Unicode(class)) => class.iter().flat_map(|r| r.start()..=r.end()).collect(),
                _ => Vec::new(),
            };
            for other in others {
                assert_eq!(fold(&other.to_string()), fold(&c.to_string()), "{c} {other}");
            }
        }
    }

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

    #[test]
    fn what_every_match_contains_is_known() {
        for (source, expected) in [
            (r"\bQ[1-4]-Umsatz\b", &["-umsatz"][..]),
            (r"(Über|Unter)nahme", &["nahme"]),
            (r"(Fusion|Merger)", &["fusion", "merger"]),
            (r"\d{4}", &[]),
            (r"foo|\d+", &[]),
            ("Straße", &["strasse"]),
            ("x?Projekt (Alpha)?", &["projekt "]),
        ] {
            assert_eq!(Pattern::parse(source).unwrap().literals, expected, "{source}");
        }
    }

    #[test]
    fn patterns_that_need_a_digit_are_known() {
        for (source, expected) in [
            (r"\b\d{1,2}\.\d{4}\b", true),
            (r"(\d{1,3}\.)+x", true),
            (r"[A-Z]{2}-?\d*", false),
            (r"\d|x", false),
            (r"\d+|[1-3]x", true),
            (r"\w+", false),
        ] {
            assert_eq!(Pattern::parse(source).unwrap().digit, expected, "{source}");
        }
    }

    #[test]
    fn patterns_find_raw_spans_in_any_letter_case() {
        let sources = [r"\d{2,} %", "übernahme", "(?-i)ACHTUNG", r"#\w+fusion\b"];
        let patterns = Patterns::new(sources.iter().map(|source| Pattern::parse(source).unwrap()).collect());
        let raw = "Achtung: ÜBERNAHME zu 50 % – #Konfusion";
        let mut found = Vec::new();
        patterns.find(&Text::read(raw, None), true, |i, span, _| found.push((i, span.of(raw))));
        assert_eq!(found, [(0, "50 %"), (1, "ÜBERNAHME"), (3, "#Konfusion")]);
    }
}
