//! Addresses that only work inside: intranet, private networks, host names without a domain, shared drives.

use super::cue::Cue;
use super::network::is_inside;
use super::pattern::Pattern;
use super::sight::{Sight, firm, possible};
use super::{Detected, Detector};
use crate::span::Span;

/// Ends of host names that no public name server knows (RFC 6762 appendix G, RFC 8375, ICANN's `.internal`).
const ENDS: &[&str] = &[
    "local",
    "lan",
    "corp",
    "internal",
    "intern",
    "intranet",
    "private",
    "localdomain",
    "localhost",
    "home.arpa",
    "home",
];

/// First parts of host names that stand for something inside.
const STARTS: &[&str] =
    &["intranet", "intra", "jira", "confluence", "sharepoint", "intern", "internal", "extranet", "fileserver"];

/// Parts of a host name that divide inside from outside.
const PARTS: &[&str] = &["corp", "internal", "intern", "lan", "intranet", "intra"];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static ADDRESS: Pattern = Pattern::new(
        r#"(?ix)(?:https?|ftp|smb|ssh|ldap|rdp|file)://[^\s"'<>“”„«»|`]+ | \\\\[a-z0-9_.$-]{2,}\\[^\s"<>|]+
        | (?:[a-z0-9_-]+\.)+[a-z]{2,12}(?::[0-9]{2,5})?(?:/[^\s"'<>“”„«»|`]*)? | localhost:[0-9]{2,5}(?:/[^\s"'<>“”„«»|`]*)?"#,
    );
    if !sight.has(Cue::Internal) {
        return;
    }
    for whole in ADDRESS.all(sight.raw).filter_map(|found| found.get(0)) {
        let written = trimmed(whole.as_str());
        let span = Span::new(whole.start(), whole.start() + written.len());
        let front = sight.before(span.start, 4);
        let part = front.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '@' | '_' | '.' | '/' | '-' | '#'));
        if !part && !sight.after(span.end, 4).starts_with(['@', '…', '(']) {
            found.extend(read(written, span));
        }
    }
}

/// Without the punctuation of the sentence around it.
fn trimmed(written: &str) -> &str {
    let open = written.contains('(');
    written.trim_end_matches(|c| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '*' | '_' | '…' | '’' | ']') || c == ')' && !open
    })
}

fn read(written: &str, span: Span) -> Option<Detected> {
    let lower = written.to_lowercase();
    if lower.starts_with("\\\\") || lower.starts_with("file://") || lower.starts_with("smb://") {
        return Some(firm(span, Detector::InternalUrl));
    }
    let (scheme, rest) = lower.split_once("://").map_or((false, lower.as_str()), |(_, rest)| (true, rest));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    let path = rest.get(authority.len()..).unwrap_or_default();
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (host, true),
        _ => (authority, false),
    };
    let parts: Vec<&str> = host.split('.').collect();
    let bare = parts.len() == 1 && host.len() >= 2 && scheme && !host.contains(['…', '[', '<', '{', '*', '%']);
    // `com.sun.internal` is a name of a program's part, `Social.Local` two words.
    let program = matches!(parts.first(), Some(&("com" | "org" | "net" | "io" | "java" | "javax" | "de" | "sun")));
    let cased = !scheme && written.chars().any(char::is_uppercase);
    let ends =
        parts.len() > 1 && ENDS.iter().any(|end| host.strip_suffix(end).is_some_and(|front| front.ends_with('.')));
    let ends = ends && (scheme || port || !matches!(parts.last(), Some(&("home" | "private" | "intranet"))));
    let drive = host.ends_with("-my.sharepoint.com") || host.ends_with(".sharepoint.com");
    if is_inside(host) && scheme || host == "localhost" && (scheme || port) || drive || (ends && !program && !cased) {
        return Some(firm(span, Detector::InternalUrl));
    }
    let starts = parts.len() >= 3 && parts.first().is_some_and(|first| STARTS.contains(first));
    // In `www.intern.example` it is somebody's name.
    let divided = parts.len() >= 3
        && parts.first() != Some(&"www")
        && parts.iter().skip(1).any(|part| PARTS.contains(part))
        && !program;
    let public = host.ends_with(".atlassian.com") || host.ends_with(".apache.org");
    if starts && matches!(parts.first(), Some(&("jira" | "confluence" | "sharepoint"))) {
        return (!public).then(|| possible(span, Detector::InternalUrl));
    }
    if starts || divided || bare && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_')) && is_name(host)
    {
        return Some(firm(span, Detector::InternalUrl));
    }
    let tracker = host.ends_with(".atlassian.net") && (path.starts_with("/browse/") || path.starts_with("/wiki/"));
    tracker.then(|| possible(span, Detector::InternalUrl))
}

/// A host name of letters: `http://2026` is a slip.
fn is_name(host: &str) -> bool {
    host.starts_with(|c: char| c.is_ascii_alphabetic())
        && !matches!(host, "www" | "http" | "https" | "link" | "url" | "website" | "domain" | "example")
}
