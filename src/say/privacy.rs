//! What is said about personal data and secrets. No sentence repeats them: a report gets passed on, too.

use super::Lang;
use crate::detect::Detector;

/// What was noticed.
pub(super) const fn message(detector: Detector, lang: Lang) -> &'static str {
    match (detector, lang) {
        (Detector::Email, Lang::De) => "Hier steht eine E-Mail-Adresse.",
        (Detector::Email, Lang::En) => "There is an e-mail address here.",
        (Detector::Phone, Lang::De) => "Hier steht eine Telefonnummer.",
        (Detector::Phone, Lang::En) => "There is a telephone number here.",
        (Detector::Iban, Lang::De) => "Hier steht ein Bankkonto (IBAN).",
        (Detector::Iban, Lang::En) => "There is a bank account (IBAN) here.",
        (Detector::CreditCard, Lang::De) => "Hier steht die Nummer einer Zahlungskarte.",
        (Detector::CreditCard, Lang::En) => "There is the number of a payment card here.",
        (Detector::ApiKey, Lang::De) => "Das sieht nach einem geheimen Schlüssel oder Zugangstoken aus.",
        (Detector::ApiKey, Lang::En) => "This looks like a secret key or access token.",
        (Detector::Password, Lang::De) => "Das sieht nach einem Passwort oder einer PIN aus.",
        (Detector::Password, Lang::En) => "This looks like a password or a PIN.",
        (Detector::SocialSecurity, Lang::De) => "Das sieht nach einer Sozialversicherungsnummer aus.",
        (Detector::SocialSecurity, Lang::En) => "This looks like a social security number.",
        (Detector::TaxId, Lang::De) => "Das sieht nach einer persönlichen Steuernummer aus.",
        (Detector::TaxId, Lang::En) => "This looks like a personal tax number.",
        (Detector::MacAddress, Lang::De) => "Hier steht die Hardware-Adresse eines Geräts.",
        (Detector::MacAddress, Lang::En) => "There is the hardware address of a device here.",
        (Detector::Geo, Lang::De) => "Hier steht ein genauer Ort in Koordinaten.",
        (Detector::Geo, Lang::En) => "There is an exact place in coordinates here.",
        (Detector::InternalUrl, Lang::De) => "Diese Adresse führt vermutlich nur im eigenen Netz irgendwohin.",
        (Detector::InternalUrl, Lang::En) => "This address probably only works inside the organisation.",
        (Detector::IpAddress, Lang::De) => "Hier steht die Netzadresse eines Rechners.",
        (Detector::IpAddress, Lang::En) => "There is the network address of a computer here.",
        (Detector::DateOfBirth, Lang::De) => "Hier steht ein Geburtsdatum.",
        (Detector::DateOfBirth, Lang::En) => "There is a date of birth here.",
        (Detector::CaseNumber, Lang::De) => "Hier steht ein Aktenzeichen oder eine Vorgangsnummer.",
        (Detector::CaseNumber, Lang::En) => "There is the reference of a case here.",
        (Detector::PostalAddress, Lang::De) => "Hier steht eine Postanschrift.",
        (Detector::PostalAddress, Lang::En) => "There is a postal address here.",
        (Detector::LicencePlate, Lang::De) => "Das sieht nach dem Kennzeichen eines Fahrzeugs aus.",
        (Detector::LicencePlate, Lang::En) => "This looks like the number plate of a vehicle.",
    }
}

/// Why it matters.
pub(super) const fn why(detector: Detector, lang: Lang) -> &'static str {
    match (detector, lang) {
        (Detector::ApiKey | Detector::Password, Lang::De) => {
            "Ein Zugang, den alle lesen können, steht allen offen; Programme sammeln so etwas in Minuten ein."
        }
        (Detector::ApiKey | Detector::Password, Lang::En) => {
            "Access that everyone can read is open to everyone; programs collect it within minutes."
        }
        (Detector::InternalUrl, Lang::De) => {
            "Draußen kommt damit niemand weiter, und es verrät, wie es drinnen aussieht."
        }
        (Detector::InternalUrl, Lang::En) => "Nobody outside gets anywhere with it, and it shows what is inside.",
        (_, Lang::De) => "Was einmal öffentlich ist, lässt sich nicht zurückholen.",
        (_, Lang::En) => "What has once been public cannot be taken back.",
    }
}

/// What to do.
pub(super) const fn instead(detector: Detector, lang: Lang) -> &'static str {
    match (detector, lang) {
        (Detector::ApiKey, Lang::De) => {
            "Weglassen. War der Schlüssel schon zu sehen, gleich einen neuen ausstellen lassen."
        }
        (Detector::ApiKey, Lang::En) => "Leave it out. If it has been seen already, have a new one made straight away.",
        (Detector::Password, Lang::De) => "Weglassen und lieber vor Ort oder in einer privaten Nachricht weitergeben.",
        (Detector::Password, Lang::En) => "Leave it out, and pass it on in person or in a private message.",
        (Detector::InternalUrl, Lang::De) => "Auf eine öffentliche Seite verlinken.",
        (Detector::InternalUrl, Lang::En) => "Link to a public page.",
        (_, Lang::De) => "Weglassen oder um eine private Nachricht bitten.",
        (_, Lang::En) => "Leave it out, or ask for a private message.",
    }
}
