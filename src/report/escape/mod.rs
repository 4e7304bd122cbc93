//! Text the tool did not write, made harmless for its output.

mod github;
mod html;
mod json;
mod markdown;
mod uri;
mod xml;

use std::borrow::Cow;
use std::fmt::Write as _;

pub use self::github::{data as github_data, property as github_property};
pub use self::html::html;
pub use self::json::json;
pub use self::markdown::{code as markdown_code, text as markdown};
pub use self::uri::uri;
pub use self::xml::xml;

/// Text for a terminal: control characters, those that change the direction of writing and those that nobody would see are
/// shown, not sent.
///
/// Control characters become their pictures (U+2400 block), the others their code points. Line feeds are control
/// characters, too: a line is escaped at a time.
pub fn terminal(text: &str) -> Cow<'_, str> {
    shown(text, is_harmful)
}

/// Text with every character shown that `harmful` names.
fn shown(text: &str, harmful: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.chars().any(&harmful) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            c if !harmful(c) => safe.push(c),
            '\t' => safe.push(' '),
            '\u{0}'..='\u{1f}' => safe.extend(char::from_u32(0x2400 + u32::from(c))),
            '\u{7f}' => safe.push('\u{2421}'),
            c => {
                let _ = write!(safe, "<U+{:04X}>", u32::from(c));
            }
        }
    }
    Cow::Owned(safe)
}

fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_terminal_obeys_is_left() {
        assert_eq!(terminal("\u{1b}[31mrot\u{7}"), "\u{241b}[31mrot\u{2407}");
        assert_eq!(terminal("a\u{202e}b\u{9b}"), "a<U+202E>b<U+009B>");
        assert_eq!(terminal("Grüße 👩‍👩‍👧"), "Grüße 👩‍👩‍👧");
    }
}
