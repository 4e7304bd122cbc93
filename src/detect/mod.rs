//! Personal data in a text: candidates found by their first bytes, then validated. One file per family of detectors.

mod bank;
mod digits;
mod phone;

use crate::names::names;
use crate::span::Span;
use crate::text::{MarkKind, Text};

/// A kind of personal data; its name is the problem word of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Detector {
    /// An e-mail address. A Mastodon handle is none.
    Email,
    /// A telephone number.
    Phone,
    /// A bank account by its IBAN, with the right length for its country and the right check digits (ISO 13616).
    Iban,
    /// A payment card, with the right length for its brand and the right check digit (Luhn, ISO/IEC 7812).
    CreditCard,
}

names!(pub Detector { Email = "email", Phone = "phone", Iban = "iban", CreditCard = "credit-card" });

/// Something a detector found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Detected {
    /// The bytes of the text.
    pub span: Span,
    /// What it is.
    pub detector: Detector,
}

/// Finds personal data of the `wanted` kinds; of two readings of the same characters the stricter one holds, so an IBAN
/// is never a telephone number, whatever is wanted.
pub fn detect(text: &Text<'_>, wanted: &[Detector]) -> Vec<Detected> {
    let mut found: Vec<Detected> = Vec::new();
    let raw = text.raw();
    let free = |span: Span| !text.marks().iter().any(|mark| mark.kind != MarkKind::Emoji && mark.span.overlaps(span));
    if wanted.contains(&Detector::Email) {
        // `git@host:path` is a place to copy from.
        let path = |end| raw[end..].strip_prefix(':').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        let mails = text.marks().iter().filter(|mark| mark.kind == MarkKind::Email && !path(mark.span.end));
        found.extend(mails.map(|mark| Detected { span: mark.span, detector: Detector::Email }));
    }
    if raw.bytes().filter(u8::is_ascii_digit).count() >= digits::FEWEST {
        let ibans = bank::ibans(raw);
        let cards = bank::cards(raw);
        let taken: Vec<Span> = ibans.iter().chain(&cards).copied().collect();
        let phones = phone::phones(raw).into_iter().filter(|phone| !taken.iter().any(|span| span.overlaps(*phone)));
        let phones: Vec<Span> = phones.collect();
        for (detector, spans) in [(Detector::Iban, ibans), (Detector::CreditCard, cards), (Detector::Phone, phones)] {
            if wanted.contains(&detector) {
                let spans = spans.into_iter().filter(|span| free(*span));
                found.extend(spans.map(|span| Detected { span, detector }));
            }
        }
    }
    found.sort_unstable();
    found
}
