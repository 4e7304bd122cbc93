//! What is said about findings that were there already.

use super::Lang;
use crate::baseline::BaselineMistake;

/// A baseline that is not to be overwritten.
pub fn already_there(file: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!(
            "{file} gibt es schon. `taktvoll baseline prune` streicht, was erledigt ist; für einen neuen Anfang die Datei löschen."
        ),
        Lang::En => format!(
            "{file} is already there. `taktvoll baseline prune` takes out what is done; delete the file to begin anew."
        ),
    }
}

/// A new baseline.
pub fn written(count: usize, file: &str, lang: Lang) -> String {
    match (count, lang) {
        (1, Lang::De) => format!("1 bekannter Hinweis steht jetzt in {file}. Ab jetzt zählen nur neue."),
        (1, Lang::En) => format!("1 known finding now stands in {file}. From now on only new ones count."),
        (_, Lang::De) => format!("{count} bekannte Hinweise stehen jetzt in {file}. Ab jetzt zählen nur neue."),
        (_, Lang::En) => format!("{count} known findings now stand in {file}. From now on only new ones count."),
    }
}

/// How many are known.
pub fn known(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, Lang::De) => "Keine bekannten Hinweise.".to_owned(),
        (0, Lang::En) => "No known findings.".to_owned(),
        (1, Lang::De) => "1 bekannter Hinweis.".to_owned(),
        (1, Lang::En) => "1 known finding.".to_owned(),
        (_, Lang::De) => format!("{count} bekannte Hinweise."),
        (_, Lang::En) => format!("{count} known findings."),
    }
}

/// How many known findings a check has left out.
pub fn rest(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (1, Lang::De) => "1 bekannter Hinweis ruht (`--no-baseline` zeigt ihn).".to_owned(),
        (1, Lang::En) => "1 known finding rests (`--no-baseline` shows it).".to_owned(),
        (_, Lang::De) => format!("{count} bekannte Hinweise ruhen (`--no-baseline` zeigt sie)."),
        (_, Lang::En) => format!("{count} known findings rest (`--no-baseline` shows them)."),
    }
}

/// Entries that nothing needs any more.
pub fn stale(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (1, Lang::De) => "1 bekannter Hinweis ist erledigt; `taktvoll baseline prune` streicht ihn.".to_owned(),
        (1, Lang::En) => "1 known finding is done; `taktvoll baseline prune` takes it out.".to_owned(),
        (_, Lang::De) => format!("{count} bekannte Hinweise sind erledigt; `taktvoll baseline prune` streicht sie."),
        (_, Lang::En) => format!("{count} known findings are done; `taktvoll baseline prune` takes them out."),
    }
}

/// How many entries were taken out.
pub fn pruned(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (0, Lang::De) => "Nichts zu streichen.".to_owned(),
        (0, Lang::En) => "Nothing to take out.".to_owned(),
        (1, Lang::De) => "1 erledigter Hinweis gestrichen.".to_owned(),
        (1, Lang::En) => "Took out 1 finding that is done.".to_owned(),
        (_, Lang::De) => format!("{count} erledigte Hinweise gestrichen."),
        (_, Lang::En) => format!("Took out {count} findings that are done."),
    }
}

/// Not everything could be read.
pub const fn nothing_pruned(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Nichts gestrichen: Nicht alle Entwürfe ließen sich lesen.",
        Lang::En => "Nothing taken out: not all drafts could be read.",
    }
}

/// A file that is no baseline.
pub fn mistake(file: &str, mistake: &BaselineMistake, lang: Lang) -> String {
    match (mistake, lang) {
        (BaselineMistake::Broken { line }, Lang::De) => {
            format!(
                "{file}:{line}: Diese Zeile ist beschädigt. Die Datei wiederherstellen, oder löschen und neu anlegen."
            )
        }
        (BaselineMistake::Broken { line }, Lang::En) => {
            format!("{file}:{line}: This line is damaged. Restore the file, or delete it and create a new one.")
        }
        (BaselineMistake::Newer, Lang::De) => format!("{file} stammt von einem neueren taktvoll."),
        (BaselineMistake::Newer, Lang::En) => format!("{file} comes from a newer taktvoll."),
    }
}
