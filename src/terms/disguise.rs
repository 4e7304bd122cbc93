//! Words that somebody hid: look-alike letters, digits for letters, repeated and spaced letters, invisible characters.

use unicode_normalization::UnicodeNormalization as _;

use super::hash::Key;
use crate::span::Span;
use crate::text::{enclosed_letter, is_invisible};

/// Stands for one letter that is not told: `F*sion`.
pub(super) const ANY_LETTER: char = '\u{1a}';

/// What a folded form could stand for if it is a disguise; empty for ordinary words, numbers, units and versions.
pub(super) fn plain(form: &str) -> Vec<String> {
    let mut found = Vec::new();
    let is_plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_digit();
    if form.len() < SHORTEST {
        return found;
    }
    let single = single_umlauts(form);
    if form.bytes().all(is_plain) && !has_long_run(form) {
        found.extend(single);
        return found;
    }
    let form = single.as_deref().unwrap_or(form);
    found.extend(flipped(form));
    let latin = if form.is_ascii() { Some(form.to_owned()) } else { latin(form) };
    let Some(latin) = latin else { return found };
    let letters = latin.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters < 2 || latin.len() < SHORTEST {
        return found;
    }
    let spelled: Vec<String> =
        if latin.bytes().any(|byte| byte.is_ascii_digit()) { leet(&latin, letters) } else { vec![latin] };
    for word in spelled {
        for single in unrepeat(&word) {
            if single != form && !found.contains(&single) {
                found.push(single);
            }
        }
    }
    found
}

const SHORTEST: usize = 4;

/// Calls `each` with the key of every word that `form` could be, where letters are not told ([`ANY_LETTER`]) or digits
/// stand between letters: `l3y0ff`. At most two letters may be missing, and more must be left.
pub(super) fn guess(form: &str, mut each: impl FnMut(u64)) {
    let bytes = form.as_bytes();
    let hidden = |byte: u8| byte.is_ascii_digit() || char::from(byte) == ANY_LETTER;
    let missing = bytes.iter().filter(|byte| hidden(**byte)).count();
    let told = bytes.iter().filter(|byte| byte.is_ascii_lowercase()).count();
    let marked = form.contains(ANY_LETTER);
    let inside =
        bytes.windows(3).filter(|three| matches!(three, [a, b, c] if !hidden(*a) && hidden(*b) && !hidden(*c)));
    let enough = if marked { told >= 3 } else { told >= 4 && inside.count() == missing };
    if (1..=2).contains(&missing) && enough && told + missing == bytes.len() {
        extend(bytes, Key::new(), &hidden, &mut each);
    }
}

fn extend(rest: &[u8], key: Key, hidden: &dyn Fn(u8) -> bool, each: &mut dyn FnMut(u64)) {
    let Some((&byte, rest)) = rest.split_first() else { return each(key.finish()) };
    if !hidden(byte) {
        return extend(rest, key.push(byte), hidden, each);
    }
    for letter in b'a'..=b'z' {
        extend(rest, key.push(letter), hidden, each);
    }
    for umlaut in ["ae", "oe", "ue", "ss"] {
        extend(rest, key.add(umlaut), hidden, each);
    }
}

/// Letters upside down, read from the other end: `uoısnɟ`.
fn flipped(form: &str) -> Option<String> {
    const FLIPPED: &[(char, char)] = &[
        ('ɐ', 'a'),
        ('ɔ', 'c'),
        ('ǝ', 'e'),
        ('ɟ', 'f'),
        ('ƃ', 'g'),
        ('ɥ', 'h'),
        ('ı', 'i'),
        ('ᴉ', 'i'),
        ('ɾ', 'j'),
        ('ʞ', 'k'),
        ('ɯ', 'm'),
        ('ɹ', 'r'),
        ('ʇ', 't'),
        ('ʌ', 'v'),
        ('ʍ', 'w'),
        ('ʎ', 'y'),
    ];
    let turn = |c: char| FLIPPED.iter().find(|(flipped, _)| *flipped == c).map(|&(_, plain)| plain);
    if form.is_ascii() || form.chars().filter(|c| turn(*c).is_some()).count() < 2 {
        return None;
    }
    let read = |c: char| {
        turn(c).or(match c {
            'q' => Some('b'),
            'p' => Some('d'),
            'u' => Some('n'),
            'd' => Some('p'),
            'b' => Some('q'),
            'n' => Some('u'),
            'l' | 'o' | 's' | 'x' | 'z' => Some(c),
            _ => None,
        })
    };
    form.chars().rev().map(read).collect()
}

