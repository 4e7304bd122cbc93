//! XML 1.0: text and the values of attributes in double quotes.

use super::html;

/// Text that is neither markup nor one of the characters XML 1.0 forbids even as a reference (control characters,
/// U+FFFE, U+FFFF).
pub fn xml(text: &str) -> String {
    html(text).chars().map(|c| if matches!(c, '\u{fffe}' | '\u{ffff}') { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_replaced() {
        assert_eq!(xml("a\u{0}b\u{ffff}c\u{1f}]]>"), "a␀b\u{fffd}c␟]]&gt;");
    }
}
