//! Tax numbers and social security numbers, by their own grammar and check digits.
//!
//! | number | source of the grammar |
//! |---|---|
//! | German tax identification number | § 139b AO; check digit ISO 7064 mod 11,10 (BZSt, "Steueridentifikationsnummer") |
//! | German insurance number | § 147 SGB VI; VKVV § 4 |
//! | German health insurance number | § 290 SGB V; check digit as in the "Vertrauensstelle Krankenversichertennummer" |
//! | Austrian insurance number | ASVG § 30c; weights of the Dachverband der Sozialversicherungsträger |
//! | Swiss AHV number | AHVG art. 50c; EAN-13 |
//! | US SSN, ITIN | ssa.gov/employer/randomization.html; irs.gov, "Individual Taxpayer Identification Number" |
//! | UK National Insurance number, UTR | gov.uk, HMRC manual NIM39110; HMRC UTR check (weights 6 7 8 9 10 5 4 3 2, mod 11) |

use super::check_digit::{ean_13, mod_11_10, weighted};
use super::digits::Run;
use super::pattern::Pattern;
use super::sight::{Sight, firm, possible, says, sure_if};
use super::{Detected, Detector};
use crate::span::Span;

/// How far a word may stand before the number it is about, in bytes.
const REACH: usize = 48;

const TAX: &[&str] =
    &["steuer-id*", "steuerid*", "steuer-identif*", "steueridentif*", "idnr*", "id-nr*", "tin", "tax id*", "tax-id*"];
const TAX_NUMBER: &[&str] =
    &["steuernummer*", "steuer-nr*", "steuernr*", "st.-nr*", "stnr*", "st.nr*", "st-nr*", "steuer nr*"];
const UTR: &[&str] = &["utr", "unique taxpayer*", "tax reference*"];
const ITIN: &[&str] = &["itin", "taxpayer id*"];
const SOCIAL: &[&str] = &[
    "svnr*",
    "sv-nr*",
    "sv nr*",
    "sv-nummer*",
    "*sozialversicherung*",
    "*versicherungsnummer*",
    "*versicherungsnr*",
    "e-card*",
];
const HEALTH: &[&str] = &[
    "*versichertennummer*",
    "*versichertennr*",
    "versicherten-nr*",
    "kvnr*",
    "krankenkasse*",
    "gesundheitskarte*",
    "egk",
];
const SSN: &[&str] = &["ssn", "ssns", "ssn#", "social security*", "social-security*", "social sec*"];
const NINO: &[&str] = &["nino", "ni number*", "ni no*", "national insurance*", "ni-number*"];

/// Words before a number that say it counts or orders something.
const OTHER: &[&str] = &[
    "order*",
    "article",
    "artikel*",
    "bestell*",
    "serie*",
    "serial*",
    "part",
    "ean*",
    "gtin*",
    "isbn*",
    "invoice*",
    "rechnung*",
    "case",
    "los*",
    "ticket*",
    "konto*",
    "tracking*",
    "sendung*",
    "modell*",
    "model",
];

/// Numbers that have letters in them.
pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static GERMAN: Pattern = Pattern::new(r"(?-u:\b)[0-9]{2} ?[0-3][0-9][01][0-9]{3} ?[A-Z] ?[0-9]{3}(?-u:\b)");
    static HEALTH_INSURANCE: Pattern = Pattern::new(r"(?-u:\b)[A-Z][0-9]{9}(?-u:\b)");
    static BRITISH: Pattern = Pattern::new(
        r"(?i)(?-u:\b)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[0-9]{2}[ -]?[A-D](?-u:\b)",
    );
    if sight.digits < 6 {
        return;
    }
    let span = |found: regex::Captures<'_>| found.get(0).map(|whole| Span::from(whole.range()));
    for span in GERMAN.all(sight.raw).filter_map(span) {
        if sight.stands_alone(span) && sight.is_plain(span) && is_german_insurance(span.of(sight.raw)) {
            found.push(firm(span, Detector::SocialSecurity));
        }
    }
    for span in HEALTH_INSURANCE.all(sight.raw).filter_map(span) {
        if said(sight, span, HEALTH) && sight.stands_alone(span) && is_health_insurance(span.of(sight.raw)) {
            found.push(firm(span, Detector::SocialSecurity));
        }
    }
    for span in BRITISH.all(sight.raw).filter_map(span) {
        let written = span.of(sight.raw);
        let said = said(sight, span, NINO);
        // Without a word beside it, one row of letters and digits is as likely a part of a machine.
        let shown = said || written.contains(' ') && !written.contains(|c: char| c.is_ascii_lowercase());
        if shown && sight.stands_alone(span) && sight.is_plain(span) && is_british_insurance(written) {
            found.push(sure_if(said, span, Detector::SocialSecurity));
        }
    }
}

