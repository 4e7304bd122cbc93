//! Telegram: as its own library (`td/telegram/MessageEntity.cpp`) finds them.
//!
//! - **Link**: `http(s)://`, `ftp://` or `tonsite://`, or a domain with a known top-level domain (not one in capitals
//!   only at its start, as after a sentence). Addresses with four numbers are links, too.
//! - **Hashtag**: `#` and 1 to 256 letters, digits, underscores, at least one letter, maybe `@channel` behind it.
//! - **Mention**: `@` and 4 to 32 of `A-Z a-z 0-9 _`; `@gif`, `@vid` and `@pic`, too.
//! - **Cashtag**: `$` and 1 to 8 capitals, or `$1INCH`, maybe `@channel` behind it.
//! - **E-mail**: Latin letters only.

use super::chars::{after, before, is_digit, is_letter, is_number, is_separator, run, signs};
use super::entity::Found;
use super::url::starts_a_sentence;
use super::{EntityKind, general, tld};
use crate::span::Span;

const LONGEST_TAG: usize = 256;
const SHORT_NAMES: [&str; 3] = ["gif", "vid", "pic"];
const SCHEMES: [&str; 4] = ["http://", "https://", "ftp://", "tonsite://"];
/// Punctuation that belongs to the sentence around a link.
const SENTENCE: [char; 9] = ['.', ':', ';', ',', '(', '\'', '?', '!', '`'];

/// The links of a text.
pub(super) fn links(text: &str) -> Vec<Span> {
    addresses(text).into_iter().filter(|(kind, _)| *kind == EntityKind::Url).map(|(_, span)| span).collect()
}

/// Everything Telegram links.
pub(super) fn find(text: &str) -> Found {
    let mut found = Found::default();
    mentions(text, &mut found);
    hashtags(text, &mut found);
    cashtags(text, &mut found);
    for (kind, span) in addresses(text) {
        found.add(kind, span.start, span.end);
    }
    found.settle();
    general::fill(text, &mut found);
    found
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn is_word(c: char) -> bool {
    c == '_' || is_letter(c) || is_number(c)
}

fn is_tag(c: char) -> bool {
    matches!(c, '_' | '\u{200C}' | '·' | '\u{D80}'..='\u{DFF}') || is_letter(c) || is_digit(c)
}

fn mentions(text: &str, found: &mut Found) {
    for (start, body) in signs(text, b'@', None) {
        let end = run(text, body, is_name);
        if before(text, start).is_some_and(is_word) || after(text, end).is_some_and(is_word) {
            continue;
        }
        let short = || text.get(body..end).is_some_and(|name| SHORT_NAMES.iter().any(|n| name.eq_ignore_ascii_case(n)));
        if (4..=32).contains(&(end - body)) || short() {
            found.add(EntityKind::Mention, start, end);
        }
    }
}

fn hashtags(text: &str, found: &mut Found) {
    for (start, body) in signs(text, b'#', None) {
        let end = run(text, body, is_tag);
        if before(text, start).is_some_and(is_tag) || text.as_bytes().get(end) == Some(&b'#') {
            continue;
        }
        let Some(tag) = text.get(body..end) else { continue };
        let cut = tag.char_indices().nth(LONGEST_TAG).map_or(tag.len(), |(at, _)| at);
        if tag.get(..cut).is_some_and(|tag| tag.chars().any(is_letter)) {
            let end = if cut < tag.len() { body + cut } else { channel_end(text, end).unwrap_or(end) };
            found.add(EntityKind::Hashtag, start, end);
        }
    }
}

/// The end of `@channel`, 3 to 32 long; a longer one is cut.
fn channel_end(text: &str, at: usize) -> Option<usize> {
    text.get(at..)?.strip_prefix('@')?;
    let end = run(text, at + 1, is_name).min(at + 1 + 32);
    (end > at + 3).then_some(end)
}

fn cashtags(text: &str, found: &mut Found) {
    let touches = |c: char| c == '$' || is_tag(c);
    for (start, body) in signs(text, b'$', None) {
        let Some(rest) = text.get(body..) else { continue };
        let len = if rest.starts_with("1INCH") { 5 } else { rest.bytes().take_while(u8::is_ascii_uppercase).count() };
        let end = body + len;
        if !(1..=8).contains(&len) || before(text, start).is_some_and(touches) || after(text, end).is_some_and(touches)
        {
            continue;
        }
        let channel = channel_end(text, end).filter(|&end| !after(text, end).is_some_and(is_name));
        found.add(EntityKind::Cashtag, start, channel.unwrap_or(end));
    }
}

/// What may stand in a link besides ASCII.
fn is_link_letter(c: char) -> bool {
    match c {
        '\u{2000}'..='\u{206F}' => matches!(c, '\u{200C}' | '\u{200D}' | '\u{2010}'..='\u{2015}'),
        _ => !is_separator(c),
    }
}

fn is_path(c: char) -> bool {
    !matches!(c, '\n' | '<' | '>' | '"' | '«' | '»') && is_link_letter(c)
}

fn is_user(c: char) -> bool {
    !matches!(c, '\n' | '/' | '[' | ']' | '{' | '}' | '(' | ')' | '\'' | '`' | '<' | '>' | '"' | '@' | '«' | '»')
        && is_link_letter(c)
}

fn is_domain(c: char) -> bool {
    match c {
        '\0'..='\u{BF}' => c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '~'),
        _ => is_link_letter(c),
    }
}

