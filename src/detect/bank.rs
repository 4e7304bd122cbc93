//! Bank accounts and payment cards.

use crate::span::Span;

use super::check_digit::{luhn, mod_97};
use super::digits::Run;
use super::sight::{Sight, firm};
use super::{Detected, Detector};

/// Length of an IBAN by country (SWIFT IBAN registry, release 99).
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NL", 18),
    ("NO", 15),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("SA", 24),
    ("SC", 31),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
];

/// The shortest IBAN, Norway's, has this many digits behind its letters.
const FEWEST: usize = 5;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    if sight.digits >= FEWEST {
        let plain = ibans(sight.raw).into_iter().filter(|span| sight.is_plain(*span));
        found.extend(plain.map(|span| firm(span, Detector::Iban)));
    }
}

/// All IBANs, also in groups, in small letters and with a country's check digits next to words.
fn ibans(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut found: Vec<Span> = Vec::new();
    for at in 0..bytes.len().saturating_sub(14) {
        let [a, b, c, d] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
        let head = a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && c.is_ascii_digit() && d.is_ascii_digit();
        let inside = |at| text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        if !head || inside(at) || found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let country = [a.to_ascii_uppercase(), b.to_ascii_uppercase()];
        let Some(&(_, length)) = LENGTHS.iter().find(|(code, _)| code.as_bytes() == country) else { continue };
        found.extend(account(text, at, length));
    }
    found
}

/// The IBAN of `length` letters and digits that begins at `start`, if its check digits are right.
fn account(text: &str, start: usize, length: usize) -> Option<Span> {
    let (mut letters, mut gap) = (String::with_capacity(length), 0);
    for (at, c) in text[start..].char_indices() {
        if c.is_ascii_alphanumeric() {
            letters.push(c.to_ascii_uppercase());
            gap = 0;
        } else if matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '.') && gap < 2 {
            gap += 1;
        } else {
            return None;
        }
        if letters.len() == length {
            let end = start + at + c.len_utf8();
            let goes_on = text[end..].starts_with(|c: char| c.is_alphanumeric());
            return (!goes_on && mod_97(&letters)).then(|| Span::new(start, end));
        }
    }
    None
}

/// Whether a run of digits is a payment card, by brand, length and check digit.
pub(super) fn is_card(run: &Run<'_>) -> bool {
    let even = run.gaps.iter().all(|gap| gap.chars().count() == 1 && !gap.contains(['.', '/', '(', ')']));
    let grouped = run.groups.len() == 1
        || run.groups.iter().all(|&digits| digits == 4)
        || run.groups == [4, 6, 5]
        || run.groups == [4, 6, 4];
    even && run.lead.is_empty() && grouped && is_brand(&run.digits) && luhn(&run.digits)
}

/// Prefixes and lengths of the brands in use (ISO/IEC 7812 issuer ranges as the brands publish them).
fn is_brand(digits: &str) -> bool {
    let prefix = |length: usize| digits.get(..length).and_then(|prefix| prefix.parse::<u32>().ok()).unwrap_or(0);
    match digits.len() {
        13 | 19 if prefix(1) == 4 => true,
        14 => matches!(prefix(2), 36 | 38 | 39) || matches!(prefix(3), 300..=305),
        15 => matches!(prefix(2), 34 | 37),
        16 => {
            prefix(1) == 4
                || matches!(prefix(2), 51..=55 | 65 | 62)
                || matches!(prefix(4), 2221..=2720 | 6011 | 3528..=3589)
                || matches!(prefix(3), 644..=649)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::digits::runs;
    use super::*;

    #[test]
    fn an_iban_has_the_length_of_its_country_and_right_check_digits() {
        for (text, expected) in [
            ("Spenden an DE89 3704 0044 0532 0130 00, danke!", Some("DE89 3704 0044 0532 0130 00")),
            ("de89370400440532013000", Some("de89370400440532013000")),
            ("IBAN: CH93-0076-2011-6238-5295-7.", Some("CH93-0076-2011-6238-5295-7")),
            ("Konto GB29 NWBK 6016 1331 9268 19", Some("GB29 NWBK 6016 1331 9268 19")),
            ("AT61 1904 3002 3457 3201 💶", Some("AT61 1904 3002 3457 3201")),
            ("DE88 3704 0044 0532 0130 00", None),
            ("DE89 3704 0044 0532 0130", None),
            ("DE89 3704 0044 0532 0130 001", None),
            ("Auftrag ZZ89370400440532013000", None),
            ("xDE89370400440532013000", None),
        ] {
            let found: Vec<&str> = ibans(text).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found.first().copied(), expected, "{text}");
        }
    }

    #[test]
    fn a_card_has_the_length_of_its_brand_and_a_right_check_digit() {
        for (text, expected) in [
            ("Meine Karte: 4111 1111 1111 1111 gilt noch", Some("4111 1111 1111 1111")),
            ("5500-0000-0000-0004", Some("5500-0000-0000-0004")),
            ("amex 3782 822463 10005", Some("3782 822463 10005")),
            ("4111 1111 1111 1112", None),
            ("1234 5678 9012 3452", None),
            ("0000 0000 0000 0000", None),
            ("Sendung 00340434161094042557", None),
            ("order 4111111111111111x", None),
            ("978-3-16-148410-0", None),
        ] {
            let found: Vec<&str> = runs(text).filter(is_card).map(|run| run.span.of(text)).collect();
            assert_eq!(found.first().copied(), expected, "{text}");
        }
    }
}
