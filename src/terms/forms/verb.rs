//! German verbs: regular, strong, with prefixes that part and with such that do not.

use super::strong::{STRONG, Strong};
use super::{Emit, Use, umlaut};

/// Particles that leave their verb: `liefern … aus`. Longer ones first.
const PARTICLES: &[&str] = &[
    "zusammen",
    "entgegen",
    "auseinander",
    "weiter",
    "wieder",
    "zurueck",
    "zurecht",
    "bekannt",
    "bereit",
    "bevor",
    "voraus",
    "voran",
    "vorbei",
    "herab",
    "heraus",
    "herein",
    "herum",
    "hervor",
    "hinaus",
    "hinein",
    "hinzu",
    "nieder",
    "statt",
    "klar",
    "fest",
    "fort",
    "frei",
    "raus",
    "rein",
    "teil",
    "weg",
    "los",
    "mit",
    "nach",
    "her",
    "hin",
    "auf",
    "aus",
    "bei",
    "ein",
    "ab",
    "an",
    "um",
    "vor",
];
const PRESENT: &[&str] = &["e", "st", "est", "t", "et", "te"];
const PAST: &[&str] = &["ten", "test", "tet", "ete", "eten", "etest", "etet", "est"];
const PARTICIPLE: &[&str] = &["", "e", "en", "er", "es", "em"];

/// Particle and base of a verb that may part, both folded: `ausliefern` → `aus`, `liefern`.
pub(in crate::terms) fn particle(form: &str) -> Option<(&str, &str)> {
    let infinitive = form.ends_with("en") || form.ends_with("ern") || form.ends_with("eln");
    if !infinitive {
        return None;
    }
    let mut particles = PARTICLES.iter().chain(["zu"].iter());
    particles.find_map(|particle| {
        let base = form.strip_prefix(particle)?;
        let early_vowel = base.get(..base.len().min(4))?.contains(['a', 'e', 'i', 'o', 'u']);
        (base.len() >= 5 && early_vowel && !base.starts_with("ge") || STRONG.iter().any(|verb| verb.infinitive == base))
            .then(|| form.split_at(particle.len()))
    })
}

/// Makes the forms of the folded infinitive `form` except itself; nothing for what is none.
pub(super) fn forms(form: &str, emit: Emit<'_>) {
    let Some(stem) = form.strip_suffix("en").or_else(|| form.strip_suffix('n')).filter(|stem| stem.len() >= 3) else {
        return;
    };
    if !(form.ends_with("en") || stem.ends_with("el") || stem.ends_with("er")) {
        return;
    }
    emit(form, "d", Use::ANY);
    for ending in &PARTICIPLE[1..] {
        emit(&[form, "d"].concat(), ending, Use::ANY);
    }
    if let Some((particle, base)) = particle(form) {
        emit(&[particle, "zu"].concat(), base, Use::ANY);
        let base_stem = base.strip_suffix("en").or_else(|| base.strip_suffix('n')).unwrap_or(base);
        if let Some(verb) = STRONG.iter().find(|verb| verb.infinitive == base) {
            strong(particle, base_stem, verb, true, emit);
        } else {
            weak(stem, emit);
            participle(&[particle, "ge"].concat(), base_stem, emit);
        }
        return;
    }
    let strong_base =
        STRONG.iter().filter(|verb| form.ends_with(verb.infinitive)).max_by_key(|verb| verb.infinitive.len());
    match strong_base {
        Some(verb) if is_fixed_prefix(form.strip_suffix(verb.infinitive)) => {
            let prefix = form.strip_suffix(verb.infinitive).unwrap_or_default();
            strong(prefix, stem.strip_prefix(prefix).unwrap_or(stem), verb, prefix.is_empty(), emit);
        }
        _ => {
            weak(stem, emit);
            if !is_fixed(stem) {
                participle("ge", stem, emit);
            }
        }
    }
}

/// Whether `form` is the past of a strong verb: `stand`, `betrug`.
pub(super) fn is_past(form: &str) -> bool {
    const PREFIXES: &[&str] = &["", "be", "ent", "er", "ver", "zer"];
    PREFIXES
        .iter()
        .filter_map(|prefix| form.strip_prefix(prefix))
        .any(|past| STRONG.iter().any(|verb| verb.past == past))
}

fn is_fixed_prefix(prefix: Option<&str>) -> bool {
    const FIXED: &[&str] =
        &["", "be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "ueber", "unter", "wider", "hinter"];
    prefix.is_some_and(|prefix| FIXED.contains(&prefix) || prefix == "durch" || prefix == "um")
}

/// Verbs whose participle has no ge-: `fusionieren`, `verkaufen`, `bestellen`.
fn is_fixed(stem: &str) -> bool {
    stem.ends_with("ier") || ["be", "ver", "zer", "ent", "ueber", "unter"].iter().any(|prefix| stem.starts_with(prefix))
}

fn weak(stem: &str, emit: Emit<'_>) {
    for ending in PRESENT.iter().chain(PAST) {
        emit(stem, ending, Use::FINITE);
    }
    for ending in ["ter", "tes", "tem", "eter", "etes", "etem"] {
        emit(stem, ending, Use::ANY);
    }
    // handeln → handle, ändern → ändre.
    if let Some(head) = stem.strip_suffix("el") {
        emit(head, "le", Use::FINITE);
    }
    if let Some(head) = stem.strip_suffix("er") {
        emit(head, "re", Use::FINITE);
    }
}

fn participle(before: &str, stem: &str, emit: Emit<'_>) {
    let head = [before, stem].concat();
    for ending in PARTICIPLE {
        emit(&head, &["t", ending].concat(), Use::ANY);
        emit(&head, &["et", ending].concat(), Use::ANY);
    }
}

/// The forms of a strong verb; `ge` says whether its participle keeps the ge- behind the prefix.
fn strong(prefix: &str, stem: &str, verb: &Strong, ge: bool, emit: Emit<'_>) {
    for ending in ["e", "st", "est", "t", "et"] {
        emit(&[prefix, stem].concat(), ending, Use::FINITE);
    }
    if let Some(second) = verb.third.strip_suffix('t') {
        emit(prefix, verb.third, Use::FINITE);
        emit(&[prefix, second].concat(), "st", Use::FINITE);
    } else if !verb.third.is_empty() {
        emit(prefix, verb.third, Use::FINITE);
    }
    let past = [prefix, verb.past].concat();
    let past = past.as_str();
    for ending in ["", "st", "est", "en", "t", "et", "n"] {
        emit(past, ending, Use::FINITE);
    }
    if let Some(changed) = umlaut(past).filter(|_| !verb.past.ends_with("te")) {
        for ending in ["e", "est", "en", "et"] {
            emit(&changed, ending, Use::FINITE);
        }
    }
    let participle = if ge { verb.participle } else { verb.participle.strip_prefix("ge").unwrap_or(verb.participle) };
    for ending in PARTICIPLE {
        emit(&[prefix, participle].concat(), ending, Use::ANY);
    }
}

/// The finite forms of the base of a parting verb, as they stand before their particle: `liefert … aus`.
pub(in crate::terms) fn finite(base: &str, emit: Emit<'_>) {
    let Some(stem) = base.strip_suffix("en").or_else(|| base.strip_suffix('n')) else { return };
    emit(base, "", Use::FINITE);
    emit(stem, "", Use::FINITE);
    match STRONG.iter().find(|verb| verb.infinitive == base) {
        Some(verb) => strong("", stem, verb, true, emit),
        None => weak(stem, emit),
    }
}
