//! Web addresses, e-mail addresses and handles: places where no term matches.

use super::token::{Mark, MarkKind};
use crate::span::Span;

/// Top-level domains that make `word.word` a web address. A name as `sonnberg.so` needs a path: `so` is a word.
const DOMAINS: &[&str] = &[
    "ag", "ai", "app", "at", "ba", "be", "berlin", "biz", "blog", "bayern", "ch", "cloud", "co", "com", "de", "dev",
    "dk", "edu", "energy", "es", "eu", "example", "fi", "fr", "gmbh", "gov", "hamburg", "info", "int", "invalid", "io",
    "jobs", "koeln", "li", "lu", "ly", "mil", "name", "net", "news", "nl", "no", "one", "online", "org", "pl", "pro",
    "ru", "se", "shop", "social", "test", "tv", "uk", "us", "wien", "works", "xyz",
];
const DOMAINS_THAT_ARE_WORDS: &[&str] = &["am", "be", "es", "in", "is", "it", "me", "my", "no", "so", "to", "us"];
const SCHEMES: &[&str] = &["https://", "http://", "ftp://", "www."];

/// Finds the addresses in `chunk` (text without white space) that begins at the raw offset `base`.
pub(super) fn addresses(chunk: &str, base: usize, out: &mut Vec<Mark>) {
    let mut at = 0;
    while let Some(c) = chunk.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = chunk.get(at..).unwrap_or_default();
        let found = if c == '@' {
            handle(rest).map(|len| (MarkKind::Handle, len))
        } else if c.is_alphanumeric() {
            url(rest).map(|len| (MarkKind::Url, len)).or_else(|| email(rest).map(|len| (MarkKind::Email, len)))
        } else {
            None
        };
        at += match found {
            Some((kind, len)) => {
                out.push(Mark { kind, span: Span::new(base + at, base + at + len), tokens: 0..0 });
                len
            }
            None if c.is_alphanumeric() => run(rest, is_local),
            None => c.len_utf8(),
        };
        // `a@b` without a domain: what follows the sign is no handle.
        if found.is_none() && c.is_alphanumeric() && chunk.get(at..).is_some_and(|rest| rest.starts_with('@')) {
            at += 1;
        }
    }
}

fn url(rest: &str) -> Option<usize> {
    let scheme = SCHEMES.iter().find(|scheme| rest.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme)));
    if let Some(scheme) = scheme {
        let len = path_end(rest);
        return (len > scheme.len()).then_some(len);
    }
    let host = rest.get(..run(rest, |c| c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or_default();
    let host = host.trim_end_matches(['.', '-']);
    let after = rest.get(host.len()..).unwrap_or_default();
    let (names, top) = host.rsplit_once('.')?;
    if after.starts_with(['@', '_', '%', '+']) || names.split('.').any(str::is_empty) {
        return None;
    }
    let path = after.starts_with('/');
    let known = DOMAINS.contains(&top) && !DOMAINS_THAT_ARE_WORDS.contains(&top);
    if !known && !(path && (DOMAINS.contains(&top) || DOMAINS_THAT_ARE_WORDS.contains(&top))) {
        return None;
    }
    Some(if after.starts_with(['/', '?', '#', ':']) { path_end(rest).max(host.len()) } else { host.len() })
}

fn email(rest: &str) -> Option<usize> {
    let local = local(rest)?;
    let domain = rest.get(local..)?.strip_prefix('@')?;
    let domain = domain_of(domain);
    (!domain.is_empty()).then_some(local + 1 + domain.len())
}

/// How long the part before the `@` is. An apostrophe may stand between two letters (`o'neill@`); as the part has at most 64
/// characters then (RFC 5321, 4.5.3.1.1), a text of apostrophes is not read again and again.
fn local(rest: &str) -> Option<usize> {
    const LONGEST: usize = 64;
    let plain = run(rest, is_local);
    if rest.get(plain..)?.starts_with('@') {
        return Some(plain);
    }
    let apostrophe = |c: char| matches!(c, '\'' | '’');
    let most = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(at, _)| at);
    let name = rest.get(..most)?;
    let length = run(name, |c| is_local(c) || apostrophe(c));
    let joined = |at: usize| rest.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let letters = name.get(..length)?.match_indices(apostrophe).all(|(at, sign)| joined(at + sign.len()));
    letters.then_some(length)
}

fn handle(rest: &str) -> Option<usize> {
    let name = rest.get(1..)?;
    let name = name.get(..run(name, |c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-')))?;
    let name = name.trim_end_matches(['.', '-']);
    if !name.starts_with(|c: char| c.is_alphanumeric() || c == '_') {
        return None;
    }
    let end = 1 + name.len();
    let server = rest.get(end..)?.strip_prefix('@').map(domain_of).unwrap_or_default();
    Some(if server.is_empty() { end } else { end + 1 + server.len() })
}

/// The leading domain of `text` with at least one dot; empty where there is none.
fn domain_of(text: &str) -> &str {
    let domain = text.get(..run(text, |c| c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or_default();
    let domain = domain.trim_end_matches(['.', '-']);
    match domain.rsplit_once('.') {
        Some((name, top)) if !name.is_empty() && top.len() >= 2 => domain,
        _ => "",
    }
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

/// How many bytes of `text` satisfy `keep` from its start.
fn run(text: &str, keep: impl Fn(char) -> bool) -> usize {
    text.find(|c| !keep(c)).unwrap_or(text.len())
}

/// Where an address ends: before quotes and brackets, without the punctuation of the sentence around it.
fn path_end(rest: &str) -> usize {
    let end = run(rest, |c| !matches!(c, '"' | '<' | '>' | '«' | '»' | '“' | '”' | '„' | '|' | '`'));
    let mut url = rest.get(..end).unwrap_or_default();
    while let Some(c) = url.chars().next_back() {
        let closes = c == ')' && url.matches('(').count() < url.matches(')').count();
        if !closes && !matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | ']' | '}' | '*' | '_' | '…') {
            break;
        }
        url = url.get(..url.len() - c.len_utf8()).unwrap_or_default();
    }
    url.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_and_words_are_not() {
        for (chunk, expected) in [
            ("https://sonnberg.example/fusion?x=1.", &["https://sonnberg.example/fusion?x=1"][..]),
            ("(www.sonnberg.example/a_(b))", &["www.sonnberg.example/a_(b)"]),
            ("sonnberg.de,", &["sonnberg.de"]),
            ("bit.ly/abc!", &["bit.ly/abc"]),
            ("presse@sonnberg.example.", &["presse@sonnberg.example"]),
            ("o'neill@sonnberg.example,", &["o'neill@sonnberg.example"]),
            ("'eva@sonnberg.example'", &["eva@sonnberg.example"]),
            ("@sonnberg:", &["@sonnberg"]),
            ("(@sonnberg@social.example)", &["@sonnberg@social.example"]),
            ("@anna.bsky.social", &["@anna.bsky.social"]),
            ("z.B.", &[]),
            ("Ende.Der", &[]),
            ("cool.so", &[]),
            ("user@localhost", &[]),
            ("@", &[]),
            ("3.5", &[]),
        ] {
            let mut marks = Vec::new();
            addresses(chunk, 0, &mut marks);
            let found: Vec<&str> = marks.iter().map(|mark| mark.span.of(chunk)).collect();
            assert_eq!(found, expected, "{chunk}");
        }
    }
}
