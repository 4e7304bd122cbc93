//! English nouns, verbs and short adjectives.

use super::irregular::{ADJECTIVES, IRREGULAR_DEGREES, NOUNS, VERB_PREFIXES, VERBS};
use super::{Emit, Use, strip};

/// Makes the plural of the folded noun `form`.
pub(super) fn noun(form: &str, emit: Emit<'_>) {
    const NO_MEN: &[&str] = &["german", "human", "norman", "ottoman", "roman", "shaman", "talisman"];
    let irregular = !NO_MEN.contains(&form);
    if irregular && let Some((stem, plural)) = NOUNS.iter().find_map(|(one, many)| Some((strip(form, one)?, many))) {
        emit(stem, plural, Use::ANY);
        return;
    }
    if form != "new" {
        with_s(form, emit);
    }
}

fn with_s(form: &str, emit: Emit<'_>) {
    if let Some(stem) = consonant_y(form) {
        emit(stem, "ies", Use::ANY);
    } else if ["s", "x", "z", "ch", "sh"].iter().any(|end| form.ends_with(end)) {
        emit(form, "es", Use::ANY);
    } else {
        emit(form, "s", Use::ANY);
        if form.ends_with('o') {
            emit(form, "es", Use::ANY);
        }
    }
}

/// Makes the forms of the folded verb `form` except itself.
pub(super) fn verb(form: &str, emit: Emit<'_>) {
    // Feed is no form of fee, seed none of see.
    if form == "new" || form.len() == 3 && form.ends_with("ee") && form != "see" {
        return;
    }
    with_s(form, emit);
    let irregular = VERBS.iter().find_map(|(verb, past, participle)| {
        let prefix = strip(form, verb)?;
        VERB_PREFIXES.contains(&prefix).then_some((prefix, past, participle))
    });
    if let Some((prefix, past, participle)) = irregular {
        emit(prefix, past, Use::ANY);
        emit(prefix, participle, Use::ANY);
    }
    // A noun that ends in -er or -ing has no verb forms: `merger`.
    if form.len() > 4
        && ["er", "ing", "tion", "ness", "ment", "ity"].iter().any(|end| form.ends_with(end))
        && !is_er_verb(form)
    {
        return;
    }
    let regular = irregular.is_none();
    if let Some(stem) = consonant_y(form) {
        emit(stem, "ied", Use::ANY);
        emit(form, "ing", Use::ANY);
    } else if let Some(stem) = form.strip_suffix("ie") {
        emit(form, "d", Use::ANY);
        emit(stem, "ying", Use::ANY);
    } else if let Some(stem) = form.strip_suffix('e').filter(|stem| !stem.ends_with(['e', 'o', 'y'])) {
        if regular {
            emit(form, "d", Use::ANY);
        }
        emit(stem, "ing", Use::ANY);
    } else {
        let last = if form.ends_with("ic") { Some("k") } else { doubled(form) };
        // A word of one syllable must double it: striped is no form of strip.
        if last.is_none() || syllables(form) > 1 && !form.ends_with("ic") {
            if regular {
                emit(form, if form.ends_with('e') { "d" } else { "ed" }, Use::ANY);
            }
            emit(form, "ing", Use::ANY);
        }
        if let Some(last) = last {
            if regular {
                emit(form, &[last, "ed"].concat(), Use::ANY);
            }
            emit(form, &[last, "ing"].concat(), Use::ANY);
        }
    }
}

/// Makes the degrees of a short adjective.
pub(super) fn adjective(form: &str, emit: Emit<'_>) {
    if let Some((_, degrees)) = IRREGULAR_DEGREES.iter().find(|(positive, _)| *positive == form) {
        degrees.iter().for_each(|degree| emit(degree, "", Use::ANY));
        return;
    }
    if !ADJECTIVES.contains(&form) {
        return;
    }
    let stem = match (consonant_y(form), form.strip_suffix('e'), doubled(form)) {
        (Some(stem), ..) => [stem, "i"].concat(),
        (_, Some(stem), _) => stem.to_owned(),
        (.., Some(last)) if form.len() == 3 && form != "new" && form != "low" => [form, last].concat(),
        _ => form.to_owned(),
    };
    emit(&stem, "er", Use::ANY);
    emit(&stem, "est", Use::ANY);
}

fn is_er_verb(form: &str) -> bool {
    [
        "offer",
        "order",
        "cover",
        "deliver",
        "discover",
        "enter",
        "consider",
        "transfer",
        "refer",
        "prefer",
        "trigger",
        "answer",
        "bother",
        "gather",
        "monitor",
        "murder",
        "register",
        "suffer",
        "wonder",
        "water",
        "implement",
        "comment",
        "experiment",
        "supplement",
        "document",
    ]
    .iter()
    .any(|verb| form.ends_with(verb))
}

fn consonant_y(form: &str) -> Option<&str> {
    form.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']) && !stem.is_empty())
}

/// How many vowels or runs of them a word has.
fn syllables(form: &str) -> usize {
    form.as_bytes()
        .chunk_by(|a, b| is_vowel(*a) == is_vowel(*b))
        .filter(|run| run.first().is_some_and(|a| is_vowel(*a)))
        .count()
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// The last consonant of a word that may double it: `stop`, `prefer`.
fn doubled(form: &str) -> Option<&str> {
    let [.., a, b, c] = form.as_bytes() else { return None };
    // A u behind q is no vowel: quit, quitting.
    let open = |byte: &u8| is_vowel(*byte) && !(*byte == b'u' && form.contains("qu"));
    (!open(a) && is_vowel(*b) && !is_vowel(*c) && !b"wxyh".contains(c)).then(|| form.get(form.len() - 1..)).flatten()
}
