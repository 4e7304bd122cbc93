//! Postal addresses: street, number and town in the ways of German-speaking countries, the United Kingdom and the United
//! States. Whose address it is, nobody can tell from the text: all of them are signs only.

use regex::Captures;

use super::cue::Cue;
use super::pattern::Pattern;
use super::sight::{Sight, before, possible};
use super::{Detected, Detector};
use crate::span::Span;

/// How far before its town an address begins at most, in bytes.
const REACH: usize = 90;

/// A word of a name in Latin letters.
macro_rules! name {
    () => {
        r"[A-ZÄÖÜÉ][A-Za-zÀ-ÿ.'’-]*"
    };
}

/// Street and number in German.
macro_rules! street {
    () => {
        concat!(
            r"(?:(?:", name!(), r" ){0,2}[A-ZÄÖÜa-zÀ-ÿ.'’-]*(?i:stra(?:ß|ss)e|str\.?|weg|allee|platz|gasse|gäßchen|gässchen|ring|damm|ufer|chaussee|steig|stieg|pfad|graben|promenade|kai|hof|berg|feld|wall|markt|tor|park|brücke|höhe|grund|winkel|zeile|anger|bogen|blick|garten|gärten|wiese|kamp|twiete|reihe|siedlung|aue|bach|rain|ried|hang|halde|terrasse|quai|rank|matte?|acker|busch|born|eck|stiege|lände|zentrum)",
            r"|(?:Am|An der|An den|An dem|Auf der|Auf dem|Auf den|Auf'm|Im|In der|In den|In dem|Zum|Zur|Zu den|Unter den|Unter der|Unterm|Hinter der|Hinter dem|Hinterm|Vor dem|Vor der|Beim|Bei der|Alte[rn]?|Neue[rn]?|Große[rn]?|Kleine[rn]?|Obere[rn]?|Untere[rn]?|Rue|Via|Place|Avenue)(?: (?:de|des|du|la|dem|der|den|alten|neuen))? ", name!(), r"(?: ", name!(), r")?",
            r") ?[0-9]{1,4}(?: ?[a-zA-Z](?-u:\b))?(?: ?[-–/+] ?[0-9]{1,4} ?[a-z]?(?-u:\b)){0,3}(?:/(?:Top|Stiege|Tür) ?[0-9]+)?"
        )
    };
}

/// House number, street and what stands behind it in English.
macro_rules! road {
    () => {
        r"(?:(?:Flat|Apt\.?|Apartment|Unit|Suite) [0-9A-Za-z]{1,5},? )?[0-9]{1,6}[A-Za-z]?(?:[-–][0-9]{1,5})? (?:(?:[NSEW]\.?|NE|NW|SE|SW|North|South|East|West) )?(?:(?:[A-Z][A-Za-z'’.-]*|[0-9]{1,3}(?:st|nd|rd|th)) ){1,4}(?i:street|st|road|rd|lane|ln|avenue|ave|av|drive|dr|close|court|ct|crescent|terrace|ter|place|pl|square|sq|gardens|grove|way|hill|mews|row|walk|park|view|boulevard|blvd|parkway|pkwy|circle|cir|trail|trl|highway|hwy|loop|green|rise|mount|wharf|yard|parade|vale|broadway|alley|plaza)(?-u:\b)\.?(?: (?:NW|NE|SW|SE|[NSEW]))?(?:,? (?:Apt\.?|Unit|Suite|Ste\.?|Flat|\#) ?[0-9A-Za-z-]{1,6})?"
    };
}

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static TOWN: Pattern = Pattern::new(concat!(
        r"(?-u:\b)(?:(?:D|A|CH|DE|AT)[- ])?([0-9]{4,5}) (",
        name!(),
        r")((?: (?:am|an der|im|ob der|bei|in|unter|vor der|a\.|i\.|b\.)(?: ?",
        name!(),
        r")|[/-][A-ZÄÖÜ][a-zà-ÿ]+| [0-9]{1,2}(?-u:\b))?)"
    ));
    static STREET: Pattern = Pattern::new(concat!(r"(", street!(), r"),? ?(?:[,;|·•–-]|in)? ?$"));
    static BEHIND: Pattern = Pattern::new(concat!(r"^, ?", street!()));
    static ANY: Pattern = Pattern::new(concat!(r"((?:", name!(), r" ){0,2}", name!(), r" [0-9]{1,3}[a-z]?), $"));
    static UK: Pattern = Pattern::new(r"(?-u:\b)([A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2})(?-u:\b)");
    static UK_ROAD: Pattern = Pattern::new(concat!(r"(", road!(), r")(?:,? [A-Z][A-Za-z'’ -]{2,30}){0,3},? ?$"));
    static US: Pattern = Pattern::new(
        r"(?-u:\b)(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]),? [0-9]{5}(?:-[0-9]{4})?(?-u:\b)",
    );
    static US_ROAD: Pattern = Pattern::new(concat!(r"(", road!(), r"),? (?:[A-Z][A-Za-z'’.]+ ?){1,3},? ?$"));
    if sight.digits == 0 {
        return;
    }
    if sight.digits >= 5 {
        for town in TOWN.all(sight.raw) {
            let (Some(whole), Some(code), Some(place)) = (town.get(0), town.get(1), town.get(2)) else { continue };
            if !is_code(code.as_str(), whole.as_str()) || COUNTED.contains(&place.as_str()) {
                continue;
            }
            let front = line_up_to(sight.raw, whole.start());
            let line = front.of(sight.raw);
            let street = STREET.first(line).or_else(|| ANY.first(line).filter(|_| code.len() == 5));
            let end = if town.get(3).is_some_and(|rest| !rest.is_empty()) { whole.end() } else { place.end() };
            let trimmed = sight.raw.get(..end).unwrap_or_default().trim_end_matches(['.', '-', '\'', '’']).len();
            if street.is_none()
                && let Some(behind) = BEHIND.first(sight.after(end, REACH)).and_then(|behind| behind.get(0))
            {
                found.push(possible(Span::new(whole.start(), end + behind.end()), Detector::PostalAddress));
            }
            push(sight, found, street, front, trimmed);
        }
    }
    for (code, road, digits) in [(&UK, &UK_ROAD, 3), (&US, &US_ROAD, 6)] {
        if sight.digits < digits {
            continue;
        }
        for code in code.all(sight.raw).filter_map(|code| code.get(0)) {
            let front = line_up_to(sight.raw, code.start());
            push(sight, found, road.first(front.of(sight.raw)), front, code.end());
        }
    }
    if sight.has(Cue::Home) {
        homes(sight, found);
    }
}

