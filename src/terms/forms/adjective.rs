//! German adjectives: endings and degrees.

use super::{Emit, Use, umlaut};
use crate::terms::lexicon::is_german;

/// Adjectives whose degrees have an umlaut.
const UMLAUT: &[&str] = &[
    "alt", "arm", "dumm", "fromm", "gesund", "grob", "gross", "hart", "hoch", "jung", "kalt", "klug", "krank", "kurz",
    "lang", "nah", "nass", "rot", "scharf", "schmal", "schwach", "schwarz", "stark", "warm",
];
const UMLAUT_HEADS: &[&str] = &["stark", "schwach", "arm", "alt"];
/// How German adjectives end that are declined already: `geheime`, `müde`.
const SUFFIXES: &[&str] = &[
    "abel", "aer", "al", "ant", "bar", "eim", "eis", "ell", "en", "end", "ent", "haft", "ibel", "ig", "isch", "iv",
    "lich", "los", "oes", "sam", "ued", "voll",
];
const DECLENSION: &[&str] = &["e", "en", "er", "es", "em"];

/// Adjectives whose form with -en is a verb: die billigen Schuhe, wir billigen das. Sorted.
const VERBS_TOO: &[&str] = &[
    "billig", "dicht", "faul", "fertig", "frei", "gleich", "heilig", "irr", "kraeftig", "krank", "laut", "leer",
    "licht", "noetig", "recht", "reif", "schlicht", "spitz", "taetig", "wach", "weit", "wert", "wuerdig",
];

/// Adjectives that no ending tells and that no compound has as a part. Sorted.
const SIMPLE: &[&str] = &[
    "abrupt", "abstrakt", "absurd", "dement", "diffus", "dubios", "extern", "fad", "fahl", "fit", "gar", "hager",
    "illoyal", "infam", "integer", "intern", "intim", "keck", "konfus", "loyal", "makaber", "mies", "modern",
    "nervoes", "okay", "pikant", "plump", "prall", "primaer", "profan", "rigid", "sakral", "salopp", "schrill",
    "serioes", "simpel", "skurril", "spontan", "stramm", "stur", "suspekt", "trist", "trivial", "vakant", "verkehrt",
    "vulgaer", "wahr", "welk", "wirr", "zivil",
];

/// Whether an adjective makes a verb with -en.
pub(super) fn is_verb_too(stem: &str) -> bool {
    VERBS_TOO.binary_search(&stem).is_ok()
}

/// Whether a small word could be a German adjective: by its ending, or by the list of words.
pub(super) fn is_likely(form: &str) -> bool {
    const SHORTEST: usize = 4;
    let stem = form.strip_suffix('e').unwrap_or(form);
    let head = |at: usize| form.get(at..).is_some_and(is_german);
    is_german(form)
        || is_german(stem)
        || SIMPLE.binary_search(&stem).is_ok()
        || SUFFIXES.iter().any(|suffix| stem.ends_with(suffix))
        || (1..form.len().saturating_sub(SHORTEST - 1)).any(head)
}

/// Makes the forms of the folded adjective `form` except itself. Before a noun it is declined already: `offene` Stelle.
pub(super) fn forms(form: &str, before_noun: bool, emit: Emit<'_>) {
    let stem = if before_noun {
        DECLENSION.iter().rev().find_map(|ending| form.strip_suffix(ending)).filter(|stem| stem.len() >= 3)
    } else {
        // English words end in -e as well: `manage` has no form `manager`.
        form.strip_suffix('e').filter(|stem| stem.len() >= 3 && SUFFIXES.iter().any(|suffix| stem.ends_with(suffix)))
    };
    if stem.is_none() && form.ends_with('e') {
        return;
    }
    match form {
        "gut" => return irregular(&["gut", "besser", "best"], emit),
        "hoch" => return irregular(&["hoh", "hoeher", "hoechst"], emit),
        "nah" => return irregular(&["nah", "naeher", "naechst"], emit),
        "viel" => return irregular(&["viel", "mehr", "meist"], emit),
        _ => {}
    }
    let stem = stem.unwrap_or(form);
    if stem != form {
        emit(stem, "", Use::ANY);
    }
    // dunkel → dunkle, teuer → teure.
    let short = stem
        .strip_suffix("el")
        // The ue of schwül is an umlaut.
        .filter(|head| !head.ends_with(['a', 'o', 'u']))
        .map(|head| [head, "l"].concat())
        .or_else(|| stem.strip_suffix("uer").map(|head| [head, "ur"].concat()));
    for declined in [Some(stem), short.as_deref()].into_iter().flatten() {
        decline(declined, emit);
        emit_degree(declined, "er", emit);
    }
    let hissing = ["d", "t", "s", "z", "x", "sch"].iter().any(|end| stem.ends_with(end));
    emit_degree(stem, if hissing { "est" } else { "st" }, emit);
    // neueste, freieste, froheste: behind a vowel both are right.
    if stem.ends_with(['u', 'i', 'h']) {
        emit_degree(stem, "est", emit);
    }
    let umlauts = UMLAUT.contains(&stem) || UMLAUT_HEADS.iter().any(|head| stem.len() > 5 && stem.ends_with(head));
    if let Some(changed) = umlaut(stem).filter(|_| umlauts) {
        for degree in ["er", "st", "est", "t"] {
            emit_degree(&changed, degree, emit);
        }
    }
}

fn decline(stem: &str, emit: Emit<'_>) {
    for ending in DECLENSION {
        // Das Alter is a noun, älter and alter Wein are not.
        let with = match *ending {
            "er" => Use::FINITE,
            "en" if is_verb_too(stem) => Use::ATTRIBUTE,
            _ => Use::ANY,
        };
        emit(stem, ending, with);
    }
}

fn emit_degree(stem: &str, degree: &str, emit: Emit<'_>) {
    let degree = [stem, degree].concat();
    emit(&degree, "", Use::FINITE);
    decline(&degree, emit);
}

fn irregular(stems: &[&str], emit: Emit<'_>) {
    for stem in stems {
        emit(stem, "", Use::ANY);
        decline(stem, emit);
    }
}