fn is_scheme(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphanumeric() || c == '+' || c == '-',
        _ => !is_separator(c),
    }
}

/// Where the run of such characters starts that ends at byte `at`, not before `from`.
fn run_back(text: &str, from: usize, at: usize, is_inside: impl Fn(char) -> bool) -> usize {
    let Some(front) = text.get(from..at) else { return at };
    front.char_indices().rev().find(|&(_, c)| !is_inside(c)).map_or(from, |(offset, c)| from + offset + c.len_utf8())
}

/// Links and e-mail addresses: found around every dot, then judged.
fn addresses(text: &str) -> Vec<(EntityKind, Span)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(dot) = text.as_bytes().get(from..).and_then(|rest| memchr::memchr(b'.', rest)) {
        let dot = from + dot;
        match text.as_bytes().get(dot + 1) {
            None => break,
            Some(b' ') => {
                from = dot + 2;
                continue;
            }
            Some(_) => {}
        }
        let (span, fits) = around(text, from, dot);
        from = if fits {
            if span.end > dot + 1 {
                found.extend(judged(text, span));
            }
            run(text, span.end, |c| c == '.')
        } else {
            text.get(dot..span.end).and_then(|inside| inside.rfind('.')).map_or(dot + 1, |last| dot + last + 1)
        }
        .max(dot + 1);
    }
    found
}

/// The widest address around a dot, and whether it may stand where it does.
fn around(text: &str, from: usize, dot: usize) -> (Span, bool) {
    let mut start = run_back(text, from, dot, is_domain);
    let domain_end = run(text, dot, |c| c == '@' || is_domain(c));
    let has_user = text.get(dot..domain_end).is_some_and(|domain| domain.contains('@'));
    if has_user {
        start = run_back(text, from, start, is_user);
    }
    let mut end = path_end(text, port_end(text, domain_end));
    while end > dot + 1 && text.as_bytes().get(end - 1) == Some(&b'.') {
        end -= 1;
    }
    let mut fits = true;
    if start > from && text.as_bytes().get(start - 1) == Some(&b'@') {
        let user = run_back(text, from, start - 1, is_user);
        fits = !has_user && user < start - 1;
        start = user;
    }
    let Some(front) = text.get(from..start).filter(|front| !front.is_empty()) else {
        return (Span::new(start, end), fits);
    };
    if front.len() >= 6 && front.ends_with("://") {
        let scheme = text.get(run_back(text, from, start - 3, is_scheme)..start - 3).unwrap_or_default().to_lowercase();
        let len = if scheme.ends_with("http") && scheme != "shttp" {
            4
        } else if scheme.ends_with("https") {
            5
        } else if scheme.ends_with("ftp") && scheme != "tftp" && scheme != "sftp" {
            3
        } else if scheme.ends_with("tonsite") {
            7
        } else {
            return (Span::new(start, end), false);
        };
        // Lower-casing may change how long foreign letters are, never the scheme itself.
        return (Span::new(start.saturating_sub(len + 3), end), fits);
    }
    let free = before(text, start).is_none_or(|c| !(is_word(c) || matches!(c, '/' | '#' | '@')));
    (Span::new(start, end), fits && free)
}

fn port_end(text: &str, at: usize) -> usize {
    let Some(rest) = text.get(at..).and_then(|rest| rest.strip_prefix(':')) else { return at };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let number = rest.get(..digits).unwrap_or_default().trim_start_matches('0');
    if number.is_empty() || number.parse::<u16>().is_err() { at } else { at + 1 + digits }
}

fn path_end(text: &str, at: usize) -> usize {
    let Some(first @ ('/' | '?' | '#')) = after(text, at) else { return at };
    let end = run(text, at + 1, is_path);
    let path = text.get(at + 1..end).unwrap_or_default().trim_end_matches(SENTENCE);
    if path.is_empty() && first != '/' { at } else { at + 1 + path.len() }
}

/// Whether an address is an e-mail address, a link, or neither; a link loses what does not belong to it.
fn judged(text: &str, span: Span) -> Option<(EntityKind, Span)> {
    let address = span.of(text);
    if is_email(address) {
        return Some((EntityKind::Email, span));
    }
    if let Some(rest) = address.strip_prefix("mailto:").filter(|rest| is_email(rest)) {
        return Some((EntityKind::Email, Span::new(span.end - rest.len(), span.end)));
    }
    let lower = address.get(..address.len().min(10)).unwrap_or(address).to_ascii_lowercase();
    let scheme = SCHEMES.iter().find(|scheme| lower.starts_with(**scheme)).map_or(0, |scheme| scheme.len());
    let rest = address.get(scheme..)?;
    let domain_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (domain, path) = rest.split_at_checked(domain_end)?;
    let domain = domain.split_once('@').map_or(domain, |(_, domain)| domain);
    let domain = domain.rsplit_once(':').map_or(domain, |(domain, _)| domain);
    let end = span.end - path.len() + balanced(path);
    is_link_domain(domain, scheme > 0).then_some((EntityKind::Url, Span::new(span.start, end)))
}

