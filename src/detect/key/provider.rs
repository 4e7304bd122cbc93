//! Keys by the shape that their provider documents: `providers.tsv`.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use regex::Regex;

use super::random::is_placeholder;
use crate::span::{Span, floor};

/// Provider, a literal that every key has, the shape of the whole key, and where it is documented.
const TABLE: &str = include_str!("providers.tsv");

/// How far before its literal a key begins at most, in bytes.
const FRONT: usize = 64;

/// The longest key that is looked at, in bytes.
const LONGEST: usize = 4096;

#[derive(Debug)]
struct Provider {
    literal: &'static str,
    shape: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Provider {
    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let (_, literal, shape) = (cells.next()?, cells.next()?, cells.next()?);
        (!line.starts_with('#')).then(|| Self { literal, shape, compiled: OnceLock::new() })
    }

    /// Whether a key begins with its literal.
    fn begins(&self) -> bool {
        let plain = self.shape.replace('\\', "");
        plain.starts_with(self.literal)
    }

    /// The shape; where it begins with the literal, at the start only.
    fn regex(&self) -> Option<&Regex> {
        self.compiled
            .get_or_init(|| {
                let start = if self.begins() { "^" } else { "" };
                Regex::new(&format!("{start}(?:{})", self.shape)).ok()
            })
            .as_ref()
    }
}

#[derive(Debug)]
struct Table {
    providers: Vec<Provider>,
    literals: Option<AhoCorasick>,
}

fn table() -> &'static Table {
    static READ: OnceLock<Table> = OnceLock::new();
    READ.get_or_init(|| {
        let providers: Vec<Provider> = TABLE.lines().filter_map(Provider::read).collect();
        let literals = providers.iter().map(|provider| provider.literal);
        let literals = AhoCorasick::builder().kind(Some(AhoCorasickKind::NoncontiguousNFA)).build(literals).ok();
        Table { providers, literals }
    })
}

/// All keys of a text.
pub(super) fn keys(text: &str) -> Vec<Span> {
    let table = table();
    let mut found: Vec<Span> = Vec::new();
    for hit in table.literals.iter().flat_map(|literals| literals.find_overlapping_iter(text)) {
        let Some(provider) = table.providers.get(hit.pattern().as_usize()) else { continue };
        if found.last().is_some_and(|last| hit.start() < last.end) {
            continue;
        }
        found.extend(key(text, provider, hit.start()));
    }
    found
}

/// The key of a provider whose literal stands at `at`.
fn key(text: &str, provider: &Provider, at: usize) -> Option<Span> {
    let begins = provider.begins();
    // A key in the middle of letters is none, and looking no further keeps long rows of literals cheap.
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let start = if begins { at } else { floor(text, at.saturating_sub(FRONT)) };
    if begins && text.get(..start)?.ends_with(inside) {
        return None;
    }
    let window = text.get(start..floor(text, start + if begins { LONGEST } else { 4 * FRONT }))?;
    let found = provider.regex()?.find(window)?;
    let span = Span::new(start + found.start(), start + found.end());
    let before = text.get(..span.start).and_then(|front| front.chars().next_back());
    let after = text.get(span.end..).and_then(|rest| rest.chars().next());
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let own = !before.is_some_and(part) && !after.is_some_and(part);
    let written = span.of(text);
    let secret = written.strip_prefix(provider.literal).unwrap_or(written);
    let real = provider.literal.starts_with("-----") || !is_placeholder(secret);
    let signed = !provider.literal.starts_with("eyJ") || is_header(written);
    (own && real && signed).then_some(span)
}

/// Whether the first part of a JSON Web Token is the header of one (RFC 7519, section 5): an object that names `alg`.
fn is_header(token: &str) -> bool {
    let head = token.split('.').next().unwrap_or_default();
    let mut bits = 0_u32;
    let (mut count, mut decoded) = (0, String::new());
    for byte in head.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            _ => 63,
        };
        bits = (bits << 6 | u32::from(value)) & 0xffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            decoded.push(char::from(u8::try_from(bits >> count & 0xff).unwrap_or(b' ')));
        }
    }
    decoded.starts_with('{') && decoded.contains("\"alg\"")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn at_least_sixty_providers_have_a_shape_and_a_source() {
        let mut names = BTreeSet::new();
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let [name, literal, shape, source] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("four cells: {line}")
            };
            assert!(Regex::new(shape).is_ok(), "{line}");
            assert!(literal.len() >= 2 && source.contains('.'), "{line}");
            names.insert(name);
        }
        assert!(names.len() >= 60, "{}", names.len());
    }

    #[test]
    fn a_token_has_a_header_that_names_its_algorithm() {
        assert!(is_header("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.x"));
        assert!(!is_header("eyJuYW1lIjoiRXZhIn0.x"));
    }
}
