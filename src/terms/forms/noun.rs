//! German nouns: cases and plurals.

use super::taken::{is_adverb, is_other_word};
use super::{Emit, Use, ends_with_one_of, linked, plural, strip};

/// Plurals of foreign words, and other forms that no rule makes.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("adverb", &["adverbien"]),
    ("aroma", &["aromata"]),
    ("atlas", &["atlanten"]),
    ("basis", &["basen"]),
    ("cello", &["celli"]),
    ("dosis", &["dosen"]),
    ("ei", &["eier", "eiern", "eis", "eies"]),
    ("epos", &["epen"]),
    ("examen", &["examina"]),
    ("fossil", &["fossilien"]),
    ("genus", &["genera"]),
    ("herr", &["herrn"]),
    ("herz", &["herzens"]),
    ("indiz", &["indizien"]),
    ("kaktus", &["kakteen"]),
    ("komma", &["kommata"]),
    ("konto", &["konti"]),
    ("korpus", &["korpora"]),
    ("lexikon", &["lexika", "lexiken"]),
    ("material", &["materialien"]),
    ("mineral", &["mineralien"]),
    ("mythos", &["mythen"]),
    ("nachbar", &["nachbarn"]),
    ("opus", &["opera"]),
    ("praxis", &["praxen"]),
    ("prinzip", &["prinzipien"]),
    ("privileg", &["privilegien"]),
    ("reptil", &["reptilien"]),
    ("schema", &["schemata"]),
    ("ski", &["skier", "skiern"]),
    ("solo", &["soli"]),
    ("stadion", &["stadien"]),
    ("stigma", &["stigmata"]),
    ("tempo", &["tempi"]),
    ("tempus", &["tempora"]),
    ("thema", &["themata"]),
    ("trauma", &["traumata"]),
    ("ungar", &["ungarn"]),
    ("utensil", &["utensilien"]),
    ("visum", &["visa"]),
    ("werkstatt", &["werkstaetten"]),
];
const FEMININE: &[&str] = &["ung", "heit", "keit", "schaft", "ion", "taet", "ik", "ei", "ur", "anz", "enz"];
/// Nouns that end like feminine ones and are not.
const NOT_FEMININE: &[&str] =
    &["streik", "mosaik", "stadion", "abitur", "eur", "schwanz", "kranz", "tanz", "glanz", "schrei", "brei", "purpur"];
const PARTICIPLE: [&str; 11] =
    ["ende", "nde", "igte", "ierte", "ellte", "etzte", "annte", "angte", "ichtete", "illigte", "ommene"];

