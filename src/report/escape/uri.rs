//! Paths as URI references.

use std::fmt::Write as _;

/// A path as a URI reference (RFC 3986): everything but letters, digits and `-._~/` is percent-encoded, so that no part of
/// a name is taken for a scheme, a query or a fragment.
pub fn uri(path: &str) -> String {
    let mut safe = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            let _ = write!(safe, "%{byte:02X}");
        }
    }
    // `//host` would be a place on the network.
    if safe.starts_with("//") { format!("/.{safe}") } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_only_a_name() {
        assert_eq!(uri("javascript:a b/ü.md?x#y"), "javascript%3Aa%20b/%C3%BC.md%3Fx%23y");
        assert_eq!(uri("//evil.example/a"), "/.//evil.example/a");
    }
}
