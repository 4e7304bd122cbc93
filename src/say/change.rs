//! What is said when two guidelines are compared.

use super::Lang;

/// Where in the draft.
pub fn line(line: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Zeile {line}"),
        Lang::En => format!("line {line}"),
    }
}

/// How many drafts change.
pub fn summary(drafts: usize, changed: usize, lang: Lang) -> String {
    match (drafts, changed, lang) {
        (1, 0, Lang::De) => "1 Entwurf angesehen; das Ergebnis bleibt gleich.".to_owned(),
        (1, 0, Lang::En) => "Looked at 1 draft; the verdict stays the same.".to_owned(),
        (1, _, Lang::De) => "1 Entwurf angesehen; das Ergebnis ändert sich.".to_owned(),
        (1, _, Lang::En) => "Looked at 1 draft; the verdict changes.".to_owned(),
        (_, 0, Lang::De) => format!("{drafts} Entwürfe angesehen; für keinen ändert sich das Ergebnis."),
        (_, 0, Lang::En) => format!("Looked at {drafts} drafts; the verdict stays the same for all of them."),
        (_, _, Lang::De) => format!("{drafts} Entwürfe angesehen; für {changed} ändert sich das Ergebnis."),
        (_, _, Lang::En) => format!("Looked at {drafts} drafts; the verdict changes for {changed}."),
    }
}
