//! The one pass over a post that finds its tokens and marks.

use unicode_normalization::char::is_combining_mark;

use super::address::addresses;
use super::emoji::{emoji, keycap};
use super::fold::{Walk, enclosed_letter, is_apostrophe, is_hyphen, is_invisible};
use super::hashtag;
use super::token::{Gap, Letters, Mark, MarkKind, Token, TokenKind};
use crate::span::Span;

/// Tokens and marks as they are found.
#[derive(Debug)]
pub(super) struct Scan<'a> {
    raw: &'a str,
    walk: Walk<'a>,
    pub(super) tokens: Vec<Token>,
    pub(super) marks: Vec<Mark>,
    gap: Gap,
    line_break: bool,
    /// The first token of the written word that is being read.
    chain: usize,
    parts: Vec<(usize, usize)>,
}

impl<'a> Scan<'a> {
    /// Reads `raw`; `walk` leads from raw to folded offsets.
    pub(super) fn new(raw: &'a str, walk: Walk<'a>) -> Self {
        let mut scan = Self {
            raw,
            walk,
            tokens: Vec::with_capacity(raw.len() / 5 + 1),
            marks: Vec::new(),
            gap: Gap::Break,
            line_break: true,
            chain: 0,
            parts: Vec::new(),
        };
        scan.run();
        scan
    }

    fn rest(&self, at: usize) -> &'a str {
        self.raw.get(at..).unwrap_or_default()
    }

    fn run(&mut self) {
        let bytes = self.raw.as_bytes();
        let mut found = Vec::new();
        let mut next = 0;
        let mut suspect = suspect(bytes, 0);
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii_whitespace() {
                self.space(byte == b'\n');
                at += 1;
                continue;
            }
            if let Some(chunk) = suspect.filter(|chunk| chunk.start <= at) {
                addresses(self.raw.get(at..chunk.end).unwrap_or_default(), at, &mut found);
                suspect = self::suspect(bytes, chunk.end);
            }
            if let Some(mark) = found.get(next).filter(|mark| mark.span.start <= at) {
                at = mark.span.end.max(at + 1);
                self.marks.push(mark.clone());
                self.gap = Gap::Break;
                next += 1;
                continue;
            }
            let limit = found.get(next).map_or(self.raw.len(), |mark| mark.span.start);
            at = match byte {
                b'#' => self.hashtag(at),
                b'_' => self.sign(at, Gap::Underscore),
                b'-' => self.sign(at, Gap::Hyphen),
                _ if byte.is_ascii_digit() => match keycap(self.rest(at)) {
                    Some(len) => self.emoji(at, len),
                    None => self.word(at, limit),
                },
                _ if byte.is_ascii_alphabetic() => self.word(at, limit),
                _ if byte.is_ascii() => self.sign(at, Gap::Break),
                _ => self.beyond_ascii(at, limit),
            };
        }
        self.close_chain();
    }

    fn beyond_ascii(&mut self, at: usize, limit: usize) -> usize {
        let Some(c) = self.rest(at).chars().next() else { return at + 1 };
        if c.is_alphanumeric() && !matches!(c, '\u{1f000}'..='\u{1faff}') {
            return self.word(at, limit);
        }
        if c == '＃' {
            return self.hashtag(at);
        }
        // One letter in a square may be an emoji (🅰), two are a word.
        let mut letters = self.rest(at).chars().filter(|c| !is_invisible(*c)).map(enclosed_letter);
        if letters.next().flatten().is_some() && letters.next().flatten().is_some() {
            return self.word(at, limit);
        }
        if is_invisible(c) {
            return at + c.len_utf8();
        }
        if let Some(len) = emoji(self.rest(at)) {
            return self.emoji(at, len);
        }
        if c.is_alphanumeric() {
            return self.word(at, limit);
        }
        if c.is_whitespace() {
            self.space(matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}'));
        } else {
            self.sign(at, if is_hyphen(c) { Gap::Hyphen } else { Gap::Break });
        }
        at + c.len_utf8()
    }

    fn space(&mut self, line_break: bool) {
        self.gap = match self.gap {
            Gap::None => Gap::Space,
            Gap::Space if !(line_break && self.line_break) => Gap::Space,
            _ => Gap::Break,
        };
        self.line_break |= line_break;
    }

    fn sign(&mut self, at: usize, sign: Gap) -> usize {
        self.gap = match self.gap {
            Gap::None => sign,
            Gap::Underscore if sign == Gap::Underscore => sign,
            _ => Gap::Break,
        };
        at + 1
    }

    fn emoji(&mut self, at: usize, len: usize) -> usize {
        self.marks.push(Mark { kind: MarkKind::Emoji, span: Span::new(at, at + len), tokens: 0..0 });
        self.gap = Gap::Break;
        at + len
    }

    /// Reads the word that begins at `at`; addresses begin at `limit`.
    fn word(&mut self, at: usize, limit: usize) -> usize {
        let text = self.raw.get(at..limit).unwrap_or_default();
        // Most words are plain letters up to the next space.
        let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let mut letters = Letters::of_ascii(text.as_bytes().get(..plain).unwrap_or_default());
        let mut digits = false;
        let mut end = at + plain;
        let goes_on = text.as_bytes().get(plain).is_some_and(|byte| !byte.is_ascii_whitespace());
        let (at_rest, rest) = (end, text.get(plain..).filter(|_| goes_on).unwrap_or_default());
        let mut chars = rest.char_indices();
        while let Some((i, c)) = chars.next() {
            if c.is_ascii_digit() {
                digits = true;
            } else if is_latin(c) || c.is_alphanumeric() {
                letters.add(c);
            } else if is_invisible(c) {
                continue;
            } else if !is_combining_mark(c) {
                let next = chars.clone().next().map(|(_, c)| c);
                let inside = next.is_some_and(|next| {
                    joins_letters(c, letters, next, rest.get(i + c.len_utf8()..).unwrap_or_default())
                        || joins_digits(c, digits && letters.count == 0, next)
                });
                if !inside {
                    break;
                }
            }
            end = at_rest + i + c.len_utf8();
        }
        let kind = if letters.count == 0 { TokenKind::Number } else { TokenKind::Word };
        if letters.starts_capital && letters.count > 2 {
            end += gender_mark(self.raw.get(end..limit).unwrap_or_default());
        }
        self.push(Span::new(at, end), kind, letters, false);
        end.max(at + 1)
    }

    fn hashtag(&mut self, at: usize) -> usize {
        let sign = self.rest(at).chars().next().map_or(1, char::len_utf8);
        let body = self.rest(at + sign);
        let len = body
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || is_combining_mark(c) || is_invisible(c)))
            .unwrap_or(body.len());
        let body = body.get(..len).unwrap_or_default().trim_end_matches(is_invisible);
        let free = self.tokens.last().is_none_or(|token| token.span.end < at);
        if let Some(len) = keycap(self.rest(at)) {
            return self.emoji(at, len);
        }
        if !free || !body.chars().any(char::is_alphabetic) {
            self.gap = Gap::Break;
            return at + sign;
        }
        let first = self.tokens.len();
        let mut parts = std::mem::take(&mut self.parts);
        hashtag::split(body, &mut parts);
        for &(start, end) in &parts {
            let mut letters = Letters::default();
            body.get(start..end).unwrap_or_default().chars().for_each(|c| letters.add(c));
            let kind = if letters.count == 0 { TokenKind::Number } else { TokenKind::Word };
            let shift = at + sign;
            if self.tokens.len() > first {
                let end = self.tokens.last().map_or(0, |token| token.span.end);
                self.gap = if end < start + shift { Gap::Underscore } else { Gap::None };
            }
            self.push(Span::new(start + shift, end + shift), kind, letters, true);
        }
        self.parts = parts;
        let span = Span::new(at, at + sign + body.len());
        let tokens = first..self.tokens.len();
        for token in self.tokens.get_mut(tokens.clone()).unwrap_or_default() {
            token.word = span;
        }
        // What is glued on behind a hashtag begins a written word of its own.
        self.chain = self.tokens.len();
        self.marks.push(Mark { kind: MarkKind::Hashtag, span, tokens });
        span.end
    }

    fn push(&mut self, span: Span, kind: TokenKind, letters: Letters, hashtag: bool) {
        if hashtag || !self.gap.glues() {
            self.close_chain();
        }
        let word = span;
        let folded = Span::new(self.walk.to(span.start), self.walk.to(span.end));
        self.tokens.push(Token { span, word, folded, kind, gap: self.gap, hashtag, sentence: 0, letters });
        self.gap = Gap::None;
        self.line_break = false;
    }

    /// Tells the tokens of the written word that has ended where it begins and ends.
    fn close_chain(&mut self) {
        let chain = self.tokens.get_mut(self.chain..).unwrap_or_default();
        if let [first, .., last] = chain {
            let word = first.span.join(last.span);
            for token in chain {
                token.word = word;
            }
        }
        self.chain = self.tokens.len();
    }
}

