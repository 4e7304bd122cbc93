//! References of cases at courts, public offices and companies.

use super::cue::Cue;
use super::identity::is_health_insurance;
use super::pattern::Pattern;
use super::sight::{Sight, firm, possible};
use super::{Detected, Detector};
use crate::span::Span;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static NAMED: Pattern = Pattern::new(
        r"(?x)(?-u:\b)(?:(?i:(?:akten|geschäfts|geschaefts|vorgangs)(?:zeichen|nummer|-nr\.?)|vorgang(?:s-?(?:nummer|nr\.?))?|fall[-\ ]?(?:nummer|nr\.?)|schadens?-?(?:nummer|nr\.?)|(?:ihr|unser|mein)\ zeichen|verfahrens-?(?:nummer|nr\.?)|az\.?|gesch\.?-?z(?:eichen|\.)?|gz\.?
        |(?:patient(?:en|inn?en)?|mandanten|versicherten)-?\ ?(?:nummer|nr\.?|id|no\.?|number)|mrn|medical\ record(?:\ (?:no\.?|number))?
        |(?:court\ )?(?:case|docket|file|claim|incident)\ ?(?:no\.?|number|nr\.?|id|ref(?:erence)?\.?|\#))(?:\ der\ Polizei)?)
        (?:\ (?:lautet|ist|is|was))?[\s:.(\#]{0,3}
        ((?:[IVX]{1,4}[-\ ])?[0-9]{1,4}\ [A-Z][A-Za-z]{0,4}\ [0-9]{1,7}[/.][0-9]{2,4}(?:\.[A-Z]{1,4})?|[0-9A-Z][0-9A-Za-z]*(?:[.:/_-][0-9A-Za-z]+)*)",
    );
    static COURT: Pattern = Pattern::new(
        r"(?-u:\b)([0-9]:[0-9]{2}-(?:cv|cr)-[0-9]{3,6}(?:-[A-Z]{2,4})*|[0-9]{1,4} (?:Js|Ds|Ls|Cs|KLs|Ks|Qs|Ns|Gs|UJs|OWi|Ca|Sa|Ta|IN|IK) [0-9]{1,6}/[0-9]{2,4})(?-u:\b)",
    );
    if sight.digits < 4 {
        return;
    }
    if sight.has(Cue::Case) {
        for number in NAMED.all(sight.raw).filter_map(|found| found.get(1)) {
            let written = number.as_str().trim_end_matches([':', '.', '-', '/', '_']);
            let span = Span::new(number.start(), number.start() + written.len());
            if is_reference(written) && !is_public(written) && !is_health_insurance(written) {
                found.push(firm(span, Detector::CaseNumber));
            }
        }
    }
    if sight.has(Cue::Docket) {
        let numbers = COURT.all(sight.raw).filter_map(|found| found.get(1));
        found.extend(numbers.map(|number| possible(Span::from(number.range()), Detector::CaseNumber)));
    }
}

/// Enough digits to tell one case from all others, and no plain number of something else.
fn is_reference(written: &str) -> bool {
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let divided = written.contains(['/', '-', ':', '.']) || written.contains(|c: char| c.is_ascii_alphabetic());
    digits >= 6 || digits >= 4 && divided || digits >= 3 && written.contains('/')
}

/// The references of the highest courts are how people speak of their decisions.
fn is_public(written: &str) -> bool {
    static HIGHEST: Pattern = Pattern::new(
        r"^(?:[0-9] Bv[A-Z]|[IVX]{1,4}[a-z]? (?:Z[RBA]|[RBS])|[0-9]{1,2} A[ZB][RBN]|[CT]-[0-9]+/[0-9]{2}|[0-9] [CB] [0-9]+\.|B [0-9]{1,2} [A-Z]|[IVX]{1,4} [RB] |[0-9] StR |KZR |EnVR )",
    );
    HIGHEST.is_in(written)
}
