//! Bluesky: facets as the official library finds them (`@atproto/api`, `rich-text/detection`).
//!
//! Everything stands at the start, behind a space or (but for hashtags) behind `(`.
//! - **Link**: `http(s)://` and everything up to the next space, or a domain of letters and digits with a known
//!   top-level domain. One `.,;:!?` at the end is cut, and a `)` that nothing opened.
//! - **Hashtag**: `#` and everything up to the next space, punctuation at the end cut, at most 64 UTF-16 units, at least
//!   one character that is neither digit nor punctuation.
//! - **Mention**: `@` and a domain with a known top-level domain.
//! - **Cashtag**: `$`, a letter and up to four letters or digits, before a space or punctuation.

use super::chars::{after, before, is_js_space, is_punctuation, run, signs};
use super::entity::Found;
use super::{EntityKind, general, tld, utf16};
use crate::span::Span;

const LONGEST_TAG: usize = 64;

/// Everything Bluesky links, and what a reader sees besides.
pub(super) fn find(text: &str) -> Found {
    let mut found = Found::default();
    for link in links(text) {
        found.add(EntityKind::Url, link.start, link.end);
    }
    mentions(text, &mut found);
    hashtags(text, &mut found);
    cashtags(text, &mut found);
    found.settle();
    general::fill(text, &mut found);
    found
}

fn opens(front: Option<char>) -> bool {
    front.is_none_or(|c| c == '(' || is_js_space(c))
}

/// The links of a text.
pub(super) fn links(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = 0;
    // Every link has a dot or "://"; without one there is nothing to look for.
    while let Some(sign) = text.as_bytes().get(from..).and_then(|rest| memchr::memchr2(b'.', b':', rest)) {
        let sign = from + sign;
        let start = text
            .get(from..sign)
            .and_then(|front| {
                front.char_indices().rev().find(|&(_, c)| is_js_space(c)).map(|(at, c)| at + c.len_utf8())
            })
            .map_or(from, |offset| from + offset);
        let end = run(text, sign, |c| !is_js_space(c));
        from = end;
        let Some(word) = text.get(start..end) else { break };
        // The first place in the word where a link may begin takes the rest of it.
        let places = std::iter::once(0).chain(memchr::memchr_iter(b'(', word.as_bytes()).map(|at| at + 1));
        for place in places {
            let Some(rest) = word.get(place..) else { break };
            match begins(rest) {
                Beginning::Link => {
                    found.push(Span::new(start + place, start + place + trimmed(rest)));
                    break;
                }
                Beginning::Domain => break,
                Beginning::None => {}
            }
        }
    }
    found
}

/// What a word begins with.
enum Beginning {
    /// A link.
    Link,
    /// Something with the shape of a domain that is none.
    Domain,
    None,
}

fn begins(word: &str) -> Beginning {
    for scheme in ["https://", "http://"] {
        if word.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && word.len() > scheme.len()
        {
            return Beginning::Link;
        }
    }
    if !word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Beginning::None;
    }
    let is_label = |c: char| c.is_ascii_alphanumeric();
    let mut end = run(word, 0, is_label);
    let mut top = None;
    while word.as_bytes().get(end) == Some(&b'.') {
        let next = run(word, end + 1, is_label);
        if next == end + 1 {
            break;
        }
        top = word.get(end + 1..next);
        end = next;
    }
    match top {
        None => Beginning::None,
        Some(name) if tld::is_known(name) => Beginning::Link,
        Some(_) => Beginning::Domain,
    }
}

/// The length of a link without the punctuation of the sentence around it.
fn trimmed(link: &str) -> usize {
    let link = link.strip_suffix(['.', ',', ';', ':', '!', '?']).unwrap_or(link);
    match link.strip_suffix(')') {
        Some(inside) if !link.contains('(') => inside.len(),
        _ => link.len(),
    }
}

fn mentions(text: &str, found: &mut Found) {
    for (start, body) in signs(text, b'@', None) {
        if !opens(before(text, start)) {
            continue;
        }
        let is_handle = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
        let end = run(text, body, is_handle);
        let Some(handle) = text.get(body..end) else { continue };
        // A handle ends where a word does.
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let mut next_is_word = after(text, end).is_some_and(is_word);
        let mut len = handle.len();
        for c in handle.chars().rev() {
            if is_word(c) != next_is_word {
                break;
            }
            next_is_word = is_word(c);
            len -= 1;
        }
        let Some(handle) = handle.get(..len) else { continue };
        if let Some((_, top)) = handle.rsplit_once('.')
            && (tld::is_known(top) || top == "test")
        {
            found.add(EntityKind::Mention, start, body + len);
        }
    }
}

/// Invisible characters that end a hashtag.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{2060}' | '\u{200A}'..='\u{200D}' | '\u{20E2}')
}

fn hashtags(text: &str, found: &mut Found) {
    for (start, body) in signs(text, b'#', Some('＃')) {
        if before(text, start).is_some_and(|c| !is_js_space(c)) || after(text, body) == Some('\u{FE0F}') {
            continue;
        }
        let end = run(text, body, |c| !(is_js_space(c) || is_invisible(c)));
        let Some(tag) = text.get(body..end) else { continue };
        if !tag.chars().any(|c| !(c.is_ascii_digit() || is_punctuation(c))) {
            continue;
        }
        let tag = tag.trim_end_matches(is_punctuation);
        if !tag.is_empty() && utf16(tag) <= LONGEST_TAG {
            found.add(EntityKind::Hashtag, start, body + tag.len());
        }
    }
}

fn cashtags(text: &str, found: &mut Found) {
    for (start, body) in signs(text, b'$', None) {
        if !opens(before(text, start)) || !after(text, body).is_some_and(|c| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = run(text, body, |c| c.is_ascii_alphanumeric());
        let closes = after(text, end)
            .is_none_or(|c| is_js_space(c) || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '"' | '\'' | '’'));
        if end - body <= 5 && closes {
            found.add(EntityKind::Cashtag, start, end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::seen;

    #[test]
    fn mentions_are_domains() {
        assert_eq!(
            seen("bluesky", "@anna.bsky.social, (@ben.test)"),
            ["mention @anna.bsky.social", "mention @ben.test"]
        );
        assert_eq!(seen("bluesky", "@anna x@bsky.app @a.b_c"), ["email x@bsky.app"]);
    }

    #[test]
    fn hashtags_go_up_to_the_next_space() {
        assert_eq!(
            seen("bluesky", "#Köln! #a,b #c#d ＃e"),
            ["hashtag #Köln", "hashtag #a,b", "hashtag #c#d", "hashtag ＃e"]
        );
        assert_eq!(seen("bluesky", "(#nein) #2026 #..."), [""; 0]);
        assert_eq!(seen("bluesky", &format!("#{}", "a".repeat(65))), [""; 0]);
        assert_eq!(seen("bluesky", "#🎉 ja"), ["hashtag #🎉"]);
    }

    #[test]
    fn links_lose_the_end_of_their_sentence() {
        assert_eq!(
            seen("bluesky", "(https://a.de/x). b.de/ä, HTTP://c"),
            ["url https://a.de/x", "url b.de/ä", "url HTTP://c"]
        );
        assert_eq!(seen("bluesky", "(https://a.de/x) mein-haus.de a.zzz"), ["url https://a.de/x"]);
        assert_eq!(seen("bluesky", "https://a.de/(x)"), ["url https://a.de/(x)"]);
    }

    #[test]
    fn cashtags_are_short() {
        assert_eq!(seen("bluesky", "$sap, ($BRK) $12 $ABCDEF a$B"), ["cashtag $sap", "cashtag $BRK"]);
    }
}
