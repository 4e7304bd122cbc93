//! Web addresses as twitter-text finds them. X and Mastodon share the way and differ in the characters of a path;
//! the general grammar uses it, too.
//!
//! An address is `scheme://` (where needed), labels with dots between them, a known top-level domain, a port, a path
//! and a query. A run of domain characters is read once, however many places in it an address could begin at.

use super::chars::{is_at, is_directional, is_hash, is_word, is_x_invalid, is_x_space, run};
use super::{domain, path, utf16};
use crate::span::Span;

/// The longest address in UTF-16 code units, its scheme counted twice, as the platforms do.
const LONGEST: usize = 4096;
/// The longest name behind `t.co/`.
const LONGEST_SHORT_NAME: usize = 40;

/// How strictly addresses are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// With or without a scheme, and with the oddities of X: see [`Search::is_eaten`] and [`path::end`].
    X,
    /// With a scheme only.
    Mastodon,
    /// As a person reads: any domain behind a scheme, a known one without; `Ende.Es` is two sentences, and no address
    /// begins inside a word.
    General,
}

/// What differs between the platforms.
pub(super) struct Style {
    /// The schemes that make an address, without `://`.
    pub(super) schemes: &'static [&'static str],
    /// How strictly it reads.
    pub(super) manner: Manner,
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
        if let Some(scheme) = self.scheme_before(start) {
            let known = labels.first().and_then(|label| self.domain(label, start));
            if let Some(domain_end) = known.or_else(|| self.any_domain(start, end)) {
                self.take(scheme, start, domain_end);
            }
        }
        if labels.iter().all(|label| label.beyond.or(label.own).is_none()) {
            return self.from.max(end);
        }
        let mut index = 0;
        let Some(rest) = self.text.get(start..end) else { return end };
        for (offset, c) in rest.char_indices() {
            let at = start + offset;
            while labels.get(index).is_some_and(|label| label.dot < at) {
                index += 1;
            }
            let Some(label) = labels.get(index) else { break };
            if !is_label(c) || !self.may_start(at) || self.is_eaten(at, c, label) {
                continue;
            }
            if let Some(domain_end) = self.domain(label, at) {
                self.take(at, at, domain_end);
            }
        }
        self.from.max(end)
    }

    /// The end of the domain at `start`, known or not, where a scheme is enough.
    fn any_domain(&self, start: usize, end: usize) -> Option<usize> {
        let name = self.text.get(start..end)?.trim_end_matches(['.', '-', '_']);
        (self.style.manner == Manner::General && name.starts_with(is_label) && name.contains('.'))
            .then_some(start + name.len())
    }

    /// twitter-text takes a first letter of the text that is not ASCII for the character in front of an address:
    /// `über.de` is the address `ber.de`, unless something stands in front of it.
    fn is_eaten(&self, at: usize, c: char, label: &Label) -> bool {
        let next = at + c.len_utf8();
        at == 0
            && self.style.manner == Manner::X
            && !c.is_ascii()
            && may_precede(c)
            && self.domain(label, next).is_some()
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
        let len = domain::top_level(rest)?;
        let next_sentence = self.style.manner == Manner::General && starts_a_sentence(rest.get(..len)?);
        (!next_sentence).then_some(at + len)
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

    /// Reads port, path and query behind a domain and notes the address, or what of it stands. It has a scheme where it
    /// starts before its domain.
    fn take(&mut self, start: usize, domain_start: usize, domain_end: usize) {
        if domain_start < self.from {
            return;
        }
        let path_start = path::port_end(self.text, domain_end);
        let path_end = path::end(self.text, path_start, self.style);
        let end = path::query_end(self.text, path_end, self.style);
        let before = self.text.get(self.from..start).and_then(|before| before.chars().next_back());
        self.from = end;
        if !self.is_valid(start, end, domain_start, domain_end) {
            return;
        }
        if start < domain_start {
            self.found.extend(self.short_link(start, end).map(|end| Span::new(start, end)));
        } else if self.style.manner != Manner::Mastodon
            && !matches!(before, Some('-' | '_' | '.' | '/'))
            && !self.is_inside_word(before)
        {
            let has_path = path_end > path_start;
            self.take_bare(start, domain_end, has_path.then_some(end));
        }
    }

    /// Chinese, Japanese and Korean have no spaces around an address; elsewhere it does not begin inside a word.
    fn is_inside_word(&self, before: Option<char>) -> bool {
        self.style.manner == Manner::General && before.is_some_and(|c| c < '\u{2E80}' && is_word(c))
    }

    fn is_valid(&self, start: usize, end: usize, domain_start: usize, domain_end: usize) -> bool {
        let scheme = if start < domain_start { domain_start - start } else { "https://".len() };
        let Some(domain) = self.text.get(domain_start..domain_end) else { return false };
        if scheme + utf16(self.text.get(start..end).unwrap_or_default()) > LONGEST {
            return false;
        }
        // A label in wire form has no other letters.
        if domain.starts_with("xn--") && !domain.is_ascii() && domain::latin_parts(domain).is_empty() {
            return false;
        }
        domain.split('.').all(|label| domain::wire_length(label) <= domain::LONGEST_LABEL)
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
            1..=LONGEST_SHORT_NAME => Some(path::query_end(self.text, start + name_end, self.style)),
            _ => None,
        }
    }

    /// Notes the Latin domains inside a domain without scheme; `end` is the end of a path behind the last one.
    fn take_bare(&mut self, start: usize, domain_end: usize, end: Option<usize>) {
        let domain = self.text.get(start..domain_end).unwrap_or_default();
        let found = domain::latin_parts(domain);
        let last = found.len().saturating_sub(1);
        for (index, domain) in found.into_iter().enumerate() {
            let domain = domain.shift(start);
            let end = if index == last { end.unwrap_or(domain.end) } else { domain.end };
            self.found.push(Span::new(domain.start, end));
        }
    }
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

