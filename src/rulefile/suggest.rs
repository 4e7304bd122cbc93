//! "Did you mean": the nearest of the known words.

/// What people write first, beside the word the rule files use for it.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("advice", &["hint", "hinweis", "info", "warning", "warn", "rat", "tipp"]),
    ("affiliate", &["provision", "commission", "referral", "werbelink"]),
    ("allows", &["erlaubt", "valid", "ok", "negative"]),
    ("alt", &["alternativtext", "alttext", "alt-text"]),
    ("anywhere", &["überall", "egal", "any", "irgendwo"]),
    ("api-key", &["apikey", "schlüssel", "key", "token", "secret", "jwt", "private-key"]),
    ("approval", &["freigabe", "zustimmung"]),
    ("ask", &["contact", "fragen", "kontakt", "ansprechpartner", "rückfrage"]),
    ("at", &["österreich", "austria", "aut"]),
    ("avoid", &["vermeiden", "forbid", "forbidden", "verboten"]),
    ("capitals", &["großbuchstaben", "uppercase", "caps", "versalien"]),
    ("captions", &["untertitel", "subtitles"]),
    ("case-number", &["aktenzeichen", "fallnummer", "vorgangsnummer", "case"]),
    ("ch", &["schweiz", "switzerland", "suisse", "svizzera", "che"]),
    ("characters", &["zeichen", "letters", "chars"]),
    ("clause", &["abschnitt", "paragraph", "section", "ziffer"]),
    ("consent", &["einwilligung"]),
    ("count", &["zählen", "what", "was"]),
    ("credit", &["bildnachweis", "urheber"]),
    ("credit-card", &["kreditkarte", "kreditkarten"]),
    ("date-of-birth", &["geburtsdatum", "geburtstag", "birthday", "dob"]),
    ("de", &["deutschland", "germany", "brd", "deu", "ger"]),
    ("detect", &["erkennen", "find", "suchen"]),
    ("domains", &["websites", "urls"]),
    ("employee", &["mitarbeiter", "mitarbeiterin", "mitarbeitend", "angestellt", "angestellte", "staff"]),
    ("end", &["ende", "unten", "bottom", "schluss"]),
    ("eu", &["europa", "europe", "european-union", "europäische-union"]),
    ("except", &["ausnahmen", "ausnahme", "außer", "exclude", "exceptions", "ignore", "not"]),
    ("exclamation-run", &["ausrufezeichen", "exclamation-marks"]),
    ("extends", &["include", "includes", "import", "imports", "use", "pakete"]),
    ("file", &["datei", "path", "pfad", "files"]),
    ("flags", &["beispiele", "examples", "tests", "positive", "invalid"]),
    ("fr", &["frankreich", "france", "fra"]),
    ("friday", &["fr", "fri", "freitag"]),
    ("gb", &["great-britain", "großbritannien", "england", "gbr"]),
    ("geo", &["koordinaten", "coordinates", "gps", "standort", "location"]),
    ("gifted", &["gift", "geschenk", "geschenkt", "freebie", "pr-sample", "pr-muster", "produktmuster"]),
    ("handles", &["accounts", "konten", "profile"]),
    ("image", &["bild", "foto", "picture", "photo"]),
    ("images", &["bilder", "pictures", "photos"]),
    ("instead", &["stattdessen", "suggestion", "suggestions", "alternative", "besser"]),
    ("internal-url", &["intranet", "internal", "interne-adresse"]),
    ("ip-address", &["ip", "ip-adresse"]),
    ("labels", &["kennzeichnung", "kennzeichnungen"]),
    ("languages", &["sprachen", "sprache", "lang"]),
    ("level", &["stufe", "severity", "priority", "wichtigkeit"]),
    ("licence", &["lizenz", "license"]),
    ("licence-plate", &["kennzeichen", "nummernschild", "plate", "number-plate"]),
    ("links", &["urls", "url"]),
    ("mac-address", &["mac", "mac-adresse"]),
    ("max", &["höchstens", "maximum", "limit", "most"]),
    ("media", &["medien", "bilder", "bild"]),
    ("message", &["nachricht", "meldung", "description", "beschreibung", "text", "hinweis"]),
    ("min", &["mindestens", "minimum", "least"]),
    ("monday", &["mo", "mon", "montag"]),
    ("must", &["error", "fehler", "block", "stop", "stopp", "forbidden", "verboten", "muss", "high"]),
    ("nl", &["niederlande", "netherlands", "the-netherlands", "holland", "nld"]),
    ("off", &["none", "aus", "false", "disabled", "ignore"]),
    ("official", &["offiziell", "corporate", "company"]),
    ("organisation", &["company", "firma", "unternehmen"]),
    ("owner", &["verantwortlich", "author"]),
    ("paid", &["payed", "bezahlt", "sponsored", "gesponsert", "werbung", "anzeige", "honorar"]),
    ("password", &["passwort", "kennwort", "pin"]),
    ("people", &["personen", "menschen", "leute"]),
    ("phone", &["telefon", "tel", "handy", "telefonnummer"]),
    ("platforms", &["plattformen", "channels", "kanäle", "networks"]),
    ("postal-address", &["adresse", "anschrift", "adress", "address", "postadresse"]),
    ("prefer", &["replace", "ersetzen", "statt", "bevorzugt"]),
    ("private", &["privat", "personal"]),
    ("reminder", &["erinnerung"]),
    ("saturday", &["sa", "sat", "samstag", "sonnabend"]),
    ("schedule", &["zeitplan", "termin", "termine"]),
    ("sentences", &["sätze"]),
    ("since", &["ab", "from", "von", "start"]),
    ("social-security", &["sozialversicherungsnummer", "svnr", "ahv", "ssn", "nino"]),
    ("spokesperson", &["pressesprecher", "pressesprecherin", "sprecher", "sprecherin"]),
    ("start", &["top", "anfang", "beginn", "oben", "beginning", "front"]),
    ("sunday", &["so", "sun", "sonntag"]),
    ("tax-id", &["steuernummer", "steuer-id", "utr", "tin"]),
    ("terms", &["begriffe", "begriff", "words", "wörter", "keywords", "phrases"]),
    ("thursday", &["do", "thu", "donnerstag"]),
    ("topic", &["thema", "subject"]),
    ("tuesday", &["di", "tue", "dienstag"]),
    ("uk", &["united-kingdom", "great-britain", "großbritannien", "vereinigtes-königreich", "britain", "england"]),
    ("unless", &["außer", "except_when"]),
    ("until", &["bis", "to", "expires", "end"]),
    ("us", &["usa", "u.s.", "united-states", "vereinigte-staaten", "america", "amerika"]),
    ("video", &["film"]),
    ("vocabulary", &["lists", "listen", "vokabular", "wortlisten"]),
    ("wednesday", &["mi", "wed", "mittwoch"]),
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

