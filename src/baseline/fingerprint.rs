//! What a known finding is known by.

use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::draft::Draft;
use crate::finding::Finding;
use crate::span::Span;
use crate::text::fold;

/// How many words on each side belong to a finding.
const NEIGHBOURS: usize = 3;

/// How many bytes of a hash are kept: among a million findings, two that differ look alike once in half a million times.
const BYTES: usize = 8;

/// The words of a finding together with the words before, and together with the words behind; both hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint {
    before: [u8; BYTES],
    behind: [u8; BYTES],
}

impl Fingerprint {
    /// The fingerprint of a finding; of something that is missing, that of the whole draft.
    pub fn of(finding: &Finding, draft: &Draft) -> Self {
        let place = finding.span.and_then(|span| {
            let post = draft.posts.iter().find(|post| post.span.contains(span))?;
            Some((Span::new(post.span.start, span.start), Span::new(span.end, post.span.end)))
        });
        let excerpt = fold(&finding.excerpt);
        let hashed = |side: &str, words: &str| {
            let parts = [side, finding.rule.as_str(), finding.noticed.word(), &excerpt, words];
            let mut hash = Sha256::new();
            for part in parts {
                hash.update(part);
                hash.update([0]);
            }
            let mut kept = [0; BYTES];
            kept.iter_mut().zip(hash.finalize()).for_each(|(kept, byte)| *kept = byte);
            kept
        };
        let Some((before, behind)) = place else {
            let posts: Vec<String> =
                draft.posts.iter().map(|post| words(&post.text).collect::<Vec<_>>().join(" ")).collect();
            let all = posts.join("\n");
            return Self { before: hashed("all", &all), behind: hashed("all", &all) };
        };
        let source = &*draft.source;
        // The words next to a finding are near it: a long text need not be read to its ends.
        let mut last: Vec<String> = words_back(sentence_so_far(before.of(source))).take(NEIGHBOURS).collect();
        last.reverse();
        let next: Vec<String> = words(rest_of_sentence(behind.of(source))).take(NEIGHBOURS).collect();
        Self { before: hashed("before", &last.join(" ")), behind: hashed("behind", &next.join(" ")) }
    }

    /// Whether one side is the same: words may have changed on the other.
    pub fn is_half(&self, other: &Self) -> bool {
        self.before == other.before || self.behind == other.behind
    }

    /// The fingerprint as a baseline writes it; `None` for anything else.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (before, behind) = text.split_once('-')?;
        Some(Self { before: side(before)?, behind: side(behind)? })
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.before.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str("-")?;
        self.behind.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

fn side(text: &str) -> Option<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    if text.len() != BYTES * 2 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// The sentence that a text ends in. What stands in another sentence or line may go its own way.
fn sentence_so_far(text: &str) -> &str {
    let mut next = '\0';
    let ends = |c: char| {
        let end = c == '\n' || (next.is_whitespace() && matches!(c, '.' | '!' | '?' | '…'));
        next = c;
        end
    };
    text.rsplit(ends).next().unwrap_or_default()
}

/// What is left of the sentence that a text begins in.
fn rest_of_sentence(text: &str) -> &str {
    let end = text
        .char_indices()
        .zip(text.chars().skip(1).chain([' ']))
        .find(|((_, c), next)| *c == '\n' || (next.is_whitespace() && matches!(c, '.' | '!' | '?' | '…')));
    end.and_then(|((at, _), _)| text.get(..at)).unwrap_or(text)
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split_whitespace().map(plain).filter(|word| !word.is_empty())
}

fn words_back(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split_whitespace().rev().map(plain).filter(|word| !word.is_empty())
}

/// A word as it counts: without signs, whatever its case.
fn plain(word: &str) -> String {
    fold(word).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let one = Fingerprint { before: [0, 1, 2, 3, 4, 5, 6, 255], behind: [9; BYTES] };
        assert_eq!(Fingerprint::parse(&one.to_string()), Some(one));
        for broken in
            ["", "-", "0011223344556677", "001122334455667-0011223344556677", "ü011223344556677-0011223344556677"]
        {
            assert_eq!(Fingerprint::parse(broken), None, "{broken}");
        }
    }
}
