//! Runs of digits with the separators that people put between them.

use crate::span::Span;

/// The shortest number that is looked at has this many digits.
pub(super) const FEWEST: usize = 6;

/// The most digits a run can have before it is something else: a hash, a table, a joke. Two telephone numbers fit in.
const MOST: usize = 34;

/// Digits in groups, as written.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    /// Where it stands, from its first digit (or `+`, `(`) to its last digit.
    pub(super) span: Span,
    /// All digits.
    pub(super) digits: String,
    /// The number of digits of each group.
    pub(super) groups: Vec<usize>,
    /// What stands between the groups, one shorter than the groups.
    pub(super) gaps: Vec<&'a str>,
    /// What stands before the first digit: `+`, `(`, `+(`, `(+` or nothing.
    pub(super) lead: &'a str,
}

impl<'a> Run<'a> {
    fn of(text: &'a str, span: Span, lead: &'a str) -> Self {
        let written = text.get(span.start + lead.len()..span.end).unwrap_or_default();
        let groups = written.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty());
        let gaps = written.split(|c: char| c.is_ascii_digit()).filter(|gap| !gap.is_empty());
        Self {
            span,
            digits: written.chars().filter(char::is_ascii_digit).collect(),
            groups: groups.map(str::len).collect(),
            gaps: gaps.collect(),
            lead,
        }
    }

    /// The two runs before and behind the gap of that index.
    pub(super) fn halves(&self, text: &'a str, gap: usize) -> Option<(Self, Self)> {
        let between = self.gaps.get(gap)?;
        let length = |groups: Option<&[usize]>, gaps: Option<&[&str]>| {
            groups.unwrap_or_default().iter().sum::<usize>()
                + gaps.unwrap_or_default().iter().map(|gap| gap.len()).sum::<usize>()
        };
        let first = self.span.start + self.lead.len() + length(self.groups.get(..=gap), self.gaps.get(..gap));
        let bracket = usize::from(between.ends_with('('));
        let second = first + between.len() - bracket;
        let lead = text.get(second..second + bracket)?;
        Some((
            Self::of(text, Span::new(self.span.start, first), self.lead),
            Self::of(text, Span::new(second, self.span.end), lead),
        ))
    }

    /// Whether all gaps are the one given.
    pub(super) fn joined_by(&self, gap: &str) -> bool {
        self.gaps.iter().all(|other| *other == gap)
    }
}

const fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-' | '\u{2010}'..='\u{2014}' | '/' | '.' | '(' | ')')
}

/// All runs of digits of a text that can be a number of somebody. Between two groups stand at most three separators, and
/// no line end. Nothing is kept: a text of digits only takes no more room than one run.
pub(super) fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let first = at + text.get(at..)?.find(|c: char| c.is_ascii_digit())?;
            let front = text.get(at..first).unwrap_or_default();
            let bracket = front.strip_suffix('(').unwrap_or(front);
            let start = at + bracket.strip_suffix('+').map_or(bracket.len(), str::len);
            let (end, digits) = measure(text, first);
            // `(+49) 30 1234567`
            let country = front.ends_with("(+") && text.get(first..end).is_some_and(|run| run.contains(')'));
            let start = start - usize::from(country);
            at = end;
            if (FEWEST..=MOST).contains(&digits) && is_own(text, start, end) {
                let lead = text.get(start..first).unwrap_or_default();
                // A bracket around the whole number is no part of it.
                let around = lead == "(" && !text.get(first..end).unwrap_or_default().contains(')');
                let (start, lead) = if around { (first, "") } else { (start, lead) };
                return Some(Run::of(text, Span::new(start, end), lead));
            }
        }
    })
}

/// Where the run that begins at `first` ends, and how many digits it has.
fn measure(text: &str, first: usize) -> (usize, usize) {
    let (mut at, mut end, mut all) = (first, first, 0);
    while let Some(rest) = text.get(at..) {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            break;
        }
        all += digits;
        end = at + digits;
        let gap: usize = rest.chars().skip(digits).take(4).take_while(|&c| is_separator(c)).map(char::len_utf8).sum();
        let few = rest.get(digits..digits + gap).is_some_and(|gap| gap.chars().count() <= 3);
        if gap == 0 || !few || !closes(rest, digits, gap) {
            break;
        }
        at = end + gap;
    }
    (end, all)
}

/// Whether a bracket in a gap holds the next digits alone: `1 (212) 555`, and not `123456 (14 ct)`.
fn closes(rest: &str, digits: usize, gap: usize) -> bool {
    let (between, next) = (rest.get(digits..digits + gap), rest.get(digits + gap..).unwrap_or_default());
    !between.is_some_and(|between| between.ends_with('('))
        || next.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(')')
}

/// Digits that are part of a word, a version or a larger number are no number of their own.
fn is_own(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|front| front.chars().next_back());
    let after = text.get(end..).and_then(|rest| rest.chars().next());
    let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '#' | '@' | '$' | '€' | '£' | '=');
    !before.is_some_and(part) && !after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@' | '%' | '€' | '$'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_gaps_are_kept() {
        let text = "Tel. (030) 123-45 67, v1.2.3 und 12%";
        let found: Vec<Run<'_>> = runs(text).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].span.of(text), "(030) 123-45 67");
        assert_eq!(found[0].groups, [3, 3, 2, 2]);
        assert_eq!(found[0].gaps, [") ", "-", " "]);
        assert_eq!(found[0].lead, "(");
    }

    #[test]
    fn a_run_falls_into_halves() {
        let text = "(030) 123456/(0171) 3920012";
        let run = runs(text).next().unwrap();
        let (first, second) = run.halves(text, 1).unwrap();
        assert_eq!(first.span.of(text), "(030) 123456");
        assert_eq!(second.span.of(text), "(0171) 3920012");
        assert_eq!(second.lead, "(");
    }

    #[test]
    fn a_text_of_digits_is_no_number() {
        assert_eq!(runs(&"1 ".repeat(10_000)).count(), 0);
    }
}
