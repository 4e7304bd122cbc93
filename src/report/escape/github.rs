//! Workflow commands of GitHub Actions (`::error file=…::message`): one line each, values percent-encoded.
//!
//! Source: `packages/core/src/command.ts` of github.com/actions/toolkit.

use super::terminal;

/// The message of a command. `lines` become lines of the annotation, whatever stands in them.
pub fn data<T: AsRef<str>>(lines: &[T]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| terminal(line.as_ref()).replace('%', "%25")).collect();
    lines.join("%0A")
}

/// The value of a property.
pub fn property(text: &str) -> String {
    terminal(text).replace('%', "%25").replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_second_command_begins() {
        assert_eq!(data(&["a\n::error::b", "50%0A"]), "a␊::error::b%0A50%250A");
        assert_eq!(property("a,line=1::b\r\n%"), "a%2Cline=1%3A%3Ab␍␊%25");
    }
}
