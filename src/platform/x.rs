//! X: twitter-text, configuration 3.
//!
//! - **Link**: with `http(s)://`, or without where the domain ends in a known top-level domain. Not behind a letter,
//!   digit, `@`, `#` or `$`.
//! - **Hashtag**: `#` and letters, marks, digits, underscores, at least one of them a letter. Not behind a letter, digit
//!   or `&`, not before another `#` or `://`.
//! - **Mention**: `@` and 1 to 20 of `A-Z a-z 0-9 _`. Not behind such a character or one of `!#$%&*@`, not before `@`, an
//!   accented letter or `://`. `@name/list` links a list and tells nobody.
//! - **Cashtag**: `$` and 1 to 6 letters, maybe `.` or `_` and two more, behind a space.

use super::chars::{
    after, before, is_alpha, is_at, is_digit, is_hash, is_js_space, is_latin_accent, is_x_space, run, signs,
};
use super::entity::Found;
use super::url::{self, Manner, Style};
use super::{EntityKind, general};
use crate::span::Span;

const LONGEST_NAME: usize = 20;

const STYLE: Style = Style {
    schemes: &["https", "http"],
    manner: Manner::X,
    path: is_path,
    path_end: is_path_end,
    query: is_query,
    query_end: is_query_end,
};

fn is_path(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric() || b"!*';:=+,.$/%#[]-_~@|&".contains(&(c as u8)),
        _ => is_cyrillic(c) || is_latin_accent(c) || c == '–',
    }
}

fn is_path_end(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric() || b"=_#/+-".contains(&(c as u8)),
        _ => is_cyrillic(c) || is_latin_accent(c),
    }
}

const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4FF}')
}

fn is_query(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c.is_ascii() && b"!?*'@();:&=+$/%#[]-_.,~|".contains(&(c as u8)))
}

fn is_query_end(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '&' | '=' | '#' | '/')
}

/// The links of a text.
pub(super) fn links(text: &str) -> Vec<Span> {
    url::find(text, &STYLE)
}

/// Everything X links, and what a reader sees besides.
pub(super) fn find(text: &str) -> Found {
    let mut found = Found::default();
    for link in links(text) {
        found.add(EntityKind::Url, link.start, link.end);
    }
    hashtags(text, &mut found);
    mentions(text, &mut found);
    cashtags(text, &mut found);
    found.settle();
    general::fill(text, &mut found);
    found
}

/// A character inside a hashtag.
fn is_tag(c: char) -> bool {
    is_alpha(c) || is_digit(c) || is_tag_sign(c)
}

/// Signs that X lets stand inside a hashtag, though they alone make none.
const fn is_tag_sign(c: char) -> bool {
    matches!(
        c,
        '_' | '\u{200C}'
            | '\u{200D}'
            | '\u{A67E}'
            | '\u{5BE}'
            | '\u{5F3}'
            | '\u{5F4}'
            | '\u{FF5E}'
            | '\u{301C}'
            | '\u{309B}'
            | '\u{309C}'
            | '\u{30A0}'
            | '\u{30FB}'
            | '\u{3003}'
            | '\u{F0B}'
            | '\u{F0C}'
            | '\u{B7}'
    )
}

/// Hashtags; the general grammar has the same.
pub(super) fn hashtags(text: &str, found: &mut Found) {
    let mut from = 0;
    for (start, body) in signs(text, b'#', Some('＃')) {
        let front = before(text, start);
        let free = match front {
            None => start == 0,
            Some(style @ ('\u{FE0E}' | '\u{FE0F}')) => start - style.len_utf8() >= from,
            Some(c) => start - c.len_utf8() >= from && c != '&' && !is_tag(c),
        };
        if !free || matches!(after(text, body), Some('\u{FE0F}' | '\u{20E3}')) {
            continue;
        }
        let end = run(text, body, is_tag);
        let Some(tag) = text.get(body..end) else { continue };
        if !tag.chars().any(|c| is_alpha(c) && !is_tag_sign(c)) {
            continue;
        }
        from = end;
        let rest = text.get(end..).unwrap_or_default();
        if !(rest.starts_with(is_hash) || rest.starts_with("://")) {
            found.add(EntityKind::Hashtag, start, end);
        }
    }
}