#[cfg(test)]
mod tests {
    use super::super::{EntityKind, find as platform};

    fn links<'a>(id: &str, text: &'a str) -> Vec<&'a str> {
        let entities = platform(id).unwrap().entities(text);
        let links = entities.into_iter().filter(|entity| entity.kind == EntityKind::Url);
        links.map(|entity| entity.span.of(text)).collect()
    }

    #[test]
    fn an_address_ends_before_the_punctuation_of_its_sentence() {
        for id in ["x", "mastodon", "linkedin"] {
            assert_eq!(links(id, "Mehr (https://sonnberg.de/jobs)."), ["https://sonnberg.de/jobs"], "{id}");
            assert_eq!(links(id, "https://sonnberg.de/a_(b)_(c), ja!"), ["https://sonnberg.de/a_(b)_(c)"], "{id}");
            assert_eq!(links(id, "Siehe https://sonnberg.de/?a=b&c=d?"), ["https://sonnberg.de/?a=b&c=d"], "{id}");
            assert_eq!(
                links(id, "HTTPS://Sonnberg.DE:8080/Straße#ä\r\nNeu"),
                ["HTTPS://Sonnberg.DE:8080/Straße#ä"],
                "{id}"
            );
        }
    }

    #[test]
    fn without_a_scheme_a_domain_is_an_address_on_x_and_not_on_mastodon() {
        assert_eq!(links("x", "README.md und sonnberg.de/jobs"), ["README.md", "sonnberg.de/jobs"]);
        assert_eq!(links("linkedin", "README.md und sonnberg.de/jobs"), ["README.md", "sonnberg.de/jobs"]);
        assert_eq!(links("mastodon", "README.md und sonnberg.de/jobs"), [""; 0]);
        assert_eq!(links("x", "z.B. a@b.de, v1.2.3, 3.14, tar.bz2"), [""; 0]);
    }

    #[test]
    fn a_missing_space_between_sentences_is_a_link_on_x_only() {
        assert_eq!(links("x", "Das Ende.Es war schön"), ["Ende.Es"]);
        assert_eq!(links("linkedin", "Das Ende.Es war schön"), [""; 0]);
        assert_eq!(links("linkedin", "SONNBERG.DE"), ["SONNBERG.DE"]);
    }

    #[test]
    fn the_first_letter_of_a_post_is_no_part_of_an_address_on_x_when_it_is_not_ascii() {
        assert_eq!(links("x", "über.de"), ["ber.de"]);
        assert_eq!(links("x", "auf über.de"), ["über.de"]);
        assert_eq!(links("facebook", "über.de"), ["über.de"]);
    }

    #[test]
    fn labels_are_checked() {
        assert_eq!(links("x", "http://-a.de http://a-.de http://a_b.de http://a_b.c.de"), ["http://a_b.c.de"]);
        assert_eq!(links("x", "http://xn--はじめ.de"), [""; 0]);
        let long = format!("http://{}.de", "ü".repeat(60));
        assert_eq!(links("x", &long), [""; 0]);
        let long = format!("http://a.de/{}", "a".repeat(5000));
        assert_eq!(links("x", &long), [""; 0]);
    }

    #[test]
    fn short_links_of_x_end_at_their_name() {
        assert_eq!(links("x", "https://t.co/aB3's"), ["https://t.co/aB3"]);
        assert_eq!(links("x", "https://t.co/aB3?x=1."), ["https://t.co/aB3?x=1"]);
        assert_eq!(links("x", &format!("https://t.co/{}", "a".repeat(41))), [""; 0]);
    }

    #[test]
    fn a_long_row_of_domains_takes_no_longer_than_its_length() {
        for part in ["a.", "a_b.com_", "com.", "-.com", "ü.", "http://a.", "a.com/"] {
            let text = part.repeat(200_000 / part.len());
            for id in ["x", "mastodon", "bluesky", "telegram", "linkedin"] {
                assert!(links(id, &text).len() <= text.len());
            }
        }
    }
}