/// Whether a raw word hides its letters from a plain search though it folds to ordinary ones.
pub(super) fn is_hidden(raw: &str) -> bool {
    // The first bytes of all such characters; umlauts and most other letters have none of them.
    let may_begin = |byte| matches!(byte, 0xc2 | 0xcd | 0xd8 | 0xe1 | 0xe2 | 0xef | 0xf0 | 0xf3);
    raw.bytes().any(may_begin) && raw.chars().any(|c| is_invisible(c) || is_fancy(c))
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
            if let Some(letter) = enclosed_letter(c) {
                plain.push(letter);
            } else if is_fancy(c) {
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
    // Only beside Latin letters are these anything else than Cyrillic.
    let faux = |c: char| match c {
        'я' => Some('r'),
        'и' => Some('n'),
        'ц' => Some('u'),
        'ш' => Some('w'),
        'з' => Some('e'),
        'ф' => Some('o'),
        _ => None,
    };
    let mixed = form.bytes().any(|byte| byte.is_ascii_alphabetic());
    let looks = |c: char| match c {
        _ if c.is_ascii_alphanumeric() => Some(c),
        'а' | 'α' | 'ᴀ' | 'ɑ' => Some('a'),
        'в' | 'β' | 'ʙ' | 'Ь' | 'ь' => Some('b'),
        'с' | 'ᴄ' | 'ϲ' => Some('c'),
        'ԁ' | 'ᴅ' | 'đ' | 'ժ' => Some('d'),
        'е' | 'ε' | 'ᴇ' | 'є' | 'ё' => Some('e'),
        'ꜰ' | 'ƒ' | 'ғ' => Some('f'),
        'ɡ' | 'ɢ' | 'ց' => Some('g'),
        'һ' | 'н' | 'ʜ' | 'ħ' | 'հ' => Some('h'),
        'і' | 'ι' | 'ɪ' | 'ı' | 'ї' => Some('i'),
        'ј' | 'ᴊ' | 'ϳ' | 'յ' => Some('j'),
        'к' | 'κ' | 'ᴋ' => Some('k'),
        'ʟ' | 'ӏ' | 'ł' | 'ⅼ' => Some('l'),
        'м' | 'μ' | 'ᴍ' => Some('m'),
        'ɴ' | 'п' | 'ո' | 'η' => Some('n'),
        'о' | 'ο' | 'ᴏ' | 'օ' | 'ø' | 'σ' => Some('o'),
        'р' | 'ρ' | 'ᴘ' => Some('p'),
        'ʀ' | 'г' => Some('r'),
        'ѕ' | 'ꜱ' | 'ς' => Some('s'),
        'т' | 'τ' | 'ᴛ' | 'ŧ' => Some('t'),
        'υ' | 'ᴜ' | 'ս' | 'µ' => Some('u'),
        'ν' | 'ᴠ' | 'ѵ' => Some('v'),
        'ω' | 'ᴡ' | 'ԝ' => Some('w'),
        'х' | 'χ' => Some('x'),
        'у' | 'γ' | 'ʏ' | 'ү' => Some('y'),
        'ᴢ' | 'ζ' => Some('z'),
        'ԛ' | 'զ' => Some('q'),
        _ if mixed => faux(c),
        _ => None,
    };
    // Marks that were struck through a letter do not compose with it.
    form.chars().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).map(looks).collect()
}

/// Digits as the letters they look like; nothing where they stand together at an end (`covid19`) or outnumber the letters.
fn leet(form: &str, letters: usize) -> Vec<String> {
    const LONG: usize = 5;
    let bytes = form.as_bytes();
    let digits = bytes.len() - letters;
    let neighbours = bytes.windows(2).any(|pair| pair.iter().all(u8::is_ascii_digit));
    let ends_well = bytes.last().is_some_and(u8::is_ascii_alphabetic);
    // 1d10t: what is longer may have more of them, between letters.
    let long = bytes.len() >= LONG && ends_well && digits <= letters + 1;
    // c4s1n0: every digit stands alone between letters or behind one.
    let woven =
        bytes.len() > LONG && !neighbours && digits <= letters && bytes.first().is_some_and(u8::is_ascii_alphabetic);
    if !long && !woven && (digits * 2 > letters || neighbours) {
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

/// The runs of a letter in a word: the letter, and how often it stands there.
fn runs(form: &str) -> Vec<(char, usize)> {
    let mut runs: Vec<(char, usize)> = Vec::new();
    for c in form.chars() {
        match runs.last_mut() {
            Some((last, len)) if *last == c => *len += 1,
            _ => runs.push((c, 1)),
        }
    }
    runs
}

/// The form with one umlaut where it stands three times or more, folded: `lueueuege`; `None` where none does.
fn single_umlauts(form: &str) -> Option<String> {
    let repeated = |six: &[u8]| matches!(six, [a, b'e', c, b'e', d, b'e'] if a == c && c == d && b"aou".contains(a));
    if !form.as_bytes().windows(6).any(repeated) {
        return None;
    }
    let mut single = String::with_capacity(form.len());
    let mut rest = form;
    while let Some(c) = rest.chars().next() {
        let (head, tail) = rest.split_at_checked(2).unwrap_or((rest, ""));
        let beyond = tail.trim_start_matches(head);
        let stands_often = matches!(head, "ae" | "oe" | "ue") && tail.len() - beyond.len() >= 2 * head.len();
        let (kept, left) =
            if stands_often { (head, beyond) } else { rest.split_at_checked(c.len_utf8()).unwrap_or((rest, "")) };
        single.push_str(kept);
        rest = left;
    }
    Some(single)
}

fn has_long_run(form: &str) -> bool {
    form.as_bytes().windows(3).any(|three| matches!(three, [a, b, c] if a == b && b == c))
}

/// The words that `form` could be with one or two of each letter that stands there three times or more.
fn unrepeat(form: &str) -> Vec<String> {
    const MOST: usize = 4;
    let runs = runs(form);
    let long: Vec<usize> = (0..runs.len()).filter(|&i| runs.get(i).is_some_and(|(_, len)| *len > 2)).collect();
    let ways = 1_usize << long.len().min(MOST);
    let word = |way: usize| {
        runs.iter().enumerate().fold(String::new(), |mut word, (i, &(c, len))| {
            let doubled = long.iter().position(|&one| one == i).is_some_and(|bit| way >> bit.min(MOST) & 1 == 1);
            let keep = if len > 2 { 1 + usize::from(doubled) } else { len };
            word.extend(std::iter::repeat_n(c, keep));
            word
        })
    };
    (0..ways).map(word).collect()
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
            ("laaayofff", &["layof", "laayof", "layoff", "laayoff"]),
            ("1d10t", &["idiot", "ldlot"]),
            ("kueueueuendigung", &["kuendigung"]),
            ("c4s1n0", &["casino", "caslno"]),
            ("uoısnɟ", &["fusion"]),
            ("kяise", &["krise"]),
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