/// Letters that are told without a table: ASCII and the accents of Western Europe.
const fn is_latin(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ')
}

/// The next stretch without white space, from byte `from` on, in which an address may hide.
fn suspect(bytes: &[u8], from: usize) -> Option<Span> {
    let rest = bytes.get(from..)?;
    let begins = |at: &usize| rest.get(*at) != Some(&b'.') || rest.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
    let at = memchr::memchr3_iter(b'@', b'/', b'.', rest).find(begins)?;
    let (before, behind) = rest.split_at(at);
    let start = before.iter().rposition(u8::is_ascii_whitespace).map_or(0, |space| space + 1);
    let len = behind.iter().position(u8::is_ascii_whitespace).unwrap_or(behind.len());
    Some(Span::new(from + start, from + at + len))
}

/// `don't`, `geht’s`, and the short names with an ampersand: `R&D`, `AT&T`.
fn joins_letters(c: char, letters: Letters, next: char, rest: &str) -> bool {
    const SHORT: usize = 2;
    if letters.count == 0 || !next.is_alphabetic() {
        return false;
    }
    let short = || letters.count <= SHORT && rest.chars().take_while(|c| c.is_alphanumeric()).count() <= SHORT;
    is_apostrophe(c) || c == '&' && short()
}

/// The length of the gender mark and what follows it: `*innen`, `:in`, `_innenfest`, `/-innen`, `(innen)`, `(inn)en`.
fn gender_mark(rest: &str) -> usize {
    const MARKS: &[&str] = &["*", ":", "_", "·", "/-", "/", "("];
    let Some(mark) = MARKS.iter().find(|mark| rest.starts_with(**mark)) else { return 0 };
    let after = rest.get(mark.len()..).unwrap_or_default();
    let len = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let word = after.get(..len).unwrap_or_default();
    let next = after.get(len..).unwrap_or_default();
    match (*mark, word) {
        ("(", "in" | "innen") if next.starts_with(')') => mark.len() + len + 1,
        ("(", "inn") if next.starts_with(")en") => mark.len() + len + 3,
        ("(", _) => 0,
        (_, "in") if next.starts_with('_') => 0,
        (_, "in") => mark.len() + len,
        _ if word.starts_with("innen") => mark.len() + len,
        _ => 0,
    }
}

/// `1.000,50` and `20:15`.
fn joins_digits(c: char, only_digits: bool, next: char) -> bool {
    only_digits && next.is_ascii_digit() && matches!(c, '.' | ',' | ':' | '\'' | '’')
}
