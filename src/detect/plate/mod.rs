//! Number plates of vehicles. In Germany their shape with a hyphen is rare enough to stand alone; everything else needs a
//! word that speaks of a vehicle.

use super::cue::Cue;
use super::pattern::Pattern;
use super::sight::{Sight, firm, says, sure_if};
use super::{Detected, Detector};
use crate::span::Span;

/// The districts of Germany (FZV, annex 1; Kraftfahrt-Bundesamt, "Kennzeichen nach Zulassungsbezirken").
const DISTRICTS: &str = include_str!("districts.txt");

/// The districts of Austria (KDV 1967, § 26).
const AUSTRIAN: &[&str] = &[
    "AM", "B", "BA", "BL", "BM", "BN", "BR", "BZ", "DL", "DO", "E", "EF", "EU", "FB", "FE", "FF", "FK", "FR", "G",
    "GB", "GD", "GF", "GM", "GR", "GS", "GU", "HA", "HB", "HE", "HF", "HL", "HO", "I", "IL", "IM", "JE", "JO", "JU",
    "JW", "K", "KB", "KF", "KG", "KI", "KL", "KO", "KR", "KS", "KU", "L", "LA", "LB", "LE", "LF", "LI", "LL", "LN",
    "LZ", "MA", "MD", "ME", "MI", "MU", "MZ", "ND", "NK", "OP", "OW", "P", "PE", "PL", "RA", "RE", "RI", "RO", "S",
    "SB", "SD", "SE", "SK", "SL", "SO", "SP", "SR", "SV", "SW", "SZ", "TA", "TU", "UU", "VB", "VI", "VK", "VL", "VO",
    "W", "WB", "WE", "WK", "WL", "WN", "WO", "WT", "WU", "WY", "WZ", "ZE", "ZT", "ZW",
];

/// The cantons of Switzerland (VZV, annex 1).
const CANTONS: &[&str] = &[
    "AG", "AI", "AR", "BE", "BL", "BS", "FR", "GE", "GL", "GR", "JU", "LU", "NE", "NW", "OW", "SG", "SH", "SO", "SZ",
    "TG", "TI", "UR", "VD", "VS", "ZG", "ZH",
];

/// Words that name a plate.
const PLATE: &[&str] = &[
    "*kennzeichen",
    "kfz",
    "nummernschild*",
    "nummerntafel",
    "kontrollschild*",
    "autonummer",
    "licence plate*",
    "license plate*",
    "number plate*",
    "numberplate*",
    "reg",
    "registration",
    "plate",
    "plates",
    "tag",
];

/// Words that speak of a vehicle.
const VEHICLE: &[&str] = &[
    "auto",
    "autos",
    "wagen",
    "*wagen",
    "fahrzeug*",
    "pkw",
    "lkw",
    "kfz",
    "*park*",
    "transporter*",
    "bulli",
    "motorrad*",
    "*roller",
    "golf",
    "polo",
    "passat",
    "bmw",
    "audi",
    "tesla",
    "mercedes",
    "vw",
    "opel",
    "skoda",
    "ford",
    "toyota",
    "fiat",
    "renault",
    "porsche",
    "volvo",
    "einfahrt",
    "ausfahrt",
    "fahrer*",
    "car",
    "cars",
    "van",
    "truck",
    "driver*",
    "vehicle*",
    "suv",
    "motorbike*",
    "blitzer",
    "geblitzt",
    "unfall*",
    "fahrerflucht",
    "licht an",
    "lichter",
    "abgeschleppt",
    "taxi",
    "kombi",
    "bus",
    "zugelassen",
    "anhänger",
    "wohnmobil",
    "hit and run",
    "hit-and-run",
    "blue",
    "towed",
    "drove",
    "driving",
];

/// How far a word that speaks of a vehicle may stand from its plate, in bytes.
const REACH: usize = 90;

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    if sight.digits == 0 || !sight.raw.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return;
    }
    german(sight, found);
    army(sight, found);
    british(sight, found);
    if sight.has(Cue::Plate) {
        named(sight, found);
    }
}

