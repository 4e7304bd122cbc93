//! Mastodon: twitter-text with its own characters in paths, and mentions and hashtags of its own.
//!
//! - **Link**: with a scheme only (`https://`, `http://` and some of the distributed web), `xmpp:` and `magnet:`.
//! - **Hashtag**: `#` at the start or behind a space; letters, marks, digits, underscores, and `·`, `・`, zero-width
//!   non-joiners inside; at least one letter.
//! - **Mention**: `@name` or `@name@server`, not behind a letter, digit, underscore, `=` or `/`.

use super::chars::{after, before, is_alpha, is_at, is_latin_accent, is_word, run, signs};
use super::entity::{Entity, Found};
use super::url::{self, Manner, Style};
use super::{EntityKind, general, path};
use crate::span::Span;

const STYLE: Style = Style {
    schemes: &["https", "http", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini"],
    manner: Manner::Mastodon,
    path: is_path,
    path_end: is_path_end,
    query: is_query,
    query_end: is_query_end,
};

fn is_path(c: char) -> bool {
    !(c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '?'))
}

fn is_path_end(c: char) -> bool {
    is_path(c)
        && !matches!(
            c,
            '!' | '*'
                | '"'
                | '\''
                | '「'
                | '」'
                | ';'
                | ':'
                | '='
                | ','
                | '.'
                | '$'
                | '%'
                | '['
                | ']'
                | '~'
                | '&'
                | '|'
                | '@'
        )
}

fn is_query(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || b"!?*'();:&=+$/%#[]-_.,~|@^".contains(&(c as u8));
    }
    is_address_letter(c)
}

fn is_query_end(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '&' | '=' | '#' | '/' | '-') || is_address_letter(c)
}

/// What RFC 3987 lets stand in an address besides ASCII.
const fn is_address_letter(c: char) -> bool {
    matches!(c as u32, 0xA0..=0xD7FF | 0xE000..=0xFDCF | 0xFDF0..=0xFFEF)
        || (c as u32 >= 0x1_0000 && c as u32 & 0xFFFE != 0xFFFE && !matches!(c as u32, 0xE_0000..=0xE_0FFF))
}

/// What the length is counted with: links with a scheme, and mentions.
pub(super) fn counted(text: &str) -> Vec<Entity> {
    let mut found = Found::default();
    links(text, &mut found);
    mentions(text, &mut found);
    found.settle();
    found.into_entities()
}

/// Everything Mastodon links, and what a reader sees besides.
pub(super) fn find(text: &str) -> Found {
    let mut found = Found::default();
    links(text, &mut found);
    for span in other_addresses(text) {
        found.add(EntityKind::Url, span.start, span.end);
    }
    hashtags(text, &mut found);
    mentions(text, &mut found);
    found.settle();
    general::fill(text, &mut found);
    found
}

fn links(text: &str, found: &mut Found) {
    if memchr::memmem::find(text.as_bytes(), b"://").is_none() {
        return;
    }
    for span in url::find(text, &STYLE) {
        found.add(EntityKind::Url, span.start, span.end);
    }
}

/// `xmpp:name@server` and `magnet:?…`; they are linked, but count as they are written.
fn other_addresses(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (at, _) in signs(text, b':', None) {
        let Some(front) = text.get(..at) else { continue };
        let (start, end) = if let Some(front) = strip_suffix_in_any_case(front, "magnet") {
            (front.len(), Some(path::query_end(text, at + 1, &STYLE)).filter(|&end| end > at + 1))
        } else if let Some(front) = strip_suffix_in_any_case(front, "xmpp") {
            (front.len(), chat_end(text, at + 1))
        } else {
            continue;
        };
        let free =
            found.last().is_none_or(|last| last.end <= start) && before(text, start).is_none_or(url::may_precede);
        if let Some(end) = end.filter(|_| free) {
            found.push(Span::new(start, end));
        }
    }
    found
}

fn strip_suffix_in_any_case<'a>(text: &'a str, suffix: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(suffix.len())?;
    text.get(at..).filter(|end| end.eq_ignore_ascii_case(suffix)).and_then(|_| text.get(..at))
}

/// The end of `//node@server/name@server/resource?query` behind `xmpp:`, most of it optional.
fn chat_end(text: &str, at: usize) -> Option<usize> {
    let is_node = |c: char| c.is_ascii_alphanumeric() || b"-._~%!$()*+,;=".contains(&u8::try_from(c).unwrap_or(0));
    let name = |at: usize| {
        let end = run(text, at, is_node);
        (end > at && text.as_bytes().get(end) == Some(&b'@')).then_some(end + 1)
    };
    let mut at = at;
    if text.get(at..)?.starts_with("//") {
        let server = url::domain_end(text, name(at + 2)?, &STYLE)?;
        at = text.get(server..)?.starts_with('/').then_some(server + 1)?;
    }
    let mut end = url::domain_end(text, name(at).unwrap_or(at), &STYLE)?;
    if text.as_bytes().get(end) == Some(&b'/') {
        let resource = run(text, end + 1, |c| is_node(c) || matches!(c, '&' | '\'' | '@' | ':'));
        if resource > end + 1 {
            end = resource;
        }
    }
    Some(path::query_end(text, end, &STYLE))
}

