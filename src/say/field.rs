//! What is said about the front matter.

use super::{Lang, all_of, any_of, quoted};
use crate::finding::{FieldNoticed, FieldProblem};

/// What was noticed.
pub(super) fn message(noticed: &FieldNoticed, lang: Lang) -> String {
    let FieldNoticed { key, said, problem } = noticed;
    let written = if said.is_empty() { String::new() } else { format!(" = {}", quoted(said, lang)) };
    match (problem, lang) {
        (FieldProblem::Missing, Lang::De) => format!("Im Kopf des Entwurfs fehlt noch `{key}`."),
        (FieldProblem::Missing, Lang::En) => format!("The front matter does not say `{key}` yet."),
        (FieldProblem::NotOneOf { .. } | FieldProblem::Unwanted, Lang::De) => {
            format!("`{key}`{written} ist hier nicht vorgesehen.")
        }
        (FieldProblem::NotOneOf { .. } | FieldProblem::Unwanted, Lang::En) => {
            format!("The guideline has no room for `{key}`{written} here.")
        }
        (FieldProblem::Lacks { missing }, Lang::De) => {
            format!("Bei `{key}`{written} fehlt noch: {}.", all_of(&shown(missing, lang), lang))
        }
        (FieldProblem::Lacks { missing }, Lang::En) => {
            format!("`{key}`{written} still needs {}.", all_of(&shown(missing, lang), lang))
        }
        (FieldProblem::Surplus, Lang::De) => format!("`{key}` ist bei diesem Entwurf nicht vorgesehen."),
        (FieldProblem::Surplus, Lang::En) => format!("The guideline has no room for `{key}` in this draft."),
    }
}

/// What to do.
pub(super) fn instead(noticed: &FieldNoticed, lang: Lang) -> Option<String> {
    let key = &noticed.key;
    Some(match (&noticed.problem, lang) {
        (FieldProblem::Missing, Lang::De) => format!("Im Kopf ergänzen: `{key} = …`."),
        (FieldProblem::Missing, Lang::En) => format!("Add it to the front matter: `{key} = …`."),
        (FieldProblem::NotOneOf { fine }, lang) => {
            let fine = shown(fine, lang);
            match lang {
                Lang::De => format!("Vorgesehen ist {}.", any_of(&fine, lang)),
                Lang::En => format!("There is room for {}.", any_of(&fine, lang)),
            }
        }
        (FieldProblem::Lacks { .. } | FieldProblem::Unwanted | FieldProblem::Surplus, _) => return None,
    })
}

fn shown(values: &[String], lang: Lang) -> Vec<String> {
    values.iter().map(|value| quoted(value, lang)).collect()
}
