//! What stands around a hit: negation, quotation marks, the distance to another hit.

mod negation;
mod words;

pub use negation::negated;

use super::hit::Hit;
use crate::span::Span;
use crate::text::Text;

/// Pairs of quotation marks, opening and closing.
const QUOTES: &[(char, char)] =
    &[('„', '“'), ('“', '”'), ('»', '«'), ('«', '»'), ('"', '"'), ('‚', '‘'), ('‘', '’'), ('\'', '\'')];

/// Whether a span stands between quotation marks.
pub fn quoted(text: &Text<'_>, span: Span) -> bool {
    let raw = text.raw();
    let mut open: Option<(char, usize)> = None;
    for (at, c) in raw.char_indices() {
        match open {
            Some((close, start)) if c == close && !is_apostrophe(raw, at, c) => {
                if start <= span.start && span.end <= at {
                    return true;
                }
                open = None;
            }
            Some(_) => {}
            None if is_inside(raw, at, c) => {}
            None => open = QUOTES.iter().find(|(opening, _)| *opening == c).map(|&(_, close)| (close, at)),
        }
    }
    false
}

/// Whether a mark that could close a quotation stands inside a word or at the end of one: it's, the dogs' day.
fn is_apostrophe(raw: &str, at: usize, mark: char) -> bool {
    let next = raw.get(at + mark.len_utf8()..).and_then(|rest| rest.chars().next());
    matches!(mark, '\'' | '’') && next.is_some_and(char::is_alphanumeric)
}

/// Whether a straight mark stands behind a letter or digit: 5" and rock'n'roll open nothing.
fn is_inside(raw: &str, at: usize, mark: char) -> bool {
    let before = raw.get(..at).and_then(|before| before.chars().next_back());
    matches!(mark, '"' | '\'' | '‘') && before.is_some_and(char::is_alphanumeric)
}

/// Whether two hits stand in one sentence with at most `within` words between them; `ordered` wants `first` first.
pub fn near(text: &Text<'_>, first: &Hit, second: &Hit, within: usize, ordered: bool) -> bool {
    let sentence = |hit: &Hit| text.tokens().get(hit.tokens.start).map(|token| token.sentence);
    let forward = first.tokens.end <= second.tokens.start;
    let backward = second.tokens.end <= first.tokens.start;
    let distance = if forward {
        second.tokens.start - first.tokens.end
    } else {
        first.tokens.start.saturating_sub(second.tokens.end)
    };
    (forward || backward && !ordered)
        && distance <= within
        && sentence(first).is_some()
        && sentence(first) == sentence(second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Builder, Finder, Term};
    use crate::text::Language;

    pub(super) fn hits(term: &str, text: &Text<'_>) -> Vec<Hit> {
        let mut builder = Builder::new(&[Language::DE, Language::EN]);
        let list = builder.add(&[Term::parse(term).unwrap()]);
        let index = builder.build();
        Finder::new(&index).find(text).of(list).cloned().collect()
    }

    #[test]
    fn quotation_marks_come_in_pairs() {
        for (raw, expected) in [
            ("Er sagte „keine Fusion“ dazu", true),
            ("He said “a Fusion” there", true),
            ("\"Ja\" zur Fusion \"sagen\"", false),
            ("„Offen und Fusion", false),
        ] {
            let text = Text::read(raw, None);
            assert_eq!(hits("Fusion", &text).iter().all(|hit| quoted(&text, hit.span)), expected, "{raw}");
        }
    }

    #[test]
    fn nearness_counts_words_inside_a_sentence() {
        let text = Text::read("Die Fusion mit dem Partner kommt. Der Partner freut sich.", None);
        let (fusion, partner) = (hits("Fusion", &text), hits("Partner", &text));
        assert!(near(&text, &fusion[0], &partner[0], 2, true));
        assert!(!near(&text, &fusion[0], &partner[0], 1, false));
        assert!(!near(&text, &partner[0], &fusion[0], 3, true));
        assert!(near(&text, &partner[0], &fusion[0], 3, false));
        assert!(!near(&text, &fusion[0], &partner[1], 20, false));
    }
}