fn said(sight: &Sight<'_>, span: Span, words: &[&str]) -> bool {
    says(&sight.before(span.start, REACH).to_lowercase(), words)
}

/// What a run of digits is, if it is the number of a person.
pub(super) fn number(sight: &Sight<'_>, run: &Run<'_>) -> Option<Detected> {
    let (digits, span) = (run.digits.as_str(), run.span);
    if !run.lead.is_empty() || !(9..=13).contains(&digits.len()) {
        return None;
    }
    let before = sight.before(span.start, REACH).to_lowercase();
    let near = before.get(crate::span::floor(&before, before.len().saturating_sub(20))..).unwrap_or_default();
    if says(near, OTHER) {
        return None;
    }
    let one = run.groups.len() == 1;
    match digits.len() {
        13 if (one || run.groups == [3, 4, 4, 2]) && digits.starts_with("756") && ean_13(digits) => {
            Some(firm(span, Detector::SocialSecurity)).filter(|_| !digits.ends_with("000000000"))
        }
        11 if (one || run.groups == [2, 3, 3, 3]) && is_german_tax(digits) => {
            Some(sure_if(says(&before, TAX), span, Detector::TaxId))
        }
        10 if is_british_tax(digits) && says(&before, UTR) => Some(firm(span, Detector::TaxId)),
        10 if (one || run.groups == [4, 6]) && is_austrian_insurance(digits) => {
            let said = says(&before, SOCIAL);
            (said || run.joined_by(" ") && !one).then(|| sure_if(said, span, Detector::SocialSecurity))
        }
        9 if run.groups == [3, 2, 4] && (run.joined_by("-") || run.joined_by(" ")) => american(run, &before),
        9 if one && says(&before, SSN) && is_american(digits) => Some(firm(span, Detector::SocialSecurity)),
        _ => None,
    }
    .or_else(|| says(near, TAX_NUMBER).then(|| firm(span, Detector::TaxId)))
}

fn american(run: &Run<'_>, before: &str) -> Option<Detected> {
    let (digits, dashed) = (run.digits.as_str(), run.joined_by("-"));
    if is_taxpayer(digits) && (dashed || says(before, ITIN)) {
        return Some(sure_if(says(before, ITIN), run.span, Detector::TaxId));
    }
    let said = says(before, SSN);
    let example = digits == "123456789" && !said;
    (is_american(digits) && (said || dashed) && !example).then(|| {
        if said { firm(run.span, Detector::SocialSecurity) } else { possible(run.span, Detector::SocialSecurity) }
    })
}

/// No area 000, 666 or 9xx, no group 00, no serial 0000; and two numbers that were printed in advertisements and voided.
fn is_american(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let area = part(0, 3);
    !matches!(area, "000" | "666" | "")
        && !area.starts_with('9')
        && part(3, 5) != "00"
        && part(5, 9) != "0000"
        && !matches!(digits, "078051120" | "219099999")
}

/// The number that the IRS gives to people without an SSN: 9xx and a group of 50 to 65, 70 to 88, 90 to 92, 94 to 99.
fn is_taxpayer(digits: &str) -> bool {
    let group = digits.get(3..5).and_then(|group| group.parse::<u32>().ok());
    digits.starts_with('9') && group.is_some_and(|group| matches!(group, 50..=65 | 70..=88 | 90..=92 | 94..=99))
}