fn german(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static GERMAN: Pattern =
        Pattern::new(r"([A-ZÄÖÜ]{1,3})(-|–| ?[·•:|] ?| [-–] | )([A-Z]{1,2}) ?-?([1-9][0-9]{0,3})[EH]?");
    if !sight.has(Cue::Plate) && !sight.raw.contains(['-', '–']) {
        return;
    }
    for plate in GERMAN.all(sight.raw) {
        let part = |at: usize| plate.get(at).map_or("", |part| part.as_str());
        let (gap, letters, digits) = (part(2), part(3), part(4));
        let Some(span) = plate.get(0).map(|whole| Span::from(whole.range())) else { continue };
        let hyphen = matches!(gap, "-" | "–");
        if !hyphen && !sight.has(Cue::Plate)
            || !is_district(part(1))
            || !sight.stands_alone(span)
            || !sight.is_plain(span)
        {
            continue;
        }
        // `HP-UX 11`, `A-Z 26`, `EU-US 2026` are none.
        let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        let typical = hyphen && !year && digits.len() >= 3 && letters != "Z";
        let likely = hyphen && (digits.len() > 1 || letters.len() == 2) && (!year || letters.len() == 2);
        if !typical && !likely && !sight.has(Cue::Plate) {
            continue;
        }
        let near = sight.around(span, REACH);
        let (named, vehicle) = (says(&near, PLATE), says(&near, VEHICLE));
        let rest = sight.after(span.end, 2);
        let goes_on = rest.starts_with(['-', '.', ',', '/']) && rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
        // „Ein MR-T 3000“ is a device: nobody counts plates.
        let counted =
            [" ein ", " eine ", " einen ", " einem "].iter().any(|word| sight.before(span.start, 7).ends_with(word));
        if !goes_on && (named || (likely && vehicle || typical) && !counted) {
            found.push(sure_if(named || vehicle, span, Detector::LicencePlate));
        }
    }
}

/// Plates of the Bundeswehr: `Y` and six digits, older ones with five (FZV, annex 3).
fn army(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static ARMY: Pattern = Pattern::new(r"Y[-–][1-9][0-9]{2} ?[0-9]{2,3}");
    for plate in ARMY.all(sight.raw).filter_map(|plate| plate.get(0)) {
        let span = Span::from(plate.range());
        let goes_on = sight.raw.get(..span.start).is_some_and(|front| front.ends_with(['-', '–']));
        if !goes_on && sight.stands_alone(span) && sight.is_plain(span) {
            let near = sight.around(span, REACH);
            found.push(sure_if(says(&near, PLATE) || says(&near, VEHICLE), span, Detector::LicencePlate));
        }
    }
}

fn british(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static BRITISH: Pattern = Pattern::new(r"[A-HJ-PR-Y][A-HJ-PR-Z][0-9]{2} ?[A-HJ-PR-Z]{3}");
    for plate in BRITISH.all(sight.raw).filter_map(|plate| plate.get(0)) {
        let span = Span::from(plate.range());
        if sight.stands_alone(span) && sight.is_plain(span) {
            let near = sight.around(span, REACH);
            if says(&near, PLATE) || says(&near, VEHICLE) {
                found.push(firm(span, Detector::LicencePlate));
            }
        }
    }
}

/// Plates of countries whose shape is that of many other things.
fn named(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static AUSTRIAN_PLATE: Pattern =
        Pattern::new(r"([A-Z]{1,2})[- ](?:[1-9][0-9]{0,4} ?[A-Z]{1,3}|[A-Z]{1,5} ?[1-9][0-9]{0,4})");
    static SWISS: Pattern = Pattern::new(r"([A-Z]{2})[- ·•]?(?:[1-9][0-9]{0,2}[ '’.]?[0-9]{3}|[1-9][0-9]{2,5})");
    static AMERICAN: Pattern = Pattern::new(
        r#"(?i:(?:licen[sc]e|number) ?plates?|plates?|tag|reg(?:istration)?)(?i: (?:number|no\.?|is|was|reads?|says|saying))*[\s:#"']{1,3}((?:[A-Z]{2} )?[A-Z0-9]{1,4}[- ·]?[A-Z0-9]{2,4})"#,
    );
    for (pattern, known) in [(&AUSTRIAN_PLATE, AUSTRIAN), (&SWISS, CANTONS)] {
        for plate in pattern.all(sight.raw) {
            let (Some(whole), Some(place)) = (plate.get(0), plate.get(1)) else { continue };
            let span = Span::from(whole.range());
            if known.contains(&place.as_str()) && sight.stands_alone(span) && says(&sight.around(span, REACH), PLATE) {
                found.push(firm(span, Detector::LicencePlate));
            }
        }
    }
    for plate in AMERICAN.all(sight.raw).filter_map(|plate| plate.get(1)) {
        let (span, written) = (Span::from(plate.range()), plate.as_str());
        let has = |kind: fn(&u8) -> bool| written.bytes().any(|byte| kind(&byte));
        let mixed = has(u8::is_ascii_digit) && has(u8::is_ascii_uppercase);
        if mixed
            && (5..=if written.contains(' ') { 11 } else { 8 }).contains(&written.len())
            && sight.stands_alone(span)
        {
            found.push(firm(span, Detector::LicencePlate));
        }
    }
}

fn is_district(place: &str) -> bool {
    DISTRICTS.split_ascii_whitespace().any(|district| district == place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn districts_are_told_from_other_letters() {
        for district in ["B", "HH", "GAP", "MÜ", "NEA", "ÖHR", "WUN", "SHA"] {
            assert!(is_district(district), "{district}");
        }
        for other in ["Q", "IT", "EUR", "USB", "ABC", ""] {
            assert!(!is_district(other), "{other}");
        }
    }
}
