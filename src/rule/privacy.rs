//! Personal data and secrets.
//!
//! Looks for what can be told from other text: by its check digits, by its shape, or by the word beside it. Where only the
//! shape speaks for it, the finding says so. `except` lists what is meant to be public; spaces and signs between digits do
//! not matter there. Numbers and addresses of hotlines, press and box offices, mailboxes such as `info@`, and service numbers
//! are most likely meant to be public: they get a tip, whatever the level of the rule.
//!
//! | `detect` | finds |
//! |---|---|
//! | `email` | e-mail addresses, also `anna [at] firma [dot] example`; no Mastodon handles |
//! | `phone` | telephone numbers, international and national; no help lines |
//! | `iban`, `credit-card` | bank accounts and cards with right check digits |
//! | `tax-id` | tax numbers of people: DE, AT, UK (UTR), US (ITIN); no VAT numbers |
//! | `social-security` | DE, AT, CH (AHV), UK (NINO), US (SSN) |
//! | `date-of-birth` | a day with its year, and a word that says somebody was born |
//! | `postal-address` | street, number and town; always a sign only, nobody can tell whose it is |
//! | `licence-plate` | number plates: DE by their districts; AT, CH, UK, US beside a word for it |
//! | `geo` | coordinates, also in links of maps |
//! | `password` | "Passwort: …", "the password is …", door codes, `user:…@host` |
//! | `api-key` | keys and tokens of more than a hundred services, private keys, JSON Web Tokens |
//! | `ip-address`, `mac-address` | computers and devices |
//! | `internal-url` | intranets, private networks, shared drives |
//! | `case-number` | references of courts and public offices; not those of the highest courts |
//!
//! ```toml
//! [privacy.people]
//! detect = ["email", "phone", "date-of-birth", "password"]
//! except = ["presse@sonnberg.example"]
//! flags  = ["Schreibt an eva@sonnberg.example", "WLAN-Passwort: Sommer26"]
//! allows = ["Schreibt an presse@sonnberg.example", "Folgt @sonnberg@social.example", "Passwort vergessen?"]
//! ```
//!
//! # Deutsch
//!
//! Persönliche Daten und Geheimnisse.
//!
//! Sucht, was sich von anderem Text unterscheiden lässt: an den Prüfziffern, an der Form oder am Wort daneben. Spricht nur
//! die Form dafür, sagt der Hinweis das dazu. `except` nennt, was öffentlich sein soll; Leerzeichen und Zeichen zwischen
//! Ziffern sind dort gleichgültig. Nummern und Adressen von Hotlines, Presse- und Kartenstellen, Postfächer wie `info@` und
//! Servicenummern sind wohl öffentlich gemeint: Sie bekommen nur einen Tipp, gleich welche Stufe die Regel hat.
//!
//! | `detect` | findet |
//! |---|---|
//! | `email` | E-Mail-Adressen, auch `anna [at] firma [dot] example`; keine Mastodon-Namen |
//! | `phone` | Telefonnummern, international und national; keine Hilfetelefone |
//! | `iban`, `credit-card` | Bankkonten und Karten mit richtigen Prüfziffern |
//! | `tax-id` | Steuernummern von Menschen: DE, AT, UK (UTR), US (ITIN); keine USt-IdNr. |
//! | `social-security` | DE, AT, CH (AHV), UK (NINO), US (SSN) |
//! | `date-of-birth` | ein Tag mit Jahr und ein Wort, das von Geburt spricht |
//! | `postal-address` | Straße, Nummer und Ort; immer nur ein Anzeichen, denn wessen Anschrift es ist, weiß nur, wer schreibt |
//! | `licence-plate` | Kennzeichen: DE nach Zulassungsbezirken; AT, CH, UK, US neben einem Wort dafür |
//! | `geo` | Koordinaten, auch in Kartenlinks |
//! | `password` | „Passwort: …“, „the password is …“, Türcodes, `user:…@host` |
//! | `api-key` | Schlüssel und Token von über hundert Diensten, private Schlüssel, JSON Web Tokens |
//! | `ip-address`, `mac-address` | Rechner und Geräte |
//! | `internal-url` | Intranet, private Netze, Netzlaufwerke |
//! | `case-number` | Aktenzeichen und Vorgangsnummern; nicht die der höchsten Gerichte |

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of};
use crate::detect::{Detector, is_public};
use crate::finding::{Certainty, Level, Noticed};
use crate::rulefile::Place;
use crate::rulefile::keys::{Reading, keys};
use crate::rulefile::node::Table;
use crate::rulefile::values::choice;

pub(super) const KIND: Kind =
    Kind { name: "privacy", level: Level::Must, keys: Keys::TABLE, source: include_str!("privacy.rs"), compile };

keys! {
    Keys {
        /// What to look for.
        /// Wonach zu suchen ist.
        detect: Vec<Detector>,
        /// Addresses and numbers that are meant to be public.
        /// Adressen und Nummern, die öffentlich sein sollen.
        except: Vec<String>,
    }
}

choice!(Detector);

#[derive(Debug)]
struct Privacy {
    detect: Vec<Detector>,
    except: Vec<String>,
}

fn compile(table: &Table, place: Place, reading: &mut Reading<'_>) -> Option<Box<dyn Check>> {
    needs_one_of(table, place, KIND.name, &["detect"], reading);
    let keys = Keys::read(table, reading);
    let except = keys.except.unwrap_or_default().iter().map(|one| bare(one)).collect();
    Some(Box::new(Privacy { detect: keys.detect?, except }))
}

impl Check for Privacy {
    fn check(&self, scene: &Scene<'_>, notices: &mut Notices) {
        for (at, post) in scene.posts.iter().enumerate() {
            for found in post.personal().iter().filter(|found| self.detect.contains(&found.detector)) {
                if !self.except.contains(&bare(found.span.of(post.text.raw()))) {
                    let notice = Notice::at(at, found.span, Noticed::Personal(found.detector));
                    let notice = if found.certainty == Certainty::Possible { notice.possibly() } else { notice };
                    notices.push(if is_public(&post.text, found) { notice.gently() } else { notice });
                }
            }
        }
    }
}

/// An address or number without what may be written in many ways: case, spaces and separators.
fn bare(text: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, '@' | '+' | '.' | '_');
    let digits = text.contains('@') || text.contains(char::is_alphabetic);
    text.chars().filter(kept).filter(|&c| digits || c != '.').collect::<String>().to_lowercase()
}
