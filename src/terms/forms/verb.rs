//! German verbs: regular, strong, with prefixes that part and with such that do not.

use super::adjective::is_verb_too;
use super::strong::{STRONG, Strong};
use super::{Emit, Use, strip, umlaut};

/// Particles that leave their verb: `liefern … aus`. Longer ones first.
pub(in crate::terms) const PARTICLES: &[&str] = &[
    "auseinander",
    "gegenueber",
    "hinterher",
    "zufrieden",
    "beisammen",
    "zusammen",
    "entgegen",
    "zunichte",
    "herueber",
    "herunter",
    "hinueber",
    "hinunter",
    "schlecht",
    "zurueck",
    "zurecht",
    "bekannt",
    "dagegen",
    "daneben",
    "entlang",
    "schwarz",
    "weiter",
    "wieder",
    "bereit",
    "voraus",
    "vorbei",
    "vorweg",
    "darauf",
    "heraus",
    "herbei",
    "herein",
    "hervor",
    "herauf",
    "hinauf",
    "hinaus",
    "hinein",
    "hinweg",
    "nieder",
    "sicher",
    "kaputt",
    "schoen",
    "schwer",
    "gleich",
    "runter",
    "rueber",
    "bevor",
    "voran",
    "dabei",
    "dahin",
    "davon",
    "empor",
    "herab",
    "heran",
    "herum",
    "hinab",
    "hinzu",
    "umher",
    "offen",
    "statt",
    "durch",
    "krank",
    "klein",
    "still",
    "preis",
    "gross",
    "bloss",
    "ueber",
    "unter",
    "dazu",
    "lahm",
    "irre",
    "klar",
    "fest",
    "fort",
    "frei",
    "fern",
    "hoch",
    "heim",
    "raus",
    "rein",
    "rauf",
    "teil",
    "wahr",
    "wett",
    "nach",
    "gut",
    "ran",
    "tot",
    "weg",
    "los",
    "mit",
    "her",
    "hin",
    "auf",
    "aus",
    "bei",
    "dar",
    "ein",
    "vor",
    "ab",
    "an",
    "um",
];
/// Those of them that stay with some verbs: `durchgeführt` and `durchquert`.
const DUAL: &[&str] = &["durch", "ueber", "unter", "um", "wieder", "voll"];
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
        let fits = base.len() >= 5 && begins_a_word(base) && (!base.starts_with("ge") || base.starts_with("geh"));
        (fits || strong_of(base).is_some_and(|(prefix, _)| prefix != "miss")).then(|| form.split_at(particle.len()))
    })
}

/// Whether a German word can begin like this: `liefern`, but not the rest of `an|tworten`.
fn begins_a_word(base: &str) -> bool {
    const CLUSTERS: &[&str] = &[
        "bl", "br", "dr", "fl", "fr", "gl", "gn", "gr", "kl", "kn", "kr", "pf", "pfl", "pl", "pr", "qu", "sch", "schl",
        "schm", "schn", "schr", "schw", "sp", "spr", "st", "str", "tr", "zw", "wr",
    ];
    let onset = base.find(['a', 'e', 'i', 'o', 'u']).unwrap_or(base.len());
    onset <= 1 || base.get(..onset).is_some_and(|onset| CLUSTERS.contains(&onset)) || base.starts_with("qu")
}

