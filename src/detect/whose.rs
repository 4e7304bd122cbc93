//! Whether an address or a number belongs to a person or to a desk that everybody may call.

use super::sight::{around, before, says};
use super::{Detected, Detector};
use crate::names::names;
use crate::text::Text;

/// Whose an address or a number seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A person's, or nothing says otherwise.
    Person,
    /// That of a hotline, a press office, a box office: meant to be found.
    Office,
}

names!(pub Whose { Person = "person", Office = "office" });

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

/// Whose an address or a number is, as far as the words beside it tell.
pub fn whose(text: &Text<'_>, found: &Detected) -> Whose {
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
        _ => return Whose::Person,
    };
    let front = before(raw, span.start, REACH).to_lowercase();
    let named = says(&around(raw, span, REACH), PEOPLE);
    if own || says(&front, DESKS) && !named { Whose::Office } else { Whose::Person }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::detect;

    #[test]
    fn desks_are_told_from_people() {
        for (raw, expected) in [
            ("Die Pressestelle der Stadt ist unter der gewohnten Nummer 04131 309-0 besetzt.", Whose::Office),
            ("Our press desk can be reached on 01632 960 114 on weekdays.", Whose::Office),
            ("Unsere Hotline: 030 23125-042", Whose::Office),
            ("Karten an der Abendkasse oder telefonisch: 030 23125 042", Whose::Office),
            ("Anfragen bitte an info@firma.example.", Whose::Office),
            ("Wir helfen: 0800 3301000", Whose::Office),
            ("Schreibt an eva.brandt@firma.example", Whose::Person),
            ("Rückfragen an die Pressestelle, Frau Amsel, Tel. 030 23125014", Whose::Person),
            ("Fragen zum Hoffest? Einfach Jana anrufen: 0171 39200 15", Whose::Person),
            ("The box office is closed.\nCall Tom on +44 20 7946 0123.", Whose::Person),
        ] {
            let text = Text::read(raw, None);
            let found = detect(&text);
            assert_eq!(found.iter().map(|one| whose(&text, one)).collect::<Vec<_>>(), [expected], "{raw}");
        }
    }
}