/// Not 0 first; of the first ten digits one stands there twice or three times, all others once or not at all.
fn is_german_tax(digits: &str) -> bool {
    let mut counts = [0_usize; 10];
    for digit in digits.chars().take(10).filter_map(|c| c.to_digit(10)) {
        if let Some(count) = counts.get_mut(digit as usize) {
            *count += 1;
        }
    }
    let several: Vec<usize> = counts.into_iter().filter(|&count| count > 1).collect();
    !digits.starts_with('0') && matches!(several.as_slice(), [2 | 3]) && mod_11_10(digits)
}

/// The first digit is worked out of the nine others.
fn is_british_tax(digits: &str) -> bool {
    let rest = digits.get(1..).unwrap_or_default();
    let remainder = weighted(rest, &[6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
    "21987654321".chars().nth(remainder as usize) == digits.chars().next()
}

/// Three digits, a check digit, day, month and year of birth; months 13 to 15 are in use where days run out.
fn is_austrian_insurance(digits: &str) -> bool {
    let day = digits.get(4..6).and_then(|day| day.parse::<u32>().ok());
    let month = digits.get(6..8).and_then(|month| month.parse::<u32>().ok());
    let check = weighted(digits, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
    !digits.starts_with('0')
        && day.is_some_and(|day| (1..=31).contains(&day))
        && month.is_some_and(|month| (1..=15).contains(&month))
        && digits.chars().nth(3).and_then(|c| c.to_digit(10)) == Some(check)
}

/// Area, day, month and year of birth, the first letter of the name at birth (as 01 to 26), serial number, check digit.
fn is_german_insurance(written: &str) -> bool {
    let digit = |c: char| match c {
        'A'..='Z' => {
            let place = u32::from(c) - u32::from('A') + 1;
            [Some(place / 10), Some(place % 10)]
        }
        _ => [c.to_digit(10), None],
    };
    let digits: Vec<u32> = written.chars().flat_map(digit).flatten().collect();
    let across = |number: u32| number / 10 + number % 10;
    let weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| across(digit * weight)).sum();
    let two =
        |at: usize| digits.get(at..at + 2).map_or(0, |two| two.iter().fold(0, |number, digit| number * 10 + digit));
    (1..=31).contains(&two(2)) && (1..=12).contains(&two(4)) && digits.last() == Some(&(sum % 10))
}

/// A letter (as 01 to 26), eight digits and a check digit: the sums of the digits weighted 1 and 2 in turn, modulo 10.
pub(super) fn is_health_insurance(written: &str) -> bool {
    let digits = written.get(1..).unwrap_or_default();
    let letter = written.chars().next().filter(char::is_ascii_uppercase).map(|c| u32::from(c) - u32::from('A') + 1);
    let Some(letter) = letter.filter(|_| digits.len() == 9 && digits.bytes().all(|byte| byte.is_ascii_digit())) else {
        return false;
    };
    let all = [letter / 10, letter % 10].into_iter().chain(digits.chars().filter_map(|c| c.to_digit(10)));
    let across = |number: u32| number / 10 + number % 10;
    let sum: u32 = all.take(10).zip([1, 2].into_iter().cycle()).map(|(digit, weight)| across(digit * weight)).sum();
    digits.chars().next_back().and_then(|c| c.to_digit(10)) == Some(sum % 10)
}

/// Prefixes that are never given out.
fn is_british_insurance(written: &str) -> bool {
    let prefix: String = written.chars().take(2).collect::<String>().to_ascii_uppercase();
    !matches!(prefix.as_str(), "BG" | "GB" | "NK" | "KN" | "TN" | "NT" | "ZZ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_and_grammars_hold() {
        assert!(is_german_tax("61549832777") && !is_german_tax("12345678901") && !is_german_tax("01549832777"));
        assert!(is_british_tax("2102938475") && !is_british_tax("1123456780"));
        assert!(is_austrian_insurance("1237010180") && !is_austrian_insurance("1234567890"));
        assert!(is_german_insurance("15 070649 C 103") && is_german_insurance("65170839J003"));
        assert!(!is_german_insurance("65170839J004"));
        assert!(is_health_insurance("A123456780") && !is_health_insurance("A123456781"));
        assert!(is_american("219467711") && !is_american("666123456") && !is_american("078051120"));
        assert!(is_taxpayer("912781234") && !is_taxpayer("912891234"));
    }
}
