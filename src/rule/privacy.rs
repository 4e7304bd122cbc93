//! Personal data and secrets.
//!
//! Looks for e-mail addresses, telephone numbers, bank accounts and payment cards that are really some: with the right
//! length and the right check digits. `except` lists those that are meant to be public, such as the press office.
//!
//! ```toml
//! [privacy.people]
//! detect = ["email", "phone", "iban", "credit-card"]
//! except = ["presse@sonnberg.example"]
//! flags  = ["Schreibt an eva@sonnberg.example"]
//! allows = ["Schreibt an presse@sonnberg.example", "Folgt @sonnberg@social.example"]
//! ```
//!
//! # Deutsch
//!
//! Persönliche Daten und Geheimnisse.
//!
//! Sucht E-Mail-Adressen, Telefonnummern, Bankkonten und Zahlungskarten, die wirklich welche sind: mit richtiger Länge
//! und richtigen Prüfziffern. `except` nennt, was öffentlich sein soll, etwa die Pressestelle.

use super::{Check, Kind, Notice, Notices, Scene, needs_one_of};
use crate::detect::Detector;
use crate::finding::{Certainty, Level, Noticed};
use crate::guideline::Place;
use crate::guideline::keys::{Reading, keys};
use crate::guideline::node::Table;
use crate::guideline::values::choice;

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
                    notices.push(if found.certainty == Certainty::Possible { notice.possibly() } else { notice });
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
