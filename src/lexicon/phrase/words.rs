//! Which words a text has: a quick look before a phrase is read.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::{folded, is_folded, plain};
use crate::text::{Text, TokenKind};

/// The words of a text, to ask for some.
pub(super) struct Words<'t> {
    all: FxHashSet<Cow<'t, str>>,
    /// The lengths of those that begin with a byte, a bit for each: most words that are asked for are told by this alone.
    lengths: [u32; 256],
    has_number: bool,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t Text<'_>) -> Self {
        let tokens = text.tokens();
        let mut all = FxHashSet::default();
        let mut lengths = [0; 256];
        for word in tokens.iter().map(|token| plain(text.form(token))) {
            if let Some(lengths) = word.bytes().next().and_then(|first| lengths.get_mut(usize::from(first))) {
                *lengths |= length_bit(&word);
            }
            all.insert(word);
        }
        Self { all, lengths, has_number: tokens.iter().any(|token| token.kind == TokenKind::Number) }
    }

    /// Whether one of them could be a word of this step: a quick look at first letters and lengths. Folding keeps the
    /// length in bytes but where there are signs.
    pub(super) fn may_have(&self, step: &str) -> bool {
        let (mut first, mut len, mut sign) = (0, 0, false);
        let may = |first: u8, len: usize, sign: bool| {
            let lengths = self.lengths.get(usize::from(first)).copied().unwrap_or_default();
            sign || !first.is_ascii_lowercase() || lengths & (1 << len.min(31)) != 0
        };
        for byte in step.bytes() {
            if byte == b'|' {
                if may(first, len, sign) {
                    return true;
                }
                (first, len, sign) = (0, 0, false);
                continue;
            }
            if len == 0 {
                first = byte;
            }
            len += 1;
            sign |= matches!(byte, b'*' | b'\'' | b'-');
        }
        may(first, len, sign)
    }

    /// Whether one of them is what a phrase has in some place.
    pub(super) fn have(&self, written: &'static str) -> bool {
        if let Some(head) = written.strip_suffix('*') {
            let head = folded(head);
            return self.all.iter().any(|word| word.starts_with(head.as_ref()));
        }
        if written == "0" {
            return self.has_number;
        }
        let lengths = written.bytes().next().and_then(|first| self.lengths.get(usize::from(first)));
        let may = !is_folded(written) || lengths.is_some_and(|lengths| lengths & length_bit(written) != 0);
        may && self.all.contains(&folded(written))
    }
}

fn length_bit(word: &str) -> u32 {
    1 << word.len().min(31)
}
