//! HTML: text and the values of attributes in double quotes.

use super::terminal;

/// Text that is neither a tag nor an entity nor an end of an attribute. What nobody would see is shown.
pub fn html(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    for c in terminal(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_that_begins_something() {
        assert_eq!(html("<b a='\"'>&amp;\u{202e}"), "&lt;b a=&#39;&quot;&#39;&gt;&amp;amp;&lt;U+202E&gt;");
    }
}
