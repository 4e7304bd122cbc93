//! German verbs in their clause: particles that stand apart.

use crate::text::{Gap, Text};

/// Particles that can end a clause; as prepositions they could not.
const CLOSING: &[&str] = &[
    "ab", "an", "auf", "aus", "bei", "bekannt", "bevor", "davon", "durch", "ein", "fest", "fort", "frei", "her",
    "herab", "heran", "heraus", "herein", "herum", "herunter", "hervor", "hin", "hinaus", "hinein", "hinweg", "hinzu",
    "klar", "los", "mit", "nach", "nieder", "raus", "rein", "statt", "teil", "um", "vor", "voran", "voraus", "vorbei",
    "weg", "weiter", "wieder", "zu", "zurueck", "zusammen",
];
/// Words that begin the next clause or the next part of it.
const CONJUNCTIONS: &[&str] = &["und", "oder", "aber", "denn", "sondern", "sowie", "wie", "als", "weil", "dass"];

/// In words; what is longer was written to be slow to read.
const LONGEST_CLAUSE: usize = 60;

/// Whether the folded word could be an infinitive.
pub(super) fn is_infinitive(form: &str) -> bool {
    form.len() >= 5 && (form.ends_with("en") || form.ends_with("ern") || form.ends_with("eln"))
}

/// Where in the clause behind the token `verb` the particle stands, at the clause's end.
pub(super) fn particle_behind(text: &Text<'_>, verb: usize, particle: &str) -> bool {
    closing_word(text, verb).is_some_and(|word| word == particle)
}

/// Whether the clause behind the token `verb` ends with some particle: then the verb is another one.
pub(super) fn has_left_particle(text: &Text<'_>, verb: usize) -> bool {
    closing_word(text, verb).is_some_and(|word| CLOSING.contains(&word))
}

/// The last word of the clause that the token `verb` stands in; `None` where the verb itself is, or a noun: „Geben wir ihm
/// einen Preis!“ gives nothing away.
fn closing_word<'t>(text: &'t Text<'_>, verb: usize) -> Option<&'t str> {
    let mut last = None;
    for token in text.tokens().iter().skip(verb + 1).take(LONGEST_CLAUSE) {
        let form = text.form(token);
        if token.gap == Gap::Break || CONJUNCTIONS.contains(&form) {
            break;
        }
        last = Some((form, token.letters));
    }
    last.filter(|(_, letters)| !letters.starts_capital || letters.all_capitals()).map(|(form, _)| form)
}
