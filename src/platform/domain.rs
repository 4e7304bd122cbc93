//! Domain names: their top-level domain, their Latin parts, their length on the wire.

use super::chars::{is_latin_accent, run};
use super::tld;
use crate::span::Span;

/// The longest label of a domain, as it goes over the wire.
pub(super) const LONGEST_LABEL: usize = 63;

/// Whether a domain may end before such a character.
fn ends(next: Option<char>) -> bool {
    !next.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-'))
}

/// The length of the top-level domain that `text` starts with: a known one, or one in wire form (`xn--…`).
pub(super) fn top_level(text: &str) -> Option<usize> {
    tld::prefix(text, ends).or_else(|| {
        let code = text.get(..4).filter(|code| code.eq_ignore_ascii_case("xn--"))?;
        let len = run(text, code.len(), |c| c.is_ascii_alphanumeric() || c == '-');
        (len > code.len()).then_some(len)
    })
}

/// The domains of Latin letters, digits and hyphens inside a domain: `日本example.comです` has `example.com`.
pub(super) fn latin_parts(domain: &str) -> Vec<Span> {
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
            let len = top_level(domain.get(dot + 1..)?)?;
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
pub(super) fn wire_length(label: &str) -> usize {
    if label.is_ascii() {
        return label.len();
    }
    // The other full stops of IDNA part labels, too; together they still have to fit.
    let parts = label.split(['\u{3002}', '\u{FF0E}', '\u{FF61}']);
    let with_stop = parts.map(|part| if part.is_ascii() { part.len() } else { punycode_length(part) } + 1);
    with_stop.sum::<usize>() - 1
}

fn punycode_length(label: &str) -> usize {
    const BASE: usize = 36;
    const SHORT: usize = 1;
    const LONG: usize = 26;
    let all: Vec<usize> = label.chars().map(|c| c as usize).collect();
    // Longer in letters than on the wire allowed: no need to count.
    if all.len() > LONGEST_LABEL {
        return all.len();
    }
    let plain = all.iter().filter(|&&point| point < 0x80).count();
    let mut length = "xn--".len() + plain + usize::from(plain > 0);
    let (mut done, mut delta, mut bias, mut next) = (plain, 0, 72, 0x80);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wire_form_is_punycode() {
        assert_eq!(wire_length("straße"), "xn--strae-oqa".len());
        assert_eq!(wire_length("münchen-ost"), "xn--mnchen-ost-9db".len());
        assert_eq!(wire_length("みんな"), "xn--q9jyb4c".len());
        assert_eq!(wire_length("日本語"), "xn--wgv71a119e".len());
        assert_eq!(wire_length("пример"), "xn--e1afmkfd".len());
        assert_eq!(wire_length("😀"), "xn--e28h".len());
        assert_eq!(wire_length("sonnberg"), 8);
        assert!(wire_length(&"ü".repeat(100_000)) > LONGEST_LABEL);
    }

    #[test]
    fn the_latin_parts_of_a_domain_end_in_known_domains() {
        let parts = |domain| latin_parts(domain).into_iter().map(|span| span.of(domain)).collect::<Vec<_>>();
        assert_eq!(parts("example.comです日本.xn--p1ai"), ["example.com"]);
        assert_eq!(parts("büro.example.deだa.twitter.みんな"), ["büro.example.de", "a.twitter.みんな"]);
        assert_eq!(parts("..."), [""; 0]);
        assert_eq!(parts("日本.みんな"), [""; 0]);
    }
}
