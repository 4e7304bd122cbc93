//! "Did you mean": the nearest of the known words.

/// What people write first, beside the word the rule files use for it.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("advice", &["hint", "hinweis", "info", "warning", "warn", "rat", "tipp"]),
    ("allows", &["erlaubt", "valid", "ok", "negative"]),
    ("anywhere", &["überall", "egal", "any", "irgendwo"]),
    ("ask", &["contact", "fragen", "kontakt", "ansprechpartner", "rückfrage"]),
    ("avoid", &["vermeiden", "forbid", "forbidden", "verboten"]),
    ("capitals", &["großbuchstaben", "uppercase", "caps", "versalien"]),
    ("characters", &["zeichen", "letters", "chars"]),
    ("clause", &["abschnitt", "paragraph", "section", "ziffer"]),
    ("count", &["zählen", "what", "was"]),
    ("credit-card", &["kreditkarte", "kreditkarten"]),
    ("detect", &["erkennen", "find", "suchen"]),
    ("domains", &["websites", "urls"]),
    ("end", &["ende", "unten", "bottom", "schluss"]),
    ("except", &["ausnahmen", "ausnahme", "außer", "exclude", "exceptions", "ignore", "not"]),
    ("exclamation-run", &["ausrufezeichen", "exclamation-marks"]),
    ("extends", &["include", "includes", "import", "imports", "use", "pakete"]),
    ("file", &["datei", "path", "pfad", "files"]),
    ("flags", &["beispiele", "examples", "tests", "positive", "invalid"]),
    ("handles", &["accounts", "konten", "profile"]),
    ("images", &["bilder", "pictures", "photos"]),
    ("instead", &["stattdessen", "suggestion", "suggestions", "alternative", "besser"]),
    ("labels", &["kennzeichnung", "kennzeichnungen"]),
    ("languages", &["sprachen", "sprache", "lang"]),
    ("level", &["stufe", "severity", "priority", "wichtigkeit"]),
    ("links", &["urls", "url"]),
    ("max", &["höchstens", "maximum", "limit", "most"]),
    ("message", &["nachricht", "meldung", "description", "beschreibung", "text", "hinweis"]),
    ("min", &["mindestens", "minimum", "least"]),
    ("must", &["error", "fehler", "block", "stop", "stopp", "forbidden", "verboten", "muss", "high"]),
    ("off", &["none", "aus", "false", "disabled", "ignore"]),
    ("official", &["offiziell", "corporate", "company"]),
    ("organisation", &["company", "firma", "unternehmen"]),
    ("owner", &["verantwortlich", "author"]),
    ("phone", &["telefon", "tel", "handy", "telefonnummer"]),
    ("platforms", &["plattformen", "channels", "kanäle", "networks"]),
    ("prefer", &["replace", "ersetzen", "statt", "bevorzugt"]),
    ("private", &["privat", "personal"]),
    ("sentences", &["sätze"]),
    ("since", &["ab", "from", "von", "start"]),
    ("start", &["top", "anfang", "beginn", "oben", "beginning", "front"]),
    ("terms", &["begriffe", "begriff", "words", "wörter", "keywords", "phrases"]),
    ("topic", &["thema", "subject"]),
    ("unless", &["außer", "except_when"]),
    ("until", &["bis", "to", "expires", "end"]),
    ("vocabulary", &["lists", "listen", "vokabular", "wortlisten"]),
    ("welcome", &["willkommen", "gern", "positive"]),
    ("when", &["wenn", "if", "condition", "bedingung"]),
    ("why", &["warum", "reason", "because", "grund", "begründung"]),
    ("wording", &["wortwahl", "style", "schreibweise"]),
    ("words", &["wörter", "worte"]),
    ("words-per-sentence", &["satzlänge", "sentence-length"]),
];

/// The one of `known` that reads most like `written`, if any is near enough to have been meant; else the one that is
/// another word for it.
///
/// Near is a Damerau–Levenshtein distance of at most a third of the letters, or the same word in another case, or with
/// `-` for `_`.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = plain(written);
    let letters = written.chars().count();
    let allowed = (letters / 3).clamp(1, 3);
    let mut synonym = None;
    let near = known.into_iter().filter_map(|word| {
        if is_synonym(&written, word) {
            synonym = Some(word);
        }
        // The distance is at least the difference in length, and that is cheap to tell.
        let word_letters = word.chars().count();
        (word_letters.abs_diff(letters) <= allowed)
            .then(|| (strsim::damerau_levenshtein(&written, &plain(word)), word))
            .filter(|&(distance, _)| distance <= allowed && distance < letters.max(word_letters))
    });
    let near = near.min().map(|(_, word)| word);
    near.or(synonym)
}

fn plain(word: &str) -> String {
    word.to_lowercase().replace(['_', ' '], "-")
}

fn is_synonym(written: &str, known: &str) -> bool {
    let found = SYNONYMS.binary_search_by(|(word, _)| (*word).cmp(known));
    found.ok().and_then(|at| SYNONYMS.get(at)).is_some_and(|(_, written_so)| written_so.contains(&written))
}

/// The code of a language that was written as its name.
pub fn language(written: &str) -> Option<&'static str> {
    Some(match written.trim().to_lowercase().as_str() {
        "deutsch" | "german" | "ger" => "de",
        "englisch" | "english" | "eng" => "en",
        "französisch" | "french" | "français" => "fr",
        "italienisch" | "italian" | "italiano" => "it",
        "spanisch" | "spanish" | "español" => "es",
        "niederländisch" | "dutch" | "nederlands" => "nl",
        "portugiesisch" | "portuguese" => "pt",
        "schwedisch" | "swedish" => "sv",
        "polnisch" | "polish" => "pl",
        "türkisch" | "turkish" => "tr",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = ["terms", "except", "patterns", "max_hashtag_run"];
        assert_eq!(nearest("term", known), Some("terms"));
        assert_eq!(nearest("Terms", known), Some("terms"));
        assert_eq!(nearest("max-hashtag-run", known), Some("max_hashtag_run"));
        assert_eq!(nearest("excpet", known), Some("except"));
        assert_eq!(nearest("banana", known), None);
    }

    #[test]
    fn another_word_for_it_is_understood_where_nothing_is_nearer() {
        assert_eq!(nearest("Begriffe", ["terms", "except"]), Some("terms"));
        assert_eq!(nearest("warum", ["why", "when"]), Some("why"));
        assert_eq!(nearest("Begriffe", ["avoid", "except"]), None);
    }

    #[test]
    fn short_words_are_not_taken_for_each_other() {
        assert_eq!(nearest("y", ["x"]), None);
        assert_eq!(nearest("fr", ["de", "en"]), None);
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(SYNONYMS.is_sorted_by_key(|(word, _)| word));
    }
}