/// The length of a path up to the first bracket that nothing opened, without punctuation at its end.
fn balanced(path: &str) -> usize {
    let mut open = [0_i32; 3];
    let mut end = path.len();
    for (at, byte) in path.bytes().enumerate() {
        let (kind, change) = match byte {
            b'(' => (0, 1),
            b'[' => (1, 1),
            b'{' => (2, 1),
            b')' => (0, -1),
            b']' => (1, -1),
            b'}' => (2, -1),
            _ => continue,
        };
        if let Some(open) = open.get_mut(kind) {
            *open += change;
            if *open < 0 {
                end = at;
                break;
            }
        }
    }
    path.get(..end).unwrap_or_default().trim_end_matches(SENTENCE).len()
}

fn is_link_domain(domain: &str, has_scheme: bool) -> bool {
    // A look-alike of telegram.org that was used for fraud; Telegram does not link it.
    if domain.eq_ignore_ascii_case("teiegram.org") {
        return false;
    }
    let labels: Vec<&str> = domain.split('.').collect();
    if labels.iter().any(|label| label.is_empty() || label.len() >= 64 || label.ends_with('-')) {
        return false;
    }
    let [.., last_but_one, top] = labels.as_slice() else { return false };
    if labels.len() == 4 && labels.iter().all(|label| is_octet(label)) {
        return true;
    }
    if domain.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit()) || top.chars().nth(1).is_none() {
        return false;
    }
    let known = if let Some(code) = top.strip_prefix("xn--") {
        code.len() > 1 && code.bytes().all(|byte| byte.is_ascii_alphanumeric())
    } else {
        !top.contains(['_', '-']) && (has_scheme || (tld::is_known_in_any_case(top) && !starts_a_sentence(top)))
    };
    known && !last_but_one.contains('_')
}

fn is_octet(label: &str) -> bool {
    label.bytes().all(|byte| byte.is_ascii_digit())
        && label.parse::<u8>().is_ok()
        && (label.len() == 1 || !label.starts_with('0'))
}

fn is_email(address: &str) -> bool {
    let is_part = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    let Some((user, domain)) = address.split_once('@') else { return false };
    let parts: Vec<&str> = user.split(['.', '+']).collect();
    let Some((last, front)) = parts.split_last() else { return false };
    let user = front.len() <= 10
        && front.iter().all(|part| part.len() < 27 && is_part(part))
        && (1..36).contains(&last.len())
        && is_part(last);
    let labels: Vec<&str> = domain.split('.').collect();
    let Some((top, labels)) = labels.split_last() else { return false };
    let ends_well = |label: &str| {
        let letter = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
        letter(label.bytes().next()) && letter(label.bytes().next_back())
    };
    user && (1..=6).contains(&labels.len())
        && (2..=8).contains(&top.len())
        && top.bytes().all(|byte| byte.is_ascii_alphabetic())
        && labels.iter().all(|label| label.len() < 31 && is_part(label) && ends_well(label))
}

#[cfg(test)]
mod tests {
    use super::super::tests::seen;

    #[test]
    fn links_need_a_known_domain_or_a_scheme() {
        assert_eq!(
            seen("telegram", "sonnberg.de/jobs, http://intern.sonnberg"),
            ["url sonnberg.de/jobs", "url http://intern.sonnberg"]
        );
        assert_eq!(seen("telegram", "Ende.Es views.zzz sftp://a.de 127.0.0.256"), [""; 0]);
        assert_eq!(
            seen("telegram", "(127.0.0.1) www.🤙.tk https://anna@a.de:8080/x?"),
            ["url 127.0.0.1", "url www.🤙.tk", "url https://anna@a.de:8080/x"]
        );
        assert_eq!(seen("telegram", "https://a.de/x[1]]"), ["url https://a.de/x[1]"]);
    }

    #[test]
    fn hashtags_may_name_a_channel() {
        assert_eq!(seen("telegram", "#Köln #a@sonnberg #b@c"), ["hashtag #Köln", "hashtag #a@sonnberg", "hashtag #b"]);
        assert_eq!(seen("telegram", "a#b #c#d #2026"), [""; 0]);
    }

    #[test]
    fn names_and_shares() {
        assert_eq!(seen("telegram", "@anna @ab @gif x@anna"), ["mention @anna", "mention @gif"]);
        assert_eq!(seen("telegram", "$SAP $sap $1INCH $ABCDEFGHI"), ["cashtag $SAP", "cashtag $1INCH"]);
        assert_eq!(seen("telegram", "mailto:presse@sonnberg.de"), ["email presse@sonnberg.de"]);
    }
}