/// Makes the forms of the folded noun `form` except itself.
pub(super) fn forms(form: &str, emit: Emit<'_>) {
    let mut emit = |head: &str, tail: &str, with: Use| {
        let other = is_other_word(head, tail);
        // Listen is no form of List, but of Liste.
        if !other || tail == "n" && head == form && form.ends_with('e') {
            emit(head, tail, with.with(Use::PART));
        }
    };
    for (stem, form) in IRREGULAR.iter().filter_map(|(noun, forms)| Some((strip(form, noun)?, forms))) {
        form.iter().filter(|_| stem.is_empty() || stem.len() > 2).for_each(|form| emit(stem, form, Use::ANY));
    }
    if form == "ei" {
        return;
    }
    let last = form.as_bytes().last().copied().unwrap_or_default();
    let feminine = form.len() > 5 && ends_with_one_of(form, FEMININE) && !ends_with_one_of(form, NOT_FEMININE);
    if feminine || matches!(form, "figur" | "kur" | "natur" | "spur") {
        endings(form, &["en"], &mut emit);
        emit(form, "s", Use::LINK);
        return;
    }
    match last {
        b'e' => {
            endings(form, &["n", "ns", "s"], &mut emit);
            if is_declined(form) {
                endings(form, &["r", "m"], &mut emit);
            }
            if let Some((stem, link)) = linked::modifier(form) {
                emit(stem, link, Use::LINK);
            }
        }
        b'a' | b'o' => {
            endings(form, &["s"], &mut emit);
            if form.len() > 4 {
                emit(form.get(..form.len() - 1).unwrap_or_default(), "en", Use::ANY);
            }
        }
        b'y' => {
            endings(form, &["s"], &mut emit);
            emit(form.get(..form.len() - 1).unwrap_or_default(), "ies", Use::ANY);
        }
        b'i' | b'u' | b'h' => endings(form, &["s", "en", "e", "es"], &mut emit),
        b's' | b'x' | b'z' => {
            let latin_us = form.ends_with("us") && !form.ends_with("aus");
            if let Some(stem) = form.strip_suffix("ex").or_else(|| form.strip_suffix("ix")) {
                emit(stem, "izes", Use::ANY);
                emit(stem, "izen", Use::ANY);
            }
            if form.ends_with("nis") || latin_us || form.len() > 4 && form.ends_with("as") {
                endings(form, &["se", "sen", "ses"], &mut emit);
            }
            if let Some(stem) = form.strip_suffix("us").filter(|_| latin_us && form.len() > 4) {
                emit(stem, "en", Use::ANY);
                emit(stem, "i", Use::ANY);
            }
            if !form.ends_with("nis") {
                endings(form, &["e", "en", "es"], &mut emit);
            }
        }
        _ if form.ends_with("chen") || form.ends_with("lein") => endings(form, &["s"], &mut emit),
        _ if is_unstressed(form, "er") || is_unstressed(form, "el") => endings(form, &["s", "n"], &mut emit),
        _ if form.ends_with("en") => endings(form, &["s"], &mut emit),
        _ => {
            // Feier and Spanier have -n, Tier has not; nobody misses it there.
            endings(
                form,
                if form.ends_with("er") { &["s", "es", "e", "en", "n"] } else { &["s", "es", "e", "en"] },
                &mut emit,
            );
            if let Some(stem) = form.strip_suffix("um") {
                emit(stem, "en", Use::ANY);
                emit(stem, "a", Use::ANY);
            }
            if form.ends_with("in") {
                emit(form, "nen", Use::ANY);
            }
        }
    }
    plural::forms(form, &mut emit);
}

fn endings(form: &str, endings: &[&str], emit: &mut impl FnMut(&str, &str, Use)) {
    for ending in endings {
        // -e, -en, -n make a verb of many a noun when it is written small.
        let verbal = matches!(*ending, "e" | "en" | "n");
        emit(form, ending, if verbal || is_adverb(form, ending) { Use::NOUN } else { Use::ANY });
    }
}

/// Whether a noun in -e is an adjective or participle and declined like one: Angeklagter, Jugendlicher.
fn is_declined(form: &str) -> bool {
    const ADJECTIVES: &[&str] =
        &["liche", "lose", "ische", "same", "amte", "agte", "nete", "tete", "hrte", "andte", "etzte"];
    const WHOLE: &[&str] =
        &["alte", "arme", "blinde", "deutsche", "fremde", "gruene", "kranke", "linke", "reiche", "tote"];
    // Freiwillige, but not Geige.
    let quality =
        form.strip_suffix("ige").is_some_and(|stem| stem.len() > 3 && !stem.ends_with(['e', 'i', 'o', 'u', 'a']));
    form.len() >= 6 && (quality || ADJECTIVES.iter().any(|end| form.ends_with(end)))
        || form.len() >= 7 && PARTICIPLE.iter().any(|end| form.ends_with(end))
        || WHOLE.contains(&form)
}

/// Whether the last syllable is a weak one: Leiter and Mantel, but not Tier, Spiel, Militär, Likör, Tür.
fn is_unstressed(form: &str, ending: &str) -> bool {
    let umlaut = |stem: &str| {
        ending == "er"
            && (stem.ends_with(['a', 'o']) || stem.ends_with('u') && !stem.ends_with("au") && !stem.ends_with("eu"))
    };
    form.strip_suffix(ending).is_some_and(|stem| !stem.ends_with(['i', 'e']) && !umlaut(stem))
}
