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
    match (changed, lang) {
        (0, Lang::De) => format!("{drafts} Entwürfe angesehen, für keinen ändert sich das Ergebnis."),
        (0, Lang::En) => format!("Looked at {drafts} drafts; the verdict stays the same for all of them."),
        (1, Lang::De) => format!("{drafts} Entwürfe angesehen, für 1 ändert sich das Ergebnis."),
        (1, Lang::En) => format!("Looked at {drafts} drafts; the verdict changes for 1."),
        (_, Lang::De) => format!("{drafts} Entwürfe angesehen, für {changed} ändert sich das Ergebnis."),
        (_, Lang::En) => format!("Looked at {drafts} drafts; the verdict changes for {changed}."),
    }
}
