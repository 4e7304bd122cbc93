//! What mending a file would change, as a unified diff that `git apply` understands.

use std::io;

use similar::{ChangeTag, TextDiff};

use super::escape;

/// Who reads a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// A program: every line stands as it is in the file.
    Program,
    /// A person at a terminal: what is not to be seen, or not to be sent to a terminal, is shown by name.
    Person {
        /// Whether colours are wanted.
        colour: bool,
    },
}

/// Writes the difference between two states of a file; nothing if there is none.
pub fn write(name: &str, old: &[u8], new: &[u8], reader: Reader, out: &mut dyn io::Write) -> io::Result<()> {
    let (old, new) = (String::from_utf8_lossy(old), String::from_utf8_lossy(new));
    let diff = TextDiff::from_lines(&*old, &*new);
    let mut unified = diff.unified_diff();
    let mut hunks = unified.context_radius(2).iter_hunks().peekable();
    if hunks.peek().is_some() {
        let name = escape::terminal(name);
        writeln!(out, "--- a/{name}\n+++ b/{name}")?;
    }
    for hunk in hunks {
        writeln!(out, "{}", hunk.header())?;
        for change in hunk.iter_changes() {
            line(change.tag(), change.value(), reader, out)?;
        }
    }
    Ok(())
}

fn line(tag: ChangeTag, line: &str, reader: Reader, out: &mut dyn io::Write) -> io::Result<()> {
    let (sign, colour) = match tag {
        ChangeTag::Delete => ("-", "\u{1b}[31m"),
        ChangeTag::Insert => ("+", "\u{1b}[32m"),
        ChangeTag::Equal => (" ", ""),
    };
    let content = line.strip_suffix('\n').unwrap_or(line);
    match reader {
        Reader::Program => writeln!(out, "{sign}{content}")?,
        Reader::Person { colour: true } if !colour.is_empty() => {
            writeln!(out, "{colour}{sign}{}\u{1b}[0m", escape::terminal(content.trim_end_matches('\r')))?;
        }
        Reader::Person { .. } => writeln!(out, "{sign}{}", escape::terminal(content.trim_end_matches('\r')))?,
    }
    if line.ends_with('\n') { Ok(()) } else { writeln!(out, "\\ No newline at end of file") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(old: &str, new: &str, reader: Reader) -> String {
        let mut out = Vec::new();
        write("a.md", old.as_bytes(), new.as_bytes(), reader, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_program_gets_every_byte() {
        assert_eq!(
            written("eins\r\nzwei\u{200b}\r\ndrei", "eins\r\nzwei\r\ndrei", Reader::Program),
            "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n eins\r\n-zwei\u{200b}\r\n+zwei\r\n drei\n\\ No newline at end of file\n"
        );
        assert_eq!(written("a", "a", Reader::Program), "");
    }

    #[test]
    fn a_person_sees_what_goes_and_no_control_character_is_sent() {
        let shown = written("a\u{200b}b\u{1b}[2J\n", "ab\u{1b}[2J\n", Reader::Person { colour: false });
        assert_eq!(shown, "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a<U+200B>b␛[2J\n+ab␛[2J\n");
        let shown = written("a\n", "b\n", Reader::Person { colour: true });
        assert!(shown.ends_with("\u{1b}[31m-a\u{1b}[0m\n\u{1b}[32m+b\u{1b}[0m\n"), "{shown}");
    }
}
