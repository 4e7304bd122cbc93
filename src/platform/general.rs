//! The grammar of every platform that has none of its own here: what Facebook, Instagram, LinkedIn, Threads, Discord …
//! have in common. Nobody documents theirs; this is the part that readers expect.
//!
//! - **Link**: `https://…`, `http://…`, or a bare domain with a known top-level domain (`sonnberg.de/jobs`). A dot between
//!   sentences (`Ende.Es`) makes no link.
//! - **Hashtag**: as on X.
//! - **Mention**: `@name` with letters, digits, underscores, and dots or hyphens inside, maybe `@server` behind it; not
//!   behind a letter, a digit or an underscore.
//! - **E-mail**: `name@example.org`.
//! - **Emoji**: every sequence.

use super::chars::{after, before, is_word, run, signs};
use super::entity::Found;
use super::url::{self, Manner, Style};
use super::{EntityKind, emoji, x};
use crate::span::Span;

const STYLE: Style = Style {
    schemes: &["https", "http"],
    manner: Manner::General,
    path: is_path,
    path_end: is_path_end,
    query: is_query,
    query_end: is_path_end,
};

fn is_path(c: char) -> bool {
    !(c.is_whitespace()
        || c.is_control()
        || matches!(c, '<' | '>' | '(' | ')' | '?' | '"' | '„' | '“' | '”' | '«' | '»'))
}

fn is_path_end(c: char) -> bool {
    is_path(c) && !matches!(c, '!' | '*' | '\'' | '’' | '‘' | '…' | ':' | ';' | ',' | '.' | '[' | ']' | '{' | '}')
}

fn is_query(c: char) -> bool {
    is_path(c) || c == '?'
}

/// The links of a text.
pub(super) fn links(text: &str) -> Vec<Span> {
    url::find(text, &STYLE)
}

/// Everything that most platforms link, and what a reader sees besides.
pub(super) fn find(text: &str) -> Found {
    let mut found = Found::default();
    for link in links(text) {
        found.add(EntityKind::Url, link.start, link.end);
    }
    for email in emails(text) {
        found.add(EntityKind::Email, email.start, email.end);
    }
    x::hashtags(text, &mut found);
    mentions(text, &mut found);
    found.settle();
    fill(text, &mut found);
    found
}

/// Adds what a reader sees on every platform, linked or not: e-mail addresses and emoji.
pub(super) fn fill(text: &str, found: &mut Found) {
    found.fill(EntityKind::Email, emails(text));
    found.fill(EntityKind::Emoji, emoji::find(text));
}

fn mentions(text: &str, found: &mut Found) {
    for (start, body) in signs(text, b'@', None) {
        if before(text, start).is_some_and(|c| is_word(c) || matches!(c, '@' | '/' | '+' | '=')) {
            continue;
        }
        let name = name_end(text, body);
        if name == body || after(text, name).is_some_and(is_word) {
            continue;
        }
        let end = match text.as_bytes().get(name) {
            Some(b'@') if name_end(text, name + 1) > name + 1 => name_end(text, name + 1),
            _ => name,
        };
        found.add(EntityKind::Mention, start, end);
    }
}

/// The end of a name: word characters, with dots and hyphens only inside.
pub(super) fn name_end(text: &str, at: usize) -> usize {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut end = run(text, at, is_name);
    if end == at {
        return at;
    }
    loop {
        let next = run(text, end, |c| c == '.' || c == '-');
        let more = run(text, next, is_name);
        if more == next || next == end {
            return end;
        }
        end = more;
    }
}

/// E-mail addresses: `name@domain.tld`.
fn emails(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut from = 0;
    signs(text, b'@', None).filter_map(move |(at, domain)| {
        let name = text.get(from..at)?;
        let is_name = |c: char| is_word(c) || matches!(c, '.' | '-' | '+' | '%' | '\'');
        let start =
            name.char_indices().rev().take_while(|&(_, c)| is_name(c)).last().map(|(offset, _)| from + offset)?;
        let name = text.get(start..at)?;
        let start = start + (name.len() - name.trim_start_matches(|c: char| !is_word(c)).len());
        let end = domain_end(text, domain)?;
        if start >= at || text.get(start..at)?.ends_with('.') {
            return None;
        }
        from = end;
        Some(Span::new(start, end))
    })
}

/// The end of a domain of at least two labels, the last of letters.
fn domain_end(text: &str, at: usize) -> Option<usize> {
    let is_label = |c: char| c.is_alphanumeric() || c == '-';
    let mut end = run(text, at, is_label);
    let mut whole = None;
    if end == at {
        return None;
    }
    while text.as_bytes().get(end) == Some(&b'.') {
        let next = run(text, end + 1, is_label);
        let label = text.get(end + 1..next)?;
        if label.is_empty() {
            break;
        }
        end = next;
        let top = label.chars().count() >= 2 && label.chars().all(char::is_alphabetic);
        if top || label.starts_with("xn--") {
            whole = Some(end);
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::super::tests::seen;

    #[test]
    fn people_and_addresses() {
        assert_eq!(
            seen("linkedin", ".@anna @ben.k @cleo@social.example."),
            ["mention @anna", "mention @ben.k", "mention @cleo@social.example"]
        );
        assert_eq!(seen("linkedin", "Fragen an presse+jobs@sonnberg.example!"), ["email presse+jobs@sonnberg.example"]);
        assert_eq!(seen("linkedin", "jürgen@köln.example a@b @ @@ @münchen.de"), ["email jürgen@köln.example"]);
    }

    #[test]
    fn links_end_before_quotation_marks() {
        assert_eq!(seen("facebook", "„https://sonnberg.de/jobs“ – ja"), ["url https://sonnberg.de/jobs"]);
        assert_eq!(seen("facebook", "http://intern.sonnberg/x. intern.sonnberg"), ["url http://intern.sonnberg/x"]);
        assert_eq!(seen("facebook", "http://127.0.0.1:80/ http://.a.b"), ["url http://127.0.0.1:80/"]);
        assert_eq!(seen("facebook", "www.sonnberg.de/ä?x=ü…"), ["url www.sonnberg.de/ä?x=ü"]);
    }

    #[test]
    fn hashtags_and_emoji() {
        assert_eq!(seen("instagram", "日本語www.sonnberg.deです"), ["url www.sonnberg.de"]);
        assert_eq!(seen("instagram", "#Köln❤️ 🇩🇪"), ["hashtag #Köln", "emoji ❤️", "emoji 🇩🇪"]);
    }
}
