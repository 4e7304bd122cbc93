//! Personal data and secrets in a text: candidates found by a sign that is cheap to look for, then validated. One file per
//! family of detectors.
//!
//! ```text
//! text ──▶ cues (one pass: which families can there be at all?) ──▶ FAMILIES ──▶ the stricter of two readings
//! ```

mod bank;
mod birth;
mod case;
mod check_digit;
mod cue;
mod date;
mod desk;
mod digits;
mod email;
mod geo;
mod identity;
mod internal;
mod key;
mod network;
mod number;
mod password;
mod pattern;
mod phone;
mod plate;
mod postal;
mod sight;

pub use desk::is_public;

use crate::finding::Certainty;
use crate::names::names;
use crate::span::Span;
use crate::text::Text;
use sight::Sight;

/// A kind of personal data or secret; its name is the problem word of a finding. Of two readings of the same characters
/// the one that stands first here holds: an IBAN is never a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detector {
    /// A key or token of a service, a private key, a JSON Web Token.
    ApiKey,
    /// A password or PIN that somebody gives away.
    Password,
    /// A bank account by its IBAN, with the right length for its country and the right check digits (ISO 13616).
    Iban,
    /// A payment card, with the right length for its brand and the right check digit (Luhn, ISO/IEC 7812).
    CreditCard,
    /// A social security number of Germany, Austria, Switzerland, the United States or the United Kingdom.
    SocialSecurity,
    /// A tax number of a person in Germany, Austria, the United States or the United Kingdom.
    TaxId,
    /// The hardware address of a device.
    MacAddress,
    /// A place on earth, to a few hundred metres or closer.
    Geo,
    /// An address or host name that only works inside an organisation.
    InternalUrl,
    /// The address of a computer in a network.
    IpAddress,
    /// The day somebody was born.
    DateOfBirth,
    /// The reference of a case at a court, a public office or a company.
    CaseNumber,
    /// Street, number and town.
    PostalAddress,
    /// An e-mail address. A Mastodon handle is none.
    Email,
    /// The number plate of a vehicle.
    LicencePlate,
    /// A telephone number.
    Phone,
}

names!(pub Detector {
    ApiKey = "api-key",
    Password = "password",
    Iban = "iban",
    CreditCard = "credit-card",
    SocialSecurity = "social-security",
    TaxId = "tax-id",
    MacAddress = "mac-address",
    Geo = "geo",
    InternalUrl = "internal-url",
    IpAddress = "ip-address",
    DateOfBirth = "date-of-birth",
    CaseNumber = "case-number",
    PostalAddress = "postal-address",
    Email = "email",
    LicencePlate = "licence-plate",
    Phone = "phone",
});

/// Something a detector found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Detected {
    /// The bytes of the text.
    pub span: Span,
    /// What it is.
    pub detector: Detector,
    /// `Possible` where the shape alone speaks for it: no check digit, no word beside it.
    pub certainty: Certainty,
}

/// Finds everything of one family.
type Family = fn(&Sight<'_>, &mut Vec<Detected>);

const FAMILIES: &[Family] = &[
    key::find,
    password::find,
    bank::find,
    number::find,
    identity::find,
    network::find,
    geo::find,
    internal::find,
    birth::find,
    case::find,
    postal::find,
    email::find,
    plate::find,
];

/// Finds all personal data and secrets of a text, in order and without overlaps.
pub fn detect(text: &Text<'_>) -> Vec<Detected> {
    let sight = Sight::new(text);
    let mut found = Vec::new();
    for family in FAMILIES {
        family(&sight, &mut found);
    }
    settled(found)
}

/// Of findings that share characters, the one whose detector is the strictest; then the longest.
fn settled(mut found: Vec<Detected>) -> Vec<Detected> {
    found.sort_unstable();
    let mut kept: Vec<Detected> = Vec::with_capacity(found.len());
    for next in found {
        let stronger = |last: &Detected| (last.detector, next.span.len()) <= (next.detector, last.span.len());
        while kept.last().is_some_and(|last| last.span.overlaps(next.span) && !stronger(last)) {
            kept.pop();
        }
        if kept.last().is_none_or(|last| !last.span.overlaps(next.span)) {
            kept.push(next);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn long_hostile_texts_take_no_longer_than_their_length() {
        for part in [
            "1 ",
            "1",
            "12 34 ",
            "0",
            "+",
            "(0",
            "a'",
            "DE89 ",
            "Passwort: ",
            "pw=",
            "geb. 1.1.",
            "Az. 1",
            "@1.1,",
            "eyJ.",
            "AKIA",
            "1.1.",
            "ab:",
            "12345 A",
            "A-B 1 ",
            "http://",
            "\\\\",
            "°N",
            "Str. 1 ",
            "-----BEGIN ",
            "1:AA",
            ".local",
            "x@y.de",
            "secret=",
            "Aktenzeichen ",
            "Case No. ",
            "SW1A 1A",
            "CA 9021",
            "sk-",
            "token ",
            "[at]",
        ] {
            let text = part.repeat(60_000 / part.len());
            assert!(detect(&Text::read(&text, None)).len() <= text.len(), "{part}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(
            parts in prop::collection::vec(prop::sample::select(vec![
                "1", "0171", "+49", " ", "-", "/", ".", "(", ")", "ü", "ß", "Passwort", ":", "=", "is", "geb.", "12.03.1985",
                "DE", "89", "B-AB", "@", "°", "'", "\"", "Az.", "O", "Straße", "10115", "Berlin", "http://", "192.168.1.1",
                "::", "ff", "eyJ", "AKIA", "\u{200b}", "\u{a0}", "👩‍👧", "\n", "\\\\", "[at]", "N", "Case No", "„", "“",
            ]), 0..24),
        ) {
            let text = parts.concat();
            for found in detect(&Text::read(&text, None)) {
                prop_assert!(!found.span.of(&text).is_empty(), "{found:?} {text:?}");
            }
        }
    }
}
