//! What is said when drafts are mended.

use super::Lang;

/// How much was written.
pub fn written(places: usize, files: usize, lang: Lang) -> String {
    match (places, lang) {
        (0, Lang::De) => "Nichts von selbst zu verbessern.".to_owned(),
        (0, Lang::En) => "Nothing to mend by itself.".to_owned(),
        (1, Lang::De) => "1 Stelle verbessert.".to_owned(),
        (1, Lang::En) => "Mended 1 place.".to_owned(),
        (_, Lang::De) if files == 1 => format!("{places} Stellen in 1 Datei verbessert."),
        (_, Lang::En) if files == 1 => format!("Mended {places} places in 1 file."),
        (_, Lang::De) => format!("{places} Stellen in {files} Dateien verbessert."),
        (_, Lang::En) => format!("Mended {places} places in {files} files."),
    }
}

/// There is nothing to show.
pub const fn nothing(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Nichts von selbst zu verbessern.",
        Lang::En => "Nothing to mend by itself.",
    }
}

/// A file behind a link that leads elsewhere.
pub fn leads_away(path: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} ist eine Verknüpfung in einen anderen Ordner und bleibt, wie es ist."),
        Lang::En => format!("{path} is a link into another folder and stays as it is."),
    }
}

/// A file that is not to be written.
pub fn read_only(path: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} ist schreibgeschützt und bleibt, wie es ist."),
        Lang::En => format!("{path} is read-only and stays as it is."),
    }
}

/// A file that somebody else has just changed.
pub fn changed(path: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{path} hat sich gerade geändert und bleibt, wie es ist. Einfach noch einmal versuchen."),
        Lang::En => format!("{path} has just changed and stays as it is. Simply try once more."),
    }
}

/// What is staged cannot be written.
pub const fn not_staged(lang: Lang) -> &'static str {
    match lang {
        Lang::De => {
            "Was für den Commit bereitliegt, ändert taktvoll nicht. `fix --staged --diff` zeigt es; `fix` ohne `--staged` verbessert die Dateien."
        }
        Lang::En => {
            "taktvoll does not change what is staged. `fix --staged --diff` shows it; `fix` without `--staged` mends the files."
        }
    }
}
