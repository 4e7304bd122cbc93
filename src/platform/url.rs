//! Web addresses as twitter-text finds them. X and Mastodon share the way and differ in the characters of a path;
//! the general grammar uses it, too.
//!
//! An address is `scheme://` (where needed), labels with dots between them, a known top-level domain, a port, a path
//! and a query. A run of domain characters is read once, however many places in it an address could begin at.

use super::chars::{is_at, is_directional, is_hash, is_latin_accent, is_x_invalid, is_x_space, run};
use super::{tld, utf16};
use crate::span::Span;

/// The longest address in UTF-16 code units, its scheme counted twice, as the platforms do.
const LONGEST: usize = 4096;
/// The longest label of a domain, as it goes over the wire.
const LONGEST_LABEL: usize = 63;
/// The longest name behind `t.co/`.
const LONGEST_SHORT_NAME: usize = 40;

/// What differs between the platforms.
pub(super) struct Style {
    /// The schemes that make an address, without `://`.
    pub(super) schemes: &'static [&'static str],
    /// Whether `example.org` is an address without any scheme.
    pub(super) bare: bool,
    /// Whether `Ende.Es` is not: a top-level domain in capitals only at its start is the next sentence.
    pub(super) reads_sentences: bool,
    /// The characters of a path.
    pub(super) path: fn(char) -> bool,
    /// Those of them that may end it.
    pub(super) path_end: fn(char) -> bool,
    /// The characters of a query.
    pub(super) query: fn(char) -> bool,
    /// Those of them that may end it.
    pub(super) query_end: fn(char) -> bool,
}

/// The addresses of a text, in order.
pub(super) fn find(text: &str, style: &Style) -> Vec<Span> {
    let mut search = Search { text, style, from: 0, found: Vec::new() };
    let mut at = 0;
    // Every address has a dot with something on both sides.
    while let Some(dot) = text.as_bytes().get(at..).and_then(|rest| memchr::memchr(b'.', rest)).map(|dot| at + dot) {
        let next = text.as_bytes().get(dot + 1);
        if next.is_none_or(|byte| matches!(byte, b' ' | b'\n' | b'.')) {
            at = dot + 1;
            continue;
        }
        let start = text
            .get(search.from..dot)
            .and_then(|before| {
                before.char_indices().rev().find(|&(_, c)| !is_domain(c)).map(|(at, c)| at + c.len_utf8())
            })
            .map_or(search.from, |offset| search.from + offset);
        let end = run(text, dot, is_domain);
        at = search.run(start, end).max(end);
    }
    search.found
}

/// A character of a label.
fn is_label(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    !(is_x_space(c) || is_directional(c) || is_x_invalid(c))
}

fn is_domain(c: char) -> bool {
    is_label(c) || matches!(c, '.' | '-' | '_')
}

/// A character that an address may stand behind.
pub(super) fn may_precede(c: char) -> bool {
    !(c.is_ascii_alphanumeric() || is_at(c) || is_hash(c) || c == '$' || is_x_invalid(c))
}

fn ends_domain(next: Option<char>) -> bool {
    !next.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-'))
}

struct Search<'a> {
    text: &'a str,
    style: &'a Style,
    /// Where the next match may begin, the character in front of it included.
    from: usize,
    found: Vec<Span>,
}

/// One label of a run, with the dot behind it.
struct Label {
    start: usize,
    /// Where its dot stands.
    dot: usize,
    /// The end of the farthest domain that is reached over the labels behind this one.
    beyond: Option<usize>,
    /// The end of the domain that ends right behind this one's dot, asked only where nothing is reached beyond.
    own: Option<usize>,
}

