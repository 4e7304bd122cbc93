//! A mistake in a rule file, and the very characters it is about.

use super::fault::{Fault, SenseFault};
use super::files::{Place, RuleFiles};
use crate::span::Span;

/// Whether a problem keeps the guideline from being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The guideline is broken until this is mended.
    Error,
    /// Worth knowing; the guideline works.
    Note,
}

/// A mistake in a rule file and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The characters it is about.
    pub place: Place,
    /// What is wrong.
    pub fault: Fault,
}

impl Problem {
    /// A problem at a place.
    pub const fn new(place: Place, fault: Fault) -> Self {
        Self { place, fault }
    }

    /// Whether it keeps the guideline from being used.
    pub const fn weight(&self) -> Weight {
        match self.fault {
            Fault::Sense(
                SenseFault::NeverHolds { .. }
                | SenseFault::RuleCircle { .. }
                | SenseFault::PreferCircle { .. }
                | SenseFault::AlwaysMet { .. }
                | SenseFault::NoPostFits { .. }
                | SenseFault::NotAHash { .. }
                | SenseFault::HashWithoutKey,
            ) => Weight::Error,
            Fault::UntilPassed { .. }
            | Fault::DuplicateEntry { .. }
            | Fault::UnusedVocabulary { .. }
            | Fault::NoRules
            | Fault::Sense(_) => Weight::Note,
            _ => Weight::Error,
        }
    }

    /// The characters to underline.
    pub const fn exact(&self) -> Span {
        self.place.span
    }

    /// Narrows the place of a term or a pattern to the part that is wrong.
    pub(crate) fn narrow(&mut self, files: &RuleFiles) {
        let part = match &self.fault {
            Fault::Term(mistake) => Some(mistake.span),
            Fault::Pattern(mistake) => Some(mistake.span),
            _ => None,
        };
        let Some(part) = part.filter(|part| !part.is_empty()) else { return };
        let written = files.excerpt(self.place);
        if let (Some(start), Some(end)) = (raw_offset(written, part.start), raw_offset(written, part.end))
            && end <= written.len()
        {
            let begin = self.place.span.start;
            self.place.span = Span::new(begin + start, begin + end);
        }
    }
}

/// Where a byte of a TOML string's value stands in the string as written, quotation marks and escapes included.
/// What does not begin with a quotation mark, a line of a list of terms, stands for itself.
fn raw_offset(written: &str, offset: usize) -> Option<usize> {
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| written.starts_with(quote)).unwrap_or("");
    let body = written.get(quote.len()..)?;
    // The line end behind three quotation marks does not belong to the text.
    let skipped = if quote.len() == 3 { body.find(|c| c != '\r' && c != '\n').filter(|&at| at <= 2) } else { None };
    let escapes = quote.starts_with('"');
    let (mut raw, mut value) = (quote.len() + skipped.unwrap_or(0), 0);
    while value < offset {
        let rest = written.get(raw..)?;
        let c = rest.chars().next()?;
        if !(escapes && c == '\\') {
            raw += c.len_utf8();
            value += c.len_utf8();
            continue;
        }
        let digits = match rest.chars().nth(1)? {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            c if c.is_whitespace() => return None,
            _ => 0,
        };
        let code = rest.get(2..2 + digits)?;
        raw += 2 + digits;
        value += match code {
            "" => 1,
            code => u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?.len_utf8(),
        };
    }
    Some(raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_of_a_value_is_found_in_what_is_written() {
        for (written, offset, rest) in [
            ("\"Fus*ion\"", 3, "*ion\""),
            ("'\\d+('", 3, "('"),
            ("\"\\\\d+(\"", 3, "(\""),
            ("\"\\u00fc*x\"", 2, "*x\""),
            ("'''\r\na*b'''", 1, "*b'''"),
            ("Über*all", 5, "*all"),
            ("\"x\"", 1, "\""),
        ] {
            assert_eq!(raw_offset(written, offset).and_then(|at| written.get(at..)), Some(rest), "{written}");
        }
        assert_eq!(raw_offset("\"x\"", 9), None);
    }
}
