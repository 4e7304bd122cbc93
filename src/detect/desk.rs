//! Whether an address or a number belongs to a desk that everybody may call rather than to a person.

use super::sight::{around, before, says};
use super::{Detected, Detector};
use crate::text::Text;

/// Words before a number or an address that name a desk. They may be the end of a longer word.
const DESKS: &[&str] = &[
    "*pressestelle",
    "*pressebüro",
    "*pressedienst",
    "*hotline",
    "*telefonzentrale",
    "*zentrale",
    "*servicenummer",
    "*service-nummer",
    "*servicetelefon",
    "*service-telefon",
    "*service-center",
    "*servicecenter",
    "*kundenservice",
    "*kundendienst",
    "*kundentelefon",
    "*bürgertelefon",
    "*bürgerbüro",
    "*bürgerservice",
    "*bürgeramt",
    "*infotelefon",
    "*info-telefon",
    "*informationstelefon",
    "*beratungstelefon",
    "*sorgentelefon",
    "*krisentelefon",
    "*notruf",
    "*notdienst",
    "*notfallnummer",
    "*bereitschaftsdienst",
    "*leitstelle",
    "*rezeption",
    "*sekretariat",
    "*geschäftsstelle",
    "*beratungsstelle",
    "*abendkasse",
    "*theaterkasse",
    "*tageskasse",
    "*museumskasse",
    "*vorverkauf",
    "*ticketbüro",
    "*tourist-info*",
    "*tourismusbüro",
    "*kartentelefon",
    "*störungsstelle",
    "*störungsdienst",
    "*störungsnummer",
    "*stadtverwaltung",
    "*rathaus",
    "*polizei",
    "*polizeiinspektion",
    "*polizeirevier",
    "*polizeiwache",
    "*dienststelle",
    "*kripo",
    "*finanzamt",
    "*gesundheitsamt",
    "press office",
    "press desk",
    "press team",
    "media desk",
    "media office",
    "newsdesk",
    "newsroom",
    "helpline",
    "hotline",
    "infoline",
    "information line",
    "advice line",
    "tip line",
    "incident line",
    "emergency line",
    "switchboard",
    "customer service*",
    "customer care",
    "contact centre",
    "contact center",
    "call centre",
    "call center",
    "help desk",
    "helpdesk",
    "front desk",
    "service desk",
    "reception",
    "box office",
    "ticket office",
    "visitor centre",
    "visitor center",
    "head office",
    "main office",
    "school office",
    "parish office",
    "council offices",
    "police station",
];

/// Who is reached somewhere, however many desks are near.
const PEOPLE: &[&str] =
    &["frau", "herr", "herrn", "mr", "mrs", "ms", "dr", "familie", "handy*", "privat*", "mobile", "cell"];

/// What addresses of desks have before the `@`.
const MAILBOXES: &[&str] = &[
    "abo",
    "anfrage",
    "anfragen",
    "ausbildung",
    "bestellung",
    "bewerbung",
    "buchung",
    "büro",
    "bookings",
    "booking",
    "buero",
    "careers",
    "community",
    "contact",
    "datenschutz",
    "enquiries",
    "feedback",
    "hallo",
    "hello",
    "help",
    "hilfe",
    "hr",
    "info",
    "infos",
    "jobs",
    "karriere",
    "karten",
    "kontakt",
    "kundenservice",
    "mail",
    "media",
    "newsletter",
    "office",
    "orders",
    "personal",
    "post",
    "poststelle",
    "presse",
    "pressestelle",
    "press",
    "privacy",
    "redaktion",
    "reservierung",
    "sales",
    "sekretariat",
    "service",
    "shop",
    "spenden",
    "support",
    "team",
    "tickets",
    "verein",
    "verwaltung",
    "vorstand",
    "webmaster",
    "welcome",
    "zentrale",
];

/// First digits of numbers that no person has at home: free ones and service numbers of Germany (Bundesnetzagentur), Austria (RTR),
/// Switzerland (BAKOM), the United Kingdom (Ofcom) and North America (NANPA).
const SERVICE: &[&str] = &[
    "0800", "0180", "0810", "0820", "0848", "0900", "0808", "0300", "0303", "0330", "0333", "0345", "0844", "0845",
    "0870", "0871", "1800", "1833", "1844", "1855", "1866", "1877", "1888", "800", "833", "844", "855", "866", "877",
    "888",
];

/// Whether an address or a number is most likely that of a desk and meant to be found, as far as it and the words beside it
/// tell.
pub fn is_public(text: &Text<'_>, found: &Detected) -> bool {
    const REACH: usize = 80;
    let (raw, span) = (text.raw(), found.span);
    let written = span.of(raw).to_lowercase();
    let own = match found.detector {
        Detector::Email => {
            let mailbox = written.split(['@', '(', '[', ' ']).next().unwrap_or_default();
            mailbox.split(['.', '-', '_', '+']).all(|part| MAILBOXES.contains(&part))
        }
        Detector::Phone => {
            let digits: String = written.chars().filter(char::is_ascii_digit).collect();
            !written.starts_with('+') && SERVICE.iter().any(|first| digits.starts_with(first))
        }
        _ => return false,
    };
    let front = before(raw, span.start, REACH).to_lowercase();
    let named = says(&around(raw, span, REACH), PEOPLE);
    own || says(&front, DESKS) && !named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::detect;

    #[test]
    fn desks_are_told_from_people() {
        for (raw, expected) in [
            ("Die Pressestelle der Stadt ist unter der gewohnten Nummer 04131 309-0 besetzt.", true),
            ("Our press desk can be reached on 01632 960 114 on weekdays.", true),
            ("Unsere Hotline: 030 23125-042", true),
            ("Karten an der Abendkasse oder telefonisch: 030 23125 042", true),
            ("Anfragen bitte an info@firma.example.", true),
            ("Wir helfen: 0800 3301000", true),
            ("Schreibt an eva.brandt@firma.example", false),
            ("Rückfragen an die Pressestelle, Frau Amsel, Tel. 030 23125014", false),
            ("Fragen zum Hoffest? Einfach Jana anrufen: 0171 39200 15", false),
            ("The box office is closed.\nCall Tom on +44 20 7946 0123.", false),
        ] {
            let text = Text::read(raw, None);
            let found = detect(&text);
            assert_eq!(found.iter().map(|one| is_public(&text, one)).collect::<Vec<_>>(), [expected], "{raw}");
        }
    }
}