/// The one of `known` that a value of a draft is a slip of the finger for, or another word for; `None` for one of them,
/// and for a value of its own. Stricter than [`nearest`]: a draft may say what no rule asks for.
///
/// A slip is one letter too many, missing, wrong or in the wrong place; in words of eight letters and more, two.
pub fn slip<'a>(written: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let written = plain(written.trim());
    let letters = written.chars().count();
    if letters > 40 || known.clone().into_iter().any(|word| plain(word) == written) {
        return None;
    }
    let most = match letters {
        ..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    // `mai-2027` is not a slip for `mai-2026`.
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    let near = known.clone().into_iter().filter(|word| digits(word) == digits(&written)).filter_map(|word| {
        let word_letters = word.chars().count();
        (word_letters >= 4 && word_letters.abs_diff(letters) <= most)
            .then(|| (strsim::damerau_levenshtein(&written, &plain(word)), word))
            .filter(|&(distance, _)| distance <= most)
    });
    near.min().map(|(_, word)| word).or_else(|| known.into_iter().find(|word| is_synonym(&written, word)))
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
    fn a_value_of_a_draft_is_its_own_unless_it_is_nearly_another() {
        let asked = ["paid", "gifted", "editor", "official", "private", "mai-2026"];
        assert_eq!(slip("paied", asked), Some("paid"));
        assert_eq!(slip("offical", asked), Some("official"));
        assert_eq!(slip("privat", asked), Some("private"));
        assert_eq!(slip("bezahlt", asked), Some("paid"));
        assert_eq!(slip("gift", asked), Some("gifted"));
        for (market, code) in [("Germany", "de"), ("GER", "de"), ("Schweiz", "ch"), ("United States", "us")] {
            assert_eq!(slip(market, ["at", "ch", "de", "us"]), Some(code));
        }
        for own in ["auditor", "none", "Paid", "edit", "lifted off", "x", "mai-2027"] {
            assert_eq!(slip(own, asked), None, "{own}");
        }
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(SYNONYMS.is_sorted_by_key(|(word, _)| word));
    }
}
