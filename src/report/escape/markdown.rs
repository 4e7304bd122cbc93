//! Markdown as GitHub and GitLab read it: no emphasis, links, tables or HTML, and nobody is notified.

use super::terminal;

/// Between a sign and the word behind it: neither seen nor read aloud, it keeps `@name` from notifying anybody and
/// addresses from becoming links. A backslash does not: mentions are looked for after Markdown has been read.
const JOINER: char = '\u{2060}';

/// Text in a line of Markdown.
pub fn text(text: &str) -> String {
    let shown = terminal(text.trim());
    let mut safe = String::with_capacity(shown.len() + 16);
    let mut rest = shown.chars().peekable();
    let mut word = String::new();
    let mut first = true;
    while let Some(c) = rest.next() {
        let next = rest.peek().copied();
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' | '^' => safe.extend(['\\', c]),
            // Only there they begin a list or a heading.
            '-' | '+' | '=' if first => safe.extend(['\\', c]),
            '.' | ')' if is_number(&word, &safe) && next.is_none_or(char::is_whitespace) => safe.extend(['\\', c]),
            c => safe.push(c),
        }
        let signs = matches!(c, '@' | '#' | '!' | '~' | '%' | '$' | '&' | '^')
            && next.is_some_and(|next| !next.is_whitespace());
        let scheme = c == ':' && next == Some('/');
        let www = c == '.' && word.eq_ignore_ascii_case("www");
        let issue = c == '-' && word.eq_ignore_ascii_case("gh");
        if signs || scheme || www || issue {
            safe.push(JOINER);
        }
        if c.is_alphanumeric() {
            word.push(c);
        } else {
            word.clear();
        }
        first = false;
    }
    safe
}

/// Whether a text is only a number so far: a full stop behind it would begin a list.
fn is_number(word: &str, so_far: &str) -> bool {
    !word.is_empty() && word == so_far && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Text as a code span, exactly as it stands.
pub fn code(text: &str) -> String {
    let shown = terminal(text);
    let longest = shown.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let edge = shown.starts_with('`') || shown.ends_with('`') || shown.trim().is_empty();
    let space = if edge || (shown.starts_with(' ') && shown.ends_with(' ')) { " " } else { "" };
    format!("{fence}{space}{shown}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_notified_and_nothing_becomes_a_link() {
        assert_eq!(
            text("cc @everyone, fixes #12 and GH-7"),
            "cc @\u{2060}everyone, fixes \\#\u{2060}12 and GH-\u{2060}7"
        );
        assert_eq!(text("https://a.example www.b.example"), "https:\u{2060}//a.example www.\u{2060}b.example");
        assert_eq!(text("[a](b) ![c](d)"), "\\[a\\](b) !\u{2060}\\[c\\](d)");
    }

    #[test]
    fn nothing_begins_a_block_a_table_or_html() {
        assert_eq!(text("# a\n- [ ] b | c"), "\\# a␊- \\[ \\] b \\| c");
        assert_eq!(text("- a"), "\\- a");
        assert_eq!(text("2027. Ein Jahr"), "2027\\. Ein Jahr");
        assert_eq!(text("<!-- a --> &lt;"), "&lt;!\u{2060}-- a --&gt; &amp;\u{2060}lt;");
    }

    #[test]
    fn a_code_span_ends_where_it_should() {
        assert_eq!(code("a ``b` c"), "```a ``b` c```");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("@all <b>"), "`@all <b>`");
    }
}
