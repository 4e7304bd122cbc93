//! Words that somebody hid: look-alike letters, digits for letters, repeated and spaced letters, invisible characters.

use unicode_normalization::UnicodeNormalization as _;

use crate::span::Span;
use crate::text::is_invisible;

/// What a folded form could stand for if it is a disguise; empty for ordinary words, numbers, units and versions.
pub(super) fn plain(form: &str) -> Vec<String> {
    let mut found = Vec::new();
    let latin = if form.is_ascii() { Some(form.to_owned()) } else { latin(form) };
    let Some(latin) = latin else { return found };
    let letters = latin.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters < 2 || latin.len() < 4 {
        return found;
    }
    let spelled: Vec<String> =
        if latin.bytes().any(|byte| byte.is_ascii_digit()) { leet(&latin, letters) } else { vec![latin] };
    for word in spelled {
        for keep in [1, 2] {
            let single = unrepeat(&word, keep);
            if single != form && !found.contains(&single) {
                found.push(single);
            }
        }
    }
    found
}

/// Whether a raw word hides its letters from a plain search though it folds to ordinary ones.
pub(super) fn is_hidden(raw: &str) -> bool {
    !raw.is_ascii() && raw.chars().any(|c| is_invisible(c) || is_fancy(c))
}

/// Letters and digits of full width, mathematical ones, and such in circles and squares.
const fn is_fancy(c: char) -> bool {
    matches!(c, '\u{1d400}'..='\u{1d7ff}' | '\u{ff10}'..='\u{ff5a}' | '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

/// A text without invisible characters and with plain letters for fancy ones: what a pattern sees behind a disguise.
pub(super) struct Unhidden {
    /// The plain text.
    pub(super) plain: String,
    /// For each of its bytes, and its end, where in the raw text that is.
    origin: Vec<usize>,
}

impl Unhidden {
    /// The plain text, where it is another one than `raw`.
    pub(super) fn of(raw: &str) -> Option<Self> {
        if !is_hidden(raw) {
            return None;
        }
        let mut plain = String::with_capacity(raw.len());
        let mut origin = Vec::with_capacity(raw.len() + 1);
        for (at, c) in raw.char_indices().filter(|(_, c)| !is_invisible(*c)) {
            if is_fancy(c) {
                plain.extend(std::iter::once(c).nfkc());
            } else {
                plain.push(c);
            }
            origin.resize(plain.len(), at);
        }
        origin.push(raw.len());
        Some(Self { plain, origin })
    }

    /// The raw characters of a match in the plain text, if any of them is hidden.
    pub(super) fn hidden(&self, raw: &str, found: Span) -> Option<Span> {
        let last = found.end.checked_sub(1).and_then(|last| self.origin.get(last))?;
        let end = last + raw.get(*last..)?.chars().next()?.len_utf8();
        let span = Span::new(*self.origin.get(found.start)?, end);
        is_hidden(span.of(raw)).then_some(span)
    }
}

/// The form in Latin letters if each other letter in it looks like one.
fn latin(form: &str) -> Option<String> {
    let looks = |c: char| match c {
        _ if c.is_ascii_alphanumeric() => Some(c),
        'а' | 'α' | 'ᴀ' | 'ɑ' => Some('a'),
        'в' | 'β' | 'ʙ' | 'Ь' | 'ь' => Some('b'),
        'с' | 'ᴄ' | 'ϲ' => Some('c'),
        'ԁ' | 'ᴅ' => Some('d'),
        'е' | 'ε' | 'ᴇ' | 'є' => Some('e'),
        'ꜰ' | 'ƒ' => Some('f'),
        'ɡ' | 'ɢ' => Some('g'),
        'һ' | 'н' | 'η' | 'ʜ' => Some('h'),
        'і' | 'ι' | 'ɪ' | 'ı' | 'ӏ' => Some('i'),
        'ј' | 'ᴊ' => Some('j'),
        'к' | 'κ' | 'ᴋ' => Some('k'),
        'ʟ' => Some('l'),
        'м' | 'μ' | 'ᴍ' => Some('m'),
        'ɴ' | 'п' | 'ո' => Some('n'),
        'о' | 'ο' | 'ᴏ' | 'օ' => Some('o'),
        'р' | 'ρ' | 'ᴘ' => Some('p'),
        'ʀ' | 'г' => Some('r'),
        'ѕ' | 'ꜱ' => Some('s'),
        'т' | 'τ' | 'ᴛ' => Some('t'),
        'υ' | 'ᴜ' | 'ս' => Some('u'),
        'ν' | 'ᴠ' | 'ѵ' => Some('v'),
        'ω' | 'ᴡ' | 'ԝ' => Some('w'),
        'х' | 'χ' => Some('x'),
        'у' | 'γ' | 'ʏ' => Some('y'),
        'ᴢ' | 'ζ' => Some('z'),
        _ => None,
    };
    // Marks that were struck through a letter do not compose with it.
    form.chars().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).map(looks).collect()
}

/// Digits as the letters they look like; nothing where digits are as many as letters or stand together (`covid19`).
fn leet(form: &str, letters: usize) -> Vec<String> {
    let bytes = form.as_bytes();
    let digits = bytes.len() - letters;
    let neighbours = bytes.windows(2).any(|pair| pair.iter().all(u8::is_ascii_digit));
    if digits * 2 > letters || neighbours {
        return Vec::new();
    }
    let read = |one: char| -> String {
        form.chars()
            .map(|c| match c {
                '0' => 'o',
                '1' => one,
                '3' => 'e',
                '4' => 'a',
                '5' => 's',
                '6' | '9' => 'g',
                '7' => 't',
                '8' => 'b',
                _ => c,
            })
            .collect()
    };
    if form.contains('1') { vec![read('i'), read('l')] } else { vec![read('i')] }
}

/// Three or more of the same letter in a row as `keep` of them.
fn unrepeat(form: &str, keep: usize) -> String {
    let mut out = String::with_capacity(form.len());
    let mut chars = form.chars().peekable();
    while let Some(c) = chars.next() {
        let mut run = 1;
        while chars.next_if_eq(&c).is_some() {
            run += 1;
        }
        out.extend(std::iter::repeat_n(c, if run > 2 { keep } else { run }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disguises_are_seen_through_and_ordinary_words_are_left_alone() {
        for (form, expected) in [
            ("fus1on", &["fusion", "fuslon"][..]),
            ("k4rtell", &["kartell"]),
            ("fuuusion", &["fusion", "fuusion"]),
            ("fusіоn", &["fusion"]),
            ("ꜰᴜsɪᴏɴ", &["fusion"]),
            ("fusion", &[]),
            ("schifffahrt", &["schifahrt", "schiffahrt"]),
            ("covid19", &[]),
            ("q3", &[]),
            ("5g", &[]),
            ("россия", &[]),
        ] {
            assert_eq!(plain(form), expected, "{form}");
        }
        let raw = "Nr. ４\u{200b}2!";
        let unhidden = Unhidden::of(raw).unwrap();
        assert_eq!(unhidden.plain, "Nr. 42!");
        assert_eq!(unhidden.hidden(raw, Span::new(4, 6)).map(|span| span.of(raw)), Some("４\u{200b}2"));
        assert_eq!(unhidden.hidden(raw, Span::new(0, 3)), None);
        assert!(is_hidden("Fu\u{200b}sion") && is_hidden("𝗙𝘂𝘀𝗶𝗼𝗻") && !is_hidden("Fusionsküche"));
    }
}