/// The strong verb that `form` is or is made of with a prefix that stays, and that prefix: `erkennen`.
fn strong_of(form: &str) -> Option<(&str, &'static Strong)> {
    let verbs = STRONG.iter().filter_map(|verb| Some((strip(form, verb.infinitive)?, verb)));
    verbs.filter(|(prefix, _)| is_fixed_prefix(prefix)).max_by_key(|(_, verb)| verb.infinitive.len())
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
        if let Some((prefix, verb)) = strong_of(base) {
            let base_stem = base_stem.strip_prefix(prefix).unwrap_or(base_stem);
            strong(&[particle, prefix].concat(), base_stem, verb, prefix.is_empty(), emit);
            if DUAL.contains(&particle) && prefix.is_empty() {
                strong(particle, base_stem, verb, false, emit);
            }
        } else {
            weak(stem, emit);
            participle(&[particle, "ge"].concat(), base_stem, emit);
        }
        return;
    }
    if let Some((prefix, verb)) = strong_of(form) {
        strong(prefix, stem.strip_prefix(prefix).unwrap_or(stem), verb, prefix.is_empty(), emit);
    } else {
        weak(stem, emit);
        if !is_fixed(stem) {
            participle("ge", stem, emit);
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

fn is_fixed_prefix(prefix: &str) -> bool {
    const FIXED: &[&str] = &[
        "", "be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "missver", "ueber", "unter", "wider", "hinter",
        "durch", "um", "voll",
    ];
    FIXED.contains(&prefix)
}

/// Verbs whose participle has no ge-: `fusionieren`, `verkaufen`, `bestellen`; but `geschmiert`.
fn is_fixed(stem: &str) -> bool {
    let foreign = |head: &str| head.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    stem.strip_suffix("ier").is_some_and(foreign)
        || ["be", "ver", "zer", "ent", "ueber", "unter"].iter().any(|prefix| stem.starts_with(prefix))
}

fn weak(stem: &str, emit: Emit<'_>) {
    bare("", stem, emit);
    for ending in PRESENT.iter().chain(PAST) {
        let adjective = *ending == "e" && is_verb_too(stem);
        emit(stem, ending, if adjective { Use::FINITE.with(Use::VERBAL) } else { Use::FINITE });
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

/// The imperative without its -e: Kauf! Not behind d and t, where it stays: Arbeite!
fn bare(prefix: &str, stem: &str, emit: Emit<'_>) {
    const OTHER_WORDS: &[&str] =
        &["dank", "eben", "gruen", "heil", "klar", "kraft", "lahm", "los", "rein", "still", "trotz"];
    if !stem.ends_with(['d', 't']) && stem.len() >= 3 && !OTHER_WORDS.contains(&stem) && !is_verb_too(stem) {
        emit(prefix, stem, Use::BARE);
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
    subjunctive(prefix, verb, emit);
    // nehmen → nimm!
    if let Some(imperative) = verb.third.strip_suffix('t').filter(|third| third.contains('i') && stem.contains('e')) {
        emit(prefix, imperative, Use::FINITE);
    } else {
        bare(prefix, stem, emit);
    }
    let participle = if ge { verb.participle } else { verb.participle.strip_prefix("ge").unwrap_or(verb.participle) };
    for ending in PARTICIPLE {
        emit(&[prefix, participle].concat(), ending, Use::ANY);
    }
}

/// What might be: gäbe, entließe, dächte, hülfe.
fn subjunctive(prefix: &str, verb: &Strong, emit: Emit<'_>) {
    const OTHER: &[(&str, &str)] = &[
        ("beginnen", "begoenn"),
        ("befehlen", "befoehl"),
        ("empfehlen", "empfoehl"),
        ("gewinnen", "gewoenn"),
        ("helfen", "huelf"),
        ("kennen", "kennt"),
        ("nennen", "nennt"),
        ("schwimmen", "schwoemm"),
        ("stehen", "stuend"),
        ("stehlen", "stoehl"),
        ("sterben", "stuerb"),
        ("verderben", "verduerb"),
        ("werben", "wuerb"),
        ("werden", "wuerd"),
        ("werfen", "wuerf"),
    ];
    let other = OTHER.iter().find(|(infinitive, _)| *infinitive == verb.infinitive).map(|(_, stem)| *stem);
    let weak = verb.past.strip_suffix('e').filter(|past| past.ends_with('t'));
    let usual = weak.unwrap_or(verb.past);
    let changed = umlaut(usual);
    for stem in [other, changed.as_deref().or(Some(usual))].into_iter().flatten() {
        for ending in ["e", "est", "en", "et"] {
            emit(&[prefix, stem].concat(), ending, Use::FINITE);
        }
    }
}

/// The finite forms of the base of a parting verb, as they stand before their particle: `liefert … aus`.
pub(in crate::terms) fn finite(base: &str, emit: Emit<'_>) {
    let Some(stem) = base.strip_suffix("en").or_else(|| base.strip_suffix('n')) else { return };
    emit(base, "", Use::FINITE);
    emit(stem, "", Use::FINITE);
    match strong_of(base) {
        Some((prefix, verb)) => strong(prefix, stem.strip_prefix(prefix).unwrap_or(stem), verb, true, emit),
        None => weak(stem, emit),
    }
}