/// Where somebody lives needs no town.
fn homes(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static GERMAN: Pattern = Pattern::new(concat!(
        r"(?i:wohn(?:t|e|en|st|haft|ung|ort|adresse|anschrift)|zu ?hause|privatadresse|anschrift|bei mir)[^.!?\n0-9]*?[ :](",
        street!(),
        r")"
    ));
    static ENGLISH: Pattern = Pattern::new(concat!(
        r"(?i:lives?|living|home address|my address|her address|his address|my place|my house|staying|moved (?:in)?to)[^.!?\n0-9]*?[ :](",
        road!(),
        r")"
    ));
    static POSTCODE: Pattern = Pattern::new(
        r"(?i:postcode|lives? (?:in|at)|home address)[^.!?\n]*?[ :]([A-Z]{1,2}[0-9][A-Z0-9]? [0-9][ABD-HJLNP-UW-Z]{2})(?-u:\b)",
    );
    for pattern in [&GERMAN, &ENGLISH, &POSTCODE] {
        let near = |home: &Captures<'_>| {
            home.get(0).zip(home.get(1)).is_some_and(|(all, home)| home.start() <= all.start() + REACH)
        };
        for home in pattern.all(sight.raw).filter(near).filter_map(|found| found.get(1)) {
            // `8 Tower Street Theatre` is no street.
            let rest = sight.after(home.end(), 8).strip_prefix(' ').unwrap_or_default();
            if !rest.starts_with(|c: char| c.is_ascii_uppercase()) {
                found.push(possible(Span::from(home.range()), Detector::PostalAddress));
            }
        }
    }
}

/// The line before a town, or the line above where the town begins its own: on letters it does.
fn line_up_to(text: &str, at: usize) -> Span {
    let line = before(text, at, REACH);
    let begins = at - line.len();
    if line.trim().is_empty() && text.get(..begins).is_some_and(|front| front.ends_with('\n')) {
        let above = before(text, begins - 1, REACH);
        return Span::new(begins - 1 - above.len(), begins - 1);
    }
    Span::new(begins, at)
}

/// Notes an address whose street ends the `front` of its town.
fn push(sight: &Sight<'_>, found: &mut Vec<Detected>, street: Option<Captures<'_>>, front: Span, end: usize) {
    let Some(street) = street.and_then(|street| street.get(1)).filter(|street| is_named(street.as_str())) else {
        return;
    };
    let span = Span::new(front.start + street.start(), end);
    let touches = sight.raw.get(..span.start).and_then(|front| front.chars().next_back());
    if !touches.is_some_and(char::is_alphanumeric) && sight.is_plain(span) {
        found.push(possible(span, Detector::PostalAddress));
    }
}

/// What is counted in tens of thousands, and no town.
const COUNTED: &[&str] = &[
    "Meter",
    "Euro",
    "Menschen",
    "Teilnehmer",
    "Teilnehmende",
    "Besucher",
    "Gäste",
    "Schritte",
    "Stück",
    "Follower",
    "Uhr",
    "Kilometer",
    "Liter",
    "Tonnen",
    "Personen",
    "Einwohner",
    "Zuschauer",
    "Fans",
    "Mitglieder",
    "Franken",
    "Dollar",
    "Bäume",
    "Kinder",
    "Stunden",
    "Watt",
    "Kilowattstunden",
    "Jahre",
    "Punkte",
    "Runden",
    "Unterschriften",
    "Haushalte",
    "Läufer",
];

/// Whether a street has a name: `Platz 3` is a place on the podium.
fn is_named(street: &str) -> bool {
    const BARE: &[&str] =
        &["Platz", "Weg", "Ring", "Markt", "Park", "Tor", "Hof", "Halle", "Berg", "Feld", "Garten", "Straße"];
    const NONE: &[&str] = &[
        "Beispiel",
        "Bus",
        "Saal",
        "Raum",
        "Zimmer",
        "Stand",
        "Linie",
        "Gleis",
        "Tisch",
        "Gruppe",
        "Teil",
        "Klasse",
        "Samstag",
        "Sonntag",
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Jahr",
        "Alter",
        "Kapitel",
        "Gate",
        "Block",
    ];
    let name = street.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default().trim();
    let last = name.rsplit(' ').next().unwrap_or_default();
    let example = name.starts_with("Muster") || name.starts_with("Beispiel");
    !BARE.iter().any(|bare| bare.eq_ignore_ascii_case(name)) && !NONE.contains(&last) && !example
}

/// A postal code, and no year before a capital.
fn is_code(code: &str, whole: &str) -> bool {
    match code.len() {
        5 => !code.starts_with("00"),
        _ => {
            code.starts_with(|c: char| c != '0')
                && (!matches!(code.get(..3), Some("201" | "202" | "203" | "199")) || whole.contains("A-"))
        }
    }
}
