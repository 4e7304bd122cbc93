//! The lines between `+++` (TOML) or `---` (YAML) at the head of a file.

use crate::draft::mistake::{Fault, Mistake, Note, Tongue};
use crate::draft::{Meta, from_toml, from_yaml, keys};
use crate::span::Span;

/// Reads the front matter of `source`, whose text begins at `start`; gives its keys, what they were probably meant to
/// be where they are mistyped, and the rest of the file.
///
/// Blank lines above it do not count. A file whose first line is `---` begins with YAML; in every other file `---`
/// splits a thread.
pub(super) fn read(source: &str, start: usize) -> Result<(Meta, Vec<Note>, Span), Fault> {
    let whole = Span::new(start, source.len());
    let mut lines = Lines { source, at: start };
    let Some(first) = lines.find(|line| !line.of(source).trim().is_empty()) else {
        return Ok((Meta::default(), Vec::new(), whole));
    };
    let fence = first.of(source).trim_end();
    let tongue = match fence {
        "+++" => Tongue::Toml,
        "---" => Tongue::Yaml,
        _ => return Ok((Meta::default(), Vec::new(), whole)),
    };
    let begin = lines.at;
    let close = lines.find(|line| line.of(source).trim_end() == fence);
    let close = close.ok_or_else(|| Fault::at(first.start, Mistake::Unclosed(tongue)))?;
    let block = Span::new(begin, close.start);
    let mut meta = match tongue {
        Tongue::Toml => from_toml::read(block.of(source), begin)?,
        Tongue::Yaml | Tongue::Json => from_yaml::read(block.of(source), begin)?,
    };
    let notes = keys::check(&mut meta, tongue)?;
    Ok((meta, notes, Span::new(lines.at, source.len())))
}

/// The lines of a text from `at` on, without their line feeds.
struct Lines<'a> {
    source: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let start = self.at;
        let rest = self.source.get(start..).filter(|rest| !rest.is_empty())?;
        let end = rest.find('\n').map_or(self.source.len(), |feed| start + feed);
        self.at = (end + 1).min(self.source.len());
        Some(Span::new(start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(source: &str) -> &str {
        let (_, _, body) = read(source, 0).unwrap();
        body.of(source)
    }

    fn fault(source: &str) -> Fault {
        read(source, 0).unwrap_err()
    }

    #[test]
    fn a_fence_opens_and_closes_front_matter() {
        assert_eq!(body("+++\na = 1\n+++\ntext"), "text");
        assert_eq!(body("---\na: 1\n---\ntext\n---\nmore"), "text\n---\nmore");
        assert_eq!(body("---\r\na: 1\r\n---\r\n\r\ntext"), "\r\ntext");
        assert_eq!(body("--- \n--- \ntext"), "text");
        assert_eq!(body("+++\n+++"), "");
    }

    #[test]
    fn blank_lines_above_do_not_count() {
        assert_eq!(body("\n \r\n+++\na = 1\n+++\ntext"), "text");
    }

    #[test]
    fn a_text_without_a_fence_is_all_body() {
        for text in ["", "\n\n", "text\n---\nmore", "----\ntext", "++\ntext", "text\n+++"] {
            assert_eq!(body(text), text);
        }
    }

    #[test]
    fn a_fence_that_does_not_close_is_a_mistake() {
        assert_eq!(fault("+++\na = 1\n"), Fault::at(0, Mistake::Unclosed(Tongue::Toml)));
        assert_eq!(fault("\n---"), Fault::at(1, Mistake::Unclosed(Tongue::Yaml)));
    }

    #[test]
    fn prose_between_yaml_fences_is_a_mistake_and_not_lost() {
        assert_eq!(fault("---\nHallo Welt\n---\nzwei"), Fault::at(4, Mistake::NotKeys));
    }
}
