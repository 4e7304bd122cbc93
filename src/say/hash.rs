//! What `hash` says.

use super::{Lang, quoted};

/// `hash` without a term.
pub const fn nothing_to_hash(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Es fehlt ein Begriff: `taktvoll hash \"Projekt Falke\"`.",
        Lang::En => "A term is missing: `taktvoll hash \"Project Falcon\"`.",
    }
}

/// A term without words, or with too many.
pub fn no_words_to_hash(term: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{} lässt sich nicht verschlüsseln: Es braucht ein bis acht Wörter.", quoted(term, lang)),
        Lang::En => format!("{} cannot be hashed: it takes one to eight words.", quoted(term, lang)),
    }
}

/// Where a new key belongs.
pub const fn new_hash_key(lang: Lang) -> &'static str {
    match lang {
        Lang::De => {
            "Ein neuer Schlüssel: `hash_key` gehört an den Anfang des Leitfadens oder, sicherer, in eine Datei außerhalb des Archivs, die `extends` nennt."
        }
        Lang::En => {
            "A new key: `hash_key` belongs at the top of the guideline or, safer, in a file outside the repository that `extends` names."
        }
    }
}

/// The computer has no random numbers to give.
pub fn no_random(reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Ein Schlüssel lässt sich gerade nicht machen: {reason}"),
        Lang::En => format!("A key cannot be made right now: {reason}"),
    }
}