fn mentions(text: &str, found: &mut Found) {
    let mut from = 0;
    for (start, name) in signs(text, b'@', Some('＠')) {
        if start > 0 && !may_precede_mention(text, from, start) {
            continue;
        }
        let end = run(text, name, |c| c.is_ascii_alphanumeric() || c == '_').min(name + LONGEST_NAME);
        if end == name {
            continue;
        }
        let list = list_end(text, end);
        from = list.unwrap_or(end);
        let rest = text.get(from..).unwrap_or_default();
        let cut = rest.starts_with(is_at) || rest.starts_with(is_latin_accent) || rest.starts_with("://");
        if !cut && list.is_none() {
            found.add(EntityKind::Mention, start, end);
        }
    }
}

/// The end of `/list` behind a name.
fn list_end(text: &str, at: usize) -> Option<usize> {
    const LONGEST: usize = 25;
    let name = text.get(at..)?.strip_prefix('/')?;
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        .then(|| run(text, at + 1, |c| c.is_ascii_alphanumeric() || c == '_' || c == '-').min(at + 1 + LONGEST))
}

fn may_precede_mention(text: &str, from: usize, at: usize) -> bool {
    let Some(front) = text.get(from..at) else { return false };
    let Some(last) = front.chars().next_back() else { return false };
    if !(last.is_ascii_alphanumeric() || b"_!#$%&*@".contains(&u8::try_from(last).unwrap_or(0)) || is_at(last)) {
        return true;
    }
    // "RT@name" is a mention, too, where RT is a word.
    let Some(word) = front.len().checked_sub(2).and_then(|start| front.get(start..)) else { return false };
    if !word.eq_ignore_ascii_case("rt") {
        return false;
    }
    match front.get(..front.len() - 2).and_then(|front| front.chars().next_back()) {
        None => from + 2 == at && from == 0,
        Some(c) => !(c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '~' | '.' | '-')),
    }
}

fn cashtags(text: &str, found: &mut Found) {
    for (start, body) in signs(text, b'$', None) {
        if before(text, start).is_some_and(|c| !is_x_space(c)) {
            continue;
        }
        let letters = run(text, body, |c| c.is_ascii_alphabetic());
        if !(1..=6).contains(&(letters - body)) {
            continue;
        }
        if after(text, letters).is_some_and(|c| c == '.' || c == '_') {
            let more = run(text, letters + 1, |c| c.is_ascii_alphabetic());
            if (1..=2).contains(&(more - letters - 1)) && ends_cashtag(text, more) {
                found.add(EntityKind::Cashtag, start, more);
                continue;
            }
        }
        if ends_cashtag(text, letters) {
            found.add(EntityKind::Cashtag, start, letters);
        }
    }
}

fn ends_cashtag(text: &str, at: usize) -> bool {
    after(text, at).is_none_or(|c| is_js_space(c) || (c.is_ascii_punctuation() && !matches!(c, '"' | '`')))
}

#[cfg(test)]
mod tests {
    use super::super::tests::seen;

    #[test]
    fn hashtags_have_a_letter_and_a_free_place() {
        assert_eq!(
            seen("x", "#Köln, (#Straße) #2026er #𠀀"),
            ["hashtag #Köln", "hashtag #Straße", "hashtag #2026er", "hashtag #𠀀"]
        );
        assert_eq!(seen("x", "#2026 a#b &#c #_ # d"), [""; 0]);
        assert_eq!(seen("x", "#a#b ##c #http://a.de"), ["hashtag #c"]);
        assert_eq!(seen("x", "#שלום #می‌خواهم"), ["hashtag #שלום", "hashtag #می‌خواهم"]);
    }

    #[test]
    fn mentions_are_latin_and_short() {
        assert_eq!(seen("x", ".@anna_k RT@ben"), ["mention @anna_k", "mention @ben"]);
        assert_eq!(seen("x", "@jürgen a@b @a@b.de @news/energie"), ["email a@b.de"]);
        assert_eq!(seen("x", &format!("@{}", "a".repeat(25))), [format!("mention @{}", "a".repeat(20))]);
    }

    #[test]
    fn cashtags_stand_behind_a_space() {
        assert_eq!(seen("x", "$SAP und $BRK.B, kosten 5$ oder $5"), ["cashtag $SAP", "cashtag $BRK.B"]);
        assert_eq!(seen("x", "$TOOLONGNAME a$SAP $SAP1"), [""; 0]);
    }

    #[test]
    fn what_is_in_a_link_is_nothing_else() {
        assert_eq!(seen("x", "https://a.de/#tag/@name?$SAP"), ["url https://a.de/#tag/@name?$SAP"]);
        assert_eq!(seen("x", "presse@sonnberg.de 🎉"), ["email presse@sonnberg.de", "emoji 🎉"]);
    }
}
