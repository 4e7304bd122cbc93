//! What a post consists of: words, numbers, and the marks between them.

use std::ops::Range;

use crate::span::Span;

/// A word or a number: the smallest thing a term can match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the raw text, invisible characters inside it included.
    pub span: Span,
    /// The whole written word it belongs to, in the raw text: `Q3-Umsatz`, `#FusionsNews` with its sign.
    pub word: Span,
    /// Its form in the folded text.
    pub folded: Span,
    /// Word or number.
    pub kind: TokenKind,
    /// What separates it from the token before.
    pub gap: Gap,
    /// Whether it is part of a hashtag.
    pub hashtag: bool,
    /// The sentence it stands in, from 0.
    pub sentence: usize,
    /// Its letters.
    pub letters: Letters,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Has at least one letter: `Haus`, `5G`, `don't`, `R&D`.
    Word,
    /// Digits: `2027`, `1.000,50`, `20:15`.
    Number,
}

/// What separates a token from the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Gap {
    /// Nothing: the parts of a hashtag.
    None,
    /// White space with at most one line break.
    Space,
    /// One hyphen of any kind, without spaces.
    Hyphen,
    /// One or more underscores.
    Underscore,
    /// Anything else: punctuation, an empty line, an emoji, an address, the start of the text.
    #[default]
    Break,
}

impl Gap {
    /// Whether the words of a phrase may stand on both sides of it.
    pub const fn joins(self) -> bool {
        !matches!(self, Self::Break)
    }

    /// Whether both sides are written as one word.
    pub const fn glues(self) -> bool {
        matches!(self, Self::None | Self::Hyphen | Self::Underscore)
    }
}

/// How many letters a token has, and how many of them are capitals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Letters {
    /// All letters.
    pub count: usize,
    /// Capitals among them.
    pub capitals: usize,
    /// Whether the first character is a capital.
    pub starts_capital: bool,
}

impl Letters {
    /// Counts ASCII letters.
    pub(super) fn of_ascii(letters: &[u8]) -> Self {
        Self {
            count: letters.len(),
            capitals: letters.iter().filter(|byte| byte.is_ascii_uppercase()).count(),
            starts_capital: letters.first().is_some_and(u8::is_ascii_uppercase),
        }
    }

    /// Counts one more character.
    pub fn add(&mut self, c: char) {
        // Nearly all letters of this part of the world are told without a table.
        if matches!(c, 'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ') {
            self.count += 1;
        } else if matches!(c, 'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ') || c.is_uppercase() {
            self.starts_capital |= self.count == 0;
            self.capitals += 1;
            self.count += 1;
        } else if c.is_alphabetic() {
            self.count += 1;
        }
    }

    /// Two letters or more, all of them capitals.
    pub const fn all_capitals(self) -> bool {
        self.count >= 2 && self.capitals == self.count
    }

    /// No capital at all.
    pub const fn no_capital(self) -> bool {
        self.capitals == 0
    }
}

/// Something in a post that is not plain words. No platform's exact grammar: what is common to all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it is.
    pub kind: MarkKind,
    /// Where it stands in the raw text, its sign included.
    pub span: Span,
    /// The tokens of a hashtag; empty for everything else.
    pub tokens: Range<usize>,
}

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// `https://…`, `www.…`, `sonnberg.example/karriere`.
    Url,
    /// `presse@sonnberg.example`.
    Email,
    /// `@name`, `@name@server.example`.
    Handle,
    /// `#word`.
    Hashtag,
    /// One emoji sequence.
    Emoji,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_what_unicode_says() {
        for c in (0..0x250).filter_map(char::from_u32) {
            let mut letters = Letters::default();
            letters.add(c);
            let (letter, capital) = (usize::from(c.is_alphabetic()), usize::from(c.is_uppercase()));
            assert_eq!(
                (letters.count, letters.capitals, letters.starts_capital),
                (letter, capital, capital > 0),
                "{c:?}"
            );
        }
    }
}
