//! Places: decimal degrees, degrees with minutes and seconds, and links of maps.

use super::cue::Cue;
use super::pattern::Pattern;
use super::sight::{Sight, firm, possible, says};
use super::{Detected, Detector};
use crate::span::Span;

/// Words near two decimals that say they are a place.
const PLACE: &[&str] = &[
    "koordinate*",
    "coordinate*",
    "*standort*",
    "gps",
    "hier",
    "here",
    "location",
    "lat",
    "latitude",
    "breitengrad",
    "längengrad",
    "lon",
    "lng",
    "meet*",
    "treff*",
    "position",
    "pin",
    "spot",
    "cache",
    "liegt",
    "steht",
    "map*",
    "karte",
    "find me",
    "find us",
    "wohn*",
    "live*",
    "parkplatz",
    "parking",
    "ort",
    "place",
    "📍",
    "🗺",
];

pub(super) fn find(sight: &Sight<'_>, found: &mut Vec<Detected>) {
    static DECIMAL: Pattern = Pattern::new(
        r"([+-]?[0-9]{1,2}\.[0-9]{3,15})(?: ?[NS])?(?:, ?|%2C|; ?| / ?| )([+-]?[0-9]{1,3}\.[0-9]{3,15})(?: ?[EWO](?-u:\b))?",
    );
    static DEGREES: Pattern = Pattern::new(
        r#"(?x)(?:[NSns]\ ?)?[0-9]{1,2}(?:[.,][0-9]{1,12})?\ ?[°º](?:\ ?[0-9]{1,2}[.,][0-9]{2,8}|\ ?[0-9]{1,2}(?:[.,][0-9]{1,8})?\ ?['’′](?:\ ?[0-9]{1,2}(?:[.,][0-9]{1,6})?\ ?(?:["”″]|''))?)?\ ?[NSns]?
        (?:,\ ?|\ /\ |;\ ?|\ )
        (?:[EWOewo]\ ?)?[0-9]{1,3}(?:[.,][0-9]{1,12})?\ ?[°º](?:\ ?[0-9]{1,2}[.,][0-9]{2,8}|\ ?[0-9]{1,2}(?:[.,][0-9]{1,8})?\ ?['’′](?:\ ?[0-9]{1,2}(?:[.,][0-9]{1,6})?\ ?(?:["”″]|''))?)?(?:\ ?[EWOewo](?-u:\b))?"#,
    );
    static LINK: Pattern = Pattern::new(
        r"(?i)(?:@|[?&](?:q|ll|query|center|daddr|destination|sll|cp|mlat)=(?:loc:)?|geo:|place/|search/|dir//?|#map=[0-9]{1,2}/)(-?[0-9]{1,2}\.[0-9]{3,15}(?:,|%2C|~|/|&mlon=)\+?-?[0-9]{1,3}\.[0-9]{3,15})",
    );
    static LABELLED: Pattern = Pattern::new(
        r"(?i)(?:lat|latitude|breite|breitengrad)[.:= ]{0,3}(-?[0-9]{1,2}\.[0-9]{3,15}[,;/ ]{1,3}(?:lon|lng|long|longitude|länge|längengrad)[.:= ]{0,3}-?[0-9]{1,3}\.[0-9]{3,15})",
    );
    static MINUTES: Pattern =
        Pattern::new(r"[NS] ?[0-9]{1,2} [0-9]{1,2}\.[0-9]{2,4}'?,? ?[EWO] ?[0-9]{1,3} [0-9]{1,2}\.[0-9]{2,4}");
    static COMMAS: Pattern = Pattern::new(r"[0-9]{1,2},[0-9]{4,8} ?[/;|] ?[0-9]{1,3},[0-9]{4,8}");
    static NUMBERS: Pattern = Pattern::new(r"-?[0-9]{1,3}\.[0-9]+");
    if sight.digits < 6 {
        return;
    }
    if memchr::memmem::find(sight.raw.as_bytes(), b".").is_some() {
        found.extend(DECIMAL.all(sight.raw).filter_map(|pair| decimal(sight, &pair)));
        if sight.has(Cue::Degrees) {
            let places = LABELLED.all(sight.raw).filter_map(|place| place.get(1));
            found.extend(places.map(|place| firm(Span::from(place.range()), Detector::Geo)));
        }
        if sight.has(Cue::Place) || sight.has(Cue::At) || sight.raw.contains('/') {
            for link in LINK.all(sight.raw).filter_map(|link| link.get(1)) {
                let mut degrees = NUMBERS.all(link.as_str()).filter_map(|n| n.get(0)?.as_str().parse::<f64>().ok());
                if is_on_earth(degrees.next(), degrees.next()) {
                    found.push(firm(Span::from(link.range()), Detector::Geo));
                }
            }
        }
    }
    if sight.digits >= 9 {
        let minutes = MINUTES.all(sight.raw).filter_map(|place| place.get(0));
        found.extend(minutes.map(|place| firm(Span::from(place.range()), Detector::Geo)));
        for place in COMMAS.all(sight.raw).filter_map(|place| place.get(0)) {
            let span = Span::from(place.range());
            if sight.stands_alone(span)
                && says(&sight.around(span, 60), &["koordinate*", "gps*", "standort*", "position*"])
            {
                found.push(firm(span, Detector::Geo));
            }
        }
    }
    if sight.has(Cue::Place) {
        let places = DEGREES.all(sight.raw).filter_map(|place| place.get(0));
        let places = places.filter(|place| is_exact(place.as_str()));
        found.extend(places.map(|place| firm(Span::from(place.range()), Detector::Geo)));
    }
}

fn is_on_earth(latitude: Option<f64>, longitude: Option<f64>) -> bool {
    latitude.is_some_and(|degrees| degrees.abs() <= 90.0) && longitude.is_some_and(|degrees| degrees.abs() <= 180.0)
}

/// Degrees are a place where minutes or decimals follow, and a sign of the compass: `20° im Schatten` is none.
fn is_exact(written: &str) -> bool {
    let compass = written.contains(['N', 'S', 'n', 's']) && written.contains(['E', 'W', 'O', 'e', 'w', 'o']);
    let fine = written.contains(['\'', '’', '′'])
        || written.split(['.', ',']).skip(1).any(|part| part.chars().take_while(char::is_ascii_digit).count() >= 3);
    fine && (compass || written.contains(['\'', '’', '′']) && written.contains(['"', '”', '″']))
}

/// Two decimals are a place where they are exact to ten metres, and either more exact still or beside a word that says so.
fn decimal(sight: &Sight<'_>, pair: &regex::Captures<'_>) -> Option<Detected> {
    let (whole, first, second) = (pair.get(0)?, pair.get(1)?, pair.get(2)?);
    let span = Span::from(whole.range());
    let decimals = |number: &str| number.split('.').nth(1).map_or(0, str::len);
    let fewest = decimals(first.as_str()).min(decimals(second.as_str()));
    let degrees = (first.as_str().parse::<f64>().ok(), second.as_str().parse::<f64>().ok());
    let goes_on = sight.after(span.end, 2);
    let part = goes_on.starts_with(|c: char| c.is_alphanumeric() || c == '%')
        || goes_on.starts_with(['.', ',']) && goes_on.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    let front = sight.before(span.start, 4);
    let inside = front.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '$' | '€'));
    if fewest < 4 || !is_on_earth(degrees.0, degrees.1) || part || inside || is_constant(first.as_str()) {
        return None;
    }
    let apart = !whole.as_str().contains(',') && !whole.as_str().contains("%2C");
    let compass = whole.as_str().contains(['N', 'S']) && whole.as_str().contains(['E', 'W', 'O']);
    let said = compass || says(&sight.around(span, 60), PLACE);
    match (said, fewest >= 5 && !apart) {
        (true, _) => Some(firm(span, Detector::Geo)),
        (false, true) => Some(possible(span, Detector::Geo)),
        (false, false) => None,
    }
}

/// Numbers that everybody knows to five places.
fn is_constant(number: &str) -> bool {
    ["3.1415", "2.7182", "1.6180", "1.4142", "0.5772", "1.7320"].iter().any(|constant| number.starts_with(constant))
}
