//! What stands in a body but does not go out as text: `<!-- notes -->` and `![alt](file)`.
//!
//! A note without its end is a mistake and not a note to the end of the file: what nobody reads, nobody checks. The
//! text of an image ends with its paragraph; brackets in it are escaped or in pairs; its file is `file`,
//! `<file with spaces>` or `file "title"`. Whatever does not look like that is text and goes out.

use memchr::memmem;

use crate::span::Span;

/// No address of an image is longer; a bound keeps the search linear on any input.
const LONGEST_FILE: usize = 2048;

/// A stretch of the source that does not go out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) what: What,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum What {
    Note,
    Image { alt: String, file: String },
}

/// Finds notes and images in the stretch `body` of `source`, in order, none inside another. The error is the place of a
/// note that does not end.
pub(super) fn find(source: &str, body: Span) -> Result<Vec<Mark>, usize> {
    let mut marks = Vec::new();
    let mut start = body.start;
    loop {
        let rest = Span::new(start, body.end);
        let Some(at) = memmem::find(rest.of(source).as_bytes(), b"<!--").map(|at| start + at) else {
            images(source, rest, &mut marks);
            return Ok(marks);
        };
        // `<!-->` and `<!--->` are whole notes, so the end may share the hyphens of the start.
        let inside = Span::new(at + 2, body.end);
        let end = memmem::find(inside.of(source).as_bytes(), b"-->").ok_or(at)?;
        images(source, Span::new(start, at), &mut marks);
        start = inside.start + end + 3;
        marks.push(Mark { span: Span::new(at, start), what: What::Note });
    }
}

/// Finds the images in a stretch without notes.
fn images(source: &str, stretch: Span, marks: &mut Vec<Mark>) {
    let text = stretch.of(source);
    if memmem::find(text.as_bytes(), b"![").is_none() {
        return;
    }
    let bytes = text.as_bytes();
    let mut found: Vec<(Span, Span, String)> = Vec::new();
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' if blank_line_at(text, at + 1) => open.clear(),
            b'[' => open.push(at),
            b']' => {
                let image = open.pop().filter(|&start| start > 0 && bytes.get(start - 1) == Some(&b'!'));
                if let Some(start) = image
                    && let Some((file, end)) = file(text, at + 1)
                {
                    let span = Span::new(start - 1, end);
                    while found.last().is_some_and(|(inner, ..)| span.contains(*inner)) {
                        found.pop();
                    }
                    found.push((span, Span::new(start + 1, at), file));
                    at = end - 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    marks.extend(found.into_iter().map(|(span, alt, file)| {
        let alt = plain(alt.of(text));
        Mark { span: span.shift(stretch.start), what: What::Image { alt, file } }
    }));
}

fn blank_line_at(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default().trim_start_matches([' ', '\t', '\r']);
    rest.starts_with('\n')
}

/// Reads `(file)` at `at`; gives the file and the offset behind the closing bracket.
fn file(text: &str, at: usize) -> Option<(String, usize)> {
    let rest = text.get(at..)?.strip_prefix('(')?;
    let rest = rest.get(..crate::span::floor(rest, LONGEST_FILE))?;
    let line = rest.lines().next()?;
    let inner = line.trim_start_matches([' ', '\t']);
    let (file, after) = match inner.strip_prefix('<') {
        Some(inner) => inner.split_once('>')?,
        None => inner.split_at(bare(inner)),
    };
    let after = after.trim_start_matches([' ', '\t']);
    let after = match after.chars().next()? {
        quote @ ('"' | '\'') => after.get(1..)?.split_once(quote)?.1.trim_start_matches([' ', '\t']),
        _ => after,
    };
    let left = after.strip_prefix(')')?.len();
    Some((file.to_owned(), at + 1 + line.len() - left))
}

/// How many bytes an address without `<>` has: to the first space or the bracket that is not its own.
fn bare(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            ' ' | '\t' => return at,
            _ => {}
        }
    }
    text.len()
}

/// The text of an image as a reader hears it: one line, without the backslashes of Markdown.
fn plain(alt: &str) -> String {
    let mut text = String::with_capacity(alt.len());
    let mut chars = alt.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek().is_some_and(char::is_ascii_punctuation) => text.extend(chars.next()),
            c => text.push(c),
        }
    }
    if text.contains('\n') { text.split_whitespace().collect::<Vec<_>>().join(" ") } else { text.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        let marks = find(text, Span::new(0, text.len())).unwrap();
        let name = |what: What| match what {
            What::Note => "note".to_owned(),
            What::Image { alt, file } => format!("{alt}|{file}"),
        };
        marks.into_iter().map(|mark| (mark.span.of(text), name(mark.what))).collect()
    }

    fn image(text: &str) -> Option<String> {
        found(text).into_iter().map(|(_, what)| what).next()
    }

    #[test]
    fn notes_may_go_over_several_lines() {
        assert_eq!(found("a <!-- b\n c --> d"), [("<!-- b\n c -->", "note".to_owned())]);
        assert_eq!(found("<!-- a --><!-- b -->").len(), 2);
        assert_eq!(found("<!--> a")[0].0, "<!-->");
        assert_eq!(found("<!---> a")[0].0, "<!--->");
    }

    #[test]
    fn a_note_without_its_end_is_a_mistake() {
        assert_eq!(find("a <!-- b", Span::new(0, 8)), Err(2));
    }

    #[test]
    fn an_image_is_its_text_and_its_file() {
        assert_eq!(image("![Ein Rad](rad.jpg)").as_deref(), Some("Ein Rad|rad.jpg"));
        assert_eq!(image("![](rad.jpg)").as_deref(), Some("|rad.jpg"));
        assert_eq!(image("![a](<mit Leerzeichen.jpg>)").as_deref(), Some("a|mit Leerzeichen.jpg"));
        assert_eq!(image("![a](a.jpg \"Titel\")").as_deref(), Some("a|a.jpg"));
        assert_eq!(image("![a](https://x.example/a_(1).jpg)").as_deref(), Some("a|https://x.example/a_(1).jpg"));
        assert_eq!(image("![ein [altes] Rad](a.jpg)").as_deref(), Some("ein [altes] Rad|a.jpg"));
        assert_eq!(image(r"![ein \] Rad](a.jpg)").as_deref(), Some("ein ] Rad|a.jpg"));
        assert_eq!(image("![ein\r\n Rad](a.jpg)").as_deref(), Some("ein Rad|a.jpg"));
    }

    #[test]
    fn what_is_no_image_goes_out() {
        for text in ["[a](b)", "!(a)", "![a] (b)", "![a](b", "![a\n\nb](c)", "!\\[a](b)", "![a](b c)", "Wow![1]", "![a"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_note_is_read_before_an_image_and_an_image_swallows_those_inside_it() {
        assert_eq!(found("<!-- ![a](b) -->").len(), 1);
        assert_eq!(found("![a ![b](c)](d)"), [("![a ![b](c)](d)", "a ![b](c)|d".to_owned())]);
    }

    #[test]
    fn endless_brackets_are_read_in_a_moment() {
        for text in ["![".repeat(200_000), "![](".repeat(100_000), "![]\n".repeat(100_000), "\n ".repeat(100_000)] {
            assert_eq!(found(&text), []);
        }
        assert_eq!(found(&("![".repeat(100_000) + &"](b)".repeat(100_000))).len(), 1);
    }
}