impl Search<'_> {
    /// Looks at the domain characters `start..end`. Returns where to go on.
    fn run(&mut self, start: usize, end: usize) -> usize {
        let labels = self.labels(start, end);
        if labels.iter().all(|label| label.beyond.or(label.own).is_none()) {
            return end;
        }
        if let Some(scheme) = self.scheme_before(start)
            && let Some(domain_end) = labels.first().and_then(|label| self.domain(label, start))
        {
            self.take(scheme, Some(start), start, domain_end);
        }
        let mut index = 0;
        let Some(rest) = self.text.get(start..end) else { return end };
        for (offset, c) in rest.char_indices() {
            let at = start + offset;
            while labels.get(index).is_some_and(|label| label.dot < at) {
                index += 1;
            }
            let Some(label) = labels.get(index) else { break };
            if is_label(c)
                && self.may_start(at)
                && let Some(domain_end) = self.domain(label, at)
            {
                self.take(at, None, at, domain_end);
            }
        }
        self.from.max(end)
    }

    /// The labels of a run that have a dot behind them.
    fn labels(&self, start: usize, end: usize) -> Vec<Label> {
        let mut labels = Vec::new();
        let mut from = start;
        for dot in memchr::memchr_iter(b'.', self.text.as_bytes().get(start..end).unwrap_or_default()) {
            labels.push(Label { start: from, dot: start + dot, beyond: None, own: None });
            from = start + dot + 1;
        }
        let mut beyond = None;
        for label in labels.iter_mut().rev() {
            label.beyond = beyond;
            if beyond.is_none() {
                label.own = self.top_level(label.dot + 1);
            }
            // A domain that starts further in front passes over this label only if it is a whole one.
            beyond = self.domain(label, label.start);
        }
        labels
    }

    /// The end of the farthest domain that starts at `at`, inside `label`. Its last label but one has no underscore.
    fn domain(&self, label: &Label, at: usize) -> Option<usize> {
        if !self.is_label(at, label.dot) {
            return None;
        }
        label.beyond.or_else(|| label.own.filter(|_| !self.text.get(at..label.dot).unwrap_or("_").contains('_')))
    }

    /// Whether `start..end` begins and ends like a label.
    fn is_label(&self, start: usize, end: usize) -> bool {
        let Some(label) = self.text.get(start..end) else { return false };
        label.chars().next().is_some_and(is_label) && label.chars().next_back().is_some_and(is_label)
    }

    /// The end of the top-level domain at `at`.
    fn top_level(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        let known = tld::prefix(rest, ends_domain)
            .filter(|&len| !(self.style.reads_sentences && rest.get(..len).is_some_and(starts_a_sentence)));
        if known.is_some() {
            return known.map(|len| at + len);
        }
        let code = rest.get(..4).filter(|code| code.eq_ignore_ascii_case("xn--"))?;
        let len = run(rest, code.len(), |c| c.is_ascii_alphanumeric() || c == '-');
        (len > code.len()).then_some(at + len)
    }

    /// Where the scheme starts that stands right before `at`.
    fn scheme_before(&self, at: usize) -> Option<usize> {
        let before = self.text.get(self.from..at)?.strip_suffix("://")?;
        let scheme = self.style.schemes.iter().find(|scheme| {
            before
                .len()
                .checked_sub(scheme.len())
                .and_then(|from| before.get(from..))
                .is_some_and(|end| end.eq_ignore_ascii_case(scheme))
        })?;
        let start = self.from + before.len() - scheme.len();
        self.may_start(start).then_some(start)
    }

    /// Whether an address may start at `at`: at the start of the text, or behind a character that belongs to no match.
    fn may_start(&self, at: usize) -> bool {
        at == 0 || self.text.get(self.from..at).and_then(|before| before.chars().next_back()).is_some_and(may_precede)
    }

    /// Reads port, path and query behind a domain and notes the address, or what of it stands.
    fn take(&mut self, start: usize, scheme_end: Option<usize>, domain_start: usize, domain_end: usize) {
        if domain_start < self.from {
            return;
        }
        let (path_start, path_end) = self.path(self.port(domain_end));
        let end = self.query(path_end);
        let before = self.text.get(self.from..start).and_then(|before| before.chars().next_back());
        self.from = end;
        let scheme = scheme_end.map_or("https://".len(), |scheme_end| scheme_end - start);
        if !self.is_valid(start, end, scheme, domain_start, domain_end) {
            return;
        }
        match scheme_end {
            Some(_) => {
                if let Some(end) = self.short_link(start, end) {
                    self.found.push(Span::new(start, end));
                }
            }
            None if self.style.bare && !matches!(before, Some('-' | '_' | '.' | '/')) => {
                let has_path = path_end > path_start;
                self.take_bare(domain_start, domain_end, has_path.then_some(end));
            }
            None => {}
        }
    }

    fn port(&self, at: usize) -> usize {
        match self.text.get(at..).and_then(|rest| rest.strip_prefix(':')) {
            Some(digits) if digits.starts_with(|c: char| c.is_ascii_digit()) => {
                run(self.text, at + 1, |c| c.is_ascii_digit())
            }
            _ => at,
        }
    }

    /// Where the path at `at` starts and ends: at its last character that may end a path, or its last parenthesis.
    fn path(&self, at: usize) -> (usize, usize) {
        let Some(rest) = self.text.get(at..).filter(|rest| rest.starts_with('/')) else { return (at, at) };
        let mut end = 1;
        let mut position = 1;
        while let Some(c) = rest.get(position..).and_then(|rest| rest.chars().next()) {
            if (self.style.path)(c) {
                position += c.len_utf8();
                if (self.style.path_end)(c) {
                    end = position;
                }
            } else if c == '('
                && let Some(close) = self.parentheses(rest, position)
            {
                position = close;
                end = close;
            } else {
                break;
            }
        }
        (at, at + end)
    }

    /// The end of balanced parentheses with at most one pair inside, as in `Album_(Live_(2012))`.
    fn parentheses(&self, text: &str, at: usize) -> Option<usize> {
        let inside = run(text, at + 1, self.style.path);
        match text.as_bytes().get(inside)? {
            b')' if inside > at + 1 => Some(inside + 1),
            b'(' => {
                let inner = run(text, inside + 1, self.style.path);
                let closed = text.as_bytes().get(inner) == Some(&b')') && inner > inside + 1;
                let outer = run(text, inner + 1, self.style.path);
                (closed && text.as_bytes().get(outer) == Some(&b')')).then_some(outer + 1)
            }
            _ => None,
        }
    }

    fn query(&self, at: usize) -> usize {
        query_end(self.text, at, self.style).unwrap_or(at)
    }

    fn is_valid(&self, start: usize, end: usize, scheme: usize, domain_start: usize, domain_end: usize) -> bool {
        let Some(domain) = self.text.get(domain_start..domain_end) else { return false };
        if scheme + utf16(self.text.get(start..end).unwrap_or_default()) > LONGEST {
            return false;
        }
        // A label in wire form has no other letters.
        if domain.starts_with("xn--") && !domain.is_ascii() && ascii_domains(domain).is_empty() {
            return false;
        }
        domain.split('.').all(|label| wire_length(label) <= LONGEST_LABEL)
    }

    /// Behind `t.co/name` nothing but a query belongs to the address. `None` where the name is too long.
    fn short_link(&self, start: usize, end: usize) -> Option<usize> {
        let url = self.text.get(start..end)?;
        let lower = url.get(..url.len().min("https://t.co/".len())).unwrap_or_default().to_ascii_lowercase();
        let Some(prefix) = ["https://t.co/", "http://t.co/"].into_iter().find(|prefix| lower.starts_with(prefix))
        else {
            return Some(end);
        };
        let name_end = run(url, prefix.len(), |c| c.is_ascii_alphanumeric());
        match name_end - prefix.len() {
            0 => Some(end),
            1..=LONGEST_SHORT_NAME => Some(self.query(start + name_end).min(end).max(start + name_end)),
            _ => None,
        }
    }

    /// Notes the Latin domains inside a domain without scheme; `end` is the end of a path behind the last one.
    fn take_bare(&mut self, start: usize, domain_end: usize, end: Option<usize>) {
        let domain = self.text.get(start..domain_end).unwrap_or_default();
        let found = ascii_domains(domain);
        let last = found.len().saturating_sub(1);
        for (index, domain) in found.into_iter().enumerate() {
            let domain = domain.shift(start);
            let end = if index == last { end.unwrap_or(domain.end) } else { domain.end };
            self.found.push(Span::new(domain.start, end));
        }
    }
}