const fn is_inner(c: char) -> bool {
    matches!(c, '_' | '·' | '・' | '\u{200C}')
}

fn hashtags(text: &str, found: &mut Found) {
    for (start, body) in signs(text, b'#', Some('＃')) {
        if before(text, start).is_some_and(|c| !c.is_whitespace())
            || matches!(after(text, body), Some('\u{FE0F}' | '\u{20E3}'))
        {
            continue;
        }
        let Some(mut end) = tag_end(text, body) else { continue };
        // "#foohttp://…" is a hashtag in front of a link.
        if text.get(end..).is_some_and(|rest| rest.starts_with("://"))
            && let Some(tag) = text.get(body..end)
        {
            let cut = tag.strip_suffix("https").or_else(|| tag.strip_suffix("http")).filter(|rest| !rest.is_empty());
            end = cut.map_or(end, |rest| body + rest.len());
        }
        found.add(EntityKind::Hashtag, start, end);
    }
}

fn tag_end(text: &str, body: usize) -> Option<usize> {
    let words = run(text, body, is_word);
    if words == body {
        return None;
    }
    // With separators inside it has to end with a word character and carry a letter or separator in between.
    let all = text.get(body..run(text, body, |c| is_word(c) || is_inner(c)))?;
    let long = all.trim_end_matches(|c| !is_word(c));
    let mut inside = long.chars();
    inside.next();
    inside.next_back();
    if inside.any(|c| is_alpha(c) || is_inner(c)) {
        return Some(body + long.len());
    }
    text.get(body..words)?.chars().any(is_alpha).then_some(words)
}

fn mentions(text: &str, found: &mut Found) {
    let mut from = 0;
    for (start, body) in signs(text, b'@', None) {
        if start < from || before(text, start).is_some_and(|c| matches!(c, '=' | '/') || is_word(c)) {
            continue;
        }
        let name = general::name_end(text, body);
        if name == body {
            continue;
        }
        let end = match text.as_bytes().get(name) {
            Some(b'@') => server_end(text, name + 1).unwrap_or(name),
            _ => name,
        };
        from = end;
        let rest = text.get(end..).unwrap_or_default();
        if !(rest.starts_with(is_at) || rest.starts_with(is_latin_accent) || rest.starts_with("://")) {
            found.add(EntityKind::Mention, start, end);
        }
    }
}

fn server_end(text: &str, at: usize) -> Option<usize> {
    let mut end = run(text, at, is_word);
    if end == at {
        return None;
    }
    loop {
        let next = run(text, end, |c| c == '.' || c == '-');
        let more = run(text, next, is_word);
        if more == next || next == end {
            return Some(end);
        }
        end = more;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::seen;

    #[test]
    fn hashtags_stand_behind_a_space() {
        assert_eq!(
            seen("mastodon", "#Köln #one·two #2026er"),
            ["hashtag #Köln", "hashtag #one·two", "hashtag #2026er"]
        );
        assert_eq!(seen("mastodon", "(#nein) „#nein“ #2026 #·a"), [""; 0]);
        assert_eq!(seen("mastodon", "#one·two·"), ["hashtag #one·two"]);
        assert_eq!(seen("mastodon", "#ahttps://b.de"), ["hashtag #a"]);
    }

    #[test]
    fn mentions_have_servers() {
        assert_eq!(seen("mastodon", "@anna, @ben@social.example."), ["mention @anna", "mention @ben@social.example"]);
        assert_eq!(seen("mastodon", "@a.b-c@münchen.social"), ["mention @a.b-c@münchen.social"]);
        assert_eq!(seen("mastodon", "anna@sonnberg.de ?x=@a /@b @c@d@e"), ["email anna@sonnberg.de"]);
    }

    #[test]
    fn some_addresses_are_no_web_pages() {
        assert_eq!(seen("mastodon", "xmpp:raum@chat.example.org?join jetzt"), ["url xmpp:raum@chat.example.org?join"]);
        assert_eq!(seen("mastodon", "magnet:?xt=urn:btih:c12fe1"), ["url magnet:?xt=urn:btih:c12fe1"]);
        assert_eq!(seen("mastodon", "gemini://a.de/ ftp://a.de/"), ["url gemini://a.de/"]);
    }
}
