//! Findings, mistakes and places as diagnostics that [`super::Terminal`] draws.

use std::borrow::Cow;
use std::fmt;

use miette::{Diagnostic, LabeledSpan, Severity, SourceCode};
use unicode_width::UnicodeWidthStr as _;

use super::located::Located;
use crate::finding::{Finding, Level};
use crate::guideline::Guideline;
use crate::report::{Outcome, Told};
use crate::rulefile::{Place, Problem, Weight};
use crate::say::report::{Word, word};
use crate::say::{self, Lang};
use crate::span::{Lines, Span};

/// Of places that share a sentence, this many are drawn; the others are named by their lines.
const MOST_DRAWN: usize = 3;

/// A finding in its draft.
#[derive(Debug)]
pub(super) struct FindingShown<'a> {
    finding: &'a Finding,
    spans: Vec<Span>,
    lang: Lang,
    told: Told,
    help: String,
    post: Option<String>,
    source: Located<'a>,
}

impl<'a> FindingShown<'a> {
    pub(super) fn of(finding: &'a Finding, outcome: &'a Outcome<'_>, lines: &'a Lines, lang: Lang) -> Self {
        let told = Told::of(finding, outcome.guideline, lang);
        let post = finding.post.map(|post| format!("{} {post}", word(Word::Post, lang)));
        let mut help = Vec::new();
        let row = |word_: Word, text: &str| format!("{}: {text}", word(word_, lang));
        help.extend(told.why.as_deref().map(|why| row(Word::Why, why)));
        let instead = if finding.level == Level::Welcome { Word::Idea } else { Word::Instead };
        help.extend(told.instead.iter().map(|text| row(instead, text)));
        if finding.level >= Level::Ask {
            help.extend(told.ask.as_deref().map(|ask| row(Word::Ask, ask)));
        }
        help.extend(say::finding::certainty(finding, lang).map(|sign| row(Word::Sign, &sign)));
        help.extend(finding.place.map(|place| {
            let clause = told.clause.as_deref().map(|clause| format!(" ({clause})")).unwrap_or_default();
            row(Word::Rule, &format!("{}{clause}, {}", finding.rule, quote(outcome.guideline, place)))
        }));
        let spans = finding.span.into_iter().collect();
        Self {
            finding,
            spans,
            lang,
            told,
            help: help.join("\n"),
            post,
            source: Located { text: &outcome.draft.source, lines },
        }
    }

    /// Whether another finding would be told in the very same words, down to the line of the guideline.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let same = |one: &Self| (one.finding.level, one.finding.span.is_some());
        !self.spans.is_empty()
            && same(self) == same(other)
            && self.told == other.told
            && self.help == other.help
            && self.post == other.post
    }

    /// Draws the place of another finding under the same words.
    pub(super) fn join(&mut self, finding: &Finding) {
        self.spans.extend(finding.span);
    }
}

/// The line of the guideline that says so: `taktvoll.toml:21: terms = ["Fusion"]`; of a long line the part that counts.
fn quote(guideline: &Guideline, place: Place) -> String {
    const MOST: usize = 60;
    // A long regular expression ends where nobody reads on.
    const MOST_OF_A_PART: usize = 96;
    let file = guideline.stage.files.get(place.file);
    let number = file.position(place.span.start).line;
    let line = file.line(number).split_whitespace().collect::<Vec<_>>().join(" ");
    let part = || {
        let part = guideline.stage.files.excerpt(place);
        match say::shortened(part, MOST_OF_A_PART) {
            Cow::Borrowed(whole) => format!("{whole} …"),
            Cow::Owned(part) => part,
        }
    };
    let line = match line.split_once(" = ") {
        _ if line.width() <= MOST => line,
        Some((key, _)) => format!("{key} = … {}", part()),
        None => format!("… {}", part()),
    };
    format!("{}:{number}: {line}", file.name)
}

impl fmt::Display for FindingShown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(post) = &self.post {
            write!(f, "{post}: ")?;
        }
        f.write_str(&self.told.message)
    }
}

impl std::error::Error for FindingShown<'_> {}

impl Diagnostic for FindingShown<'_> {
    fn code<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        Some(Box::new(&self.finding.rule))
    }

    fn severity(&self) -> Option<Severity> {
        match self.finding.level {
            Level::Must => Some(Severity::Error),
            Level::Ask => Some(Severity::Warning),
            Level::Advice => Some(Severity::Advice),
            Level::Welcome | Level::Off => None,
        }
    }

    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        let further: Vec<usize> =
            self.spans.iter().skip(MOST_DRAWN).map(|span| self.source.lines.line(span.start)).collect();
        if further.is_empty() {
            return (!self.help.is_empty()).then(|| Box::new(&self.help) as Box<dyn fmt::Display>);
        }
        Some(Box::new(format!("{}\n{}", say::report::further(&further, self.lang), self.help)))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.spans.iter().take(MOST_DRAWN).map(|span| LabeledSpan::new(None, span.start, span.len()))))
    }
}

/// A mistake in its rule file.
#[derive(Debug)]
pub(super) struct ProblemShown<'a> {
    pub(super) problem: &'a Problem,
    pub(super) source: Located<'a>,
    pub(super) lang: Lang,
}

impl fmt::Display for ProblemShown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say::problem::message(&self.problem.fault, self.lang))
    }
}

impl std::error::Error for ProblemShown<'_> {}

impl Diagnostic for ProblemShown<'_> {
    fn severity(&self) -> Option<Severity> {
        Some(match self.problem.weight() {
            Weight::Error => Severity::Error,
            Weight::Note => Severity::Advice,
        })
    }

    fn help<'b>(&'b self) -> Option<Box<dyn fmt::Display + 'b>> {
        let hint = say::problem::hint(&self.problem.fault, self.lang)?;
        Some(Box::new(format!("{}: {hint}", word(Word::Hint, self.lang))))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = self.problem.exact();
        Some(Box::new(std::iter::once(LabeledSpan::new(None, span.start, span.len()))))
    }
}

/// A sentence about a place.
#[derive(Debug)]
pub(super) struct PlaceShown<'a> {
    pub(super) said: &'a str,
    pub(super) source: Located<'a>,
    pub(super) span: Span,
}

impl fmt::Display for PlaceShown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.said)
    }
}

impl std::error::Error for PlaceShown<'_> {}

impl Diagnostic for PlaceShown<'_> {
    fn severity(&self) -> Option<Severity> {
        Some(Severity::Error)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(LabeledSpan::new(None, self.span.start, self.span.len()))))
    }
}
