//! What German nouns could be taken for: other words that have the letters of one of their forms.

/// Forms that a rule would make and that are other words.
const OTHER_WORDS: &[&str] = &[
    "bande",
    "banden",
    "bare",
    "baren",
    "bares",
    "bote",
    "boten",
    "busen",
    "eisen",
    "falle",
    "fallen",
    "ganse",
    "gehalten",
    "graben",
    "gute",
    "guten",
    "gutes",
    "halle",
    "hallen",
    "hausen",
    "herde",
    "herden",
    "karren",
    "kassen",
    "kohle",
    "kohlen",
    "kurs",
    "leiden",
    "liste",
    "listen",
    "marke",
    "marken",
    "masse",
    "massen",
    "messer",
    "muse",
    "musen",
    "muster",
    "note",
    "noten",
    "notes",
    "osten",
    "polen",
    "posten",
    "posts",
    "quelle",
    "quellen",
    "rate",
    "raten",
    "reise",
    "reisen",
    "rinde",
    "rinden",
    "schale",
    "schalen",
    "sekte",
    "sekten",
    "sonden",
    "spitze",
    "spitzen",
    "teilen",
    "tonne",
    "tonnen",
    "truppe",
    "truppen",
    "vertragen",
    "weste",
    "westen",
    "winde",
    "winden",
];

/// The length of the longest of them, in bytes.
const LONGEST: usize = 9;

/// Whether a form, here its beginning and its ending, is another word.
pub(super) fn is_other_word(head: &str, tail: &str) -> bool {
    let len = head.len() + tail.len();
    let first = head.as_bytes().first();
    let same = |word: &&str| word.len() == len && word.starts_with(head) && word.ends_with(tail);
    // Nearly all forms are longer, or begin with another letter.
    len <= LONGEST && OTHER_WORDS.iter().filter(|word| word.as_bytes().first() == first).any(same)
}
/// Adverbs and prepositions that are genitives as well when they are written small: falls, teils, rechts. Sorted.
const ADVERBS: &[&str] = &[
    "anfangs",
    "angesichts",
    "ausgangs",
    "betreffs",
    "eingangs",
    "falls",
    "flugs",
    "links",
    "mangels",
    "mittels",
    "namens",
    "notfalls",
    "rechts",
    "rings",
    "seitens",
    "teils",
    "zwecks",
];

/// Whether a noun with this ending is an adverb or a preposition when it is written small.
pub(super) fn is_adverb(noun: &str, ending: &str) -> bool {
    ending.ends_with('s') && ADVERBS.iter().any(|word| word.strip_suffix(ending) == Some(noun))
}

/// Nouns that are other words when they are written small: fest, weg, wir kosten, ich klage, die linke Spur. Sorted.
const SMALL_TOO: &[&str] = &[
    "acht", "alte", "arme", "bar", "bau", "bedenken", "besuch", "bitte", "dank", "danke", "decke", "dicht", "druck",
    "ehre", "ende", "ernst", "ernte", "essen", "fahrt", "falle", "fang", "fest", "folge", "frage", "freie", "gefallen",
    "gemein", "glauben", "gleich", "grenze", "gruene", "gut", "gute", "halb", "halt", "heil", "hetze", "hoch", "kauf",
    "klage", "klar", "kosten", "kraft", "krank", "kranke", "lauf", "laut", "leben", "lehre", "leid", "licht", "liebe",
    "liege", "linke", "los", "luege", "macht", "mal", "miete", "morgen", "naht", "pflege", "presse", "probe", "quelle",
    "quer", "rast", "rate", "rauchen", "recht", "rechte", "rede", "reif", "rein", "reise", "rennen", "rote", "ruf",
    "ruhe", "rund", "sage", "schade", "schaden", "schuld", "schulden", "schwarze", "sorge", "spende", "sperre",
    "spitze", "statt", "stelle", "still", "stimme", "strafe", "streich", "suche", "sucht", "taufe", "tausch", "tief",
    "tote", "trage", "treffen", "tritt", "trotz", "versuch", "voll", "vorhaben", "wache", "wahr", "waren", "weg",
    "weise", "weisse", "wende", "wert", "wette", "wild", "wissen",
];
/// Those of them that are infinitives.
const INFINITIVES: &[&str] =
    &["schreiben", "unternehmen", "verbrechen", "verfahren", "verhalten", "vermoegen", "versprechen", "vertrauen"];

/// Whether a noun is another word when it is written small.
pub(super) fn is_small_too(form: &str) -> bool {
    SMALL_TOO.binary_search(&form).is_ok() || INFINITIVES.contains(&form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(OTHER_WORDS.iter().all(|word| word.len() <= LONGEST));
        assert!(OTHER_WORDS.is_sorted() && ADVERBS.is_sorted() && SMALL_TOO.is_sorted());
    }
}
