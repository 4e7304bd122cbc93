//! Runs of digits with the separators that people put between them.

use crate::span::Span;

/// The shortest telephone number that is looked at has this many digits.
pub(super) const FEWEST: usize = 6;

/// The most digits a run can have before it is something else: a hash, a table, a joke.
const MOST: usize = 40;

/// Digits in groups, as written.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Where it stands, from its first digit (or `+`, `(`) to its last digit.
    pub(super) span: Span,
    /// All digits.
    pub(super) digits: String,
    /// The number of digits of each group.
    pub(super) groups: Vec<usize>,
    /// What stands between the groups, one shorter than the groups.
    pub(super) gaps: Vec<String>,
    /// What stands before the first digit: `+`, `(`, `+(` or nothing.
    pub(super) lead: String,
}

const fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '-' | '\u{2010}'..='\u{2014}' | '/' | '.' | '(' | ')')
}

/// All runs of digits of a text. Between two groups stand at most three separators, and no line end.
pub(super) fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let first = at + found;
        let run = run(text, first);
        at = run.span.end;
        let before = text[..run.span.start].chars().next_back();
        let after = text[run.span.end..].chars().next();
        // Digits that are part of a word, a version or a larger number are no number of their own.
        let part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '#' | '@' | '$' | '€' | '£' | '=');
        if !before.is_some_and(part)
            && !after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@' | '%' | '€' | '$'))
        {
            runs.push(run);
        }
    }
    runs
}

fn run(text: &str, first: usize) -> Run {
    let before = &text[..first];
    let bracket = before.strip_suffix('(').unwrap_or(before);
    let start = bracket.strip_suffix('+').map_or(bracket.len(), str::len);
    let mut run = Run {
        span: Span::new(start, first),
        digits: String::new(),
        groups: Vec::new(),
        gaps: Vec::new(),
        lead: text[start..first].to_owned(),
    };
    let mut at = first;
    while run.digits.len() <= MOST {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            break;
        }
        run.digits.push_str(&text[at..at + digits]);
        run.groups.push(digits);
        at += digits;
        run.span.end = at;
        let gap: String = text[at..].chars().take(4).take_while(|&c| is_separator(c)).collect();
        if gap.is_empty()
            || gap.chars().count() > 3
            || !text[at + gap.len()..].starts_with(|c: char| c.is_ascii_digit())
        {
            break;
        }
        at += gap.len();
        run.gaps.push(gap);
    }
    run.gaps.truncate(run.groups.len().saturating_sub(1));
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_and_gaps_are_kept() {
        let text = "Tel. (030) 123-45 67, v1.2.3 und 12%";
        let found = runs(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].span.of(text), "(030) 123-45 67");
        assert_eq!(found[0].groups, [3, 3, 2, 2]);
        assert_eq!(found[0].gaps, [") ", "-", " "]);
        assert_eq!(found[0].lead, "(");
    }
}
