//! What stands between quotation marks.

use crate::span::Span;

/// Pairs of quotation marks, opening and closing.
const QUOTES: &[(char, char)] =
    &[('„', '“'), ('“', '”'), ('»', '«'), ('«', '»'), ('"', '"'), ('‚', '‘'), ('‘', '’'), ('\'', '\'')];

/// The quotations of a text, from the opening mark up to the closing one, in order; none lies in another. None goes on
/// behind an empty line: every paragraph of a long quotation opens it again, and a mark that nobody closes ends there.
pub(super) fn quotes(raw: &str) -> Vec<Span> {
    let mut quotes = Vec::new();
    let mut open: Option<(char, usize)> = None;
    for (at, c) in raw.char_indices() {
        match open {
            Some(_) if c == '\n' && ends_paragraph(raw, at) => open = None,
            Some((close, start)) if c == close && !is_apostrophe(raw, at, c) => {
                quotes.push(Span::new(start, at));
                open = None;
            }
            Some(_) => {}
            None if is_inside(raw, at, c) => {}
            None => {
                let close = QUOTES.iter().find(|(opening, _)| *opening == c).map(|(_, close)| *close);
                open = close.map(|close| (close, at));
            }
        }
    }
    quotes
}

/// Whether an empty line follows a line end.
fn ends_paragraph(raw: &str, at: usize) -> bool {
    raw.get(at + 1..).is_some_and(|rest| rest.trim_start_matches([' ', '\t', '\r']).starts_with('\n'))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_come_in_pairs() {
        for (raw, expected) in [
            ("Er sagte „keine Fusion“ dazu", &["„keine Fusion"][..]),
            ("He said “a Fusion” there", &["“a Fusion"]),
            ("\"Ja\" zur Fusion \"sagen\"", &["\"Ja", "\"sagen"]),
            ("„Offen und Fusion", &[]),
            ("„Offen\r\n\r\nund “zu”", &["“zu"]),
            ("„Zwei\nZeilen“", &["„Zwei\nZeilen"]),
            ("It's 5\" and rock'n'roll, isn't it", &[]),
        ] {
            let found: Vec<&str> = quotes(raw).into_iter().map(|quote| quote.of(raw)).collect();
            assert_eq!(found, expected, "{raw}");
        }
    }
}
