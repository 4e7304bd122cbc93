//! JSON that can also be looked at.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use super::is_harmful;

/// Writes a value as JSON on one line. What a terminal would obey, what turns the direction of writing and what nobody
/// would see is written as `\u202e`: whoever reads the JSON gets the same text, and whoever looks at it is not deceived.
pub fn json<W: Write, T: Serialize + ?Sized>(out: W, value: &T) -> serde_json::Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, Visible))
}

struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|&(_, c)| is_harmful(c)) {
            let (before, behind) = rest.split_at(at);
            out.write_all(before.as_bytes())?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = behind.get(c.len_utf8()..).unwrap_or_default();
        }
        out.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_the_same_and_nothing_in_it_is_obeyed() {
        let text = "Grüße 👩‍👩‍👧 \u{202e}nur\u{9b}2J\u{7f}\u{200b}\"\n\u{0}";
        let mut out = Vec::new();
        json(&mut out, text).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert_eq!(written, "\"Grüße 👩‍👩‍👧 \\u202enur\\u009b2J\\u007f\\u200b\\\"\\n\\u0000\"");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