/// The end of the query at `at`, at its last character that may end one.
pub(super) fn query_end(text: &str, at: usize, style: &Style) -> Option<usize> {
    let rest = text.get(at..)?.strip_prefix('?')?;
    let inside = rest.char_indices().take_while(|&(_, c)| (style.query)(c));
    let (offset, c) = inside.filter(|&(_, c)| (style.query_end)(c)).last()?;
    Some(at + 1 + offset + c.len_utf8())
}

/// The end of the farthest domain at `at`.
pub(super) fn domain_end(text: &str, at: usize, style: &Style) -> Option<usize> {
    let search = Search { text, style, from: at, found: Vec::new() };
    let labels = search.labels(at, run(text, at, is_domain));
    labels.first().and_then(|label| search.domain(label, at))
}

/// Whether a top-level domain looks like the first word of a sentence: `Es`, not `ES`.
pub(super) fn starts_a_sentence(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.all(|c| !c.is_uppercase())
}

/// The domains of Latin letters, digits and hyphens inside a domain: `日本example.comです` has `example.com`.
fn ascii_domains(domain: &str) -> Vec<Span> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || is_latin_accent(c);
    let mut found = Vec::new();
    let mut at = 0;
    while at < domain.len() {
        let start = at;
        let mut dots = Vec::new();
        loop {
            let end = run(domain, at, is_letter);
            if end == at || domain.as_bytes().get(end) != Some(&b'.') {
                at = end;
                break;
            }
            dots.push(end);
            at = end + 1;
        }
        let hit = dots.iter().rev().find_map(|&dot| {
            let rest = domain.get(dot + 1..)?;
            let len = tld::prefix(rest, ends_domain).or_else(|| {
                let code = rest.get(..4).filter(|code| code.eq_ignore_ascii_case("xn--"))?;
                let len = run(rest, code.len(), |c| c.is_ascii_alphanumeric() || c == '-');
                (len > code.len()).then_some(len)
            })?;
            Some(dot + 1 + len)
        });
        if let Some(end) = hit {
            found.push(Span::new(start, end));
            at = end;
        } else if at == start {
            at += domain.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        }
    }
    found
}

