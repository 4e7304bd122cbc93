//! What is said where git is asked.

use super::{Lang, quoted};

/// The folder is in no repository.
pub const fn no_repository(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Dieser Ordner gehört zu keinem Git-Repository; `--staged` und `--since` brauchen eines.",
        Lang::En => "This folder is in no git repository; `--staged` and `--since` need one.",
    }
}

/// There is no git.
pub const fn not_installed(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Das Programm git ist hier nicht zu finden; `--staged` und `--since` brauchen es.",
        Lang::En => "The program git cannot be found here; `--staged` and `--since` need it.",
    }
}

/// A revision that does not exist.
pub fn unknown_revision(revision: &str, lang: Lang) -> String {
    let revision = quoted(revision, lang);
    match lang {
        Lang::De => format!(
            "Einen Stand {revision} kennt git hier nicht. Möglich sind Zweige, Marken und Commits; in CI fehlt oft nur die ganze Geschichte (`fetch-depth: 0`)."
        ),
        Lang::En => format!(
            "git does not know a revision {revision} here. Branches, tags and commits will do; in CI often only the full history is missing (`fetch-depth: 0`)."
        ),
    }
}

/// Something else went wrong.
pub fn failed(reason: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("git hat nicht geantwortet: {reason}"),
        Lang::En => format!("git did not answer: {reason}"),
    }
}