/// The length of a label as it goes over the wire: Punycode where it is not ASCII (RFC 3492).
fn wire_length(label: &str) -> usize {
    if label.is_ascii() {
        return label.len();
    }
    // The other full stops of IDNA part labels, too; together they still have to fit.
    let parts: Vec<_> = label.split(['\u{3002}', '\u{FF0E}', '\u{FF61}']).collect();
    parts.iter().map(|part| if part.is_ascii() { part.len() } else { punycode_length(part) }).sum::<usize>()
        + parts.len()
        - 1
}

fn punycode_length(label: &str) -> usize {
    const BASE: usize = 36;
    const SHORT: usize = 1;
    const LONG: usize = 26;
    let mut points: Vec<usize> = label.chars().map(|c| c as usize).collect();
    // Longer in letters than on the wire allowed: no need to count.
    if points.len() > LONGEST_LABEL {
        return points.len();
    }
    let plain = points.iter().filter(|&&point| point < 0x80).count();
    let mut length = "xn--".len() + plain + usize::from(plain > 0);
    let (mut done, mut delta, mut bias, mut next) = (plain, 0, 72, 0x80);
    let all = std::mem::take(&mut points);
    while done < all.len() {
        let Some(smallest) = all.iter().copied().filter(|&point| point >= next).min() else { break };
        delta += (smallest - next) * (done + 1);
        next = smallest;
        for &point in &all {
            if point < next {
                delta += 1;
            }
            if point == next {
                let mut rest = delta;
                let mut k = BASE;
                loop {
                    let threshold = k.saturating_sub(bias).clamp(SHORT, LONG);
                    length += 1;
                    if rest < threshold {
                        break;
                    }
                    rest = (rest - threshold) / (BASE - threshold);
                    k += BASE;
                }
                bias = adapt(delta, done + 1, done == plain);
                delta = 0;
                done += 1;
            }
        }
        delta += 1;
        next += 1;
    }
    length
}

fn adapt(delta: usize, points: usize, first: bool) -> usize {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}
